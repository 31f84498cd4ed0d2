"""No page that the URLconf has shows a trace of what is not public; what was public and was withdrawn is gone, with 410.

Each secret is made of words that stand nowhere else ("zq…"), and tied to public stories and people by everything that
ties. The walk reads the URLconf, so that a later page joins by itself, or fails until it is told how to fill it.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urljoin
from uuid import UUID

import pytest
import time_machine
from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

from articles import heat, notes, sharing, workflow
from articles.front import PLACES
from articles.models import (
    Appearance,
    Article,
    ArticleTopic,
    Author,
    Byline,
    Correction,
    HeatClock,
    OldPath,
    PersonHeat,
    PreviewLink,
    Revision,
)  # fmt: skip
from articles.search import index
from articles.sitemaps import SITEMAPS
from people import renditions
from people.models import Link, Name, OldSlug, Person, Photo
from people.partial_dates import PartialDate
from tests.conftest import NOW
from tests.factories import (
    author,
    between,
    colleague,
    draft,
    fields,
    happened,
    number,
    outlet,
    person,
    photo,
    public,
    section,
    source,
    topic,
)

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
SITE = "http://testserver"

# The walk

Values = Mapping[str, Iterable[Any]]

QUERIES = [
    ("?page=", "?page=2"),
    ("?letter=", "?letter=Z"),
    ("?letter=", "?letter=%23"),
    ("?letter=", "?after=a"),
    ('class="search-form"', "?q=harbour"),
    ('class="search-form"', "?q=quill"),
    ('class="search-form"', "?q=ana+sol"),
]
"""What else is asked of a page that holds the first of these: a search for either word finds every secret."""


def routes(
    resolver: URLResolver, prefix: str = "/", before: Values | None = None
) -> Iterator[tuple[str, Any]]:
    """Every public route below a resolver, whole, with its converters by name; the admin is left out."""
    for entry in resolver.url_patterns:
        if not isinstance(entry.pattern, RoutePattern):
            pytest.fail(f"{prefix}{entry.pattern}: this walk fills routes only. Write it as a path().")
        route = f"{prefix}{entry.pattern}"
        converters = {**(before or {}), **entry.pattern.converters}
        if isinstance(entry, URLPattern):
            yield route, converters
        elif entry.app_name != "admin":
            yield from routes(entry, route, converters)


def filled(route: str, converters: Mapping[str, Any], values: Values) -> list[str]:
    """Every address that a route makes of the values of its arguments, which are known by their names."""
    if unknown := converters.keys() - values.keys():
        pytest.fail(
            f"{route}: this walk has no values for <{'>, <'.join(sorted(unknown))}>. "
            "Give `values` some, those of secret things among them."
        )
    addresses = [route]
    for name, converter in converters.items():
        place = re.compile(rf"<(?:\w+:)?{name}>")
        written = [converter.to_url(value) for value in values[name]]
        addresses = [place.sub(word, address) for address in addresses for word in written]
    return addresses


@dataclass(frozen=True)
class Page:
    """One answer: all that went over the wire, headers and cookies too."""

    route: str
    url: str
    status: int
    text: str
    etag: str

    @property
    def is_html(self) -> bool:
        return self.status == 200 and "\nContent-Type: text/html" in f"\n{self.text}"

    @property
    def traces(self) -> set[str]:
        """The words of a secret, and attributes that hold an id: none of them is for readers."""
        return set(
            re.findall(r"zq[a-z]+|data-(?:story|person|photo|speaker|source|embed)", self.text.lower())
        )


def ask(route: str, url: str, method: str = "get", **headers: str) -> Page:
    response = getattr(Client(), method)(url, headers=headers)
    head = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    text = f"{head}\n{response.cookies.output()}\n\n{response.getvalue().decode()}"
    return Page(route, url, response.status_code, text, response.headers.get("ETag", ""))


def crawl(values: Callable[[str], Values], read: Iterable[Page] = ()) -> list[Page]:
    """Every page of every public route, and where one answers what else it can be asked.

    Whoever read one of `read` before asks for it with its ETag.
    """
    tags = {page.url: {"if_none_match": page.etag} for page in read}
    pages: list[Page] = []
    for route, converters in routes(get_resolver()):
        for url in filled(route, converters, values(route)):
            page = ask(route, url, **tags.get(url, {}))
            pages.append(page)
            if page.status == 200:
                further = [url + query for sign, query in QUERIES if sign in page.text]
                pages += [ask(route, url, **tags.get(url, {})) for url in further]
    return pages


def leaks(pages: Iterable[Page]) -> dict[str, set[str]]:
    return {page.url: page.traces for page in pages if page.traces}


def links(pages: Iterable[Page]) -> set[str]:
    """The addresses of this site to which pages link, in markup, XML and JSON, within a feed's content too."""
    found = re.compile(
        r'(?:href|src|url)="([^"#][^"]*)"|<(?:image:)?(?:loc|link|url)>([^<]+)<|content="(https?:[^"]+)"'
        r'|"(?:url|contentUrl|image|item|logo)": "([^"]+)"|(?:srcset="|\d+w, )([^ "]+) \d+w'
    )
    whole = {
        urljoin(SITE + page.url, "".join(link))
        for page in pages
        for link in found.findall(html.unescape(page.text))
    }
    return {link.removeprefix(SITE) for link in whole if link.startswith(f"{SITE}/")}


