"""Image files as they come: what is taken, what is refused and why, and what a screen shows of it."""

import io
import resource
import struct
from typing import Any

import pytest
from PIL import Image

from people import images
from people.images import BadImage, Checked
from tests.people.pictures import (
    BLACK,
    BLUE,
    GREEN,
    RED,
    animated,
    bomb,
    chunk,
    colours,
    declared,
    encoded,
    jpeg,
    png,
    quarters,
    swapped_profile,
)

WHITE = (255, 255, 255)


def check(data: bytes, size: int | None = None) -> Checked:
    return images.check(io.BytesIO(data), len(data) if size is None else size)


def refusal(data: bytes, size: int | None = None) -> str:
    with pytest.raises(BadImage) as refused:
        check(data, size)
    return refused.value.sentence


def shown(data: bytes, least: int = 1000) -> Image.Image:
    return images.decoded(io.BytesIO(data), least)


# What is taken


@pytest.mark.parametrize(
    ("kind", "extension"),
    [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif"), ("GIF", "gif"), ("MPO", "jpg")],
)
def test_a_sound_picture_says_its_size_and_its_kind(kind: str, extension: str) -> None:
    assert check(encoded(quarters(), kind)) == Checked(64, 36, extension)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "AVIF", "MPO"])
def test_of_several_frames_the_first_is_the_picture(kind: str) -> None:
    data = animated(kind)
    assert (check(data).width, check(data).height) == (16, 8)
    assert colours(shown(data)) == [RED] * 4


def test_a_picture_of_just_the_most_pixels_and_the_longest_side_is_taken() -> None:
    assert check(bomb(10_000, 5_000)) == Checked(10_000, 5_000, "png")
    assert check(bomb(16_000, 1)) == Checked(16_000, 1, "png")


def test_a_file_of_just_the_most_bytes_is_taken() -> None:
    assert check(jpeg(), images.MOST_BYTES) == Checked(64, 36, "jpg")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("block", [b"Exif\x00\x00rubbish, all of it", b"Exif\x00\x00II*\x00\xff\xff\xff\x7f"])
@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_a_damaged_exif_block_is_as_if_it_were_not_there(kind: str, block: bytes) -> None:
    data = encoded(quarters(), kind, exif=block)
    assert block[6:] in data
    assert (check(data).width, check(data).height) == (64, 36)
    assert colours(shown(data)) == [RED, GREEN, BLUE, BLACK]


# What is refused

EMPTY = "This file is empty. Send the picture again, from where it was first saved."
DAMAGED = "This picture is damaged: the file breaks off or holds rubbish. Send it again."
BAD_HEADER = "This picture is damaged: its header cannot be read. Save it anew as a JPEG."
NO_PICTURE = "This is no picture, whatever its name says. Send a JPEG, PNG, WebP, AVIF or GIF."
TOO_MANY_PIXELS = "This picture has too many pixels; the most is 50 megapixels. Save it smaller."
SVG = "This is an SVG drawing, which can carry scripts. Export it as a PNG."
HEIC = "This is a HEIC picture, which browsers do not show. Export it as a JPEG."

BAD: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"", EMPTY),
    "a text": (b"Ana Sol leaves the theatre.\n" * 50, NO_PICTURE),
    "a page": (b"<!doctype html><img src=x>", NO_PICTURE),
    "a document": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", NO_PICTURE),
    "an archive": (b"PK\x03\x04" + bytes(60), NO_PICTURE),
    "a picture of another kind": (encoded(quarters(), "TIFF"), NO_PICTURE),
    "one that another program must draw": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", NO_PICTURE),
    "a drawing": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>', SVG),
    "a drawing with a prologue": (b'\n<?xml version="1.0"?><!-- a --><SVG viewBox="0 0 9 9"/>', SVG),
    "a phone's HEIC": (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(99), HEIC),
    "a HEIC by its other name": (b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic" + bytes(99), HEIC),
    "a JPEG that breaks off": (jpeg(600, 400)[:3000], DAMAGED),
    "a JPEG of its first bytes": (jpeg()[:30], BAD_HEADER),
    "a PNG that breaks off": (encoded(quarters(600, 400), "PNG")[:-200], DAMAGED),
    "a WebP that breaks off": (encoded(quarters(600, 400), "WEBP")[:-200], BAD_HEADER),
    "a GIF that breaks off": (encoded(quarters(600, 400), "GIF")[:-200], DAMAGED),
    "a PNG of rubbish": (declared(encoded(quarters(), "PNG"), b"IDAT", 4, b"\xff" * 9), DAMAGED),
    "a bomb": (bomb(), TOO_MANY_PIXELS),
    "a picture that is a little too large": (bomb(10_000, 5_001), TOO_MANY_PIXELS),
    "a strip": (
        bomb(8, 16_001),
        "This picture is 16001 pixels long; the most is 16000. Cut it into parts.",
    ),
}  # fmt: skip
"""Files that are refused, and the sentence that says why."""


