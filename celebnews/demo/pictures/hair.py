"""Hair, in the measure of `faces`: one layer behind the body and one before the face."""

import math
import random
from collections.abc import Callable, Sequence

from celebnews.demo.pictures import headwear
from celebnews.demo.pictures.curves import Outline, Point, Shape, flipped, limb, oval, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.sitter import Sitter

Layer = Callable[[Canvas, Sitter], None]


def behind(canvas: Canvas, who: Sitter) -> None:
    layer = _BEHIND.get(who.look.style)
    if layer:
        layer(canvas, who)


def before(canvas: Canvas, who: Sitter) -> None:
    layer = _BEFORE.get(who.look.style)
    if layer:
        layer(canvas, who)


def _mass(canvas: Canvas, who: Sitter, outline: Outline) -> None:
    """One body of hair, lit from the left."""
    canvas.fill(outline, colour=who.hair)
    canvas.shade(outline, colour=who.hair_shade, side="right", strength=0.75)


def _strands(
    canvas: Canvas, who: Sitter, within: Outline, *lines: Sequence[Point], light: bool = True
) -> None:
    colour = who.hair_light if light else who.hair_shade
    canvas.fill(*[limb(line, 1, 7, 1) for line in lines], colour=colour, alpha=0.75, within=[within])


def _to_side(who: Sitter, points: Sequence[Point]) -> Shape:
    return points if who.parting == 1 else flipped(points)[::-1]


def _short(canvas: Canvas, who: Sitter) -> None:
    points = [
        (-101, 18),
        (-114, -44),
        (-108, -104),
        (-62, -152),
        (8, -164),
        (74, -150),
        (113, -98),
        (114, -40),
        (101, 18),
    ]
    inner = [(94, -30), (84, -66), (40, -70), (-8, -88), (-44, -86), (-80, -66), (-92, -30)]
    outline = smooth(_to_side(who, points + inner))
    _mass(canvas, who, outline)
    lines = [
        [(-46, -88), (-10, -128), (52, -140)],
        [(-40, -84), (10, -108), (80, -110)],
        [(-52, -92), (-84, -96), (-104, -50)],
    ]
    _strands(canvas, who, outline, *[_to_side(who, line) for line in lines])


def _quiff(canvas: Canvas, who: Sitter) -> None:
    points = [
        (-100, 12),
        (-113, -56),
        (-104, -110),
        (-92, -158),
        (-40, -196),
        (38, -204),
        (104, -172),
        (106, -120),
        (113, -60),
        (100, 12),
    ]
    inner = [(94, -34), (86, -72), (48, -92), (-20, -98), (-70, -82), (-90, -34)]
    outline = smooth(_to_side(who, points + inner))
    _mass(canvas, who, outline)
    lines = [
        [(-74, -86), (-60, -150), (10, -184)],
        [(-40, -94), (-16, -144), (60, -170)],
        [(0, -98), (24, -130), (92, -148)],
    ]
    _strands(canvas, who, outline, *[_to_side(who, line) for line in lines])


def _cap(canvas: Canvas, who: Sitter) -> Outline:
    """Hair drawn back from the brow."""
    points = [
        (-100, 20),
        (-110, -50),
        (-98, -108),
        (-54, -148),
        (0, -158),
        (54, -148),
        (98, -108),
        (110, -50),
        (100, 20),
    ]
    inner = [(92, -22), (78, -64), (40, -88), (0, -94), (-40, -88), (-78, -64), (-92, -22)]
    outline = smooth(points + inner)
    _mass(canvas, who, outline)
    lines = [
        [(-80, -50), (-52, -108), (-14, -152)],
        [(-34, -86), (-16, -120), (0, -154)],
        [(40, -86), (26, -120), (8, -154)],
        [(82, -50), (56, -108), (20, -150)],
    ]
    _strands(canvas, who, outline, *lines)
    return outline


def _bun(canvas: Canvas, who: Sitter) -> None:
    knot = oval(6, -186, 62, 54)
    _mass(canvas, who, knot)
    swirl = [
        [(-40, -190), (0, -224), (46, -196)],
        [(-24, -178), (10, -204), (40, -176)],
        [(-40, -166), (4, -148), (50, -168)],
    ]
    _strands(canvas, who, knot, *swirl)
    _cap(canvas, who)
    canvas.fill(limb([(-44, -150), (4, -140), (54, -150)], 6, 9, 6), colour=who.trim)


