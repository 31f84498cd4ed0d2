"""The calendar of the desk: what comes out on which day of the newsroom's, and what a colleague may know of it."""

import datetime
import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from articles import planning, sweeping, workflow
from articles.models import Article
from articles.planning import Span
from tests.conftest import NOW
from tests.factories import colleague, draft, number, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
CALENDAR = "/admin/articles/article/calendar/"
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)


def scheduled(headline: str, at: datetime.datetime, by: Any = None) -> Article:
    story = draft(headline=headline, by=by)
    return workflow.schedule(story, by=colleague("editor"), revision=number(story), publish_at=at)


def changing(headline: str, at: datetime.datetime) -> Article:
    editor = colleague("editor")
    story = public(headline=headline, by=editor, at=NOW - 40 * DAY)
    workflow.save(story, {"standfirst": "Anew."}, by=editor, base=1)
    return workflow.schedule_changes(story, by=editor, revision=2, changes_at=at)


def under_embargo(headline: str, until: datetime.datetime) -> Article:
    return workflow.embargo(draft(headline=headline), by=colleague("editor"), until=until)


def shown(client: Client, query: str = "") -> dict[str, list[str]]:
    """What stands on each day that has something: the time, the word and the headline."""
    response = client.get(f"{CALENDAR}{query}")
    assert response.status_code == 200
    return {
        day.date.isoformat(): [f"{entry.at:%H:%M} {entry.label}: {entry.title}" for entry in day.entries]
        for week in response.context["weeks"]
        for day in week.days
        if day.entries
    }


# What stands on it


def test_a_month_tells_what_comes_out_and_what_came_out(sign_in: SignIn) -> None:
    sweeping.sweep()
    public(headline="Came out", at=NOW - 2 * DAY)
    scheduled("Comes out", NOW + DAY)
    changing("Changes", NOW + DAY + HOUR)
    under_embargo("Not before", NOW + 3 * DAY)
    held = scheduled("Kept", NOW + 4 * DAY)
    workflow.hold(held, by=colleague("chief"), note="Counsel.")
    scheduled("Next month", NOW + 20 * DAY)
    draft(headline="In work")
    assert shown(sign_in("editor"), "?month=2026-05") == {
        "2026-05-18": ["12:00 Public: Came out"],
        "2026-05-21": ["12:00 Scheduled: Comes out", "13:00 Change: Changes"],
        "2026-05-23": ["12:00 Embargo ends: Not before"],
        "2026-05-24": ["12:00 Held: Kept"],
    }
    assert shown(sign_in("editor"), "?month=2026-06") == {"2026-06-09": ["12:00 Scheduled: Next month"]}


def test_an_embargo_that_ends_as_the_story_comes_out_is_told_once(sign_in: SignIn) -> None:
    story = under_embargo("Both", NOW + DAY)
    workflow.publish(story, by=colleague("editor"), revision=1)
    assert shown(sign_in("editor")) == {"2026-05-21": ["12:00 Under embargo: Both"]}
    workflow.schedule(story, by=colleague("editor"), revision=1, publish_at=NOW + 2 * DAY)
    assert shown(sign_in("editor")) == {
        "2026-05-21": ["12:00 Embargo ends: Both"],
        "2026-05-22": ["12:00 Scheduled: Both"],
    }


def test_a_week_tells_the_same_of_seven_days(sign_in: SignIn) -> None:
    scheduled("Sunday", NOW + 4 * DAY)
    scheduled("Monday", NOW + 5 * DAY)
    assert shown(sign_in("editor"), "?week=2026-W21") == {"2026-05-24": ["12:00 Scheduled: Sunday"]}
    assert shown(sign_in("editor"), "?week=2026-W22") == {"2026-05-25": ["12:00 Scheduled: Monday"]}


def test_a_line_leads_to_the_form_and_a_full_day_to_its_list(sign_in: SignIn) -> None:
    stories = [public(headline=f"Out {hour}", at=NOW - DAY - hour * HOUR) for hour in range(8)]
    client = sign_in("editor")
    page = client.get(CALENDAR).content.decode()
    assert f'href="/admin/articles/article/{stories[7].pk}/change/">Out 7</a>' in page
    assert re.findall(r'calendar-more" href="([^"]*)">([^<]*)<', page) == [
        ("/admin/articles/article/?day=2026-05-19", "and 2 more")
    ]
    listed = client.get("/admin/articles/article/?day=2026-05-19").context["cl"]
    assert sorted(story.headline for story in listed.result_list) == [f"Out {hour}" for hour in range(8)]
    numbers = {
        day: len(client.get("/admin/articles/article/", {"day": day}, follow=True).context["cl"].result_list)
        for day in ("2026-05-18", "2026-02-31", "0000-00-00", "today", "٢٠٢٦-05-19")
    }
    assert numbers == {"2026-05-18": 0, "2026-02-31": 8, "0000-00-00": 8, "today": 8, "٢٠٢٦-05-19": 8}


