"""What becomes of each column that points at a person or a topic when the one it points at is merged into another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.merges.pairs import Pairs
from articles.models import Appearance, Role
from people.models import Relationship


@dataclass(frozen=True)
class Moves:
    """The loser's rows become the winner's.

    Of rows that are `alike` in these columns the winner has one: the loser's is a double. It is dropped, or `stays`
    with the loser, where nobody asks for it. `also` says which others are doubles, `absorb` what the winner's row
    takes from a double. `counts` are the words under which a dry run tells of them, with the rows that these mean;
    each is counted once a `counted_by`. `watched` are the columns in which a row must be untouched to be moved back.
    """

    counts: Sequence[tuple[Any, Q]]
    alike: Sequence[str] = ()
    stays: bool = False
    also: Callable[[Any], Q] | None = None
    absorb: Callable[[Any, Any], Mapping[str, Any]] | None = None
    counted_by: str = "pk"
    watched: Sequence[str] = ()


@dataclass(frozen=True)
class Stays:
    """The rows stay where they are."""

    because: str


@dataclass(frozen=True)
class Pointing:
    """The rows of `model` whose `column` points at the loser."""

    model: type[Model]
    column: str
    policy: Moves
    loser: Any
    winner: Any
    rows: QuerySet[Any] = field(init=False)

    def __post_init__(self) -> None:
        rows = self.model._default_manager.filter(**{self.column: self.loser}).order_by("pk")
        object.__setattr__(self, "rows", rows)

    @property
    def doubles(self) -> QuerySet[Any]:
        """Those of which the winner has one already."""
        is_double = Q(pk__in=())
        if self.policy.alike:
            same = {name: OuterRef(name) for name in self.policy.alike}
            is_double |= Q(Exists(self.model._default_manager.filter(**same, **{self.column: self.winner})))
        if self.policy.also:
            is_double |= self.policy.also(self.winner)
        return self.rows.filter(is_double)

    def kept_for(self, double: Any) -> Any:
        """The winner's row of which `double` is one."""
        same = {name: getattr(double, name) for name in self.policy.alike}
        return self.model._default_manager.get(**same, **{self.column: self.winner})


def pointing(loser: Any, winner: Any) -> Iterator[Pointing]:
    """All that is to be moved, table by table."""
    for name, policy in RELATIONS.items():
        app, model, column = name.split(".")
        found = apps.get_model(app, model)
        if isinstance(policy, Moves) and found._meta.get_field(column).related_model is type(loser):
            yield Pointing(found, column, policy, loser, winner)


def pairs_of(kind: type[Model]) -> list[Pairs]:
    """The pairs of rows of `kind` that are to be moved, each once for its two columns."""
    found = {
        policy: apps.get_model(policy.model)._meta.get_field(policy.low).related_model
        for policy in RELATIONS.values()
        if isinstance(policy, Pairs)
    }
    return [policy for policy, of_kind in found.items() if of_kind is kind]


def _stronger(kept: Appearance, double: Appearance) -> dict[str, Any]:
    """One row for two of a story: the place of the first, and subject where either is."""
    role = Role.SUBJECT if Role.SUBJECT in (kept.role, double.role) else kept.role
    return {"role": str(role), "position": min(kept.position, double.position)}


_LOG = Stays("it tells what was merged")
_HEAT = Stays("it is reckoned anew every hour, and follows who was merged")

_TIED = Pairs(
    _("Relationships"),
    "people.relationship",
    low="one",
    high="other",
    alike=("kind",),
    parts=("people.relationshipevent.relationship",),
    is_directed=lambda row: row.kind == Relationship.Kind.PARENT,
)
_APART = Pairs(_("Rules that keep them apart"), "articles.keptapart", low="one", high="other")

RELATIONS: Mapping[str, Moves | Pairs | Stays] = {
    "people.name.person": Moves(
        [(_("Other names"), Q())],
        alike=["text"],
        also=lambda winner: Q(text=winner.name) | Q(shared_with=winner),
        stays=True,
    ),
    "people.name.shared_with": Moves(
        [(_("Names of two together"), Q())], also=lambda winner: Q(person=winner), stays=True
    ),
    "people.namekey.person": Stays("it follows the name that it is a key of"),
    "people.link.person": Moves([(_("Pages elsewhere"), Q())], alike=["url"], stays=True),
    "people.oldslug.person": Stays("it leads on from the loser, as the loser's own address does"),
    "people.person.merged_into": Moves(
        [(_("Profiles that were merged into it before"), Q())], watched=["merged_into_id"]
    ),
    "people.relationship.one": _TIED,
    "people.relationship.other": _TIED,
    "people.lifeevent.person": Moves([(_("Events of their life"), Q())], watched=["person_id"]),
    "people.photo_people.person": Moves([(_("Photos that show them"), Q())], alike=["photo"]),
    "articles.appearance.person": Moves(
        [
            (_("Stories whose subject they are"), Q(role=Role.SUBJECT)),
            (_("Stories that mention them"), ~Q(role=Role.SUBJECT)),
        ],
        alike=["article"],
        absorb=_stronger,
    ),
    "articles.reference.person": Moves(
        [
            (_("Stories that refer to them, in the fixed text"), Q(live=True)),
            (_("Stories that refer to them, in the newest draft"), Q(live=False)),
        ],
        alike=["source", "live", "field"],
        counted_by="source",
    ),
    "articles.topic.merged_into": Moves(
        [(_("Topics that were merged into it before"), Q())], watched=["merged_into_id"]
    ),
    "articles.articletopic.tag": Moves([(_("Stories on it"), Q())], alike=["content_object"]),
    "articles.keptapart.one": _APART,
    "articles.keptapart.other": _APART,
    "articles.keptapart.topic": Moves([(_("Rules that keep people from it"), Q())], watched=["topic_id"]),
    "articles.snooze.person": Moves([(_("Snoozed reminders"), Q())], watched=["person_id"]),
    "articles.personheat.person": _HEAT,
    "articles.personmonths.person": _HEAT,
    "articles.pairheat.one": _HEAT,
    "articles.pairheat.other": _HEAT,
    "articles.merge.person_loser": _LOG,
    "articles.merge.person_winner": _LOG,
    "articles.merge.topic_loser": _LOG,
    "articles.merge.topic_winner": _LOG,
}
"""Every column that points at a person or a topic, with what a merge does to it."""
