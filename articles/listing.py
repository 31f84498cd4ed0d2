"""Public stories in a list, by their ids: as quick as they can be had where something else has found them."""

from collections import defaultdict
from collections.abc import Collection
from functools import cache

from django.utils import timezone

from articles.models import Article, Byline
from articles.models.stories import signing
from people.prepared import NOW, Prepared, filled_with, places, room_for


def public(ids: Collection[int]) -> dict[int, Article]:
    """Those of some stories that readers may see, by id, with what a list shows of each. Two queries."""
    if not ids:
        return {}
    room = room_for(ids)
    given = filled_with("story", ids, room)
    stories = {story.pk: story for story in _stories(room)(now=timezone.now(), **given)}
    signed = defaultdict(list)
    for byline in _signatures(room)(**given):
        signed[byline.article_id].append(byline)
    for pk, story in stories.items():
        story.signatures = signed[pk]
    return stories


@cache
def _stories(room: int) -> Prepared[Article]:
    found = places("story", room)
    return Prepared(lambda: Article.objects.public(at=NOW).filter(pk__in=found).for_listing().order_by())


@cache
def _signatures(room: int) -> Prepared[Byline]:
    found = places("story", room)
    return Prepared(lambda: signing().filter(article__pk__in=found))
