"""What readers are told of lives and relationships: only what is held to be so, of public people, with a source."""

import datetime
import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from articles import heat, keeping_apart, merges, months, timelines, workflow
from articles.models import EventSource, PairHeat, PersonMonths
from people.models import Person, Relationship, RelationshipEvent
from tests.conftest import NOW
from tests.factories import between, colleague, draft, happened, number, outlet, person, public, tie

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


def page(path: str) -> str:
    answer = Client().get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return answer.content.decode()


def status(path: str) -> int:
    return Client().get(path).status_code


def ld(path: str) -> Any:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page(path))
    assert found
    return json.loads(found[1])


@pytest.fixture
def couple() -> tuple[Person, Person]:
    return person("Ana Sol"), person("Ben Ray")


# What readers may see


@pytest.mark.parametrize(
    ("state", "told"), [("confirmed", True), ("reported", True), ("disputed", False), ("withdrawn", False)]
)
def test_only_what_is_held_to_be_so_is_told(couple: tuple[Person, Person], state: str, told: bool) -> None:
    between(*couple, "married", "2014", state=state)
    happened(couple[0], "award", "2015", line="Best voice", state=state)
    shown = page("/people/ana-sol/")
    assert ("married since 2014" in shown, "Best voice" in shown) == (told, told)
    assert ("spouse" in json.dumps(ld("/people/ana-sol/"))) is told


@pytest.mark.parametrize(
    "change",
    [{"state": "draft"}, {"state": "withdrawn"}, {"minor": True}],
    ids=["draft", "withdrawn", "minor"],
)
def test_nobody_is_told_of_whom_readers_may_not_know(
    couple: tuple[Person, Person], change: dict[str, Any]
) -> None:
    between(*couple, "married", "2014")
    assert "Ben Ray" in page("/people/ana-sol/")
    Person.objects.filter(pk=couple[1].pk).update(**change)
    assert "Ben Ray" not in page("/people/ana-sol/")
    assert "married" not in page("/people/ana-sol/")


def test_an_event_is_told_once_a_source_of_it_is_public(couple: tuple[Person, Person]) -> None:
    hidden = draft(headline="A wedding in secret")
    event = between(*couple, "married", "2014", told_by=hidden)
    RelationshipEvent.objects.create(relationship=event.relationship, kind="engaged")
    assert "married" not in page("/people/ana-sol/")
    workflow.publish(hidden, by=colleague("editor"), revision=number(hidden))
    shown = page("/people/ana-sol/")
    assert "married since 2014" in shown
    assert '<a href="/2026/05/a-wedding-in-secret/">A wedding in secret</a>' in shown
    assert "Engaged" not in shown


def test_a_source_that_is_not_public_is_not_named_beside_one_that_is(couple: tuple[Person, Person]) -> None:
    event = between(*couple, "married", "2014")
    EventSource.objects.create(relationship_event=event, story=draft(headline="A wedding in secret"))
    shown = page("/people/ana-sol/")
    assert 'The Herald, <a href="https://herald.example/1" rel="noopener">herald.example</a>' in shown
    assert "secret" not in shown


def test_relationships_now_and_before_each_seen_from_its_side() -> None:
    ana, ben, cara, dan = (person(name) for name in ("Ana Sol", "Ben Ray", "Cara Lo", "Dan Moe"))
    between(ana, ben, "married", "2009")
    between(ana, ben, "divorced", "2013")
    between(ana, cara, "married", "2014-05")
    between(ana, dan, "adopted", "2018", tied="parent")
    ours, dans = timelines.of_person(ana), timelines.of_person(dan)
    assert [(tied.person.name, tied.line) for tied in ours.now] == [
        ("Cara Lo", "married since May 2014"),
        ("Dan Moe", "child, adopted 2018"),
    ]
    assert [(tied.person.name, tied.line) for tied in ours.before] == [
        ("Ben Ray", "married 2009, divorced 2013")
    ]
    assert [(tied.person.name, tied.line) for tied in dans.now] == [("Ana Sol", "parent, adopted 2018")]
    assert [re.sub("<.*?>", "", entry.words) for entry in ours.entries] == [
        "Adopted Dan Moe",
        "Married Cara Lo",
        "Divorced from Ben Ray",
        "Married Ben Ray",
    ]
    assert [re.sub("<.*?>", "", entry.words) for entry in dans.entries] == ["Adopted by Ana Sol"]


