"""Image files as they come: whether one is a picture at all, and its pixels as a screen shows them.

All that is asked before decoding is asked of the header: a file of 13 kB can unpack to 100 megapixels.
"""

import io
import warnings
from dataclasses import dataclass
from typing import IO

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

MOST_PIXELS = 50_000_000
"""The largest picture that is taken: decoded it fills 150 MB."""

LONGEST = 16_000
"""The longest side that is taken: WebP holds no more than 16,383 pixels."""

MOST_BYTES = 40_000_000
"""The largest file that is taken."""

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
"""The formats that are taken, by Pillow's names. A phone's MPO is a JPEG with more pictures behind it."""

# Pillow's own guard, for whatever opens a picture beside `check`: it warns at its limit and raises at twice that.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)

_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_PAPER = (255, 255, 255)


class BadImage(ValueError):
    """A file that is no picture that can be used; `sentence` says why, and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Checked:
    """What the header of a sound picture says: its size in pixels, upright, and the ending of its kind of file."""

    width: int
    height: int
    extension: str


def check(file: IO[bytes], size: int) -> Checked:
    """Makes sure that `file`, of `size` bytes, is a picture: whole, of a known format, not too large.

    Raises BadImage. The file is decoded once, at the end, since a header can promise what a cut-off file lacks.
    """
    if size == 0:
        raise BadImage(_("This file is empty. Send the picture again, from where it was first saved."))
    if size > MOST_BYTES:
        raise BadImage(
            _("This file has %(size)s MB; the most is %(most)s MB. Save it as a JPEG of less quality.")
            % {"size": size // 1_000_000, "most": MOST_BYTES // 1_000_000}
        )
    image = _opened(file)
    if image.width * image.height > MOST_PIXELS:
        raise _too_many_pixels()
    if max(image.size) > LONGEST:
        raise BadImage(
            _("This picture is %(longest)s pixels long; the most is %(most)s. Cut it into parts.")
            % {"longest": max(image.size), "most": LONGEST}
        )
    try:
        image.load()
        upright = _upright(image)
    except Exception as error:  # a decoder may raise anything at all on a damaged file
        raise BadImage(
            _("This picture is damaged: the file breaks off or holds rubbish. Send it again.")
        ) from error
    kind = "JPEG" if image.format == "MPO" else str(image.format)
    return Checked(upright.width, upright.height, {"JPEG": "jpg"}.get(kind, kind.lower()))


def _opened(file: IO[bytes]) -> Image.Image:
    """The picture with its header read and no more; raises BadImage."""
    file.seek(0)
    try:
        return Image.open(file, formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except UnidentifiedImageError as error:
        raise BadImage(_not_a_picture(file)) from error
    except Exception as error:  # a header, too, may be made to break its reader
        raise BadImage(
            _("This picture is damaged: its header cannot be read. Save it anew as a JPEG.")
        ) from error


def _too_many_pixels() -> BadImage:
    return BadImage(
        _("This picture has too many pixels; the most is %(most)s megapixels. Save it smaller.")
        % {"most": MOST_PIXELS // 1_000_000}
    )


def _not_a_picture(file: IO[bytes]) -> str:
    file.seek(0)
    head = file.read(1024).lstrip().lower()
    if b"<svg" in head:
        return _("This is an SVG drawing, which can carry scripts. Export it as a PNG.")
    if b"ftypheic" in head or b"ftypheix" in head or b"ftypmif1" in head:
        return _("This is a HEIC picture, which browsers do not show. Export it as a JPEG.")
    return _("This is no picture, whatever its name says. Send a JPEG, PNG, WebP, AVIF or GIF.")


def exif_of(image: Image.Image) -> Image.Exif:
    """The EXIF block of a picture; an empty one where it is damaged, for its reader goes by offsets in it."""
    try:
        return image.getexif()
    except Exception:
        return Image.Exif()


def _upright(image: Image.Image) -> Image.Image:
    is_turned = exif_of(image).get(0x0112, 1) != 1
    return ImageOps.exif_transpose(image) if is_turned else image


def decoded(file: IO[bytes], least: int) -> Image.Image:
    """The first frame of a checked picture: upright, in sRGB, on white where it is transparent; the pixels alone.

    A JPEG may come out smaller than it is, but never with a side under `least` pixels that was not.
    """
    file.seek(0)
    image = Image.open(file, formats=FORMATS)
    image.draft(None, (least, least))
    profile = image.info.get("icc_profile")
    flat = _flat(_in_srgb(_upright(image), profile))
    flat.info = {}  # Pillow would write a comment or a profile of it into what is made of the picture
    return flat


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if image.mode.startswith("I"):  # 16 bits a pixel, which no screen shows
        image = image.point(lambda value: value / 256).convert("L")
    if image.mode in {"P", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
    if profile and image.mode in {"RGB", "RGBA", "L", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            alpha = image.getchannel("A") if image.mode == "RGBA" else None
            colours = image.convert("RGB") if alpha else image
            changed = ImageCms.profileToProfile(colours, source, _SRGB, outputMode="RGB")
            if changed is not None:
                if alpha:
                    changed.putalpha(alpha)
                return changed
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile that cannot be used says nothing of the colours
    return image


def _flat(image: Image.Image) -> Image.Image:
    if image.mode in {"RGBA", "LA", "La", "RGBa"}:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, _PAPER)
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image.convert("RGB")
