"""Who is named in a text: every name of every person; and names that nobody has.

Nothing is remembered between two looks: a name that was changed a moment ago is found, in every process.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from people.models import NameKey, Person
from people.models.name_key import NameKeyQuerySet
from people.models.person import PORTRAIT
from people.runs import OPENING, PARTICLES, Passage, Run, Text, Unknown

MOST_NAMES = 5000
"""How many names of a text's people are looked at: those of a guest list, and of all their namesakes."""


@dataclass(frozen=True)
class Mention:
    """Where somebody is named: in which passage, from which letter to which, and who it may be.

    `is_whole` tells a name in full from a bare first or last name; `is_of_pair` that it is that of two together, and
    that both are meant.
    """

    passage: int
    start: int
    end: int
    people: tuple[int, ...]
    is_whole: bool
    is_of_pair: bool = False


@dataclass(frozen=True)
class Found:
    """All that was found; `people` are the rows, by id, of everyone who is mentioned or was `present`.

    By the id of one who was merged it is the one into whom they were.
    """

    mentions: list[Mention] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)
    people: Mapping[int, Person] = field(default_factory=dict)


def find(passages: Sequence[Passage], present: Collection[int] = (), declined: Collection[int] = ()) -> Found:
    """Who is named in `passages`: two queries, and one more where somebody `present` was merged.

    A name in capitals is not found where the text writes it small: “pink” and “will young” are words. Of namesakes
    those who are `present`, listed or linked in the story, are meant; nobody who was `declined` is. A bare first or
    last name counts where its person is present or is named in full somewhere in the text; where it is the bare name
    of two such people, it says nothing.
    """
    text = Text(passages)
    called = _called(text, declined)
    known, named = _known({*present, *(pk for people in called.people.values() for pk in people)})
    listed = {known[pk].pk for pk in present if pk in known}
    full = {key for key in called.people if " " in key}
    whole = {run: called.meant(run.key, listed, known) for run in text.take(full, called.small)}
    here = listed.union(*(people for run, people in whole.items() if called.is_clear(run.key, people)))
    bare = _bare_names({pk: named[pk] for pk in here})
    short = (called.people.keys() - full) | bare.keys()
    rest = {
        run: called.meant(run.key, here, known, bare.get(run.key, ()))
        for run in text.take(short, called.small)
    }
    mentions = [
        called.mention(run, people)
        for run, people in {**whole, **rest}.items()
        if len(people) == 1 or (people and run.key in called.people)
    ]
    mentions.sort(key=lambda mention: (mention.passage, mention.start))
    return Found(mentions, text.unknown(), known)


def minors(passages: Sequence[Passage], present: Collection[int] = ()) -> list[Person]:
    """The minors whom `passages` name in full, and those of `present`, by name: two queries, or fewer.

    Of namesakes those who are `present` are meant; where none is, any of them may be.
    """
    text = Text(passages)
    called = _called(text, (), NameKey.objects.order_by()) if text.places else _Called({}, (), {})
    meant = [frozenset(called.people[run.key]) for run in text.take(called.people, called.small)]
    ids = {*present}.union(*meant)
    if not ids:
        return []
    known = Person.objects.filter(Q(pk__in=ids) | Q(merged__in=ids)).distinct().order_by("sort_key")
    people = {person.pk: person for person in known.only("name", "minor", "merged_into")}
    here = {people[pk].merged_into_id or pk for pk in present if pk in people}
    named = here.union(*(one & here or one for one in meant))
    return [person for pk, person in people.items() if person.minor and pk in named]


# Whose names they are


