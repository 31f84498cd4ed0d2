"""Verbs as the desk asks for them: which may be pressed, what each needs to be told, and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import sweeping, workflow
from articles.forms.correction import CorrectionForm
from articles.forms.times import NewsroomTimeField
from articles.forms.withdrawal import WithdrawalForm
from articles.models import Article, Correction, Stage
from articles.sweeping import OVERRIDE
from articles.transitions import TRANSITIONS, Refused, Verb, legal
from people import clock
from people.access import may


class Arguments(forms.Form):
    """What verbs are told beside the story. Every field is named for its verb, since all stand in one form."""

    note = forms.CharField(required=False, max_length=2000)
    publish_at = NewsroomTimeField(required=False)
    changes_at = NewsroomTimeField(required=False)
    embargo_until = NewsroomTimeField(required=False)
    is_update = forms.BooleanField(required=False)
    override = forms.CharField(required=False, max_length=2000)
    reason = forms.CharField(required=False, max_length=2000)


CHECKED = frozenset({Verb.PUBLISH, Verb.SCHEDULE, Verb.PUBLISH_CHANGES, Verb.SCHEDULE_CHANGES})
"""The verbs that a stop of the checklist refuses, unless somebody with the right overrides it and says why; and that
need a reason of a story that names a minor."""

PAGES = {Verb.WITHDRAW: "articles_article_withdraw", Verb.CORRECT: "articles_article_correct"}
"""The verbs that have a page of their own, which shows what they do to readers."""

RELEASES = frozenset({Verb.PUBLISH, Verb.PUBLISH_CHANGES, Verb.LIFT_EMBARGO, Verb.LIFT_HOLD, Verb.REINSTATE})
"""The verbs by which a text may reach readers at once: what their profiles say is looked at after them."""

UNSCHEDULED = gettext_lazy("The change is not scheduled any more. It stays, until somebody publishes it.")

RETRACT = "articles.retract_article"

ASKS = {
    Verb.RETURN: "note",
    Verb.SCHEDULE: "publish_at",
    Verb.SCHEDULE_CHANGES: "changes_at",
    Verb.EMBARGO: "embargo_until",
    Verb.HOLD: "note",
}
"""The verbs that need to be told something, and by which inputs."""

TIMES = frozenset({"publish_at", "changes_at", "embargo_until"})

CHANGES = frozenset({Verb.PUBLISH_CHANGES, Verb.SCHEDULE_CHANGES})
"""The verbs that bring a change to readers, who may be told of it."""

ENDS_SCHEDULE = CHANGES | {Verb.DISCARD_CHANGES, Verb.WITHDRAW}
"""The verbs after which nobody misses the schedule that the save before them ended."""

CONFIRMED = {
    Verb.PUBLISH: gettext_lazy("Publish this now?"),
    Verb.DISCARD_CHANGES: gettext_lazy("Discard the change, with what is typed and not saved?"),
}

_NEXT = {
    Stage.DRAFT: (Verb.SUBMIT, Verb.APPROVE),
    Stage.SUBMITTED: (Verb.APPROVE,),
    Stage.APPROVED: (Verb.PUBLISH_CHANGES, Verb.PUBLISH),
    Stage.WAITING: (Verb.PUBLISH_CHANGES,),
    Stage.PUBLIC: (Verb.PUBLISH_CHANGES, Verb.SUBMIT),
    Stage.WITHDRAWN: (Verb.REINSTATE,),
}
"""The verbs that most likely come next; the first that is legal and permitted is the primary one.

