"""Who must not be brought together: what the rule governs, who decides it, and that nothing weakens it."""

import datetime
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Exists, OuterRef
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import (
    cast,
    checklist,
    connections,
    coverage,
    keeping_apart,
    merges,
    structured_data,
    suggestions,
)
from articles.cast import Draft
from articles.models import Article, KeptApart
from articles.suggestions import Wanted
from articles.transitions import Refused
from people.models import Person
from tests.conftest import NOW
from tests.factories import colleague, draft, person, public, topic

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
HOUR = datetime.timedelta(hours=1)
TODAY = datetime.date(2026, 5, 20)


def keep_apart(one: Person, other: Any, **given: Any) -> KeptApart:
    by = given.pop("by", None) or colleague("lawyer")
    return keeping_apart.keep_apart(one, other, **{"reason": "By order of the court.", "by": by, **given})


def refused(act: Callable[..., Any], *given: Any, **named: Any) -> str:
    with pytest.raises(Refused) as caught:
        act(*given, **named)
    return caught.value.sentence


@dataclass(frozen=True)
class World:
    """Ana and Rey, who are kept apart where a test says so; Ben, who never is; and a topic."""

    ana: Person
    rey: Person
    ben: Person
    divorce: Any


@pytest.fixture
def world() -> World:
    return World(person("Ana Sol"), person("Rey Marr"), person("Ben Roy"), topic("divorce"))


# The rule


def test_a_rule_holds_both_ways_whoever_is_named_first(world: World) -> None:
    keep_apart(world.rey, world.ana)
    keep_apart(world.ana, world.divorce)
    assert list(connections.kept_from(world.ana)) == [world.rey.pk]
    assert list(connections.kept_from(world.rey.pk)) == [world.ana.pk]
    assert list(connections.kept_from(world.ben)) == []
    assert list(connections.topics_kept_from(world.ana)) == [world.divorce.pk]
    assert list(connections.topics_kept_from(world.rey)) == []
    assert list(connections.people_kept_from(world.divorce)) == [world.ana.pk]
    pairs = [
        (world.ana, world.rey),
        (world.rey, world.ana),
        (world.ana, world.ben),
        (world.ana, world.divorce),
    ]
    assert [connections.are_kept_apart(*pair) for pair in pairs] == [True, True, False, True]


def test_it_can_be_asked_within_a_query(world: World) -> None:
    keep_apart(world.ana, world.rey)
    keep_apart(world.rey, world.divorce)
    apart = Person.objects.filter(pk__in=connections.kept_from(world.ana))
    assert list(apart) == [world.rey]
    having = Person.objects.alias(is_apart=connections.apart(world.ana.pk, OuterRef("pk")))
    assert list(having.filter(is_apart=True)) == [world.rey]
    whom = connections.kept_from(OuterRef(OuterRef("pk")))
    rows = Person.objects.annotate(apart=Exists(Person.objects.filter(pk__in=whom)))
    assert dict(rows.values_list("name", "apart")) == {"Ana Sol": True, "Rey Marr": True, "Ben Roy": False}


@pytest.mark.parametrize(
    ("until", "day", "holds"),
    [
        (None, 10_000, True),
        (TODAY, 0, True),
        (TODAY, 1, False),
        (TODAY + datetime.timedelta(days=2), 2, True),
        (TODAY + datetime.timedelta(days=2), 3, False),
    ],
)
def test_the_last_day_still_counts(world: World, clock: Any, until: Any, day: int, holds: bool) -> None:
    rule = keep_apart(world.ana, world.rey, until=until)
    clock.shift(datetime.timedelta(days=day))
    assert connections.are_kept_apart(world.ana, world.rey) is holds
    assert (rule.stands, KeptApart.objects.standing().exists()) == (holds, holds)


def test_days_are_the_newsrooms_own(world: World, clock: Any, settings: Any) -> None:
    settings.TIME_ZONE = "Pacific/Auckland"
    second = datetime.timedelta(seconds=1)
    clock.shift(-second)  # 21 May begins there at noon
    keep_apart(world.ana, world.rey, until=TODAY)
    assert connections.are_kept_apart(world.ana, world.rey)
    clock.shift(second)
    assert not connections.are_kept_apart(world.ana, world.rey)


