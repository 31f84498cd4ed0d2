"""That something was erased, by whose order, and which rows were rewritten: never what stood in them."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Erasure(models.Model):
    """One use of `manage.py erase`. Rows of this table are added, never changed or deleted."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        STORY = "story", _("story")

    kind = models.CharField(_("what was erased"), max_length=6, choices=Kind)
    of = models.PositiveBigIntegerField(_("its number"))
    order = models.TextField(_("by whose order"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    # [["articles.revision", 12, ["data", "note"]], …]; of a row that was deleted no column is named.
    rows = models.JSONField(default=list)

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        default_permissions = ()
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.of}: {self.order}"
