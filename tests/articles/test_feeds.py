"""RSS, sentence by sentence of what feed readers expect; and what holds for a feed in whatever format."""

import datetime
import re
import xml.etree.ElementTree as ElementTree
from email.utils import parsedate_to_datetime
from typing import Any

import lxml.etree
import lxml.html
import pytest
from django.http import HttpResponse
from django.test import Client, override_settings

from articles import keeping_apart, workflow
from articles.models import Article
from people.models import OldSlug, Person
from tests.conftest import NOW
from tests.factories import (
    author,
    colleague,
    draft,
    fields,
    number,
    person,
    photo,
    public,
    publics,
    section,
    topic,
)

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
ATOM_LINK = "{http://www.w3.org/2005/Atom}link"

Element = ElementTree.Element

FEEDS = {
    "/feed/": ("The Lantern", "/", "The newest from The Lantern."),
    "/people/ana-sol/feed/": (
        "Ana Sol – The Lantern",
        "/people/ana-sol/",
        "The newest on Ana Sol from The Lantern.",
    ),
    "/sections/music/feed/": (
        "Music – The Lantern",
        "/sections/music/",
        "The newest on Music from The Lantern.",
    ),
    "/topics/divorce/feed/": (
        "Divorce – The Lantern",
        "/topics/divorce/",
        "The newest on Divorce from The Lantern.",
    ),
    "/authors/imogen-vale/feed/": (
        "Imogen Vale – The Lantern",
        "/authors/imogen-vale/",
        "The newest on Imogen Vale from The Lantern.",
    ),
}
"""Every feed of the world that `publish` makes: its title, its link and its description."""

EVERY_FEED = pytest.mark.parametrize("url", FEEDS)
FORMATS = ("", "atom/", "json/")
EVERY_FORMAT = pytest.mark.parametrize("url", [f"{feed}{form}" for feed in FEEDS for form in FORMATS])


def publish(headline: str, at: datetime.datetime = NOW, **given: Any) -> Article:
    """A public story on Ana Sol, in Music, on divorce, by Imogen Vale: every feed of FEEDS carries it."""
    ana = Person.objects.filter(slug="ana-sol").first() or person("Ana Sol")
    return public(at=at, headline=headline, **{"subjects": (ana,), "topics": ("Divorce",), **given})


def fetch(url: str = "/feed/", **headers: str) -> HttpResponse:
    return Client().get(url, headers=headers)  # type: ignore[return-value]  # the client's own subclass


def channel(url: str = "/feed/") -> Element:
    response = fetch(url)
    assert response.status_code == 200
    found = ElementTree.fromstring(response.content).find("channel")
    assert found is not None
    return found


def texts(element: Element, tag: str) -> list[str]:
    return [found.text or "" for found in element.findall(tag)]


def headlines(url: str = "/feed/") -> list[str]:
    return texts(channel(url), "item/title")


def parts(element: Element) -> list[tuple[str, Any]]:
    """All that an element holds, in order: each child by its tag, with its attributes or its text."""
    return [(child.tag, child.attrib or child.text) for child in element if child.tag != "item"]


# The channel


def test_the_whole_channel() -> None:
    publish("First", at=NOW - HOUR)
    response = fetch()
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)
    assert (root.tag, root.attrib) == ("rss", {"version": "2.0"})
    (found,) = root
    assert parts(found) == [
        ("title", "The Lantern"),
        ("link", "http://testserver/"),
        ("description", "The newest from The Lantern."),
        (ATOM_LINK, {"rel": "self", "href": "http://testserver/feed/"}),
        ("language", "en-gb"),
        ("copyright", "© The Lantern"),
        ("lastBuildDate", "Wed, 20 May 2026 11:00:00 +0000"),
        ("ttl", "5"),
        ("image", None),
    ]
    image = found.find("image")
    assert image is not None
    assert parts(image) == [
        ("url", "http://testserver/static/img/icon-144.png"),
        ("title", "The Lantern"),
        ("link", "http://testserver/"),
    ]


