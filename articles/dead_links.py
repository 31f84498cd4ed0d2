"""What the text of a public story still refers to and readers do not get any more: each is plain text, and a task."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Reference, State
from people.models import Person, Photo

LOOKED_AT = 100
"""Among how many dead links the stories are found that have them."""


def newest(most: int) -> list[tuple[Article, list[str]]]:
    """The newest public stories with such links, and what is dead in each, in words. One query."""
    by = tuple(f"source__created_by__{name}" for name in ("username", "first_name", "last_name"))
    shown = (
        *by,
        "source__headline",
        "source__edited_at",
        "story__headline",
        "person__name",
        "photo__caption",
        "photo__alt",
    )
    rows = _dead().select_related("source__created_by", "story", "person", "photo").only(*shown)
    found: dict[int, tuple[Article, dict[str, None]]] = {}
    for row in rows.order_by("-source_id", "pk")[:LOOKED_AT]:
        found.setdefault(row.source_id, (row.source, {}))[1][_in_words(row)] = None
    return [(story, [*words]) for story, words in list(found.values())[:most]]


def _dead() -> QuerySet[Reference]:
    """By the few that were taken from readers, not by the many that are referred to."""
    is_public = Exists(Article.objects.public().filter(pk=OuterRef("source")))
    stories = Article.objects.filter(Q(state=State.WITHDRAWN) & ~Q(state=State.RELEASED))
    people = Person.objects.filter(state=Person.State.WITHDRAWN, merged_into=None)
    expired = Q(expires_on__lt=timezone.localdate())
    photos = Photo.objects.filter(Q(usable=False) | Q(lacks_consent=True) | expired)
    dead: Any = [
        Reference.objects.filter(live=True, **{f"{name}__in": rows.values("pk")}).values("pk")
        for name, rows in (("story", stories), ("person", people), ("photo", photos))
    ]
    return Reference.objects.filter(is_public, pk__in=dead[0].union(*dead[1:], all=True))


def _in_words(row: Reference) -> str:
    if row.story:
        return _("Story: %(name)s") % {"name": row.story.headline}
    if row.person:
        return _("Person: %(name)s") % {"name": row.person.name}
    return _("Photo: %(name)s") % {"name": row.photo}
