"""Whatever is merged, undone and saved, in whatever order: the record agrees, and what is undone is what it was."""

from itertools import combinations
from typing import Any

import pytest
import time_machine
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import keeping_apart, workflow
from articles.models import Appearance, Article, ArticleTopic, Merge, Reference, Topic
from articles.transitions import Refused
from people import lives
from people.models import LifeEvent, Link, Name, Person, Relationship
from tests.articles.test_merges import agrees, linked, merge, rows, undo
from tests.conftest import NOW
from tests.factories import between, colleague, happened, number, person, photo, public, topic

pytestmark = pytest.mark.django_db

OF = 4
"""How many people there are, and how many topics; as many stories tell of some of them."""

one = st.integers(0, OF - 1)
merging = st.tuples(st.just("merge"), st.sampled_from(["person", "topic"]), one, one)
undoing = st.tuples(st.just("undo"), st.integers(0, 5))
saving = st.tuples(st.just("save"), one, st.lists(one, max_size=2, unique=True), one)
naming = st.tuples(st.just("name"), one, one)
tied = st.sampled_from(["partners", "parent", "siblings"])
happening = st.tuples(st.just("happen"), one, one, tied, st.sampled_from(["", "2009", "2014-05"]))
living = st.tuples(st.just("live"), one, st.sampled_from(["award", "arrest"]))


class Newsroom:
    """People, topics and stories, and what is done to them."""

    def __init__(self) -> None:
        shot = photo()
        self.rows: dict[str, list[Any]] = {
            "person": [person(f"Person {n}", summary="One" if n % 2 else "") for n in range(OF)],
            "topic": [topic(f"topic {n}") for n in range(OF)],
        }
        people = self.rows["person"]
        for n, who in enumerate(people):
            Name.objects.create(person=who, text=f"Name {n // 2}")
            Link.objects.create(person=who, url=f"https://example.com/{n // 2}")
            shot.people.add(who)
        lawyer = colleague("lawyer")
        for one, other in combinations(people, 2):
            keeping_apart.keep_apart(one, other, reason="Why.", by=lawyer)
        for who, filed in zip(people, self.rows["topic"], strict=True):
            keeping_apart.keep_apart(who, filed, reason="Why.", by=lawyer)
        for n, who in enumerate(people):
            between(who, people[n - 1], "married", "2014")
            between(people[n - 2], who, "known", tied="parent")
            happened(who, "award", "2015")
        self.stories = [
            public(
                subjects=(people[n],),
                mentioned=(people[n - 1],),
                body=linked(people[n - 1], people[n - 2]),
                topics=(f"topic {n}", f"topic {n - 1 if n else n}"),
            )
            for n in range(OF)
        ]

    def merge(self, kind: str, loser: int, winner: int) -> None:
        merge(
            *(type(row).objects.get(pk=row.pk) for row in (self.rows[kind][loser], self.rows[kind][winner]))
        )

    def undo(self, place: int) -> None:
        standing = list(Merge.objects.standing())
        if standing:
            undo(standing[place % len(standing)])

    def save(self, story: int, people: list[int], linking: int) -> None:
        written = {
            "appearances": [{"person": self.rows["person"][n].pk, "role": "subject"} for n in people],
            "body": linked(self.rows["person"][linking]),
            "topics": [self.rows["topic"][linking].pk],
        }
        chosen, editor = Article.objects.get(pk=self.stories[story].pk), colleague("editor")
        workflow.save(chosen, written, by=editor, base=number(chosen))
        if people:
            workflow.publish_changes(chosen, by=editor, revision=number(chosen))

    def name(self, who: int, text: int) -> None:
        name = Name.objects.filter(person=self.rows["person"][who]).first()
        if name:
            name.text = f"Other {text}"
            name.save()

    def happen(self, one: int, other: int, tied: str, when: str) -> None:
        """Something between two who are not one and the same by now, entered as the form enters it."""
        standing = {who.pk: who for who in (self._who(one), self._who(other))}
        if len(standing) == 2:
            first, second = standing.values()
            between(first, second, "married" if tied == "partners" else "known", when, tied=tied)

    def live(self, who: int, kind: str) -> None:
        happened(self._who(who), kind)

    def _who(self, place: int) -> Person:
        """Somebody, or who stands for them."""
        found = Person.objects.select_related("merged_into").get(pk=self.rows["person"][place].pk)
        return found.merged_into or found

    def do(self, act: str, *given: Any) -> None:
        """Does it, or finds that it is refused."""
        before = rows()
        try:
            getattr(self, act)(*given)
        except Refused:
            assert rows() == before

    def undo_all(self) -> None:
        for made in Merge.objects.standing().order_by("-pk"):
            undo(made)


@pytest.fixture(scope="module")
def newsroom(kept: None) -> Newsroom:
    """One for all examples: each is undone, and asks for every row anew."""
    with time_machine.travel(NOW, tick=False):
        return Newsroom()


def consistent() -> None:
    """Raises where a merged row has rows of its own, or leads to another that was merged."""
    agrees()
    for merged in (Person.objects.exclude(merged_into=None), Topic.objects.exclude(merged_into=None)):
        assert not merged.exclude(merged_into__merged_into=None).exists()
    assert not Appearance.objects.exclude(person__merged_into=None).exists()
    assert not LifeEvent.objects.exclude(person__merged_into=None).exists()
    assert not Relationship.objects.filter(events=None).exists()
    _tied_once()
    assert not Reference.objects.exclude(person__merged_into=None).exists()
    assert not ArticleTopic.objects.exclude(tag__merged_into=None).exists()


def _tied_once() -> None:
    """Raises where two are tied twice in one way, or somebody who was merged to anybody but those who are one with them."""
    rows = list(Relationship.objects.select_related("one", "other").prefetch_related("events"))
    assert len({(row.one_id, row.other_id, row.kind) for row in rows}) == len(rows)
    for row in rows:
        assert row.kind == "parent" or row.one_id < row.other_id
        stands = [who.merged_into_id or who.pk for who in (row.one, row.other)]
        is_one = stands[0] == stands[1]
        assert is_one or not (row.one.merged_into_id or row.other.merged_into_id)
        events = list(row.events.all())
        assert lives.standing(row.kind, events) == lives.standing(row.kind, events[::-1])


@settings(max_examples=15)
@given(acts=st.lists(st.one_of(merging, merging, undoing), min_size=1, max_size=8))
def test_merges_all_undone_leave_every_row_as_it_was(newsroom: Newsroom, acts: list[tuple[Any, ...]]) -> None:
    with transaction.atomic():
        before = rows()
        for act in acts:
            newsroom.do(*act)
            consistent()
        newsroom.undo_all()
        assert rows() == before
        assert all(made.left == [] for made in Merge.objects.all())
        transaction.set_rollback(True)


@settings(max_examples=15)
@given(
    acts=st.lists(
        st.one_of(merging, merging, undoing, saving, naming, happening, living), min_size=2, max_size=8
    )
)
def test_whatever_is_saved_between_the_record_agrees(newsroom: Newsroom, acts: list[tuple[Any, ...]]) -> None:
    with transaction.atomic():
        for act in acts:
            newsroom.do(*act)
            consistent()
        newsroom.undo_all()
        consistent()
        assert not Person.objects.exclude(merged_into=None).exists()
        transaction.set_rollback(True)
