"""Where else somebody is."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from people import identities
from people.addresses import WebAddressField, host
from people.models.person import Person


class Link(models.Model):
    """A page about a person elsewhere."""

    class Kind(models.TextChoices):
        WEBSITE = "website", _("website")
        WIKIDATA = "wikidata", _("Wikidata")
        WIKIPEDIA = "wikipedia", _("Wikipedia")
        INSTAGRAM = "instagram", _("Instagram")
        X = "x", _("X")
        TIKTOK = "tiktok", _("TikTok")
        YOUTUBE = "youtube", _("YouTube")
        IMDB = "imdb", _("IMDb")
        MUSICBRAINZ = "musicbrainz", _("MusicBrainz")
        OTHER = "other", _("other")

    person = models.ForeignKey(Person, models.CASCADE, related_name="links", verbose_name=_("person"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.WEBSITE)
    url = WebAddressField(_("address"), max_length=500, validators=[URLValidator(schemes=["https", "http"])])

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "url"],
                name="people_link_once",
                violation_error_message=_("This address is listed already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.url)

    def clean(self) -> None:
        super().clean()
        try:
            self.url = identities.written(self.kind, self.url)
        except ValueError as error:
            raise ValidationError({"url": str(error)}) from error

    @property
    def label(self) -> str:
        """What readers are told that they are led to."""
        return host(self.url) if self.kind == self.Kind.OTHER else str(self.get_kind_display())
