"""Heat: what is counted, held against a slow and obvious count; who reckons it, and when; and what may not leak."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import combinations
from typing import Any

import pytest
from django.core.signals import request_finished
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import heat, keeping_apart, workflow
from articles.models import Article, HeatClock, PairHeat, PersonHeat
from people.models import Person
from tests.conftest import NOW
from tests.factories import colleague, draft, number, person, photo, public

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)

Counts = tuple[int, int, int, float]


def told() -> dict[str, Counts]:
    """The rows of people, by name."""
    return {
        row.person.name: (row.day, row.week, row.quarter, round(row.score, 6))
        for row in PersonHeat.objects.select_related("person")
    }


def hottest(most: int = 8) -> list[str]:
    return [who.name for who in heat.hottest(most)]


def withdraw(story: Article) -> None:
    workflow.withdraw(story, by=colleague("editor"), note="Wrong.")


# What is counted


def test_a_story_counts_for_a_day_a_week_and_a_quarter_and_half_as_much_each_week() -> None:
    ana, ben = person("Ana Sol"), person("Ben Roy")
    for age in (HOUR, 3 * DAY, 7 * DAY, 14 * DAY, 90 * DAY - HOUR):
        public(subjects=(ana,), mentioned=(ben,), at=NOW - age)
    public(subjects=(ana,), at=NOW - 90 * DAY)  # too old
    draft(subjects=(ana,))
    assert heat.refresh()
    score = sum(0.5 ** (age / 168) for age in (1, 72, 168, 336, 90 * 24 - 1))
    assert told() == {
        "Ana Sol": (1, 2, 5, round(score, 6)),
        "Ben Roy": (1, 2, 5, round(score / 4, 6)),
    }


def test_two_subjects_of_a_story_are_a_pair_and_who_is_mentioned_is_in_none() -> None:
    ana, ben, rey = person("Ana Sol"), person("Ben Roy"), person("Rey Marr")
    public(subjects=(ben, ana), mentioned=(rey,), at=NOW - 7 * DAY)
    public(subjects=(rey, ana))
    heat.refresh()
    rows = PairHeat.objects.order_by("one", "other").values_list("one", "other", "day", "quarter", "score")
    assert list(rows) == [(ana.pk, ben.pk, 0, 1, 0.5), (ana.pk, rey.pk, 1, 1, 1.0)]


def test_a_story_of_a_merged_person_counts_once_for_the_one_they_were_merged_into() -> None:
    winner, loser, ben = person("Ana Sol"), person("Anna Sol"), person("Ben Roy")
    public(subjects=(loser, ben))
    both = public(subjects=(loser,), mentioned=(winner,))
    Person.objects.filter(pk=loser.pk).update(merged_into=winner)
    heat.refresh()
    assert told() == {"Ana Sol": (2, 2, 2, 2.0), "Ben Roy": (1, 1, 1, 1.0)}
    assert list(PairHeat.objects.values_list("one__name", "other__name")) == [("Ana Sol", "Ben Roy")]
    assert hottest() == ["Ana Sol", "Ben Roy"]
    withdraw(both)
    assert hottest() == ["Ana Sol", "Ben Roy"]  # by what the profile that was merged is still in


stories = st.lists(
    st.tuples(
        st.integers(0, 100 * 24),  # how many hours ago
        st.dictionaries(st.integers(0, 4), st.sampled_from(["subject", "mentioned"]), max_size=4),
        st.booleans(),  # whether it was withdrawn
    ),
    max_size=6,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told_in=stories, merged=st.booleans())
def test_the_rows_are_what_a_count_of_every_story_gives(told_in: Any, merged: bool) -> None:
    people = [person(f"P{place}") for place in range(5)]
    for hours, cast, is_withdrawn in told_in:
        by_role = {
            role: tuple(people[at] for at, said in cast.items() if said == role)
            for role in ("subject", "mentioned")
        }
        story = public(
            subjects=by_role["subject"], mentioned=by_role["mentioned"], at=NOW - hours * HOUR - HOUR / 2
        )
        if is_withdrawn:
            withdraw(story)
    if merged:
        Person.objects.filter(pk=people[0].pk).update(merged_into=people[1])
    HeatClock.objects.all().delete()
    assert heat.refresh()
    ids = [people[1].pk if merged and place == 0 else who.pk for place, who in enumerate(people)]
    assert _rows() == _counted(told_in, ids)
    Article.objects.update(state="draft", public_from=None)  # for the next example


def _rows() -> dict[Any, Counts]:
    counts = ("day", "week", "quarter", "score")
    people = PersonHeat.objects.values_list("person", *counts)
    pairs = PairHeat.objects.values_list("one", "other", *counts)
    found: list[tuple[Any, Any]] = [(row[0], row[1:]) for row in people]
    found += [(row[:2], row[2:]) for row in pairs]
    return {thing: (*kept[:3], round(kept[3], 6)) for thing, kept in found}


def _counted(told_in: Any, ids: list[int]) -> dict[Any, Counts]:
    found: dict[Any, list[tuple[float, float]]] = {}
    for hours, cast, is_withdrawn in told_in:
        age = hours + 0.5
        if is_withdrawn or age >= 90 * 24:
            continue
        weights: dict[int, float] = {}
        for place, role in cast.items():
            weight = 1.0 if role == "subject" else 0.25
            weights[ids[place]] = max(weight, weights.get(ids[place], 0))
        subjects = sorted(pk for pk, weight in weights.items() if weight == 1)
        for thing, weight in [*weights.items(), *((pair, 1.0) for pair in combinations(subjects, 2))]:
            found.setdefault(thing, []).append((age, weight))
    return {
        thing: (
            sum(age < 24 for age, _ in seen),
            sum(age < 168 for age, _ in seen),
            len(seen),
            round(sum(weight * 0.5 ** (age / 168) for age, weight in seen), 6),
        )
        for thing, seen in found.items()
    }


# Who is in the news


def test_who_was_told_of_most_and_latest_is_first() -> None:
    ana, ben, rey = person("Ana Sol"), person("Ben Roy"), person("Rey Marr")
    for subjects in ((ben,), (ben, ana), (ben, rey), (rey,)):
        public(subjects=subjects)
    for _ in range(3):
        public(subjects=(ana,), at=NOW - 30 * DAY)
    public(mentioned=(person("Only Mentioned"),))
    heat.refresh()
    assert hottest() == ["Ben Roy", "Rey Marr", "Ana Sol"]
    assert hottest(2) == ["Ben Roy", "Rey Marr"]


def test_whom_readers_may_not_know_is_not_in_the_news_whatever_the_rows_say() -> None:
    people = [person(name) for name in ("Draft", "Gone", "Minor", "Ana Sol")]
    public(subjects=tuple(people))
    heat.refresh()
    assert sorted(hottest()) == ["Ana Sol", "Draft", "Gone", "Minor"]
    Person.objects.filter(name="Draft").update(state="draft")
    Person.objects.filter(name="Gone").update(state="withdrawn")
    Person.objects.filter(name="Minor").update(minor=True)
    assert hottest() == ["Ana Sol"]


def test_nobody_is_in_the_news_by_a_story_that_was_withdrawn_within_the_hour() -> None:
    ana = person("Ana Sol")
    public(subjects=(ana,), at=NOW - 200 * DAY)  # of old there is something, and it is no news
    public(mentioned=(ana,))
    secret = public(subjects=(ana,))
    heat.refresh()
    assert hottest() == ["Ana Sol"]
    withdraw(secret)
    assert hottest() == []


def test_a_story_that_is_not_public_yet_makes_no_heat() -> None:
    story = draft(subjects=(person("Ana Sol"),))
    workflow.schedule(story, by=colleague("editor"), revision=number(story), publish_at=NOW + HOUR)
    heat.refresh()
    assert told() == {}


def test_they_are_one_query_portraits_and_all() -> None:
    for name in ("Ana Sol", "Ben Roy", "Rey Marr"):
        public(subjects=(person(name, portrait=photo()),))
    heat.refresh()
    with CaptureQueriesContext(connection) as queries:
        found = [(who.name, who.face is not None, who.get_absolute_url()) for who in heat.hottest(8)]
    assert found == [
        ("Rey Marr", True, "/people/rey-marr/"),
        ("Ben Roy", True, "/people/ben-roy/"),
        ("Ana Sol", True, "/people/ana-sol/"),
    ]
    assert len(queries) == 1


def pairs(most: int = 8) -> list[str]:
    return [str(pair) for pair in heat.hottest_pairs(most)]


def test_two_who_are_in_the_news_together_stand_on_the_front_while_readers_may_know_of_both() -> None:
    ana, ben, rey = (person(name) for name in ("Ana Sol", "Ben Roy", "Rey Marr"))
    public(subjects=(ana, ben), at=NOW - 20 * DAY)
    story = public(subjects=(rey, ana))
    public(subjects=(ben,), mentioned=(rey,))
    heat.refresh()
    assert pairs() == ["Ana Sol and Rey Marr", "Ana Sol and Ben Roy"]
    assert pairs(1) == ["Ana Sol and Rey Marr"]
    assert 'href="/people/ana-sol/rey-marr/"' in Client().get("/").content.decode()
    withdraw(story)
    assert pairs() == ["Ana Sol and Ben Roy"]
    rule = keeping_apart.keep_apart(ana, ben, reason="By order of the court.", by=colleague("lawyer"))
    assert pairs() == []
    keeping_apart.end(rule, by=colleague("lawyer"))
    Person.objects.filter(pk=ben.pk).update(state="draft")
    assert pairs() == []


# Whose turn it is


def test_one_of_many_claims_the_hour(clock: Any) -> None:
    assert [heat.refresh(), heat.refresh()] == [True, False]
    clock.shift(HOUR)
    HeatClock.objects.update(claimed_at=NOW + HOUR)  # somebody else is at it
    assert not heat.refresh()
    clock.shift(heat.CLAIM)
    assert not heat.refresh()
    clock.shift(datetime.timedelta(seconds=1))  # they came to nothing
    assert heat.refresh()
    assert HeatClock.objects.values_list("hour", "claimed_at").get() == (NOW + HOUR, None)


def test_who_was_overtaken_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    public(subjects=(person("Ana Sol"),))
    plain = heat._reckoned

    def slow(at: Any) -> Any:
        HeatClock.objects.update(claimed_at=at + heat.CLAIM)  # another's, meanwhile
        return plain(at)

    monkeypatch.setattr(heat, "_reckoned", slow)
    assert not heat.refresh()
    assert told() == {}


def test_the_first_response_of_an_hour_reckons_it_once_it_is_out(clock: Any) -> None:
    public(subjects=(person("Ana Sol"),))
    with _at_the_end(lambda: told()) as seen:
        assert "In the news" not in _front()  # the hour's first reads what there is, and waits for nothing
        assert "In the news" in _front()
        clock.shift(HOUR)
        public(subjects=(person("Ben Roy"),))
        assert "Ben Roy</a></li>" not in _front()
        assert "Ben Roy</a></li>" in _front()
    assert [len(rows) for rows in seen] == [1, 1, 2, 2]


def _front() -> str:
    return Client().get("/").content.decode()


@contextmanager
def _at_the_end(look: Callable[[], Any]) -> Iterator[list[Any]]:
    """What `look` gives at the end of each request, when all who are called then have been."""
    seen: list[Any] = []

    def note(**kwargs: Any) -> None:
        seen.append(look())

    request_finished.connect(note)
    yield seen
    request_finished.disconnect(note)


@pytest.mark.parametrize("is_quiet", [False, True])
def test_the_pages_of_an_hour_that_is_reckoned_ask_nothing_for_it(is_quiet: bool) -> None:
    public(subjects=(person("Ana Sol"),) if not is_quiet else ())
    heat.refresh()
    with CaptureQueriesContext(connection) as queries:
        _front()
    assert [
        query["sql"] for query in queries if query["sql"].startswith(("UPDATE", "INSERT", "DELETE"))
    ] == []


def test_a_reckoning_that_fails_is_logged_and_harms_no_response(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> bool:
        raise DatabaseError("database is locked")

    monkeypatch.setattr(heat, "refresh", fail)
    assert Client().get("/").status_code == 200
    assert [record.message for record in caplog.records] == ["The heat could not be reckoned."]
