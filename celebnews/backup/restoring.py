"""Puts a backup back: looked through whole before anything is written, and written whole or not at all."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, transaction

from articles import append_only
from articles.search import engine
from celebnews.backup import archive, media, tables
from celebnews.backup.archive import BadBackup
from people.models import Grant

Say = Callable[[str], None]

_BY_MIGRATE = (ContentType, Permission, Group, Group.permissions.through, Grant)
"""What stands in a database in which nobody has done anything yet."""


def verified(path: Path) -> dict[str, Any]:
    """The manifest of a backup that is whole and of this version's tables; else BadBackup."""
    manifest = archive.verified(path)
    try:
        stored = {table["name"]: table["columns"] for table in manifest["tables"]}
        named = {f"data/{name}.jsonl" for name in stored}
        found = {name for name in manifest["parts"] if name.startswith("data/")}
    except (KeyError, TypeError) as error:
        raise BadBackup(f"{path} is damaged: its manifest lacks {error}.") from error
    ours = {tables.name_of(model): tables.shape(model) for model in tables.kept()}
    if stored != ours or named != found:
        others = sorted(name for name in stored.keys() | ours if stored.get(name) != ours.get(name))
        raise BadBackup(
            f"{path} is of another version of the newsroom: {', '.join(others) or 'its parts'} differ. "
            "Restore it with that version, then migrate."
        )
    return manifest


def filled() -> list[str]:
    """The tables in which somebody has written something."""
    there = set(connection.introspection.table_names())
    return [
        tables.name_of(model)
        for model in tables.kept()
        if model not in _BY_MIGRATE and tables.name_of(model) in there and model._base_manager.exists()
    ]


def restore(path: Path, say: Say) -> None:
    """Writes a verified backup in place of all that is in the database; a file that cannot be kept undoes it all."""
    before = set(media.named())
    try:
        with append_only.lifted(connection):
            _load(path, say)
            connection.check_constraints()
            engine.refill(connection)
            strays = before - set(media.named())
            transaction.on_commit(partial(_delete, strays))
    except (DatabaseError, *archive.BROKEN) as error:
        raise BadBackup(f"Nothing was restored: {error}") from error
    finally:
        ContentType.objects.clear_cache()


def _load(path: Path, say: Say) -> None:
    models = {f"data/{tables.name_of(model)}.jsonl": model for model in tables.kept()}
    tables.empty(models.values())
    files = 0
    for name, file, _size in archive.parts(path):
        if model := models.get(name):
            say(f"{tables.name_of(model)}: {tables.load(model, file)} rows")
        elif name != archive.MANIFEST:
            _put(name, file)
            files += 1
    tables.follow_keys(models.values())
    say(f"{files} files")


def _put(part: str, file: Any) -> None:
    store, _, name = part.partition("/")
    if store not in media.STORES:
        raise ValueError(f"{part} is no file of a photo")
    media.put(store, name, file)


def _delete(strays: Iterable[media.Named]) -> None:
    """Deletes the files of photos that are no more."""
    for store, name in strays:
        media.delete(store, name)
