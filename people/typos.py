"""How like two spellings are: pure functions of folded words.

>>> sorted(grams(["sol", "kardas"]))
[' ka', 'ard', 'as ', 'das', 'k_s', 'kar', 'rda']
>>> slips("kardashan", "kardashian", 2), slips("szalw", "szalwinska", 2), slips("makrs", "marks", 2)
(1, 0, 1)
>>> unlikeness(["kim", "kardashan"], ["kim", "kardashian", "west"])
1
>>> unlikeness(["jim", "kardashan"], ["kim", "kardashian"]) is None
True
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

SHORTEST = 5
"""From how many letters on a word of a name is found misspelled."""


def grams(words: Iterable[str], shortest: int = SHORTEST) -> set[str]:
    """The runs of three letters in the long enough of `words`, with where they begin and end; and their ends together.

    The ends are in common where letters between them are swapped: of a short word not much else is then.
    """
    return {gram for word in words if len(word) >= shortest for gram in (*_runs(f" {word} "), _ends(word))}


def _runs(text: str) -> list[str]:
    return [text[at : at + 3] for at in range(len(text) - 2)]


def _ends(word: str) -> str:
    return f"{word[0]}_{word[-1]}"


def unlikeness(typed: Iterable[str], name: Sequence[str]) -> int | None:
    """How many slips lie between what was typed and the name's words, in whatever order; None where too many do."""
    total = 0
    for word in sorted(typed, key=len, reverse=True):  # the longest says soonest that another is meant
        most = _allowed(word)
        nearest = min((slips(word, other, most) for other in name), default=most + 1)
        if nearest > most:
            return None
        total += nearest
    return total


def _allowed(word: str) -> int:
    """How many slips a typed word may hold: none of a short one, one where it may lack a letter of a long one."""
    return max(0, min(2, len(word) - SHORTEST + 2))


@lru_cache(maxsize=4096)  # names that are like another share words
def slips(typed: str, word: str, most: int) -> int:
    """The fewest letters put in, left out, changed or swapped that make `typed` the beginning of `word`.

    Where they are more than `most`, it is not said how many.
    """
    if word.startswith(typed):
        return 0
    if not most or len(word) + most < len(typed):
        return most + 1
    word = word[: len(typed) + most]
    earlier: list[int] = []
    before = list(range(len(word) + 1))
    for place, letter in enumerate(typed, 1):
        row = [place]
        for at, other in enumerate(word, 1):
            fewest = min(before[at] + 1, row[-1] + 1, before[at - 1] + (letter != other))
            if earlier and at > 1 and letter == word[at - 2] and typed[place - 2] == other:
                fewest = min(fewest, earlier[at - 2] + 1)
            row.append(fewest)
        if min(row) > most:
            return most + 1
        earlier, before = before, row
    return min(before)
