"""What ties a story to people, to other stories, and to those who wrote it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.taxonomy import Author
from people.models import Person, Photo


class Role(models.TextChoices):
    SUBJECT = "subject", _("subject")
    MENTIONED = "mentioned", _("mentioned")


class Appearance(models.Model):
    """A person in a story: listed by the editor, or linked in its text."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="appearances", verbose_name=_("story")
    )
    person = models.ForeignKey(Person, models.PROTECT, related_name="appearances", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.SUBJECT)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "person"], name="articles_appearance_once")]
        # The newest stories of a person, to be offered as earlier coverage.
        indexes = [models.Index(name="articles_appearance_newest", fields=["person", "-article"])]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.article_id}"


class Byline(models.Model):
    """An author of a story, in the order in which they sign."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="bylines", verbose_name=_("story")
    )
    author = models.ForeignKey(Author, models.PROTECT, related_name="bylines", verbose_name=_("author"))
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "author"], name="articles_byline_once")]

    def __str__(self) -> str:
        return f"{self.author_id} of {self.article_id}"


class EarlierCoverage(models.Model):
    """An earlier story that the editor picked, with a line of why it matters now."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="earlier_coverage", verbose_name=_("story")
    )
    earlier = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="later_coverage", verbose_name=_("earlier story")
    )
    line = models.CharField(_("line"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("earlier coverage")
        verbose_name_plural = _("earlier coverage")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "earlier"], name="articles_earlier_once"),
            models.CheckConstraint(
                name="articles_earlier_not_self", condition=~Q(article=models.F("earlier"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.earlier_id} before {self.article_id}"


class Reference(models.Model):
    """One thing that a story refers to: in the text that is fixed (live), or in its newest revision (draft).

    Exactly one of story, person and photo is set. The rows answer "where is this used", for drafts too.
    """

    source = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="references", verbose_name=_("story")
    )
    live = models.BooleanField(_("in the fixed text"))
    field = models.CharField(_("field"), max_length=20)
    story = models.ForeignKey("articles.Article", models.PROTECT, null=True, related_name="referred_by")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="referred_by")
    photo = models.ForeignKey(Photo, models.PROTECT, null=True, related_name="referred_by")

    class Meta:
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="articles_reference_one_target",
                condition=Q(story__isnull=False, person=None, photo=None)
                | Q(story=None, person__isnull=False, photo=None)
                | Q(story=None, person=None, photo__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_id}.{self.field} → {self.story_id or self.person_id or self.photo_id}"
