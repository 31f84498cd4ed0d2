"""Colours as a poster printer mixes them: by lightness, strength and hue, in OKLCH, so that palettes stay in tune."""

import math
import random
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

Colour = tuple[int, int, int]
Hour = Literal["morning", "day", "dusk", "night"]

AMBER, VIOLET = 70.0, 285.0


@cache
def tone(lightness: float, strength: float, hue: float) -> Colour:
    """The colour of that hue; one that no screen can show is made paler until one can."""
    while True:
        found = _linear(lightness, strength, hue)
        if strength <= 0 or all(-0.002 <= value <= 1.002 for value in found):
            red, green, blue = (_byte(value) for value in found)
            return red, green, blue
        strength = max(strength - 0.006, 0)


def _linear(lightness: float, strength: float, hue: float) -> tuple[float, float, float]:
    a = strength * math.cos(math.radians(hue))
    b = strength * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _byte(value: float) -> int:
    value = min(max(value, 0), 1)
    return round(255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055))


_WHEEL = ((0, 29), (30, 60), (60, 106), (120, 142), (180, 195), (240, 262), (300, 326), (360, 389))
"""Where a painter's red, orange, yellow, green, cyan, blue and purple are among the hues of OKLCH."""


def hue_of(wheel: float) -> float:
    """The hue that a place on the common colour wheel means: 0 is red, 60 yellow, 120 green, 240 blue."""
    wheel %= 360
    for (low, start), (high, end) in pairwise(_WHEEL):
        if wheel <= high:
            return (start + (end - start) * (wheel - low) / (high - low)) % 360
    return wheel


def clear(lightness: float, strength: float, hue: float) -> Colour:
    """The colour, lighter if it is a yellow, which is mud when it is as dark as the others."""
    return tone(min(lightness + lift(hue), 0.95), strength, hue)


def lift(hue: float) -> float:
    return 0.15 * max(1 - abs(hue % 360 - 98) / 36, 0)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """`share` of the second in the first."""
    red, green, blue = (round(one + (two - one) * share) for one, two in zip(first, second, strict=True))
    return red, green, blue


def toward(hue: float, goal: float, share: float) -> float:
    """A hue turned to another, the shorter way round."""
    return (hue + ((goal - hue + 180) % 360 - 180) * share) % 360


@dataclass(frozen=True)
class Palette:
    """The inks of one print. `sky` runs from the top down to the horizon; `far` to `near` is the depth of a land."""

    hue: float
    hour: Hour
    sky: tuple[Colour, Colour, Colour]
    sun: Colour
    far: Colour
    middle: Colour
    near: Colour
    ink: Colour
    paper: Colour
    main: Colour
    second: Colour
    accent: Colour

    @property
    def lamp(self) -> Colour:
        """What a lit window shows: warm, where the moon is pale."""
        return tone(0.87, 0.125, 82) if self.hour == "night" else self.sun

    @property
    def dark(self) -> bool:
        return self.hour in ("dusk", "night")


# The lightness and strength of each ink at that hour, and how far it turns to amber (above zero) or to violet (below).
_SKIES = {
    "morning": ((0.80, 0.07, -0.25), (0.89, 0.07, 0.3), (0.94, 0.06, 0.75)),
    "day": ((0.76, 0.10, -0.1), (0.86, 0.075, 0.0), (0.94, 0.05, 0.45)),
    "dusk": ((0.42, 0.11, -0.55), (0.62, 0.14, -0.05), (0.83, 0.13, 0.75)),
    "night": ((0.22, 0.06, -0.6), (0.30, 0.08, -0.5), (0.42, 0.10, -0.3)),
}
_LANDS = {
    "morning": ((0.78, 0.06, -0.1), (0.64, 0.09, -0.15), (0.46, 0.09, -0.3)),
    "day": ((0.72, 0.08, -0.1), (0.58, 0.11, 0.0), (0.42, 0.09, -0.2)),
    "dusk": ((0.55, 0.11, -0.3), (0.40, 0.10, -0.45), (0.27, 0.07, -0.6)),
    "night": ((0.33, 0.07, -0.5), (0.26, 0.06, -0.55), (0.18, 0.045, -0.6)),
}
_SUNS = {
    "morning": (0.95, 0.09, 85),
    "day": (0.97, 0.07, 95),
    "dusk": (0.85, 0.15, 62),
    "night": (0.95, 0.04, 95),
}


def palette(wheel: float, hour: Hour, chance: random.Random) -> Palette:
    """The inks for a hue of the common colour wheel at that hour."""
    hue = hue_of(wheel)

    def ink(recipe: tuple[float, float, float]) -> Colour:
        lightness, strength, turn = recipe
        goal = AMBER if turn > 0 else VIOLET
        return tone(lightness, strength, toward(hue, goal, abs(turn)))

    high, middle_sky, low = (ink(recipe) for recipe in _SKIES[hour])
    far, middle, near = (ink(recipe) for recipe in _LANDS[hour])
    opposite = hue + 180 + chance.choice((-28, -14, 14, 28))
    return Palette(
        hue=hue,
        hour=hour,
        sky=(high, middle_sky, low),
        sun=tone(*_SUNS[hour]),
        far=far,
        middle=middle,
        near=near,
        ink=tone(0.23, 0.045, toward(hue, VIOLET, 0.6)),
        paper=tone(0.955, 0.025, toward(hue, 88, 0.8)),
        main=clear(0.62, 0.17, hue),
        second=clear(0.72, 0.13, hue + chance.choice((-38, 38))),
        accent=clear(0.70, 0.16, opposite % 360),
    )


ROOF = tone(0.55, 0.15, 35)
GOLD = tone(0.80, 0.14, 85)