def test_the_markup_says_who_is_what_and_never_more_than_the_page() -> None:
    ana, ben, cara, dan, eve = (
        person(name) for name in ("Ana Sol", "Ben Ray", "Cara Lo", "Dan Moe", "Eve Ott")
    )
    between(ana, ben, "married", "2009")
    between(ana, ben, "divorced", "2013")
    between(ana, cara, "married", "2014")
    between(ana, dan, "known", tied="parent")
    between(ana, eve, "known", tied="siblings")
    entity = ld("/people/ana-sol/")["mainEntity"]
    named = {key: [one["name"] for one in entity[key]] for key in ("spouse", "children", "sibling")}
    assert named == {"spouse": ["Cara Lo"], "children": ["Dan Moe"], "sibling": ["Eve Ott"]}
    assert [one["name"] for one in ld("/people/dan-moe/")["mainEntity"]["parent"]] == ["Ana Sol"]


def test_a_symmetric_relationship_is_stored_once_whoever_is_named_first(
    couple: tuple[Person, Person],
) -> None:
    ana, ben = couple
    assert tie(ana, ben) == tie(ben, ana)
    assert tie(ana, ben, "parent") != tie(ben, ana, "parent")
    assert Relationship.objects.filter(kind="partners").get().one == ana


# The story so far of two people


def test_the_story_so_far_of_two_people(couple: tuple[Person, Person]) -> None:
    first = public(headline="They met", subjects=couple, at=NOW - 9 * DAY)
    public(headline="They wed", subjects=couple, at=NOW - 2 * DAY)
    public(headline="Ana alone", subjects=couple[:1])
    public(headline="Ben in passing", subjects=couple[:1], mentioned=couple[1:])
    between(*couple, "married", "2026-05", told_by=first)
    shown = page("/people/ana-sol/ben-ray/")
    assert re.findall(r"<h3><a[^>]*>(.*?)</a>", shown) == ["They wed", "They met"]
    assert re.findall(r"<h3><a[^>]*>(.*?)</a>", page("/people/ana-sol/ben-ray/?order=oldest")) == [
        "They met",
        "They wed",
    ]
    assert "Married since May 2026" in shown
    assert 'href="/people/ana-sol/ben-ray/"' in page("/people/ana-sol/")
    assert 'href="/people/ana-sol/ben-ray/"' in page(first.get_absolute_url())
    assert 'rel="canonical" href="http://testserver/people/ana-sol/ben-ray/"' in page(
        "/people/ana-sol/ben-ray/?order=oldest"
    ).replace("https://celebnews.example", "http://testserver")


def test_the_other_order_and_every_old_address_lead_to_it(couple: tuple[Person, Person]) -> None:
    public(subjects=couple)
    moved = Person.objects.get(pk=couple[0].pk)
    moved.slug = "zana-sol"
    moved.save()
    for asked in ("zana-sol/ben-ray", "ana-sol/ben-ray", "ben-ray/ana-sol"):
        answer = Client().get(f"/people/{asked}/")
        assert (answer.status_code, answer["Location"]) == (301, "/people/ben-ray/zana-sol/")
        answer = Client().get(f"/people/{asked}/feed/atom/")
        assert (answer.status_code, answer["Location"]) == (301, "/people/ben-ray/zana-sol/feed/atom/")


def test_it_exists_while_a_public_story_or_a_confirmed_event_is_there(couple: tuple[Person, Person]) -> None:
    path = "/people/ana-sol/ben-ray/"
    assert status(path) == 404
    event = between(*couple, "linked", "2026", state="reported")
    assert (status(path), status(f"{path}feed/")) == (404, 404)
    RelationshipEvent.objects.filter(pk=event.pk).update(state="confirmed")
    assert (status(path), status(f"{path}feed/")) == (200, 200)
    RelationshipEvent.objects.all().update(state="withdrawn")
    story = public(subjects=couple)
    assert (status(path), status(f"{path}feed/")) == (200, 200)
    workflow.withdraw(story, by=colleague("chief"), note="Wrong.")
    assert (status(path), status(f"{path}feed/")) == (404, 404)


