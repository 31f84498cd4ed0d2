"""What was reported before, and since."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Case, Count, Exists, F, OuterRef, QuerySet, Subquery, When
from django.utils import timezone

from articles import connections
from articles.models import Appearance, Article, EventSource, Reference, Role, Section, State, Topic
from people.models import LifeEvent, Person, Photo, RelationshipEvent
from people.models.person import PORTRAIT
from people.models.relationship import SIDES
from people.prepared import NOW, TODAY, Prepared, PreparedValues, Slot, filled_with, places

LATER = 10
"""How many later stories a page names."""

LOOKED_AT = 200
"""In how many of the newest stories about somebody it is looked who else is in them."""

COMPANY = 6
"""How many people stand on a page as those who appear with somebody."""

LINE = ("headline", "year", "month", "slug", "public_from", "retracted_at")
"""What a line about another story shows of it."""

# For one that points at it and was withdrawn, the one that took its place.
_OFFERED = Case(When(source__state=State.WITHDRAWN, then=F("source__successor")), default=F("source"))

# By a list of ids: few stories point at one, and the archive is long.
_LATER = Prepared(
    lambda: (
        Article.objects.public(at=NOW)
        .filter(pk__in=Reference.objects.filter(story=Slot("story"), live=True).values(offered=_OFFERED))
        .exclude(pk=Slot("story"))
        .exclude(connections.tells_of_what_is_kept_from_story(Slot("story"), on=TODAY))
        .only(*LINE)
        .newest()[:LATER]
    )
)


MENU = 12
"""How many sections the site's menu has room for."""

_MENU = Prepared(lambda: sections(at=NOW)[:MENU])


def sections(at: datetime.datetime | None = None) -> QuerySet[Section]:
    """The sections that have a page: those with a public story."""
    return Section.objects.filter(Exists(Article.objects.public(at).filter(section=OuterRef("pk"))))


def menu() -> list[Section]:
    """The sections that every page leads to."""
    return _MENU(now=timezone.now())


def photos_of(person: Person, most: int = 12) -> QuerySet[Photo]:
    """The newest photos of a person that public stories show: nothing of a story that is not public yet."""
    # Row by row: a list of all public stories would be made for the sake of the few that show a photo.
    is_public = Exists(Article.objects.public().filter(pk=OuterRef("source")))
    shown = Reference.objects.filter(is_public, photo=OuterRef("pk"), live=True)
    return (
        Photo.objects.public()
        .filter(Exists(shown), people=person)
        .exclude(renditions={})
        .order_by("-pk")[:most]
    )


def people_in(stories: Iterable[Article], most: int = 6, *, topic: Topic | None = None) -> list[Person]:
    """The subjects of `stories`, those of most of them first: public people only, nobody who is kept from `topic`."""
    known = Exists(Person.objects.public().filter(pk=OuterRef("person")))
    subjects = Appearance.objects.filter(known, article__in=stories, role=Role.SUBJECT).order_by("pk")
    if topic:
        subjects = subjects.exclude(person__in=connections.people_kept_from(topic))
    shown = (f"person__{name}" for name in ("name", "slug", "summary", *PORTRAIT))
    rows = subjects.select_related("person__portrait").only("person", *shown)
    return [person for person, _count in Counter(row.person for row in rows).most_common(most)]


E = TypeVar("E", LifeEvent, RelationshipEvent)


def told_events(events: QuerySet[E], at: Any = None, on: Any = None) -> QuerySet[E]:
    """Those of `events` that readers may see. Nothing else decides it.

    They are held to be so (confirmed or reported), readers may know of everybody in them and of a source, and nobody
    in them is kept from another: at a moment, and on its day.
    """
    column = "life_event" if events.model is LifeEvent else "relationship_event"
    rests = Exists(EventSource.objects.told(at).filter(**{column: OuterRef("pk")}))
    told: QuerySet[E] = events.told_of_public().filter(rests)  # type: ignore[attr-defined]  # of both kinds of events
    if events.model is LifeEvent:
        return told
    one, other = (OuterRef(f"relationship__{side}") for side in SIDES)
    return told.exclude(connections.apart(one, other, on))


def appear_with(person: Person, most: int = COMPANY) -> list[Person]:
    """The public people who are subjects of most of the newest public stories about a person, and are not kept from
    them. Two queries."""
    asked = {"now": timezone.now(), "today": timezone.localdate()}
    ids = [pk for pk, _stories in _COMPANY(person=person.pk, **asked)[:most]]
    found = {who.pk: who for who in _SHOWN(**filled_with("person", ids, COMPANY))} if ids else {}
    return [found[pk] for pk in ids]


def _company(person: Any) -> QuerySet[Appearance, Any]:
    is_public = Exists(Article.objects.public(at=NOW).filter(pk=OuterRef("article")))
    newest = Appearance.objects.filter(is_public, person=person, role=Role.SUBJECT).order_by("-article")
    counted = (
        Appearance.objects.filter(article__in=newest.values("article")[:LOOKED_AT], role=Role.SUBJECT)
        .exclude(person=person)
        .exclude(person__in=connections.kept_from(person, TODAY))
        .order_by()
        .values("person")
        .annotate(stories=Count("pk"))
        .filter(Exists(Person.objects.public().filter(pk=OuterRef("person"))))
        .order_by("-stories", "person")
    )
    found: QuerySet[Appearance, Any] = counted.values_list("person", "stories")[:COMPANY]
    return found


_COMPANY = PreparedValues(lambda: _company(Slot("person")), planned_anew=True)
_SHOWN = Prepared(
    lambda: (
        Person.objects.filter(pk__in=places("person", COMPANY))
        .select_related("portrait")
        .only("name", "slug", "summary", *PORTRAIT)
        .order_by()
    )
)


@dataclass(frozen=True)
class Rail:
    """A section and its newest stories that stand nowhere else on the page."""

    section: Section
    stories: list[Article]


def rails(shown: Iterable[Article], most: int = 3) -> list[Rail]:
    """A rail a section, of the newest public stories that are not among `shown`: two queries, each by index."""
    others = (
        Article.objects.standing()
        .filter(section=OuterRef("pk"))
        .exclude(pk__in=[story.pk for story in shown])
    )
    newest = {
        f"story_{place}": Subquery(others.newest().values("pk")[place : place + 1]) for place in range(most)
    }
    found = [
        (section, [pk for name in newest if (pk := getattr(section, name))])
        for section in Section.objects.annotate(**newest)
    ]
    stories = Article.objects.only("headline", "slug", "year", "month").in_bulk(
        [pk for _section, chosen in found for pk in chosen]
    )
    return [Rail(section, [stories[pk] for pk in chosen]) for section, chosen in found if chosen]


def later_on_this(story: Article) -> list[Article]:
    """The newest public stories whose fixed text points at `story`, in its body or as earlier coverage, or that took the
    place of one that did; none that would bring together who is kept apart."""
    return _LATER(story=story.pk, now=timezone.now(), today=timezone.localdate())
