"""The history's triggers stand, and a missing one is told with what to do."""

import pytest
from django.db import connection

from articles import append_only, checks

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
