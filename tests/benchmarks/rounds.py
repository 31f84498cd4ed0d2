"""Requests through the whole application, timed in rounds: what disturbs the machine disturbs every page alike."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from tests.benchmarks.pages import PLAIN, Page

Clock = Callable[[], float]
Application = Callable[[dict[str, Any], Callable[..., Any]], Any]


def application() -> Application:
    """The newsroom as a server runs it, middleware and all."""
    return WSGIHandler()


def ask(app: Application, page: Page) -> bytes:
    """One request, read to its end; anything but a 200 is an error."""
    return _sent(app, _environ(page), page)


def _environ(page: Page) -> dict[str, Any]:
    return dict(RequestFactory(headers={"host": "127.0.0.1", "cookie": page.cookie}).get(page.path).environ)


def _sent(app: Application, environ: dict[str, Any], page: Page) -> bytes:
    said: list[str] = []
    response = app(environ, lambda status, headers: said.append(status))
    body = b"".join(response)
    response.close()
    if said != ["200 OK"]:
        raise RuntimeError(f"{page.path} answers {said[0]}")
    return body


def timed(app: Application, page: Page, clock: Clock) -> float:
    """The milliseconds of one request; making it up is not counted."""
    environ = _environ(page)
    started = clock()
    _sent(app, environ, page)
    return (clock() - started) * 1000


def queries(app: Application, page: Page) -> list[dict[str, str]]:
    with CaptureQueriesContext(connection) as captured:
        ask(app, page)
    return list(captured.captured_queries)


EVERY = 4
"""After so many pages the plain response is asked for again, so that it is measured in the same weather."""


def measure(app: Application, pages: Sequence[Page], clock: Clock) -> dict[str, list[float]]:
    """One round: the times of each page and of the plain response, by name."""
    times: dict[str, list[float]] = {}
    for place, page in enumerate(pages):
        if place % EVERY == 0:
            times.setdefault(PLAIN.name, []).append(timed(app, PLAIN, clock))
        times[page.name] = [timed(app, page, clock)]
    return times


def medians(times: Mapping[str, Sequence[float]]) -> dict[str, float]:
    return {name: statistics.median(found) for name, found in times.items()}