# The world


WHY: Any = {"reason": "It names a minor, and was told why."}


def release(story: Article, **by: Any) -> Article:
    return workflow.publish(story, revision=1, at=NOW - HOUR, **WHY, **by)


STATES: dict[str, Callable[..., Any]] = {
    "draft": lambda story, **by: None,
    "submitted": workflow.submit,
    "approved": lambda story, **by: workflow.approve(story, revision=1, **by),
    "scheduled": lambda story, **by: workflow.schedule(story, revision=1, publish_at=NOW + HOUR, **WHY, **by),
    "embargoed": lambda story, **by: release(
        workflow.embargo(story, until=NOW + HOUR, at=NOW - HOUR, **by), **by
    ),
    "openended": lambda story, **by: release(workflow.embargo(story, until=None, at=NOW - HOUR, **by), **by),
    "held": lambda story, **by: workflow.hold(STATES["scheduled"](story, **by), note="Counsel.", **by),
    "withdrawn": lambda story, **by: workflow.withdraw(release(story, **by), note="Wrong.", **by),
    "bylaw": lambda story, **by: workflow.withdraw(release(story, **by), note="Court.", by_law=True, **by),
    "unseen": lambda story, **by: workflow.withdraw(
        STATES["approved"](story, **by), note="Not ours.", public_reason="zqneverareason", **by
    ),
}
"""How a draft comes into each state in which no reader may see it."""

PEOPLE: dict[str, dict[str, Any]] = {
    "draftperson": {"state": "draft"},
    "goneperson": {"state": "withdrawn"},
    "minorperson": {"minor": True},
}

ON_A_STORY = (
    "headline",
    "slug",
    "standfirst",
    "body",
    "seotitle",
    "seodescription",
    "leadcaption",
    "card",
    "line",
    "sourcetitle",
    "sourceaddress",
    "outlet",
    "citedoutlet",
    "event",
    "correction",
)
ON_A_PERSON = ("name", "slug", "summary", "occupation", "biography", "alias", "link", "tie")
ON_A_PHOTO = ("caption", "alt", "credit", "creator", "copyright", "file")

OF_STORIES = {f"zq{kind}{what}" for kind in STATES for what in (*ON_A_STORY, *ON_A_PHOTO)}
OF_PEOPLE = {f"zq{kind}{what}" for kind in PEOPLE for what in (*ON_A_PERSON, *ON_A_PHOTO)}
OF_PHOTOS = {f"zq{kind}{what}" for kind in ("blocked", "expired") for what in (*ON_A_PHOTO, "pixels")}
OF_THE_REST = {"zqtopic", "zqauthor", "zqauthorbiography", "zqauthorfile", "zqblockedwords"} | {
    f"zqchange{what}" for what in ("headline", "standfirst", "body", "leadcaption", *ON_A_PHOTO)
}
"""The words that readers see once it is all made public: the check can fail on each of them."""

FILED_IN_FASHION = {"zqdraftheadline", "zqheldheadline", "zqwithdrawnheadline"}
"""The stories of a section that has no others."""

MEDIA = "/media/<uuid:key>/<str:name>"
STORY_ROUTES = {
    "/", "/<year:year>/<month:month>/<slug:slug>/", "/sections/<slug:slug>/", "/topics/<slug:slug>/",
    "/authors/<slug:slug>/", "/archive/<year:year>/<month:month>/", "/people/<slug:slug>/", "/feed/",
    "/sections/<slug:slug>/feed/", "/topics/<slug:slug>/feed/", "/authors/<slug:slug>/feed/",
    "/people/<slug:slug>/feed/", "/search/",
}  # fmt: skip
PERSON_ROUTES = {
    "/people/", "/people/<slug:slug>/", "/<year:year>/<month:month>/<slug:slug>/", "/feed/", "/people/<slug:slug>/feed/",
    "/search/", "/people.opml", "/people/<slug:one>/<slug:other>/", "/people/<slug:one>/<slug:other>/feed/",
}  # fmt: skip


