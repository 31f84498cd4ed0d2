"""The clock alone makes a story public: at its second, on every page, with no process at work."""

import datetime
import itertools
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from articles import workflow
from articles.models import Article, Change, Stage, State
from tests.conftest import NOW
from tests.factories import colleague, draft, person

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
INSTANT = datetime.timedelta(microseconds=1)


# At its second

PLACES = [
    "/", "/people/ana-sol/", "/sections/music/", "/topics/touring/", "/authors/imogen-vale/", "/archive/2026/05/",
    "/feed/", "/people/ana-sol/feed/", "/sections/music/feed/", "/topics/touring/feed/", "/authors/imogen-vale/feed/",
    "/feed/atom/", "/feed/json/", "/sections/music/feed/atom/", "/people/ana-sol/feed/json/",
    "/sitemap-stories.xml", "/sitemap-sections.xml", "/sitemap-topics.xml", "/2026/05/a-tour/",
]  # fmt: skip
TRACES = (b"/2026/05/a-tour/", b"/sections/music/</loc>", b"/topics/touring/</loc>")


def places_that_show_it() -> list[str]:
    """The pages on which a reader finds the story now, or a page that exists for its sake."""
    client = Client()
    answers = {place: client.get(place) for place in PLACES}
    return [
        place
        for place, answer in answers.items()
        if answer.status_code == 200 and any(trace in answer.content for trace in TRACES)
    ]


def scheduled(story: Article, **by: Any) -> None:
    workflow.schedule(story, revision=1, publish_at=NOW + HOUR, **by)


def embargoed(story: Article, **by: Any) -> None:
    workflow.publish(workflow.embargo(story, until=NOW + HOUR, **by), revision=1, **by)


def scheduled_under_an_embargo_that_ends_last(story: Article, **by: Any) -> None:
    workflow.embargo(story, until=NOW + HOUR, **by)
    workflow.schedule(story, revision=1, publish_at=NOW + HOUR / 2, **by)


def scheduled_held_and_let_go(story: Article, **by: Any) -> None:
    scheduled(story, **by)
    workflow.lift_hold(workflow.hold(story, note="Wait.", **by), at=NOW + HOUR / 2, **by)


@pytest.mark.parametrize(
    "wait",
    [
        scheduled,
        embargoed,
        scheduled_under_an_embargo_that_ends_last,
        scheduled_held_and_let_go,
    ],
)
def test_a_story_appears_everywhere_at_its_second(wait: Callable[..., None], clock: Any) -> None:
    story = draft(headline="A tour", subjects=(person("Ana Sol"),), topics=("Touring",))
    wait(story, by=colleague("chief"))
    stored = Article.objects.values().get()
    clock.move_to(NOW + HOUR - INSTANT)
    assert places_that_show_it() == []
    assert Client().get("/2026/05/a-tour/").status_code == 404
    clock.move_to(NOW + HOUR)
    assert places_that_show_it() == PLACES
    assert Article.objects.values().get() == stored


@pytest.mark.parametrize("held", [False, True])
def test_a_story_without_a_moment_never_appears(held: bool, clock: Any) -> None:
    chief = colleague("chief")
    story = draft(headline="A tour", subjects=(person("Ana Sol"),), topics=("Touring",))
    if held:
        workflow.hold(story, by=chief, note="Letter from counsel.")
        workflow.schedule(story, by=chief, revision=1, publish_at=NOW + HOUR)
    else:
        workflow.embargo(story, by=chief, until=None)
        workflow.publish(story, by=chief, revision=1)
    clock.shift(datetime.timedelta(days=3650))
    assert places_that_show_it() == []
    lift = workflow.lift_hold if held else workflow.lift_embargo
    lift(story, by=chief, at=NOW + HOUR)
    assert places_that_show_it() == PLACES


def test_without_a_public_story_only_those_pages_answer_that_stand_by_themselves() -> None:
    person("Ana Sol")
    draft(headline="A tour", topics=("Touring",))
    assert {place: Client().get(place).status_code for place in PLACES} == {
        **dict.fromkeys(PLACES, 404),
        **dict.fromkeys(("/", "/feed/", "/people/ana-sol/", "/people/ana-sol/feed/"), 200),
        **dict.fromkeys(("/feed/atom/", "/feed/json/", "/people/ana-sol/feed/json/"), 200),
        **dict.fromkeys(("/sitemap-stories.xml", "/sitemap-sections.xml", "/sitemap-topics.xml"), 200),
    }


# The query and the row say the same

MOMENTS = [None, NOW - HOUR, NOW, NOW + HOUR]
EMBARGOES = [(None, False), (NOW - HOUR, False), (NOW + HOUR, False), (None, True)]


def every_row() -> list[Article]:
    """A story in every state, held or not, with every change, with each time None, past, now or to come; unsaved."""
    return [
        Article(
            headline=f"Story {number}",
            state=state,
            change=change,
            held_at=held_at,
            publish_at=publish_at,
            public_from=public_from,
            **({"year": 2026, "month": 5, "slug": f"story-{number}"} if public_from else {}),
            embargo_until=embargo_until,
            embargo_open=embargo_open,
        )
        for number, (
            state,
            change,
            held_at,
            publish_at,
            public_from,
            (embargo_until, embargo_open),
        ) in enumerate(itertools.product(State, Change, [None, NOW - HOUR], MOMENTS, MOMENTS, EMBARGOES))
        if public_from is None or state in (State.RELEASED, State.WITHDRAWN)
    ]


EACH = len(Change) * 2 * len(MOMENTS) * len(EMBARGOES)
"""How many rows there are of one state with one `public_from`."""


def keys(stories: Any) -> set[int]:
    return {story.pk for story in stories}


def test_the_query_and_the_row_agree_on_what_is_public_in_every_state_at_every_time(clock: Any) -> None:
    Article.objects.bulk_create(every_row())
    rows = list(Article.objects.all())
    assert len(rows) == EACH * (3 + 2 * len(MOMENTS))
    times = [-2 * HOUR, -HOUR - INSTANT, -HOUR, -INSTANT, 0 * HOUR, HOUR - INSTANT, HOUR]
    expected = {
        NOW + passed: keys(
            row
            for row in rows
            if row.state == State.RELEASED and row.public_from and row.public_from <= NOW + passed
        )
        for passed in times
    }
    assert [len(public) // EACH for public in expected.values()] == [0, 0, 1, 1, 2, 2, 3]

    assert {moment: keys(Article.objects.public(moment)) for moment in expected} == expected
    assert {
        moment: keys(row for row in rows if row.stage(moment) == Stage.PUBLIC) for moment in expected
    } == expected
    for moment, public in expected.items():
        clock.move_to(moment)
        assert keys(Article.objects.public()) == public
        assert keys(row for row in rows if row.is_public) == public
        gone = keys(Article.objects.was_public())
        assert gone == keys(row for row in rows if row.state == State.WITHDRAWN and row.has_been_public)
        assert len(gone) == len(public)


def test_the_stage_is_the_state_but_for_what_was_released() -> None:
    assert Counter(row.stage() for row in every_row()) == {
        Stage.DRAFT: EACH,
        Stage.SUBMITTED: EACH,
        Stage.APPROVED: EACH,
        Stage.WAITING: 2 * EACH,  # no moment, or one to come
        Stage.PUBLIC: 2 * EACH,  # a moment that has passed, or is now
        Stage.WITHDRAWN: len(MOMENTS) * EACH,
    }