def test_the_list_of_a_full_day_has_all_that_the_day_has(sign_in: SignIn) -> None:
    sweeping.sweep()
    for count in range(8):
        under_embargo(f"Not before {count}", NOW + DAY)
    scheduled("Comes out", NOW + DAY)
    changing("Changes", NOW + DAY)
    held = scheduled("Kept", NOW + DAY)
    workflow.hold(held, by=colleague("chief"), note="Counsel.")
    client = sign_in("editor")
    day = "2026-05-21"
    named, more = len(shown(client)[day]), client.get(CALENDAR).content.decode()
    listed = client.get("/admin/articles/article/", {"day": day}).context["cl"].result_list
    assert (named, "and 2 more" in more, len(listed)) == (9, True, 11)


def test_a_held_story_whose_embargo_is_open_comes_out_on_no_day(sign_in: SignIn) -> None:
    editor = colleague("editor")
    story = scheduled("Kept", NOW + DAY)
    workflow.embargo(story, by=editor, until=None)
    workflow.hold(story, by=colleague("chief"), note="Counsel.")
    assert shown(sign_in("editor")) == {}


# Who sees what of it


def test_a_reporter_sees_their_own_and_of_others_what_readers_know(sign_in: SignIn) -> None:
    sweeping.sweep()
    another = User.objects.create_user("another", is_staff=True)
    scheduled("Another's secret", NOW + DAY, another)
    scheduled("My own", NOW + DAY, colleague("reporter"))
    changing("Another's change", NOW + DAY)
    under_embargo("Another's embargo", NOW + DAY)
    out = public(headline="Another's public", by=another, at=NOW - DAY)
    workflow.hold(out, by=colleague("chief"), note="Counsel.")
    client = sign_in("reporter")
    assert shown(client) == {
        "2026-05-19": ["12:00 Public: Another's public"],
        "2026-05-21": ["12:00 Scheduled: My own"],
    }
    assert shown(sign_in("editor")) == {
        "2026-05-19": ["12:00 Held, public: Another's public"],
        "2026-05-21": [
            "12:00 Scheduled: Another's secret",
            "12:00 Scheduled: My own",
            "12:00 Embargo ends: Another's embargo",
            "12:00 Change: Another's change",
        ],
    }
    listed = client.get("/admin/articles/article/?day=2026-05-21").context["cl"].result_list
    assert [story.headline for story in listed] == ["My own"]


# How it is asked for


@pytest.mark.parametrize(
    "query",
    [
        "?month=2026-13", "?month=2026-00", "?month=1999-12", "?month=2101-01", "?month=May", "?month=2026-5",
        "?month=٢٠٢٦-05", "?month=%00", "?week=2026-W54", "?week=2026-W00", "?week=2025-W53", "?week=9999-W52",
        "?week=1", "?week=2026-W21%0A",
    ],
)  # fmt: skip
def test_what_is_no_month_or_week_is_told_and_this_month_shown(sign_in: SignIn, query: str) -> None:
    response = sign_in("editor").get(f"{CALENDAR}{query}")
    assert response.status_code == 200
    assert response.context["span"].title == "May 2026"
    assert "There is no such month or week in the calendar. Here is this month." in response.content.decode()


@pytest.mark.parametrize(
    ("query", "title", "before", "after"),
    [
        ("", "May 2026", "month=2026-04", "month=2026-06"),
        ("?month=2026-12", "December 2026", "month=2026-11", "month=2027-01"),
        ("?month=2000-01", "January 2000", "", "month=2000-02"),
        ("?month=2100-12", "December 2100", "month=2100-11", ""),
        ("?week=2026-W21", "18 – 24 May 2026", "week=2026-W20", "week=2026-W22"),
        ("?week=2026-W53", "28 December 2026 – 3 January 2027", "week=2026-W52", "week=2027-W01"),
    ],
)
def test_one_steps_from_each_to_the_next(
    sign_in: SignIn, query: str, title: str, before: str, after: str
) -> None:
    response = sign_in("editor").get(f"{CALENDAR}{query}")
    context = response.context
    assert (context["span"].title, context["before"], context["after"]) == (
        title,
        before and f"{CALENDAR}?{before}",
        after and f"{CALENDAR}?{after}",
    )
    page = response.content.decode()
    assert [key for key in "ptn" if f'accesskey="{key}"' in page] == [
        key for key, there in (("p", before), ("t", "today"), ("n", after)) if there
    ]


