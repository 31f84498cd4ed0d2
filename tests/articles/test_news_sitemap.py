"""What search engines are told of the news, and of the pictures of every story."""

import datetime
import xml.etree.ElementTree as ElementTree
from typing import Any

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from articles import workflow
from articles.models import Article
from people.models import Photo
from tests.conftest import NOW
from tests.factories import colleague, draft, photo, public

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
SECOND = datetime.timedelta(seconds=1)
AT = "http://testserver"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"


def tree(element: ElementTree.Element) -> Any:
    """An element as (tag, text or its children)."""
    short = element.tag.replace(MAP, "").replace(NEWS, "news:").replace(IMAGE, "image:")
    return (short, [tree(child) for child in element] or element.text)


def entries(url: str = "/news-sitemap.xml") -> list[Any]:
    """Each <url> of a sitemap, whole."""
    root = ElementTree.fromstring(Client().get(url).content)
    assert root.tag == f"{MAP}urlset"
    return [tree(child)[1] for child in root]


def titles() -> list[str]:
    root = ElementTree.fromstring(Client().get("/news-sitemap.xml").content)
    return [found.text or "" for found in root.iter(f"{NEWS}title")]


# The news


def test_an_entry_whole() -> None:
    shown = photo()
    public(headline="Tom & <Jerry>", slug="tom", at=NOW - HOUR, photo=shown.pk)
    name = shown.renditions["files"]["16x9"]["jpeg"][0][0]
    assert entries() == [
        [
            ("loc", f"{AT}/2026/05/tom/"),
            (
                "news:news",
                [
                    ("news:publication", [("news:name", "The Lantern"), ("news:language", "en")]),
                    ("news:publication_date", "2026-05-20T11:00:00+00:00"),
                    ("news:title", "Tom & <Jerry>"),
                ],
            ),
            ("image:image", [("image:loc", f"{AT}/media/{shown.key}/{name}")]),
        ]
    ]


def test_it_is_xml_and_is_asked_for_anew_within_five_minutes() -> None:
    response = Client().get("/news-sitemap.xml")
    assert (response["Content-Type"], response["Cache-Control"]) == ("application/xml", "max-age=60, public")
    assert not response.has_header("Last-Modified")
    assert entries() == []


def test_what_came_out_within_forty_eight_hours_to_the_second_newest_first() -> None:
    public(headline="Too old", at=NOW - 48 * HOUR - SECOND)
    public(headline="Just news", at=NOW - 48 * HOUR)
    public(headline="New", at=NOW)
    assert titles() == ["New", "Just news"]


def test_a_correction_makes_no_news_and_moves_no_date() -> None:
    editor = colleague("editor")
    old = public(headline="Old", at=NOW - 50 * HOUR)
    young = public(headline="Young", at=NOW - 5 * HOUR)
    for story in (old, young):
        workflow.save(story, {"standfirst": "Corrected."}, by=editor, base=1)
        workflow.publish_changes(story, by=editor, revision=2, is_update=True)
    assert titles() == ["Young"]
    root = ElementTree.fromstring(Client().get("/news-sitemap.xml").content)
    assert [found.text for found in root.iter(f"{NEWS}publication_date")] == ["2026-05-20T07:00:00+00:00"]


def test_the_clock_alone_brings_a_story_in_and_takes_it_out(clock: Any) -> None:
    editor = colleague("editor")
    story = draft(headline="A tour")
    workflow.schedule(story, by=editor, revision=1, publish_at=NOW + HOUR)
    assert titles() == []
    clock.shift(HOUR)
    assert titles() == ["A tour"]
    clock.shift(48 * HOUR + SECOND)
    assert titles() == []


def test_neither_what_is_hidden_from_search_engines_nor_what_is_anothers_nor_what_is_gone() -> None:
    draft(headline="Draft")
    public(headline="Hidden", noindex=True)
    public(headline="Another's", canonical_url="https://elsewhere.example/1")
    public(headline="Ours")
    gone = public(headline="Gone")
    assert titles() == ["Gone", "Ours"]
    workflow.withdraw(gone, by=colleague("chief"), note="Wrong.")
    assert titles() == ["Ours"]


def test_a_thousand_at_most_the_newest_of_them() -> None:
    Article.objects.bulk_create(
        Article(
            headline=f"Story {number}", slug=f"story-{number}", state="released", year=2026, month=5,
            public_from=NOW - number * SECOND,
        )
        for number in range(1003)
    )  # fmt: skip
    found = titles()
    assert (len(found), found[0], found[-1]) == (1000, "Story 0", "Story 999")


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("The Lantern", "en-gb", ("The Lantern", "en")),
        ("Lamp & <Lantern> 100%", "fr", ("Lamp & <Lantern> 100%", "fr")),
        ("The Lantern (UK)", "de", ("The Lantern", "de")),
        ("灯", "zh-hans", ("灯", "zh-cn")),
        ("燈", "zh-Hant", ("燈", "zh-tw")),
    ],
)
def test_the_publications_name_and_language(name: str, code: str, said: tuple[str, str]) -> None:
    public()
    with override_settings(SITE_NAME=name, LANGUAGE_CODE=code):
        root = ElementTree.fromstring(Client().get("/news-sitemap.xml").content)
    assert (root.findtext(f".//{NEWS}name"), root.findtext(f".//{NEWS}language")) == said


def test_the_date_has_the_newsrooms_offset() -> None:
    with override_settings(TIME_ZONE="Asia/Tokyo"):
        public()
        root = ElementTree.fromstring(Client().get("/news-sitemap.xml").content)
    assert root.findtext(f".//{NEWS}publication_date") == "2026-05-20T21:00:00+09:00"


def test_whatever_was_imported_it_is_xml() -> None:
    public()
    Article.objects.update(headline="Tom\x0b & \ufffe<Jerry> ]]>")
    assert titles() == ["Tom & <Jerry> ]]>"]


# The pictures of every story


def test_the_sitemap_of_stories_shows_each_with_its_lead() -> None:
    shown = photo()
    public(headline="With", slug="with", at=NOW - HOUR, photo=shown.pk)
    public(headline="Without", slug="without")
    name = shown.renditions["files"]["16x9"]["jpeg"][0][0]
    picture = ("image:image", [("image:loc", f"{AT}/media/{shown.key}/{name}")])
    with_it = [("loc", f"{AT}/2026/05/with/"), ("lastmod", "2026-05-20T11:00:00+00:00"), picture]
    without = [("loc", f"{AT}/2026/05/without/"), ("lastmod", "2026-05-20T12:00:00+00:00")]
    assert entries("/sitemap-stories.xml") == [with_it, without]
    Photo.objects.update(usable=False)
    assert entries("/sitemap-stories.xml") == [with_it[:2], without]


@pytest.mark.parametrize("count", [1, 3])
def test_each_picture_costs_no_query(count: int) -> None:
    for _ in range(count):
        public(photo=photo().pk)
    spent = {}
    for url in ("/news-sitemap.xml", "/sitemap-stories.xml"):
        with CaptureQueriesContext(connection) as queries:
            assert len(entries(url)) == count
        spent[url] = len(queries)
    assert spent == {"/news-sitemap.xml": 2, "/sitemap-stories.xml": 3}
