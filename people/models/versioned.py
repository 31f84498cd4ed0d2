"""Rows that people edit in place, and that nobody overwrites in silence."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Versioned(models.Model):
    """A row with a stamp that each save moves on; a form carries the stamp that it was opened with."""

    version = models.PositiveIntegerField(_("version"), default=0, editable=False)
    updated_at = models.DateTimeField(_("last saved"), auto_now=True)

    class Meta:
        abstract = True