def words(kind: str, *names: str) -> list[str]:
    return [f"zq{kind}{name}" for name in names]


def slugs_of(kinds: Iterable[str]) -> list[str]:
    return [f"zq{kind}slug" for kind in kinds] + [f"zqneverold{kind}" for kind in kinds]


SLUGS = {
    "people": ["ana-sol", "ben-roy", *slugs_of(PEOPLE)],
    "sections": ["music", "fashion"],
    "topics": ["touring", "zqtopic"],
    "authors": ["imogen-vale", "zqauthor"],
    "<year:year>": ["the-target", "the-hub", "as-it-is", *slugs_of(STATES), "zqneverchange"],
}
"""The slugs of what is public and of what is secret, by where a route begins; a route that begins elsewhere gets all."""


def values(route: str) -> Values:
    """What each argument of a route is filled with."""
    everything = [slug for slugs in SLUGS.values() for slug in slugs]
    return {
        "slug": ["there-never-was", *SLUGS.get(route.split("/")[1], everything)],
        "one": ["ana-sol"],
        "other": ["there-never-was", *SLUGS["people"]],
        "year": [2026],
        "month": [5],
        "section": [*SITEMAPS, "nothing"],
        "key": [UUID(int=number) for number in KEYS],
        "name": [f"{word}file{ending}" for word in KEYS.values() for ending in (".jpg", ".webp")],
        "token": ["zq.forged", *(sharing.token_of(pk) for pk in range(1, 3 + len(STATES)))],
    }


PREVIEW = "/preview/<str:token>/"

KEYS = {1: "plain", 2: "zqblocked", 3: "zqexpired"}
"""The photos whose files are asked for: one that is public, one that was blocked, one that has expired."""

CROPS = ("16x9", "4x3", "1x1", "free")


def pictured(word: str, **given: Any) -> Photo:
    """A photo of which everything tells: its words, and the names of its files."""
    files = {
        "jpeg": [[f"{word}file.jpg", 1200, 675, 9]],
        "webp": [[f"{word}file-480.webp", 480, 270, 5], [f"{word}file.webp", 960, 540, 7]],
    }
    told = {name: f"{word}{name}" for name in ON_A_PHOTO if name != "file"}
    never: dict[str, Any] = {"named_in_file": ["Zqnevernamed"], "source_url": "https://zqneversource.example"}
    return photo(
        renditions={"recipe": "zqneverrecipe", "files": dict.fromkeys(CROPS, files)}, **told, **never, **given
    )


def with_files(shown: Photo, pixels: str) -> Photo:
    """The photo with its files in the storage, each of them telling, as pixels do."""
    for name in shown.file_names:
        path = renditions.path_of(shown, name)
        storages["renditions"].delete(path)
        storages["renditions"].save(path, ContentFile(pixels.encode()))
    return shown


