"""What a scene is given: the sheet, the inks, who is there and where the eye should fall."""

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import get_args

from celebnews.demo.pictures.colour import Palette
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.shapes import Look

WIDTH, HEIGHT = 1600, 1200


@dataclass(frozen=True)
class Shot:
    canvas: Canvas
    inks: Palette
    chance: random.Random
    looks: tuple[Look, ...]
    x: float
    y: float
    shown: str
    """The description: what it names, the picture shows."""
    told: str
    """That and all else that is known of the picture: enough for a backdrop."""

    def tells(self, *words: str) -> bool:
        return names(self.shown, words)

    def cast(self, fewest: int, most: int) -> tuple[Look, ...]:
        """Those named; if nobody is, strangers."""
        if self.looks:
            return self.looks[:most]
        return tuple(stranger(self.chance) for _ in range(fewest))


Scene = Callable[[Shot], None]


def names(text: str, words: Iterable[str]) -> bool:
    """Whether the text has one of the words, as a word, be there one or several of the thing."""
    return re.search(rf"\b({'|'.join(words)})(e?s)?\b", text, re.IGNORECASE) is not None


def stranger(chance: random.Random) -> Look:
    fields = Look.__dataclass_fields__
    beard = chance.random() < 0.25
    styles = ("short", "quiff", "bald", "hat") if beard else get_args(fields["style"].type)
    return Look(
        skin=chance.choice(get_args(fields["skin"].type)),
        hair=chance.choice(("black", "black", "brown", "brown", "auburn", "red", "blond", "grey", "white")),
        style=chance.choice(styles),
        clothes=chance.choice(
            ("suit", "shirt", "coat", "jumper") if beard else ("dress", "shirt", "coat", "jumper")
        ),
        hue=chance.randrange(360),
        beard=beard,
        glasses=chance.random() < 0.25,
        earrings=not beard and chance.random() < 0.3,
    )
