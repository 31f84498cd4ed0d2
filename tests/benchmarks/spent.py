"""Where the time of one page goes."""

import cProfile
import pstats
from collections import Counter
from typing import Any

from tests.benchmarks.pages import Page
from tests.benchmarks.rounds import Application, ask, queries

TIMES = 200

# In this order: the first that a file's path contains says what it is spent on.
AREAS = (
    ("asking the database", ("sqlite3", "psycopg", "django/db/backends")),
    ("writing SQL", ("django/db/models/sql", "models/expressions", "models/lookups", "models/query_utils",
                     "models/constants", "models/aggregates", "models/functions", "utils/tree", "utils/hashable")),
    ("making rows", ("django/db/models", "taggit", "people/models", "articles/models", "dispatch/")),
    ("the body's HTML", ("lxml", "articles/body", "xml/")),
    ("templates", ("django/template", "utils/html", "utils/safestring")),
    ("addresses", ("django/urls",)),
    ("dates and words", ("utils/formats", "utils/dateformat", "utils/translation", "gettext", "utils/timezone", "zoneinfo",
                         "utils/dates")),
    ("middleware", ("django/middleware", "csp/", "whitenoise", "contrib/sessions", "contrib/messages", "axes",
                    "core/handlers", "django/http", "utils/cache", "contrib/auth")),
    ("forms", ("django/forms", "contrib/admin", "people/desk")),
    ("the newsroom's own", ("articles/", "people/", "celebnews/")),
)  # fmt: skip


def report(app: Application, page: Page) -> str:
    """The queries of a page, and the share of its time that each kind of work takes (under a profiler)."""
    asked = queries(app, page)
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(TIMES):
        ask(app, page)
    profile.disable()
    stats = pstats.Stats(profile)
    shares = _shares(stats)
    total = sum(shares.values())
    lines = [f"{page.name} ({page.path}): {len(asked)} queries"]
    lines += [f"  {query['time']} s  {query['sql'][:400]}" for query in asked]
    lines += [f"  {share / total:6.1%}  {area}" for area, share in shares.most_common()]
    lines += ["  Most of it itself:"]
    lines += [f"  {share / total:6.1%}  {name}" for name, share in _dearest(stats)]
    return "\n".join(lines)


def _area(path: str) -> str:
    return next((area for area, parts in AREAS if any(part in path for part in parts)), "the rest")


def _shares(stats: pstats.Stats) -> Counter[str]:
    """Own time by area; that of functions in C belongs to who called them."""
    shares: Counter[str] = Counter()
    found: dict[Any, Any] = stats.stats  # type: ignore[attr-defined]  # the profile itself, untyped
    for (path, _line, name), (_cc, _nc, own, _total, callers) in found.items():
        if path != "~" or "sqlite3" in name or "psycopg" in name:
            shares[_area(path if path != "~" else name)] += own
        else:
            for (caller, *_rest), (_ncc, _nnc, share, _cumulative) in callers.items():
                shares[_area(caller)] += share
    return shares


def _dearest(stats: pstats.Stats) -> list[tuple[str, float]]:
    found: dict[Any, Any] = stats.stats  # type: ignore[attr-defined]  # the profile itself, untyped
    rows = [
        (f"{path.rpartition('site-packages/')[2]}:{line} {name}", row[2])
        for (path, line, name), row in found.items()
    ]
    return sorted(rows, key=lambda row: -row[1])[:20]
