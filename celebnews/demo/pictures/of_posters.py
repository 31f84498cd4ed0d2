"""A printed sheet on a wall."""

import math
from collections.abc import Callable

from celebnews.demo.pictures.colour import Colour, mix
from celebnews.demo.pictures.curves import Outline, box, limb, oval
from celebnews.demo.pictures.figures import bust
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot

Design = Callable[[Canvas, Colour, Colour, Colour, list[Outline]], None]


def poster(shot: Shot) -> None:
    """A printed sheet on a wall."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    wall = mix(inks.second, inks.paper, 0.35) if not inks.dark else mix(inks.near, inks.main, 0.2)
    canvas.fill(box(0, 0, WIDTH, HEIGHT), colour=wall)
    _bricks(shot, wall)
    for side in (-1, 1):
        torn = canvas.placed(shot.x + side * 790, 590 + side * 40, 0.92, turn=side * 1.5)
        _print(torn, shot, (inks.near, inks.second, inks.paper, inks.main))
    scheme = chance.choice(
        (
            (inks.paper, inks.main, inks.accent, inks.ink),
            (inks.accent, inks.paper, inks.ink, inks.main),
            (inks.ink, inks.second, inks.accent, inks.paper),
            (inks.main, inks.paper, inks.second, inks.ink),
        )
    )
    turn = 0 if shot.looks else chance.uniform(-1.5, 1.5)
    _print(canvas.placed(shot.x, 600, 1.04, turn=turn), shot, scheme, main=True)
    if shot.looks:
        _faces(shot)
    canvas.shade(box(0, 0, WIDTH, HEIGHT), colour=inks.ink, side="right", strength=0.3, soft=True)


def _faces(shot: Shot) -> None:
    """Those named, cut off where the poster's lettering starts."""
    left, top, right, bottom = (round(value) for value in (shot.x - 395, 60, shot.x + 395, 892))
    sheet = Canvas(shot.canvas.image.crop((left, top, right, bottom)), shot.chance)
    cast = shot.looks[:2]
    for index, look in enumerate(cast):
        off = index - (len(cast) - 1) / 2
        place = sheet.placed(395 + off * 300, 400, 1.2 if len(cast) == 1 else 0.95)
        bust(place, look, turn=-off * 20 or 10)
    shot.canvas.image.paste(sheet.image, (left, top))


def _bricks(shot: Shot, wall: Colour) -> None:
    bricks: tuple[list[Outline], list[Outline]] = ([], [])
    for row, y in enumerate(range(-10, HEIGHT, 56)):
        for x in range(-120 + row % 2 * 64, WIDTH, 128):
            bricks[shot.chance.randrange(2)].append(box(x + 3, y + 3, x + 125, y + 53))
    shot.canvas.fill(*bricks[0], colour=mix(wall, shot.inks.main, 0.22))
    shot.canvas.fill(*bricks[1], colour=mix(wall, shot.inks.main, 0.3))


def _print(
    canvas: Canvas, shot: Shot, scheme: tuple[Colour, Colour, Colour, Colour], *, main: bool = False
) -> None:
    ground, first, second, dark = scheme
    outline = box(-380, -520, 380, 520)
    canvas.fill([(x + 14, y + 18) for x, y in outline], colour=shot.inks.ink, alpha=0.35)
    canvas.fill(box(-392, -532, 392, 532), colour=shot.inks.paper)
    canvas.fill(outline, colour=ground)
    if main and shot.looks:
        canvas.fill(oval(0, -90, 330), colour=first)
        canvas.shade(oval(0, -90, 330), colour=second, side="down", strength=0.9)
    else:
        _design(shot)(canvas, first, second, dark, [outline])
    canvas.fill(box(-380, 290, 380, 520), colour=ground)
    canvas.fill(box(-380, 280, 380, 294), colour=second)
    x = -330.0
    for _ in range(7):
        wide = shot.chance.uniform(54, 92)
        if x + wide < 340:
            canvas.fill(_glyph(x, 328, wide * 0.86, 84, shot.chance.randrange(4)), colour=dark)
        x += wide + 10
    for row, half in ((438, 300), (470, 210)):
        canvas.fill(limb([(-330, row), (-330 + half * 1.7, row)], 12), colour=second)
    canvas.streak(outline, colour=shot.inks.paper, alpha=0.07)
    if main:
        tape = [canvas.placed(x, -526, 1, turn=turn) for x, turn in ((-330, -38), (330, 38))]
        for strip in tape:
            strip.fill(box(-70, -20, 70, 20), colour=shot.inks.paper, alpha=0.65)


def _design(shot: Shot) -> Design:
    for words, design in ((("wave",), _moon), (("stripe", "field"), _halves), (("overlapping",), _circles)):
        if shot.tells(*words):
            return design
    return shot.chance.choice((_moon, _arcs, _record, _steps, _circles, _halves))


def _circles(canvas: Canvas, first: Colour, second: Colour, dark: Colour, area: list[Outline]) -> None:
    """Overprinted, as inks are."""
    spots = [((-120, -250, 190), first), ((110, -190, 200), second), ((-20, 20, 190), dark)]
    for (x, y, radius), colour in spots:
        canvas.fill(oval(x, y, radius), colour=colour, alpha=0.82)
    for index in range(len(spots)):
        (x, y, radius), _ = spots[index]
        (x1, y1, radius1), _ = spots[index - 1]
        canvas.fill(
            oval(x, y, radius), colour=mix(first, dark, 0.5), within=[oval(x1, y1, radius1)], alpha=0.6
        )
    canvas.fill(*[box(-330 + step * 44, 216, -308 + step * 44, 262) for step in range(16)], colour=dark)


def _halves(canvas: Canvas, first: Colour, second: Colour, dark: Colour, area: list[Outline]) -> None:
    """A field in two halves, with a ball."""
    canvas.fill(*[box(-380 + step * 190, -520, -285 + step * 190, 290) for step in range(4)], colour=first)
    canvas.fill(box(-380, -124, 380, -108), colour=second)
    ring = oval(0, -116, 210)
    canvas.fill(limb([*ring, *ring[:3]], 16, steps=1, blunt=True), colour=second)
    canvas.fill(box(-150, -520, 150, -400), box(-150, 170, 150, 290), colour=second, alpha=0.85)
    canvas.fill(oval(0, -116, 120), colour=dark)
    canvas.shade(oval(0, -116, 120), colour=second, side="up", strength=0.7)


def _glyph(x: float, y: float, wide: float, tall: float, kind: int) -> Outline:
    """A heavy letter of no alphabet."""
    bar = wide * 0.36
    if kind == 0:
        return [
            (x, y),
            (x + bar, y),
            (x + bar, y + tall - bar),
            (x + wide, y + tall - bar),
            (x + wide, y + tall),
            (x, y + tall),
        ]
    if kind == 1:
        return oval(x + wide / 2, y + tall / 2, wide / 2, tall / 2)
    if kind == 2:
        return [
            (x, y),
            (x + wide, y),
            (x + wide, y + bar),
            (x + wide / 2 + bar / 2, y + bar),
            (x + wide / 2 + bar / 2, y + tall),
            (x + wide / 2 - bar / 2, y + tall),
            (x + wide / 2 - bar / 2, y + bar),
            (x, y + bar),
        ]
    return [(x, y + tall), (x + wide / 2, y), (x + wide, y + tall)]


def _moon(canvas: Canvas, first: Colour, second: Colour, dark: Colour, area: list[Outline]) -> None:
    canvas.fill(oval(60, -190, 230), colour=first)
    canvas.shade(oval(60, -190, 230), colour=second, side="down", strength=0.8)
    for step in range(6):
        y = -20 + step * 54
        wave = limb([(-420, y + 20), (-210, y - 26), (0, y + 20), (210, y - 26), (420, y + 20)], 26)
        canvas.fill(wave, colour=(dark, second)[step % 2], within=area)
    canvas.fill([(-60, 0), (-60, -250), (90, -30)], [(-76, -6), (-76, -200), (-170, -30)], colour=dark)


def _arcs(canvas: Canvas, first: Colour, second: Colour, dark: Colour, area: list[Outline]) -> None:
    for step, radius in enumerate((360, 290, 220, 150, 80)):
        canvas.fill(
            oval(-380, 290, radius * 1.6), colour=(first, dark, second, first, dark)[step], within=area
        )
    canvas.fill(oval(220, -340, 110), colour=second)
    canvas.shade(oval(220, -340, 110), colour=dark, side="right", strength=0.5)
    canvas.fill(
        *[box(70 + step * 50, -170, 92 + step * 50, 60 - step * 30) for step in range(5)], colour=dark
    )


def _record(canvas: Canvas, first: Colour, second: Colour, dark: Colour, area: list[Outline]) -> None:
    canvas.fill(oval(0, -120, 310), colour=dark)
    for radius in range(130, 300, 24):
        ring = oval(0, -120, radius)
        canvas.fill(limb([*ring, ring[0]], 3, steps=1, blunt=True), colour=mix(dark, first, 0.35))
    canvas.shade(oval(0, -120, 310), colour=first, side="left", strength=0.3)
    canvas.fill(oval(0, -120, 108), colour=second)
    canvas.fill(
        [
            (0, -120),
            (-108, -120),
            *[
                (108 * math.cos(a), -120 + 108 * math.sin(a))
                for a in (math.pi + step * 0.157 for step in range(11))
            ],
        ],
        colour=first,
    )
    canvas.fill(oval(0, -120, 16), colour=dark)
    canvas.fill(limb([(330, -470), (300, -300), (180, -190)], 16, 12), oval(330, -470, 34), colour=first)


def _steps(canvas: Canvas, first: Colour, second: Colour, dark: Colour, area: list[Outline]) -> None:
    size = 190
    for row in range(4):
        for column in range(4):
            x, y = -380 + column * size, -520 + row * 202
            kind = (row * 3 + column * 5 + row * column) % 5
            colour = (first, second, dark)[(row + column) % 3]
            if kind == 0:
                canvas.fill(oval(x + size / 2, y + 101, 84), colour=colour)
            elif kind == 1:
                canvas.fill([(x, y), (x + size, y), (x, y + 202)], colour=colour)
            elif kind == 2:
                canvas.fill(oval(x, y + 202, size), colour=colour, within=[box(x, y, x + size, y + 202)])
            elif kind == 3:
                canvas.fill(
                    *[box(x, y + step * 50, x + size, y + step * 50 + 25) for step in range(4)], colour=colour
                )
            else:
                canvas.fill(oval(x + size, y, size), colour=colour, within=[box(x, y, x + size, y + 202)])