def _long_behind(canvas: Canvas, who: Sitter) -> None:
    right = [(60, -150), (116, -96), (130, 0), (142, 110), (176, 220), (166, 330), (96, 372)]
    outline = smooth(right + flipped(right)[::-1])
    canvas.fill(outline, colour=who.hair_shade)


def _long(canvas: Canvas, who: Sitter) -> None:
    heavy = [
        (-44, -104),
        (-10, -160),
        (66, -152),
        (116, -92),
        (126, 0),
        (140, 110),
        (170, 210),
        (160, 330),
        (112, 350),
        (104, 230),
        (88, 130),
        (98, 30),
        (88, -34),
        (44, -78),
    ]
    light = [
        (-30, -104),
        (-40, -158),
        (-96, -126),
        (-122, -50),
        (-124, 50),
        (-146, 150),
        (-168, 240),
        (-150, 332),
        (-104, 340),
        (-104, 220),
        (-92, 120),
        (-98, 20),
        (-92, -30),
        (-66, -76),
    ]
    for points in (light, heavy):
        outline = smooth(_to_side(who, points))
        _mass(canvas, who, outline)
        sign = 1 if points is heavy else -1
        lines = [
            [(-20, -112), (sign * 84, -84), (sign * 112, 20), (sign * 118, 130), (sign * 142, 250)],
            [(-26, -124), (sign * 96, -110), (sign * 124, 10), (sign * 134, 140), (sign * 154, 290)],
            [(sign * 100, 40), (sign * 104, 130), (sign * 124, 230), (sign * 122, 320)],
        ]
        _strands(canvas, who, outline, *[_to_side(who, line) for line in lines])


def _bob_behind(canvas: Canvas, who: Sitter) -> None:
    right = [(50, -150), (118, -90), (132, 10), (138, 90), (120, 138), (60, 130)]
    canvas.fill(smooth(right + flipped(right)[::-1]), colour=who.hair_shade)


def _bob(canvas: Canvas, who: Sitter) -> None:
    dome = [
        (-136, 108),
        (-138, 20),
        (-122, -80),
        (-70, -150),
        (0, -166),
        (70, -150),
        (122, -80),
        (138, 20),
        (136, 108),
        (112, 138),
        (84, 116),
        (96, 50),
        (94, -30),
    ]
    fringe = [(70, -38), (20, -46), (-30, -48), (-74, -36), (-95, -30), (-96, 50), (-84, 116), (-112, 138)]
    swept = [(84, -56), (20, -66), (-40, -98), (-80, -66), (-95, -24), (-96, 50), (-84, 116), (-112, 138)]
    outline = smooth(_to_side(who, dome + (fringe if who.pattern in ("plain", "dots") else swept)))
    _mass(canvas, who, outline)
    lines = [
        [(-30, -150), (-98, -80), (-118, 20), (-112, 110)],
        [(0, -154), (-60, -110), (-76, -44)],
        [(10, -154), (30, -100), (32, -52)],
        [(30, -150), (104, -80), (122, 20), (116, 110)],
    ]
    _strands(canvas, who, outline, *lines)


def _braids(canvas: Canvas, who: Sitter) -> None:
    outline = _cap(canvas, who)
    canvas.fill(limb([(0, -94), (0, -156)], 4), colour=who.skin_shade, within=[outline])
    for side in (-1, 1):
        for step in range(9):
            y = 34 + step * 34
            x = side * (112 + 22 * math.sin(min(step, 5) / 5 * 1.5))
            for half in (-1, 1):
                plait = oval(x + half * 10, y + half * side * 5, 21, 25, turn=-half * 34)
                canvas.fill(plait, colour=who.hair if half == 1 else who.hair_shade)
                canvas.fill(
                    limb([(x + half * 4, y - 8), (x + half * 16, y + 12)], 1, 5, 1),
                    colour=who.hair_light,
                    alpha=0.7,
                )
        canvas.fill(oval(x, 336, 20, 12), colour=who.trim)
        canvas.fill(smooth([(x - 14, 344), (x + 14, 344), (x + 8, 392), (x - 6, 396)]), colour=who.hair)


