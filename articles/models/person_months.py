"""How many stories a month somebody is in, of those who are in many: counted once an hour, and lost without harm."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from people.models import Person


class PersonMonths(models.Model):
    """The counts of one person by month: {"2026-05": 12}."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="+")
    counts = models.JSONField(default=dict)
    reckoned_at = models.DateTimeField()

    class Meta:
        verbose_name = _("months of a person")
        verbose_name_plural = _("months of people")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.person_id}: {self.reckoned_at:%Y-%m-%d %H:%M}"
