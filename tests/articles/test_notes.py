"""Notes on a story: threads to a colleague or a role, told by e-mail, resolved and reopened; never public."""

from collections.abc import Callable
from smtplib import SMTPRecipientsRefused
from typing import Any

import lxml.html
import pytest
from django.contrib.auth.models import Group, User
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.locmem import EmailBackend as LocMem
from django.test import Client, override_settings

from articles import dashboard, notes, workflow
from articles.admin.seen import sees_desk
from articles.models import Article, Note
from articles.roles import ROLES
from tests.conftest import NOW
from tests.factories import author, colleague, draft, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
Capture = Callable[..., Any]


def url(story: Article, page: str = "notes/") -> str:
    return f"/admin/articles/article/{story.pk}/{page}"


def written(story: Article, **given: Any) -> Note:
    return notes.write(story, **{"text": "Is that so?", "by": colleague("editor"), **given})


def with_address(role: str) -> User:
    user = colleague(role)
    user.email = f"{user.username}@desk.example"
    user.save()
    return user


def panel(html: str) -> str:
    """The notes of a page, in words."""
    page: Any = lxml.html.fromstring(html)
    return " ".join(" ".join(page.get_element_by_id("notes").itertext()).split())


# Who reads them


@pytest.mark.parametrize("stage", ["own", "signed", "draft", "public"])
def test_who_may_be_addressed_is_who_sees_the_desk(stage: str) -> None:
    reporter = colleague("reporter")
    people = [colleague(role) for role in (*ROLES, "superuser")]
    away = User.objects.create_user("away", is_staff=True, is_superuser=True, is_active=False)
    outside = User.objects.create_user("outside", is_superuser=True)
    made: dict[str, Callable[[], Article]] = {
        "own": lambda: draft(by=reporter),
        "signed": lambda: draft(bylines=[{"author": author("Rae", reporter).pk}]),
        "draft": draft,
        "public": public,
    }
    story = made[stage]()
    found = set(notes.readers(story))
    assert found == {user for user in [*people, away, outside] if sees_desk(user, story)}
    assert (reporter in found, len(found)) == (stage in ("own", "signed"), 5 + (stage in ("own", "signed")))


@pytest.mark.parametrize("role", [*ROLES, "superuser"])
def test_the_panel_stands_beside_the_story_for_who_sees_its_desk(sign_in: SignIn, role: str) -> None:
    own, others = draft(by=colleague(role)), public(by=colleague("editor"))
    for story in (own, others):
        written(story, text="Zqnote")
    client = sign_in(role)
    expected = {"own": 200, "others": 403 if role == "reporter" else 200}
    asked = {"own": own, "others": others}
    assert {name: client.get(url(story)).status_code for name, story in asked.items()} == expected
    shown = {
        name: "Zqnote" in client.get(url(story, "change/")).content.decode() for name, story in asked.items()
    }
    assert shown == {name: code == 200 for name, code in expected.items()}


# What is done


