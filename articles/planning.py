"""The calendar of the desk: what comes out when, and behind today what came out; a month or a week of it.

A day is one of the newsroom's: where its clocks are changed it has 23 hours, or 25. A week begins on the day on which
the language says that it does, and is named after its Monday, as ISO 8601 names it.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import Coalesce, Greatest, RowNumber, TruncDate
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, get_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.dashboard.stories import STANDING, desk_of, sees_all, unreleased
from articles.models import Article, ArticleQuerySet, Stage, State
from articles.transitions import standing

MOST = 6
"""How many stories of a kind a day names; a list has the others."""

FIRST, LAST = 2000, 2100
"""The years of which there is a calendar."""

DAY = datetime.timedelta(days=1)
DAYS = 7

Moment = datetime.datetime


@dataclass(frozen=True)
class Span:
    """A month or a week, from the first day of it until the day after the last."""

    first: datetime.date
    until: datetime.date
    is_week: bool = False

    @classmethod
    def month(cls, day: datetime.date) -> Self:
        first = day.replace(day=1)
        return cls(first, (first + 31 * DAY).replace(day=1))

    @classmethod
    def week(cls, day: datetime.date) -> Self:
        first = _week_of(day)
        return cls(first, first + DAYS * DAY, is_week=True)

    @property
    def query(self) -> str:
        """How an address asks for it."""
        return f"week={_week_name(self.first)}" if self.is_week else f"month={self.first:%Y-%m}"

    @property
    def title(self) -> str:
        if not self.is_week:
            return date_format(self.first, "F Y")
        last = self.until - DAY
        months = "j F Y" if self.first.month != last.month else "j"
        return f"{date_format(self.first, months)} – {date_format(last, 'j F Y')}"

    def beside(self, step: int) -> "Span | None":
        """The span before (-1) or after (1); None where there is no calendar any more."""
        day = self.first - DAY if step < 0 else self.until
        is_known = FIRST <= day.year <= LAST
        return (Span.week(day) if self.is_week else Span.month(day)) if is_known else None

    def moments(self) -> tuple[Moment, Moment]:
        """From when until when it is that, on the newsroom's clock."""
        return start_of(self.first), start_of(self.until)


def asked(month: str, week: str) -> Span | None:
    """The span that an address names; that of today where it names none; None where there is no such."""
    today = timezone.localdate()
    if week:
        return _asked_week(week)
    return _asked_month(month) if month else Span.month(today)


def _asked_month(text: str) -> Span | None:
    found = re.fullmatch(r"(\d{4})-(\d{2})", text, re.ASCII)
    if not found or not FIRST <= int(found[1]) <= LAST or not 1 <= int(found[2]) <= 12:
        return None
    return Span.month(datetime.date(int(found[1]), int(found[2]), 1))


def _asked_week(text: str) -> Span | None:
    found = re.fullmatch(r"(\d{4})-W(\d{2})", text, re.ASCII)
    if not found or not FIRST <= int(found[1]) <= LAST:
        return None
    try:
        return Span.week(datetime.date.fromisocalendar(int(found[1]), int(found[2]), 1))
    except ValueError:
        return None


def _week_of(day: datetime.date) -> datetime.date:
    """The day on which the week of `day` begins, where the language has it begin (0 is a Sunday)."""
    begins: int = get_format("FIRST_DAY_OF_WEEK")
    return day - (day.isoweekday() - begins) % DAYS * DAY


def _week_name(first: datetime.date) -> str:
    monday = first + (1 - first.isoweekday()) % DAYS * DAY
    year, number, _weekday = monday.isocalendar()
    return f"{year}-W{number:02}"


def start_of(day: datetime.date) -> Moment:
    """When a day begins on the newsroom's clock."""
    return datetime.datetime.combine(day, datetime.time(), timezone.get_current_timezone())


@dataclass(frozen=True)
class Entry:
    """A line of a day."""

    at: Moment
    title: str
    url: str
    word: str
    label: str
    mark: str = ""


@dataclass(frozen=True)
class Day:
    """A day, what happens on it in the order of time, and how much more there is than is named."""

    date: datetime.date
    entries: list[Entry]
    more: int
    is_within: bool = True
    """Whether it is of the span, not of a week that the span shares with another."""

    @property
    def is_today(self) -> bool:
        return self.date == timezone.localdate()

    @property
    def list_url(self) -> str:
        return f"{reverse('admin:articles_article_changelist')}?day={self.date.isoformat()}"

    @property
    def hours(self) -> str:
        """That the clocks are changed on it; "" on any other."""
        length = (start_of(self.date + DAY).astimezone(datetime.UTC) - start_of(self.date)) // _HOUR
        if length == 24:
            return ""
        return _("Clocks go forward") if length < 24 else _("Clocks go back")


_HOUR = datetime.timedelta(hours=1)


@dataclass(frozen=True)
class Week:
    """A row of the calendar."""

    query: str
    number: int
    days: list[Day]


def weeks(user: Any, span: Span) -> list[Week]:
    """The weeks of a span with what a colleague may know of them. Four queries, whatever there is."""
    entries: Mapping[datetime.date, list[Entry]] = defaultdict(list)
    more: dict[datetime.date, int] = defaultdict(int)
    for kind in (_came_out, _comes_out, _embargoes, _changes):
        for story, entry in kind(user, *span.moments()):
            day = timezone.localtime(entry.at).date()
            entries[day].append(entry)
            if getattr(story, "place", 0) == 1:
                more[day] += max(0, getattr(story, "of_day", 0) - MOST)
    return [_week(first, span, entries, more) for first in _firsts(span)]


