"""Every route, in reading order. The names say whose page it is; the view may be another app's."""

from django.contrib import admin
from django.urls import URLPattern, include, path, register_converter
from django.views.decorators.http import require_safe

from articles import feeds, sitemaps
from articles.views import corrections, lists, pair, person, preview, search, story
from celebnews import views
from people import media
from people import views as people_views


class Year:
    regex = "[0-9]{4}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:04}"


class Month(Year):
    regex = "(?:0[1-9]|1[0-2])"

    def to_url(self, value: int) -> str:
        return f"{int(value):02}"


register_converter(Year, "year")
register_converter(Month, "month")


def feed(of: type[feeds.LatestFeed], page: str = "", name: str = "feed") -> list[URLPattern]:
    """A feed below its page, in each format: feed/, feed/atom/, feed/json/."""
    return [
        path(f"{page}feed/{form.path}", require_safe(of(form)), name=f"{name}{form.suffix}")
        for form in feeds.FORMATS
    ]


people_urls = [
    path("people/", people_views.index, name="index"),
    path("people/<slug:slug>/", person.detail, name="person"),
    *feed(feeds.PersonFeed, "people/<slug:slug>/", "person-feed"),
    path("people.opml", people_views.opml, name="opml"),
    path("people/<slug:one>/<slug:other>/", pair.detail, name="pair"),
    *feed(feeds.PairFeed, "people/<slug:one>/<slug:other>/", "pair-feed"),
    path("media/<uuid:key>/<str:name>", media.media, name="media"),
]

articles_urls = [
    path("", lists.front, name="front"),
    path("<year:year>/<month:month>/<slug:slug>/", story.detail, name="article"),
    path("sections/<slug:slug>/", lists.section, name="section"),
    *feed(feeds.SectionFeed, "sections/<slug:slug>/", "section-feed"),
    path("topics/<slug:slug>/", lists.topic, name="topic"),
    *feed(feeds.TopicFeed, "topics/<slug:slug>/", "topic-feed"),
    path("authors/<slug:slug>/", lists.author, name="author"),
    *feed(feeds.AuthorFeed, "authors/<slug:slug>/", "author-feed"),
    path("archive/<year:year>/<month:month>/", lists.archive, name="archive"),
    path("corrections/", corrections.all_of_them, name="corrections"),
    *feed(feeds.CorrectionsFeed, "corrections/", "corrections-feed"),
    path("search/", search.results, name="search"),
    path("preview/<str:token>/", preview.shared, name="preview"),
    *feed(feeds.LatestFeed),
]

urlpatterns = [
    path("", include((articles_urls, "articles"))),
    path("", include((people_urls, "people"))),
    path("sitemap.xml", sitemaps.index, name="sitemap-index"),
    path("sitemap-<section>.xml", sitemaps.section, name="sitemap"),
    path("news-sitemap.xml", sitemaps.news, name="news-sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("healthz", views.healthz, name="healthz"),
    path("admin/", admin.site.urls),
]

handler404 = "celebnews.views.not_found"
handler500 = "celebnews.views.server_error"
