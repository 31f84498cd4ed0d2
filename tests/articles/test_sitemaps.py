"""The sitemap: its files hold each public story once, however they are cut."""

import datetime
import re

import pytest
from django.test import Client

from articles import heat, workflow
from articles.sitemaps import StorySitemap
from tests.conftest import NOW
from tests.factories import between, colleague, draft, number, person, public

pytestmark = pytest.mark.django_db


def addresses(path: str) -> list[str]:
    return re.findall("<loc>http://testserver([^<]*)</loc>", Client().get(path).content.decode())


def test_the_files_of_the_index_hold_each_public_story_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StorySitemap, "limit", 2)
    for name in ("one", "two"):
        public(headline=name)
    draft(headline="draft")
    for name in ("three", "four", "five"):
        public(headline=name)
    files = [path for path in addresses("/sitemap.xml") if "stories" in path]
    assert len(files) == 3
    assert [address for path in files for address in addresses(path)] == [
        f"/2026/05/{name}/" for name in ("one", "two", "three", "four", "five")
    ]


def test_a_file_that_is_none_is_404() -> None:
    public(headline="One")
    answers = {
        page: Client().get(f"/sitemap-stories.xml?p={page}").status_code for page in ("0", "99999", "x")
    }
    assert answers == {"0": 404, "99999": 404, "x": 404}


def test_the_index_says_when_a_story_last_changed() -> None:
    editor = colleague("editor")
    story = public(headline="One", at=NOW - datetime.timedelta(days=2))
    public(headline="Two", at=NOW - datetime.timedelta(days=1))
    assert StorySitemap().get_latest_lastmod() == NOW - datetime.timedelta(days=1)
    workflow.save(story, {"headline": "Other"}, by=editor, base=number(story))
    workflow.publish_changes(story, by=editor, revision=number(story), is_update=True)
    assert StorySitemap().get_latest_lastmod() == NOW


def test_the_pages_of_two_are_told_once_something_is_known_of_them() -> None:
    ana, ben, rey, eve = (person(name) for name in ("Ana Sol", "Ben Roy", "Rey Marr", "Eve Lund"))
    between(ben, ana, "married", "2014")
    between(ana, ben, "divorced", "2019")
    between(ana, rey, "dating", "2020", state="reported")
    between(ben, rey, "dating", "2021", told_by=draft())
    between(rey, person("A Draft", state="draft"), "married", "2022")
    public(subjects=(rey, eve))
    heat.refresh()
    assert addresses("/sitemap-pairs.xml") == ["/people/ana-sol/ben-roy/"]
    assert addresses("/sitemap-pairs-in-the-news.xml") == ["/people/eve-lund/rey-marr/"]
    files = addresses("/sitemap.xml")
    assert {"/sitemap-pairs.xml", "/sitemap-pairs-in-the-news.xml"} <= {*files}
    told = [*addresses("/sitemap-pairs.xml"), *addresses("/sitemap-pairs-in-the-news.xml")]
    assert [Client().get(address).status_code for address in told] == [200, 200]
