"""Who must not be brought together: the one place that says what such a rule does.

A rule keeps two people apart, or a person and a topic, from the moment it is made until it is ended or its last day in
the newsroom's zone has passed. While it stands,

- no story that tells of the one, as subject or in passing, leads by itself to a story that tells of the other: not as
  “Later on this”, not as a suggestion, whose reasons so never name both. A story that tells of both leads to none that
  tells of either. What an editor links by hand stays: the editor is warned, and decides.
- nobody stands on a page of the other, as who appears with them: neither in a list of people nor as a pair.
- what is written for machines names of the two the one who comes first, subjects before those mentioned; a topic goes
  before a person does.

It is asked by ids of people and topics that were not merged: a merge moves the rules to whoever stays. Whether the
profiles are public is not asked: a rule holds for drafts and minors too.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When
from django.utils import timezone

from articles.models import Appearance, ArticleTopic, KeptApart, Topic
from articles.models.kept_apart import KeptApartQuerySet
from people.models import Person
from people.prepared import TODAY, Prepared, filled_with, places, room_for

_SHOWN = ("reason", "until", "one__name", "other__name", "topic__name")


# Asking, in queries


def kept_from(person: Any, on: Any = None) -> QuerySet[KeptApart, Any]:
    """The ids of the people who must not be brought together with `person`: a row, an id, or an OuterRef to one."""
    theirs = Q(one=person) | Q(other=person)
    rules = KeptApart.objects.standing(on).filter(theirs, other__isnull=False).order_by()
    whom: Any = Case(When(one=person, then=F("other")), default=F("one"))
    found: QuerySet[KeptApart, Any] = rules.annotate(whom=whom).values_list("whom", flat=True)
    return found


def topics_kept_from(person: Any, on: Any = None) -> QuerySet[KeptApart, Any]:
    """The ids of the topics that must not be brought together with `person`, given as to `kept_from`."""
    rules = KeptApart.objects.standing(on).filter(one=person, topic__isnull=False).order_by()
    return rules.values_list("topic", flat=True)


def people_kept_from(topic: Any, on: Any = None) -> QuerySet[KeptApart, Any]:
    """The ids of the people who must not be brought together with `topic`: a row, an id, or an OuterRef to one."""
    return KeptApart.objects.standing(on).filter(topic=topic).order_by().values_list("one", flat=True)


def are_kept_apart(one: Person, other: Person | Topic) -> bool:
    """Whether the two must not be brought together today. One query."""
    found = kept_from(one) if isinstance(other, Person) else topics_kept_from(one)
    return other.pk in found


def apart(one: Any, other: Any, on: Any = None) -> Exists:
    """Whether two people must not be brought together, each given as to `kept_from`: a condition of a query."""
    pair = Q(one=one, other=other) | Q(one=other, other=one)
    return Exists(KeptApart.objects.standing(on).filter(pair))


def tells_of_what_is_kept_from(people: Any, topics: Any, on: Any = None) -> Q:
    """Whether a story, in a query of stories, tells of somebody or something kept from one of `people` or `topics`.

    Both are ids, or queries for ids.
    """
    rules = KeptApart.objects.standing(on).order_by()
    cast, filed = _people_of(OuterRef("pk")), _topics_of(OuterRef("pk"))
    somebody = (
        Q(person__in=rules.filter(one__pk__in=people, other__isnull=False).values("other"))
        | Q(person__in=rules.filter(other__pk__in=people).values("one"))
        | Q(person__in=rules.filter(topic__pk__in=topics).values("one"))
    )
    something = Q(tag__in=rules.filter(one__pk__in=people, topic__isnull=False).values("topic"))
    return Q(Exists(cast.filter(somebody))) | Q(Exists(filed.filter(something)))


def tells_of_what_is_kept_from_story(story: Any, on: Any = None) -> Q:
    """The same for all who are in a story, in whatever role, and all that it is filed under."""
    people, topics = _people_of(story).values("person"), _topics_of(story).values("tag")
    return tells_of_what_is_kept_from(people, topics, on)


def _people_of(story: Any) -> QuerySet[Appearance]:
    return Appearance.objects.filter(article=story).order_by()


def _topics_of(story: Any) -> QuerySet[Any]:
    found: QuerySet[Any] = ArticleTopic.objects.filter(content_object=story).order_by()
    return found


# Asking, of rows


def rules_of(person: Person) -> KeptApartQuerySet:
    """Every rule about somebody, those that stand first, then the newest."""
    rules = KeptApart.objects.filter(Q(one=person) | Q(other=person)).select_related("one", "other", "topic")
    stands = Q(pk__in=KeptApart.objects.standing().values("pk"))
    return rules.order_by(Case(When(stands, then=0), default=1), "-pk")


def among(people: Collection[int], topics: Collection[int] = ()) -> list[KeptApart]:
    """The rules that stand between any of these: one query, none where there is nobody."""
    if not people:
        return []
    rooms = room_for(people), room_for(topics)
    given = filled_with("person", people, rooms[0]) | filled_with("topic", topics, rooms[1])
    return _among(*rooms)(today=timezone.localdate(), **given)


def pairs_apart(people: Collection[int]) -> set[frozenset[int]]:
    """Those two of these people, by id, who must not be brought together: one query, none where there is nobody."""
    return {frozenset((rule.one_id, rule.other_id)) for rule in among(people) if rule.other_id}


@cache
def _among(people: int, topics: int) -> Prepared[KeptApart]:
    ids, filed = places("person", people), places("topic", topics)
    between = Q(other__pk__in=ids) | Q(topic__pk__in=filed)
    return Prepared(
        lambda: (
            KeptApart.objects.standing(on=TODAY)
            .filter(between, one__pk__in=ids)
            .select_related("one", "other", "topic")
            .only(*_SHOWN)
            .order_by("pk")
        )
    )


@dataclass(frozen=True)
class Named:
    """The people and topics that may be named side by side."""

    people: Sequence[Person]
    topics: Sequence[Any]


def nameable(people: Iterable[Person], topics: Iterable[Any] = ()) -> Named:
    """Of `people`, in order, and `topics` those that may be named together: of two that are kept apart the first, and
    of a person and a topic the person. One query, none where there is nobody."""
    return nameable_each([(people, topics)])[0]


def nameable_each(casts: Iterable[tuple[Iterable[Person], Iterable[Any]]]) -> list[Named]:
    """The same for each of many: one query for all of them."""
    each = [Named(list(people), list(topics)) for people, topics in casts]
    people = {person.pk for named in each for person in named.people}
    topics = {topic.pk for named in each for topic in named.topics}
    rules = among(people, topics)
    return [_allowed(named, rules) for named in each]


def _allowed(named: Named, rules: Iterable[KeptApart]) -> Named:
    pairs = {frozenset((rule.one_id, rule.other_id)) for rule in rules if rule.other_id}
    of_topics = {(rule.one_id, rule.topic_id) for rule in rules if rule.topic_id}
    kept: list[Person] = []
    for person in named.people:
        if not any(frozenset((person.pk, before.pk)) in pairs for before in kept):
            kept.append(person)
    topics = [topic for topic in named.topics if not any((who.pk, topic.pk) in of_topics for who in kept)]
    return Named(kept, topics)
