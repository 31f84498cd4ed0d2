"""A person of the news: the profile, and the addresses that it once had."""

import datetime
import hashlib
import uuid
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Cast, Length
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField

from people import names, prose
from people.addresses import path_to
from people.models import name_key
from people.models.name_key import NameKey
from people.models.versioned import Versioned
from people.partial_dates import PartialDateField

if TYPE_CHECKING:
    from people.models.photo import Photo

ADULT = 18
"""The age from which a profile may be public."""

RIGHTS = ("usable", "expires_on", "lacks_consent")
"""The columns of a photo by which it is told whether it may be shown."""

PORTRAIT = (
    "portrait",
    *(f"portrait__{name}" for name in ("key", "alt", *RIGHTS, "renditions")),
)
"""What a list loads of a portrait, beside the person."""


class PersonQuerySet(models.QuerySet["Person"]):
    def public(self) -> Self:
        """The people of whom a reader may know; `Person.is_public` says the same of one row."""
        return self.filter(state=Person.State.PUBLIC, minor=False, merged_into=None)

    def nameable(self) -> Self:
        """The public people, and those merged into one: by any name of these a reader may find somebody."""
        winner = Exists(Person.objects.public().filter(pk=OuterRef("merged_into")))
        return self.filter(Q(merged_into=None) | winner, state=Person.State.PUBLIC, minor=False)

    def linkable(self) -> Self:
        """The people that a story may link: drafts too, since a profile is often written beside its story."""
        return self.filter(minor=False, merged_into=None).exclude(state=Person.State.WITHDRAWN)

    def showable(self) -> Self:
        """The people whom a photo may be said to show: minors too, since their photos need a consent."""
        return self.filter(merged_into=None).exclude(state=Person.State.WITHDRAWN)

    def come_of_age(self, on: datetime.date) -> Self:
        """The minors who by what is known of their birth cannot be under 18 on a day: an editor decides of them.

        A day early of those born at the end of a February: `PartialDate.could_be_under` is exact.
        """
        last, next_day = on.isoformat()[4:], on + datetime.timedelta(days=1)
        born = {length: Q(born_length=length) for length in (10, 7, 4)}
        return self.annotate(
            born_text=Cast("born", models.CharField()), born_length=Length("born_text")
        ).filter(
            born[10] & Q(born_text__lte=f"{on.year - ADULT:04}{last}")
            | born[7] & Q(born_text__lt=f"{next_day.year - ADULT:04}{next_day.isoformat()[4:7]}")
            | born[4] & Q(born_text__lt=f"{next_day.year - ADULT:04}"),
            minor=True,
            merged_into=None,
        )

    def named_like(self, text: str) -> Self:
        """Those with a name, printable or not, in which every word of `text` occurs, folded."""
        whole = NameKey.objects.filter(person=OuterRef("pk"), whole=True)
        found = self
        for word in names.sought(text):
            found = found.filter(Exists(whole.filter(text__contains=word)))
        return found

    def known_as(self, texts: Iterable[str]) -> "list[Person]":
        """Whom each of `texts` names in full, folded; nobody where it is the name of two."""
        keys = {names.key(text) for text in texts} - {""}
        named: dict[str, set[Person]] = {key: set() for key in keys}
        for person in (
            self.filter(Q(key__in=keys) | Q(names__key__in=keys)).distinct().prefetch_related("names")
        ):
            for key in keys & {person.key, *(name.key for name in person.names.all())}:
                named[key].add(person)
        return [person for people in named.values() if len(people) == 1 for person in people]

    def known_by(self, slug: str) -> "Person | None":
        """Whose slug this is, or once was; of a merged profile that readers knew, the one that it was merged into."""
        person = self.filter(slug=slug).select_related("portrait", "merged_into__portrait").first()
        if person is None:
            known = OldSlug.objects.filter(slug__in=OldSlug.known_as(slug))
            old = known.select_related("person__merged_into").first()
            person = old.person if old else None
        return person.merged_into if person and person.merged_into and person.was_known else person

    def under_letter(self, letter: str) -> Self:
        return self.filter(letter=letter)

    def for_index(self) -> Self:
        """What the A–Z shows of each."""
        shown = ("name", "slug", "summary", "sort_key", "letter", *PORTRAIT)
        return self.select_related("portrait").only(*shown).order_by("sort_key")


