"""A real Chromium on a live server. Every page that a test opens must stay free of console errors."""

import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import connections
from django.test import override_settings
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError
from pytest_django.live_server_helper import LiveServer

from tests import factories

# Chromium's own services look for hosts that a closed network has not.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

PASSWORD = "a long enough password"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, as a newsroom has it: of one in memory a thread is refused what another is writing."""
    default = connections["default"]
    if default.vendor == "sqlite":
        default.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "newsroom.sqlite3")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # The synchronous driver runs a loop in this thread, which Django takes for an asynchronous caller.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def site(live_server: LiveServer) -> Iterator[str]:
    """The address of the live site, which knows it for its own."""
    with override_settings(SITE_URL=live_server.url, CSRF_TRUSTED_ORIGINS=[live_server.url]):
        yield live_server.url


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Opens a page as a colleague of a role, or as a reader; at the end no console has said an error."""
    said: list[str] = []
    contexts: list[Any] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            said.append(f"{message.text} {message.location}")

    def open_page(
        role: str = "", *, width: int = 1280, scheme: Any = "light", may_fail: bool = False
    ) -> Page:
        context = browser.new_context(
            base_url=site, viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB"
        )
        contexts.append(context)
        page = context.new_page()
        if not may_fail:
            page.on("console", hear)
            page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: dialog.accept())
        if role:
            _sign_in(page, role)
        return page

    yield open_page
    for context in contexts:
        for page in context.pages:
            # What a panel has asked for is answered first: the database is emptied next.
            with contextlib.suppress(PlaywrightError):
                page.wait_for_load_state("networkidle", timeout=3000)
        context.close()
    _let_the_site_finish()
    assert said == []


def _let_the_site_finish() -> None:
    """Waits for what closed pages still asked for: a form's last word would meet a database that is being emptied."""
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=5)


def _sign_in(page: Page, role: str) -> None:
    user = factories.colleague(role)
    if not user.check_password(PASSWORD):  # a new one would sign the same colleague's other windows out
        user.set_password(PASSWORD)
        user.save()
    page.goto(settings.SITE_URL + "/admin/login/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/admin/")
