"""What depends on a story, a person, a photo or a topic, looked at before readers lose it, or it is merged into another.

Each list is a few rows and whether there are more; the page of where it is used has all of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles import connections, coverage, shown_photos, timelines, where_used
from articles.models import (
    Appearance,
    Article,
    ArticleQuerySet,
    ArticleTopic,
    Author,
    EventSource,
    Front,
    Reference,
    Role,
    State,
)
from articles.timelines import Pair
from people.models import LifeEvent, Person, Photo, Relationship, RelationshipEvent
from people.models.relationship import SIDES

MOST = 10
"""How many rows of each kind are named."""

SUBJECTS = 6
"""Of how many subjects of a story the pairs are looked at."""


@dataclass(frozen=True)
class Some:
    """The first rows of a kind, and whether there are more of it, or may be where not all was looked at."""

    rows: Sequence[Any] = ()
    more: bool = False

    @classmethod
    def of(cls, rows: QuerySet[Any, Any]) -> "Some":
        return cls.first(rows[: MOST + 1])

    @classmethod
    def first(cls, rows: Iterable[Any]) -> "Some":
        found = list(rows)
        return cls(found[:MOST], len(found) > MOST)

    def __bool__(self) -> bool:
        return bool(self.rows) or self.more


@dataclass(frozen=True)
class Radius:
    """What depends on something: who is to be told, and what readers would miss."""

    links: Some = field(default_factory=Some)
    """The stories that refer to it, live or in draft, as `where_used.stories` has them."""
    scheduled: Some = field(default_factory=Some)
    """Those among them that are released and not yet public."""
    fronts: Some = field(default_factory=Some)
    events: Some = field(default_factory=Some)
    """The events, in words, that are told no longer: they rest on it alone, or somebody else's life has them too."""
    pairs: Some = field(default_factory=Some)
    """The pages of two that end with it."""
    photos: Some = field(default_factory=Some)
    """The photos that nothing else shows: their files go."""
    faces: Some = field(default_factory=Some)
    """The public people, and the authors, whose portrait it is."""

    def __bool__(self) -> bool:
        kinds = (self.links, self.scheduled, self.fronts, self.events, self.pairs, self.photos, self.faces)
        return any(kinds)


def of_story(story: Article) -> Radius:
    """What a withdrawal of the story reaches. Of one that is not public nothing but what refers to it."""
    links, scheduled = Some.of(where_used.stories(story)), Some.of(_referring(story=story))
    fronts = Some.of(Front.objects.filter(story=story))
    if not story.is_public:
        return Radius(links, scheduled, fronts)
    photos = shown_photos.by_no_other(shown_photos.of(story), than=story)
    return Radius(
        links,
        scheduled,
        fronts,
        Some.first(_events(story)),
        _pairs(story),
        Some.of(photos.order_by("pk")),
    )


def of_person(person: Person) -> Radius:
    """What it reaches that a public profile is taken from readers: those with whom it has a page, or a past, lose it."""
    ties = Relationship.objects.of(person.pk)
    between = coverage.told_events(RelationshipEvent.objects.filter(relationship__in=ties))
    shown = between.select_related("relationship__one", "relationship__other").order_by("pk")
    others = [(event, event.relationship.partner_of(person.pk)) for event in shown[: MOST + 1]]
    return Radius(
        links=Some.of(where_used.stories(person)),
        scheduled=Some.of(_referring(person=person)),
        events=Some.first(f"{who.name}: {timelines.in_words(event, who)}" for event, who in others),
        pairs=Some.first(Pair.of(person, who) for who in _beside(person, between)[: MOST + 1]),
        photos=Some.of(shown_photos.by_no_other([person.portrait_id or 0], than=person)),
    )


def of_photo(photo: Photo) -> Radius:
    """What it reaches that a photo is shown no more."""
    people = Person.objects.public().filter(portrait=photo).order_by("sort_key").only("name", "slug")
    authors = Author.objects.filter(portrait=photo).order_by("key").only("name", "slug")
    return Radius(
        links=Some.of(where_used.stories(photo)),
        scheduled=Some.of(_referring(photo=photo)),
        faces=Some.first([*people[: MOST + 1], *authors[: MOST + 1]]),
    )


def of_merge(loser: Any, winner: Any) -> Radius:
    """What a merge reaches beside the rows that move: it follows by itself, and the page of the two ends."""
    if not isinstance(loser, Person):
        filed = ArticleTopic.objects.filter(tag=loser).values("content_object")
        return Radius(scheduled=Some.of(_in_turn(Q(pk__in=_waiting(filed).values("pk")))))
    both = [person for person in (loser, winner) if person.is_public]
    pairs = [Pair.of(*both)] if len(both) == 2 and _has_page(*both, without=None) else []
    return Radius(
        links=Some.of(where_used.stories(loser)),
        scheduled=Some.of(_referring(person=loser)),
        pairs=Some(pairs),
    )


