"""Addresses of ours: what they lead to, for whom, at what cost; and that none is kept in a text."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from articles import addresses, bulk, revisions, workflow
from articles.addresses import Page
from articles.models import Article, OldPath
from people.models import OldSlug
from tests.articles.test_story_form import typed
from tests.conftest import NOW
from tests.factories import colleague, draft, fields, person, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
SITE = "http://127.0.0.1:8000"
DESK = "/admin/articles/article/addresses/"


@pytest.fixture(autouse=True)
def site(settings: Any) -> None:
    settings.SITE_URL = SITE


def ask(client: Client, sent: Any) -> Any:
    return client.post(DESK, json.dumps(sent), content_type="application/json")


def found(client: Client, *asked: str) -> Any:
    return ask(client, {"addresses": list(asked)}).json()["found"]


def leading_to(*asked: str) -> dict[str, Page]:
    return addresses.leading_to(asked, stories=Article.objects.all())


# Whose address it is


@pytest.mark.parametrize(
    ("address", "path"),
    [
        (f"{SITE}/2026/05/a/", "/2026/05/a/"),
        (f" {SITE}/2026/05/a/?utm_source=x#top ", "/2026/05/a/"),
        ("HTTPS://127.0.0.1:8000/people/ana/", "/people/ana/"),
        (f"{SITE}/caf%C3%A9.html", "/café.html"),
        (f"{SITE}/a%00b%ED%A0%80", "/ab\ufffd\ufffd\ufffd"),
        (SITE, "/"),
        ("http://127.0.0.1:80001/people/ana/", ""),
        ("http://127.0.0.1/people/ana/", ""),
        ("https://example.com/?u=http://127.0.0.1:8000/people/ana/", ""),
        ("http://127.0.0.1:8000@example.com/", ""),
        ("//127.0.0.1:8000/people/ana/", ""),
        ("mailto:desk@127.0.0.1:8000", ""),
        ("/people/ana/", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_the_path_of_an_address_on_this_site(address: str, path: str) -> None:
    assert addresses.path_of(address) == path


# Where it leads


def test_a_story_by_its_address_of_today_and_every_old_one() -> None:
    story, other = public(headline="The tour is off"), public(headline="Another")
    OldPath.objects.create(path="/2019/01/tour/", article=story)
    OldPath.objects.create(path="/old/tour.html", article=story)
    OldPath.objects.create(path="/?p=12", article=other)
    page = Page("story", story.pk, "The tour is off")
    asked = [
        f"{SITE}/2026/05/the-tour-is-off/",
        f"{SITE}/2026/05/the-tour-is-off",
        f"{SITE}/2026/05/the-tour-is-off/?page=2#end",
        f"{SITE}/2019/01/tour/",
        f"{SITE}/2019/01/tour",
        f"{SITE}/old/tour.html",
    ]
    nobodys = [
        f"{SITE}/2026/06/the-tour-is-off/",
        f"{SITE}/2026/05/another/feed/",
        f"{SITE}/2026/13/x/",
        f"{SITE}/",
    ]
    assert leading_to(*asked, *nobodys, "https://example.com/2026/05/another/") == dict.fromkeys(asked, page)


def test_an_address_that_two_stories_share_leads_to_the_one_that_stands_there() -> None:
    old, new = public(headline="Old"), public(headline="New")
    OldPath.objects.create(path=new.get_absolute_url(), article=old)
    address = SITE + new.get_absolute_url()
    assert leading_to(address) == {address: Page("story", new.pk, "New")}


def test_slugs_months_and_years_are_not_mixed_up() -> None:
    public(headline="Gala", at=NOW)
    april = public(headline="Gala", at=NOW.replace(month=4))
    public(headline="Storm", at=NOW.replace(month=4))
    asked = [f"{SITE}/2026/04/gala/", f"{SITE}/2026/05/storm/"]
    assert leading_to(*asked) == {asked[0]: Page("story", april.pk, "Gala")}


def test_a_person_by_slug_old_slug_and_the_profiles_merged_into_theirs() -> None:
    ana = person("Ana Sol", summary="Singer")
    OldSlug.objects.create(slug="ana-of-old", person=ana)
    merged = person("Anna Sol", merged_into=ana)
    OldSlug.objects.create(slug="anna-of-old", person=merged)
    asked = [f"{SITE}/people/{slug}/" for slug in ("ana-sol", "ana-of-old", "anna-sol", "anna-of-old")]
    assert leading_to(*asked, f"{SITE}/people/", f"{SITE}/people/nobody/") == dict.fromkeys(
        asked, Page("person", ana.pk, "Ana Sol — Singer")
    )


def test_whom_a_story_may_not_link_is_not_found() -> None:
    person("A minor", minor=True)
    person("A withdrawn", state="withdrawn")
    person("Into a minor", merged_into=person("Small", minor=True))
    profile = person("A draft", state="draft")
    asked = [f"{SITE}/people/{slug}/" for slug in ("a-minor", "a-withdrawn", "into-a-minor", "a-draft")]
    assert leading_to(*asked) == {asked[3]: Page("person", profile.pk, "A draft")}


# The desk's endpoint


def test_the_desk_is_told_ids_labels_and_words(sign_in: SignIn) -> None:
    ana, story = person("Ana Sol", summary="Singer"), public(headline="The tour is off")
    asked = [f"{SITE}/people/ana-sol/", SITE + story.get_absolute_url(), f"{SITE}/people/nobody/"]
    assert found(sign_in("reporter"), *asked) == {
        asked[0]: {"kind": "person", "id": ana.pk, "label": "Ana Sol — Singer", "words": "Ana Sol"},
        asked[1]: {"kind": "story", "id": story.pk, "label": "The tour is off", "words": "The tour is off"},
    }


def test_no_colleague_is_told_of_a_story_that_they_may_not_see(sign_in: SignIn) -> None:
    another = User.objects.create_user("another", is_staff=True)
    waiting = public(headline="Waiting", by=another)
    Article.objects.filter(pk=waiting.pk).update(public_from=NOW.replace(year=2027))
    gone = workflow.withdraw(public(headline="Gone", by=another), by=another, note="Wrong.")
    OldPath.objects.create(path="/old/waiting/", article=waiting)
    asked = [SITE + waiting.get_absolute_url(), SITE + gone.get_absolute_url(), f"{SITE}/old/waiting/"]
    assert found(sign_in("reporter"), *asked) == {}
    assert [page["id"] for page in found(sign_in("editor"), *asked).values()] == [
        waiting.pk,
        gone.pk,
        waiting.pk,
    ]


@pytest.mark.parametrize("sent", [[], "x", {"addresses": "x"}, {"addresses": [1]}, {"addresses": None}])
def test_what_cannot_be_read_is_told_so(sign_in: SignIn, sent: Any) -> None:
    assert ask(sign_in("editor"), sent).status_code == 400


def test_of_too_many_the_first_fifty_are_answered(sign_in: SignIn) -> None:
    for number in range(51):
        person(f"P {number}")
    asked = [f"{SITE}/people/p-{number}/" for number in range(51)]
    assert list(found(sign_in("editor"), *asked)) == asked[:50]


@pytest.mark.parametrize("role", ["editor", "reporter"])
@pytest.mark.parametrize("count", [1, 3, 25])
def test_it_costs_the_same_however_many_are_asked(sign_in: SignIn, role: str, count: int) -> None:
    asked = [f"{SITE}/people/{person(f'P {number}').slug}/" for number in range(count)]
    asked += [SITE + public(headline=f"S {number}").get_absolute_url() for number in range(count)]
    client = sign_in(role)
    with CaptureQueriesContext(connection) as queries:
        answer = ask(client, {"addresses": asked})
    assert len(answer.json()["found"]) == 2 * count
    assert len(queries) <= 5  # the session, the colleague, what they may; stories; people


# A text that is saved


def test_a_saved_text_leads_by_id_or_not_at_all() -> None:
    ana, story = person("Ana Sol", summary="Singer"), public(headline="Off & gone")
    waiting = public(headline="Waiting")
    Article.objects.filter(pk=waiting.pk).update(public_from=NOW.replace(year=2027))
    there = SITE + story.get_absolute_url()
    saved = draft(
        body=f'<p><a href="{SITE}/people/ana-sol/?a=1&amp;b=2">Ana</a>, <a href="{there}"><em>it</em></a>, '
        f'<a href="{there}">{there}</a>, <a href="{SITE}/sections/music/">music</a>, '
        f'<a href="{SITE}{waiting.get_absolute_url()}">soon</a>, <a href="https://example.com/">there</a>, {SITE}/</p>'
    )
    by_id = f'data-story="{story.pk}"'
    assert saved.body == (
        f'<p><a data-person="{ana.pk}">Ana</a>, <a {by_id}><em>it</em></a>, <a {by_id}>Off &amp; gone</a>, '
        f'music, soon, <a href="https://example.com/">there</a>, {SITE}/</p>'
    )
    assert saved.people() == [ana]


def test_a_text_without_an_address_of_ours_asks_nothing_and_stays_to_the_byte() -> None:
    html = f'<p><a href="https://example.com/">a</a> {SITE} <br>b</p>'
    with CaptureQueriesContext(connection) as queries:
        assert addresses.by_id(html) == html
    assert len(queries) == 0


def test_a_text_with_many_asks_once_a_kind() -> None:
    people = "".join(f'<p><a href="{SITE}/people/{person().slug}/">x</a></p>' for _ in range(3))
    stories = "".join(f'<p><a href="{SITE}{public().get_absolute_url()}">x</a></p>' for _ in range(3))
    with CaptureQueriesContext(connection) as queries:
        made = revisions.snapshot(revisions.blank(), {"body": people + stories})
    assert len(queries) == 2
    assert made["body"].count("data-person") == made["body"].count("data-story") == 3


def test_the_form_and_masses_pass_it_too(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    text = f'<p><a href="{SITE}/people/ana-sol/">Ana</a></p>'
    sign_in("editor").post("/admin/articles/article/add/", typed(headline="Typed", body=text))
    by = colleague("editor")
    bulk.publish([bulk.Story(fields(headline="Imported", body=text), by, NOW, NOW, NOW, NOW)])
    kept = Article.objects.filter(headline__in=["Typed", "Imported"]).values_list("body", flat=True)
    assert list(kept) == [f'<p><a data-person="{ana.pk}">Ana</a></p>'] * 2


@override_settings(SITE_URL="https://lantern.example")
def test_ours_is_what_the_setting_says() -> None:
    ana = person("Ana Sol")
    html = f'<p><a href="http://Lantern.example/people/ana-sol/">Ana</a> <a href="{SITE}/people/ana-sol/">no</a></p>'
    assert addresses.by_id(html) == (
        f'<p><a data-person="{ana.pk}">Ana</a> <a href="{SITE}/people/ana-sol/">no</a></p>'
    )
