"""The places at the top of the front that an editor may fill."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from people.models.versioned import Versioned


class Front(Versioned):
    """A place at the top of the front: an editor's story, or none, which leaves it to the newest."""

    class Place(models.IntegerChoices):
        LEAD = 0, _("Lead")
        SECOND = 1, _("Second 1")
        THIRD = 2, _("Second 2")

    place = models.PositiveSmallIntegerField(_("place"), choices=Place, unique=True)
    story = models.ForeignKey(
        Article,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="front_places",
        verbose_name=_("story"),
    )
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("set by"),
    )

    class Meta:
        verbose_name = _("place on the front")
        verbose_name_plural = _("front")
        default_permissions = ("change",)
        ordering = ["place"]

    def __str__(self) -> str:
        return str(self.get_place_display())