class World:
    """Public stories and people, and to each of them every secret that there is, tied as tightly as it goes."""

    def __init__(self) -> None:
        self.ana = person("Ana Sol", slug="ana-sol", desk_note="zqneverpersonnote")
        self.ben = person("Ben Roy", slug="ben-roy")
        for state in ("disputed", "withdrawn"):
            between(self.ana, self.ben, "married", "2014", state=state, line="zqneverheldtobeso")
            happened(self.ana, "arrest", "2014", state=state, line="zqneverheldtobeso")
        Name.objects.create(person=self.ana, text="Zqneveralias", printable=False)
        Name.objects.create(person=self.ana, text="Zqnevermisspelling", kind="misspelling")
        blocked, expired = (pictured(KEYS[number], key=UUID(int=number)) for number in (2, 3))
        self.blocked, self.expired = (
            with_files(blocked, "zqblockedpixels"),
            with_files(expired, "zqexpiredpixels"),
        )
        self.plain = with_files(pictured("plain", key=UUID(int=1)), "pixels")
        Photo.objects.filter(pk=self.blocked.pk).update(usable=False)
        Photo.objects.filter(pk=self.expired.pk).update(expires_on=(NOW - 24 * HOUR).date())
        Person.objects.filter(pk=self.ana.pk).update(portrait=self.expired)
        self.photos: list[Photo] = [self.blocked, self.expired]
        self.people = {kind: self._person(kind, **given) for kind, given in PEOPLE.items()}
        self.target = public(
            at=NOW - 3 * HOUR, headline="The target", slug="the-target", subjects=(self.ana, self.ben)
        )
        self.stories = {kind: self._story(kind) for kind in STATES}
        self.hub = self._hub()
        note = notes.write(self.hub, text="Zqnevernote", passage="zqneverpassage", by=colleague("chief"))
        notes.answer(note, text="zqneveranswer", by=colleague("editor"))
        self.changed = self._changed()
        self._share()
        for each in (*self.photos, self.plain):
            each.people.add(self.ana)
        # Everybody was in the news when that was last reckoned, this hour.
        HeatClock.objects.update_or_create(pk=1, defaults={"hour": NOW})
        PersonHeat.objects.bulk_create(
            PersonHeat(person=who, score=1.0, story=self.hub) for who in Person.objects.all()
        )

    def _share(self) -> None:
        """Links to previews: an open one, of a text that is public; an expired one of each secret; a revoked one."""
        chief, stories = colleague("chief"), [self.hub, *self.stories.values(), self.changed]
        for pk, story in enumerate(stories, 1):
            newest = Revision.objects.filter(article=story).latest("number")
            expires_at = NOW + (HOUR if story in (self.hub, self.changed) else -HOUR)
            link = PreviewLink.objects.create(pk=pk, revision=newest, made_by=chief, expires_at=expires_at)
        sharing.revoke(link, by=chief)

    def _photo(self, kind: str) -> Photo:
        """A photo that may be shown, but is used by what is secret alone."""
        made = pictured(f"zq{kind}")
        self.photos.append(made)
        return made

    def _person(self, kind: str, **given: Any) -> Person:
        name, slug, summary, occupation, biography, alias, link, line = words(kind, *ON_A_PERSON)
        who = person(
            f"Quill {name.title()}", slug=slug, summary=summary, occupations=occupation,
            biography=f"<p>{biography}</p>", desk_note="zqnevernote", portrait=self._photo(kind), **given,
        )  # fmt: skip
        Name.objects.create(person=who, text=alias)
        Name.objects.create(person=who, text="Zqneverprinted", printable=False)
        Link.objects.create(person=who, url=f"https://example.com/{link}")
        OldSlug.objects.create(person=who, slug=f"zqneverold{kind}")
        between(self.ana, who, "married", "2014", line=line, kept_because="zqneverreason")
        return who

    def _story(self, kind: str) -> Article:
        """A secret story on public and secret people, which points at a public one in every way."""
        headline, slug, standfirst, body, title, description, lead, *_ = words(kind, *ON_A_STORY)
        ana, target, shown = self.ana.pk, self.target.pk, self._photo(kind).pk
        chief = colleague("chief")
        secret_author, made = Author.objects.get_or_create(
            name="Zqauthor", defaults={"biography": "zqauthorbiography"}
        )
        if made:
            secret_author.portrait = self._photo("author")
            secret_author.save()
        story = draft(
            by=chief,
            at=NOW - 2 * HOUR,
            headline=f"{headline.title()} harbour",
            slug=slug,
            standfirst=standfirst,
            seo_title=title,
            seo_description=description,
            desk_note="zqnevernote",
            body=f'<p>{body} <a data-story="{target}">x</a> <a data-person="{ana}">x</a></p>'
            f'<aside data-story="{target}"><p>x</p></aside>'
            f'<blockquote data-speaker="{ana}" data-source="k1"><p>x</p></blockquote>'
            f'<figure data-photo="{shown}"></figure>',
            photo=shown,
            photo_caption=lead,
            subjects=(self.ana, *self.people.values()),
            earlier=(self.target,),
            sources=[
                source(
                    outlet(f"zq{kind}outlet"),
                    via=outlet(f"zq{kind}citedoutlet").pk,
                    key="k1",
                    title=f"zq{kind}sourcetitle",
                    url=f"https://zq{kind}sourceaddress.example/",
                    quoted="zqneverquoted",
                )
            ],
            topics=("Touring", "Zqtopic"),
            bylines=[{"author": author().pk}, {"author": secret_author.pk}],
            section=section("Fashion" if f"zq{kind}headline" in FILED_IN_FASHION else "Music").pk,
        )
        OldPath.objects.create(path=f"/2026/05/zqneverold{kind}/", article=story)
        happened(self.ana, "award", "2014", told_by=story, line=f"zq{kind}event")
        STATES[kind](story, by=chief)
        Correction.objects.create(
            article=story, kind="correction", place="headline", words=f"zq{kind}correction", at=NOW - HOUR
        )
        Article.objects.filter(pk=story.pk).update(revised_at=NOW - HOUR)
        return Article.objects.get(pk=story.pk)

    def _hub(self) -> Article:
        """A public story that points at every secret in every way; its own words are neutral."""
        cards = "".join(
            f'<p>On <a data-story="{story.pk}">a story</a>.</p>'
            f'<aside data-story="{story.pk}"><p>zq{kind}card</p></aside>'
            for kind, story in self.stories.items()
        )
        mentions = "".join(
            f'<p>Met <a data-person="{who.pk}">someone</a>.</p>'
            f'<blockquote data-speaker="{who.pk}" data-source="k1"><p>No.</p></blockquote>'
            for who in self.people.values()
        )
        figures = "".join(
            f'<figure data-photo="{shown.pk}">{caption}</figure>'
            for shown, caption in [
                (self.blocked, "<figcaption>zqblockedwords</figcaption>"),
                (self.blocked, ""),
                (self.expired, ""),
            ]
        )
        given = fields(
            headline="The hub of the harbour",
            slug="the-hub",
            body=f'<p><a data-story="{self.target.pk}">Before</a></p>{cards}{mentions}{figures}',
            subjects=(self.ana, self.people["draftperson"], self.people["minorperson"]),
            mentioned=(self.people["goneperson"],),
            topics=("Touring",),
            photo=self.blocked.pk,
            desk_note="zqnevernote",
        )
        given["earlier"] = [
            {"story": story.pk, "line": f"zq{kind}line"} for kind, story in self.stories.items()
        ]
        chief = colleague("chief")
        return release(workflow.save(None, given, by=chief, at=NOW - 2 * HOUR), by=chief)

    def _changed(self) -> Article:
        """A public story with a change that nobody has published."""
        headline, standfirst, body, lead = words("change", "headline", "standfirst", "body", "leadcaption")
        figure = f'<figure data-photo="{self.plain.pk}"></figure>'
        filed: dict[str, Any] = {"subjects": (self.ana,), "photo": self.plain.pk, "body": figure}
        story = public(at=NOW - HOUR, headline="As it is", slug="as-it-is", **filed)
        shown = self._photo("change").pk
        change = {
            "photo": shown,
            "photo_caption": lead,
            "headline": headline,
            "standfirst": standfirst,
            "body": f'<p>{body}</p><figure data-photo="{shown}"></figure>',
            "slug": "zqneverchange",
        }
        workflow.save(story, change, by=colleague("editor"), base=1)
        return story

    def fill_a_page(self) -> None:
        """Newer public stories, enough that every list has a second page, on which all others stand."""
        rows = Article.objects.bulk_create(
            Article(
                headline=f"Filler {index}", slug=f"filler-{index}", section=section(), state="released",
                public_from=NOW, year=2026, month=5,
            )
            for index in range(20 + PLACES)
        )  # fmt: skip
        Appearance.objects.bulk_create(Appearance(article=row, person=self.ana) for row in rows)
        Byline.objects.bulk_create(Byline(article=row, author=author()) for row in rows)
        ArticleTopic.objects.bulk_create(
            ArticleTopic(content_object=row, tag=topic("Touring")) for row in rows
        )

    def disclose(self) -> None:
        """Makes every secret public, past every rule."""
        secret = Article.objects.filter(pk__in=[story.pk for story in self.stories.values()])
        secret.update(state="released", public_from=NOW - HOUR, year=2026, month=5)
        Person.objects.update(state="public", minor=False)
        index.rebuild([story.pk for story in self.stories.values()])
        Photo.objects.update(usable=True, expires_on=None, lacks_consent=False, shelved=False)
        for shown in self.photos:  # those of withdrawn stories have none any more
            Photo.objects.filter(pk=shown.pk).update(renditions=shown.renditions)
        workflow.publish_changes(self.changed, by=colleague("editor"), revision=number(self.changed))


