"""Dates of which only a part is known: "2014", "May 2014" and "about 2014" are dates of a life, not the first of January.

They are stored as ISO 8601 writes them, and with the tilde of its second part where they are approximate: 2014~.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.dates import MONTHS
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

_SHAPE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", re.ASCII)
_CIRCA = re.compile(r"(?:~|ca?\.? |circa |about )", re.ASCII | re.IGNORECASE)
_LENGTH, _TYPED = 11, 20


@dataclass(frozen=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day, of each perhaps about; they sort with the less precise first."""

    year: int
    month: int = 0
    day: int = 0
    circa: bool = False

    def __post_init__(self) -> None:
        datetime.date(self.year, self.month or 1, self.day or 1)  # raises ValueError for no date
        if self.day and not self.month:
            raise ValueError("a day needs its month")

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Reads 2014, 2014-05 or 2014-05-03, and of each 2014~ or "c. 2014"; raises ValueError for anything else."""
        typed = text.strip()
        about = _CIRCA.match(typed)
        plain = typed[about.end() :].lstrip() if about else typed.removesuffix("~")
        found = _SHAPE.fullmatch(plain)
        if not found:
            raise ValueError(f"{text!r} is no year, month or day")
        year, month, day = found.groups()
        if month == "00" or day == "00":
            raise ValueError(f"{text!r} has a part of zero")
        return cls(int(year), int(month or 0), int(day or 0), plain != typed)

    @property
    def stored(self) -> str:
        """The date as it is stored: 2014, 2014-05 or 2014-05-03; 2014~ for about 2014."""
        return self._parts + "~" * self.circa

    @property
    def iso(self) -> str:
        """The date as it is published to machines; "" for one that is known about only."""
        return "" if self.circa else self._parts

    @property
    def _parts(self) -> str:
        return "-".join([f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part])

    @property
    def earliest(self) -> datetime.date:
        """The first day that it can mean: about a time is no further from it than its own precision."""
        first = datetime.date(self.year, self.month or 1, self.day or 1)
        if not self.circa or first == datetime.date.min:
            return first
        return PartialDate(*_of(first - datetime.timedelta(days=1), self)).earliest

    @property
    def latest(self) -> datetime.date:
        month = self.month or 12
        last = datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
        if not self.circa or last == datetime.date.max:
            return last
        return PartialDate(*_of(last + datetime.timedelta(days=1), self)).latest

    def could_be_under(self, years: int, *, on: datetime.date) -> bool:
        """Whether somebody born on this date could still be younger than `years` on the day `on`."""
        birthday = self.latest
        return (on.year - birthday.year - ((on.month, on.day) < (birthday.month, birthday.day))) < years

    def __str__(self) -> str:
        words = [
            str(self.day) if self.day else "",
            str(MONTHS[self.month]) if self.month else "",
            str(self.year),
        ]
        told = " ".join(word for word in words if word)
        return gettext("about %(date)s") % {"date": told} if self.circa else told


def _of(day: datetime.date, like: PartialDate) -> tuple[int, int, int]:
    """The parts of a day that a date of the same precision as `like` has."""
    return day.year, day.month if like.month else 0, day.day if like.day else 0


class PartialDateFormField(forms.CharField):
    """One line of text for a date of any precision."""

    default_error_messages = {
        "invalid": _(
            "Write what is known: a year (1984), a month (1984-05) or a day (1984-05-03); “c. 1984” for about then."
        )
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "max_length": _TYPED})

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        try:
            return PartialDate.parse(text)
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error

    def run_validators(self, value: Any) -> None:
        super().run_validators(value.stored if value else "")

    def prepare_value(self, value: Any) -> Any:
        return value.stored if isinstance(value, PartialDate) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class PartialDateField(models.CharField[PartialDate | str | None, PartialDate | None]):
    """Stores a PartialDate as its text, which sorts as the dates do; nothing known is NULL."""

    # What may be set and what is got, for the type checker.
    _pyi_private_set_type: PartialDate | str | None  # type: ignore[assignment]  # not the text that is stored
    _pyi_private_get_type: PartialDate | None  # type: ignore[assignment]  # as above

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "max_length": _LENGTH, "null": True, "blank": True})

    def from_db_value(self, value: str | None, *args: Any) -> PartialDate | None:
        return PartialDate.parse(value) if value else None

    def to_python(self, value: Any) -> Any:
        if value is None or isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(str(value)) if value else None
        except ValueError as error:
            raise ValidationError(PartialDateFormField.default_error_messages["invalid"]) from error

    def get_prep_value(self, value: Any) -> Any:
        value = self.to_python(value)
        return value.stored if value else None

    def run_validators(self, value: Any) -> None:
        super().run_validators(value.stored if value else "")

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        return self.get_prep_value(value)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PartialDateFormField, "empty_value": None, **kwargs})
