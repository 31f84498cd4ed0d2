"""What readers saw of a story at any moment: read from its record alone, which nobody can change.

A row of the record holds how the story stood after it until the next one. A story that was released for later became
public at its `public_from`, of which no row was written: that moment is found between two rows.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from django.utils import timezone

from articles.models import Article, Record, State
from articles.transitions import Verb

Moment = datetime.datetime

MOST = 90
"""How many decisions before a moment, and how many behind it, are looked at."""

RELEASING = frozenset({Verb.PUBLISH, Verb.SCHEDULE, Verb.PUBLISH_CHANGES})
"""The verbs by which somebody decides that readers get a text."""


@dataclass(frozen=True)
class Turn:
    """A moment at which what readers saw changed: to which revision, None for nothing; by which row of the record."""

    at: Moment
    revision: int | None
    row: Record


@dataclass(frozen=True)
class Seen:
    """What readers saw at a moment, by which row of the record, and when it changed before and after."""

    at: Moment
    row: Record | None = None
    revision: int | None = None
    released: Record | None = None
    """The row by which the text was released: who decided that readers get it, and when."""
    decided: Record | None = None
    """The last decision before: of a text that readers did not see, who is to be asked."""
    since: Moment | None = None
    before: Moment | None = None
    after: Moment | None = None

    @property
    def is_withdrawn(self) -> bool:
        return self.row is not None and self.row.state == State.WITHDRAWN


def shown(row: Record, at: Moment) -> int | None:
    """The revision that readers saw at a moment for which `row` is in force; None where they saw nothing."""
    is_public = row.state == State.RELEASED and row.public_from is not None and row.public_from <= at
    return row.live_revision if is_public else None


def turns(rows: Sequence[Record]) -> list[Turn]:
    """The moments at which what readers saw changed, of a record given oldest first. Of several rows of one moment the
    last counts: nobody read in between."""
    ends = (row.at for row in rows[1:])
    states: dict[Moment, Turn] = {}
    for row, end in zip_longest(rows, ends):
        for moment in _moments(row, end):
            states[moment] = Turn(moment, shown(row, moment), row)
    found: list[Turn] = []
    for turn in states.values():
        if _sight(turn) != (_sight(found[-1]) if found else None):
            found.append(turn)
    return found


def _sight(turn: Turn) -> tuple[int, Moment | None] | None:
    """What tells one sight from another: the text, and when readers were last told of a change or a correction."""
    return (turn.revision, turn.row.revised_at) if turn.revision is not None else None


def _moments(row: Record, end: Moment | None) -> list[Moment]:
    """When something may change while a row is in force: at once, and when its text becomes public by the clock."""
    due = row.public_from
    is_within = due is not None and due > row.at and (end is None or due < end)
    return [row.at, due] if is_within and due is not None else [row.at]


def seen(rows: Sequence[Record], at: Moment, now: Moment) -> Seen:
    """What readers saw at a moment, given the record oldest first; the row in force is the last that is no later."""
    past = [row for row in rows if row.at <= at]
    row = past[-1] if past else None
    decisions = [each for each in past if each.verb != Verb.SAVE]
    revision = shown(row, at) if row else None
    every = [turn for turn in turns(rows) if turn.at <= now]
    reached, ahead = [turn for turn in every if turn.at <= at], [turn for turn in every if turn.at > at]
    return Seen(
        at=at,
        row=row,
        revision=revision,
        released=_releasing(decisions, revision) if revision and decisions else row if revision else None,
        decided=decisions[-1] if decisions else None,
        since=reached[-1].at if reached else None,
        before=reached[-2].at if len(reached) > 1 else None,
        after=ahead[0].at if ahead else None,
    )


def _releasing(decisions: Sequence[Record], revision: int) -> Record:
    """Who decided that readers get this text; of one that nobody released by a verb that is known, the last row."""
    for before, row in reversed([*zip([None, *decisions], decisions, strict=False)]):
        retracts = row.verb == Verb.CORRECT and before is not None and before.live_revision != revision
        if row.live_revision == revision and (row.verb in RELEASING or retracts):
            return row
    return decisions[-1]


def of(article: Article, at: Moment) -> Seen:
    """The same of a story as its record has it: three queries, of no more rows than matter."""
    records = Record.objects.filter(article=article)
    decided = records.exclude(verb=Verb.SAVE)
    before = list(decided.filter(at__lte=at).order_by("-pk")[:MOST])
    last = list(records.filter(at__lte=at).order_by("-pk")[:1])
    after = list(decided.filter(at__gt=at).order_by("pk")[:MOST])
    rows = {row.pk: row for row in [*before, *last, *after]}
    return seen([rows[pk] for pk in sorted(rows)], at, timezone.now())