@EVERY_FEED
def test_a_channel_says_whose_feed_it_is_and_where(url: str) -> None:
    publish("First")
    found = channel(url)
    title, link, description = FEEDS[url]
    named = [
        ("title", title),
        ("link", f"http://testserver{link}"),
        ("description", description),
        (ATOM_LINK, {"rel": "self", "href": f"http://testserver{url}"}),
    ]
    assert parts(found)[:4] == named
    image = found.find("image")
    assert image is not None
    assert parts(image)[1:] == named[:2]  # the board's profile wants them to be the channel's own


@EVERY_FORMAT
@override_settings(SITE_URL="https://lantern.example", ALLOWED_HOSTS=["10.0.0.1"])
def test_every_address_stands_on_the_sites_own_whatever_host_was_asked(url: str) -> None:
    publish("First", photo=photo().pk)
    response = Client().get(url, headers={"host": "10.0.0.1"})
    assert b"10.0.0.1" not in response.content
    assert b"testserver" not in response.content
    assert set(re.findall(rb"https://lantern.example(/2026/[^<\"]+)", response.content)) == {
        b"/2026/05/first/"
    }
    assert len(re.findall(rb"https://lantern.example/media/", response.content)) >= 2


def test_the_channel_was_built_when_the_newest_update_among_its_items_was_made() -> None:
    older = publish("Older", at=NOW - 3 * HOUR)
    publish("Newer", at=NOW - 2 * HOUR)
    assert channel().findtext("lastBuildDate") == "Wed, 20 May 2026 10:00:00 +0000"
    editor = colleague("editor")
    workflow.save(older, {"standfirst": "Corrected."}, by=editor, base=1, at=NOW - HOUR)
    assert channel().findtext("lastBuildDate") == "Wed, 20 May 2026 10:00:00 +0000"
    workflow.publish_changes(older, by=editor, revision=2, is_update=True, at=NOW)
    assert channel().findtext("lastBuildDate") == "Wed, 20 May 2026 12:00:00 +0000"
    workflow.withdraw(older, by=colleague("chief"), note="Wrong.")
    assert channel().findtext("lastBuildDate") == "Wed, 20 May 2026 10:00:00 +0000"


# An item


