"""Search as a reader and as an editor use it: typed, by keyboard, by any name."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from people.models import Name
from tests.factories import colleague, draft, person, public

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_reader_finds_a_person_and_the_stories_from_any_page(open_page: Callable[..., Page]) -> None:
    beyla = person("Beyla Østergaard", summary="Singer")
    Name.objects.create(person=beyla, text="Beila Ostergard", kind=Name.Kind.MISSPELLING)
    public(headline="The tour that nobody planned", body="<p>She sang in Malmö first.</p>", subjects=(beyla,))
    public(headline="Another matter")
    page = open_page()
    page.goto("/")
    page.get_by_role("searchbox").fill("beila ostergard")
    page.get_by_role("searchbox").press("Enter")
    main = page.locator("main")
    expect(main.locator(".search-people a")).to_have_text(["Beyla Østergaard"])
    expect(main.locator(".river h3")).to_have_text(["The tour that nobody planned"])
    expect(page).to_have_title(re.compile("^beila ostergard – Search – "))
    main.get_by_role("searchbox").fill('"in malmo" sang')
    main.get_by_role("searchbox").press("Enter")
    expect(main.locator("mark")).to_have_text(["sang", "in Malmö"])
    main.get_by_role("searchbox").fill("zeppelin")
    main.get_by_role("searchbox").press("Enter")
    expect(main.locator(".empty")).to_contain_text("Nothing found.")


def test_an_editor_finds_stories_by_words_and_by_a_first_name(open_page: Callable[..., Page]) -> None:
    rey = person("Rey Marr", state="draft")
    draft(headline="Only the desk knows", body="<p>A kestrel on the roof.</p>", subjects=(rey,))
    public(headline="A public one", by=colleague("chief"))
    page = open_page("editor")
    page.goto("/admin/articles/article/")
    rows = page.locator("#result_list tbody .field-headline_and_mark")
    expect(rows).to_have_count(2)
    for typed in ("rey", "kestrels", "marr -zeppelin"):
        page.locator("#searchbar").fill(typed)
        page.locator("#searchbar").press("Enter")
        expect(rows).to_have_text(["Only the desk knows"])
    rows.get_by_role("link").click()
    expect(page.locator("#id_headline")).to_have_value("Only the desk knows")


def test_the_picker_of_stories_finds_one_by_who_is_in_it(open_page: Callable[..., Page]) -> None:
    public(headline="An evening at the baths", subjects=(person("Ana Sol"),))
    page = open_page("editor")
    page.goto("/admin/articles/article/add/")
    page.locator(".ProseMirror").click()
    page.keyboard.press("Control+Shift+k")
    page.keyboard.type("ana")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".ProseMirror a[data-story]")).to_have_text("An evening at the baths")
