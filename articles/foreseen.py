"""What a verb would do to a story, and why it would be refused: said before it is carried out. Nothing is written."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.acts import Act, public_moment
from articles.models import Article, Stage, State
from articles.transitions import TRANSITIONS, IllegalVerb, Refused, Verb
from people import clock

CHECKED = frozenset({Verb.SCHEDULE})
"""The verbs, of those that are foreseen, that the checklist may stop."""


def refusal(verb: Verb, story: Article, *, by: Any) -> str:
    """Why `by` could not carry the verb out, in a sentence; "" where it would be done. `story` has its revisions."""
    if not TRANSITIONS[verb].is_legal(story):
        return IllegalVerb(verb, story).sentence
    if verb in CHECKED and story.stage() != Stage.WAITING:
        try:
            Act(verb, story, by, timezone.now()).must_be_whole()
        except Refused as refused:
            return refused.sentence
    return ""


def effect(verb: Verb, story: Article) -> str:
    """What the verb would do, in a sentence, to a story to which it can be done."""
    return _EFFECTS[verb](story)


def _submit(story: Article) -> str:
    if _moves_change(Verb.SUBMIT, story):
        return _("The editors get its change. Readers see the text as it was.")
    return _("The editors get it.")


def _approve(story: Article) -> str:
    told = (
        _("The change is approved as it stands in %(revision)s. Readers see the text as it was.")
        if _moves_change(Verb.APPROVE, story)
        else _("Approved as it stands in %(revision)s.")
    )
    return told % {"revision": story.latest_revision}


def _schedule(story: Article) -> str:
    if story.held_at:
        return _("It gets the time. It is held: it does not come out before the hold is lifted.")
    if story.embargo_open:
        return _("It gets the time. It does not come out before its embargo is lifted.")
    if story.embargo_until:
        told = _("It comes out at the time, not before its embargo ends on %(moment)s.")
        return told % {"moment": clock.told(story.embargo_until)}
    if story.public_from:
        return _("It comes out at the time, and not on %(moment)s.") % {
            "moment": clock.told(story.public_from)
        }
    return _("It comes out at the time, as it stands in %(revision)s.") % {"revision": story.latest_revision}


def _unschedule(story: Article) -> str:
    if story.public_from:
        told = _("It does not come out on %(moment)s. It is approved again.")
        return told % {"moment": clock.told(story.public_from)}
    return _("It is approved again.")


def _hold(story: Article) -> str:
    if story.is_public:
        return _("Readers still see it. No change of it can be published.")
    if story.public_from:
        return _("It does not come out on %(moment)s, nor before the hold is lifted.") % {
            "moment": clock.told(story.public_from)
        }
    return _("It cannot become public until the hold is lifted.")


def _lift_hold(story: Article) -> str:
    if story.state == State.WITHDRAWN:
        return _("It can be reinstated.")
    if story.is_public:
        return _("Its changes can be published again.")
    now = timezone.now()
    times = {name: getattr(story, name) for name in ("state", "publish_at", "embargo_until", "embargo_open")}
    moment = public_moment(**times, held_at=None, at=now)
    if moment is None:
        return _("It can become public again.")
    if moment <= now:
        return _("Readers see it at once: its time has come.")
    return _("It comes out on %(moment)s.") % {"moment": clock.told(moment)}


def _moves_change(verb: Verb, story: Article) -> bool:
    return TRANSITIONS[verb].moves_change(story)


_EFFECTS: dict[Verb, Callable[[Article], str]] = {
    Verb.SUBMIT: _submit,
    Verb.APPROVE: _approve,
    Verb.SCHEDULE: _schedule,
    Verb.UNSCHEDULE: _unschedule,
    Verb.HOLD: _hold,
    Verb.LIFT_HOLD: _lift_hold,
}
