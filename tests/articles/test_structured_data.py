"""What search engines read of a page: JSON that parses whatever was typed, each value whole."""

import html
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client, override_settings

from articles import workflow
from articles.models import Article
from articles.templatetags.newsroom import json_ld
from people.models import Link, Name, Person, Photo
from people.partial_dates import PartialDate
from tests.conftest import NOW
from tests.factories import author, colleague, draft, person, photo, public, section

pytestmark = pytest.mark.django_db

AT = "http://testserver"
PUBLISHER = {
    "@type": "NewsMediaOrganization",
    "@id": f"{AT}/#publisher",
    "name": "The Lantern",
    "url": f"{AT}/",
    "logo": {"@type": "ImageObject", "url": f"{AT}/static/img/icon-512.png"},
    "correctionsPolicy": f"{AT}/corrections/",
}
HOSTILE = "</script><script>alert(1)</script><!-- <script> & ]]> \u2028\u2029 \\ \" ' {{ x }} 宇多田 🎬"


class Scripts(HTMLParser):
    """The script elements of a page, as a browser divides them: each type with its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.open = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self.open = True
            self.found.append((dict(attrs).get("type") or "", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self.open = False

    def handle_data(self, data: str) -> None:
        if self.open:
            kind, text = self.found.pop()
            self.found.append((kind, text + data))


def blocks(url: str) -> list[Any]:
    """The JSON-LD of a page, each block parsed."""
    response = Client().get(url)
    assert response.status_code == 200
    found = Scripts(response.content.decode()).found
    return [json.loads(text) for kind, text in found if kind == "application/ld+json"]


def block(url: str, kind: str) -> Any:
    (found,) = [data for data in blocks(url) if data["@type"] == kind]
    return found


def crumbs(*steps: tuple[str, str]) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": f"{AT}{path}"}
            for position, (name, path) in enumerate([("The Lantern", "/"), *steps], 1)
        ],
    }


def mention(name: str, slug: str) -> dict[str, str]:
    url = f"{AT}/people/{slug}/"
    return {"@type": "Person", "@id": f"{url}#person", "name": name, "url": url}


def images(shown: Photo, **said: Any) -> list[dict[str, Any]]:
    """What is said of a photo: once a ratio."""
    sizes = {"16x9": (1200, 675), "4x3": (1200, 900), "1x1": (1200, 1200)}
    urls = {crop: f"{AT}/media/{shown.key}/{shown.renditions['files'][crop]['jpeg'][0][0]}" for crop in sizes}
    return [
        {
            "@type": "ImageObject",
            "url": urls[crop],
            "contentUrl": urls[crop],
            "width": width,
            "height": height,
            **said,
        }
        for crop, (width, height) in sizes.items()
    ]


def shared(url: str) -> list[tuple[str, str]]:
    """What a page says of its picture to those who show a link of it."""
    found = re.findall(
        r'<meta (?:property|name)="((?:og:image|twitter)[^"]*)" content="([^"]*)">',
        Client().get(url).content.decode(),
    )
    return [(name, html.unescape(text)) for name, text in found]


# A story


def test_a_story_whole() -> None:
    ana, ben, rey = person("Ana Sol"), person("Søren & <Ben>"), person("Rey Marr")
    story = public(
        at=NOW,
        headline="A tour",
        standfirst="What happened.",
        subjects=(ana, ben),
        mentioned=(rey,),
        topics=("Touring", "Divorce"),
        section=section("Film & TV").pk,
        bylines=[{"author": author("Imogen Vale").pk}, {"author": author("Jo Hart").pk}],
    )
    assert blocks("/2026/05/a-tour/") == [
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": f"{AT}/2026/05/a-tour/#article",
            "mainEntityOfPage": f"{AT}/2026/05/a-tour/",
            "headline": "A tour",
            "description": "What happened.",
            "datePublished": "2026-05-20T12:00:00+00:00",
            "dateModified": "2026-05-20T12:00:00+00:00",
            "author": [
                {"@type": "Person", "name": "Imogen Vale", "url": f"{AT}/authors/imogen-vale/"},
                {"@type": "Person", "name": "Jo Hart", "url": f"{AT}/authors/jo-hart/"},
            ],
            "publisher": PUBLISHER,
            "articleSection": "Film & TV",
            "keywords": ["Divorce", "Touring"],
            "about": [mention("Ana Sol", "ana-sol"), mention("Søren & <Ben>", "soren-ben")],
            "mentions": [mention("Rey Marr", "rey-marr")],
            "isAccessibleForFree": True,
            "inLanguage": "en-gb",
        },
        crumbs(("Film & TV", "/sections/film-tv/"), ("A tour", "/2026/05/a-tour/")),
    ]
    assert story.is_public


def test_what_a_story_has_not_is_left_out() -> None:
    public(headline="A tour", standfirst="")
    found = block("/2026/05/a-tour/", "NewsArticle")
    assert sorted(found) == [
        "@context", "@id", "@type", "articleSection", "author", "dateModified", "datePublished", "headline",
        "inLanguage", "isAccessibleForFree", "mainEntityOfPage", "publisher",
    ]  # fmt: skip


def test_the_description_for_search_engines_goes_before_the_standfirst() -> None:
    public(headline="A tour", standfirst="Readers' line.", seo_description="Machines' line.")
    assert block("/2026/05/a-tour/", "NewsArticle")["description"] == "Machines' line."


def test_the_dates_are_the_first_publication_and_the_newest_text_in_the_newsrooms_zone() -> None:
    editor = colleague("editor")
    story = public(headline="A tour")
    workflow.save(story, {"standfirst": "Corrected."}, by=editor, base=1, at=NOW.replace(hour=13))
    workflow.publish_changes(
        story, by=editor, revision=2, is_update=True, at=NOW.replace(hour=14, microsecond=999_999)
    )
    with override_settings(TIME_ZONE="Europe/London"):
        found = block("/2026/05/a-tour/", "NewsArticle")
    assert (found["datePublished"], found["dateModified"]) == (
        "2026-05-20T13:00:00+01:00",
        "2026-05-20T15:00:00+01:00",
    )


def test_who_is_a_subject_is_about_and_everybody_else_is_mentioned_and_nobody_both() -> None:
    ana, ben = person("Ana Sol"), person("Ben Roy")
    body = "".join(
        f'<p><a data-person="{who.pk}">x</a></p><blockquote data-speaker="{who.pk}"><p>y</p></blockquote>'
        for who in (ana, ben, person("Rey Marr"))
    )
    twice = [{"person": ana.pk, "role": role} for role in ("subject", "mentioned")]
    public(headline="A tour", body=body, appearances=[*twice, {"person": ben.pk, "role": "mentioned"}])
    found = block("/2026/05/a-tour/", "NewsArticle")
    assert found["about"] == [mention("Ana Sol", "ana-sol")]
    assert found["mentions"] == [mention("Ben Roy", "ben-roy"), mention("Rey Marr", "rey-marr")]


def test_people_who_are_not_public_are_neither() -> None:
    hidden = (
        person("Ana Sol", state="draft"),
        person("Ben Roy", state="withdrawn"),
        person("Rey Marr", minor=True),
    )
    public(headline="A tour", subjects=hidden[:2], mentioned=hidden[2:])
    found = block("/2026/05/a-tour/", "NewsArticle")
    assert found.keys() & {"about", "mentions"} == set()
    Person.objects.update(state="public", minor=False)
    found = block("/2026/05/a-tour/", "NewsArticle")
    assert [who["name"] for who in found["about"] + found["mentions"]] == ["Ana Sol", "Ben Roy", "Rey Marr"]


def test_a_story_without_a_section_has_a_trail_all_the_same() -> None:
    public(headline="A tour")
    Article.objects.update(section=None)
    assert blocks("/2026/05/a-tour/")[1] == crumbs(("A tour", "/2026/05/a-tour/"))


def test_the_lead_in_three_ratios_with_whose_it_is() -> None:
    shown = photo(
        caption="On the pier.", credit="Rey Marr / Lantern", creator="Rey Marr", copyright="© Lantern",
        alt="A pier & <rain>",
    )  # fmt: skip
    public(headline="A tour", photo=shown.pk)
    found = block("/2026/05/a-tour/", "NewsArticle")
    said = {"creator": {"@type": "Person", "name": "Rey Marr"}, "copyrightNotice": "© Lantern"}
    assert found["image"] == images(shown, caption="On the pier.", creditText="Rey Marr / Lantern", **said)
    first = found["image"][0]["url"]
    assert found["thumbnailUrl"] == first
    assert shared("/2026/05/a-tour/") == [
        ("og:image", first),
        ("og:image:type", "image/jpeg"),
        ("og:image:width", "1200"),
        ("og:image:height", "675"),
        ("og:image:alt", "A pier & <rain>"),
        ("twitter:card", "summary_large_image"),
    ]


def test_the_caption_that_the_story_gives_its_lead_goes_before_the_photos_own() -> None:
    shown = photo(caption="On the pier.")
    public(headline="A tour", photo=shown.pk, photo_caption="That night.")
    assert block("/2026/05/a-tour/", "NewsArticle")["image"] == images(shown, caption="That night.")


@pytest.mark.parametrize("hidden", [{"usable": False}, {"expires_on": "2026-05-19"}, {"renditions": {}}])
def test_a_photo_that_may_not_be_shown_or_has_no_file_is_said_nothing_of(hidden: dict[str, Any]) -> None:
    shown = photo(caption="On the pier.")
    public(headline="A tour", photo=shown.pk)
    person("Ana Sol", portrait=shown)
    assert block("/2026/05/a-tour/", "NewsArticle").keys() >= {"image", "thumbnailUrl"}
    assert block("/people/ana-sol/", "WebPage").keys() >= {"primaryImageOfPage"}
    Photo.objects.update(**hidden)
    assert block("/2026/05/a-tour/", "NewsArticle").keys() & {"image", "thumbnailUrl"} == set()
    assert shared("/2026/05/a-tour/") == [("twitter:card", "summary")]
    page = block("/people/ana-sol/", "WebPage")
    assert page.keys() & {"primaryImageOfPage"} == page["mainEntity"].keys() & {"image"} == set()


# A person


def test_a_persons_portrait_is_theirs_and_the_pages() -> None:
    shown = photo(caption="Ana Sol.", credit="Rey Marr")
    person("Ana Sol", portrait=shown)
    page = block("/people/ana-sol/", "WebPage")
    portrait = images(shown, caption="Ana Sol.", creditText="Rey Marr")
    assert (page["mainEntity"]["image"], page["primaryImageOfPage"]) == (portrait, portrait[0])


def test_a_person_whole() -> None:
    ana = person(
        "Ana Sol",
        summary="Singer & <actor>",
        born=PartialDate(1984, 5),
        died=PartialDate(2020),
        occupations="singer, actor ,",
    )
    for text, kind, printable in [
        ("Ana María Sol", "birth", True),
        ("Anna Soll", "misspelling", True),
        ("A. S.", "alias", False),
    ]:
        Name.objects.create(person=ana, text=text, kind=kind, printable=printable)
    Link.objects.create(person=ana, kind="wikipedia", url="https://en.wikipedia.org/wiki/Ana_Sol?a=1&b=2")
    url = f"{AT}/people/ana-sol/"
    assert blocks("/people/ana-sol/") == [
        {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "url": url,
            "name": "Ana Sol",
            "mainEntity": {
                "@type": "Person",
                "@id": f"{url}#person",
                "name": "Ana Sol",
                "url": url,
                "alternateName": ["Ana María Sol"],
                "description": "Singer & <actor>",
                "birthDate": "1984-05",
                "deathDate": "2020",
                "jobTitle": ["singer", "actor"],
                "sameAs": ["https://en.wikipedia.org/wiki/Ana_Sol?a=1&b=2"],
            },
        },
        crumbs(("People", "/people/"), ("Ana Sol", "/people/ana-sol/")),
    ]


def test_a_person_of_whom_only_the_name_is_known() -> None:
    person("Ana Sol")
    assert block("/people/ana-sol/", "WebPage")["mainEntity"] == mention("Ana Sol", "ana-sol")


# The site


def test_the_front_is_the_site_and_who_publishes_it() -> None:
    assert blocks("/") == [
        {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": "The Lantern",
            "url": f"{AT}/",
            "publisher": PUBLISHER,
        }
    ]


@override_settings(SITE_URL="https://lantern.example")
def test_every_address_stands_on_the_sites_own() -> None:
    public(headline="A tour", subjects=(person("Ana Sol"),), topics=("Touring",))
    pages = ["/", "/2026/05/a-tour/", "/people/ana-sol/"]
    found = json.dumps({page: blocks(page) for page in pages})
    assert set(re.findall(r"https?://[^/\"]+", found)) == {"https://schema.org", "https://lantern.example"}


# Whatever was typed


def test_no_headline_or_name_ends_the_script_that_it_stands_in() -> None:
    ana = person(f"Ana {HOSTILE}", slug="ana", summary=HOSTILE, occupations=HOSTILE)
    Name.objects.create(person=ana, text=HOSTILE)
    public(
        headline=f"{HOSTILE} Tour", standfirst=HOSTILE, slug="tour", subjects=(ana,), topics=(HOSTILE,),
        section=section(HOSTILE[:60]).pk, bylines=[{"author": author(HOSTILE).pk}],
    )  # fmt: skip
    calm = " ".join(HOSTILE.split())
    story, trail = blocks("/2026/05/tour/")
    assert [kind for kind, _ in Scripts(Client().get("/2026/05/tour/").content.decode()).found] == [
        "application/ld+json",
        "application/ld+json",
    ]
    assert (story["headline"], story["description"], story["keywords"]) == (f"{calm} Tour", HOSTILE, [calm])
    assert (story["author"][0]["name"], story["articleSection"]) == (HOSTILE, HOSTILE[:60])
    assert [step["name"] for step in trail["itemListElement"]] == [
        "The Lantern",
        HOSTILE[:60],
        f"{calm} Tour",
    ]
    page = block("/people/ana/", "WebPage")
    assert (page["name"], page["mainEntity"]["description"]) == (f"Ana {HOSTILE}", HOSTILE)
    assert page["mainEntity"]["alternateName"] == [HOSTILE]


def test_json_in_a_page_holds_no_character_that_html_or_javascript_reads() -> None:
    assert json_ld({"a": HOSTILE}) == (
        '{"a": "\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\\u003c!-- \\u003cscript\\u003e'
        ' \\u0026 ]]\\u003e \\u2028\\u2029 \\\\ \\" \' {{ x }} 宇多田 🎬"}'
    )


def test_a_draft_has_no_page_to_read_from() -> None:
    draft(headline="A tour", slug="a-tour")
    assert Scripts(Client().get("/2026/05/a-tour/").content.decode()).found == []
