"""What an image file says of itself: who made it, who is in it, whose it is.

The names are those of the IPTC Photo Metadata Standard, read from XMP first, then from the older IIM block, then
from EXIF. Places and serial numbers are not read, and so are in nothing that is made of a picture.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree
from PIL import Image, IptcImagePlugin
from PIL.ImageFile import ImageFile

from people import images, names

_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

_XMP = {
    "caption": ("dc:description", "photoshop:Headline", "dc:title"),
    "creator": ("dc:creator",),
    "credit": ("photoshop:Credit", "photoshop:Source"),
    "copyright": ("dc:rights",),
    "alt": ("Iptc4xmpCore:AltTextAccessibility",),
}
_IIM = {
    "caption": ((2, 120), (2, 105), (2, 5)),
    "creator": ((2, 80),),
    "credit": ((2, 110), (2, 115)),
    "copyright": ((2, 116),),
}
_EXIF = {"caption": 0x010E, "creator": 0x013B, "copyright": 0x8298}
_EXPIRES = (2, 37)
_UTF8 = b"\x1b%G"
_MOST = {"caption": 500, "alt": 250}
_LENGTH = 200


@dataclass(frozen=True)
class Metadata:
    """What a file says of its picture, each a clean text of at most the length that a Photo keeps."""

    caption: str = ""
    alt: str = ""
    creator: str = ""
    credit: str = ""
    copyright: str = ""
    people: tuple[str, ...] = ()
    expires_on: datetime.date | None = None

    @property
    def texts(self) -> dict[str, str]:
        return {
            field.name: value for field in fields(self) if isinstance(value := getattr(self, field.name), str)
        }


def read(image: ImageFile) -> Metadata:
    """What `image`, opened and not yet changed, says of itself. Whatever is damaged is as if it were not there."""
    xmp, iim, exif = _xmp(image), _iim(image), images.exif_of(image)
    found: dict[str, str] = {}
    for name in ("caption", "alt", "creator", "credit", "copyright"):
        candidates = [
            *(_xmp_text(xmp, key) for key in _XMP.get(name, ())),
            *(_joined(iim.get(key, ())) for key in _IIM.get(name, ())),
            _exif_text(exif.get(_EXIF[name])) if name in _EXIF else "",
        ]
        cleaned = (_clean(text) for text in candidates)
        found[name] = next((text for text in cleaned if text), "")[: _MOST.get(name, _LENGTH)]
    people = (_clean(name)[:120] for name in _xmp_list(xmp, "Iptc4xmpExt:PersonInImage"))
    return Metadata(
        **found, people=tuple(dict.fromkeys(filter(None, people)))[:50], expires_on=_day(iim.get(_EXPIRES))
    )


def _clean(text: str) -> str:
    return " ".join(names.clean(text).split())


def _xmp(image: Image.Image) -> etree._Element | None:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    if not packet:
        return None
    raw = packet.encode() if isinstance(packet, str) else bytes(packet)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(raw.strip(b"\x00 \n\r\t"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _xmp_list(tree: etree._Element | None, name: str) -> list[str]:
    """All values of a property, whether it is written as an attribute, a text, or a list of texts."""
    if tree is None:
        return []
    prefix, _colon, local = name.partition(":")
    tag = f"{{{_SPACES[prefix]}}}{local}"
    values = []
    for description in tree.iter(f"{{{_RDF}}}Description"):
        values.append(str(description.get(tag) or ""))
        for element in description.iterchildren(tag):
            items = list(element.iter(f"{{{_RDF}}}li"))
            values += ["".join(map(str, item.itertext())) for item in items or [element]]
    return [value for value in values if value.strip()]


def _xmp_text(tree: etree._Element | None, name: str) -> str:
    """One text: of several languages the first, several makers joined."""
    values = _xmp_list(tree, name)
    return ", ".join(values) if name == "dc:creator" else (values[0] if values else "")


def _iim(image: ImageFile) -> Mapping[tuple[int, int], list[str]]:
    try:
        raw = IptcImagePlugin.getiptcinfo(image) or {}
    except Exception:  # the block is read by offsets that a damaged file makes up
        return {}
    is_utf8 = _UTF8 in _bytes(raw.get((1, 90)))
    return {key: [_text(value, is_utf8) for value in _bytes(values)] for key, values in raw.items()}


def _bytes(values: Any) -> list[bytes]:
    found: Iterable[Any] = values if isinstance(values, list) else [values]
    return [value for value in found if isinstance(value, bytes)]


def _text(value: bytes, is_utf8: bool) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("utf-8", "replace") if is_utf8 else value.decode("latin-1")


def _exif_text(value: Any) -> str:
    """Pillow reads EXIF as Latin-1, which most programs that write it take for UTF-8."""
    return _text(value.encode("latin-1"), False) if isinstance(value, str) else ""


def _joined(values: Iterable[str]) -> str:
    return ", ".join(value for value in values if value.strip())


def _day(values: Iterable[str] | None) -> datetime.date | None:
    digits = re.sub(r"\D", "", next(iter(values or ()), ""))[:8]
    try:
        return datetime.datetime.strptime(digits, "%Y%m%d").date()
    except ValueError:
        return None


def packet(*, creator: str, credit: str, copyright: str) -> bytes:
    """An XMP packet that says whose a picture is: all that a rendition says of itself."""
    parts = [
        f"<dc:creator><rdf:Seq><rdf:li>{escape(creator)}</rdf:li></rdf:Seq></dc:creator>" if creator else "",
        f"<photoshop:Credit>{escape(credit)}</photoshop:Credit>" if credit else "",
        f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{escape(copyright)}</rdf:li></rdf:Alt></dc:rights>'
        if copyright
        else "",
    ]
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">'
        f'<rdf:Description rdf:about="" xmlns:dc="{_SPACES["dc"]}" xmlns:photoshop="{_SPACES["photoshop"]}">'
        f"{''.join(parts)}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()


def exif(*, creator: str, copyright: str) -> bytes:
    """An EXIF block with the maker and the rights, for what reads no XMP."""
    block = Image.Exif()
    if creator:
        block[_EXIF["creator"]] = creator.encode()  # of a text Pillow would keep what is ASCII
    if copyright:
        block[_EXIF["copyright"]] = copyright.encode()
    return block.tobytes()
