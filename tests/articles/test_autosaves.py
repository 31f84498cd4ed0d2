"""What is typed and not saved: kept, offered back to its writer alone, told to colleagues as a presence, swept."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import autosaves, workflow
from articles.models import Article, Autosave, Revision
from tests.articles.test_story_form import ADD, typed
from tests.conftest import NOW
from tests.factories import author, colleague, draft, person, public
from tests.test_query_budgets import spent

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
KEEP = "/admin/articles/article/keep/"
SECOND = timedelta(seconds=1)


def change(story: Article) -> str:
    return f"/admin/articles/article/{story.pk}/change/"


def sent(**given: Any) -> str:
    """What a browser would send of the form."""
    return urlencode(typed(**given), doseq=True)


def told(role: str, of: Article | None, **given: Any) -> dict[str, Any]:
    """What a form says of itself."""
    user, story = colleague(role).pk, of.pk if of else None
    return {"user": user, "story": story, "key": "k", "base": 1, "sent": None, **given}


def report(client: Client, role: str, of: Article | None, **given: Any) -> Any:
    return client.post(KEEP, told(role, of, **given), content_type="application/json")


def texts() -> list[tuple[str, str]]:
    return list(Autosave.objects.order_by("pk").values_list("key", "sent"))


# What is kept


def test_one_row_a_form_holds_the_last_that_was_typed(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), draft()
    for text in ("headline=A", "headline=B"):
        answer = report(client, "editor", story, sent=text).json()
    assert texts() == [("k", "headline=B")]
    assert answer["kept"] == Autosave.objects.get().pk
    assert report(client, "editor", story).json()["kept"] == answer["kept"]
    assert report(client, "editor", story, sent="").json()["kept"] is None
    assert texts() == [("k", "")]
    assert (Revision.objects.count(), Article.objects.get().latest_revision_id) == (
        1,
        Revision.objects.get().pk,
    )


def test_a_closed_tab_leaves_its_text_and_nothing_else(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), draft()
    report(client, "editor", story, key="empty")
    report(client, "editor", story, key="full", sent="headline=A")
    for key in ("empty", "full", "never there"):
        assert report(client, "editor", story, key=key, leaving=True).status_code == 200
    row = Autosave.objects.get()
    assert (row.key, row.open_until, row.sent) == ("full", None, "headline=A")


def test_a_tab_that_is_being_closed_may_send_a_form(sign_in: SignIn) -> None:
    last = json.dumps(told("editor", None, sent="headline=A", leaving=True))
    assert sign_in("editor").post(KEEP, {"report": last}).status_code == 200
    assert texts() == [("k", "headline=A")]


def test_a_save_is_the_end_of_what_was_kept(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), draft(headline="Old")
    report(client, "editor", story, sent=sent(headline="New"))
    report(client, "editor", story, key="another form", sent="headline=B")
    response = client.post(change(story), typed(headline="New", base=1, key="k"))
    assert response.cookies["saved_form"].value == "k"
    assert texts() == [("another form", "headline=B")]
    answer = report(client, "editor", story, sent="headline=New", submitted=True, leaving=True).json()
    assert (answer["done"], answer["kept"]) == (True, False)
    assert report(client, "editor", story, sent="headline=Newer").json()["done"] is False
    assert len(texts()) == 2


def test_a_refused_save_loses_nothing_of_what_was_kept(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), draft(headline="Old")
    report(client, "editor", story, sent=sent(headline=""))
    response = client.post(change(story), typed(headline="", base=1, key="k"))
    assert response.status_code == 200
    assert "saved_form" not in response.cookies
    assert len(texts()) == 1


def test_two_reports_at_once_make_one_row_since_none_looks_before_it_writes() -> None:
    user, story = colleague("editor"), draft()
    for text, verbs in (("headline=A", ["UPDATE", "INSERT"]), (None, ["INSERT"]), ("headline=B", ["UPDATE"])):
        with CaptureQueriesContext(connection) as queries:
            autosaves.keep(user, story, "k", 1, text)
        assert [query["sql"].split()[0] for query in queries] == verbs
    assert texts() == [("k", "headline=B")]


def test_a_report_that_was_overtaken_brings_no_text() -> None:
    user, story = colleague("editor"), draft()
    autosaves.keep(user, story, "k", 1, "headline=Newer", typed_at=NOW)
    autosaves.keep(user, story, "k", 1, "headline=Older", typed_at=NOW - SECOND)
    assert texts() == [("k", "headline=Newer")]
    autosaves.keep(user, story, "k", 1, "", typed_at=NOW + SECOND)
    autosaves.keep(user, story, "k", 1, "headline=Older", typed_at=NOW)
    assert texts() == [("k", "")]


def test_a_tab_that_is_not_in_front_is_taken_for_open_while_it_reports_once_a_minute(
    sign_in: SignIn, clock: Any
) -> None:
    client, story = sign_in("editor"), draft()
    report(client, "editor", story, key="behind", sent="headline=A", hidden=True)
    clock.shift(60 * SECOND)
    assert report(client, "editor", story, key="now").json()["offered"] == []
    clock.shift(autosaves.ALIVE_HIDDEN - 59 * SECOND)
    assert len(report(client, "editor", story, key="now").json()["offered"]) == 1


def test_what_was_typed_long_ago_and_comes_now_is_kept_from_now_on(clock: Any) -> None:
    user, story = colleague("editor"), draft()
    autosaves.keep(user, story, "k", 1, "headline=A", typed_at=NOW - 2 * autosaves.TEXT_KEPT, open_for=None)
    autosaves.sweep()
    assert texts() == [("k", "headline=A")]
    clock.shift(autosaves.TEXT_KEPT + SECOND)
    autosaves.sweep()
    assert texts() == []


# What is offered


def test_what_was_typed_is_offered_when_its_tab_is_gone(sign_in: SignIn, clock: Any) -> None:
    client, story, other = sign_in("editor"), draft(), draft()
    report(client, "editor", story, key="crashed", sent="headline=A")
    report(client, "editor", None, key="new", sent="headline=B", leaving=True)
    report(client, "editor", other, key="other", sent="headline=C", leaving=True)
    assert report(client, "editor", story, key="now").json()["offered"] == []
    clock.shift(autosaves.ALIVE + SECOND)
    crashed = Autosave.objects.get(key="crashed").pk
    assert report(client, "editor", story, key="now").json()["offered"] == [
        {
            "id": crashed,
            "sentence": "You typed here on 20 May 2026, 12:00 UTC and did not save it.",
            "take": f"{change(story)}?autosave={crashed}",
            "drop": f"{KEEP}{crashed}/",
        }
    ]
    offered = report(client, "editor", None, key="now").json()["offered"]
    assert [offer["take"] for offer in offered] == [f"{ADD}?autosave={Autosave.objects.get(key='new').pk}"]


def test_when_it_was_typed_is_the_browsers_to_tell_but_never_ahead(sign_in: SignIn) -> None:
    client, hour = sign_in("editor"), timedelta(hours=1)
    for key, at in (("before", NOW - hour), ("ahead", NOW + hour)):
        report(client, "editor", None, key=key, sent="a=b", at=int(at.timestamp() * 1000))
    typed_at = dict(Autosave.objects.values_list("key", "typed_at"))
    assert typed_at == {"before": NOW - hour, "ahead": NOW}


def test_what_is_taken_up_stands_in_the_form_beside_what_is_saved(sign_in: SignIn) -> None:
    client, ana = sign_in("editor"), person("Ana Sol")
    story = draft(headline="Old", body="<p>Saved words.</p>")
    text = sent(
        headline="New",
        body="<p>Typed words.<img src=x onerror=y></p>",
        appearances=[{"person": ana.pk, "role": "subject"}],
        key="k",
        base=1,
    )
    report(client, "editor", story, sent=text, leaving=True)
    row = Autosave.objects.get()
    page = client.get(f"{change(story)}?autosave={row.pk}").content.decode()
    beside, form = page.split("data-restored")[1].split("</section>", 1)
    shown = ("Old", "New", "<del>Saved</del> words.", "<ins>Typed</ins> words.", "Ana")
    assert [word for word in shown if word not in beside] == []
    assert "onerror" not in beside
    assert [word in form for word in ("New", "Typed words.", 'name="key" value="k"', "Ana Sol")] == [True] * 4
    assert Revision.objects.count() == 1
    assert client.post(change(story), typed(headline="New", key="k", base=1)).status_code == 302
    assert texts() == []


def test_what_is_taken_up_over_a_newer_save_meets_both_texts(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), draft(headline="Old")
    report(client, "editor", story, sent=sent(headline="Mine"), leaving=True)
    workflow.save(story, {"headline": "Theirs"}, by=colleague("chief"), base=1)
    row = Autosave.objects.get()
    page = client.get(f"{change(story)}?autosave={row.pk}").content.decode()
    assert 'name="base" value="1"' in page
    refused = client.post(change(story), typed(headline="Mine", key="k", base=1)).content.decode()
    assert "Chief saved this story while you wrote" in refused
    assert len(texts()) == 1


def test_a_new_story_is_taken_up_too(sign_in: SignIn) -> None:
    client = sign_in("reporter")
    report(client, "reporter", None, sent=sent(headline="Half written"), base=0)
    page = client.get(f"{ADD}?autosave={Autosave.objects.get().pk}").content.decode()
    assert page.count("Half written") == 2
    assert Article.objects.count() == 0


def test_what_is_thrown_away_is_gone(sign_in: SignIn) -> None:
    client = sign_in("editor")
    report(client, "editor", None, sent="headline=A")
    pk = Autosave.objects.get().pk
    assert client.get(f"{KEEP}{pk}/").status_code == 405
    assert [client.post(f"{KEEP}{pk}/").status_code for _ in range(2)] == [200, 404]
    assert texts() == []


def test_nobody_else_reads_takes_or_throws_away_a_text(sign_in: SignIn) -> None:
    story = draft()
    report(sign_in("editor"), "editor", story, sent="headline=Secret", leaving=True)
    pk, chief = Autosave.objects.get().pk, sign_in("superuser")
    asked = [
        f"{change(story)}?autosave={pk}",
        f"{change(story)}?autosave=999999",
        f"{change(story)}?autosave=x",
    ]
    assert [chief.get(path).status_code for path in asked] == [404, 404, 404]
    assert chief.post(f"{KEEP}{pk}/").status_code == 404
    assert report(chief, "superuser", story, key="k").json()["offered"] == []
    assert "Secret" not in chief.get(change(story)).content.decode()
    assert ("k", "headline=Secret") in texts()
    assert sign_in("editor").get(f"{ADD}?autosave={pk}").status_code == 404  # of another form


# Who is here


def test_two_colleagues_see_one_another_and_one_who_is_gone_is_gone(sign_in: SignIn, clock: Any) -> None:
    editor, chief, story = sign_in("editor"), sign_in("chief"), draft()
    report(editor, "editor", story, key="e")
    report(editor, "editor", story, key="e, in another tab", sent="headline=A")
    answer = report(chief, "chief", story, key="c").json()
    assert answer["others"] == [{"name": "Editor", "unsaved": True}]
    assert report(editor, "editor", story, key="e").json()["others"] == [{"name": "Chief", "unsaved": False}]
    assert report(chief, "chief", draft(), key="d").json()["others"] == []
    report(chief, "chief", story, key="c", leaving=True)
    assert report(editor, "editor", story, key="e").json()["others"] == []
    clock.shift(autosaves.ALIVE + SECOND)
    assert report(chief, "chief", story, key="c").json()["others"] == []


def test_a_new_story_is_nobodys_to_see(sign_in: SignIn) -> None:
    report(sign_in("editor"), "editor", None, sent="headline=A")
    assert report(sign_in("chief"), "chief", None).json()["others"] == []


def test_a_form_hears_of_a_newer_text(sign_in: SignIn) -> None:
    story = draft()
    workflow.save(story, {"headline": "Newer"}, by=colleague("chief"), base=1)
    answer = report(sign_in("editor"), "editor", story).json()
    assert (answer["newest"], answer["newestBy"]) == (2, "Chief")


# Who may


def test_who_may_not_change_a_story_is_not_told_who_does(sign_in: SignIn) -> None:
    story = public(by=colleague("editor"))
    report(sign_in("editor"), "editor", story)
    for role in ("reporter", "lawyer"):
        assert report(sign_in(role), role, story).status_code == 403
    assert report(sign_in("picture editor"), "picture editor", None).status_code == 403
    assert report(sign_in("picture editor"), "picture editor", story).status_code == 200
    signed = draft(bylines=[{"author": author("Rita", colleague("reporter")).pk}])
    assert report(sign_in("reporter"), "reporter", signed).status_code == 200
    assert report(sign_in("nobody"), "editor", story).status_code == 302


def test_what_one_typed_is_not_kept_as_anothers_who_signed_in_since(sign_in: SignIn) -> None:
    assert report(sign_in("chief"), "editor", draft(), sent="headline=A").status_code == 403
    assert texts() == []


def test_a_form_without_the_token_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(colleague("editor"), "people.access.Backend")
    last = json.dumps(told("editor", None, sent="a=b"))
    assert client.post(KEEP, {"report": last}).status_code == 403


# What no form sends


@pytest.mark.parametrize(
    "junk",
    [
        {"key": ""},
        {"key": None},
        {"key": "k" * 41},
        {"key": "\x00"},
        {"key": "\ud800"},
        {"base": -1},
        {"base": None},
        {"base": True},
        {"base": 2**31},
        {"base": "1"},
        {"story": 0},
        {"story": True},
        {"story": 2**63},
        {"story": "1"},
        {"story": []},
        {"sent": 1},
        {"sent": ["a"]},
        {"sent": "&" * 5000},
    ],
)
def test_junk_is_refused_in_a_sentence(sign_in: SignIn, junk: dict[str, Any]) -> None:
    answer = report(sign_in("editor"), "editor", None, **junk)
    assert answer.status_code == 400
    assert answer.json() == {
        "error": "The form sent what cannot be read. Save what you typed, then reload the page."
    }
    assert texts() == []


@pytest.mark.parametrize("body", ["", "x", "[]", "null", "1", '"x"', "[" * 100_000, "1" * 5000, "\xff"])
def test_what_is_no_object_is_refused(sign_in: SignIn, body: str) -> None:
    client = sign_in("editor")
    for kind, data in (("application/json", body), ("text/plain", body)):
        assert client.generic("POST", KEEP, data.encode("latin-1"), kind).status_code == 400
    assert client.post(KEEP, {"report": body}).status_code == 400


def test_a_text_of_any_size_gets_a_sentence(sign_in: SignIn) -> None:
    for length in (2_000_001, 6_000_000):
        answer = report(sign_in("editor"), "editor", None, sent="x" * length)
        assert (answer.status_code, answer.json()) == (
            413,
            {"error": "This text is too long to be kept here. Save it."},
        )
    assert texts() == []


@pytest.mark.parametrize("at", [None, -1, 10**30, "now", True, 1.5, []])
def test_a_moment_that_is_none_is_now(sign_in: SignIn, at: Any) -> None:
    assert report(sign_in("editor"), "editor", None, sent="a=b", at=at).status_code == 200
    assert Autosave.objects.get().typed_at == NOW


@pytest.mark.parametrize(
    "text",
    [
        "%00",
        "headline=%00&body=%00&base=%00",
        "\x00a=\ud800b",
        "headline=" + "H" * 9000,
        "appearances-TOTAL_FORMS=999999&appearances-INITIAL_FORMS=x",
        "appearances-TOTAL_FORMS=1&appearances-INITIAL_FORMS=0&appearances-0-person=²&appearances-0-ORDER=x",
        "topics=x&topics=99999999999999999999&section=-1&photo=99999999999999999999&kind=zz",
        "bylines-TOTAL_FORMS=-1&declined=[1&slug=feed&noindex=maybe",
        "&" * 4999,
        "%FF%FE=%FF",
    ],
)
def test_whatever_was_kept_can_be_taken_up(sign_in: SignIn, text: str) -> None:
    client, story = sign_in("editor"), draft()
    assert report(client, "editor", story, sent=text).status_code == 200
    page = client.get(f"{change(story)}?autosave={Autosave.objects.get().pk}")
    assert page.status_code == 200


# How long


def test_the_sweep_leaves_what_may_still_be_asked_for() -> None:
    user, day = colleague("editor"), timedelta(days=1)
    autosaves.keep(user, None, "open", 0, None, at=NOW)
    autosaves.keep(user, None, "yesterday's, empty", 0, None, at=NOW - day - SECOND)
    autosaves.keep(user, None, "last month's", 0, "a=b", at=NOW - 29 * day)
    autosaves.keep(user, None, "older", 0, "a=b", at=NOW - 30 * day - SECOND)
    autosaves.sweep()
    assert [key for key, _text in texts()] == ["open", "last month's"]


def test_opening_a_form_sweeps(sign_in: SignIn) -> None:
    autosaves.keep(colleague("chief"), None, "older", 0, "a=b", at=NOW - timedelta(days=31))
    assert sign_in("editor").get(ADD).status_code == 200
    assert texts() == []


# What it costs


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("role", ["editor", "reporter"])
def test_a_report_costs_six_queries_however_many_are_here(sign_in: SignIn, role: str, count: int) -> None:
    story, client = draft(by=colleague(role)), sign_in(role)
    for number in range(count):
        autosaves.keep(User.objects.create_user(f"c{number}"), story, "k", 1, "a=b")
        autosaves.keep(colleague(role), story, f"own {number}", 1, "a=b", open_for=None)
    asked = {
        "first": told(role, story),
        "text": told(role, story, sent="a=b"),
        "beat": told(role, story),
        "new": told(role, None, sent="a=b"),
        "last": told(role, story, sent="a=b", leaving=True),
    }
    used = {name: spent(client.post, KEEP, data, "application/json") for name, data in asked.items()}
    assert max(used.values()) <= 6, used


@pytest.mark.parametrize("count", [1, 3])
def test_a_form_that_is_taken_up_costs_as_much_for_one_as_for_three(sign_in: SignIn, count: int) -> None:
    client, story = sign_in("editor"), draft()
    people = [{"person": person().pk, "role": "subject"} for _ in range(count)]
    report(client, "editor", story, sent=sent(appearances=people))
    with CaptureQueriesContext(connection) as queries:
        page = client.get(f"{change(story)}?autosave={Autosave.objects.get().pk}")
    assert page.status_code == 200
    assert len(queries) <= 28


def test_what_was_typed_while_a_new_story_was_being_saved_is_offered_on_what_was_saved(
    sign_in: SignIn,
) -> None:
    """The form knows nothing yet of the story that it has made."""
    client = sign_in("editor")
    client.post(ADD, typed(headline="Saved", key="k"))
    story = Article.objects.get()
    meanwhile = sent(headline="Typed meanwhile")
    report(client, "editor", None, key="k", base=0, sent=meanwhile, leaving=True)
    offer = report(client, "editor", story, key="now", base=1).json()["offered"][0]
    form = client.get(offer["take"]).content.decode()
    assert "Typed meanwhile" in form
    assert 'name="base" value="1"' in form
    restored = typed(headline="Typed meanwhile", key="k", base=1)
    assert client.post(change(story), restored).status_code == 302
    assert [row.data["headline"] for row in story.revisions.order_by("number")] == [
        "Saved",
        "Typed meanwhile",
    ]