def test_a_rule_that_was_ended_stays_on_file(world: World) -> None:
    rule = keep_apart(world.ana, world.rey)
    assert keeping_apart.end(rule, by=colleague("chief"))
    assert not keeping_apart.end(rule, by=colleague("lawyer"))  # who was first stands in it
    assert not connections.are_kept_apart(world.ana, world.rey)
    stored = KeptApart.objects.get()
    assert (stored.made_by_name, stored.ended_by_name, stored.ended_at, stored.stands) == (
        "Lawyer",
        "Chief",
        NOW,
        False,
    )
    keep_apart(world.ana, world.rey)
    assert connections.are_kept_apart(world.ana, world.rey)


def test_the_same_rule_is_made_once(world: World) -> None:
    made = keep_apart(world.ana, world.rey)
    assert refused(keep_apart, world.rey, world.ana) == "This rule stands already, for the same reason."
    other = [
        keep_apart(world.ana, world.rey, reason="Another."),
        keep_apart(world.ana, world.rey, until=TODAY),
    ]
    keeping_apart.end(made, by=colleague("lawyer"))
    again = keep_apart(world.ana, world.rey)
    assert {*KeptApart.objects.filter(other=world.rey, one=world.ana)} == {made, *other, again}


def test_what_is_no_rule_is_refused_with_a_sentence(world: World) -> None:
    gone = person("Anna Sol", merged_into=world.ana)
    yesterday = TODAY - datetime.timedelta(days=1)
    assert refused(keep_apart, world.ana, world.ana) == "These are one and the same. Pick another."
    assert refused(keep_apart, gone, world.rey) == "“Anna Sol” was merged into “Ana Sol”. Pick that one."
    assert refused(keep_apart, world.rey, gone) == "“Anna Sol” was merged into “Ana Sol”. Pick that one."
    assert (
        refused(keep_apart, world.ana, world.rey, reason=" ")
        == "Write why: whoever meets the rule must know."
    )
    assert (
        refused(keep_apart, world.ana, world.rey, until=yesterday)
        == "This day has passed. Choose a later one, or none."
    )
    assert not KeptApart.objects.exists()


@pytest.mark.parametrize(
    "columns",
    [
        {"one": "rey", "other": "ana"},
        {"one": "ana", "other": "ana"},
        {"one": "ana"},
        {"one": "ana", "other": "rey", "topic": "divorce"},
        {"one": "ana", "other": "rey", "reason": ""},
    ],
)
def test_the_database_takes_no_other_shape(world: World, columns: dict[str, str]) -> None:
    assert world.ana.pk < world.rey.pk
    given = {name: getattr(world, value, value) for name, value in columns.items()}
    with pytest.raises(IntegrityError), transaction.atomic():
        KeptApart.objects.create(**{"reason": "Why.", **given})


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        (None, "Ana Sol and Rey Marr must not be brought together: By order of the court."),
        (
            datetime.date(2027, 5, 3),
            "Ana Sol and Rey Marr must not be brought together until 3 May 2027: By order of the court.",
        ),
    ],
)
def test_it_is_told_in_a_sentence(world: World, until: Any, sentence: str) -> None:
    assert keep_apart(world.rey, world.ana, until=until).sentence == sentence
    assert keep_apart(world.ana, world.divorce).sentence == (
        "Ana Sol and the topic “divorce” must not be brought together: By order of the court."
    )


# What it governs: stories that lead to others

PARTS = ("ana", "rey", "ben", "divorce")

LEADS = [
    # what the one story is of, what the other is of, whether one leads to the other by itself
    ("ana", "rey", False),
    ("rey", "ana", False),
    ("ana", "ana", True),
    ("ana", "ben", True),
    ("ana", "ben rey", False),
    ("ana", "rey-mentioned", False),
    ("ana-mentioned", "rey-mentioned", False),
    ("ana", "divorce", False),
    ("divorce", "ana", False),
    ("divorce", "ana-mentioned", False),
    ("rey", "divorce", True),
    ("rey divorce", "ben divorce", True),
    ("ana rey", "ana", False),
    ("ana rey", "rey", False),
    ("ana rey", "ben", True),
    ("ben", "ana rey", True),
    ("", "ana rey divorce", True),
]


