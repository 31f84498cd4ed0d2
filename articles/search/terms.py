"""Words and queries, as both databases compare them: folded by `people.names`, stemmed here. Pure.

>>> parse('tour -"red carpets" sol', "en").clauses
((Words(stems=('tour',)),), (Words(stems=('sol',)), Prefix(word='sol')))
>>> parse('tour -"red carpets" sol', "en").excluded
(Words(stems=('red', 'carpet')),)
"""

import re
import threading
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain

import Stemmer

from people import names

LONGEST_QUERY = 300
"""How many characters of a query are read."""

MOST_CLAUSES = 12
MOST_TOKENS = 32
MOST_WORDS_IN_A_NAME = 6
SHORTEST_PREFIX = 3
MOST_WORDS = 20_000
"""How many words of one story are indexed: more than a tsvector holds, nobody writes."""

OFTEN = 3
"""How often a body says a word that it is about."""

GAP = "="
"""Stands between two blocks of a text, so that no phrase reaches from one into the next."""

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_stemmers = threading.local()  # a stemmer is not to be shared by threads


@lru_cache(maxsize=32_768)
def stem(word: str, language: str) -> str:
    """The stem of a folded word; the word itself where nothing is known of the language."""
    algorithm = _ALGORITHMS.get(language[:2])
    if algorithm is None:
        return word
    known = vars(_stemmers)
    if algorithm not in known:
        known[algorithm] = Stemmer.Stemmer(algorithm)
    return str(known[algorithm].stemWord(word)) or word


def stems(text: str, language: str) -> list[str]:
    return [stem(word, language) for word in names.words(text, language)]


# What the index holds


@dataclass(frozen=True)
class Indexed:
    """A text as the index holds it: `terms` finds it; the other three say how much it is about a word.

    `terms` holds the stems in their order, then the words ("=words") and the people ("@12"). `first` is what the
    headline says; `second` what the standfirst says, and the story's subjects; `third` what the body comes back to,
    and whom it mentions. Words are parted by single spaces; these three begin and end with one.
    """

    terms: str
    first: str
    second: str
    third: str


def indexed(headline: str, standfirst: str, body: str, people: Mapping[int, bool], language: str) -> Indexed:
    """`body` is plain text, a line for each block. `people` are ids, with whether the story is about them."""
    lines = [names.words(line, language) for line in (headline, standfirst, *body.split("\n"))]
    first, second, *rest = [[stem(word, language) for word in line] for line in lines]
    counted = Counter(chain.from_iterable(rest))
    often = [each for each, count in counted.items() if count >= OFTEN and len(each) > 2]
    stream = [each for line in (first, second, *rest) if line for each in (*line, GAP)]
    words = sorted(set(chain.from_iterable(lines)))
    subjects, mentioned = (
        [person(pk) for pk, is_subject in people.items() if is_subject is wanted] for wanted in (True, False)
    )
    return Indexed(
        terms=" ".join(
            [*stream[:MOST_WORDS], *(f"={word}" for word in words[:MOST_WORDS]), *subjects, *mentioned]
        ),
        first=_spaced(first),
        second=_spaced([*second, *subjects]),
        third=_spaced([*sorted(often), *mentioned]),
    )


def person(pk: int) -> str:
    """A person in the index: by id, so that one who is renamed rewrites nothing."""
    return f"@{pk}"


def _spaced(each: Iterable[str]) -> str:
    return f" {' '.join(each)} "


# What is asked of it


@dataclass(frozen=True)
class Words:
    """Stems that stand side by side."""

    stems: tuple[str, ...]


@dataclass(frozen=True)
class Prefix:
    """The beginning of a word."""

    word: str


@dataclass(frozen=True)
class Someone:
    """A person, by any of the ids that stand for them; or two together, the other by any of `others`."""

    ids: tuple[int, ...]
    others: tuple[int, ...] = ()


Atom = Words | Prefix | Someone
Clause = tuple[Atom, ...]
"""What is asked for in one place: any of these."""