def test_a_thread_is_written_answered_resolved_and_reopened(sign_in: SignIn) -> None:
    story = draft(by=colleague("reporter"))
    client, reporter = sign_in("editor"), sign_in("reporter")
    to = f"user:{colleague('reporter').pk}"
    client.post(url(story), {"act": "write", "to": to, "passage": "Words of", "text": "Is that so?"})
    thread = Note.objects.get()
    reporter.post(url(story), {"act": f"answer-{thread.pk}", f"text-{thread.pk}": "It is."})
    client.post(url(story), {"act": f"resolve-{thread.pk}"})
    page = client.get(url(story)).content.decode()
    assert panel(page).startswith(
        "Notes · 0 open The note is written. The thread is resolved. Words of Editor → Reporter 20 May 2026, 12:00 UTC Is that so? "
        "Reporter 20 May 2026, 12:00 UTC It is. Resolved by Editor on 20 May 2026, 12:00 UTC Reopen"
    )
    client.post(url(story), {"act": f"reopen-{thread.pk}"})
    assert panel(client.get(url(story, "change/")).content.decode()).startswith("Notes · 1 open")


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"act": "write", "text": "  "}, "Write something: an empty note says nothing."),
        ({"act": "write", "text": "w" * 2001}, "A note has room for 2,000 characters."),
        ({"act": "write", "text": "Hear", "to": "user:REPORTER"}, "Reporter does not see what the desk sees of this story"),
        ({"act": "write", "text": "Hear", "to": "role:reporter"}, "Nobody who is “reporter” sees what the desk sees"),
        ({"act": "write", "text": "Hear", "to": "role:nonsense"}, "Nobody who is “nonsense” sees what the desk sees"),
        ({"act": "write", "text": "Hear", "to": "user:999999"}, "There is no such colleague. Choose another."),
        ({"act": "write", "text": "Hear", "to": "user:x"}, "There is no such colleague. Choose another."),
        ({"act": "answer-THREAD", "text-THREAD": ""}, "Write something: an empty note says nothing."),
        ({"act": "answer-CLOSED", "text-CLOSED": "More"}, "This thread is resolved. Reopen it, then answer."),
        ({"act": "answer-ELSEWHERE", "text-ELSEWHERE": "More"}, "There is no such thread. Reload the page."),
        ({"act": "answer-x"}, "There is no such thread. Reload the page."),
        ({"act": "burn-THREAD"}, "There is no such act. Reload the page."),
        ({}, "There is no such thread. Reload the page."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused_with_a_sentence_and_stands_as_it_was_typed(
    sign_in: SignIn, sent: dict[str, str], told: str
) -> None:
    story = public()
    thread, closed, elsewhere = written(story), written(story), written(public())
    notes.resolve(closed, by=colleague("editor"))
    ids = {"REPORTER": colleague("reporter"), "THREAD": thread, "CLOSED": closed, "ELSEWHERE": elsewhere}
    data = dict(sent)
    for word, row in ids.items():
        data = {
            key.replace(word, str(row.pk)): value.replace(word, str(row.pk)) for key, value in data.items()
        }
    before = list(Note.objects.values())
    response = sign_in("editor").post(url(story), data)
    page = response.content.decode()
    assert (response.status_code, told in page) == (200, True), page
    assert sent.get("text", "").strip() in page
    assert list(Note.objects.values()) == before


def test_a_second_click_resolves_nothing_more() -> None:
    thread = written(draft())
    assert [notes.resolve(thread, by=colleague(role)) for role in ("editor", "chief")] == [True, False]
    assert Note.objects.get().resolved_by_name == "Editor"
    assert [notes.reopen(thread), notes.reopen(thread)] == [True, False]


def test_an_answer_begins_no_thread_and_is_not_resolved() -> None:
    thread = written(draft())
    answer = notes.answer(thread, text="It is.", by=colleague("chief"))
    assert not notes.resolve(answer, by=colleague("chief"))
    assert list(Note.objects.threads()) == [thread]


# By e-mail


def test_who_is_addressed_is_told_by_e_mail_once_it_is_certain(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    lawyer = with_address("lawyer")
    story = draft(headline="Ana\nsings")
    with django_capture_on_commit_callbacks(execute=True):
        written(story, to_user=lawyer, passage="Words")
        assert mail.outbox == []
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == (["lawyer@desk.example"], "The Lantern: a note on “Ana sings”")
    assert letter.body == (
        "Editor wrote on “Ana sings”:\n\nAbout the words: “Words”\n\nIs that so?\n\n"
        f"http://testserver/admin/articles/article/{story.pk}/change/#notes\n"
    )


@pytest.mark.parametrize(
    ("to", "told_first", "told_of_answer", "told_of_the_next"),
    [
        ("", [], ["editor"], ["lawyer"]),
        ("user", ["lawyer"], ["editor"], ["lawyer"]),
        ("role", ["lawyer", "second"], ["editor"], ["lawyer"]),
    ],
)
def test_an_answer_is_told_to_those_in_the_thread_and_a_role_until_one_of_it_took_it_up(
    django_capture_on_commit_callbacks: Capture,
    to: str,
    told_first: list[str],
    told_of_answer: list[str],
    told_of_the_next: list[str],
) -> None:
    editor, lawyer = with_address("editor"), with_address("lawyer")
    for name in ("second", "gone"):
        active = name == "second"
        other = User.objects.create_user(name, f"{name}@desk.example", is_staff=True, is_active=active)
        other.groups.add(Group.objects.get(name="lawyer"))
    story = public()
    addressees: dict[str, dict[str, Any]] = {"user": {"to_user": lawyer}, "role": {"to_role": "lawyer"}}
    acts: list[Callable[[], Note]] = [
        lambda: written(story, **addressees.get(to, {})),
        lambda: notes.answer(Note.objects.threads().get(), text="It is.", by=lawyer),
        lambda: notes.answer(Note.objects.threads().get(), text="Fine.", by=editor),
    ]
    told = []
    for write in acts:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            write()
        told.append([address.partition("@")[0] for letter in mail.outbox for address in letter.to])
    assert told == [told_first, told_of_answer, told_of_the_next]


def test_whoever_lost_sight_of_the_story_is_told_nothing(django_capture_on_commit_callbacks: Capture) -> None:
    reporter = with_address("reporter")
    story = draft(by=reporter)
    thread = written(story, to_user=reporter)
    Article.objects.filter(pk=story.pk).update(created_by=colleague("chief"))
    with django_capture_on_commit_callbacks(execute=True):
        notes.answer(thread, text="More.", by=colleague("editor"))
    assert mail.outbox == []


@override_settings(EMAIL_BACKEND="tests.articles.test_notes.Broken")
def test_mail_that_fails_is_logged_and_breaks_nothing(
    sign_in: SignIn, django_capture_on_commit_callbacks: Capture, caplog: pytest.LogCaptureFixture
) -> None:
    story, lawyer = draft(), with_address("lawyer")
    with django_capture_on_commit_callbacks(execute=True):
        response = sign_in("editor").post(
            url(story), {"act": "write", "text": "Hear", "to": f"user:{lawyer.pk}"}
        )
    assert (response.status_code, Note.objects.count()) == (302, 1)
    assert any("the mail server is down" in str(record.exc_info) for record in caplog.records)


class Broken(BaseEmailBackend):
    """A mail backend whose server is down."""

    def send_messages(self, messages: Any) -> int:
        raise ConnectionError("the mail server is down")


@override_settings(EMAIL_BACKEND="tests.articles.test_notes.Picky")
def test_an_address_that_is_refused_keeps_a_note_from_nobody_else(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    for name in ("anna", "bad", "carl"):
        other = User.objects.create_user(name, f"{name}@desk.example", is_staff=True)
        other.groups.add(Group.objects.get(name="lawyer"))
    with django_capture_on_commit_callbacks(execute=True):
        written(draft(), to_role="lawyer")
    assert sorted(address for letter in mail.outbox for address in letter.to) == [
        "anna@desk.example",
        "carl@desk.example",
    ]


class Picky(LocMem):
    """A mail backend whose server takes no letter to one of them."""

    def send_messages(self, messages: Any) -> int:
        if any(to.startswith("bad@") for message in messages for to in message.to):
            raise SMTPRecipientsRefused({})
        return super().send_messages(messages)


# The first screen


def test_what_is_addressed_to_me_or_my_role_waits_on_the_first_screen() -> None:
    story = draft(headline="Ana sings", by=colleague("reporter"))
    lawyer = colleague("lawyer")
    written(story, to_user=lawyer, text="To you")
    newest = written(story, to_role="lawyer", text="To your role", at=NOW)
    written(story, to_user=colleague("chief"), text="To others")
    written(story, text="To nobody")
    notes.resolve(written(story, to_user=lawyer, text="Resolved"), by=lawyer)
    shown = {panel.name: panel for panel in dashboard.panels(lawyer)}["notes"]
    assert [(row.title, row.note, row.who) for row in shown.rows] == [
        ("Ana sings", "To your role", "Editor"),
        ("Ana sings", "To you", "Editor"),
    ]
    assert shown.rows[0].url == f"/admin/articles/article/{story.pk}/change/#thread-{newest.pk}"
    assert "notes" not in {panel.name for panel in dashboard.panels(colleague("picture editor"))}


def test_a_story_that_one_does_not_see_any_more_waits_for_nobody() -> None:
    reporter = colleague("reporter")
    story = draft(by=reporter)
    written(story, to_user=reporter)
    assert "notes" in {panel.name for panel in dashboard.panels(reporter)}
    Article.objects.filter(pk=story.pk).update(created_by=colleague("chief"))
    assert "notes" not in {panel.name for panel in dashboard.panels(reporter)}


# Never public


def test_no_page_of_readers_shows_one_and_a_preview_neither(sign_in: SignIn) -> None:
    story = public(headline="Ana sings")
    written(story, text="Zqnote", passage="Zqpassage")
    workflow.save(story, {"headline": "Ana sang"}, by=colleague("editor"), base=1)
    client = sign_in("editor")
    pages = [
        story.get_absolute_url(),
        "/",
        "/feed/",
        url(story, "preview/"),
        url(story, "history/as-it-was/"),
    ]
    assert [path for path in pages if "Zq" in client.get(path).content.decode()] == []
