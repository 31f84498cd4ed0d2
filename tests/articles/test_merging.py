"""Two colleagues on one story: what each changed alone is merged, what both changed is asked about, nothing is lost."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import revisions, workflow
from articles.differences import marked
from articles.models import Article
from tests.articles.test_story_form import typed
from tests.factories import colleague, draft, fields, person, topic

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
WHOLE: dict[str, Any] = {"headline": "Old", "standfirst": "Old line.", "body": "<p>Old words.</p>"}


def begin(**given: Any) -> tuple[Article, dict[str, Any], str]:
    """A story, the fields of its first revision, and the address of its form."""
    first = fields(**{**WHOLE, **given})
    story = workflow.save(None, first, by=colleague("editor"))
    return story, first, f"/admin/articles/article/{story.pk}/change/"


def history(story: Article, name: str) -> list[Any]:
    return [revisions.upcast(row.data)[name] for row in story.revisions.order_by("number")]


def clash(page: str) -> str:
    found = re.search(r'name="clash" value="([^"]+)"', page)
    assert found
    return found[1]


def test_what_each_changed_alone_is_merged_without_a_question(sign_in: SignIn) -> None:
    story, first, url = begin()
    ana = person("Ana Sol")
    theirs = {
        "standfirst": "Their line.",
        "topics": [topic("divorce").pk],
        "appearances": [{"person": ana.pk, "role": "subject"}],
    }
    workflow.save(story, theirs, by=colleague("chief"), base=1)
    answer = sign_in("editor").post(url, typed(**{**first, "headline": "Mine"}, base=1, key="k"), follow=True)
    page = answer.content.decode()
    assert (
        "Chief saved this story while you wrote. Taken over from there: Standfirst, People, Topics." in page
    )
    assert "Saved as revision 3." in page
    row = Article.objects.get()
    assert (row.headline, row.standfirst, row.people()) == ("Mine", "Their line.", [ana])
    assert [each.name for each in row.topic_list] == ["divorce"]


def test_a_verb_waits_until_what_was_taken_over_is_read(sign_in: SignIn) -> None:
    story, first, url = begin()
    workflow.save(story, {"standfirst": "Libel."}, by=colleague("chief"), base=1)
    data = typed(**{**first, "headline": "Mine"}, base=1, key="k", _verb="publish")
    page = sign_in("editor").post(url, data, follow=True).content.decode()
    assert "“Publish now” waits until you have read what was taken over" in page
    story.refresh_from_db()
    assert (story.is_public, story.headline, story.standfirst) == (False, "Mine", "Libel.")


def test_the_same_change_on_both_sides_is_no_question(sign_in: SignIn) -> None:
    story, first, url = begin()
    workflow.save(story, {"headline": "Same"}, by=colleague("chief"), base=1)
    answer = sign_in("editor").post(url, typed(**{**first, "headline": "Same"}, base=1, key="k"))
    assert answer.status_code == 302
    assert history(story, "headline") == ["Old", "Same"]


def test_what_both_changed_is_shown_with_the_words_marked(sign_in: SignIn) -> None:
    story, first, url = begin()
    theirs = {"body": "<p>Old words of theirs.</p><p>Same.</p>"}
    workflow.save(story, theirs, by=colleague("chief"), base=1)
    mine = typed(**{**first, "body": "<p>My old words.</p><p>Same.</p>"}, base=1, key="k")
    page = sign_in("editor").post(url, mine).content.decode()
    shown = page.split('class="module conflict"')[1].split("</section>")[0]
    assert "<del>Old</del> <del>words</del> of theirs" not in shown
    assert "<ins>My</ins>" in shown
    assert "theirs.</del>" in shown
    assert shown.count("<p>Same.</p>") == 2
    assert "&lt;p&gt;My old words.&lt;/p&gt;" in page
    assert history(story, "body") == ["<p>Old words.</p>", theirs["body"]]


@pytest.mark.parametrize("take", ["theirs", "mine", "", "nonsense"])
def test_one_of_both_is_chosen_and_both_stay_in_the_history(sign_in: SignIn, take: str) -> None:
    story, first, url = begin()
    client = sign_in("editor")
    workflow.save(story, {"headline": "Theirs"}, by=colleague("chief"), base=1)
    sent = {**first, "headline": "Mine"}
    page = client.post(url, typed(**sent, base=1, key="k")).content.decode()
    again = typed(**sent, base=2, key="k", clash=clash(page), **{"take-headline": take})
    assert client.post(url, again).status_code == 302
    kept = ["Old", "Theirs", "Mine"] + ["Theirs"] * (take == "theirs")
    assert history(story, "headline") == kept
    assert client.post(url, again).status_code == 302, "sent twice"
    assert history(story, "headline") == kept


def test_a_choice_that_is_edited_keeps_all_three_texts(sign_in: SignIn) -> None:
    story, first, url = begin()
    client = sign_in("editor")
    workflow.save(story, {"headline": "Theirs"}, by=colleague("chief"), base=1)
    page = client.post(url, typed(**{**first, "headline": "Mine"}, base=1, key="k")).content.decode()
    client.post(url, typed(**{**first, "headline": "Of both"}, base=2, key="k", clash=clash(page)))
    assert history(story, "headline") == ["Old", "Theirs", "Mine", "Of both"]


def test_relations_are_chosen_as_texts_are(sign_in: SignIn) -> None:
    story, first, url = begin()
    ana, rey = person("Ana Sol"), person("Rey Marr")
    client = sign_in("editor")
    theirs = {"appearances": [{"person": ana.pk, "role": "subject"}], "topics": [topic("divorce").pk]}
    workflow.save(story, theirs, by=colleague("chief"), base=1)
    mine = {
        **first,
        "appearances": [{"person": rey.pk, "role": "mentioned"}],
        "topics": [topic("boats").pk],
    }
    page = client.post(url, typed(**mine, base=1, key="k")).content.decode()
    assert "<del>Ana</del> <del>Sol</del>" in page or "<del>Ana Sol</del>" in page
    choices = {"take-appearances": "theirs", "take-topics": "mine"}
    client.post(url, typed(**mine, base=2, key="k", clash=clash(page), **choices))
    row = Article.objects.get()
    assert (row.people(), [each.name for each in row.topic_list]) == ([ana], ["boats"])


def test_somebody_saves_between_the_question_and_the_answer(sign_in: SignIn) -> None:
    story, first, url = begin()
    client = sign_in("editor")
    workflow.save(story, {"headline": "Theirs"}, by=colleague("chief"), base=1)
    mine = {**first, "headline": "Mine"}
    page = client.post(url, typed(**mine, base=1, key="k")).content.decode()
    workflow.save(story, {"headline": "Theirs again"}, by=colleague("chief"), base=2)
    page = client.post(url, typed(**mine, base=2, key="k", clash=clash(page))).content.decode()
    assert "again" in page.split('class="module conflict"')[1].split("</section>")[0]
    client.post(url, typed(**mine, base=3, key="k", clash=clash(page), **{"take-headline": "theirs"}))
    assert history(story, "headline")[-1] == "Theirs again"
    assert "Mine" in history(story, "headline")


def test_a_question_that_nobody_asked_is_not_answered(sign_in: SignIn) -> None:
    story, first, url = begin()
    other, _first, other_url = begin(headline="Other")
    client = sign_in("editor")
    workflow.save(other, {"headline": "Theirs"}, by=colleague("chief"), base=1)
    page = client.post(other_url, typed(headline="Mine", base=1, key="k")).content.decode()
    for forged in (clash(page), clash(page)[:-1], "x", "\x00"):
        sent = typed(**first, base=1, key="f", clash=forged, **{"take-headline": "theirs"})
        assert client.post(url, sent).status_code == 302
    assert set(history(story, "headline")) == {"Old"}


def test_what_was_declined_on_either_side_stays_declined() -> None:
    base = revisions.blank()
    mine = {**base, "declined": {"people": [1, 2], "stories": [], "names": ["x"]}}
    theirs = {**base, "declined": {"people": [2, 3], "stories": [9], "names": []}}
    merged = revisions.merge(base, mine, theirs, ["declined"])
    assert merged.fields["declined"] == {"people": [2, 3, 1], "stories": [9], "names": ["x"]}
    assert merged.clashes == ()


def test_the_texts_of_a_draft_that_nobody_else_touched_are_no_conflict(sign_in: SignIn) -> None:
    story = draft(headline="Old")
    url = f"/admin/articles/article/{story.pk}/change/"
    assert sign_in("editor").post(url, typed(headline="New", base=1)).status_code == 302
    assert history(story, "headline") == ["Old", "New"]


# Words marked

TEXT = st.text("aøé <&>\n", max_size=60)


@settings(max_examples=200, deadline=None)
@given(TEXT, TEXT)
def test_marks_add_nothing_to_either_text(old: str, new: str) -> None:
    for text, html in zip((old, new), marked(old, new), strict=True):
        bare = re.sub("</?(?:del|ins)>", "", html)
        lines = re.findall("<p>(.*?)</p>", bare)
        escaped = [
            line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in text.split("\n")
        ]
        assert lines == [line for line in escaped if line.strip()]


def test_long_passages_that_differ_are_told_as_wholes_at_once() -> None:
    old, new = " ".join(f"a{n}" for n in range(9000)), " ".join(f"b{n}" for n in range(9000))
    assert marked(old, new) == (f"<p><del>{old}</del></p>", f"<p><ins>{new}</ins></p>")


def test_what_was_taken_over_in_one_attempt_stays_where_the_next_one_clashes(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two colleagues save while one save runs: the first in another field, the second in the same."""
    story, first, url = begin()
    client = sign_in("editor")
    between = iter([{"standfirst": "Their line."}, {"headline": "Theirs"}])
    plain = workflow.save

    def save(*given: Any, **named: Any) -> Article:
        if theirs := next(between, None):
            newest = Article.objects.get().latest_revision
            plain(story, theirs, by=colleague("chief"), base=newest.number if newest else 0)
        return plain(*given, **named)

    monkeypatch.setattr(workflow, "save", save)
    page = client.post(url, typed(**{**first, "headline": "Mine"}, base=1, key="k")).content.decode()
    assert "Choose below" in page
    assert "Their line." in page.split('name="standfirst"')[1].split("</textarea>")[0]
