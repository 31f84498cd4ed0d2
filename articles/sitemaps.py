"""The site for search engines: an index, and a file for each kind of page."""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap, views
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles import coverage
from articles.models import Article, ArticleTopic, Topic
from people.sitemaps import PersonSitemap, SiteSitemap


class StorySitemap(SiteSitemap):
    """Public stories; neither those hidden from search engines nor those whose original is elsewhere."""

    def items(self) -> Any:
        shown = Article.objects.public().filter(noindex=False, canonical_url="")
        return shown.only("year", "month", "slug", "public_from", "revised_at").order_by("pk")

    def lastmod(self, story: Article) -> datetime.datetime | None:
        return story.updated_at

    def get_latest_lastmod(self) -> datetime.datetime | None:
        public = Article.objects.public()
        newest = public.order_by("-public_from").values_list("public_from", flat=True)[:1]
        changed = public.filter(revised_at__isnull=False).order_by("-revised_at")
        revised = changed.values_list("revised_at", flat=True)[:1]
        return max((moment for moment in (*newest, *revised) if moment), default=None)


class SectionSitemap(SiteSitemap):
    def items(self) -> Any:
        return coverage.sections().order_by("pk")


class TopicSitemap(SiteSitemap):
    def items(self) -> Any:
        # Row by row: a list of all public stories would be made for the sake of one of each topic.
        public = Exists(Article.objects.public().filter(pk=OuterRef("content_object")))
        having = ArticleTopic.objects.filter(public, tag=OuterRef("pk"))
        return Topic.objects.filter(Exists(having), merged_into=None).order_by("pk")


SITEMAPS: dict[str, type[Sitemap[Any]] | Sitemap[Any]] = {
    "stories": StorySitemap,
    "people": PersonSitemap,
    "sections": SectionSitemap,
    "topics": TopicSitemap,
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The index: every file of every kind of page, on SITE_URL."""
    files: list[dict[str, Any]] = []
    for name, kind in SITEMAPS.items():
        sitemap = kind() if isinstance(kind, type) else kind
        address = settings.SITE_URL + reverse("sitemap", args=[name])
        lastmod = sitemap.get_latest_lastmod()
        pages = ["", *(f"?p={page}" for page in range(2, sitemap.paginator.num_pages + 1))]
        files += [{"location": address + page, "last_mod": lastmod} for page in pages]
    return render(request, "sitemap_index.xml", {"sitemaps": files}, content_type="application/xml")


@require_safe
def section(request: HttpRequest, section: str) -> HttpResponse:
    """One file. It has no Last-Modified: the newest page's would hide that an older one was withdrawn."""
    response = views.sitemap(request, sitemaps=SITEMAPS, section=section)
    del response["Last-Modified"]
    return response
