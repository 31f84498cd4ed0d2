"""The calendar of what is scheduled, for whoever sees stories: a month or a week, and what came out behind today."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from articles import planning
from articles.models import Article
from articles.planning import Span
from people import clock
from people.access import require


@never_cache
def calendar(request: HttpRequest) -> HttpResponse:
    """The span that is asked for; that of today, and a sentence, where there is no such."""
    require(request.user, "articles.view_article")
    span = planning.asked(request.GET.get("month", ""), request.GET.get("week", ""))
    refused = "" if span else _("There is no such month or week in the calendar. Here is this month.")
    context = _context(request, span or Span.month(timezone.localdate()), refused)
    return TemplateResponse(request, "admin/articles/article/calendar.html", context)


def _context(request: HttpRequest, span: Span, refused: str) -> dict[str, Any]:
    today = timezone.localdate()
    shown = today if span.first <= today < span.until else span.first
    weeks = planning.weeks(request.user, span)
    return {
        **admin.site.each_context(request),
        "opts": Article._meta,
        "title": _("Calendar: %(span)s") % {"span": span.title},
        "refused": refused,
        "span": span,
        "weeks": weeks,
        "has_entries": any(day.entries for week in weeks for day in week.days if day.is_within),
        "weekdays": planning.weekdays(span),
        "before": _address(span.beside(-1)),
        "after": _address(span.beside(1)),
        "today": _address(Span.week(today) if span.is_week else Span.month(today)),
        "month": _address(Span.month(shown)),
        "week": _address(Span.week(shown)),
        "zone": clock.now_told(),
    }


def _address(span: Span | None) -> str:
    return f"{reverse('admin:articles_article_calendar')}?{span.query}" if span else ""
