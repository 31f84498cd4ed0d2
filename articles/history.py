"""The history of a story: every save and every decision, one after the other, and what each changed in a few words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import ngettext

from articles import as_it_was, revisions
from articles.as_it_was import Turn
from articles.comparing import FIELDS, differing
from articles.models import Article, Record, Revision

PER_PAGE = 40
"""How many rows a page of a history has: for each, two revisions are read."""

DEEPEST = 250
"""How many pages there are at most; whatever lies behind them is reached by the number of its revision."""


@dataclass(frozen=True)
class Row:
    """A row of the record, with the revision that it made, if it made one."""

    record: Record
    revision: Revision | None = None
    changed: str = ""
    """What the revision changed, in a few words; "" for the first."""
    turns: Sequence[Turn] = ()
    """The moments at which by this row what readers saw changed."""


def page(article: Article, number: int) -> tuple[list[Row], bool]:
    """A page of a story's history, the newest first, and whether there is an older one. Two queries."""
    start = (number - 1) * PER_PAGE
    newer = min(start, 1)  # the row behind the first says until when that was in force
    rows_of = Record.objects.filter(article=article).order_by("-pk")
    every = list(rows_of[start - newer : start + PER_PAGE + 1])
    records = every[newer:]
    made = {row.to_revision: row for row in records if row.to_revision != row.from_revision}
    numbers = {pk for row in made.values() for pk in (row.from_revision, row.to_revision) if pk}
    rows = Revision.objects.filter(article=article, number__in=numbers) if numbers else ()
    known = {revision.number: revision for revision in rows}
    turns: dict[int, list[Turn]] = {}
    for turn in as_it_was.turns(every[::-1]):
        turns.setdefault(turn.row.pk, []).append(turn)
    told = [_row(record, made, known, turns.get(record.pk, ())) for record in records[:PER_PAGE]]
    return told, len(records) > PER_PAGE and number < DEEPEST


def _row(
    record: Record, made: Mapping[Any, Record], known: Mapping[int, Revision], turns: Sequence[Turn]
) -> Row:
    if made.get(record.to_revision) is not record or record.to_revision is None:
        return Row(record, turns=turns)
    revision, before = known.get(record.to_revision), known.get(record.from_revision or 0)
    is_told = revision is not None and before is not None
    changed = in_words(revisions.upcast(before.data), revisions.upcast(revision.data)) if is_told else ""  # type: ignore[union-attr]  # both are there
    return Row(record, revision, changed, turns)


_COUNTED: Mapping[str, tuple[str, Callable[[int], str], Callable[[int], str]]] = {
    "appearances": (
        "person",
        lambda n: ngettext("%d person added", "%d people added", n) % n,
        lambda n: ngettext("%d person removed", "%d people removed", n) % n,
    ),
    "bylines": (
        "author",
        lambda n: ngettext("%d author added", "%d authors added", n) % n,
        lambda n: ngettext("%d author removed", "%d authors removed", n) % n,
    ),
    "earlier": (
        "story",
        lambda n: ngettext("%d earlier story added", "%d earlier stories added", n) % n,
        lambda n: ngettext("%d earlier story removed", "%d earlier stories removed", n) % n,
    ),
    "sources": (
        "key",
        lambda n: ngettext("%d source added", "%d sources added", n) % n,
        lambda n: ngettext("%d source removed", "%d sources removed", n) % n,
    ),
    "topics": (
        "",
        lambda n: ngettext("%d topic added", "%d topics added", n) % n,
        lambda n: ngettext("%d topic removed", "%d topics removed", n) % n,
    ),
}


def in_words(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """What differs between two revisions, in a few words: "headline, text, 2 people added". Nothing is looked up."""
    return ", ".join(words for name in differing(old, new) for words in _in_words(name, old, new))


def _in_words(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterable[str]:
    if name not in _COUNTED:
        return [str(FIELDS[name])]
    key, added, removed = _COUNTED[name]
    before, after = ({row[key] if key else row for row in data[name]} for data in (old, new))
    won, lost = len(after - before), len(before - after)
    told = [*([added(won)] if won else []), *([removed(lost)] if lost else [])]
    return told or [str(FIELDS[name])]
