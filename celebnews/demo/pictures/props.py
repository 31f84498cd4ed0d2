"""What stands about in many scenes: suns, clouds, hills, leaves, lamps, bunting, heads in the dark."""

import math
import random
from collections.abc import Sequence

from celebnews.demo.pictures.colour import Colour, Palette, mix, tone
from celebnews.demo.pictures.curves import Outline, Point, box, limb, oval, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot


def sky(shot: Shot, horizon: float, *, sun: Point | None = None, size: float = 90) -> None:
    """The air down to the horizon, with a sun or a moon in it and, by day, clouds."""
    canvas, inks = shot.canvas, shot.inks
    canvas.sky(*inks.sky, bottom=horizon)
    if inks.hour == "night":
        stars(canvas, shot.chance, horizon)
    if sun:
        canvas.glow(*sun, size * 4.5, inks.sun, 0.65)
        canvas.fill(oval(*sun, size), colour=inks.sun)
    if inks.hour != "night":
        clouds(shot, horizon)


def stars(canvas: Canvas, chance: random.Random, horizon: float) -> None:
    dots = [
        oval(chance.uniform(0, WIDTH), chance.uniform(0, horizon) * 0.9, chance.uniform(1.2, 3.6))
        for _ in range(70)
    ]
    canvas.fill(*dots, colour=(255, 248, 230), alpha=0.8)


def clouds(shot: Shot, horizon: float) -> None:
    canvas, chance, inks = shot.canvas, shot.chance, shot.inks
    colour = mix(inks.sky[2], inks.paper if not inks.dark else inks.sun, 0.55)
    for _ in range(chance.randint(2, 4)):
        x, y = chance.uniform(0, WIDTH), chance.uniform(0.12, 0.72) * horizon
        size = chance.uniform(0.6, 1.3) * (1.15 - y / horizon * 0.7)
        bars = [
            limb([(x + dx * size, y + dy * size), (x + (dx + length) * size, y + dy * size)], 26 * size)
            for dx, dy, length in ((0, 0, 330), (70, -24, 190), (-60, 22, 250), (140, 40, 260))
        ]
        canvas.fill(*bars, colour=colour, alpha=0.7)


def hills(
    shot: Shot, y: float, height: float, colour: Colour, *, shade: Colour | None = None, bumps: int = 3
) -> None:
    """One range over the whole width, from its crest down to the foot of the sheet."""
    chance = shot.chance
    steps = bumps * 2 + 1
    crest = [
        (
            WIDTH * (index / (steps - 1) * 1.2 - 0.1),
            y - height * (chance.uniform(0.55, 1) if index % 2 else chance.uniform(0, 0.35)),
        )
        for index in range(steps)
    ]
    outline = [*smooth(crest, closed=False, steps=14), (WIDTH + 40, HEIGHT), (-40, HEIGHT)]
    shot.canvas.fill(outline, colour=colour)
    if shade:
        band = [*smooth(crest, closed=False, steps=14), (WIDTH + 40, y + height), (-40, y + height)]
        shot.canvas.shade(band, colour=shade, side="up", strength=0.6)


def water(shot: Shot, top: float, *, sun_x: float | None = None) -> None:
    canvas, inks = shot.canvas, shot.inks
    deep = mix(inks.middle, inks.near, 0.35)
    canvas.sky(mix(inks.sky[2], inks.middle, 0.45), deep, mix(deep, inks.ink, 0.35), top=top, bottom=HEIGHT)
    canvas.streak(box(0, top, WIDTH, HEIGHT), colour=inks.sky[1], alpha=0.35)
    if sun_x is not None:
        glitter = []
        for step in range(26):
            y = top + 8 + (HEIGHT - top) * (step / 26) ** 1.5
            wide = 30 + step * 9 * shot.chance.uniform(0.5, 1.2)
            off = shot.chance.uniform(-14, 14) * (1 + step / 6)
            glitter.append(limb([(sun_x + off - wide, y), (sun_x + off + wide, y)], 4 + step * 0.5))
        canvas.fill(*glitter, colour=inks.sun, alpha=0.75)