@pytest.mark.parametrize(("data", "sentence"), BAD.values(), ids=BAD)
def test_what_is_no_picture_that_can_be_used_is_refused_in_words(data: bytes, sentence: str) -> None:
    assert refusal(data) == sentence


def test_a_file_of_too_many_bytes_is_refused_by_its_size_alone() -> None:
    sentence = "This file has 200 MB; the most is 40 MB. Save it as a JPEG of less quality."
    assert refusal(b"never looked at", 200_000_000) == sentence


HUGE = {
    "JPEG": (jpeg(), b"\xff\xc0", 5, struct.pack(">HH", 12_000, 12_000)),
    "WEBP": (encoded(quarters(), "WEBP", lossless=True), b"VP8L", 9, b"\xff\xff\xff\x0f"),
    "animated WEBP": (animated("WEBP"), b"VP8X", 12, b"\xfe\x3f\x00" * 2),
    "AVIF": (encoded(quarters(), "AVIF"), b"ispe", 8, struct.pack(">II", 12_000, 12_000)),
    "GIF": (encoded(quarters(), "GIF"), b"GIF8", 6, struct.pack("<HH", 12_000, 12_000)),
}  # fmt: skip


@pytest.mark.parametrize(("data", "mark", "at", "size"), HUGE.values(), ids=HUGE)
def test_a_header_that_says_too_much_is_believed(data: bytes, mark: bytes, at: int, size: bytes) -> None:
    assert refusal(declared(data, mark, at, size)) == TOO_MANY_PIXELS


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    assert len(bomb()) < 13_000
    rubbish = bytearray(bomb())
    rubbish[100:-100] = bytes(len(rubbish) - 200)
    assert refusal(bytes(rubbish)) == TOO_MANY_PIXELS  # whoever unpacks it first finds that it is damaged
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(5):
        refusal(bomb())
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 8 * 1024  # kB; unpacked it is 100 MB


@pytest.mark.filterwarnings("ignore")
def test_a_bomb_is_refused_whatever_becomes_of_warnings() -> None:
    assert refusal(bomb(10_000, 5_001)) == TOO_MANY_PIXELS


def test_no_other_reader_unpacks_one_either() -> None:
    with pytest.raises((Image.DecompressionBombError, Image.DecompressionBombWarning)):
        Image.open(io.BytesIO(bomb()))


# What a screen shows

TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera held like this stores what is upright, by the number that EXIF has for it."""


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", TURNS)
def test_a_picture_is_upright_however_the_camera_was_held(orientation: int, kind: str) -> None:
    turn = TURNS[orientation]
    stored = quarters() if turn is None else quarters().transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded(stored, kind, exif=exif.tobytes())
    assert (check(data).width, check(data).height) == (64, 36)
    assert (shown(data).size, colours(shown(data))) == ((64, 36), [RED, GREEN, BLUE, BLACK])


def test_an_orientation_that_is_none_turns_nothing() -> None:
    exif = Image.Exif()
    exif[0x0112] = 99
    assert colours(shown(jpeg(exif=exif.tobytes()))) == [RED, GREEN, BLUE, BLACK]


def palette(**options: Any) -> bytes:
    """A PNG of the colours of a palette, all of it the second, red."""
    image = Image.new("P", (16, 8), 1)
    image.putpalette([*BLUE, *RED])
    return encoded(image, "PNG", **options)


def test_colours_come_out_in_srgb() -> None:
    profile = swapped_profile()
    swapped = [BLUE, GREEN, RED, BLACK]
    assert colours(shown(jpeg(icc_profile=profile))) == swapped
    assert colours(shown(encoded(quarters(), "PNG", icc_profile=profile))) == swapped
    assert colours(shown(encoded(quarters().convert("RGBA"), "PNG", icc_profile=profile))) == swapped
    assert colours(shown(palette(icc_profile=profile))) == [BLUE] * 4


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_profile_that_cannot_be_used_says_nothing_of_the_colours(kind: str) -> None:
    data = encoded(quarters(), kind, icc_profile=b"rubbish" * 40)
    assert colours(shown(data)) == [RED, GREEN, BLUE, BLACK]
    grey = encoded(Image.new("L", (16, 8), 255), "JPEG", icc_profile=swapped_profile())
    assert colours(shown(grey)) == [WHITE] * 4


CLEAR = {
    "a palette with a clear colour": palette(transparency=1),
    "a palette with clear colours": palette(transparency=b"\xff\x00"),
    "a palette with a profile": palette(transparency=1, icc_profile=swapped_profile()),
    "RGB with a clear colour": encoded(Image.new("RGB", (16, 8), RED), "PNG", transparency=RED),
    "RGB with a clear colour and a profile": encoded(
        Image.new("RGB", (16, 8), RED), "PNG", transparency=RED, icc_profile=swapped_profile()
    ),
    "RGBA": encoded(Image.new("RGBA", (16, 8), (255, 0, 0, 0)), "PNG"),
    "RGBA with a profile": encoded(
        Image.new("RGBA", (16, 8), (255, 0, 0, 0)), "PNG", icc_profile=swapped_profile()
    ),
    "grey with alpha": encoded(Image.new("LA", (16, 8), (0, 0)), "PNG"),
    "grey with a clear shade": encoded(Image.new("L", (16, 8), 9), "PNG", transparency=9),
    "16 bits of grey with alpha": png(16, 8, 16, 4, b"\x00\x00\x00\x00" * 16),
    "16 bits a colour with alpha": png(16, 8, 16, 6, b"\xff\xff\x00\x00\x00\x00\x00\x00" * 16),
    "WebP": encoded(Image.new("RGBA", (16, 8), (255, 0, 0, 0)), "WEBP"),
    "AVIF": encoded(Image.new("RGBA", (16, 8), (255, 0, 0, 0)), "AVIF"),
    "GIF": encoded(Image.new("RGBA", (16, 8), (255, 0, 0, 0)), "GIF"),
}


@pytest.mark.parametrize("data", CLEAR.values(), ids=CLEAR)
def test_what_is_transparent_stands_on_white(data: bytes) -> None:
    assert check(data).width == 16
    assert (shown(data).mode, colours(shown(data))) == ("RGB", [WHITE] * 4)


def test_half_transparent_is_half_white() -> None:
    data = encoded(Image.new("RGBA", (16, 8), (0, 0, 0, 128)), "PNG")
    assert shown(data).getpixel((0, 0)) == (127, 127, 127)


ODD = {
    "a CMYK JPEG": (encoded(Image.new("CMYK", (16, 8), (0, 255, 255, 0)), "JPEG"), (255, 0, 0)),
    "a grey JPEG": (encoded(Image.new("L", (16, 8), 100), "JPEG"), (100, 100, 100)),
    "a PNG of 16 bits of grey": (encoded(Image.new("I;16", (16, 8), 0x8000), "PNG"), (128, 128, 128)),
    "a PNG of 16 bits a colour": (png(16, 8, 16, 2, b"\x80\x00\x40\x00\x20\x00" * 16), (128, 64, 32)),
    "16 bits of grey with a clear shade": (
        png(16, 8, 16, 0, b"\x80\x00" * 16, chunk(b"tRNS", b"\x12\x34")),
        (128, 128, 128),
    ),
    "a PNG of black and white": (encoded(Image.new("1", (16, 8), 1), "PNG"), WHITE),
    "a palette": (palette(), RED),
}


@pytest.mark.parametrize(("data", "colour"), ODD.values(), ids=ODD)
def test_every_kind_of_pixel_comes_out_as_it_looks(data: bytes, colour: tuple[int, ...]) -> None:
    assert check(data).width == 16
    found = shown(data).getpixel((8, 4))
    assert shown(data).mode == "RGB"
    assert isinstance(found, tuple)
    assert max(abs(one - other) for one, other in zip(found, colour, strict=True)) <= 1


def test_nothing_but_the_pixels_comes_out() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, "Rey Marr"
    full = jpeg(exif=exif.tobytes(), comment=b"Camera 4711", icc_profile=swapped_profile(), dpi=(300, 300))
    assert Image.open(io.BytesIO(full)).info.keys() >= {"exif", "comment", "icc_profile", "dpi"}
    assert shown(full).info == {}
    assert shown(encoded(quarters(), "GIF", comment=b"Camera 4711")).info == {}


def test_a_large_jpeg_is_read_smaller_but_not_too_small() -> None:
    assert shown(jpeg(800, 480), least=100).size == (200, 120)
    assert shown(jpeg(800, 480), least=300).size == (800, 480)
    assert shown(jpeg(80, 48), least=100).size == (80, 48)
