"""A photo, its words and its rights."""

import datetime
import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.models.versioned import Versioned


def original_path(photo: "Photo", filename: str) -> str:
    """Where an original lies: a random key, so that no name of an upload shows or clashes."""
    return f"originals/{photo.key.hex}"


class PhotoQuerySet(models.QuerySet["Photo"]):
    def public(self, on: datetime.date | None = None) -> Self:
        """The photos that may be shown today; whether one is shown depends on what uses it."""
        return self.filter(Q(expires_on=None) | Q(expires_on__gte=on or timezone.localdate()), usable=True)


class Photo(Versioned):
    """An original, reachable by no URL, with its caption and credit."""

    key = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    image = models.ImageField(_("image"), upload_to=original_path, width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False, null=True)
    height = models.PositiveIntegerField(editable=False, null=True)
    alt = models.CharField(
        _("alt text"), max_length=250, blank=True, help_text=_("What it shows, for those who do not see it.")
    )
    caption = models.CharField(_("caption"), max_length=500, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    usable = models.BooleanField(_("usable"), default=True, help_text=_("Off: shown nowhere, at once."))
    expires_on = models.DateField(_("last day of use"), null=True, blank=True)
    created_at = models.DateTimeField(_("added"), auto_now_add=True)

    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.caption or self.alt or str(_("Photo %(pk)s") % {"pk": self.pk})

    @property
    def is_public(self) -> bool:
        return self.usable and (self.expires_on is None or self.expires_on >= timezone.localdate())

    @property
    def label(self) -> str:
        return f"{self} ({self.credit})" if self.credit else str(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.caption, self.credit, self.alt = (text.strip() for text in (self.caption, self.credit, self.alt))
        super().save(*args, **kwargs)
