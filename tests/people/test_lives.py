"""What follows from the events of lives: tables of cases, and what holds whatever the order in which they are given."""

import datetime
from itertools import permutations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import lives, phrases
from people.lives import Death, Life, Record, Tie
from people.models import LifeEvent, Person, Relationship, RelationshipEvent
from people.partial_dates import PartialDate

ANA, BEN, CARA = 1, 2, 3


def date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def events(told: str) -> list[RelationshipEvent]:
    """ "married 2014-05, divorced 2019" as events; the later ones have higher numbers."""
    words = [one.split() for one in told.split(", ")] if told else []
    return [
        RelationshipEvent(pk=number, kind=word[0], when=date(word[1] if len(word) > 1 else ""))
        for number, word in enumerate(words, 1)
    ]


def tie(one: int, other: int, told: str, kind: str = "partners") -> Tie:
    row = Relationship(pk=one * 10 + other, one_id=one, other_id=other, kind=kind)
    found = events(told)
    for number, event in enumerate(found):
        event.pk, event.relationship = row.pk * 100 + number, row
    return Tie(row, found)


STANDING = [
    # what happened, how it stands, whether it still does
    ("partners", "linked 2026-05", "linked May 2026", True),
    ("partners", "dating 2012, engaged 2013, married 2014-05-03", "married since 3 May 2014", True),
    ("partners", "dating 2012, engaged 2013", "engaged since 2013", True),
    ("partners", "married", "married", True),
    ("partners", "married 2014~", "married since about 2014", True),
    ("partners", "married 2009, separated 2013", "married 2009, separated 2013", False),
    ("partners", "married 2009, separated 2013, divorced 2014", "married 2009, divorced 2014", False),
    ("partners", "married 2009, separated 2013, reconciled 2014", "married since 2009", True),
    ("partners", "dating 2009, separated 2013, reconciled 2014", "together since 2014", True),
    ("partners", "married 2009, divorced 2013, reconciled 2014", "together since 2014", True),
    ("partners", "married 2009, divorced 2013, married 2016", "married since 2016", True),
    ("partners", "married 2009, widowed 2013", "married 2009, parted by death 2013", False),
    ("partners", "divorced 2013", "divorced 2013", False),
    ("partners", "reconciled 2013", "together since 2013", True),
    # of dates that leave doubt, the order in which such things happen
    ("partners", "married 2014, engaged 2014-05", "married since 2014", True),
    ("partners", "married 2014-05, engaged 2014", "married since May 2014", True),
    ("partners", "divorced, married", "married, divorced", False),
    ("partners", "married, divorced 2014", "married, divorced 2014", False),
    # a linked couple that was married before is not
    ("partners", "married 2009, linked 2010", "married since 2009", True),
    ("siblings", "known", "", True),
    ("siblings", "known, feud 2015", "at odds since 2015", True),
    ("siblings", "known, feud 2015, made_up 2016", "", True),
    ("parent", "adopted 2005", "adopted 2005", True),
    ("parent", "known 1999", "", True),
    ("friends", "known 2009, feud", "since 2009, at odds", True),
    ("friends", "feud 2011", "at odds since 2011", True),
    ("bandmates", "joined 2001", "since 2001", True),
    ("bandmates", "joined 2001, left 2009", "from 2001, until 2009", False),
    ("bandmates", "joined 2001, left 2009, joined 2020", "since 2020", True),
    ("colleagues", "left 2009", "until 2009", False),
    ("rivals", "known", "", True),
]


@pytest.mark.parametrize(("kind", "told", "words", "current"), STANDING)
def test_what_two_people_are_to_each_other(kind: str, told: str, words: str, current: bool) -> None:
    found = lives.standing(kind, events(told))
    assert (phrases.of_standing(found), found.is_current) == (words, current)


@pytest.mark.parametrize(("kind", "told", "words", "current"), STANDING)
def test_it_is_the_same_in_whatever_order_the_events_are_read(
    kind: str, told: str, words: str, current: bool
) -> None:
    told_in_any = {phrases.of_standing(lives.standing(kind, each)) for each in permutations(events(told))}
    assert told_in_any == {words}


def test_a_death_ends_a_partnership_that_lasted_and_nothing_else() -> None:
    death = Death("Ana Sol", PartialDate(2020, 3))
    lasted = lives.standing("partners", events("married 2014"), [death])
    over = lives.standing("partners", events("married 2014, divorced 2016"), [death])
    kin = lives.standing("siblings", events("known"), [death])
    assert phrases.of_standing(lasted) == "married 2014, until the death of Ana Sol, March 2020"
    assert (lasted.is_current, over.ended, kin.is_current) == (False, "divorced", True)


