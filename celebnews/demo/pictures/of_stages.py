"""A stage, and its audience."""

import math

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import Colour, mix
from celebnews.demo.pictures.curves import Point, arch, box, limb, oval, rounded, smooth
from celebnews.demo.pictures.figures import FEET, standing
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot, stranger


def stage(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    deep, floor = mix(inks.main, inks.ink, 0.68), 950.0
    canvas.sky(inks.ink, deep, mix(inks.main, inks.ink, 0.25), bottom=floor)
    canvas.glow(shot.x, 700, 760, inks.second, 0.55)
    _backcloth(shot, floor)
    lamps = [
        shot.x + dx for dx in ((-660, -440, -220, 0, 220, 440, 660) if not shot.tells("one beam") else (0,))
    ]
    for index, x in enumerate(lamps):
        colour = (inks.accent, inks.sun, inks.second)[index % 3]
        to = (shot.x + (x - shot.x) * chance.uniform(-0.5, 0.6), floor + 40)
        if len(lamps) == 1:
            props.beam(canvas, x, 96, (x, floor + 40), 400, inks.sun, 0.8)
        else:
            props.beam(canvas, x, 96, to, chance.uniform(90, 170), colour, 0.5)
    _truss(shot, lamps)
    canvas.fill(box(0, floor, WIDTH, HEIGHT), colour=mix(inks.ink, deep, 0.3))
    canvas.fill(oval(shot.x, floor + 30, 430, 60), colour=inks.sun, alpha=0.75)
    canvas.shade(oval(shot.x, floor + 30, 430, 60), colour=inks.second, side="right", strength=0.8)
    dark = mix(inks.ink, inks.main, 0.1)
    if shot.tells("machine"):
        _machines(shot, floor)
    else:
        _band(shot, floor)
    singers = shot.looks[:3] or tuple(stranger(chance) for _ in range(2 if shot.tells("two") else 1))
    scale = 0.38 if shot.tells("small") else 0.44
    for index, look in enumerate(singers):
        off = index - (len(singers) - 1) / 2
        place = canvas.placed(
            shot.x + off * 300, floor + 34 - FEET * scale, scale, air=None if shot.looks else (dark, 0.9)
        )
        standing(
            place, look, pose="hip" if index % 2 else "plain", turn=8 - off * 10, tilt=chance.uniform(-6, 6)
        )
        _stand(place, inks.ink)
        if chance.random() < 0.5 or shot.tells("guitar"):
            _guitar(place.placed(0, 560, 2.3, turn=-24), inks.accent, inks.ink)
    props.audience(
        shot, 1060, 130, mix(inks.ink, (0, 0, 0), 0.25), arms=0.45, rim=mix(inks.main, inks.ink, 0.2)
    )


def _backcloth(shot: Shot, floor: float) -> None:
    """What hangs at the back: a disc, stripes or a row of arches."""
    canvas, inks = shot.canvas, shot.inks
    kind = shot.chance.choice(("disc", "fan", "arches"))
    if kind == "disc":
        canvas.fill(oval(shot.x, 600, 330), colour=inks.main)
        canvas.shade(oval(shot.x, 600, 330), colour=inks.sun, side="down", strength=0.9)
    elif kind == "fan":
        for step in range(9):
            a, b = math.pi * (1 + step / 9), math.pi * (1 + (step + 1) / 9)
            rim = [
                (
                    shot.x + 620 * math.cos(a + (b - a) * part / 8),
                    floor + 620 * math.sin(a + (b - a) * part / 8),
                )
                for part in range(9)
            ]
            ray = [(shot.x, floor), *rim]
            canvas.fill(ray, colour=mix((inks.main, inks.second, inks.accent)[step % 3], inks.ink, 0.3))
    else:
        for step in range(4):
            half = 480 - step * 110
            outline = arch(shot.x - half, 330 + step * 110, shot.x + half, floor)
            canvas.fill(outline, colour=mix((inks.main, inks.second)[step % 2], inks.ink, 0.42 - step * 0.1))
            canvas.shade(outline, colour=inks.ink, side="right", strength=0.4)


def _truss(shot: Shot, lamps: list[float]) -> None:
    canvas, dark = shot.canvas, mix(shot.inks.ink, (0, 0, 0), 0.3)
    web = [limb([(x, 40), (x + 40, 84), (x + 80, 40)], 6, steps=2) for x in range(-20, WIDTH, 80)]
    canvas.fill(box(0, 34, WIDTH, 44), box(0, 80, WIDTH, 90), *web, colour=dark)
    for x in lamps:
        canvas.fill(rounded(x - 24, 84, x + 24, 128, 12), colour=dark)
        canvas.glow(x, 126, 100, shot.inks.sun, 0.95)
        canvas.fill(oval(x, 126, 17, 9), colour=(255, 251, 236))


def _band(shot: Shot, floor: float) -> None:
    """A drummer and two players, against the light."""
    canvas, inks = shot.canvas, shot.inks
    dark = mix(inks.ink, inks.main, 0.14)
    x = shot.x + shot.chance.choice((-30, 30))
    riser = floor - 90
    canvas.fill(box(x - 240, riser, x + 240, floor + 4), colour=mix(dark, (0, 0, 0), 0.2))
    drums = [
        oval(x, riser - 70, 78),
        oval(x - 140, riser - 66, 56, 60),
        oval(x + 140, riser - 66, 56, 60),
        oval(x - 66, riser - 150, 44, 36),
        oval(x + 66, riser - 150, 44, 36),
    ]
    person = [
        oval(x, riser - 290, 38, 46),
        smooth(
            [
                (x - 90, riser - 60),
                (x - 74, riser - 210),
                (x, riser - 244),
                (x + 74, riser - 210),
                (x + 90, riser - 60),
            ]
        ),
    ]
    plates = [
        oval(x - 210, riser - 236, 86, 10, turn=-10),
        oval(x + 210, riser - 236, 86, 10, turn=10),
        limb([(x - 210, riser - 236), (x - 196, riser)], 6),
        limb([(x + 210, riser - 236), (x + 196, riser)], 6),
    ]
    arms = [
        limb([(x - 70, riser - 190), (x - 140, riser - 210), (x - 90, riser - 280)], 30, 18, 5),
        limb([(x + 70, riser - 190), (x + 120, riser - 150), (x + 60, riser - 170)], 30, 18, 5),
    ]
    canvas.fill(*person, *arms, *plates, colour=dark)
    canvas.fill(*drums, colour=dark)
    canvas.fill(oval(x, riser - 70, 66), colour=mix(inks.main, inks.ink, 0.35))
    canvas.fill(
        *[
            limb([(px - 80, py - 4), (px + 50, py - 5)], 4, 2)
            for px, py in ((x - 210, riser - 238), (x + 210, riser - 238))
        ],
        colour=inks.sun,
        alpha=0.8,
    )
    for side in (-1, 1):
        look = stranger(shot.chance)
        player = canvas.placed(shot.x + side * 470, floor + 4 - FEET * 0.38, 0.38, air=(dark, 0.96))
        standing(player, look, pose="plain", tilt=side * 8)
        _guitar(
            canvas.placed(shot.x + side * 470, floor - 370, 0.8, turn=-30 * side, flip=side < 0),
            mix(inks.main, inks.ink, 0.3),
            dark,
        )


def _machines(shot: Shot, floor: float) -> None:
    """Tall cabinets with dials, and lamps that blink."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    dark = mix(inks.ink, inks.main, 0.14)
    for index, dx in enumerate((-480, -300, -130, 130, 300, 480)):
        tall = chance.uniform(330, 520)
        x = shot.x + dx
        canvas.fill(box(x - 80, floor - tall, x + 80, floor), colour=mix(dark, inks.main, 0.1 * (index % 2)))
        for row in range(4):
            y = floor - tall + 40 + row * 66
            canvas.fill(
                *[oval(x + step * 44 - 44, y, 15) for step in range(3)], colour=mix(inks.main, inks.ink, 0.3)
            )
            lit = [oval(x + step * 22 - 55, y + 30, 5) for step in range(6) if chance.random() < 0.5]
            canvas.fill(*lit, colour=chance.choice((inks.accent, inks.sun, inks.second)))


def _guitar(canvas: Canvas, body: Colour, dark: Colour) -> None:
    outline = smooth(
        [
            (-110, -10),
            (-90, -54),
            (-44, -50),
            (-10, -38),
            (30, -44),
            (44, 0),
            (30, 44),
            (-10, 38),
            (-44, 52),
            (-94, 54),
        ]
    )
    canvas.fill(limb([(20, 0), (230, 0)], 15), rounded(222, -14, 268, 14, 8), colour=dark)
    canvas.fill(outline, colour=body)
    canvas.shade(outline, colour=dark, side="down", strength=0.6)
    canvas.fill(oval(-16, 0, 17), box(-74, -18, -64, 18), colour=dark)


def _stand(canvas: Canvas, dark: Colour) -> None:
    canvas.fill(
        limb([(40, 150), (60, 400), (60, FEET)], 12),
        oval(60, FEET, 80, 18),
        limb([(36, 128), (44, 178)], 34, 28),
        colour=dark,
    )
    canvas.fill(limb([(34, 120), (38, 142)], 40), colour=(190, 190, 200))


def crowd(shot: Shot) -> None:
    """From the middle of the hall: the light ahead, and everybody's hands."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    canvas.sky(inks.ink, mix(inks.main, inks.ink, 0.5), inks.main, inks.second, bottom=900)
    canvas.fill(box(0, 900, WIDTH, HEIGHT), colour=inks.ink)
    centre: Point = (shot.x, min(shot.y, 620))
    for step in range(12):
        angle = math.radians(180 + step * 16.4)
        to = (centre[0] + 1500 * math.cos(angle), centre[1] + 1300 * math.sin(angle))
        colour = (inks.sun, inks.accent, inks.second)[step % 3]
        side = (to[1] - centre[1]) * 0.11, -(to[0] - centre[0]) * 0.11
        ray = [centre, (to[0] + side[0], to[1] + side[1]), (to[0] - side[0], to[1] - side[1])]
        canvas.ball(ray, colour=colour, at=centre, radius=900, strength=0.75, soft=True)
    canvas.glow(*centre, 560, inks.sun, 0.95)
    canvas.fill(
        box(shot.x - 420, centre[1] + 170, shot.x + 420, HEIGHT), colour=mix(inks.ink, inks.main, 0.3)
    )
    look = (shot.looks or (stranger(chance),))[0]
    figure = canvas.placed(
        shot.x, centre[1] + 174 - FEET * 0.15, 0.15, air=(inks.ink, 0.35 if shot.looks else 0.9)
    )
    standing(figure, look, pose="hip")
    props.confetti(shot, (inks.paper, inks.accent, inks.sun, inks.second), (0, 30, WIDTH, 900), 130)
    for row in range(5):
        colour = mix(mix(inks.main, inks.ink, 0.5), mix(inks.ink, (0, 0, 0), 0.35), row / 4)
        y, size = centre[1] + 190 + row * 105, 56 + row * 30
        props.audience(
            shot, y, size, colour, arms=0.55 - row * 0.04, rim=mix(inks.sun, colour, 0.25 + row * 0.1)
        )
        if row in (1, 3):
            _phones(shot, y, size)


def _phones(shot: Shot, y: float, size: float) -> None:
    for _ in range(4):
        x = shot.chance.uniform(60, WIDTH - 60)
        top = y - size * shot.chance.uniform(0.8, 1.3)
        shot.canvas.glow(x, top, size * 1.1, shot.inks.paper, 0.5)
        shot.canvas.fill(
            rounded(x - size * 0.13, top - size * 0.22, x + size * 0.13, top + size * 0.22, size * 0.04),
            colour=shot.inks.paper,
        )
