"""The desk's first screen: for each role what waits for it, in few queries, and nothing of what it may not see."""

import datetime
import html
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import heat, notes, sweeping, workflow
from articles.models import Article, HeatClock, Meaning, Topic
from people.partial_dates import PartialDate
from tests.conftest import NOW
from tests.factories import author, between, colleague, draft, number, person, photo, public, topic

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
HOUR = datetime.timedelta(hours=1)
DAY = 24 * HOUR
STORIES = "/admin/articles/article/"


def another() -> User:
    """A second reporter."""
    user, made = User.objects.get_or_create(username="another", defaults={"is_staff": True})
    if made:
        user.groups.add(Group.objects.get(name="reporter"))
    return user


def panels(client: Client) -> dict[str, list[str]]:
    """Each panel by its name: the titles of its rows."""
    response = client.get("/admin/")
    assert response.status_code == 200
    shown = {panel.name: [row.title for row in panel.rows] for panel in response.context["panels"]}
    drawn = re.findall(r'class="panel-title" href="[^"]*">([^<]*)<', response.content.decode())
    assert [html.unescape(title) for title in drawn] == [
        title for titles in shown.values() for title in titles
    ]
    return shown


def lines(client: Client, name: str) -> list[tuple[Any, ...]]:
    """The rows of a panel: title, state, mark, who, when, note."""
    (panel,) = [panel for panel in client.get("/admin/").context["panels"] if panel.name == name]
    return [
        (
            row.title,
            row.label,
            row.mark,
            row.who,
            re.sub("<[^>]+>", "", row.when).replace("\xa0", " "),
            row.note,
        )
        for row in panel.rows
    ]


def returned(headline: str, by: Any) -> Article:
    story = workflow.submit(draft(headline=headline, by=by), by=by)
    return workflow.return_(story, by=colleague("editor"), note=f"{headline}: ask her manager.")


def changed(headline: str, by: Any, *, submit: bool = False) -> Article:
    story = public(headline=headline, by=colleague("editor"), bylines=[{"author": author(str(by), by).pk}])
    workflow.save(story, {"standfirst": "Anew."}, by=by, base=1)
    return workflow.submit(story, by=by) if submit else story


def scheduled(headline: str, by: Any, hours: int) -> Article:
    story = draft(headline=headline, by=by)
    return workflow.schedule(
        story, by=colleague("editor"), revision=number(story), publish_at=NOW + hours * HOUR
    )


def newsroom(by: User, whose: str) -> None:
    """A story of every kind that a panel shows, made by a colleague."""
    draft(headline=f"{whose} draft", by=by)
    returned(f"{whose} returned", by)
    workflow.submit(draft(headline=f"{whose} submitted", by=by), by=by)
    changed(f"{whose} changed", by)
    changed(f"{whose} change submitted", by, submit=True)
    scheduled(f"{whose} scheduled", by, 2)
    workflow.hold(draft(headline=f"{whose} held", by=by), by=colleague("chief"), note="Counsel.")


# What each role sees


def test_a_reporter_sees_their_own_work_and_what_is_public_and_nothing_else(sign_in: SignIn) -> None:
    desk = sign_in("reporter")
    newsroom(another(), "Another's")
    newsroom(colleague("reporter"), "My")
    out = ["My change submitted", "My changed", "Another's change submitted", "Another's changed"]
    assert panels(desk) == {
        "returned": ["My returned"],
        "drafts": ["My held", "My draft"],
        "next": ["My scheduled"],
        "changes": ["My change submitted", "My changed"],
        "today": out,
    }
    shown = desk.get("/admin/").content.decode()
    theirs = [word for word in re.findall(r"Another&#x27;s [a-z ]+", shown) if "chang" not in word]
    assert theirs == []


def test_an_editor_sees_what_waits_for_them(sign_in: SignIn) -> None:
    newsroom(another(), "Another's")
    assert panels(sign_in("editor")) == {
        "waiting": ["Another's submitted"],
        "changes-submitted": ["Another's change submitted"],
        "drafts": [],
        "next": ["Another's scheduled"],
        "changes": ["Another's changed"],
        "today": ["Another's change submitted", "Another's changed"],
    }


