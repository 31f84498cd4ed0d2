"""The file of a backup: a compressed tar of its parts, and at its end a manifest with the checksum of each."""

import hashlib
import json
import os
import tarfile
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, Any

FORMAT = "celebnews backup"
VERSION = 1
MANIFEST = "manifest.json"
_LEVEL = 3
"""Photos are compressed already, and rows shrink to a fifth at any level."""

_BLOCK = 1024 * 1024
BROKEN = (tarfile.TarError, EOFError, OSError, zlib.error, ValueError, KeyError, TypeError)
"""What a file raises that is no whole backup."""


class BadBackup(Exception):
    """A file that is no backup, or none that this newsroom can take: says why, in a sentence."""


@dataclass
class Writer:
    """Adds parts to the file of a backup."""

    tar: tarfile.TarFile
    folder: Path
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, name: str, blocks: Iterable[bytes]) -> int:
        """Adds a part, and answers in how many blocks it came."""
        digest, count = hashlib.sha256(), 0
        with tempfile.TemporaryFile(dir=self.folder) as spool:
            for block in blocks:
                spool.write(block)
                digest.update(block)
                count += 1
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = spool.tell(), 0o600
            spool.seek(0)
            self.tar.addfile(entry, spool)
        self.parts[name] = {"size": entry.size, "sha256": digest.hexdigest()}
        return count


@contextmanager
def writing(path: Path, manifest: dict[str, Any]) -> Iterator[Writer]:
    """A new file that is there under its name once it is whole, for its owner's eyes; `manifest` is written in the end."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            with tarfile.open(
                fileobj=file, mode="w:gz", compresslevel=_LEVEL, format=tarfile.PAX_FORMAT
            ) as tar:
                writer = Writer(tar, path.parent)
                yield writer
                told = {"format": FORMAT, "version": VERSION, **manifest, "parts": dict(writer.parts)}
                writer.add(MANIFEST, [json.dumps(told, indent=1, ensure_ascii=False).encode()])
            file.flush()
            os.fsync(file.fileno())
        os.link(part, path)  # where another of that name came meanwhile, this fails
    finally:
        part.unlink(missing_ok=True)


def blocks(file: IO[bytes]) -> Iterator[bytes]:
    while block := file.read(_BLOCK):
        yield block


def verified(path: Path) -> dict[str, Any]:
    """The manifest of a backup that is whole, every part of it read and held against its checksum; else BadBackup."""
    try:
        found, manifest = _read_whole(path)
    except FileNotFoundError as error:
        raise BadBackup(f"There is no file {path}.") from error
    except BROKEN as error:
        raise BadBackup(f"{path} is no backup, or is cut short or damaged: {error}.") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BadBackup(f"{path} is no backup of a newsroom: it has no manifest of one.")
    if manifest.get("version") != VERSION:
        raise BadBackup(f"{path} was written by another version, {manifest.get('version')}, not {VERSION}.")
    if found != manifest.get("parts"):
        raise BadBackup(f"{path} is damaged: its parts are not those of its manifest.")
    return manifest


def _read_whole(path: Path) -> tuple[dict[str, Any], Any]:
    found: dict[str, Any] = {}
    manifest: Any = None
    for name, file, size in parts(path):
        digest, read = hashlib.sha256(), []
        for block in blocks(file):
            digest.update(block)
            if name == MANIFEST:
                read.append(block)
        if name in found:
            raise ValueError(f"{name} is in it twice")
        if name == MANIFEST:
            manifest = json.loads(b"".join(read))
        else:
            found[name] = {"size": size, "sha256": digest.hexdigest()}
    return found, manifest


def parts(path: Path) -> Iterator[tuple[str, IO[bytes], int]]:
    """Each part of a file with its size, in order, read as it comes. Raises ValueError for one that leads elsewhere."""
    with tarfile.open(path, mode="r|gz") as tar:
        for entry in tar:
            file = tar.extractfile(entry) if entry.isreg() else None
            if file is None or not _is_inside(entry.name):
                raise ValueError(f"{entry.name} is no file of a backup")
            yield entry.name, file, entry.size


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name and str(path) == name
