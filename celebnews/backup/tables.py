"""The rows of every table as lines of JSON: the same whichever database they come from or go to."""

import datetime
import json
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management.color import no_style
from django.db import connection, models

from articles.models import SearchEntry

BATCH = 2000
"""How many rows are read, and written, together."""

_LEFT_OUT: tuple[type[models.Model], ...] = (Session,)
"""What is not worth keeping: whoever was signed in signs in again."""

_OWN_KEYS: tuple[type[models.Model], ...] = (SearchEntry,)
"""Those whose keys are always given: no sequence of theirs is ever asked."""

Model = type[models.Model]
Field = models.Field[Any, Any]
Read = Callable[[Any], Any]


def kept() -> list[Model]:
    """The models whose rows a backup holds: those of every table, beside sessions."""
    found = apps.get_models(include_auto_created=True)
    return [
        model for model in found if model._meta.managed and not model._meta.proxy and model not in _LEFT_OUT
    ]


def name_of(model: Model) -> str:
    return model._meta.db_table


def fields_of(model: Model) -> Sequence[Field]:
    return model._meta.concrete_fields


def shape(model: Model) -> list[str]:
    """The columns of a table, by which another version is told."""
    return [str(field.column) for field in fields_of(model)]


# Reading


def lines(model: Model) -> Iterator[bytes]:
    """Each row of a table, as it is in the backup."""
    told = [_teller(field) for field in fields_of(model)]
    columns = [field.attname for field in fields_of(model)]
    rows = model._base_manager.order_by("pk").values_list(*columns)
    for row in rows.iterator(chunk_size=BATCH):
        values = [value if tell is None else tell(value) for tell, value in zip(told, row, strict=True)]
        yield json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _teller(field: Field) -> Read | None:
    """What makes JSON of a field's value; None where it is JSON as it stands."""
    kind = field.get_internal_type()
    if kind in {"DateTimeField", "DateField"}:
        return lambda value: value.isoformat() if value else None
    if kind == "UUIDField":
        return lambda value: str(value) if value else None
    return None if kind == "JSONField" or _is_plain(field) else field.get_prep_value


def _is_plain(field: Field) -> bool:
    """Whether its values are the same in Python, in JSON and in both databases."""
    target: Any = field
    while target.remote_field:
        target = target.target_field
    plain = (models.IntegerField, models.BooleanField, models.FloatField, models.TextField, models.CharField)
    return isinstance(target, plain) and not hasattr(target, "from_db_value")


# Writing


def empty(chosen: Iterable[Model]) -> None:
    """Deletes all rows; what refers to what is looked at when the transaction ends."""
    with connection.cursor() as cursor:
        for model in chosen:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(name_of(model))}")


def load(model: Model, stored: Iterable[bytes]) -> int:
    """Writes the rows of a table, and answers how many. Raises ValueError for a line that is none of it."""
    makers = [_maker(field) for field in fields_of(model)]
    rows = (_row(line, makers) for line in stored)
    done = 0
    while batch := list(islice(rows, BATCH)):
        _insert(model, batch)
        done += len(batch)
    return done


def _row(line: bytes, makers: Sequence[Read | None]) -> list[Any]:
    values = json.loads(line)
    if not isinstance(values, list):
        raise ValueError("a line is no row")
    return [value if make is None else make(value) for make, value in zip(makers, values, strict=True)]


def _maker(field: Field) -> Read | None:
    """What makes a value for the database of a field's JSON."""
    if _is_plain(field):
        return None
    parse = _PARSERS.get(field.get_internal_type(), field.to_python)

    def make(value: Any) -> Any:
        return field.get_db_prep_save(None if value is None else parse(value), connection)

    return make


_PARSERS: dict[str, Read] = {
    "DateTimeField": datetime.datetime.fromisoformat,
    "DateField": datetime.date.fromisoformat,
    "UUIDField": uuid.UUID,
    "JSONField": lambda value: value,
    "FileField": str,
}


def _insert(model: Model, rows: Sequence[Sequence[Any]]) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(map(quote, shape(model)))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {quote(name_of(model))} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        places = ", ".join(["%s"] * len(rows[0]))
        cursor.executemany(f"INSERT INTO {quote(name_of(model))} ({columns}) VALUES ({places})", rows)


def follow_keys(chosen: Iterable[Model]) -> None:
    """Has new rows numbered behind the highest that were written; SQLite does so by itself."""
    numbered = [model for model in chosen if model not in _OWN_KEYS]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), numbered):
            cursor.execute(statement)
