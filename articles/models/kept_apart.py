"""Who must not be brought together with whom, or with what: what a lawyer or a chief has decided, and for how long."""

import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.taxonomy import Topic
from people.models import Person


class KeptApartQuerySet(models.QuerySet["KeptApart"]):
    def standing(self, on: Any = None) -> Self:
        """The rules that hold on a day (today), their last day among them; `KeptApart.stands` says the same of one."""
        return self.filter(Q(until=None) | Q(until__gte=on or timezone.localdate()), ended_at=None)


class KeptApart(models.Model):
    """A rule that two people, or a person and a topic, must not be brought together. It is ended, never deleted."""

    # Of two people the one with the lower id, so that a pair is written in one way.
    one = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("person"))
    other = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("person")
    )
    topic = models.ForeignKey(
        Topic, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("topic")
    )
    reason = models.TextField(_("reason"))
    until = models.DateField(_("last day"), null=True, blank=True, help_text=_("Blank: until it is ended."))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_by_name = models.CharField(max_length=150, default="")
    made_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    ended_by_name = models.CharField(max_length=150, default="")
    ended_at = models.DateTimeField(null=True)

    objects = KeptApartQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule that keeps apart")
        verbose_name_plural = _("rules that keep apart")
        default_permissions = ()
        permissions = [("keep_people_apart", _("Can rule who must not be brought together, and end it"))]
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="articles_kept_apart_of_two",
                condition=Q(topic=None, other__isnull=False, one__lt=F("other"))
                | Q(topic__isnull=False, other=None),
            ),
            models.CheckConstraint(name="articles_kept_apart_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        if self.topic:
            return gettext("%(one)s and the topic “%(topic)s”") % {"one": self.one, "topic": self.topic}
        return gettext("%(one)s and %(other)s") % {"one": self.one, "other": self.other}

    @property
    def stands(self) -> bool:
        return self.ended_at is None and not self.is_over

    @property
    def is_over(self) -> bool:
        """Whether its last day has passed."""
        return self.until is not None and self.until < timezone.localdate()

    @property
    def sentence(self) -> str:
        """The rule in words: “Ana Sol and Rey Marr must not be brought together until 3 May 2027: by court order”."""
        told = {"pair": self, "reason": self.reason, "day": _day(self.until)}
        if self.until:
            return gettext("%(pair)s must not be brought together until %(day)s: %(reason)s") % told
        return gettext("%(pair)s must not be brought together: %(reason)s") % told


def _day(day: datetime.date | None) -> str:
    return date_format(day, "j F Y") if day else ""
