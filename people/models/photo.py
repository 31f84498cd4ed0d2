"""A photo: its words, its rights, who is in it, and the files in which it is shown."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Any, Self

from django.core.files.storage import Storage, storages
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people import names
from people.addresses import WebAddressField, path_to
from people.models.person import Person
from people.models.versioned import Versioned
from people.partial_dates import PartialDate

_ANY = uuid.UUID(int=0)
"""The key that stands for each: the addresses of all files differ by key and name alone."""


def originals() -> Storage:
    """The private storage of what was uploaded: no URL leads into it."""
    return storages["originals"]


def original_path(photo: "Photo", filename: str) -> str:
    """Where an original lies: a random key, so that no name of an upload shows or clashes."""
    return photo.key.hex


class PhotoQuerySet(models.QuerySet["Photo"]):
    def public(self, on: datetime.date | None = None) -> Self:
        """The photos that may be shown today; whether one is shown depends on what uses it. `Photo.is_public` says the
        same of one."""
        in_time = Q(expires_on=None) | Q(expires_on__gte=on or timezone.localdate())
        return self.filter(in_time, usable=True, lacks_consent=False)

    def matching(self, text: str) -> Self:
        """The photos in which each word of `text` is found: in the caption, credit or alt text, in the name of a
        person shown, or as the day, month or year on which they were added (2026, 2026-05, 2026-05-20).
        """
        found = self
        for word in names.sought(text):
            by_word = Q(search_key__contains=word) | _added_in(word)
            shown = Person.objects.named_like(word).filter(photos=OuterRef("pk"))
            found = found.filter(by_word | Exists(shown))
        return found


def _added_in(word: str) -> Q:
    """Photos added in the span of time that `word` names; none where it names no time."""
    try:
        date = PartialDate.parse(word)
    except ValueError:
        return Q(pk__in=())
    return Q(created_at__date__range=(date.earliest, date.latest))


@dataclass(frozen=True)
class Rendition:
    """One file in which a photo is shown: its address, its size in pixels and in bytes."""

    url: str
    width: int
    height: int
    size: int


@dataclass(frozen=True)
class Sources:
    """One crop of a photo as a page shows it: WebP by width, and a JPEG for what does not read that."""

    jpeg: Rendition
    webp: tuple[Rendition, ...]

    @property
    def srcset(self) -> str:
        return ", ".join(f"{file.url} {file.width}w" for file in self.webp)


class Photo(Versioned):
    """An original, reachable by no URL, with its words, its rights and the files made of it."""

    key = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    image = models.ImageField(_("image"), upload_to=original_path, storage=originals, editable=False)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    size = models.PositiveIntegerField(editable=False, default=0)
    checksum = models.CharField(max_length=64, editable=False, default="")
    alt = models.CharField(
        _("alt text"), max_length=250, blank=True, help_text=_("What it shows, for those who do not see it.")
    )
    caption = models.CharField(_("caption"), max_length=500, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True, help_text=_("As it is printed."))
    creator = models.CharField(_("creator"), max_length=200, blank=True, help_text=_("Who took it."))
    copyright = models.CharField(_("copyright"), max_length=200, blank=True)
    source_url = WebAddressField(
        _("source"),
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https", "http"])],
        help_text=_("Where it was got from."),
    )
    people = models.ManyToManyField(Person, blank=True, related_name="photos", verbose_name=_("people shown"))
    # Whom the file names, as it names them: proposed to the editor, who decides.
    named_in_file = models.JSONField(default=list, editable=False)
    focal_x = models.PositiveSmallIntegerField(_("focal point from the left"), default=50)
    focal_y = models.PositiveSmallIntegerField(_("focal point from the top"), default=50)
    usable = models.BooleanField(_("usable"), default=True, help_text=_("Off: shown nowhere, at once."))
    expires_on = models.DateField(_("last day of use"), null=True, blank=True)
    consent = models.TextField(
        _("consent for minors"),
        blank=True,
        help_text=_(
            "Who agreed that this minor is shown, and when: “Her mother, Ines Sol, by e-mail, 3 May 2026”. Without it "
            "no reader sees a photo that shows a minor."
        ),
    )
    # Whether it shows a minor and has no consent: kept by `people.consent`.
    lacks_consent = models.BooleanField(default=False, editable=False)
    created_at = models.DateTimeField(_("added"), default=timezone.now, editable=False)
    # {"recipe": …, "files": {crop: {"jpeg" or "webp": [[name, width, height, bytes], …]}}}, narrow files first.
    renditions = models.JSONField(default=dict, editable=False)
    # All that showed it was taken from readers: it has no files until something public shows it again.
    shelved = models.BooleanField(default=False, editable=False)
    search_key = models.CharField(max_length=2200, editable=False, default="")

    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-pk"]
        constraints = [
            # The same file is one photo, however often it is sent.
            models.UniqueConstraint(
                name="people_photo_file_once", fields=["checksum"], condition=~Q(checksum="")
            ),
            models.CheckConstraint(
                name="people_photo_focal",
                condition=Q(focal_x__lte=100, focal_y__lte=100),
                violation_error_message=_("The focal point lies in the picture: 0 to 100 per cent."),
            ),
        ]
        indexes = [models.Index(name="people_photo_added", fields=["-created_at"])]

    def __str__(self) -> str:
        return self.caption or self.alt or str(_("Photo %(pk)s") % {"pk": self.pk})

    def save(self, *args: Any, **kwargs: Any) -> None:
        for name in ("caption", "credit", "alt", "creator", "copyright", "consent"):
            setattr(self, name, getattr(self, name).strip())
        words = (self.caption, self.alt, self.credit, self.creator)
        self.search_key = names.key(" ".join(words))[:2200]
        super().save(*args, **kwargs)

    @property
    def is_public(self) -> bool:
        return self.usable and not self.lacks_consent and not self.has_expired

    @property
    def has_expired(self) -> bool:
        return self.expires_on is not None and self.expires_on < timezone.localdate()

    @property
    def hindrance(self) -> str:
        """Why readers do not get it, in a sentence; "" where they may."""
        if not self.usable:
            return gettext("It is blocked.")
        if self.has_expired:
            return gettext("Its last day of use has passed.")
        if self.lacks_consent:
            return gettext("It shows a minor, and no consent is recorded.")
        return ""

    @property
    def label(self) -> str:
        return f"{self} ({self.credit})" if self.credit else str(self)

    @property
    def focal(self) -> tuple[int, int]:
        return (self.focal_x, self.focal_y)

    # Its files

    @property
    def recipe(self) -> str:
        """All that the files are made by, beside the original."""
        return "\n".join((f"{self.focal_x} {self.focal_y}", self.creator, self.credit, self.copyright))

    @property
    def needs_renditions(self) -> bool:
        """Whether the files are missing, or are of an older focal point or credit."""
        return not self.shelved and bool(self.renditions.get("recipe") != self.recipe)

    @property
    def file_names(self) -> set[str]:
        files = self.renditions.get("files", {})
        return {file[0] for kinds in files.values() for listed in kinds.values() for file in listed}

    def sources(self, crop: str, base: str = "") -> Sources | None:
        """The files of a crop ("16x9", "4x3", "1x1" or "free"); none while they are not made.

        `base` stands before each address, for what is read elsewhere.
        """
        kinds = self.renditions.get("files", {}).get(crop)
        if not kinds:
            return None
        prefix = base + path_to("people:media", _ANY, "x")[:-1].replace(str(_ANY), str(self.key))
        jpeg, webp = (
            tuple(Rendition(prefix + name, width, height, size) for name, width, height, size in listed)
            for listed in (kinds["jpeg"], kinds.get("webp", ()))
        )
        return Sources(jpeg[-1], webp)

    @property
    def thumbnail_url(self) -> str:
        """The small square for the desk, where it is shown to colleagues whether readers see it or not."""
        return self._desk_url("1x1", 0)

    @property
    def preview_url(self) -> str:
        """The whole picture for the desk."""
        return self._desk_url("free", 1)

    def _desk_url(self, crop: str, step: int) -> str:
        listed = self.renditions.get("files", {}).get(crop, {}).get("webp")
        if not listed:
            return ""
        name = listed[min(step, len(listed) - 1)][0]
        return reverse("admin:people_photo_file", args=[self.pk, name])