def _referring(**target: Any) -> ArticleQuerySet:
    """The stories that refer to something and that the clock, the end of a hold or an embargo, or the sweep brings to
    readers: of one of which a change is scheduled, its change."""
    live, any_text = (
        Reference.objects.filter(**target, **given).values("source") for given in ({"live": True}, {})
    )
    changed = Article.objects.filter(changes_at__isnull=False, pk__in=any_text).values("pk")
    return _in_turn(Q(pk__in=_waiting(live).values("pk")) | Q(pk__in=changed))


def _waiting(ids: Any) -> ArticleQuerySet:
    """The stories among `ids` that are released, and not public yet."""
    ahead = Q(public_from=None) | Q(public_from__gt=timezone.now())
    return Article.objects.filter(ahead, state=State.RELEASED, pk__in=ids)


def _in_turn(stories: Q) -> ArticleQuerySet:
    return Article.objects.filter(stories).order_by(
        Coalesce("changes_at", "public_from").asc(nulls_last=True), "pk"
    )


def _events(story: Article) -> list[str]:
    """The events that readers are told of now, and that rest on nothing but the story."""
    told = EventSource.objects.told()
    found: list[str] = []
    for model, column in ((RelationshipEvent, "relationship_event"), (LifeEvent, "life_event")):
        mine = told.filter(**{column: OuterRef("pk")})
        rows: Any = model._default_manager.filter(Exists(mine.filter(story=story)))
        alone = coverage.told_events(rows).filter(~Exists(mine.exclude(story=story)))
        shown = ("relationship__one", "relationship__other") if model is RelationshipEvent else ("person",)
        found += [_in_words(event) for event in alone.select_related(*shown).order_by("pk")[: MOST + 1]]
    return found


def _in_words(event: Any) -> str:
    person = event.person if isinstance(event, LifeEvent) else event.relationship.one
    return f"{person.name}: {timelines.in_words(event, person)}"


def _beside(person: Person, between: QuerySet[RelationshipEvent]) -> QuerySet[Person]:
    """The public people with whom a public person has a page: by a story about both, or by what of the events `between`
    them is confirmed."""
    subjects = Appearance.objects.filter(role=Role.SUBJECT)
    theirs = Article.objects.public().filter(pk__in=subjects.filter(person=person).values("article"))
    sure = between.filter(state=RelationshipEvent.State.CONFIRMED)
    known = Q(pk__in=subjects.filter(article__in=theirs.values("pk")).values("person"))
    for side in SIDES:
        known |= Q(pk__in=sure.values(f"relationship__{side}"))
    found = Person.objects.public().filter(known).exclude(pk=person.pk)
    return found.exclude(pk__in=connections.kept_from(person)).only("name", "slug").order_by("sort_key")


def _pairs(story: Article) -> Some:
    """The pairs of a story's subjects whose page is there by it alone; of many subjects those of the first."""
    subjects = Appearance.objects.filter(article=story, role=Role.SUBJECT, person__in=Person.objects.public())
    rows = list(subjects.select_related("person").order_by("position", "pk")[: SUBJECTS + 1])
    people = [row.person for row in rows[:SUBJECTS]]
    apart = connections.pairs_apart([person.pk for person in people])
    pairs = [
        Pair.of(*two) for two in combinations(people, 2) if frozenset(who.pk for who in two) not in apart
    ]
    ending = Some.first(_without_page(pairs, story))
    return Some(ending.rows, ending.more or len(rows) > SUBJECTS)


def _without_page(pairs: Sequence[Pair], story: Article) -> list[Pair]:
    """Those of `pairs` who would have no page without a story: one query, however many they are."""
    if not pairs:
        return []
    asked = [_page(*pair.people, without=story) for pair in pairs]
    found = Article.objects.filter(pk=story.pk).values_list(*asked).first() or ()
    return [pair for pair, has_page in zip(pairs, found, strict=True) if not has_page]


def _has_page(one: Person, other: Person, *, without: Article | None) -> bool:
    return bool(
        Person.objects.filter(pk=one.pk).values_list(_page(one, other, without=without), flat=True).get()
    )


def _page(one: Person, other: Person, *, without: Article | None) -> Any:
    """Whether two people have a page: a public story about both, or a confirmed event between them."""
    pk = without.pk if without else 0
    subjects = Appearance.objects.filter(role=Role.SUBJECT)
    both = Exists(subjects.filter(article=OuterRef("article"), person=other))
    is_public = Exists(Article.objects.public().filter(pk=OuterRef("article")))
    stories = subjects.filter(both, is_public, person=one).exclude(article=pk)
    between = RelationshipEvent.objects.filter(
        state=RelationshipEvent.State.CONFIRMED,
        relationship__one__in=(one.pk, other.pk),
        relationship__other__in=(one.pk, other.pk),
    )
    rests = EventSource.objects.told().filter(relationship_event=OuterRef("pk")).exclude(story=pk)
    return Exists(stories) | Exists(coverage.told_events(between).filter(Exists(rests)))
