"""Puts the demo magazine through the real workflow: every story was typed, decided and dated by somebody."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from articles import keeping_apart, workflow
from articles.models import Article, Author, Outlet, OutletDomain, Section, Topic
from celebnews.demo import gallery
from celebnews.demo.lives import APART, LIVES, DemoEvent
from celebnews.demo.people import PEOPLE
from celebnews.demo.photos import PHOTOS
from celebnews.demo.shapes import DemoName, DemoPerson, DemoPhoto, DemoStory, Look
from celebnews.demo.sources import OUTLETS, SOURCES, DemoSource
from celebnews.demo.stories import STORIES
from celebnews.demo.talk import MENDED, MENDS, mend, talk
from celebnews.demo.trust import NOTES, WITHDRAWALS
from people import names, renditions, uploads
from people.models import LifeEvent, Link, Name, Person, Photo, Relationship, RelationshipEvent
from people.models.relationship import as_stored
from people.partial_dates import PartialDate

SECTIONS = (
    ("couples", "Couples", "Who is with whom, and who no longer is.", 350),
    ("music", "Music", "On stage, on tour, in the studio.", 285),
    ("screen", "Screen", "Films, series and those who carry them.", 220),
    ("style", "Style", "What they wear, and what it says.", 70),
    ("courts", "Courts", "What is said under oath.", 150),
    ("opinion", "Opinion", "Written with an eyebrow raised.", 35),
)

COLLEAGUES = (
    ("imogen", "Imogen Vale", "reporter"),
    ("tomas", "Tomás Quill", "reporter"),
    ("hanne", "Hanne Brandt", "editor"),
    ("ruth", "Ruth Adeyemi", "chief"),
    ("pavel", "Pavel Lindqvist", "picture editor"),
    ("noor", "Noor Castellan", "lawyer"),
    ("admin", "Desk Admin", "superuser"),
)
"""Login, name and role of everyone on the demo's staff; `password_of` gives the password."""

AUTHORS: Mapping[str, tuple[str, Look]] = {
    "Imogen Vale": (
        "Writes about couples, and about what they do next. Has been on every ferry in these pages.",
        Look(3, "auburn", "bob", "coat", 200, earrings=True),
    ),
    "Tomás Quill": (
        "Reviews music from the third row, where one can still hear the drummer count.",
        Look(4, "black", "curls", "jumper", 140, beard=True),
    ),
    "Hanne Brandt": (
        "Edits most of what stands here, and now and then cannot help writing some of it.",
        Look(1, "grey", "bun", "shirt", 30, glasses=True),
    ),
}
"""Who signs stories: a line about each, and what they look like."""

HOUR = datetime.timedelta(hours=1)
_KEYS = re.compile(r'data-(person|speaker|story|photo)="([a-z0-9-]+)"')
_PHOTOS = re.compile(r'data-photo="([a-z0-9-]+)"')


def password_of(login: str) -> str:
    """The demo's passwords are no secret: `manage.py demo` refuses a site that others can reach."""
    return f"demo-{login}"


def is_filled() -> bool:
    return Person.objects.exists() or Article.objects.exists()


Drawing = Callable[[Iterable[DemoPhoto], Mapping[str, Look]], Iterable[gallery.Drawn]]


@transaction.atomic
def fill(drawing: Drawing = gallery.draw) -> None:
    """Makes the whole magazine, dated back from now, with the pictures that `drawing` draws."""
    _Magazine(timezone.now(), drawing).make()


