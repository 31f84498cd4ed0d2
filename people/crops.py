"""The sizes and crops in which a photo is shown, cut around its focal point: pixels in, files out, no database."""

import hashlib
import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, Final

from PIL import Image

from people import images, photo_metadata

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Format:
    """A crop: its ratio (none: the photo's own) and the widths of its files, in pixels."""

    ratio: float | None
    jpeg: tuple[int, ...]
    webp: tuple[int, ...]


FORMATS: Final = {
    "16x9": Format(16 / 9, (1200,), (480, 960, 1600)),
    "4x3": Format(4 / 3, (1200,), ()),
    "1x1": Format(1.0, (1200,), (160, 480)),
    "free": Format(None, (1200,), (480, 960, 1600)),
}
"""Search engines take 1200 pixels and three ratios; the WebP widths are those of a phone, a column and a lead."""

_ENCODERS: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "jpeg": ("jpg", {"quality": 82, "optimize": True, "progressive": True}),
    "webp": ("webp", {"quality": 78, "method": 1}),
}
_LEAST = 1700
"""A JPEG larger than this may be decoded smaller, which is quicker."""


@dataclass(frozen=True)
class Rights:
    """Whose a picture is, as its files say."""

    creator: str = ""
    credit: str = ""
    copyright: str = ""


@dataclass(frozen=True)
class File:
    """One file of a photo, named by its content."""

    crop: str
    kind: str
    name: str
    width: int
    height: int
    data: bytes


def cut(original: IO[bytes], focal: tuple[int, int], rights: Rights) -> list[File]:
    """All files of a picture that `images.check` found sound; `focal` is in per cent from the left and the top."""
    image = _shrunk(images.decoded(original, least=_LEAST))
    said = {
        "xmp": photo_metadata.packet(
            creator=rights.creator, credit=rights.credit, copyright=rights.copyright
        ),
        "exif": photo_metadata.exif(creator=rights.creator, copyright=rights.copyright),
    }
    made: dict[tuple[Box, str, int], bytes] = {}
    files = []
    for crop, kind, part, width in _wanted(image.size, focal):
        if (part, kind, width) not in made:  # of a picture of 4 to 3 that crop is the whole of it
            made[part, kind, width] = _encoded(image.crop(part), kind, width, said)
        files.append(_named(crop, kind, part, width, made[part, kind, width]))
    return files


def _encoded(part: Image.Image, kind: str, width: int, said: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    _resized(part, width).save(buffer, kind, **_ENCODERS[kind][1], **said)
    return buffer.getvalue()


def _named(crop: str, kind: str, part: Box, width: int, data: bytes) -> File:
    name = f"{hashlib.sha256(data).hexdigest()[:24]}.{_ENCODERS[kind][0]}"
    return File(crop, kind, name, width, _height(part[2] - part[0], part[3] - part[1], width), data)


def _shrunk(image: Image.Image) -> Image.Image:
    """The picture no larger than its largest files need, so that each is cut from few pixels."""
    scale = max(
        max(form.jpeg + form.webp) / (cut[2] - cut[0])
        for form in FORMATS.values()
        for cut in [box(image.size, form.ratio, (50, 50))]
    )
    if scale >= 1:
        return image
    size = (math.ceil(image.width * scale), math.ceil(image.height * scale))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _wanted(size: tuple[int, int], focal: tuple[int, int]) -> Iterator[tuple[str, str, Box, int]]:
    """Every crop at every width, none larger than its source: where that is too small a width falls away."""
    for crop, form in FORMATS.items():
        part = box(size, form.ratio, focal)
        for kind, widths in (("jpeg", form.jpeg), ("webp", form.webp)):
            for width in sorted({min(width, part[2] - part[0]) for width in widths}):
                yield crop, kind, part, width


def _resized(part: Image.Image, width: int) -> Image.Image:
    if width == part.width:
        return part
    size = (width, _height(part.width, part.height, width))
    return part.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _height(width: int, height: int, new_width: int) -> int:
    return max(1, round(height * new_width / width))


def box(size: tuple[int, int], ratio: float | None, focal: tuple[int, int]) -> Box:
    """The largest cut of a ratio whose middle is as near to `focal` (per cent) as the edges allow.

    >>> box((1600, 1200), 1.0, (0, 50))
    (0, 0, 1200, 1200)
    >>> box((1600, 1200), 16 / 9, (50, 100))
    (0, 300, 1600, 1200)
    """
    width, height = size
    if ratio is None:
        return (0, 0, width, height)
    wide, high = min(width, round(height * ratio)), min(height, round(width / ratio))
    left, top = (
        min(max(round(whole * at / 100 - part / 2), 0), whole - part)
        for whole, part, at in ((width, wide, focal[0]), (height, high, focal[1]))
    )
    return (left, top, left + wide, top + high)
