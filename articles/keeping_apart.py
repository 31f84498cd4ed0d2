"""Deciding who must not be brought together, and that it is over. What a rule does is for `connections` to say."""

import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.acts import name_of
from articles.models import KeptApart, Topic
from articles.transitions import Refused
from people.models import Person


def keep_apart(
    one: Person,
    other: Person | Topic,
    *,
    reason: str,
    by: Any,
    until: datetime.date | None = None,
    at: datetime.datetime | None = None,
) -> KeptApart:
    """Rules that `one` and `other` must not be brought together, `until` being the last day. Raises Refused."""
    if one == other:
        raise Refused(_("These are one and the same. Pick another."))
    for row in (one, other):
        if row.merged_into:
            told = _("“%(name)s” was merged into “%(winner)s”. Pick that one.")
            raise Refused(told % {"name": row, "winner": row.merged_into})
    if not reason.strip():
        raise Refused(_("Write why: whoever meets the rule must know."))
    if until and until < timezone.localdate():
        raise Refused(_("This day has passed. Choose a later one, or none."))
    columns = _columns(one, other)
    if KeptApart.objects.standing().filter(**columns, reason=reason.strip(), until=until).exists():
        raise Refused(_("This rule stands already, for the same reason."))
    return KeptApart.objects.create(
        **columns,
        reason=reason.strip(),
        until=until,
        made_by=by,
        made_by_name=name_of(by),
        made_at=at or timezone.now(),
    )


def _columns(one: Person, other: Person | Topic) -> dict[str, Any]:
    if not isinstance(other, Person):
        return {"one": one, "topic": other}
    low, high = sorted((one, other), key=lambda person: person.pk)
    return {"one": low, "other": high}


def end(rule: KeptApart, *, by: Any, at: datetime.datetime | None = None) -> bool:
    """Ends a rule before its day; says whether this did: one that has ended stays as it is."""
    ended = {"ended_by": by, "ended_by_name": name_of(by), "ended_at": at or timezone.now()}
    return bool(KeptApart.objects.standing().filter(pk=rule.pk).update(**ended))
