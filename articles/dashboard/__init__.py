"""The desk's first screen: what waits for whom, in few queries; each line leads to the place where it is acted on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles import sweeping
from articles.dashboard import stories, tasks
from articles.dashboard.telling import MOST, Panel, Row
from people.access import may
from people.desk import moment

__all__ = ["MOST", "Panel", "Row", "Sweep", "last_sweep", "panels", "ways"]

_ORDER = (
    "stuck", "notes", "waiting", "changes-submitted", "dead", "held", "returned", "drafts", "without-lead", "photos",
    "of-age", "stale", "next", "changes", "today",
)  # fmt: skip
"""The panels, the most urgent first."""

_QUIET = frozenset({"stuck", "notes", "of-age", "dead"})
"""Those of which nothing is said while they are empty."""

_QUIET_FOR_EDITORS = _QUIET | {"returned", "stale"}


@dataclass(frozen=True)
class Sweep:
    """When the last sweep was, and what is amiss with it."""

    when: SafeString | None
    trouble: str


def ways(user: Any) -> list[tuple[str, str]]:
    """What a colleague does most, in words, and where."""
    every = [
        (_("New story"), "articles_article_add", ("articles.add_article",)),
        (_("Add photos"), "people_photo_add", ("people.add_photo",)),
        (_("Stories"), "articles_article_changelist", ("articles.view_article",)),
        (_("Calendar"), "articles_article_calendar", ("articles.view_article",)),
        (_("People"), "people_person_changelist", ("people.view_person",)),
        (
            _("Front"),
            "articles_front_changelist",
            ("articles.change_front", "articles.view_every_article"),
        ),
    ]
    return [
        (label, reverse(f"admin:{name}"))
        for label, name, rights in every
        if all(may(user, right) for right in rights)
    ]


def panels(user: Any) -> list[Panel]:
    """The panels of a colleague, by what they may do, the most urgent first."""
    found = stories.panels(stories.of(user)) | {panel.name: panel for panel in _tasks(user)}
    quiet = _QUIET_FOR_EDITORS if may(user, "articles.approve_article") else _QUIET
    shown = [found[name] for name in _ORDER if name in found]
    return [panel for panel in shown if panel.rows or panel.name not in quiet]


def _tasks(user: Any) -> list[Panel]:
    mends = may(user, "people.change_person")
    sees_all = may(user, "articles.view_every_article")
    due: list[tuple[bool, Callable[[Any], Panel]]] = [
        (may(user, "articles.view_article"), tasks.notes),
        (sees_all and may(user, "articles.change_article"), tasks.dead),
        (may(user, "people.change_photo"), tasks.photos),
        (mends, tasks.of_age),
        (mends and may(user, "articles.approve_article"), tasks.stale),
    ]
    return [panel(user) for allowed, panel in due if allowed]


def last_sweep(user: Any) -> Sweep | None:
    """How it stands with the sweep, for those who schedule changes."""
    if not may(user, "articles.publish_article_changes"):
        return None
    last = sweeping.last()
    is_alive = last is not None and timezone.now() - last < sweeping.ALIVE
    return Sweep(moment(last) if last else None, "" if is_alive else sweeping.why_not())
