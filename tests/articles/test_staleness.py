"""Where a profile lags behind what was reported: what each rule says, who is told, and how it is put to silence."""

import datetime
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import heat, keeping_apart, merges, staleness, timelines, workflow
from articles.models import EventSource, HeatClock, Snooze, Topic
from articles.transitions import Refused
from people.models import Person, Relationship
from people.partial_dates import PartialDate
from tests.conftest import NOW
from tests.factories import between, colleague, draft, number, person, photo, public, publics, topic

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
DAY = datetime.timedelta(days=1)


@pytest.fixture
def ana() -> Person:
    return known("Ana Sol")


@pytest.fixture
def ben() -> Person:
    return known("Ben Ray")


def known(name: str, **given: Any) -> Person:
    """Somebody of whom the profile says enough."""
    given.setdefault("summary", "Singer")
    return person(name, **{"portrait": photo(alt="A face"), **given})


def told(who: Person) -> list[tuple[str, str]]:
    """What is said of somebody, and where each is mended."""
    return [
        (finding.rule, finding.url.replace(f"/admin/people/person/{who.pk}/", ""))
        for finding in staleness.of_person(who)
        if not finding.snooze
    ]


def rules(who: Person) -> list[str]:
    return [name for name, _url in told(who)]


def stories(*topics: str, of: tuple[Person, ...], at: datetime.datetime = NOW) -> list[int]:
    """A story a topic, the newest last; "" is a story without one."""
    hour = datetime.timedelta(hours=1)
    made = [
        public(subjects=of, topics=(name,) if name else (), at=at - hour * (len(topics) - place))
        for place, name in enumerate(topics)
    ]
    return [story.pk for story in made]


# The rules


@pytest.mark.parametrize(
    ("event", "topics", "found"),
    [
        ("married", ("Divorce", "Divorce", "Divorce"), ["married"]),
        ("married", ("", "Divorce", "Divorces", "Divorce"), ["married"]),
        ("married", ("Divorce", "Divorce"), []),
        ("married", ("Divorce", "Divorce", ""), []),
        ("married", ("Divorce", "", "Divorce"), []),
        ("married", ("Split", "Split", "Split"), []),
        ("engaged", ("Divorce", "Divorce", "Divorce"), []),
        ("divorced", ("Divorce", "Divorce", "Divorce"), []),
    ],
)
def test_married_and_the_three_newest_stories_carry_the_topic_divorce(
    ana: Person, ben: Person, event: str, topics: tuple[str, ...], found: list[str]
) -> None:
    between(ana, ben, "married", "2014")
    if event == "engaged":
        between(ana, known("Cara Lo"), "engaged", "2025")
        between(ana, ben, "divorced", "2016")
    elif event != "married":
        between(ana, ben, event, "2016")
    stories(*topics, of=(ana,))
    assert rules(ana) == found


def test_it_says_what_and_leads_to_the_event_half_filled_in(
    ana: Person, ben: Person, sign_in: SignIn
) -> None:
    between(ana, ben, "married", "2014")
    newest = stories("Divorce", "Divorce", "Divorce", of=(ana,))[-1]
    (finding,) = staleness.of_person(ana)
    assert finding.sentence == (
        "The profile says “married since 2014” (Ben Ray); the 3 newest stories carry the topic divorce."
    )
    address = f"/admin/people/person/{ana.pk}/timeline/"
    assert finding.url == f"{address}?what=partners.divorced&other={ben.pk}&story={newest}#timeline"
    shown = sign_in("editor").get(finding.url).content.decode()
    assert '<option value="partners.divorced" selected>' in shown
    assert f'<option value="{ben.pk}" selected>Ben Ray</option>' in shown


@pytest.mark.parametrize(
    ("events", "name", "what"),
    [
        (["dating"], "Split", "separated"),
        (["dating"], "Break-ups", "separated"),
        (["dating", "engaged"], "Split", "separated"),
        (["married"], "Split", "separated"),
        (["married"], "Divorce", "divorced"),
        (["dating"], "Divorce", "separated"),
        (["married", "separated"], "Split", ""),
        (["dating"], "Gardening", ""),
        (["linked"], "Engagement", "engaged"),
        (["dating"], "Weddings", "married"),
        (["engaged"], "Wedding", "married"),
        (["engaged"], "Engagement", ""),
        (["married"], "Engagements", ""),
        (["married"], "Wedding", ""),
        (["dating", "separated"], "Wedding", ""),
        ([], "Wedding", ""),
    ],
)
def test_a_story_of_two_tells_otherwise_than_their_timeline(
    ana: Person, ben: Person, events: list[str], name: str, what: str
) -> None:
    for place, event in enumerate(events):
        between(ana, ben, event, f"{2024 + place}")
    (story,) = stories(name, of=(ana, ben))
    for one, other in ((ana, ben), (ben, ana)):
        mended = f"timeline/?what=partners.{what}&other={other.pk}&story={story}#timeline"
        assert [url for _rule, url in told(one)] == ([mended] if what else [])


