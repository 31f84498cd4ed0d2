"""Notes beside a story: sent in place, while what is typed in the story's form stays there, unsaved."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from articles import notes
from articles.models import Article, Note
from tests.factories import colleague, draft

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_note_is_sent_and_resolved_and_the_story_is_left_as_it_was_typed(
    open_page: Callable[..., Page],
) -> None:
    story = draft(headline="Ana sings", by=colleague("editor"))
    page = open_page("editor", width=1280)
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    page.locator("#id_headline").fill("Typed and not saved")
    panel = page.locator("#notes")
    panel.locator("summary").first.click()
    panel.get_by_text("Write a note").click()
    page.get_by_label("Note", exact=True).fill("Is that so?")
    page.get_by_role("button", name="Send the note").click()
    expect(panel.get_by_role("status")).to_have_text("The note is written.")
    expect(panel.locator("summary").first).to_have_text("Notes · 1 open")
    page.get_by_role("button", name="Resolve").click()
    expect(panel.locator("summary").first).to_have_text("Notes · 0 open")
    expect(page.locator("#id_headline")).to_have_value("Typed and not saved")
    assert Note.objects.get().resolved_by_name == "Editor"
    assert Article.objects.get().headline == "Ana sings"


def test_what_is_typed_into_one_thread_stays_while_another_is_sent(open_page: Callable[..., Page]) -> None:
    editor = colleague("editor")
    story = draft(headline="Ana sings", by=editor)
    first, second = (notes.write(story, text=text, by=editor) for text in ("One?", "Two?"))
    page = open_page("editor", width=1280)
    page.goto(f"/admin/articles/article/{story.pk}/notes/")
    for thread, words in ((first, "Not sent yet"), (second, "Sent")):
        page.locator(f"#thread-{thread.pk}").get_by_text("Answer", exact=True).click()
        page.locator(f"[name=text-{thread.pk}]").fill(words)
    page.get_by_text("Write a note").click()
    page.get_by_label("Note", exact=True).fill("Nor this")
    page.get_by_label("To", exact=True).select_option("role:lawyer")
    page.locator(f"#thread-{second.pk}").get_by_role("button", name="Send the answer").click()
    expect(page.get_by_role("status")).to_have_text("The answer is written.")
    kept = [
        page.locator(f"[name={name}]") for name in (f"text-{first.pk}", f"text-{second.pk}", "text", "to")
    ]
    assert [field.input_value() for field in kept] == ["Not sent yet", "", "Nor this", "role:lawyer"]
    assert [field.is_visible() for field in kept] == [True, False, True, True]
