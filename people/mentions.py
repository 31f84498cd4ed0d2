"""Who is named in a text: every name of every person, in whole words, the longest first; and names that nobody has.

Nothing is remembered between two looks: a name that was changed a moment ago is found, in every process.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.db.models import Q

from people import names
from people.models import NameKey, Person
from people.models.name_key import NameKeyQuerySet
from people.models.person import PORTRAIT

Span = tuple[int, int]

LONGEST = 10
"""How many words a name has at most, as in `NameKey`."""
LONGEST_SMALL = 4
"""The same of a name that begins with a small letter, as most words do."""

MOST_NAMES = 5000
"""How many names of a text's people are looked at: those of a guest list, and of all their namesakes."""

MOST_UNKNOWN = 12

_JOINT = re.compile(r"[\s\-‐‑'’]*")
_ABBREVIATED = re.compile(r"\b(?:\w|dr|jr|mr|mrs|ms|sr|st)\Z", re.IGNORECASE)
_OPENS = re.compile(r"[.!?…:“‘\"(\n]")
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ter",
     "van", "von", "y", "zu"}
)  # fmt: skip
_OPENING = frozenset(
    {"a", "after", "all", "although", "an", "and", "as", "at", "before", "both", "but", "by", "despite", "during",
     "for", "from", "he", "her", "his", "how", "however", "if", "in", "it", "its", "most", "no", "not", "now", "of",
     "on", "or", "she", "since", "so", "that", "the", "their", "then", "there", "these", "they", "this", "those",
     "to", "until", "we", "what", "when", "where", "while", "who", "why", "with", "yes", "yet", "you"}
)  # fmt: skip
"""Words that open a sentence and are no part of the name behind them."""


@dataclass(frozen=True)
class Passage:
    """A block of text. Nothing is found in its `closed` spans: they are links already. `is_heading`: it is one."""

    text: str
    closed: tuple[Span, ...] = ()
    is_heading: bool = False


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
class Unknown:
    """A name that nobody has: as it is first written, where that is, and how often it stands in the text."""

    text: str
    passage: int
    start: int
    end: int
    count: int = 0


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
    text = _Text(passages)
    called = _called(text, declined)
    known, named = _known({*present, *(pk for people in called.people.values() for pk in people)})
    present = [known[pk].pk for pk in present if pk in known]
    whole = {
        run: _nearest(called.people[run.key], present, known, called.pairs.get(run.key, ()))
        for run in text.take({key for key in called.people if " " in key}, called.small)
    }
    clear = (
        people for run, people in whole.items() if len(people) == 1 or called.is_of_pair(run.key, people)
    )
    here = {*present, *(pk for people in clear for pk in people)}
    bare = _bare_names({pk: named[pk] for pk in here})
    short = {key for key in called.people if " " not in key} | bare.keys()
    rest = {
        run: _nearest(
            [*called.people.get(run.key, ()), *bare.get(run.key, ())],
            here,
            known,
            called.pairs.get(run.key, ()),
        )
        for run in text.take(short, called.small)
    }
    mentions = [
        Mention(
            run.passage,
            run.start,
            run.end,
            people,
            bool({*people} & {*called.people.get(run.key, ())}),
            called.is_of_pair(run.key, people),
        )
        for run, people in {**whole, **rest}.items()
        if len(people) == 1 or (people and run.key in called.people)
    ]
    mentions.sort(key=lambda mention: (mention.passage, mention.start))
    return Found(mentions, text.unknown(), known)


def minors(passages: Sequence[Passage], present: Collection[int] = ()) -> list[Person]:
    """The minors whom `passages` name in full, and those of `present`, by name: two queries, or fewer.

    Of namesakes those who are `present` are meant; where none is, any of them may be.
    """
    text = _Text(passages)
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


def _nearest(
    people: Iterable[int], here: Collection[int], known: Collection[int], pair: Collection[int] = ()
) -> tuple[int, ...]:
    """Whom a name means: those of `people` who are in the story, else all who are called so; a `pair` both of it."""
    found = [pk for pk in dict.fromkeys(people) if pk in known]
    if len(found) == 2 and pair == {*found}:
        return tuple(found)
    return tuple([pk for pk in found if pk in here] or found)


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


def _called(text: "_Text", declined: Collection[int], keys: NameKeyQuerySet | None = None) -> _Called:
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
                if (len(part) > 1 or not part.isascii()) and part not in _PARTICLES | _OPENING:
                    bare[part][pk] = None
    return {part: list(people) for part, people in bare.items()}


# The words of a text


@dataclass(frozen=True)
class _Word:
    """A word as it is compared, and where it stands.

    `joins`: it may be of one name with the word before it. `opens`: a sentence begins with it, and so a capital.
    """

    key: str
    start: int
    end: int
    is_capital: bool
    joins: bool
    opens: bool


@dataclass(frozen=True)
class _Run:
    """Some words in a row that are somebody's name: which of a passage, and from which letter to which."""

    key: str
    passage: int
    first: int
    last: int
    start: int
    end: int


