"""Checks of the stories' own ground: those of the database run with `check --database default` and on migrate, and all
with `check --deploy`."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError, connections

from articles import append_only, sweeping
from articles.models import Sweeper
from articles.search import engine


@register(Tags.database)
def history_is_append_only(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """That the triggers on the history stand, wherever its tables do."""
    found: list[CheckMessage] = []
    for alias in databases or []:
        connection = connections[alias]
        if not set(append_only.TABLES) <= set(connection.introspection.table_names()):
            continue
        wanted = {append_only.trigger(table, act) for table in append_only.TABLES for act in append_only.ACTS}
        found += [
            Error(
                f"The trigger {name} is missing: the history could be rewritten.",
                hint="Run manage.py migrate, which puts it up again.",
                id="articles.E001",
            )
            for name in sorted(wanted - append_only.standing(connection))
        ]
    return found


@register(Tags.database)
def search_index_stands(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """That the index, and what keeps it, stands wherever the entries do."""
    return [
        Error(
            f"{name} is missing: searches fail, or find what is no longer so.",
            hint="Run manage.py migrate, which puts it up again.",
            id="articles.E002",
        )
        for alias in databases or []
        if engine.TABLE in connections[alias].introspection.table_names()
        for name in sorted(engine.missing(connections[alias]))
    ]


@register(Tags.security, deploy=True)
def ground_stands(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """The checks of the database once more where nobody named one: a deployment is of the database too."""
    try:
        if databases:
            return []
        return [*history_is_append_only(["default"]), *search_index_stands(["default"])]
    except DatabaseError as error:
        return [
            Error(
                f"The database does not answer: {error}".strip(),
                hint="See that DATABASE_URL is right and that the server runs.",
                id="articles.E003",
            )
        ]


@register(Tags.security, deploy=True)
def sweep_is_alive(**kwargs: Any) -> list[CheckMessage]:
    """That a sweep came lately; nothing is said before the first migrate, nor where the database is silent."""
    try:
        if Sweeper._meta.db_table not in connections["default"].introspection.table_names():
            return []
        last = sweeping.last()
        if sweeping.is_alive():
            return []
    except DatabaseError:
        return []
    when = f"since {last:%Y-%m-%d %H:%M} UTC" if last else "ever"
    return [
        Warning(
            f"No sweep has run {when}: scheduled changes are not published.",
            hint="Keep manage.py sweep --every 30 running, or run manage.py sweep every minute.",
            id="articles.W001",
        )
    ]
