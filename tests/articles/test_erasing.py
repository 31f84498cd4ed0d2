"""What a court orders to be erased stands nowhere afterwards: in no column of any table, on either database."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client

from articles import bulk, checks, keeping_apart, notes, sharing, workflow
from articles.acts import Act
from articles.merges import merging
from articles.models import Article, Autosave, Correction, Erasure, Record, Revision, Snooze
from articles.transitions import Refused, Verb
from people.models import Link, Name, OldSlug, Person, Photo
from people.partial_dates import PartialDate
from tests import factories

pytestmark = pytest.mark.django_db

ORDER = "Court of X, 12 May 2026, file 3 O 17/26"


def dump() -> dict[str, list[str]]:
    """Every column of every table that the database has, ours or not: search's own too."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        found = {}
        for table in sorted(tables):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found[table] = sorted(str(row) for row in cursor.fetchall())
    return found


def standing(*words: str) -> list[str]:
    """The tables in which one of `words` stands, in whatever case."""
    return [
        table
        for table, rows in dump().items()
        if any(word.casefold() in row.casefold() for row in rows for word in words)
    ]


def logged(row: Any) -> None:
    of = ContentType.objects.get_for_model(type(row))
    by = factories.colleague("editor")
    LogEntry.objects.create(
        user=by, content_type=of, object_id=str(row.pk), object_repr=str(row), action_flag=2,
        change_message=f"Changed {row}",
    )  # fmt: skip


# A story

SECRET = "zyzzogeton"
"""A word that stands in whatever can hold one."""


@pytest.fixture
def story() -> Article:
    """A public story with the word in every place that a story has."""
    editor, chief = factories.colleague("editor"), factories.colleague("chief")
    said = {
        name: f"The {SECRET} in {name}" for name in ("headline", "standfirst", "photo_caption", "seo_title")
    }
    said |= {name: f"The {SECRET} in {name}" for name in ("seo_description", "desk_note")}
    ana, before = factories.person("Ana Sol"), factories.public(headline="Before")
    photo = factories.photo()
    fields = {
        **said,
        "slug": f"old-{SECRET}",
        "body": f'<p>Of the {SECRET}.</p><figure data-photo="{photo.pk}"><figcaption>A {SECRET}</figcaption></figure>',
        "canonical_url": f"https://herald.example/{SECRET}",
        "sources": [
            factories.source(
                factories.outlet("The Herald"), title=f"{SECRET}!", url=f"https://herald.example/{SECRET}",
                quoted=f"So said the {SECRET}",
            )
        ],
        "earlier": [{"story": before.pk, "line": f"When the {SECRET} was young"}],
        "declined": {"people": [], "stories": [], "names": [SECRET.title()]},
        "photo": photo.pk,
    }  # fmt: skip
    made = workflow.save(None, factories.fields(subjects=(ana,)) | fields, by=editor)
    story = workflow.publish(made, by=editor, revision=1)
    changed = workflow.save(story, {"headline": "Milder"}, by=editor, base=1, note=f"No {SECRET}, please")
    workflow.publish_changes(changed, by=editor, revision=2)
    workflow.correct(story, by=chief, kind="correction", place="body", words=f"It was no {SECRET}.")
    thread = notes.write(story, text=f"What {SECRET}?", passage=SECRET, by=editor)
    notes.answer(thread, text=f"That {SECRET}.", by=chief)
    sharing.share(
        Revision.objects.filter(article=story).latest("number"), by=editor, hours=3, for_whom=SECRET
    )
    Autosave.objects.create(user=editor, article=story, key="k1", sent=f"headline={SECRET}")
    logged(story)
    factories.public(
        headline="After",
        body=f'<p>See this.</p><aside data-story="{story.pk}"><p>The {SECRET} in headline</p></aside>',
        earlier=(),
    )
    later = factories.draft(headline="Later")
    workflow.save(later, {"earlier": [{"story": story.pk, "line": f"Of a {SECRET}"}]}, by=editor, base=1)
    return Article.objects.get(pk=story.pk)


