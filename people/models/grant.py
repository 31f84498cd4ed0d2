"""What the newsroom's own roles were given, so that a chief's later changes are never undone."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Grant(models.Model):
    """One permission that was given to one group by the newsroom itself: given once, never taken or given again."""

    group = models.CharField(_("group"), max_length=150)
    permission = models.CharField(_("permission"), max_length=150)

    class Meta:
        verbose_name = _("grant")
        verbose_name_plural = _("grants")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["group", "permission"], name="people_grant_once")]

    def __str__(self) -> str:
        return f"{self.group}: {self.permission}"
