"""What is typed in a story's form and not saved yet, and who has it open."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class Autosave(models.Model):
    """One open form of one colleague: overwritten every few seconds, deleted by a save, never a revision.

    `sent` is what the browser would send of the form; it is blank while nothing was typed. `typed_at` is by the
    browser's clock. The row tells who is here, too: the form is taken for open until `open_until`, which is null once
    it said that it is being closed.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    # Null: the form of a story that is still to be made.
    article = models.ForeignKey(Article, models.CASCADE, null=True, related_name="autosaves")
    key = models.CharField(max_length=40)
    base = models.PositiveIntegerField(default=0)
    sent = models.TextField(default="")
    typed_at = models.DateTimeField(null=True)
    heard_at = models.DateTimeField(default=timezone.now, db_index=True)
    open_until = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("autosave")
        verbose_name_plural = _("autosaves")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="articles_autosave_form")]

    def __str__(self) -> str:
        return f"{self.key} of {self.user_id}"
