"""One verb on several stories: what will happen to each is said first, then what happened to each."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import workflow
from articles.models import Article, Section
from tests.conftest import NOW
from tests.factories import colleague, draft, number, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
STORIES = "/admin/articles/article/"
HOUR = datetime.timedelta(hours=1)
AT = {"schedule-publish_at": "2026-05-21T08:30"}
WHY = {"hold-note": "Counsel."}

Told = tuple[str, bool, str]


def page(verb: str, stories: list[Article]) -> str:
    return f"{STORIES}several/{verb}/?stories={','.join(str(story.pk) for story in stories)}"


def told(response: Any) -> list[Told]:
    """Each story, whether it will be or was done, and the sentence."""
    assert response.status_code == 200
    lines = [*response.context["done"], *response.context["others"]]
    drawn = response.content.decode()
    assert drawn.count('class="several-told"') == len(lines)
    return [(line.story.headline, line.is_done, line.sentence) for line in lines]


def foretold(client: Client, verb: str, *stories: Article) -> list[Told]:
    return told(client.get(page(verb, list(stories))))


def done(client: Client, verb: str, *stories: Article, **data: Any) -> list[Told]:
    """What the page says after the button: it is sent what the page before it named."""
    before = client.get(page(verb, list(stories))).context
    sent = {
        "chosen": [line.sent for line in before["done"]],
        "left": [line.story.pk for line in before["others"]],
    }
    return told(client.post(f"{STORIES}several/{verb}/", sent | data))


def scheduled(headline: str, **given: Any) -> Article:
    story = draft(headline=headline, **given)
    return workflow.schedule(story, by=colleague("editor"), revision=number(story), publish_at=NOW + 2 * HOUR)


def submitted(headline: str, **given: Any) -> Article:
    return workflow.submit(draft(headline=headline, **given), by=colleague("editor"))


def held(story: Article) -> Article:
    return workflow.hold(story, by=colleague("chief"), note="Counsel.")


def state(*stories: Article) -> list[str]:
    return [Article.objects.get(pk=story.pk).state for story in stories]


NOT_A_DRAFT = "“Submit” is not possible: this story is public. Possible now: “Hold”, “Correct”, “Withdraw”."

# Verb by verb: what is said before it, and after it


def test_submitting(sign_in: SignIn) -> None:
    ready, out = draft(headline="Ready"), public(headline="Out")
    refused = ("Out", False, NOT_A_DRAFT)
    assert foretold(sign_in("editor"), "submit", out, ready) == [
        ("Ready", True, "The editors get it."),
        refused,
    ]
    assert state(ready) == ["draft"]
    assert done(sign_in("editor"), "submit", out, ready) == [
        ("Ready", True, "Submitted. The editors see it now."),
        ("Out", False, "Left as it was."),
    ]
    assert state(ready, out) == ["submitted", "released"]


def test_approving(sign_in: SignIn) -> None:
    story, change = submitted("New"), public(headline="Out")
    workflow.save(change, {"standfirst": "Anew."}, by=colleague("editor"), base=1)
    assert [line[1] for line in foretold(sign_in("editor"), "approve", story, change)] == [True, True]
    assert foretold(sign_in("editor"), "approve", change)[0][2].startswith("The change is approved as it")
    assert [line[2] for line in done(sign_in("editor"), "approve", story, change)] == ["Approved."] * 2
    assert (state(story), Article.objects.get(pk=change.pk).change) == (["approved"], "approved")


def test_scheduling_all_for_one_time(sign_in: SignIn) -> None:
    ready, empty, waits = draft(headline="Ready"), draft(headline="Empty", body=""), scheduled("Waits")
    client = sign_in("editor")
    lines = foretold(client, "schedule", ready, empty, waits)
    assert [(title, will) for title, will, _sentence in lines] == [
        ("Ready", True),
        ("Waits", True),
        ("Empty", False),
    ]
    assert lines[1][2] == "It comes out at the time, and not on 20 May 2026, 14:00 UTC."
    after = "Readers will see it on 21 May 2026, 08:30 UTC."
    assert done(client, "schedule", ready, empty, waits, **AT) == [
        ("Ready", True, after),
        ("Waits", True, after),
        ("Empty", False, "Left as it was."),
    ]
    assert state(ready, empty, waits) == ["released", "draft", "released"]


def test_what_the_checklist_stops_is_told_before(sign_in: SignIn) -> None:
    story = draft(headline="Ana said TK")
    ((_title, will, sentence),) = foretold(sign_in("editor"), "schedule", story)
    assert (will, sentence.endswith("Mend it first, or have it overridden with a reason.")) == (False, True)


def test_four_eyes_are_told_before(sign_in: SignIn) -> None:
    story = draft(headline="Mine", by=colleague("editor"))
    Section.objects.update(four_eyes=True)
    ((_title, will, sentence),) = foretold(sign_in("editor"), "schedule", story)
    assert (will, "asks for four eyes" in sentence) == (False, True)
    assert foretold(sign_in("chief"), "schedule", story)[0][1]


def test_unscheduling(sign_in: SignIn) -> None:
    story, plain = scheduled("Waits"), draft(headline="Draft")
    assert foretold(sign_in("editor"), "unschedule", story, plain)[0] == (
        "Waits",
        True,
        "It does not come out on 20 May 2026, 14:00 UTC. It is approved again.",
    )
    assert done(sign_in("editor"), "unschedule", story, plain)[0] == (
        "Waits",
        True,
        "Unscheduled. The story is approved again.",
    )
    assert state(story, plain) == ["approved", "draft"]


def test_holding_and_lifting_the_hold(sign_in: SignIn) -> None:
    out, plain = public(headline="Out"), draft(headline="Draft")
    client = sign_in("chief")
    assert foretold(client, "hold", out, plain) == [
        ("Out", True, "Readers still see it. No change of it can be published."),
        ("Draft", True, "It cannot become public until the hold is lifted."),
    ]
    assert [line[1] for line in done(client, "hold", out, plain, **WHY)] == [True, True]
    assert foretold(client, "lift_hold", out, plain) == [
        ("Out", True, "Its changes can be published again."),
        ("Draft", True, "It can become public again."),
    ]
    assert [line[1] for line in done(client, "lift_hold", out, plain)] == [True, True]
    assert [Article.objects.get(pk=story.pk).held_at for story in (out, plain)] == [None, None]


def test_a_hold_whose_end_makes_a_story_public_at_once_says_so_first(sign_in: SignIn, clock: Any) -> None:
    story = held(scheduled("Waits"))
    client = sign_in("chief")
    assert foretold(client, "lift_hold", story)[0][2] == "It comes out on 20 May 2026, 14:00 UTC."
    clock.shift(3 * HOUR)
    client = sign_in("chief")
    assert foretold(client, "lift_hold", story)[0][2] == "Readers see it at once: its time has come."
    assert done(client, "lift_hold", story)[0][2] == "The hold is lifted. Public now."


# What somebody else did meanwhile


def test_a_text_that_somebody_saved_meanwhile_is_not_decided_on(sign_in: SignIn) -> None:
    story, other = submitted("First"), submitted("Second")
    client = sign_in("editor")
    sent = {"chosen": [line.sent for line in client.get(page("approve", [story, other])).context["done"]]}
    workflow.save(story, {"standfirst": "Anew."}, by=colleague("chief"), base=1)
    assert [(title, was) for title, was, _said in told(client.post(f"{STORIES}several/approve/", sent))] == [
        ("Second", True),
        ("First", False),
    ]
    assert state(story, other) == ["submitted", "approved"]
    again = told(client.post(f"{STORIES}several/approve/", sent))
    assert [was for _title, was, _said in again] == [False, False]
    assert "Chief saved this story after you opened it" in again[0][2]


@pytest.mark.parametrize("verb", ["hold", "lift_hold", "unschedule"])
def test_a_text_that_somebody_saved_meanwhile_is_looked_at_before_its_times_are_changed(
    sign_in: SignIn, verb: str
) -> None:
    story, other = scheduled("First"), scheduled("Second")
    if verb == "lift_hold":
        held(story)
        held(other)
    client = sign_in("chief")
    sent = {"chosen": [line.sent for line in client.get(page(verb, [story, other])).context["done"]], **WHY}
    workflow.save(story, {"standfirst": "Anew."}, by=colleague("editor"), base=1)
    lines = told(client.post(f"{STORIES}several/{verb}/", sent))
    assert [(title, was) for title, was, _said in lines] == [("Second", True), ("First", False)]
    assert lines[1][2].startswith("Editor saved this story after you opened it")


def test_what_is_done_twice_is_refused_in_words(sign_in: SignIn) -> None:
    story = draft(headline="Ready")
    sent = {"chosen": [f"{story.pk}-1"]}
    client = sign_in("editor")
    first, second = (told(client.post(f"{STORIES}several/submit/", sent)) for _ in range(2))
    assert (first[0][1], second[0][1]) == (True, False)
    assert second[0][2].startswith("“Submit” is not possible: this story is submitted.")


def test_what_breaks_of_one_stops_no_other(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    bad, good = draft(headline="Bad"), draft(headline="Good")
    plain = workflow.submit

    def submit(article: Article, **given: Any) -> Article:
        if article.pk == bad.pk:
            raise RuntimeError
        return plain(article, **given)

    monkeypatch.setattr(workflow, "submit", submit)
    assert done(sign_in("editor"), "submit", bad, good) == [
        ("Good", True, "Submitted. The editors see it now."),
        ("Bad", False, "Something broke; the log says what. The story is as it was."),
    ]


# Who may


def test_each_story_is_asked_for_its_own_right(sign_in: SignIn) -> None:
    another = User.objects.create_user("another", is_staff=True)
    mine, theirs = draft(headline="Mine", by=colleague("reporter")), public(headline="Theirs", by=another)
    secret = draft(headline="Secret", by=another)
    held(theirs)
    client = sign_in("reporter")
    response = client.get(page("submit", [mine, theirs, secret]))
    assert told(response) == [
        ("Mine", True, "The editors get it."),
        ("Theirs", False, "You may not do this to this story."),
    ]
    assert [line.label for line in response.context["others"]] == ["Public"]
    assert response.context["missing"] == "1 of those chosen is not there, or not yours to see."
    forged = {"chosen": [f"{story.pk}-1" for story in (mine, theirs, secret)]}
    assert told(client.post(f"{STORIES}several/submit/", forged)) == [
        ("Mine", True, "Submitted. The editors see it now."),
        ("Theirs", False, "You may not do this to this story."),
    ]
    assert state(mine, theirs, secret) == ["submitted", "released", "draft"]


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        ("reporter", ["submit"]),
        ("editor", ["submit", "approve", "schedule", "unschedule"]),
        ("chief", ["submit", "approve", "schedule", "unschedule", "hold", "lift_hold"]),
        ("picture editor", []),
        ("lawyer", ["hold", "lift_hold"]),
    ],
)
def test_the_list_offers_what_a_role_may_do(sign_in: SignIn, role: str, offered: list[str]) -> None:
    story = public(headline="Out")
    client = sign_in(role)
    listed = client.get(STORIES).content.decode()
    every = ["submit", "approve", "schedule", "unschedule", "hold", "lift_hold", "withdraw", "publish"]
    assert [verb for verb in every if f'<option value="several_{verb}">' in listed] == offered
    assert "delete_selected" not in listed
    assert [verb for verb in every if client.get(page(verb, [story])).status_code == 200] == offered
    for verb in offered:
        picked = {"action": f"several_{verb}", "index": "0", "_selected_action": [story.pk]}
        assert client.post(STORIES, picked).headers["Location"] == page(verb, [story])


# What is sent by mistake


@pytest.mark.parametrize("stories", ["", "0", "x", "1,", "99999999999999999999", "%00", ",".join("1" * 9)])
def test_what_names_no_story_is_told(sign_in: SignIn, stories: str) -> None:
    response = sign_in("editor").get(f"{STORIES}several/submit/?stories={stories}")
    said = response.content.decode()
    assert response.status_code == 200
    assert "No story is chosen." in said or "not there, or not yours to see." in said


@pytest.mark.parametrize(
    "chosen", ["", "1", "1-", "-1", "x-y", "1-99999999999999999999", "99999999999999999999-1"]
)
def test_what_is_sent_of_no_story_is_told(sign_in: SignIn, chosen: str) -> None:
    assert sign_in("editor").post(f"{STORIES}several/submit/", {"chosen": chosen}).status_code == 200


def test_no_more_than_a_hundred_at_a_time(sign_in: SignIn) -> None:
    many = ",".join(str(pk) for pk in range(1, 102))
    said = sign_in("editor").get(f"{STORIES}several/submit/?stories={many}").content.decode()
    assert "At most 100 stories at a time: choose fewer of them." in said


@pytest.mark.parametrize(
    ("verb", "data", "said"),
    [
        ("hold", {}, "Write why: whoever wants to publish must know."),
        ("hold", {"hold-note": " "}, "Write why: whoever wants to publish must know."),
        ("schedule", {}, "Say when."),
        ("schedule", {"schedule-publish_at": "soon"}, "Write the time as in 2026-05-20 18:30."),
        ("schedule", {"schedule-publish_at": "2026-05-20T08:30"}, "Choose a time in the future."),
    ],
)
def test_what_a_verb_must_be_told_is_asked_for_again(
    sign_in: SignIn, verb: str, data: dict[str, str], said: str
) -> None:
    story = draft(headline="Ready")
    client = sign_in("chief")
    response = client.post(f"{STORIES}several/{verb}/", {"chosen": f"{story.pk}-1", **data})
    assert said in response.content.decode()
    assert [line.sent for line in response.context["done"]] == [f"{story.pk}-1"]
    assert (state(story), Article.objects.get(pk=story.pk).held_at) == (["draft"], None)


# What it costs


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("role", "verb"), [("reporter", "submit"), ("editor", "approve"), ("chief", "hold")])
def test_the_page_before_costs_the_same_for_many(sign_in: SignIn, role: str, verb: str, count: int) -> None:
    stories = [draft(by=colleague(role)) for _ in range(count)]
    client = sign_in(role)
    with CaptureQueriesContext(connection) as queries:
        foretold(client, verb, *stories)
    assert len(queries) == 3 + 2  # who asks and what they may; the stories, and which are their own
