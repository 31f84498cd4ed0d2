"""The site for search engines: an index, a file for each kind of page, and one of what came out in the last two days."""

import datetime
import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from django.conf import settings
from django.contrib.sitemaps import views
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles import coverage, heat
from articles.models import Article, ArticleTopic, Topic
from articles.models.article import address
from articles.timelines import Pair
from people import names
from people.models import Photo, Relationship, RelationshipEvent
from people.models.relationship import SIDES
from people.sitemaps import PersonSitemap, SiteSitemap

NEWS = datetime.timedelta(hours=48)
"""How long a story is news to a search engine, from its first publication on."""

MOST_NEWS = 1000
"""How many stories a search engine reads of a news sitemap."""

_NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
%s</urlset>
"""
_STORY = """<url><loc>%(location)s</loc>
<news:news><news:publication><news:name>%(publication)s</news:name><news:language>%(language)s</news:language></news:publication>
<news:publication_date>%(first_public)s</news:publication_date><news:title>%(title)s</news:title></news:news>%(image)s</url>
"""

_LANGUAGES = {"zh-hans": "zh-cn", "zh-cn": "zh-cn", "zh-hant": "zh-tw", "zh-tw": "zh-tw"}


class StorySitemap(SiteSitemap):
    """Public stories, each with its lead photo."""

    template_name = "articles/story_sitemap.xml"

    def items(self) -> Any:
        return Article.objects.public().for_sitemap().order_by("pk")

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict[str, Any]]:
        return [{**url, "image": _image(url["item"].lead)} for url in super().get_urls(*args, **kwargs)]

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


class PairSitemap(SiteSitemap):
    """The story so far of two people between whom something is known to have happened."""

    def items(self) -> Any:
        known = RelationshipEvent.objects.filter(
            relationship=OuterRef("pk"), state=RelationshipEvent.State.CONFIRMED
        )
        rows = Relationship.objects.filter(Exists(coverage.told_events(known)))
        return rows.select_related(*SIDES).only(*(f"{side}__slug" for side in SIDES)).order_by("pk")

    def location(self, row: Relationship) -> str:
        return Pair.of(row.one, row.other).get_absolute_url()


class NewsPairSitemap(SiteSitemap):
    """The story so far of those two who are in the news together, the thousand who are most."""

    paginator_class = Paginator
    num_pages = 1  # for the index nothing is looked up

    def items(self) -> Any:
        return heat.hottest_pairs(self.limit)


SITEMAPS: dict[str, type[SiteSitemap]] = {
    "stories": StorySitemap,
    "people": PersonSitemap,
    "sections": SectionSitemap,
    "topics": TopicSitemap,
    "pairs": PairSitemap,
    "pairs-in-the-news": NewsPairSitemap,
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The index: every file of every kind of page, on SITE_URL."""
    files: list[dict[str, Any]] = []
    for name, kind in SITEMAPS.items():
        sitemap = kind()
        address = settings.SITE_URL + reverse("sitemap", args=[name])
        lastmod = sitemap.get_latest_lastmod()
        written = lastmod.isoformat(timespec="seconds") if lastmod else ""
        pages = ["", *(f"?p={page}" for page in range(2, sitemap.num_pages + 1))]
        files += [{"location": address + page, "last_mod": written} for page in pages]
    return render(request, "articles/sitemap_index.xml", {"sitemaps": files}, content_type="application/xml")


@require_safe
def section(request: HttpRequest, section: str) -> HttpResponse:
    """One file. It has no Last-Modified: the newest page's would hide that an older one was withdrawn."""
    template = getattr(SITEMAPS.get(section), "template_name", "sitemap.xml")
    response = views.sitemap(request, sitemaps={**SITEMAPS}, section=section, template_name=template)
    del response["Last-Modified"]
    return response


@require_safe
@cache_control(max_age=60, public=True)
def news(request: HttpRequest) -> HttpResponse:
    """The news sitemap: one file, which may be empty, of what was first public in the last two days by the clock."""
    recent = Article.objects.standing().filter(public_from__gte=timezone.now() - NEWS)
    told = _told(recent.for_sitemap().newest()[:MOST_NEWS])
    return HttpResponse(_NEWS % "".join(told), content_type="application/xml")


def _told(stories: QuerySet[Article]) -> Iterator[str]:
    """Each story as an entry of the news sitemap; a template would take three times as long over it."""
    # Of a public story none of these is null but the photo.
    rows: Any = stories.values_list("year", "month", "slug", "public_from", "headline", "photo")
    photos = Photo.objects.public().only("key", "renditions").in_bulk({photo for *_, photo in rows if photo})
    zone = timezone.get_current_timezone()
    # As it stands on the stories, but for what is in parentheses.
    publication = escape(re.sub(r"\s*\([^)]*\)", "", settings.SITE_NAME).strip())
    language = _iso_language(settings.LANGUAGE_CODE)
    for year, month, slug, public_from, headline, photo in rows:
        image = _image(photos.get(photo))
        yield _STORY % {
            "location": settings.SITE_URL + address(year, month, slug),
            "publication": publication,
            "language": language,
            "first_public": public_from.astimezone(zone).isoformat(timespec="seconds"),
            "title": escape(names.clean(headline)),
            "image": f"\n<image:image><image:loc>{image}</image:loc></image:image>" if image else "",
        }


def _image(lead: Photo | None) -> str:
    """The file of a lead that is as wide as a page; "" where there is none."""
    sources = lead.sources("16x9", settings.SITE_URL) if lead else None
    return sources.jpeg.url if sources else ""


def _iso_language(code: str) -> str:
    """The language as a news sitemap names it: ISO 639, or one of the two of Chinese."""
    code = code.lower()
    return _LANGUAGES.get(code, code.partition("-")[0])