@dataclass(frozen=True)
class Wire:
    """What went over the wire while all of the world was public, and since it is secret."""

    disclosed: list[Page]
    disclosed_seconds: list[Page]
    told: list[Page]  # of those, the pages that showed a secret: who read them asks again with their ETags
    pages: list[Page]
    seconds: list[Page]
    heads: list[Page]
    unchanged: list[Page]
    linked: dict[str, int]
    uuids: list[str]
    keys: list[str]  # of the photos


def seconds(world: World, pages: Iterable[Page]) -> list[Page]:
    """The second page of all that are for people, once newer stories stand on the first."""
    with transaction.atomic():
        world.fill_a_page()
        asked = [
            ask(page.route, f"{page.url}?page=2") for page in pages if page.is_html and "?" not in page.url
        ]
        transaction.set_rollback(True)
    return asked


@pytest.fixture(scope="module")
def wire(django_db_setup: None, django_db_blocker: Any) -> Wire:
    """One crawl for all tests of this module: what they look at is text, and the world is rolled back."""
    with time_machine.travel(NOW, tick=False), django_db_blocker.unblock(), transaction.atomic():
        world = World()
        with transaction.atomic():
            world.disclose()
            disclosed = crawl(values)
            disclosed_seconds = seconds(world, disclosed)
            transaction.set_rollback(True)
        told = [page for page in disclosed if page.traces and page.etag]
        pages = crawl(values, told)
        plain = [page for page in pages if page.status != 404 and "?" not in page.url]
        known = {page.url: page.status for page in pages}
        wire = Wire(
            disclosed=disclosed,
            disclosed_seconds=disclosed_seconds,
            told=told,
            pages=pages,
            seconds=seconds(world, pages),
            heads=[ask(page.route, page.url, "head") for page in plain],
            unchanged=[ask(page.route, page.url, if_none_match=page.etag) for page in plain if page.etag],
            linked={link: known.get(link) or ask("", link).status for link in sorted(links(pages))},
            uuids=[str(story.uuid) for story in world.stories.values()],
            keys=[str(shown.key) for shown in world.photos],
        )
        transaction.set_rollback(True)
    return wire


