"""What a withdrawal leaves behind: a reason for readers, the story that takes the place, counts that are right."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from articles import minors
from articles.models import Appearance, Article, EarlierCoverage, PersonMonths
from articles.models.article import REASON_LENGTH
from articles.transitions import Refused
from people import names


def refuse_successor(story: Article, successor: Article | None) -> None:
    """Raises Refused for a story that cannot take the place of another.

    It is public and the other is about to be withdrawn, so that no two can name each other.
    """
    if successor is None:
        return
    if successor.pk == story.pk:
        raise Refused(_("A story cannot take its own place. Pick another."))
    if not Article.objects.public().filter(pk=successor.pk).exists():
        raise Refused(_("The story that takes the place must be public: readers are led to it."))


def columns(reason: str, successor: Article | None) -> dict[str, Any]:
    """What the row keeps for readers."""
    told = " ".join(names.clean(reason).split())
    if len(told) > REASON_LENGTH:
        raise Refused(_("The reason for readers has room for %(most)d characters.") % {"most": REASON_LENGTH})
    if minors.in_text([told], "", []):
        raise Refused(_("The reason for readers names a minor. Say it without the name."))
    return {"withdrawn_reason": told, "successor": successor}


def follow(story: Article) -> None:
    """What depends on a story that was just withdrawn: whose place it had taken, and who is counted to be in it.

    Those whose place it had taken are followed by its own successor, so that nobody goes from one to the next.
    """
    if story.successor:
        Article.objects.filter(successor=story).update(successor=story.successor)
    people = Appearance.objects.filter(article=story).values("person")
    PersonMonths.objects.filter(person__in=people).delete()  # counted anew when it is next asked for


def standing(rows: Iterable[EarlierCoverage], *, of: int) -> list[EarlierCoverage]:
    """Earlier coverage as readers get it: for a story that was withdrawn the one that took its place, each once.

    The editor's line was on the one that is gone, and goes with it. `of` is the story itself.
    """
    found: dict[int, EarlierCoverage] = {}
    for row in rows:
        if not row.earlier.is_public and row.earlier.successor:
            row.earlier, row.line = row.earlier.successor, ""
        is_better = row.line or row.earlier.pk not in found
        if row.earlier.is_public and row.earlier.pk != of and is_better:
            found[row.earlier.pk] = row
    return list(found.values())