class Person(Versioned):
    """A profile. Two people may share a name: slug and summary line tell them apart."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLIC = "public", _("public")
        WITHDRAWN = "withdrawn", _("withdrawn")

    name = models.CharField(_("name"), max_length=120, help_text=_("As the magazine prints it."))
    sort_name = models.CharField(
        _("sort name"),
        max_length=120,
        blank=True,
        help_text=_("“Sol, Ana”. Blank: the last word comes first."),
    )
    slug = models.SlugField(_("slug"), max_length=names.SLUG_LENGTH, unique=True, blank=True, db_index=False)
    summary = models.CharField(
        _("summary line"),
        max_length=160,
        blank=True,
        help_text=_("Who this is, in one line. It tells namesakes apart."),
    )
    biography = ProseEditorField(
        _("biography"), blank=True, extensions=dict(prose.BASE_EXTENSIONS), sanitize=prose.clean
    )
    born = PartialDateField(_("born"), help_text=_("1984, 1984-05 or 1984-05-03; “c. 1984” for about then."))
    died = PartialDateField(_("died"), help_text=_("1984, 1984-05 or 1984-05-03; “c. 1984” for about then."))
    dates_kept_because = models.CharField(
        _("dates kept because"),
        max_length=200,
        blank=True,
        help_text=_("Only where birth or death seem wrong beside the timeline and are not. Never public."),
    )
    occupations = models.CharField(
        _("occupations"), max_length=200, blank=True, help_text=_("Separated by commas: actor, director.")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    minor = models.BooleanField(
        _("minor"),
        default=False,
        help_text=_("Under 18, or may be: readers see no profile. Only an editor clears this."),
    )
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        db_index=False,  # it has one of the few that were merged: of all others it would say nothing, and mislead SQLite
        related_name="merged",
        verbose_name=_("merged into"),
    )
    portrait = models.ForeignKey(
        "people.Photo",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="portrait_of",
        verbose_name=_("portrait"),
    )
    desk_note = models.TextField(_("note to the desk"), blank=True, help_text=_("Never public."))
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    checked_at = models.DateTimeField(_("last checked"), null=True, editable=False)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("checked by"),
    )
    # Derived on every save, for comparing and sorting without case and accents.
    key = models.CharField(max_length=160, editable=False, db_index=True)
    sort_key = models.CharField(max_length=300, editable=False)
    letter = models.CharField(max_length=1, editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_key"]
        constraints = [
            models.CheckConstraint(
                name="people_person_not_into_self", condition=~Q(merged_into=models.F("pk"))
            ),
        ]
        indexes = [
            # The A–Z: one letter of public people from a sort key on.
            models.Index(
                name="people_person_index",
                fields=["letter", "sort_key"],
                condition=Q(state="public", minor=False, merged_into=None),
            ),
            # The sitemap's newest change.
            models.Index(
                name="people_person_updated",
                fields=["-updated_at"],
                condition=Q(state="public", minor=False, merged_into=None),
            ),
            models.Index(name="people_person_sort", fields=["sort_key"]),
            models.Index(
                name="people_person_merged", fields=["merged_into"], condition=Q(merged_into__isnull=False)
            ),
            # The minors, who are few: those who came of age, and those whose photos need a consent.
            models.Index(name="people_person_minors", fields=["born"], condition=Q(minor=True)),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **kwargs: Any
    ) -> Self:
        person = super().from_db(db, field_names, values, **kwargs)
        person._loaded = {name: person.__dict__.get(name) for name in ("slug", "state", "portrait_id")}
        return person

    _loaded: dict[str, Any] = {}

    def clean(self) -> None:
        super().clean()
        self.slug = self._slug_or_free()
        problems: dict[str, Any] = {}
        known_state = self._loaded.get("state", self.State.DRAFT)
        if known_state != self.State.DRAFT and self.state == self.State.DRAFT:
            problems["state"] = _(
                "This profile has been public. Withdraw it instead: its address stays known."
            )
        if known_state == self.State.DRAFT and self.state == self.State.WITHDRAWN:
            problems["state"] = _("No reader has seen this profile: leave it a draft.")
        if self.slug in names.RESERVED_SLUGS:
            problems["slug"] = _("“%(slug)s” is a word of the site's own addresses. Choose another slug.") % {
                "slug": self.slug
            }
        elif (
            owner := OldSlug.objects.filter(slug__in=OldSlug.known_as(self.slug))
            .exclude(person=self.pk)
            .select_related("person")
            .first()
        ):
            problems["slug"] = _("“%(slug)s” was an address that is not given out again. Choose another slug.") % {
                "slug": self.slug
            } if owner.is_sealed else _("“%(slug)s” was the address of %(name)s and leads there. Choose another slug.") % {
                "slug": self.slug, "name": owner.person.name,
            }  # fmt: skip
        if self.born and self.died and self.died.latest < self.born.earliest:
            problems["died"] = _("This is before the birth, %(born)s.") % {"born": self.born}
        if problems:
            raise ValidationError(problems)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Derives what follows from the rest, and keeps the old address of a profile that readers knew."""
        self.biography = prose.clean(self.biography)
        self.sort_name = self.sort_name or names.sort_form(self.name)
        self.slug = self._slug_or_free()
        self.key = names.key(self.name)
        self.letter = names.letter(self.sort_name)
        self.sort_key = (
            f"{names.key(self.sort_name)} {self.slug}"  # unique, so that a page of the A–Z can end anywhere
        )
        if self.born and self.born.could_be_under(ADULT, on=timezone.localdate()):
            self.minor = True
        super().save(*args, **kwargs)
        name_key.write(self)
        old = self._loaded.get("slug")
        if old and old != self.slug and self._loaded.get("state") != self.State.DRAFT:
            OldSlug.objects.filter(slug=self.slug, person=self).delete()
            OldSlug.objects.get_or_create(slug=old, defaults={"person": self})
        self._loaded = {"slug": self.slug, "state": self.state, "portrait_id": self.portrait_id}

    @property
    def portrait_before(self) -> int | None:
        """The id of the portrait that it had when it was loaded or saved last."""
        return self._loaded.get("portrait_id")

    def _slug_or_free(self) -> str:
        """The slug; where it was left blank, the address that readers know, or else a new one."""
        known = (
            self._loaded.get("slug")
            if self._loaded.get("state", self.State.DRAFT) != self.State.DRAFT
            else ""
        )
        return self.slug or known or self._free_slug()

    def _free_slug(self) -> str:
        """A slug from the name that nobody has or had; a number tells namesakes apart."""
        candidates = names.numbered(names.slug(self.name) or f"p-{uuid.uuid4().hex[:8]}")
        return next(
            slug
            for slug in candidates
            if not Person.objects.filter(slug=slug).exists()
            and not OldSlug.objects.filter(slug__in=OldSlug.known_as(slug)).exists()
        )

    def get_absolute_url(self) -> str:
        return path_to("people:person", self.slug)

    @property
    def is_public(self) -> bool:
        return self.state == self.State.PUBLIC and not self.minor and self.merged_into_id is None

    @property
    def is_linkable(self) -> bool:
        """Whether a story may link it: `PersonQuerySet.linkable` says the same of many."""
        return self.state != self.State.WITHDRAWN and not self.minor and self.merged_into_id is None

    @property
    def is_gone(self) -> bool:
        """Whether readers may be told that there was a profile: of a minor they are told nothing."""
        return self.state == self.State.WITHDRAWN and not self.minor

    @property
    def was_known(self) -> bool:
        """Whether readers have seen this profile, or would have but for a merge."""
        return self.state != self.State.DRAFT and not self.minor

    @property
    def face(self) -> "Photo | None":
        """The portrait, where it may be shown today."""
        return self.portrait if self.portrait and self.portrait.is_public else None

    @property
    def thumbnail_url(self) -> str:
        """The portrait's small square for the desk."""
        return self.portrait.thumbnail_url if self.portrait else ""

    @property
    def occupation_list(self) -> list[str]:
        return [word.strip() for word in self.occupations.split(",") if word.strip()]

    @property
    def label(self) -> str:
        """The name with what tells namesakes apart, for the desk's pickers."""
        return f"{self.name} — {self.summary}" if self.summary else self.name

    def age(self, on: datetime.date | None = None) -> int | None:
        """Full years lived, where the known dates leave no doubt; else None."""
        end = self.died or None
        day = end.earliest if end else (on or timezone.localdate())
        if self.born is None:
            return None
        youngest, oldest = (
            day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
            for birth in (self.born.latest, self.born.earliest)
        )
        return youngest if youngest == oldest and (end is None or end.day) else None


class OldSlug(models.Model):
    """An address that a public profile once had; it points at the row, so a chain cannot exist."""

    SEALED = "sha256:"

    slug = models.SlugField(_("slug"), max_length=names.SLUG_LENGTH, unique=True, db_index=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="old_slugs", verbose_name=_("person"))

    class Meta:
        verbose_name = _("old slug")
        verbose_name_plural = _("old slugs")
        default_permissions = ()

    def __str__(self) -> str:
        return self.slug

    @property
    def is_sealed(self) -> bool:
        return self.slug.startswith(self.SEALED)

    @classmethod
    def sealed(cls, slug: str) -> str:
        """How an address is kept that must not be read any more, and still answers."""
        return slug if slug.startswith(cls.SEALED) else cls.SEALED + hashlib.sha256(slug.encode()).hexdigest()

    @classmethod
    def known_as(cls, slug: str) -> list[str]:
        """The texts under which an address may be kept."""
        return [slug, cls.sealed(slug)]
