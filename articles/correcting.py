"""A correction on its way into the database: whether it may be, and what becomes of the text."""

from typing import Any

from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from articles import revisions
from articles.models import Article, Correction, Revision
from articles.models.correction import WORDS
from articles.transitions import Refused
from people import names

_EMPTIED = (
    "standfirst", "earlier", "sources", "photo", "photo_caption", "seo_title", "seo_description",
)  # fmt: skip
"""What of a retracted story goes with its text. The headline, the people and where it is filed stay: it is still known."""


def worded(words: str) -> str:
    """The words of a note, cleaned; raises Refused for none, or for too many."""
    told = names.clean(words).strip()
    if not told:
        raise Refused(_("Write what readers are to be told."))
    if len(told) > WORDS:
        raise Refused(_("A correction has room for %(most)d characters.") % {"most": WORDS})
    return told


def refuse_impossible(story: Article, kind: str, replaces: Correction | None, *, restores: bool) -> None:
    """Raises Refused where the story, or the note that is corrected, does not allow it."""
    if replaces and replaces.article_id != story.pk:
        raise Refused(_("That note stands on another story."))
    if kind == Correction.Kind.RETRACTION and story.is_retracted:
        raise Refused(_("This story is retracted already. Correct the retraction instead."))
    if restores and not (story.is_retracted and replaces == standing_retraction(story)):
        raise Refused(
            _("Only the retraction that stands can be lifted: pick it as the note that is corrected.")
        )


def standing_retraction(story: Article) -> Correction | None:
    """The note whose words stand in place of the text; None of a story that is not retracted."""
    retractions = Correction.objects.filter(article=story, kind=Correction.Kind.RETRACTION)
    return retractions.order_by("-pk").first() if story.is_retracted else None


def retracted(retraction: Correction) -> dict[str, Any]:
    """What readers get of a story that is retracted: its headline, and the words of the retraction for its text."""
    lines = (line.strip() for line in retraction.words.splitlines())
    text = format_html_join("", "<p>{}</p>", ((line,) for line in lines if line))
    gone = {name: value for name, value in revisions.blank().items() if name in _EMPTIED}
    return revisions.snapshot(text_before(retraction), gone | {"body": str(text)})


def text_before(note: Correction) -> dict[str, Any]:
    """The text that readers had when a note was written: of a retraction the one that it took from them."""
    revision = Revision.objects.get(article=note.article_id, number=note.revision or 0)
    return revisions.upcast(revision.data)