def story(world: World, of: str, **given: Any) -> Article:
    """A public story of those who are named: "ana rey-mentioned divorce"."""
    names = of.split()
    people = {name: getattr(world, name.partition("-")[0]) for name in names if name != "divorce"}
    return public(
        subjects=tuple(who for name, who in people.items() if not name.endswith("-mentioned")),
        mentioned=tuple(who for name, who in people.items() if name.endswith("-mentioned")),
        topics=("divorce",) if "divorce" in names else (),
        **given,
    )


@pytest.fixture
def rules(world: World) -> list[KeptApart]:
    return [keep_apart(world.ana, world.rey), keep_apart(world.ana, world.divorce)]


@pytest.mark.parametrize(("of", "later", "leads"), LEADS)
def test_later_on_this_brings_nobody_together(
    world: World, rules: list[KeptApart], of: str, later: str, leads: bool
) -> None:
    first = story(world, of, headline="First", at=NOW - 2 * HOUR)
    story(world, later, headline="Later", earlier=(first,), at=NOW - HOUR)
    assert [one.headline for one in coverage.later_on_this(first)] == ["Later"] * leads
    shown = Client().get(first.get_absolute_url()).content.decode()
    assert ("Later on this" in shown) is leads
    for rule in rules:
        keeping_apart.end(rule, by=colleague("chief"))
    assert [one.headline for one in coverage.later_on_this(first)] == ["Later"]


@pytest.mark.parametrize(("of", "other", "leads"), [row for row in LEADS if row[0]])
def test_no_suggestion_brings_anybody_together(
    world: World, rules: list[KeptApart], of: str, other: str, leads: bool
) -> None:
    story(world, f"{other} ben", headline="Other house sold", at=NOW - HOUR)
    roles = {
        getattr(world, name.partition("-")[0]).pk: "mentioned" if "-" in name else "subject"
        for name in [*of.split(), "ben"]
        if name != "divorce"
    }
    wanted = Wanted(people=roles, topics=[world.divorce.pk] if "divorce" in of else [], text="house sold")
    assert [one.story.headline for one in suggestions.earlier(wanted)] == ["Other house sold"] * leads
    KeptApart.objects.update(ended_at=NOW)
    assert [one.story.headline for one in suggestions.earlier(wanted)] == ["Other house sold"]


def test_beyond_the_first_few_people_of_a_text_the_rule_holds_too(world: World) -> None:
    keep_apart(world.ana, world.rey)
    story(world, "rey ben", headline="Of Rey", at=NOW - HOUR)
    crowd = [world.ben, *(person() for _ in range(suggestions.MOST_PEOPLE)), world.ana]
    assert suggestions.earlier(Wanted(people={who.pk: "subject" for who in crowd})) == []


def test_a_link_that_an_editor_wrote_stays(world: World) -> None:
    of_rey = story(world, "rey", headline="Of Rey", at=NOW - 2 * HOUR)
    keep_apart(world.ana, world.rey)
    body = f'<p><a data-story="{of_rey.pk}">Before</a></p>'
    of_ana = story(world, "ana", headline="Of Ana", body=body, earlier=(of_rey,), at=NOW - HOUR)
    shown = Client().get(of_ana.get_absolute_url()).content.decode()
    assert shown.count(of_rey.get_absolute_url()) == 2


# People beside people


def test_nobody_stands_on_the_page_of_a_topic_from_which_they_are_kept(world: World) -> None:
    for of in ("ana divorce", "rey divorce"):
        story(world, of)
    assert "/people/ana-sol/" in Client().get("/topics/divorce/").content.decode()
    keep_apart(world.ana, world.divorce)
    shown = Client().get("/topics/divorce/").content.decode()
    assert ("/people/ana-sol/" in shown, "/people/rey-marr/" in shown) == (False, True)


def test_namesakes_are_not_told_by_whom_they_are_kept_from() -> None:
    one, _two = person("Twin Marr", summary="The elder"), person("Twin Marr", summary="The younger")
    ana, ben = person("Ana Sol"), person("Ben Roy")
    kid = person("Kim Lee")
    public(subjects=(one, ana, ben, kid))
    Person.objects.filter(pk=kid.pk).update(minor=True)

    def partners() -> list[str]:
        (namesakes,) = cast.of(Draft(body="<p>Twin Marr left.</p>")).ambiguous
        return list(namesakes.partners.get(one.pk, []))

    assert partners() == ["Ana Sol", "Ben Roy"]
    keep_apart(one, ana)
    assert partners() == ["Ben Roy"]