def weekdays(span: Span) -> list[datetime.date]:
    """The days of a week, to be named at the head of the calendar."""
    first = _week_of(span.first)
    return [first + number * DAY for number in range(DAYS)]


def _firsts(span: Span) -> Iterator[datetime.date]:
    first = _week_of(span.first)
    while first < span.until:
        yield first
        first += DAYS * DAY


def _week(
    first: datetime.date,
    span: Span,
    entries: Mapping[datetime.date, list[Entry]],
    more: Mapping[datetime.date, int],
) -> Week:
    dates = [first + number * DAY for number in range(DAYS)]
    days = [
        Day(
            date,
            sorted(entries.get(date, []), key=lambda entry: entry.at),
            more.get(date, 0),
            span.first <= date < span.until,
        )
        for date in dates
    ]
    name = _week_name(first)
    return Week(f"week={name}", int(name.rpartition("W")[2]), days)


# What is told of

Told = Iterator[tuple[Article, Entry]]

_OUT_AT = Coalesce(
    "public_from", Greatest(Coalesce("publish_at", "embargo_until"), Coalesce("embargo_until", "publish_at"))
)
"""When a released story comes out; of a held one, when it would."""

_EMBARGO_ENDS = gettext_lazy("Embargo ends")
_CHANGE = gettext_lazy("Change")


def _public(user: Any, start: Moment, end: Moment) -> ArticleQuerySet:
    """What is public, everyone's."""
    return Article.objects.public().filter(public_from__gte=start, public_from__lt=end)


def _waiting(user: Any, start: Moment, end: Moment) -> ArticleQuerySet:
    """What becomes public by itself for the first time, and what would if it were not held; with when, `out_at`."""
    ahead = Article.objects.filter(state=State.RELEASED, public_from__gt=timezone.now())
    held = Article.objects.filter(
        state=State.RELEASED, public_from=None, held_at__isnull=False, embargo_open=False
    )
    waiting = ahead.order_by().values("pk").union(held.order_by().values("pk"))
    stories = desk_of(user).filter(pk__in=waiting).annotate(out_at=_OUT_AT)
    return stories.filter(out_at__gte=start, out_at__lt=end)


def _embargoed(user: Any, start: Moment, end: Moment) -> ArticleQuerySet:
    """Those whose embargo ends, at another moment than that at which they come out."""
    in_work = Article.objects.filter(unreleased(State.DRAFT, State.SUBMITTED, State.APPROVED))
    waiting = Article.objects.filter(state=State.RELEASED, public_from__gt=F("embargo_until"))
    waiting = waiting.filter(public_from__gt=timezone.now())
    kept = in_work.order_by().values("pk").union(waiting.order_by().values("pk"))
    return desk_of(user).filter(pk__in=kept, embargo_until__gte=start, embargo_until__lt=end)


def _changing(user: Any, start: Moment, end: Moment) -> ArticleQuerySet:
    """Those of which the sweep is to publish a change."""
    return desk_of(user).filter(changes_at__gte=start, changes_at__lt=end)


def of_day(user: Any, day: datetime.date) -> QuerySet[Article]:
    """All stories that the calendar tells of on a day."""
    span = start_of(day), start_of(day + DAY)
    kinds = (_public, _waiting, _embargoed, _changing)
    first, *rest = (kind(user, *span).order_by().values("pk") for kind in kinds)
    return Article.objects.filter(pk__in=first.union(*rest))


def _came_out(user: Any, start: Moment, end: Moment) -> Told:
    """Told as readers know it to whom the desk is not shown."""
    public = (Stage.PUBLIC.value, str(Stage.PUBLIC.label))
    for story in _first_of_each_day(_public(user, start, end), "public_from"):
        assert story.public_from is not None  # noqa: S101 - it was asked for by this
        yield story, _entry(story, story.public_from, *(standing(story) if sees_all(user) else public))


def _comes_out(user: Any, start: Moment, end: Moment) -> Told:
    for story in _first_of_each_day(_waiting(user, start, end), "out_at"):
        yield story, _entry(story, getattr(story, "out_at"), *standing(story))  # noqa: B009 - annotated


def _embargoes(user: Any, start: Moment, end: Moment) -> Told:
    for story in _first_of_each_day(_embargoed(user, start, end), "embargo_until"):
        assert story.embargo_until is not None  # noqa: S101 - it was asked for by this
        yield story, _entry(story, story.embargo_until, "embargoed", str(_EMBARGO_ENDS), standing(story)[1])


def _changes(user: Any, start: Moment, end: Moment) -> Told:
    for story in _first_of_each_day(_changing(user, start, end), "changes_at"):
        assert story.changes_at is not None  # noqa: S101 - it was asked for by this
        yield story, _entry(story, story.changes_at, "scheduled", str(_CHANGE))


def _first_of_each_day(stories: ArticleQuerySet, column: str) -> QuerySet[Article]:
    """The first few of each day by a column, each with its `place` on the day and how many there are `of_day`."""
    day = TruncDate(column)
    return (
        stories.only(*STANDING, "changes_at")
        .order_by()
        .annotate(
            place=Window(RowNumber(), partition_by=day, order_by=[F(column).asc(), F("pk").asc()]),
            of_day=Window(Count("pk"), partition_by=day),
        )
        .filter(place__lte=MOST)
    )


def _entry(story: Article, at: Moment, word: str, label: str, mark: str = "") -> Entry:
    url = reverse("admin:articles_article_change", args=[story.pk])
    return Entry(timezone.localtime(at), story.headline or _("Without a headline"), url, word, label, mark)
