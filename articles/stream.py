"""New rows of a table whose new keys nobody asks for: written as a stream, which needs no SQL as long as they are many."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Field, JSONField, Model

_AS_IT_IS = {int, bool, str, type(None)}
"""What each driver takes as it is; to ask Django for it takes longer than to write it."""


def write(rows: Iterable[Model]) -> None:
    """Writes new rows, all of one table, in their order. Theirs are the columns that `bulk_create` would write."""
    rows = list(rows)
    if not rows:
        return
    meta = rows[0]._meta
    fields = [field for field in meta.concrete_fields if not field.primary_key or rows[0].pk is not None]
    table, *columns = map(connection.ops.quote_name, (meta.db_table, *(str(f.column) for f in fields)))
    into = f"{table} ({', '.join(columns)})"
    values = ([_prepared(field, field.pre_save(row, add=True)) for field in fields] for row in rows)
    with connection.wrap_database_errors, connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for each in values:
                    copy.write_row(each)
        else:
            places = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {into} VALUES ({places})", list(values))


def _prepared(field: Field[Any, Any], value: Any) -> Any:
    if type(value) in _AS_IT_IS and not isinstance(field, JSONField):
        return value
    return field.get_db_prep_save(value, connection)
