"""The words of a text, and the runs of them that may be names: in whole words, the longest first. Pure."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.conf import settings

from people import names

Span = tuple[int, int]

LONGEST = 10
"""How many words a name has at most, as in `NameKey`."""
LONGEST_SMALL = 4
"""The same of a name that begins with a small letter, as most words do."""

MOST_UNKNOWN = 12

_JOINT = re.compile(r"[\s\-‐‑'’]*")
_ABBREVIATED = re.compile(r"\b(?:\w|dr|jr|mr|mrs|ms|sr|st)\Z", re.IGNORECASE)
_OPENS = re.compile(r"[.!?…:“‘\"(\n]")
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ter",
     "van", "von", "y", "zu"}
)  # fmt: skip
OPENING = frozenset(
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
class Unknown:
    """A name that nobody has: as it is first written, where that is, and how often it stands in the text."""

    text: str
    passage: int
    start: int
    end: int
    count: int = 0


@dataclass(frozen=True)
class Word:
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
class Run:
    """Some words in a row that are somebody's name: which of a passage, and from which letter to which."""

    key: str
    passage: int
    first: int
    last: int
    start: int
    end: int


class Text:
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

    def _note(self, passage: int, words: Sequence[Word], first: int, longest: int) -> None:
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

    def take(self, keys: Iterable[str], small: Collection[str]) -> list[Run]:
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
            found.append(Run(key, passage, first, last, words[0].start, words[-1].end))
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


def _words(passage: Passage) -> Iterator[Word]:
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
        yield Word(key, start, end, is_capital, joins, opens)
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
    words: Sequence[Word], taken: Sequence[bool], small: Collection[str]
) -> Iterator[list[Word]]:
    """The runs of two capitalised words and more, without what opens a sentence or is a word elsewhere in the text."""
    run: list[Word] = []
    for word, is_taken in zip(words, taken, strict=True):
        if run and (is_taken or not word.joins or not (word.is_capital or word.key in PARTICLES)):
            yield from _trimmed(run, small)
            run = []
        if not is_taken and (run or word.is_capital):
            run.append(word)
    yield from _trimmed(run, small)


def _trimmed(run: Sequence[Word], small: Collection[str]) -> Iterator[list[Word]]:
    kept = list(run)
    while kept and (kept[0].key in OPENING or (kept[0].opens and kept[0].key in small)):
        kept.pop(0)
    while kept and not kept[-1].is_capital:
        kept.pop()
    if sum(word.is_capital for word in kept) > 1:
        yield kept


def _is_title_case(words: Sequence[Word]) -> bool:
    """Whether a heading writes every word of some length large, so that a capital says nothing."""
    return sum(word.is_capital for word in words) > 3 and all(
        word.is_capital for word in words if len(word.key) > 4
    )
