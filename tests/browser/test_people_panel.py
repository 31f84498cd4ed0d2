"""The panel “People in this story”, as an editor meets it: a name is typed, found, and linked by a key."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from people.models import Name, Person
from tests.browser import checks
from tests.browser.test_pages import SPARED
from tests.factories import person, public

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADD = "/admin/articles/article/add/"


def begin(page: Page, headline: str) -> None:
    page.goto(ADD)
    page.locator("#id_headline").fill(headline)
    page.locator(".ProseMirror").click()


def test_a_name_is_typed_found_and_linked_by_one_key(open_page: Callable[..., Page]) -> None:
    beyla = person("Beyla Østergaard", summary="Singer")
    Name.objects.create(person=beyla, text="Beila Ostergard", kind=Name.Kind.MISSPELLING)
    page = open_page("editor")
    begin(page, "Østergaard is back")
    page.keyboard.type("🎬 In Malmö, Beila Ostergard sang. Østergaard’s tour begins.")
    panel = page.locator("[data-panel=people]")
    expect(panel.locator(".panel-item")).to_have_count(1)
    expect(page.get_by_role("heading", name="People · 1 not")).to_be_visible()
    expect(panel.locator(".panel-item")).to_contain_text("3 times")
    panel.get_by_role("button", name="Link: subject").focus()
    page.keyboard.press("Enter")
    text = page.locator(".ProseMirror")
    expect(text.locator("a")).to_have_text(["Beila Ostergard"])
    expect(page.locator("[data-rows=appearances] .select2-selection__rendered")).to_contain_text(
        ["Beyla Østergaard — Singer"]
    )
    expect(page.get_by_role("heading", name="People · 1 linked")).to_be_visible()
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved")
    story = Article.objects.get()
    assert [(each.person, each.role) for each in story.appearances.all()] == [(beyla, "subject")]
    expect(page.get_by_role("heading", name="People · 1 linked")).to_be_visible()


def test_one_of_two_namesakes_is_chosen_and_the_other_is_gone(open_page: Callable[..., Page]) -> None:
    person("Ana Sol", summary="Nurse")
    singer = person("Ana Sol", summary="Singer")
    public(subjects=(singer, person("Rey Marr")))
    page = open_page("editor")
    begin(page, "Late")
    page.keyboard.type("Ana Sol came late. Sol left early.")
    panel = page.locator("[data-panel=people]")
    expect(panel.locator(".panel-question")).to_contain_text("Which “Ana Sol”?")
    expect(panel.locator(".panel-item", has_text="Singer")).to_contain_text("with Rey Marr")
    panel.get_by_role("button", name="This one: Ana Sol — Singer").click()
    expect(page.locator(f".ProseMirror a[data-person='{singer.pk}']")).to_have_text("Ana Sol")
    expect(page.locator(".ProseMirror [title='Ana Sol — Singer']")).to_have_text("Ana Sol")
    expect(panel.locator(".panel-question")).to_have_count(0)


def test_no_is_remembered_and_an_unknown_name_becomes_a_profile(open_page: Callable[..., Page]) -> None:
    person("Pink", summary="Singer")
    page = open_page("editor")
    begin(page, "Ivo Brand leaves")
    page.keyboard.type("Pink was the colour of the house that Ivo Brand left.")
    panel = page.locator("[data-panel=people]")
    panel.get_by_role("button", name="Not this person: Pink").focus()
    page.keyboard.press("Delete")
    expect(panel.get_by_text("Pink")).to_have_count(0)
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved")
    expect(panel.get_by_text("Ivo Brand")).to_be_visible()
    expect(panel.get_by_text("Pink")).to_have_count(0)
    with page.expect_popup() as opened:
        panel.get_by_role("link", name="Make a profile").click()
    profile = opened.value
    expect(profile.locator("#id_name")).to_have_value("Ivo Brand")
    profile.locator("[name=_save]").click()
    expect(profile.locator(".messagelist")).to_contain_text("Ivo Brand")
    assert Person.objects.filter(name="Ivo Brand").exists()
    profile.close()
    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(panel.get_by_role("button", name="Link: subject")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_everyone_can_use_the_panel(open_page: Callable[..., Page], width: int) -> None:
    person("Ana Sol", summary="Nurse")
    person("Ana Sol", summary="Singer")
    person("Rey Marr", state="draft")
    page = open_page("editor", width=width)
    begin(page, "Ivo Brand meets Rey Marr")
    page.keyboard.type("Ana Sol and Rey Marr.")
    expect(page.locator("[data-panel=people] .panel-item")).to_have_count(4)
    assert checks.accessibility([page], spared=SPARED) + checks.too_wide(page) == []


def test_a_panel_that_is_signed_out_says_so_and_touches_nothing(open_page: Callable[..., Page]) -> None:
    person("Ana Sol")
    page = open_page("editor", may_fail=True)
    begin(page, "Late")
    page.context.clear_cookies()
    page.keyboard.type("Ana Sol came late.")
    expect(page.locator("[data-panel=people]")).to_contain_text("You are signed out.")
    expect(page.locator(".ProseMirror")).to_have_text("Ana Sol came late.")
