"""What is asked of each public route, by the route's name: the addresses of what readers see, and those of secrets.

A route that nothing is registered for fails the check: whoever adds one says here how its arguments are enumerated.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.urls import URLPattern, URLResolver, reverse

from articles.feeds import FORMATS
from articles.models import Appearance, Article, Author, PairHeat, Role, Section, Topic
from articles.sitemaps import SITEMAPS
from celebnews.leaks import seen
from celebnews.leaks.secrets import Secrets
from people.models import Relationship


@dataclass(frozen=True)
class Address:
    """Something to ask for; at one that is `of` a secret nothing may be answered but that nothing is there."""

    url: str
    of: str = ""


@dataclass
class Site:
    """What there is to enumerate: of each kind all, or `most`: the newest, and some by chance."""

    secrets: Secrets
    left_files: Sequence[tuple[UUID, str]]
    most: int | None = None
    seed: int = 0
    _chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    def some(self, things: Iterable[Any]) -> list[Any]:
        """`things`, which come in the order in which they were made."""
        found = list(things)
        if self.most is None or len(found) <= self.most:
            return found
        newest = (self.most + 1) // 2
        return [*found[-newest:], *self._chance.sample(found[:-newest], self.most - newest)]

    def rows(self, rows: Any, *columns: str) -> list[Any]:
        """Some of a query's rows: their columns, or the one."""
        if self.most is not None:
            rows = rows.filter(pk__in=self.some(rows.order_by("pk").values_list("pk", flat=True)))
        return list(rows.order_by("pk").values_list(*columns, flat=len(columns) == 1))


Enumerate = Callable[[Site, str], Iterable[Address]]
SURFACES: dict[str, Enumerate] = {}


def surface(*names: str) -> Callable[[Enumerate], Enumerate]:
    """Registers what enumerates the routes of these names: a function of the site and a route's name."""

    def register(enumerate_route: Enumerate) -> Enumerate:
        SURFACES.update(dict.fromkeys(names, enumerate_route))
        return enumerate_route

    return register


def feeds(name: str) -> list[str]:
    return [f"{name}{form.suffix}" for form in FORMATS]


def routes(resolver: URLResolver, before: str = "/", space: str = "") -> Iterator[tuple[str, str]]:
    """Every public route with its name; the admin is the newsroom's, and has tests of its own."""
    for entry in resolver.url_patterns:
        route = f"{before}{entry.pattern}"
        if isinstance(entry, URLPattern):
            yield route, f"{space}{entry.name}" if entry.name else ""
        elif entry.app_name != "admin":
            yield from routes(entry, route, f"{space}{entry.namespace}:" if entry.namespace else space)


# The registry


@surface(
    "articles:front", *feeds("articles:feed"), "articles:corrections", *feeds("articles:corrections-feed"),
    "people:index", "people:opml", "sitemap-index", "news-sitemap", "robots", "healthz",
)  # fmt: skip
def _alone(site: Site, name: str) -> Iterator[Address]:
    yield Address(reverse(name))


@surface("articles:article")
def _stories(site: Site, name: str) -> Iterator[Address]:
    for year, month, slug in site.rows(seen.stories(), "year", "month", "slug"):
        yield Address(reverse(name, args=[year, month, slug]))
    for secret in site.some(site.secrets.stories):
        yield from (Address(quote(path, safe="/?=&%"), secret.label) for path in secret.addresses)


@surface(
    *("articles:section", *feeds("articles:section-feed"), "articles:topic", *feeds("articles:topic-feed")),
    *("articles:author", *feeds("articles:author-feed")),
)
def _filed(site: Site, name: str) -> Iterator[Address]:
    """Everything under which a story may be filed, whether or not a public one is."""
    models: dict[str, Any] = {"section": Section, "topic": Topic, "author": Author}
    model = models[name.removeprefix("articles:").partition("-")[0]]
    for slug in site.rows(model._default_manager.all(), "slug"):
        yield Address(reverse(name, args=[slug]))


@surface("articles:archive")
def _months(site: Site, name: str) -> Iterator[Address]:
    """Every month in which a story has an address, public or not."""
    rows = Article.objects.exclude(year=None).order_by("year", "month")
    for year, month in site.some(rows.values_list("year", "month").distinct()):
        yield Address(reverse(name, args=[year, month]))


