"""What was typed and not saved, kept on the server; and who else has a story open. Nothing here is seen by readers.

A form reports every few seconds, and is taken for open for a while after each report; a tab that is closed says so,
and one that crashes falls silent. Its text is then offered back, to the colleague who typed it and to nobody else.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Q, QuerySet, Value, When
from django.utils import timezone

from articles.acts import Moment, name_of
from articles.models import Article, Autosave

ALIVE = datetime.timedelta(seconds=20)
"""How long a form is taken for open after it was heard of. Others ask every 10 s: within 30 s they know it is gone."""

ALIVE_HIDDEN = datetime.timedelta(seconds=80)
"""The same of a tab that is not in front: browsers let those report once a minute."""

EMPTY_KEPT = datetime.timedelta(days=1)
TEXT_KEPT = datetime.timedelta(days=30)
MOST = 100
"""How many forms of a story are looked at."""


@dataclass(frozen=True)
class Other:
    """A colleague who has the story open."""

    name: str
    unsaved: bool


@dataclass(frozen=True)
class Around:
    """What a form is told: its own row if that holds text, who else is here, which texts are to be offered."""

    kept: int | None
    others: Sequence[Other]
    offered: Sequence[Autosave]


def keep(
    user: Any,
    article: Article | None,
    key: str,
    base: int,
    sent: str | None,
    *,
    at: Moment | None = None,
    typed_at: Moment | None = None,
    open_for: datetime.timedelta | None = ALIVE,
) -> None:
    """Notes that a form is open, for how long, and what is typed in it: "" for nothing, None for no news of it.

    A form that is not open any more leaves its text. A report that a later one has overtaken brings no text.
    """
    now = at or timezone.now()
    told = {"heard_at": now, "open_until": now + open_for if open_for else None}
    news: dict[str, Any] = {}
    if sent is not None:
        news = {"article": article, "base": base, "sent": sent, "typed_at": typed_at or now}
        latest = Q(typed_at=None) | Q(typed_at__lte=news["typed_at"])
        if Autosave.objects.filter(latest, user=user, key=key).update(**news, **told):
            return
    row = Autosave(user=user, key=key, **{"article": article, "base": base, **news}, **told)
    # One statement, so that two at once make one row.
    Autosave.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["user", "key"], update_fields=[*told]
    )


def leave(user: Any, key: str) -> None:
    """A tab was closed: without text there is nothing left of it."""
    own = Autosave.objects.filter(user=user, key=key)
    own.filter(sent="").delete()
    own.update(open_until=None)


def done(user: Any, key: str) -> None:
    """A form was saved: what was kept of it is in the revision."""
    if key:
        Autosave.objects.filter(user=user, key=key).delete()


def around(user: Any, article: Article | None, key: str, *, at: Moment | None = None) -> Around:
    """What the form `key` is told: one query. Of a story that is still to be made only its writer knows."""
    now = at or timezone.now()
    is_told = Q(user=user)
    if article:
        is_told = Q(user=user, article=article) | Q(article=article, open_until__gte=now)
    else:
        is_told &= Q(article=None)
    rows = _with_has_text(Autosave.objects.filter(is_told | Q(user=user, key=key)))[:MOST]
    own = [row for row in rows if row.user_id == user.pk]
    others: dict[int, Other] = {}
    for row in rows:
        if row.user_id != user.pk:
            before = others.get(row.user_id)
            others[row.user_id] = Other(
                name_of(row.user), row.has_text or (before is not None and before.unsaved)
            )
    return Around(
        kept=next((row.pk for row in own if row.key == key and row.has_text), None),
        others=sorted(others.values(), key=lambda other: other.name),
        offered=[row for row in own if row.key != key and row.has_text and not _is_open(row, now)],
    )


def sweep(at: Moment | None = None) -> None:
    """Deletes what nobody will ask for any more. It looks first: a reader of the form need not wait to write."""
    now = at or timezone.now()
    old = Autosave.objects.filter(Q(heard_at__lt=now - EMPTY_KEPT, sent="") | Q(heard_at__lt=now - TEXT_KEPT))
    if old.exists():
        old.delete()


def _is_open(row: Autosave, at: Moment) -> bool:
    return row.open_until is not None and row.open_until >= at


def _with_has_text(rows: QuerySet[Autosave]) -> QuerySet[Any]:
    """Whether each row holds text, which itself is not loaded."""
    has_text = Case(When(sent="", then=Value(False)), default=Value(True))
    return rows.select_related("user").defer("sent").annotate(has_text=has_text).order_by("-pk")
