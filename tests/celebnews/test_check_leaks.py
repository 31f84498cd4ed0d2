"""`manage.py check_leaks`: a clean site passes, and each leak that is planted is found and named."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from io import StringIO
from types import ModuleType
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.test import Client, override_settings
from django.urls import URLPattern, include, path
from django.views.decorators.cache import cache_page
from django.views.decorators.http import last_modified

from articles import feeds, sharing, workflow
from articles.models import Article, Revision, SearchEntry
from articles.models.search import place
from articles.models.stories import ArticleQuerySet
from articles.timelines import Pair
from articles.views import pair as pair_view
from articles.views import preview
from celebnews import urls
from celebnews.leaks import reading, secrets, seen
from celebnews.leaks.surfaces import SURFACES
from people import renditions
from people.models import OldSlug, Person, Photo
from tests.conftest import NOW
from tests.factories import between, colleague, draft, person, photo, public

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


@pytest.fixture
def ana() -> Person:
    return person("Ana Sol", slug="ana-sol")


@pytest.fixture
def zoe(ana: Person) -> Person:
    """A draft, whom readers must not know; what she is to Ana is on file."""
    zoe = person("Zoe Quill", slug="zoe-quill", state="draft")
    between(ana, zoe, "married", "2014")
    return zoe


@pytest.fixture
def story(ana: Person, zoe: Person) -> Article:
    return public(at=NOW - HOUR, headline="The harbour opens", slug="the-harbour-opens", subjects=(ana, zoe))


@pytest.fixture
def gone(ana: Person) -> Article:
    """A story that readers have seen, and do not any more."""
    story = public(at=NOW - HOUR, headline="The quarrel", slug="the-quarrel", subjects=(ana,))
    return workflow.withdraw(story, note="Wrong.", by=colleague("chief"))


@pytest.fixture(autouse=True)
def _nothing_is_kept(settings: Any) -> Iterator[None]:
    """A store and a cache of each test's own: what other tests left behind is no leak of this site."""
    settings.STORAGES = dict(settings.STORAGES)
    yield
    cache.clear()