None of them brings to readers what nobody but its writer has read: one key carries it out.
"""


@dataclass(frozen=True)
class Choice:
    """One verb as the desk offers it."""

    verb: Verb
    is_primary: bool
    typed: Mapping[str, str] = field(default_factory=dict)
    may_override: bool = False
    why_not: str = ""
    """Why it is not offered although it is legal; "" where it is."""
    is_public: bool = False
    """Whether readers have the story."""

    @property
    def label(self) -> str:
        """What its button says: of a story that readers do not have yet, nothing is published by taking a change in."""
        if self.verb == Verb.PUBLISH_CHANGES and not self.is_public:
            return _("Take the change in")
        return str(self.verb.label)

    @property
    def asks(self) -> str:
        return ASKS.get(self.verb, "")

    @property
    def page(self) -> str:
        """The name of the page on which it is carried out; "" for one that its button carries out."""
        return f"admin:{PAGES[self.verb]}" if self.verb in PAGES else ""

    @property
    def time(self) -> str:
        """The input of the time that it needs."""
        return self.asks if self.asks in TIMES else ""

    @property
    def takes_update(self) -> bool:
        """Whether it may be said that the change matters to readers, who have what it changes."""
        return self.verb in CHANGES and self.is_public

    @property
    def typed_time(self) -> str:
        return self.typed.get(self.asks, "")

    @property
    def takes_reason(self) -> bool:
        """Whether it may be said why the story names a minor."""
        return self.verb in CHECKED

    @property
    def confirm(self) -> Any:
        """What is asked before the verb is carried out, of those that cannot be taken back unseen."""
        return CONFIRMED.get(self.verb, "")

    @property
    def prefix(self) -> str:
        """The prefix of this verb's inputs."""
        return f"{self.verb.value}-"


def choices(user: Any, article: Article | None, typed: dict[str, Any] | None = None) -> list[Choice]:
    """The verbs that `user` may carry out on the story as it stands, the likeliest first; `typed` as of `typed_for`."""
    if article is None:
        possible = [verb for verb in (Verb.SUBMIT, Verb.PUBLISH) if may(user, TRANSITIONS[verb].permission)]
    else:
        possible = [verb for verb in legal(article) if may(user, TRANSITIONS[verb].permission, article)]
    stage = article.stage() if article else Stage.DRAFT
    primary = next((verb for verb in (*_NEXT[stage], Verb.LIFT_HOLD) if verb in possible), None)
    overrides = CHECKED if may(user, OVERRIDE, article) else ()
    trouble = {Verb.SCHEDULE_CHANGES: _trouble()} if Verb.SCHEDULE_CHANGES in possible else {}
    offered = [
        Choice(
            verb,
            verb == primary,
            (typed or {}).get(verb.value, {}),
            verb in overrides,
            trouble.get(verb, ""),
            stage == Stage.PUBLIC,
        )
        for verb in possible
    ]
    return sorted(offered, key=lambda choice: not choice.is_primary)


def _trouble() -> str:
    return "" if sweeping.is_alive() else sweeping.why_not()


def typed_for(data: Any) -> dict[str, dict[str, str]]:
    """What was typed beside the verbs, by verb and input: kept when a verb is refused."""
    return {
        verb.value: typed
        for verb in {*ASKS, *CHECKED, *CHANGES}
        if (
            typed := {
                name: data[key] for name in Arguments.base_fields if data.get(key := f"{verb.value}-{name}")
            }
        )
    }


def refused_for(verb: Verb, refused: Refused, data: Any) -> dict[str, dict[str, str]]:
    """What was typed, as of `typed_for`, with the verb that was refused and the input that it wants: both are shown."""
    typed = typed_for(data)
    typed.setdefault(verb.value, {})
    if refused.asks:
        typed[verb.value].setdefault(refused.asks, "")
    return typed


def perform(verb: Verb, article: Article, *, by: Any, revision: int, data: Any) -> str:
    """Carries out what was asked; returns what came of it, in a sentence. Raises Refused."""
    told = arguments(verb, article, by, data)
    if not told.is_valid():
        raise Refused(" ".join(str(errors[0]) for errors in told.errors.values()))
    if told.cleaned_data.get("override") and not may(by, OVERRIDE, article):
        raise Refused(_("You may not override a stop. Ask somebody who may."))
    return DOES[verb](article, by, revision, told.cleaned_data)


