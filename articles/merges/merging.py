"""Merging: the one transaction in which the loser's rows become the winner's."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.acts import Moment, name_of
from articles.merges.planning import alias_of, fillings, refusal
from articles.merges.relations import Pointing, pairs_of, pointing
from articles.merges.steps import Log
from articles.models import Merge, Record
from articles.models.merge import kind_of
from articles.transitions import Refused
from people import consent, name_keys
from people.models import Person


def merge(
    loser: Any, winner: Any, *, by: Any, seen: Collection[int] | None = None, at: Moment | None = None
) -> Merge:
    """Makes `loser` part of `winner`, both people or both topics.

    `seen` are the stamps that the two had when the dry run was read, the loser's first. Raises Refused where they may
    not be merged, and where somebody saved or merged one of them since.
    """
    if loser.pk == winner.pk:
        raise Refused(refusal(loser, winner))
    with transaction.atomic():
        loser, winner = locked(loser, winner)
        if why_not := refusal(loser, winner):
            raise Refused(why_not)
        if seen is not None and [*seen] != [loser.version, winner.version]:
            raise Refused(_("Somebody changed one of the two after you looked. Look again, then decide."))
        newest = Record.objects.aggregate(newest=Max("pk"))["newest"]
        names = {f"{kind_of(loser)}_loser": loser, f"{kind_of(loser)}_winner": winner}
        made = Merge.objects.create(
            **names, by=by, by_name=name_of(by), at=at or timezone.now(), after_record=newest or 0
        )
        _write(Log(made), loser, winner)
    return made


def locked(*rows: Any) -> list[Any]:
    """The rows as they stand now, locked in the order of their keys, so that two who want the same wait in line."""
    model = type(rows[0])
    found = model._default_manager.select_for_update(no_key=True).order_by("pk")
    fresh = {row.pk: row for row in found.filter(pk__in=[row.pk for row in rows])}
    return [fresh[row.pk] for row in rows]


def stamp(*rows: Any) -> None:
    """Moves the stamps of rows on, so that a form that was opened before is told; raises Refused where one moved."""
    for row in rows:
        now = {"updated_at": timezone.now()} if hasattr(row, "updated_at") else {}
        same = type(row)._default_manager.filter(pk=row.pk, version=row.version)
        if not same.update(version=F("version") + 1, **now):
            raise Refused(_("Somebody changed “%(name)s” at the same moment. Look again.") % {"name": row})


def _write(log: Log, loser: Any, winner: Any) -> None:
    """Moves, fills and names; what is new is written last, so that nothing new is moved."""
    model = type(winner)
    alias = alias_of(loser, winner) if isinstance(loser, Person) else None
    filled = fillings(loser, winner)
    for found in pointing(loser, winner):
        _move(log, found)
    for pairs in pairs_of(model):
        pairs.move(log, loser, winner)
    for name, value in filled.items():
        column = model._meta.get_field(name).attname
        changes = {column: getattr(value, "pk", value)}
        log.change(model._default_manager.filter(pk=winner.pk), changes, watched=[column])
    into = {"merged_into_id": winner.pk}
    log.change(model._default_manager.filter(pk=loser.pk), into, watched=["merged_into_id"])
    stamp(loser, winner)
    if isinstance(winner, Person):
        name_keys.follow_names([winner])
        consent.follow_people([winner])
    if alias:
        alias.save()
        log.added(alias)


def _move(log: Log, found: Pointing) -> None:
    policy = found.policy
    doubles = list(found.doubles)
    for double in doubles if policy.absorb else ():
        kept = found.kept_for(double)
        taken = policy.absorb(kept, double) if policy.absorb else {}
        if any(getattr(kept, name) != value for name, value in taken.items()):
            log.change(found.model._default_manager.filter(pk=kept.pk), taken)
    ids = [double.pk for double in doubles]
    if not policy.stays:
        log.drop(found.model._default_manager.filter(pk__in=ids))
    column = found.model._meta.get_field(found.column).attname  # type: ignore[union-attr]  # a column
    moving = found.rows.exclude(pk__in=ids) if policy.stays else found.rows
    log.change(moving, {column: found.winner.pk}, watched=policy.watched)