def test_what_the_timeline_told_after_the_story_is_no_news(ana: Person, ben: Person) -> None:
    stories("Split", of=(ana, ben), at=NOW - 10 * DAY)
    between(ana, ben, "dating", "2024")
    assert rules(ana) == ["together"]
    between(ana, ben, "reconciled", "2026-05-15")
    assert rules(ana) == []


def test_of_a_story_in_which_only_one_of_the_two_is_nothing_is_concluded(ana: Person, ben: Person) -> None:
    between(ana, ben, "dating", "2024")
    stories("Split", of=(ana, known("Cara Lo")))
    public(subjects=(ana,), mentioned=(ben,), topics=("Split",))
    assert rules(ana) == []


def test_one_sentence_where_both_rules_would_say_the_same(ana: Person, ben: Person) -> None:
    between(ana, ben, "married", "2014")
    stories("Divorce", "Divorce", "Divorce", of=(ana, ben))
    assert rules(ana) == ["married"]


@pytest.mark.parametrize(
    ("when", "is_told"),
    [
        ("2023-05-19", True),
        ("2023-05-25", False),
        ("2023", False),
        ("2022", True),
        ("c. 2022", False),
        ("", False),
    ],
)
def test_engaged_for_over_three_years(ana: Person, ben: Person, when: str, is_told: bool) -> None:
    between(ana, ben, "engaged", when)
    assert told(ana) == ([("long_engaged", f"timeline/?other={ben.pk}#timeline")] if is_told else [])
    between(ana, ben, "married", "2026")
    assert rules(ana) == []


def test_alive_and_a_story_carries_the_topic_obituary(ana: Person, ben: Person) -> None:
    public(headline="She sang", subjects=(ana, ben), topics=("Obituaries",))
    assert told(ana) == [("alive", "change/#id_died")]
    assert [finding.sentence for finding in staleness.of_person(ana)] == [
        "The profile knows of no death; “She sang” carries the topic obituary."
    ]
    assert rules(ben) == []
    Person.objects.filter(pk=ben.pk).update(died=PartialDate(2026, 5))
    assert rules(ana) == []
    Person.objects.update(died=PartialDate(2026, 5))
    assert rules(Person.objects.get(pk=ana.pk)) == []


@pytest.mark.parametrize(
    ("given", "days", "is_told"),
    [
        ({}, 1, True),
        ({"biography": "<p></p>"}, 29, True),
        ({}, 31, False),
        ({"summary": "Singer"}, 1, False),
        ({"biography": "<p>Sings.</p>"}, 1, False),
        ({"occupations": "singer"}, 1, False),
    ],
)
def test_in_the_news_and_the_profile_is_empty(given: dict[str, Any], days: int, is_told: bool) -> None:
    rey = person("Rey Mar", **given)
    public(subjects=(rey,), at=NOW - days * DAY)
    assert told(rey) == ([("empty", "change/#id_summary")] if is_told else [])


@pytest.mark.parametrize(
    ("shown", "is_told"),
    [({}, False), ({"usable": False}, True), ({"expires_on": "2026-05-19"}, True), (None, True)],
)
def test_in_the_top_twenty_without_a_portrait_that_may_be_shown(
    shown: dict[str, Any] | None, is_told: bool
) -> None:
    rey = known("Rey Mar", portrait=photo(**shown) if shown is not None else None)
    assert rules(rey) == []  # not in the news
    public(subjects=(rey,))
    heat.refresh()
    assert told(rey) == ([("portrait", "change/#id_portrait")] if is_told else [])


@pytest.mark.parametrize(
    ("made", "checked", "is_told"),
    [(366, None, True), (364, None, False), (800, 366, True), (800, 364, False), (800, 0, False)],
)
def test_in_the_top_twenty_and_last_checked_over_a_year_ago(
    ana: Person, made: int, checked: int | None, is_told: bool
) -> None:
    at = None if checked is None else NOW - checked * DAY
    Person.objects.update(created_at=NOW - made * DAY, checked_at=at)
    public(subjects=(ana,))
    heat.refresh()
    assert told(ana) == ([("unchecked", "change/#stale")] if is_told else [])