def test_what_came_back_to_an_editor_stands_on_theirs(sign_in: SignIn) -> None:
    returned("Mine", colleague("editor"))
    assert panels(sign_in("editor"))["returned"] == ["Mine"]


def test_a_chief_and_a_lawyer_see_what_is_held(sign_in: SignIn) -> None:
    newsroom(another(), "Another's")
    assert panels(sign_in("chief"))["held"] == ["Another's held"]
    assert panels(sign_in("lawyer")) == {
        "held": ["Another's held"],
        "next": ["Another's scheduled"],
        "changes": ["Another's change submitted", "Another's changed"],
        "today": ["Another's change submitted", "Another's changed"],
    }


def test_a_picture_editor_sees_what_lacks_a_picture_and_which_picture_lacks_what(sign_in: SignIn) -> None:
    editor = colleague("editor")
    with_it = photo(caption="Finished", alt="A pier")
    photo(caption="No words")
    photo(caption="No files", alt="A pier", renditions={})
    photo(caption="Blocked", usable=False)
    draft(headline="Draft")
    workflow.submit(draft(headline="Submitted"), by=editor)
    workflow.submit(draft(headline="Pictured", photo=with_it.pk), by=editor)
    workflow.approve(draft(headline="Approved"), by=editor, revision=1)
    public(headline="Public")
    assert panels(sign_in("picture editor")) == {
        "without-lead": ["Approved", "Submitted"],
        "photos": ["No files", "No words"],
        "next": [],
        "changes": [],
        "today": ["Public"],
    }
    assert [line[:4] for line in lines(sign_in("picture editor"), "photos")] == [
        ("No files", "no files yet", "", ""),
        ("No words", "no alt text", "", ""),
    ]


def test_who_may_nothing_is_shown_nothing(sign_in: SignIn) -> None:
    newsroom(another(), "Another's")
    User.objects.create_user("guest", is_staff=True)
    client = Client()
    client.force_login(User.objects.get(username="guest"), "people.access.Backend")
    assert panels(client) == {}
    assert client.get("/admin/").context["ways"] == []


# How it is told


def test_a_returned_story_says_what_is_to_be_done(sign_in: SignIn) -> None:
    returned("Mine", colleague("reporter"))
    assert lines(sign_in("reporter"), "returned") == [
        ("Mine", "Draft", "", "Reporter", "just now", "Mine: ask her manager.")
    ]
    assert "<q>Mine: ask her manager.</q>" in sign_in("reporter").get("/admin/").content.decode()


def test_a_returned_change_stands_there_too_until_it_is_submitted_again(sign_in: SignIn) -> None:
    reporter = colleague("reporter")
    story = changed("Mine", reporter, submit=True)
    workflow.return_(story, by=colleague("editor"), note="Shorter.")
    assert lines(sign_in("reporter"), "returned") == [
        ("Mine", "Public", "change in draft", "Editor", "just now", "Shorter.")
    ]
    workflow.submit(story, by=reporter)
    assert panels(sign_in("reporter"))["returned"] == []


def test_due_next_is_in_the_order_of_time_and_told_how_far_off(sign_in: SignIn) -> None:
    reporter = colleague("reporter")
    scheduled("Last", reporter, 30)
    scheduled("First", reporter, 2)
    story = workflow.embargo(
        draft(headline="Between", by=reporter), by=colleague("editor"), until=NOW + 5 * HOUR
    )
    workflow.publish(story, by=colleague("editor"), revision=1)
    assert lines(sign_in("editor"), "next") == [
        ("First", "Scheduled", "", "Reporter", "in 2 hours", ""),
        ("Between", "Under embargo", "", "Reporter", "in 5 hours", ""),
        ("Last", "Scheduled", "", "Reporter", "in 1 day", ""),
    ]


def test_the_longest_waiting_comes_first(sign_in: SignIn) -> None:
    editor = colleague("editor")
    for hours in (1, 3, 2):
        workflow.submit(draft(headline=f"{hours} hours", at=NOW - hours * HOUR), by=editor)
    assert panels(sign_in("editor"))["waiting"] == ["3 hours", "2 hours", "1 hours"]


