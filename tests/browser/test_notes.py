"""Notes beside a story: sent in place, while what is typed in the story's form stays there, unsaved."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

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
    notes = page.locator("#notes")
    notes.locator("summary").first.click()
    notes.get_by_text("Write a note").click()
    page.get_by_label("Note", exact=True).fill("Is that so?")
    page.get_by_role("button", name="Send the note").click()
    expect(notes.get_by_role("status")).to_have_text("The note is written.")
    expect(notes.locator("summary").first).to_have_text("Notes · 1 open")
    page.get_by_role("button", name="Resolve").click()
    expect(notes.locator("summary").first).to_have_text("Notes · 0 open")
    expect(page.locator("#id_headline")).to_have_value("Typed and not saved")
    assert Note.objects.get().resolved_by_name == "Editor"
    assert Article.objects.get().headline == "Ana sings"
