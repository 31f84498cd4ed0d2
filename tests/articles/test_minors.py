"""Minors: their photos need a consent, a story that names one needs a reason, and at 18 an editor decides."""

import datetime
import itertools
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import bulk, checklist, merges, minors, workflow
from articles.checklist import PhotoFacts, Text
from articles.models import Article, Record
from articles.transitions import Refused
from people import consent, renditions
from people.models import Name, Person, Photo
from people.partial_dates import PartialDate
from tests.articles.test_story_form import typed
from tests.conftest import NOW
from tests.factories import colleague, draft, fields, number, person, photo, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
HOUR = datetime.timedelta(hours=1)
AGREED = "Her mother, Ines Lee, by e-mail, 3 May 2026."


# Photos


def kid(name: str = "Kim Lee", **given: Any) -> Person:
    return person(name, minor=True, **given)


@pytest.mark.parametrize(
    ("usable", "expires_on", "shows", "agreed"),
    [
        *itertools.product(
            (True, False), (None, "2026-05-20", "2026-05-19"), ("nobody", "ana", "kim", "kim's"), ("", AGREED)
        )
    ],
)
def test_one_definition_of_public_holds_for_one_and_for_many(
    usable: bool, expires_on: str | None, shows: str, agreed: str
) -> None:
    shown = photo(usable=usable, expires_on=expires_on, consent=agreed)
    if shows == "kim's":
        kid(portrait=shown)
    elif shows != "nobody":
        shown.people.add(kid() if shows == "kim" else person("Ana Sol"))
    may = usable and expires_on != "2026-05-19" and not (shows.startswith("kim") and not agreed)
    found = Photo.objects.get()
    assert (Photo.objects.public().exists(), found.is_public, found.hindrance == "") == (may, may, may)
    assert not consent.drifted().exists()


def _flag(who: Person, shown: Photo) -> None:
    who.minor = True
    who.save()


def _be_born(who: Person, shown: Photo) -> None:
    who.born = PartialDate.parse("2010")
    who.save()


def _be_shown(who: Person, shown: Photo) -> None:
    shown.people.set([kid()])


def _be_shown_from_the_other_side(who: Person, shown: Photo) -> None:
    kid().photos.add(shown)


def _be_a_portrait(who: Person, shown: Photo) -> None:
    other = kid()
    other.portrait = shown
    other.save()


def _lose_consent(who: Person, shown: Photo) -> None:
    shown.people.add(kid())
    shown.consent = AGREED
    shown.save()
    assert shown.is_public
    shown.consent = "  "
    shown.save()


def _merge_into_a_minor(who: Person, shown: Photo) -> None:
    winner = person("Kim Lee")
    merges.merge(who, winner, by=colleague("chief"))
    winner.refresh_from_db()
    winner.minor = True
    winner.save()


@pytest.mark.parametrize(
    "act",
    [
        _flag,
        _be_born,
        _be_shown,
        _be_shown_from_the_other_side,
        _be_a_portrait,
        _lose_consent,
        _merge_into_a_minor,
    ],
)
def test_whatever_makes_it_a_minors_photo_takes_it_from_readers(
    act: Callable[[Person, Photo], None],
) -> None:
    who, shown = person("Ana Sol"), photo()
    shown.people.add(who)
    who = Person.objects.get(pk=who.pk)
    assert Photo.objects.public().exists()
    act(who, shown)
    assert not Photo.objects.public().exists()
    assert not Photo.objects.get().is_public
    assert not consent.drifted().exists()


def _clear(who: Person, shown: Photo) -> None:
    who.minor = False
    who.save()


def _agree(who: Person, shown: Photo) -> None:
    shown.consent = AGREED
    shown.save()


def _show_another(who: Person, shown: Photo) -> None:
    shown.people.set([person("Ana Sol")])


def _show_nobody(who: Person, shown: Photo) -> None:
    who.photos.clear()