def test_the_twenty_first_is_not_among_the_top(ana: Person) -> None:
    Person.objects.update(created_at=NOW - 800 * DAY)
    public(subjects=(ana,), at=NOW - DAY)
    publics({"subjects": (known(f"Hot {place}"),)} for place in range(19))
    heat.refresh()
    assert rules(ana) == ["unchecked"]
    public(subjects=(known("Hotter"),))
    HeatClock.objects.update(hour=NOW - DAY)
    heat.refresh()
    assert rules(ana) == []


# Only the public record


def test_nothing_follows_from_what_readers_may_not_see(ana: Person, ben: Person) -> None:
    secret = draft(subjects=(ana, ben))
    event = between(ana, ben, "married", "2014")
    EventSource.objects.all().delete()
    EventSource.objects.create(relationship_event=event, story=secret)
    stories("Divorce", "Divorce", "Divorce", of=(ana,))
    assert rules(ana) == []  # no public source
    workflow.publish(secret, by=colleague("editor"), revision=1, at=NOW - 9 * DAY)
    assert rules(ana) == ["married"]


@pytest.mark.parametrize("stage", ["draft", "scheduled", "withdrawn"])
def test_a_story_that_is_not_public_counts_for_nothing(ana: Person, ben: Person, stage: str) -> None:
    between(ana, ben, "dating", "2014")
    story, editor = draft(subjects=(ana, ben), topics=("Split",)), colleague("editor")
    if stage == "scheduled":
        workflow.schedule(story, by=editor, revision=1, publish_at=NOW + DAY)
    if stage == "withdrawn":
        workflow.publish(story, by=editor, revision=1)
        assert rules(ana) == ["together"]
        workflow.withdraw(story, by=colleague("chief"), note="Wrong.")
    assert rules(ana) == []


def test_of_a_partner_whom_readers_may_not_see_nothing_is_said(ana: Person, ben: Person) -> None:
    between(ana, ben, "dating", "2014")
    stories("Split", of=(ana, ben))
    assert rules(ana) == ["together"]
    rule = keeping_apart.keep_apart(ana, ben, reason="By order.", by=colleague("chief"))
    assert rules(ana) == []
    keeping_apart.end(rule, by=colleague("chief"))
    assert rules(ana) == ["together"]
    Person.objects.filter(pk=ben.pk).update(minor=True)
    assert rules(ana) == []


@pytest.mark.parametrize("given", [{"state": "draft"}, {"state": "withdrawn"}, {"minor": True}])
def test_of_somebody_whom_readers_do_not_know_nothing_is_said(given: dict[str, Any]) -> None:
    rey = person("Rey Mar")
    public(subjects=(rey,))
    assert rules(rey) == ["empty"]
    Person.objects.filter(pk=rey.pk).update(**given)
    assert rules(Person.objects.get(pk=rey.pk)) == []


def test_the_newest_are_those_that_came_out_last(ana: Person, ben: Person) -> None:
    between(ana, ben, "dating", "2014")
    lay = draft(subjects=(ana, ben), topics=("Split",))
    stories("", "", "", of=(ana,), at=NOW - DAY)
    assert rules(ana) == []
    workflow.publish(lay, by=colleague("editor"), revision=1)
    assert rules(ana) == ["together"]


# What topics say


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Divorces", "divorce"),
        ("SPLIT", "split"),
        ("Break-ups", "split"),
        ("Engagement", "engagement"),
        ("Weddings", "wedding"),
        ("Obituary", "obituary"),
        ("Wedding dresses", ""),
        ("Hochzeit", ""),
    ],
)
def test_a_new_topic_says_what_it_is_called(name: str, means: str) -> None:
    assert topic(name).means == means


def test_a_topic_of_any_name_can_be_said_to_mean_it_and_one_of_the_name_not_to(
    sign_in: SignIn, ana: Person, ben: Person
) -> None:
    between(ana, ben, "dating", "2014")
    stories("Trennung", of=(ana, ben))
    assert rules(ana) == []
    sent = {"name": "Trennung", "slug": "trennung", "means": "split", "seen": 0}
    row = topic("Trennung")
    editor = sign_in("editor")
    assert editor.post(f"/admin/articles/topic/{row.pk}/change/", sent).status_code == 302
    assert rules(ana) == ["together"]
    editor.post(f"/admin/articles/topic/{row.pk}/change/", sent | {"means": "", "seen": 1})
    assert rules(ana) == []


