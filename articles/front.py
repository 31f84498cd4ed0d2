"""What stands on the front: an editor's lead and seconds, the newest where none is chosen, then the river.

No story stands there twice, on whatever page. A chosen story that is not public (any more, or not yet), or that was
retracted, leaves its place to the newest until it is. Of those, the first of the newest five that has a picture leads;
where none has one, the newest leads.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import F, prefetch_related_objects

from articles.models import Article, ArticleQuerySet, Front
from articles.models.stories import signatures

PER_PAGE = 20
PLACES = len(Front.Place)
PICTURED = 5
"""Among how many of the newest a lead with a picture is looked for."""


@dataclass(frozen=True)
class FrontPage:
    """One page of the front: what stands above the river is on the first alone."""

    above: list[Article]
    river: list[Article]
    has_next: bool
    chosen: set[int] = field(default_factory=set)
    """The places that an editor's story takes."""

    @property
    def lead(self) -> Article | None:
        return self.above[0] if self.above else None

    @property
    def seconds(self) -> list[Article]:
        return self.above[1:]


def front_page(number: int = 1) -> FrontPage:
    """A page of the front, with what a list shows of each story: three queries."""
    chosen = _chosen()
    start = PER_PAGE * (number - 1) + (PLACES - len(chosen) if number > 1 else 0)
    others = _listed(Article.objects.exclude(pk__in=[story.pk for story in chosen.values()])).newest()
    rest = list(others[start : start + PER_PAGE + PLACES + 1])
    prefetch_related_objects([*chosen.values(), *rest], signatures())
    above: list[Article] = []
    if number == 1:
        above = _above(chosen, rest)
        rest = [story for story in rest if story not in above]
    return FrontPage(above, rest[:PER_PAGE], len(rest) > PER_PAGE, set(chosen))


def _listed(stories: ArticleQuerySet) -> ArticleQuerySet:
    """Public ones, none of them retracted, as a list shows them, their bylines left for one query with the others'."""
    return stories.standing().for_listing().prefetch_related(None)


def _chosen() -> dict[int, Article]:
    """The story of each place that an editor filled with one that is public; of two places the first."""
    filled = _listed(Article.objects.filter(front_places__isnull=False)).annotate(
        front_place=F("front_places__place")
    )
    chosen: dict[int, Article] = {}
    for story in filled.order_by("front_place"):
        if story not in chosen.values():
            chosen[story.front_place] = story  # type: ignore[attr-defined]  # annotated above
    return chosen


def _above(chosen: dict[int, Article], newest: list[Article]) -> list[Article]:
    """What stands in each place, from the lead on: fewer where there are not so many stories."""
    left = list(newest)
    if Front.Place.LEAD not in chosen and left:
        left.insert(0, left.pop(_best_lead(left)))
    found = [chosen.get(place) or (left.pop(0) if left else None) for place in Front.Place]
    return [story for story in found if story]


def _best_lead(newest: Iterable[Article]) -> int:
    """The position of the first of the newest few that has a picture, else of the newest."""
    pictured = (place for place, story in enumerate(newest) if place < PICTURED and story.lead)
    return next(pictured, 0)
