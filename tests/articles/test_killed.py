"""Real processes, killed at every place, and several at once: every effect once, nothing lost."""

import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django import DjangoDbBlocker

pytestmark = pytest.mark.django_db  # or no database is made for them

ROOT = Path(__file__).resolve().parents[2]

DUE = ["released", "draft", 1, False, False, 1]
CHANGED = ["released", "none", 2, True, True, 2]
DRAFT = ["draft", "none", 0, True, False, 0]
PUBLIC = ["released", "none", 1, True, False, 1]
"""State, change, fixed revision, whether nothing is scheduled, whether the row shows the change, how many acts."""


@pytest.fixture(scope="module")
def seen(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Any]]:
    """What was seen of the processes: on a copy of SQLite's empty database in a file, or on that of the server."""
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            yield _ran(_copy(tmp_path_factory.mktemp("killed") / "newsroom.sqlite3"))
            return
        given = connection.settings_dict
        try:
            yield _ran(f"postgres://postgres@{quote(str(given['HOST']), safe='')}/{given['NAME']}")
        finally:
            call_command("flush", interactive=False, verbosity=0)


def _copy(path: Path) -> str:
    connection.ensure_connection()
    with sqlite3.connect(path) as file:
        connection.connection.backup(file)
    file.close()
    return f"sqlite:///{path}"


def _ran(url: str) -> dict[str, Any]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.articles.killing"],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "celebnews.settings",
            "DATABASE_URL": url,
        },
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def test_a_sweep_that_is_killed_did_all_of_a_change_or_nothing_and_the_next_does_the_rest(
    seen: dict[str, Any],
) -> None:
    rounds = seen["killed sweeps"]
    assert Counter(each["killed"] for each in rounds) == {True: 20}
    left = Counter(json.dumps(each["left"]) for each in rounds)
    assert left.keys() == {json.dumps(DUE), json.dumps(CHANGED)}
    assert left[json.dumps(DUE)] >= 15  # the kills were in the middle
    assert [each["then"] for each in rounds] == [CHANGED] * 20
    assert [each["again"] for each in rounds] == [
        [[1, 0] if each["left"] == DUE else [0, 0], [0, 0]] for each in rounds
    ]


def test_a_publication_that_is_killed_did_all_or_nothing_and_can_be_done_again(seen: dict[str, Any]) -> None:
    rounds = seen["killed publications"]
    assert Counter(each["killed"] for each in rounds) == {True: 20}
    left = Counter(json.dumps(each["left"]) for each in rounds)
    assert left.keys() == {json.dumps(DRAFT), json.dumps(PUBLIC)}
    assert left[json.dumps(DRAFT)] >= 15
    assert [each["then"] for each in rounds] == [PUBLIC] * 20
    refused = (
        "“Publish now” is not possible: this story is public. Possible now: “Hold”, “Correct”, “Withdraw”."
    )
    assert [each["again"] for each in rounds] == [
        ["published" if each["left"] == DRAFT else refused, refused] for each in rounds
    ]


def test_three_sweeps_at_once_publish_every_change_once(seen: dict[str, Any]) -> None:
    assert seen["three sweeps"] == {"published": 20, "failed": 0, "then": [CHANGED] * 20}


def test_of_two_editors_who_publish_at_once_one_wins_and_the_other_is_told(seen: dict[str, Any]) -> None:
    rounds = seen["two editors"]
    assert [each["then"] for each in rounds] == [PUBLIC] * 20
    assert [(each["won"], len(each["told"])) for each in rounds] == [(1, 1)] * 20
    assert {each["told"][0].partition(".")[0] for each in rounds} <= {
        "Somebody else changed this story at the same moment",
        "“Publish now” is not possible: this story is public",
    }


def test_of_two_withdrawals_each_for_the_sake_of_the_other_one_is_refused(seen: dict[str, Any]) -> None:
    refused = "The story that takes the place must be public: readers are led to it."
    assert seen["two withdrawals"] == [{"said": [refused, "withdrawn"], "standing": 1}] * 10
