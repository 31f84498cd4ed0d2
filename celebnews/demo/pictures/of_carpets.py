"""Scenes in the flash lights: a red carpet and a fashion show."""

import itertools
from dataclasses import replace
from typing import Literal

from celebnews.demo.pictures import backdrops, props
from celebnews.demo.pictures.colour import GOLD, mix, tone
from celebnews.demo.pictures.curves import arch, box, limb, oval, rounded, smooth
from celebnews.demo.pictures.figures import FEET, standing
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot, stranger
from celebnews.demo.shapes import Look


def carpet(shot: Shot) -> None:
    """A red carpet between ropes and cameras, with those who came; if nobody has, it runs up to the door."""
    if shot.looks:
        _arrivals(shot)
    else:
        _entrance(shot)


RED = tone(0.50, 0.19, 25)


def _arrivals(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    backdrops.marks(shot)
    floor = 900.0
    _carpet(shot, floor, 460, 960)
    _ropes(shot, floor, 520, 250)
    cast = shot.looks[:5]
    scale = min(0.5, 1500 / (len(cast) * 620))
    for index, look in enumerate(cast):
        off = index - (len(cast) - 1) / 2
        x, y = shot.x + off * 560 * scale, 1140 - FEET * scale + abs(off) * 6
        canvas.fill(oval(x + 30, 1150, 240 * scale, 30), colour=inks.ink, alpha=0.35)
        figure = canvas.placed(x, y, scale)
        standing(
            figure, look, pose="hip" if index % 2 == 0 else "plain", turn=-off * 6, tilt=chance.uniform(-4, 4)
        )
    _cameras(shot, 640)


def _entrance(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    floor = 640.0
    wall = mix(inks.main, inks.ink, 0.45)
    canvas.sky(inks.ink, wall, mix(wall, inks.second, 0.35), bottom=floor)
    canvas.glow(shot.x, floor - 160, 700, inks.second, 0.7)
    for side in (-1, 1):
        for step in range(4):
            x = shot.x + side * (300 + step * 190)
            column = box(x - 40, 90, x + 40, floor)
            canvas.fill(column, colour=mix(inks.second, inks.ink, 0.45))
            canvas.shade(column, colour=inks.ink, side="right", strength=0.9)
            canvas.fill(box(x - 52, 76, x + 52, 100), colour=mix(inks.second, inks.ink, 0.2))
            props.beam(
                canvas,
                x + side * 94,
                floor,
                (x + side * 94 + chance.uniform(-60, 60), -40),
                70,
                inks.sun,
                0.4,
            )
    for step, colour in enumerate((mix(inks.second, inks.ink, 0.1), inks.paper, inks.sun)):
        half = 200 - step * 34
        canvas.fill(arch(shot.x - half, 290 + step * 34, shot.x + half, floor), colour=colour)
    canvas.shade(arch(shot.x - 132, 358, shot.x + 132, floor), colour=inks.second, side="up", strength=0.7)
    canvas.fill(box(0, floor, WIDTH, HEIGHT), colour=mix(inks.ink, wall, 0.35))
    _carpet(shot, floor, 118, 620)
    for dx, size in ((-34, 0.105), (30, 0.1)):
        guest = canvas.placed(shot.x + dx, floor + 26 - FEET * size, size, air=(inks.ink, 0.55))
        standing(guest, stranger(chance), pose="hip" if dx < 0 else "plain")
    _ropes(shot, floor + 30, 210, 150)
    _cameras(shot, 470)


def _carpet(shot: Shot, floor: float, far: float, near: float) -> None:
    canvas, inks = shot.canvas, shot.inks
    canvas.fill(box(0, floor, WIDTH, HEIGHT), colour=mix(inks.ink, inks.main, 0.25))
    strip = [(shot.x - far, floor), (shot.x + far, floor), (shot.x + near, HEIGHT), (shot.x - near, HEIGHT)]
    canvas.fill(strip, colour=RED)
    canvas.streak(strip, colour=tone(0.58, 0.2, 28), alpha=0.35)
    canvas.shade(strip, colour=mix(RED, inks.ink, 0.6), side="down", strength=0.7)
    for side in (-1, 1):
        hem = [
            (shot.x + side * far, floor),
            (shot.x + side * far * 0.97, floor),
            (shot.x + side * near * 0.95, HEIGHT),
            (shot.x + side * near, HEIGHT),
        ]
        canvas.fill(hem, colour=GOLD, alpha=0.8)


def _ropes(shot: Shot, floor: float, start: float, gap: float) -> None:
    canvas = shot.canvas
    for side in (-1, 1):
        posts = [
            (shot.x + side * (start + step * gap), floor + step * 84, 0.7 + step * 0.34) for step in range(4)
        ]
        for (x0, y0, s0), (x1, y1, s1) in itertools.pairwise(posts):
            top, end = (x0, y0 - 190 * s0), (x1, y1 - 190 * s1)
            middle = ((x0 + x1) / 2, max(top[1], end[1]) + 70)
            canvas.fill(limb([top, middle, end], 15 * s0, 19 * s0, 17 * s1), colour=tone(0.42, 0.16, 20))
        for x, y, size in posts:
            canvas.fill(
                limb([(x, y), (x, y - 190 * size)], 13 * size),
                oval(x, y - 200 * size, 14 * size),
                oval(x, y, 40 * size, 12 * size),
                colour=GOLD,
            )
            canvas.fill(limb([(x - 3, y - 10), (x - 3, y - 180 * size)], 3 * size), colour=shot.inks.paper)


def _cameras(shot: Shot, start: float) -> None:
    for side in (-1, 1):
        for step in range(3):
            x = shot.x + side * (start + step * 170)
            y = 850 + step * 70 + shot.chance.uniform(-30, 30)
            _photographer(
                shot.canvas.placed(x, y, 1.5 + step * 0.35, flip=side < 0),
                shot,
                flash=(step + (side > 0)) % 2 == 0,
            )


def _photographer(canvas: Canvas, shot: Shot, *, flash: bool) -> None:
    """Somebody in the dark, turned left, a camera before the eye."""
    inks = shot.inks
    dark = mix(inks.ink, (0, 0, 0), 0.3)
    rim = mix(inks.second, inks.ink, 0.35)
    if flash:
        canvas.glow(-74, -34, 190, (255, 252, 240), 0.95)
    body = smooth([(-96, 330), (-84, 150), (-60, 74), (-18, 46), (26, 48), (70, 84), (96, 170), (104, 330)])
    head = smooth([(-30, -6), (-26, -40), (8, -54), (40, -36), (44, 6), (24, 38), (-8, 42), (-26, 22)])
    arm = limb([(30, 110), (-40, 120), (-58, 34)], 40, 34, 26)
    camera = [rounded(-92, -14, -24, 32, 8), rounded(-72, -28, -42, -10, 5), rounded(-124, -8, -84, 28, 7)]
    for shapes in ([body], [head], [arm, *camera]):
        canvas.fill(*[[(x - 3, y - 4) for x, y in shape] for shape in shapes], colour=rim)
        canvas.fill(*shapes, colour=dark)
    canvas.fill(oval(-122, 10, 6, 15), colour=inks.sky[2])
    if flash:
        spikes = [
            limb([(-74 - dx, -40 - dy), (-74, -40), (-74 + dx, -40 + dy)], 1, 7, 1, steps=2)
            for dx, dy in ((76, 0), (0, 76), (36, 36), (36, -36))
        ]
        canvas.fill(*spikes, colour=(255, 253, 244))


def runway(shot: Shot) -> None:
    """A lit strip from the back of the hall, people in the dark on both sides, and one who walks."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    deep = mix(inks.main, inks.ink, 0.62)
    canvas.sky(inks.ink, deep, mix(inks.main, inks.ink, 0.3), bottom=760)
    canvas.fill(box(0, 700, WIDTH, HEIGHT), colour=mix(inks.ink, deep, 0.4))
    for step, colour in enumerate((inks.main, inks.second, inks.paper)):
        half = 330 - step * 70
        gate = [
            *smooth(
                [
                    (shot.x - half, 720),
                    (shot.x - half, 330),
                    (shot.x, 330 - half * 0.8),
                    (shot.x + half, 330),
                    (shot.x + half, 720),
                ],
                closed=False,
            )
        ]
        canvas.fill(gate, colour=mix(colour, inks.ink, 0.1))
        canvas.shade(gate, colour=inks.accent, side="down", strength=0.4)
    strip = [(shot.x - 170, 700), (shot.x + 170, 700), (shot.x + 520, HEIGHT), (shot.x - 520, HEIGHT)]
    canvas.fill(strip, colour=inks.paper)
    canvas.shade(strip, colour=mix(inks.main, inks.paper, 0.3), side="down", strength=0.9, soft=True)
    for step in range(9):
        for side in (-1, 1):
            x, y = shot.x + side * (178 + step**1.35 * 21), 700 + step**1.35 * 30
            canvas.glow(x, y, 40 + step * 6, inks.sun, 0.8)
    for x in (shot.x - 560, shot.x - 240, shot.x + 240, shot.x + 560):
        props.beam(canvas, x, -10, (shot.x + (x - shot.x) * 0.25, 1000), 170, inks.sun, 0.35)
    _front_rows(shot)
    cast = shot.looks[:3] or tuple(_model(shot) for _ in range(chance.choice((2, 3))))
    for index, look in list(enumerate(cast))[::-1]:
        x, feet, scale = ((shot.x + 20, 1130, 0.5), (shot.x - 176, 880, 0.29), (shot.x + 128, 800, 0.21))[
            index
        ]
        canvas.fill(oval(x + 20, feet + 4, 300 * scale, 44 * scale), colour=inks.ink, alpha=0.3)
        air = (mix(inks.second, inks.paper, 0.4), 0.12 * index) if index else None
        figure = canvas.placed(x, feet - FEET * scale, scale, air=air)
        standing(figure, look, pose="walk", turn=chance.choice((-8, 8)), tilt=chance.uniform(-3, 3))


def _model(shot: Shot) -> Look:
    """In what the show is of."""
    worn: Literal["coat", "dress"] = "coat" if shot.tells("coat", "jacket") else "dress"
    look = stranger(shot.chance)
    hue = round(shot.inks.hue + shot.chance.choice((0, 30, 150, 180, 210))) % 360
    style = look.style if look.style != "hat" else "bun"
    return replace(look, clothes=worn, beard=look.beard and worn == "coat", style=style, hue=hue)


def _front_rows(shot: Shot) -> None:
    canvas, chance, inks = shot.canvas, shot.chance, shot.inks
    for row in range(4):
        for side in (-1, 1):
            for seat in range(6):
                size = 60 + row * 34
                x = shot.x + side * (300 + row * 105 + seat * size * 1.35)
                y = 740 + row * 96 + chance.uniform(-10, 10)
                colour = mix(inks.ink, inks.main, 0.32 - row * 0.09)
                head = oval(x, y, size * 0.34, size * 0.42)
                body = smooth(
                    [
                        (x - size * 0.62, y + size * 1.7),
                        (x - size * 0.56, y + size * 0.7),
                        (x, y + size * 0.4),
                        (x + size * 0.56, y + size * 0.7),
                        (x + size * 0.62, y + size * 1.7),
                    ]
                )
                canvas.fill(head, body, colour=colour)
                canvas.fill(
                    limb(
                        [(x - side * size * 0.3, y - size * 0.2), (x - side * size * 0.33, y + size * 0.12)],
                        2,
                        size * 0.07,
                        2,
                    ),
                    colour=inks.second,
                    alpha=0.7,
                )
