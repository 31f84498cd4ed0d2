"""A dry run: whether two rows may be merged, which of their fields are kept, what would move."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.merges.relations import Pointing, pairs_of, pointing
from articles.models import Topic
from people import names
from people.desk import MOST, counted
from people.models import Name, Person

FILLED: Mapping[type[Model], Sequence[str]] = {
    Person: (
        "summary",
        "biography",
        "born",
        "died",
        "dates_kept_because",
        "occupations",
        "portrait",
        "desk_note",
    ),
    Topic: ("means",),
}
"""The fields that the winner takes from the loser where its own are blank."""

KEPT: Mapping[type[Model], Sequence[str]] = {
    Person: ("name", "sort_name", "slug", "state", "minor"),
    Topic: ("name", "slug"),
}
"""The fields that stay as the winner has them."""

DERIVED: Mapping[type[Model], Sequence[str]] = {
    # That the loser was checked says nothing of the winner, who now is more than was checked of either.
    Person: (
        "id",
        "merged_into",
        "created_at",
        "updated_at",
        "version",
        "key",
        "sort_key",
        "letter",
        "checked_at",
        "checked_by",
    ),
    Topic: ("id", "merged_into", "version", "key"),
}
"""The columns that nobody types."""


@dataclass(frozen=True)
class FieldPlan:
    """A field of both, in words, and what of it is kept."""

    label: str
    loser: str
    winner: str
    takes_losers: bool

    @property
    def kept(self) -> str:
        return self.loser if self.takes_losers else self.winner


@dataclass(frozen=True)
class Moving:
    """How many of something would move, and of how many the winner has one already."""

    label: str
    count: str
    doubles: str


@dataclass(frozen=True)
class Plan:
    """What a merge would do; nothing, where `refusal` says why not."""

    loser: Any
    winner: Any
    refusal: str
    fields: Sequence[FieldPlan]
    moving: Sequence[Moving]
    alias: str
    printed: Sequence[str]
    """The names that readers would be shown and are not now."""


def plan(loser: Any, winner: Any) -> Plan:
    """What `merge` would do with these two as they stand."""
    alias = alias_of(loser, winner) if isinstance(loser, Person) else None
    return Plan(
        loser=loser,
        winner=winner,
        refusal=refusal(loser, winner),
        fields=list(_fields(loser, winner)),
        moving=[
            *(told for found in pointing(loser, winner) for told in _moving(found)),
            *_moving_pairs(loser, winner),
        ],
        alias=alias.text if alias else "",
        printed=_printed(loser, winner, alias) if isinstance(loser, Person) else [],
    )


# Whether


def refusal(loser: Any, winner: Any) -> str:
    """Why `loser` may not be merged into `winner`; "" where it may."""
    if loser.pk == winner.pk:
        return _("These are one and the same. Pick another.")
    for row in (loser, winner):
        if row.merged_into:
            told = _("“%(name)s” was merged into “%(winner)s”. Merge that one.")
            return told % {"name": row, "winner": row.merged_into}
    return _refusal_of_people(loser, winner) if isinstance(loser, Person) else ""


def _refusal_of_people(loser: Person, winner: Person) -> str:
    """Nothing of a minor or a withdrawn profile may come to readers by way of another, and no public one may vanish."""
    told = {"loser": loser, "winner": winner}
    state = Person.State
    if loser.minor != winner.minor:
        told |= {"minor": loser if loser.minor else winner}
        return (
            _("“%(minor)s” is marked as a minor and the other is not. Mark both, or neither, first.") % told
        )
    if state.WITHDRAWN in (loser.state, winner.state) and loser.state != winner.state:
        told |= {"withdrawn": loser if loser.state == state.WITHDRAWN else winner}
        return (
            _("“%(withdrawn)s” is withdrawn and the other is not. Withdraw both, or make it public, first.")
            % told
        )
    if loser.state == state.PUBLIC and winner.state == state.DRAFT:
        return _("Readers know “%(loser)s”, and “%(winner)s” is a draft. Let “%(loser)s” stay.") % told
    return ""


# Fields


def _fields(loser: Any, winner: Any) -> Iterator[FieldPlan]:
    taken = fillings(loser, winner)
    for name in (*KEPT[type(winner)], *FILLED[type(winner)]):
        label = capfirst(str(winner._meta.get_field(name).verbose_name))
        texts = (_words(loser, name), _words(winner, name))
        if any(texts):
            yield FieldPlan(label, *texts, takes_losers=name in taken)


def fillings(loser: Any, winner: Any) -> dict[str, Any]:
    """What the winner takes from the loser: what it has not itself, but no date that contradicts its own."""
    found = {
        name: getattr(loser, name)
        for name in FILLED[type(winner)]
        if getattr(loser, name) and not getattr(winner, name)
    }
    if isinstance(winner, Person):
        born, died = (found.get(name, getattr(winner, name)) for name in ("born", "died"))
        if born and died and died.latest < born.earliest:
            found = {name: value for name, value in found.items() if name not in ("born", "died")}
    return found


def _words(row: Any, name: str) -> str:
    """A field as people read it."""
    if hasattr(row, f"get_{name}_display"):
        return str(getattr(row, f"get_{name}_display")())
    value = getattr(row, name)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name == "biography":
        return strip_tags(value)
    return str(value) if value else ""


def alias_of(loser: Person, winner: Person) -> Name | None:
    """The loser's own name as another of the winner's, unsaved; None where the winner is called so already.

    Readers are shown a name only if they were shown it before.
    """
    known = {winner.key, *winner.names.values_list("key", flat=True)}
    if loser.key in known:
        return None
    return Name(person=winner, text=names.clean(loser.name), printable=loser.is_public)


def _printed(loser: Person, winner: Person, alias: Name | None) -> list[str]:
    if not winner.is_public:
        return []
    moved = next(found for found in pointing(loser, winner) if found.model is Name)
    rows = moved.rows.exclude(pk__in=moved.doubles).filter(printable=True)
    own = [alias.text] if alias and alias.printable else []
    return [*own, *rows.values_list("text", flat=True)]


# What moves


def _moving(found: Pointing) -> Iterator[Moving]:
    for label, meant in found.policy.counts:
        rows, doubles = (_counted(found, rows.filter(meant)) for rows in (found.rows, found.doubles))
        if rows:
            yield Moving(str(label), counted(rows), counted(doubles) if doubles else "")


def _moving_pairs(loser: Any, winner: Any) -> Iterator[Moving]:
    for pairs in pairs_of(type(loser)):
        rows = list(pairs.rows(loser, winner)[: MOST + 1])
        doubles = sum(pairs.kept_for(row, loser, winner) is not None for row in rows)
        if rows:
            yield Moving(str(pairs.counts), counted(len(rows)), counted(doubles) if doubles else "")


def _counted(found: Pointing, rows: QuerySet[Any]) -> int:
    """How many they are, no further than lists count."""
    return int(rows.order_by().values(found.policy.counted_by).distinct()[: MOST + 1].count())
