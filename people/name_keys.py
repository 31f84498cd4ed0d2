"""The keys by which people are found, made anew and proved, a batch of people at a time."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet

from people import names
from people.models import Name, NameKey, Person
from people.models.name_key import keys_of, names_of, told, write

_BEGINNING = 4
"""By how many letters of the last name a twin is looked for."""

_MOST_LIKE = 200
_LIKE = 0.7


def rebuild(ids: Iterable[int]) -> list[int]:
    """Writes the keys of these people as they are called now; the ids of those whose keys were others."""
    with transaction.atomic():
        list(Person.objects.select_for_update().filter(pk__in=ids).values_list("pk"))
        return [person.pk for person in _whole(ids) if _mend(person)]


def _mend(person: Person) -> bool:
    changed = [write(person, name) for name in (None, *names_of(person))]  # each of them, not the first alone
    return any(changed)


def follow_names(people: Iterable[Person]) -> None:
    """Makes the keys of names that were given to one of `people` theirs."""
    for person in people:
        moved = NameKey.objects.filter(name__person=person, name__shared_with=None)
        moved.exclude(person=person).update(person=person)
        for name in Name.objects.filter(Q(person=person) | Q(shared_with=person)).exclude(shared_with=None):
            theirs = NameKey.objects.filter(name=name)
            strays = theirs.exclude(person__in=[name.person_id, name.shared_with_id])
            if not theirs.filter(person=person).exists():
                strays.update(person=person)


def drifted(ids: Iterable[int]) -> list[int]:
    """Of these people, those whose stored keys are not what their names call for."""
    return [
        person.pk
        for person in _whole(ids).prefetch_related("name_keys__grams")
        if told(person.name_keys.all())
        != told(row for name in (None, *names_of(person)) for row in keys_of(person, name))
    ]


def twins(name: str, most: int = 5) -> list[Person]:
    """Whom somebody called `name` may be already: the likest names first. Two queries."""
    wanted = names.key(name)
    words = names.words(names.clean(name), settings.LANGUAGE_CODE)
    if not words:
        return []
    like = Q(text__in=[" ".join(words)]) | Q(text__begins=words[-1][:_BEGINNING])
    if len(words) > 1:
        like |= Q(text__begins=f"{words[0]} {words[-1][0]}")
    known = Person.objects.filter(merged_into=None).select_related("portrait")
    like |= Q(pk__in=NameKey.objects.spelled_like(words))
    rows = NameKey.objects.of(known).filter(like).values_list("person", "name__text", "person__name")
    likeness: dict[int, float] = {}
    for pk, other, own in rows.order_by("text")[:_MOST_LIKE]:
        ratio = SequenceMatcher(None, wanted, names.key(other or own)).ratio()
        if ratio >= _LIKE:
            likeness[pk] = max(ratio, likeness.get(pk, 0.0))
    nearest = sorted(likeness, key=lambda pk: (-likeness[pk], pk))[:most]
    people = known.in_bulk(nearest)
    return [people[pk] for pk in nearest]


def _whole(ids: Iterable[int]) -> QuerySet[Person]:
    return Person.objects.filter(pk__in=ids).prefetch_related("names", "shared_names").order_by("pk")
