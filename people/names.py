"""Names and how they compare: pure functions of text, used wherever two texts are held against each other.

>>> fold("Beyoncé Straße O’Søren")
"beyonce strasse o'soren"
>>> key("  Ana   SOL ")
'ana sol'
>>> sort_form("Ana María Sol")
'Sol, Ana María'
>>> words("J. K. O’Connor’s Jay-Z in 宇多田")
['jk', 'oconnor', 'jay', 'z', 'in', '宇', '多', '田']
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from django.utils.text import slugify

RESERVED_SLUGS = frozenset({"feed", "page"})
"""Words that stand beside slugs in URLs, and so can never be one."""

SLUG_LENGTH = 80

_APOSTROPHES = dict.fromkeys("’‘‛ʼʻʹ`´′＇", "'")
_DASHES = dict.fromkeys("‐‑‒–—―−－﹣", "-")
# Letters that Unicode does not decompose, as they are commonly written in plain Latin.
_LETTERS = {
    "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
    "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e",
}  # fmt: skip
_SAME = {**_APOSTROPHES, **_DASHES, **_LETTERS}
# Nukta, kana voicing and virama are part of a letter, not an accent on it.
_SPELLING_MARKS = frozenset({7, 8, 9})
_MARKS = "".join(character for character in map(chr, range(0x300, 0x10000)) if category(character)[0] == "M")
# Scripts that put no spaces between words: each of their characters is a word.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_LETTER = rf"[^\W_{_UNSPACED}]"
_RUN = rf"{_LETTER}+(?:[{_MARKS}]+{_LETTER}*)*"
# Initials ("J. K.", "J.K.") are one word; so is what an apostrophe joins.
_WORD = re.compile(
    rf"(?<!{_LETTER}){_LETTER}\.(?: ?{_LETTER}\.)+|(?<!{_LETTER}){_LETTER}(?:\.{_LETTER})+(?!{_LETTER})"
    rf"|[{_UNSPACED}][{_MARKS}]*|{_RUN}(?:'{_RUN})*"
)
_INITIAL = re.compile(rf"(?<!{_LETTER}){_LETTER}\.\Z")
_START = re.compile(rf"[{_UNSPACED}]|(?<!{_LETTER})(?<![{_MARKS}])[^{_MARKS}]")
_WORD_LENGTH = 60
_ELIDING = frozenset({"ca", "fr", "it"})
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Folded:
    """A folded text and, for each of its characters, the index in the original from which it came."""

    text: str
    origins: Sequence[int]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the original behind `text[start:end]`, with the marks that follow its last letter.

        `origins` holds one entry more than `text` has characters: the length of the original.
        """
        return self.origins[start], self.origins[end]


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(
        _SAME.get(part, part)
        for part in parts
        if not (unicodedata.combining(part) and unicodedata.combining(part) not in _SPELLING_MARKS)
    )


class _Table(dict[int, str]):
    """What `str.translate` makes of each character; of those that came first it is kept."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if len(self) < 4096:
            self[code] = folded
        return folded


_FOLDED = _Table()

_ODD = re.compile(r"[^\x00-\x7f]")
_FEW_ODD = 16
"""With no more letters than these beyond ASCII, each is replaced by itself: `translate` looks at every other one too, and
takes four times as long over a page of English with its curly quotes."""


def fold(text: str) -> str:
    """`text` without case, accents and typographic variants, as it is compared everywhere in the newsroom."""
    text = text.replace("`", "'").lower()
    if text.isascii():
        return text
    odd = set(_ODD.findall(text))
    if len(odd) > _FEW_ODD:
        return text.translate(_FOLDED)
    # What folds to another character folds no further, so their order is all one.
    for character in odd:
        text = text.replace(character, _FOLDED[ord(character)])
    return text


def fold_with_map(text: str) -> Folded:
    """`fold(text)` with the way back: which character of `text` each folded one came from."""
    if all(len(_FOLDED[ord(character)]) == 1 for character in set(text)):
        return Folded(fold(text), range(len(text) + 1))
    folded: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(text):
        part = _FOLDED[ord(character)]
        folded.append(part)
        if len(part) == 1:
            origins.append(index)
        else:
            origins.extend([index] * len(part))
    return Folded("".join(folded), (*origins, len(text)))


def key(text: str) -> str:
    """The form in which a name is stored to be found: folded, its white space single and none around it."""
    return " ".join(fold(clean(text)).split())


def sought(text: str) -> list[str]:
    """The words of a search, folded, each once. Those beyond the tenth narrow nothing: a pasted page is no search."""
    return list(dict.fromkeys(key(text).split()))[:10]


def words(text: str, language: str = "en") -> list[str]:
    """The words of `text`, folded, as they are compared in a search."""
    folded = fold(text)
    found = [_words_in(part, language) for part in folded.split()]
    if None in found:
        return [word for word, _start, _end in spans(folded, language)]
    return [word for each in found if each for word in each]


@lru_cache(maxsize=16_384)  # most of a text has been met before
def _words_in(part: str, language: str) -> tuple[str, ...] | None:
    """The words of what stands between two spaces of a folded text; None where one may reach further, as “J. K.” does."""
    if len(part) > _WORD_LENGTH or _INITIAL.search(part):
        return None
    return tuple(word for word, _start, _end in spans(part, language))


def starts_word(folded: str, at: int) -> bool:
    """Whether a word of a folded text may start at a place."""
    return _START.match(folded, at) is not None


def spans(folded: str, language: str = "en", start: int = 0) -> Iterator[tuple[str, int, int]]:
    """The words of a text that is folded already, from a place on, each with where it begins and ends.

    An apostrophe belongs to its word (“O'Connor” is “oconnor”), a possessive to none; where `language` elides (“l'amour”)
    it parts two words, as a hyphen does.
    """
    for found in _WORD.finditer(folded, start):
        word, start = found[0], found.start()
        if "'" not in word:
            yield word.replace(".", "").replace(" ", "")[:_WORD_LENGTH], start, found.end()
        elif language[:2] in _ELIDING:
            for part in word.split("'"):
                yield part[:_WORD_LENGTH], start, start + len(part)
                start += len(part) + 1
        else:
            yield word.removesuffix("'s").replace("'", "")[:_WORD_LENGTH], start, found.end()


def clean(text: str) -> str:
    """`text` without the characters that no XML 1.0 document, and so no feed, can hold; NUL no database can either."""
    return _UNWRITABLE.sub("", text)


def sort_form(name: str) -> str:
    """A guess at how `name` sorts: the last word first. An editor may always write another."""
    first, _, last = name.strip().rpartition(" ")
    return f"{last}, {first.strip()}" if first else last


def letter(sort_name: str) -> str:
    """The letter under which `sort_name` stands in the A–Z: A to Z, or # for every other script."""
    first = fold(sort_name.strip())[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"


def slug(text: str) -> str:
    """`text` as a slug in plain Latin letters, not longer than SLUG_LENGTH; empty where no letter of it is Latin."""
    made = slugify(fold(text).replace("'", ""))[:SLUG_LENGTH].strip("-")
    return f"{made}-1" if made in RESERVED_SLUGS else made


def numbered(slug: str) -> Iterator[str]:
    """`slug`, then slug-2, slug-3 and so on, each short enough: to find one that nobody has."""
    yield slug
    for number in itertools.count(2):
        yield f"{slug[: SLUG_LENGTH - 5]}-{number}"
