"""What was merged, and each row that it moved: enough to put every one of them back."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.taxonomy import Topic
from people.models import Person


class MergeQuerySet(models.QuerySet["Merge"]):
    def standing(self) -> Self:
        return self.filter(undone_at=None)

    def about(self, *rows: Person | Topic) -> Self:
        """Those in which one of `rows`, all people or all topics, went or stayed."""
        kind = kind_of(rows[0])
        went, stayed = (Q(**{f"{kind}_{side}__in": rows}) for side in ("loser", "winner"))
        return self.filter(went | stayed).select_related(f"{kind}_loser", f"{kind}_winner")

    def into(self, row: Person | Topic) -> Self:
        """Those in which `row` stayed, the newest first."""
        return self.about(row).filter(**{f"{kind_of(row)}_winner": row}).order_by("-pk")


def kind_of(row: Person | Topic) -> str:
    """The word that begins the columns of a merge of such rows."""
    return "person" if isinstance(row, Person) else "topic"


class Merge(models.Model):
    """One profile or topic, the loser, became part of another, the winner. It is undone, never deleted."""

    person_loser = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    person_winner = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    topic_loser = models.ForeignKey(Topic, models.PROTECT, null=True, related_name="+")
    topic_winner = models.ForeignKey(Topic, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150, default="")
    at = models.DateTimeField(default=timezone.now)
    # The newest row of the stories' record then: stories in newer rows were written since.
    after_record = models.PositiveBigIntegerField(default=0)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    undone_by_name = models.CharField(max_length=150, default="")
    undone_at = models.DateTimeField(null=True)
    # In words, what an undo left as it was.
    left = models.JSONField(default=list)

    objects = MergeQuerySet.as_manager()

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        default_permissions = ()
        permissions = [("merge_people_and_topics", _("Can merge people and topics"))]
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="articles_merge_of_one_kind",
                condition=Q(
                    person_loser__isnull=False,
                    person_winner__isnull=False,
                    topic_loser=None,
                    topic_winner=None,
                )
                | Q(
                    person_loser=None,
                    person_winner=None,
                    topic_loser__isnull=False,
                    topic_winner__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="articles_merge_of_two",
                condition=~Q(person_loser=F("person_winner")) & ~Q(topic_loser=F("topic_winner")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.loser} → {self.winner}"

    @property
    def loser(self) -> Any:
        return self.person_loser or self.topic_loser

    @property
    def winner(self) -> Any:
        return self.person_winner or self.topic_winner


class MergeStep(models.Model):
    """Rows of one table that a merge changed, dropped or added: what stood in `columns` of each.

    Of rows that were changed or dropped that is what stood there before, of added ones after; `changes` is what was
    written into all that were changed. An undo takes the steps backwards, and leaves a row that is another by then.
    """

    class Act(models.TextChoices):
        CHANGED = "changed", _("changed")
        DROPPED = "dropped", _("dropped")
        ADDED = "added", _("added")

    merge = models.ForeignKey(Merge, models.CASCADE, related_name="steps")
    act = models.CharField(max_length=10, choices=Act)
    model = models.CharField(max_length=100)
    columns = models.JSONField()
    rows = models.JSONField()
    changes = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("step of a merge")
        verbose_name_plural = _("steps of merges")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.act} {self.model}"
