"""Misuse of the settings, said at start with what to do."""

import re
from typing import Any
from zoneinfo import available_timezones

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register


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
