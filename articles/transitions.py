"""The one table of what may happen to a story, and when; and the sentence that says what may happen instead."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import pgettext_lazy as verb_name

from articles.models import Article, Change, Stage, State


class Verb(models.TextChoices):
    """What a colleague does to a story, in the words of the buttons."""

    SAVE = "save", verb_name("verb", "Save")
    SUBMIT = "submit", verb_name("verb", "Submit")
    RETURN = "return", verb_name("verb", "Return")
    APPROVE = "approve", verb_name("verb", "Approve")
    PUBLISH = "publish", verb_name("verb", "Publish now")
    SCHEDULE = "schedule", verb_name("verb", "Schedule")
    UNSCHEDULE = "unschedule", verb_name("verb", "Unschedule")
    EMBARGO = "embargo", verb_name("verb", "Embargo")
    LIFT_EMBARGO = "lift_embargo", verb_name("verb", "Lift embargo")
    PUBLISH_CHANGES = "publish_changes", verb_name("verb", "Publish changes")
    SCHEDULE_CHANGES = "schedule_changes", verb_name("verb", "Schedule changes")
    UNSCHEDULE_CHANGES = "unschedule_changes", verb_name("verb", "Unschedule changes")
    DISCARD_CHANGES = "discard_changes", verb_name("verb", "Discard changes")
    HOLD = "hold", verb_name("verb", "Hold")
    LIFT_HOLD = "lift_hold", verb_name("verb", "Lift hold")
    CORRECT = "correct", verb_name("verb", "Correct")
    WITHDRAW = "withdraw", verb_name("verb", "Withdraw")
    REINSTATE = "reinstate", verb_name("verb", "Reinstate")


UNRELEASED = frozenset({Stage.DRAFT, Stage.SUBMITTED, Stage.APPROVED})
NOT_YET_PUBLIC = UNRELEASED | {Stage.WAITING}
FIXED = frozenset({Stage.APPROVED, Stage.WAITING, Stage.PUBLIC})
"""The stages in which a revision is fixed, so that a newer one is a change."""

RELEASED = frozenset({Stage.WAITING, Stage.PUBLIC})
ANY_CHANGE = frozenset({Change.DRAFT, Change.SUBMITTED, Change.APPROVED})


@dataclass(frozen=True)
class Transition:
    """When a verb is legal: in `stages` for the story, or with a change in `changes` to a fixed one, in `of`."""

    verb: Verb
    permission: str
    stages: frozenset[Stage] = frozenset()
    changes: frozenset[Change] = frozenset()
    of: frozenset[Stage] = FIXED
    held: bool | None = None
    embargoed: bool | None = None
    scheduled: bool | None = None
    retracted: bool | None = None

    def moves_change(self, article: Article, at: datetime.datetime | None = None) -> bool:
        return article.stage(at) in self.of and article.change in self.changes

    def is_legal(self, article: Article, at: datetime.datetime | None = None) -> bool:
        return (
            (article.stage(at) in self.stages or self.moves_change(article, at))
            and self.held in (None, article.held_at is not None)
            and self.embargoed in (None, article.is_embargoed)
            and self.scheduled in (None, article.changes_at is not None)
            and self.retracted in (None, article.is_retracted)
        )


TRANSITIONS = {
    row.verb: row
    for row in (
        Transition(
            Verb.SAVE, "articles.change_article", stages=frozenset(Stage) - {Stage.WITHDRAWN}, retracted=False
        ),
        Transition(
            Verb.SUBMIT, "articles.submit_article",
            stages=frozenset({Stage.DRAFT}), changes=frozenset({Change.DRAFT}),
        ),
        Transition(
            Verb.RETURN, "articles.return_article",
            stages=frozenset({Stage.SUBMITTED, Stage.APPROVED}),
            changes=frozenset({Change.SUBMITTED, Change.APPROVED}),
        ),
        Transition(
            Verb.APPROVE, "articles.approve_article",
            stages=frozenset({Stage.DRAFT, Stage.SUBMITTED}), changes=frozenset({Change.DRAFT, Change.SUBMITTED}),
        ),
        Transition(Verb.PUBLISH, "articles.publish_article", stages=NOT_YET_PUBLIC, held=False),
        Transition(Verb.SCHEDULE, "articles.schedule_article", stages=NOT_YET_PUBLIC),
        Transition(Verb.UNSCHEDULE, "articles.schedule_article", stages=frozenset({Stage.WAITING})),
        Transition(Verb.EMBARGO, "articles.embargo_article", stages=NOT_YET_PUBLIC),
        Transition(Verb.LIFT_EMBARGO, "articles.embargo_article", stages=NOT_YET_PUBLIC, embargoed=True),
        Transition(Verb.PUBLISH_CHANGES, "articles.publish_article_changes", changes=ANY_CHANGE, held=False),
        Transition(
            Verb.SCHEDULE_CHANGES, "articles.publish_article_changes",
            changes=ANY_CHANGE, of=RELEASED, held=False,
        ),
        Transition(
            Verb.UNSCHEDULE_CHANGES, "articles.publish_article_changes", stages=RELEASED, scheduled=True
        ),
        Transition(Verb.DISCARD_CHANGES, "articles.publish_article_changes", changes=ANY_CHANGE),
        Transition(
            Verb.HOLD, "articles.hold_article", stages=frozenset(Stage) - {Stage.WITHDRAWN}, held=False
        ),
        Transition(Verb.LIFT_HOLD, "articles.hold_article", stages=frozenset(Stage), held=True),
        Transition(Verb.CORRECT, "articles.correct_article", stages=frozenset({Stage.PUBLIC}), held=False),
        Transition(
            Verb.WITHDRAW, "articles.withdraw_article",
            stages=frozenset({Stage.APPROVED, Stage.WAITING, Stage.PUBLIC}),
        ),
        Transition(
            Verb.REINSTATE, "articles.withdraw_article", stages=frozenset({Stage.WITHDRAWN}), held=False
        ),
    )
}  # fmt: skip


def legal(article: Article, at: datetime.datetime | None = None) -> list[Verb]:
    """The verbs that are legal for the story as it stands, saving left out."""
    return [verb for verb, row in TRANSITIONS.items() if verb != Verb.SAVE and row.is_legal(article, at)]


class Refused(Exception):
    """A verb or a save that cannot be carried out; the message is a sentence for the one who asked.

    `asks` names what would have to be told beside the verb: a reason, or why a stop is overridden.
    """

    asks = ""

    @property
    def sentence(self) -> str:
        return str(self.args[0])


class IllegalVerb(Refused):
    """A verb that the story's stage does not know."""

    def __init__(self, verb: Verb, article: Article, at: datetime.datetime | None = None) -> None:
        self.legal = legal(article, at)
        possible = ", ".join(f"“{other.label}”" for other in self.legal)
        stands = describe(article, at)
        super().__init__(
            _("“%(verb)s” is not possible: this story is %(stands)s. Possible now: %(possible)s.")
            % {"verb": verb.label, "stands": stands, "possible": possible or _("nothing")}
        )


