"""How much people, and two of them together, are in the news: reckoned once an hour, and lost without harm."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from people.models import Person

_NEVER = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


class Heat(models.Model):
    """In how many public stories of the last day, week and quarter, and the score by which all are ranked.

    `story` is the newest of which they are subjects: while it is public, they are in the news.
    """

    day = models.PositiveIntegerField(_("24 hours"), default=0)
    week = models.PositiveIntegerField(_("7 days"), default=0)
    quarter = models.PositiveIntegerField(_("90 days"), default=0)
    score = models.FloatField(_("heat"), default=0.0)
    story = models.ForeignKey(Article, models.CASCADE, null=True, related_name="+", db_index=False)

    class Meta:
        abstract = True


class PersonHeat(Heat):
    """Of one person. Whether a reader may know of them is asked when it is read: it says nothing but an order."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="heat")

    class Meta:
        verbose_name = _("heat of a person")
        verbose_name_plural = _("heat of people")
        default_permissions = ()
        # The hottest of all, for the front and for a picker in which nothing is typed yet.
        indexes = [models.Index(name="articles_person_heat", fields=["-score"])]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.score:.2f}"


class PairHeat(Heat):
    """Of two people who are subjects of the same stories."""

    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("heat of a pair")
        verbose_name_plural = _("heat of pairs")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(name="articles_pair_heat_once", fields=["one", "other"]),
            models.CheckConstraint(name="articles_pair_heat_sorted", condition=Q(one__lt=F("other"))),
        ]
        indexes = [models.Index(name="articles_pair_heat", fields=["-score"])]

    def __str__(self) -> str:
        return f"{self.one_id} and {self.other_id}: {self.score:.2f}"


class HeatClock(models.Model):
    """One row: the hour of which the heat is, and since when somebody is reckoning a newer one."""

    hour = models.DateTimeField(default=_NEVER)
    claimed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("clock of the heat")
        verbose_name_plural = _("clock of the heat")
        default_permissions = ()

    def __str__(self) -> str:
        return self.hour.isoformat()
