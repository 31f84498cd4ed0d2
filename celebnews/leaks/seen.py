"""What readers may see, written out once more: a check that asked `public()` of what it checks would find nothing.

A test holds both definitions together. What is seen here is no trace of anything, though a secret have it too.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from articles.models import Article, Author, Outlet, Reference, Section, State, Topic
from people import names
from people.models import Name, Person, Photo

BATCH = 500

_OF_THE_SITE = ("People", "People from A to Z", "Corrections", "Search")
"""What the site calls its own pages."""


def stories() -> QuerySet[Article]:
    return Article.objects.filter(state=State.RELEASED, public_from__lte=timezone.now())


def people() -> QuerySet[Person]:
    return Person.objects.filter(state=Person.State.PUBLIC, minor=False, merged_into=None)


def photos() -> QuerySet[Photo]:
    """The photos that may be shown and that something public shows."""
    in_time = Q(expires_on=None) | Q(expires_on__gte=timezone.localdate())
    showing: tuple[QuerySet[Any], ...] = (
        Reference.objects.filter(
            Exists(stories().filter(pk=OuterRef("source"))), photo=OuterRef("pk"), live=True
        ),
        stories().filter(photo=OuterRef("pk")),
        people().filter(portrait=OuterRef("pk")),
        Author.objects.filter(portrait=OuterRef("pk")),
    )
    is_shown = Q()
    for rows in showing:
        is_shown |= Q(Exists(rows))
    return Photo.objects.filter(in_time, is_shown, usable=True, lacks_consent=False)


def hidden(seen: QuerySet[Any]) -> QuerySet[Any]:
    """All rows of the same kind that are not `seen`, in the order in which they were made."""
    rows: QuerySet[Any] = seen.model._default_manager.order_by("pk")
    return rows.exclude(Exists(seen.filter(pk=OuterRef("pk"))))


# What is no trace


def words(keys: Collection[str]) -> set[str]:
    """Those of the folded words that name something that readers see: a story, somebody, a topic, a section …"""
    found = {names.key(text) for text in (settings.SITE_NAME, *map(gettext, _OF_THE_SITE))}
    found |= {names.key(row.name) for kind in (Author, Section) for row in kind._default_manager.all()}
    asked: tuple[tuple[Any, str], ...] = (
        (stories(), "headline_key"),
        (people(), "key"),
        (Name.objects.filter(person__in=people()), "key"),
        (Topic._default_manager.all(), "key"),
        (Outlet.objects.all(), "key"),
    )
    for rows, column in asked:
        found |= _found(rows, column, keys)
    return found


def slugs(among: Collection[str]) -> set[str]:
    """Those of the slugs that something public has."""
    kinds: tuple[Any, ...] = (
        stories(),
        people(),
        Section.objects.all(),
        Topic._default_manager.all(),
        Author.objects.all(),
    )
    return {slug for rows in kinds for slug in _found(rows, "slug", among)}


def files(among: Collection[str]) -> set[str]:
    """Those of the names of files, with and without their ending, that a photo has which readers see: the same pixels
    cut from two originals have one name."""
    if not among:
        return set()
    rows = photos().exclude(renditions={}).only("renditions").order_by("pk")
    each = (name for photo in rows.iterator(chunk_size=BATCH) for name in photo.file_names)
    return {part for name in each for part in (name, name.partition(".")[0])} & set(among)


def _found(rows: Any, column: str, values: Iterable[str]) -> set[str]:
    return {
        value
        for some in _batches(sorted(values))
        for value in rows.filter(**{f"{column}__in": some}).order_by().values_list(column, flat=True)
    }


def _batches(values: list[str]) -> Iterator[list[str]]:
    yield from (values[start : start + BATCH] for start in range(0, len(values), BATCH))