def test_of_two_topics_that_are_merged_what_one_says_is_kept(ana: Person, ben: Person) -> None:
    between(ana, ben, "dating", "2014")
    stories("Split", of=(ana, ben))
    merges.merge(topic("Split"), topic("Goodbyes"), by=colleague("chief"))
    assert Topic.objects.get(name="Goodbyes").means == "split"
    assert rules(ana) == ["together"]


# Silenced


def silenced(who: Person, days: int = 7) -> Snooze:
    return staleness.snooze(who, "empty", days=days, reason="Her agent writes one.", by=colleague("editor"))


def test_a_silenced_rule_says_nothing_until_its_day(clock: Any) -> None:
    rey, other = person("Rey Mar"), person("Lou Fen")
    public(subjects=(rey, other))
    silenced(rey, 7)
    assert (rules(rey), rules(other)) == ([], ["empty"])
    assert [finding.snooze.reason for finding in staleness.of_person(rey) if finding.snooze] == [
        "Her agent writes one."
    ]
    clock.shift(6 * DAY)
    assert rules(rey) == []
    clock.shift(DAY)
    assert rules(rey) == ["empty"]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"rule": "nothing"}, "There is no such reminder."),
        ({"days": 0}, "Choose a number of days from 1 to 365."),
        ({"days": 366}, "Choose a number of days from 1 to 365."),
        ({"reason": " "}, "Write why: whoever looks at the profile next must know."),
    ],
)
def test_a_rule_is_not_silenced_without_a_day_and_a_reason(
    ana: Person, given: dict[str, Any], sentence: str
) -> None:
    asked: dict[str, Any] = {"rule": "empty", "days": 7, "reason": "Why.", "by": colleague("editor"), **given}
    with pytest.raises(Refused, match=re.escape(sentence)):
        staleness.snooze(ana, asked.pop("rule"), **asked)
    assert not Snooze.objects.exists()


def test_it_is_silenced_from_the_form_and_stands_there_with_the_reason(sign_in: SignIn) -> None:
    rey, editor = person("Rey Mar", portrait=photo()), sign_in("editor")
    public(subjects=(rey,))
    page = f"/admin/people/person/{rey.pk}/change/"
    assert "In the news, and the profile is empty." in editor.get(page).content.decode()
    answer = editor.post(
        f"/admin/people/person/{rey.pk}/snooze/", {"rule": "empty", "days": "7", "reason": "Agent writes."}
    )
    assert (answer.status_code, answer["Location"]) == (302, f"{page}#stale")
    row = Snooze.objects.get()
    assert (row.person, row.rule, row.until, row.reason, row.by_name) == (
        rey,
        "empty",
        datetime.date(2026, 5, 27),
        "Agent writes.",
        "Editor",
    )
    shown = editor.get(page).content.decode()
    assert "silent until 27 May 2026, Editor: Agent writes." in shown
    assert ">Mend</a>" not in shown
    history = editor.get(f"/admin/people/person/{rey.pk}/history/").content.decode()
    assert "No reminder of this until 27 May 2026: Agent writes." in history


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"reason": ""}, "This field is required."),
        ({"reason": "\x00"}, "Null characters are not allowed."),
        ({"days": "x"}, "Enter a whole number."),
        ({"days": "9" * 30}, "Ensure this value is less than or equal to 365."),
        ({"rule": "nothing"}, "There is no such reminder."),
        ({"rule": ""}, "There is no such reminder."),
    ],
)
def test_what_is_typed_wrong_is_told_in_words(
    sign_in: SignIn, ana: Person, given: dict[str, str], sentence: str
) -> None:
    sent = {"rule": "empty", "days": "7", "reason": "Typed with care", **given}
    answer = sign_in("editor").post(f"/admin/people/person/{ana.pk}/snooze/", sent)
    assert answer.status_code == 200
    assert sentence in unescape(answer.content.decode())
    assert given.get("reason") is not None or 'value="Typed with care"' in answer.content.decode()
    assert not Snooze.objects.exists()


def test_what_was_silenced_of_one_who_is_merged_is_of_whoever_stays() -> None:
    rey, twin = person("Rey Mar"), person("Rey Marr")
    public(subjects=(rey,))
    silenced(rey)
    merge = merges.merge(rey, twin, by=colleague("chief"))
    assert (rules(twin), Snooze.objects.get().person) == ([], twin)
    merges.undo(merge, by=colleague("chief"))
    assert Snooze.objects.get().person == rey


