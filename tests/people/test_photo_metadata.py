"""What an image file says of itself: read from three kinds of block, cleaned, and written into what is made of it."""

import datetime
import io
from dataclasses import replace
from time import perf_counter
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from people import photo_metadata
from people.photo_metadata import Metadata
from tests.people.pictures import encoded, jpeg, quarters, with_iim, with_segment, xmp


def read(data: bytes) -> Metadata:
    return photo_metadata.read(Image.open(io.BytesIO(data)))


FULL = xmp(
    "<dc:creator><rdf:Seq><rdf:li>Rey Marr</rdf:li><rdf:li>Jo Ash</rdf:li></rdf:Seq></dc:creator>"
    "<dc:description><rdf:Alt>"
    '<rdf:li xml:lang="x-default">Ana Sol &amp; Søren\n  leave.</rdf:li><rdf:li xml:lang="de">Sie gehen.</rdf:li>'
    "</rdf:Alt></dc:description>"
    '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Rey Marr</rdf:li></rdf:Alt></dc:rights>'
    "<Iptc4xmpCore:AltTextAccessibility>"
    '<rdf:Alt><rdf:li xml:lang="x-default">Two people on steps</rdf:li></rdf:Alt>'
    "</Iptc4xmpCore:AltTextAccessibility>"
    "<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ana Sol</rdf:li><rdf:li>Søren <b>Ø</b></rdf:li>"
    "<rdf:li>Ana Sol</rdf:li><rdf:li> </rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>",
    attributes='photoshop:Credit="Rey Marr/Bureau" photoshop:Source="Bureau"',
)
READ = Metadata(
    caption="Ana Sol & Søren leave.",
    alt="Two people on steps",
    creator="Rey Marr, Jo Ash",
    credit="Rey Marr/Bureau",
    copyright="© 2026 Rey Marr",
    people=("Ana Sol", "Søren Ø"),
)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_all_is_read_from_xmp(kind: str) -> None:
    options: dict[str, Any] = {"xmp": FULL}
    if kind == "PNG":
        options = {"pnginfo": _text_chunk(FULL)}
    assert read(encoded(quarters(), kind, **options)) == READ


def _text_chunk(packet: bytes) -> PngInfo:
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", packet.decode())
    return info


def test_all_is_read_from_iim() -> None:
    data = with_iim(
        jpeg(),
        (1, 90, b"\x1b%G"),
        (2, 120, "Ana Sol\r\nund Søren".encode()),
        (2, 80, b"Rey Marr"),
        (2, 80, b"Jo Ash"),
        (2, 110, b"Bureau"),
        (2, 116, "© Bureau".encode()),
        (2, 37, b"20260601"),
        (2, 40, b"No tabloids"),
    )
    assert read(data) == Metadata(
        caption="Ana Sol und Søren",
        creator="Rey Marr, Jo Ash",
        credit="Bureau",
        copyright="© Bureau",
        expires_on=datetime.date(2026, 6, 1),
    )


def test_iim_is_latin_where_it_is_not_utf_8() -> None:
    assert read(with_iim(jpeg(), (2, 80, "Zoë Ångström".encode("latin-1")))).creator == "Zoë Ångström"
    assert read(with_iim(jpeg(), (2, 80, "Zoë Ångström".encode()))).creator == "Zoë Ångström"


def test_exif_is_read_where_nothing_else_speaks() -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x8298] = b"The pier", "Zoë".encode(), "© Zoë".encode("latin-1")
    data = jpeg(exif=exif.tobytes())
    assert read(data) == Metadata(caption="The pier", creator="Zoë", copyright="© Zoë")


def test_xmp_goes_before_iim_and_iim_before_exif() -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x8298] = "EXIF", "EXIF", "EXIF"
    packet = xmp("<dc:creator>XMP</dc:creator><dc:rights> </dc:rights>")
    data = with_iim(jpeg(exif=exif.tobytes(), xmp=packet), (2, 80, b"IIM"), (2, 116, b"IIM"), (2, 110, b" "))
    assert read(data) == Metadata(caption="EXIF", creator="XMP", copyright="IIM")


@pytest.mark.parametrize(
    ("properties", "found"),
    [
        ("<photoshop:Headline>Headline</photoshop:Headline><dc:title>Title</dc:title>", Metadata(caption="Headline")),
        ("<dc:title>Title</dc:title>", Metadata(caption="Title")),
        ("<photoshop:Source>Source</photoshop:Source>", Metadata(credit="Source")),
        ("<dc:creator>Rey</dc:creator>", Metadata(creator="Rey")),
        ("<Iptc4xmpExt:PersonInImage>Ana</Iptc4xmpExt:PersonInImage>", Metadata(people=("Ana",))),
    ],
)  # fmt: skip
def test_a_second_best_is_taken_and_a_text_for_a_list(properties: str, found: Metadata) -> None:
    assert read(jpeg(xmp=xmp(properties))) == found


