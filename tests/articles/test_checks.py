"""The history's triggers stand, and a missing one is told with what to do."""

from typing import Any

import pytest
from django.core.checks import run_checks
from django.db import DatabaseError, connection

from articles import append_only, checks, sweeping
from tests.articles.test_search import DROPPED

pytestmark = pytest.mark.django_db


def test_the_triggers_stand() -> None:
    assert checks.history_is_append_only(databases=["default"]) == []


def test_a_missing_trigger_is_an_error_until_it_is_put_up_again() -> None:
    name = append_only.trigger("articles_record", "delete")
    on = " ON articles_record" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}{on}")
    assert [
        (error.id, name in error.msg) for error in checks.history_is_append_only(databases=["default"])
    ] == [("articles.E001", True)]
    append_only.install()
    assert checks.history_is_append_only(databases=["default"]) == []


def test_nothing_is_looked_at_where_no_database_is_named() -> None:
    assert checks.history_is_append_only(databases=None) == []


# What is asked of a deployment


def found() -> list[str]:
    """The ids that `check --deploy` tells of our own."""
    told = run_checks(include_deployment_checks=True)
    return sorted(str(one.id) for one in told if str(one.id).startswith(("articles.", "celebnews.")))


def test_a_deployment_is_told_of_what_is_missing_in_its_database_though_none_is_named() -> None:
    sweeping.sweep()
    assert found() == []
    append_only_trigger = append_only.trigger("articles_record", "update")
    on = " ON articles_record" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {append_only_trigger}{on}")
    assert found() == ["articles.E001"]
    append_only.install()
    with connection.cursor() as cursor:
        cursor.execute(DROPPED[connection.vendor][0])
    assert found() == ["articles.E002"]


def test_a_deployment_is_told_that_no_sweep_runs_and_since_when(clock: Any) -> None:
    assert [(one.id, one.msg) for one in checks.sweep_is_alive()] == [
        ("articles.W001", "No sweep has run ever: scheduled changes are not published.")
    ]
    sweeping.sweep()
    assert checks.sweep_is_alive() == []
    clock.shift(sweeping.ALIVE)
    assert [one.msg for one in checks.sweep_is_alive()] == [
        "No sweep has run since 2026-05-20 12:00 UTC: scheduled changes are not published."
    ]


def test_a_database_that_does_not_answer_is_told() -> None:
    def refuse(*args: Any) -> None:
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        assert [(one.id, one.msg) for one in checks.ground_stands()] == [
            ("articles.E003", "The database does not answer: gone")
        ]
        assert checks.sweep_is_alive() == []