def gulls(shot: Shot, x: float, y: float, colour: Colour, count: int = 4) -> None:
    birds = []
    for _ in range(count):
        bx, by = x + shot.chance.uniform(-260, 260), y + shot.chance.uniform(-110, 90)
        size = shot.chance.uniform(14, 30)
        birds.append(
            limb([(bx - size * 1.5, by - size * 0.2), (bx - size * 0.7, by - size * 0.5), (bx, by)], 1, 6, 5)
        )
        birds.append(
            limb([(bx, by), (bx + size * 0.7, by - size * 0.6), (bx + size * 1.5, by - size * 0.3)], 5, 6, 1)
        )
    shot.canvas.fill(*birds, colour=colour)


def tree(
    canvas: Canvas,
    x: float,
    y: float,
    size: float,
    leaf: Colour,
    trunk: Colour,
    chance: random.Random,
    fruit: Colour | None = None,
) -> None:
    """A round tree, `size` high."""
    canvas.fill(
        limb([(x, y), (x + size * 0.02, y - size * 0.5)], size * 0.1, size * 0.05, blunt=True), colour=trunk
    )
    crown = [
        oval(
            x + math.cos(angle) * size * 0.2,
            y - size * 0.66 + math.sin(angle) * size * 0.17,
            size * chance.uniform(0.17, 0.22),
        )
        for angle in (index * math.tau / 7 for index in range(7))
    ]
    crown.append(oval(x, y - size * 0.66, size * 0.25))
    canvas.fill(*crown, colour=leaf)
    canvas.shade(*crown, colour=mix(leaf, (20, 20, 50), 0.45), side="right", strength=0.75)
    canvas.ball(
        *crown,
        colour=mix(leaf, (255, 244, 190), 0.5),
        at=(x - size * 0.16, y - size * 0.84),
        radius=size * 0.34,
        strength=0.8,
    )
    if fruit:
        dots = [
            oval(x + chance.uniform(-0.28, 0.28) * size, y - size * chance.uniform(0.46, 0.86), size * 0.026)
            for _ in range(9)
        ]
        canvas.fill(*dots, colour=fruit)


def cypress(canvas: Canvas, x: float, y: float, size: float, leaf: Colour) -> None:
    outline = smooth(
        [
            (x, y - size),
            (x + size * 0.11, y - size * 0.45),
            (x + size * 0.08, y),
            (x - size * 0.08, y),
            (x - size * 0.11, y - size * 0.45),
        ]
    )
    canvas.fill(outline, colour=leaf)
    canvas.shade(outline, colour=mix(leaf, (20, 20, 50), 0.4), side="right", strength=0.8)


def frond(
    canvas: Canvas, x: float, y: float, length: float, angle: float, colour: Colour, light: Colour
) -> None:
    """A palm leaf that grows from (x, y); straight up at no angle."""
    leaf = canvas.placed(x, y, length / 100, turn=angle)
    blades: list[Outline] = []
    for step in range(10):
        at, reach = -14 - step * 9, 34 * math.sin((step + 1.6) / 11.5 * math.pi) + 6
        blades += [
            limb([(0, at), (side * reach * 0.6, at - 14), (side * reach, at - 10)], 3, 7, 1, steps=5)
            for side in (-1, 1)
        ]
    leaf.fill(*blades, limb([(0, 0), (0, -108)], 3, 1), colour=colour)
    leaf.fill(limb([(0, 0), (0, -100)], 1.4, 0.6), colour=light)


def broad_leaf(
    canvas: Canvas, x: float, y: float, length: float, angle: float, colour: Colour, light: Colour
) -> None:
    leaf = canvas.placed(x, y, length / 100, turn=angle)
    outline = smooth([(0, 0), (24, -26), (30, -58), (0, -104), (-30, -58), (-24, -26)])
    leaf.fill(outline, colour=colour)
    canvas.placed(x, y, length / 100, turn=angle).shade(
        outline, colour=mix(colour, (10, 20, 50), 0.4), side="right", strength=0.8
    )
    veins = [
        limb([(0, -16 - step * 16), (side * 20, -32 - step * 16)], 1.2, 0.5, steps=2)
        for step in range(4)
        for side in (-1, 1)
    ]
    leaf.fill(*veins, limb([(0, 6), (0, -92)], 2.4, 0.8), colour=light)


