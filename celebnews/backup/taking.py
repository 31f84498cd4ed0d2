"""Writes a backup while the newsroom works: every table as it stood at one moment, then the files that its rows name."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from celebnews.backup import archive, media, tables
from celebnews.backup.media import Named

Say = Callable[[str], None]
EVERY = 200
"""After how many files a line tells how far it is."""


@dataclass
class Taken:
    """What a backup holds, and the files that could not be read."""

    rows: int = 0
    files: int = 0
    missing: list[str] = field(default_factory=list)


def take(path: Path, say: Say) -> Taken:
    """Writes the file `path`, which is not there yet."""
    taken = Taken()
    told: list[dict[str, Any]] = []
    manifest: dict[str, Any] = {
        "made_at": timezone.now().isoformat(),
        "tables": told,
        "missing": taken.missing,
    }
    with archive.writing(path, manifest) as writer:
        with one_moment():
            for model in tables.kept():
                name = tables.name_of(model)
                rows = writer.add(f"data/{name}.jsonl", tables.lines(model))
                told.append({"name": name, "columns": tables.shape(model), "rows": rows})
                taken.rows += rows
                say(f"{name}: {rows} rows")
            files = list(media.named())
        _take_files(writer, files, taken, say)
    return taken


@contextlib.contextmanager
def one_moment() -> Iterator[None]:
    """All that is read within stood at one moment, whatever others write meanwhile; nobody waits for it."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        # Not `atomic`, which takes the one lock for writing at its start.
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
    else:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


def _take_files(writer: archive.Writer, files: list[Named], taken: Taken, say: Say) -> None:
    for place, (store, name) in enumerate(files, 1):
        try:
            writer.add(f"{store}/{name}", media.read(store, name))
            taken.files += 1
        except media.Unreadable as error:
            taken.missing.append(f"{store}/{name}")
            say(f"{store}/{name} is not in it: {error}")
        if place % EVERY == 0 or place == len(files):
            say(f"{place} of {len(files)} files")