def test_after_an_erasure_no_word_of_a_story_stands_anywhere(story: Article) -> None:
    told = Record.objects.order_by("pk").values_list(
        "pk", "article", "verb", "actor", "at", "state", "to_revision"
    )
    numbers = Revision.objects.order_by("pk").values_list(
        "pk", "article", "number", "created_by", "created_at"
    )
    before, numbered = list(told), list(numbers)
    assert len(standing(SECRET)) >= 11
    path = story.get_absolute_url()
    call_command("erase", "story", path, yes=True, order=ORDER)
    assert standing(SECRET) == []
    assert list(told)[: len(before)] == before
    assert list(numbers) == numbered
    last = Record.objects.latest("pk")
    assert (last.article_id, last.verb, last.note) == (story.pk, "withdraw", ORDER)
    assert Client().get(path).status_code == 451
    assert Client().get("/2026/05/another/").status_code == 404
    call_command("check_references")
    call_command("rebuild_search", check=True)


def test_the_address_of_an_erased_story_is_given_to_no_other(story: Article) -> None:
    call_command("erase", "story", str(story.uuid), yes=True, order=ORDER)
    again = factories.public(headline=f"Old {SECRET}")  # as an import
    assert again.slug == f"old-{SECRET}-2"
    editor, by_hand = factories.colleague("editor"), factories.draft(headline=f"Old {SECRET}")
    assert workflow.publish(by_hand, by=editor, revision=1).slug == f"old-{SECRET}-3"


def test_what_was_erased_by_whose_order_is_kept_and_cannot_be_rewritten(story: Article) -> None:
    call_command("erase", "story", str(story.pk), yes=True, order=ORDER)
    kept = Erasure.objects.get()
    assert (kept.kind, kept.of, kept.order) == ("story", story.pk, ORDER)
    first = Revision.objects.get(article=story, number=1)
    assert ["articles.revision", first.pk, ["data"]] in kept.rows
    for row in (kept, first, Record.objects.latest("pk"), Correction.objects.get()):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            row.save()
    assert checks.history_is_append_only(["default"]) == []


def test_without_yes_the_rows_are_listed_and_nothing_is_changed(
    story: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dump()
    call_command("erase", "story", str(story.pk))
    listed = capsys.readouterr().out.splitlines()
    assert dump() == before
    assert "Nothing was changed. Add --yes and --order to erase it." in listed
    call_command("erase", "story", str(story.pk), yes=True, order=ORDER)
    done = capsys.readouterr().out.splitlines()

    def rows(lines: list[str]) -> list[str]:
        return [line for line in lines if line.startswith(("articles.", "admin."))]

    assert len(rows(listed)) > 15
    assert rows(listed) == rows(done)


def test_a_draft_is_erased_where_it_stands(story: Article) -> None:
    draft = factories.draft(headline=f"Another {SECRET}", body=f"<p>{SECRET}</p>")
    call_command("erase", "story", str(draft.pk), yes=True, order=ORDER)
    fresh = Article.objects.get(pk=draft.pk)
    assert (fresh.state, fresh.headline, fresh.body) == ("draft", "[erased]", "<p>[erased]</p>")


def test_what_stands_in_another_story_s_own_words_is_listed(
    story: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    copied = factories.public(headline=f"The {SECRET} in headline, again")
    call_command("erase", "story", str(story.pk), yes=True, order=ORDER)
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("The same words stand elsewhere, and stay until an editor changes them:")
    assert f"articles.article {copied.pk}: headline, headline_key" in lines[at:]


def test_a_failure_changes_nothing_and_leaves_the_history_closed(
    story: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump()

    def fail(execute: Any, sql: str, *rest: Any) -> Any:
        if sql.startswith('INSERT INTO "articles_erasure"'):
            raise IntegrityError("no room")
        return execute(sql, *rest)

    with connection.execute_wrapper(fail), pytest.raises(IntegrityError, match="no room"):
        call_command("erase", "story", str(story.pk), yes=True, order=ORDER)
    assert dump() == before
    assert checks.history_is_append_only(["default"]) == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"kind": "story", "which": "9999", "yes": False}, "There is no story 9999"),
        ({"kind": "story", "which": "/2026/05/nothing/", "yes": False}, "There is no story"),
        ({"kind": "person", "which": "nobody", "yes": False}, "There is no person nobody"),
        ({"kind": "story", "which": "1", "yes": True}, "--yes needs --order"),
    ],
)
def test_a_wrong_call_is_told(given: dict[str, Any], told: str) -> None:
    with pytest.raises(CommandError, match=told):
        call_command("erase", given["kind"], given["which"], yes=given["yes"])