def test_the_whole_item() -> None:
    ana, ben = person("Ana Sol"), person("Søren & <Ben>")
    earlier = public(headline="Before & <after>", at=NOW - 2 * HOUR)
    shown = photo(caption="On the pier.", credit="Photo: Rey Marr")
    story = public(
        at=NOW - HOUR,
        headline="Tom & <Jerry>: “é” 宇多田 🎬",
        standfirst="He said <b>no</b> & left.",
        slug="tom",
        body=f'<p><a data-person="{ana.pk}">She</a> met <a data-story="{earlier.pk}">them</a>'
        f' at <a href="https://x.y/?a=1&amp;b=2">a place</a>.</p><aside data-story="{earlier.pk}"><p>Then.</p></aside>'
        f'<figure data-photo="{shown.pk}"><figcaption>Her.</figcaption></figure>'
        f'<blockquote data-speaker="{ben.pk}" data-source="k1"><p>No.</p></blockquote>'
        '<div data-embed="x" data-url="https://x.com/1" data-author="@ana"><p>Thanks.</p></div>',
        subjects=(ana,),
        mentioned=(ben,),
        topics=("Divorce", "Courts"),
        section=section("Film & TV").pk,
        bylines=[{"author": author("Imogen Vale").pk}, {"author": author("Rey <Marr>").pk}],
    )
    item = channel().find("item")
    assert item is not None
    at = "http://testserver"
    media = f"{at}/media/{shown.key}"
    sources = shown.sources("free")
    assert sources is not None
    name = sources.jpeg.url.rpartition("/")[2].removesuffix(".jpg")
    picture = (
        f'<picture><source type="image/webp" srcset="{media}/{name}-480.webp 480w"'
        ' sizes="(min-width: 60em) 50rem, 100vw">'
        f'<img src="{media}/{name}.jpg" width="1200" height="675" alt="" loading="lazy"></picture>'
    )
    assert parts(item) == [
        ("title", "Tom & <Jerry>: “é” 宇多田 🎬"),
        ("link", f"{at}/2026/05/tom/"),
        ("description", "He said <b>no</b> & left."),
        ("pubDate", "Wed, 20 May 2026 11:00:00 +0000"),
        ("guid", {"isPermaLink": "false"}),
        ("category", "Film & TV"),
        ("category", "Ana Sol"),
        ("category", "Søren & <Ben>"),
        ("category", "Courts"),
        ("category", "Divorce"),
        (CREATOR, "Imogen Vale"),
        (CREATOR, "Rey <Marr>"),
        ("{http://www.w3.org/2005/Atom}updated", "2026-05-20T11:00:00+00:00"),
        (
            CONTENT,
            f'<p><a href="{at}/people/ana-sol/">She</a> met <a href="{at}/2026/05/before-after/">them</a>'
            ' at <a href="https://x.y/?a=1&amp;b=2">a place</a>.</p><aside class="story-card"><p>Then.</p>'
            f'<p class="story-card-link"><a href="{at}/2026/05/before-after/">Before &amp; &lt;after&gt;</a></p></aside>'
            f'<figure>{picture}<figcaption><span class="caption">Her.</span> <span class="credit">Photo: Rey Marr</span>'
            "</figcaption></figure>"
            f'<blockquote><p>No.</p><footer>— <cite><a href="{at}/people/soren-ben/">Søren &amp; &lt;Ben&gt;</a></cite>'
            '</footer></blockquote><div class="embed"><p>Thanks.</p>'
            '<p class="embed-source"><a href="https://x.com/1">@ana · X</a></p></div>',
        ),
    ]
    assert item.findtext("guid") == f"urn:uuid:{story.uuid}"


def test_an_item_is_known_by_the_same_guid_whatever_changes_about_it() -> None:
    editor = colleague("editor")
    story = publish("A tour", slug="first")
    workflow.save(story, {"headline": "No tour", "slug": "second"}, by=editor, base=1)
    workflow.publish_changes(story, by=editor, revision=2, is_update=True)
    assert texts(channel(), "item/title") == ["No tour"]
    assert texts(channel(), "item/guid") == [f"urn:uuid:{story.uuid}"]
    Article.objects.update(slug="moved")  # as an import or a court may have it
    assert texts(channel(), "item/link") == ["http://testserver/2026/05/moved/"]
    assert texts(channel(), "item/guid") == [f"urn:uuid:{story.uuid}"]


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("UTC", "Tue, 03 Mar 2026 08:05:09 +0000"),
        ("America/St_Johns", "Tue, 03 Mar 2026 04:35:09 -0330"),
        ("Asia/Tokyo", "Tue, 03 Mar 2026 17:05:09 +0900"),
    ],
)
def test_dates_have_four_digits_of_the_year_and_the_newsrooms_offset(zone: str, written: str) -> None:
    moment = datetime.datetime(2026, 3, 3, 8, 5, 9, 999_999, tzinfo=datetime.UTC)
    with override_settings(TIME_ZONE=zone):
        publish("First", at=moment)
        assert (channel().findtext("item/pubDate"), channel().findtext("lastBuildDate")) == (written, written)
    assert parsedate_to_datetime(written) == moment.replace(microsecond=0)


