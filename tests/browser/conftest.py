"""A real Chromium on a live server. Every page that a test opens must stay free of console errors."""

import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db import connections
from django.test import Client, override_settings
from playwright.sync_api import Browser, BrowserContext, CDPSession, ConsoleMessage, Page, sync_playwright
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

FRAME = 30
"""Milliseconds between two acts: the editor takes the focus by the next frame, and a hand is no quicker than that."""

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
        program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
        chromium = playwright.chromium.launch(executable_path=program, args=QUIET, slow_mo=FRAME)
        yield chromium
        chromium.close()


@pytest.fixture
def site(live_server: LiveServer) -> Iterator[str]:
    """The address of the live site, which knows it for its own."""
    with override_settings(SITE_URL=live_server.url, CSRF_TRUSTED_ORIGINS=[live_server.url]):
        yield live_server.url


class Profiles:
    """Browser profiles, each with cookies and storage of its own; a test gets them as new, but for what is cached.

    A profile costs a page's worth of work and fills its cache with the scripts and styles of the desk: of those that
    one test is done with the next gets one, wiped.
    """

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser, self._site = browser, site
        self._free: dict[tuple[int, str], list[BrowserContext]] = {}
        self._wiping: dict[BrowserContext, CDPSession] = {}

    def take(self, width: int, scheme: Any) -> BrowserContext:
        free = self._free.setdefault((width, scheme), [])
        context = free.pop() if free else self._made(width, scheme)
        # At the last moment: what a page wrote while it was closed is wiped, too.
        context.clear_cookies()
        self._wiping[context].send(
            "Storage.clearDataForOrigin", {"origin": self._site, "storageTypes": "all"}
        )
        return context

    def _made(self, width: int, scheme: Any) -> BrowserContext:
        context = self._browser.new_context(
            base_url=self._site, viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB"
        )
        self._wiping[context] = context.new_cdp_session(context.new_page())
        return context

    def give_back(self, width: int, scheme: str, context: BrowserContext) -> None:
        """Closes the pages, which have come to rest."""
        _blank, *pages = context.pages
        context.set_offline(True)  # so that a form's last word stays where it is
        for page in pages:
            page.close()
        context.set_offline(False)
        context.unroute_all()
        context.clear_permissions()
        self._free[width, scheme].append(context)


@pytest.fixture(scope="session")
def profiles(browser: Browser, live_server: LiveServer) -> Profiles:
    return Profiles(browser, live_server.url)


def come_to_rest(context: BrowserContext) -> None:
    """What a panel has asked for is answered: the database is emptied next."""
    for page in context.pages:
        with contextlib.suppress(PlaywrightError):
            page.wait_for_load_state("networkidle", timeout=3000)


class Traffic:
    """How many requests the site is answering."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._count = 0
        request_started.connect(self._starts)
        request_finished.connect(self._ends)

    def _starts(self, **kwargs: Any) -> None:
        with self._changed:
            self._count += 1

    def _ends(self, **kwargs: Any) -> None:
        with self._changed:
            self._count -= 1
            self._changed.notify_all()

    def let_finish(self) -> None:
        """Waits for what closed pages still asked for: it would meet a database that is being emptied."""
        with self._changed:
            self._changed.wait_for(lambda: self._count <= 0, timeout=5)
            self._count = 0


@pytest.fixture(scope="session")
def traffic() -> Traffic:
    return Traffic()


@pytest.fixture
def open_page(profiles: Profiles, traffic: Traffic, site: str) -> Iterator[Callable[..., Page]]:
    """Opens a page as a colleague of a role, or as a reader; at the end no console has said an error."""
    said: list[str] = []
    taken: list[tuple[int, str, BrowserContext]] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            said.append(f"{message.text} {message.location}")

    def open_page(
        role: str = "", *, width: int = 1280, scheme: Any = "light", may_fail: bool = False
    ) -> Page:
        context = profiles.take(width, scheme)
        taken.append((width, scheme, context))
        page = context.new_page()
        if not may_fail:
            page.on("console", hear)
            page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: dialog.accept())
        if role:
            _sign_in(page, role)
        return page

    yield open_page
    for *_, context in taken:
        come_to_rest(context)
    said_by_then = [*said]  # what a panel says of the line that is cut next is no error of its page
    for each in taken:
        profiles.give_back(*each)
    traffic.let_finish()
    assert said_by_then == []


def _sign_in(page: Page, role: str) -> None:
    """Gives a window the cookie that the login form would: that form itself is for the tests that sign in again."""
    user = factories.colleague(role)
    if not user.check_password(PASSWORD):  # a new one would sign the same colleague's other windows out
        user.set_password(PASSWORD)
        user.save()
    client = Client()
    client.force_login(user, "people.access.Backend")
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies(
        [
            {
                "name": cookie.key,
                "value": cookie.value,
                "url": settings.SITE_URL,
                "httpOnly": True,
                "sameSite": "Lax",
            }
        ]
    )