@pytest.mark.parametrize("act", [_clear, _agree, _show_another, _show_nobody])
def test_whatever_ends_that_gives_it_back(act: Callable[[Person, Photo], None]) -> None:
    who, shown = kid(), photo()
    shown.people.add(who)
    assert not Photo.objects.public().exists()
    act(Person.objects.get(pk=who.pk), shown)
    assert Photo.objects.public().exists()
    assert not consent.drifted().exists()


def test_a_portrait_that_was_replaced_is_the_minors_no_more() -> None:
    old, new = photo(caption="Old"), photo(caption="New")
    who = Person.objects.get(pk=kid(portrait=old).pk)
    who.portrait = new
    who.save()
    assert [shown.caption for shown in Photo.objects.public()] == ["Old"]
    assert not consent.drifted().exists()


def test_merged_minors_keep_their_photos_from_readers_and_undone_too() -> None:
    loser, winner, shown = kid("Kimmy Lee"), kid(), photo()
    shown.people.add(loser)
    merged = merges.merge(loser, winner, by=colleague("chief"))
    assert not Photo.objects.public().exists()
    winner.refresh_from_db()
    winner.minor = False
    winner.save()
    assert Photo.objects.public().exists()
    merges.undo(merged, by=colleague("chief"))  # the one that comes back is a minor still
    assert not Photo.objects.public().exists()
    assert not consent.drifted().exists()


def test_what_drifted_is_found_and_mended() -> None:
    shown = photo()
    shown.people.add(kid())
    Photo.objects.update(lacks_consent=False)
    assert list(consent.drifted()) == [shown]
    consent.follow(Photo.objects.all())
    assert not consent.drifted().exists()
    assert not Photo.objects.public().exists()


def test_its_file_its_story_and_its_feed_show_it_no_more_at_once() -> None:
    shown = photo(renditions={"recipe": "", "files": {"16x9": {"jpeg": [["shot.jpg", 1200, 675, 6]]}}})
    storages["renditions"].save(renditions.path_of(shown, "shot.jpg"), ContentFile(b"pixels"))
    who = person("Ana Sol")
    shown.people.add(who)
    story = public(photo=shown.pk)
    file = f"/media/{shown.key}/shot.jpg"
    client = Client()
    pages = [story.get_absolute_url(), "/", "/feed/", "/feed/atom/", "/feed/json/", "/sitemap-stories.xml"]

    def seen() -> list[bool]:
        told = [file.rpartition("/")[0] in client.get(page).content.decode() for page in pages]
        return [*told, client.get(file).status_code == 200]

    before = seen()
    assert before == [True] * (len(pages) + 1)
    _flag(Person.objects.get(pk=who.pk), shown)
    assert seen() == [False] * len(before)
    _agree(who, Photo.objects.get())
    assert seen() == before


def change(shown: Photo) -> str:
    return f"/admin/people/photo/{shown.pk}/change/"


def sent(shown: Photo, **given: Any) -> dict[str, Any]:
    return {"seen": shown.version, "focal_x": 50, "focal_y": 50, "usable": "on", "caption": "Pier", **given}


def test_the_form_of_a_photo_says_why_it_may_not_be_used_and_takes_the_consent(sign_in: SignIn) -> None:
    desk, who, shown = sign_in("picture editor"), kid(), photo(caption="Pier")
    sentence = "It shows Kim Lee, under 18 or taken to be, and no consent is recorded: readers do not get it."
    answer = desk.post(change(shown), sent(shown, people=[who.pk]), follow=True)
    assert f"“Pier”: {sentence}" in answer.content.decode()
    page = desk.get(change(shown)).content.decode()
    assert f'<p class="errornote">{sentence}</p>' in page
    assert "no consent" in desk.get("/admin/people/photo/").content.decode()
    shown.refresh_from_db()
    desk.post(change(shown), sent(shown, people=[who.pk], consent=AGREED))
    shown.refresh_from_db()
    assert (shown.consent, shown.is_public) == (AGREED, True)
    assert sentence not in desk.get(change(shown)).content.decode()


