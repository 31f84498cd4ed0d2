"""Four eyes: in a section that asks for it, nobody brings to readers what they edited last."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from articles import bulk, workflow
from articles.models import Article, Record, Section
from articles.transitions import Refused
from tests.conftest import NOW
from tests.factories import colleague, draft, fields, number, section

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
SignIn = Callable[[str], Client]
OWN = (
    "Editor edited this text last, and “Courts” asks for four eyes: somebody else who may publish must bring it to "
    "readers. Or have it overridden with a reason."
)


@pytest.fixture
def courts() -> Section:
    return Section.objects.create(name="Courts", four_eyes=True)


def released(courts: Section) -> Article:
    """The reporter's story, which the editor published."""
    story = draft(by=colleague("reporter"), section=courts.pk)
    return workflow.publish(story, by=colleague("editor"), revision=1)


RELEASES: dict[str, Callable[..., Article]] = {
    "publish": workflow.publish,
    "schedule": lambda story, **given: workflow.schedule(story, publish_at=NOW + HOUR, **given),
    "publish_changes": workflow.publish_changes,
    "schedule_changes": lambda story, **given: workflow.schedule_changes(
        story, changes_at=NOW + HOUR, **given
    ),
}


@pytest.mark.parametrize("verb", RELEASES)
def test_who_edited_last_is_refused_and_a_colleague_is_not(verb: str, courts: Section) -> None:
    editor = colleague("editor")
    if "changes" in verb:
        story = released(courts)
        workflow.save(story, {"headline": "Changed"}, by=editor, base=1)
    else:
        story = draft(by=editor, section=courts.pk)
    with pytest.raises(Refused) as refusal:
        RELEASES[verb](story, by=editor, revision=number(story))
    assert refusal.value.sentence == OWN
    RELEASES[verb](story, by=colleague("chief"), revision=number(story))


@pytest.mark.parametrize("verb", RELEASES)
def test_an_override_needs_a_reason_which_the_record_keeps(verb: str, courts: Section) -> None:
    editor = colleague("editor")
    story = released(courts) if "changes" in verb else draft(by=editor, section=courts.pk)
    workflow.save(story, {"headline": "Changed"}, by=editor, base=1)
    given: dict[str, Any] = {"by": editor, "revision": 2}
    with pytest.raises(Refused):
        RELEASES[verb](story, **given, override="  ")
    RELEASES[verb](story, **given, override="Nobody else is awake.")
    record = Record.objects.order_by("-pk")[0]
    assert record.verb == verb
    assert record.note.endswith(
        "Overridden: Editor edited this text last, and “Courts” asks for four eyes: somebody else who may publish "
        "must bring it to readers. Why: Nobody else is awake."
    )


def test_a_section_that_does_not_ask_for_it_lets_everybody_publish() -> None:
    assert workflow.publish(draft(), by=colleague("editor"), revision=1).is_public


# Ways around it


def test_a_story_that_is_moved_out_of_the_section_is_still_asked_about(courts: Section) -> None:
    editor, story = colleague("editor"), released(courts)
    workflow.save(story, {"section": section("Music").pk}, by=editor, base=1)
    with pytest.raises(Refused, match="asks for four eyes"):
        workflow.publish_changes(story, by=editor, revision=2)


def test_a_story_that_is_moved_into_the_section_is_asked_about(courts: Section) -> None:
    editor = colleague("editor")
    story = workflow.publish(draft(by=editor), by=editor, revision=1)
    workflow.save(story, {"section": courts.pk}, by=editor, base=1)
    with pytest.raises(Refused, match="asks for four eyes"):
        workflow.publish_changes(story, by=editor, revision=2)


def test_a_text_that_a_colleague_put_back_is_still_its_writers_and_last_edited_by_the_colleague(
    courts: Section,
) -> None:
    editor, chief = colleague("editor"), colleague("chief")
    story = draft(by=editor, section=courts.pk)
    workflow.approve(story, by=editor, revision=1)
    workflow.save(story, {"headline": "Changed"}, by=editor, base=1)
    workflow.discard_changes(story, by=chief)
    for by in (editor, chief):
        with pytest.raises(Refused, match="asks for four eyes"):
            workflow.publish(story, by=by, revision=3)
    assert workflow.publish(story, by=colleague("superuser"), revision=3).is_public


def test_who_saves_what_no_reader_gets_takes_the_text_from_nobody(courts: Section) -> None:
    story = draft(section=courts.pk, by=colleague("editor"))
    workflow.save(story, {"desk_note": "Ring the court."}, by=colleague("reporter"), base=1)
    with pytest.raises(Refused, match="edited this text last"):
        workflow.publish(story, by=colleague("editor"), revision=2)


def test_a_save_that_changes_nothing_makes_nobody_the_writer(courts: Section) -> None:
    editor, chief = colleague("editor"), colleague("chief")
    story = draft(by=editor, section=courts.pk)
    workflow.save(story, {}, by=chief, base=1)
    with pytest.raises(Refused, match="asks for four eyes"):
        workflow.publish(story, by=editor, revision=1)
    assert workflow.publish(story, by=chief, revision=1).is_public


def test_a_text_that_a_colleague_really_edited_is_theirs(courts: Section) -> None:
    editor, chief = colleague("editor"), colleague("chief")
    story = draft(by=editor, section=courts.pk)
    workflow.save(story, {"headline": "Better"}, by=chief, base=1)
    assert workflow.publish(story, by=editor, revision=2).is_public


def test_masses_are_not_brought_past_it(courts: Section) -> None:
    by, given = colleague("editor"), fields(headline="Many", section=courts.pk)
    one = bulk.Story(given, by, saved=NOW, submitted=NOW, approved=NOW, published=NOW)
    with pytest.raises(Refused, match="“Many”: “Courts” asks for four eyes"):
        bulk.publish([one])
    assert Article.objects.count() == 0


# On the desk


def test_the_desk_says_it_before_the_button_is_pressed(courts: Section, sign_in: SignIn) -> None:
    client, story = sign_in("editor"), draft(by=colleague("editor"), section=courts.pk)
    page = f"/admin/articles/article/{story.pk}/change/"
    assert client.get(page).context["notices"] == [OWN.removesuffix(" Or have it overridden with a reason.")]
    other = sign_in("chief")
    assert other.get(page).context["notices"] == [
        "“Courts” asks for four eyes: if you change this text, somebody else must publish it."
    ]
    assert sign_in("lawyer").get(page).context["notices"] == []
    client.post(f"/admin/articles/article/{story.pk}/act/publish/", {"revision": 1})
    assert not Article.objects.get().is_public
    other.post(f"/admin/articles/article/{story.pk}/act/publish/", {"revision": 1})
    assert Article.objects.get().is_public


def test_only_who_may_override_overrides(courts: Section, sign_in: SignIn) -> None:
    data = {"revision": 1, "publish-override": "Nobody else is awake."}
    stories = {role: draft(by=colleague(role), section=courts.pk) for role in ("editor", "chief")}
    for role, story in stories.items():
        sign_in(role).post(f"/admin/articles/article/{story.pk}/act/publish/", data)
    found = {role: Article.objects.get(pk=story.pk).is_public for role, story in stories.items()}
    assert found == {"editor": False, "chief": True}


def test_a_chief_asks_for_it_on_the_sections_form(sign_in: SignIn) -> None:
    music = section("Music")
    data = {"name": "Music", "slug": "music", "position": 0, "hue": 25, "seen": 0, "four_eyes": "on"}
    sign_in("chief").post(f"/admin/articles/section/{music.pk}/change/", data)
    assert Section.objects.get().four_eyes
