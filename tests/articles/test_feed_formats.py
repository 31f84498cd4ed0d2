"""What each format says of the same story: Atom (RFC 4287), JSON Feed 1.1, and the picture in Media RSS."""

import datetime
import json
import xml.etree.ElementTree as ElementTree
from typing import Any

import lxml.etree
import pytest
from django.test import Client

from articles.models import Article
from people.models import Person, Photo
from tests.conftest import NOW
from tests.factories import author, person, photo, public, section

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
AT = "http://testserver"
ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"

Element = ElementTree.Element


def story(**given: Any) -> Article:
    ana = Person.objects.filter(slug="ana-sol").first() or person("Ana Sol")
    return public(
        at=NOW - HOUR,
        headline="Tom & <Jerry>",
        standfirst="He said <b>no</b> & left.",
        slug="tom",
        body=f'<p><a data-person="{ana.pk}">She</a> left.</p>',
        subjects=(ana,),
        topics=("Divorce",),
        section=section("Film & TV").pk,
        bylines=[{"author": author("Imogen Vale").pk}, {"author": author("Rey <Marr>").pk}],
        **given,
    )


def shot(**fields: Any) -> Photo:
    given = {"alt": "A pier & <rain>", "caption": "On the pier.", "credit": "Photo: Rey Marr / Lantern"}
    return photo(**given | fields)


def tree(element: Element) -> Any:
    """An element as (tag, attributes, text or its children)."""
    inside = [tree(child) for child in element] or element.text
    return (element.tag.replace(ATOM, "").replace(MEDIA, "media:"), element.attrib, inside)


def xml(url: str) -> Element:
    return ElementTree.fromstring(Client().get(url).content)


def atom(url: str = "/feed/atom/") -> Element:
    return xml(url)


def entry() -> Element:
    found = atom().find(f"{ATOM}entry")
    assert found is not None
    return found


def feed(url: str = "/feed/json/") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Client().get(url).content)
    return found


# Atom


def test_an_atom_feed_whole() -> None:
    story()
    response = Client().get("/feed/atom/")
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert (root.tag, root.attrib) == (f"{ATOM}feed", {language: "en-gb"})
    assert [tree(child) for child in root if child.tag != f"{ATOM}entry"] == [
        ("title", {}, "The Lantern"),
        ("link", {"rel": "alternate", "href": f"{AT}/"}, None),
        ("link", {"rel": "self", "href": f"{AT}/feed/atom/"}, None),
        ("id", {}, f"{AT}/"),
        ("updated", {}, "2026-05-20T11:00:00+00:00"),
        ("author", {}, [("name", {}, "The Lantern"), ("uri", {}, f"{AT}/")]),
        ("subtitle", {}, "The newest from The Lantern."),
        ("rights", {}, "© The Lantern"),
        ("icon", {}, f"{AT}/static/img/icon-144.png"),
    ]


def test_an_atom_entry_whole() -> None:
    uuid = story().uuid
    assert [tree(child) for child in entry()] == [
        ("title", {}, "Tom & <Jerry>"),
        ("link", {"rel": "alternate", "href": f"{AT}/2026/05/tom/"}, None),
        ("published", {}, "2026-05-20T11:00:00+00:00"),
        ("updated", {}, "2026-05-20T11:00:00+00:00"),
        ("id", {}, f"urn:uuid:{uuid}"),
        ("category", {"term": "Film & TV"}, None),
        ("category", {"term": "Ana Sol"}, None),
        ("category", {"term": "Divorce"}, None),
        ("author", {}, [("name", {}, "Imogen Vale"), ("uri", {}, f"{AT}/authors/imogen-vale/")]),
        ("author", {}, [("name", {}, "Rey <Marr>"), ("uri", {}, f"{AT}/authors/rey-marr/")]),
        ("summary", {}, "He said <b>no</b> & left."),
        ("content", {"type": "html"}, f'<p><a href="{AT}/people/ana-sol/">She</a> left.</p>'),
    ]


