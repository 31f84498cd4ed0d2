"""Times on the desk: always with their zone; one that the clocks skip or show twice is refused in words."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from articles import sweeping, workflow
from articles.admin.verbs import Arguments
from articles.forms.times import NewsroomTimeField
from articles.models import Article
from people import clock as told_by
from tests.conftest import NOW
from tests.factories import colleague, draft, public

SignIn = Callable[[str], Client]
UTC = datetime.UTC


@pytest.fixture
def zone(request: pytest.FixtureRequest, settings: Any) -> Iterator[None]:
    settings.TIME_ZONE = request.param
    yield
    timezone.deactivate()


def in_zone(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("zone", [name], indirect=True)


# Told


@pytest.mark.parametrize(
    ("zone", "words", "beside"),
    [
        ("UTC", "20 May 2026, 12:00 UTC", "UTC time"),
        ("Europe/London", "20 May 2026, 13:00 BST (UTC+1)", "London time, now UTC+1"),
        ("America/New_York", "20 May 2026, 08:00 EDT (UTC−4)", "New York time, now UTC−4"),
        ("America/St_Johns", "20 May 2026, 09:30 NDT (UTC−2:30)", "St Johns time, now UTC−2:30"),
        ("Asia/Kolkata", "20 May 2026, 17:30 IST (UTC+5:30)", "Kolkata time, now UTC+5:30"),
        ("America/Sao_Paulo", "20 May 2026, 09:00 UTC−3", "Sao Paulo time, now UTC−3"),
    ],
    indirect=["zone"],
)
@pytest.mark.usefixtures("zone")
def test_every_time_has_its_zone_and_offset(words: str, beside: str) -> None:
    assert (told_by.told(NOW), told_by.now_told()) == (words, beside)


# Typed


def typed(text: str) -> Any:
    """The moment, or the sentence with which it is refused."""
    try:
        moment = NewsroomTimeField().clean(text)
    except ValidationError as error:
        return error.messages[0]
    assert moment is not None
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M")


LONDON = {
    "2026-05-20T18:30": "2026-05-20 17:30",
    "2026-03-29T00:59": "2026-03-29 00:59",
    "2026-03-29T01:00": "There is no 01:00 on 29 March 2026: the clocks of London jump from 01:00 to 02:00. Choose an "
    "earlier or a later time.",
    "2026-03-29T01:59": "There is no 01:59 on 29 March 2026: the clocks of London jump from 01:00 to 02:00. Choose an "
    "earlier or a later time.",
    "2026-03-29T02:00": "2026-03-29 01:00",
    "2026-10-25T00:59": "2026-10-24 23:59",
    "2026-10-25T01:00": "01:00 comes twice on 25 October 2026, when the clocks of London go back: once as BST (UTC+1) "
    "and once as GMT (UTC). Choose an earlier or a later time.",
    "2026-10-25T01:59": "01:59 comes twice on 25 October 2026, when the clocks of London go back: once as BST (UTC+1) "
    "and once as GMT (UTC). Choose an earlier or a later time.",
    "2026-10-25T02:00": "2026-10-25 02:00",
    "2026-10-25T01:30+01:00": "2026-10-25 00:30",
    "2026-10-25T01:30+00:00": "2026-10-25 01:30",
    "tomorrow": "Write the time as in 2026-05-20 18:30.",
    "2026-02-30T12:00": "Write the time as in 2026-05-20 18:30.",
    "0001-01-01T00:00": "Write a year from 2000 to 2100.",
    "9999-12-31T23:59": "Write a year from 2000 to 2100.",
    "\x00": "Write the time as in 2026-05-20 18:30.",
}


@in_zone("Europe/London")
@pytest.mark.parametrize("text", LONDON)
@pytest.mark.usefixtures("zone")
def test_a_time_in_london(text: str) -> None:
    assert typed(text) == LONDON[text]


@pytest.mark.parametrize(
    ("zone", "text", "sentence"),
    [
        ("America/New_York", "2026-03-08T02:30", "There is no 02:30 on 8 March 2026: the clocks of New York jump from 02:00 to 03:00."),
        ("Australia/Lord_Howe", "2026-10-04T02:10", "There is no 02:10 on 4 October 2026: the clocks of Lord Howe jump from 02:00 to 02:30."),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "01:45 comes twice on 5 April 2026, when the clocks of Lord Howe go back: once as UTC+11 and once as UTC+10:30."),
        ("America/Santiago", "2026-09-06T00:20", "There is no 00:20 on 6 September 2026: the clocks of Santiago jump from 00:00 to 01:00."),
        ("America/New_York", "9999-12-31T23:59", "Write a year from 2000 to 2100."),
        ("Asia/Tokyo", "0001-01-01T00:00", "Write a year from 2000 to 2100."),
    ],
    indirect=["zone"],
)  # fmt: skip
@pytest.mark.usefixtures("zone")
def test_other_clocks_have_other_jumps(text: str, sentence: str) -> None:
    assert str(typed(text)).removesuffix(" Choose an earlier or a later time.") == sentence


def test_every_time_of_a_verb_is_asked_by_the_one_field() -> None:
    times = {name for name in Arguments.base_fields if name.endswith(("_at", "_until"))}
    assert times == {"publish_at", "changes_at", "embargo_until"}
    assert {type(Arguments.base_fields[name]) for name in times} == {NewsroomTimeField}


# On the desk


@in_zone("Europe/London")
@pytest.mark.usefixtures("zone", "db")
def test_the_desk_says_whose_time_it_asks_for_and_refuses_one_that_is_none(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), public(by=colleague("editor"))
    waiting = draft()
    workflow.save(story, {"headline": "Changed"}, by=colleague("editor"), base=1)
    sweeping.sweep()
    refused = [(text, sentence) for text, sentence in LONDON.items() if not sentence[:4].isdigit()]
    said, due = {}, {}
    for row, verb, name, asked in (
        (story, "schedule_changes", "changes_at", refused),
        (waiting, "schedule", "publish_at", refused[:1]),
        (waiting, "embargo", "embargo_until", refused[-1:]),
    ):
        page = f"/admin/articles/article/{row.pk}/change/"
        assert f'id="{verb}-zone">London time, now UTC+1' in client.get(page).content.decode()
        for text, sentence in asked:
            data = {"revision": 2, f"{verb}-{name}": text}
            answer = client.post(f"/admin/articles/article/{row.pk}/act/{verb}/", data, follow=True)
            said[verb, text] = [str(message) for message in answer.context["messages"]]
            due[verb, text] = [sentence]
    assert said == due
    assert Article.objects.filter(publish_at=None, embargo_until=None, changes_at=None).count() == 1


@in_zone("Europe/London")
@pytest.mark.usefixtures("zone", "db")
def test_a_story_that_is_scheduled_over_the_change_of_clocks_comes_out_by_the_newsrooms(clock: Any) -> None:
    clock.move_to(datetime.datetime(2026, 10, 24, 12, tzinfo=UTC))
    story = draft(headline="A tour")
    moment = NewsroomTimeField().clean("2026-10-25T02:00")
    assert moment is not None
    workflow.schedule(story, by=colleague("editor"), revision=1, publish_at=moment)
    clock.move_to(datetime.datetime(2026, 10, 25, 1, 59, 59, tzinfo=UTC))
    assert Client().get("/2026/10/a-tour/").status_code == 404
    clock.shift(1)
    assert "25 October 2026, 02:00 GMT" in Client().get("/2026/10/a-tour/").content.decode()


@in_zone("Europe/London")
@pytest.mark.usefixtures("zone", "db")
@pytest.mark.parametrize(
    ("begins", "typed_at", "comes"),
    [
        ("2026-03-28T12:00", "2026-03-29T02:30", "2026-03-29T01:30"),
        ("2026-10-24T12:00", "2026-10-25T02:30", "2026-10-25T02:30"),
    ],
)
def test_a_change_is_published_by_the_newsrooms_clock(
    begins: str, typed_at: str, comes: str, clock: Any
) -> None:
    clock.move_to(datetime.datetime.fromisoformat(f"{begins}+00:00"))
    story = public(headline="A tour")
    workflow.save(story, {"headline": "Longer"}, by=colleague("editor"), base=1)
    moment = NewsroomTimeField().clean(typed_at)
    assert moment is not None
    workflow.schedule_changes(story, by=colleague("editor"), revision=2, changes_at=moment)
    due = datetime.datetime.fromisoformat(f"{comes}+00:00")
    for seconds, published in ((-1, 0), (0, 1), (1, 0)):
        clock.move_to(due + datetime.timedelta(seconds=seconds))
        assert sweeping.sweep().published == published
