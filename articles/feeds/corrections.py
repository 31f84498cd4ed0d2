"""The feed of corrections: each a note of its own, which leads to its story."""

import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import corrections
from articles.feeds.subjects import NEWEST, LatestFeed, second
from articles.models import Correction


class CorrectionsFeed(LatestFeed):
    """The newest corrections of public stories."""

    def title(self, obj: Any) -> str:
        return f"{_('Corrections')} – {settings.SITE_NAME}"

    def link(self, obj: Any) -> str:
        return settings.SITE_URL + reverse("articles:corrections")

    def description(self, obj: Any) -> str:
        return _("What %(site)s has corrected.") % {"site": settings.SITE_NAME}

    def items(self, obj: Any) -> Any:
        return list(Correction.objects.public().for_listing().newest()[:NEWEST])

    def item_title(self, item: Any) -> str:
        return f"{item.get_kind_display()}: {item.article.headline}"

    def item_description(self, item: Any) -> str:
        return str(item.words)

    def item_link(self, item: Any) -> str:
        return settings.SITE_URL + str(item.get_absolute_url())

    def item_guid(self, item: Any) -> str:
        """The story's own, and which of its notes."""
        return f"{item.article.uuid.urn}#{item.anchor}"

    def item_pubdate(self, item: Any) -> datetime.datetime | None:
        return second(item.at)

    def item_updateddate(self, item: Any) -> datetime.datetime | None:
        return second(item.at)

    def item_categories(self, item: Any) -> list[str]:
        return [str(item.get_kind_display())]

    def item_extra_kwargs(self, item: Any) -> dict[str, Any]:
        return {"content": corrections.in_markup([item]), "authors": [], "picture": None}

    def item_enclosures(self, item: Any) -> list[Any]:
        return []
