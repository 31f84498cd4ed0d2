"""What every page needs to know of the site it stands in."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from articles import coverage


def site(request: HttpRequest) -> dict[str, Any]:
    """The magazine's name and address, and the sections that have a page: one query, and only where a template asks for them."""
    return {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "sections": coverage.menu,
    }
