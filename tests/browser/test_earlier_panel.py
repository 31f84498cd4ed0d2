"""The panel “Earlier coverage”, as an editor meets it: a suggestion becomes a row, a link on words, or a card."""

import datetime
import re
from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.models import Article
from tests.browser import checks
from tests.browser.test_pages import SPARED
from tests.factories import draft, person, public

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADD = "/admin/articles/article/add/"


def ago(days: int) -> datetime.datetime:
    return timezone.now() - datetime.timedelta(days=days)


SELECTED = """(count) => {
  const { from, to } = document.querySelector("#id_body").deskEditor.state.selection
  return to - from === count
}"""


def begin(page: Page, text: str) -> None:
    page.goto(ADD)
    page.locator("#id_headline").fill("Late")
    page.locator(".ProseMirror").click()
    page.keyboard.type(text)


def test_a_suggestion_becomes_a_row_a_link_and_a_card(open_page: Callable[..., Page]) -> None:
    ana = person("Ana Sol")
    for number, headline in enumerate(("The truce", "The quarrel", "The house", "The boat"), 1):
        public(headline=headline, subjects=(ana,), at=ago(7 * number))
    page = open_page("editor")
    begin(page, "Ana Sol said so in an earlier story")
    panel = page.locator("[data-panel=earlier]")
    expect(panel.locator(".panel-headline")).to_have_text(
        ["The truce", "The quarrel", "The house", "The boat"]
    )
    expect(panel.locator(".panel-item").first).to_contain_text("Ana Sol; 1 week ago")
    panel.get_by_role("button", name="Add: The truce").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-rows=earlier] .select2-selection__rendered")).to_contain_text(["The truce"])
    expect(panel.locator(".panel-headline")).to_have_text(["The quarrel", "The house", "The boat"])
    expect(panel.locator(".panel-later")).to_have_text("The truce")

    page.locator(".ProseMirror").click()
    page.keyboard.press("End")
    for count in range(1, len("earlier story") + 1):
        page.keyboard.press("Shift+ArrowLeft")
        page.wait_for_function(SELECTED, arg=count)  # the editor hears of a selection behind the key
    panel.get_by_role("button", name="Link: The quarrel").focus()
    page.keyboard.press("l")
    expect(page.locator(".ProseMirror a[data-story]")).to_have_text("earlier story")
    expect(panel.locator(".panel-headline")).to_have_text(["The house", "The boat"])

    panel.get_by_role("button", name="Card: The house").click()
    page.keyboard.type("In an earlier story, the house was not yet sold.")
    card = page.locator(".ProseMirror aside[data-story]")
    expect(card).to_have_text("In an earlier story, the house was not yet sold.")
    expect(card).to_have_attribute("data-label", "Card · The house")

    panel.get_by_role("button", name="Not this one: The boat").focus()
    page.keyboard.press("Delete")
    expect(panel.locator(".panel-headline")).to_have_count(0)
    expect(panel).to_be_focused()  # not at the top of the page
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved")
    expect(panel.locator(".panel-later li")).to_have_count(3)
    story = Article.objects.get(headline="Late")
    assert [each.earlier.headline for each in story.earlier_coverage.all()] == ["The truce"]
    assert re.findall("data-story", story.body) == ["data-story"] * 2


def test_the_form_names_every_link_that_readers_would_not_get(open_page: Callable[..., Page]) -> None:
    hidden, secret = draft(headline="The secret wedding"), person("Rey Marr", state="draft")
    story = draft(
        body=f'<p><a data-story="{hidden.pk}">Said</a> <a data-person="{secret.pk}">Marr</a>.</p>',
        headline="Open",
    )
    page = open_page("editor")
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    notes = page.locator(".state-notes")
    expect(notes).to_contain_text("“The secret wedding” is not public: readers get plain text there.")
    expect(notes).to_contain_text("The profile of Rey Marr is not public: readers get plain text there.")


@pytest.mark.parametrize("width", [390, 1280])
def test_everyone_can_use_the_panel(open_page: Callable[..., Page], width: int) -> None:
    ana = person("Ana Sol")
    before = public(headline="A headline of some length that must find room here", subjects=(ana,), at=ago(9))
    public(headline="Another", subjects=(ana,), at=ago(30))
    story = draft(subjects=(ana,), earlier=(before,))
    page = open_page("editor", width=width)
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    panel = page.locator("[data-panel=earlier]")
    expect(panel.locator(".panel-headline")).to_have_text(["Another"])
    expect(panel.locator(".panel-later")).to_contain_text("A headline of some length")
    assert checks.accessibility([page], spared=SPARED) + checks.too_wide(page) == []
