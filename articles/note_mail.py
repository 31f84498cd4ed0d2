"""A note as its e-mail: one letter to each, with the way to the story. None of them sees the others' addresses."""

import logging
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Article, Note

HEADLINE = 120
"""How much of a headline stands in a subject."""

_logger = logging.getLogger(__name__)


def send(note: Note, colleagues: Iterable[Any]) -> None:
    """Sends a note to each of `colleagues`. What goes wrong with one letter is logged, and keeps it from nobody else."""
    letters = [(colleague.email, *_letter(note)) for colleague in colleagues]
    with get_connection() as connection:
        for to, subject, text in letters:
            try:
                EmailMessage(subject, text, to=[to], connection=connection).send()
            except Exception:  # whatever a backend raises, of which there are many
                _logger.exception("A note could not be sent to %s.", to)


def _letter(note: Note) -> tuple[str, str]:
    headline = _headline(note.article)
    subject = _("%(site)s: a note on “%(headline)s”") % {"site": settings.SITE_NAME, "headline": headline}
    wrote = (
        _("%(name)s answered on “%(headline)s”:")
        if note.thread_id
        else _("%(name)s wrote on “%(headline)s”:")
    )
    address = settings.SITE_URL + reverse("admin:articles_article_change", args=[note.article_id]) + "#notes"
    parts = [
        wrote % {"name": note.by_name or _("Somebody"), "headline": headline},
        *([_("About the words: “%(words)s”") % {"words": note.passage}] if note.passage else []),
        note.text,
        address,
    ]
    return " ".join(subject.split()), "\n\n".join(parts) + "\n"


def _headline(article: Article) -> str:
    """The headline as the desk has it, on one line."""
    newest = article.latest_revision
    words = " ".join(str(newest.data["headline"] if newest else article.headline).split())
    cut = words if len(words) <= HEADLINE else f"{words[: HEADLINE - 1].rstrip()}…"
    return cut or _("Without a headline")
