"""The preview beside the form: it follows what is typed, as wide as a phone or a desk, and saves nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from articles.models import Article, PreviewLink, Revision
from tests.browser import checks
from tests.browser.test_pages import SPARED
from tests.factories import draft, fields, person, public

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

OpenPage = Callable[..., Page]
ADD = "/admin/articles/article/add/"


def begin(page: Page, address: str = ADD) -> FrameLocator:
    page.goto(address)
    page.locator(".guarded-editor.is-running").wait_for()
    return page.frame_locator(".live iframe")


def test_it_follows_what_is_typed_and_saves_nothing(open_page: OpenPage) -> None:
    ana = person("Ana Sol")
    earlier = public(headline="The first night", subjects=(ana,))
    page = open_page("editor")
    pane = begin(page)
    page.locator("#id_headline").fill("Øya wins")
    page.get_by_role("button", name="Preview").click()
    expect(pane.get_by_role("heading", level=1)).to_have_text("Øya wins")
    page.locator(".ProseMirror").click()
    page.keyboard.type("The harbour was full.")
    expect(pane.locator(".prose")).to_have_text("The harbour was full.")
    page.locator("#id_headline").fill("Øya wins again")
    expect(pane.get_by_role("heading", level=1)).to_have_text("Øya wins again")
    page.evaluate(
        "id => document.querySelector('[data-rows=earlier]').dispatchEvent(new CustomEvent("
        "'rows:add', {bubbles: true, detail: {picked: {id, text: 'x'}, fields: {}}}))",
        earlier.pk,
    )
    page.locator("[name$='-line']").first.fill("How it began")
    expect(pane.get_by_role("link", name="The first night")).to_be_visible()
    assert not Article.objects.filter(headline__startswith="Øya").exists()
    assert checks.too_wide(page) == []


def test_it_is_as_wide_as_a_phone_or_a_desk_and_comes_back_after_a_save(open_page: OpenPage) -> None:
    page = open_page("editor")
    pane = begin(page)
    page.locator("#id_headline").fill("Øya wins")
    preview = page.get_by_role("button", name="Preview")
    preview.press("Enter")
    width = "document.querySelector('.live iframe').contentWindow.innerWidth"
    expect(pane.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate(width) == 390
    page.get_by_role("button", name="Desktop").press("Enter")
    page.wait_for_function(f"() => {width} === 1280")
    box = page.locator(".live iframe").bounding_box()
    assert box is not None
    assert 600 < box["width"] <= 640  # drawn smaller
    assert checks.accessibility([page], spared=SPARED) == []
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved")
    expect(pane.get_by_role("heading", level=1)).to_have_text("Øya wins")
    assert page.evaluate(width) == 1280
    page.get_by_role("button", name="Close").press("Enter")
    expect(page.locator(".live")).to_be_hidden()
    expect(preview).to_be_focused()
    page.reload()
    page.locator(".guarded-editor.is-running").wait_for()
    expect(page.locator(".live")).to_be_hidden()


def test_who_reads_it_further_down_stays_there(open_page: OpenPage) -> None:
    body = "".join(f"<p>Paragraph {number} of a long story.</p>" for number in range(60))
    story = draft(**{**fields(headline="Long"), "body": body})
    page = open_page("editor")
    pane = begin(page, f"/admin/articles/article/{story.pk}/change/")
    page.get_by_role("button", name="Preview").click()
    expect(pane.get_by_role("heading", level=1)).to_have_text("Long")
    scrolled = "document.querySelector('.live iframe').contentDocument.scrollingElement.scrollTop"
    page.evaluate(f"{scrolled} = 900")
    page.locator("#id_headline").fill("Longer")
    expect(pane.get_by_role("heading", level=1)).to_have_text("Longer")
    assert page.evaluate(scrolled) == 900


def test_what_cannot_be_shown_is_told_and_what_was_shown_stays(open_page: OpenPage) -> None:
    page = open_page("editor")
    pane = begin(page)
    page.locator("#id_headline").fill("Øya wins")
    page.get_by_role("button", name="Preview").click()
    heading = pane.get_by_role("heading", level=1)
    expect(heading).to_have_text("Øya wins")
    page.locator("#id_headline").fill("")
    expect(page.locator(".live-trouble")).to_contain_text("Write a headline")
    expect(heading).to_have_text("Øya wins")
    page.locator("#id_headline").fill("Øya lost")
    expect(heading).to_have_text("Øya lost")
    expect(page.locator(".live-trouble")).to_be_hidden()


def test_on_a_phone_it_covers_the_form_until_it_is_closed(open_page: OpenPage) -> None:
    page = open_page("editor", width=390)
    pane = begin(page)
    page.locator("#id_headline").fill("Øya wins")
    page.get_by_role("button", name="Preview").click()
    expect(pane.get_by_role("heading", level=1)).to_have_text("Øya wins")
    expect(page.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".live")).to_be_hidden()
    expect(page.get_by_role("button", name="Preview")).to_be_focused()


def test_a_preview_is_shared_read_without_a_desk_and_taken_back(open_page: OpenPage) -> None:
    story = draft(headline="Not yet")
    page = open_page("editor")
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    page.get_by_role("link", name="Share…").click()
    page.get_by_label("For whom").fill("counsel")
    page.get_by_role("button", name="Make a link").click()
    link = page.get_by_role("textbox", name="Link").input_value()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").click()
    expect(page.locator("[data-copy]")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == link
    reader = open_page(may_fail=True)  # of what has ended a console tells
    reader.goto(link)
    expect(reader.get_by_role("heading", level=1)).to_have_text("Not yet")
    page.get_by_role("button", name="Revoke").click()
    expect(page.locator(".share-links")).to_contain_text("revoked by")
    reader.goto(link)
    expect(reader.get_by_role("heading", level=1)).to_have_text("This preview has ended")
    assert (PreviewLink.objects.count(), Revision.objects.count()) == (1, 1)
