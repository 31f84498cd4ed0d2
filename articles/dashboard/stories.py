"""The panels of stories by how they stand: what each holds, all of it found in one query.

Each panel is a shelf with an order of its own, of which the first few are taken by an index; these are joined to one
statement, so that a desk of ten panels asks the database once.
"""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, F, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import sweeping
from articles.dashboard.telling import MOST, Panel, listed, story_row
from articles.models import Article, ArticleQuerySet, Change, Record, State
from articles.transitions import Verb
from people.access import may

DAY = datetime.timedelta(days=1)

STANDING = (
    "headline", "state", "change", "public_from", "publish_at", "embargo_until", "embargo_open", "held_at",
)  # fmt: skip
_SHOWN = (
    *STANDING, "edited_at", "created_by__username", "created_by__first_name", "created_by__last_name",
    "changes_at", "sweep_error", "failed_at",
)  # fmt: skip

_EDITED = F("edited_at")
_NO_NOTE = Value("", output_field=TextField())


@dataclass(frozen=True)
class Shelf:
    """What a panel holds: `stories` in the order of their time `at`, the newest or the oldest first."""

    name: str
    title: str
    stories: ArticleQuerySet
    empty: str
    more: str
    at: Any = _EDITED
    newest: bool = True
    note: Any = _NO_NOTE
    desk: bool = True
    """Whether the stories are told whole, or by what readers know of them."""

    def rows(self) -> ArticleQuerySet:
        """A panel's worth, with what a line tells; in no order, as it is a part of a union."""
        ordered = self.stories.annotate(told_at=self.at).order_by(*_order(self.newest))
        rows = Article.objects.filter(pk__in=ordered.values("pk")[:MOST]).order_by()
        told = {"told_at": self.at, "last_note": self.note, "shelf": Value(self.name, CharField())}
        return rows.select_related("created_by").only(*_SHOWN).annotate(**told)

    def panel(self, found: Sequence[Article]) -> Panel:
        rows = [story_row(each, _at(each), desk=self.desk, note=self._noted(each)) for each in found]
        return Panel(self.name, self.title, rows, self.empty, self.more)

    def _noted(self, story: Article) -> str:
        return sweeping.why_stuck(story) if self.name == "stuck" else getattr(story, "last_note", "")


def panels(shelves: Sequence[Shelf]) -> dict[str, Panel]:
    """The panels of some shelves, by name. One query."""
    if not shelves:
        return {}
    first, *others = [shelf.rows() for shelf in shelves]
    found: Mapping[str, list[Article]] = defaultdict(list)
    for story in first.union(*others, all=True) if others else first:
        found[getattr(story, "shelf", "")].append(story)
    for shelf in shelves:
        found[shelf.name].sort(key=lambda story: (_at(story), story.pk), reverse=shelf.newest)
    return {shelf.name: shelf.panel(found[shelf.name]) for shelf in shelves}


def of(user: Any) -> list[Shelf]:
    """The shelves of a colleague, by what they may do."""
    decides = may(user, "articles.approve_article")
    sees = may(user, "articles.view_article")
    due = [
        (sees and may(user, "articles.publish_article_changes"), _stuck),
        (decides, _waiting),
        (decides, _submitted_changes),
        (may(user, "articles.hold_article"), _held),
        (may(user, "articles.submit_article"), _returned),
        (may(user, "articles.add_article"), _drafts),
        (may(user, "articles.change_article_photo"), _without_lead),
        (sees, _next),
        (sees, _changes),
        (sees, _today),
    ]
    return [shelf(user) for allowed, shelf in due if allowed]


# What each holds


def _stuck(user: Any) -> Shelf:
    """The scheduled changes that should be public and are not, with the reason why."""
    return Shelf(
        "stuck",
        _("Stuck"),
        sweeping.stuck(desk_of(user)),
        _("No scheduled change is late."),
        listed("changed"),
        at=F("changes_at"),
        newest=False,
    )


def _waiting(user: Any) -> Shelf:
    return Shelf(
        "waiting",
        _("Waiting for me"),
        desk_of(user).filter(unreleased(State.SUBMITTED)),
        _("Nothing waits. Stories that reporters submit stand here, the longest waiting first."),
        listed("submitted"),
        newest=False,
    )


def _submitted_changes(user: Any) -> Shelf:
    return Shelf(
        "changes-submitted",
        _("Changes submitted"),
        _changed(user).filter(change=Change.SUBMITTED),
        _("No change waits. Changes to public stories stand here when they are submitted."),
        listed("changed"),
    )


def _held(user: Any) -> Shelf:
    return Shelf(
        "held",
        _("Held"),
        desk_of(user).filter(held_at__isnull=False),
        _(
            "No story is held. One that is kept from readers for a reason stands here until the hold is lifted."
        ),
        listed("held"),
        at=F("held_at"),
    )


