"""Sources by keyboard: a link in the text is offered, taken with Enter, saved, and stands under the public story."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Outlet
from tests.browser.test_story_by_hand import select_words
from tests.factories import colleague, draft, outlet, source

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def change_url(story: Article) -> str:
    return f"/admin/articles/article/{story.pk}/change/"


def test_a_link_is_offered_taken_saved_and_shown(open_page: Callable[..., Page], site: str) -> None:
    outlet("The Quay Letter", "quayletter.example")
    story = draft(headline="A truce", body="<p>The Letter reports a truce.</p>", by=colleague("editor"))
    page = open_page("editor")
    page.goto(change_url(story))
    expect(page.locator(".ProseMirror")).to_be_visible()
    select_words(page, "reports a truce")
    page.keyboard.press("Control+Alt+k")
    page.keyboard.type("www.quayletter.example/truce")
    page.keyboard.press("Enter")
    offers = page.locator(".sources-offers")
    add = offers.get_by_role("button", name="Add The Quay Letter reports a truce")
    expect(add).to_be_visible()
    add.focus()
    page.keyboard.press("Enter")
    expect(offers).to_be_hidden()
    rows = page.locator('[data-rows="sources"] > ol > li')
    expect(rows).to_have_count(1)
    expect(rows.locator(".select2-selection").first).to_contain_text("The Quay Letter")
    expect(page.locator('[data-rows="sources"] [data-row-add]')).to_be_focused()
    page.locator(".state-more > summary").click()
    page.get_by_role("button", name="Publish now", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Public now.")
    story.refresh_from_db()
    (row,) = story.attributions.all()
    assert (row.name, row.url, row.title) == (
        "The Quay Letter", "https://www.quayletter.example/truce", "reports a truce",
    )  # fmt: skip
    page.goto(site + story.get_absolute_url())
    shown = page.get_by_role("region", name="Sources").get_by_role("listitem")
    expect(shown).to_have_text("The Quay Letter reports a truce")
    expect(shown.get_by_role("link")).to_have_attribute("href", "https://www.quayletter.example/truce")


def test_a_site_that_nobody_knows_is_made_an_outlet_beside_the_story(open_page: Callable[..., Page]) -> None:
    body = '<p>As <a href="https://news.kurier.example/1">they say</a>.</p>'
    story = draft(body=body, by=colleague("editor"))
    page = open_page("editor")
    page.goto(change_url(story))
    offer = page.locator(".sources-offers li")
    expect(offer).to_contain_text("news.kurier.example")
    with page.expect_popup() as popup:
        offer.get_by_role("link", name="Make an outlet of it").click()
    other = popup.value
    other.get_by_label("Name:").fill("Küstenkurier")
    other.get_by_role("button", name="Save", exact=True).click()
    other.wait_for_url("**/admin/articles/outlet/")
    other.close()
    assert [str(row) for row in Outlet.objects.get().domains.all()] == ["news.kurier.example"]
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(offer).to_contain_text("Küstenkurier")


def test_a_quote_is_given_its_source_and_keeps_it(open_page: Callable[..., Page]) -> None:
    letter = outlet("The Quay Letter")
    story = draft(
        body="<blockquote><p>We never counted.</p></blockquote><p>So she said.</p>",
        sources=[source(letter, key="a1"), source(kind="court", title="Calder v. Wren", key="b2")],
        by=colleague("editor"),
    )
    page = open_page("editor")
    page.goto(change_url(story))
    page.locator(".ProseMirror blockquote p").click()
    page.get_by_role("button", name="Who says it, and where?").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Where was it said?").select_option(label="The Quay Letter")
    dialog.get_by_role("button", name="Use this source").click()
    expect(page.locator(".ProseMirror blockquote")).to_have_attribute("data-label", "— The Quay Letter")
    page.get_by_role("button", name="Who says it, and where?").click()
    dialog.get_by_label("Or a name, of someone who has no page").fill("Ines Prado")
    dialog.get_by_role("button", name="Use this name").click()
    expect(page.locator(".ProseMirror blockquote")).to_have_attribute(
        "data-label", "— Ines Prado, The Quay Letter"
    )
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved as revision 2.")
    story.refresh_from_db()
    assert '<blockquote data-speaker-name="Ines Prado" data-source="a1">' in story.body
    expect(page.locator(".ProseMirror blockquote")).to_have_attribute(
        "data-label", "— Ines Prado, The Quay Letter"
    )


def test_a_quotation_mark_that_does_not_pair_is_selected_in_the_text(open_page: Callable[..., Page]) -> None:
    story = draft(body="<h2>The pier</h2><p>All is well.</p>", by=colleague("editor"))
    page = open_page("editor")
    page.goto(change_url(story))
    page.locator(".ProseMirror > p").last.click()
    page.keyboard.press("End")
    page.keyboard.insert_text(" 🎬 ‘So,” she said.")
    place = page.locator(".sources-quotes li")
    expect(place).to_contain_text("A quote that opened with ‘ is closed with ”: write ’.")
    place.get_by_role("button").click()
    assert page.evaluate("getSelection().toString()") == "”"
    page.keyboard.insert_text("’")
    expect(place).to_be_hidden()


def test_one_unnamed_source_gives_pause_until_there_is_another(open_page: Callable[..., Page]) -> None:
    story = draft(sources=[source(kind="unnamed")], by=colleague("editor"))
    page = open_page("editor")
    page.goto(change_url(story))
    warning = page.locator(".sources-warning")
    expect(warning).to_contain_text("one unnamed source alone")
    page.locator('[data-rows="sources"] [data-row-add]').click()
    page.locator('[data-rows="sources"] > ol > li').last.get_by_label("Kind").select_option("own")
    expect(warning).to_be_hidden()


QUOTE_THREE_DEEP = "“He: ‘She: “Don’t sing the divers’ song,” she said,’ he told us.”"


def test_quotes_three_deep_pass_through_the_editor_to_the_letter(open_page: Callable[..., Page]) -> None:
    quotes = f"<blockquote><p>{QUOTE_THREE_DEEP}</p></blockquote>"
    nested = f"<blockquote><p>He:</p><blockquote><p>She:</p>{quotes}</blockquote></blockquote>"
    story = draft(body=f"<p>One.</p>{nested}<p>Two.</p>", by=colleague("editor"))
    page = open_page("editor")
    page.goto(change_url(story))
    page.locator(".ProseMirror > p").last.click()
    page.keyboard.press("End")
    page.keyboard.insert_text(f" {QUOTE_THREE_DEEP}")
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved as revision 2.")
    story.refresh_from_db()
    assert story.body == f"<p>One.</p>{nested}<p>Two. {QUOTE_THREE_DEEP}</p>"
    expect(page.locator(".sources-quotes")).to_be_hidden()
