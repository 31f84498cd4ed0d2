"""The story page, and what stands where a story was."""

from itertools import combinations, islice
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles import body, corrections, coverage, reading, references, structured_data
from articles.absence import gone
from articles.connections import Named
from articles.models import Article, OldPath, Role
from articles.timelines import Pair

MOST_PAIRS = 3


@require_safe
def detail(request: HttpRequest, year: int, month: int, slug: str) -> HttpResponse:
    """A public story; 410 or 451 where one was withdrawn; the new address of one that moved; else 404."""
    story = reading.public_story(year, month, slug)
    if story:
        return render(request, "articles/article_detail.html", page_context(story))
    addressed = Article.objects.filter(year=year, month=month, slug=slug)
    if withdrawn := addressed.was_public().select_related("successor").first():
        return gone(request, withdrawn)
    return _moved(request)


def _moved(request: HttpRequest) -> HttpResponse:
    old = (
        OldPath.objects.filter(path__in=OldPath.known_as(request.path))
        .select_related("article__successor")
        .first()
    )
    if old and old.article.is_public:
        return redirect(old.article, permanent=True)
    if old and old.article.is_gone:
        return gone(request, old.article)
    raise Http404


def page_context(story: Article) -> dict[str, Any]:
    """What the story's page shows."""
    people = story.people()
    sources = story.attributions.all()
    targets = references.targets(story.body, known=people, sources=sources)
    named = structured_data.named_in(story)
    return {
        "story": story,
        "body": body.render(story.body, targets),
        "people": people,
        "pairs": pairs(story, named),
        "sources": sources,
        "corrections": corrections.placed(story.corrections.all()),
        "earlier": story.earlier_coverage.all(),
        "later": coverage.later_on_this(story),
        "canonical": story.canonical_url or settings.SITE_URL + story.get_absolute_url(),
        "tags": named.topics,
        "json_ld": structured_data.story_page(story, named),
    }


def pairs(story: Article, named: Named) -> list[Pair]:
    """The pairs of a story's subjects, of whom there is the story so far: the first three, nobody kept apart."""
    subjects = [person for person in named.people if person in story.people(Role.SUBJECT)]
    return [Pair.of(*two) for two in islice(combinations(subjects, 2), MOST_PAIRS)]


def preview_context(story: Article) -> dict[str, Any]:
    """What a preview shows: the story's page, but for what is written for machines."""
    return {**page_context(story), "is_preview": True, "json_ld": [], "canonical": ""}