@pytest.mark.parametrize(
    "asked",
    [
        "ana-sol/ana-sol/",
        "ana-sol/nobody/",
        "nobody/ana-sol/",
        "a-draft/ana-sol/",
        "ana-sol/gone/",
        "ana-sol/ben-ray/?order=x",
        "ana-sol/ben-ray/?page=2",
        "ana-sol/ben-ray/?page=0",
    ],
)
def test_all_else_is_404(couple: tuple[Person, Person], asked: str) -> None:
    hidden, gone = person("A Draft", state="draft"), person("Gone", state="withdrawn")
    public(subjects=(*couple, hidden, gone))
    assert status("/people/ana-sol/ben-ray/") == 200
    assert status(f"/people/{asked}") == 404


def test_its_feeds_carry_the_stories_about_both(couple: tuple[Person, Person]) -> None:
    public(headline="Both of them", subjects=couple)
    public(headline="One of them", subjects=couple[:1])
    for path in ("feed/", "feed/atom/", "feed/json/"):
        shown = page(f"/people/ana-sol/ben-ray/{path}")
        assert ("Both of them" in shown, "One of them" in shown) == (True, False)
        assert "Ana Sol and Ben Ray" in shown


@pytest.mark.parametrize("count", [0, heat.OFTEN])
def test_the_stories_of_two_who_are_often_together_are_the_same_as_of_two_who_are_not(
    couple: tuple[Person, Person], count: int
) -> None:
    for told in range(3):
        public(headline=f"Both {told}", subjects=couple, at=NOW - (3 - told) * DAY)
        public(headline="One of them", subjects=couple[:1], at=NOW - (3 - told) * DAY)
    one, other = sorted(who.pk for who in couple)
    PairHeat.objects.create(one_id=one, other_id=other, quarter=count)
    path = "/people/ana-sol/ben-ray/"
    shown = {
        asked: re.findall("Both [0-9]|One of them", page(path + asked)) for asked in ("", "?order=oldest")
    }
    newest = ["Both 2", "Both 1", "Both 0"]
    assert shown == {"": newest, "?order=oldest": newest[::-1]}
    items = json.loads(page(f"{path}feed/json/"))["items"]
    assert [item["title"] for item in items] == newest


# Everyone's feed


def test_everyone_whom_readers_may_know_is_in_the_list_of_feeds() -> None:
    person("Ana “Q” Sol & Co", summary="Singer <3")
    person("A Draft", state="draft")
    person("A Minor", minor=True)
    answer = Client().get("/people.opml")
    root = ElementTree.fromstring(answer.content)
    outlines = [one.attrib for one in root.iter("outline")]
    assert answer["Content-Type"] == "text/x-opml; charset=utf-8"
    assert [(one["text"], one["type"], one["description"]) for one in outlines] == [
        ("Ana “Q” Sol & Co", "rss", "Singer <3")
    ]
    assert outlines[0]["xmlUrl"].endswith("/people/ana-q-sol-co/feed/")
    assert outlines[0]["htmlUrl"].endswith("/people/ana-q-sol-co/")


# How much


def test_stories_a_month_are_drawn_and_told(couple: tuple[Person, Person]) -> None:
    ana = couple[0]
    assert months.of(ana) is None
    for at in (NOW - 40 * DAY, NOW - DAY, NOW):
        public(subjects=(ana,), at=at)
    public(subjects=(ana,), at=NOW - 3 * 365 * DAY)
    draft(subjects=(ana,))
    told = "3 stories in two years, most in May 2026 (2)."
    found = months.of(ana)
    assert found is not None
    assert (found.words, [bar.height for bar in found.bars][-2:]) == (told, [20, 40])
    assert f'aria-label="{told}"' in page("/people/ana-sol/")


def test_of_many_stories_the_counts_are_kept_and_right_to_the_hour(
    monkeypatch: pytest.MonkeyPatch, couple: tuple[Person, Person]
) -> None:
    monkeypatch.setattr("articles.absence.MANY", 2)
    for _number in range(2):
        public(subjects=couple[:1])
    assert "in two years" not in page("/people/ana-sol/")
    assert PersonMonths.objects.get().counts == {"2026-05": 2}
    assert "2 stories in two years" in page("/people/ana-sol/")
    public(subjects=couple[:1])
    assert "2 stories in two years" in page("/people/ana-sol/")
    PersonMonths.objects.update(reckoned_at=NOW - datetime.timedelta(minutes=61))
    page("/people/ana-sol/")
    assert "3 stories in two years" in page("/people/ana-sol/")
    assert not months.refresh(couple[0].pk)