def test_each_text_is_as_long_as_a_photo_keeps() -> None:
    names = "".join(f"<rdf:li>{index} {'n' * 200}</rdf:li>" for index in range(60))
    packet = xmp(
        f"<dc:description>{'d' * 600}</dc:description><dc:creator>{'c' * 300}</dc:creator>"
        f"<dc:rights>{'r' * 300}</dc:rights><photoshop:Credit>{'p' * 300}</photoshop:Credit>"
        f"<Iptc4xmpCore:AltTextAccessibility>{'a' * 300}</Iptc4xmpCore:AltTextAccessibility>"
        f"<Iptc4xmpExt:PersonInImage><rdf:Bag>{names}</rdf:Bag></Iptc4xmpExt:PersonInImage>"
    )
    found = read(jpeg(xmp=packet))
    assert {name: len(text) for name, text in found.texts.items()} == {
        "caption": 500,
        "alt": 250,
        "creator": 200,
        "credit": 200,
        "copyright": 200,
    }
    assert [len(name) for name in found.people] == [120] * 50


def test_what_no_database_or_feed_can_hold_is_left_out() -> None:
    data = with_iim(
        jpeg(), (2, 80, b"Rey\x00\x1f Marr\x07"), (2, 110, "B\ud800".encode("utf-8", "surrogatepass"))
    )
    assert read(data).creator == "Rey Marr"
    assert not any(mark in read(data).credit for mark in "\x00\ud800")


@pytest.mark.parametrize("day", [b"", b"00000000", b"20261332", b"soon", b"2026"])
def test_an_expiry_that_is_no_day_is_none(day: bytes) -> None:
    assert read(with_iim(jpeg(), (2, 37, day), (2, 80, b"Rey"))) == Metadata(creator="Rey")


DAMAGED = {
    "XMP that is no XML": jpeg(xmp=b"<x:xmpmeta <<"),
    "XMP of nothing": jpeg(xmp=b"\x00\x00"),
    "XMP that breaks off": jpeg(xmp=FULL[:300]),
    "IIM that breaks off": with_segment(
        jpeg(), 0xED, b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x09\x1c\x02\x50\xff\xffRey"
    ),
    "IIM of rubbish": with_segment(
        jpeg(), 0xED, b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x05rubbi"
    ),
    "EXIF of rubbish": jpeg(exif=b"Exif\x00\x00rubbish, all of it"),
    "EXIF of rubbish in a PNG": encoded(quarters(), "PNG", exif=b"Exif\x00\x00rubbish, all of it"),
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_what_is_damaged_is_as_if_it_were_not_there(data: bytes) -> None:
    assert read(data) == Metadata()


LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(12))
    + "<!ENTITY file SYSTEM 'file:///etc/hostname'>]>"
)


@pytest.mark.parametrize(
    ("properties", "attributes"),
    [("<dc:creator>&a12;</dc:creator>", ""), ("", 'photoshop:Credit="&a12;"'), ("<dc:creator>&file;</dc:creator>", "")],
)  # fmt: skip
def test_an_xmp_packet_expands_to_nothing_and_reads_no_file(properties: str, attributes: str) -> None:
    data = jpeg(xmp=xmp(properties, attributes, before=LAUGHS))
    began = perf_counter()
    found = read(data)
    assert perf_counter() - began < 0.2
    assert (found.creator, found.credit) in {("", ""), ("&a12;", ""), ("&file;", "")}


# What is written


def test_what_is_written_is_read_back_by_xmp_and_by_exif_alone() -> None:
    creator, credit, copyright = "Zoë <Ångström> & Co", "Bureau & Sons", "© 2026 “Bureau”"
    packet = photo_metadata.packet(creator=creator, credit=credit, copyright=copyright)
    block = photo_metadata.exif(creator=creator, copyright=copyright)
    known = Metadata(creator=creator, copyright=copyright)
    assert read(jpeg(xmp=packet)) == replace(known, credit=credit)
    assert [read(jpeg(exif=block)), read(encoded(quarters(), "WEBP", exif=block))] == [known, known]


def test_of_what_is_not_known_nothing_is_written() -> None:
    assert read(jpeg(xmp=photo_metadata.packet(creator="", credit="", copyright=""))) == Metadata()
    assert b"dc:creator" not in photo_metadata.packet(creator="", credit="Bureau", copyright="")
    assert (
        dict(Image.open(io.BytesIO(jpeg(exif=photo_metadata.exif(creator="", copyright="")))).getexif()) == {}
    )