# That the check can fail


def test_every_secret_shows_on_every_page_that_would_tell_it_while_it_is_public(wire: Wire) -> None:
    seen: dict[str, set[str]] = {}
    for page in wire.disclosed:
        for trace in page.traces:
            seen.setdefault(trace, set()).add(page.route)
    assert seen.keys() == OF_STORIES | OF_PEOPLE | OF_PHOTOS | OF_THE_REST
    told = {kind: seen[f"zq{kind}headline"] | searchless(kind) for kind in STATES}
    assert [(kind, missing) for kind in STATES if (missing := STORY_ROUTES - told[kind])] == []
    assert [(kind, missing) for kind in PEOPLE if (missing := PERSON_ROUTES - seen[f"zq{kind}name"])] == []
    mapped = {kind for kind in (*STATES, *PEOPLE) if "/sitemap-<section>.xml" in seen[f"zq{kind}slug"]}
    assert mapped == {*STATES, *PEOPLE}
    assert [page.url for page in wire.disclosed if f"{SITE}/sections/fashion/</loc>" in page.text] == [
        "/sitemap-sections.xml"
    ]
    everything = "".join(page.text for page in wire.disclosed)
    assert [uuid for uuid in wire.uuids if f"urn:uuid:{uuid}" not in everything] == []
    assert [key for key in wire.keys if f"/media/{key}/zq" not in everything] == []
    assert [seen[f"zq{kind}pixels"] for kind in ("blocked", "expired")] == [{MEDIA}, {MEDIA}]


def searchless(kind: str) -> set[str]:
    """The search, for what never was fixed: it looks through fixed texts."""
    return {"/search/"} if kind in {"draft", "submitted"} else set()


def test_they_show_on_second_pages_and_under_letters_and_as_later_on_this_too(wire: Wire) -> None:
    headlines = {f"zq{kind}headline" for kind in STATES}
    names = {f"zq{kind}name" for kind in PEOPLE}
    second = {page.url: page.traces & headlines for page in wire.disclosed_seconds}
    lists = ("/", "/people/ana-sol/", "/topics/touring/", "/authors/imogen-vale/", "/archive/2026/05/")
    assert {url: second[f"{url}?page=2"] for url in lists} == dict.fromkeys(lists, headlines)
    assert second["/sections/music/?page=2"] == headlines - FILED_IN_FASHION
    first = {page.url: page.traces for page in wire.disclosed}
    assert first["/people/?letter=Z"] & names == names
    assert first["/2026/05/the-target/"] & headlines == headlines - {
        "zqdraftheadline",
        "zqsubmittedheadline",
    }  # not fixed


def test_the_walk_fails_on_a_route_that_it_cannot_fill() -> None:
    with pytest.raises(pytest.fail.Exception, match="/letters/<str:day>/: this walk has no values for <day>"):
        filled("/letters/<str:day>/", {"day": None}, values("/letters/<str:day>/"))


def test_the_walk_finds_every_public_route_and_leaves_out_the_newsroom(wire: Wire) -> None:
    found = {route for route, _ in routes(get_resolver())}
    machines = {"/sitemap.xml", "/sitemap-<section>.xml", "/robots.txt", "/healthz"}
    assert found >= STORY_ROUTES | PERSON_ROUTES | machines
    assert [route for route in found if route.startswith("/admin")] == []
    assert {page.route for page in wire.pages if page.status == 200} == found  # each answers with something


# That it does not


def test_no_page_shows_a_trace_of_what_is_not_public(wire: Wire) -> None:
    assert leaks([*wire.pages, *wire.seconds]) == {}
    assert [page.url for page in wire.pages if f"{SITE}/sections/fashion/" in page.text] == []
    everything = "".join(page.text for page in wire.pages)
    secret = [*wire.uuids, *wire.keys]
    assert [uuid for uuid in secret if uuid in everything or uuid.replace("-", "") in everything] == []
    assert {page.status for page in wire.pages} == {200, 404, 410, 451}


