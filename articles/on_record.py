"""What the public record holds of some people: the newest stories, the partners, how much they are in the news.

It is loaded for many at once, and only what readers may see is: of a story that is not public yet nothing follows.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from articles import timelines
from articles.models import Appearance, Article, ArticleTopic, Meaning, Role
from articles.timelines import Tied
from people.models import Person, Relationship, RelationshipEvent
from people.models.person import PORTRAIT
from people.models.relationship import TOLD

NEWEST = 3
"""How many stories about somebody are looked at."""

_NUMBERED = 4
"""Among how many of the highest numbers they are looked for: an index has these, and a draft may have lain a while."""

MOST = 200

_SHOWN = (
    "name", "slug", "summary", "biography", "occupations", "born", "died", "checked_at", "created_at", "updated_at",
    *PORTRAIT,
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A public story about somebody: what it says of its subjects by its topics, and who these are, the first first."""

    pk: int
    headline: str
    since: datetime.datetime
    means: frozenset[str] = frozenset()
    cast: Sequence[int] = ()
    dead: frozenset[int] = frozenset()
    """Those of the cast who are known to have died."""

    @property
    def day(self) -> datetime.date:
        return timezone.localtime(self.since).date()


@dataclass(frozen=True)
class OnRecord:
    """A public person, the newest stories about them, and those of their partners of whom it matters."""

    person: Person
    stories: Sequence[Told] = ()
    partners: Sequence[Tied] = ()
    place: int | None = None
    """Among those most in the news, from 1; None beyond those that were asked for."""
    at: datetime.datetime = field(default_factory=timezone.now)

    @property
    def today(self) -> datetime.date:
        return timezone.localtime(self.at).date()


def load(people: Collection[int], hottest: Sequence[Person], *, also: int | None = None) -> list[OnRecord]:
    """What is on record of those of `people` whom readers know, given who is most in the news. Five queries.

    `also` is a story about all of them that is looked at whatever its number.
    """
    rows = list(_people(people))
    newest = {person.pk: _numbers(person, also) for person in rows}
    stories = _stories({pk for found in newest.values() for pk in found})
    partners = _partners({pk for pk, found in newest.items() if _means(found, stories)}, newest.keys())
    places = {person.pk: place for place, person in enumerate(hottest, 1)}
    return [
        OnRecord(
            person,
            _newest_first(stories[pk] for pk in newest[person.pk] if pk in stories),
            partners.get(person.pk, ()),
            places.get(person.pk),
        )
        for person in rows
    ]


def _people(people: Collection[int]) -> QuerySet[Person]:
    is_public = Exists(Article.objects.standing().filter(pk=OuterRef("article")))
    theirs = Appearance.objects.filter(is_public, person=OuterRef("pk"), role=Role.SUBJECT)
    numbered = theirs.order_by("-article").values("article")
    found = {f"story_{place}": Subquery(numbered[place : place + 1]) for place in range(_NUMBERED)}
    known = Person.objects.public().filter(pk__in=people)
    return known.select_related("portrait").only(*_SHOWN).annotate(**found)


def _numbers(person: Person, also: int | None) -> set[int]:
    found = {getattr(person, f"story_{place}") for place in range(_NUMBERED)} | {also}
    return {pk for pk in found if pk is not None}


def _newest_first(stories: Iterable[Told]) -> list[Told]:
    return sorted(stories, key=lambda story: (story.since, story.pk), reverse=True)[:NEWEST]


def _means(numbers: Iterable[int], stories: Mapping[int, Told]) -> bool:
    return any(stories[pk].means for pk in numbers if pk in stories)


def _stories(numbers: Collection[int]) -> dict[int, Told]:
    """The public ones, with what their topics say; who is in them, of those of which it matters. Three queries."""
    rows = Article.objects.standing().filter(pk__in=numbers).only("headline", "public_from")
    items = ArticleTopic.objects.filter(content_object__in=numbers).exclude(tag__means="")
    means: Mapping[int, set[str]] = defaultdict(set)
    for story, meaning in items.values_list("content_object", "tag__means"):
        means[story].add(Meaning(meaning))
    cast, dead = _casts(means.keys())
    return {
        row.pk: Told(
            row.pk,
            row.headline,
            row.public_from,
            frozenset(means.get(row.pk, ())),
            cast[row.pk],
            frozenset(dead[row.pk]),
        )
        for row in rows
        if row.public_from
    }


def _casts(stories: Collection[int]) -> tuple[Mapping[int, list[int]], Mapping[int, set[int]]]:
    cast: Mapping[int, list[int]] = defaultdict(list)
    dead: Mapping[int, set[int]] = defaultdict(set)
    rows = Appearance.objects.filter(article__in=stories, role=Role.SUBJECT).order_by("position", "pk")
    for story, person, died in rows.values_list("article", "person", "person__died")[:MOST]:
        cast[story].append(person)
        if died:
            dead[story].add(person)
    return cast, dead


def _partners(told_of: Collection[int], people: Collection[int]) -> Mapping[int, list[Tied]]:
    """The partners of those of whom stories tell something that matters, and everybody's who were engaged."""
    events = RelationshipEvent.objects.filter(state__in=TOLD, kind=RelationshipEvent.Kind.ENGAGED)
    were_engaged: Any = Exists(events.filter(relationship=OuterRef("pk")))
    matters = Q(were_engaged) | Q(one__in=told_of) | Q(other__in=told_of)
    partners = Relationship.objects.of(*people).filter(matters, kind=Relationship.Kind.PARTNERS)
    return timelines.tied(partners, people)
