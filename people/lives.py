"""What follows from the events of lives: their order, what two people are to each other now, and what cannot be.

Pure: it reads rows that were loaded, and asks nothing. Of dates of which only a part is known it says what is certain.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from people.models import LifeEvent, Person, Relationship, RelationshipEvent
from people.models.person import ADULT
from people.models.relationship import Event
from people.partial_dates import PartialDate

Kind = RelationshipEvent.Kind
E = TypeVar("E", bound=Event)

_RANK = {
    kind: rank
    for rank, kinds in enumerate(
        [
            (LifeEvent.Kind.BORN, Kind.KNOWN, Kind.LINKED),
            (Kind.DATING, Kind.JOINED),
            (Kind.ENGAGED, Kind.ADOPTED),
            (Kind.MARRIED,),
            (Kind.FEUD,),
            (Kind.SEPARATED, Kind.MADE_UP, LifeEvent.Kind.ARREST),
            (Kind.RECONCILED, LifeEvent.Kind.CHARGE),
            (Kind.DIVORCED, Kind.LEFT, LifeEvent.Kind.VERDICT),
            (Kind.WIDOWED, LifeEvent.Kind.DEATH),
        ]
    )
    for kind in kinds
}
LIFE = "life"
_ANY = 4
"""Where events of a kind that has no place of its own stand among those of the same time."""

_STAGES = (Kind.LINKED, Kind.DATING, Kind.ENGAGED, Kind.MARRIED)
_ENDS = (Kind.SEPARATED, Kind.DIVORCED, Kind.WIDOWED)
DEATH = "death"
"""What ends a partnership without an event of its own."""


# Order


def in_order(events: Iterable[E]) -> list[E]:
    """`events` as they came: by what their dates leave no doubt of.

    Where they do, those of one life and those between two people stand in the order in which such things happen, and
    all others by the middle of what their dates can mean; first those of which no date is known.
    """
    together: dict[Any, list[E]] = defaultdict(list)
    for event in events:
        together[getattr(event, "relationship_id", LIFE)].append(event)
    chains = [_as_such_things_happen(rows) for rows in together.values()]
    found: list[E] = []
    while chains:
        first_end = min(_latest(event) for chain in chains for event in chain)
        possible = [chain for chain in chains if _earliest(chain[0]) <= first_end]
        chosen = min(possible, key=lambda chain: (_middle(chain[0]), chain[0].pk or 0))
        found.append(chosen.pop(0))
        chains = [chain for chain in chains if chain]
    return found


def _as_such_things_happen(events: Iterable[E]) -> list[E]:
    left = list(events)
    found: list[E] = []
    while left:
        first_end = min(_latest(event) for event in left)
        possible = [event for event in left if _earliest(event) <= first_end]
        found.append(min(possible, key=lambda event: (_rank(event), _middle(event), event.pk or 0)))
        left.remove(found[-1])
    return found


def _middle(event: Event) -> float:
    when = event.when
    return (when.earliest.toordinal() + when.latest.toordinal()) / 2 if when else 0


def _rank(event: Event) -> int:
    return _RANK.get(event.kind, _ANY)  # type: ignore[attr-defined]  # both kinds of events have one


def _earliest(event: Event) -> datetime.date:
    return event.when.earliest if event.when else datetime.date.min


def _latest(event: Event) -> datetime.date:
    return event.when.latest if event.when else datetime.date.max


def is_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether `one` certainly came before `other`."""
    return bool(one and other and one.latest < other.earliest)


# What two people are to each other


@dataclass(frozen=True)
class Standing:
    """What two people are to each other: how far it came and since when, what ended it, whether they are at odds.

    All of it is "" or None where it is not known. `ended` is a kind of event, or `DEATH`, then with `whose`.
    """

    kind: str
    word: str = ""
    since: PartialDate | None = None
    ended: str = ""
    until: PartialDate | None = None
    whose: str = ""
    at_odds: bool = False
    at_odds_since: PartialDate | None = None

    @property
    def is_current(self) -> bool:
        return not self.ended

    @property
    def is_marriage(self) -> bool:
        return self.word == Kind.MARRIED and self.is_current


@dataclass(frozen=True)
class Death:
    """Whose death may end what is between two people, and when."""

    name: str
    when: PartialDate


def standing(kind: str, events: Iterable[RelationshipEvent], deaths: Sequence[Death] = ()) -> Standing:
    """What the events of a relationship come to. Only such as are told must be given; an order they need not have."""
    found = Standing(kind)
    for event in in_order(events):
        found = _STEPS[Kind(event.kind)](found, event)
    if kind == Relationship.Kind.PARTNERS and found.word and found.is_current and deaths:
        first = min(deaths, key=lambda death: death.when.latest)
        found = replace(found, ended=DEATH, until=first.when, whose=first.name)
    return found