# Merged


def test_a_merge_moves_relationships_with_their_events_and_its_undo_moves_them_back() -> None:
    ana, anna, ben, cara = (person(name) for name in ("Ana Sol", "Anna Sol", "Ben Ray", "Cara Lo"))
    between(ana, ben, "dating", "2012")
    between(anna, ben, "married", "2014")
    between(cara, anna, "known", tied="parent")
    between(anna, ana, "known", tied="siblings")
    happened(anna, "award", "2015", line="Best voice")

    def rows() -> list[Any]:
        return [
            *Relationship.objects.order_by("pk").values_list(),
            *RelationshipEvent.objects.order_by("pk").values_list("pk", "relationship", "kind"),
            *person_events(),
        ]

    def person_events() -> Any:
        return ana.life_events.model.objects.values_list("pk", "person")

    before = rows()
    plan = merges.plan(anna, ana)
    told = {moving.label: (moving.count, moving.doubles) for moving in plan.moving}
    assert told == {"Relationships": ("2", "1"), "Events of their life": ("1", "")}
    made = merges.merge(anna, ana, by=colleague("chief"))
    shown = timelines.of_person(Person.objects.get(pk=ana.pk))
    assert [(tied.person.name, tied.line) for tied in shown.now] == [
        ("Ben Ray", "married since 2014"),
        ("Cara Lo", "parent"),
    ]
    assert "Best voice" in page("/people/ana-sol/")
    assert not Relationship.objects.filter(kind="parent").exclude(one=cara, other=ana).exists()
    merges.undo(made, by=colleague("chief"))
    assert rows() == before


def test_an_outlet_alone_is_no_source(couple: tuple[Person, Person]) -> None:
    event = between(*couple, "married", "2014")
    with pytest.raises(IntegrityError), transaction.atomic():
        EventSource.objects.create(relationship_event=event, outlet=outlet("The Herald"))
    with pytest.raises(IntegrityError), transaction.atomic():
        EventSource.objects.create(outlet=outlet("The Herald"), url="https://herald.example/1")


def test_a_profile_leads_to_the_story_of_those_whom_stories_alone_bring_together(
    couple: tuple[Person, Person],
) -> None:
    public(headline="At one table", subjects=couple)
    shown = page("/people/ana-sol/")
    assert "In the news with" in shown
    assert '<a class="tied-story" href="/people/ana-sol/ben-ray/">' in shown
    assert status("/people/ana-sol/ben-ray/") == 200


def test_a_shared_link_to_two_bears_their_names(couple: tuple[Person, Person]) -> None:
    public(subjects=couple)
    shown = page("/people/ana-sol/ben-ray/")
    assert '<meta property="og:title" content="Ana Sol and Ben Ray: the story so far">' in shown
    assert 'type="application/rss+xml" title="Ana Sol and Ben Ray: the story so far"' in shown


# Kept apart


def test_of_two_who_are_kept_apart_nothing_between_them_is_told(couple: tuple[Person, Person]) -> None:
    ana, ben = couple
    story = public(headline="They wed", subjects=couple)
    between(ana, ben, "married", "2014", told_by=story)
    happened(ana, "award", line="Best voice")
    paths = ("/people/ana-sol/", "/people/ben-ray/", story.get_absolute_url())
    told = [("ana-sol/ben-ray" in page(path), "Married" in page(path)) for path in paths]
    assert told == [(True, True), (True, True), (True, False)]
    rule = keeping_apart.keep_apart(ben, ana, reason="By order of the court.", by=colleague("lawyer"))
    told = [("ana-sol/ben-ray" in page(path), "Married" in page(path)) for path in paths]
    assert told == [(False, False)] * 3
    assert "In the news with" not in page("/people/ana-sol/")
    assert "Best voice" in page("/people/ana-sol/")
    assert [status(f"/people/ana-sol/ben-ray/{rest}") for rest in ("", "feed/")] == [404, 404]
    keeping_apart.end(rule, by=colleague("lawyer"))
    assert status("/people/ana-sol/ben-ray/") == 200