def arguments(verb: Verb, article: Article, by: Any, data: Any = None) -> forms.Form:
    """The inputs of a verb, with what was sent in them."""
    if verb == Verb.WITHDRAW:
        return WithdrawalForm(data, prefix=verb.value)
    if verb == Verb.CORRECT:
        change = TRANSITIONS[Verb.PUBLISH_CHANGES]
        return CorrectionForm(
            data,
            prefix=verb.value,
            story=article,
            has_change=change.is_legal(article) and may(by, change.permission, article),
            may_retract=may(by, RETRACT, article),
        )
    return Arguments(data, prefix=verb.value)


def _submit(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    workflow.submit(article, by=by)
    return _("Submitted. The editors see it now.")


def _return(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    workflow.return_(article, by=by, note=told["note"])
    return _("Returned with your note.")


def _approve(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    workflow.approve(article, by=by, revision=revision)
    return _("Approved.")


def _publish(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    override, reason = told["override"], told["reason"]
    return _released(workflow.publish(article, by=by, revision=revision, override=override, reason=reason))


def _schedule(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    if not told["publish_at"]:
        raise Refused(_("Say when: fill in the time beside “Schedule”."))
    story = workflow.schedule(
        article,
        by=by,
        revision=revision,
        publish_at=told["publish_at"],
        override=told["override"],
        reason=told["reason"],
    )
    return _released(story)


def _unschedule(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    workflow.unschedule(article, by=by)
    return _("Unscheduled. The story is approved again.")


def _embargo(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    story = workflow.embargo(article, by=by, until=told["embargo_until"])
    if story.embargo_until:
        return _("Under embargo until %(moment)s.") % {"moment": _when(story.embargo_until)}
    return _("Under embargo until it is lifted.")


def _lift_embargo(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    story = workflow.lift_embargo(article, by=by)
    return _("The embargo is lifted.") + (f" {_released(story)}" if story.public_from else "")


def _publish_changes(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    story = workflow.publish_changes(article, by=by, revision=revision, **_said(told))
    if not story.is_public:
        return _("The change is in the text that will be released.")
    if told["is_update"]:
        return _("The change is public. Readers are told that the story was updated.")
    return _("The change is public.")


def _schedule_changes(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    if not told["changes_at"]:
        raise Refused(_("Say when: fill in the time beside “Schedule changes”."))
    if trouble := _trouble():
        raise Refused(trouble)
    story = workflow.schedule_changes(
        article, by=by, revision=revision, changes_at=told["changes_at"], **_said(told)
    )
    said = _(
        "Scheduled: the change comes out on %(moment)s. Saving another change before then takes that away."
    )
    return said % {"moment": _when(story.changes_at)}


def _unschedule_changes(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    workflow.unschedule_changes(article, by=by)
    return str(UNSCHEDULED)


def _said(told: dict[str, Any]) -> dict[str, Any]:
    return {name: told[name] for name in ("override", "reason", "is_update")}


def _discard_changes(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    workflow.discard_changes(article, by=by)
    return _("The change is discarded; the history keeps it.")


def _hold(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    story = workflow.hold(article, by=by, note=told["note"])
    if story.is_public:
        return _("Held: readers still see the story, and no change can be published.")
    return _("Held: the story cannot become public until the hold is lifted.")


def _lift_hold(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    was_public = article.is_public
    story = workflow.lift_hold(article, by=by)
    if was_public:
        return _("The hold is lifted. Changes can be published again.")
    return _("The hold is lifted.") + (f" {_released(story)}" if story.public_from else "")


def _correct(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    """The note, and with it where that was asked for the change that mends the text: both or neither."""
    if told["kind"] == Correction.Kind.RETRACTION and told["publishes"]:
        raise Refused(
            _("A retraction takes the text from readers: publish the change without it, or discard it.")
        )
    note = {name: told[name] for name in ("kind", "place", "words", "replaces", "restores", "reason")}
    with transaction.atomic():
        if told["publishes"]:
            why = {name: told[name] for name in ("override", "reason")}
            workflow.publish_changes(article, by=by, revision=revision, **why)
        workflow.correct(article, by=by, **note)
    if told["kind"] == Correction.Kind.RETRACTION:
        return _("Retracted. Readers get the headline and these words.")
    return _("Readers are told, and the change is public.") if told["publishes"] else _("Readers are told.")


def _withdraw(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    story = workflow.withdraw(article, by=by, **told)
    if not story.public_from:
        return _("Withdrawn. Nobody had seen it.")
    if story.withdrawn_by_law:
        return _("Withdrawn. Its address says that the law demands it.")
    return _("Withdrawn. Its address says that it is gone.")


def _reinstate(article: Article, by: Any, revision: int, told: dict[str, Any]) -> str:
    story = workflow.reinstate(article, by=by)
    return (
        _("Public again, at its old address.") if story.is_public else _("Reinstated. The story is approved.")
    )


DOES: dict[Verb, Callable[[Article, Any, int, dict[str, Any]], str]] = {
    Verb.SUBMIT: _submit,
    Verb.RETURN: _return,
    Verb.APPROVE: _approve,
    Verb.PUBLISH: _publish,
    Verb.SCHEDULE: _schedule,
    Verb.UNSCHEDULE: _unschedule,
    Verb.EMBARGO: _embargo,
    Verb.LIFT_EMBARGO: _lift_embargo,
    Verb.PUBLISH_CHANGES: _publish_changes,
    Verb.SCHEDULE_CHANGES: _schedule_changes,
    Verb.UNSCHEDULE_CHANGES: _unschedule_changes,
    Verb.DISCARD_CHANGES: _discard_changes,
    Verb.HOLD: _hold,
    Verb.LIFT_HOLD: _lift_hold,
    Verb.CORRECT: _correct,
    Verb.WITHDRAW: _withdraw,
    Verb.REINSTATE: _reinstate,
}


def _released(story: Article) -> str:
    if story.is_public:
        return _("Public now.")
    if story.public_from:
        return _("Readers will see it on %(moment)s.") % {"moment": _when(story.public_from)}
    if story.held_at:
        return _("Released, and held: it becomes public when the hold is lifted.")
    return _("Released, and under embargo: it becomes public when that is lifted.")


def _when(moment: Any) -> str:
    return clock.told(moment)


DONE = {
    Verb.SAVE: gettext_lazy("saved"),
    Verb.SUBMIT: gettext_lazy("submitted"),
    Verb.RETURN: gettext_lazy("returned"),
    Verb.APPROVE: gettext_lazy("approved"),
    Verb.PUBLISH: gettext_lazy("published"),
    Verb.SCHEDULE: gettext_lazy("scheduled"),
    Verb.UNSCHEDULE: gettext_lazy("unscheduled"),
    Verb.EMBARGO: gettext_lazy("put under embargo"),
    Verb.LIFT_EMBARGO: gettext_lazy("lifted the embargo"),
    Verb.PUBLISH_CHANGES: gettext_lazy("published the change"),
    Verb.SCHEDULE_CHANGES: gettext_lazy("scheduled the change"),
    Verb.UNSCHEDULE_CHANGES: gettext_lazy("unscheduled the change"),
    Verb.DISCARD_CHANGES: gettext_lazy("discarded the change"),
    Verb.HOLD: gettext_lazy("held"),
    Verb.LIFT_HOLD: gettext_lazy("lifted the hold"),
    Verb.CORRECT: gettext_lazy("corrected"),
    Verb.WITHDRAW: gettext_lazy("withdrew"),
    Verb.REINSTATE: gettext_lazy("reinstated"),
}
"""The verbs in the record's words: who … it."""
