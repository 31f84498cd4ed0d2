"""Queries whose SQL is written once: a page that readers ask for all the time only puts in what it looks for.

Django writes a query's SQL anew each time, which takes longer than the database's answer. What is asked, and what is
public, stays in the querysets: these only keep what they wrote. PostgreSQL keeps them too, as prepared statements: to
plan a query of many tables takes it longer than to carry it out.
"""

import copy
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.models import DateField, DateTimeField, Expression, Field, IntegerField, Model, QuerySet
from django.db.models.query import ModelIterable

Row = TypeVar("Row", bound=Model)


class Slot(Expression):
    """The place of a value that is given when the query is asked; of what `made` makes of it, where it is given."""

    def __init__(
        self,
        name: str,
        output_field: Field[Any, Any] | None = None,
        made: Callable[[Any], Any] | None = None,
    ) -> None:
        super().__init__(output_field=output_field or IntegerField())
        self.name = name
        self.made = made

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return "%s", [self]

    def filled(self, values: Mapping[str, Any]) -> Any:
        value = self.made(values[self.name]) if self.made else values[self.name]
        # A whole number is what each driver takes: of the ids of a list most of the time would go into asking.
        return value if type(value) is int else self.output_field.get_db_prep_value(value, connection)


def made_of(value: Any, made: Callable[[Any], Any]) -> Any:
    """What `made` makes of a lookup's value; of a slot, as soon as it is filled."""
    return Slot(value.name, value.output_field, made) if isinstance(value, Slot) else made(value)


NOW: Any = Slot("now", DateTimeField())
"""The moment at which something must be public."""

TODAY: Any = Slot("today", DateField())
"""The day on which a rule must stand."""


def room_for(values: Collection[Any]) -> int:
    """For how many values a query is written that asks for these: few are ever written."""
    room = 4
    while room < len(values):
        room *= 2
    return room


def places(name: str, room: int, output_field: Field[Any, Any] | None = None) -> Any:
    """The slots of a list, of ids unless told, for `filled_with`; ids are put in by the primary key:
    `other__pk__in=places("other", 4)`."""
    return [Slot(f"{name}{place}", output_field) for place in range(room)]


def filled_with(name: str, values: Collection[Any], room: int, *, nothing: Any = 0) -> dict[str, Any]:
    """The values of the slots of a list; those that are left over hold `nothing`, what no row has."""
    return {f"{name}{place}": each for place, each in enumerate([*values, *[nothing] * (room - len(values))])}


class Prepared(Generic[Row]):
    """The rows of a queryset with slots in it; asked with a value for each slot.

    `make` gives the queryset, once for each kind of database. It must load models, and prefetch nothing. With
    `planned_anew` PostgreSQL looks at the values each time: where one plan is right for some and dear for others.
    """

    def __init__(self, make: Callable[[], QuerySet[Row]], *, planned_anew: bool = False) -> None:
        self._make = make
        self._is_kept = not planned_anew
        self._written: dict[str, tuple[Any, str, list[Any]]] = {}

    def __call__(self, **values: Any) -> list[Row]:
        return list(self._read(self._filled(values)))

    def _read(self, compiler: Any) -> Iterable[Row]:
        return ModelIterable(_Asked(compiler))  # type: ignore[arg-type]  # as much of a queryset as it looks at

    def _filled(self, values: Mapping[str, Any]) -> Any:
        written, sql, slots = self._written.get(connection.vendor) or self._write()
        compiler = copy.copy(written)
        # Of a prepared statement psycopg tells no SQL: where queries are logged, it is asked as any other.
        is_kept = self._is_kept and connection.vendor == "postgresql" and not connection.queries_logged
        compiler.connection = _Preparing(connection) if is_kept else connection
        params = [slot.filled(values) if isinstance(slot, Slot) else slot for slot in slots]
        compiler.as_sql = lambda: (sql, params)
        return compiler

    def _write(self) -> tuple[Any, str, list[Any]]:
        compiler = self._make().query.get_compiler(connection=connection)
        sql, slots = compiler.as_sql()
        self._written[connection.vendor] = found = (compiler, sql, list(slots))
        return found


class PreparedValues(Prepared[Any]):
    """The same of a queryset's values_list: each row is a tuple of its columns."""

    def _read(self, compiler: Any) -> Iterable[Any]:
        rows: Iterable[Any] = compiler.results_iter(tuple_expected=True)
        return rows


class _Preparing:
    """The connection to a compiler: one that has PostgreSQL keep what it is asked."""

    def __init__(self, of: Any) -> None:
        self._of = of

    def __getattr__(self, name: str) -> Any:
        return getattr(self._of, name)

    def cursor(self) -> Any:
        """What `DatabaseWrapper.cursor` gives, with Django's own cursor for values that the server binds."""
        self._of.ensure_connection()
        with self._of.wrap_database_errors:
            return self._of._prepare_cursor(ServerBindingCursor(self._of.connection))  # type: ignore[call-arg]  # psycopg's


class _Asked:
    """A queryset to ModelIterable: one whose SQL is there already."""

    db = "default"
    _known_related_objects: Mapping[Any, Any] = {}

    def __init__(self, compiler: Any) -> None:
        self.query = self
        self.model = compiler.query.model
        self._compiler = compiler

    def get_compiler(self, using: str) -> Any:
        return self._compiler
