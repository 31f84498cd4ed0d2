"""Every kind of page, for readers and on the desk: usable by everyone, valid, quiet, and as wide as its window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client, RequestFactory
from playwright.sync_api import Page, Route

from celebnews.views import server_error
from tests.browser import checks, keyboard, magazine

pytestmark = pytest.mark.browser

# Rules, and for each the elements that are not held to it: a library's own markup, which nothing of ours can mend.
SPARED: dict[str, list[str]] = {}

ANSWERS = {"404": 404, "410": 410, "451": 451, "500": 500}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("role", ["", "superuser"])
def test_everyone_can_use_every_page(open_page: Callable[..., Page], role: str, width: int) -> None:
    """In both colour schemes: accessible, no wider than the window, with nothing for the console to say."""
    made = magazine.make()
    page = open_page(role, width=width, may_fail=True)
    page.route("**/broken/", _break)
    watch = checks.Watch(page)
    problems: list[str] = []
    for name, path in (made.desk if role else made.reader).items():
        page.emulate_media(color_scheme="light")
        response = page.goto(path)
        assert response is not None
        assert (name, response.status) == (name, ANSWERS.get(name, 200))
        late = checks.settle(page)
        found = [*late, *checks.too_wide(page), *checks.accessibility(page, spared=SPARED), *watch.take()]
        problems += [f"{name}: {problem}" for problem in found]
    assert not problems, "\n".join(problems)


def _break(route: Route) -> None:
    """The page that stands where the code broke."""
    route.fulfill(status=500, content_type="text/html", body=_broken())


def _broken() -> str:
    return server_error(RequestFactory().get("/broken/")).content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_thumb_hits_every_link_and_button(open_page: Callable[..., Page]) -> None:
    made = magazine.make()
    page = open_page(width=390, may_fail=True)
    page.route("**/broken/", _break)
    problems: list[str] = []
    for name, path in made.reader.items():
        page.goto(path)
        problems += [f"{name}: {problem}" for problem in checks.too_small(page)]
    assert not problems, "\n".join(problems)


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["nobody", "superuser"])
def test_the_html_of_every_page_is_valid(sign_in: Callable[[str], Client], role: str, tmp_path: Path) -> None:
    made = magazine.make()
    client = sign_in(role)
    pages = {
        name: client.get(path).content.decode()
        for name, path in (made.reader if role == "nobody" else made.desk).items()
        if path != "/broken/"
    }
    pages |= {"500": _broken()} if role == "nobody" else {}
    problems = checks.invalid(pages, tmp_path)
    assert not problems, "\n".join(problems)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["front", "story", "person", "people"])  # and search, as soon as it is there
def test_the_keyboard_reaches_everything_in_reading_order(
    open_page: Callable[..., Page], name: str, width: int
) -> None:
    page = open_page(width=width)
    page.goto(magazine.make().reader[name])
    walked = keyboard.walk(page)
    assert walked.missed == []
    assert walked.backwards == []
    assert walked.unseen == []


@pytest.mark.django_db(transaction=True)
def test_the_first_key_leads_past_the_masthead(open_page: Callable[..., Page]) -> None:
    page = open_page(width=390)
    page.goto(magazine.make().reader["story"])
    page.keyboard.press("Tab")
    assert keyboard.focused(page) == "Skip to the text"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
