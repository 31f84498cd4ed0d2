"""What colleagues write each other about a story. It is never public, and it is added to, not changed or deleted."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

TEXT_LENGTH = 2000
PASSAGE_LENGTH = 300


class NoteQuerySet(models.QuerySet["Note"]):
    def threads(self) -> Self:
        """The notes with which a thread begins."""
        return self.filter(thread=None)

    def open(self) -> Self:
        """The threads that nobody has resolved."""
        return self.threads().filter(resolved_at=None)

    def addressed_to(self, user: Any) -> Self:
        """Those addressed to a colleague, or to a role that they have."""
        return self.filter(Q(to_user=user) | Q(to_role__in=user.groups.values("name")))


class Note(models.Model):
    """A note on a story: the first of a thread, which may be addressed and resolved, or an answer in one."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="notes", verbose_name=_("story"))
    thread = models.ForeignKey("self", models.PROTECT, null=True, related_name="answers")
    text = models.TextField(_("note"), max_length=TEXT_LENGTH)
    passage = models.CharField(_("about the words"), max_length=PASSAGE_LENGTH, default="")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=150, default="")
    at = models.DateTimeField(default=timezone.now)
    to_user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    to_role = models.CharField(max_length=150, default="")
    resolved_at = models.DateTimeField(null=True)
    resolved_by_name = models.CharField(max_length=150, default="")

    objects = NoteQuerySet.as_manager()

    if TYPE_CHECKING:
        answers: RelatedManager["Note"]

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        default_permissions = ()
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="articles_note_one_addressee", condition=Q(to_user=None) | Q(to_role="")
            ),
            models.CheckConstraint(
                name="articles_note_thread_is_resolved", condition=Q(thread=None) | Q(resolved_at=None)
            ),
        ]
        indexes = [
            # What waits for a colleague, and for a role.
            models.Index(
                name="articles_note_to_user",
                fields=["to_user", "-id"],
                condition=Q(thread=None, resolved_at=None),
            ),
            models.Index(
                name="articles_note_to_role",
                fields=["to_role", "-id"],
                condition=Q(thread=None, resolved_at=None) & ~Q(to_role=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by_name}: {self.text[:40]}"

    @property
    def is_open(self) -> bool:
        return self.resolved_at is None