@dataclass
class _Magazine:
    now: datetime.datetime
    drawing: Drawing
    users: dict[str, User] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    outlets: dict[str, Outlet] = field(default_factory=dict)
    stories: dict[str, Article] = field(default_factory=dict)
    photos: dict[str, Photo] = field(default_factory=dict)
    drawn: Iterator[tuple[DemoPhoto, gallery.Drawn]] = field(default_factory=lambda: iter(()))

    def make(self) -> None:
        self._order_pictures()
        for position, (slug, name, description, hue) in enumerate(SECTIONS):
            Section.objects.create(name=name, slug=slug, description=description, hue=hue, position=position)
        for login, name, role in COLLEAGUES:
            self.users[role] = self.users[name] = _colleague(login, name, role)
        for name, domains in OUTLETS.items():
            self.outlets[name] = outlet = Outlet.objects.create(name=name)
            OutletDomain.objects.bulk_create(OutletDomain(outlet=outlet, domain=domain) for domain in domains)
        for known in PEOPLE:
            self.people[known.slug] = _person(known)
        for known in PEOPLE:
            for shared in known.names:
                if shared.shared_with:
                    _name(self.people[known.slug], shared, self.people[shared.shared_with])
        for told in STORIES:
            self.stories[told.key] = self._story(told)
        self._hang_portraits()
        self._take_back()
        for told in STORIES:
            if told.fate == "changed":
                self._change(told)
        talk(self.stories, self.users, self.now)
        for event in LIVES:
            self._event(event)
        # From today on: whoever edited a text from the courts does not publish it.
        Section.objects.filter(slug="courts").update(four_eyes=True)
        one, other, reason = APART
        until = timezone.localdate(self.now) + datetime.timedelta(days=200)
        keeping_apart.keep_apart(
            self.people[one], self.people[other], reason=reason, until=until, by=self.users["lawyer"]
        )

    def _order_pictures(self) -> None:
        """Has the pictures drawn in the order in which the stories want them, those of profiles last: what one core
        types is told while others draw."""
        looks = {known.slug: known.look for known in PEOPLE if known.look}
        looks |= {names.slug(name): look for name, (_line, look) in AUTHORS.items()}
        used = [key for told in STORIES for key in (told.photo, *_PHOTOS.findall(told.body)) if key]
        place = {key: number for number, key in enumerate(dict.fromkeys(used))}
        wanted = [
            *(gallery.portrait(names.slug(name), name) for name in AUTHORS),
            *sorted(PHOTOS, key=lambda photo: place.get(photo.key, len(place))),
            *(gallery.portrait(known.slug, known.name) for known in PEOPLE if known.look),
        ]
        self.drawn = zip(wanted, self.drawing(wanted, looks), strict=True)

    def _photo_called(self, key: str) -> Photo:
        """The photo of a key, as soon as it is drawn."""
        while key not in self.photos:
            known, drawn = next(self.drawn)
            self.photos[known.key] = self._photo(known, drawn)
        return self.photos[key]

    def _hang_portraits(self) -> None:
        for known in PEOPLE:
            if known.look:
                person = self.people[known.slug]
                person.portrait = self._photo_called(gallery.PORTRAIT + known.slug)
                person.save()

    def _photo(self, known: DemoPhoto, drawn: gallery.Drawn) -> Photo:
        rights = gallery.rights(known)
        photo = uploads.add(
            ContentFile(drawn.original, f"{known.key}.jpg"),
            alt=known.alt,
            caption=known.caption,
            credit=rights.credit,
            creator=rights.creator,
            copyright=rights.copyright,
            focal_x=known.focal[0],
            focal_y=known.focal[1],
        )
        photo.people.set(self.people[slug] for slug in known.people if slug in self.people)
        renditions.keep(photo, drawn.files)
        return photo

    def _event(self, told: DemoEvent) -> None:
        story, who = self.stories.get(told.story), self.people[told.who]
        if story:
            story.refresh_from_db(fields=["public_from"])
        day = (story.public_from if story else None) or self.now
        given: dict[str, Any] = {
            "kind": told.kind,
            "when": None
            if told.when == "?"
            else PartialDate.parse(told.when or f"{timezone.localtime(day):%Y-%m-%d}"),
            "state": told.state,
            "line": told.line,
            "kept_because": told.kept_because,
        }
        event: Any
        if told.other:
            columns = as_stored(told.tied, who.pk, self.people[told.other].pk)
            relationship = Relationship.objects.get_or_create(**columns)[0]
            event = RelationshipEvent.objects.create(relationship=relationship, **given)
        else:
            event = LifeEvent.objects.create(person=who, **given)
        outlet = self.outlets[told.outlet] if told.outlet else None
        event.sources.create(story=story, outlet=outlet, url=told.url)

    def _story(self, told: DemoStory) -> Article:
        due = self.now - datetime.timedelta(days=told.days_ago)
        reporter = self.users.get(told.authors[0], self.users["editor"])
        story = workflow.save(None, self._fields(told), by=reporter, at=due - 5 * HOUR)
        _FATES[told.fate](self, story, told, due)
        return story

    def _fields(self, told: DemoStory) -> dict[str, Any]:
        return {
            "kind": told.kind,
            "headline": told.headline,
            "standfirst": told.standfirst,
            "body": _KEYS.sub(self._id_for_key, told.body.replace(">\n<", "><")),
            "section": Section.objects.get(slug=told.section).pk,
            "bylines": [{"author": self._author(name).pk} for name in told.authors],
            "appearances": [{"person": self.people[slug].pk, "role": "subject"} for slug in told.subjects]
            + [{"person": self.people[slug].pk, "role": "mentioned"} for slug in told.mentioned],
            "sources": [
                self._source(f"source{n}", source) for n, source in enumerate(SOURCES.get(told.key, ()))
            ],
            "earlier": [{"story": self.stories[key].pk, "line": line} for key, line in told.earlier],
            "topics": sorted(_topic(name).pk for name in told.topics),
            "photo": self._photo_called(told.photo).pk if told.photo else None,
            "photo_caption": told.photo_caption,
            "seo_description": told.seo_description,
            "desk_note": told.desk_note,
        }

    def _source(self, key: str, source: DemoSource) -> dict[str, Any]:
        outlet, via = (self.outlets[name].pk if name else None for name in (source.outlet, source.via))
        words = {"url": source.url, "title": source.title, "quoted": source.quoted}
        return {"key": key, "outlet": outlet, "via": via, "kind": source.kind.value, "seen_on": None, **words}

    def _id_for_key(self, found: re.Match[str]) -> str:
        kind, key = found.groups()
        if kind == "photo":
            return f'data-photo="{self._photo_called(key).pk}"'
        rows: Mapping[str, Any] = self.stories if kind == "story" else self.people
        return f'data-{kind}="{rows[key].pk}"'

    def _author(self, name: str) -> Author:
        known: dict[str, Any] = {"user": self.users.get(name)}
        if name in AUTHORS:
            known["biography"] = AUTHORS[name][0]
            known["portrait"] = self._photo_called(gallery.PORTRAIT + names.slug(name))
        return Author.objects.get_or_create(name=name, defaults=known)[0]

    # What became of a story

    def _draft(self, story: Article, told: DemoStory, due: datetime.datetime) -> None:
        """It stays as it was typed."""

    def _submitted(self, story: Article, told: DemoStory, due: datetime.datetime) -> None:
        reporter = self.users.get(told.authors[0], self.users["editor"])
        workflow.submit(story, by=reporter, at=due - 3 * HOUR)

    def _approved(self, story: Article, told: DemoStory, due: datetime.datetime) -> None:
        self._submitted(story, told, due)
        workflow.approve(story, by=self.users["editor"], revision=1, at=due - HOUR)

    def _public(self, story: Article, told: DemoStory, due: datetime.datetime) -> None:
        self._approved(story, told, due)
        workflow.publish(story, by=self.users["editor"], revision=1, at=due)

    def _changing(self, story: Article, told: DemoStory, due: datetime.datetime) -> None:
        self._public(story, told, due)
        newest = 1
        if told.key == MENDED:
            mend(story, self.users, self.now)
            newest += len(MENDS)
        reporter = self.users.get(told.authors[0], self.users["editor"])
        workflow.save(story, told.change, by=reporter, base=newest, at=self.now - 2 * HOUR)
        workflow.schedule_changes(
            story,
            by=self.users["editor"],
            revision=newest + 1,
            changes_at=(self.now + 6 * HOUR).replace(minute=0, second=0, microsecond=0),
            is_update=True,
            at=self.now - HOUR,
        )

    def _scheduled(self, story: Article, told: DemoStory, due: datetime.datetime) -> None:
        self._approved(story, told, due)
        workflow.schedule(
            story, by=self.users["editor"], revision=1, publish_at=self.now + 20 * HOUR, at=self.now - HOUR
        )

    def _embargoed(self, story: Article, told: DemoStory, due: datetime.datetime) -> None:
        self._approved(story, told, due)
        workflow.embargo(story, by=self.users["editor"], until=self.now + 44 * HOUR, at=self.now - 2 * HOUR)
        workflow.publish(story, by=self.users["editor"], revision=1, at=self.now - HOUR)

    def _held(self, story: Article, told: DemoStory, due: datetime.datetime) -> None:
        self._scheduled(story, told, due)
        workflow.hold(
            story,
            by=self.users["lawyer"],
            note="Wait for the ruling on costs before this goes out.",
            at=self.now,
        )

    def _take_back(self) -> None:
        """What was wrong, told on the stories themselves; and who took the place of what is gone."""
        for told in NOTES:
            story = self.stories[told.story]
            workflow.correct(
                story,
                by=self.users["chief"],
                kind=told.kind,
                place=told.place,
                words=told.words,
                replaces=story.corrections.last() if told.on_note else None,
                at=self.now - datetime.timedelta(days=told.days_ago),
            )
        for gone in WITHDRAWALS:
            workflow.withdraw(
                self.stories[gone.story],
                by=self.users["chief"],
                note=gone.note,
                public_reason=gone.reason,
                successor=self.stories[gone.successor],
                at=self.now - datetime.timedelta(days=gone.days_ago),
            )

    def _change(self, told: DemoStory) -> None:
        """What an editor began today, after all that was ever told of the story."""
        story = self.stories[told.key]
        workflow.save(story, told.change, by=self.users["editor"], base=1, at=self.now - HOUR)


