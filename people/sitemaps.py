"""Profiles for search engines."""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max

from people.models import Person


class SiteSitemap(Sitemap[Any]):
    """A sitemap whose addresses stand on SITE_URL, whatever host was asked."""

    limit = 1000  # a crawler takes many small files as gladly as one that a page of ours would wait for

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
        latest: datetime.datetime | None = Person.objects.public().aggregate(latest=Max("updated_at"))[
            "latest"
        ]
        return latest
