"""Pages of a list of stories: as deep as a reader goes, and no query that grows with the archive."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest

from articles.models import ArticleQuerySet

PER_PAGE = 20
DEEPEST = 50
"""Older stories are reached through the month archives: no crawler can ask for an OFFSET that grows."""


@dataclass(frozen=True)
class Page:
    stories: list[Any]
    number: int
    has_next: bool

    @property
    def previous(self) -> int:
        return self.number - 1

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.has_next else None


def number_of(request: HttpRequest) -> int:
    """The number that `?page=` asks for; raises Http404 for what is none, or too deep."""
    asked = request.GET.get("page", "1")
    if (
        not asked.isascii()
        or not asked.isdigit()
        or not 1 <= len(asked) <= 2
        or not 1 <= int(asked) <= DEEPEST
    ):
        raise Http404
    return int(asked)


def page_of(
    request: HttpRequest,
    stories: ArticleQuerySet,
    *,
    may_be_empty: bool = False,
    oldest_first: bool = False,
    is_signed: bool = True,
) -> Page:
    """The page that `?page=` asks for; raises Http404 for one that is not there, or for an empty list.

    A thread, which is not signed, is spared the query of who wrote what.
    """
    number = number_of(request)
    start = (number - 1) * PER_PAGE
    listed = stories.for_listing() if is_signed else stories.for_listing().prefetch_related(None)
    ordered = listed.order_by("public_from", "pk") if oldest_first else listed.newest()
    found = list(ordered[start : start + PER_PAGE + 1])
    if not found and not (may_be_empty and number == 1):
        raise Http404
    return Page(found[:PER_PAGE], number, len(found) > PER_PAGE and number < DEEPEST)
