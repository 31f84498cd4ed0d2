"""What readers are told was wrong in a story: rows are added, never changed or deleted."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.links import Appearance, Role
from people.models import Person

WORDS = 1000
"""How long the words of a correction may be."""


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def public(self) -> Self:
        """The corrections of the stories that readers may see."""
        return self.filter(Exists(Article.objects.public().filter(pk=OuterRef("article"))))

    def about(self, person: Person) -> Self:
        """Those of the stories of which `person` is a subject."""
        subjects = Appearance.objects.filter(person=person, role=Role.SUBJECT)
        return self.filter(Exists(subjects.filter(article=OuterRef("article"))))

    def newest(self) -> Self:
        return self.order_by("-at", "-pk")

    def for_listing(self) -> Self:
        """What a list shows of each, and of its story."""
        story = ("headline", "year", "month", "slug", "uuid", "retracted_at")
        return self.select_related("article").only(
            "kind", "place", "words", "at", "corrects", *(f"article__{name}" for name in story)
        )


class Correction(models.Model):
    """A note to readers on a story that they had read. What is wrong in a note is said by another, which `corrects` it.

    The story has no constraint, and names are text, as in the record: the note outlives its rows.
    """

    class Kind(models.TextChoices):
        CORRECTION = "correction", _("Correction")
        CLARIFICATION = "clarification", _("Clarification")
        UPDATE = "update", _("Update")
        APOLOGY = "apology", _("Apology")
        RETRACTION = "retraction", _("Retraction")

    class Place(models.TextChoices):
        HEADLINE = "headline", _("headline")
        BODY = "body", _("text")
        PICTURE = "picture", _("picture")

    article = models.ForeignKey(Article, models.DO_NOTHING, related_name="corrections", db_constraint=False)
    kind = models.CharField(_("kind"), max_length=13, choices=Kind)
    place = models.CharField(_("where the error stood"), max_length=8, choices=Place)
    words = models.TextField(_("what readers are told"), max_length=WORDS)
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, related_name="+", db_constraint=False
    )
    author_name = models.CharField(_("who"), max_length=150, default="")
    # The text that readers had when it was written: as a rule the mended one. That of a retraction is the one that it
    # took from them.
    revision = models.PositiveIntegerField(_("revision"), null=True)
    corrects = models.ForeignKey(
        "self", models.DO_NOTHING, null=True, related_name="corrected_by", db_constraint=False
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        default_permissions = ()
        ordering = ["at", "pk"]
        # The list of all of them, newest first.
        indexes = [models.Index(name="articles_corrections", fields=["-at", "-id"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.words}"

    def get_absolute_url(self) -> str:
        return f"{self.article.get_absolute_url()}#{self.anchor}"

    @property
    def anchor(self) -> str:
        """What the note is called within its story's page."""
        return f"correction-{self.pk}"

    @property
    def stands_above(self) -> bool:
        """Whether readers must know of it before they read on."""
        return self.place == self.Place.HEADLINE or self.kind in _GRAVE

    @property
    def is_retraction(self) -> bool:
        return self.kind == self.Kind.RETRACTION


_GRAVE = frozenset({Correction.Kind.APOLOGY, Correction.Kind.RETRACTION})
