"""The person picker as an editor meets it: in the editor's dialog and in the rows, on a phone and at a desk."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from people.models import Person
from tests.browser import checks
from tests.browser.test_pages import SPARED
from tests.factories import person, photo, public

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADD = "/admin/articles/article/add/"


@pytest.fixture
def kim(db: None) -> Person:
    kim = person("Kim Kardashian", summary="Founder")
    for name in ("Rey Marr", "Ana Sol"):
        person(name, summary="Singer and " * 8)
    public(subjects=(kim,))
    return kim


def open_dialog(page: Page) -> None:
    page.goto(ADD)
    text = page.locator(".ProseMirror")
    text.click()
    page.keyboard.type("Kardashan")
    expect(text).to_have_text("Kardashan")
    page.keyboard.press("Shift+Home")
    page.get_by_title("Link a person (Ctrl+K)").click()  # it waits until the editor knows what is selected
    expect(page.locator("dialog")).to_be_visible()


def test_a_misspelled_name_is_linked_and_nobody_is_made_twice(
    open_page: Callable[..., Page], kim: Person
) -> None:
    page = open_page("editor")
    open_dialog(page)
    dialog = page.locator("dialog")
    expect(dialog.get_by_role("option")).to_have_text(["Kim Kardashian Founder 1 story"])
    with page.expect_popup() as opened:
        dialog.get_by_role("link", name="Make a profile of “Kardashan”").click()
    form = opened.value
    expect(form.locator(".twins")).to_contain_text("Kim Kardashian")
    expect(form.locator("#id_name")).to_have_value("Kardashan")
    form.close()
    dialog.get_by_role("combobox").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f".ProseMirror a[data-person='{kim.pk}']")).to_have_text("Kardashan")


def test_a_row_tells_of_each_what_the_dialog_tells(open_page: Callable[..., Page], kim: Person) -> None:
    page = open_page("editor")
    page.goto(ADD)
    page.locator("[data-rows=appearances] [data-row-add]").click()
    page.keyboard.type("kardashan")
    expect(page.locator(".select2-results__option")).to_have_text(["Kim Kardashian Founder 1 story"])
    page.keyboard.press("Enter")
    picked = page.locator("[data-rows=appearances] .select2-selection__rendered")
    expect(picked).to_contain_text("Kim Kardashian — Founder")


@pytest.mark.parametrize("width", [390, 1280])
def test_everyone_can_use_the_picker(open_page: Callable[..., Page], kim: Person, width: int) -> None:
    Person.objects.update(portrait=photo())
    page = open_page("editor", width=width, may_fail=True)  # the portraits have no files
    open_dialog(page)
    page.locator("dialog").get_by_role("combobox").fill("")
    expect(page.locator("dialog").get_by_role("option")).to_have_count(3)
    expect(page.locator(".picker-person img")).to_have_count(3)
    assert checks.accessibility([page], spared=SPARED) + checks.too_wide(page) == []