# On the desk


def test_checked_today_saves_the_form_and_who_looked(sign_in: SignIn, ana: Person) -> None:
    Person.objects.update(created_at=NOW - 800 * DAY)
    public(subjects=(ana,))
    heat.refresh()
    editor, page = sign_in("editor"), f"/admin/people/person/{ana.pk}/change/"
    assert "and never checked." in editor.get(page).content.decode()
    sent = {
        "name": "Ana Sol",
        "slug": "ana-sol",
        "summary": "Actor",
        "state": "public",
        "portrait": ana.portrait_id,
        "seen": 0,
        "names-TOTAL_FORMS": 0,
        "names-INITIAL_FORMS": 0,
        "links-TOTAL_FORMS": 0,
        "links-INITIAL_FORMS": 0,
    }
    answer = editor.post(page, {**sent, "_checked": "1"})
    assert (answer.status_code, answer["Location"]) == (302, page)
    ana.refresh_from_db()
    assert (ana.summary, ana.checked_at, ana.checked_by, ana.version) == (
        "Actor",
        NOW,
        colleague("editor"),
        1,
    )
    shown = editor.get(page).content.decode()
    assert "Last checked by Editor on 20 May 2026, 12:00 UTC" in shown
    assert rules(ana) == []
    late = editor.post(page, {**sent, "_checked": "1"})  # opened before that
    assert "Somebody saved this after you opened it." in late.content.decode()
    ana.refresh_from_db()
    assert ana.version == 1
    editor.post(page, {**sent, "seen": 1})
    ana.refresh_from_db()
    assert (ana.version, ana.checked_at) == (2, NOW)


def test_who_may_not_change_a_profile_is_not_asked_whether_it_is_so(sign_in: SignIn) -> None:
    rey = person("Rey Mar")
    public(subjects=(rey,))
    page = f"/admin/people/person/{rey.pk}/change/"
    asked = {
        role: "Is it still so?" in sign_in(role).get(page).content.decode() for role in ("editor", "reporter")
    }
    assert asked == {"editor": True, "reporter": False}
    sent = {"rule": "empty", "days": 7, "reason": "Why."}
    assert sign_in("reporter").post(f"/admin/people/person/{rey.pk}/snooze/", sent).status_code == 403
    Person.objects.filter(pk=rey.pk).update(merged_into=person("Kept"))
    assert "Is it still so?" not in sign_in("editor").get(page).content.decode()
    assert sign_in("editor").post(f"/admin/people/person/{rey.pk}/snooze/", sent).status_code == 404
    assert "still so" not in Client().get("/people/rey-mar/").content.decode()


def stale_panel(client: Client) -> list[tuple[str, str, str, str]]:
    shown = [panel for panel in client.get("/admin/").context["panels"] if panel.name == "stale"]
    return [(row.title, row.mark, row.note, row.url) for panel in shown for row in panel.rows]


def test_the_first_screen_names_those_in_the_news_the_hottest_first(sign_in: SignIn, ana: Person) -> None:
    rey, lou = person("Rey Mar"), person("Lou Fen", portrait=photo())
    public(subjects=(rey, lou, ana))
    public(subjects=(lou,))
    person("Not in the news")
    heat.refresh()
    page = "/admin/people/person/{}/change/#id_summary"
    empty = "In the news, and the profile is empty."
    assert stale_panel(sign_in("editor")) == [
        ("Lou Fen", "", empty, page.format(lou.pk)),
        ("Rey Mar", "1 more", empty, page.format(rey.pk)),
    ]
    assert stale_panel(sign_in("chief")) == stale_panel(sign_in("editor"))
    assert [stale_panel(sign_in(role)) for role in ("reporter", "lawyer", "picture editor")] == [[], [], []]
    silenced(lou)
    assert [title for title, *_rest in stale_panel(sign_in("editor"))] == ["Rey Mar"]


def test_the_first_screen_names_eight(sign_in: SignIn) -> None:
    public(subjects=tuple(person(f"P {place}") for place in range(9)))
    heat.refresh()
    assert len(stale_panel(sign_in("editor"))) == 8


def said(client: Client, url: str, data: dict[str, Any]) -> list[str]:
    """The messages that the next page shows."""
    answer = client.post(url, data)
    assert answer.status_code == 302
    return [str(message) for message in get_messages(answer.wsgi_request)]