def blossom(
    canvas: Canvas, x: float, y: float, size: float, petal: Colour, heart: Colour, *, petals: int = 6
) -> None:
    shapes = [
        oval(
            x + math.cos(a) * size * 0.56,
            y + math.sin(a) * size * 0.56,
            size * 0.52,
            size * 0.36,
            turn=math.degrees(a),
        )
        for a in (index * math.tau / petals + x for index in range(petals))
    ]
    canvas.fill(*shapes, colour=petal)
    canvas.fill(*shapes[::2], colour=mix(petal, (90, 10, 60), 0.14))
    canvas.fill(oval(x, y, size * 0.28), colour=heart)


def rose(canvas: Canvas, x: float, y: float, size: float, petal: Colour) -> None:
    dark = mix(petal, (70, 0, 60), 0.3)
    canvas.fill(oval(x, y, size), colour=petal)
    canvas.shade(oval(x, y, size), colour=dark, side="right", strength=0.7)
    swirl = [
        (
            x + math.cos(step * 0.9) * size * (0.1 + step * 0.075),
            y + math.sin(step * 0.9) * size * (0.1 + step * 0.075),
        )
        for step in range(11)
    ]
    canvas.fill(limb(swirl, size * 0.04, size * 0.13, size * 0.05, steps=5), colour=dark)


def sprig(
    canvas: Canvas, x: float, y: float, length: float, angle: float, colour: Colour, leaves: int = 7
) -> None:
    twig = canvas.placed(x, y, length / 100, turn=angle)
    shapes = [limb([(0, 0), (3, -50), (0, -100)], 2.5, 1)]
    for step in range(leaves):
        at = -18 - step * 80 / leaves
        side = 1 if step % 2 else -1
        shapes.append(oval(side * 10, at - 5, 11, 5, turn=-side * 34))
    twig.fill(*shapes, oval(0, -104, 5, 10), colour=colour)


def bunting(
    canvas: Canvas,
    start: Point,
    end: Point,
    sag: float,
    colours: Sequence[Colour],
    line: Colour,
    count: int = 14,
) -> None:
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag)
    cord = smooth([start, middle, end], closed=False, steps=count)
    canvas.fill(limb([start, middle, end], 3), colour=line)
    for index, ((x0, y0), (x1, y1)) in enumerate(zip(cord[::2], cord[1::2], strict=False)):
        tip = ((x0 + x1) / 2, max(y0, y1) + abs(x1 - x0) * 1.25)
        canvas.fill([(x0, y0), (x1, y1), tip], colour=colours[index % len(colours)])


