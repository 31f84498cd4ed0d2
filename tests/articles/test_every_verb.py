"""Role × state × verb × time: what every colleague may do to every story, and the sentence where they may not.

The table is the newsroom's policy, written out; the code obeys it.
"""

import datetime
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from django.db import transaction

from articles import sweeping, workflow
from articles.admin import verbs
from articles.models import Article, Record
from articles.transitions import IllegalVerb, Verb, describe
from tests.conftest import NOW
from tests.factories import colleague, draft, number

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
LATER = NOW + 4 * HOUR

# What each role may do, to any story; a reporter to their own.
RIGHTS: Mapping[str, str] = {
    "reporter": "submit",
    "editor": "submit return approve publish schedule unschedule embargo lift_embargo publish_changes schedule_changes "
    "unschedule_changes discard_changes correct",
    "chief": "submit return approve publish schedule unschedule embargo lift_embargo publish_changes schedule_changes "
    "unschedule_changes discard_changes correct hold lift_hold withdraw reinstate",
    "picture editor": "",
    "lawyer": "hold lift_hold",
}

# A state: how a story comes there, and what is possible then. "at 2h" is a time, counted from the test's begin; a
# story or a change that is due is due at 1h. The states of one way stand beside each other, before and after.
TABLE: Mapping[tuple[str, str], tuple[str, str]] = {
    ("", "0h"): ("draft", "submit approve publish schedule embargo hold"),
    ("submit", "0h"): ("submitted", "return approve publish schedule embargo hold"),
    ("approve", "0h"): ("approved", "return publish schedule embargo hold withdraw"),
    ("approve save", "0h"): (
        "approved, with a change in draft",
        "submit return approve publish schedule embargo publish_changes discard_changes hold withdraw",
    ),
    ("embargo", "0h"): ("draft", "submit approve publish schedule embargo lift_embargo hold"),
    ("embargo publish", "0h"): ("under embargo", "publish schedule unschedule embargo lift_embargo hold withdraw"),
    ("embargo publish", "1h"): ("public", "hold correct withdraw"),
    ("open_embargo publish", "9h"): (
        "under embargo",
        "publish schedule unschedule embargo lift_embargo hold withdraw",
    ),
    ("schedule", "0h"): ("scheduled", "publish schedule unschedule embargo hold withdraw"),
    ("schedule", "1h"): ("public", "hold correct withdraw"),
    ("schedule save", "0h"): (
        "scheduled, with a change in draft",
        "submit approve publish schedule unschedule embargo publish_changes schedule_changes discard_changes hold withdraw",
    ),
    ("schedule save", "1h"): (
        "public, with a change in draft",
        "submit approve publish_changes schedule_changes discard_changes hold correct withdraw",
    ),
    ("schedule hold", "9h"): (
        "scheduled, held",
        "schedule unschedule embargo lift_hold withdraw",
    ),
    ("publish", "0h"): ("public", "hold correct withdraw"),
    ("publish save", "0h"): (
        "public, with a change in draft",
        "submit approve publish_changes schedule_changes discard_changes hold correct withdraw",
    ),
    ("publish save submit", "0h"): (
        "public, with a change submitted",
        "return approve publish_changes schedule_changes discard_changes hold correct withdraw",
    ),
    ("publish save approve", "0h"): (
        "public, with a change approved",
        "return publish_changes schedule_changes discard_changes hold correct withdraw",
    ),
    ("publish save schedule_changes", "0h"): (
        "public, with a change in draft",
        "submit approve publish_changes schedule_changes unschedule_changes discard_changes hold correct withdraw",
    ),
    ("publish save schedule_changes", "1h"): (  # until the sweep comes
        "public, with a change in draft",
        "submit approve publish_changes schedule_changes unschedule_changes discard_changes hold correct withdraw",
    ),
    ("publish save schedule_changes hold", "0h"): (
        "public, with a change in draft, held",
        "submit approve unschedule_changes discard_changes lift_hold withdraw",
    ),
    ("publish hold", "0h"): ("public, held", "lift_hold withdraw"),
    ("approve hold", "0h"): ("approved, held", "return schedule embargo lift_hold withdraw"),
    ("publish withdraw", "0h"): ("withdrawn", "reinstate"),
    ("schedule withdraw", "1h"): ("withdrawn", "reinstate"),
    ("publish hold withdraw", "0h"): ("withdrawn, held", "lift_hold"),
}  # fmt: skip

Act = Callable[[Article, Any, datetime.datetime], Any]


def _with(verb: Callable[..., Article], **given: Any) -> Act:
    return lambda story, by, at: verb(story, by=by, at=at, **given)


