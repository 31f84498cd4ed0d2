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
    "webp": ("webp", {"quality": 78, "method": 2}),
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
    return [
        _encoded(crop, kind, picture, {**_ENCODERS[kind][1], **said})
        for crop, kind, picture in _pictures(image, focal)
    ]


def _encoded(crop: str, kind: str, picture: Image.Image, options: dict[str, Any]) -> File:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    data = buffer.getvalue()
    name = f"{hashlib.sha256(data).hexdigest()[:24]}.{_ENCODERS[kind][0]}"
    return File(crop, kind, name, picture.width, picture.height, data)


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


def _pictures(image: Image.Image, focal: tuple[int, int]) -> Iterator[tuple[str, str, Image.Image]]:
    """Every crop at every width, none larger than its source: where that is too small a width falls away."""
    for crop, form in FORMATS.items():
        part = image.crop(box(image.size, form.ratio, focal))
        for kind, widths in (("jpeg", form.jpeg), ("webp", form.webp)):
            for width in sorted({min(width, part.width) for width in widths}):
                yield crop, kind, _resized(part, width)


def _resized(part: Image.Image, width: int) -> Image.Image:
    if width == part.width:
        return part
    height = max(1, round(part.height * width / part.width))
    return part.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


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
