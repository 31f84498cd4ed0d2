"""What readers and the desk are shown of people and topics that were merged."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import cast, suggestions, workflow
from articles.models import Merge, Revision, Topic
from people import mentions
from people.models import Name, Person
from people.runs import Passage
from tests.articles.test_merges import DAY, World, agrees, linked, merge, rows, undo
from tests.articles.test_story_form import typed
from tests.factories import colleague, draft, number, person, public, topic

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]


@pytest.fixture
def world() -> World:
    return World()


# What readers are shown


def test_every_address_of_the_loser_leads_to_the_winner(world: World) -> None:
    asked = ["anna-sol/", "anna-of-old/", "anna-sol/feed/", "anna-sol/feed/json/"]
    made = merge(world.anna, world.ana)
    for rest in asked:
        answer = Client().get(f"/people/{rest}")
        assert (answer.status_code, answer["Location"]) == (301, f"/people/ana-sol/{rest.partition('/')[2]}")
    merge(topic("divorces"), topic("divorce"))
    assert Client().get("/topics/divorces/")["Location"] == "/topics/divorce/"
    assert Client().get("/topics/divorces/feed/")["Location"] == "/topics/divorce/feed/"
    undo(made)
    assert Client().get("/people/anna-sol/").status_code == 200


def test_readers_find_the_winner_by_each_name_and_on_each_page_of_the_loser(world: World) -> None:
    merge(world.anna, world.ana)
    profile = Client().get("/people/ana-sol/").content.decode()
    assert all(headline in profile for headline in ("Alone", "Together", "Linked"))
    assert (
        '<a href="/people/ana-sol/">x</a>' in Client().get(world.linked.get_absolute_url()).content.decode()
    )
    for asked in ("anna sol", "a. sol"):
        found = Client().get("/search/", {"q": asked}).content.decode()
        assert "/people/ana-sol/" in found
        assert "/people/anna-sol/" not in found
    assert "Anna Sol" not in Client().get("/people/").content.decode()


def test_of_a_draft_readers_see_what_is_kept_and_no_more() -> None:
    kept = person("Ana Sol", summary="Singer")
    hidden = person(
        "Zqname", state="draft", summary="Zqsummary", desk_note="Zqnote", occupations="diver", slug="zqslug"
    )
    Name.objects.create(person=hidden, text="Zqalias", printable=False)
    story = public(headline="A story", subjects=(hidden,), mentioned=(kept,))
    merge(hidden, kept)
    pages = {page: Client().get(page) for page in ("/people/ana-sol/", story.get_absolute_url(), "/people/")}
    assert {page: answer.status_code for page, answer in pages.items()} == dict.fromkeys(pages, 200)
    assert "diver" in pages["/people/ana-sol/"].content.decode()
    assert not [page for page, answer in pages.items() if "zq" in answer.content.decode().lower()]
    assert Client().get("/people/zqslug/").status_code == 404
    assert (
        "/people/"
        not in Client()
        .get("/search/?q=zqname")
        .content.decode()
        .partition("<main")[2]
        .partition("people-found")[2]
    )


# What the desk is told


def test_a_text_that_names_or_links_the_loser_means_the_winner(world: World) -> None:
    merge(world.anna, world.ana)
    found = mentions.find([Passage("Anna Sol sang. A. Sol left.")])
    assert {mention.people for mention in found.mentions} == {(world.ana.pk,)}
    body = f'<p><a data-person="{world.anna.pk}">Anna Sol</a> sang.</p>'
    of_text = cast.of(cast.Draft(body=body, listed=(world.anna.pk,)))
    assert [(seen.person, seen.is_listed) for seen in of_text.linked] == [(world.ana, True)]
    assert (of_text.named, of_text.unnamed) == ([], [])


def test_earlier_coverage_is_offered_across_the_merge(world: World, clock: Any) -> None:
    merge(world.anna, world.ana)
    clock.shift(DAY)
    offered = suggestions.earlier(suggestions.Wanted(people={world.ana.pk: "subject"}))
    assert {one.story.headline for one in offered} >= {"Alone", "Together"}


def test_the_panel_takes_a_link_to_the_loser_for_the_winner(
    world: World, sign_in: SignIn, clock: Any
) -> None:
    merge(world.anna, world.ana)
    clock.shift(DAY)
    answer = sign_in("editor").post(
        "/admin/articles/article/earlier/", {"body": linked(world.anna)}, content_type="application/json"
    )
    assert "Alone" in [one["headline"] for one in answer.json()["offered"]]


def test_the_form_of_a_story_shows_and_saves_who_stands_for_the_loser(world: World, sign_in: SignIn) -> None:
    merge(world.anna, world.ana)
    merge(topic("divorces"), topic("divorce"))
    client = sign_in("editor")
    url = f"/admin/articles/article/{world.together.pk}/change/"
    form = client.get(url).context["adminform"].form
    assert form.initial["appearances"] == [
        {"person": world.ana.pk, "role": "subject"},
        {"person": world.ben.pk, "role": "mentioned"},
    ]
    assert form.initial["topics"] == [topic("divorce").pk]
    sent = typed(
        headline="Saved",
        base=1,
        appearances=form.initial["appearances"],
        topics=form.initial["topics"],
        body=world.together.body,
    )
    assert client.post(url, sent).status_code == 302
    saved = Revision.objects.get(article=world.together, number=2).data
    assert saved["appearances"] == form.initial["appearances"]
    assert saved["topics"] == [topic("divorce").pk]
    workflow.publish_changes(world.together, by=colleague("editor"), revision=number(world.together))
    agrees()


def test_a_merge_between_two_saves_is_no_clash(world: World, sign_in: SignIn) -> None:
    story = draft(headline="Both", subjects=(world.anna,), topics=("Divorces",), standfirst="Before.")
    merge(world.anna, world.ana)
    merge(topic("divorces"), topic("divorce"))
    client = sign_in("editor")
    url = f"/admin/articles/article/{story.pk}/change/"
    form = client.get(url).context["adminform"].form
    workflow.save(story, {"standfirst": "Theirs."}, by=colleague("chief"), base=1)
    sent = {name: form.initial[name] for name in ("appearances", "topics", "standfirst", "headline", "body")}
    assert client.post(url, typed(**sent | {"base": 1})).status_code == 302
    newest = Revision.objects.filter(article=story).latest("number").data
    assert (newest["standfirst"], newest["appearances"][0]["person"]) == ("Theirs.", world.ana.pk)


# The pages


PAGE = "/admin/people/person/{}/merge/"


def sent(loser: Any, winner: Any) -> dict[str, Any]:
    """What the page of the dry run sends when it is confirmed."""
    fresh = [type(row).objects.get(pk=row.pk) for row in (loser, winner)]
    return {
        "other": loser.pk,
        "stays": winner.pk,
        "seen": "-".join(str(row.version) for row in fresh),
    }


def told(answer: Any) -> list[str]:
    return [str(message) for message in answer.context["messages"]]


def test_two_are_picked_compared_and_merged(world: World, sign_in: SignIn) -> None:
    client, page = sign_in("chief"), PAGE.format(world.ana.pk)
    assert f'href="{page}"' in client.get(f"/admin/people/person/{world.ana.pk}/change/").content.decode()
    assert "field_name=merged_into" in client.get(
        "/static/x"
    ).content.decode() or 'data-field-name="merged_into"' in (client.get(page).content.decode())
    compared = client.get(page, {"other": world.anna.pk})
    assert (compared.context["plan"].loser, compared.context["plan"].winner) == (world.anna, world.ana)
    other_way = client.get(page, {"other": world.anna.pk, "stays": world.anna.pk})
    assert (other_way.context["plan"].loser, other_way.context["plan"].winner) == (world.ana, world.anna)
    answer = client.post(page, sent(world.anna, world.ana), follow=True)
    assert answer.redirect_chain == [(f"/admin/people/person/{world.ana.pk}/change/", 302)]
    assert told(answer) == ["“Anna Sol” is merged into “Ana Sol”. It can be undone below."]
    assert [row["merge"].by_name for row in answer.context["merged"]] == ["Chief"]
    assert Person.objects.get(pk=world.anna.pk).merged_into == world.ana


def test_on_the_page_of_a_draft_the_profile_that_readers_know_stays(sign_in: SignIn) -> None:
    unknown, known = person("Unknown", state="draft"), person("Known")
    page = sign_in("chief").get(PAGE.format(unknown.pk), {"other": known.pk})
    assert (page.context["plan"].winner, page.context["plan"].refusal) == (known, "")


def test_what_is_refused_is_told_and_there_is_nothing_to_confirm(sign_in: SignIn) -> None:
    known, minor = person("Known"), person("Small", minor=True)
    client, page = sign_in("chief"), PAGE.format(known.pk)
    sentence = "“Small” is marked as a minor and the other is not. Mark both, or neither, first."
    shown = client.get(page, {"other": minor.pk}).content.decode()
    assert sentence in shown
    assert "merge-confirm" not in shown
    answer = client.post(page, sent(minor, known), follow=True)
    assert told(answer) == [sentence]
    assert not Merge.objects.exists()


def test_of_two_who_merge_at_once_the_second_is_told(sign_in: SignIn) -> None:
    first, second, third = person("A A"), person("B B"), person("C C")
    mine, theirs = sent(first, second), sent(third, second)
    client, page = sign_in("chief"), PAGE.format(second.pk)
    client.post(page, theirs)
    assert told(client.post(page, mine, follow=True)) == [
        "“C C” is merged into “B B”. It can be undone below.",
        "Somebody changed one of the two after you looked. Look again, then decide.",
    ]
    assert Merge.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"other": "x"}, 200),
        ({"other": ""}, 200),
        ({"other": "9" * 17}, 200),
        ({"other": "１"}, 200),
        ({"other": "\x00"}, 200),
        ({"other": "ben", "stays": "x", "seen": ""}, 404),
        ({"other": "ben", "seen": "1"}, 404),
        ({"other": "ben", "seen": "1-²"}, 404),
        ({"other": "ben", "seen": "9-9"}, 302),
    ],
)
def test_bad_input_merges_nothing(sign_in: SignIn, given: dict[str, str], code: int) -> None:
    ana, ben = person("Ana Sol"), person("Ben Roy")
    data = {name: str(ben.pk) if value == "ben" else value for name, value in given.items()}
    client, page = sign_in("chief"), PAGE.format(ana.pk)
    assert client.get(page, data).status_code == 200
    assert client.post(page, data).status_code == code
    assert not Merge.objects.exists()


def test_what_was_merged_is_listed_and_undone_from_the_winners_page(world: World, sign_in: SignIn) -> None:
    client, form = sign_in("chief"), f"/admin/people/person/{world.ana.pk}/change/"
    client.post(PAGE.format(world.ana.pk), sent(world.anna, world.ana))
    Name.objects.filter(text="A. Sol").update(kind=Name.Kind.STAGE)
    row = client.get(form).context["merged"][0]
    answer = client.post(row["undo"], follow=True)
    assert told(answer) == [
        "Undone: “Anna Sol” stands by itself again.",
        "Touched since, and left as it is: other name: A. Sol.",
    ]
    page = answer.content.decode()
    assert "<li>other name: A. Sol</li>" in page
    assert "undone by Chief" in page
    assert 'action="' + row["undo"] not in page
    assert told(client.post(row["undo"], follow=True)) == ["This merge is undone already."]


def test_only_what_can_be_undone_now_has_a_button(sign_in: SignIn, clock: Any) -> None:
    old, first, second, ana = (person(name) for name in ("Old", "First", "Second", "Ana"))
    made = [merge(old, ana)]
    clock.shift(31 * DAY)
    made += [merge(who, ana) for who in (first, second)]
    client = sign_in("chief")
    page = client.get(f"/admin/people/person/{ana.pk}/change/")
    assert {row["merge"].loser.name: row["hindrance"] for row in page.context["merged"]} == {
        "Second": "",
        "First": "“Second” was merged into “Ana” later. Undo that first.",
        "Old": "A merge can be undone for 30 days: these are over.",
    }
    assert page.content.decode().count("/undo/") == 1
    assert told(client.post(f"{PAGE.format(ana.pk)}{made[1].pk}/undo/", follow=True)) == [
        "“Second” was merged into “Ana” later. Undo that first."
    ]
    assert Merge.objects.standing().count() == 3


def test_an_editor_is_offered_no_merge_and_sees_none(world: World, sign_in: SignIn) -> None:
    merge(world.anna, world.ana)
    page = sign_in("editor").get(f"/admin/people/person/{world.ana.pk}/change/").content.decode()
    assert "Merged into this" not in page
    assert "/merge/" not in page


def test_the_form_of_who_was_merged_says_so_and_saves_nothing(world: World, sign_in: SignIn) -> None:
    merge(world.anna, world.ana)
    before = rows()
    client, url = sign_in("chief"), f"/admin/people/person/{world.anna.pk}/change/"
    page = client.get(url).content.decode()
    assert f'Merged into <a href="/admin/people/person/{world.ana.pk}/change/">Ana Sol</a>' in page
    assert "/merge/" not in page
    version = Person.objects.get(pk=world.anna.pk).version
    inlines = {f"{name}-{count}_FORMS": 0 for name in ("names", "links") for count in ("TOTAL", "INITIAL")}
    answer = client.post(url, {"name": "Other", "state": "public", "seen": version, **inlines})
    assert "This was merged into “Ana Sol”, and is kept as it was." in answer.content.decode()
    assert rows() == before
    assert ">merged</span>" in client.get("/admin/people/person/").content.decode()


def test_topics_are_merged_and_undone_on_the_desk(sign_in: SignIn) -> None:
    story = public(topics=("Divorces",))
    loser, winner = topic("divorces"), topic("divorce")
    client, page = sign_in("chief"), f"/admin/articles/topic/{winner.pk}/merge/"
    assert "Stories on it: 1" in client.get(page, {"other": loser.pk}).content.decode()
    answer = client.post(page, sent(loser, winner), follow=True)
    assert [item.tag for item in story.topic_items.all()] == [winner]
    assert "Merged into <a" in client.get(f"/admin/articles/topic/{loser.pk}/change/").content.decode()
    client.post(answer.context["merged"][0]["undo"])
    assert [item.tag for item in story.topic_items.all()] == [loser]


def test_whoever_makes_a_merged_topic_anew_is_led_to_the_winner(sign_in: SignIn) -> None:
    merge(topic("divorces"), topic("divorce"))
    answer = sign_in("editor").post("/admin/articles/topic/add/", {"name": "Divorces", "slug": ""})
    assert "“divorces” was merged into “divorce”. Use that one." in answer.content.decode()
    assert Topic.objects.count() == 2


def test_the_pages_ask_as_much_however_much_there_is(sign_in: SignIn) -> None:
    client, used = sign_in("chief"), []
    client.get("/admin/")
    for count in (1, 3):
        ana, anna = person(), person()
        for _ in range(count):
            merge(person(), ana)
            public(subjects=(anna,), mentioned=(ana,))
            Name.objects.create(person=anna, text=f"Name {Name.objects.count()}")
        with CaptureQueriesContext(connection) as dry_run:
            client.get(PAGE.format(ana.pk), {"other": anna.pk})
        with CaptureQueriesContext(connection) as form:
            client.get(f"/admin/people/person/{ana.pk}/change/")
        used.append((len(dry_run), len(form)))
    assert used[0] == used[1]


def test_a_merge_takes_as_many_queries_for_three_stories_as_for_one() -> None:
    used = []
    colleague("chief")
    for count in (1, 3):
        ana, anna = person(), person()
        for _ in range(count):
            public(subjects=(anna,), body=linked(anna))
        with CaptureQueriesContext(connection) as queries:
            made = merge(anna, ana)
        with CaptureQueriesContext(connection) as undoing:
            undo(made)
        used.append((len(queries), len(undoing)))
    assert used[0] == used[1]
