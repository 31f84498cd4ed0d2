"""Addresses of pages elsewhere, as they are typed."""

from typing import Any

from django.db import models


class WebAddressField(models.URLField[Any, Any]):
    """A URL; one that is typed without its scheme is read as https."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"assume_scheme": "https", **kwargs})

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs
