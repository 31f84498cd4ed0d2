"""Who is in a story that is being written, and what the panel beside the text is told of it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import cast, passages, revisions
from articles.cast import Draft
from articles.models import Article
from people.models import Name, Person
from tests.articles.test_story_form import typed
from tests.factories import draft, person, photo, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
PEOPLE = "/admin/articles/article/people/"


def test_each_person_of_a_draft_stands_where_they_belong() -> None:
    linked, named, listed = person("Ana Sol"), person("Rey Marr"), person("Ben Roy")
    twin, other = person("Kit Vale"), person("Kit Vale")
    found = cast.of(
        Draft(
            headline="Rey Marr sings",
            body=f'<p><a data-person="{linked.pk}">Ana</a> and Ana Sol met Kit Vale.</p><p>Ivo Brand, Ivo Brand.</p>',
            listed=(listed.pk,),
        )
    )
    assert [(seen.person, len(seen.places)) for seen in found.linked] == [(linked, 1)]
    assert [(seen.person, seen.role, seen.is_listed) for seen in found.named] == [(named, "subject", False)]
    assert [namesakes.people for namesakes in found.ambiguous] == [(twin, other)]
    assert found.unnamed == [listed]
    assert [(stranger.place.text, stranger.count) for stranger in found.unknown] == [("Ivo Brand", 2)]


def test_a_link_would_stand_on_the_first_full_name_of_the_text_and_on_no_heading() -> None:
    person("Ana Sol")
    text = (
        "<h2>Ana Sol</h2><blockquote><p>Sol sang.</p></blockquote><ul><li><p>So did <em>Ana</em> Sol.</p></li></ul>"
        "<p>Ana Sol.</p>"
    )
    (seen,) = cast.of(Draft(headline="Ana Sol", body=text)).named
    assert [(place.field, place.block, place.text) for place in seen.places] == [
        ("headline", -1, "Ana Sol"),
        ("body", 0, "Ana Sol"),
        ("body", 1, "Sol"),
        ("body", 2, "Ana Sol"),
        ("body", 3, "Ana Sol"),
    ]
    assert seen.first == seen.places[3]
    assert (seen.first.start, seen.first.end, seen.first.can_be_linked) == (7, 14, True)


def test_captions_are_looked_through_and_embeds_links_and_credits_are_not() -> None:
    person("Ana Sol")
    person("Rey Marr")
    shot = photo(credit="Rey Marr", caption="Ana Sol")
    text = (
        f'<figure data-photo="{shot.pk}"><figcaption>Ana Sol on stage</figcaption></figure>'
        '<div data-embed="x" data-url="https://x.com/1" data-author="Rey Marr"><p>Rey Marr wrote this.</p></div>'
        '<p><a href="https://example.com/">Rey Marr elsewhere</a></p>'
    )
    (seen,) = cast.of(Draft(photo_caption="Ana Sol, late", body=text)).named
    assert [(place.field, place.block) for place in seen.places] == [("photo_caption", -1), ("body", 0)]


def test_blocks_are_counted_letter_by_letter_as_the_editor_counts_them() -> None:
    text = (
        '<p>One<br>two <strong>th<em>r</em>ee</strong> <a href="https://example.com/">fo<em>u</em>r</a>.</p><p></p>'
        '<figure data-photo="1"><figcaption>five</figcaption></figure>'
        '<aside data-story="2"><p>six</p></aside><div data-embed="x" data-url="https://x.com/1"><p>seven</p></div>'
    )
    assert [(block.tag, block.text, block.links, block.is_embed) for block in passages.blocks(text)] == [
        ("p", "One\ntwo three four.", ((14, 18),), False),
        ("p", "", (), False),
        ("figcaption", "five", (), False),
        ("p", "six", (), False),
        ("p", "seven", (), True),
    ]


def test_namesakes_are_told_by_whom_they_appear_with_in_public() -> None:
    singer, nurse = person("Ana Sol"), person("Ana Sol")
    rey, ben, secret = person("Rey Marr"), person("Ben Roy"), person("Secret Vale")
    public(subjects=(singer, rey))
    public(subjects=(singer, rey, ben))
    draft(subjects=(singer, secret))
    (namesakes,) = cast.of(Draft(headline="Ana Sol")).ambiguous
    assert namesakes.people == (singer, nurse)
    assert namesakes.partners == {singer.pk: ["Rey Marr", "Ben Roy"]}


# The panel


def ask(client: Client, **sent: Any) -> Any:
    return client.post(PEOPLE, json.dumps(sent), content_type="application/json")


def test_the_panel_is_told_who_where_and_how_often(sign_in: SignIn) -> None:
    ana = person("Ana Sol", summary="Singer", state="draft")
    answer = ask(sign_in("editor"), headline="", body="<p>🎬 Ana Sol, Sol.</p><p>Ivo Brand, Ivo Brand</p>")
    assert answer.json() == {
        "linked": [],
        "named": [
            {
                "id": ana.pk, "name": "Ana Sol", "summary": "Singer", "image": "", "isPublic": False,
                "url": f"/admin/people/person/{ana.pk}/change/", "count": 2, "isListed": False, "role": "mentioned",
                "apart": [],
                "first": {"field": "body", "text": "Ana Sol", "block": 0, "start": 2, "end": 9, "canBeLinked": True},
            }
        ],
        "ambiguous": [],
        "unnamed": [],
        "said": [],
        "unknown": [
            {
                "place": {"field": "body", "text": "Ivo Brand", "block": 1, "start": 0, "end": 9, "canBeLinked": True},
                "count": 2, "key": "ivo brand", "url": "/admin/people/person/add/?name=Ivo+Brand",
            }
        ],
        "notes": [{"level": "warn", "sentence": "Ana Sol is named and not linked."}],
    }  # fmt: skip


def test_what_was_declined_is_offered_no_more(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    text = "<p>Ana Sol, Ivo Brand and Ivo Brand.</p>"
    answer = ask(sign_in("editor"), body=text, declined={"people": [ana.pk], "names": ["ivo brand"]}).json()
    assert (answer["named"], answer["unknown"]) == ([], [])


def test_what_was_declined_is_remembered_with_the_story(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    said = json.dumps({"people": [ana.pk, "x", True], "names": ["ivo\x00 brand", 3], "more": [1]})
    sign_in("editor").post("/admin/articles/article/add/", typed(headline="Ana", declined=said))
    story = Article.objects.get()
    assert revisions.data_of(story)["declined"] == {"people": [ana.pk], "stories": [], "names": ["ivo brand"]}
    page = sign_in("editor").get(f"/admin/articles/article/{story.pk}/change/").content.decode()
    assert "ivo brand" in page
    again = typed(headline="Ana", declined="{not json", base=1)
    sign_in("editor").post(f"/admin/articles/article/{story.pk}/change/", again)
    story.refresh_from_db()
    assert revisions.data_of(story)["declined"] == {"people": [], "stories": [], "names": []}


@pytest.mark.parametrize(
    "sent",
    [b"", b"[]", b"{", b"\xff", b"[" * 200_000, b'{"body": 3}', b'{"listed": "1"}', b'{"listed": [-1]}', b'{"listed": [1.5]}',
     b'{"listed": [true]}', b'{"listed": [99999999999999999999]}', b'{"declined": []}', b'{"declined": {"names": 1}}',
     b'{"declined": {"people": {}}}'],
)  # fmt: skip
def test_what_no_panel_sends_is_refused_with_a_sentence(sign_in: SignIn, sent: bytes) -> None:
    answer = sign_in("editor").post(PEOPLE, sent, content_type="application/json")
    assert (answer.status_code, answer.json()) == (
        400,
        {"error": "The panel sent what cannot be read. Reload the page."},
    )


def test_any_text_can_be_asked_about(sign_in: SignIn) -> None:
    client = sign_in("editor")
    texts = ("\x00\ud800", "<p>" * 300, "<figure><figcaption>", "&#0;<a data-person='x'>", "𝒜na " * 5000)
    assert [ask(client, headline=text, body=text).status_code for text in texts] == [200] * 5


def test_a_profile_is_offered_to_those_who_may_make_one(sign_in: SignIn) -> None:
    offered = {
        role: ask(sign_in(role), headline="Ivo Brand left").json()["unknown"][0]["url"] != ""
        for role in ("reporter", "editor")
    }
    assert offered == {"reporter": False, "editor": True}


@pytest.mark.parametrize("count", [1, 3])
def test_the_panel_asks_the_database_seven_times_at_most(sign_in: SignIn, count: int) -> None:
    client = sign_in("editor")
    people = [person(f"Nova{letter} Vale", portrait=photo()) for letter in "BDH"[:count]]
    twins = [person(f"Twin{letter} Marr") for letter in "BDH"[:count] for _ in range(2)]
    public(subjects=tuple(twins))
    text = ", ".join(who.name for who in [*people, *twins])
    with CaptureQueriesContext(connection) as queries:
        answer = ask(client, body=f"<p>{text}</p>", listed=[who.pk for who in people]).json()
    assert (len(answer["named"]), len(answer["ambiguous"])) == (count, count)
    assert len(queries) <= 7, [query["sql"] for query in queries]


# A profile for somebody unknown


def test_a_new_profile_begins_with_the_name_and_with_likely_twins(sign_in: SignIn) -> None:
    ana = person("Ana María Solberg", summary="Singer")
    Name.objects.create(person=ana, text="Anna Solberg")
    person("Rey Marr")
    page = sign_in("editor").get("/admin/people/person/add/?name=Ana+Solbergh").content.decode()
    assert 'value="Ana Solbergh"' in page
    assert "Is “Ana Solbergh” one of these?" in page
    assert f'<a href="/admin/people/person/{ana.pk}/change/">Ana María Solberg</a>' in page
    assert "Rey Marr" not in page
    other = sign_in("editor").get("/admin/people/person/add/?name=Ivo+\x00Brand").content.decode()
    assert 'value="Ivo Brand"' in other
    assert "one of these?" not in other


# Nobody is made twice without being asked

ADD = "/admin/people/person/add/"


def new(name: str, **more: Any) -> dict[str, Any]:
    """The form of a new profile, as a browser sends it."""
    rows = {f"{kind}-{total}_FORMS": 0 for kind in ("names", "links") for total in ("TOTAL", "INITIAL")}
    return {"name": name, "state": "draft", **rows, **more}


def test_whoever_is_made_by_a_likely_twins_name_is_made_at_the_second_asking(sign_in: SignIn) -> None:
    twin = person("Kim Kardashian", summary="Founder")
    desk = sign_in("editor")
    refused = desk.post(ADD, new("Kim Kardashan", summary="Kept"))
    page = refused.content.decode()
    assert (refused.status_code, Person.objects.count()) == (200, 1)
    assert "Is “Kim Kardashan” one of these?" in page
    assert f'<a href="/admin/people/person/{twin.pk}/change/">Kim Kardashian</a>' in page
    assert "Somebody here may be this person already" in page
    assert 'value="Kept"' in page
    seen = refused.context["adminform"].form["twins_seen"].value()
    assert (
        desk.post(ADD, new("Kim Kardashia", twins_seen=seen)).status_code == 200
    )  # of another name it was not seen
    assert desk.post(ADD, new("Kim Kardashan", twins_seen=seen)).status_code == 302
    assert Person.objects.filter(name="Kim Kardashan").exists()


def test_who_has_seen_the_twins_of_a_name_makes_the_profile_at_once(sign_in: SignIn) -> None:
    person("Kim Kardashian")
    desk = sign_in("editor")
    seen = desk.get(f"{ADD}?name=Kim+Kardashan").context["adminform"].form["twins_seen"].value()
    assert desk.post(ADD, new("Kim Kardashan", twins_seen=seen)).status_code == 302


def test_the_form_of_a_picker_asks_too(sign_in: SignIn) -> None:
    person("Kim Kardashian")
    popup = sign_in("editor").post(f"{ADD}?_popup=1", new("Kim Kardashian", _popup="1"))
    assert "Is “Kim Kardashian” one of these?" in popup.content.decode()
    assert Person.objects.count() == 1


def test_a_profile_that_readers_do_not_see_is_a_twin_too(sign_in: SignIn) -> None:
    for state in ("draft", "withdrawn"):
        person(f"{state.title()} Kardashian", state=state)
    person("Minor Kardashian", minor=True)
    page = sign_in("editor").get(f"{ADD}?name=Minor+Kardashian").content.decode()
    assert "Minor Kardashian</a>" in page
    page = sign_in("editor").get(f"{ADD}?name=Withdrawn+Kardashian").content.decode()
    assert "Withdrawn Kardashian</a>" in page


def test_changing_a_profile_asks_nobody(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    person("Ana Sol")
    change = new("Ana Sol", seen=ana.version, state="public", slug=ana.slug, summary="Singer")
    assert sign_in("editor").post(f"/admin/people/person/{ana.pk}/change/", change).status_code == 302
