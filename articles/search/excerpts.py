"""Why a story was found: a piece of it with the words marked. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles.search.terms import Atom, Clause, Prefix, Words, stem
from people import names

LENGTH = 240
_BEFORE = 80
"""How much of a long block stands before the first word that is marked."""

_TRIED = 4
"""How many blocks of a text are read to the letter, of those that may hold the most of what was asked."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """A block of text with the spans to be marked, and the number of clauses that it answers."""

    text: str
    spans: tuple[Span, ...] = ()
    answers: int = 0

    def html(self) -> SafeString:
        """The block, cut around its first mark where it is long, as HTML."""
        first, last = _window(self.text, self.spans[0][0] if self.spans else 0)
        parts, at = ["…" if first else ""], first
        for start, end in self.spans:
            if start >= first and end <= last:
                parts += [escape(self.text[at:start]), "<mark>", escape(self.text[start:end]), "</mark>"]
                at = end
        parts += [escape(self.text[at:last]), "…" if last < len(self.text) else ""]
        return mark_safe("".join(parts))  # all but the marks was escaped


def excerpt(standfirst: str, text: str, clauses: Sequence[Clause], language: str) -> SafeString:
    """The standfirst, or the block of `text` that answers more of the clauses, with the words marked; "" if neither does."""
    best = Marked("")
    for block in _likely(f"{' '.join(standfirst.split())}\n{text}", clauses):
        marked = mark(block, clauses, language)
        if marked.answers > best.answers:
            best = marked
        if best.answers == len(clauses):
            break
    return best.html() if best.answers else SafeString()


def mark(text: str, clauses: Iterable[Clause], language: str) -> Marked:
    """`text` with all that any of the clauses asks for, in whole words."""
    folded = names.fold_with_map(text)
    answers, spans = 0, []
    for clause in clauses:
        found = [span for atom in clause for span in _found(atom, folded.text, language)]
        answers += bool(found)
        spans += [folded.original_span(start, end) for start, end in found]
    return Marked(text, tuple(_merged(spans)), answers)


def _found(atom: Atom, folded: str, language: str) -> Iterator[Span]:
    """Where a folded text has what is asked for. Only what begins like it is looked at: most words do not."""
    probe, length = _probe(atom), len(atom.stems) if isinstance(atom, Words) else 1
    at = folded.find(probe) if probe else -1
    while at != -1:
        if names.starts_word(folded, at):
            words = list(islice(names.spans(folded, language, at), length))
            if _is(atom, [word for word, _start, _end in words], language):
                yield words[0][1], words[-1][2]
        at = folded.find(probe, at + 1)


def _is(atom: Atom, words: Sequence[str], language: str) -> bool:
    match atom:
        case Words():
            return tuple(stem(word, language) for word in words) == atom.stems
        case Prefix():
            return words[0].startswith(atom.word)
    return False


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _likely(text: str, clauses: Sequence[Clause]) -> list[str]:
    """The blocks that hold beginnings of the most clauses' words: a quick look, for few of them are worth a slow one.

    As they are, without case; folded, which takes ten times as long, where that is not enough.
    """
    probes = [[probe for atom in clause if (probe := _probe(atom))] for clause in clauses]
    counts: list[int] = []
    for simplified in (str.lower, names.fold):
        lines = simplified(text).split("\n")
        counts = [sum(any(probe in line for probe in some) for some in probes) for line in lines]
        if max(counts) == len(clauses):
            break
    blocks = text.split("\n")
    best = sorted((place for place, count in enumerate(counts) if count), key=lambda place: -counts[place])
    return [blocks[place] for place in best[:_TRIED]]


def _probe(atom: Atom) -> str:
    """What begins every word of which this may be the stem."""
    match atom:
        case Words():
            return atom.stems[0][: max(1, len(atom.stems[0]) - 1)]
        case Prefix():
            return atom.word
    return ""


def _window(text: str, at: int) -> Span:
    """Where a block is cut: whole, if it is short; else around `at`, between words where it has any."""
    if len(text) <= LENGTH:
        return 0, len(text)
    first = max(0, min(at - _BEFORE, len(text) - LENGTH))
    last = min(len(text), first + LENGTH)
    if first and (space := text.find(" ", first, at)) != -1:
        first = space + 1
    if last < len(text) and (space := text.rfind(" ", at, last)) > at:
        last = space
    return first, last
