"""Picture files, drawn in code: each function answers the bytes of a file."""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms

RED, GREEN, BLUE, BLACK = (255, 0, 0), (0, 255, 0), (0, 0, 255), (0, 0, 0)


def quarters(width: int = 64, height: int = 36) -> Image.Image:
    """Four quarters: red and green above, blue and black below. It shows how it was turned and what was cut."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(GREEN, (width // 2, 0, width, height))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    image.paste(BLACK, (width // 2, height // 2, width, height))
    return image


def colours(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours of the four corners, in reading order, each rounded to what it must have been."""
    right, bottom = image.width - 1, image.height - 1
    found = [image.convert("RGB").getpixel(at) for at in ((0, 0), (right, 0), (0, bottom), (right, bottom))]
    return [tuple(round(part / 255) * 255 for part in pixel) for pixel in found if isinstance(pixel, tuple)]


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def jpeg(width: int = 64, height: int = 36, **options: Any) -> bytes:
    return encoded(quarters(width, height), "JPEG", quality=95, **options)


def upload(data: bytes, name: str = "shot.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, "image/jpeg")


def animated(kind: str) -> bytes:
    """Two frames, red and green."""
    frames = [Image.new("RGB", (16, 8), colour) for colour in (RED, GREEN)]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:])


def png(width: int, height: int, bits: int, colour_type: int, rows: bytes, *extra: bytes) -> bytes:
    """A PNG of which each row is `rows`, for what Pillow does not write."""
    header = struct.pack(">IIBBBBB", width, height, bits, colour_type, 0, 0, 0)
    parts = [chunk(b"IHDR", header), *extra, chunk(b"IDAT", zlib.compress((b"\x00" + rows) * height))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b"")


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(width: int = 20_000, height: int = 5_000) -> bytes:
    """A PNG of a bit a pixel: 13 kB that unpack to 100 megapixels."""
    return png(width, height, 1, 0, bytes(width // 8))


def declared(data: bytes, mark: bytes, at: int, size: bytes) -> bytes:
    """A file whose header, `at` bytes behind `mark`, gives another size than it has."""
    start = data.index(mark) + at
    return data[:start] + size + data[start + len(size) :]


def swapped_profile() -> bytes:
    """A colour profile in which red and blue have changed places: what is said to be red is shown blue."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")  # in the table of tags
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


def xmp(properties: str, attributes: str = "", before: str = "") -> bytes:
    """An XMP packet with one description."""
    spaces = {
        "dc": "http://purl.org/dc/elements/1.1/",
        "photoshop": "http://ns.adobe.com/photoshop/1.0/",
        "exif": "http://ns.adobe.com/exif/1.0/",
        "aux": "http://ns.adobe.com/exif/1.0/aux/",
        "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
        "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    }
    declared_spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
    return (
        f'{before}<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {declared_spaces} {attributes}>{properties}</rdf:Description>'
        "</rdf:RDF></x:xmpmeta>"
    ).encode()


def with_iim(data: bytes, *entries: tuple[int, int, bytes]) -> bytes:
    """A JPEG with an IIM block of `entries` (record, number, value), as Photoshop writes it."""
    block = b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value for record, number, value in entries
    )
    resource = b"8BIM" + struct.pack(">H", 0x0404) + b"\x00\x00" + struct.pack(">I", len(block)) + block
    return with_segment(data, 0xED, b"Photoshop 3.0\x00" + resource + b"\x00" * (len(block) % 2))


def with_segment(data: bytes, marker: int, payload: bytes) -> bytes:
    """A JPEG with one more segment at its start."""
    return data[:2] + struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload + data[2:]


def stored(name: str) -> dict[str, bytes]:
    """All that a storage holds, by path."""

    def walk(folder: str) -> Iterator[str]:
        folders, files = storages[name].listdir(folder)
        yield from (f"{folder}/{file}".lstrip("/") for file in files)
        for inner in folders:
            yield from walk(f"{folder}/{inner}".lstrip("/"))

    found = {}
    for path in walk(""):
        with storages[name].open(path) as file:
            found[path] = file.read()
    return found