# A person


@pytest.fixture
def quill() -> Person:
    """Somebody called Zenobia Quillfeather, of whom everything is on file; merged from a second profile."""
    chief = factories.colleague("chief")
    who = factories.person(
        "Zenobia Quillfeather", summary="Quillfeather the harpist", biography="<p>Zenobia Quillfeather plays.</p>",
        occupations="quillfeatherer", desk_note="Quillfeather called", born=PartialDate.parse("1984"),
    )  # fmt: skip
    twin, rey = factories.person("Zena Quillfeather"), factories.person("Rey Marr")
    Name.objects.create(person=who, text="Zizi Quillfeather")
    Name.objects.create(person=rey, text="Quillfeather-Marr", shared_with=who, kind="together")
    Link.objects.create(person=who, url="https://quillfeather.example/")
    who.slug = "quillfeather"
    who.save()
    factories.between(who, rey, "married", "2014", line="Quillfeather wept")
    factories.happened(who, "award", "2015", line="Quillfeather won")
    for people in ([who], [who, rey]):
        photo = factories.photo(
            caption="Quillfeather at sea" if len(people) == 1 else "Two at sea",
            named_in_file=["Zenobia Quillfeather"],
        )
        photo.image.save("", ContentFile(b"an original"))
        photo.people.set(people)
    merging.merge(twin, who, by=chief)
    keeping_apart.keep_apart(who, rey, reason="Quillfeather asked for it", by=chief)
    Snooze.objects.create(person=who, rule="old", until="2027-01-01", reason="Quillfeather is away")
    logged(who)
    link = f'<a data-person="{who.pk}">Zenobia Quillfeather</a>'
    factories.public(
        headline="Zenobia Quillfeather plays", slug="she-plays", subjects=(who, rey),
        body=f'<p>Then {link} played.</p><blockquote data-speaker="{who.pk}"><p>I play.</p></blockquote>',
    )  # fmt: skip
    other = factories.public(headline="Of harps")
    workflow.correct(other, by=chief, kind="correction", place="body", words="It was Zenobia Quillfeather.")
    notes.write(other, text="Ask Zizi Quillfeather", by=chief)
    sent = "headline=Zenobia+Quillfeather"
    Autosave.objects.create(user=chief, article=other, key="k2", sent=sent)
    factories.photo(caption="A harp of Zenobia Quillfeather")
    herald = factories.outlet("The Herald")
    source = factories.source(herald, title="Zenobia Quillfeather tells all", quoted="Zizi Quillfeather!")
    line = "When Zenobia Quillfeather was young"
    strings = factories.draft(
        headline="Of strings", sources=[source],
        body="<p>By Zenobia <em>Quill</em>feather, <strong>Zizi</strong><br>Quillfeather<em>!</em></p>",
    )  # fmt: skip
    workflow.save(strings, {"earlier": [{"story": other.pk, "line": line}]}, by=chief, base=1)
    workflow.publish(strings, by=chief, revision=2)
    gone = factories.public(headline="Of bows")
    workflow.withdraw(gone, by=chief, note="Wrong.", public_reason="It was Zenobia Quillfeather’s.")
    return Person.objects.get(pk=who.pk)


