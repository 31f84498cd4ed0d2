"""What a colleague is told of a story before they press a button: who may publish it, and what is amiss with a schedule."""

from typing import Any

from django.utils.translation import gettext as _

from articles import four_eyes, revisions
from articles.models import Article, Section
from articles.transitions import TRANSITIONS, Verb
from people import clock
from people.access import may

RELEASING = (Verb.PUBLISH, Verb.PUBLISH_CHANGES)


def notices(user: Any, story: Article) -> list[str]:
    """The sentences that stand above the verbs."""
    return [*_four_eyes(user, story), *_schedule(story)]


def _four_eyes(user: Any, story: Article) -> list[str]:
    """Whom the section's rule stops, for those whom it may stop: what is typed now makes one the last who edited."""
    if not any(TRANSITIONS[verb].is_legal(story) for verb in RELEASING):
        return []
    if not may(user, TRANSITIONS[Verb.PUBLISH].permission, story):
        return []
    data = revisions.data_of(story)
    section = _section(story, data)
    if section is None:
        return []
    if own := four_eyes.objection(story, data, user):
        return [own]
    told = _("“%(section)s” asks for four eyes: if you change this text, somebody else must publish it.")
    return [told % {"section": section.name}]


def _section(story: Article, data: dict[str, Any]) -> Section | None:
    """Asked of the database only where the row's own section does not tell."""
    if story.section and story.section_id == data["section"]:
        return story.section if story.section.four_eyes else None
    return four_eyes.section_of(story, data)


def _schedule(story: Article) -> list[str]:
    return [_("It is late. %(why)s") % {"why": story.sweep_error}] if story.sweep_error else []


def lost(was: Article, story: Article) -> str:
    """What a save took away: the schedule of the change before it; "" where there was none."""
    if was.changes_at is None or story.changes_at is not None:
        return ""
    return _("The change was to come out on %(moment)s. It is another now: schedule it again.") % {
        "moment": clock.told(was.changes_at)
    }
