"""In how many public stories a month somebody is: a small figure on the profile, as quick for 10,000 stories as for 10.

Of few stories they are counted as they stand. Of many the counts are kept in a row that is right to the hour: whoever
reads an older one has it made anew once the response is out.
"""

import datetime
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from asgiref.local import Local
from django.db import DatabaseError
from django.db.models import Count, DateTimeField
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Appearance, Article, PersonMonths
from people.models import Person
from people.prepared import NOW, PreparedValues, Slot

MONTHS = 24
HEIGHT = 40
BAR, GAP = 8, 2
HOUR = datetime.timedelta(hours=1)

_logger = logging.getLogger(__name__)
_stale = Local()


@dataclass(frozen=True)
class Bar:
    """A month: where it stands in the picture, and how high; what it says."""

    x: int
    y: int
    height: int
    words: str


@dataclass(frozen=True)
class Sparkline:
    """The last two years of somebody's coverage, drawn; `words` say the same."""

    bars: Sequence[Bar]
    words: str

    width = MONTHS * (BAR + GAP) - GAP
    height = HEIGHT
    bar = BAR


def of(person: Person) -> Sparkline | None:
    """The sparkline of a person; None where nothing is told of them in these months. At most one query."""
    if not getattr(person, "is_in_many", False):
        return drawn(_counted(person))
    row = PersonMonths.objects.filter(person=person).first()
    if row is None or row.reckoned_at < timezone.now() - HOUR:
        _stale.people = getattr(_stale, "people", frozenset()) | {person.pk}
    return drawn(row.counts) if row else None


def after_response(**_kwargs: object) -> None:
    """What the end of each request calls: it counts anew whom a page has found out of date."""
    people: frozenset[int] = getattr(_stale, "people", frozenset())
    _stale.people = frozenset()
    for pk in people:
        try:
            refresh(pk)
        except DatabaseError:  # a locked database, say: whoever comes next tries again
            _logger.exception("The months of a person could not be counted.")


def refresh(pk: int) -> bool:
    """Counts anew, unless somebody did within the hour; says whether it did."""
    now = timezone.now()
    _row, is_new = PersonMonths.objects.get_or_create(person_id=pk, defaults={"reckoned_at": now})
    due = PersonMonths.objects.filter(person=pk, reckoned_at__lt=now - HOUR)
    if not is_new and not due.update(reckoned_at=now):
        return False
    person = Person.objects.get(pk=pk)
    return bool(PersonMonths.objects.filter(person=pk).update(counts=_counted(person)))


def _counted(person: Person) -> dict[str, int]:
    """How many public stories of each of these months a person is in; months with none are left out."""
    first = _months()[0]
    since = timezone.make_aware(datetime.datetime(first.year, first.month, 1))
    rows = _STORIES(person=person.pk, since=since, now=timezone.now())
    return {f"{year:04}-{month:02}": stories for year, month, stories in rows}


_STORIES = PreparedValues(
    lambda: (
        Article.objects.public(at=NOW)
        .filter(pk__in=Appearance.objects.filter(person=Slot("person")).values("article"))
        .filter(public_from__gte=Slot("since", DateTimeField()))
        .order_by()
        .values_list("year", "month")
        .annotate(stories=Count("pk"))
    )
)


def _months() -> list[datetime.date]:
    """The first days of the months that are told, up to this one."""
    today = timezone.localdate()
    last = today.year * 12 + today.month - 1
    return [datetime.date(number // 12, number % 12 + 1, 1) for number in range(last - MONTHS + 1, last + 1)]


def drawn(counts: Mapping[str, int]) -> Sparkline | None:
    """The picture of `counts`, by months as in 2026-05."""
    months = [(month, counts.get(f"{month:%Y-%m}", 0)) for month in _months()]
    most = max(stories for _month, stories in months)
    if not most:
        return None
    bars = [_bar(place, month, stories, most) for place, (month, stories) in enumerate(months)]
    peak = max(months, key=lambda one: one[1])[0]
    total = sum(stories for _month, stories in months)
    told = ngettext(
        "%(total)s story in two years, most in %(month)s (%(most)s).",
        "%(total)s stories in two years, most in %(month)s (%(most)s).",
        total,
    )
    words = told % {"total": f"{total:,}", "month": _in_words(peak), "most": f"{most:,}"}
    return Sparkline(bars, words)


def _bar(place: int, month: datetime.date, stories: int, most: int) -> Bar:
    height = max(1, round(HEIGHT * stories / most)) if stories else 1
    words = _("%(month)s: %(stories)s") % {"month": _in_words(month), "stories": stories}
    return Bar(place * (BAR + GAP), HEIGHT - height, height, words)


def _in_words(month: datetime.date) -> str:
    return date_format(month, "YEAR_MONTH_FORMAT")
