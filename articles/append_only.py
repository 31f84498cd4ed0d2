"""Triggers that refuse to change or delete a row of the history, on both databases.

They are made after each migrate, not by a migration: SQLite rebuilds a table to alter it and drops its triggers in
silence. `articles.checks` looks that they stand.
"""

import contextlib
from collections.abc import Iterator
from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("articles_record", "articles_revision", "articles_correction", "articles_erasure")
ACTS = ("update", "delete")
REFUSAL = "the history is append-only"

# 23514 is check_violation, which Django raises as IntegrityError, as it does for SQLite's ABORT.
_POSTGRES_FUNCTION = f"""
CREATE OR REPLACE FUNCTION articles_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = '23514'; END $$
"""


def trigger(table: str, act: str) -> str:
    return f"{table}_no_{act}"


def statements(vendor: str) -> list[str]:
    """The SQL that puts the triggers up, whether or not they stand."""
    pairs = [(table, act) for table in TABLES for act in ACTS]
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER IF NOT EXISTS {trigger(table, act)} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            for table, act in pairs
        ]
    return [_POSTGRES_FUNCTION] + [
        f"CREATE OR REPLACE TRIGGER {trigger(table, act)} BEFORE {act} ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION articles_append_only()"
        for table, act in pairs
    ]


def install(using: str = "default", **kwargs: Any) -> None:
    """Puts the triggers up; a receiver of post_migrate."""
    connection = connections[using]
    if not set(TABLES) <= set(connection.introspection.table_names()):
        return
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor):
            cursor.execute(statement)


@contextlib.contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """One transaction in which the history can be rewritten: for `manage.py erase` and `restore`, and for nothing else.

    The triggers are back before it commits, and whatever fails within it brings them back with all else.
    """
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        connection.check_constraints()  # PostgreSQL drops no trigger of a table that has a check still to be made
        for table in TABLES:
            for act in ACTS:
                on = f" ON {table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger(table, act)}{on}")
        yield
        connection.check_constraints()
        install(using=connection.alias)


def standing(connection: BaseDatabaseWrapper) -> set[str]:
    """The names of all triggers that stand in the database."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {name for (name,) in cursor.fetchall()}
