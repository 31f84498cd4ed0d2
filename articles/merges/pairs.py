"""What becomes of rows about two people when one of the two is merged: a row has two columns, and an order of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.merges.steps import Log
from people.models import Person, Relationship


@dataclass(frozen=True)
class Pairs:
    """The loser's rows become the winner's, the lower id first but where the order says who is who.

    Where the winner has a row `alike`, the loser's `parts`, columns of others that point at it, become parts of that
    one, and the loser's is dropped. A row of loser and winner stays: nobody is paired with themselves.
    """

    label: Any
    alike: Sequence[str] = ()
    parts: Sequence[str] = ()
    is_directed: Mapping[str, Any] | None = None


PAIRS: Mapping[str, Pairs] = {
    "people.relationship": Pairs(
        _("Relationships"),
        alike=["kind"],
        parts=["people.relationshipevent.relationship"],
        is_directed={"kind": Relationship.Kind.PARENT},
    ),
}
"""Every table of two people, with what a merge does to its rows."""


@dataclass(frozen=True)
class PairsPointing:
    """The rows of one table in which the loser is one of two."""

    model: type[Model]
    policy: Pairs
    loser: Person
    winner: Person

    @property
    def rows(self) -> QuerySet[Any]:
        of_winner = Q(one=self.winner) | Q(other=self.winner)
        rows = self.model._default_manager.filter(Q(one=self.loser) | Q(other=self.loser))
        return rows.exclude(of_winner).order_by("pk")

    def moved(self, row: Any) -> dict[str, int]:
        """The two columns of `row` with the winner in place of the loser."""
        pair = [self.winner.pk if pk == self.loser.pk else pk for pk in (row.one_id, row.other_id)]
        directed = self.policy.is_directed
        if directed is None or any(getattr(row, name) != value for name, value in directed.items()):
            pair.sort()
        return dict(zip(("one_id", "other_id"), pair, strict=True))

    def kept_for(self, row: Any) -> Any:
        """The winner's row of which `row` is a double; None where there is none."""
        if not self.policy.alike:
            return None
        same = {name: getattr(row, name) for name in self.policy.alike}
        return self.model._default_manager.filter(**self.moved(row), **same).first()

    def move(self, log: Log) -> None:
        for row in self.rows:
            itself = self.model._default_manager.filter(pk=row.pk)
            if kept := self.kept_for(row):
                for part in self.policy.parts:
                    self._take_part(log, part, row, kept)
                log.drop(itself)
            else:
                log.change(itself, self.moved(row))

    def _take_part(self, log: Log, part: str, row: Any, kept: Any) -> None:
        app, name, column = part.split(".")
        model = apps.get_model(app, name)
        attname = model._meta.get_field(column).attname
        parts = model._default_manager.filter(**{column: row})
        log.change(parts, {attname: kept.pk}, watched=[attname])


def pairs(loser: Any, winner: Any) -> Iterator[PairsPointing]:
    """All rows of two people that are to be moved, table by table."""
    if isinstance(loser, Person):
        for name, policy in PAIRS.items():
            yield PairsPointing(apps.get_model(name), policy, loser, winner)