def bulbs(
    canvas: Canvas, start: Point, end: Point, sag: float, light: Colour, line: Colour, count: int = 14
) -> None:
    """A string of lights."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag)
    cord = smooth([start, middle, end], closed=False, steps=count // 2)
    canvas.fill(limb([start, middle, end], 3), colour=line)
    for x, y in cord:
        canvas.glow(x, y + 10, 46, light, 0.6)
    canvas.fill(*[oval(x, y + 10, 8, 10) for x, y in cord], colour=light)


def confetti(
    shot: Shot, colours: Sequence[Colour], area: tuple[float, float, float, float], count: int = 90
) -> None:
    chance = shot.chance
    for colour in colours:
        shapes = []
        for _ in range(count // len(colours)):
            x, y = chance.uniform(area[0], area[2]), chance.uniform(area[1], area[3])
            size, angle = chance.uniform(5, 13), chance.uniform(0, 180)
            shapes.append(oval(x, y, size, size * chance.uniform(0.3, 0.8), turn=angle))
        shot.canvas.fill(*shapes, colour=colour, alpha=0.9)


def beam(
    canvas: Canvas, x: float, y: float, to: Point, wide: float, colour: Colour, strength: float = 0.5
) -> None:
    """Light from a lamp at (x, y), fading toward where it falls."""
    down = [(x - 8, y), (x + 8, y), (to[0] + wide, to[1]), (to[0] - wide, to[1])]
    canvas.shade(down, colour=colour, side="up", strength=strength, soft=True)


def windows(
    canvas: Canvas,
    left: float,
    top: float,
    right: float,
    bottom: float,
    lit: Colour,
    chance: random.Random,
    *,
    step: float = 40,
    share: float = 0.6,
) -> None:
    panes = []
    columns = max(int((right - left - step * 0.4) / step), 1)
    gap = (right - left) / columns
    y = top + step * 0.6
    while y < bottom:
        for column in range(columns):
            if chance.random() < share:
                x = left + gap * (column + 0.5)
                panes.append(box(x - gap * 0.22, y, x + gap * 0.22, y + step * 0.5))
        y += step * 1.05
    canvas.fill(*panes, colour=lit)


def audience(
    shot: Shot, y: float, size: float, colour: Colour, *, arms: float = 0.0, rim: Colour | None = None
) -> None:
    """A row of heads from behind; `arms` is the share of people who raise them."""
    chance, canvas = shot.chance, shot.canvas
    x = -size * chance.random()
    while x < WIDTH + size:
        top = y + chance.uniform(-0.22, 0.22) * size
        shapes = _watcher(x, top, size, chance)
        if chance.random() < arms:
            shapes += _raised(x, top, size, chance)
        if rim:
            canvas.fill(
                *[[(px - size * 0.02, py - size * 0.035) for px, py in shape] for shape in shapes], colour=rim
            )
        canvas.fill(*shapes, colour=colour)
        x += size * chance.uniform(0.95, 1.35)


def _watcher(x: float, y: float, size: float, chance: random.Random) -> list[Outline]:
    shapes = [oval(x, y, size * 0.3, size * 0.38)]
    left = [
        (x - size * 0.72, y + size * 1.2),
        (x - size * 0.6, y + size * 0.62),
        (x - size * 0.16, y + size * 0.42),
    ]
    right = [(2 * x - px, py) for px, py in left[::-1]]
    shapes.append(
        [
            *smooth([*left, *right], closed=False),
            (x + size * 0.75, y + size * 2.7),
            (x - size * 0.75, y + size * 2.7),
        ]
    )
    shapes.append(box(x - size * 0.13, y, x + size * 0.13, y + size * 0.5))
    kind = chance.randrange(5)
    if kind == 0:
        shapes.append(oval(x, y - size * 0.42, size * 0.17))
    elif kind == 1:
        shapes.append(oval(x, y - size * 0.04, size * 0.46, size * 0.44))
    elif kind == 2:
        shapes.append(
            smooth(
                [
                    (x - size * 0.3, y - size * 0.2),
                    (x, y - size * 0.4),
                    (x + size * 0.3, y - size * 0.2),
                    (x + size * 0.38, y + size * 0.6),
                    (x - size * 0.38, y + size * 0.6),
                ]
            )
        )
    elif kind == 3:
        shapes.append(oval(x, y - size * 0.22, size * 0.52, size * 0.09))
        shapes.append(oval(x, y - size * 0.32, size * 0.28, size * 0.2))
    return shapes


def _raised(x: float, y: float, size: float, chance: random.Random) -> list[Outline]:
    shapes = []
    for side in chance.choice(((-1,), (1,), (-1, 1), (-1, 1))):
        lean, high = chance.uniform(0.5, 0.85), chance.uniform(0.95, 1.35)
        hand = (x + side * size * lean, y - size * high)
        shapes.append(
            limb(
                [(x + side * size * 0.6, y + size * 0.8), (x + side * size * 0.78, y + size * 0.1), hand],
                size * 0.26,
                size * 0.18,
                size * 0.13,
            )
        )
        fingers = [(-0.12, -0.22), (-0.03, -0.27), (0.06, -0.25), (0.13, -0.16)]
        shapes.append(oval(hand[0], hand[1] - size * 0.05, size * 0.1, size * 0.12))
        shapes += [
            limb([hand, (hand[0] + dx * size, hand[1] + dy * size)], size * 0.06, size * 0.05, steps=2)
            for dx, dy in fingers
        ]
    return shapes


def star(x: float, y: float, radius: float) -> Outline:
    found = []
    for step in range(10):
        reach = radius if step % 2 == 0 else radius * 0.43
        angle = math.tau * step / 10 - math.pi / 2
        found.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return found


def inks_of(inks: Palette) -> tuple[Colour, Colour, Colour, Colour]:
    return inks.main, inks.accent, inks.paper, inks.second


LEAF = tone(0.52, 0.11, 145)
