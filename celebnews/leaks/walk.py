"""Asks every surface what readers can ask of it, as a reader would, and looks through each answer once.

Nothing is written: what pages would do behind their answers is left undone, and a write is refused.
"""

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core.signals import request_finished
from django.db import connection
from django.test import Client
from django.urls import get_resolver
from django.utils.http import http_date
from django.utils.timezone import now

from articles import heat, months
from celebnews.leaks import reading
from celebnews.leaks.secrets import Sort, Trace
from celebnews.leaks.surfaces import SURFACES, Address, Site, routes

AGAIN = 2
"""Of how many addresses of each route the head alone is asked for too, and whether they have changed."""

_VARIANT = re.compile(r'href="(\?[^"#]+)"')
_WRITE = re.compile(r"\s*(?:INSERT|UPDATE|DELETE|REPLACE|TRUNCATE|CREATE|ALTER|DROP)\b", re.IGNORECASE)
_GONE = (301, 302, 404, 410, 451)
_BEHIND_ANSWERS = {"articles.heat": heat.after_response, "articles.months": months.after_response}
DAY = 86_400


class Wrote(Exception):
    """A page that is only read has written to the database."""


@dataclass(frozen=True)
class Finding:
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass
class Walk:
    """One walk: `run` it, then read what it found and how much it asked. With `only`, of the surfaces of these names."""

    site: Site
    traces: Mapping[Trace, str]
    say: Callable[[int], None] = lambda asked: None
    only: Collection[str] = ()
    findings: list[Finding] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    again: int = 0
    of_secrets: int = 0
    unasked: list[str] = field(default_factory=list)
    _bodies: dict[str, bytes] = field(default_factory=dict)
    _told: set[tuple[str, str]] = field(default_factory=set)

    def run(self) -> None:
        # In a context of its own: what pages note there, to be done behind their answers, ends with it.
        copy_context().run(self._ask_all)

    def _ask_all(self) -> None:
        client, done = Client(raise_request_exception=False), set[str]()
        with _only_reading():
            for route, name in routes(get_resolver()):
                if name not in SURFACES:
                    what = f"no way to enumerate it is registered in celebnews/leaks/surfaces.py ({name or 'no name'})"
                    self.findings.append(Finding(route, what))
                    continue
                if name in done or (self.only and name not in self.only):
                    continue
                for address in SURFACES[name](self.site, name):
                    self._visit(client, name, address)
                done.add(name)
        self.unasked = sorted(done - self.asked.keys())

    def _visit(self, client: Client, name: str, address: Address) -> None:
        """An address and all that its pages offer of it: further pages, letters, orders."""
        waiting, seen = [address.url], {address.url}
        for url in waiting:
            status, text, etag = self._ask(client, name, url)
            self.asked[name] += 1
            self.of_secrets += bool(address.of)
            self.say(self.asked.total())
            if address.of and status not in _GONE:
                self._find("GET", url, name, f"answers {status} at an address of {address.of}")
            if status == 200 and self.asked[name] <= AGAIN:
                self._ask_again(client, name, url, etag)
            found = [urljoin(url, unescape(href)) for href in _VARIANT.findall(text)]
            further = [each for each in dict.fromkeys(found) if each not in seen]
            further = further[: self.site.most] if status == 200 else []
            waiting += further
            seen |= set(further)

    def _ask(
        self, client: Client, name: str, url: str, method: str = "get", **headers: str
    ) -> tuple[int, str, str]:
        """Asks once, and looks through all that came over the wire, but for pictures."""
        site = urlsplit(settings.SITE_URL)
        ask: Callable[..., Any] = getattr(client, method)
        response = ask(url, headers={"host": site.netloc, **headers}, secure=site.scheme == "https")
        content = (
            b"" if response.headers.get("Content-Type", "").startswith("image/") else response.getvalue()
        )
        head = "\n".join(f"{header}: {value}" for header, value in response.headers.items())
        text = f"{head}\n{response.cookies.output()}\n\n{content.decode(errors='replace')}"
        shown = " ".join([method.upper(), *(f"({header}: {value})" for header, value in headers.items())])
        self._look_through(text, shown, url, name)
        if response.status_code >= 500:
            self._find(shown, url, name, f"answers {response.status_code}: what it would tell is not known")
        if response.status_code == 200 and method == "get":
            self._compare(response.headers.get("ETag", ""), response.getvalue(), url, name)
        return response.status_code, text, response.headers.get("ETag", "")

    def _look_through(self, text: str, shown: str, url: str, name: str) -> None:
        told: dict[str, set[Sort]] = defaultdict(set)
        for trace in reading.traces(text, settings.SITE_URL):
            if label := self.traces.get(trace):
                told[label].add(trace[0])
        for label, sorts in told.items():
            if (url, label) in self._told:  # asked again
                continue
            self._told.add((url, label))
            words = ", ".join(sorted(sorts))
            self._find(shown, url, name, f"{words} of {label}")

    def _compare(self, etag: str, content: bytes, url: str, name: str) -> None:
        """An ETag that stands for other bytes too would keep in a reader's cache what is gone from the page."""
        digest = sha256(content).digest()
        if etag and self._bodies.setdefault(etag, digest) != digest:
            self._find("GET", url, name, f"its ETag {etag} was given to other bytes too")

    def _ask_again(self, client: Client, name: str, url: str, etag: str) -> None:
        """For the head alone; whether it has changed; and whether it has since a day that is yet to come."""
        self._ask(client, name, url, "head")
        if etag:
            self._ask(client, name, url, **{"if-none-match": etag})
        later = http_date(now().timestamp() + DAY)
        status, _text, _etag = self._ask(client, name, url, **{"if-modified-since": later})
        if status == 304:
            self._find("GET", url, name, "answers 304 by the date alone: who read what is gone keeps it")
        self.again += 3 if etag else 2

    def _find(self, shown: str, url: str, name: str, what: str) -> None:
        self.findings.append(Finding(f"{shown} {url} ({name})", what))


@contextmanager
def _only_reading() -> Iterator[None]:
    """Requests within it write nothing, and log no page that is missing."""
    log = logging.getLogger("django.request")
    level = log.level
    log.setLevel(logging.ERROR)
    behind = {
        uid: act for uid, act in _BEHIND_ANSWERS.items() if request_finished.disconnect(dispatch_uid=uid)
    }
    try:
        with connection.execute_wrapper(_refuse_writes):
            yield
    finally:
        log.setLevel(level)
        for uid, act in behind.items():
            request_finished.connect(act, dispatch_uid=uid)


def _refuse_writes(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    if _WRITE.match(sql):
        raise Wrote(sql[:100])
    return execute(sql, params, many, context)
