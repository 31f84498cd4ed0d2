"""Every kind of page, for readers and on the desk: usable by everyone, valid, quiet, and as wide as its window."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client, RequestFactory
from playwright.sync_api import Page, Route, expect

from celebnews.views import server_error
from tests import factories
from tests.browser import checks, keyboard, magazine

pytestmark = pytest.mark.browser

# Rules, and for each the elements that are not held to it: a library's own markup, which nothing of ours can mend.
SPARED = {
    # The first column of Django's rows, which holds hidden fields alone.
    "empty-table-header": ["th.original"],
    # Labelled by Django's picture of a lens, whose alternative text says so.
    "label-title-only": ["#searchbar"],
}

# What Django's own templates get wrong: the empty choice of a picker, the label of a hidden field.
DJANGOS = re.compile("“option” without attribute “label”|must be the ID of a non-hidden form control")

WIDTHS = (390, 1280)

WALKED = ("front", "story", "person", "people", "search with hits")
WORKED = ("dashboard", "stories", "story form", "photo", "upload", "history", "two texts compared", "notes")

ANSWERS = {"404": 404, "410": 410, "451": 451, "500": 500, "shared preview that has ended": 410}

PARTS = [("superuser", 0, 2), ("superuser", 1, 2), ("", 0, 1)]
"""Who walks, and which part of the pages: each is a test of its own, so that they can run side by side."""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("role", "part", "parts"), PARTS)
def test_everyone_can_use_every_page(
    open_page: Callable[..., Page], role: str, part: int, parts: int
) -> None:
    """On a phone and on a desk, in both colour schemes: accessible, as wide as the window, nothing on the console."""
    made = magazine.make()
    windows = [open_page(role, width=width, may_fail=True) for width in WIDTHS]
    for page in windows:
        page.route("**/broken/", _break)
    watches = [checks.Watch(page) for page in windows]
    problems: list[str] = []
    for name, path in list((made.desk if role else made.reader).items())[part::parts]:
        found: list[str] = []
        for page in windows:
            page.emulate_media(color_scheme="light")
            response = page.goto(path)
            assert response is not None
            assert (name, response.status) == (name, ANSWERS.get(name, 200))
            assert response.request.redirected_from is None
            found += checks.settle(page) + checks.too_wide(page)
        found += checks.accessibility(windows, spared=SPARED)
        found += [said for watch in watches for said in watch.take()]
        if not role:
            found += checks.too_small(windows[0])
        problems += [f"{name}: {problem}" for problem in found]
    assert not problems, "\n".join(problems)


def _break(route: Route) -> None:
    """The page that stands where the code broke."""
    route.fulfill(status=500, content_type="text/html", body=_broken())


def _broken() -> str:
    return server_error(RequestFactory().get("/broken/")).content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("keys", ["Control+k", "Control+Shift+k"])
def test_everyone_can_use_the_dialogs_of_the_editor(open_page: Callable[..., Page], keys: str) -> None:
    factories.person("Ana Sol", summary="Singer")
    factories.public(headline="Ana sings")
    page = open_page("superuser", width=390)
    page.goto("/admin/articles/article/add/")
    page.locator(".ProseMirror").click()
    page.keyboard.press(keys)
    page.keyboard.type("ana")
    found = page.get_by_role("dialog").get_by_role("listbox")
    expect(found).to_have_attribute("aria-busy", "false")
    expect(found.get_by_role("option").first).to_be_visible()
    assert checks.accessibility([page], spared=SPARED) == []


@pytest.mark.django_db
def test_the_html_of_every_page_is_valid(sign_in: Callable[[str], Client], tmp_path: Path) -> None:
    made = magazine.make()
    pages = {"500": _broken()}
    for role, asked in (("nobody", made.reader), ("superuser", made.desk)):
        client = sign_in(role)
        pages |= {f"{role}, {name}": client.get(path).content.decode() for name, path in asked.items()}
    problems = [problem for problem in checks.invalid(pages, tmp_path) if not DJANGOS.search(problem)]
    assert not problems, "\n".join(problems)


@pytest.mark.django_db(transaction=True)
def test_the_keyboard_reaches_everything_in_reading_order(open_page: Callable[..., Page]) -> None:
    made = magazine.make()
    reader, desk = open_page(width=390), open_page("superuser", width=1280)
    problems: list[str] = []
    for page, pages, names in ((reader, made.reader, WALKED), (desk, made.desk, WORKED)):
        for name in names:
            page.goto(pages[name])
            checks.settle(page)
            problems += [f"{name}: {problem}" for problem in keyboard.walk(page)]
    assert not problems, "\n".join(problems)


@pytest.mark.django_db(transaction=True)
def test_the_first_key_leads_past_the_masthead(open_page: Callable[..., Page]) -> None:
    page = open_page(width=390)
    page.goto(factories.public().get_absolute_url())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Skip to the text"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
