"""Throw-away databases with as many generated stories as asked for; several may stand side by side in one process."""

import contextlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from celebnews.demo import generated
from people.models import Person
from tests.postgres import SETTINGS, server

WIDTH = 40
MORE_THAN_A_PAGE = 110

AS_A_NEWSROOM_S = "-c shared_buffers=1GB"
"""PostgreSQL comes with 128 MB, an eighth of an archive of 50,000 stories; its manual says to start with a quarter of
the machine's memory (Resource Consumption, shared_buffers)."""


@contextlib.contextmanager
def filled(stories: int, vendor: str) -> Iterator[BaseDatabaseWrapper]:
    """A new database with `stories` generated stories; gone afterwards."""
    with _url(vendor) as url:
        connection = connect(url)
        use(connection)
        call_command("migrate", verbosity=0, skip_checks=True)
        _fill(stories)
        for number in range(
            MORE_THAN_A_PAGE
        ):  # the A–Z shows as many people in a short archive as in a long one
            Person.objects.create(name=f"Extra {number}", state=Person.State.PUBLIC)
        tidy(connection)
        yield connection
        connection.close()


@contextlib.contextmanager
def _url(vendor: str) -> Iterator[str]:
    if vendor == "postgres":
        with server(f"{SETTINGS} {AS_A_NEWSROOM_S}") as socket:
            yield f"postgres://postgres@{str(socket).replace('/', '%2F')}/postgres"
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{Path(folder) / 'benchmark.sqlite3'}"


def connect(url: str) -> BaseDatabaseWrapper:
    """A connection to a database with the settings that the newsroom gives it."""
    options = (
        connections.settings["default"]["OPTIONS"] if url.startswith("sqlite") else {"prepare_threshold": 0}
    )
    made: dict[str, Any] = {
        **dj_database_url.parse(url, conn_max_age=None, conn_health_checks=True),
        "OPTIONS": options,
    }
    settings = connections.configure_settings({"default": made})
    connections.settings["default"] = settings["default"]
    return connections.create_connection("default")


def use(connection: BaseDatabaseWrapper) -> None:
    """Has whatever asks the database from here on ask this one."""
    connections["default"] = connection


def tidy(connection: BaseDatabaseWrapper) -> None:
    """What PostgreSQL's own daemon would have done by the next day."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _fill(stories: int) -> None:
    with bar(stories, "stories") as say:
        generated.add(stories, say=say)


@contextlib.contextmanager
def bar(count: int, what: str) -> Iterator[Callable[[int], None]]:
    """A progress bar: it is told how many of `count` are done."""
    started = time.monotonic()

    def say(done: int) -> None:
        shown = "#" * (WIDTH * done // count)
        spent = time.monotonic() - started
        sys.stderr.write(f"\r[{shown:{WIDTH}}] {done:,} of {count:,} {what}, {spent:.0f} s")
        sys.stderr.flush()

    yield say
    sys.stderr.write("\n")
