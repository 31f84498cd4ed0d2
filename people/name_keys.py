"""The keys by which people are found, made anew and proved, a batch of people at a time."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet

from people.models import Person
from people.models.name_key import keys_of, told, write


def rebuild(ids: Iterable[int]) -> list[int]:
    """Writes the keys of these people as they are called now; the ids of those whose keys were others."""
    with transaction.atomic():
        list(Person.objects.select_for_update().filter(pk__in=ids).values_list("pk"))
        return [person.pk for person in _whole(ids) if _mend(person)]


def _mend(person: Person) -> bool:
    changed = [
        write(person, name) for name in (None, *person.names.all())
    ]  # each of them, not the first alone
    return any(changed)


def drifted(ids: Iterable[int]) -> list[int]:
    """Of these people, those whose stored keys are not what their names call for."""
    return [
        person.pk
        for person in _whole(ids).prefetch_related("name_keys")
        if told(person.name_keys.all())
        != told(row for name in (None, *person.names.all()) for row in keys_of(person, name))
    ]


def _whole(ids: Iterable[int]) -> QuerySet[Person]:
    return Person.objects.filter(pk__in=ids).prefetch_related("names").order_by("pk")