dates = st.one_of(
    st.none(),
    st.builds(
        PartialDate,
        st.integers(2000, 2004),
        st.sampled_from([0, 1, 2]),
        st.just(0),
        st.booleans(),
    ),
)


@given(
    told=st.lists(st.tuples(st.sampled_from(RelationshipEvent.Kind.values), dates), max_size=6),
    random=st.randoms(),
)
def test_no_event_is_told_before_one_that_certainly_came_earlier(
    told: list[tuple[str, PartialDate | None]], random: Random
) -> None:
    rows = [RelationshipEvent(pk=pk, kind=kind, when=when) for pk, (kind, when) in enumerate(told, 1)]
    shuffled = list(rows)
    random.shuffle(shuffled)
    found = lives.in_order(shuffled)
    assert found == lives.in_order(rows)
    assert sorted(row.pk for row in found) == [row.pk for row in rows]
    assert not any(
        lives.is_before(later.when, sooner.when)
        for place, sooner in enumerate(found)
        for later in found[place:]
    )


def test_a_timeline_is_in_the_order_of_its_dates_and_each_relationship_in_its_own() -> None:
    told: list[Any] = [
        LifeEvent(pk=1, kind="release", when=PartialDate(2014, circa=True)),
        LifeEvent(pk=2, kind="award", when=PartialDate(2015, 4)),
        RelationshipEvent(pk=1, relationship_id=7, kind="married", when=PartialDate(2014, 5)),
        RelationshipEvent(pk=2, relationship_id=7, kind="engaged", when=PartialDate(2014)),
        RelationshipEvent(pk=3, relationship_id=8, kind="known"),
        LifeEvent(pk=3, kind="debut", when=PartialDate(2014, 2)),
    ]
    for given_ in permutations(told):
        assert [f"{event.kind} {event.when}" for event in lives.in_order(given_)] == [
            "known None",
            "debut February 2014",
            "release about 2014",
            "engaged 2014",
            "married May 2014",
            "award April 2015",
        ]


# What cannot be


def record(*ties: Tie, own: dict[int, list[LifeEvent]] | None = None, **lifespans: tuple[str, str]) -> Record:
    named = {"ana": (ANA, "Ana"), "ben": (BEN, "Ben"), "cara": (CARA, "Cara")}
    known = {
        pk: Life(name, *(date(when) for when in lifespans.get(word, ("", ""))))
        for word, (pk, name) in named.items()
    }
    return Record(known, ties, own or {})


def said(found: Record) -> list[str]:
    return [problem.sentence for problem in lives.problems(found)]


@pytest.mark.parametrize(
    ("told", "sentences"),
    [
        ("married 2014, divorced 2013", ["“divorced” (2013) is before “married” (2014)."]),
        ("married 2014, divorced 2014", []),
        ("married 2014-05, divorced 2014-04", ["“divorced” (April 2014) is before “married” (May 2014)."]),
        ("married, divorced 2013", []),
        ("married 2010, divorced 2013, married 2014", []),
        ("dating 2014, separated 2013", ["“separated” (2013) is before “dating” (2014)."]),
        ("divorced 2013", []),
        ("married 2014~, divorced 2013", []),
        ("married 2015~, divorced 2013", ["“divorced” (2013) is before “married” (about 2015)."]),
        ("married 2014, widowed 2010", ["“widowed” (2010) is before “married” (2014)."]),
    ],
)
def test_an_end_before_its_start(told: str, sentences: list[str]) -> None:
    assert said(record(tie(ANA, BEN, told))) == sentences


@pytest.mark.parametrize(
    ("first", "second", "at_once"),
    [
        ("married 2010", "married 2012", True),
        ("married 2010, divorced 2012", "married 2013", False),
        ("married 2010, divorced 2012", "married 2012", False),
        ("married 2010, divorced 2012-06", "married 2012-05", True),
        ("married 2010, separated 2011", "married 2013", True),
        ("married 2010, divorced", "married 2013", False),
        ("married 2010, divorced 2012", "married 2011, divorced 2013", True),
        ("married 2010, widowed 2012", "married 2013", False),
        ("married 2013", "married 2010, divorced 2012", False),
        ("married 2010, divorced 2012, married 2014", "married 2015", True),
        ("engaged 2010", "married 2012", False),
        ("married", "married", True),
    ],
)
def test_two_marriages_at_once(first: str, second: str, at_once: bool) -> None:
    told = said(record(tie(ANA, BEN, first), tie(ANA, CARA, second)))
    expected = ["Ana would be married to Ben and to Cara at the same time."] if at_once else []
    assert told == expected


