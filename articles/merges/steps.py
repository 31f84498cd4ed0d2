"""The log of a merge: each row is read as it is written to, and put back from what was read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import Model, QuerySet

from articles.models.merge import Merge, MergeStep

BATCH = 500
"""How many rows one step tells of."""

_PLAIN = (bool, int, float, str, list, dict, type(None))

Act = MergeStep.Act
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Left:
    """A row that an undo left: it was changed since, or is gone, or another stands in its place."""

    model: type[Model]
    pk: Any
    values: Values


class Log:
    """Writes to rows, and keeps for the merge what stood there."""

    def __init__(self, merge: Merge) -> None:
        self.merge = merge

    def change(self, rows: QuerySet[Any], changes: Values, watched: Sequence[str] = ()) -> None:
        """Writes `changes` into `rows`; they are put back only where nothing of what is `watched` was changed since."""
        columns = [*watched] or _columns(rows.model)
        for batch in _batches(list(rows.values_list("pk", flat=True))):
            chosen = rows.model._default_manager.filter(pk__in=batch)
            self._note(Act.CHANGED, chosen, columns, changes)
            chosen.update(**changes)

    def drop(self, rows: QuerySet[Any]) -> None:
        """Deletes rows to which nothing points."""
        for batch in _batches(list(rows.values_list("pk", flat=True))):
            chosen = rows.model._default_manager.filter(pk__in=batch)
            self._note(Act.DROPPED, chosen, _columns(rows.model), {})
            chosen.delete()

    def added(self, row: Model) -> None:
        """Notes a row that was made."""
        chosen = type(row)._default_manager.filter(pk=row.pk)
        self._note(Act.ADDED, chosen, _columns(type(row)), {})

    def _note(self, act: str, rows: QuerySet[Any], columns: Sequence[str], changes: Values) -> None:
        model = rows.model
        stood = list(_read(rows.select_for_update(no_key=True).order_by("pk"), columns).items())
        MergeStep.objects.create(
            merge=self.merge,
            act=act,
            model=model._meta.label_lower,
            columns=columns,
            rows=[[pk, *values.values()] for pk, values in stood],
            changes={name: _plain(model, name, value) for name, value in changes.items()},
        )


def replay(merge: Merge) -> Iterator[Left]:
    """Puts every row back that was not touched since, the last first; yields those that were."""
    for step in merge.steps.order_by("-pk"):
        model = apps.get_model(step.model)
        rows = {row[0]: dict(zip(step.columns, row[1:], strict=True)) for row in step.rows}
        yield from _BACKWARDS[step.act](model, rows, step.changes)


Stood = Mapping[Any, Values]


def _change_back(model: type[Model], stood: Stood, changes: Values) -> Iterator[Left]:
    untouched, touched = _sorted(model, {pk: {**values, **changes} for pk, values in stood.items()})
    groups: dict[str, list[Any]] = {}
    for pk in untouched:
        groups.setdefault(repr([stood[pk][name] for name in changes]), []).append(pk)
    for pks in groups.values():
        before = {name: stood[pks[0]][name] for name in changes}
        touched += _write(model, pks, {name: _typed(model, name, value) for name, value in before.items()})
    yield from (Left(model, pk, stood[pk]) for pk in touched)


def _write(model: type[Model], pks: list[Any], values: Values) -> list[Any]:
    """Writes `values` into rows; the keys of those that another row has no room for."""
    try:
        with transaction.atomic():
            model._default_manager.filter(pk__in=pks).update(**values)
    except IntegrityError:
        if len(pks) == 1:
            return pks
        return [pk for one in pks for pk in _write(model, [one], values)]
    return []


def _bring_back(model: type[Model], stood: Stood, changes: Values) -> Iterator[Left]:
    for pk, values in stood.items():
        row = model(**{name: _typed(model, name, value) for name, value in values.items()})
        row.pk = pk
        if not (_has_its_targets(row) and _insert(row)):
            yield Left(model, pk, values)


def _has_its_targets(row: Model) -> bool:
    """Whether all that a row points at is still there: the database would say so at the end only."""
    pointers = ((one, getattr(row, one.attname)) for one in row._meta.concrete_fields if one.is_relation)
    return all(
        pk is None or one.related_model._default_manager.filter(pk=pk).exists()  # type: ignore[union-attr]  # a model, once all are loaded
        for one, pk in pointers
    )


def _insert(row: Model) -> bool:
    """Whether there was room for a row, which is written as it stood: nothing is derived, no time is set anew."""
    try:
        with transaction.atomic():
            row.save_base(raw=True, force_insert=True)
    except IntegrityError:
        return False
    return True


def _take_away(model: type[Model], stood: Stood, changes: Values) -> Iterator[Left]:
    untouched, touched = _sorted(model, stood)
    model._default_manager.filter(pk__in=untouched).delete()
    yield from (Left(model, pk, stood[pk]) for pk in touched)


_BACKWARDS: Mapping[str, Callable[..., Iterator[Left]]] = {
    Act.CHANGED: _change_back,
    Act.DROPPED: _bring_back,
    Act.ADDED: _take_away,
}


def _sorted(model: type[Model], due: Stood) -> tuple[list[Any], list[Any]]:
    """The keys of the rows that are what they should be, and of those that are others or gone."""
    columns = list(next(iter(due.values())))
    rows = model._default_manager.select_for_update(no_key=True).filter(pk__in=due).order_by("pk")
    now = _read(rows, columns)
    untouched = [pk for pk, values in due.items() if now.get(pk) == values]
    return untouched, [pk for pk, values in due.items() if now.get(pk) != values]


def _read(rows: QuerySet[Any], columns: Sequence[str]) -> dict[Any, dict[str, Any]]:
    """What stands in `columns` of each row, by its key, as JSON can hold it."""
    return {
        pk: {name: _plain(rows.model, name, value) for name, value in zip(columns, values, strict=True)}
        for pk, *values in rows.values_list("pk", *columns)
    }


def _columns(model: type[Model]) -> list[str]:
    return [column.attname for column in model._meta.concrete_fields if not column.primary_key]


def _plain(model: type[Model], name: str, value: Any) -> Any:
    prepared = _field(model, name).get_prep_value(value)
    return prepared if isinstance(prepared, _PLAIN) else str(prepared)


def _typed(model: type[Model], name: str, value: Any) -> Any:
    return _field(model, name).to_python(value)


def _field(model: type[Model], name: str) -> Any:
    return next(column for column in model._meta.concrete_fields if column.attname == name)


def _batches(pks: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(pks), BATCH):
        yield pks[start : start + BATCH]
