"""What the site as a whole answers, and what stands around every answer."""

import datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test import Client, override_settings

from articles import sweeping, workflow
from celebnews.proxies import client_address
from tests.conftest import NOW
from tests.factories import colleague, draft, public

HOUR = datetime.timedelta(hours=1)


@pytest.mark.django_db
def test_healthz_says_whether_the_database_answers() -> None:
    told = b"ok\nstories due: 0\nchanges due: 0\nchanges stuck: 0\nlast sweep: never\n"
    assert Client().get("/healthz").content == told

    def refuse(*args: Any) -> None:
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        response = Client().get("/healthz")
    assert (response.status_code, response.content) == (503, b"database unreachable\n")


@pytest.mark.django_db
def test_healthz_tells_what_is_due_and_stuck_and_to_colleagues_alone_when(sign_in: Any, clock: Any) -> None:
    editor = colleague("editor")
    waiting, late, due = draft(headline="Secret"), public(), public()
    workflow.schedule(waiting, by=editor, revision=1, publish_at=NOW + 3 * HOUR)
    for story, hours in ((late, 1), (due, 2)):
        workflow.save(story, {"headline": "Secret"}, by=editor, base=1)
        workflow.schedule_changes(story, by=editor, revision=2, changes_at=NOW + hours * HOUR)
    sweeping.sweep()
    clock.shift(HOUR + sweeping.ALIVE)
    clock.shift(12)
    told = "ok\nstories due: 1\nchanges due: 1\nchanges stuck: 1\nlast sweep: 3912 s ago\n"
    shown = {
        role: sign_in(role).get("/healthz").content.decode() for role in ("nobody", "reporter", "editor")
    }
    assert shown == {
        "nobody": told,
        "reporter": told,
        "editor": f"{told}due next: 2026-05-20T14:00:00+00:00\n",
    }


def test_robots_names_the_sitemaps_and_keeps_crawlers_off_the_desk_alone() -> None:
    assert Client().get("/robots.txt").content.decode() == (
        "User-agent: *\nDisallow: /admin/\n\n"
        "Sitemap: http://testserver/sitemap.xml\nSitemap: http://testserver/news-sitemap.xml\n"
    )


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/admin/login/", "/nowhere/"])
def test_the_policy_is_strict_everywhere(path: str) -> None:
    policy = Client().get(path).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.django_db
def test_a_broken_page_is_a_500_that_asks_nothing_of_anybody() -> None:
    public()

    def refuse(*args: Any) -> None:
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        response = Client(raise_request_exception=False).get("/")
    assert response.status_code == 500
    assert "Something broke" in response.content.decode()


@pytest.mark.django_db
@override_settings(AXES_ENABLED=True)
def test_a_password_cannot_be_guessed_by_trying() -> None:
    user = colleague("editor")
    user.set_password("right horse")
    user.save()
    client = Client()
    for _ in range(5):
        client.post("/admin/login/", {"username": user.username, "password": "wrong"})
    response = client.post("/admin/login/", {"username": user.username, "password": "right horse"})
    assert response.status_code == 429
    assert "Too many wrong passwords" in response.content.decode()
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "6.6.6.6", "10.0.0.1"),
        (1, "6.6.6.6, 203.0.113.7", "203.0.113.7"),
        (2, "6.6.6.6, 203.0.113.7, 10.0.0.2", "203.0.113.7"),
        (2, "203.0.113.7", "10.0.0.1"),
        (1, "", "10.0.0.1"),
    ],
)
def test_whose_request_it_is_behind_proxies(rf: Any, proxies: int, forwarded: str, address: str) -> None:
    request = rf.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=forwarded)
    with override_settings(PROXIES=proxies):
        assert client_address(request) == address
