"""What stories are filed under: sections, topics, authors; and the outlets that they rest on."""

from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase

from people import names
from people.addresses import host, path_to
from people.models import Photo
from people.models.versioned import Versioned


def free_slug(model: type[models.Model], text: str, fallback: str) -> str:
    """A slug from `text` that no row of `model` has; a number tells twins apart."""
    having = model._default_manager
    candidates = names.numbered(names.slug(text) or fallback)
    return next(slug for slug in candidates if not having.filter(slug=slug).exists())


def refuse_reserved(slug: str) -> None:
    """Raises ValidationError for a slug that is a word of the site's own addresses."""
    if slug in names.RESERVED_SLUGS:
        raise ValidationError(
            {"slug": _("“%(slug)s” is a word of the site's own addresses.") % {"slug": slug}}
        )


class Section(Versioned):
    """A department of the magazine."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    slug = models.SlugField(_("slug"), max_length=names.SLUG_LENGTH, unique=True, blank=True)
    description = models.CharField(_("description"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("Order in the site's menu.")
    )
    hue = models.PositiveSmallIntegerField(
        _("hue"), default=25, help_text=_("Colour of its labels, 0 to 359.")
    )
    four_eyes = models.BooleanField(
        _("four eyes"),
        default=False,
        help_text=_("Whoever edited a text last cannot publish it: somebody else must have read it."),
    )

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position", "name"]
        constraints = [
            models.CheckConstraint(
                name="articles_section_hue",
                condition=Q(hue__lt=360),
                violation_error_message=_("A hue is an angle from 0 to 359."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or free_slug(Section, self.name, "section")
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return path_to("articles:section", self.slug)

    def clean(self) -> None:
        refuse_reserved(self.slug)

    @property
    def tint(self) -> str:
        """The class of the stylesheet that is nearest to the hue: a strict policy allows no inline colour."""
        return f"tint-{round(self.hue / 30) % 12}"


class Meaning(models.TextChoices):
    """What a story under a topic says of its subjects, so that it can be held against their profiles."""

    DIVORCE = "divorce", _("divorce")
    SPLIT = "split", _("split")
    ENGAGEMENT = "engagement", _("engagement")
    WEDDING = "wedding", _("wedding")
    OBITUARY = "obituary", _("obituary")


_CALLED = {
    Meaning.DIVORCE: _("divorce, divorces"),
    Meaning.SPLIT: _("split, splits, break-up, break-ups, separation, separations"),
    Meaning.ENGAGEMENT: _("engagement, engagements"),
    Meaning.WEDDING: _("wedding, weddings"),
    Meaning.OBITUARY: _("obituary, obituaries"),
}
"""What topics of each meaning are called, in the language of the newsroom: a new one so called needs no marking."""


def _meaning_of(key: str) -> str:
    called = ((meaning, str(words).split(",")) for meaning, words in _CALLED.items())
    return next((str(meaning) for meaning, words in called if key in map(names.key, words)), "")


class Topic(TagBase):  # type: ignore[misc]  # taggit publishes no types
    """What a story is about beside people. Twins by case, accent or space cannot arise: the key is unique."""

    name = models.CharField(_("name"), max_length=100)
    slug = models.SlugField(_("slug"), max_length=names.SLUG_LENGTH, unique=True, blank=True)
    key = models.CharField(max_length=160, unique=True, editable=False)
    # On the row, as a name is of one language, is changed, and may be one of several for the same.
    means = models.CharField(
        _("says of its subjects"),
        max_length=10,
        choices=Meaning,
        blank=True,
        help_text=_("Profiles that say otherwise are shown to the desk. Blank: nothing that a profile says."),
    )
    # As of a Versioned, which taggit's untyped base would hide.
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        db_index=False,  # as of people: one of the few that were merged
        related_name="merged",
        verbose_name=_("merged into"),
    )

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["key"]
        indexes = [
            models.Index(
                name="articles_topic_merged", fields=["merged_into"], condition=Q(merged_into__isnull=False)
            ),
        ]

    def clean(self) -> None:
        self.name = " ".join(names.clean(self.name).split())
        refuse_reserved(self.slug)
        twins = Topic.objects.select_related("merged_into").filter(key=names.key(self.name))
        if twin := twins.exclude(pk=self.pk).first():
            told = (
                _("“%(name)s” was merged into “%(winner)s”. Use that one.")
                if twin.merged_into
                else _("There is “%(name)s” already. Use that one.")
            )
            raise ValidationError({"name": told % {"name": twin.name, "winner": twin.merged_into}})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name = " ".join(self.name.split())
        self.key = names.key(self.name)
        self.slug = self.slug or free_slug(Topic, self.name, "topic")
        if self._state.adding:
            self.means = self.means or _meaning_of(self.key)
        models.Model.save(self, *args, **kwargs)  # past taggit's own slugs, which keep accents

    def get_absolute_url(self) -> str:
        return path_to("articles:topic", self.slug)


class ArticleTopic(ItemBase):  # type: ignore[misc]  # taggit publishes no types
    """One topic of one story."""

    tag = models.ForeignKey(Topic, models.PROTECT, related_name="items", verbose_name=_("topic"))
    content_object = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="topic_items", verbose_name=_("story")
    )

    class Meta:
        verbose_name = _("topic of a story")
        verbose_name_plural = _("topics of stories")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="articles_topic_once")]
        # The newest stories of a topic, to be offered as earlier coverage.
        indexes = [models.Index(name="articles_topic_newest", fields=["tag", "-content_object"])]


class AuthorQuerySet(models.QuerySet["Author"]):
    def named_like(self, text: str) -> Self:
        found = self
        for word in names.sought(text):
            found = found.filter(key__contains=word)
        return found


class Author(Versioned):
    """Who signs stories, with or without a login; what the newsroom knows of a colleague."""

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("slug"), max_length=names.SLUG_LENGTH, unique=True, blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="author",
        verbose_name=_("login"),
        help_text=_("Whose stories count as their own. Freelances have none."),
    )
    biography = models.CharField(_("about"), max_length=300, blank=True)
    portrait = models.ForeignKey(
        Photo,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="author_portraits",
        verbose_name=_("portrait"),
    )
    key = models.CharField(max_length=160, editable=False, db_index=True)

    objects = AuthorQuerySet.as_manager()

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        ordering = ["key", "pk"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = names.key(self.name)
        self.slug = self.slug or free_slug(Author, self.name, "author")
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return path_to("articles:author", self.slug)

    @property
    def face(self) -> Photo | None:
        """The portrait, where it may be shown today."""
        return self.portrait if self.portrait and self.portrait.is_public else None

    def clean(self) -> None:
        refuse_reserved(self.slug)


class OutletQuerySet(models.QuerySet["Outlet"]):
    def named_like(self, text: str) -> Self:
        """By name or by domain: each word is part of either."""
        found = self
        for word in names.sought(text):
            having = OutletDomain.objects.filter(domain__contains=word).values("outlet")
            found = found.filter(Q(key__contains=word) | Q(pk__in=having))
        return found


class Outlet(Versioned):
    """Who publishes elsewhere: a magazine, a station, a site. Twins by case, accent or space cannot arise."""

    name = models.CharField(_("name"), max_length=120)
    key = models.CharField(max_length=240, unique=True, editable=False)

    objects = OutletQuerySet.as_manager()

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        ordering = ["key"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name = " ".join(self.name.split())
        self.key = names.key(self.name)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        self.name = " ".join(names.clean(self.name).split())
        if not self.name:
            raise ValidationError({"name": _("Write a name.")})
        if twin := Outlet.objects.filter(key=names.key(self.name)).exclude(pk=self.pk).first():
            raise ValidationError(
                {"name": _("There is “%(name)s” already. Use that one.") % {"name": twin.name}}
            )


class OutletDomain(models.Model):
    """A domain by which links are known to lead to an outlet: itself, and whatever is below it."""

    outlet = models.ForeignKey(Outlet, models.CASCADE, related_name="domains", verbose_name=_("outlet"))
    domain = models.CharField(
        _("domain"), max_length=253, unique=True, help_text=_("As in people.com; an address will do.")
    )

    class Meta:
        verbose_name = _("domain")
        verbose_name_plural = _("domains")
        default_permissions = ()
        ordering = ["domain"]

    def __str__(self) -> str:
        return self.domain

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.domain = self.written(self.domain)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        self.domain = self.written(self.domain)
        if "." not in self.domain.strip("."):
            raise ValidationError({"domain": _("Write a domain, as in people.com.")})

    @staticmethod
    def written(text: str) -> str:
        """A domain as it is stored, of one or of an address, however typed."""
        address = names.clean(text).strip()
        return host(address if "://" in address else f"https://{address}")