def test_a_death_ends_a_marriage() -> None:
    both = (tie(ANA, BEN, "married 2010"), tie(ANA, CARA, "married 2013"))
    assert said(record(*both, ben=("", "2012"))) == []
    assert said(record(*both, ben=("", "2014"))) == [
        "Ana would be married to Ben and to Cara at the same time."
    ]


@pytest.mark.parametrize(
    ("parent", "child", "sentences"),
    [
        ("1980", "1979", ["Ben, born 1979, is older than the parent, Ana, born 1980."]),
        ("1980", "1980", []),
        ("1980-05", "1980-04-30", ["Ben, born 30 April 1980, is older than the parent, Ana, born May 1980."]),
        ("", "1979", []),
        ("1980~", "1979", []),
    ],
)
def test_a_child_older_than_a_parent(parent: str, child: str, sentences: list[str]) -> None:
    assert said(record(tie(ANA, BEN, "known", "parent"), ana=(parent, ""), ben=(child, ""))) == sentences


@pytest.mark.parametrize(
    ("born", "wed", "too_young"),
    [
        ("1990", "2007", True),
        ("1990", "2008", False),
        ("1990-05", "2008-04", True),
        ("1990-05-03", "2008-05-02", True),
        ("1990-05-03", "2008-05-03", False),
        ("1992-02-29", "2010-02-28", True),
        ("1992-02-29", "2010-03-01", False),
        ("", "2007", False),
        ("1990", "", False),
    ],
)
def test_married_before_18(born: str, wed: str, too_young: bool) -> None:
    told = said(record(tie(ANA, BEN, f"married {wed}".strip()), ana=(born, "")))
    assert bool(told) is too_young
    assert all(sentence.startswith("Ana was born") for sentence in told)


@pytest.mark.parametrize(
    ("kind", "when", "sentences"),
    [
        ("award", "2021", ["2021 is after the death of Ana, 2020."]),
        ("award", "2020", []),
        ("award", "2020~", []),
        ("death", "2021", ["The profile of Ana says “death 2020”, this event 2021."]),
        ("born", "1981", ["The profile of Ana says “born 1980”, this event 1981."]),
        ("born", "1980-05", []),
        ("award", "1979", ["1979 is before the birth of Ana, 1980."]),
    ],
)
def test_an_event_outside_a_life(kind: str, when: str, sentences: list[str]) -> None:
    own = {ANA: [LifeEvent(pk=1, kind=kind, when=date(when))]}
    assert said(record(own=own, ana=("1980", "2020"))) == sentences


def test_what_happens_between_two_is_within_both_lives_but_for_being_left_by_a_death() -> None:
    told = record(tie(ANA, BEN, "married 2014, divorced 2021"), ben=("", "2020"))
    parted = record(tie(ANA, BEN, "married 2014, widowed 2021"), ben=("", "2020"))
    assert (said(told), said(parted)) == (["2021 is after the death of Ben, 2020."], [])


def test_a_birth_that_the_profile_does_not_know_is_that_of_the_events() -> None:
    born = LifeEvent(kind="born", when=PartialDate(1980), state="confirmed")
    disputed = LifeEvent(kind="death", when=PartialDate(2020), state="disputed")
    assert lives.life_of(Person(name="Ana"), [born, disputed]) == Life("Ana", PartialDate(1980))
    assert lives.life_of(Person(name="Ana", born=PartialDate(1981)), [born]).born == PartialDate(1981)


def test_about_a_time_is_no_further_from_it_than_it_is_precise() -> None:
    day, year = PartialDate.parse("c. 2014-05-03"), PartialDate.parse("2014~")
    assert (day.earliest, day.latest) == (datetime.date(2014, 5, 2), datetime.date(2014, 5, 4))
    assert (year.earliest, year.latest) == (datetime.date(2013, 1, 1), datetime.date(2015, 12, 31))
    assert (str(day), day.stored, day.iso) == ("about 3 May 2014", "2014-05-03~", "")