def test_the_content_is_the_full_text_with_nothing_that_runs_and_no_address_that_needs_a_base() -> None:
    publish(
        "First",
        body='<p onclick="x()" style="color:red">Words <a href="/people/ana-sol/">here</a>,'
        ' <a href="//x.y/">there</a>, <a href="#a">where</a>, <a href="javascript:x()">what</a>.</p>'
        '<script>x()</script><form action="/x"><input name="a"><button>Send</button></form><img src="/x.png">'
        '<blockquote data-speaker-name="Ines" data-source="k1"><p>a</p></blockquote>',
    )
    assert texts(channel(), f"item/{CONTENT}") == [
        "<p>Words here, there, where, what.</p>Send"
        "<blockquote><p>a</p><footer>— <cite>Ines</cite></footer></blockquote>"
    ]


def test_no_content_of_many_stories_holds_a_relative_address_or_a_data_attribute() -> None:
    ana = person("Ana Sol")
    before = publish("Before")
    for index in range(3):
        publish(
            f"Story {index}",
            body=f'<p><a data-person="{ana.pk}">a</a><a data-story="{before.pk}">b</a></p>'
            f'<aside data-story="{before.pk}"><p>c</p></aside>'
            f'<blockquote data-speaker="{ana.pk}" data-speaker-name="her"><p>d</p></blockquote>',
        )
    elements = [
        element
        for content in texts(channel(), f"item/{CONTENT}")
        for element in lxml.html.fragment_fromstring(content, create_parent=True).iter()
    ]
    addresses = {value for element in elements for name, value in element.items() if name in ("href", "src")}
    assert addresses == {"http://testserver/people/ana-sol/", "http://testserver/2026/05/before/"}
    assert {name for element in elements for name, _ in element.items()} == {"href", "class"}


def test_people_who_are_not_public_are_no_category() -> None:
    public(
        subjects=(person("Ana Sol", state="draft"),),
        mentioned=(person("Ben Roy", minor=True), person("Rey Marr")),
    )
    assert texts(channel(), "item/category") == ["Music", "Rey Marr"]


def test_of_two_who_are_kept_apart_a_story_names_the_first_as_a_category_and_of_a_topic_the_person() -> None:
    ana, rey, ben, by = person("Ana Sol"), person("Rey Marr"), person("Ben Roy"), colleague("lawyer")
    public(subjects=(ana, rey, ben), topics=("divorce", "courts"))
    public(subjects=(rey,), topics=("divorce",))
    keeping_apart.keep_apart(ana, rey, reason="By order of the court.", by=by)
    keeping_apart.keep_apart(ana, topic("divorce"), reason="By order of the court.", by=by)
    categories = texts(channel(), "item/category")
    assert categories == ["Music", "Rey Marr", "divorce", "Music", "Ana Sol", "Ben Roy", "courts"]


HOSTILE = "Tom & <Jerry> ]]>\x0b\x1f \ufffe\uffff“é” 宇多田 e\u0301 \u202eשלום 🎬"
HARMLESS = "Tom & <Jerry> ]]> “é” 宇多田 e\u0301 \u202eשלום 🎬"


def _headline() -> str:
    publish(HOSTILE)
    return channel().findtext("item/title", "")


def _standfirst() -> str:
    publish("First", standfirst=HOSTILE)
    return channel().findtext("item/description", "")


def _body() -> str:
    publish("First", body=f"<p>{HOSTILE.replace('<', '&lt;')}</p>")
    return str(lxml.html.fromstring(channel().findtext(f"item/{CONTENT}", "")).text)


def _embed() -> str:
    given = HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
    publish(
        "First", body=f'<div data-embed="page" data-url="https://x.y/" data-author="{given}"><p>a</p></div>'
    )
    return str(lxml.html.fromstring(channel().findtext(f"item/{CONTENT}", "")).findtext(".//a"))


def _card() -> str:
    before = publish(HOSTILE, at=NOW - HOUR)
    publish("First", body=f'<aside data-story="{before.pk}"><p>a</p></aside>')
    return str(lxml.html.fromstring(channel().findtext(f"item/{CONTENT}", "")).findtext(".//a"))


