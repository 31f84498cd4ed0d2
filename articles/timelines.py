"""What readers are told of a life, and of what is between two people: events with their sources, and what follows."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles import coverage, event_sources
from articles.event_sources import Sources
from articles.models import EventSource
from people import lives, phrases, records
from people.addresses import path_to
from people.lives import Standing
from people.models import LifeEvent, Person, Relationship, RelationshipEvent
from people.models.person import PORTRAIT
from people.models.relationship import Event
from people.prepared import NOW, TODAY, Prepared, Slot

MOST = 200
"""How many events of a life a page tells, of each kind."""

_SHOWN = ("name", "slug", "summary", "died", *PORTRAIT)


@dataclass(frozen=True)
class Pair:
    """Two public people, in the order of their slugs."""

    one: Person
    other: Person

    @classmethod
    def of(cls, *people: Person) -> "Pair":
        return cls(*sorted(people, key=lambda who: who.slug))

    @property
    def people(self) -> tuple[Person, Person]:
        return self.one, self.other

    def __str__(self) -> str:
        return _("%(one)s and %(other)s") % {"one": self.one.name, "other": self.other.name}

    def get_absolute_url(self) -> str:
        return path_to("people:pair", self.one.slug, self.other.slug)


@dataclass(frozen=True)
class Entry:
    """An event on a timeline: what happened, in words with their links, and what it rests on."""

    event: Event
    words: SafeString
    sources: Sequence[EventSource]


@dataclass(frozen=True)
class Tied:
    """Somebody whom a person is or was tied to: what they are to them, and how it stands, in words."""

    person: Person
    relationship: Relationship
    standing: Standing
    who: str
    path: str
    told_until: datetime.date | None = None
    """The first day that the date of its latest event can mean."""

    @property
    def words(self) -> str:
        return phrases.of_standing(self.standing)

    @property
    def line(self) -> str:
        """“married since May 2014”; of others than partners also what they are: “sibling, at odds since 2015”."""
        is_told = self.relationship.kind == Relationship.Kind.PARTNERS and self.words
        return self.words if is_told else ", ".join(filter(None, [self.who, self.words]))


@dataclass(frozen=True)
class Life:
    """What readers are told of a person beside the stories."""

    person: Person
    tied: Sequence[Tied] = ()
    entries: Sequence[Entry] = ()

    @cached_property
    def now(self) -> list[Tied]:
        return [one for one in self.tied if one.standing.is_current]

    @cached_property
    def before(self) -> list[Tied]:
        return [one for one in self.tied if not one.standing.is_current]


@dataclass(frozen=True)
class Between:
    """What readers are told of two people beside the stories."""

    tied: Sequence[Tied]
    entries: Sequence[Entry]
    is_confirmed: bool
    """Whether any of it is confirmed: reports alone make no page."""


_ORDER = {kind: place for place, kind in enumerate(Relationship.Kind.values)}


def of_person(person: Person) -> Life:
    """A public person's relationships, and their timeline, the newest first. Three queries."""
    asked = {"now": timezone.now(), "today": timezone.localdate()}
    between = _OF_PERSON(person=person.pk, **asked)
    own = _OF_LIFE(person=person.pk, **asked)
    sources = event_sources.told([*between, *own])
    entries = [*_entries(between, sources, person.pk), *(_own_entry(event, sources) for event in own)]
    return Life(person, _tied(between, person), _newest_first(entries))


def of_pair(one: Person, other: Person) -> Between:
    """What is told of two public people, in the order in which it happened. Two queries."""
    asked = {"now": timezone.now(), "today": timezone.localdate()}
    between = _OF_PAIR(one=one.pk, other=other.pk, **asked)
    sources = event_sources.told(between)
    entries = [_joint_entry(event, sources) for event in between]
    is_confirmed = any(event.state == event.State.CONFIRMED for event in between)
    return Between(_tied(between, one), _newest_first(entries)[::-1], is_confirmed)


def tied(which: QuerySet[Relationship], people: Collection[int]) -> Mapping[int, list[Tied]]:
    """How `which` of the relationships of some public people stand, by the id of each of these. One query.

    What no longer fits into it is left out whole: of half its events nothing follows.
    """
    rows = list(_between(which).order_by("relationship", "pk")[:MOST])
    if len(rows) == MOST:
        rows = [row for row in rows if row.relationship_id != rows[-1].relationship_id]
    found: Mapping[int, list[Tied]] = defaultdict(list)
    for _pk, events in groupby(rows, key=attrgetter("relationship_id")):
        told = list(events)
        for person in (told[0].relationship.one, told[0].relationship.other):
            if person.pk in people:
                found[person.pk].append(_one_tied(told, person))
    return found


def _between(which: QuerySet[Relationship], at: Any = None, on: Any = None) -> QuerySet[RelationshipEvent]:
    sides = ("relationship__one", "relationship__other")
    loaded = [f"{side}__{name}" for side in sides for name in _SHOWN]
    events = coverage.told_events(
        RelationshipEvent.objects.filter(relationship__in=which.values("pk")), at, on
    )
    rows = events.select_related("relationship", *(f"{side}__portrait" for side in sides))
    return rows.only("when", "state", "line", "kind", "relationship__kind", *loaded)