def test_after_an_erasure_no_name_of_a_person_stands_anywhere(
    quill: Person, django_capture_on_commit_callbacks: Any
) -> None:
    assert len(standing("quillfeather")) >= 15
    alone = str(Photo.objects.get(caption="Quillfeather at sea").image.name)
    both = str(Photo.objects.get(caption="Two at sea").image.name)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("erase", "person", quill.slug, yes=True, order=ORDER, names_in_texts=True)
    assert standing("quillfeather", "zenobia", "zizi", "zena ") == []
    assert (storages["originals"].exists(alone), storages["originals"].exists(both)) == (False, True)
    story = Article.objects.get(slug="she-plays")
    assert (story.headline, story.body) == (
        "[erased] plays",
        "<p>Then [erased] played.</p><blockquote><p>I play.</p></blockquote>",
    )
    assert [who.name for who in story.people()] == ["Rey Marr"]
    parted = Article.objects.get(headline="Of strings")
    assert parted.body == "<p>By [erased], <strong>[erased]</strong><br><em>!</em></p>"
    assert Client().get("/people/quillfeather/").status_code == 410
    assert Client().get(f"/people/erased-{quill.pk}/").status_code == 410
    assert Client().get(story.get_absolute_url()).status_code == 200
    call_command("check_references")
    call_command("rebuild_search", check=True)


def test_every_name_on_record_gives_way_and_parts_of_one_are_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    chief, who = factories.colleague("chief"), factories.person("Zenobia Quillfeather")
    for kind in ("alias", "birth", "stage", "married", "former", "misspelling"):
        Name.objects.create(person=who, text=f"Zqname {kind.title()}", kind=kind)
    twin = factories.person("Zena of the Harp")
    merging.merge(twin, who, by=chief)
    named = "Zqname Alias, Zqname Birth, ZQNAME STAGE, Zqname Married, Zqname Former, Zqname Misspelling"
    text = f"<p>{named} and Zena  of the Harp: Quillfeather, or Quillfeather’s, not Quillfeathers.</p>"
    story = factories.public(headline="Zena plays", body=text)
    call_command("erase", "person", str(who.pk), yes=True, order=ORDER, names_in_texts=True)
    story.refresh_from_db()
    erased = ", ".join(["[erased]"] * 6)
    left = "Quillfeather, or Quillfeather’s, not Quillfeathers."
    assert (story.headline, story.body) == ("Zena plays", f"<p>{erased} and [erased]: {left}</p>")
    lines = capsys.readouterr().out.splitlines()
    told = "Parts of the name stand alone, and may be anybody's. Look for each, and judge by hand:"
    assert lines[lines.index(told) + 1 :] == ["Quillfeather: 2", "Zena: 1"]


def test_a_name_that_is_escaped_gives_way_too() -> None:
    who = factories.person("Tom & Jo")
    story = factories.public(body="<p>Sung by Tom &amp; Jo.</p>")
    call_command("erase", "person", str(who.pk), yes=True, order=ORDER, names_in_texts=True)
    story.refresh_from_db()
    assert story.body == "<p>Sung by [erased].</p>"


def test_only_what_says_something_of_the_person_is_rewritten(capsys: pytest.CaptureFixture[str]) -> None:
    factories.public(headline="Of harps", subjects=(factories.person("Ana Sol"),))
    factories.photo(named_in_file=["Ana Sol"])
    who = factories.person("Zenobia Quillfeather")
    call_command("erase", "person", str(who.pk), names_in_texts=True)
    told = capsys.readouterr().out.splitlines()
    assert "Would be rewritten: people.person 1." in told


def test_an_act_that_read_the_older_text_finds_that_somebody_was_quicker(quill: Person) -> None:
    act = Act.begin(Verb.HOLD, Article.objects.get(slug="she-plays"), factories.colleague("editor"), None)
    call_command("erase", "person", quill.slug, yes=True, order=ORDER, names_in_texts=True)
    with pytest.raises(Refused, match="at the same moment"):
        act.write(held_at=act.at)


