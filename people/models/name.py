"""What else a person is called: from when until when, and whether readers may read it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people import names
from people.models import name_key
from people.models.person import Person
from people.partial_dates import PartialDateField


class Name(models.Model):
    """Another name of a person; one that is `shared_with` somebody belongs to the two together, and names the pair."""

    class Kind(models.TextChoices):
        ALIAS = "alias", _("also known as")
        BIRTH = "birth", _("birth name")
        STAGE = "stage", _("stage name")
        MARRIED = "married", _("married name")
        FORMER = "former", _("former name")
        MISSPELLING = "misspelling", _("misspelling")
        TOGETHER = "together", _("together")

    person = models.ForeignKey(Person, models.CASCADE, related_name="names", verbose_name=_("person"))
    shared_with = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="shared_names",
        verbose_name=_("together with"),
    )
    text = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.ALIAS)
    since = PartialDateField(_("from"))
    until = PartialDateField(_("until"))
    printable = models.BooleanField(_("may be printed"), default=True)
    key = models.CharField(max_length=160, editable=False, db_index=True)

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "text", "kind"],
                name="people_name_once",
                violation_error_message=_("This name is listed already."),
            ),
            models.CheckConstraint(name="people_name_of_two", condition=~Q(shared_with=F("person"))),
        ]

    def __str__(self) -> str:
        return self.text

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = names.key(self.text)
        if self.kind == self.Kind.MISSPELLING:
            self.printable = False  # a misspelling finds its person and is never shown
        super().save(*args, **kwargs)
        name_key.write(self.person, self)
        name_key.keep_shared(self)

    def clean(self) -> None:
        super().clean()
        if (self.kind == self.Kind.TOGETHER) != (self.shared_with is not None):
            told = _("Say with whom, of the kind “together”; leave this empty with any other kind.")
            raise ValidationError({"shared_with": told})
        if self.shared_with_id and self.shared_with_id == self.person_id:
            raise ValidationError({"shared_with": _("This is the same person. Pick another.")})
        if self.since and self.until and self.until.latest < self.since.earliest:
            raise ValidationError({"until": _("This is before it began, %(since)s.") % {"since": self.since}})

    @property
    def period(self) -> str:
        """When it was theirs, in words: “1984–2000”, “since May 2014”; "" where nothing is known."""
        if self.since and self.until:
            return f"{self.since}–{self.until}"
        if self.since:
            return gettext("since %(date)s") % {"date": self.since}
        return gettext("until %(date)s") % {"date": self.until} if self.until else ""