def test_the_page_that_describes_photos_takes_the_consent_too(sign_in: SignIn) -> None:
    desk, who, shown = sign_in("picture editor"), kid(), photo()
    row = {"id": shown.pk, "seen": 0, "caption": "Pier", "people": [who.pk]}

    def described(**given: Any) -> str:
        data: dict[str, Any] = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1}
        data |= {f"form-0-{name}": value for name, value in {**row, **given}.items()}
        answer = desk.post(f"/admin/people/photo/describe/?ids={shown.pk}", data, follow=True)
        return str(answer.content.decode())

    assert "“Pier”: It shows Kim Lee" in described()
    assert not Photo.objects.get().is_public
    assert "It shows" not in described(seen=1, consent=AGREED)
    assert Photo.objects.get().is_public


def test_a_photo_may_be_said_to_show_a_minor_whom_no_story_may_link(sign_in: SignIn) -> None:
    kid()
    desk = sign_in("editor")

    def offered(app: str, model: str, field: str) -> list[str]:
        asked = {"app_label": app, "model_name": model, "field_name": field, "term": "kim"}
        return [row["text"] for row in desk.get("/admin/autocomplete/", asked).json()["results"]]

    assert offered("people", "photo", "people") == ["Kim Lee"]
    assert offered("articles", "appearance", "person") == []


def test_no_picker_offers_a_photo_that_lacks_a_consent(sign_in: SignIn) -> None:
    shown = photo(caption="Pier")
    shown.people.add(kid())
    asked = {"app_label": "articles", "model_name": "article", "field_name": "photo", "term": ""}
    assert sign_in("editor").get("/admin/autocomplete/", asked).json()["results"] == []


def test_the_checklist_says_why_readers_do_not_get_a_photo(sign_in: SignIn) -> None:
    told = checklist.run(Text("H", "S", "<p>x</p>", 1, (), {1: PhotoFacts("Pier", "a", "c", False, True)}))
    sentence = "The photo “Pier” shows a minor, and no consent is recorded: readers do not get it."
    assert [found.sentence for found in told] == [sentence]
    shown = photo(caption="Pier", alt="A pier", credit="")
    shown.people.add(kid())
    assert [note["sentence"] for note in notes(sign_in("editor"), photo=shown.pk)] == [
        "The photo “Pier” has no credit.",
        sentence,
    ]


# Stories


def notes(client: Client, **given: Any) -> list[dict[str, str]]:
    draft = {"headline": "H", "standfirst": "S", "body": "<p>Words.</p>", "photo": None, **given}
    if not draft["photo"]:
        draft["photo"] = photo(alt="x", credit="x").pk
    answer = client.post(
        "/admin/articles/article/checks/", json.dumps(draft), content_type="application/json"
    )
    found: list[dict[str, str]] = answer.json()["notes"]
    return found


def figure(words: str, **given: Any) -> str:
    return f'<figure data-photo="{photo(**given).pk}"><figcaption>{words}</figcaption></figure>'


WAYS: dict[str, Callable[[Person], dict[str, Any]]] = {
    "headline": lambda who: {"headline": "Kim Lee wins"},
    "standfirst": lambda who: {"standfirst": "It was KIM LEE."},
    "caption of the lead": lambda who: {"photo_caption": "Kim Lee, left"},
    "own caption of the lead": lambda who: {"photo": photo(caption="Kim Lee, left").pk},
    "alternative text": lambda who: {"photo": photo(alt="Kim Lee on a pier").pk},
    "caption in the body": lambda who: {"body": figure("Kim Lee, left")},
    "own caption in the body": lambda who: {"body": figure("", caption="Kim Lee, left")},
    "body": lambda who: {"body": "<p>It was Kim Lee’s pier.</p>"},
    "words of a link": lambda who: {"body": '<p><a href="https://example.com/">Kim Lee</a> won.</p>'},
    "another name": lambda who: {"body": "<p>It was Kimmy-Ann Lee.</p>"},
    "title for search engines": lambda who: {"seo_title": "Kim Lee wins"},
    "link": lambda who: {"body": f'<p><a data-person="{who.pk}">She</a> won.</p>'},
    "speaker": lambda who: {"body": f'<blockquote data-speaker="{who.pk}"><p>No.</p></blockquote>'},
    "subject": lambda who: {"subjects": (who,)},
    "mentioned": lambda who: {"mentioned": (who,)},
}


