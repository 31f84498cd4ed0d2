"""What the ids in revisions are called: by today's rows, one query a kind; what is gone is named, never left out."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import references
from articles.models import Article, ArticleQuerySet, Author, Outlet, Record, Section, Topic
from people.models import Person, Photo

RECORDS = 200
"""How many rows of a story's record, the newest, are looked through for what something was called."""


@dataclass(frozen=True)
class Called:
    """What an id stands for, in words; where that is found on the desk; and its picture, of a photo."""

    words: str
    url: str = ""
    image: str = ""
    is_missing: bool = False


@dataclass(frozen=True)
class Calls:
    """The words for the ids of each kind: of people, stories, photos, topics, authors, outlets and sections."""

    rows: Mapping[str, Mapping[int, Called]] = field(default_factory=dict)

    def of(self, kind: str, pk: int) -> Called:
        return self.rows[kind][pk]

    def missing(self, wanted: Mapping[str, Collection[int]]) -> list[Called]:
        """Those of `wanted` that are no longer here, each once."""
        named = (self.of(kind, pk) for kind, ids in wanted.items() for pk in ids)
        return [called for called in named if called.is_missing]


_GONE = {
    "people": gettext_lazy("person %(pk)s, no longer here"),
    "stories": gettext_lazy("story %(pk)s, no longer here"),
    "photos": gettext_lazy("photo %(pk)s, no longer here"),
    "topics": gettext_lazy("topic %(pk)s, no longer here"),
    "authors": gettext_lazy("author %(pk)s, no longer here"),
    "outlets": gettext_lazy("outlet %(pk)s, no longer here"),
    "sections": gettext_lazy("section %(pk)s, no longer here"),
}


def ids(*revisions: Mapping[str, Any]) -> dict[str, list[int]]:
    """All ids of one or more revisions' data, by kind, in order."""
    found: dict[str, list[int]] = {kind: [] for kind in _GONE}
    for data in revisions:
        text = references.in_data(data)
        outlets = (row[name] for row in data["sources"] for name in ("outlet", "via"))
        for kind, wanted in (
            ("people", text.people),
            ("stories", text.stories),
            ("photos", text.photos),
            ("topics", data["topics"]),
            ("authors", [row["author"] for row in data["bylines"]]),
            ("outlets", [pk for pk in outlets if pk]),
            ("sections", [data["section"]] if data["section"] else []),
        ):
            found[kind] += wanted
    return {kind: list(dict.fromkeys(wanted)) for kind, wanted in found.items()}


def look_up(wanted: Mapping[str, Collection[int]], article: Article, stories: ArticleQuerySet) -> Calls:
    """What `wanted` are called: a query for each kind of which there are any, one more where something is gone.

    Of the stories those among `stories` are named: that there are others is all that is told of them.
    """
    labels: Any = SimpleLazyObject(lambda: _labels(article))
    found = {kind: _FINDERS[kind](pks) if pks else {} for kind, pks in wanted.items()}
    if wanted["stories"]:
        found["stories"] |= _stories(stories.filter(pk__in=wanted["stories"]))
    return Calls(
        {
            kind: {pk: found[kind].get(pk) or _gone(kind, pk, labels) for pk in pks}
            for kind, pks in wanted.items()
        }
    )


def _labels(article: Article) -> dict[str, dict[str, str]]:
    """What the record of a story says that ids were called, the newest word first."""
    known: dict[str, dict[str, str]] = {"people": {}, "authors": {}, "topics": {}}
    rows = Record.objects.filter(article=article).order_by("-pk").values_list("labels", flat=True)[:RECORDS]
    for labels in rows:
        for kind, names in known.items():
            for pk, name in labels.get(kind, {}).items():
                names.setdefault(pk, name)
    return known


def _gone(kind: str, pk: int, labels: Mapping[str, Mapping[str, str]]) -> Called:
    words = _GONE[kind] % {"pk": pk}
    name = labels[kind].get(str(pk), "") if kind in ("people", "authors", "topics") else ""
    if name:
        words = _("%(gone)s; called %(name)s when this was on record") % {"gone": words, "name": name}
    return Called(words, is_missing=True)


def _people(pks: Collection[int]) -> dict[int, Called]:
    rows = Person.objects.filter(pk__in=pks).select_related("merged_into")
    return {
        row.pk: Called(
            _merged(row.name, row.merged_into),
            reverse("admin:people_person_change", args=[row.merged_into_id or row.pk]),
        )
        for row in rows
    }


def _topics(pks: Collection[int]) -> dict[int, Called]:
    rows = Topic.objects.filter(pk__in=pks).select_related("merged_into")
    return {row.pk: Called(_merged(row.name, row.merged_into)) for row in rows}


def _merged(words: str, into: Any) -> str:
    """The name of what was merged, with what it is now."""
    return _("%(name)s (now %(now)s)") % {"name": words, "now": into.name} if into else words


def _hidden(pks: Collection[int]) -> dict[int, Called]:
    there = Article.objects.filter(pk__in=pks).values_list("pk", flat=True)
    return {pk: Called(_("A story that you may not see")) for pk in there}


def _stories(rows: Iterable[Article]) -> dict[int, Called]:
    return {
        row.pk: Called(
            row.headline or _("Without a headline"), reverse("admin:articles_article_change", args=[row.pk])
        )
        for row in rows
    }


def _photos(pks: Collection[int]) -> dict[int, Called]:
    rows = Photo.objects.filter(pk__in=pks)
    return {
        row.pk: Called(row.label, reverse("admin:people_photo_change", args=[row.pk]), row.thumbnail_url)
        for row in rows
    }


def _plain(model: type[Model]) -> Callable[[Collection[int]], dict[int, Called]]:
    def find(pks: Collection[int]) -> dict[int, Called]:
        rows = model._default_manager.filter(pk__in=pks)
        return {row.pk: Called(str(row)) for row in rows}

    return find


_FINDERS: Mapping[str, Callable[[Collection[int]], dict[int, Called]]] = {
    "people": _people,
    "stories": _hidden,
    "photos": _photos,
    "topics": _topics,
    "authors": _plain(Author),
    "outlets": _plain(Outlet),
    "sections": _plain(Section),
}
