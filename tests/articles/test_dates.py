"""A story's dates: when it was first public, when readers were last told of an update, when its row was written.

Every face tells the same: the page, its metadata, its structured data, the feeds and the sitemaps.
"""

import datetime
import json
import re
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from django.test import Client, override_settings
from django.utils import timezone

from articles import workflow
from articles.models import Article
from tests.conftest import NOW
from tests.factories import colleague, draft, number, public

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
PAGE = "/2026/05/a-tour/"
Moment = datetime.datetime


def text(path: str) -> str:
    return Client().get(path).content.decode()


def one(pattern: str, path: str) -> Moment | None:
    found = re.search(pattern, text(path), re.DOTALL)
    return datetime.datetime.fromisoformat(found[1]) if found else None


def in_json_ld(name: str) -> Moment:
    (article,) = [
        data
        for script in re.findall(
            r'<script type="application/ld\+json"[^>]*>(.*?)</script>', text(PAGE), re.DOTALL
        )
        for data in (json.loads(script) if isinstance(json.loads(script), list) else [json.loads(script)])
        if data["@type"] == "NewsArticle"
    ]
    return datetime.datetime.fromisoformat(article[name])


def in_json_feed(name: str) -> Moment:
    (item,) = json.loads(text("/feed/json/"))["items"]
    return datetime.datetime.fromisoformat(item[name])


def in_rss() -> Moment:
    found = re.search("<item>.*<pubDate>(.*?)</pubDate>", text("/feed/"), re.DOTALL)
    assert found
    return parsedate_to_datetime(found[1])


def first_told() -> set[Moment | None]:
    """When the story came out, as every face says it."""
    return {
        one('Published <time datetime="(.*?)"', PAGE),
        one('property="article:published_time" content="(.*?)"', PAGE),
        in_json_ld("datePublished"),
        in_rss(),
        one("<entry>.*<published>(.*?)</published>", "/feed/atom/"),
        in_json_feed("date_published"),
        one("<news:publication_date>(.*?)</news:publication_date>", "/news-sitemap.xml"),
    }


def update_told() -> set[Moment | None]:
    """When it was updated last, as every face says it that says so of any story."""
    return {
        one('property="article:modified_time" content="(.*?)"', PAGE),
        in_json_ld("dateModified"),
        one("<item>.*<atom:updated>(.*?)</atom:updated>", "/feed/"),
        one("<entry>.*<updated>(.*?)</updated>", "/feed/atom/"),
        in_json_feed("date_modified"),
        one("<lastmod>(.*?)</lastmod>", "/sitemap-stories.xml"),
        one("sitemap-stories.xml</loc>.*?<lastmod>(.*?)</lastmod>", "/sitemap.xml"),
    }


def on_the_page() -> Moment | None:
    return one('Updated <time datetime="(.*?)"', PAGE)


def changed(story: Article, clock: Any, *, is_update: bool, seconds: float = 3600) -> None:
    editor = colleague("editor")
    clock.shift(seconds)
    workflow.save(story, {"standfirst": f"At {timezone.now()}."}, by=editor, base=number(story))
    workflow.publish_changes(story, by=editor, revision=number(story), is_update=is_update)


@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "America/New_York"])
def test_every_face_tells_the_same_dates(zone: str, clock: Any) -> None:
    with override_settings(TIME_ZONE=zone):
        story = public(headline="A tour")
        assert (first_told(), update_told(), on_the_page()) == ({NOW}, {NOW}, None)
        changed(story, clock, is_update=False)
        assert (first_told(), update_told(), on_the_page()) == ({NOW}, {NOW}, None)
        changed(story, clock, is_update=True)
        told = NOW + 2 * HOUR
        assert (first_told(), update_told(), on_the_page()) == ({NOW}, {told}, told)
        changed(story, clock, is_update=False)
        assert (first_told(), update_told(), on_the_page()) == ({NOW}, {told}, told)
        timezone.deactivate()


def test_a_change_that_was_published_before_its_story_came_out_is_no_update(clock: Any) -> None:
    editor = colleague("editor")
    story = draft(headline="A tour")
    workflow.schedule(story, by=editor, revision=1, publish_at=NOW + 2 * HOUR)
    changed(story, clock, is_update=True)
    clock.shift(HOUR)
    assert (first_told(), update_told(), on_the_page()) == ({NOW + 2 * HOUR}, {NOW + 2 * HOUR}, None)


def test_the_first_publication_outlives_all_that_follows(clock: Any) -> None:
    chief = colleague("chief")
    story = public(headline="A tour")
    changed(story, clock, is_update=True)
    workflow.hold(story, by=chief, note="Wait.")
    workflow.lift_hold(story, by=chief)
    workflow.withdraw(story, by=chief, note="Wrong.")
    clock.shift(HOUR)
    workflow.reinstate(story, by=chief)
    assert first_told() == {NOW}


# The row


def row() -> tuple[Moment, Moment]:
    """When the row was written for readers, and when somebody last worked on the story, in hours since the test began."""
    story = Article.objects.get()
    return story.modified_at, story.edited_at


def test_the_row_is_modified_by_what_changes_it_for_readers_and_by_nothing_else(clock: Any) -> None:
    chief = colleague("chief")
    story = public(headline="A tour")
    assert row() == (NOW, NOW)
    clock.shift(HOUR)
    workflow.save(story, {"headline": "Other"}, by=chief, base=1)
    workflow.submit(story, by=chief)
    workflow.hold(story, by=chief, note="Wait.")
    workflow.lift_hold(story, by=chief)
    assert row() == (NOW, NOW + HOUR)
    clock.shift(HOUR)
    workflow.publish_changes(story, by=chief, revision=2)
    assert row() == (NOW + 2 * HOUR, NOW + HOUR)
    clock.shift(HOUR)
    workflow.withdraw(story, by=chief, note="Wrong.")
    assert row() == (NOW + 3 * HOUR, NOW + HOUR)


# On the desk


@pytest.mark.parametrize("told", [False, True])
def test_an_editor_says_that_a_change_matters_to_readers(told: bool, sign_in: Any, clock: Any) -> None:
    client, story = sign_in("editor"), public(headline="A tour")
    workflow.save(story, {"headline": "Other"}, by=colleague("editor"), base=1)
    clock.shift(HOUR)
    data = {"revision": 2, **({"publish_changes-is_update": "on"} if told else {})}
    response = client.post(f"/admin/articles/article/{story.pk}/act/publish_changes/", data, follow=True)
    said = " Readers are told that the story was updated." if told else ""
    assert [str(message) for message in response.context["messages"]] == [f"The change is public.{said}"]
    assert Article.objects.get().was_updated is told
