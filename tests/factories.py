"""Boring makers of rows, through the newsroom's own verbs."""

import itertools
from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import Group, User
from django.utils import timezone

from articles import bulk, workflow
from articles.models import Article, Author, EventSource, Outlet, OutletDomain, Section, Topic
from people import names
from people.models import LifeEvent, Person, Photo, Relationship, RelationshipEvent
from people.models.relationship import as_stored
from people.partial_dates import PartialDate

_numbers = itertools.count(1)


def colleague(role: str) -> User:
    """The one colleague of a role, made when first asked for."""
    user, made = User.objects.get_or_create(
        username=role.replace(" ", "-"),
        defaults={"is_staff": True, "is_superuser": role == "superuser", "first_name": role.title()},
    )
    if made and role != "superuser":
        user.groups.add(Group.objects.get(name=role))
    return user


def person(name: str = "", **fields: Any) -> Person:
    fields.setdefault("state", "public")
    return Person.objects.create(name=name or f"Person {next(_numbers)}", **fields)


def photo(**fields: Any) -> Photo:
    """A photo with entries of files in every crop, and no file."""
    number = next(_numbers)
    fields.setdefault("caption", f"Photo {number}")
    fields.setdefault("renditions", {"recipe": "", "files": files(number)})
    return Photo.objects.create(image="none", width=1600, height=900, **fields)


def files(number: int) -> dict[str, Any]:
    """Entries as `renditions.make` leaves them, with names that tell the crop: 1x1-3.jpg."""
    sizes = {"16x9": (1200, 675), "4x3": (1200, 900), "1x1": (1200, 1200), "free": (1200, 675)}
    return {
        crop: {
            "jpeg": [[f"{crop}-{number}.jpg", *size, 90_000]],
            "webp": [[f"{crop}-{number}-480.webp", 480, 480 * size[1] // size[0], 20_000]],
        }
        for crop, size in sizes.items()
    }


def section(name: str = "Music") -> Section:
    return Section.objects.get_or_create(name=name)[0]


def author(name: str = "Imogen Vale", user: User | None = None) -> Author:
    return Author.objects.get_or_create(name=name, defaults={"user": user})[0]


def topic(name: str) -> Topic:
    topic: Topic = Topic.objects.get_or_create(key=name.lower(), defaults={"name": name})[0]
    return topic


def outlet(name: str, *domains: str) -> Outlet:
    outlet = Outlet.objects.get_or_create(key=names.key(name), defaults={"name": name})[0]
    for domain in domains:
        OutletDomain.objects.get_or_create(outlet=outlet, domain=domain)
    return outlet


def source(outlet: Outlet | None = None, **given: Any) -> dict[str, Any]:
    """A row of a story's sources."""
    blank = {"via": None, "url": "", "title": "", "kind": "on_record", "quoted": "", "seen_on": None}
    return {"key": f"k{next(_numbers)}", "outlet": outlet.pk if outlet else None, **blank, **given}


def fields(
    *,
    subjects: tuple[Person, ...] = (),
    mentioned: tuple[Person, ...] = (),
    earlier: tuple[Article, ...] = (),
    topics: tuple[str, ...] = (),
    **given: Any,
) -> dict[str, Any]:
    """The form's fields of a story that is whole."""
    return {
        "headline": f"Headline {next(_numbers)}",
        "standfirst": "What happened, in one line.",
        "body": "<p>Words of the story.</p>",
        "section": given["section"] if "section" in given else section().pk,
        "bylines": given["bylines"] if "bylines" in given else [{"author": author().pk}],
        "appearances": [{"person": person.pk, "role": "subject"} for person in subjects]
        + [{"person": person.pk, "role": "mentioned"} for person in mentioned],
        "earlier": [{"story": story.pk, "line": ""} for story in earlier],
        "sources": [],
        "topics": [topic(name).pk for name in topics],
        **given,
    }


def draft(*, by: Any = None, at: Any = None, **given: Any) -> Article:
    return workflow.save(None, fields(**given), by=by or colleague("editor"), at=at)


def number(article: Article) -> int:
    """The number of the newest revision, as a colleague who just looked saw it."""
    return Article.objects.values_list("latest_revision__number", flat=True).get(pk=article.pk)


def public(**given: Any) -> Article:
    """A story that was saved and released, whatever minor it names."""
    return publics([given])[0]


def publics(stories: Iterable[Mapping[str, Any]]) -> list[Article]:
    """Such stories, written at once: theirs are the rows that the verbs write (test_bulk.py)."""
    made: list[Article] = []
    bulk.publish([released(**given) for given in stories], after=made.extend)
    return made


def released(*, by: Any = None, at: Any = None, **given: Any) -> bulk.Story:
    """What `public` writes: the fields of a story, and its way to readers."""
    moment = at or timezone.now()
    return bulk.Story(
        fields(**given),
        by or colleague("editor"),
        saved=moment,
        submitted=None,
        approved=None,
        published=moment,
        reason="It was told why.",
    )


def tie(one: Person, other: Person, kind: str = "partners") -> Relationship:
    """What two people are to each other; `one` is the parent, where it is that."""
    return Relationship.objects.get_or_create(**as_stored(kind, one.pk, other.pk))[0]


def between(
    one: Person,
    other: Person,
    kind: str,
    when: str = "",
    *,
    tied: str = "partners",
    told_by: Article | None = None,
    **given: Any,
) -> RelationshipEvent:
    """Something that happened between two people, as an outlet says or a story of ours."""
    event = RelationshipEvent.objects.create(
        relationship=tie(one, other, tied), kind=kind, when=_date(when), **given
    )
    EventSource.objects.create(relationship_event=event, **_rests_on(told_by))
    return event


def happened(
    person: Person, kind: str, when: str = "", *, told_by: Article | None = None, **given: Any
) -> LifeEvent:
    """Something that happened to somebody, as an outlet says or a story of ours."""
    event = LifeEvent.objects.create(person=person, kind=kind, when=_date(when), **given)
    EventSource.objects.create(life_event=event, **_rests_on(told_by))
    return event


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _rests_on(story: Article | None) -> dict[str, Any]:
    return {"story": story} if story else {"outlet": outlet("The Herald"), "url": "https://herald.example/1"}