class _Text:
    """The words of all passages, and where each run of them stands; those that a name has taken are found no more."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.words = [list(_words(passage)) for passage in passages]
        self.taken = [[False] * len(words) for words in self.words]
        self.places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self.large: set[str] = set()
        """The runs that have a capital wherever it is."""
        for passage, words in enumerate(self.words):
            for first, word in enumerate(words):
                self._note(passage, words, first, LONGEST if word.is_capital else LONGEST_SMALL)

    def _note(self, passage: int, words: Sequence[_Word], first: int, longest: int) -> None:
        """Notes every run of words that begins with the one at `first`."""
        key, is_large = "", False
        for last, word in enumerate(words[first : first + longest], first):
            if last > first and not word.joins:
                break
            key = f"{key} {word.key}" if key else word.key
            is_large = is_large or word.is_capital
            self.places[key].append((passage, first, last))
            if is_large:
                self.large.add(key)

    def take(self, keys: Iterable[str], small: Collection[str]) -> list[_Run]:
        """Where a name of `keys` stands, the longest first, none over another; the words are then taken.

        Without a capital in it only if the name is `small`, written without one.
        """
        places = [
            (first - last, passage, first, last, key)
            for key in keys
            for passage, first, last in self.places[key]
        ]
        found = []
        for _length, passage, first, last, key in sorted(places):
            words, taken = self.words[passage][first : last + 1], self.taken[passage]
            if any(taken[first : last + 1]) or not (key in small or any(word.is_capital for word in words)):
                continue
            taken[first : last + 1] = [True] * len(words)
            found.append(_Run(key, passage, first, last, words[0].start, words[-1].end))
        return found

    def unknown(self) -> list[Unknown]:
        """Two or more capitalised words in a row that nobody's name has taken, twice in the text or in a headline.

        Of a heading in title case nothing is told: it writes every word large.
        """
        small = {word.key for words in self.words for word in words if not word.is_capital}
        counted: dict[str, Unknown] = {}
        headed: set[str] = set()
        for place, (passage, words) in enumerate(zip(self.passages, self.words, strict=True)):
            if passage.is_heading and _is_title_case(words):
                continue
            for run in _capitalised(words, self.taken[place], small):
                key = " ".join(word.key for word in run)
                start, end = run[0].start, run[-1].end
                known = counted.setdefault(key, Unknown(passage.text[start:end], place, start, end))
                counted[key] = replace(known, count=known.count + 1)
                headed |= {key} if passage.is_heading else set()
        told = [name for key, name in counted.items() if name.count > 1 or key in headed]
        return sorted(told, key=lambda name: -name.count)[:MOST_UNKNOWN]


def _words(passage: Passage) -> Iterator[_Word]:
    """The words of a passage that are not in its closed spans; a possessive's ending is none of its word."""
    folded = names.fold_with_map(passage.text)
    behind = -1
    for key, first, last in names.spans(folded.text, settings.LANGUAGE_CODE):
        if folded.text.endswith("'s", first, last):
            last -= 2
        start, end = folded.original_span(first, last)
        if any(start < closed_end and end > closed_start for closed_start, closed_end in passage.closed):
            behind = -1
            continue
        written = passage.text[start:end]
        is_capital = written != written.lower() or (written == written.upper() and not written.isdigit())
        joins = behind >= 0 and _joins(passage.text, behind, start)
        opens = behind < 0 or (not joins and _OPENS.search(passage.text, behind, start) is not None)
        yield _Word(key, start, end, is_capital, joins, opens)
        behind = end


def _joins(text: str, end: int, start: int) -> bool:
    """Whether a word that begins at `start` may be of one name with the one that ended at `end`."""
    gap = text[end:start].removeprefix("'s").removeprefix("’s")
    if gap != text[end:start]:
        return False  # “Ana's Rey” are two
    if gap.startswith("."):  # “will.i.am”, “St. Vincent”, but not the end of a sentence
        return gap == "." or (not gap[1:].strip() and _ABBREVIATED.search(text, 0, end) is not None)
    return _JOINT.fullmatch(gap) is not None


def _capitalised(
    words: Sequence[_Word], taken: Sequence[bool], small: Collection[str]
) -> Iterator[list[_Word]]:
    """The runs of two capitalised words and more, without what opens a sentence or is a word elsewhere in the text."""
    run: list[_Word] = []
    for word, is_taken in zip(words, taken, strict=True):
        if run and (is_taken or not word.joins or not (word.is_capital or word.key in _PARTICLES)):
            yield from _trimmed(run, small)
            run = []
        if not is_taken and (run or word.is_capital):
            run.append(word)
    yield from _trimmed(run, small)


def _trimmed(run: Sequence[_Word], small: Collection[str]) -> Iterator[list[_Word]]:
    kept = list(run)
    while kept and (kept[0].key in _OPENING or (kept[0].opens and kept[0].key in small)):
        kept.pop(0)
    while kept and not kept[-1].is_capital:
        kept.pop()
    if sum(word.is_capital for word in kept) > 1:
        yield kept


def _is_title_case(words: Sequence[_Word]) -> bool:
    """Whether a heading writes every word of some length large, so that a capital says nothing."""
    return sum(word.is_capital for word in words) > 3 and all(
        word.is_capital for word in words if len(word.key) > 4
    )
