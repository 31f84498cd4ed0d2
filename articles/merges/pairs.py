"""Pairs of people who are stored in order: the two columns of a row trade places where a merge would break it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from articles.merges.steps import Log


@dataclass(frozen=True)
class Pairs:
    """The rows of `model` in which `low` < `high` are two people become the winner's, with the other of the two.

    A row of loser and winner stays with the loser: it tells of them, and holds again once the merge is undone. Doubles
    stay. `low` may stand with `high` empty. `counts` is the word under which a dry run tells of the rows.
    """

    counts: Any
    model: str
    low: str
    high: str

    def rows(self, loser: Model, winner: Model) -> QuerySet[Any]:
        """Those that move."""
        of_loser = Q(**{self.low: loser}) | Q(**{self.high: loser})
        of_both = Q(**{f"{self.low}__in": [loser, winner], f"{self.high}__in": [loser, winner]})
        return self._model._default_manager.filter(of_loser).exclude(of_both).order_by("pk")

    def move(self, log: Log, loser: Model, winner: Model) -> None:
        """Writes the winner in place of the loser, row by row: there are few, and each has another at its side."""
        columns = [f"{self.low}_id", f"{self.high}_id"]
        for row in self.rows(loser, winner):
            pair = tuple(getattr(row, column) for column in columns)
            same = self._model._default_manager.filter(pk=row.pk)
            log.change(same, self._moved(columns, pair, loser.pk, winner.pk), watched=columns)

    @staticmethod
    def _moved(columns: list[str], pair: tuple[Any, ...], loser: Any, winner: Any) -> Mapping[str, Any]:
        moved = [winner if pk == loser else pk for pk in pair]
        in_order = moved if None in moved else sorted(moved)
        return dict(zip(columns, in_order, strict=True))

    @property
    def _model(self) -> type[Model]:
        return apps.get_model(self.model)
