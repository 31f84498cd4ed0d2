"""Whoever sits for a picture: a Look in paint. The same Look gives the same face wherever it appears."""

import random
from dataclasses import dataclass
from functools import cache

from celebnews.demo.pictures.colour import Colour, hue_of, lift, mix, tone
from celebnews.demo.shapes import Look

_SKINS = {
    1: (0.900, 0.040, 58),
    2: (0.845, 0.060, 62),
    3: (0.765, 0.080, 62),
    4: (0.650, 0.088, 57),
    5: (0.520, 0.078, 52),
    6: (0.410, 0.060, 48),
}
_HAIRS = {
    "black": (0.24, 0.025, 290),
    "brown": (0.38, 0.065, 52),
    "auburn": (0.44, 0.115, 40),
    "red": (0.60, 0.165, 46),
    "blond": (0.83, 0.105, 86),
    "grey": (0.66, 0.015, 255),
    "white": (0.93, 0.014, 90),
    "blue": (0.50, 0.145, 258),
    "pink": (0.74, 0.135, 358),
}
_CLOTHES = {
    "suit": (0.36, 0.075),
    "dress": (0.57, 0.175),
    "shirt": (0.78, 0.095),
    "coat": (0.58, 0.115),
    "jumper": (0.60, 0.145),
    "robe": (0.45, 0.135),
}
_OPEN = {"bob", "long", "curls", "afro", "braids", "scarf"}


@dataclass(frozen=True)
class Sitter:
    look: Look
    skin: Colour
    skin_shade: Colour
    skin_light: Colour
    line: Colour
    lips: Colour
    made_up: bool
    hair: Colour
    hair_shade: Colour
    hair_light: Colour
    brow: Colour
    cloth: Colour
    cloth_shade: Colour
    cloth_light: Colour
    trim: Colour
    jaw: float
    chin: float
    nose: float
    eye: str
    smile: str
    parting: int
    pattern: str
    freckles: bool

    @property
    def ears(self) -> bool:
        return self.look.style not in _OPEN

    @property
    def old(self) -> bool:
        return self.look.hair in ("grey", "white")

    @property
    def shoulders(self) -> float:
        """How broad, from the middle out."""
        if self.look.clothes == "dress":
            return 190
        return 242 if self.look.beard or not self.made_up else 212


@cache
def sitter(look: Look) -> Sitter:
    # Of the first numbers, the one with which the demo's cast looks most as its descriptions say.
    chance = random.Random(f"sitter 957 {look!r}")
    lightness, strength, hue = _SKINS[look.skin]
    made_up = not look.beard and (
        look.earrings or look.clothes == "dress" or look.style in ("bob", "bun", "long", "scarf")
    )
    hair_at = _HAIRS[look.hair]
    hair = tone(*hair_at)
    cloth_hue = hue_of(look.hue)
    cloth_lightness, cloth_strength = _CLOTHES[look.clothes]
    cloth_at = (cloth_lightness + lift(cloth_hue), cloth_strength, cloth_hue)
    lipstick = tone(max(lightness - 0.30, 0.34), 0.16, chance.choice((12, 20, 28)))
    plain = tone(lightness - 0.17, strength + 0.035, hue - 28)
    return Sitter(
        look=look,
        skin=tone(lightness, strength, hue),
        skin_shade=tone(lightness - 0.085, strength + 0.022, hue - 14),
        skin_light=tone(min(lightness + 0.05, 0.95), strength * 0.9, hue + 6),
        line=tone(max(lightness - 0.36, 0.2), 0.06, hue - 20),
        lips=lipstick if made_up else plain,
        made_up=made_up,
        hair=hair,
        hair_shade=_step(hair_at, -0.10),
        hair_light=_step(hair_at, 0.09),
        brow=mix(hair, tone(0.35, 0.05, 50), 0.65 if look.hair in ("blond", "pink", "blue") else 0.25),
        cloth=tone(*cloth_at),
        cloth_shade=_step(cloth_at, -0.10),
        cloth_light=_step(cloth_at, 0.10),
        trim=tone(0.86, 0.10, (cloth_hue + chance.choice((60, 150, 200))) % 360),
        jaw=chance.uniform(0.98, 1.08) if look.beard or not made_up else chance.uniform(0.86, 0.97),
        chin=chance.uniform(-6, 8),
        nose=chance.uniform(-4, 8),
        eye=chance.choice(("open", "open", "open", "laughing", "heavy")),
        smile=chance.choice(("closed", "closed", "open", "wry")),
        parting=chance.choice((-1, 1)),
        pattern=chance.choice(("plain", "stripes", "dots", "yoke")),
        freckles=look.hair == "red" and look.skin <= 2,
    )


def _step(at: tuple[float, float, float], change: float) -> Colour:
    lightness, strength, hue = at
    return tone(min(max(lightness + change, 0.12), 0.97), strength, hue)