def test_a_day_after_a_story_came_out_it_is_no_longer_todays(sign_in: SignIn, clock: Any) -> None:
    public(headline="Old", at=NOW - 25 * HOUR)
    public(headline="New", at=NOW - 23 * HOUR)
    assert panels(sign_in("editor"))["today"] == ["New"]
    clock.shift(2 * HOUR)
    assert panels(sign_in("editor"))["today"] == []


def test_a_held_public_story_is_told_as_held_to_those_who_see_the_desk_alone(sign_in: SignIn) -> None:
    story = public(headline="Out", by=colleague("editor"))
    workflow.hold(story, by=colleague("chief"), note="Counsel.")
    assert [line[1] for line in lines(sign_in("editor"), "today")] == ["Held, public"]
    assert [line[1] for line in lines(sign_in("reporter"), "today")] == ["Public"]
    workflow.lift_hold(story, by=colleague("chief"))
    workflow.save(story, {"standfirst": "Anew."}, by=colleague("editor"), base=1)
    assert [line[2] for line in lines(sign_in("editor"), "today")] == ["change in draft"]
    assert [line[2] for line in lines(sign_in("reporter"), "today")] == [""]


def test_a_story_without_a_headline_can_be_found_all_the_same(sign_in: SignIn) -> None:
    story = draft(by=colleague("reporter"))
    Article.objects.filter(pk=story.pk).update(headline="")
    assert panels(sign_in("reporter"))["drafts"] == ["Without a headline"]


def test_an_empty_panel_says_what_will_stand_there(sign_in: SignIn) -> None:
    shown = sign_in("editor").get("/admin/").content.decode()
    assert shown.count('class="panel-empty"') == 6
    assert "Nothing waits. Stories that reporters submit stand here, the longest waiting first." in shown


def test_a_panel_shows_eight_and_leads_to_all_where_a_list_has_just_that(sign_in: SignIn) -> None:
    for index in range(9):
        workflow.submit(draft(headline=f"S {index}"), by=colleague("editor"))
    desk = sign_in("editor")
    assert panels(desk)["waiting"] == [f"S {index}" for index in range(8)]
    shown = desk.get("/admin/").context["panels"]
    assert {panel.name: panel.more for panel in shown} == {
        "waiting": f"{STORIES}?standing=submitted",
        "changes-submitted": f"{STORIES}?standing=changed",
        "drafts": f"{STORIES}?standing=draft&own=1",
        "next": "",
        "changes": f"{STORIES}?standing=changed",
        "today": f"{STORIES}?standing=public",
    }
    assert desk.get(f"{STORIES}?standing=submitted").context["cl"].result_count == 9
    page = desk.get("/admin/").content.decode()
    assert re.findall(r'panel-more" href="([^"]*)"', page) == [
        html.escape(panel.more) for panel in shown if panel.more
    ]
    others = {panel.name: panel.more for panel in sign_in("reporter").get("/admin/").context["panels"]}
    others |= {panel.name: panel.more for panel in sign_in("picture editor").get("/admin/").context["panels"]}
    assert (others["returned"], others["without-lead"]) == ("", "")


@pytest.mark.parametrize(
    ("role", "ways"),
    [
        ("reporter", ["New story", "Stories", "Calendar", "People"]),
        ("editor", ["New story", "Stories", "Calendar", "People", "Front"]),
        ("picture editor", ["Add photos", "Stories", "Calendar", "People"]),
        ("lawyer", ["Stories", "Calendar", "People"]),
        ("superuser", ["New story", "Add photos", "Stories", "Calendar", "People", "Front"]),
    ],
)
def test_the_ways_lead_where_a_role_may_go(sign_in: SignIn, role: str, ways: list[str]) -> None:
    client = sign_in(role)
    found = client.get("/admin/").context["ways"]
    assert [label for label, _url in found] == ways
    assert {url: client.get(url).status_code for _label, url in found} == dict.fromkeys(
        [url for _label, url in found], 200
    )


def test_all_that_is_on_file_is_below(sign_in: SignIn) -> None:
    page = sign_in("reporter").get("/admin/").content.decode()
    assert page.index("panel-drafts") < page.index("<summary>All that is on file</summary>")
    assert '<a href="/admin/people/person/">People</a>' in page.partition("<summary>")[2]