# What machines are told

NAMED = [
    # subjects, then mentioned; about, mentions, keywords
    ("ana", (["Ana Sol"], [], [])),
    ("ana rey", (["Ana Sol"], [], [])),
    ("rey ana", (["Rey Marr"], [], [])),
    ("rey-mentioned ana", (["Ana Sol"], [], [])),
    ("rey ana-mentioned ben-mentioned", (["Rey Marr"], ["Ben Roy"], [])),
    ("ana-mentioned rey-mentioned", ([], ["Ana Sol"], [])),
    ("ana divorce", (["Ana Sol"], [], [])),
    ("ana-mentioned divorce", ([], ["Ana Sol"], [])),
    ("rey ana divorce", (["Rey Marr"], [], ["divorce"])),
    ("rey divorce", (["Rey Marr"], [], ["divorce"])),
    ("divorce", ([], [], ["divorce"])),
]


@pytest.mark.parametrize(("of", "named"), NAMED)
def test_search_engines_are_told_of_the_first_alone(
    world: World, rules: list[KeptApart], of: str, named: tuple[list[str], list[str], list[str]]
) -> None:
    found = story(world, of)
    (data, _trail) = structured_data.story_page(found)
    about, mentions = ([one["name"] for one in data.get(name, [])] for name in ("about", "mentions"))
    assert (about, mentions, data.get("keywords", [])) == named
    shown = Client().get(found.get_absolute_url()).content.decode()
    assert ('property="article:tag" content="divorce"' in shown) is bool(named[2])
    KeptApart.objects.update(ended_at=NOW)
    (data, _trail) = structured_data.story_page(found)
    told = [one["name"] for name in ("about", "mentions") for one in data.get(name, [])]
    assert (len(told) + len(data.get("keywords", []))) == len(of.split())


def test_who_is_kept_from_somebody_that_is_not_named_is_named(world: World) -> None:
    keep_apart(world.ana, world.rey)
    keep_apart(world.rey, world.ben)
    named = connections.nameable([world.ana, world.rey, world.ben])
    assert named.people == [world.ana, world.ben]


# What editors are told


def test_the_checklist_warns_of_two_in_one_story_and_of_a_person_on_a_topic(world: World) -> None:
    keep_apart(world.ana, world.rey, until=datetime.date(2027, 5, 3))
    keep_apart(world.ana, world.divorce, reason="She asked.")
    pair = "Ana Sol and Rey Marr must not be brought together until 3 May 2027: By order of the court."
    filed = "Ana Sol and the topic “divorce” must not be brought together: She asked."
    linked = f'<p><a data-person="{world.rey.pk}">Him</a></p>'

    def told(**draft: Any) -> list[str]:
        found = checklist.run(cast.of(Draft(**draft)))
        return [one.sentence for one in found if one.name == "kept_apart"]

    assert told(headline="Ana Sol left", body=linked) == [pair]
    assert told(headline="Ana Sol left Rey Marr") == [pair]
    assert told(listed=(world.ana.pk, world.rey.pk), topics=(world.divorce.pk,)) == [pair, filed]
    assert told(listed=(world.rey.pk, world.ben.pk), topics=(world.divorce.pk,)) == []
    assert told(headline="Ana Sol left", topics=(world.divorce.pk,)) == [filed]


def test_a_rule_about_a_minor_is_told_too(world: World) -> None:
    kid = person("Kim Lee", minor=True)
    keep_apart(kid, world.ana)
    (told,) = [
        one.sentence
        for one in checklist.run(cast.of(Draft(listed=(kid.pk, world.ana.pk))))
        if one.name == "kept_apart"
    ]
    assert told == "Ana Sol and Kim Lee must not be brought together: By order of the court."


def test_the_panel_says_it_beside_each_of_them(world: World, sign_in: SignIn) -> None:
    rule = keep_apart(world.ana, world.rey)
    sent = {"headline": "Ana Sol left", "listed": [world.rey.pk, world.ben.pk], "topics": []}
    answer = (
        sign_in("reporter")
        .post("/admin/articles/article/people/", json.dumps(sent), content_type="application/json")
        .json()
    )
    told = {row["name"]: row["apart"] for row in [*answer["named"], *answer["unnamed"]]}
    assert told == {"Ana Sol": [rule.sentence], "Rey Marr": [rule.sentence], "Ben Roy": []}
    assert {"level": "warn", "sentence": rule.sentence} in answer["notes"]


