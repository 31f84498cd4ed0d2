"""What the desk has decided not to be reminded of about a profile, until when and why."""

import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.models import Person


class SnoozeQuerySet(models.QuerySet["Snooze"]):
    def standing(self, on: datetime.date | None = None) -> Self:
        """Those that hold on a day (today): on their own day the reminder is back."""
        return self.filter(until__gt=on or timezone.localdate())


class Snooze(models.Model):
    """One rule of `articles.staleness` is silent about one person until a day. It is never deleted."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("person"))
    rule = models.CharField(_("rule"), max_length=40)
    until = models.DateField(_("until"))
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150, default="")
    at = models.DateTimeField(default=timezone.now)

    objects = SnoozeQuerySet.as_manager()

    class Meta:
        verbose_name = _("snoozed reminder")
        verbose_name_plural = _("snoozed reminders")
        default_permissions = ()
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(name="articles_snooze_reason", condition=~Q(reason=""))]
        # Those that hold, of somebody.
        indexes = [models.Index(name="articles_snooze_standing", fields=["person", "until"])]

    def __str__(self) -> str:
        return f"{self.rule} of {self.person_id} until {self.until}"
