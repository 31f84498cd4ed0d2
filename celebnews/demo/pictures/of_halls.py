"""Scenes of great buildings: a court of law and a railway station."""

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import Colour, mix, tone
from celebnews.demo.pictures.curves import box, limb, oval, rounded, smooth
from celebnews.demo.pictures.figures import FEET, standing
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.passers import passers
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot, stranger


def courthouse(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    base = 860.0
    props.sky(shot, 900, sun=(shot.x + chance.choice((-600, 600)), 230), size=80)
    for side in (-1, 1):
        for step in range(3):
            props.tree(
                canvas,
                shot.x + side * (640 + step * 110),
                890,
                330 + step * 60,
                mix(tone(0.55, 0.1, 135), inks.middle, 0.4),
                inks.near,
                chance,
            )
    stone = mix(inks.paper, inks.second, 0.18) if not inks.dark else mix(inks.second, inks.far, 0.45)
    dim = mix(stone, inks.near, 0.55)
    canvas.fill(box(shot.x - 540, 400, shot.x + 540, base), colour=dim)
    canvas.shade(box(shot.x - 540, 400, shot.x + 540, base), colour=inks.ink, side="up", strength=0.8)
    canvas.fill(
        *[rounded(shot.x + dx - 54, 560, shot.x + dx + 54, base + 10, 50) for dx in (-200, 0, 200)],
        colour=mix(inks.near, inks.ink, 0.45),
    )
    canvas.fill(
        rounded(shot.x - 46, 600, shot.x + 46, base + 10, 40), colour=inks.lamp if inks.dark else inks.accent
    )
    columns = 4 if shot.tells("four column") else 6
    for index in range(columns):
        _column(
            canvas, shot.x - 500 + index * 1000 / (columns - 1), 400, base, stone, mix(dim, inks.ink, 0.2)
        )
    canvas.fill(box(shot.x - 600, 330, shot.x + 600, 400), colour=stone)
    canvas.fill(
        box(shot.x - 600, 388, shot.x + 600, 400), box(shot.x - 600, 330, shot.x + 600, 340), colour=dim
    )
    gable = [(shot.x - 640, 332), (shot.x, 110), (shot.x + 640, 332)]
    canvas.fill(gable, colour=stone)
    canvas.shade(gable, colour=dim, side="right", strength=0.8)
    canvas.fill([(shot.x - 520, 312), (shot.x, 146), (shot.x + 520, 312)], colour=dim)
    _scales(canvas.placed(shot.x, 236, 0.9), inks.lamp if inks.dark else inks.near)
    canvas.fill(limb([(shot.x, 112), (shot.x, -10)], 7), colour=inks.near)
    flag = smooth(
        [
            (shot.x + 4, 20),
            (shot.x + 70, 14),
            (shot.x + 150, -4),
            (shot.x + 150, 60),
            (shot.x + 70, 78),
            (shot.x + 4, 62),
        ]
    )
    canvas.fill(flag, colour=inks.accent)
    for step in range(9):
        y, half = base + step * 38, 580 + step * 62
        canvas.fill(box(shot.x - half, y, shot.x + half, y + 20), colour=mix(stone, inks.paper, 0.25))
        canvas.fill(
            box(shot.x - half, y + 18, shot.x + half, y + 40),
            colour=mix(stone, inks.near, 0.25 + step * 0.05),
        )
    canvas.shade(box(0, base, WIDTH, HEIGHT), colour=inks.ink, side="right", strength=0.5, soft=True)
    if shot.looks:
        passers(shot, 1130, 0.46)
        _microphones(shot)
    else:
        for _ in range(chance.randint(3, 5)):
            x, y = shot.x + chance.uniform(-460, 460), base + chance.randint(2, 6) * 38 + 10
            scale = 0.10 + (y - base) * 0.00022
            standing(
                canvas.placed(x, y - FEET * scale, scale, air=(inks.ink, 0.35)), stranger(chance), pose="walk"
            )


def _column(canvas: Canvas, x: float, top: float, base: float, stone: Colour, dark: Colour) -> None:
    shaft = [(x - 34, top + 40), (x + 34, top + 40), (x + 42, base - 26), (x - 42, base - 26)]
    canvas.fill(
        shaft,
        box(x - 54, base - 28, x + 54, base),
        box(x - 54, top, x + 54, top + 22),
        rounded(x - 46, top + 20, x + 46, top + 44, 10),
        colour=stone,
    )
    canvas.fill(
        *[
            [
                (x + dx - 3, top + 50),
                (x + dx + 3, top + 50),
                (x + dx * 1.2 + 3, base - 34),
                (x + dx * 1.2 - 3, base - 34),
            ]
            for dx in (-22, -8, 7, 21)
        ],
        colour=dark,
        alpha=0.45,
    )
    canvas.shade(shaft, colour=dark, side="right", strength=1)


def _scales(canvas: Canvas, colour: Colour) -> None:
    shapes = [
        limb([(0, -70), (0, 60)], 9),
        limb([(-92, -44), (0, -56), (92, -44)], 8),
        oval(0, -72, 12),
        box(-34, 58, 34, 68),
    ]
    for x in (-92, 92):
        shapes += [
            limb([(x, -44), (x - 34, 20)], 3, steps=1),
            limb([(x, -44), (x + 34, 20)], 3, steps=1),
            smooth([(x - 42, 18), (x + 42, 18), (x + 20, 38), (x - 20, 38)]),
        ]
    canvas.fill(*shapes, colour=colour)


def _microphones(shot: Shot) -> None:
    """What the press holds up from below."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    for index in range(6):
        x = shot.x + (index - 2.5) * 150 + chance.uniform(-30, 30)
        tip = (shot.x + (x - shot.x) * 0.7, 1090 + abs(index - 2.5) * 14)
        canvas.fill(limb([(x, 1260), tip], 26, 20), colour=inks.ink)
        canvas.fill(oval(tip[0], tip[1] - 22, 27, 34), colour=mix(inks.ink, inks.paper, 0.25))
        canvas.fill(
            box(tip[0] - 30, tip[1] + 14, tip[0] + 30, tip[1] + 62),
            colour=(inks.accent, inks.main, inks.second)[index % 3],
        )


def train(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    rails = 850.0
    props.sky(shot, 600, sun=(shot.x + chance.choice((-420, 420)), 260), size=90)
    props.hills(shot, 600, 190, inks.far, shade=inks.sky[2])
    props.hills(shot, 690, 90, inks.middle, bumps=2)
    _carriages(shot, rails)
    platform = mix(inks.paper, inks.near, 0.35 if not inks.dark else 0.6)
    canvas.fill(box(0, rails - 10, WIDTH, HEIGHT), colour=platform)
    canvas.fill(box(0, rails - 10, WIDTH, rails + 14), colour=mix(inks.near, inks.ink, 0.4))
    canvas.fill(box(0, rails + 34, WIDTH, rails + 50), colour=tone(0.85, 0.15, 92))
    lines = [
        [
            (shot.x + (x - shot.x) * 0.6, rails + 50),
            (shot.x + (x - shot.x) * 0.6 + 4, rails + 50),
            (x + 6, HEIGHT),
            (x, HEIGHT),
        ]
        for x in range(-800, 2500, 190)
    ]
    canvas.fill(*lines, colour=inks.near, alpha=0.35)
    canvas.shade(box(0, rails, WIDTH, HEIGHT), colour=inks.ink, side="down", strength=0.55)
    _canopy(shot, rails)
    peopled = not shot.shown or shot.tells("figure", "someone", "passenger", "woman", "man", "traveller")
    cast = shot.looks[:3] or ((stranger(chance),) if peopled else ())
    scale = 0.44
    at = shot.x if shot.looks or not cast else shot.x + chance.choice((-220, 220))
    for index, look in enumerate(cast):
        off = index - (len(cast) - 1) / 2
        place = canvas.placed(at + off * 560 * scale, 1110 - FEET * scale, scale)
        place.fill(oval(60, FEET + 20, 240, 34), colour=inks.ink, alpha=0.35)
        standing(place, look, pose="plain" if index % 2 else "hip", turn=-off * 10 or -10)
    _cases(canvas.placed(at + 190 + 90 * (max(len(cast), 1) - 1), 1120, 1), shot)


def _carriages(shot: Shot, rails: float) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    body, stripe = chance.choice(
        ((inks.accent, inks.paper), (inks.main, inks.paper), (inks.near, inks.accent))
    )
    lit = inks.lamp if inks.dark else mix(inks.sky[1], inks.paper, 0.4)
    top = rails - 330
    nose = shot.x + 560
    for index in range(4):
        right = nose - index * 620
        shape = rounded(right - 606, top, right, rails - 30, 34)
        if index == 0:
            shape = [
                (right - 606, top),
                (right - 120, top),
                *smooth(
                    [
                        (right - 40, top + 30),
                        (right + 60, top + 150),
                        (right + 110, rails - 60),
                        (right + 90, rails - 30),
                    ],
                    closed=False,
                ),
                (right - 606, rails - 30),
            ]
        canvas.fill(shape, colour=body)
        canvas.fill(
            box(right - 620, top + 184, right + 130, top + 216),
            box(right - 620, top + 230, right + 130, top + 240),
            colour=stripe,
            within=[shape],
        )
        canvas.shade(shape, colour=inks.ink, side="down", strength=0.55)
        canvas.fill(box(right - 606, top + 8, right - 60, top + 20), colour=stripe, alpha=0.5)
        panes = [
            rounded(right - 570 + step * 92, top + 62, right - 570 + step * 92 + 70, top + 150, 12)
            for step in range(5 if index == 0 else 6)
        ]
        canvas.fill(*panes, colour=lit)
        heads = [
            smooth(
                [
                    (px - 24, top + 152),
                    (px - 18, top + 122),
                    (px, top + 114),
                    (px + 18, top + 122),
                    (px + 24, top + 152),
                ]
            )
            for px in (right - 535 + step * 92 for step in range(5))
            if chance.random() < 0.6
        ]
        heads += [oval((outline[0][0] + outline[16][0]) / 2, top + 104, 14, 17) for outline in heads]
        canvas.fill(*heads, colour=mix(inks.near, inks.ink, 0.5))
    canvas.fill(
        [(nose - 40, top + 60), (nose + 12, top + 84), (nose + 62, top + 156), (nose - 40, top + 156)],
        colour=lit,
    )
    canvas.fill(oval(nose + 78, rails - 76, 16, 12), colour=inks.sun)
    canvas.glow(nose + 90, rails - 76, 210 if inks.dark else 90, inks.sun, 0.85)


def _canopy(shot: Shot, rails: float) -> None:
    canvas, inks = shot.canvas, shot.inks
    iron = mix(inks.near, inks.ink, 0.35)
    canvas.fill([(0, 60), (WIDTH, 60), (WIDTH, 168), (0, 168)], colour=iron)
    canvas.fill(box(0, -10, WIDTH, 66), colour=mix(iron, inks.main, 0.3))
    teeth = [[(x, 166), (x + 44, 166), (x + 44, 200), (x + 22, 226), (x, 200)] for x in range(0, WIDTH, 46)]
    canvas.fill(*teeth, colour=mix(iron, inks.second, 0.5))
    for x in (shot.x - 620, shot.x + 640):
        canvas.fill(
            limb([(x, 160), (x, rails + 210)], 26, blunt=True),
            rounded(x - 34, rails + 170, x + 34, rails + 214, 8),
            colour=iron,
        )
        for side in (-1, 1):
            canvas.fill(limb([(x, 420), (x + side * 60, 260), (x + side * 190, 172)], 14), colour=iron)
            ring = oval(x + side * 62, 228, 34)
            canvas.fill(limb([*ring, *ring[:3]], 9, steps=1, blunt=True), colour=iron)
    x = shot.x - 250
    canvas.fill(limb([(x, 168), (x, 250)], 10), oval(x, 330, 92), colour=iron)
    canvas.fill(oval(x, 330, 78), colour=inks.paper)
    canvas.fill(
        *[limb([(x, 330), (x + dx, 330 + dy)], 9) for dx, dy in ((0, -58), (34, 22))],
        oval(x, 330, 9),
        colour=inks.ink,
    )


def _cases(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    for left, top, right, colour in ((0, -150, 150, inks.second), (110, -104, 250, inks.accent)):
        outline = rounded(left, top, right, 0, 14)
        canvas.fill(
            limb(
                [
                    ((left + right) / 2 - 30, top),
                    ((left + right) / 2, top - 26),
                    ((left + right) / 2 + 30, top),
                ],
                9,
            ),
            colour=inks.ink,
        )
        canvas.fill(outline, colour=colour)
        canvas.shade(outline, colour=inks.ink, side="right", strength=0.55)
        canvas.fill(
            box(left + 26, top, left + 38, 0),
            box(right - 38, top, right - 26, 0),
            colour=mix(colour, inks.ink, 0.5),
        )
