"""One suite for both databases: `pytest` runs it on SQLite, `pytest --db=postgres` on a server of its own."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import dj_database_url
import hypothesis
import pytest
import time_machine
from django.conf import settings
from django.core.files.storage import storages
from django.core.signals import setting_changed
from django.db import connection, connections, transaction
from django.dispatch import receiver
from django.template import Context, RequestContext, Template
from django.test import Client, TransactionTestCase, override_settings
from django.test.signals import template_rendered
from django.utils.safestring import SafeString
from pytest_django import DjangoDbBlocker

from articles import append_only
from people.models import Photo
from tests import factories
from tests.postgres import server

# The same examples in every run: what fails, fails for everybody.
hypothesis.settings.register_profile("suite", derandomize=True, deadline=None)
hypothesis.settings.load_profile("suite")

NOW = datetime.datetime(2026, 5, 20, 12, 0, tzinfo=datetime.UTC)
"""The moment at which every test takes place unless it moves the clock."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--db", choices=["sqlite", "postgres"], default="sqlite", help="the database to test on")


LONGEST = (
    *("test_access.py", "test_pages.py", "test_leaks.py", "test_dashboard.py", "test_check_leaks.py"),
    *("test_backup.py", "test_merged.py", "test_merges.py", "test_merges_random.py", "test_query_budgets.py"),
    *("test_quotes.py", "test_generated.py", "test_demo.py", "test_pictures.py", "test_killed.py"),
)
"""The files that take longest; each is one worker's, so they come first."""


DATABASE = {"db", "transactional_db", "django_db_setup"}
"""The fixtures of whoever asks a database; where a test has none of them, and no mark, it is refused one."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What asks no database runs once, on SQLite: with --db=postgres it would be the same test again."""
    if config.getoption("--db") == "postgres":
        config.hook.pytest_deselected(items=[item for item in items if not _asks_a_database(item)])
        items[:] = [item for item in items if _asks_a_database(item)]
    items.sort(key=lambda item: LONGEST.index(name) if (name := item.path.name) in LONGEST else len(LONGEST))


def _asks_a_database(item: pytest.Item) -> bool:
    named: list[str] = getattr(item, "fixturenames", [])
    return item.get_closest_marker("django_db") is not None or not DATABASE.isdisjoint(named)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A skipped test is a failed run: what cannot run here is said, not passed over."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Points Django at the server that this run starts and stops by itself."""
    if request.config.getoption("--db") != "postgres":
        yield
        return
    with server() as socket:
        url = f"postgres://postgres@{str(socket).replace('/', '%2F')}/postgres"
        default = connections.settings["default"]
        default.update(
            {**dj_database_url.parse(url), "OPTIONS": {"prepare_threshold": 0}, "CONN_HEALTH_CHECKS": False}
        )
        del connections["default"]
        yield
        connections.close_all()


@receiver(setting_changed)
def _the_field_follows_the_settings(*, setting: str, **kwargs: Any) -> None:
    """Photo.image took its storage when its model was loaded; Django makes new ones whenever one of these changes."""
    if setting in ("STORAGES", "STATIC_ROOT", "STATIC_URL"):
        Photo._meta.get_field("image").storage = storages["originals"]


@pytest.fixture(scope="session", autouse=True)
def _settings_of_a_test_run() -> Iterator[None]:
    with override_settings(
        STORAGES={
            "originals": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
            "renditions": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        # Nothing is collected for a test run, and what the demo collected is not looked at.
        STATIC_ROOT=None,
        WHITENOISE_AUTOREFRESH=True,
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        SITE_URL="http://testserver",
        SITE_NAME="The Lantern",
        ALLOWED_HOSTS=["testserver", "localhost", "127.0.0.1"],
    ):
        yield


@pytest.fixture(scope="session", autouse=True)
def _a_response_keeps_its_own_context_alone(django_test_environment: None) -> Iterator[None]:
    """Django's test runner copies the context of every template, each widget's too: a third of a form's time."""

    def render(self: Template, context: Context) -> SafeString:
        if isinstance(context, RequestContext) and context.template is self:
            template_rendered.send(sender=self, template=self, context=context)
        return self.nodelist.render(context)

    cls: Any = Template
    plain, cls._render = cls._render, render
    yield
    cls._render = plain


@pytest.fixture(scope="session", autouse=True)
def _teardown_can_empty_the_history() -> Iterator[None]:
    """SQLite empties a table by DELETE, which the triggers refuse; post_migrate puts them back after the flush."""
    cls: Any = TransactionTestCase
    plain = cls._fixture_teardown

    def teardown(self: TransactionTestCase) -> None:
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                for table in append_only.TABLES:
                    for act in append_only.ACTS:
                        cursor.execute(f"DROP TRIGGER IF EXISTS {append_only.trigger(table, act)}")
        plain(self)

    cls._fixture_teardown = teardown
    yield
    cls._fixture_teardown = plain


@pytest.fixture(autouse=True)
def clock(request: pytest.FixtureRequest) -> Iterator[Any]:
    """The clock of the test, standing at NOW; `clock.shift(…)` moves it. Browser tests have the real one."""
    if request.node.get_closest_marker("browser"):
        yield None
        return
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture(scope="module")
def kept(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A transaction around all tests of a module: what another fixture of it makes is there for each, and gone behind
    the last. Each test is within it, and undone by itself."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def sign_in(db: None) -> Callable[[str], Client]:
    """A client signed in as a colleague of a role; "superuser" and "nobody" are roles here too."""

    def sign_in(role: str) -> Client:
        client = Client()
        if role != "nobody":
            client.force_login(factories.colleague(role), "people.access.Backend")
        return client

    return sign_in


@pytest.fixture
def newsroom_settings() -> Any:
    return settings
