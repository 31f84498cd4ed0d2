"""Undoing a merge: every row goes back to what it was, but those that somebody touched since."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import references_check
from articles.acts import Moment, name_of
from articles.merges.merging import locked, stamp
from articles.merges.naming import named
from articles.merges.steps import replay
from articles.models import Article, ArticleTopic, Merge, Record, Reference
from articles.transitions import Refused
from people import consent, name_keys
from people.models import Person

KEPT = datetime.timedelta(days=30)
"""How long a merge can be undone."""


def undo(merge: Merge, *, by: Any, at: Moment | None = None) -> Merge:
    """Undoes a merge; its `left` then names what was touched since and stays as it is.

    Raises Refused where it is too late, where a later merge of one of the two stands, and where another was quicker.
    """
    now = at or timezone.now()
    with transaction.atomic():
        loser, winner = locked(merge.loser, merge.winner)
        merge = Merge.objects.select_for_update(no_key=True).get(pk=merge.pk)
        if why_not := hindrance(merge, now):
            raise Refused(why_not)
        touched = list(replay(merge))
        stamp(loser, winner)
        if isinstance(loser, Person):
            name_keys.follow_names([loser, winner])
            consent.follow_people([loser, winner])
        _mend(merge)
        merge.undone_by, merge.undone_by_name, merge.undone_at = by, name_of(by), now
        merge.left = named(touched)
        merge.save()
    return merge


def hindrance(merge: Merge, at: Moment | None = None) -> str:
    """Why a merge cannot be undone, or not yet; "" where it can."""
    return hindrances([merge], at)[merge.pk]


def hindrances(rows: Sequence[Merge], at: Moment | None = None) -> dict[int, str]:
    """The same for several merges of one kind, by their keys: one query."""
    pairs = [row for merge in rows for row in (merge.loser, merge.winner)]
    standing = list(Merge.objects.standing().about(*pairs).order_by("pk")) if rows else []
    return {merge.pk: _hindrance(merge, standing, at or timezone.now()) for merge in rows}


def _hindrance(merge: Merge, standing: Iterable[Merge], at: Moment) -> str:
    if merge.undone_at:
        return _("This merge is undone already.")
    if at - merge.at > KEPT:
        return _("A merge can be undone for %(days)d days: these are over.") % {"days": KEPT.days}
    pair = {merge.loser, merge.winner}
    if later := next((row for row in standing if row.pk > merge.pk and pair & {row.loser, row.winner}), None):
        told = _("“%(loser)s” was merged into “%(winner)s” later. Undo that first.")
        return told % {"loser": later.loser, "winner": later.winner}
    if isinstance(merge.loser, Person) and _would_come_back(merge.loser) and not merge.winner.is_public:
        told = _(
            "Undone, “%(loser)s” would be public again, and “%(winner)s” is not any more. Make that one public first."
        )
        return told % {"loser": merge.loser, "winner": merge.winner}
    return ""


def _would_come_back(loser: Person) -> bool:
    """Whether readers would see the profile again."""
    return loser.state == Person.State.PUBLIC and not loser.minor


def _mend(merge: Merge) -> None:
    """Makes the rows of stories that were written since what their texts call for: some of them name the loser."""
    pair = (merge.loser, merge.winner)
    pointing = (
        Reference.objects.filter(person__in=pair).values("source")
        if isinstance(merge.loser, Person)
        else ArticleTopic.objects.filter(tag__in=pair).values("content_object")
    )
    written = Record.objects.filter(pk__gt=merge.after_record).values("article")
    stories = Article.objects.filter(Q(pk__in=pointing) & Q(pk__in=written)).order_by("pk")
    ids = list(stories.values_list("pk", flat=True))
    for start in range(0, len(ids), references_check.BATCH):
        references_check.check(ids[start : start + references_check.BATCH], mend=True)
