"""A person's timeline on the desk: events are added and changed, and what cannot be is kept only with a reason."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client

from articles.models import EventSource
from people.models import LifeEvent, Person, Relationship, RelationshipEvent
from people.partial_dates import PartialDate
from tests.factories import between, draft, happened, outlet, person, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]


def sent(what: str, **given: Any) -> dict[str, Any]:
    """The fields of the form, as a browser sends them."""
    rows = given.pop("elsewhere", [])
    told: dict[str, Any] = {
        "what": what,
        "other": "",
        "when": "",
        "state": "confirmed",
        "line": "",
        "stories": [],
        "kept_because": "",
        "seen": "",
        "elsewhere-TOTAL_FORMS": len(rows),
        "elsewhere-INITIAL_FORMS": 0,
        **given,
    }
    for index, row in enumerate(rows):
        told |= {f"elsewhere-{index}-{name}": value for name, value in row.items()}
    return {f"event-{name}": value for name, value in told.items()}


@pytest.fixture
def ana() -> Person:
    return person("Ana Sol", born=PartialDate(1984, 5))


@pytest.fixture
def ben() -> Person:
    return person("Ben Ray")


@pytest.fixture
def editor(sign_in: SignIn) -> Client:
    return sign_in("editor")


def url(who: Person, event: str = "") -> str:
    return f"/admin/people/person/{who.pk}/timeline/" + (f"?event={event}" if event else "")


def refused(client: Client, who: Person, data: dict[str, Any], event: str = "") -> list[str]:
    answer = client.post(url(who, event), data)
    assert answer.status_code == 200
    errors = re.findall(r'<ul class="errorlist[^>]*>(.*?)</ul>', answer.content.decode(), re.S)
    return [unescape(text) for each in errors for text in re.findall(r"<li>(.*?)</li>", each)]


def saved(client: Client, who: Person, data: dict[str, Any], event: str = "") -> None:
    answer = client.post(url(who, event), data)
    assert (answer.status_code, answer.get("Location")) == (302, url(who)), answer.content.decode()


def told() -> list[tuple[str, str, str, str]]:
    rows = RelationshipEvent.objects.select_related("relationship__one", "relationship__other").order_by("pk")
    return [
        (row.relationship.one.name, row.relationship.kind, row.kind, row.relationship.other.name)
        for row in rows
    ]


def test_an_event_between_two_makes_what_is_between_them(editor: Client, ana: Person, ben: Person) -> None:
    story = public(headline="They wed")
    row = {"outlet": outlet("The Herald").pk, "url": "herald.example/1"}
    data = sent(
        "partners.married", other=ana.pk, when="c. 2014", line="In Rome", stories=[story.pk], elsewhere=[row]
    )
    saved(editor, ben, data)
    event = RelationshipEvent.objects.get()
    assert told() == [("Ana Sol", "partners", "married", "Ben Ray")]
    assert (str(event.when), event.line, event.state) == ("about 2014", "In Rome", "confirmed")
    sources = EventSource.objects.order_by("pk").values_list("story__headline", "outlet__name", "url")
    assert list(sources) == [("They wed", None, ""), (None, "The Herald", "https://herald.example/1")]
    shown = editor.get(url(ana)).content.decode()
    assert "Married Ben Ray" in shown
    saved(editor, ana, sent("partners.divorced", other=ben.pk, when="2016"))
    assert Relationship.objects.count() == 1


@pytest.mark.parametrize(
    ("what", "parent"),
    [("parent.known", "Ana Sol"), ("child.known", "Ben Ray"), ("child.adopted", "Ben Ray")],
)
def test_who_is_the_parent_is_said_from_either_side(
    editor: Client, ana: Person, ben: Person, what: str, parent: str
) -> None:
    saved(editor, ana, sent(what, other=ben.pk))
    assert [(one, kind) for one, kind, _what, _other in told()] == [(parent, "parent")]
    changed = editor.get(url(ana, f"between-{RelationshipEvent.objects.get().pk}")).content.decode()
    assert f'<option value="{what}" selected>' in changed


def test_an_event_of_a_life(editor: Client, ana: Person) -> None:
    saved(editor, ana, sent("life.award", when="2015-03-02", line="Best voice"))
    event = LifeEvent.objects.get()
    assert (event.person, event.kind, str(event.when)) == (ana, "award", "2 March 2015")
    assert "No source: readers are told what rests on one." in editor.get(url(ana)).content.decode()
    assert "not seen by readers" in editor.get(f"/admin/people/person/{ana.pk}/change/").content.decode()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"what": ""}, "Pick what happened."),
        ({"what": "partners.joined"}, "Pick what happened."),
        ({"what": "life.\x00"}, "Pick what happened."),
        ({"what": "partners.married", "other": ""}, "Pick with whom."),
        ({"what": "partners.married", "other": "self"}, "This is the same person. Pick another."),
        ({"what": "life.award", "when": "soon"}, "Write what is known: a year (1984)"),
        ({"what": "life.award", "stories": ["x"]}, "“x” is not a valid value."),
        ({"what": "life.award", "elsewhere": [{"outlet": "", "url": "x"}]}, "This field is required."),
    ],
)
def test_what_is_wrong_is_told_in_words_and_nothing_is_lost(
    editor: Client, ana: Person, given: dict[str, Any], sentence: str
) -> None:
    given = {**given, "line": "Typed with care"}
    if given.get("other") == "self":
        given["other"] = ana.pk
    data = sent(given.pop("what"), **given)
    found = refused(editor, ana, data)
    assert any(one.startswith(sentence) for one in found), found
    assert 'value="Typed with care"' in editor.post(url(ana), data).content.decode()
    assert (LifeEvent.objects.count(), Relationship.objects.count()) == (0, 0)


def test_what_cannot_be_is_kept_only_with_a_reason(editor: Client, ana: Person, ben: Person) -> None:
    early = sent("partners.married", other=ben.pk, when="2001")
    assert refused(editor, ana, early) == [
        "Ana Sol was born May 1984: under 18 when they married, 2001.",
        "Mend this, or write why it is kept as it is.",
    ]
    assert not Relationship.objects.exists()
    saved(editor, ana, {**early, "event-kept_because": "Court record of 2001"})
    shown = editor.get(url(ben)).content.decode()
    assert "under 18 when they married, 2001. Kept because: Court record of 2001" in shown
    cara = person("Cara Lo")
    again = sent("partners.married", other=cara.pk, when="2005")
    assert refused(editor, ben, again)[0] == (
        "Ben Ray would be married to Ana Sol and to Cara Lo at the same time."
    )
    saved(editor, ben, {**again, "event-state": "disputed"})


def test_what_others_cannot_be_beside_an_event_is_told_of_it(
    editor: Client, ana: Person, ben: Person
) -> None:
    happened(ana, "award", "2020")
    assert (
        refused(editor, ana, sent("life.death", when="2010"))[0]
        == "2020 is after the death of Ana Sol, 2010."
    )
    between(ana, ben, "married", "2014")
    end = between(ana, ben, "divorced", "2016")
    between(ana, person("Cara Lo"), "married", "2018")
    both = "Ana Sol would be married to Ben Ray and to Cara Lo at the same time."
    divorced = sent("partners.divorced", other=ben.pk, seen=0)
    key = f"between-{end.pk}"
    assert refused(editor, ana, {**divorced, "event-when": "2019"}, key)[0] == both
    assert (
        refused(editor, ana, {**divorced, "event-when": "2016", "event-state": "withdrawn"}, key)[0] == both
    )
    saved(editor, ana, {**divorced, "event-when": "2017"}, key)


def test_a_reason_covers_what_it_was_given_for_and_no_more(editor: Client, ana: Person, ben: Person) -> None:
    early = sent("partners.married", other=ben.pk, when="2001") | {"event-kept_because": "Court record"}
    saved(editor, ana, early)
    key = f"between-{RelationshipEvent.objects.get().pk}"
    saved(editor, ana, early | {"event-line": "Quietly", "event-seen": 1}, key)
    before_birth = early | {"event-when": "1900", "event-seen": 2}
    assert refused(editor, ana, before_birth, key)[-1] == (
        "Mend this, or write why it is kept as it is: the reason here was for what was known before."
    )
    saved(editor, ana, before_birth | {"event-kept_because": "A namesake's, see the note"}, key)


@pytest.mark.parametrize("when", ["2026-05-21", "2026-06", "2027"])
def test_what_has_not_come_yet_is_no_event(editor: Client, ana: Person, when: str) -> None:
    (told,) = refused(editor, ana, sent("life.award", when=when))
    assert told.endswith("has not come yet. An event is kept once it has happened.")
    saved(editor, ana, sent("life.award", when="2026-05-20"))


def test_the_same_event_is_added_once(editor: Client, ana: Person, ben: Person) -> None:
    told = "The timeline has this already. Change that event, or tell here what is different."
    for event in (sent("life.award", when="2020"), sent("partners.dating", other=ben.pk, when="2021")):
        saved(editor, ana, event)
        assert refused(editor, ana, event) == [told]
        saved(editor, ana, event | {"event-line": "Another"})
    assert (LifeEvent.objects.count(), RelationshipEvent.objects.count()) == (2, 2)


def test_who_has_no_profile_yet_is_one_click_away(editor: Client, ana: Person) -> None:
    made = 'Not found? <a href="/admin/people/person/add/" target="_blank">Make a profile</a>'
    assert editor.get(url(ana)).content.decode().count(made) == 1


def test_a_changed_event_is_weighed_as_it_is_now(editor: Client, ana: Person, ben: Person) -> None:
    wed = between(ana, ben, "married", "2014")
    between(ana, ben, "divorced", "2016")
    later = sent("partners.married", other=ben.pk, when="2018", seen=0)
    key = f"between-{wed.pk}"
    assert refused(editor, ana, later, key)[0] == "“divorced” (2016) is before “married” (2018)."
    saved(editor, ana, {**later, "event-when": "2015"}, key)
    wed.refresh_from_db()
    assert (str(wed.when), wed.version, wed.sources.count()) == ("2015", 1, 0)


def test_an_event_that_moves_to_another_leaves_no_empty_relationship(
    editor: Client, ana: Person, ben: Person
) -> None:
    event = between(ana, ben, "dating", "2014")
    saved(editor, ana, sent("partners.engaged", other=person("Cara Lo").pk, seen=0), f"between-{event.pk}")
    assert told() == [("Ana Sol", "partners", "engaged", "Cara Lo")]
    assert Relationship.objects.count() == 1


def test_of_two_who_change_an_event_the_second_is_told_once(editor: Client, ana: Person) -> None:
    event = happened(ana, "award", "2014")
    key, first = f"life-{event.pk}", sent("life.award", when="2015", seen=0)
    saved(editor, ana, first, key)
    second = sent("life.award", when="2016", seen=0)
    assert refused(editor, ana, second, key) == [
        "Somebody saved this event after you opened it. Save again to put yours in place of theirs."
    ]
    saved(editor, ana, {**second, "event-seen": "1"}, key)
    event.refresh_from_db()
    assert (str(event.when), event.version) == ("2016", 2)


def test_a_source_that_a_story_in_work_is_stays_hidden_from_readers_and_is_named_here(
    editor: Client, ana: Person
) -> None:
    story = draft(headline="Not yet")
    saved(editor, ana, sent("life.award", stories=[story.pk]))
    assert "Not yet" in editor.get(url(ana)).content.decode()
    assert "Award" not in Client().get("/people/ana-sol/").content.decode()


@pytest.mark.parametrize("event", ["life-0", "life-99", "between-1", "x", "life-", "other-1", "life-1"])
def test_an_event_that_is_not_theirs_is_not_found(editor: Client, ana: Person, event: str) -> None:
    happened(person("Cara Lo"), "award")
    assert editor.get(url(ana, event)).status_code == 404


def test_an_address_may_propose_an_event(editor: Client, ana: Person, ben: Person) -> None:
    story = public(headline="They wed", subjects=(ana, ben))
    asked = f"{url(ana)}?story={story.pk}&what=partners.engaged&other={ben.pk}&when=2026-05-03"
    shown = editor.get(asked).content.decode()
    assert '<option value="partners.engaged" selected>' in shown
    assert f'<option value="{ben.pk}" selected>Ben Ray</option>' in shown
    assert f'<option value="{story.pk}" selected>They wed</option>' in shown
    assert 'value="2026-05-03"' in shown
    assert not RelationshipEvent.objects.exists()
    for odd in ("?story=x", "?other=-1", "?what=nothing", "?when=%00", "?story=99999999999999999"):
        assert editor.get(url(ana) + odd).status_code == 200


def test_of_a_merged_profile_it_is_the_winners(editor: Client, ana: Person, ben: Person) -> None:
    Person.objects.filter(pk=ben.pk).update(merged_into=ana)
    assert editor.get(url(ben))["Location"] == url(ana)
    shown = editor.get(f"/admin/people/person/{ben.pk}/change/").content.decode()
    assert "data-timeline-form" not in shown


def test_who_may_not_change_a_profile_sees_its_timeline_only(sign_in: SignIn, ana: Person) -> None:
    happened(ana, "award", "2014", line="Best voice")
    reporter = sign_in("reporter")
    shown = reporter.get(f"/admin/people/person/{ana.pk}/change/").content.decode()
    assert ("Best voice" in shown, "data-timeline-form" in shown) == (True, False)
    assert reporter.get(url(ana)).status_code == 403
    assert reporter.post(url(ana), sent("life.award")).status_code == 403


def test_a_minor_is_picked_for_a_relationship_and_for_no_story(sign_in: SignIn, ana: Person) -> None:
    person("Ana Minor", minor=True)
    reporter = sign_in("editor")
    asked = {"term": "ana", "app_label": "people"}
    url_ = "/admin/autocomplete/"
    found = reporter.get(url_, {**asked, "model_name": "relationship", "field_name": "other"}).json()
    assert [row["text"] for row in found["results"]] == ["Ana Minor", "Ana Sol"]
    asked["app_label"] = "articles"
    found = reporter.get(url_, {**asked, "model_name": "appearance", "field_name": "person"}).json()
    assert [row["text"] for row in found["results"]] == ["Ana Sol"]


def test_what_the_form_says_is_said_once(editor: Client, ana: Person) -> None:
    data = {"name": "Ana Sol", "state": "public", "born": "1984-05", "seen": ana.version, "_continue": "1"}
    for prefix in ("names", "links"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    page = editor.post(f"/admin/people/person/{ana.pk}/change/", data, follow=True).content.decode()
    assert page.count("was changed successfully") == 1
