"""Lists of stories: the front, and what is filed under a section, a topic, an author or a month."""

import datetime
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import coverage, heat, structured_data
from articles.front import front_page
from articles.models import Article, ArticleQuerySet, Author, Section, Topic
from articles.views.paging import DEEPEST, Page, number_of, page_of

IN_THE_NEWS = 8
"""How many people the front shows."""

TOGETHER_IN_THE_NEWS = 3
"""How many pairs of people."""


def _list(
    request: HttpRequest,
    stories: ArticleQuerySet,
    *,
    also: Callable[[Page], dict[str, Any]] = lambda page: {},
    **context: Any,
) -> HttpResponse:
    """A page of `stories`; `also` says what else the first of its pages shows, of what is on it."""
    page = page_of(request, stories)
    suffix = f"?page={page.number}" if page.number > 1 else ""
    context |= {"page": page, "canonical": settings.SITE_URL + request.path + suffix}
    if page.number == 1:
        context |= also(page)
    return render(request, context.pop("template", "articles/article_list.html"), context)


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The front: what an editor put above, else the newest; who is in the news; the river; a rail a section."""
    number = number_of(request)
    shown = front_page(number)
    if number > 1 and not shown.river:
        raise Http404
    suffix = f"?page={number}" if number > 1 else ""
    context: dict[str, Any] = {
        "front": shown,
        "page": Page(shown.river, number, shown.has_next and number < DEEPEST),
        "canonical": settings.SITE_URL + request.path + suffix,
        "feed": reverse("articles:feed"),
        "json_ld": structured_data.website(),
    }
    if number == 1:
        context["news_people"] = heat.hottest(IN_THE_NEWS)
        context["news_pairs"] = heat.hottest_pairs(TOGETHER_IN_THE_NEWS)
        context["rails"] = coverage.rails([*shown.above, *shown.river])
    return render(request, "articles/front.html", context)


@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Section, slug=slug)
    return _list(
        request,
        Article.objects.public().filter(section=found),
        template="articles/section_detail.html",
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
        template="articles/topic_detail.html",
        also=lambda page: {"topic_people": coverage.people_in(page.stories, topic=found)},
        kicker=_("Topic"),
        title=found.name,
        feed=reverse("articles:topic-feed", args=[slug]),
    )


@require_safe
def author(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Author.objects.select_related("portrait"), slug=slug)
    return _list(
        request,
        Article.objects.public().signed_by(found),
        template="articles/author_detail.html",
        author=found,
        kicker=_("Author"),
        title=found.name,
        description=found.biography,
        feed=reverse("articles:author-feed", args=[slug]),
    )


@require_safe
def archive(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """The stories of a month, by their addresses, with the way to the months before and after that have any."""
    first = timezone.make_aware(datetime.datetime(max(year, 2), month, 1))
    public = Article.objects.public()
    others = public.exclude(year=year, month=month)
    return _list(
        request,
        public.filter(year=year, month=month),
        template="articles/archive.html",
        sooner=_month_of(others.filter(public_from__lt=first).newest()),
        later=_month_of(others.filter(public_from__gt=first).order_by("public_from")),
        kicker=_("Archive"),
        title=date_format(first, "YEAR_MONTH_FORMAT"),
        feed=reverse("articles:feed"),
    )


def _month_of(stories: ArticleQuerySet) -> datetime.date | None:
    """The month, as its first day, in which the first of some stories stands."""
    found = stories.values_list("year", "month").first()
    return datetime.date(found[0], found[1], 1) if found and found[0] and found[1] else None
