"""Where a person, a story or a photo is used: each place, and how many they are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Exists, IntegerField, Max, Model, OuterRef, Q, QuerySet, When
from django.utils.translation import gettext_lazy as _

from articles.counts import Capped
from articles.models import Article, Author, EventSource, Front, Reference
from people.desk import MOST, counted
from people.models import Person, Photo, Relationship

FIELDS: Mapping[str, Any] = {
    "body": _("text"),
    "appearances": _("people"),
    "earlier": _("earlier coverage"),
    "photo": _("lead photo"),
}
"""The fields of a story that refer to something, in words."""

_DRAFT, _LIVE, _PUBLIC = range(3)
_IN = "in_"

_THIS = OuterRef("pk")


def _counted(rows: QuerySet[Any, Any]) -> Capped:
    """How many they are, no further than lists count."""
    return Capped(rows, MOST + 1)


@dataclass(frozen=True)
class Used:
    """How often something is used: in how many places, by how many public stories and public profiles."""

    places: int
    stories: int
    profiles: int = 0

    @property
    def told(self) -> str:
        return counted(self.places)


def counts(model: type[Model], ids: Collection[int]) -> dict[int, int]:
    """In how many places each of the rows `ids` is used: one query for all of them."""
    rows = model._default_manager.filter(pk__in=ids).order_by()
    return dict(rows.values_list("pk", _places(model))) if ids else {}


def used(row: Model) -> Used:
    """How often `row` is used: one query."""
    return used_of(type(row), [row.pk]).get(row.pk, Used(0, 0))


def used_of(model: type[Model], ids: Collection[int]) -> dict[int, Used]:
    """How often each of the rows `ids` is used: one query for all of them."""
    asked = [_places(model), _counted(_public_sources(model))]
    if model is Photo:
        asked.append(_counted(Person.objects.public().filter(portrait=_THIS).values("pk")))
    rows = model._default_manager.filter(pk__in=ids).order_by().values_list("pk", *asked)
    return {pk: Used(*counts) for pk, *counts in rows}


def places(row: Model) -> QuerySet[Reference, Any]:
    """Each story and field that refers to `row`, those that readers see first: {"source", "field", "rank"}."""
    rows = _referring(row).values("source", "field")
    return rows.annotate(rank=Max(_rank())).order_by("-rank", "-source", "field")


def stories(row: Model) -> QuerySet[Reference, Any]:
    """The same with one row for each story, whose fields `words` says."""
    fields = {f"{_IN}{name}": Max(Case(When(field=name, then=1), default=0)) for name in FIELDS}
    return _referring(row).values("source").annotate(rank=Max(_rank()), **fields).order_by("-rank", "-source")


def words(place: Mapping[str, Any]) -> str:
    """Where in its story a place is, or all of them that are in one."""
    if "field" in place:
        return str(FIELDS.get(place["field"], place["field"]))
    return ", ".join(str(label) for name, label in FIELDS.items() if place[f"{_IN}{name}"])


def _referring(row: Model) -> QuerySet[Reference]:
    return Reference.objects.filter(**{_kind(type(row)): row.pk})


def _rank() -> Case:
    return Case(
        When(Q(live=True) & _is_public(), then=_PUBLIC),
        When(live=True, then=_LIVE),
        default=_DRAFT,
        output_field=IntegerField(),
    )


def is_live(place: Mapping[str, Any]) -> bool:
    """Whether a place is in the fixed text of its story; else it is in the newest draft alone."""
    return bool(place["rank"] >= _LIVE)


def _kind(model: type[Model]) -> str:
    """The field of a reference that points at rows of `model`."""
    return {Article: "story", Person: "person", Photo: "photo"}[model]


def _places(model: type[Model]) -> Any:
    """The places in stories, and those elsewhere."""
    in_stories = Reference.objects.filter(**{_kind(model): _THIS}).values("source", "field").distinct()
    total: Any = _counted(in_stories)
    for rows in _elsewhere(model):
        total = total + _counted(rows.values("pk"))
    return total


def _elsewhere(model: type[Model]) -> list[QuerySet[Any]]:
    """What else may use a row: the photos that show a person, whom they are tied to, portraits, places on the front,
    events that rest on a story."""
    if model is Person:
        ties = [Relationship.objects.filter(**{side: _THIS}) for side in ("one", "other")]
        return [Photo.people.through.objects.filter(person=_THIS), *ties]
    if model is Photo:
        return [Person.objects.filter(portrait=_THIS), Author.objects.filter(portrait=_THIS)]
    return [Front.objects.filter(story=_THIS), EventSource.objects.filter(story=_THIS)]


def _public_sources(model: type[Model]) -> QuerySet[Any]:
    """The public stories that refer to a row in the text that readers see."""
    return (
        Reference.objects.filter(_is_public(), **{_kind(model): _THIS}, live=True).values("source").distinct()
    )


def _is_public() -> Exists:
    """Whether readers see the story that refers."""
    return Exists(Article.objects.public().filter(pk=OuterRef("source")))