# What comes out by itself


def due_change(headline: str, hours: int) -> Article:
    editor = colleague("editor")
    story = public(headline=headline, by=editor)
    workflow.save(story, {"standfirst": "Anew."}, by=editor, base=1)
    return workflow.schedule_changes(story, by=editor, revision=2, changes_at=NOW + hours * HOUR)


def test_what_is_due_next_is_stories_and_changes_in_the_order_of_their_times(sign_in: SignIn) -> None:
    due_change("Changes third", 3)
    scheduled("Comes second", another(), 2)
    due_change("Changes first", 1)
    assert panels(sign_in("editor"))["next"] == ["Changes first", "Comes second", "Changes third"]
    assert panels(sign_in("reporter"))["next"] == []


def test_a_story_whose_change_is_stuck_comes_out_at_its_own_time(sign_in: SignIn, clock: Any) -> None:
    editor, story = colleague("editor"), draft(headline="Comes out")
    sweeping.sweep()
    workflow.schedule(story, by=editor, revision=1, publish_at=NOW + DAY)
    workflow.save(story, {"standfirst": "Anew."}, by=editor, base=1)
    workflow.schedule_changes(story, by=editor, revision=2, changes_at=NOW + HOUR)
    clock.shift(2 * HOUR)
    assert [(title, when) for title, _, _, _, when, _ in lines(sign_in("editor"), "stuck")] == [
        ("Comes out", "1 hour ago")
    ]
    assert [(title, when) for title, _, _, _, when, _ in lines(sign_in("editor"), "next")] == [
        ("Comes out", "in 22 hours")
    ]


def test_a_change_that_is_stuck_stands_first_with_its_error(sign_in: SignIn, clock: Any) -> None:
    held, late = due_change("Held change", 1), due_change("Late change", 1)
    workflow.hold(held, by=colleague("chief"), note="Counsel.")
    clock.shift(HOUR)
    Article.objects.filter(pk=late.pk).update(changes_at=NOW + 2 * HOUR)
    sweeping.sweep()
    Article.objects.filter(pk=late.pk).update(changes_at=NOW + HOUR)
    clock.shift(sweeping.ALIVE * 2)
    client = sign_in("editor")
    assert next(iter(panels(client))) == "stuck"
    stuck = [(title, note) for title, _label, _mark, _who, _when, note in lines(client, "stuck")]
    assert stuck == [
        ("Held change", Article.objects.get(pk=held.pk).sweep_error),
        ("Late change", "Its time has passed, and no sweep has come for it."),
    ]
    assert "stuck" not in panels(sign_in("reporter"))


def test_the_first_screen_tells_of_the_last_sweep(sign_in: SignIn, clock: Any) -> None:
    def told(role: str) -> list[str]:
        page = sign_in(role).get("/admin/").content.decode()
        found = re.findall(r'<p class="sweep-line[^"]*">(.*?)</p>', page, re.DOTALL)
        return [re.sub("<[^>]+>", "", html.unescape(line)).replace("\xa0", " ") for line in found]

    dead = (
        "A change cannot be scheduled now: no sweep has run for 5 minutes, so nothing would publish it. Ask "
    )
    dead += "whoever runs the server to start “manage.py sweep --every 30”."
    assert (told("editor"), told("reporter")) == ([dead], [])
    sweeping.sweep()
    assert told("editor") == ["Last sweep just now"]
    clock.shift(HOUR)
    assert told("editor") == [f"{dead} The last one was 1 hour ago."]


# Where a line leads


def test_a_note_leads_to_its_thread_on_the_form(sign_in: SignIn) -> None:
    client, story = sign_in("chief"), draft(headline="Ana sings")
    note = notes.write(story, text="Is that so?", by=colleague("editor"), to_role="chief")
    (row,) = next(panel for panel in client.get("/admin/").context["panels"] if panel.name == "notes").rows
    assert row.url == f"/admin/articles/article/{story.pk}/change/#thread-{note.pk}"
    assert f'id="thread-{note.pk}"' in client.get(row.url).content.decode()


