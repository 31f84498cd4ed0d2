"""What becomes of rows about two people when one of the two is merged: a row has two columns, and an order of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from articles.merges.steps import Log


@dataclass(frozen=True)
class Pairs:
    """The rows of `model` in which `low` and `high` are two people become the winner's, with the other of the two.

    The lower id stands in `low`, but where `is_directed` says that a row means its order; `low` may stand with `high`
    empty. Where the winner has a row `alike` in these columns too, the loser's `parts`, columns of others that point
    at it, become parts of that one, and the loser's is dropped; without such columns doubles stay. A row of loser and
    winner stays with the loser: it tells of them, and holds again once the merge is undone. `counts` is the word under
    which a dry run tells of the rows.
    """

    counts: Any
    model: str
    low: str
    high: str
    alike: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    is_directed: Callable[[Any], bool] = lambda row: False

    def rows(self, loser: Model, winner: Model) -> QuerySet[Any]:
        """Those that move."""
        of_loser = Q(**{self.low: loser}) | Q(**{self.high: loser})
        of_both = Q(**{f"{self.low}__in": [loser, winner], f"{self.high}__in": [loser, winner]})
        return self._model._default_manager.filter(of_loser).exclude(of_both).order_by("pk")

    def kept_for(self, row: Any, loser: Model, winner: Model) -> Any:
        """The winner's row of which `row` is a double; None where there is none."""
        if not self.alike:
            return None
        same = {name: getattr(row, name) for name in self.alike}
        return self._model._default_manager.filter(**self._moved(row, loser, winner), **same).first()

    def move(self, log: Log, loser: Model, winner: Model) -> None:
        """Writes the winner in place of the loser, row by row: there are few, and each has another at its side."""
        for row in self.rows(loser, winner):
            itself = self._model._default_manager.filter(pk=row.pk)
            if kept := self.kept_for(row, loser, winner):
                self._hand_over(log, row, kept)
                log.drop(itself)
            else:
                log.change(itself, self._moved(row, loser, winner), watched=self._columns)

    def _hand_over(self, log: Log, row: Any, kept: Any) -> None:
        for part in self.parts:
            app, name, column = part.split(".")
            model = apps.get_model(app, name)
            attname = model._meta.get_field(column).attname
            parts = model._default_manager.filter(**{column: row})
            log.change(parts, {attname: kept.pk}, watched=[attname])

    def _moved(self, row: Any, loser: Model, winner: Model) -> Mapping[str, Any]:
        pair = [getattr(row, column) for column in self._columns]
        moved = [winner.pk if pk == loser.pk else pk for pk in pair]
        stays_so = None in moved or self.is_directed(row)
        return dict(zip(self._columns, moved if stays_so else sorted(moved), strict=True))

    @property
    def _columns(self) -> Sequence[str]:
        return [f"{self.low}_id", f"{self.high}_id"]

    @property
    def _model(self) -> type[Model]:
        return apps.get_model(self.model)