def _person() -> str:
    publish("First", subjects=(person(HOSTILE, slug="x"),))
    assert channel("/people/x/feed/").findtext("title") == f"{HARMLESS} – The Lantern"
    return texts(channel(), "item/category")[1]


def _speaker() -> str:
    who = person(HOSTILE)
    publish("First", body=f'<blockquote data-speaker="{who.pk}"><p>a</p></blockquote>')
    return str(lxml.html.fromstring(channel().findtext(f"item/{CONTENT}", "")).findtext(".//a"))


def _section() -> str:
    publish("First", section=section(HOSTILE).pk)
    return texts(channel(), "item/category")[0]


def _topic() -> str:
    publish("First", topics=(HOSTILE,))
    return texts(channel(), "item/category")[-1]


def _author() -> str:
    publish("First", bylines=[{"author": author(HOSTILE).pk}])
    return channel().findtext(f"item/{CREATOR}", "")


@pytest.mark.parametrize(
    "shown", [_headline, _standfirst, _body, _embed, _card, _person, _speaker, _section, _topic, _author]
)
def test_whatever_was_typed_or_imported_the_feed_is_xml(shown: Any) -> None:
    assert shown() == HARMLESS
    assert lxml.etree.fromstring(fetch().content).tag == "rss"


# Which items


def test_the_twenty_newest_newest_first() -> None:
    told_of_ana = {"subjects": (person("Ana Sol"),), "topics": ("Divorce",)}
    publics({"headline": f"Story {n:02}", "at": NOW - n * HOUR, **told_of_ana} for n in range(22))
    newest = [f"Story {index:02}" for index in range(20)]
    assert {url: headlines(url) for url in FEEDS} == dict.fromkeys(FEEDS, newest)


def test_of_stories_of_one_moment_the_later_made_comes_first() -> None:
    for index in range(3):
        publish(f"Story {index}")
    assert headlines() == ["Story 2", "Story 1", "Story 0"]


@EVERY_FEED
def test_a_feed_carries_what_is_its_own(url: str) -> None:
    publish("Ours")
    public(
        headline="Theirs",
        subjects=(person("Rey Marr"),),
        topics=("Courts",),
        section=section("Film").pk,
        bylines=[{"author": author("Jo Hart").pk}],
    )
    draft(headline="Draft", subjects=(Person.objects.get(slug="ana-sol"),), topics=("Divorce",))
    assert headlines(url) == (["Theirs", "Ours"] if url == "/feed/" else ["Ours"])


def test_a_persons_feed_carries_a_story_in_which_they_are_only_mentioned() -> None:
    publish("First", subjects=(), mentioned=(person("Ana Sol"),))
    assert headlines("/people/ana-sol/feed/") == ["First"]


def test_an_empty_feed_is_a_feed() -> None:
    person("Ana Sol")
    found = {url: channel(url) for url in ("/feed/", "/people/ana-sol/feed/")}
    assert {
        url: (len(each.findall("item")), each.findtext("lastBuildDate")) for url, each in found.items()
    } == {
        "/feed/": (0, "Thu, 01 Jan 1970 00:00:00 +0000"),
        "/people/ana-sol/feed/": (0, "Thu, 01 Jan 1970 00:00:00 +0000"),
    }


def test_what_stories_are_filed_under_has_no_feed_while_nothing_public_is_in_it() -> None:
    draft(subjects=(person("Ana Sol"),), topics=("Divorce",))
    asked = [*FEEDS, "/people/nobody/feed/", "/topics/nothing/feed/"]
    formats = ("", "atom/", "json/")
    found = {url: [fetch(f"{url}{form}").status_code for form in formats] for url in asked}
    assert found == {
        "/feed/": [200] * 3,
        "/people/ana-sol/feed/": [200] * 3,
        "/sections/music/feed/": [404] * 3,
        "/topics/divorce/feed/": [404] * 3,
        "/authors/imogen-vale/feed/": [404] * 3,
        "/people/nobody/feed/": [404] * 3,
        "/topics/nothing/feed/": [404] * 3,
    }


