"""Quotation marks that do not pair: of all ways to read the marks of a text, the one with the fewest mistakes tells.

A mark can often be read in more than one way (’ closes a quote, and is an apostrophe), and which it was is known only
further on. So several readings are kept side by side, and what is wrong in the best of them is what is wrong.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles import passages

_MARK = re.compile("‘‘|’’|''|[“”„‘’‚\"']")
_DOUBLED = {"‘‘": "“", "’’": "”", "''": '"'}
_CLOSERS = {"“": "”", "„": "“”", "‘": "’", "‚": "‘’", '"': '"', "'": "'"}
"""The marks that open, each with those that close it."""

_DOUBLE, _SINGLE = frozenset('“„"”'), frozenset("‘‚'’")

_ELISION = re.compile(
    r"\d|(?:em|til|till|tis|twas|twere|twill|twould|cause|cos|coz|cuz|bout|round|neath|gainst|nuff|n|s|t|k|d|m|fore|"
    r"ello|im|er|ere|ave|ome|ouse|appen|kay|sup|fraid)\b",
    re.IGNORECASE,
)
"""The words whose beginning is an apostrophe: ’90s, ’em, rock ’n’ roll."""

_CUT_OFF = re.compile(
    r"(?:[sxz]|in|(?<!\w)(?:o|n|an|th|ol|lil|mo|po|wi|ha|fo)|(?<!\w)\d{1,2})$", re.IGNORECASE
)
"""The words whose end may be an apostrophe: families’, singin’, rock ’n’ roll; and the feet of 6’."""

_FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
_BEFORE_OPENING = frozenset("([{<—–-/…¿¡“‘„‚\"'")
_BEHIND_CLOSING = frozenset(")]}>.,;:!?…—–-/’”\"'")

DEEPEST = 8
"""How deep quotes may stand in quotes."""

READINGS = 16
"""How many readings are kept side by side."""

MISTAKE = 10
BEHIND = 3 * MISTAKE
"""How far behind the best a reading may fall: it would not catch up."""

MOST = 2000
"""Of a text with more marks than these nothing is said: it is no prose."""


@dataclass(frozen=True)
class Problem:
    """A mark that pairs with no other, or that is missing: in which block, from which letter to which, and why."""

    block: int
    start: int
    end: int
    mark: str
    words: str
    sentence: str


def unbalanced(blocks: Sequence[str]) -> list[Problem]:
    """What is wrong with the quotation marks of one text, given paragraph by paragraph, in the order of the text."""
    paragraphs = [list(_marks(text, number)) for number, text in enumerate(blocks)]
    if sum(map(len, paragraphs)) > MOST:
        return []
    readings = [_Reading()]
    for number, (text, marks) in enumerate(zip(blocks, paragraphs, strict=True)):
        if not text.strip():
            continue
        readings = _best(way for reading in readings for way in _begun(reading, text, marks, number))
        for place, mark in enumerate(marks):
            readings = _best(way for reading in readings for way in _read(reading, mark, place))
    best = min((reading.abandoning(0) for reading in readings), key=_badness)
    problems = (_told(found, blocks[found.mark.block]) for found in best.found)
    return sorted(problems, key=lambda problem: (problem.block, problem.start))


def in_body(html: str) -> list[Problem]:
    """The same for a story's text: its headings, captions, items of lists and block quotes are texts of their own.

    What is embedded stands as it was posted.
    """
    blocks = passages.blocks(html)
    texts: dict[tuple[int, int], list[int]] = {}
    headings = 0
    for number, block in enumerate(blocks):
        headings += block.is_heading
        if not block.is_embed:
            texts.setdefault((block.part, -number if block.is_heading else headings), []).append(number)
    found = [
        replace(problem, block=numbers[problem.block])
        for numbers in texts.values()
        for problem in unbalanced([blocks[number].text for number in numbers])
    ]
    return sorted(found, key=lambda problem: (problem.block, problem.start))


# Marks


class _Mark(NamedTuple):
    """A mark, with what stands around it."""

    text: str
    block: int
    start: int
    before: str = ""
    after: str = ""

    @property
    def is_in_word(self) -> bool:
        return _is_letter(self.before[-1:]) and _is_letter(self.after[:1])

    @property
    def may_open(self) -> bool:
        return self.is_first_of_word and not (self.after[:1].isspace() or not self.after)

    @property
    def may_close(self) -> bool:
        is_last = not self.after or self.after[0].isspace() or self.after[0] in _BEHIND_CLOSING
        return is_last and bool(self.before) and not self.before[-1].isspace()

    @property
    def is_first_of_word(self) -> bool:
        return not self.before or self.before[-1].isspace() or self.before[-1] in _BEFORE_OPENING

    @property
    def may_be_apostrophe(self) -> bool:
        """Whether it can stand for letters at the beginning or the end of a word."""
        if self.is_first_of_word and _ELISION.match(self.after):
            return True
        return bool(_CUT_OFF.search(self.before)) and not _is_letter(self.after[:1])

    @property
    def is_inches(self) -> bool:
        return bool(_FEET.search(self.before))


def _marks(text: str, block: int) -> Iterator[_Mark]:
    for found in _MARK.finditer(text):
        start, end = found.span()
        yield _Mark(found[0], block, start, text[max(0, start - 12) : start], text[end : end + 12])


def _is_letter(character: str) -> bool:
    return character.isalnum() or (bool(character) and unicodedata.category(character)[0] == "M")


# Readings


class _Open(NamedTuple):
    """A quote that is open, by the mark that opened it."""

    kind: str
    mark: _Mark


class _Found(NamedTuple):
    """What is wrong at a mark; one that is missing stands where it should."""

    sentence: Callable[[], str]  # of many readings one is told
    mark: _Mark
    is_missing: bool = False


class _Reading(NamedTuple):
    """One way to read the marks so far: what is open, what was wrong, how wrong that is, and how unlikely all else is."""

    open: tuple[_Open, ...] = ()
    found: tuple[_Found, ...] = ()
    weight: int = 0
    doubt: int = 0
    skip: int = 0
    goes_on: bool = False

    @property
    def kinds(self) -> str:
        return "".join(one.kind for one in self.open)

    def wrong(self, sentence: Callable[[], str], mark: _Mark) -> "_Reading":
        return self._replace(found=(*self.found, _Found(sentence, mark)), weight=self.weight + MISTAKE)

    def going_on(self, mark: _Mark) -> "_Reading":
        """In a paragraph that goes on with a quote and does not say so; after the first one that is less of a mistake."""
        found = (*self.found, _Found(partial(_goes_on, mark.text), mark, is_missing=True))
        return self._replace(found=found, weight=self.weight + (3 if self.goes_on else MISTAKE), goes_on=True)

    def doubted(self) -> "_Reading":
        return self._replace(doubt=self.doubt + 1)

    def opening(self, kind: str, mark: _Mark) -> "_Reading":
        if len(self.open) >= DEEPEST:
            return self.wrong(partial(_never_closed, kind), mark)
        return self._replace(open=(*self.open, _Open(kind, mark)))

    def closing(self) -> "_Reading":
        left = self.open[:-1]
        return self._replace(open=left, goes_on=self.goes_on and bool(left))

    def abandoning(self, depth: int) -> "_Reading":
        """Without the quotes that are open beyond `depth`: nothing closes them."""
        left = self._replace(open=self.open[:depth])
        for one in self.open[depth:]:
            left = left.wrong(partial(_never_closed, one.kind), one.mark).doubted()
        return left


def _badness(reading: _Reading) -> tuple[int, int]:
    return reading.weight, reading.doubt


def _best(readings: Iterable[_Reading]) -> list[_Reading]:
    """Of those that can go on alike the best one, and not too many."""
    kept: dict[tuple[str, int, bool], _Reading] = {}
    for reading in readings:
        state = (reading.kinds, reading.skip, reading.goes_on)
        if state not in kept or _badness(reading) < _badness(kept[state]):
            kept[state] = reading
    best = min(reading.weight for reading in kept.values())
    near = (reading for reading in kept.values() if reading.weight <= best + BEHIND)
    return sorted(near, key=_badness)[:READINGS]


# From paragraph to paragraph


def _begun(reading: _Reading, text: str, marks: Sequence[_Mark], number: int) -> Iterator[_Reading]:
    """The ways into a paragraph: of the quotes that are open, all, some or none go on in it, as its first marks say."""
    first = _first_marks(text, marks)
    for depth in range(len(reading.open) + 1):
        left = reading.abandoning(depth)._replace(skip=0)
        again = 0
        while again < min(depth, len(first)) and _is_like(first[again].text, left.open[again].kind):
            again += 1
        if again == depth:
            yield left._replace(open=(), goes_on=False)  # its first marks open them again
        else:
            yield left.going_on(_Mark(left.kinds, number, 0))._replace(skip=again)


def _first_marks(text: str, marks: Sequence[_Mark]) -> list[_Mark]:
    """The marks with which a paragraph begins."""
    first: list[_Mark] = []
    end = 0
    for mark in marks:
        if text[end : mark.start].strip():
            break
        first.append(mark)
        end = mark.start + len(mark.text)
    return first


def _is_like(mark: str, kind: str) -> bool:
    return (mark in _DOUBLE) == (kind in _DOUBLE) and mark in _CLOSERS


# From mark to mark


def _read(reading: _Reading, mark: _Mark, place: int) -> Iterator[_Reading]:
    """The ways to read a mark, the `place`-th of its paragraph."""
    if place < reading.skip:
        yield reading
    elif mark.text in _DOUBLED:
        yield from _read_doubled(reading, mark)
    else:
        yield from _read_one(reading, mark)


def _read_doubled(reading: _Reading, mark: _Mark) -> Iterator[_Reading]:
    if mark.is_inches:
        yield reading
    single = mark.text[0]
    first = mark._replace(text=single, after=single + mark.after)
    second = mark._replace(text=single, start=mark.start + 1, before=mark.before + single)
    opens = single == "‘" or (single == "'" and mark.may_open)
    for way in _read_one(reading.wrong(partial(_doubled, mark.text), mark) if opens else reading, first):
        yield from _read_one(way, second)
    double = mark._replace(text=_DOUBLED[mark.text])
    for way in _read_one(reading, double):
        if way.weight == reading.weight:
            yield way.wrong(partial(_doubled, mark.text), mark)


def _read_one(reading: _Reading, mark: _Mark) -> Iterator[_Reading]:
    text = mark.text
    if text in "‘’'" and mark.is_in_word:
        yield reading  # an apostrophe, or the ʻokina of Hawaiʻi
        return
    if text in "’'" and mark.may_be_apostrophe:
        is_open = any(one.kind in _SINGLE for one in reading.open)
        yield reading.doubted() if is_open else reading
    if text in '”"' and mark.is_inches:
        yield reading.doubted()
    is_straight = text in "\"'"
    is_unclear = is_straight and mark.may_open == mark.may_close
    if text in "“‘„‚" or (is_straight and (mark.may_open or is_unclear)):
        yield from _read_opening(reading, mark)
    if text in "”’" or (is_straight and (mark.may_close or is_unclear)):
        yield from _read_closing(reading, mark)


def _read_opening(reading: _Reading, mark: _Mark) -> Iterator[_Reading]:
    """A mark that opens; “ and ‘ close the low ones, and may stand where another was meant."""
    top = reading.open[-1].kind if reading.open else ""
    if top in ("„", "‚") and mark.text in _CLOSERS[top]:
        yield reading.closing()
    yield reading.opening(mark.text, mark)
    if mark.text == "‘" and mark.is_first_of_word and _ELISION.match(mark.after):
        yield reading.wrong(_apostrophe_turned, mark)
    if mark.text in "“‘" and mark.may_close and not mark.may_open and _is_alike(mark.text, top):
        yield reading.closing().wrong(partial(_turned, mark.text, _CLOSERS[mark.text]), mark)


def _read_closing(reading: _Reading, mark: _Mark) -> Iterator[_Reading]:
    """A mark that closes: the innermost quote, or one further out that those within it were not closed for."""
    depths = range(len(reading.open), 0, -1)
    matching = next((depth for depth in depths if _closes(mark.text, reading.open[depth - 1].kind)), 0)
    if matching:
        way = reading.abandoning(matching)
        exact = mark.text in _CLOSERS[way.open[-1].kind] and not (mark.before[-1:] or " ").isspace()
        yield way.closing() if exact else way.closing().doubted()
    if reading.open and matching < len(reading.open):
        kind = reading.open[-1].kind
        yield reading.closing().wrong(partial(_other_kind, kind, mark.text), mark)
    if mark.text in "”’" and mark.may_open:
        opener = "“" if mark.text == "”" else "‘"
        yield reading.wrong(partial(_turned, mark.text, opener), mark).opening(opener, mark)
    yield reading.wrong(partial(_never_opened, mark.text), mark)


def _closes(mark: str, kind: str) -> bool:
    """Whether a mark may close what another opened: straight ones and curly ones are told apart by nobody."""
    return mark in _CLOSERS[kind] or (mark in _DOUBLE) == (kind in _DOUBLE)


def _is_alike(mark: str, kind: str) -> bool:
    return bool(kind) and (mark in _DOUBLE) == (kind in _DOUBLE)


# In words


def _told(found: _Found, text: str) -> Problem:
    mark = found.mark
    end = mark.start if found.is_missing else mark.start + len(mark.text)
    return Problem(mark.block, mark.start, end, mark.text, _around(text, mark.start, end), found.sentence())


def _around(text: str, start: int, end: int) -> str:
    """A few words of a text around a place in it."""
    before, after = text[:start][-60:].split(" ")[-4:], text[end:][:60].split(" ")[:4]
    return " ".join(f"{' '.join(before)}{text[start:end]}{' '.join(after)}".split())


def _never_closed(kind: str) -> str:
    return _("This %(mark)s opens a quote that is never closed.") % {"mark": kind}


def _never_opened(mark: str) -> str:
    return _("This %(mark)s closes a quote that was never opened.") % {"mark": mark}


def _goes_on(kinds: str) -> str:
    return _("The quote of the paragraph before goes on here: begin with %(mark)s, or close it there.") % {
        "mark": kinds
    }


def _other_kind(kind: str, mark: str) -> str:
    words = {"opening": kind, "mark": mark, "due": _CLOSERS[kind][-1]}
    return _("A quote that opened with %(opening)s is closed with %(mark)s: write %(due)s.") % words


def _turned(mark: str, due: str) -> str:
    return _("This %(mark)s is turned the wrong way: write %(due)s.") % {"mark": mark, "due": due}


def _apostrophe_turned() -> str:
    return _("This apostrophe is turned the wrong way: write ’.")


def _doubled(marks: str) -> str:
    return _("Two single marks stand here for a double one, or one is too many: %(marks)s.") % {
        "marks": marks
    }
