"""What an undo left as it was, in words."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.merges.steps import Left
from articles.models import Article
from people.models import Photo

MOST = 50
"""How many are named; of more it is told how many they are."""

_STORY = ("article_id", "source_id", "content_object_id")
_PHOTO = ("photo_id",)


def named(touched: Collection[Left]) -> list[str]:
    """What was left, each once: a story for all of its rows."""
    headlines = _texts(Article, "headline", touched, _STORY)
    captions = _texts(Photo, "caption", touched, _PHOTO)
    told = list(dict.fromkeys(_sentence(row, headlines, captions) for row in touched))
    more = len(told) - MOST
    return [*told[:MOST], _("… and %(count)d more") % {"count": more}] if more > 0 else told


def _sentence(row: Left, headlines: dict[Any, str], captions: dict[Any, str]) -> str:
    if story := _first(row, _STORY):
        return _("the story “%(headline)s”") % {"headline": headlines.get(story) or story}
    if photo := _first(row, _PHOTO):
        return _("who is shown on the photo “%(photo)s”") % {"photo": captions.get(photo) or photo}
    columns = [column for column in row.model._meta.concrete_fields if column.attname in row.values]
    if len(columns) == 1:  # of a profile or a topic, whose fields are merged one by one
        return _("%(field)s of “%(name)s”") % {
            "field": capfirst(str(columns[0].verbose_name)),
            "name": row.model._default_manager.get(pk=row.pk),
        }
    return f"{row.model._meta.verbose_name}: {row.model(**row.values)}"


def _first(row: Left, columns: Iterable[str]) -> Any:
    return next((row.values[column] for column in columns if column in row.values), None)


def _texts(model: type[Model], name: str, rows: Iterable[Left], columns: Collection[str]) -> dict[Any, str]:
    """The words for what `rows` point at by one of `columns`: one query."""
    ids = {row.values[column] for row in rows for column in columns if column in row.values}
    return dict(model._default_manager.filter(pk__in=ids).values_list("pk", name)) if ids else {}
