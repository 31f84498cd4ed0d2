"""Four eyes: in a section that asks for it, nobody brings to readers a text that they edited last."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from articles import revisions
from articles.models import Article, Revision, Section

NAME = "four_eyes"
"""How an objection is called among those that were overridden."""


def objection(article: Article, data: Mapping[str, Any], by: Any) -> str:
    """Why `by` may not bring `data`, the newest revision of a story, to readers; "" where they may.

    The text's own section counts, and so does that of the fixed text: moving a story is an edit like any other.
    """
    if by is None or not _wrote(article, data, by):
        return ""
    section = section_of(article, data)
    if section is None:
        return ""
    return _(
        "%(name)s edited this text last, and “%(section)s” asks for four eyes: somebody else who may publish must "
        "bring it to readers."
    ) % {"name": by.get_full_name() or by.get_username(), "section": section.name}


def section_of(article: Article, data: Mapping[str, Any]) -> Section | None:
    """The section that asks for four eyes over a text of the story."""
    fixed = revisions.upcast(article.live_revision.data)["section"] if article.live_revision else None
    asked = [pk for pk in (data["section"], fixed) if pk]
    return Section.objects.filter(pk__in=asked, four_eyes=True).order_by("pk").first() if asked else None


def _wrote(article: Article, data: Mapping[str, Any], by: Any) -> bool:
    """Whether `by` saved the newest revision, or an older one with the same text: who wrote a text remains its writer
    when a colleague puts it back, or saves what no reader gets."""
    newest = article.latest_revision
    if newest is None or newest.created_by_id == by.pk:
        return True
    own = Revision.objects.filter(article=article, created_by=by, data__headline=data["headline"])
    text = _text(data)
    return any(_text(revisions.upcast(row.data)) == text for row in own.only("data").iterator())


def _text(data: Mapping[str, Any]) -> dict[str, Any]:
    """What of a revision is for readers."""
    return {name: value for name, value in data.items() if name not in ("declined", "desk_note")}
