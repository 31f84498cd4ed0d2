"""What was typed and what was decided, kept as it was: rows of these tables are added, never changed or deleted."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class Revision(models.Model):
    """A saved state of a story's form: every field of it, relations included, as one JSON object.

    unique(article, number) is the lock that two savers race for: who comes second is told of the first.
    """

    article = models.ForeignKey(Article, models.DO_NOTHING, related_name="revisions", db_constraint=False)
    number = models.PositiveIntegerField(_("number"))
    data = models.JSONField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, related_name="+", db_constraint=False
    )
    author_name = models.CharField(max_length=150, default="")
    created_at = models.DateTimeField(default=timezone.now)
    note = models.CharField(_("why"), max_length=200, default="")
    # From the form: tells one's own double click from a colleague's newer text.
    key = models.CharField(max_length=40, default="")

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        default_permissions = ()
        ordering = ["-number"]
        # Whether a form was saved is asked by its key.
        indexes = [models.Index(name="articles_revision_key", fields=["key"])]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="articles_revision_number"),
            # A form that is sent twice makes one story.
            models.UniqueConstraint(
                fields=["created_by", "key"],
                name="articles_revision_made_once",
                condition=Q(number=1) & ~Q(key=""),
            ),
        ]

    def __str__(self) -> str:
        return str(_("revision %(number)s") % {"number": self.number})


class Record(models.Model):
    """Who did what to which story, and how the story stood afterwards. Names are text: they outlive their rows."""

    article = models.ForeignKey(Article, models.DO_NOTHING, related_name="records", db_constraint=False)
    verb = models.CharField(_("verb"), max_length=20)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, related_name="+", db_constraint=False
    )
    actor_name = models.CharField(_("who"), max_length=150, default="")
    at = models.DateTimeField(_("when"), default=timezone.now)
    note = models.TextField(_("note"), default="")
    state = models.CharField(_("state"), max_length=10)
    change = models.CharField(max_length=10, default="none")
    public_from = models.DateTimeField(null=True)
    from_revision = models.PositiveIntegerField(_("from revision"), null=True)
    to_revision = models.PositiveIntegerField(_("to revision"), null=True)
    live_revision = models.PositiveIntegerField(_("fixed revision"), null=True)
    # What readers were told besides: when the text last changed for them, and since when it is retracted.
    revised_at = models.DateTimeField(null=True)
    retracted_at = models.DateTimeField(null=True)
    labels = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("record")
        verbose_name_plural = _("record")
        default_permissions = ()
        ordering = ["-pk"]
        indexes = [models.Index(name="articles_record_article", fields=["article", "-id"])]

    def __str__(self) -> str:
        return f"{self.verb} {self.article_id}"