def test_an_atom_feed_of_a_person_is_theirs() -> None:
    story()
    found = atom("/people/ana-sol/feed/atom/")
    assert [tree(child) for child in found][:4] == [
        ("title", {}, "Ana Sol – The Lantern"),
        ("link", {"rel": "alternate", "href": f"{AT}/people/ana-sol/"}, None),
        ("link", {"rel": "self", "href": f"{AT}/people/ana-sol/feed/atom/"}, None),
        ("id", {}, f"{AT}/people/ana-sol/"),
    ]


def test_an_empty_feed_is_one_in_every_format_and_as_old_as_time() -> None:
    assert [tree(child) for child in atom() if child.tag == f"{ATOM}updated"] == [
        ("updated", {}, "1970-01-01T00:00:00+00:00")
    ]
    assert feed()["items"] == []


# JSON Feed


def test_a_json_feed_whole() -> None:
    uuid = story().uuid
    response = Client().get("/feed/json/")
    assert response["Content-Type"] == "application/feed+json"
    assert json.loads(response.content) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Lantern",
        "home_page_url": f"{AT}/",
        "feed_url": f"{AT}/feed/json/",
        "description": "The newest from The Lantern.",
        "icon": f"{AT}/static/img/icon-144.png",
        "language": "en-gb",
        "authors": [{"name": "The Lantern", "url": f"{AT}/"}],
        "items": [
            {
                "id": f"urn:uuid:{uuid}",
                "url": f"{AT}/2026/05/tom/",
                "title": "Tom & <Jerry>",
                "summary": "He said <b>no</b> & left.",
                "content_html": f'<p><a href="{AT}/people/ana-sol/">She</a> left.</p>',
                "date_published": "2026-05-20T11:00:00+00:00",
                "date_modified": "2026-05-20T11:00:00+00:00",
                "authors": [
                    {"name": "Imogen Vale", "url": f"{AT}/authors/imogen-vale/"},
                    {"name": "Rey <Marr>", "url": f"{AT}/authors/rey-marr/"},
                ],
                "tags": ["Film & TV", "Ana Sol", "Divorce"],
            }
        ],
    }


def test_a_json_feed_of_a_person_is_theirs() -> None:
    story()
    found = feed("/people/ana-sol/feed/json/")
    assert (found["title"], found["home_page_url"], found["feed_url"]) == (
        "Ana Sol – The Lantern",
        f"{AT}/people/ana-sol/",
        f"{AT}/people/ana-sol/feed/json/",
    )


# The picture


def media(shown: Photo, *said: Any) -> Any:
    """What Media RSS says of a photo: its file, `said`, and a small one."""
    at, name = f"{AT}/media/{shown.key}", shown.renditions["files"]["16x9"]["jpeg"][0][0]
    file = {"url": f"{at}/{name}", "type": "image/jpeg", "medium": "image", "fileSize": "90000"}
    small = name.replace(".jpg", "-480.webp")
    thumbnail = ("media:thumbnail", {"url": f"{at}/{small}", "width": "480", "height": "270"}, None)
    return ("media:content", {**file, "width": "1200", "height": "675"}, [*said, thumbnail])


@pytest.mark.parametrize(("url", "item"), [("/feed/", "channel/item"), ("/feed/atom/", f"{ATOM}entry")])
def test_the_lead_with_its_words_in_rss_and_atom(url: str, item: str) -> None:
    shown = shot(copyright="© 2026 Lantern")
    story(photo=shown.pk)
    found = xml(url).find(item)
    assert found is not None
    assert [tree(child) for child in found if child.tag.startswith(MEDIA)] == [
        media(
            shown,
            ("media:title", {"type": "plain"}, "A pier & <rain>"),
            ("media:description", {"type": "plain"}, "On the pier."),
            ("media:credit", {"role": "photographer"}, "Photo: Rey Marr / Lantern"),
            ("media:copyright", {}, "© 2026 Lantern"),
        )
    ]


