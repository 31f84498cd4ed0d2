"""Lists of stories: the front, and what is filed under a section, a topic, an author or a month."""

import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import structured_data
from articles.models import Article, ArticleQuerySet, Author, Section, Topic
from articles.views.paging import page_of


def _list(
    request: HttpRequest, stories: ArticleQuerySet, *, may_be_empty: bool = False, **context: Any
) -> HttpResponse:
    page = page_of(request, stories, may_be_empty=may_be_empty)
    suffix = f"?page={page.number}" if page.number > 1 else ""
    context |= {"page": page, "canonical": settings.SITE_URL + request.path + suffix}
    return render(request, context.pop("template", "articles/article_list.html"), context)


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The newest stories."""
    return _list(
        request,
        Article.objects.public(),
        may_be_empty=True,
        template="articles/front.html",
        feed=reverse("articles:feed"),
        json_ld=structured_data.website(),
    )


@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Section, slug=slug)
    return _list(
        request,
        Article.objects.public().filter(section=found),
        kicker=_("Section"),
        title=found.name,
        description=found.description,
        section=found,
        feed=reverse("articles:section-feed", args=[slug]),
    )


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """A topic's stories; one that was merged leads to the one it was merged into."""
    found = get_object_or_404(Topic.objects.select_related("merged_into"), slug=slug)
    if found.merged_into:
        return redirect(found.merged_into, permanent=True)
    return _list(
        request,
        Article.objects.public().on(found),
        kicker=_("Topic"),
        title=found.name,
        feed=reverse("articles:topic-feed", args=[slug]),
    )


@require_safe
def author(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Author, slug=slug)
    return _list(
        request,
        Article.objects.public().signed_by(found),
        kicker=_("Author"),
        title=found.name,
        description=found.biography,
        feed=reverse("articles:author-feed", args=[slug]),
    )


@require_safe
def archive(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """The stories of a month, by their addresses."""
    first = timezone.make_aware(datetime.datetime(max(year, 1), month, 1))
    return _list(
        request,
        Article.objects.public().filter(year=year, month=month),
        kicker=_("Archive"),
        title=date_format(first, "YEAR_MONTH_FORMAT"),
        feed=reverse("articles:feed"),
    )
