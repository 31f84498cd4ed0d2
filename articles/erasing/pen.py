"""Rewrites rows, those of the history too, and notes of each which columns: in one transaction, or for show alone."""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models

from articles import append_only
from articles.erasing import traces
from articles.models import Erasure
from articles.search import engine

ERASED = "[erased]"
"""What stands where words stood."""


@dataclass(frozen=True)
class Rewritten:
    """A row, and its columns that were rewritten; none, of a row that was deleted."""

    model: str
    pk: Any
    columns: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.model} {self.pk}: {', '.join(self.columns) or 'deleted'}"


@dataclass
class Pen:
    """Writes past the rules of the history, and keeps count."""

    rows: list[Rewritten] = field(default_factory=list)
    left: list[Rewritten] = field(default_factory=list)
    """Rows in which the same words stand elsewhere: an editor decides of these."""
    short: dict[str, int] = field(default_factory=dict)
    """How often a word of an erased name still stands alone in what can be read: it may be anybody's."""

    def rewrite(self, model: type[models.Model], pk: Any, **columns: Any) -> None:
        """Writes the columns of a row that are other than they stood."""
        stood = model._base_manager.filter(pk=pk).values(*columns).get()
        changed = {name: value for name, value in columns.items() if stood[name] != value}
        if changed:
            model._base_manager.filter(pk=pk).update(**changed)
            self.rows.append(Rewritten(model._meta.label_lower, pk, tuple(changed)))

    def blank(self, rows: models.QuerySet[Any], *columns: str) -> None:
        """Puts ERASED into text columns of rows, where there is a word."""
        for pk, *stood in list(rows.values_list("pk", *columns)):
            words = {name: ERASED if text else text for name, text in zip(columns, stood, strict=True)}
            self.rewrite(rows.model, pk, **words)

    def delete(self, rows: models.QuerySet[Any]) -> None:
        """Deletes rows, and what hangs on them."""
        label = rows.model._meta.label_lower
        self.rows += [Rewritten(label, pk) for pk in rows.order_by("pk").values_list("pk", flat=True)]
        rows.delete()


@contextlib.contextmanager
def erasing(kind: str, of: int, words: Iterable[str], order: str) -> Iterator[Pen]:
    """The pen of one erasure. It is kept with its `order`; with none all is taken back: then the rows are what would be
    rewritten. It looks in the end where else the `words` stand. Nothing is deleted from a store but on commit."""
    pen = Pen()
    with contextlib.suppress(_TakenBack), append_only.lifted(connection):
        yield pen
        pen.left = [
            Rewritten(model._meta.label_lower, pk, tuple(columns))
            for model, pk, columns in traces.find(words)
        ]
        if not order:
            raise _TakenBack
        engine.refill(connection)  # SQLite's index keeps the words of what was deleted until it is made anew
        told = [[row.model, row.pk, row.columns] for row in pen.rows]
        Erasure.objects.create(kind=kind, of=of, order=order, rows=told)


class _TakenBack(Exception):
    """Ends an erasure that was for show."""


def log_entries(pen: Pen, rows: Iterable[models.Model]) -> None:
    """Blanks what the admin's own log says of rows."""
    for row in rows:
        of = ContentType.objects.get_for_model(type(row))
        for entry in LogEntry.objects.filter(content_type=of, object_id=str(row.pk)):
            pen.rewrite(LogEntry, entry.pk, object_repr=ERASED, change_message="[]")
