"""Dates of a life: what is known is kept, and nothing is made up."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from people.models import Person
from people.partial_dates import PartialDate, PartialDateFormField
from tests.factories import person


@pytest.mark.parametrize(
    ("text", "shown", "earliest", "latest"),
    [
        ("1984", "1984", "1984-01-01", "1984-12-31"),
        ("1984-05", "May 1984", "1984-05-01", "1984-05-31"),
        ("1984-2", "February 1984", "1984-02-01", "1984-02-29"),
        (" 1984-05-03 ", "3 May 1984", "1984-05-03", "1984-05-03"),
    ],
)
def test_a_date_of_any_precision(text: str, shown: str, earliest: str, latest: str) -> None:
    date = PartialDate.parse(text)
    assert (str(date), date.earliest.isoformat(), date.latest.isoformat()) == (shown, earliest, latest)
    assert PartialDate.parse(date.iso) == date


@pytest.mark.parametrize(
    "text", ["84", "1984-13", "1984-02-30", "1984-00", "May 1984", "1984-05-03-01", "１９８４", "0000"]
)
def test_what_is_no_date_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValidationError, match="Write what is known"):
        PartialDateFormField().clean(text)


@pytest.mark.parametrize(
    ("born", "minor"),
    [
        ("2008", True),
        ("2008-05", True),
        ("2008-05-20", False),
        ("2008-05-21", True),
        ("2007", False),
        ("1990", False),
    ],
)
def test_who_could_be_under_18(born: str, minor: bool) -> None:
    assert PartialDate.parse(born).could_be_under(18, on=datetime.date(2026, 5, 20)) is minor


@pytest.mark.django_db
def test_dates_are_stored_as_they_are_known_and_sort_as_they_are() -> None:
    for name, born in (("C", "1984-05-03"), ("A", "1983"), ("B", "1984-05")):
        person(name, born=PartialDate.parse(born))
    stored = list(Person.objects.order_by("born").values_list("name", "born"))
    assert stored == [("A", PartialDate(1983)), ("B", PartialDate(1984, 5)), ("C", PartialDate(1984, 5, 3))]
