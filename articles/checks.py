"""Checks of the stories' own ground; those of the database run with `check --database default` and on migrate."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from articles import append_only
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
