"""What was given out of a text that readers do not see."""

import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.history import Revision
from articles.models.states import State


class PreviewLink(models.Model):
    """A link by which one revision was shared with somebody who has no desk. It is ended, never deleted."""

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="+")
    for_whom = models.CharField(_("for whom"), max_length=100, default="")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_by_name = models.CharField(max_length=150, default="")
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(_("expires"))
    revoked_at = models.DateTimeField(null=True)
    revoked_by_name = models.CharField(max_length=150, default="")

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        default_permissions = ()
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.revision_id} until {self.expires_at:%Y-%m-%d %H:%M}"

    def is_open(self, at: datetime.datetime | None = None) -> bool:
        """Whether it still shows its revision: a story that was withdrawn is shown to nobody."""
        return (
            self.revoked_at is None
            and (at or timezone.now()) < self.expires_at
            and self.revision.article.state != State.WITHDRAWN
        )
