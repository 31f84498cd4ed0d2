"""What readers are told was wrong: where it stands, what a retraction leaves, that nothing of it is ever rewritten."""

import datetime
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from articles import heat, workflow
from articles.models import Article, Change, Correction, Record, SearchEntry
from articles.transitions import IllegalVerb, Refused
from tests.conftest import NOW
from tests.factories import colleague, draft, happened, number, outlet, person, photo, public, source

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
PATH = "/2026/05/a-tour/"


def tour(**given: Any) -> Article:
    return public(headline="A tour", at=NOW - 2 * HOUR, **given)


def corrected(story: Article, words: str = "It was Lyon.", **given: Any) -> Correction:
    told: dict[str, Any] = {"by": colleague("chief"), "kind": "correction", "place": "body", "at": NOW - HOUR}
    workflow.correct(story, words=words, **told | given)
    return Correction.objects.latest("pk")


def page(path: str = PATH, **query: Any) -> str:
    response = Client().get(path, query)
    assert response.status_code == 200
    return response.content.decode()


def order(text: str, *parts: str) -> list[str]:
    """`parts` in the order in which they first stand in `text`; all of them do."""
    assert [part for part in parts if part not in text] == []
    return sorted(parts, key=text.index)


# Where it stands


@pytest.mark.parametrize(
    ("kind", "place", "is_above"),
    [
        ("correction", "headline", True),
        ("correction", "body", False),
        ("correction", "picture", False),
        ("clarification", "headline", True),
        ("clarification", "body", False),
        ("update", "body", False),
        ("apology", "body", True),
    ],
)
def test_a_note_stands_above_where_readers_must_know_of_it_first(
    kind: str, place: str, is_above: bool
) -> None:
    corrected(tour(body="<p>The text.</p>"), "It was Lyon.", kind=kind, place=place)
    found = order(page(), "<p>The text.</p>", "<p>It was Lyon.</p>")
    assert (found[0] == "<p>It was Lyon.</p>") is is_above


def test_a_note_says_what_it_is_and_when_to_people_and_machines() -> None:
    corrected(tour(), "It was <Lyon> & not Paris.", kind="clarification")
    note = re.search(r'<p class="note-head">(.*?)</p>\s*(<p>.*?</p>)', page(), re.S)
    assert note
    assert note.groups() == (
        '<strong>Clarification</strong> <time datetime="2026-05-20T11:00:00+00:00">20 May 2026</time>',
        "<p>It was &lt;Lyon&gt; &amp; not Paris.</p>",
    )
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page(), re.S)
    assert json.loads(blocks[0])["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "It was <Lyon> & not Paris.",
            "datePublished": "2026-05-20T11:00:00+00:00",
        }
    ]


def test_what_corrects_a_note_stands_below_it_and_the_note_is_marked() -> None:
    story = tour()
    first = corrected(story, "It was Lyon.")
    corrected(story, "He was 31.")
    corrected(story, "It was Lille.", replaces=first)
    text = page()
    notes = ["<p>It was Lyon.</p>", "<p>It was Lille.</p>", "<p>He was 31.</p>"]
    assert order(text, *notes) == notes
    marked = text.index("This note was itself corrected")
    assert text.index('id="correction-') < marked < text.index("<p>It was Lyon.")
    assert text.count("This note was itself corrected") == 1


def test_a_thread_stands_above_as_soon_as_one_of_its_notes_must() -> None:
    story = tour(body="<p>The text.</p>")
    first = corrected(story, "It was Lyon.")
    corrected(story, "We are sorry.", kind="apology", replaces=first)
    parts = ["<p>It was Lyon.</p>", "<p>We are sorry.</p>", "<p>The text.</p>"]
    assert order(page(), *parts) == parts


# Who reads it elsewhere


def test_the_feeds_carry_it_under_the_same_guid_with_a_later_update() -> None:
    story = tour(body="<p>The text.</p>")
    before = {path: Client().get(path) for path in ("/feed/", "/feed/atom/", "/feed/json/")}
    corrected(story, "It was Lyon.", at=NOW)
    for path, old in before.items():
        new = Client().get(path, headers={"if-none-match": old.headers["ETag"]})
        assert (new.status_code, new.content.decode().count(str(story.uuid))) == (200, 1)
    (item,) = json.loads(Client().get("/feed/json/").content)["items"]
    assert (item["id"], item["date_modified"]) == (story.uuid.urn, "2026-05-20T12:00:00+00:00")
    assert item["content_html"] == (
        "<p>The text.</p><p><strong>Correction, 20 May 2026:</strong> It was Lyon.</p>"
    )