_FATES = {
    "draft": _Magazine._draft,
    "submitted": _Magazine._submitted,
    "approved": _Magazine._approved,
    "public": _Magazine._public,
    "changed": _Magazine._public,
    "changing": _Magazine._changing,
    "scheduled": _Magazine._scheduled,
    "embargoed": _Magazine._embargoed,
    "held": _Magazine._held,
    "withdrawn": _Magazine._public,
}


def _colleague(login: str, name: str, role: str) -> User:
    first, _, last = name.rpartition(" ")
    user = User.objects.create_user(
        login, password=password_of(login), first_name=first, last_name=last, is_staff=True
    )
    if role == "superuser":
        User.objects.filter(pk=user.pk).update(is_superuser=True)
    else:
        user.groups.add(Group.objects.get(name=role))
    return user


def _person(known: DemoPerson) -> Person:
    person = Person(
        slug=known.slug,
        name=known.name,
        sort_name=known.sort_name,
        summary=known.summary,
        biography=known.biography,
        occupations=", ".join(known.occupations),
        state=known.state,
        desk_note=known.desk_note,
    )
    person.born, person.died = map(_date, (known.born, known.died))
    person.full_clean()
    person.save()
    for name in known.names:
        if not name.shared_with:
            _name(person, name)
    for kind, url in known.links:
        Link.objects.create(person=person, kind=kind, url=url)
    return person


def _name(person: Person, name: DemoName, other: Person | None = None) -> None:
    Name.objects.create(
        person=person,
        shared_with=other,
        text=name.text,
        kind=name.kind,
        printable=name.printable,
        since=_date(name.since),
        until=_date(name.until),
    )


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _topic(name: str) -> Topic:
    topic: Topic = Topic.objects.get_or_create(key=names.key(name), defaults={"name": name})[0]
    return topic
