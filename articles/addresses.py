"""Addresses of this site's own pages: to which story or person each leads, be it today's address or an old one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db.models import Value
from django.urls import Resolver404, resolve

from articles import body
from articles.models import Article, ArticleQuerySet
from people import names
from people.models import Person

_Address = tuple[int, int, str]


@dataclass(frozen=True)
class Page:
    """A story or a person to which an address of this site leads; the label says to the desk which."""

    kind: str
    id: int
    label: str

    @property
    def words(self) -> str:
        """What stands in a text for it where nobody wrote other words."""
        return self.label.split(" — ")[0] if self.kind == "person" else self.label


def _linked(html: str) -> set[str]:
    """Where the links of a body lead that are none by id."""
    return {address for link in body.parse(html).iterdescendants("a") if (address := link.get("href"))}


def with_pages(html: str, ours: Collection[str], pages: Mapping[str, Page]) -> str:
    """A body in which each link to an address of `ours` leads by id to its page, or is but its words if it has none."""
    root = body.parse(html)
    for link in [link for link in root.iterdescendants("a") if link.get("href") in ours]:
        address = link.attrib.pop("href")
        page = pages.get(address)
        if page is None:
            link.drop_tag()
            continue
        link.set(f"data-{page.kind}", str(page.id))
        if link.text_content().strip() == address:
            for child in list(link):
                link.remove(child)
            link.text = names.clean(page.words)
    return body.serialise(root)


def path_of(address: str) -> str:
    """The path of an address on this site; nothing for one elsewhere. By which scheme it is asked for does not count."""
    try:
        parts = urlsplit(names.clean(address).strip())
    except ValueError:
        return ""
    ours = urlsplit(settings.SITE_URL).netloc.lower()
    if parts.scheme not in {"http", "https"} or parts.netloc.lower() != ours:
        return ""
    return names.clean(unquote(parts.path)) or "/"


def leading_to(addresses: Iterable[str], *, stories: ArticleQuerySet) -> dict[str, Page]:
    """To which of `stories`, and to which person that a story may link, each address leads: one query a kind.

    An address that leads to nobody's page, or to the page of what may not be linked, is left out.
    """
    paths = {address: path for address in addresses if (path := path_of(address))}
    if not paths:
        return {}
    # As the site itself does it, a path that was cut before its last slash is read with it.
    whole = {path: path if path.endswith("/") else f"{path}/" for path in paths.values()}
    pages = _stories({*whole, *whole.values()}, stories) | _people(whole.values())
    found = {address: pages.get(path) or pages.get(whole[path]) for address, path in paths.items()}
    return {address: page for address, page in found.items() if page}


def _routed(paths: Iterable[str], name: str) -> dict[str, dict[str, Any]]:
    """Those of `paths` that a route of this name answers, each with what stands in its places."""
    found = {}
    for path in paths:
        try:
            match = resolve(path)
        except Resolver404:
            continue
        if match.view_name == name:
            found[path] = match.kwargs
    return found


def _stories(paths: Collection[str], stories: ArticleQuerySet) -> dict[str, Page]:
    routed = _routed(paths, "articles:article")
    now: dict[_Address, str] = {
        (place["year"], place["month"], place["slug"]): path for path, place in routed.items()
    }
    known = ("year", "month", "slug", "pk", "headline")
    moved = stories.filter(old_paths__path__in=paths).order_by().values_list("old_paths__path", *known)
    if now:
        years, months, slugs = (set(part) for part in zip(*now, strict=True))
        there = stories.filter(year__in=years, month__in=months, slug__in=slugs).order_by()
        moved = moved.union(there.values_list(Value(""), *known))
    pages = {}
    for old, year, month, slug, pk, headline in sorted(moved, key=lambda row: not row[0]):
        path = old or now.get((year, month, slug))
        if path:
            pages[path] = Page("story", pk, headline)
    return pages


_KNOWN_BY = ("slug", "old_slugs__slug", "merged__slug", "merged__old_slugs__slug")
"""The addresses that lead to a person: their own, old ones, and those of the profiles that were merged into theirs."""


def _people(paths: Iterable[str]) -> dict[str, Page]:
    routed = _routed(paths, "people:person")
    if not routed:
        return {}
    slugs = {place["slug"] for place in routed.values()}
    people = Person.objects.linkable().order_by()
    ways = [
        people.filter(**{f"{way}__in": slugs}).values_list(way, "pk", "name", "summary") for way in _KNOWN_BY
    ]
    known = {
        slug: Page("person", pk, Person(name=name, summary=summary).label)
        for slug, pk, name, summary in ways[0].union(*ways[1:])
    }
    return {path: known[place["slug"]] for path, place in routed.items() if place["slug"] in known}


def by_id(html: str) -> str:
    """`html`, which is clean, without an address of ours: its links lead by id, or give way to their words.

    Of stories only those that readers may see are found: nobody is asked here who wants to know.
    """
    if urlsplit(settings.SITE_URL).netloc.lower() not in html.lower():
        return html
    ours = {address for address in _linked(html) if path_of(address)}
    if not ours:
        return html
    return with_pages(html, ours, leading_to(ours, stories=Article.objects.public()))