def test_names_that_an_earlier_erasure_took_cannot_be_looked_for(quill: Person) -> None:
    call_command("erase", "person", str(quill.pk), yes=True, order=ORDER)
    with pytest.raises(CommandError, match="No name of this person is on record any more"):
        call_command("erase", "person", str(quill.pk), yes=True, order=ORDER, names_in_texts=True)


def test_no_address_of_an_erased_profile_is_given_out_again(quill: Person) -> None:
    old = OldSlug.objects.filter(person=quill).values_list("slug", flat=True)
    slugs = sorted([quill.slug, *old])
    assert slugs == ["quillfeather", "zenobia-quillfeather"]
    for _twice in range(2):
        call_command("erase", "person", str(quill.pk), yes=True, order=ORDER)
        assert [Client().get(f"/people/{slug}/").status_code for slug in slugs] == [410, 410]
        assert [Client().get(f"/people/{slug}/feed/").status_code for slug in slugs] == [410, 410]
    assert factories.person("Zenobia Quillfeather").slug == "zenobia-quillfeather-2"
    with pytest.raises(ValidationError) as refused:
        Person(name="Zena", slug="quillfeather").full_clean()
    told = "“quillfeather” was an address that is not given out again. Choose another slug."
    assert refused.value.message_dict == {"slug": [told]}


def test_no_address_of_an_erased_story_is_given_to_an_import(story: Article) -> None:
    address = story.get_absolute_url()
    call_command("erase", "story", str(story.pk), yes=True, order=ORDER)
    by = factories.colleague("editor")
    slug = address.split("/")[3]
    times = dict.fromkeys(("saved", "submitted", "approved", "published"), story.public_from)
    with pytest.raises(Refused, match=f"Another story of that month has the address “{slug}”"):
        bulk.publish([bulk.Story(fields=factories.fields(slug=slug), by=by, **times)])


def test_the_words_of_stories_stay_and_are_listed_unless_it_is_asked_for(
    quill: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("erase", "person", str(quill.pk), yes=True, order=ORDER)
    story = Article.objects.get(slug="she-plays")
    assert (story.headline, story.body) == (
        "Zenobia Quillfeather plays",
        "<p>Then Zenobia Quillfeather played.</p><blockquote><p>I play.</p></blockquote>",
    )
    assert f"articles.article {story.pk}: headline, body" in capsys.readouterr().out
    assert {"people_person", "people_name", "people_namekey", "people_link"}.isdisjoint(
        standing("quillfeather")
    )


def test_a_photo_of_an_erased_minor_with_others_is_blocked() -> None:
    child, rey = factories.person("Kit Small", minor=True), factories.person("Rey Marr")
    photo = factories.photo(caption="Two at sea")
    photo.people.set([child, rey])
    call_command("erase", "person", str(child.pk), yes=True, order=ORDER)
    assert not Photo.objects.public().filter(pk=photo.pk).exists()


def test_of_a_portrait_with_others_that_nothing_else_shows_the_files_go() -> None:
    rey = factories.person("Rey Marr")
    alone, shared = factories.photo(), factories.photo()
    factories.public(photo=shared.pk)
    for photo in (alone, shared):
        who = factories.person("Kit Small", portrait=photo)
        photo.people.set([who, rey])
        call_command("erase", "person", str(who.pk), yes=True, order=ORDER)
    assert [Photo.objects.get(pk=photo.pk).shelved for photo in (alone, shared)] == [True, False]


def test_a_dry_run_of_a_person_changes_nothing(quill: Person) -> None:
    before = dump()
    call_command("erase", "person", str(quill.pk), names_in_texts=True)
    assert dump() == before
    assert OldSlug.objects.filter(person=quill).exists()
    assert Erasure.objects.count() == 0
