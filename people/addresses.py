"""Addresses: of the site's own pages, and of pages elsewhere as they are typed."""

from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

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


def host(url: str) -> str:
    """The host of a web address, as it is compared and read: no port, no www., in letters; none of what is no address.

    >>> host("https://www.Vanity-Fair.example:443/style?x=1")
    'vanity-fair.example'
    >>> host("https://xn--bcher-kva.example/")
    'bücher.example'
    >>> host("mailto:desk@example.com")
    ''
    """
    try:
        parts = urlsplit(url)
        found = (parts.hostname or "").rstrip(".") if parts.scheme in {"http", "https"} else ""
        if "xn--" in found:
            found = found.encode("ascii").decode("idna")
    except ValueError:
        return ""
    return found.lower().removeprefix("www.")


def domains(host: str) -> list[str]:
    """A host and the domains it is in, the nearest first: of "edition.people.com" also "people.com" and "com"."""
    words = host.split(".")[-10:]
    return [".".join(words[place:]) for place in range(len(words))]