@pytest.mark.parametrize("way", WAYS)
def test_a_story_that_names_a_minor_in_any_way_is_stopped_until_it_is_said_why(way: str) -> None:
    who = kid()
    Name.objects.create(person=who, text="Kimmy-Ann Lee")
    story = draft(**WAYS[way](who))
    sentence = "The story names Kim Lee, a minor. Say why, beside the button: the record keeps it."
    for reason in ("", "  "):
        with pytest.raises(Refused) as caught:
            workflow.publish(story, by=colleague("editor"), revision=1, reason=reason)
        assert caught.value.sentence == sentence
    assert workflow.publish(
        story, by=colleague("editor"), revision=1, reason="Her parents asked for it."
    ).is_public
    assert Record.objects.get(article=story, verb="publish").note == (
        "The story names Kim Lee, a minor. Why: Her parents asked for it."
    )


NOBODY: dict[str, Callable[[Person], dict[str, Any]]] = {
    "a bare first name": lambda who: {"body": "<p>It was Kim.</p>"},
    "a part of another's name": lambda who: {"body": "<p>It was Kim Lee Jones.</p>"},
    "a namesake who is listed": lambda who: {
        "body": "<p>It was Kim Lee.</p>",
        "subjects": (person("Kim Lee"),),
    },
    "a namesake who is linked": lambda who: {
        "body": f'<p><a data-person="{person("Kim Lee").pk}">Kim Lee</a> and Kim Lee.</p>'
    },
    "a note to the desk": lambda who: {"desk_note": "Not Kim Lee."},
}


@pytest.mark.parametrize("words", NOBODY)
def test_nobody_is_taken_for_a_minor_by_a_word(words: str) -> None:
    who = kid()
    person("Kim Lee Jones")
    story = draft(**NOBODY[words](who))
    assert workflow.publish(story, by=colleague("editor"), revision=1).is_public
    assert Record.objects.get(article=story, verb="publish").note == ""


def test_of_namesakes_none_of_whom_is_in_the_story_the_minor_may_be_meant() -> None:
    kid(), person("Kim Lee")
    assert minors.in_data(draft(body="<p>It was Kim Lee.</p>").latest_revision.data) == ["Kim Lee"]  # type: ignore[union-attr]  # it has one


def test_a_minor_who_was_merged_is_found_by_the_name_of_either() -> None:
    loser, winner = kid("Kimberley Lee"), kid()
    linked = f'<p><a data-person="{loser.pk}">She</a> won.</p>'
    merges.merge(loser, winner, by=colleague("chief"))
    for given in ({"body": "<p>Kimberley Lee won.</p>"}, {"body": linked}, {"body": "<p>Kim Lee won.</p>"}):
        revision = draft(**given).latest_revision
        assert revision
        assert minors.in_data(revision.data) == ["Kim Lee"]


def test_every_release_asks_anew_and_a_stop_is_told_first() -> None:
    kid()
    editor, chief = colleague("editor"), colleague("chief")
    story = draft(headline="Kim Lee wins", standfirst="TK")
    with pytest.raises(Refused, match="still stands"):
        workflow.publish(story, by=chief, revision=1, reason="Asked for.")
    with pytest.raises(Refused, match="names Kim Lee"):
        workflow.publish(story, by=chief, revision=1, override="Her initials.")
    due = NOW + HOUR
    workflow.schedule(
        story, by=chief, revision=1, publish_at=due, override="Her initials.", reason="Asked for."
    )
    assert Record.objects.get(article=story, verb="schedule").note == (
        "Overridden: “TK” still stands where words are to come. Why: Her initials. "
        "The story names Kim Lee, a minor. Why: Asked for."
    )
    workflow.save(story, {"standfirst": "Fine."}, by=editor, base=1)
    with pytest.raises(Refused, match="names Kim Lee"):
        workflow.publish_changes(story, by=editor, revision=2)
    workflow.publish_changes(story, by=editor, revision=2, reason="Asked for.")


def test_an_editor_gives_the_reason_beside_the_button(sign_in: SignIn) -> None:
    kid()
    client = sign_in("editor")
    story = draft(headline="Kim Lee wins", by=colleague("editor"))
    url = f"/admin/articles/article/{story.pk}/change/"
    data = typed(headline="Kim Lee wins", base=number(story), _verb="publish")
    answer = client.post(url, data, follow=True).content.decode()
    assert "The story names Kim Lee, a minor. Say why, beside the button" in answer
    assert re.findall(r'<details class="(?:state-more|verb-override)" open', answer) == [
        '<details class="state-more" open',
        '<details class="verb-override" open',
    ]
    assert 'name="publish-reason"' in answer
    assert not Article.objects.get().is_public
    client.post(url, {**data, "base": number(story), "publish-reason": "Her parents asked for it."})
    assert Article.objects.get().is_public
    shown = client.get(f"/admin/articles/article/{story.pk}/history/").content.decode()
    assert "The story names Kim Lee, a minor. Why: Her parents asked for it." in shown


def test_the_panel_tells_it_before(sign_in: SignIn) -> None:
    who = kid()
    told = {"level": "reason", "sentence": "The story names Kim Lee, a minor."}
    client = sign_in("reporter")
    assert notes(client) == []
    for given in (
        {"headline": "Kim Lee wins"},
        {"body": "<p>It was Kim Lee.</p>"},
        {"listed": [who.pk]},
        {"body": f'<p><a data-person="{who.pk}">She</a> won.</p>'},
        {"photo": photo(caption="Kim Lee", alt="x", credit="x").pk},
    ):
        assert notes(client, **given) == [told], given


@pytest.mark.parametrize("count", [1, 3])
def test_a_look_at_a_text_is_three_queries_however_many_it_names(count: int) -> None:
    who = [kid(f"Nova{letter} Vale") for letter in "BDH"[:count]]
    given = fields(body="".join(f"<p>{one.name}</p>{figure(one.name)}" for one in who), subjects=tuple(who))
    revision = draft(**given).latest_revision
    assert revision
    with CaptureQueriesContext(connection) as queries:
        assert minors.in_data(revision.data) == [one.name for one in who]
    assert len(queries) == 3


# In masses


def mass(reason: str = "", **given: Any) -> bulk.Story:
    return bulk.Story(
        fields(**given),
        colleague("editor"),
        NOW - 4 * HOUR,
        NOW - 3 * HOUR,
        NOW - 2 * HOUR,
        NOW - HOUR,
        reason,
    )


def test_in_masses_it_is_as_the_verbs_have_it() -> None:
    who = kid()
    with pytest.raises(Refused, match="“Kim Lee wins”: The story names Kim Lee, a minor"):
        bulk.publish([mass(headline="Fine"), mass(headline="Kim Lee wins")])
    assert not Article.objects.exists()
    bulk.publish([mass(headline="Fine"), mass("Asked for.", headline="She wins", subjects=(who,))])
    notes = dict(Record.objects.filter(verb="publish").values_list("labels__headline", "note"))
    assert notes == {"Fine": "", "She wins": "The story names Kim Lee, a minor. Why: Asked for."}
    assert not Record.objects.exclude(verb="publish").exclude(note="").exists()


