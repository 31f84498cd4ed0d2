"""A studio: a microphone, a desk, and whoever sings."""

import math

from celebnews.demo.pictures import backdrops
from celebnews.demo.pictures.colour import GOLD, Colour, mix, tone
from celebnews.demo.pictures.curves import box, limb, oval, rounded, smooth
from celebnews.demo.pictures.figures import bust
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot


def studio(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    wall = mix(inks.main, inks.ink, 0.4)
    canvas.sky(mix(wall, inks.ink, 0.5), wall, mix(wall, inks.second, 0.35), bottom=HEIGHT)
    if shot.tells("curtain"):
        backdrops.drapes(shot)
    else:
        chance.choice((_foam, _slats))(shot, wall)
    canvas.glow(shot.x - 300, 260, 760, inks.second, 0.6)
    side = 1 if shot.x < 760 else -1
    _lamp(shot, shot.x - side * 520)
    singers = shot.looks[:2]
    off = 170 if len(singers) == 1 else 0
    for index, look in enumerate(singers):
        x = shot.x - side * off if len(singers) == 1 else shot.x + (-300, 300)[index]
        place = canvas.placed(x, shot.y, 1.2)
        bust(place, look, turn=side * 14 if len(singers) == 1 else (14, -14)[index], tilt=side * 3)
        _headphones(place, inks.ink, inks.accent)
    _microphone(
        shot,
        shot.x + (side * 130 if singers else 0),
        shot.y + (90 if singers else 0),
        side,
        0.8 if singers else 1.25,
    )
    _desk(shot)


def _foam(shot: Shot, wall: Colour) -> None:
    canvas, inks = shot.canvas, shot.inks
    foam = [(x, y) for x in range(0, WIDTH, 100) for y in range(0, 900, 100)]
    left = [[(x, y + 100), (x + 50, y + 8), (x + 100, y + 100)] for x, y in foam]
    right = [[(x + 50, y + 8), (x + 100, y), (x + 100, y + 100)] for x, y in foam]
    canvas.fill(*left, colour=mix(wall, inks.ink, 0.25))
    canvas.fill(*right, colour=mix(wall, inks.ink, 0.42))


def _slats(shot: Shot, wall: Colour) -> None:
    """Strips of wood, a pane to the control room and a row of records."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    canvas.fill(*[box(x, 0, x + 34, 900) for x in range(0, WIDTH, 62)], colour=mix(wall, inks.second, 0.25))
    canvas.fill(*[box(x + 28, 0, x + 34, 900) for x in range(0, WIDTH, 62)], colour=mix(wall, inks.ink, 0.5))
    side = -1 if shot.x > WIDTH / 2 else 1
    for step in range(3):
        x, y = shot.x + side * (330 + step * 250), 210
        canvas.fill(box(x - 96, y - 96, x + 96, y + 96), colour=mix(inks.ink, wall, 0.2))
        canvas.fill(oval(x, y, 80), colour=chance.choice((GOLD, inks.ink, inks.ink)))
        rings = [oval(x, y, radius) for radius in (66, 52, 40)]
        canvas.fill(
            *[limb([*ring, *ring[:2]], 2, steps=1, blunt=True) for ring in rings],
            colour=mix(inks.second, inks.ink, 0.5),
        )
        canvas.fill(oval(x, y, 28), colour=(inks.accent, inks.second, inks.main)[step])
        canvas.fill(oval(x, y, 5), colour=inks.ink)


def _lamp(shot: Shot, x: float) -> None:
    canvas, inks = shot.canvas, shot.inks
    canvas.glow(x, 330, 330, inks.sun, 0.75)
    canvas.fill(limb([(x, 0), (x, 230)], 5), colour=inks.ink)
    canvas.fill(
        smooth([(x - 20, 220), (x + 20, 220), (x + 92, 330), (x, 340), (x - 92, 330)]), colour=inks.accent
    )
    canvas.fill(oval(x, 334, 60, 16), colour=inks.sun)


def _headphones(canvas: Canvas, dark: Colour, accent: Colour) -> None:
    canvas.fill(
        limb([(-122, 0), (-118, -90), (-64, -166), (0, -184), (64, -166), (118, -90), (122, 0)], 20),
        colour=dark,
    )
    for x in (-118, 118):
        canvas.fill(oval(x, 14, 34, 50), colour=dark)
        canvas.fill(oval(x, 14, 18, 32), colour=accent)


def _microphone(shot: Shot, x: float, y: float, side: int, size: float) -> None:
    canvas, inks = shot.canvas, shot.inks
    mic = canvas.placed(x, y, size, flip=side < 0)
    dark = mix(inks.ink, (0, 0, 0), 0.2)
    mic.fill(
        limb([(60, 40), (380, -190), (900, -380)], 22), limb([(30, 150), (96, 90), (60, 20)], 14), colour=dark
    )
    mic.fill(limb([(-86, 60), (-160, 120), (-60, 230), (60, 170)], 8), colour=dark)
    body = rounded(-72, -150, 72, 160, 70)
    silver = tone(0.84, 0.015, inks.hue)
    mic.fill(body, colour=silver)
    grille = rounded(-72, -150, 72, 20, 70)
    mic.fill(
        *[box(-80, yy, 80, yy + 7) for yy in range(-150, 20, 18)],
        *[box(xx, -160, xx + 5, 20) for xx in range(-70, 80, 20)],
        colour=tone(0.45, 0.02, inks.hue),
        within=[grille],
    )
    mic.fill(box(-72, 18, 72, 44), colour=inks.accent)
    mic.shade(body, colour=dark, side="right", strength=0.75)
    mic.fill(limb([(-44, -90), (-46, 100)], 4, 14, 4), colour=(255, 255, 250), alpha=0.7)
    mic.fill(rounded(-26, 66, 26, 100, 8), colour=dark)


def _desk(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    top = 900.0
    canvas.fill([(0, top), (WIDTH, top), (WIDTH, HEIGHT), (0, HEIGHT)], colour=mix(inks.ink, inks.main, 0.12))
    canvas.fill(box(0, top - 16, WIDTH, top + 10), colour=tone(0.5, 0.09, 55))
    for column in range(20):
        x = 40 + column * 80
        for row, y in enumerate((top + 44, top + 88)):
            canvas.fill(
                oval(x, y, 19), colour=(inks.accent, inks.second, inks.paper)[(column // 4 + row) % 3]
            )
            angle = chance.uniform(-2.4, 0.6)
            canvas.fill(
                limb([(x, y), (x + 16 * math.cos(angle), y + 16 * math.sin(angle))], 5), colour=inks.ink
            )
        at = chance.uniform(top + 150, top + 270)
        canvas.fill(box(x - 3, top + 126, x + 3, top + 296), colour=(10, 8, 16))
        canvas.fill(rounded(x - 17, at - 24, x + 17, at + 24, 6), colour=inks.paper)
        canvas.fill(box(x - 17, at - 3, x + 17, at + 3), colour=inks.main)
        level = chance.randint(2, 7)
        for step in range(level):
            colour = tone(0.8, 0.17, (145, 145, 145, 110, 90, 60, 28)[step])
            canvas.fill(box(x + 26, top + 286 - step * 20, x + 36, top + 298 - step * 20), colour=colour)
    canvas.shade(box(0, top, WIDTH, HEIGHT), colour=(6, 4, 14), side="down", strength=0.6)
