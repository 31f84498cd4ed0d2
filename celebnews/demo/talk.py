"""What the desk of the demo said among itself: notes on three stories, and a review that was mended after its release."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User

from articles import notes, revisions, workflow
from articles.models import Article

HOUR = datetime.timedelta(hours=1)


@dataclass(frozen=True)
class DemoNote:
    """A thread: who wrote it to whom, about which words of which story; what was answered, and who closed it."""

    story: str
    by: str
    text: str
    hours_ago: float
    to_user: str = ""
    to_role: str = ""
    passage: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    resolved_by: str = ""


NOTES = (
    DemoNote(
        story="copperline-appeal",
        by="Noor Castellan",
        to_role="editor",
        hours_ago=5,
        passage="the judge asked too much of the word “active” and too little of the word “exploitation”",
        text="Who says so: the application, or we? Put it in their mouth, or I keep holding this.",
        answers=(
            ("Hanne Brandt", "The application, page four. Tomás has the copy and is putting the page in."),
        ),
    ),
    DemoNote(
        story="early-ferry-again",
        by="Hanne Brandt",
        to_user="Imogen Vale",
        hours_ago=1.5,
        passage="It is not a large blanket.",
        text="I laughed. Then I thought of her mother reading it. Your call, but sleep on it.",
    ),
    DemoNote(
        story="crust-truce",
        by="Imogen Vale",
        to_user="Hanne Brandt",
        hours_ago=30,
        passage="for four minutes",
        text="I have timed it again: four minutes and eleven seconds. May I?",
        answers=(("Hanne Brandt", "You may. Somebody at Salt will have timed it too."),),
        resolved_by="Imogen Vale",
    ),
)

MENDED = "crust-truce"
MENDS: tuple[tuple[str, str, str, str, str], ...] = (
    ("Imogen Vale", "body", "for four minutes,", "for four minutes and eleven seconds,", "Timed it again."),
    (
        "Hanne Brandt",
        "standfirst",
        "Somebody had the wit to leave the cameras on.",
        "Somebody had the wit to keep the cameras running.",
        "“On” stood twice in three lines.",
    ),
)
"""Who changed what in the review, from which words to which, and why: each was published by the editor."""


def mend(story: Article, users: Mapping[str, User], now: datetime.datetime) -> None:
    """Has the desk mend the review, in the day before `now`."""
    for number, told in enumerate(MENDS, 1):
        _mend(story, users, number, told, now - (30 - 8 * number) * HOUR)


def talk(stories: Mapping[str, Article], users: Mapping[str, User], now: datetime.datetime) -> None:
    """Has the desk say all this in the days before `now`."""
    for told in NOTES:
        _note(told, stories[told.story], users, now - told.hours_ago * HOUR)


def _mend(
    story: Article,
    users: Mapping[str, User],
    number: int,
    mend: tuple[str, str, str, str, str],
    at: datetime.datetime,
) -> None:
    name, field, old, new, why = mend
    fresh = Article.objects.select_related("latest_revision").get(pk=story.pk)
    fields: dict[str, Any] = {field: revisions.data_of(fresh)[field].replace(old, new)}
    workflow.save(story, fields, by=users[name], base=number, note=why, at=at)
    workflow.publish_changes(story, by=users["editor"], revision=number + 1, at=at + HOUR / 2)


def _note(told: DemoNote, story: Article, users: Mapping[str, User], at: datetime.datetime) -> None:
    thread = notes.write(
        story,
        text=told.text,
        passage=told.passage,
        by=users[told.by],
        to_user=users.get(told.to_user),
        to_role=told.to_role,
        at=at,
    )
    for number, (name, text) in enumerate(told.answers, 1):
        notes.answer(thread, text=text, by=users[name], at=at + number * HOUR / 4)
    if told.resolved_by:
        notes.resolve(thread, by=users[told.resolved_by], at=at + HOUR)