def test_nobody_who_read_it_is_told_that_nothing_changed(wire: Wire) -> None:
    assert {page.route for page in wire.told} >= STORY_ROUTES | PERSON_ROUTES | {"/sitemap-<section>.xml"}
    assert {page.url for page in wire.told} <= {page.url for page in wire.pages}
    assert [page.url for page in wire.pages if page.status == 304] == []


def test_no_answer_to_head_shows_one(wire: Wire) -> None:
    asked = {page.url: page.status for page in wire.pages if page.status != 404 and "?" not in page.url}
    assert {head.url: head.status for head in wire.heads} == asked
    assert leaks(wire.heads) == {}


def test_no_answer_that_nothing_changed_shows_one(wire: Wire) -> None:
    assert {page.route for page in wire.unchanged if page.status == 304} >= STORY_ROUTES | PERSON_ROUTES
    assert {page.status for page in wire.unchanged} <= {304, 410, 451}
    assert leaks(wire.unchanged) == {}


def test_a_withdrawal_reaches_who_asks_again_though_the_newest_story_is_the_same() -> None:
    ana = person("Ana Sol")
    filed: dict[str, Any] = {"subjects": (ana,), "topics": ("Touring",)}
    target = public(headline="The target", at=NOW - 4 * HOUR)
    shown = pictured("zqolder")
    shown.people.add(ana)
    older = public(headline="Zqolder", at=NOW - 3 * HOUR, earlier=(target,), photo=shown.pk, **filed)
    public(headline="Newer", at=NOW - 2 * HOUR, earlier=(older,), **filed)
    public(headline="Newest", at=NOW - HOUR, body=f'<p><a data-story="{older.pk}">x</a></p>', **filed)
    public_slugs = ["ana-sol", "music", "touring", "imogen-vale", "the-target", "newer", "newest"]
    filling: dict[str, Any] = {"slug": public_slugs, "year": [2026], "month": [5], "section": SITEMAPS}
    read = [page for page in crawl(lambda route: {**values(route), **filling}) if page.traces]
    assert {page.route for page in read} >= STORY_ROUTES | {"/sitemap-<section>.xml"}
    workflow.withdraw(older, by=colleague("chief"), note="Wrong.")
    by_tag = [ask(page.route, page.url, if_none_match=page.etag) for page in read]
    noon = "Wed, 20 May 2026 12:00:00 GMT"
    by_date = [ask(page.route, page.url, if_modified_since=noon) for page in read]
    assert {page.url: page.status for page in by_tag + by_date if page.status != 200} == {}
    assert leaks(by_tag + by_date) == {}


def test_of_somebody_who_is_found_to_be_a_minor_no_page_that_told_of_them_tells_anything() -> None:
    shown = with_files(pictured("zqkid", key=UUID(int=7)), "zqkidpixels")
    name, slug, summary, occupation, biography, alias, link, line = words("kid", *ON_A_PERSON)
    kid = person(
        f"Quill {name.title()}", slug=slug, summary=summary, occupations=occupation, portrait=shown,
        biography=f"<p>{biography}</p>", born=PartialDate.parse("1999-12-31"),
    )  # fmt: skip
    Name.objects.create(person=kid, text=alias)
    Link.objects.create(person=kid, url=f"https://example.com/{link}")
    shown.people.add(kid)
    ana = person("Ana Sol", slug="ana-sol")
    between(ana, kid, "known", tied="parent", line=line)
    body = (
        f'<p><a data-person="{kid.pk}">Somebody</a> left the quill.</p><figure data-photo="{shown.pk}"></figure>'
        f'<blockquote data-speaker="{kid.pk}"><p>No.</p></blockquote>'
    )
    filed: dict[str, Any] = {"topics": ("Touring",), "photo": shown.pk}
    first = public(headline="First", subjects=(ana, kid), body=body, at=NOW - 2 * HOUR, **filed)
    public(headline="Later", mentioned=(kid,), earlier=(first,), at=NOW - HOUR, **filed)
    heat.refresh()
    slugs = [slug, "ana-sol", "music", "touring", "imogen-vale", "first", "later"]
    filling: dict[str, Any] = {
        "slug": slugs, "one": ["ana-sol"], "other": [slug], "year": [2026], "month": [5], "section": SITEMAPS, "key": [UUID(int=7)],
        "name": ["zqkidfile.jpg"],
    }  # fmt: skip
    read = [page for page in crawl(lambda route: {**values(route), **filling}) if page.traces]
    assert {page.route for page in read} >= PERSON_ROUTES | {
        "/",
        "/topics/<slug:slug>/",
        "/sitemap-<section>.xml",
        MEDIA,
    }
    assert set().union(*(page.traces for page in read)) == {
        f"zqkid{what}" for what in (*ON_A_PERSON, *ON_A_PHOTO, "pixels")
    }
    assert "1999-12-31" in "".join(page.text for page in read)
    kid = Person.objects.get(pk=kid.pk)
    kid.minor = True
    kid.save()
    again = [ask(page.route, page.url, if_none_match=page.etag) for page in read]
    assert leaks(again) == {}
    assert "1999-12-31" not in "".join(page.text for page in again)
    hidden = {page.url for page in read if slug in page.url or page.route == MEDIA}
    assert {page.url for page in again if page.status == 404} == hidden
    assert {page.status for page in again if page.url not in hidden} == {200}


