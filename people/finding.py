"""Who is meant by what was typed: by any name, from any of its words on, in any order; or by one that was misspelled.

Misspelled names are looked for only where hardly anybody is called what was typed, since that takes longer.
"""

from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import Any, Protocol

from django.conf import settings
from django.db.models import CharField, Exists, OuterRef
from django.db.models.expressions import RawSQL
from django.utils import timezone

from people import names, typos
from people.models import NameKey, Person
from people.models.name_key import NameKeyQuerySet
from people.models.person import PersonQuerySet
from people.prepared import Prepared, Slot, filled_with, places

FEW = 5
"""With fewer people than these who are called so, those of like names are looked for too."""

MOST_LIKE = 10

_LONGEST = 200
_MOST_WORDS = 8


class Offer(Protocol):
    """How people are offered: in which order, after what comes first; and with what beside each.

    `parts` are people, in parts of which each is in order and found sooner than by sorting all: the first of them all
    are among the first of each. `noted` are they with what stands beside each, as of `NOW`.
    """

    def parts(self, people: PersonQuerySet) -> Sequence[PersonQuerySet]: ...

    def ranked(self, people: PersonQuerySet, *first: str) -> PersonQuerySet: ...

    def noted(self, people: PersonQuerySet) -> PersonQuerySet: ...


class Found:
    """The people whom a picker offers for what was typed, to be cut into pages.

    All pickers called `picker` offer the same `people` in the same way: their queries are written once.
    """

    def __init__(self, people: PersonQuerySet, typed: str, offer: Offer, *, picker: Hashable) -> None:
        self._people = people
        self._offer = offer
        self._picker = picker
        self._is_blank = not typed.strip()
        self._words = words_of(typed)

    def __getitem__(self, part: slice) -> Sequence[Person]:
        """One query; two more for the first page where it is nearly empty."""
        if self._is_blank:
            return self._asked("all", part)
        found = self._asked("named", part) if self._words else []
        if len(found) < FEW and not part.start:
            found += self._like(without={person.pk for person in found})
        return found

    def _asked(self, what: str, part: slice) -> list[Person]:
        key = (self._picker, what, len(self._words), part.start, part.stop)
        query = _written.get(key) or Prepared(lambda: self._cut(part), planned_anew=True)
        if not part.start:
            _written[key] = query
        words = {f"word{place}": word for place, word in enumerate(_longest_first(self._words))}
        return query(now=timezone.now(), name=" ".join(self._words), **words)

    def _cut(self, part: slice) -> PersonQuerySet:
        """Some in order, who is called what was typed first. What stands beside them is asked of these alone."""
        words = [Slot(f"word{place}", CharField()) for place in range(len(self._words))]
        people = _begun_with(self._people, words) if words else self._people
        ids: Any = self._called_first(people).values("pk")[part]
        chosen = self._people.filter(pk__in=ids if part.start else self._first(people, part.stop))
        return self._called_first(self._offer.noted(chosen))[: part.stop - (part.start or 0)]

    def _first(self, people: PersonQuerySet, most: int) -> RawSQL:
        """The ids among which the first are, so that of thousands who may be meant not all are sorted."""
        called = self._people.filter(pk__in=self._keys.values("person"))
        parts = map(self._offer.ranked, (people, called)) if self._words else self._offer.parts(people)
        asked = [part.values("pk")[:most].query.sql_with_params() for part in parts]
        union = " UNION ".join(f"SELECT * FROM ({sql}) first_of_part" for sql, _params in asked)
        return RawSQL(union, [param for _sql, params in asked for param in params])

    def _called_first(self, people: PersonQuerySet) -> PersonQuerySet:
        if not self._words:
            return self._offer.ranked(people)
        return self._offer.ranked(people.annotate(is_called=Exists(self._is_called)), "-is_called")

    @property
    def _is_called(self) -> NameKeyQuerySet:
        return self._keys.filter(person=OuterRef("pk"))

    @property
    def _keys(self) -> NameKeyQuerySet:
        """The names that are what was typed, whole."""
        return NameKey.objects.filter(text=Slot("name", CharField()), whole=True)

    def _like(self, without: Collection[int]) -> list[Person]:
        unlike = like(self._words)
        ids = [pk for pk in unlike if pk not in without][:MOST_LIKE]
        if not ids:
            return []
        query = _written.get(self._picker) or Prepared(self._one_of_these)
        _written[self._picker] = query
        people = query(now=timezone.now(), **filled_with("person", ids, MOST_LIKE))
        return sorted(people, key=lambda person: unlike[person.pk])

    def _one_of_these(self) -> PersonQuerySet:
        these = self._people.filter(pk__in=places("person", MOST_LIKE))
        return self._offer.ranked(self._offer.noted(these))


_written: dict[Hashable, Prepared[Person]] = {}
"""The queries of the pickers: of a first page, by how many words were typed; and of those who are called nearly so."""


def words_of(typed: str) -> list[str]:
    """The words of what was typed, folded: more of them than a name has narrow nothing."""
    found = names.words(names.clean(typed[:_LONGEST]), settings.LANGUAGE_CODE)
    return list(dict.fromkeys(found))[:_MOST_WORDS]


def named(people: PersonQuerySet, words: Sequence[str]) -> PersonQuerySet:
    """Those of `people` who have for each of `words`, of which there is one, a word of a name that begins so."""
    return _begun_with(people, _longest_first(words))


def _begun_with(people: PersonQuerySet, words: Sequence[str | Slot]) -> PersonQuerySet:
    """The same of `words` of which the first is the longest."""
    longest, *others = words
    keys = NameKey.objects.filter(text__begins=longest)
    for word in others:
        keys = keys.filter(Exists(NameKey.objects.filter(person=OuterRef("person"), text__begins=word)))
    return people.filter(pk__in=keys.values("person"))


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def like(words: Sequence[str], keys: NameKeyQuerySet | None = None) -> dict[int, int]:
    """The ids of those who have a name (of `keys`) like `words`, with how unlike it is, the likest first. One query, or
    none."""
    unlike: dict[int, int] = {}
    if not typos.grams(words, typos.SHORTEST - 1):
        return unlike
    names_like = (NameKey.objects.all() if keys is None else keys).spelled_like(words)
    for pk, text in names_like.values_list("person", "text"):
        slips = typos.unlikeness(words, text.split())
        if slips is not None:
            unlike[pk] = min(slips, unlike.get(pk, slips))
    return dict(sorted(unlike.items(), key=lambda found: (found[1], found[0])))


def narrowed(people: PersonQuerySet, typed: str) -> PersonQuerySet:
    """Those of `people` who are meant by what was typed, in their own order; all of them by a blank."""
    if not typed.strip():
        return people
    words = words_of(typed)
    found = named(people, words) if words else people.none()
    if found.order_by()[:FEW].count() == FEW:
        return found
    return found | people.filter(pk__in=list(like(words))[:MOST_LIKE])
