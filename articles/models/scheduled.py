"""The schedule of a change to a released story, on the story's own row; and who carries such schedules out."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ScheduledChange(models.Model):
    """The columns of a schedule: when the newest revision is to replace the fixed one, and who decided it.

    `changes_with` is what they said beside it, as `publish_changes` takes it. While it fails, `sweep_error` says why,
    since `failed_at`.
    """

    changes_at = models.DateTimeField(null=True, editable=False)
    changes_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    changes_with = models.JSONField(default=dict, editable=False)
    sweep_error = models.TextField(default="", editable=False)
    failed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True


UNSCHEDULED: dict[str, Any] = {
    "changes_at": None,
    "changes_by": None,
    "changes_with": {},
    "sweep_error": "",
    "failed_at": None,
}
"""The columns of a story of which no change is scheduled."""


class Sweeper(models.Model):
    """A machine that sweeps, and when it last did."""

    host = models.CharField(_("machine"), max_length=255, unique=True)
    # Null: it swept once, and nobody said when it will again.
    every = models.PositiveIntegerField(_("every (seconds)"), null=True)
    last_at = models.DateTimeField(_("last sweep"), default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("sweeper")
        verbose_name_plural = _("sweepers")
        default_permissions = ()

    def __str__(self) -> str:
        return self.host
