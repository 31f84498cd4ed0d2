"""Scenes of the country: a garden with hives, a road with a bus."""

import itertools

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import ROOF, Colour, mix, tone
from celebnews.demo.pictures.curves import box, limb, oval, rounded, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.passers import passers
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot


def garden(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    horizon = 560.0
    props.sky(
        shot, horizon + 60, sun=(shot.x + chance.choice((-440, 440)), chance.uniform(160, 320)), size=80
    )
    grass = mix(tone(0.74, 0.14, 125), inks.middle, 0.12 if not inks.dark else 0.5)
    deep = mix(grass, inks.ink, 0.5)
    props.hills(shot, horizon + 50, 150, mix(inks.far, grass, 0.25), shade=inks.sky[2])
    props.hills(shot, horizon + 110, 80, mix(grass, inks.far, 0.35), bumps=2)
    canvas.fill(
        [
            *smooth([(-20, 690), (500, 640), (1100, 690), (1620, 640)], closed=False),
            (1620, HEIGHT),
            (-20, HEIGHT),
        ],
        colour=grass,
    )
    canvas.shade(box(0, 690, WIDTH, HEIGHT), colour=deep, side="down", strength=0.8)
    for _ in range(7):
        x = shot.x + chance.choice((-1, 1)) * chance.uniform(240, 820)
        props.tree(
            canvas,
            x,
            chance.uniform(680, 720),
            chance.uniform(240, 340),
            mix(grass, deep, chance.uniform(0.2, 0.6)),
            inks.near,
            chance,
            chance.choice((None, ROOF, inks.accent)),
        )
    path = [(shot.x - 60, 680), (shot.x + 60, 800), (shot.x - 90, 950), (shot.x + 40, 1230)]
    canvas.fill(limb(path, 26, 70, 140, 260, blunt=True), colour=mix(inks.paper, inks.second, 0.35))
    for x, y, size in ((-620, 760, 1.2), (620, 750, 1.2)):
        props.tree(canvas, shot.x + x, y + 120, 470 * size, mix(grass, deep, 0.45), inks.near, chance, ROOF)
    hives = (
        [(-210, 860, 1.0), (30, 820, 0.85), (240, 880, 1.08)]
        if not shot.looks
        else [(-330, 840, 0.95), (-130, 800, 0.75), (320, 870, 1.05)]
    )
    colours = (inks.paper,) if shot.tells("white hive") else (inks.paper, inks.second, inks.accent, inks.main)
    for index, (dx, y, size) in enumerate(hives[: chance.randint(2, 3)]):
        _hive(
            canvas.placed(shot.x + dx, y, size),
            colours[(index + chance.randrange(2)) % len(colours)],
            shot,
        )
    passers(shot, 1080, 0.4, x=shot.x + 30)
    _border(shot, deep)


def _hive(canvas: Canvas, colour: Colour, shot: Shot) -> None:
    inks = shot.inks
    canvas.fill(oval(10, 30, 120, 20), colour=inks.ink, alpha=0.3)
    canvas.fill(limb([(-62, 0), (-70, 34)], 12), limb([(62, 0), (70, 34)], 12), colour=inks.near)
    for step in range(3):
        y = -70 * step
        stage = box(-84, y - 64, 84, y)
        canvas.fill(stage, colour=mix(colour, inks.paper, 0.2 * step))
        canvas.fill(box(-84, y - 6, 84, y), colour=inks.ink, alpha=0.3)
        canvas.shade(stage, colour=inks.ink, side="right", strength=0.4)
    canvas.fill(rounded(-28, -20, 28, -10, 5), colour=inks.ink)
    canvas.fill([(-104, -206), (-70, -262), (70, -262), (104, -206)], colour=mix(inks.near, inks.main, 0.4))
    canvas.shade(
        [(-104, -206), (-70, -262), (70, -262), (104, -206)], colour=inks.ink, side="right", strength=0.7
    )
    bees = [(shot.chance.uniform(-190, 190), shot.chance.uniform(-340, -20)) for _ in range(7)]
    canvas.fill(*[oval(x, y - 8, 8, 5, turn=30) for x, y in bees], colour=inks.paper, alpha=0.85)
    canvas.fill(*[oval(x, y, 9, 6) for x, y in bees], colour=tone(0.78, 0.16, 80))
    canvas.fill(*[box(x - 1.5, y - 6, x + 2, y + 6) for x, y in bees], colour=inks.ink)


def _border(shot: Shot, deep: Colour) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    for index in range(34):
        x = WIDTH * index / 33 + chance.uniform(-20, 20)
        reach = 120 + abs(x - shot.x) * 0.16 + chance.uniform(-30, 60)
        canvas.fill(
            limb([(x, HEIGHT + 20), (x + chance.uniform(-20, 20), HEIGHT - reach)], 8, 4), colour=deep
        )
        canvas.fill(
            oval(x + 20, HEIGHT - reach * 0.4, 30, 10, turn=-40),
            oval(x - 20, HEIGHT - reach * 0.55, 30, 10, turn=40),
            colour=mix(deep, tone(0.6, 0.13, 135), 0.4),
        )
        petal = chance.choice((inks.main, inks.accent, inks.second, inks.paper))
        at = (x + chance.uniform(-14, 14), HEIGHT - reach)
        if index % 5 == 0:
            canvas.fill(
                *[oval(at[0], at[1] - step * 20, 15 - step * 2, 12) for step in range(6)], colour=petal
            )
        else:
            props.blossom(
                canvas, *at, chance.uniform(26, 44), petal, inks.sun, petals=chance.choice((5, 6, 8))
            )


def road(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    horizon = 560.0
    props.sky(
        shot,
        horizon,
        sun=(shot.x + chance.choice((-360, 360)), chance.uniform(220, 430)),
        size=chance.uniform(70, 120),
    )
    props.hills(shot, horizon + 10, 270, inks.far, shade=inks.sky[2], bumps=4)
    props.hills(shot, horizon + 60, 150, mix(inks.far, inks.middle, 0.6), shade=inks.far)
    field = mix(tone(0.72, 0.12, 110), inks.middle, 0.3 if not inks.dark else 0.7)
    canvas.fill(
        [
            *smooth([(-20, 660), (600, 600), (1100, 660), (1620, 590)], closed=False),
            (1620, HEIGHT),
            (-20, HEIGHT),
        ],
        colour=field,
    )
    for step in range(5):
        y = 700 + step * 100
        stripe = [
            *smooth([(-20, y), (500, y - 40), (1000, y + 20), (1620, y - 60)], closed=False),
            *smooth([(1620, y - 16), (1000, y + 60), (500, y + 6), (-20, y + 50)], closed=False),
        ]
        canvas.fill(stripe, colour=mix(field, (inks.second, inks.near)[step % 2], 0.3))
    canvas.shade(box(0, 600, WIDTH, HEIGHT), colour=mix(field, inks.ink, 0.6), side="down", strength=0.7)
    bend = chance.choice((-1, 1))
    spine = [
        (shot.x + bend * dx, y)
        for dx, y in (
            (250, 660),
            (30, 668),
            (-280, 696),
            (-430, 770),
            (-190, 860),
            (330, 905),
            (900, 920),
            (1500, 900),
        )
    ]
    tar = mix(inks.near, inks.ink, 0.35)
    canvas.fill(
        limb(spine, 3, 18, 50, 92, 140, 170, 190, 200, blunt=True), colour=mix(field, inks.paper, 0.4)
    )
    canvas.fill(limb(spine, 2, 12, 40, 76, 118, 146, 164, 174, blunt=True), colour=tar)
    middle = smooth(spine, closed=False, steps=12)
    dashes = [
        limb(middle[index : index + 4], 1.5 + index * 0.12, blunt=True, steps=2)
        for index in range(6, len(middle) - 4, 7)
    ]
    canvas.fill(*dashes, colour=inks.paper)
    for x, y, size in ((-640, 700, 190), (-520, 690, 130), (560, 690, 170), (690, 720, 220), (440, 670, 110)):
        tall = chance.uniform(0.8, 1.2) * size
        props.cypress(canvas, shot.x + x * chance.uniform(0.9, 1.1), y + 20, tall, mix(field, inks.ink, 0.6))
    _bus(canvas.placed(shot.x + bend * 60, 885, 0.98, flip=bend < 0), shot)
    _verge(shot, mix(field, inks.ink, 0.55))
    _poles(shot, bend)
    passers(shot, 1120, 0.3, x=shot.x - bend * 430)


def _bus(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    lit = inks.lamp if inks.dark else mix(inks.sky[1], inks.paper, 0.3)
    canvas.fill(oval(0, 20, 330, 34), colour=inks.ink, alpha=0.45)
    body = rounded(-300, -250, 250, 0, 34)
    canvas.fill(body, colour=inks.accent)
    canvas.fill(box(-310, -104, 260, -62), colour=inks.paper, within=[body])
    canvas.fill(box(-310, -56, 260, -44), colour=inks.main, within=[body])
    canvas.fill(
        [(180, -250), (250, -230), (292, -190), (306, -40), (296, 0), (180, 0)],
        colour=mix(inks.accent, inks.ink, 0.25),
    )
    canvas.fill([(214, -216), (252, -206), (282, -176), (290, -104), (214, -104)], colour=lit)
    canvas.shade(body, colour=inks.ink, side="down", strength=0.5)
    canvas.fill(*[rounded(x, -216, x + 78, -124, 10) for x in range(-280, 170, 92)], colour=lit)
    canvas.fill(
        *[[(x + 10, -124), (x + 44, -216), (x + 62, -216), (x + 28, -124)] for x in range(-280, 170, 92)],
        colour=(255, 255, 255),
        alpha=0.3,
    )
    canvas.fill(
        *[rounded(x, -276, x + 120, -248, 8) for x in (-240, -40)], colour=mix(inks.main, inks.ink, 0.3)
    )
    for x in (-190, 160):
        canvas.fill(oval(x, 0, 52), colour=mix(inks.ink, (0, 0, 0), 0.4))
        canvas.fill(oval(x, 0, 24), colour=mix(inks.paper, inks.ink, 0.2))
    canvas.fill(oval(296, -44, 14, 18), colour=inks.sun)
    canvas.glow(310, -44, 170 if inks.dark else 60, inks.sun, 0.85)


def _verge(shot: Shot, dark: Colour) -> None:
    """Grass and flowers before the road."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    bank = [
        *smooth([(-30, 1080), (400, 1030), (900, 1090), (1630, 1030)], closed=False),
        (1630, HEIGHT),
        (-30, HEIGHT),
    ]
    canvas.fill(bank, colour=dark)
    canvas.shade(bank, colour=inks.ink, side="down", strength=0.6)
    blades = []
    for _ in range(90):
        x, y = chance.uniform(0, WIDTH), chance.uniform(1060, 1230)
        blades.append(
            limb(
                [
                    (x, y),
                    (x + chance.uniform(-12, 12), y - 50),
                    (x + chance.uniform(-26, 26), y - chance.uniform(70, 120)),
                ],
                8,
                5,
                1,
                steps=4,
            )
        )
    canvas.fill(*blades, colour=mix(dark, inks.far, 0.35))
    for _ in range(16):
        petal = chance.choice((inks.accent, inks.paper, inks.second))
        props.blossom(
            canvas,
            chance.uniform(0, WIDTH),
            chance.uniform(1040, 1180),
            chance.uniform(14, 24),
            petal,
            inks.sun,
        )


def _poles(shot: Shot, bend: int) -> None:
    canvas, inks = shot.canvas, shot.inks
    feet = [(shot.x - bend * (420 + step * 130), 650 + step * 110, 0.4 + step * 0.32) for step in range(4)]
    for (x0, y0, s0), (x1, y1, s1) in itertools.pairwise(feet):
        for side in (-1, 1):
            start, end = (x0 + side * 50 * s0, y0 - 352 * s0), (x1 + side * 50 * s1, y1 - 352 * s1)
            canvas.fill(
                limb([start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 40), end], 3),
                colour=inks.ink,
            )
    for x, y, size in feet:
        canvas.fill(
            limb([(x, y), (x, y - 380 * size)], 15 * size),
            limb([(x - 60 * size, y - 345 * size), (x + 60 * size, y - 345 * size)], 10 * size),
            colour=inks.ink,
        )