def test_all_of_them_stand_on_one_page_newest_first_and_lead_to_their_stories() -> None:
    old = corrected(tour(), "It was Lyon.", at=NOW - HOUR)
    new = corrected(public(headline="A film"), "He was 31.", at=NOW)
    text = page("/corrections/")
    links = re.findall(r'<h2><a href="([^"]+)">([^<]+)</a></h2>', text)
    assert links == [
        (f"/2026/05/a-film/#correction-{new.pk}", "A film"),
        (f"{PATH}#correction-{old.pk}", "A tour"),
    ]
    assert order(text, "It was Lyon.", "He was 31.") == ["He was 31.", "It was Lyon."]
    assert Client().get("/corrections/?page=2").status_code == 404


def test_the_page_is_there_before_anything_was_wrong() -> None:
    assert "Nothing has been corrected yet." in page("/corrections/")


def test_twenty_of_them_are_a_page() -> None:
    story = tour()
    for at in range(21):
        corrected(story, f"Note {at}.", at=NOW - datetime.timedelta(minutes=at))
    assert page("/corrections/").count('class="thread-line"') == 20
    assert page("/corrections/", page=2).count('class="thread-line"') == 1


def test_each_has_an_entry_of_its_own_in_their_feeds() -> None:
    story = tour()
    note = corrected(story, "It was Lyon.")
    (item,) = json.loads(Client().get("/corrections/feed/json/").content)["items"]
    assert item == {
        "id": f"{story.uuid.urn}#correction-{note.pk}",
        "url": f"http://testserver{PATH}#correction-{note.pk}",
        "title": "Correction: A tour",
        "summary": "It was Lyon.",
        "content_html": "<p><strong>Correction, 20 May 2026:</strong> It was Lyon.</p>",
        "date_published": "2026-05-20T11:00:00+00:00",
        "date_modified": "2026-05-20T11:00:00+00:00",
        "tags": ["Correction"],
    }
    for path in ("/corrections/feed/", "/corrections/feed/atom/"):
        assert Client().get(path).content.decode().count("It was Lyon.") == 2


def test_a_profile_shows_the_newest_three_on_stories_about_the_person() -> None:
    ana, ben = person("Ana Sol", slug="ana-sol"), person("Ben Roy", slug="ben-roy")
    story = tour(subjects=(ana,), mentioned=(ben,))
    for at in range(4):
        corrected(story, f"Note {at}.", at=NOW - HOUR + datetime.timedelta(minutes=at))
    assert re.findall(r"<p>(Note \d\.)</p>", page("/people/ana-sol/")) == ["Note 3.", "Note 2.", "Note 1."]
    assert re.findall(r"<p>(Note \d\.)</p>", page("/people/ben-roy/")) == []


def test_those_of_a_withdrawn_story_are_gone_with_it() -> None:
    story = tour(subjects=(person("Ana Sol", slug="ana-sol"),))
    corrected(story, "It was Lyon.")
    paths = ("/corrections/", "/corrections/feed/", "/people/ana-sol/")
    assert [path for path in paths if "It was Lyon." not in page(path)] == []
    workflow.withdraw(story, by=colleague("chief"), note="Wrong.")
    assert [path for path in paths if "It was Lyon." in page(path)] == []


# A retraction