def checked(**options: Any) -> str:
    """What the command says of a site without leaks."""
    out = StringIO()
    call_command("check_leaks", stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def found(*planted: URLPattern, only: Sequence[str] = ()) -> list[str]:
    """What the command finds on a site on which these routes come before its own, asking these alone; else `only`."""
    names = only or [name for route in planted if (name := str(route.name)) in SURFACES]
    with override_settings(ROOT_URLCONF=site_with(*planted)), pytest.raises(CommandError) as raised:
        checked(only=names)
    return str(raised.value).splitlines()[1:]


def site_with(*planted: URLPattern) -> ModuleType:
    """The URLconf, with routes in front whose names are whole: people:index."""
    site: Any = ModuleType("planted")
    site.handler404, site.handler500 = urls.handler404, urls.handler500
    own: dict[str, list[URLPattern]] = {"articles": urls.articles_urls, "people": urls.people_urls, "": []}
    for space, patterns in own.items():
        for pattern in planted:
            before, _, name = str(pattern.name).rpartition(":")
            if before == space:
                patterns = [URLPattern(pattern.pattern, pattern.callback, name=name), *patterns]
        own[space] = patterns
    spaces = [path("", include((own[space], space))) for space in ("articles", "people")]
    site.urlpatterns = [*own[""], *spaces, *urls.urlpatterns[2:]]
    found: ModuleType = site
    return found


def planted(route: str, view: Callable[..., Any], name: str) -> URLPattern:
    return path(route, view, name=name)


def saying(markup: str) -> Callable[..., HttpResponse]:
    return lambda request, **kwargs: HttpResponse(markup)


# A site without leaks


@pytest.mark.usefixtures("zoe", "gone", "story")
def test_a_clean_site_passes_and_says_how_much_was_looked_at() -> None:
    draft(headline="The split", slug="the-split")
    photo(usable=False)
    lines = checked().splitlines()
    assert lines[0] == (
        "Not for readers: 2 stories, 0 changes, 1 people, 1 photos, 0 ended previews; 34 traces of them."
    )
    assert lines[-1] == "No trace was found."


@pytest.mark.usefixtures("story", "gone")
def test_what_something_public_has_too_is_no_trace(ana: Person) -> None:
    person("Ana Sol", slug="ana-sol-2", state="draft")
    draft(headline="The harbour opens")
    draft(headline="Corrections", slug="ana-sol")
    told_on = ["articles:front", "articles:article", "articles:corrections", "people:index", "people:person"]
    assert checked(only=told_on).splitlines()[-1] == "No trace was found."


def test_the_words_of_a_body_are_its_editors(ana: Person, zoe: Person) -> None:
    draft(headline="The split", slug="the-split")
    public(at=NOW - HOUR, subjects=(ana,), body="<p>Zoe Quill said: The split. A zoe-quill, the-split.</p>")
    assert checked(only=["articles:article", "articles:feed"]).splitlines()[-1] == "No trace was found."


@pytest.mark.usefixtures("gone")
def test_a_sample_asks_of_each_kind_for_so_many_and_says_so(story: Article) -> None:
    for number in range(4):
        public(at=NOW - HOUR, headline=f"Further {number}")
    lines = checked(sample=2, seed=7).splitlines()
    assert lines[-2:] == ["Of each kind 2 at most; --seed 7 chooses the same again.", "No trace was found."]


def test_a_sample_of_nothing_is_refused() -> None:
    with pytest.raises(CommandError, match="--sample 0 is no number of things"):
        checked(sample=0)


def test_with_debug_on_it_refuses_as_readers_would_get_other_pages() -> None:
    with override_settings(DEBUG=True), pytest.raises(CommandError, match="Turn it off"):
        checked()


def test_what_readers_may_see_is_written_out_as_public_says(
    zoe: Person, story: Article, gone: Article
) -> None:
    draft()
    workflow.schedule(draft(), revision=1, publish_at=NOW + HOUR, by=colleague("editor"))
    person("Ida Born", minor=True)
    shown, expired, blocked, early = (photo() for _ in range(4))
    Photo.objects.filter(pk=expired.pk).update(expires_on=NOW.date() - timedelta(days=1))
    Photo.objects.filter(pk=blocked.pk).update(usable=False)
    illustrated = [public(photo=each.pk) for each in (shown, expired, blocked)]
    draft(photo=early.pk)
    assert {*seen.stories()} == {*Article.objects.public()} == {story, *illustrated}
    assert {*seen.people()} == {*Person.objects.public()}
    assert {*seen.photos()} == {shown}


# Planted leaks


def test_a_view_that_does_not_ask_what_is_public_is_named(zoe: Person) -> None:
    def everybody(request: HttpRequest) -> HttpResponse:
        return render(request, "people/person_list.html", {"people": Person.objects.for_index()})

    assert found(planted("people/", everybody, "people:index")) == [
        f"GET /people/ (people:index): address, name, slug of person {zoe.pk} “Zoe Quill” (draft)"
    ]


def test_a_queryset_that_lets_through_too_much_is_found_on_every_page(
    story: Article, gone: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ArticleQuerySet, "public", lambda rows, at=None: rows.filter(public_from__lte=NOW))
    label = f"story {gone.pk} “The quarrel” (withdrawn)"
    lines = found(only=["articles:front", "articles:feed", "people:person"])
    assert f"GET / (articles:front): address, headline, slug of {label}" in lines
    assert f"GET /feed/ (articles:feed): address, headline, key, slug of {label}" in lines
    assert f"GET /people/ana-sol/ (people:person): address, headline, slug of {label}" in lines


def test_a_page_that_answers_where_something_secret_is_is_named(zoe: Person) -> None:
    lines = found(planted("people/<slug:slug>/", saying("Hello."), "people:person"))
    assert lines == [
        f"GET /people/zoe-quill/ (people:person): answers 200 at an address of person {zoe.pk} “Zoe Quill” (draft)"
    ]


def test_an_old_address_of_somebody_secret_is_one_of_theirs(zoe: Person) -> None:
    OldSlug.objects.create(person=zoe, slug="zoe-q")
    lines = found(planted("people/zoe-q/", saying("Hello."), "people:person"))
    assert lines[-1].startswith("GET /people/zoe-q/ (people:person): answers 200 at an address of person")


def test_words_left_in_the_index_are_named(gone: Article) -> None:
    entry = SearchEntry.objects.get(article=gone)
    SearchEntry.objects.filter(pk=entry.pk).delete()
    entry.pk, entry.live = place(gone.pk, gone.public_from), True
    entry.save(force_insert=True)
    assert found() == [
        f"the search index: words of story {gone.pk} “The quarrel” that readers may not search"
    ]


def test_a_feed_that_was_kept_is_named(ana: Person) -> None:
    story = public(at=NOW - HOUR, headline="The quarrel", slug="the-quarrel", subjects=(ana,))
    kept = planted("feed/", cache_page(600)(feeds.LatestFeed(feeds.FORMATS[0])), "articles:feed")
    with override_settings(ROOT_URLCONF=site_with(kept)):
        assert "The quarrel" in Client().get("/feed/").content.decode()
    workflow.withdraw(story, note="Wrong.", by=colleague("chief"))
    assert found(kept)[0] == (
        f"GET /feed/ (articles:feed): address, headline, key, slug of story {story.pk} “The quarrel” (withdrawn)"
    )


def test_a_file_of_a_photo_that_was_left_behind_is_named() -> None:
    shown = photo()
    where = renditions.path_of(shown, "0123456789abcdef01234567.webp")
    storages["renditions"].save(where, ContentFile(b"pixels"))
    try:
        assert found() == [f"the store, renditions/{where}: a file that no photo names"]
    finally:
        storages["renditions"].delete(where)


def test_a_photo_that_is_sent_though_it_is_blocked_is_named() -> None:
    name = "0123456789abcdef01234567.webp"
    files = {"free": {"jpeg": [["fedcba9876543210fedcba98.jpg", 9, 9, 9]], "webp": [[name, 9, 9, 9]]}}
    blocked = photo(caption="blocked", usable=False, renditions={"recipe": "", "files": files})

    def send(request: HttpRequest, key: Any, name: str) -> HttpResponse:
        return HttpResponse(b"pixels", content_type="image/webp")

    lines = found(planted("media/<uuid:key>/<str:name>", send, "people:media"))
    assert (
        f"GET /media/{blocked.key}/{name} (people:media): answers 200 at an address of photo {blocked.pk} "
        "“blocked” (it is blocked)"
    ) in lines


@pytest.mark.usefixtures("story")
def test_a_page_of_two_of_whom_one_is_secret_is_named(ana: Person, zoe: Person) -> None:
    def two(request: HttpRequest, one: str, other: str) -> HttpResponse:
        return pair_view._page(request, Pair.of(ana, zoe))

    lines = found(planted("people/<slug:one>/<slug:other>/", two, "people:pair"))
    label = f"person {zoe.pk} “Zoe Quill” (draft)"
    for url in ("/people/ana-sol/zoe-quill/", "/people/zoe-quill/ana-sol/"):
        assert f"GET {url} (people:pair): answers 200 at an address of {label}" in lines
        assert f"GET {url} (people:pair): address, name, slug of {label}" in lines


@pytest.mark.parametrize(
    ("markup", "sorts"),
    [
        ('<script type="application/ld+json">{"about": [{"name": "Zoe Quill"}]}</script>', "name"),
        ('<a href="/people/zoe-quill/">somebody</a>', "address, slug"),
        ('<a href="/people/ana-sol/"><b>Zoe Quill</b></a>', "name"),
        ('<a href="/people/ana-sol/zoe-quill/">both</a>', "address, slug"),
        ('<p data-person="{pk}">She</p>', "id"),
        ('<li id="person-zoe-quill">She</li>', "slug"),
        ('<category>Zoe Quill</category>', "name"),
        ('{"url": "http:\\u002f\\u002ftestserver/people/zoe-quill/"}', "address, slug"),
        ("&lt;a href=&quot;/people/zoe-quill/&quot;&gt;", "address, slug"),
    ],
)  # fmt: skip
def test_a_trace_is_found_in_whatever_it_stands(zoe: Person, markup: str, sorts: str) -> None:
    traces = secrets.gather().traces()
    told = set(reading.traces(f"\n\n{markup.replace('{pk}', str(zoe.pk))}", "http://testserver"))
    assert ", ".join(sorted({trace[0] for trace in told if trace in traces})) == sorts


def test_a_route_that_nobody_registered_fails_by_name() -> None:
    assert found(planted("letters/<str:day>/", saying("Dear reader."), "letters")) == [
        "/letters/<str:day>/: no way to enumerate it is registered in celebnews/leaks/surfaces.py (letters)"
    ]


def test_a_page_that_has_not_changed_since_a_day_to_come_is_named() -> None:
    dated = last_modified(lambda request: NOW)(saying("Alone."))
    assert found(planted("people.opml", dated, "people:opml")) == [
        "GET /people.opml (people:opml): answers 304 by the date alone: who read what is gone keeps it"
    ]


def test_an_etag_that_stands_for_other_bytes_is_named() -> None:
    pages = iter(range(100))

    def turning(request: HttpRequest) -> HttpResponse:
        return HttpResponse(f"Page {next(pages)}", headers={"ETag": '"always"'})

    assert found(planted("people.opml", turning, "people:opml"))[0] == (
        'GET /people.opml (people:opml): its ETag "always" was given to other bytes too'
    )


def test_a_preview_that_has_ended_and_still_shows_is_named(
    ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = draft(headline="The split", slug="the-split", subjects=(ana,))
    link = sharing.share(Revision.objects.get(article=story), by=colleague("chief"), hours=1)
    sharing.revoke(link, by=colleague("chief"))
    monkeypatch.setattr("articles.models.PreviewLink.is_open", lambda link, at=None: True)
    lines = found(planted("preview/<str:token>/", preview.shared, "articles:preview"))
    token = sharing.token_of(link.pk)
    assert (
        f"GET /preview/{token}/ (articles:preview): answers 200 at an address of preview {link.pk} of story "
        f"{story.pk} (ended)"
    ) in lines


def test_a_page_that_writes_is_refused_and_named() -> None:
    def writing(request: HttpRequest) -> HttpResponse:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE people_person SET summary = 'Read.'")
        return HttpResponse("Read.")

    assert found(planted("people.opml", writing, "people:opml")) == [
        "GET /people.opml (people:opml): answers 500: what it would tell is not known"
    ]