def _ring(who: Sitter, rx: float, ry: float, y: float, low: float, size: float, count: int) -> list[Outline]:
    """Locks about the head, from one temple over the crown to the other, as low as `low` degrees."""
    chance = random.Random(repr(who.look))
    found = []
    for step in range(count):
        angle = math.radians(90 + low + (360 - 2 * low) * step / (count - 1))
        at = (rx * math.cos(angle), y + ry * math.sin(angle))
        found.append(oval(*at, size * chance.uniform(0.88, 1.16)))
    return found


def _afro_behind(canvas: Canvas, who: Sitter) -> None:
    locks = _ring(who, 148, 136, -58, 46, 42, 22)
    canvas.fill(*locks, oval(0, -62, 168, 154), colour=who.hair)
    canvas.ball(
        *locks, oval(0, -62, 168, 154), colour=who.hair_light, at=(-84, -140), radius=150, strength=0.9
    )
    canvas.shade(*locks, oval(0, -62, 168, 154), colour=who.hair_shade, side="right", strength=0.8)


def _afro(canvas: Canvas, who: Sitter) -> None:
    locks = [oval(x, -112 + abs(x) ** 2 / 190, 27) for x in range(-88, 89, 22)]
    canvas.fill(*locks, oval(0, -140, 84, 38), colour=who.hair)
    canvas.ball(*locks, colour=who.hair_light, at=(-70, -120), radius=80, strength=0.7)


def _curls_behind(canvas: Canvas, who: Sitter) -> None:
    locks = _ring(who, 118, 150, 18, 34, 46, 20)
    canvas.fill(*locks, oval(0, 0, 122, 150), colour=who.hair_shade)


def _curls(canvas: Canvas, who: Sitter) -> None:
    sides = [
        oval(side * x, y, size)
        for side in (-1, 1)
        for x, y, size in ((112, -54, 34), (124, -6, 35), (122, 46, 34), (130, 96, 33), (118, 142, 30))
    ]
    crown = [
        oval(x, -118 + abs(x) ** 2 / 240 - (8 if index % 2 else 0), 34)
        for index, x in enumerate(range(-96, 97, 32))
    ]
    crown += [oval(x, -146 + abs(x) ** 2 / 300, 32) for x in range(-66, 67, 33)]
    canvas.fill(*sides, *crown, colour=who.hair)
    canvas.shade(*sides, *crown, colour=who.hair_shade, side="right", strength=0.7)
    arcs = [_arc(outline, 0.58) for outline in sides + crown]
    canvas.fill(*arcs, colour=who.hair_light, alpha=0.8)
    canvas.fill(*[_arc(outline, 0.2) for outline in sides + crown], colour=who.hair_shade, alpha=0.7)


def _arc(lock: Outline, share: float) -> Outline:
    """A lick of light round the upper left of a lock."""
    cx = sum(x for x, _ in lock) / len(lock)
    cy = sum(y for _, y in lock) / len(lock)
    count = len(lock)
    part = [lock[index % count] for index in range(count // 2, count // 2 + count // 3, 2)]
    return limb([(cx + (x - cx) * share, cy + (y - cy) * share) for x, y in part], 1, 6, 1, steps=2)


def _bald(canvas: Canvas, who: Sitter) -> None:
    canvas.fill(limb([(-62, -96), (-40, -114), (-8, -120)], 2, 8, 2), colour=who.skin_light, alpha=0.9)


_BEHIND: dict[str, Layer] = {
    "long": _long_behind,
    "bob": _bob_behind,
    "afro": _afro_behind,
    "curls": _curls_behind,
    "hat": headwear.hat_behind,
    "scarf": headwear.scarf_behind,
}


_BEFORE: dict[str, Layer] = {
    "short": _short,
    "quiff": _quiff,
    "bun": _bun,
    "long": _long,
    "bob": _bob,
    "braids": _braids,
    "afro": _afro,
    "curls": _curls,
    "bald": _bald,
    "hat": headwear.hat,
    "scarf": headwear.scarf,
}