# The desk


def url(who: Person, page: str = "apart/") -> str:
    return f"/admin/people/person/{who.pk}/{page}"


def test_a_lawyer_decides_it_and_the_whole_desk_sees_it(world: World, sign_in: SignIn) -> None:
    lawyer = sign_in("lawyer")
    assert lawyer.get(url(world.ana)).status_code == 200
    given = {"other": world.rey.pk, "reason": "By order of the court.", "until": "2027-05-03"}
    answer = lawyer.post(url(world.ana), given, follow=True)
    rule = KeptApart.objects.get()
    assert (rule.one, rule.other, rule.until, rule.made_by_name) == (
        world.ana,
        world.rey,
        datetime.date(2027, 5, 3),
        "Lawyer",
    )
    assert answer.redirect_chain == [(url(world.ana, "change/"), 302)]
    end = f'action="{url(world.rey, f"apart/{rule.pk}/end/")}"'
    for role, decides in {
        "reporter": False,
        "editor": False,
        "picture editor": False,
        "chief": True,
        "lawyer": True,
    }.items():
        shown = sign_in(role).get(url(world.rey, "change/")).content.decode()
        assert rule.sentence in shown, role
        assert (end in shown, url(world.rey) in shown) == (decides, decides), role
    assert rule.sentence not in lawyer.get(url(world.ben, "change/")).content.decode()


def test_it_is_ended_from_the_page_of_either_and_stays_told(world: World, sign_in: SignIn) -> None:
    rule = keep_apart(world.ana, world.rey)
    chief = sign_in("chief")
    answer = chief.post(url(world.rey, f"apart/{rule.pk}/end/"), follow=True)
    shown = answer.content.decode()
    assert not connections.are_kept_apart(world.ana, world.rey)
    assert rule.sentence in shown
    assert "ended by Chief on 20 May 2026" in shown
    assert chief.post(url(world.ben, f"apart/{rule.pk}/end/")).status_code == 404  # none of Ben's
    for who in (world.ana, world.rey):
        assert "It has ended" in chief.get(url(who, "history/")).content.decode()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "This field is required."),
        ({"reason": "Why."}, "Pick a person or a topic, one of the two."),
        ({"reason": "Why.", "other": "rey", "topic": "divorce"}, "Pick a person or a topic, one of the two."),
        ({"reason": "  ", "other": "rey"}, "This field is required."),
        ({"reason": "Why.", "other": "ana"}, "These are one and the same. Pick another."),
        ({"reason": "Why.", "other": "x"}, "Select a valid choice."),
        ({"reason": "Why.", "other": "9" * 40}, "Select a valid choice."),
        ({"reason": "Why.", "other": "rey", "until": "soon"}, "Enter a valid date."),
        ({"reason": "Why.", "other": "rey", "until": "2026-05-19"}, "This day has passed."),
    ],
)
def test_bad_input_gets_a_sentence_and_loses_nothing(
    world: World, sign_in: SignIn, given: dict[str, str], sentence: str
) -> None:
    sent = {name: getattr(getattr(world, value, value), "pk", value) for name, value in given.items()}
    answer = sign_in("lawyer").post(url(world.ana), sent)
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert not KeptApart.objects.exists()