# What stands in its place


def test_each_address_says_what_became_of_what_was_there(wire: Wire) -> None:
    secret = {f"/{page.url.split('/', 1)[1]}": page.status for page in wire.pages if "zq" in page.url}
    gone = {
        "/2026/05/zqwithdrawnslug/": 410,
        "/2026/05/zqneveroldwithdrawn/": 410,
        "/2026/05/zqbylawslug/": 451,
        "/2026/05/zqneveroldbylaw/": 451,
        "/people/zqgonepersonslug/": 410,
        "/people/zqneveroldgoneperson/": 410,
    }
    never = [
        *(f"/2026/05/zq{kind}slug/" for kind in STATES),
        *(f"/2026/05/zqneverold{kind}/" for kind in STATES),
        "/2026/05/zqneverchange/",
        *(f"/people/zq{kind}slug/" for kind in PEOPLE),
        *(f"/people/zqneverold{kind}/" for kind in PEOPLE),
        *(f"/{filed}/{feed}" for filed in ("topics/zqtopic", "authors/zqauthor") for feed in ("", "feed/")),
    ]
    assert {url: secret[url] for url in never} == {**dict.fromkeys(never, 404), **gone}
    assert {page.status for page in wire.pages if page.url.startswith("/sections/fashion/")} == {404}


def test_what_is_gone_names_nothing_and_is_kept_by_no_search_engine(wire: Wire) -> None:
    for status, head in (
        (410, {"X-Robots-Tag": "noindex"}),
        (451, {"X-Robots-Tag": "noindex", "Link": '<http://testserver/>; rel="blocked-by"'}),
    ):
        gone = [page for page in wire.pages if page.status == status and page.route != PREVIEW]
        assert len(gone) >= 2
        texts = {(page.route.startswith("/people/"), page.text) for page in gone}
        # The same of each person, and of each story since the same day: it says nothing of any.
        assert len(texts) == len({is_person for is_person, _text in texts})
        lines = dict(line.split(": ", 1) for line in gone[0].text.partition("\n\n")[0].splitlines() if line)
        assert {name: lines.get(name) for name in ("X-Robots-Tag", "Link")} == {"Link": None, **head}


def test_previews_that_have_ended_are_all_the_same(wire: Wire) -> None:
    asked = [page for page in wire.pages if page.route == PREVIEW]
    ended = [page.text for page in asked if page.status == 410]
    assert (len(ended), len(asked)) == (len(STATES) + 1, len(STATES) + 3)
    assert set(ended) == {ended[0]}
    assert "X-Robots-Tag: noindex" in ended[0]


def test_what_was_never_public_is_answered_to_the_byte_as_what_never_was(wire: Wire) -> None:
    missing = {page.url: page for page in wire.pages if page.status == 404}
    # The page offers what has words of the address, which tells two people: of each such route it offers the same.
    never = {
        page.route: page.text
        for url, page in missing.items()
        if url.startswith("/people/ana-sol/there-never")
    }
    assert len(never) == 4
    nowhere = missing["/2026/05/there-never-was/"].text
    assert len([url for url in missing if "zq" in url]) >= 25
    assert [url for url, page in missing.items() if page.text != never.get(page.route, nowhere)] == []


def test_a_link_of_a_public_page_leads_to_a_page(wire: Wire) -> None:
    static = {link.removeprefix("/static/") for link in wire.linked if link.startswith("/static/")}
    assert static >= {"css/site.css", "img/icon-512.png"}
    assert [path for path in static if not finders.find(path)] == []
    assert wire.linked.keys() >= {"/", "/2026/05/the-hub/", "/people/ana-sol/feed/", "/people/?letter=%23"}
    dead = {link for link, status in wire.linked.items() if status != 200} - {
        f"/static/{path}" for path in static
    }
    assert dead == set()
    plain = f"/media/{UUID(int=1)}/plainfile"
    assert {link for link in wire.linked if link.startswith("/media/")} == {
        f"{plain}.jpg",
        f"{plain}-480.webp",
        f"{plain}.webp",
    }
