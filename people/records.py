"""All that bears on the events of some people, as `people.lives` looks through it for what cannot be."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from people import lives
from people.lives import Life, Problem, Record, Tie
from people.models import LifeEvent, Person, Relationship, RelationshipEvent
from people.models.relationship import TOLD, Event


def problems_of(event: Event, *people: Person) -> tuple[list[Problem], list[Problem]]:
    """What cannot be, or hardly, if `event` of `people` is held to be so as it stands, saved or not: what it is in itself
    or brings about; and of this what does not follow from what is stored. Eight queries."""
    ids = [person.pk for person in people]
    found = lives.problems(record(ids, event))
    new = _new(found, ids)
    return [problem for problem in found if event in problem.events or problem in new], new


def _new(found: Iterable[Problem], people: Iterable[int]) -> list[Problem]:
    """Those of the problems of `people`, by id, that do not follow from what is stored."""
    before = {problem.sentence for problem in lives.problems(record(people))}
    return [problem for problem in found if problem.sentence not in before]


def problems_of_dates(person: Person) -> list[Problem]:
    """What cannot be, or hardly, if somebody was born and died as `person` says, and did not follow from what is stored.

    Eight queries, none where nobody is there yet.
    """
    if person.pk is None:
        return []
    return _new(lives.problems(record([person.pk], dated=person)), [person.pk])


def record(people: Iterable[int], changed: Event | None = None, dated: Person | None = None) -> Record:
    """What is held to be so of `people`, by id, and of those whom they are tied to; with the event `changed` and the
    birth and death of `dated` as they stand now."""
    ids = list(people)
    ties = _ties(ids, changed)
    own = _own(ids, changed)
    known = {who.pk: who for tie in ties for who in (tie.row.one, tie.row.other)}
    missing = [pk for pk in ids if pk not in known]
    known |= Person.objects.in_bulk(missing) if missing else {}
    if dated and dated.pk in known:
        known[dated.pk] = dated
    found: dict[int, Life] = {pk: lives.life_of(who, own.get(pk, ())) for pk, who in known.items()}
    return Record(found, ties, own)


def _ties(people: Sequence[int], changed: Event | None) -> list[Tie]:
    rows = Relationship.objects.of(*people).select_related("one", "other").in_bulk()
    events: dict[int, list[RelationshipEvent]] = defaultdict(list)
    for event in RelationshipEvent.objects.filter(relationship__in=rows, state__in=TOLD):
        if event != changed:
            events[event.relationship_id].append(event)
    extra = []
    if isinstance(changed, RelationshipEvent) and changed.is_told:
        stored = rows.get(changed.relationship_id) if changed.relationship_id else None
        if stored is None:
            extra = [Tie(changed.relationship, [changed])]
        else:
            events[stored.pk].append(changed)
    return [Tie(row, events[pk]) for pk, row in rows.items()] + extra


def _own(people: Iterable[int], changed: Event | None) -> dict[int, list[LifeEvent]]:
    own: dict[int, list[LifeEvent]] = defaultdict(list)
    for event in LifeEvent.objects.filter(person__in=people, state__in=TOLD):
        if event != changed:
            own[event.person_id].append(event)
    if isinstance(changed, LifeEvent) and changed.is_told:
        own[changed.person_id].append(changed)
    return own
