"""The body editor: it gives back what it was given, and where it cannot it leaves the text alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from articles.models import Article
from tests.browser.test_story_by_hand import take_first
from tests.factories import colleague, draft, person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GOLDEN = (Path(__file__).parents[1] / "golden" / "body.html").read_text()


def change_url(story: Article) -> str:
    return f"/admin/articles/article/{story.pk}/change/"


def test_one_of_each_survives_a_keystroke_to_the_byte(open_page: Callable[..., Page]) -> None:
    story = draft(body=GOLDEN, by=colleague("editor"))
    page = open_page("editor")
    page.goto(change_url(story))
    page.locator(".ProseMirror > p").last.click()
    page.keyboard.press("End")
    page.keyboard.type("!")
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved as revision 2.")
    story.refresh_from_db()
    assert story.body == GOLDEN.removesuffix("</p>") + "!</p>"


@pytest.mark.parametrize(
    "script",
    [
        "js/editor",
        "js/guard",
        "js/picker",
        "js/paste",
        "django_prose_editor/configurable",
        "django_prose_editor/editor",
    ],
)
def test_a_script_that_fails_to_load_leaves_the_text_read_only(
    open_page: Callable[..., Page], script: str
) -> None:
    story = draft(body=GOLDEN, by=colleague("editor"))
    page = open_page("editor", may_fail=True)

    def refuse(route: Route) -> None:
        route.abort()

    page.route(f"**/static/{script}.js", refuse)
    page.goto(change_url(story))
    note = page.locator(".guarded-editor .errornote")
    expect(note).to_be_visible(timeout=10_000)
    area = page.locator("textarea[name=body]")
    assert area.get_attribute("readonly") is not None
    assert area.input_value() == GOLDEN


def test_undo_gives_back_what_was_deleted(open_page: Callable[..., Page]) -> None:
    story = draft(body="<p>Words that matter.</p>", by=colleague("editor"))
    page = open_page("editor")
    page.goto(change_url(story))
    page.locator(".ProseMirror").click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    expect(page.locator(".ProseMirror")).to_have_text("")
    page.keyboard.press("Control+z")
    expect(page.locator(".ProseMirror")).to_have_text("Words that matter.")


def test_a_person_is_linked_by_keyboard_alone(open_page: Callable[..., Page]) -> None:
    ana = person("Ana Sol", summary="Singer")
    story = draft(body="<p>Words.</p>", by=colleague("editor"))
    page = open_page("editor")
    page.goto(change_url(story))
    page.locator(".ProseMirror").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" And ")
    page.keyboard.press("Control+k")
    page.keyboard.type("ana")
    take_first(page)
    page.keyboard.type(" sang.")
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved")
    story.refresh_from_db()
    assert story.body == f'<p>Words. And <a data-person="{ana.pk}">Ana Sol</a> sang.</p>'
    assert story.people() == [ana]


def test_two_who_save_at_once_are_told_and_lose_nothing(open_page: Callable[..., Page]) -> None:
    story = draft(headline="Old", body="<p>Words.</p>", by=colleague("editor"))
    first, second = open_page("editor"), open_page("chief")
    for page in (first, second):
        page.goto(change_url(story))
        expect(page.locator(".ProseMirror")).to_be_visible()
    first.get_by_label("Headline").fill("Theirs")
    first.keyboard.press("Control+s")
    expect(first.locator(".messagelist")).to_contain_text("Saved")
    second.get_by_label("Headline").fill("Mine")
    second.keyboard.press("Control+s")
    expect(second.locator(".errornote").first).to_be_visible()
    expect(second.locator(".conflict")).to_contain_text("Theirs")
    assert second.get_by_label("Headline").input_value() == "Mine"
    second.keyboard.press("Control+s")
    expect(second.locator(".messagelist")).to_contain_text("Saved")
    story.refresh_from_db()
    assert story.headline == "Mine"
    assert sorted(story.revisions.values_list("number", flat=True)) == [1, 2, 3]
