"""Scheduled changes: the sweep publishes each once, at its time; one that fails stays, and says why."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client

from articles import sweeping, workflow
from articles.models import Article, Autosave, Change, Record, Sweeper
from articles.sweeping import Swept
from articles.transitions import IllegalVerb, Refused
from tests.articles.test_story_form import typed
from tests.conftest import NOW
from tests.factories import colleague, draft, number, person, public

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
SignIn = Callable[[str], Client]


def scheduled(headline: str = "A tour", *, after: datetime.timedelta = HOUR, **said: Any) -> Article:
    """A public story with a change that is due after a while."""
    story = public(headline=headline, by=colleague("reporter"))
    workflow.save(story, {"headline": f"{headline}, longer"}, by=colleague("reporter"), base=1)
    moment = NOW + after
    return workflow.schedule_changes(story, by=colleague("editor"), revision=2, changes_at=moment, **said)


def stands(story: Article) -> tuple[str, str, datetime.datetime | None]:
    row = Article.objects.get(pk=story.pk)
    return row.headline, row.change, row.changes_at


def last(story: Article) -> tuple[str, str, str]:
    record = Record.objects.filter(article=story).order_by("-pk")[0]
    return record.verb, record.actor_name, record.note


# At its time, once


def test_a_change_comes_out_at_its_time_in_the_name_of_who_scheduled_it(clock: Any) -> None:
    story = scheduled()
    assert last(story) == ("schedule_changes", "Editor", "For 20 May 2026, 13:00 UTC.")
    clock.shift(HOUR - datetime.timedelta(seconds=1))
    assert sweeping.sweep() == Swept(0, 0)
    assert stands(story) == ("A tour", Change.DRAFT, NOW + HOUR)
    clock.shift(1)
    assert sweeping.sweep() == Swept(1, 0)
    assert stands(story) == ("A tour, longer", Change.NONE, None)
    told = "Scheduled for 20 May 2026, 13:00 UTC, carried out by the sweep."
    assert last(story) == ("publish_changes", "Editor", told)
    assert sweeping.sweep() == Swept(0, 0)
    assert Record.objects.filter(article=story, verb="publish_changes").count() == 1


def test_what_was_said_beside_the_schedule_holds_when_it_is_carried_out(clock: Any) -> None:
    minor = person("Ana Sol", minor=True)
    story = public(headline="A tour")
    listed = [{"person": minor.pk, "role": "mentioned"}]
    workflow.save(story, {"appearances": listed}, by=colleague("reporter"), base=1)
    given: dict[str, Any] = {"by": colleague("editor"), "revision": 2, "changes_at": NOW + HOUR}
    with pytest.raises(Refused, match="Say why"):
        workflow.schedule_changes(story, **given)
    workflow.schedule_changes(story, **given, reason="Her parents agreed.", is_update=True)
    clock.shift(HOUR)
    assert sweeping.sweep() == Swept(1, 0)
    assert Article.objects.get(pk=story.pk).revised_at == NOW + HOUR
    assert last(story)[2].endswith("Why: Her parents agreed.")


def test_a_change_of_a_story_that_waits_is_in_it_when_it_comes_out(clock: Any) -> None:
    editor = colleague("editor")
    story = draft(headline="A tour", by=editor)
    workflow.schedule(story, by=editor, revision=1, publish_at=NOW + 2 * HOUR)
    workflow.save(story, {"headline": "A longer tour"}, by=editor, base=1)
    workflow.schedule_changes(story, by=editor, revision=2, changes_at=NOW + HOUR, is_update=True)
    clock.shift(HOUR)
    assert sweeping.sweep() == Swept(1, 0)
    clock.shift(HOUR)
    assert "A longer tour" in Client().get("/2026/05/a-longer-tour/").content.decode()
    assert Article.objects.get().was_updated is False


# What is stuck


def test_one_that_fails_keeps_its_schedule_says_why_and_stops_no_other(clock: Any) -> None:
    held, broken, good = scheduled("Held"), scheduled("Broken"), scheduled("Good")
    workflow.hold(held, by=colleague("chief"), note="Letter from counsel.")
    Article.objects.filter(pk=broken.pk).update(changes_with={})  # as no code of ours writes it
    clock.shift(HOUR)
    assert sweeping.sweep() == Swept(1, 2)
    why = (
        "“Publish changes” is not possible: this story is public, with a change in draft, held. Possible now: “Submit”, "
        "“Approve”, “Unschedule changes”, “Discard changes”, “Lift hold”, “Withdraw”."
    )
    stuck = sweeping.stuck(Article.objects.order_by("pk"))
    assert [(story.headline, story.changes_at, story.failed_at, story.sweep_error) for story in stuck] == [
        ("Held", NOW + HOUR, NOW + HOUR, why),
        ("Broken", NOW + HOUR, NOW + HOUR, "Something broke; the log of the sweep says what."),
    ]
    assert stands(good) == ("Good, longer", Change.NONE, None)
    clock.shift(60)
    workflow.lift_hold(held, by=colleague("chief"))
    assert sweeping.sweep() == Swept(1, 1)
    row = Article.objects.get(pk=held.pk)
    assert (row.headline, row.failed_at, row.sweep_error) == ("Held, longer", None, "")
    assert Article.objects.get(pk=broken.pk).failed_at == NOW + HOUR  # since when, not how often


def test_one_that_nobody_came_for_is_stuck_after_five_minutes(clock: Any) -> None:
    story = scheduled()
    clock.shift(HOUR + sweeping.ALIVE)
    assert list(sweeping.stuck(Article.objects.all())) == []
    clock.shift(1)
    assert list(sweeping.stuck(Article.objects.all())) == [story]
    assert sweeping.why_stuck(story) == "Its time has passed, and no sweep has come for it."
    assert sweeping.is_stuck(story)


@pytest.mark.parametrize("what", ["left", "off the desk", "without the right", "without the override"])
def test_one_who_may_not_any_more_publishes_nothing_by_a_schedule(
    what: str, clock: Any, sign_in: SignIn
) -> None:
    story = public(headline="A tour", by=colleague("reporter"))
    workflow.save(story, {"headline": "A tour TK"}, by=colleague("reporter"), base=1)
    why: dict[str, Any] = {"override": "It is so.", "changes_at": NOW + HOUR}
    chief = colleague("chief")
    workflow.schedule_changes(story, by=chief, revision=2, **why)
    if what == "left":
        User.objects.filter(pk=chief.pk).update(is_active=False)
    elif what == "off the desk":
        User.objects.filter(pk=chief.pk).update(is_staff=False)
    else:
        chief.groups.set(Group.objects.filter(name="editor" if "override" in what else "reporter"))
    clock.shift(HOUR)
    assert [sweeping.sweep(), sweeping.sweep()] == [Swept(0, 1)] * 2
    assert stands(story) == ("A tour", Change.DRAFT, NOW + HOUR)
    told = (
        "Chief, who scheduled this change, may not publish it any more. Somebody who may must read it, then publish it "
        "or schedule it anew."
    )
    assert Article.objects.get(pk=story.pk).sweep_error == told
    assert told in sign_in("editor").get("/admin/").content.decode()
    other = colleague("superuser")
    workflow.schedule_changes(story, by=other, revision=2, **why | {"changes_at": NOW + 2 * HOUR})
    clock.shift(HOUR)
    assert sweeping.sweep() == Swept(1, 0)


def test_a_stop_that_was_overridden_is_no_leave_for_another(clock: Any) -> None:
    chief = colleague("chief")
    story = scheduled(override="The desk knows.")
    section = Article.objects.get().section
    assert section is not None
    workflow.unschedule_changes(story, by=chief)
    workflow.save(story, {"headline": "By the chief"}, by=chief, base=2)
    workflow.schedule_changes(story, by=chief, revision=3, changes_at=NOW + HOUR, override="The desk knows.")
    section.four_eyes = True
    section.save()
    clock.shift(HOUR)
    assert sweeping.sweep() == Swept(0, 1)
    assert "asks for four eyes" in Article.objects.get().sweep_error


# What takes a schedule away


def saved(story: Article, by: Any) -> None:
    workflow.save(story, {"standfirst": "Anew."}, by=by, base=2)


def returned(story: Article, by: Any) -> None:
    workflow.submit(story, by=by)
    workflow.return_(story, by=by, note="Ask her.")


ENDS: dict[str, tuple[Callable[[Article, Any], object], bool]] = {
    "a save": (saved, True),
    "a return": (returned, True),
    "a withdrawal": (lambda story, by: workflow.withdraw(story, by=by, note="Wrong."), True),
    "discarding it": (lambda story, by: workflow.discard_changes(story, by=by), True),
    "publishing it": (lambda story, by: workflow.publish_changes(story, by=by, revision=2), True),
    "unscheduling it": (lambda story, by: workflow.unschedule_changes(story, by=by), True),
    "a save of the same": (lambda story, by: workflow.save(story, {}, by=by, base=2), False),
    "submitting it": (lambda story, by: workflow.submit(story, by=by), False),
    "approving it": (lambda story, by: workflow.approve(story, by=by, revision=2), False),
    "a hold": (lambda story, by: workflow.hold(story, by=by, note="Wait."), False),
}


@pytest.mark.parametrize("what", ENDS)
def test_what_ends_a_schedule_and_what_leaves_it(what: str, clock: Any) -> None:
    act, ends = ENDS[what]
    story = scheduled()
    act(story, colleague("chief"))
    row = Article.objects.get()
    assert (row.changes_at, row.changes_by) == ((None, None) if ends else (NOW + HOUR, colleague("editor")))
    clock.shift(HOUR)
    assert sweeping.sweep().published == (what in {"submitting it", "approving it", "a save of the same"})


def test_the_record_tells_of_a_schedule_that_a_save_ended() -> None:
    story = scheduled()
    saved(story, colleague("reporter"))
    told = "The change is not scheduled any more; it was, for 20 May 2026, 13:00 UTC."
    assert last(story) == ("save", "Reporter", told)


def test_the_database_knows_no_schedule_without_a_change_or_without_a_colleague() -> None:
    story = public()
    for columns in ({"changes_by": colleague("editor")}, {"change": "draft"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Article.objects.filter(pk=story.pk).update(changes_at=NOW, **columns)


def test_what_may_be_scheduled() -> None:
    editor = colleague("editor")
    story = public()
    given: dict[str, Any] = {"by": editor, "changes_at": NOW + HOUR}
    with pytest.raises(IllegalVerb, match="“Schedule changes” is not possible: this story is public"):
        workflow.schedule_changes(story, revision=1, **given)
    workflow.save(story, {"body": "<p> </p>"}, by=editor, base=1)
    with pytest.raises(Refused, match="the story needs a text"):
        workflow.schedule_changes(story, revision=2, **given)
    with pytest.raises(Refused, match="20 May 2026, 12:00 UTC has passed"):
        workflow.schedule_changes(story, by=editor, revision=2, changes_at=NOW)


# Who sweeps


def test_a_sweep_says_that_it_was_here_and_throws_away_what_nobody_will_ask_for(clock: Any) -> None:
    Sweeper.objects.create(host="long gone", last_at=NOW - sweeping.GONE - HOUR)
    Autosave.objects.create(user=colleague("editor"), key="k", heard_at=NOW - 2 * datetime.timedelta(days=1))
    assert (sweeping.is_alive(), sweeping.last()) == (False, NOW - sweeping.GONE - HOUR)
    sweeping.sweep(every=30)
    assert Autosave.objects.count() == 0
    assert list(Sweeper.objects.values_list("every", "last_at")) == [(30, NOW)]
    clock.shift(sweeping.ALIVE - datetime.timedelta(seconds=1))
    assert sweeping.is_alive()
    clock.shift(1)
    assert not sweeping.is_alive()


def test_the_command_sweeps_once_and_says_what_came_of_it(clock: Any, capsys: Any) -> None:
    call_command("sweep")
    assert capsys.readouterr().out == ""
    scheduled()
    clock.shift(HOUR)
    call_command("sweep")
    assert capsys.readouterr().out == "Published: 1. Stuck: 0.\n"


@pytest.mark.parametrize("every", [0, -1, 151])
def test_an_interval_that_the_desk_would_take_for_death_is_refused(every: int) -> None:
    with pytest.raises(CommandError, match="choose from 1 to 150 seconds"):
        call_command("sweep", every=every)


# On the desk


def press(client: Client, story: Article, verb: str, **told: str) -> list[str]:
    data = {f"{verb}-{name}": value for name, value in told.items()}
    url = f"/admin/articles/article/{story.pk}/act/{verb}/"
    response = client.post(url, {"revision": number(story), **data}, follow=True)
    return [str(message) for message in response.context["messages"]]


def test_the_desk_schedules_while_a_sweep_runs_and_says_so_while_none_does(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), public(headline="A tour")
    workflow.save(story, {"headline": "Longer"}, by=colleague("reporter"), base=1)
    page = f"/admin/articles/article/{story.pk}/change/"
    button = '<button type="submit" class="button" name="_verb" value="schedule_changes">'
    dead = "A change cannot be scheduled now: no sweep has run for 5 minutes, so nothing would publish it. "
    dead += "Ask whoever runs the server to start “manage.py sweep --every 30”."
    shown = client.get(page).content.decode()
    assert (button in shown, dead in shown) == (False, True)
    assert press(client, story, "schedule_changes", changes_at="2026-05-20T13:00") == [dead]
    sweeping.sweep()
    shown = client.get(page).content.decode()
    assert (button in shown, dead in shown) == (True, False)
    assert press(client, story, "schedule_changes") == [
        "Say when: fill in the time beside “Schedule changes”."
    ]
    assert press(client, story, "schedule_changes", changes_at="2026-05-20T13:00", is_update="on") == [
        "Scheduled: the change comes out on 20 May 2026, 13:00 UTC. Saving another change before then takes that away."
    ]
    assert Article.objects.get().changes_with["is_update"] is True
    assert "The change comes out" in client.get(page).content.decode()
    assert press(client, story, "unschedule_changes") == [
        "The change is not scheduled any more. It stays, until somebody publishes it."
    ]


def test_so_says_a_restoration(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), scheduled()
    url = f"/admin/articles/article/{story.pk}/history/1/restore/"
    restored = client.post(url, {"base": number(story)}, follow=True)
    assert [str(message) for message in restored.context["messages"]][1:] == [
        "The change was to come out on 20 May 2026, 13:00 UTC. It is another now: schedule it again."
    ]


def test_a_save_says_that_it_took_the_schedule_away(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), scheduled()
    page = f"/admin/articles/article/{story.pk}/change/"
    response = client.post(page, typed(headline="Other", base=2), follow=True)
    assert [str(message) for message in response.context["messages"]] == [
        "Saved as revision 3.",
        "The change was to come out on 20 May 2026, 13:00 UTC. It is another now: schedule it again.",
    ]
