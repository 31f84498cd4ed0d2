"""The history of a story: every save with its reason, any two texts compared, any of them restored as a draft."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import lxml.html
import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import body_parts, called, comparing, history, merges, revisions, workflow
from articles.body_parts import Part
from articles.models import Article, Revision
from people.models import Person
from tests.articles.test_story_form import typed
from tests.conftest import NOW
from tests.factories import author, colleague, draft, number, outlet, person, photo, public, source, topic

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
HOUR = timedelta(hours=1)


def save(story: Article, *, by: str = "editor", note: str = "", at: Any = None, **fields: Any) -> Article:
    return workflow.save(story, fields, by=colleague(by), base=number(story), note=note, at=at)


def url(story: Article, page: str = "") -> str:
    return f"/admin/articles/article/{story.pk}/history/{page}"


def text_of(html: str, selector: str) -> list[str]:
    """What stands in each element of a class, its words alone."""
    page: Any = lxml.html.fromstring(html)
    return [" ".join(element.text_content().split()) for element in page.find_class(selector)]


def erase(table: str, pk: int, **columns: str) -> None:
    """Deletes a row past every rule, with what of other tables points at it, as an erasure would."""
    with connection.cursor() as cursor:
        for other, column in columns.items():
            cursor.execute(f"DELETE FROM {other} WHERE {column} = %s", [pk])
        cursor.execute(f"DELETE FROM {table} WHERE id = %s", [pk])


def erase_person(who: Person) -> None:
    tables = ("articles_appearance", "articles_reference", "people_namekey")
    erase("people_person", who.pk, **dict.fromkeys(tables, "person_id"))


# All of it


def test_saves_and_decisions_stand_in_one_list_the_newest_first(sign_in: SignIn) -> None:
    story = draft(headline="Old", by=colleague("reporter"), at=NOW - 9 * HOUR)
    save(story, headline="New", note="The tour has a name.", at=NOW - 8 * HOUR)
    workflow.submit(story, by=colleague("reporter"), at=NOW - 7 * HOUR)
    workflow.return_(story, by=colleague("editor"), note="Ask her.", at=NOW - 6 * HOUR)
    workflow.publish(story, by=colleague("editor"), revision=2, at=NOW - 5 * HOUR)
    page = sign_in("editor").get(url(story)).content.decode()
    assert text_of(page, "history-what") == [
        "07:00:00 UTC Editor published (revision 2) Readers got revision 2 on 20 May 2026, 07:00:00 UTC. "
        "As readers saw it",
        "06:00:00 UTC Editor returned Ask her.",
        "05:00:00 UTC Reporter submitted",
        "04:00:00 UTC Editor saved revision 2 readers have it newest The tour has a name. "
        "Headline · What changed: revision 2",
        "03:00:00 UTC Reporter saved revision 1 The first text",
    ]


def test_a_few_words_say_what_changed() -> None:
    ana, ben, old = person(), person(), public()
    before = revisions.snapshot(
        revisions.BLANK,
        {
            "headline": "Old",
            "appearances": [{"person": ana.pk, "role": "subject"}],
            "sources": [source(key="a1")],
        },
    )
    cases: dict[str, tuple[dict[str, Any], str]] = {
        "nothing": ({}, ""),
        "texts": ({"headline": "New", "body": "<p>Words.</p>"}, "headline, text"),
        "people": (
            {"appearances": [{"person": ben.pk, "role": "subject"}]},
            "1 person added, 1 person removed",
        ),
        "a role": ({"appearances": [{"person": ana.pk, "role": "mentioned"}]}, "people"),
        "topics": ({"topics": [topic("a").pk, topic("b").pk]}, "2 topics added"),
        "sources": ({"sources": []}, "1 source removed"),
        "the rest": (
            {"earlier": [{"story": old.pk, "line": ""}], "noindex": True},
            "1 earlier story added, hide from search engines",
        ),
    }
    told = {
        name: history.in_words(before, revisions.snapshot(before, fields))
        for name, (fields, _words) in cases.items()
    }
    assert told == {name: words for name, (_fields, words) in cases.items()}


def test_the_default_is_what_readers_have_against_the_newest(sign_in: SignIn) -> None:
    story = public(headline="One")
    for count in range(3):
        save(story, headline=f"Two {count}")
    page: Any = lxml.html.fromstring(sign_in("editor").get(url(story)).content)
    checked = {
        radio.get("name"): radio.get("value") for radio in page.xpath("//input[@type='radio'][@checked]")
    }
    assert checked == {"from": "1", "to": "4"}


def test_what_is_older_is_said_and_paged_and_what_readers_have_is_offered_on_every_page(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "PER_PAGE", 4)
    story = public(headline="One")
    for count in range(6):
        save(story, headline=f"Two {count}")
    client = sign_in("editor")
    pages = [client.get(f"{url(story)}?page={page}").content.decode() for page in (1, 2, 3)]
    assert [len(text_of(page, "history-what")) for page in pages] == [4 + 1, 4 + 1, 0]
    assert text_of(pages[0], "history-pinned") == ["from revision 1 to revision 1 Revision 1 readers have it"]
    assert ["There is older history" in page for page in pages] == [True, False, False]
    for bad in ("0", "-1", "x", "251", "3"):
        assert client.get(f"{url(story)}?page={bad}").status_code == 404


def test_a_moment_that_never_came_is_told_on_no_page(monkeypatch: pytest.MonkeyPatch, clock: Any) -> None:
    monkeypatch.setattr(history, "PER_PAGE", 1)
    editor, story = colleague("editor"), draft()
    workflow.approve(story, by=editor, revision=1)
    workflow.schedule(story, by=editor, revision=1, publish_at=NOW + timedelta(days=1))
    workflow.unschedule(story, by=editor)
    clock.shift(timedelta(days=2))
    rows = [row for page in (1, 2, 3, 4) for row in history.page(story, page)[0]]
    assert [row.record.verb for row in rows] == ["unschedule", "schedule", "approve", "save"]
    assert [turn.revision for row in rows for turn in row.turns if turn.revision] == []


@pytest.mark.parametrize("count", [1, 12])
def test_its_queries_do_not_grow(sign_in: SignIn, count: int) -> None:
    story = public(headline="One")
    for made in range(count):
        save(story, headline=f"Two {made}")
    client = sign_in("editor")
    spent = {}
    for page in ("", f"compare/?from=1&to={count}"):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url(story, page)).status_code == 200
        spent[page[:7]] = len(queries)
    assert (spent[""] <= 8, spent["compare"] <= 16) == (True, True), spent


def test_a_reporter_sees_the_history_of_their_own_stories_alone(sign_in: SignIn) -> None:
    own, others = draft(by=colleague("reporter")), public()
    client = sign_in("reporter")
    pages = ("", "compare/?from=1&to=1", "as-it-was/")
    assert [client.get(url(own, page)).status_code for page in pages] == [200] * 3
    assert [client.get(url(others, page)).status_code for page in pages] == [403] * 3


# Why


def test_a_save_says_why_and_the_history_keeps_it(sign_in: SignIn) -> None:
    story = draft(headline="Old")
    client, form = sign_in("editor"), f"/admin/articles/article/{story.pk}/change/"
    client.post(form, typed(headline="New", base=1, why=" The court has ruled. "))
    refused = client.post(form, typed(headline="Newer", base=2, why="w" * 201))
    assert "Ensure this value has at most 200 characters" in refused.content.decode()
    notes = Revision.objects.filter(article=story).order_by("number").values_list("number", "note")
    assert list(notes) == [(1, ""), (2, "The court has ruled.")]


# Two of them


def differences(story: Article, old: int, new: int) -> list[dict[str, Any]]:
    """What the comparison of two revisions says, in plain words."""
    before, after = (
        revisions.upcast(Revision.objects.get(article=story, number=each).data) for each in (old, new)
    )
    calls = called.look_up(called.ids(before, after), story, Article.objects.all())
    return [
        {
            "field": each.name,
            "texts": [(passage.old, passage.new) for passage in each.passages if not passage.same],
            "lost": [(entry.what.words, entry.note) for entry in each.lost],
            "won": [(entry.what.words, entry.note) for entry in each.won],
            "changed": list(each.changed),
            "remark": each.remark,
        }
        for each in comparing.compare(before, after, calls)
    ]


def only(field: str, **told: Any) -> list[dict[str, Any]]:
    """A comparison in which one field differs."""
    blank: dict[str, Any] = {"texts": [], "lost": [], "won": [], "changed": [], "remark": ""}
    return [{"field": field, **blank, **told}]


def test_words_are_marked_in_every_field_of_text() -> None:
    story = draft(headline="Ana sings", body="<p>One.</p><p>She sang.</p>")
    save(story, headline="Ana sang", body="<p>One.</p><p>She sang twice.</p>")
    marked = [
        ("<p>Ana <del>sings</del></p>", "<p>Ana <ins>sang</ins></p>"),
        ("<p>She <del>sang.</del></p>", "<p>She <ins>sang twice.</ins></p>"),
    ]
    assert differences(story, 1, 2) == [*only("headline", texts=marked[:1]), *only("body", texts=marked[1:])]


def test_plain_fields_are_told_from_to() -> None:
    story = draft()
    cases: list[tuple[dict[str, Any], str, str]] = [
        ({"kind": "review"}, "<p><del>News</del></p>", "<p><ins>Review</ins></p>"),
        ({"noindex": True}, "<p><del>no</del></p>", "<p><ins>yes</ins></p>"),
        ({"section": None}, "<p><del>Music</del></p>", ""),
        ({"desk_note": "Rings <back>"}, "", "<p><ins>Rings &lt;back&gt;</ins></p>"),
    ]
    for fields, _old, _new in cases:
        save(story, **fields)
    found = [differences(story, place, place + 1) for place in range(1, 5)]
    assert found == [only(next(iter(fields)), texts=[(old, new)]) for fields, old, new in cases]


def test_lists_are_told_as_what_was_added_removed_and_changed() -> None:
    ana, ben, carla = person("Ana Sol"), person("Ben Roy"), person("Carla Quiet")
    first, second = public(headline="First"), public(headline="Second")
    herald, courier = outlet("The Herald"), outlet("The Courier")
    story = draft(
        subjects=(ana, ben), earlier=(first,), topics=("tour",), sources=[source(herald, key="a1", url="https://a.example/")]
    )  # fmt: skip
    rows = [{"person": carla.pk, "role": "mentioned"}, {"person": ana.pk, "role": "mentioned"}]
    line = {"story": first.pk, "line": "How it began"}
    cases: list[tuple[str, Any, dict[str, Any]]] = [
        (
            "appearances",
            rows,
            {
                "lost": [("Ben Roy", "subject")],
                "won": [("Carla Quiet", "mentioned")],
                "changed": ["Ana Sol: subject → mentioned"],
            },
        ),
        ("appearances", rows[::-1], {"remark": "In another order."}),
        ("earlier", [line], {"changed": ["First: – → “How it began”"]}),
        ("earlier", [{"story": second.pk, "line": ""}], {"lost": [("First", "“How it began”")], "won": [("Second", "")]}),
        ("topics", [topic("divorce").pk], {"lost": [("tour", "")], "won": [("divorce", "")]}),
        ("bylines", [{"author": author("Otto").pk}], {"lost": [("Imogen Vale", "")], "won": [("Otto", "")]}),
        (
            "sources",
            [source(herald, via=courier.pk, key="a1", url="https://b.example/")],
            {
                "changed": [
                    "The Herald: The Herald → The Herald, citing The Courier, "
                    "address https://a.example/ → https://b.example/"
                ]
            },
        ),
        (
            "sources",
            [source(key="b2", kind="court")],
            {
                "lost": [("The Herald, citing The Courier", "on the record · https://b.example/")],
                "won": [("court record", "")],
            },
        ),
    ]  # fmt: skip
    for field, value, _told in cases:
        save(story, **{field: value})
    found = [differences(story, place, place + 1) for place in range(1, 9)]
    assert found == [only(field, **told) for field, _value, told in cases]


def test_what_words_do_not_show_of_a_text_is_told_beside_them() -> None:
    ana, old, shot = person("Ana Sol"), public(headline="Before"), photo(caption="The pier", credit="Ida")
    plain = "<p>Ana sings.</p><p>No.</p>"
    story = draft(body=plain, sources=[source(outlet("The Herald"), key="a1")])
    cases: list[tuple[str, list[tuple[str, str]]]] = [
        (f'<p><a data-person="{ana.pk}">Ana</a> sings.</p><p>No.</p>', [("Ana Sol", "link to a person: “Ana”")]),
        (f'<p>Ana <a data-story="{old.pk}">sings</a>.</p><p>No.</p>', [("Before", "link to a story: “sings”")]),
        ('<p>Ana <a href="https://x.example/">sings</a>.</p><p>No.</p>', [("https://x.example/", "link: “sings”")]),
        (f'{plain}<figure data-photo="{shot.pk}"></figure>', [("The pier (Ida)", "picture")]),
        (
            f'<p>Ana sings.</p><blockquote data-speaker="{ana.pk}" data-source="a1"><p>No.</p></blockquote>',
            [("Ana Sol", "quote, The Herald: “No.”")],
        ),
        (
            '<p>Ana sings.</p><blockquote data-speaker-name="A guard"><p>No.</p></blockquote>',
            [("A guard", "quote: “No.”")],
        ),
    ]  # fmt: skip
    for body, won in cases:
        save(story, body=body)
        newest = number(story)
        assert differences(story, newest - 1, newest) == only("body", won=won)
        save(story, body=plain)
        assert differences(story, newest, newest + 1) == only("body", lost=won)
    save(story, body="<p><em>Ana</em> sings.</p><p>No.</p>")
    told = differences(story, number(story) - 1, number(story))
    assert told == only(
        "body", remark="The words are the same: bold, italics or the order of pictures differ."
    )


def test_a_heading_and_an_item_of_a_list_are_told_from_a_paragraph() -> None:
    html = "<h2>The <em>night</em></h2><p>Words.</p><ul><li><p>One</p></li></ul>"
    assert body_parts.lines(html) == "Heading: The night\nWords.\n• One"


def test_a_part_that_stands_twice_is_lost_once() -> None:
    link = Part("address", 0, ("here", "https://x.example/"))
    assert body_parts.lost_and_won([link, link], [link]) == ([link], [])


def test_pictures_stand_side_by_side(sign_in: SignIn) -> None:
    one, other = photo(caption="The pier"), photo(caption="The sea")
    story = draft(photo=one.pk)
    save(story, photo=other.pk)
    save(story, photo=None)
    client = sign_in("editor")
    shown = client.get(url(story, "compare/?from=1&to=2")).content.decode()
    assert [one.thumbnail_url in shown, other.thumbnail_url in shown] == [True, True]
    assert text_of(shown, "compare-text") == ["The pier", "The sea"]
    assert "No photo" in client.get(url(story, "compare/?from=2&to=3")).content.decode()


def test_who_was_merged_is_told_with_who_they_are_now() -> None:
    old, new = person("Ana S."), person("Ana Sol")
    story = draft(subjects=(old,))
    save(story, appearances=[])
    merges.merge(old, new, by=colleague("chief"))
    assert differences(story, 1, 2) == only("appearances", lost=[("Ana S. (now Ana Sol)", "subject")])


def test_what_is_gone_is_named_as_missing(sign_in: SignIn) -> None:
    ben, tour = person("Ben Roy"), topic("Tour")
    story = draft(subjects=(ben,), topics=("Tour",), sources=[source(outlet("The Herald"), key="a1")])
    save(story, appearances=[], topics=[], sources=[])
    letter = outlet("The Herald")
    erase_person(ben)
    erase("articles_topic", tour.pk, articles_articletopic="tag_id")
    erase("articles_outlet", letter.pk)
    lost = {each["field"]: each["lost"][0][0] for each in differences(story, 1, 2)}
    assert lost == {
        "appearances": f"person {ben.pk}, no longer here; called Ben Roy when this was on record",
        "topics": f"topic {tour.pk}, no longer here; called Tour when this was on record",
        "sources": f"outlet {letter.pk}, no longer here",
    }
    shown = sign_in("editor").get(url(story, "compare/?from=1&to=2")).content.decode()
    assert text_of(shown, "compare-missing")[0].startswith("It names what is no longer here: person")


def test_a_story_that_one_may_not_see_keeps_its_headline(sign_in: SignIn) -> None:
    secret = draft(headline="Zqsecret")
    story = draft(by=colleague("reporter"), earlier=(secret,))
    save(story, by="reporter", earlier=[])
    asked = url(story, "compare/?from=1&to=2")
    shown = sign_in("reporter").get(asked).content.decode()
    assert ("Zqsecret" in shown, "A story that you may not see" in shown) == (False, True)
    assert "Zqsecret" in sign_in("editor").get(asked).content.decode()


@pytest.mark.parametrize("asked", ["", "?from=1", "?from=1&to=9", "?from=0&to=1", "?from=x&to=1", "?from=1&to=9999999999999", "?from=%00&to=1"])  # fmt: skip
def test_numbers_that_are_none_are_answered_with_a_sentence(sign_in: SignIn, asked: str) -> None:
    story = draft()
    save(story, headline="New")
    response = sign_in("editor").get(url(story, f"compare/{asked}"))
    assert response.status_code == 200
    assert "Choose two revisions by their numbers, from 1 to 2." in response.content.decode()


def test_the_older_stands_left_however_it_was_asked(sign_in: SignIn) -> None:
    story = draft(headline="One")
    save(story, headline="Two")
    client = sign_in("editor")
    for asked in ("from=1&to=2", "from=2&to=1"):
        shown = client.get(url(story, f"compare/?{asked}")).content.decode()
        assert text_of(shown, "compare-headline") == ["One", "Two"]
    assert "These two are the same" in client.get(url(story, "compare/?from=2&to=2")).content.decode()


# One of them again


def restore(client: Client, story: Article, revision: int, base: int) -> list[str]:
    """Presses the button; what was said of it."""
    response = client.post(url(story, f"{revision}/restore/"), {"base": base})
    assert response.status_code == 302
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_an_older_text_is_restored_whole_as_a_draft_and_readers_see_nothing_of_it(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    story = public(headline="One", subjects=(ana,), topics=("Tour",))
    save(story, headline="Two", appearances=[], topics=[])
    workflow.publish_changes(story, by=colleague("editor"), revision=2)
    assert restore(sign_in("editor"), story, 1, 2) == [
        "Revision 1 is restored as revision 3, a draft. Readers see none of it until it is published."
    ]
    first, third = (Revision.objects.get(article=story, number=each) for each in (1, 3))
    assert third.data == first.data
    assert (third.note, third.author_name) == ("Restored from revision 1", "Editor")
    row = Article.objects.get(pk=story.pk)
    assert (row.headline, row.change, row.appearances.count()) == ("Two", "draft", 0)


def test_nobody_is_overwritten_by_a_restoration(sign_in: SignIn) -> None:
    story = draft(headline="One")
    save(story, headline="Two")
    client = sign_in("editor")
    save(story, by="chief", headline="Three")
    told = restore(client, story, 1, 2)
    assert told == [
        "Chief saved this story after you opened it (revision 3). Read the newer text, then decide again."
    ]
    assert number(story) == 3
    assert restore(client, story, 3, 3)[-1:] == ["Nothing to restore: the newest text is the same."]


def test_a_retracted_story_is_offered_none(sign_in: SignIn) -> None:
    story = public(headline="One")
    save(story, headline="Two")
    chief = colleague("chief")
    workflow.publish_changes(story, by=chief, revision=2)
    before = sign_in("chief").get(f"{url(story)}compare/?from=1&to=2").content.decode()
    workflow.correct(story, by=chief, kind="retraction", place="body", words="All of it was wrong.")
    after = sign_in("chief").get(f"{url(story)}compare/?from=1&to=2").content.decode()
    assert ("Restore" in before, "Restore" in after) == (True, False)


def test_a_withdrawn_story_takes_none(sign_in: SignIn) -> None:
    story = public(headline="One")
    save(story, headline="Two")
    workflow.withdraw(story, by=colleague("chief"), note="Wrong.")
    client = sign_in("editor")
    assert "Restore revision" not in client.get(url(story, "compare/?from=1&to=2")).content.decode()
    assert restore(client, story, 1, 2) == [
        "“Save” is not possible: this story is withdrawn. Possible now: “Reinstate”."
    ]


def test_what_a_restored_text_names_and_is_gone_is_said_before_and_after(sign_in: SignIn) -> None:
    ben = person("Ben Roy")
    story = draft(headline="One", subjects=(ben,))
    save(story, headline="Two", appearances=[])
    erase_person(ben)
    client = sign_in("editor")
    gone = f"person {ben.pk}, no longer here; called Ben Roy when this was on record"
    assert gone in client.get(url(story, "compare/?from=1&to=2")).content.decode()
    assert restore(client, story, 1, 2)[1] == (
        f"It names what is no longer here, and the form cannot show: {gone}. A save of the form leaves it out."
    )
    kept = Revision.objects.get(article=story, number=3).data["appearances"]
    assert kept == [{"person": ben.pk, "role": "subject"}]


@pytest.mark.parametrize(("role", "code"), [("reporter", 302), ("picture editor", 403), ("lawyer", 403)])
def test_whoever_may_save_the_story_may_restore_it(sign_in: SignIn, role: str, code: int) -> None:
    story = draft(headline="One", by=colleague("reporter"))
    save(story, headline="Two")
    assert sign_in(role).post(url(story, "1/restore/"), {"base": 2}).status_code == code
    assert number(story) == (3 if code == 302 else 2)
