"""What an event rests on: one of our stories, or what another has published."""

from typing import Any

from django.core.validators import URLValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.taxonomy import Outlet
from people.addresses import WebAddressField, host
from people.models import LifeEvent, RelationshipEvent


class EventSourceQuerySet(models.QuerySet["EventSource"]):
    def told(self, at: Any = None) -> "EventSourceQuerySet":
        """Those on which something rests: what others published, and stories that are public and not retracted."""
        return self.filter(Q(story=None) | Exists(Article.objects.standing(at).filter(pk=OuterRef("story"))))


class EventSource(models.Model):
    """A source of one event: a story, or an outlet with an address."""

    relationship_event = models.ForeignKey(
        RelationshipEvent, models.CASCADE, null=True, related_name="sources", verbose_name=_("event")
    )
    life_event = models.ForeignKey(
        LifeEvent, models.CASCADE, null=True, related_name="sources", verbose_name=_("event")
    )
    story = models.ForeignKey(
        Article, models.PROTECT, null=True, related_name="event_sources", verbose_name=_("story")
    )
    outlet = models.ForeignKey(
        Outlet, models.PROTECT, null=True, related_name="event_sources", verbose_name=_("outlet")
    )
    url = WebAddressField(
        _("address"), max_length=1000, blank=True, validators=[URLValidator(schemes=["https", "http"])]
    )

    objects = EventSourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source of an event")
        verbose_name_plural = _("sources of events")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="articles_event_source_of_one",
                condition=Q(relationship_event__isnull=False, life_event=None)
                | Q(relationship_event=None, life_event__isnull=False),
            ),
            models.CheckConstraint(
                name="articles_event_source_is_one",
                condition=Q(story__isnull=False, outlet=None, url="")
                | (Q(story=None, outlet__isnull=False) & ~Q(url="")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.story or self.outlet)

    @property
    def site(self) -> str:
        """The host of its address, as readers are told it."""
        return host(self.url)