_OF_PERSON = Prepared(
    lambda: _between(Relationship.objects.of(Slot("person")), NOW, TODAY).order_by("-pk")[:MOST]
)
_OF_PAIR = Prepared(
    lambda: _between(Relationship.objects.between(Slot("one"), Slot("other")), NOW, TODAY).order_by("-pk")[
        :MOST
    ]
)
_OF_LIFE = Prepared(
    lambda: coverage.told_events(LifeEvent.objects.filter(person=Slot("person")), NOW).order_by("-pk")[:MOST]
)


def _entries(
    events: Iterable[RelationshipEvent],
    sources: Sources,
    seen_from: int,
) -> Iterable[Entry]:
    for event in events:
        other = event.relationship.partner_of(seen_from)
        phrase = phrases.of_event(event.relationship, event.kind, seen_from)
        path = path_to("people:person", other.slug)
        words = linked(phrase, format_html('<a href="{}">{}</a>', path, other.name))
        yield Entry(event, words, sources.get((RelationshipEvent, event.pk), []))


def linked(phrase: str, name: SafeString) -> SafeString:
    """A phrase with a place for a %(name)s, with markup put there."""
    before, _sign, after = phrase.partition("%(name)s")
    return format_html("{}{}{}", before, name, after)


def _joint_entry(event: RelationshipEvent, sources: Sources) -> Entry:
    words = format_html("{}", phrases.of_both(event.relationship, event.kind))
    return Entry(event, words, sources.get((RelationshipEvent, event.pk), []))


def _own_entry(event: LifeEvent, sources: Sources) -> Entry:
    words = format_html("{}", event.get_kind_display().capitalize())
    return Entry(event, words, sources.get((LifeEvent, event.pk), []))


def _newest_first(entries: Iterable[Entry]) -> list[Entry]:
    of = {(type(entry.event), entry.event.pk): entry for entry in entries}
    ordered = lives.in_order([entry.event for entry in of.values()])
    return [of[type(event), event.pk] for event in reversed(ordered)]


def _tied(events: Iterable[RelationshipEvent], person: Person) -> list[Tied]:
    """Whom a person is tied to, partners first; those of one kind by how lately anything was told of them."""
    of: dict[int, list[RelationshipEvent]] = defaultdict(list)
    for event in events:
        of[event.relationship_id].append(event)
    found = [_one_tied(rows, person) for rows in of.values()]
    return sorted(found, key=lambda one: (_ORDER[one.relationship.kind], _since(one)))


def _since(tied: Tied) -> int:
    when = tied.standing.until or tied.standing.since
    return -when.latest.toordinal() if when else 0


def _one_tied(events: Sequence[RelationshipEvent], person: Person) -> Tied:
    relationship = events[0].relationship
    other = relationship.partner_of(person.pk)
    both = (relationship.one, relationship.other)
    deaths = [lives.Death(each.name, each.died) for each in both if each.died]
    return Tied(
        other,
        relationship,
        lives.standing(relationship.kind, events, deaths),
        phrases.of_other(relationship, person.pk),
        Pair.of(person, other).get_absolute_url(),
        max((event.when.earliest for event in events if event.when), default=None),
    )


# For the desk


@dataclass(frozen=True)
class DeskEntry:
    """An event as the desk sees it: also what it rests on unseen, whether readers see it, and what cannot be."""

    event: Event
    key: str
    words: str
    sources: Sequence[EventSource]
    is_told: bool
    problems: Sequence[str]


def of_desk(person: Person) -> list[DeskEntry]:
    """Every event of a person, the newest first, whatever its state."""
    rows = RelationshipEvent.objects.filter(relationship__in=Relationship.objects.of(person.pk).values("pk"))
    between = list(rows.select_related("relationship__one", "relationship__other").order_by("-pk")[:MOST])
    own = list(LifeEvent.objects.filter(person=person).order_by("-pk")[:MOST])
    events: list[Event] = [*between, *own]
    sources = event_sources.known(events)
    told = {
        (kind, pk)
        for kind in (RelationshipEvent, LifeEvent)
        for pk in _told_ids(kind, [event.pk for event in events if isinstance(event, kind)])
    }
    found = lives.problems(records.record([person.pk]))
    return [
        DeskEntry(
            event,
            key=key_of(event),
            words=in_words(event, person),
            sources=sources.get((type(event), event.pk), []),
            is_told=(type(event), event.pk) in told,
            problems=[problem.sentence for problem in found if event in problem.events],
        )
        for event in reversed(lives.in_order(events))
    ]


def key_of(event: Event) -> str:
    """What the address of the timeline names an event by: “life-3”, “between-12”."""
    return f"{'life' if isinstance(event, LifeEvent) else 'between'}-{event.pk}"


def _told_ids(kind: Any, ids: Sequence[int]) -> Iterable[int]:
    rows = kind.objects.filter(pk__in=ids)
    return coverage.told_events(rows).values_list("pk", flat=True) if ids else ()


def in_words(event: Event, person: Person) -> str:
    """What happened, seen from `person`: “Engaged to Ben Ray”."""
    if isinstance(event, RelationshipEvent):
        other = event.relationship.partner_of(person.pk)
        return phrases.of_event(event.relationship, event.kind, person.pk) % {"name": other.name}
    return str(event.get_kind_display().capitalize())  # type: ignore[attr-defined]  # of a life