@dataclass(frozen=True)
class Run:
    """Bare words side by side that may be a name: `text` is the name, clauses from `start` to `end` its words."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Query:
    """What somebody typed: a story must match every clause, and nothing that is excluded.

    `runs` are the bare words that may be names, the longest first; `phrases` what was quoted, as a name would be
    written; `beginning` all of it, where it is nothing but bare words. `is_any` says that it is one clause of words of
    which the more a story has, the better.
    """

    text: str = ""
    clauses: tuple[Clause, ...] = ()
    excluded: tuple[Words, ...] = ()
    runs: tuple[Run, ...] = ()
    phrases: tuple[str, ...] = ()
    beginning: str = ""
    is_cut: bool = False
    is_any: bool = False

    def __bool__(self) -> bool:
        return bool(self.clauses)

    def names(self, known: Container[str]) -> list[Run]:
        """The runs that are names among `known`. Of two that overlap the longer counts, then the first."""
        taken: set[int] = set()
        found = []
        for run in self.runs:
            places = set(range(run.start, run.end))
            if run.text in known and not places & taken:
                taken |= places
                found.append(run)
        return found

    def with_people(self, known: Mapping[str, Someone]) -> "Query":
        """The same query with each run that is a name, of whom is known, asking for the name or for them."""
        clauses: dict[int, Clause] = dict(enumerate(self.clauses))
        for run in self.names(known):
            clauses[run.start] = _named(run, self.clauses, known[run.text])
            for place in range(run.start + 1, run.end):
                del clauses[place]
        return replace(self, clauses=tuple(clauses.values()))


def _named(run: Run, clauses: tuple[Clause, ...], who: Someone) -> Clause:
    """The name as a phrase, or whoever it is. One word of it stays what it was, a prefix perhaps."""
    if run.end - run.start == 1:
        return (*clauses[run.start], who)
    phrase = [
        each
        for clause in clauses[run.start : run.end]
        for atom in clause
        if isinstance(atom, Words)
        for each in atom.stems
    ]
    return (Words(tuple(phrase)), who)


_QUOTES = dict.fromkeys(map(ord, "“”„‟«»＂"), '"')
_MINUS = dict.fromkeys(map(ord, "−－"), "-")
_INITIALS = re.compile(r"(?<!\w)(\w)\. (?=\w\.)")
_PART = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


@dataclass
class _Parser:
    """Reads a query part by part."""

    language: str
    clauses: list[Clause] = field(default_factory=list)
    excluded: list[Words] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    bare: list[tuple[int, str]] = field(default_factory=list)
    tokens: int = 0
    is_cut: bool = False

    def take(self, words: list[str], *, minus: bool, quoted: bool) -> None:
        if not words:
            return
        self.tokens += len(words)
        if self.tokens > MOST_TOKENS or len(self.clauses) + len(self.excluded) >= MOST_CLAUSES:
            self.is_cut = True
            return
        atom = Words(tuple(stem(word, self.language) for word in words))
        if minus:
            self.excluded.append(atom)
            return
        if quoted:
            self.phrases.append(" ".join(words))
        else:
            self.bare.append((len(self.clauses), " ".join(words)))
        self.clauses.append((atom,))

    def runs(self) -> list[Run]:
        """Every run of bare words, the longest first."""
        found = []
        for length in range(min(len(self.bare), MOST_WORDS_IN_A_NAME), 0, -1):
            for first in range(len(self.bare) - length + 1):
                part = self.bare[first : first + length]
                start, end = part[0][0], part[-1][0] + 1
                if end - start == length:
                    found.append(Run(" ".join(words for _place, words in part), start, end))
        return found


def parse(typed: str, language: str) -> Query:
    """What `typed` asks for: "quoted phrases", -exclusions, and words, of which the last may be a beginning.

    Any text is a query; what is no word is passed over, and what is too much is cut off.
    """
    text = " ".join(names.clean(typed).split())
    parser = _Parser(language, is_cut=len(text) > LONGEST_QUERY)
    text = text[:LONGEST_QUERY]
    is_last_bare = False
    for part in _PART.finditer(_plain(text)):
        quoted, minus = part["phrase"] is not None, bool(part["minus"])
        words = names.words(part["phrase"] if quoted else part["word"], language)
        parser.take(words, minus=minus, quoted=quoted)
        if words:
            is_last_bare = not quoted and not minus and len(words) == 1 and not parser.is_cut
    clauses = parser.clauses
    if is_last_bare and len(last := parser.bare[-1][1]) >= SHORTEST_PREFIX:
        clauses = [*clauses[:-1], (*clauses[-1], Prefix(last))]
    is_bare = len(parser.bare) == len(clauses) and not parser.excluded
    return Query(
        text=text,
        clauses=tuple(clauses),
        excluded=tuple(parser.excluded),
        runs=tuple(parser.runs()),
        phrases=tuple(parser.phrases),
        beginning=" ".join(words for _place, words in parser.bare) if is_bare else "",
        is_cut=parser.is_cut,
    )


def _plain(text: str) -> str:
    """`text` with plain quotes, all of them in pairs, and initials side by side."""
    text = _INITIALS.sub(r"\1.", text.translate(_QUOTES).translate(_MINUS))
    if text.count('"') % 2:
        before, _, after = text.rpartition('"')
        return before + after
    return text


def any_of(words: Iterable[str], language: str) -> Query:
    """A query for stories with any of `words`: one clause, however many they are. Their runs may be names."""
    parser = _Parser(language)
    for word in words:
        parser.take(names.words(names.clean(word), language)[:MOST_TOKENS], minus=False, quoted=False)
    atoms = tuple(atom for clause in parser.clauses for atom in clause)
    return Query(clauses=(atoms,) if atoms else (), runs=tuple(parser.runs()), is_any=True)
