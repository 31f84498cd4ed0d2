"""Misuse of the settings, said at start with what to do."""

import re
import secrets
from typing import Any
from zoneinfo import available_timezones

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.core.files.base import ContentFile
from django.core.files.storage import storages


@register(Tags.security)
def settings_fit_together(**kwargs: Any) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    if settings.DEBUG and not settings.LOCAL:
        found.append(
            Warning(
                "DEBUG is on for a site that is not this machine.",
                hint="Unset DEBUG: it shows settings and code to every reader.",
                id="celebnews.W001",
            )
        )
    if not settings.HTTPS and not settings.LOCAL:
        found.append(
            Warning(
                f"SITE_URL is {settings.SITE_URL}: logins go over the wire unprotected.",
                hint="Serve the site by https and say so in SITE_URL.",
                id="celebnews.W002",
            )
        )
    return found


@register()
def site_is_named(**kwargs: Any) -> list[CheckMessage]:
    if not re.search(r"[()]", settings.SITE_NAME):
        return []
    return [
        Error(
            "SITE_NAME holds parentheses, which news sitemaps do not allow in a publication's name.",
            hint="Write the name as it stands on the masthead.",
            id="celebnews.E001",
        )
    ]


@register()
def time_zone_exists(**kwargs: Any) -> list[CheckMessage]:
    if settings.TIME_ZONE in available_timezones():
        return []
    return [
        Error(
            f"TIME_ZONE is {settings.TIME_ZONE!r}, which names no time zone.",
            hint="Write a name such as Europe/London.",
            id="celebnews.E002",
        )
    ]


@register(Tags.security, deploy=True)
def cache_is_shared(**kwargs: Any) -> list[CheckMessage]:
    """That processes share one cache. Nothing is wrong without, but that each asks and remembers for itself."""
    if settings.LOCAL or not settings.CACHES["default"]["BACKEND"].endswith(("LocMemCache", "DummyCache")):
        return []
    return [
        Warning(
            "Every process has a cache of its own.",
            hint="Set CACHE_URL to a Redis or Valkey that all of them reach: redis://host:6379/0.",
            id="celebnews.W003",
        )
    ]


@register(Tags.security, deploy=True)
def storage_is_writable(**kwargs: Any) -> list[CheckMessage]:
    """That photos can be kept: a file is written into each folder of the store, and deleted again."""
    return [
        Error(
            f"The {name} cannot be kept: {error}",
            hint="See that STORAGE_URL is right and that this user may write there.",
            id="celebnews.E003",
        )
        for name in ("originals", "renditions")
        if (error := _why_not_writable(name))
    ]


def _why_not_writable(name: str) -> str:
    probe = f".check-{secrets.token_hex(8)}"
    try:
        storage = storages[name]
        kept = storage.save(probe, ContentFile(b"probe"))
        with storage.open(kept) as file:
            same = file.read() == b"probe"
        storage.delete(kept)
    except Exception as error:  # a store may fail in whatever way its library does
        return f"{type(error).__name__}: {error}"
    return "" if same else "what was read is not what was written"
