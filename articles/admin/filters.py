"""How a list of stories is narrowed: none of these counts or loads the table."""

import datetime
import re
from collections.abc import Callable
from typing import Any, cast

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from articles import planning
from articles.models import Article, ArticleQuerySet, Change, State

Narrow = Callable[[Any], Any]


def _waiting(rows: Any) -> Any:
    return rows.filter(state=State.RELEASED).exclude(public_from__lte=timezone.now())


STANDINGS: dict[str, tuple[Any, Narrow]] = {
    "draft": (_("Drafts"), lambda rows: rows.filter(state=State.DRAFT)),
    "submitted": (_("Submitted"), lambda rows: rows.filter(state=State.SUBMITTED)),
    "approved": (_("Approved"), lambda rows: rows.filter(state=State.APPROVED)),
    "waiting": (_("Scheduled, under embargo or held"), _waiting),
    "public": (_("Public"), lambda rows: rows.public()),
    "held": (_("Held"), lambda rows: rows.filter(held_at__isnull=False)),
    "changed": (_("With a change not yet public"), lambda rows: rows.exclude(change=Change.NONE)),
    "withdrawn": (_("Withdrawn"), lambda rows: rows.filter(state=State.WITHDRAWN)),
}


class StandingFilter(SimpleListFilter):
    title = _("state")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(name, label) for name, (label, _narrow) in STANDINGS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        found = STANDINGS.get(self.value() or "")
        if found is None:
            return queryset
        if self.value() != "public" and not request.user.has_perm("articles.view_every_article"):
            queryset = cast(ArticleQuerySet, queryset).own(request.user)
        narrowed: QuerySet[Any] = found[1](queryset)
        return narrowed


class OwnFilter(SimpleListFilter):
    title = _("author")
    parameter_name = "own"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("1", _("My stories"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return cast(ArticleQuerySet, queryset).own(request.user) if self.value() else queryset


class YearFilter(SimpleListFilter):
    """The years between the first and the last address: two look-ups in an index, however many the stories are."""

    title = _("year")
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        years = Article.objects.filter(year__isnull=False).order_by("year").values_list("year", flat=True)
        first, last = years.first(), years.last()
        if first is None or last is None:
            return []
        return [(str(year), str(year)) for year in range(last, first - 1, -1)][:60]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        year = _number(self.value(), datetime.MAXYEAR)
        return queryset.filter(year=year) if year else queryset


class MonthFilter(SimpleListFilter):
    """The months of the year that was chosen."""

    title = _("month")
    parameter_name = "month"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(str(number), name) for number, name in MONTHS.items()] if request.GET.get("year") else []

    def has_output(self) -> bool:
        return bool(self.lookup_choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        month = _number(self.value(), 12)
        return queryset.filter(month=month) if month and request.GET.get("year") else queryset


class DayFilter(SimpleListFilter):
    """The stories of a day of the calendar, which leads here."""

    title = _("day")
    parameter_name = "day"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        day = _day(request.GET.get("day"))
        return [(day.isoformat(), date_format(day, "j F Y"))] if day else []

    def has_output(self) -> bool:
        return bool(self.lookup_choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        day = _day(self.value())
        if day is None:
            return queryset
        return queryset.filter(pk__in=planning.of_day(request.user, day).values("pk"))


def _day(text: str | None) -> datetime.date | None:
    """A day of the calendar, as an address names it."""
    if not text or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        return None
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return day if planning.FIRST <= day.year <= planning.LAST else None


def _number(text: Any, most: int) -> int | None:
    text = str(text or "")
    return (
        int(text) if text.isascii() and text.isdigit() and len(text) <= 4 and 0 < int(text) <= most else None
    )
