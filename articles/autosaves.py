"""What was typed and not saved, kept on the server; and who else has a story open. Nothing here is seen by readers.

A form reports every few seconds. It is open while it was heard of within ALIVE; a tab that is closed says so, and
one that crashes falls silent. Its text is then offered back, to the colleague who typed it and to nobody else.
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
    is_open: bool = True,
) -> None:
    """Notes that a form is open, and what is typed in it: "" for nothing, None for no news of it.

    One statement, so that two at once make one row. A form that is not open any more leaves its text.
    """
    now = at or timezone.now()
    row = Autosave(
        user=user,
        article=article,
        key=key,
        base=base,
        sent=sent or "",
        typed_at=(typed_at or now) if sent else None,
        seen_at=now if is_open else None,
    )
    news = [] if sent is None else ["article", "base", "sent", "typed_at"]
    Autosave.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["user", "key"], update_fields=[*news, "seen_at"]
    )


def leave(user: Any, key: str) -> None:
    """A tab was closed: without text there is nothing left of it."""
    own = Autosave.objects.filter(user=user, key=key)
    own.filter(sent="").delete()
    own.update(seen_at=None)


def done(user: Any, key: str) -> None:
    """A form was saved: what was kept of it is in the revision."""
    if key:
        Autosave.objects.filter(user=user, key=key).delete()


def around(user: Any, article: Article | None, key: str, *, at: Moment | None = None) -> Around:
    """What the form `key` is told: one query. Of a story that is still to be made only its writer knows."""
    alive = (at or timezone.now()) - ALIVE
    is_told = Q(user=user)
    if article:
        is_told = Q(user=user, article=article) | Q(article=article, seen_at__gte=alive)
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
        offered=[row for row in own if row.key != key and row.has_text and not _is_open(row, alive)],
    )


def sweep(at: Moment | None = None) -> None:
    """Deletes what nobody will ask for any more. It looks first: a reader of the form need not wait to write."""
    now = at or timezone.now()
    silent = Q(seen_at=None) | Q(seen_at__lt=now - EMPTY_KEPT)
    old = Autosave.objects.filter(Q(silent, sent="") | Q(typed_at__lt=now - TEXT_KEPT))
    if old.exists():
        old.delete()


def _is_open(row: Autosave, alive: Moment) -> bool:
    return row.seen_at is not None and row.seen_at >= alive


def _with_has_text(rows: QuerySet[Autosave]) -> QuerySet[Any]:
    """Whether each row holds text, which itself is not loaded."""
    has_text = Case(When(sent="", then=Value(False)), default=Value(True))
    return rows.select_related("user").defer("sent").annotate(has_text=has_text).order_by("-pk")
