"""What a withdrawal leaves behind: a reason for readers, the story that takes the place, counts that are right."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from articles import connections, minors
from articles.models import Appearance, Article, ArticleQuerySet, EarlierCoverage, PersonMonths, State
from articles.models.article import REASON_LENGTH
from articles.transitions import Refused
from people import names


def refuse_successor(story: Article, successor: Article | None) -> None:
    """Raises Refused for a story that cannot take the place of another.

    It is public and the other is about to be withdrawn, so that no two can name each other: both are locked until the
    transaction ends, in an order that everybody keeps.
    """
    if successor is None:
        return
    if successor.pk == story.pk:
        raise Refused(_("A story cannot take its own place. Pick another."))
    both = Article.objects.filter(pk__in=[story.pk, successor.pk]).order_by("pk")
    list(both.select_for_update().values_list("pk"))
    if not Article.objects.public().filter(pk=successor.pk).exists():
        raise Refused(_("The story that takes the place must be public: readers are led to it."))


def columns(reason: str, successor: Article | None) -> dict[str, Any]:
    """What the row keeps for readers."""
    told = " ".join(names.clean(reason).split())
    if len(told) > REASON_LENGTH:
        raise Refused(_("The reason for readers has room for %(most)d characters.") % {"most": REASON_LENGTH})
    if minors.in_text([told], "", []):
        raise Refused(_("The reason for readers names a minor. Say it without the name."))
    return {"withdrawn_reason": told, "successor": successor, "named_successor": successor}


def follow(story: Article) -> None:
    """What depends on a story that was just withdrawn: whose place it had taken, and who is counted to be in it.

    Those whose place it had taken are followed by its own successor, so that nobody goes from one to the next.
    """
    if story.successor:
        Article.objects.filter(successor=story).update(successor=story.successor)
    people = Appearance.objects.filter(article=story).values("person")
    PersonMonths.objects.filter(person__in=people).delete()  # counted anew when it is next asked for


def lead_back(story: Article) -> None:
    """What had named a story that was just reinstated leads to it again, and so does what had named one of these: the
    successors of others stay as they are."""
    led = [story.pk]
    while led:
        named = Article.objects.filter(state=State.WITHDRAWN, named_successor__in=led)
        led = list(named.values_list("pk", flat=True))
        Article.objects.filter(pk__in=led).update(successor=story)


def offered(*, apart: Q, at: Any = None) -> ArticleQuerySet:
    """The stories that "Earlier coverage" may name for one that was withdrawn. No editor chose them there: as of any
    suggestion none is retracted, and none tells of who is kept `apart` from those in the story."""
    return Article.objects.standing(at).exclude(apart)


def without_successors(
    stories: Iterable[Article], *, people: Collection[int], topics: Collection[int]
) -> None:
    """Takes off unsaved rows the successors that must not be named beside these people and topics."""
    led = [story for story in stories if story.successor_id and not story.is_public]
    if not led:
        return
    apart = connections.tells_of_what_is_kept_from(people, topics)
    asked = offered(apart=apart).filter(pk__in=[story.successor_id for story in led])
    found = set(asked.values_list("pk", flat=True))
    for story in led:
        if story.successor_id not in found:
            story.successor = None


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