def test_a_rule_about_a_draft_a_minor_or_somebody_withdrawn_can_be_made(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    person("Draft", state="draft"), person("Minor", minor=True), person("Withdrawn", state="withdrawn")
    asked = {"app_label": "articles", "model_name": "keptapart", "field_name": "other", "term": ""}
    offered = sign_in("lawyer").get("/admin/autocomplete/", asked).json()["results"]
    assert sorted(row["text"] for row in offered) == ["Ana Sol", "Draft", "Minor", "Withdrawn"]
    for row in offered:
        if row["text"] != "Ana Sol":
            sent = {"other": row["id"], "reason": "Why."}
            assert sign_in("lawyer").post(url(ana), sent).status_code == 302
    assert KeptApart.objects.count() == 3


# Merged


def merge(loser: Any, winner: Any) -> Any:
    again = [type(row).objects.get(pk=row.pk) for row in (loser, winner)]
    return merges.merge(*again, by=colleague("chief"))


MERGES = [
    # whose rule it is, who goes, who stays, what it is afterwards; by the order of their ids
    ("b d", "b", "a", "a d"),
    ("b d", "b", "c", "c d"),
    ("b d", "b", "e", "d e"),  # they trade places
    ("b d", "d", "a", "a b"),
    ("b d", "d", "c", "b c"),
    ("b d", "d", "e", "b e"),
    ("b d", "b", "d", "b d"),  # it stays with the one that goes
    ("b d", "d", "b", "b d"),
    ("b d", "a", "c", "b d"),
    ("b topic", "b", "e", "e topic"),
    ("b topic", "e", "b", "b topic"),
]


@pytest.mark.parametrize(("rule", "loser", "winner", "afterwards"), MERGES)
def test_a_merge_weakens_no_rule_and_its_undo_is_exact(
    rule: str, loser: str, winner: str, afterwards: str
) -> None:
    people: dict[str, Any] = {letter: person(f"{letter.upper()} Person") for letter in "abcde"}
    rows: dict[str, Any] = {**people, "topic": topic("divorce")}
    names = {str(row): letter for letter, row in rows.items()}
    one, other = (rows[part] for part in rule.split())
    made = keep_apart(one, other)
    before = KeptApart.objects.values().get()

    def stands() -> str:
        found = KeptApart.objects.get()
        return f"{names[str(found.one)]} {names[str(found.topic or found.other)]}"

    merged = merge(people[loser], people[winner])
    assert stands() == afterwards
    one, other = (rows[part] for part in afterwards.split())
    assert connections.are_kept_apart(one, other)
    keeping_apart.end(made, by=colleague("lawyer"))  # whoever decides it since does not hinder the undo
    KeptApart.objects.update(ended_at=None, ended_by=None, ended_by_name="")
    assert merges.undo(merged, by=colleague("chief")).left == []
    assert KeptApart.objects.values().get() == before


def test_two_rules_that_become_one_and_the_same_both_stay(world: World) -> None:
    twin = person("Anna Sol")
    keep_apart(world.ana, world.rey, until=TODAY)
    keep_apart(twin, world.rey)
    assert [moving.count for moving in merges.plan(twin, world.ana).moving] == ["1"]
    merge(twin, world.ana)
    assert KeptApart.objects.filter(one=world.ana, other=world.rey).count() == 2


def test_a_topic_takes_its_rules_with_it_and_gives_them_back(world: World) -> None:
    keep_apart(world.ana, world.divorce)
    before = KeptApart.objects.values().get()
    merged = merge(world.divorce, topic("split"))
    assert connections.are_kept_apart(world.ana, topic("split"))
    assert merges.undo(merged, by=colleague("chief")).left == []
    assert KeptApart.objects.values().get() == before


# What it costs


@pytest.mark.parametrize("count", [1, 3])
def test_no_surface_asks_more_than_once(count: int, django_assert_num_queries: Any) -> None:
    people = [person(f"Person {number}") for number in range(2 * count)]
    for number in range(count):
        keep_apart(people[2 * number], people[2 * number + 1])
        keep_apart(people[2 * number], topic(f"topic {number}"))
    with django_assert_num_queries(1):
        named = connections.nameable(people)
    assert len(named.people) == count
    ids, filed = [who.pk for who in people], [topic(f"topic {number}").pk for number in range(count)]
    with django_assert_num_queries(1):
        assert [rule.sentence for rule in connections.among(ids, filed)] != []
    with django_assert_num_queries(0):
        assert connections.among([], filed) == []
    first = draft(subjects=tuple(people))
    with django_assert_num_queries(1):
        coverage.later_on_this(first)
    with django_assert_num_queries(1):
        assert connections.are_kept_apart(people[0], people[1])


@pytest.mark.parametrize("count", [1, 3])
def test_the_form_of_a_person_asks_as_much_for_one_rule_as_for_three(count: int, sign_in: SignIn) -> None:
    ana, lawyer = person("Ana Sol"), sign_in("lawyer")
    for number in range(count):
        keep_apart(ana, person())
        keep_apart(ana, topic(f"topic {number}"))
    with CaptureQueriesContext(connection) as queries:
        assert lawyer.get(url(ana, "change/")).status_code == 200
    assert len([query for query in queries if "keptapart" in query["sql"].lower()]) == 1
