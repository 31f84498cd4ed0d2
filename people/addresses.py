"""Addresses: of the site's own pages, and of pages elsewhere as they are typed."""

from functools import lru_cache
from typing import Any

from django.db import models
from django.urls import get_script_prefix, reverse


def path_to(name: str, *args: Any) -> str:
    """`reverse(name, args=args)`, remembered: a list names the same few sections and authors again and again, and
    Django matches each against every route."""
    return _path(get_script_prefix(), name, *args)


@lru_cache(maxsize=8192)
def _path(prefix: str, name: str, *args: Any) -> str:
    return reverse(name, args=args)


class WebAddressField(models.URLField[Any, Any]):
    """A URL; one that is typed without its scheme is read as https."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"assume_scheme": "https", **kwargs})

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs
