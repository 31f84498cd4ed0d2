"""What the text of a public story still refers to and readers do not get any more: each is plain text, and a task."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import body, where_used
from articles.models import Article, Change, Reference, State
from people.models import Person, Photo

WORDS = 120
"""How many characters of a link are told."""

LOOKED_AT = 100
"""Among how many dead links the stories are found that have them."""


@dataclass(frozen=True)
class Place:
    """Where the newest text of a story refers to what readers do not get any more."""

    key: str
    """What is dead: "person-3"."""
    told: str
    """The same in words."""
    field: str
    words: str = ""
    """The words of the text that lead there; "" where none do."""
    number: int = 0
    """Which of several links in the text to the same."""

    @property
    def selector(self) -> str:
        """By which the element is found in the text."""
        kind, _dash, pk = self.key.partition("-")
        names = ("person", "speaker") if kind == "person" else (kind,)
        return ", ".join(f'[data-{name}="{pk}"]' for name in names)

    @property
    def where(self) -> str:
        return str(where_used.FIELDS.get(self.field, self.field))


def newest(most: int) -> list[tuple[Article, dict[str, str]]]:
    """The newest public stories with such links, and what is dead in each: its key, and words. One query."""
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
    found: dict[int, tuple[Article, dict[str, str]]] = {}
    for row in rows.order_by("-source_id", "pk")[:LOOKED_AT]:
        found.setdefault(row.source_id, (row.source, {}))[1][_key(row)] = _in_words(row)
    return list(found.values())[:most]


def places(story: Article, data: Mapping[str, Any]) -> list[Place]:
    """The places of `data`, the newest text of a public story, that the dead links of its fixed text stand in, those in
    the words first: none that a change has mended already. One query."""
    rows = _dead().filter(source=story).select_related("story", "person", "photo").order_by("pk")
    found: list[Place] = []
    for row in rows[:LOOKED_AT]:
        place = Place(_key(row), _in_words(row), row.field)
        if row.field == "body":
            found += _in_body(place, data["body"]) or ([place] if story.change == Change.NONE else [])
        elif row.field not in _IDS or _target(row) in _IDS[row.field](data):
            found.append(place)
    return sorted(found, key=lambda place: place.field != "body")


_IDS: Mapping[str, Callable[[Mapping[str, Any]], Collection[int]]] = {
    "appearances": lambda data: [row["person"] for row in data["appearances"]],
    "earlier": lambda data: [row["story"] for row in data["earlier"]],
    "photo": lambda data: [data["photo"]],
}
"""Whom and what the fields beside the text refer to."""


def _in_body(place: Place, html: str) -> list[Place]:
    """The place once for each element of the text that refers there, with its words."""
    kind, _dash, pk = place.key.partition("-")
    names = ("data-person", "data-speaker") if kind == "person" else (f"data-{kind}",)
    elements = [one for one in body.parse(html).iterdescendants() if pk in map(one.get, names)]
    return [
        replace(place, words=" ".join(one.text_content().split())[:WORDS], number=number)
        for number, one in enumerate(elements)
    ]


def _dead() -> QuerySet[Reference]:
    """By the few that were taken from readers, not by the many that are referred to."""
    is_public = Exists(Article.objects.public().filter(pk=OuterRef("source")))
    stories = Article.objects.filter(Q(state=State.WITHDRAWN) & ~Q(state=State.RELEASED))
    # A draft is none of them: it is linked before it is public, and its link comes to life with it.
    gone = Q(state=Person.State.WITHDRAWN) | Q(minor=True)
    people = Person.objects.filter(gone, merged_into=None)
    expired = Q(expires_on__lt=timezone.localdate())
    photos = Photo.objects.filter(Q(usable=False) | Q(lacks_consent=True) | expired)
    dead: Any = [
        Reference.objects.filter(live=True, **{f"{name}__in": rows.values("pk")}).values("pk")
        for name, rows in (("story", stories), ("person", people), ("photo", photos))
    ]
    return Reference.objects.filter(is_public, pk__in=dead[0].union(*dead[1:], all=True))


def _target(row: Reference) -> int:
    return row.story_id or row.person_id or row.photo_id or 0


def _key(row: Reference) -> str:
    kind = "story" if row.story_id else "person" if row.person_id else "photo"
    return f"{kind}-{_target(row)}"


def _in_words(row: Reference) -> str:
    if row.story:
        return _("Story: %(name)s") % {"name": row.story.headline}
    if row.person:
        return _("Person: %(name)s") % {"name": row.person.name}
    return _("Photo: %(name)s") % {"name": row.photo}
