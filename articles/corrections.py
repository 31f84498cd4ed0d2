"""The notes on a story in the order in which readers get them: what was corrected in a note stands directly below it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.models import Article, Correction


@dataclass(frozen=True)
class Note:
    """A note, and whether another corrects it."""

    correction: Correction
    was_corrected: bool = False
    is_follower: bool = False
    """Whether it corrects the one above it."""


@dataclass(frozen=True)
class Placed:
    """The notes of a story: those that readers must know before they read on, and those that stand at its end."""

    above: list[Note] = field(default_factory=list)
    below: list[Note] = field(default_factory=list)


def placed(corrections: Iterable[Correction]) -> Placed:
    """The notes of one story, the oldest first; each thread of notes stands where its gravest one belongs."""
    rows = list(corrections)
    first: dict[int, int] = {}  # of each note the one with which its thread begins
    for row in rows:
        first[row.pk] = first.get(row.corrects_id or row.pk, row.pk)
    corrected = {row.corrects_id for row in rows}
    found = Placed()
    for beginning in dict.fromkeys(first.values()):
        thread = [row for row in rows if first[row.pk] == beginning]
        notes = [Note(row, row.pk in corrected, row.pk != beginning) for row in thread]
        (found.above if any(row.stands_above for row in thread) else found.below).extend(notes)
    return found


def in_markup(corrections: Iterable[Correction]) -> SafeString:
    """Notes as a feed carries them, within its text: the kind, the day, the words."""
    told = ((row.get_kind_display(), _day(row), " ".join(row.words.split())) for row in corrections)
    return format_html_join("", "<p><strong>{}, {}:</strong> {}</p>", told)


def load(stories: Iterable[Article]) -> None:
    """Loads the notes of stories, by one query, if any of them was touched since it came out: else there are none."""
    prefetch_related_objects([story for story in stories if story.revised_at], "corrections")


def with_notes(text: str, story: Article) -> SafeString:
    """The text of a story as a feed carries it, between its notes. That of a retraction is a note already."""
    notes = placed(story.corrections.all() if story.revised_at else ())
    above, below = (in_markup(note.correction for note in part) for part in (notes.above, notes.below))
    return format_html("{}{}{}", above, "" if story.is_retracted else mark_safe(text), below)  # rendered


def _day(row: Correction) -> str:
    return date_format(timezone.localtime(row.at), "j F Y")