@surface("articles:search")
def _searches(site: Site, name: str) -> Iterator[Address]:
    """The field; and whoever types the headline or the name of a secret."""
    yield Address(reverse(name))
    for secret in chain.from_iterable(
        map(site.some, (site.secrets.stories, site.secrets.changes, site.secrets.people))
    ):
        words = sorted(secret.searched.split(), key=len)
        for typed in dict.fromkeys((secret.searched, *words[-1:])):
            if typed:
                yield Address(f"{reverse(name)}?q={quote(typed)}")


@surface("articles:preview")
def _previews(site: Site, name: str) -> Iterator[Address]:
    """The links that have ended: one that is open shows what it was made for."""
    yield Address(reverse(name, args=["1.never-was-given-out"]), "a preview that nobody made")
    for secret in site.some(site.secrets.previews):
        yield Address(reverse(name, args=[secret.token]), secret.label)


@surface("people:person", *feeds("people:person-feed"))
def _people(site: Site, name: str) -> Iterator[Address]:
    yield from (Address(reverse(name, args=[slug])) for slug in site.rows(seen.people(), "slug"))
    for secret in site.some(site.secrets.people):
        yield from (Address(reverse(name, args=[slug]), secret.label) for slug in secret.slugs)


@surface("people:pair", *feeds("people:pair-feed"))
def _pairs(site: Site, name: str) -> Iterator[Address]:
    """Those between whom something is known, those in the news together, and each secret beside them, in any order."""
    public = set(seen.people().values_list("slug", flat=True))
    beside: dict[str, set[str]] = {}
    for one, other in _tied(site):
        beside.setdefault(one, set()).add(other)
        beside.setdefault(other, set()).add(one)
        if {one, other} <= public:
            yield Address(reverse(name, args=sorted((one, other))))
    anybody = sorted(public)[:1]
    for secret in site.some(site.secrets.people):
        for slug in secret.slugs:
            for other in site.some(sorted(beside.get(slug, set()) & public) or anybody):
                yield Address(reverse(name, args=[slug, other]), secret.label)
                yield Address(reverse(name, args=[other, slug]), secret.label)


def _tied(site: Site) -> list[tuple[str, str]]:
    """The slugs of two people each, public or not: related, in the news together, or subjects of a story."""
    columns = ("one__slug", "other__slug")
    found = [*site.rows(Relationship.objects.all(), *columns), *site.rows(PairHeat.objects.all(), *columns)]
    stories = seen.stories() if site.most is None else site.rows(seen.stories(), "pk")
    subjects = Appearance.objects.filter(role=Role.SUBJECT, article__in=stories)
    cast: dict[int, list[str]] = {}
    for story, slug in subjects.order_by("article", "position").values_list("article", "person__slug"):
        cast.setdefault(story, []).append(slug)
    found += [(slugs[0], other) for slugs in cast.values() for other in slugs[1:]]
    return [(one, other) for one, other in dict.fromkeys(found) if one != other]


@surface("people:media")
def _media(site: Site, name: str) -> Iterator[Address]:
    """A file of each photo that is shown; all of each that must not be, and what lies in the store and is nobody's."""
    for key, made in site.rows(seen.photos().exclude(renditions={}), "key", "renditions"):
        files = [file[0] for kinds in made["files"].values() for listed in kinds.values() for file in listed]
        yield from (Address(reverse(name, args=[key, file])) for file in files[:1])
    for secret in site.some(site.secrets.photos):
        yield from (Address(reverse(name, args=[key, file]), secret.label) for key, file in secret.files)
    for key, file in site.some(site.left_files):
        yield Address(reverse(name, args=[key, file]), "a file that no photo names")


@surface("sitemap")
def _sitemaps(site: Site, name: str) -> Iterator[Address]:
    """Each file of each kind, as the index lists them."""
    for section, kind in SITEMAPS.items():
        for number in site.some(range(kind().num_pages, 0, -1)):
            yield Address(reverse(name, args=[section]) + (f"?p={number}" if number > 1 else ""))