class Conflict(Refused):
    """Somebody saved a newer revision than the one that was acted on; `newest` is that revision."""

    def __init__(self, newest: Any) -> None:
        self.newest = newest
        super().__init__(
            _(
                "%(name)s saved this story after you opened it (%(revision)s). Read the newer text, then decide again."
            )
            % {"name": (newest and newest.author_name) or _("Somebody"), "revision": newest}
        )


_CHANGE_WORDS = {
    Change.DRAFT: gettext_lazy("with a change in draft"),
    Change.SUBMITTED: gettext_lazy("with a change submitted"),
    Change.APPROVED: gettext_lazy("with a change approved"),
}


def standing(article: Article, at: datetime.datetime | None = None) -> tuple[str, str]:
    """How the story stands: a word for styles ("scheduled"), and one for people."""
    if article.held_at and article.state != State.WITHDRAWN:
        return "held", _("Held, public") if article.stage(at) == Stage.PUBLIC else _("Held")
    if article.stage(at) != Stage.WAITING:
        return article.stage(at).value, str(article.stage(at).label)
    waits = article.embargo_until and article.publish_at and article.embargo_until > article.publish_at
    if article.embargo_open or waits:
        return "embargoed", _("Under embargo")
    return "scheduled", _("Scheduled")


def describe(article: Article, at: datetime.datetime | None = None) -> str:
    """How the story stands, in words for within a sentence: "public, with a change in draft, held"."""
    bare = Article(**{name: getattr(article, name) for name in _STANDS_BY})
    words = [standing(bare, at)[1].lower()]
    if article.stage(at) in FIXED and article.change != Change.NONE:
        words.append(str(_CHANGE_WORDS[Change(article.change)]))
    if article.held_at:
        words.append(_("held"))
    if article.is_retracted:
        words.append(_("retracted"))
    return ", ".join(words)


_STANDS_BY = ("state", "public_from", "publish_at", "embargo_until", "embargo_open")