def test_a_retraction_stands_in_place_of_all_that_the_story_said() -> None:
    shown, ana = photo(caption="Zqcaption"), person("Ana Sol", slug="ana-sol")
    told = {
        "standfirst": "Zqstandfirst",
        "body": f'<p>Zqbody</p><figure data-photo="{shown.pk}"></figure>',
        "photo": shown.pk,
        "photo_caption": "Zqlead",
        "seo_title": "Zqtitle",
        "seo_description": "Zqdescription",
        "sources": [source(outlet("Zqoutlet"))],
        "subjects": (ana,),
        "earlier": (public(headline="Zqbefore", slug="zq", at=NOW - 3 * HOUR),),
        "topics": ("Touring",),
    }
    story = tour(**told)
    paths = (PATH, "/people/ana-sol/", "/topics/touring/", "/feed/", "/feed/json/", "/sections/music/")
    assert "Zqbody" in page()
    corrected(story, "None of it was so.\nWe are sorry.", kind="retraction")
    left = {word for path in paths for word in re.findall(r"Zq\w+", page(path))}
    assert left - {"Zqbefore"} == set()
    text = page()
    assert "Retracted: A tour – The Lantern</title>" in text
    assert text.count("None of it was so.") == 2  # to people and to machines
    assert [path for path in paths if "Retracted" not in page(path)] == []
    (item, _before) = json.loads(Client().get("/feed/json/").content)["items"]
    assert (item["title"], item["content_html"]) == (
        "Retracted: A tour",
        "<p><strong>Retraction, 20 May 2026:</strong> None of it was so. We are sorry.</p>",
    )
    assert SearchEntry.objects.get(article=story).text == "None of it was so.\nWe are sorry."
    assert page("/search/", q="zqbody").count("Nothing found") == 1


def test_a_retracted_story_leaves_the_front_and_nothing_follows_from_it() -> None:
    ana = person("Ana Sol", slug="ana-sol")
    story = tour(subjects=(ana,))
    happened(ana, "award", "2014", told_by=story, line="So they say.")
    heat.refresh()
    assert (">A tour<" in page("/"), "Ana Sol" in page("/")) == (True, True)
    assert "So they say." in page("/people/ana-sol/")
    corrected(story, kind="retraction")
    assert (">A tour<" in page("/"), "Ana Sol" in page("/")) == (False, False)
    assert "So they say." not in page("/people/ana-sol/")
    assert ">A tour<" in page("/people/ana-sol/")


def test_a_retraction_stands_until_a_note_on_it_brings_the_text_back() -> None:
    shown = photo(alt="The stage")
    story = tour(body="<p>The text.</p>", photo=shown.pk)
    note = corrected(story, "None of it was so.", kind="retraction")
    with pytest.raises(IllegalVerb, match="public, retracted"):
        workflow.save(story, {"headline": "Again"}, by=colleague("editor"), base=number(story))
    with pytest.raises(Refused, match="retracted already"):
        corrected(story, kind="retraction")
    shown.refresh_from_db()
    assert (shown.renditions, shown.shelved) == ({}, True)
    corrected(story, "It was so.", kind="clarification", replaces=note, restores=True)
    text = page()
    parts = ["<p>None of it was so.</p>", "<p>It was so.</p>", "<p>The text.</p>"]
    assert order(text, *parts) == parts
    assert "Retracted" not in page("/feed/")
    shown.refresh_from_db()
    assert shown.shelved is False
    row = Article.objects.get(pk=story.pk)
    assert (row.retracted_at, row.change, row.photo_id, number(story)) == (None, Change.NONE, shown.pk, 3)


def test_a_change_that_waits_goes_with_a_retracted_text_and_stays_in_the_history() -> None:
    story = tour()
    workflow.save(story, {"headline": "Changed"}, by=colleague("editor"), base=1)
    corrected(story, "None of it was so.", kind="retraction")
    row = Article.objects.get(pk=story.pk)
    assert (row.change, row.headline) == (Change.NONE, "A tour")
    assert [revision.data["headline"] for revision in row.revisions.all()] == ["A tour", "Changed", "A tour"]


# Who writes it


def test_the_record_and_the_note_say_who_and_of_which_text() -> None:
    story = tour()
    workflow.save(story, {"headline": "Changed"}, by=colleague("editor"), base=1)
    workflow.publish_changes(story, by=colleague("editor"), revision=2)
    note = corrected(story, " It was Lyon. ", by=colleague("editor"))
    assert (note.words, note.author_name, note.revision) == ("It was Lyon.", "Editor", 2)
    row = Record.objects.first()
    assert row
    assert (row.verb, row.note, row.actor_name) == ("correct", "Correction: It was Lyon.", "Editor")
    assert Article.objects.get(pk=story.pk).revised_at == NOW - HOUR


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("  ", "Write what readers"), ("x" * 1001, "room for 1000"), ("\x00", "Write what readers")],
)
def test_words_that_are_none_or_too_many_are_refused(words: str, sentence: str) -> None:
    story = tour()
    with pytest.raises(Refused, match=sentence):
        corrected(story, words)
    assert (Correction.objects.count(), Record.objects.filter(verb="correct").count()) == (0, 0)