def test_a_feed_moves_ends_and_merges_as_its_page_does() -> None:
    ana = person("Ana Sol")
    OldSlug.objects.create(slug="ana-old", person=ana)
    person("Ben Roy", slug="ben-merged", merged_into=ana)
    person("Rey Marr", slug="rey-gone", state="withdrawn")
    person("Kim Lee", slug="kim-minor", minor=True)
    publish("First")
    old = topic("Separation")
    old.merged_into = topic("Divorce")
    old.save()
    pages = [
        "/people/ana-old/",
        "/people/ben-merged/",
        "/people/rey-gone/",
        "/people/kim-minor/",
        "/topics/separation/",
    ]
    expected = {
        "/people/ana-old/": (301, "/people/ana-sol/"),
        "/people/ben-merged/": (301, "/people/ana-sol/"),
        "/people/rey-gone/": (410, None),
        "/people/kim-minor/": (404, None),
        "/topics/separation/": (301, "/topics/divorce/"),
    }
    answers = {page: fetch(page) for page in pages}
    assert {
        page: (answer.status_code, answer.get("Location")) for page, answer in answers.items()
    } == expected
    for form in FORMATS:
        answers = {page: fetch(f"{page}feed/{form}") for page in pages}
        assert {page: (answer.status_code, answer.get("Location")) for page, answer in answers.items()} == {
            page: (status, location and f"{location}feed/{form}")
            for page, (status, location) in expected.items()
        }


# Asking again


@EVERY_FORMAT
def test_who_asks_again_is_told_that_nothing_came(url: str, clock: Any) -> None:
    publish("First", at=NOW - HOUR)
    first = fetch(url)
    assert not first.has_header("Last-Modified")
    clock.shift(HOUR)
    again = fetch(url)
    assert (again.content, again["ETag"]) == (first.content, first["ETag"])
    unchanged = fetch(url, if_none_match=first["ETag"])
    assert (unchanged.status_code, unchanged.content, unchanged["ETag"]) == (304, b"", first["ETag"])
    assert not unchanged.has_header("Last-Modified")
    assert fetch(url, if_none_match=f"W/{first['ETag']}").status_code == 304


@EVERY_FORMAT
def test_who_asks_again_gets_whatever_changed(url: str) -> None:
    editor, chief = colleague("editor"), colleague("chief")
    older = publish("Older", at=NOW - 3 * HOUR)
    publish("Newer", at=NOW - 2 * HOUR)
    tags = [fetch(url)["ETag"]]

    def changes() -> None:
        response = fetch(url, if_none_match=tags[-1], if_modified_since="Wed, 20 May 2026 12:00:00 GMT")
        assert response.status_code == 200
        tags.append(response["ETag"])

    publish("Newest", at=NOW - HOUR)
    changes()
    workflow.save(older, {"standfirst": "Corrected."}, by=editor, base=1)
    workflow.publish_changes(older, by=editor, revision=2, is_update=True)
    changes()
    workflow.withdraw(older, by=chief, note="Wrong.")
    changes()
    Person.objects.filter(slug="ana-sol").update(name="Ana Sol Marr")
    changes()
    workflow.reinstate(older, by=chief)
    changes()
    assert len(set(tags)) == len(tags)


def test_a_compressed_feed_is_the_same_feed() -> None:
    publish("First", body=f"<p>{'Words. ' * 100}</p>")
    response = fetch(accept_encoding="gzip")
    assert (response["Content-Encoding"], response["ETag"]) == ("gzip", f"W/{fetch()['ETag']}")
    assert fetch(accept_encoding="gzip", if_none_match=response["ETag"]).status_code == 304


def test_a_change_that_waits_changes_no_feed() -> None:
    story = publish("First")
    before = fetch().content
    workflow.save(story, fields(headline="Changed"), by=colleague("editor"), base=1)
    assert (fetch().content, number(story)) == (before, 2)
