"""As it was: what readers saw of a story at any moment, and who released it, from the record alone."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import as_it_was, workflow
from articles.models import Article, Record
from tests.conftest import NOW
from tests.factories import colleague, draft, person, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
TICK = timedelta(microseconds=1)


def day(number: float) -> datetime:
    """Noon, so many days before now: all that happens here is past."""
    return NOW - timedelta(days=20) + timedelta(days=number)


def act(story: Article, step: str) -> None:
    """`publish 3`: the verb, and on which day; `schedule 3 5`, `embargo 3 5`: for which."""
    verb, at, *until = step.split()
    given: dict[str, Any] = {"by": colleague("chief"), "at": day(float(at))}
    if verb in ("publish", "approve", "publish_changes", "schedule"):
        given["revision"] = Article.objects.get(pk=story.pk).latest_revision.number  # type: ignore[union-attr]  # it has one
    if verb == "publish_changes":
        given["is_update"] = True
    if verb == "schedule":
        given["publish_at"] = day(float(until[0]))
    if verb == "embargo":
        given["until"] = day(float(until[0])) if until else None
    if verb in ("hold", "withdraw"):
        given["note"] = "Why."
    if verb == "save":
        base = Article.objects.get(pk=story.pk).latest_revision.number  # type: ignore[union-attr]  # it has one
        workflow.save(story, {"headline": f"Text {base + 1}"}, base=base, **given)
    else:
        getattr(workflow, verb)(story, **given)


# What was done, and then from which day on readers saw which revision.
CASES: dict[str, tuple[Sequence[str], dict[float, int | None]]] = {
    "a draft": ((), {0: None}),
    "approved only": (["approve 1"], {0: None, 1: None}),
    "published": (["publish 1"], {0: None, 1: 1}),
    "scheduled": (["schedule 1 3"], {1: None, 3: 1}),
    "scheduled, then moved": (["schedule 1 3", "schedule 2 5"], {3: None, 5: 1}),
    "scheduled, then published before": (["schedule 1 5", "publish 2"], {1: None, 2: 1, 5: 1}),
    "unscheduled": (["schedule 1 3", "unschedule 2"], {1: None, 3: None}),
    "under embargo": (["embargo 1 4", "publish 2"], {2: None, 4: 1}),
    "an embargo that is lifted": (["embargo 1 9", "publish 2", "lift_embargo 3"], {2: None, 3: 1, 9: 1}),
    "an embargo without end": (["embargo 1", "publish 2"], {2: None, 9: None}),
    "a change": (["publish 1", "save 2", "publish_changes 3"], {1: 1, 2: 1, 3: 2}),
    "a change that is discarded": (["publish 1", "save 2", "discard_changes 3"], {1: 1, 2: 1, 3: 1}),
    "a change before its time": (["schedule 1 5", "save 2", "publish_changes 3"], {3: None, 5: 2}),
    "held while public": (["publish 1", "hold 2"], {1: 1, 2: 1}),
    "held while it waited": (["schedule 1 3", "hold 2", "lift_hold 5"], {2: None, 3: None, 5: 1}),
    "withdrawn": (["publish 1", "withdraw 3"], {1: 1, 3: None}),
    "reinstated": (["publish 1", "withdraw 3", "reinstate 5"], {3: None, 5: 1}),
    "withdrawn before its time": (["schedule 1 5", "withdraw 3"], {3: None, 5: None}),
}


@pytest.mark.parametrize("name", CASES)
def test_readers_saw_what_the_record_says_at_each_boundary_and_a_moment_before(name: str) -> None:
    steps, due = CASES[name]
    story = draft(headline="Text 1", by=colleague("reporter"), at=day(0))
    for step in steps:
        act(story, step)
    found = {at: as_it_was.of(story, day(at)).revision for at in due}
    assert found == due
    turned = dict(zip(due, [None, *due.values()], strict=False))
    for at, revision in due.items():
        if revision != turned[at]:
            assert as_it_was.of(story, day(at) - TICK).revision == turned[at]
            assert as_it_was.of(story, day(at)).since == day(at)


def test_before_anybody_began_it_there_is_no_row() -> None:
    story = draft(at=day(0))
    seen = as_it_was.of(story, day(0) - TICK)
    assert (seen.row, seen.revision, seen.since, seen.after) == (None, None, None, None)


def test_of_two_acts_of_one_moment_the_last_is_in_force() -> None:
    story = public(at=day(1))
    workflow.withdraw(story, by=colleague("chief"), note="Wrong.", at=day(1))
    seen = as_it_was.of(story, day(1))
    assert (seen.revision, seen.is_withdrawn, seen.since) == (None, True, None)


def test_who_released_the_text_is_who_published_it_whoever_brought_it_back() -> None:
    story = draft(at=day(0))
    workflow.approve(story, by=colleague("chief"), revision=1, at=day(1))
    workflow.publish(story, by=colleague("editor"), revision=1, at=day(2))
    workflow.withdraw(story, by=colleague("chief"), note="Wrong.", at=day(3))
    workflow.reinstate(story, by=colleague("chief"), at=day(4))
    released = as_it_was.of(story, day(5)).released
    assert released is not None
    assert (released.verb, released.actor_name, released.at) == ("publish", "Editor", day(2))


def test_one_walks_from_change_to_change_and_not_into_the_future() -> None:
    story = draft(at=day(0))
    for step in ("publish 1", "save 2", "publish_changes 3", "withdraw 5", "reinstate 7"):
        act(story, step)
    seen = as_it_was.of(story, day(3))
    assert (seen.before, seen.since, seen.after) == (day(1), day(3), day(5))
    assert as_it_was.of(story, NOW).after is None
    waiting = draft(at=day(0))
    workflow.schedule(
        waiting, by=colleague("chief"), revision=1, publish_at=NOW + timedelta(days=1), at=day(1)
    )
    assert as_it_was.of(waiting, day(2)).after is None


# On the desk


def shown(client: Client, story: Article, at: datetime | str) -> str:
    asked = at if isinstance(at, str) else at.isoformat()
    response = client.get(f"/admin/articles/article/{story.pk}/history/as-it-was/?at={quote(asked)}")
    assert response.status_code == 200
    assert response.headers["X-Robots-Tag"] == "noindex"
    return response.content.decode()


def test_it_is_the_page_as_it_was_with_who_released_it(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    story = draft(headline="Text 1", subjects=(ana,), by=colleague("reporter"), at=day(0))
    for step in ("publish 1", "save 2", "publish_changes 3"):
        act(story, step)
    later = public(headline="What came of it", subjects=(ana,), earlier=(story,), at=day(4))
    client = sign_in("editor")
    first = shown(client, story, day(1))
    assert "<h1>Text 1</h1>" in first
    assert "As readers saw it on 1 May 2026, 12:00:00 UTC." in first
    assert "Revision 1, saved by Reporter; released by Chief (published on 1 May 2026, 12:00:00 UTC)" in first
    assert "are as they stand today" in first
    assert "Updated" not in first
    assert later.headline not in first
    assert later.headline in shown(client, story, day(4))
    second = shown(client, story, day(3))
    assert "<h1>Text 2</h1>" in second
    assert "released by Chief (published the change on 3 May 2026, 12:00:00 UTC)" in second
    assert "Updated" in second


def test_it_has_the_notes_that_readers_had_then_and_a_retraction_from_its_moment_on(sign_in: SignIn) -> None:
    story, editor, client = draft(headline="Text 1", at=day(0)), colleague("chief"), sign_in("editor")
    act(story, "publish 1")
    told: dict[str, Any] = {"by": editor, "place": "body"}
    workflow.correct(story, kind="correction", words="It was a Tuesday.", at=day(3), **told)
    workflow.correct(story, kind="retraction", words="None of it is so.", at=day(5), **told)
    pages = {at: shown(client, story, day(at)) for at in (2, 3, 5)}
    found = {
        at: ["Tuesday" in page, "None of it is so" in page, "Updated" in page] for at, page in pages.items()
    }
    assert found == {2: [False, False, False], 3: [True, False, True], 5: [True, True, True]}
    assert "released by Chief (published on 1 May 2026" in pages[3]
    assert "released by Chief (corrected on 5 May 2026" in pages[5]
    record = list(Record.objects.filter(article=story).order_by("pk"))
    assert [turn.at for turn in as_it_was.turns(record)] == [day(1), day(3), day(5)]


def test_where_readers_saw_nothing_it_is_said_with_who_and_when(sign_in: SignIn) -> None:
    story = draft(headline="Text 1", at=day(0))
    for step in ("schedule 1 3", "withdraw 5"):
        act(story, step)
    client = sign_in("editor")
    told = {
        day(0) - TICK: "nobody had begun this story.",
        day(0): "the story was draft. Editor saved, 30 April 2026, 12:00:00 UTC.",
        day(1): "released, to be public from 3 May 2026, 12:00:00 UTC. Chief scheduled, 1 May 2026",
        day(5): "the story was withdrawn. Chief withdrew, 5 May 2026, 12:00:00 UTC.",
    }
    assert {at: words in shown(client, story, at) for at, words in told.items()} == dict.fromkeys(told, True)
    assert "<h1>Text 1</h1>" in shown(client, story, day(3))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2026-05-01T12:00", "As readers saw it on 1 May 2026, 12:00:00 UTC."),
        ("2026-05-01T14:00:00+02:00", "As readers saw it on 1 May 2026, 12:00:00 UTC."),
        ("yesterday", "Write a moment as in 2026-03-01T12:00."),
        ("2026-13-01T12:00", "Write a moment as in 2026-03-01T12:00."),
        ("0001-01-01T00:00", "Write a moment as in 2026-03-01T12:00."),
        ("2026-05-21T12:00", "That moment has not come yet."),
        ("\x00", "Write a moment as in 2026-03-01T12:00."),
    ],
)
def test_a_moment_that_is_none_is_answered_with_a_sentence(sign_in: SignIn, asked: str, told: str) -> None:
    assert told in shown(sign_in("editor"), public(at=day(1)), asked)


def test_without_a_moment_it_is_now(sign_in: SignIn) -> None:
    story = public(headline="Text 1", at=day(1))
    assert "As readers saw it on 20 May 2026, 12:00:00 UTC." in shown(sign_in("editor"), story, "")


def test_links_are_todays_and_whoever_is_gone_is_named(sign_in: SignIn) -> None:
    ana, ben = person("Ana Sol"), person("Ben Roy")
    body = f'<p><a data-person="{ana.pk}">Ana</a> and <a data-person="{ben.pk}">Ben</a>.</p>'
    story = public(headline="Text 1", body=body, at=day(1))
    ana.slug = "ana-solano"
    ana.save()
    with connection.cursor() as cursor:  # past every rule, as an erasure would
        for table, column in (
            ("articles_appearance", "person_id"),
            ("articles_reference", "person_id"),
            ("people_namekey", "person_id"),
            ("people_person", "id"),
        ):
            cursor.execute(f"DELETE FROM {table} WHERE {column} = %s", [ben.pk])
    page = shown(sign_in("editor"), story, day(2))
    assert '<a href="/people/ana-solano/">Ana</a> and Ben.' in page
    assert f"person {ben.pk}, no longer here; called Ben Roy when this was on record" in page


@pytest.mark.parametrize("changes", [1, 4])
def test_its_queries_do_not_grow_with_the_record(sign_in: SignIn, changes: int) -> None:
    story = public(headline="Text 1", at=day(1))
    for number in range(changes):
        act(story, f"save {2 + number}")
        act(story, f"publish_changes {2 + number}.5")
    client = sign_in("editor")
    with CaptureQueriesContext(connection) as queries:
        shown(client, story, day(12))
    assert len(queries) <= 26