# At eighteen


@pytest.mark.parametrize(
    ("born", "on", "is_of_age"),
    [
        ("2008-05-20", "2026-05-20", True),
        ("2008-05-21", "2026-05-20", False),
        ("2008-05", "2026-05-30", False),
        ("2008-05", "2026-05-31", True),
        ("2008-04", "2026-05-20", True),
        ("2008-12", "2026-12-31", True),
        ("2008", "2026-12-30", False),
        ("2008", "2026-12-31", True),
        ("2007", "2026-05-20", True),
        ("2008-02-29", "2026-02-28", False),
        ("2008-02-29", "2026-03-01", True),
        ("2008-02", "2026-02-28", False),
        ("2008-02", "2026-03-01", True),
        (None, "2026-05-20", False),
    ],
)
def test_who_turned_18_is_listed_for_an_editor_and_nothing_ends_by_itself(
    sign_in: SignIn, clock: Any, born: str | None, on: str, is_of_age: bool
) -> None:
    kid(born=PartialDate.parse(born) if born else None)
    clock.move_to(datetime.datetime.fromisoformat(f"{on}T10:00+00:00"))
    (panels,) = [
        [[row.title for row in panel.rows] for panel in sign_in(role).get("/admin/").context["panels"]
         if panel.name == "of-age"]
        for role in ("editor",)
    ]  # fmt: skip
    assert panels == ([["Kim Lee"]] if is_of_age else [])
    assert not Person.objects.public().exists()


def test_only_who_may_decide_it_is_told(sign_in: SignIn) -> None:
    kid(born=PartialDate.parse("2008-05-20"))
    told = {
        role: "Turned 18: decide" in sign_in(role).get("/admin/").content.decode()
        for role in ("reporter", "editor", "chief", "picture editor", "lawyer")
    }
    assert told == {
        "reporter": False,
        "editor": True,
        "chief": True,
        "picture editor": False,
        "lawyer": False,
    }


def form(who: Person, **given: Any) -> dict[str, Any]:
    data: dict[str, Any] = {"name": who.name, "state": "public", "seen": who.version, **given}
    for prefix in ("names", "links"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    return data


def test_nobody_is_made_of_age_before_their_time(sign_in: SignIn) -> None:
    who = kid(born=PartialDate.parse("2008-05-21"))
    url = f"/admin/people/person/{who.pk}/change/"
    answer = sign_in("editor").post(url, form(who, born="2008-05-21"))
    assert "By the date of birth, 21 May 2008, this person may be under 18" in answer.content.decode()
    who.minor = False
    who.save()  # past the form too
    assert Person.objects.get().minor
    assert not Person.objects.public().exists()


def test_who_becomes_one_by_the_date_typed_is_told_of(sign_in: SignIn) -> None:
    client, sent = sign_in("editor"), form(Person(name="Kim Lee"), born="2010", seen="", twins_seen="")
    added = client.post("/admin/people/person/add/", sent, follow=True)
    told = "By the date of birth Kim Lee is a minor, and is marked as one: readers see no profile."
    assert told in [str(message) for message in added.context["messages"]]
    grown = client.post("/admin/people/person/add/", sent | {"name": "Bo Rask", "born": "1980"}, follow=True)
    assert len(grown.context["messages"]) == 1


def test_at_18_an_editor_ends_it(sign_in: SignIn, clock: Any) -> None:
    shown = photo()
    who = kid(born=PartialDate.parse("2008-05-21"), portrait=shown)
    clock.shift(datetime.timedelta(days=1))
    assert not Person.objects.public().exists()
    url = f"/admin/people/person/{who.pk}/change/"
    assert sign_in("editor").post(url, form(who, born="2008-05-21", portrait=shown.pk)).status_code == 302
    assert Person.objects.public().exists()
    assert Photo.objects.public().exists()
