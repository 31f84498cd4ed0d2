"""A story goes from an editor's form to the site and the feed, as people type, pick and press."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from tests.factories import author, colleague, person, public, section

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HEADLINE = "Ines and Dario Keep the Peace, and Keep Two Houses"
STANDFIRST = "The drummer and the diver have stopped counting who called whom. Their son’s school play is another matter."
PARAGRAPHS = (
    "Ines Calder, who dives for a living, and Dario Wren, who drums for one, have reached a truce that neither will call a truce.",
    "Last spring it seemed that nothing would be left to divide. In an earlier story we told how Wren left the stage.",
    "Then came the sentence that nobody had asked for. The Quay Letter reports, “Wren turned to the crowd and said, ‘My "
    "mother told me, “Never explain a door that you have slammed,” and I have explained mine for a year.’ Nobody laughed.”",
    "“‘It’s theirs,’ she said,” a neighbour’s niece told us, “and ‘it’ isn’t for sale.”",
)


def write_text(page: Page) -> None:
    """Types the body by keyboard: a paragraph, Enter, the next."""
    page.locator(".ProseMirror").click()
    for number, paragraph in enumerate(PARAGRAPHS):
        if number:
            page.keyboard.press("Enter")
        page.keyboard.insert_text(paragraph)
    page.keyboard.press("Control+Home")


def select_words(page: Page, words: str) -> None:
    """Selects the first occurrence of `words` in the text, as a drag would."""
    page.evaluate(
        """(words) => {
          const walker = document.createTreeWalker(document.querySelector(".ProseMirror"), NodeFilter.SHOW_TEXT)
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words)
            if (at < 0) continue
            const range = document.createRange()
            range.setStart(walker.currentNode, at)
            range.setEnd(walker.currentNode, at + words.length)
            // The editor reads the selection when the browser tells of it, which is later than it is made.
            const told = new Promise((resolve) => document.addEventListener("selectionchange", resolve, {once: true}))
            getSelection().removeAllRanges()
            getSelection().addRange(range)
            return told.then(() => new Promise((resolve) => setTimeout(resolve, 200)))
          }
          throw new Error(`not in the text: ${words}`)
        }""",
        words,
    )


def take_first(page: Page) -> None:
    """Waits for what was found for the words as typed, and takes the first of it."""
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("listbox")).to_have_attribute("aria-busy", "false")
    expect(dialog.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)


def link(page: Page, words: str, keys: str, typed: str) -> None:
    """Selects, asks for a link by its keys, types, and takes the first that is found with Enter."""
    select_words(page, words)
    page.keyboard.press(keys)
    page.keyboard.type(typed)
    take_first(page)


def add_row(page: Page, field: str, typed: str) -> None:
    """Adds a row to an ordered relation, and picks in it by keys alone: its picker is open."""
    page.locator(f"[data-rows={field}] [data-row-add]").click()
    page.keyboard.type(typed)
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text(
        re.compile(re.escape(typed), re.I)
    )
    page.keyboard.press("Enter")


def test_a_story_is_written_submitted_published_and_read(open_page: Callable[..., Page], site: str) -> None:
    ines = person("Ines Calder", summary="Free diver")
    dario = person("Dario Wren", summary="Drummer of The Low Tides")
    person("Dario Wren", summary="Baker, no relation")
    before = public(headline="Dario Wren leaves the stage", subjects=(dario,), by=colleague("editor"))
    section("Couples")
    author("Rita Reporter", colleague("reporter"))

    page = open_page("reporter")
    page.goto("/admin/articles/article/add/")
    page.get_by_label("Headline").fill(HEADLINE)
    page.get_by_label("Standfirst").fill(STANDFIRST)
    write_text(page)
    link(page, "Ines Calder", "Control+k", "ines")
    link(page, "Dario Wren", "Control+k", "dario wren")
    link(page, "how Wren left the stage", "Control+Shift+k", "leaves the")
    page.get_by_label("Section").select_option(label="Couples")
    add_row(page, "bylines", "Rita")
    add_row(page, "appearances", "Ines")
    add_row(page, "earlier", "leaves the stage")
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Submitted. The editors see it now.")

    story = Article.objects.get(headline=HEADLINE)
    linked = [
        PARAGRAPHS[0]
        .replace("Ines Calder", f'<a data-person="{ines.pk}">Ines Calder</a>')
        .replace("Dario Wren", f'<a data-person="{dario.pk}">Dario Wren</a>'),
        PARAGRAPHS[1].replace(
            "how Wren left the stage", f'<a data-story="{before.pk}">how Wren left the stage</a>'
        ),
        *PARAGRAPHS[2:],
    ]
    assert story.body == "".join(f"<p>{paragraph}</p>" for paragraph in linked)

    desk = open_page("editor")
    desk.goto("/admin/articles/article/?standing=submitted")
    desk.get_by_role("link", name=HEADLINE).click()
    desk.locator("summary", has_text="More").click()
    desk.get_by_role("button", name="Publish now").click()
    expect(desk.locator(".messagelist")).to_contain_text("Public now.")

    reader = open_page(width=390, scheme="dark")
    reader.goto("/")
    reader.get_by_role("link", name=HEADLINE).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(HEADLINE)
    for paragraph in PARAGRAPHS:
        expect(reader.locator(".prose p", has_text=paragraph[:40]).first).to_have_text(paragraph)
    expect(reader.locator(".thread a")).to_have_text(["Dario Wren leaves the stage"])
    reader.locator(".people").get_by_role("link", name="Ines Calder").click()
    expect(reader.get_by_role("link", name=HEADLINE)).to_be_visible()
    reader.goto("/people/dario-wren/")
    expect(reader.get_by_role("link", name=HEADLINE)).to_be_visible()
    reader.goto("/people/dario-wren-2/")
    expect(reader.get_by_role("link", name=HEADLINE)).to_have_count(0)
    reader.goto(before.get_absolute_url())
    expect(reader.locator("#later-on-this + ol a")).to_have_text([HEADLINE])
    feed: Any = reader.request.get("/feed/").text()
    assert f"<title>{HEADLINE}</title>" in feed
    assert "‘My mother told me, “Never explain a door that you have slammed,” and" in feed