def _returned(user: Any) -> Shelf:
    """One's own whose last decision was to return it, a change or the whole: what is to be done stands beside it."""
    drafts = Article.objects.filter(unreleased(State.DRAFT)).values("pk")
    changes = Article.objects.exclude(change=Change.NONE).filter(change=Change.DRAFT).values("pk")
    stories = Article.objects.own(user).filter(Q(pk__in=drafts) | Q(pk__in=changes))
    return Shelf(
        "returned",
        _("Returned to me"),
        stories.annotate(last_verb=_last_decision("verb")).filter(last_verb=Verb.RETURN),
        _("Nothing came back. A story that an editor returns stands here, with what is to be done."),
        listed("draft", own=True),
        note=_last_decision("note"),
    )


def _drafts(user: Any) -> Shelf:
    drafts = Article.objects.own(user).filter(unreleased(State.DRAFT))
    return Shelf(
        "drafts",
        _("My drafts"),
        drafts.annotate(last_verb=_last_decision("verb")).exclude(last_verb=Verb.RETURN),
        _("No draft of yours. What you begin stands here until you submit it."),
        listed("draft", own=True),
    )


def _without_lead(user: Any) -> Shelf:
    ready = Article.objects.filter(unreleased(State.APPROVED, State.SUBMITTED)).values("pk")
    return Shelf(
        "without-lead",
        _("Without a lead photo"),
        desk_of(user).filter(pk__in=ready, photo=None),
        _("Every story that is submitted or approved has its lead. One without stands here."),
        listed("approved"),
    )


def _next(user: Any) -> Shelf:
    """What comes out by itself, stories by the clock and changes by the sweep."""
    now = timezone.now()
    waiting = Article.objects.filter(state=State.RELEASED, public_from__gt=now).order_by().values("pk")
    scheduled = Article.objects.filter(changes_at__isnull=False)  # each alone: its index is used
    stuck = sweeping.stuck(scheduled, now).values("pk")
    changes = scheduled.exclude(pk__in=stuck).order_by().values("pk")
    due_at = Case(
        When(public_from__gt=now, then=F("public_from")),  # whose change, if it has one, comes later
        default=F("changes_at"),
    )
    return Shelf(
        "next",
        _("Due next"),
        desk_of(user).filter(pk__in=waiting.union(changes)),
        _(
            "Nothing is due. Stories that are scheduled or under embargo stand here, and scheduled changes, the next "
            "one first."
        ),
        listed("waiting"),
        at=due_at,
        newest=False,
    )


def _changes(user: Any) -> Shelf:
    """Changes that nobody has published; those submitted stand with what waits for whom may approve."""
    stories = _changed(user)
    if may(user, "articles.approve_article"):
        stories = stories.exclude(change=Change.SUBMITTED)
    return Shelf(
        "changes",
        _("Changes not yet public"),
        stories,
        _("Readers see the newest text of every story. One that was changed since stands here."),
        listed("changed"),
    )


def _today(user: Any) -> Shelf:
    """What readers got in the last day: everyone's, told as readers know it to whom the desk is not shown."""
    return Shelf(
        "today",
        _("Public in the last day"),
        Article.objects.public().filter(public_from__gte=timezone.now() - DAY),
        _("Nothing came out since yesterday. What becomes public stands here for a day."),
        listed("public"),
        at=F("public_from"),
        desk=sees_all(user),
    )


# How it is found


def sees_all(user: Any) -> bool:
    return may(user, "articles.view_every_article")


def desk_of(user: Any) -> ArticleQuerySet:
    """The stories of whose work a colleague knows: all, or their own."""
    return Article.objects.all() if sees_all(user) else Article.objects.own(user)


def unreleased(*states: State) -> Q:
    """In a state before the release: said so that the index of the unreleased is used, not the archive read."""
    return Q(state__in=states) & ~Q(state=State.RELEASED)


def _changed(user: Any) -> ArticleQuerySet:
    changed = Article.objects.exclude(change=Change.NONE).values("pk")  # alone, so that its index is used
    return desk_of(user).filter(pk__in=changed).exclude(state=State.WITHDRAWN)


def _last_decision(column: str) -> Coalesce:
    """A column of the last row of a story's record that is no save; "" where nobody decided anything yet."""
    last = Record.objects.filter(article=OuterRef("pk")).exclude(verb=Verb.SAVE).order_by("-pk")
    return Coalesce(Subquery(last.values(column)[:1]), Value(""), output_field=TextField())


def _order(newest: bool) -> tuple[str, str]:
    return ("-told_at", "-pk") if newest else ("told_at", "pk")


def _at(story: Article) -> datetime.datetime:
    at: datetime.datetime = getattr(story, "told_at", None) or story.edited_at
    return at