def test_each_line_leads_to_where_it_is_acted_on(sign_in: SignIn) -> None:
    full(colleague("superuser"))
    heat.refresh()
    client = sign_in("superuser")
    rows = {panel.name: panel.rows for panel in client.get("/admin/").context["panels"]}
    assert [name for name, shown in rows.items() if not shown] == []
    assert {name: {_place(row.url) for row in shown} for name, shown in rows.items()} == {
        "stuck": {"/admin/articles/article/N/change/"},
        "notes": {"/admin/articles/article/N/change/#thread-N"},
        "waiting": {"/admin/articles/article/N/change/"},
        "changes-submitted": {"/admin/articles/article/N/change/"},
        "dead": {"/admin/articles/article/N/change/?dead=story-N#dead"},
        "held": {"/admin/articles/article/N/change/"},
        "returned": {"/admin/articles/article/N/change/"},
        "drafts": {"/admin/articles/article/N/change/"},
        "without-lead": {"/admin/articles/article/N/change/"},
        "photos": {"/admin/people/photo/N/change/"},
        "of-age": {"/admin/people/person/N/change/"},
        "stale": {"/admin/people/person/N/timeline/?what=partners.divorced&other=N&story=N#timeline"},
        "next": {"/admin/articles/article/N/change/"},
        "changes": {"/admin/articles/article/N/change/"},
        "today": {"/admin/articles/article/N/change/"},
    }
    assert {client.get(row.url).status_code for shown in rows.values() for row in shown} == {200}


def _place(url: str) -> str:
    return re.sub(r"(?<=[/=-])[0-9]+", "N", url)


def test_many_stuck_changes_leave_what_is_due_next_its_place(sign_in: SignIn, clock: Any) -> None:
    for number_ in range(9):
        due_change(f"Late {number_}", 1)
    scheduled("Comes", another(), 5)
    clock.shift(2 * HOUR)
    shown = panels(sign_in("editor"))
    assert (shown["stuck"], shown["next"]) == ([f"Late {number_}" for number_ in range(8)], ["Comes"])


# What it costs

SPENT = {"reporter": 5, "editor": 15, "chief": 15, "picture editor": 6, "lawyer": 5, "superuser": 15}
"""All that the first screen asks, with every panel full: who asks and what they may (3, of a superuser 2), what is
addressed to them (1), all that stands as it does of stories (1), dead links (1), photos (1), who turned 18 (1), the
stale profiles of those in the news (7), and the last sweep (1)."""


def full(user: User) -> None:
    """Something in each panel that `user` may have."""
    newsroom(another(), "Another's")
    newsroom(user, "My")
    draft(headline="My own draft", by=user)
    notes.write(draft(headline="Asked", by=user), text="Is that so?", by=another(), to_user=user)
    late = due_change("Late", 1)
    Article.objects.filter(pk=late.pk).update(changes_at=NOW - HOUR)
    due_change("Due", 3)
    gone = public(headline="Gone")
    public(headline="Refers", body=f'<p><a data-story="{gone.pk}">There</a></p>')
    workflow.withdraw(gone, by=colleague("chief"), note="Wrong.")
    photo()
    person(minor=True, born=PartialDate.parse("2000-01-01"))
    one, other = person(), person()
    between(one, other, "engaged", "2019")
    between(one, other, "married", "2020")
    divorce = topic("divorce")
    Topic.objects.filter(pk=divorce.pk).update(means=Meaning.DIVORCE)
    public(subjects=(one, other), topics=("divorce",))


@pytest.mark.parametrize("role", SPENT)
def test_a_full_first_screen_costs_the_same_however_full(sign_in: SignIn, role: str) -> None:
    client = sign_in(role)
    for more in (1, 2):
        for _ in range(more):
            full(colleague(role))
        sweeping.sweep()
        HeatClock.objects.update(hour=NOW - HOUR)
        heat.refresh()  # once an hour, and after a response: no page's own
        with CaptureQueriesContext(connection) as queries:
            response = client.get("/admin/")
        assert [panel.name for panel in response.context["panels"] if not panel.rows] == []
        assert len(queries) == SPENT[role]
        assert len(queries) <= 15