def test_what_is_not_known_of_a_photo_is_left_out_and_who_took_it_stands_in_for_a_credit() -> None:
    shown = shot(alt="", caption="", credit="", creator="Rey Marr")
    story(photo=shown.pk)
    found = xml("/feed/").find(f"channel/item/{MEDIA}content")
    assert found is not None
    assert tree(found) == media(shown, ("media:credit", {"role": "photographer"}, "Rey Marr"))


def test_one_enclosure_the_lead_at_sixteen_to_nine() -> None:
    shown = shot()
    story(photo=shown.pk)
    url = f"{AT}/media/{shown.key}/{shown.renditions['files']['16x9']['jpeg'][0][0]}"
    assert [tree(found) for found in xml("/feed/").findall("channel/item/enclosure")] == [
        ("enclosure", {"url": url, "length": "90000", "type": "image/jpeg"}, None)
    ]
    links = [tree(found) for found in entry() if found.attrib.get("rel") == "enclosure"]
    assert links == [
        ("link", {"rel": "enclosure", "href": url, "length": "90000", "type": "image/jpeg"}, None)
    ]
    (item,) = feed()["items"]
    assert {name: item[name] for name in ("image", "attachments", "_photo")} == {
        "image": url,
        "attachments": [{"url": url, "mime_type": "image/jpeg", "size_in_bytes": 90_000}],
        "_photo": {
            "alt": "A pier & <rain>",
            "caption": "On the pier.",
            "credit": "Photo: Rey Marr / Lantern",
            "width": 1200,
            "height": 675,
        },
    }


def test_the_caption_that_the_story_gives_its_lead_goes_before_the_photos_own() -> None:
    story(photo=shot().pk, photo_caption="The pier, that night.")
    assert (
        xml("/feed/").findtext(f"channel/item/{MEDIA}content/{MEDIA}description") == "The pier, that night."
    )
    assert feed()["items"][0]["_photo"]["caption"] == "The pier, that night."


@pytest.mark.parametrize("hidden", [{"usable": False}, {"expires_on": "2026-05-19"}, {"renditions": {}}])
def test_a_photo_that_may_not_be_shown_or_has_no_file_is_in_no_feed(hidden: dict[str, Any]) -> None:
    shown = shot()
    story(photo=shown.pk)
    assert {
        url for url in ("/feed/", "/feed/atom/", "/feed/json/") if b"/media/" in Client().get(url).content
    } == {
        "/feed/",
        "/feed/atom/",
        "/feed/json/",
    }
    Photo.objects.update(**hidden)
    for url in ("/feed/", "/feed/atom/", "/feed/json/"):
        response = Client().get(url)
        assert response.status_code == 200
        assert [word for word in (b"/media/", b"pier", b"enclosure") if word in response.content] == []


HOSTILE = "Tom & <Jerry> ]]>\x0b\x1f \ufffe\uffff“é” 宇多田 🎬"
HARMLESS = "Tom & <Jerry> ]]> “é” 宇多田 🎬"


def test_whatever_was_imported_each_format_can_be_read() -> None:
    shown = shot(alt=HOSTILE, caption=HOSTILE, credit=HOSTILE, copyright=HOSTILE)
    made = story(photo=shown.pk)
    Article.objects.filter(pk=made.pk).update(headline=HOSTILE, standfirst=HOSTILE)
    person_url = "/people/ana-sol/feed/"
    Person.objects.update(name=HOSTILE)
    for url in ("/feed/", "/feed/atom/", person_url, f"{person_url}atom/"):
        root = lxml.etree.fromstring(Client().get(url).content)
        assert root.xpath("//*[local-name()='credit']/text()") == [HARMLESS]
    item = feed(f"{person_url}json/")["items"][0]
    assert (item["title"], item["summary"], item["_photo"]["caption"]) == (HARMLESS, HARMLESS, HARMLESS)
