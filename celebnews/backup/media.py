"""The files of photos: those that rows name, out of the stores and back into them."""

from collections.abc import Iterator
from typing import IO

from django.core.files.base import File
from django.core.files.storage import storages

from people import renditions
from people.models import Photo

STORES = ("originals", "renditions")

Named = tuple[str, str]
"""A store, and the name of a file in it."""

_BLOCK = 1024 * 1024


class Unreadable(Exception):
    """A file that cannot be read from its store."""


def named() -> Iterator[Named]:
    """The files that the photos name: what lies in a store beside them belongs to nobody."""
    for photo in Photo.objects.order_by("pk").only("image", "key", "renditions").iterator(chunk_size=500):
        if photo.image.name:
            yield "originals", photo.image.name
        for name in sorted(photo.file_names):
            yield "renditions", renditions.path_of(photo, name)


def read(store: str, name: str) -> Iterator[bytes]:
    """A file, block by block. Raises Unreadable where it is gone: a photo may be deleted while a backup is made."""
    try:
        with storages[store].open(name) as file:
            while block := file.read(_BLOCK):
                yield block
    except Exception as error:  # a store may fail in whatever way its library does
        raise Unreadable(f"{type(error).__name__}: {error}") from error


def put(store: str, name: str, file: IO[bytes]) -> None:
    """Writes a file under its own name, in place of one that lies there."""
    if storages[store].exists(name):
        storages[store].delete(name)
    kept = storages[store].save(name, File(file))
    if kept != name:
        raise OSError(f"{name} was stored as {kept}")


def delete(store: str, name: str) -> None:
    storages[store].delete(name)
