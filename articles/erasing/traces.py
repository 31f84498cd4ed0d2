"""Where words still stand: in every column of text of every table, whoever added it."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import models

SHORTEST = 4
"""Shorter words are everywhere."""

_TEXT = (models.CharField, models.TextField, models.JSONField, models.FileField)


def find(words: Iterable[str]) -> Iterator[tuple[type[models.Model], Any, list[str]]]:
    """Each row with the columns in which one of `words` stands, in whatever case."""
    sought = {word.casefold() for word in words if len(word) >= SHORTEST}
    for model in apps.get_models(include_auto_created=True):
        columns = [one.attname for one in model._meta.concrete_fields if isinstance(one, _TEXT)]
        if not sought or not columns or model is Session or model._meta.proxy or not model._meta.managed:
            continue
        for pk, *values in model._base_manager.order_by("pk").values_list("pk", *columns).iterator():
            found = [name for name, value in zip(columns, values, strict=True) if _stands_in(value, sought)]
            if found:
                yield model, pk, found


def _stands_in(value: Any, sought: Collection[str]) -> bool:
    text = str(value).casefold() if value else ""
    return any(word in text for word in sought)