@dataclass(frozen=True)
class _Called:
    """Who is called by each key, and the keys of names that are written without a capital."""

    people: Mapping[str, Sequence[int]]
    small: Collection[str]
    pairs: Mapping[str, Collection[int]]
    """Of names of two people together, both of them."""

    def is_of_pair(self, key: str, people: Collection[int]) -> bool:
        """Whether these are the two who are called so together."""
        return len(people) == 2 and self.pairs.get(key) == {*people}

    def is_clear(self, key: str, people: Collection[int]) -> bool:
        """Whether a name that may be that of `people` leaves no doubt who is meant."""
        return len(people) == 1 or self.is_of_pair(key, people)

    def meant(
        self, key: str, here: Collection[int], known: Collection[int], bare: Iterable[int] = ()
    ) -> tuple[int, ...]:
        """Whom of those `known` a name means: who is in the story, else all who are called so, or whose `bare` name it
        is; of a name of two, both."""
        found = [pk for pk in dict.fromkeys([*self.people.get(key, ()), *bare]) if pk in known]
        if self.is_of_pair(key, found):
            return tuple(found)
        return tuple([pk for pk in found if pk in here] or found)

    def mention(self, run: Run, people: tuple[int, ...]) -> Mention:
        is_whole = not {*people}.isdisjoint(self.people.get(run.key, ()))
        is_of_pair = self.is_of_pair(run.key, people)
        return Mention(run.passage, run.start, run.end, people, is_whole, is_of_pair)


def _called(text: Text, declined: Collection[int], keys: NameKeyQuerySet | None = None) -> _Called:
    """Whom each run of words names in full, by `keys`, those of whom a story may link: a merged person is the one they
    were merged into.

    Runs without a capital, which are most, are looked for among the few names that are written so.
    """
    small_runs = [key for key in text.places if key not in text.large]
    if keys is None:
        linkable = NameKey.objects.filter(person__minor=False).exclude(person__state=Person.State.WITHDRAWN)
        keys = linkable.order_by()
    large, small_named = keys.called(text.large), keys.called(small_runs).filter(is_small=True)
    columns = ("text", "person", "person__merged_into", "is_small", "name__shared_with")
    shown = large.values_list(*columns).union(small_named.values_list(*columns), all=True)
    people: dict[str, dict[int, None]] = defaultdict(dict)
    pairs: dict[str, set[int]] = defaultdict(set)
    small = set()
    for key, pk, winner, is_small, shared in shown.order_by("text", "person")[:MOST_NAMES]:
        if is_small:
            small.add(key)
        if (winner or pk) not in declined:
            people[key][winner or pk] = None
        if shared:
            pairs[key].add(winner or pk)
    return _Called({key: list(called) for key, called in people.items() if called}, small, pairs)


def _known(ids: Collection[int]) -> tuple[dict[int, Person], dict[int, list[str]]]:
    """Those of `ids` whom a story may link, and the keys of all their names, those of whom they were merged with too.

    Who of `ids` was merged leads to the winner.
    """
    if not ids:
        return {}, {}
    theirs = Person.objects.filter(Q(pk__in=ids) | Q(merged_into__in=ids)).order_by().values("pk")
    rows = NameKey.objects.filter(person__in=theirs, whole=True)
    shown = ("name", "summary", "slug", "state", "minor", "merged_into", "born", "died", *PORTRAIT)
    rows = rows.select_related("person__portrait").only("text", *(f"person__{field}" for field in shown))
    people, named, merged = {}, defaultdict(list), {}
    for row in rows.order_by("pk")[:MOST_NAMES]:
        winner = row.person.merged_into_id
        named[winner or row.person_id].append(row.text)
        if winner and row.person_id in ids:
            merged[row.person_id] = winner
        if row.person.is_linkable:
            people[row.person_id] = row.person
    if unknown := set(merged.values()) - set(ids):
        others, called = _known(unknown)
        people.update(others)
        named.update(called)
    return people | {pk: people[winner] for pk, winner in merged.items() if winner in people}, named


def _bare_names(named: Mapping[int, Iterable[str]]) -> dict[str, list[int]]:
    """The first name of each person, and every name of theirs from a later word on: who may be meant by each."""
    bare: dict[str, dict[int, None]] = defaultdict(dict)
    for pk, keys in named.items():
        for key in keys:
            first, *others = key.split(" ")
            for part in (
                (first, *(" ".join(others[place:]) for place in range(len(others)))) if others else ()
            ):
                if (len(part) > 1 or not part.isascii()) and part not in PARTICLES | OPENING:
                    bare[part][pk] = None
    return {part: list(people) for part, people in bare.items()}
