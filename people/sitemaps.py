"""Profiles for search engines."""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import Page, Paginator
from django.db.models import Max, Min
from django.utils.functional import cached_property

from people.models import Person


class ByThousands(Paginator[Any]):
    """A file for each thousand ids from the first row on: found as quickly however many there are, and never moved by
    what comes later, since no row is deleted. One may be short, or empty, where few of its thousand are public.
    """

    object_list: Any

    @cached_property
    def _ends(self) -> tuple[int, int]:
        rows = self.object_list.model._default_manager
        # One by one: asked for both at once, SQLite reads the whole index.
        first, last = (rows.aggregate(end=end("pk"))["end"] for end in (Min, Max))
        return int(first or 0), int(last or 0)

    @cached_property
    def num_pages(self) -> int:
        first, last = self._ends
        return (last - first) // self.per_page + 1

    def page(self, number: int | str) -> Page[Any]:
        number = self.validate_number(number)
        start = self._ends[0] + (number - 1) * self.per_page
        ids = range(start, start + self.per_page)
        # One by one: of a range SQLite would make nothing, and pass through every public story.
        return Page(self.object_list.filter(pk__in=ids), number, self)


class SiteSitemap(Sitemap[Any]):
    """A sitemap whose addresses stand on SITE_URL, whatever host was asked."""

    limit = 1000
    paginator_class: type[Paginator[Any]] = ByThousands

    @property
    def paginator(self) -> Paginator[Any]:
        items: Any = self.items()
        return self.paginator_class(items, self.limit)

    @property
    def num_pages(self) -> int:
        """How many files there are."""
        return self.paginator.num_pages

    def get_domain(self, site: Any = None) -> str:
        return settings.SITE_URL.partition("://")[2]

    def get_protocol(self, protocol: str | None = None) -> str:
        return settings.SITE_URL.partition("://")[0]


class PersonSitemap(SiteSitemap):
    def items(self) -> Any:
        return Person.objects.public().only("slug", "updated_at").order_by("pk")

    def lastmod(self, person: Person) -> datetime.datetime:
        return person.updated_at

    def get_latest_lastmod(self) -> datetime.datetime | None:
        return Person.objects.public().order_by("-updated_at").values_list("updated_at", flat=True).first()