def _stage(now: Standing, event: RelationshipEvent) -> Standing:
    is_further = now.word not in _STAGES or _STAGES.index(Kind(event.kind)) > _STAGES.index(Kind(now.word))
    if now.is_current and not is_further:
        return now
    return replace(now, word=event.kind, since=event.when, ended="", until=None)


def _end(now: Standing, event: RelationshipEvent) -> Standing:
    return replace(now, ended=event.kind, until=event.when)


def _again(now: Standing, event: RelationshipEvent) -> Standing:
    """A marriage that no court ended goes on; whatever else ended, began anew."""
    if now.is_current and now.word:
        return now
    if now.ended == Kind.SEPARATED and now.word == Kind.MARRIED:
        return replace(now, ended="", until=None)
    return replace(now, word=Kind.DATING, since=event.when, ended="", until=None)


def _begin(now: Standing, event: RelationshipEvent) -> Standing:
    if now.word and now.is_current:
        return replace(now, since=now.since or event.when)
    return replace(now, word=event.kind, since=event.when, ended="", until=None)


def _fall_out(now: Standing, event: RelationshipEvent) -> Standing:
    return replace(now, at_odds=True, at_odds_since=event.when)


def _make_up(now: Standing, event: RelationshipEvent) -> Standing:
    return replace(now, at_odds=False, at_odds_since=None)


_STEPS: Mapping[Kind, Callable[[Standing, RelationshipEvent], Standing]] = {
    **dict.fromkeys(_STAGES, _stage),
    **dict.fromkeys((*_ENDS, Kind.LEFT), _end),
    **dict.fromkeys((Kind.KNOWN, Kind.JOINED, Kind.ADOPTED), _begin),
    Kind.RECONCILED: _again,
    Kind.FEUD: _fall_out,
    Kind.MADE_UP: _make_up,
}


# What cannot be


@dataclass(frozen=True)
class Life:
    """Whom events are about: the name, and what is known of birth and death."""

    name: str
    born: PartialDate | None = None
    died: PartialDate | None = None


@dataclass(frozen=True)
class Tie:
    """A relationship with those of its events that are held to be so."""

    row: Relationship
    events: Sequence[RelationshipEvent]

    def at(self, *kinds: str) -> list[RelationshipEvent]:
        return [event for event in self.events if event.kind in kinds]


@dataclass(frozen=True)
class Record:
    """All that bears on some people: everybody concerned by id, the relationships, the events of each life."""

    lives: Mapping[int, Life]
    ties: Sequence[Tie]
    own: Mapping[int, Sequence[LifeEvent]] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """What cannot be, or hardly: a sentence, and the events that say so."""

    sentence: str
    events: tuple[Event, ...]


def life_of(person: Person, own: Iterable[LifeEvent] = ()) -> Life:
    """A person's life; birth and death are those of the profile, else of its events."""
    when = {event.kind: event.when for event in own if event.is_told}
    born, died = LifeEvent.Kind.BORN, LifeEvent.Kind.DEATH
    return Life(person.name, person.born or when.get(born), person.died or when.get(died))


def problems(record: Record) -> list[Problem]:
    """What the dates of a record leave no doubt of, and what is hardly so."""
    found: list[Problem] = []
    for tie in record.ties:
        people = [record.lives[tie.row.one_id], record.lives[tie.row.other_id]]
        found += [*_backwards(tie), *_too_young(tie, people), *_older_child(tie, people)]
        for life in people:
            found += _outside(tie.events, life, ())
    for pk, events in record.own.items():
        found += [*_outside(events, record.lives[pk], _OF_THE_DEAD), *_other_dates(events, record.lives[pk])]
    return [*found, *_two_marriages(record)]


_OF_THE_DEAD = (LifeEvent.Kind.DEATH,)
_STARTS: Mapping[str, Sequence[str]] = {
    Kind.DIVORCED: (Kind.MARRIED,),
    Kind.SEPARATED: _STAGES,
    Kind.WIDOWED: (Kind.MARRIED,),
    Kind.RECONCILED: _STAGES,
    Kind.LEFT: (Kind.JOINED, Kind.KNOWN),
    Kind.MADE_UP: (Kind.FEUD,),
}
"""What each end is the end of."""


def _backwards(tie: Tie) -> Iterator[Problem]:
    for end in tie.events:
        starts = tie.at(*_STARTS.get(end.kind, ()))
        if starts and all(is_before(end.when, start.when) for start in starts):
            first = in_order(starts)[0]
            sentence = _("“%(end)s” (%(end_date)s) is before “%(start)s” (%(start_date)s).") % {
                "end": end.get_kind_display(), "end_date": end.when,
                "start": first.get_kind_display(), "start_date": first.when,
            }  # fmt: skip
            yield Problem(sentence, (end, first))


