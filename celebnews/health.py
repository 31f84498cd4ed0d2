"""How the newsroom stands, for whoever watches over it: lines of plain text, of which none names a story."""

from typing import Any

from django.utils import timezone

from articles import sweeping
from articles.models import Article, State
from people.access import may

MOST = 1000
"""How far anything is counted."""


def lines(user: Any) -> list[str]:
    """What is due, when the last sweep was and what is stuck; when the next is due only for a colleague who may see it.

    The moment of an embargo is a secret, and so is that of a change; how many there are is none.
    """
    now = timezone.now()
    stories = Article.objects.filter(state=State.RELEASED, public_from__gt=now)
    changes = Article.objects.filter(changes_at__gt=now)
    last = sweeping.last()
    found = [
        f"stories due: {_count(stories)}",
        f"changes due: {_count(changes)}",
        f"changes stuck: {_count(sweeping.stuck(Article.objects.all(), now))}",
        f"last sweep: {int((now - last).total_seconds())} s ago" if last else "last sweep: never",
    ]
    if may(user, "articles.view_every_article"):
        moments = [
            stories.order_by("public_from").values_list("public_from", flat=True).first(),
            changes.order_by("changes_at").values_list("changes_at", flat=True).first(),
        ]
        due = min((moment for moment in moments if moment), default=None)
        found.append(
            f"due next: {timezone.localtime(due).isoformat(timespec='seconds') if due else 'nothing'}"
        )
    return found


def _count(rows: Any) -> str:
    count = rows.order_by()[: MOST + 1].count()
    return f"{MOST}+" if count > MOST else str(count)
