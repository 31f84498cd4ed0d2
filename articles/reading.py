"""A public story with all that its page shows, by as few queries and in as slim rows as it can be had."""

from django.db.models import CharField, Exists, OuterRef
from django.utils import timezone

from articles import connections, coverage, taking_back
from articles.models import (
    Appearance,
    Article,
    ArticleTopic,
    Attribution,
    Byline,
    Correction,
    EarlierCoverage,
)
from people.models import Person
from people.models.person import PORTRAIT
from people.prepared import NOW, TODAY, Prepared, Slot

_STORY = Slot("story")
_PERSON = ("name", "slug", "summary", "state", "minor", "merged_into", *PORTRAIT)

_ROW = Prepared(
    lambda: (
        Article.objects.public(at=NOW)
        .filter(year=Slot("year"), month=Slot("month"), slug=Slot("slug", CharField()))
        .select_related("section", "photo")
        .defer("desk_note", "headline_key")
        .order_by()
    )
)
_BYLINES = Prepared(
    lambda: (
        Byline.objects.filter(article=_STORY)
        .select_related("author__portrait")
        .only("position", "author__name", "author__slug", *(f"author__{name}" for name in PORTRAIT))
    )
)
# Asked row by row: a list of all who are public would be made for the sake of a few.
_APPEARANCES = Prepared(
    lambda: (
        Appearance.objects.filter(
            Exists(Person.objects.public().filter(pk=OuterRef("person"))), article=_STORY
        )
        .select_related("person__portrait")
        .only("position", "role", *(f"person__{name}" for name in _PERSON))
    )
)
_TOPICS = Prepared(lambda: ArticleTopic.objects.filter(content_object=_STORY).select_related("tag"))
_SOURCES = Prepared(
    lambda: (
        Attribution.objects.filter(article=_STORY)
        .select_related("outlet", "via")
        .only("key", "url", "title", "kind", "position", "outlet__name", "via__name")
    )
)
_APART = connections.tells_of_what_is_kept_from_story(_STORY, on=TODAY)
_LINE = ("state", *coverage.LINE)
# With the one that took the place of one that was withdrawn, where that may be offered here; which of the two readers
# get, `taking_back` says.
_EARLIER = Prepared(
    lambda: (
        EarlierCoverage.objects.filter(
            Exists(Article.objects.public(at=NOW).filter(pk=OuterRef("earlier")))
            | Exists(taking_back.offered(apart=_APART, at=NOW).filter(pk=OuterRef("earlier__successor"))),
            article=_STORY,
        )
        .select_related("earlier__successor")
        .only(
            "line",
            "position",
            *(f"{story}__{name}" for story in ("earlier", "earlier__successor") for name in _LINE),
        )
    )
)
_CORRECTIONS = Prepared(
    lambda: Correction.objects.filter(article=_STORY).only(
        "kind", "place", "words", "at", "corrects", "article"
    )
)


def public_story(year: int, month: int, slug: str) -> Article | None:
    """The public story of an address, with its authors, topics, sources, and people and earlier coverage that are public,
    and the corrections of it."""
    now = timezone.now()
    for story in _ROW(year=year, month=month, slug=slug, now=now):
        asked = {"story": story.pk, "now": now, "today": timezone.localdate()}
        story._prefetched_objects_cache = {  # type: ignore[attr-defined]  # what prefetch_related fills
            "bylines": _BYLINES(story=story.pk),
            "appearances": _APPEARANCES(story=story.pk),
            "attributions": _SOURCES(story=story.pk),
            "topic_items": _TOPICS(story=story.pk),
            "earlier_coverage": taking_back.standing(_EARLIER(**asked), of=story.pk),
            "corrections": _CORRECTIONS(story=story.pk),
        }
        return story
    return None