def test_a_note_that_names_a_minor_needs_a_reason_and_the_record_keeps_it() -> None:
    person("Mina Quill", minor=True)
    story = tour()
    with pytest.raises(Refused, match="names Mina Quill, a minor"):
        corrected(story, "It was Mina Quill.")
    corrected(story, "It was Mina Quill.", reason="Her mother asked for it.")
    row = Record.objects.first()
    assert row
    assert row.note.endswith("Why: Her mother asked for it.")


def test_only_what_readers_have_read_is_corrected() -> None:
    with pytest.raises(IllegalVerb):
        corrected(draft())
    story = tour()
    workflow.hold(story, by=colleague("chief"), note="Counsel.")
    with pytest.raises(IllegalVerb, match="held"):
        corrected(story)
    assert Correction.objects.count() == 0


def test_a_note_on_another_story_is_not_corrected_here() -> None:
    note = corrected(tour())
    other = public(headline="A film")
    with pytest.raises(Refused, match="another story"):
        corrected(other, replaces=note, at=NOW)
    with pytest.raises(Refused, match="Only the retraction that stands"):
        corrected(Article.objects.get(pk=note.article_id), replaces=note, restores=True)


def test_the_database_refuses_to_change_or_delete_one() -> None:
    corrected(tour())
    for statement in ("UPDATE articles_correction SET words = 'x'", "DELETE FROM articles_correction"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert Correction.objects.get().words == "It was Lyon."


# On the desk


def test_an_editor_mends_the_text_and_says_so_in_one_press(sign_in: Callable[[str], Client]) -> None:
    story, editor = tour(), sign_in("editor")
    workflow.save(story, {"body": "<p>In Lyon.</p>"}, by=colleague("editor"), base=1)
    told = {"correct-kind": "correction", "correct-place": "body", "correct-words": "It was Lyon."}
    url = f"/admin/articles/article/{story.pk}/correct/"
    stale = editor.post(url, told | {"correct-publishes": "on", "revision": "1"})
    assert "saved this story after you opened it" in stale.content.decode()
    assert (Correction.objects.count(), "In Lyon." in page()) == (0, False)
    done = editor.post(url, told | {"correct-publishes": "on", "revision": "2"}, follow=True)
    assert "Readers are told, and the change is public." in done.content.decode()
    text = page()
    assert order(text, "<p>In Lyon.</p>", "<p>It was Lyon.</p>") == ["<p>In Lyon.</p>", "<p>It was Lyon.</p>"]
    assert [row.verb for row in Record.objects.all()[:2]] == ["correct", "publish_changes"]


@pytest.mark.parametrize("kind", ["retraction", "apology"])
def test_only_who_may_retract_retracts_or_apologises(sign_in: Callable[[str], Client], kind: str) -> None:
    story = tour()
    told = {"correct-kind": kind, "correct-place": "body", "correct-words": "None of it was so."}
    urls = [f"/admin/articles/article/{story.pk}/{way}/" for way in ("correct", "act/correct")]
    for url in urls:
        sign_in("editor").post(url, told)
    assert Correction.objects.count() == 0
    sign_in("chief").post(urls[0], told)
    assert Correction.objects.get().kind == kind


def test_what_was_typed_stays_where_it_is_refused(sign_in: Callable[[str], Client]) -> None:
    story = tour()
    url = f"/admin/articles/article/{story.pk}/correct/"
    told = {"correct-kind": "nonsense", "correct-place": "body", "correct-words": "It was Lyon."}
    text = sign_in("editor").post(url, told).content.decode()
    assert ("Say what kind of note it is." in text, "It was Lyon." in text) == (True, True)


def test_the_page_lists_what_readers_were_told(sign_in: Callable[[str], Client]) -> None:
    note = corrected(tour(), "It was Lyon.")
    text = sign_in("editor").get(f"/admin/articles/article/{note.article_id}/correct/").content.decode()
    assert ("It was Lyon." in text, f'<option value="{note.pk}">' in text) == (True, True)