def _seen(verb: Callable[..., Article], **given: Any) -> Act:
    return lambda story, by, at: verb(story, by=by, revision=number(story), at=at, **given)


ACTS: Mapping[str, Act] = {
    "submit": _with(workflow.submit),
    "return": _with(workflow.return_, note="Ask her."),
    "approve": _seen(workflow.approve),
    "publish": _seen(workflow.publish),
    "schedule": lambda story, by, at: workflow.schedule(
        story, by=by, revision=number(story), publish_at=at + HOUR, at=at
    ),
    "unschedule": _with(workflow.unschedule),
    "embargo": lambda story, by, at: workflow.embargo(story, by=by, until=at + HOUR, at=at),
    "lift_embargo": _with(workflow.lift_embargo),
    "publish_changes": _seen(workflow.publish_changes),
    "schedule_changes": lambda story, by, at: workflow.schedule_changes(
        story, by=by, revision=number(story), changes_at=at + HOUR, at=at
    ),
    "unschedule_changes": _with(workflow.unschedule_changes),
    "discard_changes": _with(workflow.discard_changes),
    "hold": _with(workflow.hold, note="Wait."),
    "lift_hold": _with(workflow.lift_hold),
    "correct": _with(workflow.correct, kind="correction", place="body", words="It was a Tuesday."),
    "withdraw": _with(workflow.withdraw, note="Wrong."),
    "reinstate": _with(workflow.reinstate),
}
WAYS: Mapping[str, Act] = {
    **ACTS,
    "save": lambda story, by, at: workflow.save(
        story, {"headline": "Changed"}, by=by, base=number(story), at=at
    ),
    "open_embargo": _with(workflow.embargo, until=None),
}


def brought(way: str, moment: str, clock: Any) -> Article:
    """A reporter's story, brought where the table wants it."""
    story = draft(headline="A tour", by=colleague("reporter"))
    for verb in way.split():
        WAYS[verb](story, colleague("superuser"), NOW)
    clock.move_to(NOW + int(moment.removesuffix("h")) * HOUR)
    return Article.objects.get(pk=story.pk)


def test_the_table_knows_every_verb() -> None:
    assert ACTS.keys() == {verb.value for verb in Verb} - {"save"}
    assert set(" ".join(possible for _stands, possible in TABLE.values()).split()) == ACTS.keys()


@pytest.mark.parametrize(("way", "moment"), TABLE)
def test_every_verb_does_what_it_may_and_says_why_not_where_it_may_not(
    way: str, moment: str, clock: Any
) -> None:
    stands, possible = TABLE[way, moment]
    story, chief = brought(way, moment, clock), colleague("chief")
    at = NOW + int(moment.removesuffix("h")) * HOUR
    assert describe(story) == stands
    labels = ", ".join(f"“{Verb(name).label}”" for name in _in_order(possible))
    no = f"is not possible: this story is {stands}. Possible now: {labels}."
    assert {verb: came_of(act, story, chief, at) for verb, act in ACTS.items()} == {
        verb: "done" if verb in possible.split() else f"“{Verb(verb).label}” {no}" for verb in ACTS
    }


def came_of(act: Act, story: Article, by: Any, at: datetime.datetime) -> str:
    """What came of a verb: "done", with a row in the record, or the sentence, with none. It is undone again."""
    before = Record.objects.count()
    with transaction.atomic():
        try:
            act(story, by, at)
        except IllegalVerb as refused:
            told, rows = refused.sentence, 0
        else:
            told, rows = "done", 1
        written = Record.objects.count() - before
        transaction.set_rollback(True)
    assert written == rows
    return told


@pytest.mark.parametrize("role", RIGHTS)
def test_every_role_is_offered_what_it_may_do_and_nothing_else(role: str, clock: Any) -> None:
    user, another = colleague(role), colleague("superuser")
    sweeping.sweep()
    found, wanted = {}, {}
    for (way, moment), (_stands, possible) in TABLE.items():
        with transaction.atomic():
            story = brought(way, moment, clock)
            if role != "reporter":
                Article.objects.update(created_by=another)
                story.created_by = another
            choices = verbs.choices(user, story)
            found[way, moment] = sorted(choice.verb.value for choice in choices)
            wanted[way, moment] = sorted(set(possible.split()) & set(RIGHTS[role].split()))
            clock.move_to(NOW)
            transaction.set_rollback(True)
    assert found == wanted


def _in_order(possible: str) -> list[str]:
    return [verb for verb in ACTS if verb in possible.split()]