def _too_young(tie: Tie, people: Iterable[Life]) -> Iterator[Problem]:
    for event in tie.at(Kind.MARRIED):
        for life in people:
            if event.when and life.born and event.when.latest < _birthday(life.born, ADULT):
                told = _("%(name)s was born %(born)s: under 18 when they married, %(date)s.")
                values = {"name": life.name, "born": life.born, "date": event.when}
                yield Problem(told % values, (event,))


def _birthday(born: PartialDate, age: int) -> datetime.date:
    """The first day on which somebody born then can be `age`; of 29 February, 1 March."""
    first = born.earliest
    try:
        return first.replace(year=first.year + age)
    except ValueError:
        return datetime.date(first.year + age, 3, 1)


def _older_child(tie: Tie, people: Sequence[Life]) -> Iterator[Problem]:
    parent, child = people
    if tie.row.kind != Relationship.Kind.PARENT or not is_before(child.born, parent.born):
        return
    told = _("%(child)s, born %(child_born)s, is older than the parent, %(parent)s, born %(parent_born)s.") % {
        "child": child.name, "child_born": child.born, "parent": parent.name, "parent_born": parent.born,
    }  # fmt: skip
    yield Problem(told, tuple(tie.events))


def _outside(events: Iterable[Event], life: Life, after: Sequence[str]) -> Iterator[Problem]:
    """Events before a birth, and after a death but for those `after` it and for what a death brings with it."""
    for event in events:
        kind = event.kind  # type: ignore[attr-defined]  # both kinds of events have one
        if is_before(event.when, life.born) and kind != LifeEvent.Kind.BORN:
            told = _("%(date)s is before the birth of %(name)s, %(born)s.")
            yield Problem(told % {"date": event.when, "name": life.name, "born": life.born}, (event,))
        if is_before(life.died, event.when) and kind not in (*after, Kind.WIDOWED):
            told = _("%(date)s is after the death of %(name)s, %(died)s.")
            yield Problem(told % {"date": event.when, "name": life.name, "died": life.died}, (event,))


def _other_dates(events: Iterable[LifeEvent], life: Life) -> Iterator[Problem]:
    """Births and deaths at another time than the profile says."""
    for kind, known in ((LifeEvent.Kind.BORN, life.born), (LifeEvent.Kind.DEATH, life.died)):
        for event in events:
            apart = is_before(event.when, known) or is_before(known, event.when)
            if event.kind == kind and apart:
                told = _("The profile of %(name)s says “%(kind)s %(known)s”, this event %(date)s.") % {
                    "name": life.name, "kind": event.get_kind_display(), "known": known, "date": event.when,
                }  # fmt: skip
                yield Problem(told, (event,))


@dataclass(frozen=True)
class _Marriage:
    """From when on two people were married, and until when; None where neither is known to have an end."""

    tie: Tie
    wed: RelationshipEvent
    until: PartialDate | None
    is_over: bool


def _two_marriages(record: Record) -> Iterator[Problem]:
    of: Mapping[int, list[_Marriage]] = defaultdict(list)
    for tie in record.ties:
        for marriage in _marriages(tie, record.lives):
            of[tie.row.one_id].append(marriage)
            of[tie.row.other_id].append(marriage)
    for pk, marriages in of.items():
        for one, other in combinations(marriages, 2):
            if one.tie.row != other.tie.row and _overlap(one, other):
                told = _("%(name)s would be married to %(one)s and to %(other)s at the same time.") % {
                    "name": record.lives[pk].name,
                    **{word: record.lives[_across(each.tie.row, pk)].name for word, each in (("one", one), ("other", other))},
                }  # fmt: skip
                yield Problem(told, (one.wed, other.wed))


def _across(row: Relationship, pk: int) -> int:
    return row.other_id if row.one_id == pk else row.one_id


def _marriages(tie: Tie, lives: Mapping[int, Life]) -> Iterator[_Marriage]:
    """Each marriage of two people: until a divorce, a death, or nothing that is known."""
    deaths = [life.died for life in (lives[tie.row.one_id], lives[tie.row.other_id]) if life.died]
    death = min(deaths, key=lambda when: when.latest, default=None)
    wed: RelationshipEvent | None = None
    for event in in_order(tie.events):
        if event.kind == Kind.MARRIED and wed is None:
            wed = event
        elif event.kind in (Kind.DIVORCED, Kind.WIDOWED) and wed is not None:
            yield _Marriage(tie, wed, event.when, is_over=True)
            wed = None
    if wed is not None:
        yield _Marriage(tie, wed, death, is_over=death is not None)


def _overlap(one: _Marriage, other: _Marriage) -> bool:
    """Whether both certainly stood at the same time: each began before the other was over."""
    return _began_before_end(one, other) and _began_before_end(other, one)


def _began_before_end(one: _Marriage, other: _Marriage) -> bool:
    if not other.is_over:
        return True
    return is_before(one.wed.when, other.until)
