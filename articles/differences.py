"""Two texts held against each other, word by word. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_TOKEN = re.compile(r"\s+|\S+")

MOST_WORDS = 4000
"""Up to how many words two passages are compared by word; longer ones differ as wholes, which is told at once."""


def marked(old: str, new: str) -> tuple[SafeString, SafeString]:
    """Both texts as HTML: what only the old has stands in `del`, what only the new has in `ins`; a `p` for each line."""
    before, after = old.split("\n"), new.split("\n")
    left: list[str] = []
    right: list[str] = []
    for kind, start, end, other_start, other_end in _steps(before, after):
        lost, won = before[start:end], after[other_start:other_end]
        if kind == "equal":
            same: list[str] = [escape(line) for line in lost]
            left, right = left + same, right + same
        else:
            one, other = _passages("\n".join(lost), "\n".join(won))
            left += one.split("\n") if lost else []
            right += other.split("\n") if won else []
    return _paragraphs(left), _paragraphs(right)


@dataclass(frozen=True)
class Passage:
    """A run of lines of two texts that stands side by side; of one that is the same in both, how many lines it has."""

    old: SafeString
    new: SafeString
    same: int = 0


def side_by_side(old: str, new: str) -> list[Passage]:
    """Both texts in passages, marked as `marked` does: those that differ, and between them those that do not."""
    before, after = old.split("\n"), new.split("\n")
    found = []
    for kind, start, end, other_start, other_end in _steps(before, after):
        lost, won = before[start:end], after[other_start:other_end]
        if kind == "equal":
            same = _paragraphs([escape(line) for line in lost])
            found.append(Passage(same, same, same=len(lost)))
        else:
            found.append(Passage(*marked("\n".join(lost), "\n".join(won))))
    return found


def _steps(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    yield from SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _passages(old: str, new: str) -> tuple[str, str]:
    """Two passages that differ, as HTML without paragraphs."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) + len(after) > MOST_WORDS:
        return _in("del", old), _in("ins", new)
    left, right = [], []
    for kind, start, end, other_start, other_end in _steps(before, after):
        lost, won = "".join(before[start:end]), "".join(after[other_start:other_end])
        left.append(escape(lost) if kind == "equal" else _in("del", lost))
        right.append(escape(won) if kind == "equal" else _in("ins", won))
    return "".join(left), "".join(right)


def _in(tag: str, text: str) -> str:
    """`text` in an element of its own on each line."""
    lines = (f"<{tag}>{escape(line)}</{tag}>" if line.strip() else escape(line) for line in text.split("\n"))
    return "\n".join(lines)


def _paragraphs(lines: Sequence[str]) -> SafeString:
    return mark_safe("".join(f"<p>{line}</p>" for line in lines if line.strip()))  # escaped above