def test_who_publishes_is_told_which_profiles_lag_behind(sign_in: SignIn, ana: Person, ben: Person) -> None:
    between(ana, ben, "married", "2014")
    story = draft(headline="It is over", subjects=(ana, ben), topics=("Divorce",))
    stories("", "", "", "", of=(ana,), at=NOW - DAY)  # made after it, and public before
    editor = sign_in("editor")
    act = f"/admin/articles/article/{story.pk}/act/"
    assert said(editor, f"{act}approve/", {"revision": 1}) == ["Approved."]
    _approved, first, told = said(editor, f"{act}publish/", {"revision": number(story)})
    mend = f"timeline/?what=partners.divorced&amp;other={{}}&amp;story={story.pk}#timeline"
    sentence = "The profile says “married since 2014” ({}); “It is over” carries the topic divorce."
    at = "/admin/people/person/"
    assert (first, told) == (
        "Public now.",
        "Look at these profiles. "
        f'<a href="{at}{ana.pk}/change/#stale">Ana Sol</a>: '
        f'<a href="{at}{ana.pk}/{mend.format(ben.pk)}">{sentence.format("Ben Ray")}</a> '
        f'<a href="{at}{ben.pk}/change/#stale">Ben Ray</a>: '
        f'<a href="{at}{ben.pk}/{mend.format(ana.pk)}">{sentence.format("Ana Sol")}</a>',
    )


def test_a_story_that_is_not_public_yet_calls_for_nothing(sign_in: SignIn) -> None:
    story = draft(subjects=(person("Rey Mar"),))
    act = f"/admin/articles/article/{story.pk}/act/schedule/"
    given = {"revision": 1, "schedule-publish_at": "2026-05-21T08:30"}
    assert said(sign_in("editor"), act, given) == ["Readers will see it on 21 May 2026, 08:30 UTC."]


def test_a_name_and_a_headline_are_no_markup(sign_in: SignIn) -> None:
    story = draft(headline="<b>Gone", subjects=(known("<i>Rey"),), topics=("Obituary",))
    _first, told = said(
        sign_in("editor"), f"/admin/articles/article/{story.pk}/act/publish/", {"revision": 1}
    )
    assert ("<i>" in told, "<b>" in told, "&lt;i&gt;Rey" in told, "&lt;b&gt;Gone" in told) == (
        False,
        False,
        True,
        True,
    )


# What it costs


def crowd(count: int) -> Person:
    """As many people as asked for, each with as many partners, stories, and much to mend."""
    people = [person(f"Rey {place}") for place in range(count)]
    for who in people:
        for place in range(count):
            other = person(f"{who} other {place}")
            between(who, other, "engaged", "2014")
            public(subjects=(who, other), topics=("Divorce", "Split"))
        silenced(who)
    heat.refresh()
    return people[0]


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_is_that_of_one(count: int, sign_in: SignIn) -> None:
    rey = crowd(count)
    story = public(subjects=(rey, *(person(f"More {place}") for place in range(count)))).pk
    asked: dict[str, Callable[[], Any]] = {
        "person": lambda: staleness.of_person(rey),
        "hottest": lambda: staleness.of_hottest(8),
        "story": lambda: staleness.of_story(story),
    }
    used = {}
    for name, ask in asked.items():
        with CaptureQueriesContext(connection) as queries:
            assert ask()
        used[name] = len(queries)
    assert used == {"person": 7, "hottest": 7, "story": 8}


@pytest.mark.parametrize("count", [1, 3])
def test_the_pages_ask_as_much_of_one_as_of_three(count: int, sign_in: SignIn) -> None:
    rey = crowd(count)
    editor = sign_in("editor")
    used = {}
    for page in ("/admin/", f"/admin/people/person/{rey.pk}/change/"):
        with CaptureQueriesContext(connection) as queries:
            assert editor.get(page).status_code == 200
        used[page.split("/")[2]] = len(queries)
    assert used == {"": 15, "people": 22}


def test_no_query_returns_more_than_a_pages_worth(ana: Person, ben: Person) -> None:
    """What of many events is not read whole is left out."""
    others = [known(f"Other {place}") for place in range(8)]
    for other in others:
        for year in range(1980, 2005):
            between(ana, other, "engaged", f"{year}")
    between(ana, ben, "engaged", "2014")
    found = timelines.tied(Relationship.objects.of(ana.pk), {ana.pk})
    assert [tied.person for tied in found[ana.pk]] == others[:-1]