def test_every_month_and_week_there_is_can_be_stepped_to() -> None:
    first = datetime.date(planning.FIRST, 1, 1)
    months, weeks = ([*_from(span)] for span in (Span.month(first), Span.week(first)))
    years = planning.LAST - planning.FIRST + 1
    assert (len(months), months[0].title, months[-1].title) == (12 * years, "January 2000", "December 2100")
    assert all(one.until == other.first for one, other in itertools.pairwise(weeks))
    assert (weeks[0].first, weeks[-1].until) == (datetime.date(1999, 12, 27), datetime.date(2101, 1, 3))
    spans = (months[0], weeks[-1])
    assert [len(planning.weeks(colleague("editor"), span)) for span in spans] == [6, 1]


def _from(span: Span | None) -> Iterator[Span]:
    while span:
        yield span
        span = span.beside(1)


@pytest.mark.parametrize(
    ("language", "heads", "first"),
    [
        ("en-gb", "Mon Tue Wed Thu Fri Sat Sun", "2026-05-18"),
        ("en", "Sun Mon Tue Wed Thu Fri Sat", "2026-05-17"),
    ],
)
def test_a_week_begins_as_the_language_says(
    sign_in: SignIn, settings: Any, language: str, heads: str, first: str
) -> None:
    settings.LANGUAGE_CODE = language
    with translation.override(language):
        span = Span.week(datetime.date(2026, 5, 20))
        assert (span.first.isoformat(), span.query) == (first, "week=2026-W21")
        assert planning.asked("", "2026-W21") == span
        assert " ".join(f"{day:%a}" for day in planning.weekdays(span)) == heads


def test_a_day_is_one_of_the_newsrooms_where_its_clocks_are_changed(sign_in: SignIn) -> None:
    utc = datetime.UTC
    with timezone.override("Europe/London"):
        editor = colleague("editor")
        public(headline="Just before", at=datetime.datetime(2026, 3, 28, 23, 59, tzinfo=utc))
        public(headline="Midnight", at=datetime.datetime(2026, 3, 29, 0, 0, tzinfo=utc))
        public(headline="Last minute", at=datetime.datetime(2026, 3, 29, 22, 59, tzinfo=utc))
        public(headline="Summer's first", at=datetime.datetime(2026, 3, 29, 23, 0, tzinfo=utc))
        days = {
            day.date.isoformat(): ([f"{entry.at:%H:%M} {entry.title}" for entry in day.entries], day.hours)
            for week in planning.weeks(editor, Span.month(datetime.date(2026, 3, 1)))
            for day in week.days
            if day.entries or (day.hours and day.is_within)
        }
        assert days == {
            "2026-03-28": (["23:59 Just before"], ""),
            "2026-03-29": (["00:00 Midnight", "23:59 Last minute"], "Clocks go forward"),
            "2026-03-30": (["00:00 Summer's first"], ""),
        }
        (autumn,) = planning.weeks(editor, Span.week(datetime.date(2026, 10, 25)))
        assert [day.hours for day in autumn.days] == ["", "", "", "", "", "", "Clocks go back"]


def test_it_is_a_table_that_can_be_heard(sign_in: SignIn) -> None:
    page = sign_in("editor").get(CALENDAR).content.decode()
    assert page.count('<th scope="col">') == 8
    assert page.count('<th scope="row">') == 5
    assert page.count('aria-current="date"') == 1
    assert "UTC time" in page


# What it costs


@pytest.mark.parametrize("count", [1, 3])
def test_it_asks_once_for_each_kind(sign_in: SignIn, count: int) -> None:
    sweeping.sweep()
    for _ in range(count):
        public(at=NOW - DAY)
        scheduled("Comes", NOW + DAY)
        changing("Changes", NOW + DAY)
        under_embargo("Not before", NOW + DAY)
    client = sign_in("editor")
    with CaptureQueriesContext(connection) as queries:
        assert client.get(CALENDAR).status_code == 200
    assert len(queries) == 3 + 4  # who asks and what they may; four kinds
