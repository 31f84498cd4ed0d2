"""Prepared queries: the rows of their querysets, at any moment, for any value, on either database."""

import datetime

import pytest
from django.db import connection
from django.db.models import CharField, QuerySet
from django.test.utils import CaptureQueriesContext

from articles.models import Appearance, Article, Section
from people.prepared import NOW, Prepared, Slot
from tests.conftest import NOW as TODAY
from tests.factories import person, public

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def test_it_is_asked_with_other_values_each_time() -> None:
    named = Prepared(lambda: Section.objects.filter(slug=Slot("slug", CharField())))
    music, screen = (Section.objects.create(name=name) for name in ("Music", "Screen"))
    assert [named(slug=slug) for slug in ("music", "screen", "none", "' OR 1=1 --")] == [
        [music],
        [screen],
        [],
        [],
    ]


def test_its_moment_is_that_of_the_asking() -> None:
    shown = Prepared(lambda: Article.objects.public(at=NOW).newest())
    first, second = public(headline="First", at=TODAY - HOUR), public(headline="Second", at=TODAY)
    assert shown(now=TODAY - 2 * HOUR) == []
    assert shown(now=TODAY - HOUR) == [first]
    assert shown(now=TODAY) == [second, first]


def test_its_rows_are_whole_with_what_they_were_joined_with() -> None:
    story = public(subjects=(person("Ana Sol"), person("Rey Marr")))
    cast = Prepared(
        lambda: Appearance.objects.filter(article=Slot("story")).select_related("person", "article")
    )
    with CaptureQueriesContext(connection) as queries:
        found = [(row.person.name, row.article.public_from, row.role) for row in cast(story=story.pk)]
    assert found == [("Ana Sol", TODAY, "subject"), ("Rey Marr", TODAY, "subject")]
    assert len(queries) == 1


def test_its_sql_is_written_once() -> None:
    made: list[str] = []

    def make() -> QuerySet[Section]:
        made.append("once")
        return Section.objects.filter(pk=Slot("pk"))

    sections = Prepared(make)
    section = Section.objects.create(name="Music")
    assert [sections(pk=section.pk), sections(pk=0)] == [[section], []]
    assert made == ["once"]
