"""A cinema, from its seats or from the street."""

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import Colour, mix, tone
from celebnews.demo.pictures.curves import Point, box, limb, oval, rounded, smooth
from celebnews.demo.pictures.figures import FEET, bust, standing
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot, stranger


def cinema(shot: Shot) -> None:
    inside = shot.tells("screen", "seat", "row", "auditorium", "projector")
    outside = shot.tells("marquee", "front", "outside", "facade", "queue", "sign")
    if outside or not (inside or shot.chance.random() < 0.5):
        _marquee(shot)
    else:
        _auditorium(shot)


def _auditorium(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    dark = mix(inks.ink, (0, 0, 0), 0.35)
    canvas.fill(box(0, 0, WIDTH, HEIGHT), colour=dark)
    left, right, top, low = shot.x - 620, shot.x + 620, max(shot.y - 380, 90), max(shot.y - 380, 90) + 620
    for side in (-1, 1):
        for step in range(5):
            x = shot.x + side * (700 + step * 90)
            fold = box(x - 40, 0, x + 44, 900)
            canvas.fill(fold, colour=mix(tone(0.42, 0.15, 22), dark, 0.4))
            canvas.shade(fold, colour=dark, side="right", strength=1)
    canvas.glow(shot.x, (top + low) / 2, 980, inks.second, 0.45)
    pane = box(left, top, right, low)
    canvas.fill(box(left - 12, top - 12, right + 12, low + 12), colour=(12, 10, 18))
    canvas.fill(pane, colour=inks.sky[1])
    canvas.shade(pane, colour=mix(inks.sun, inks.sky[2], 0.4), side="down", strength=1, soft=True)
    if shot.looks:
        film = Canvas.new((round(right - left), round(low - top)), chance, inks.sky[1])
        film.sky(inks.sky[0], inks.sky[2], bottom=low - top)
        film.fill(oval(360, 240, 190), colour=inks.sun)
        for index, look in enumerate(shot.looks[:2]):
            bust(
                film.placed(760 - index * 360, 270 + index * 20, 1.25, air=(inks.second, 0.12)),
                look,
                turn=-12 + index * 24,
            )
        canvas.image.paste(film.image, (round(left), round(top)))
    elif shot.tells("rectangle", "blank", "white screen"):
        canvas.fill(pane, colour=inks.paper)
        canvas.shade(pane, colour=inks.second, side="down", strength=0.5, soft=True)
        canvas.glow(shot.x, (top + low) / 2, 760, (255, 250, 232), 0.5)
    else:
        canvas.fill(oval(shot.x + chance.choice((-220, 220)), top + 290, 120), colour=inks.sun, within=[pane])
        for step, colour in enumerate((inks.far, inks.middle, inks.near)):
            ridge = [
                (left + index * 155, low - 250 + step * 80 - chance.uniform(0, 120)) for index in range(9)
            ]
            canvas.fill(
                [*smooth(ridge, closed=False), (right, low), (left, low)], colour=colour, within=[pane]
            )
        rider = canvas.placed(shot.x - 60, low - 240, 0.14, air=(inks.ink, 0.8))
        standing(rider, stranger(chance), pose="walk")
    for lamp in (0.25, 0.5, 0.75):
        canvas.shade(
            [
                (shot.x, HEIGHT + 500),
                (left + (right - left) * lamp - 180, top),
                (left + (right - left) * lamp + 180, top),
            ],
            colour=inks.sun,
            side="down",
            strength=0.14,
            soft=True,
        )
    for row in range(4):
        _seats(
            shot,
            low + 70 + row * 125,
            100 + row * 36,
            mix(mix(tone(0.42, 0.15, 22), inks.main, 0.3), dark, 0.35 + row * 0.16),
            dark,
        )


def _seats(shot: Shot, y: float, size: float, colour: Colour, dark: Colour) -> None:
    canvas, chance = shot.canvas, shot.chance
    x = -size * chance.random()
    while x < WIDTH + size:
        if chance.random() < 0.6 and not shot.tells("empty"):
            canvas.fill(
                *_head(x, y - size * 0.1, size, chance.randrange(3)), colour=mix(dark, shot.inks.main, 0.12)
            )
            canvas.fill(
                limb(
                    [
                        (x - size * 0.2, y - size * 0.34),
                        (x, y - size * 0.48),
                        (x + size * 0.2, y - size * 0.34),
                    ],
                    1,
                    size * 0.05,
                    1,
                ),
                colour=shot.inks.sun,
                alpha=0.7,
            )
        seat = rounded(x - size * 0.52, y, x + size * 0.52, y + size * 2.4, size * 0.24)
        canvas.fill(seat, colour=colour)
        canvas.shade(seat, colour=dark, side="down", strength=0.9)
        canvas.fill(
            limb([(x - size * 0.34, y + 5), (x + size * 0.34, y + 5)], 6), colour=shot.inks.second, alpha=0.5
        )
        x += size * 1.12


def _head(x: float, y: float, size: float, kind: int) -> list[list[Point]]:
    shapes = [oval(x, y, size * 0.29, size * 0.37), box(x - size * 0.12, y, x + size * 0.12, y + size * 0.5)]
    if kind == 1:
        shapes.append(oval(x, y - size * 0.38, size * 0.15))
    elif kind == 2:
        shapes.append(oval(x, y + size * 0.02, size * 0.4, size * 0.42))
    return shapes


def _marquee(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    canvas.sky(inks.ink, mix(inks.main, inks.ink, 0.55), bottom=HEIGHT)
    props.stars(canvas, chance, 500)
    for side in (-1, 1):
        for step in range(3):
            x, tall = shot.x + side * (620 + step * 210), chance.uniform(420, 860)
            house = box(x - 130, HEIGHT - 120 - tall, x + 130, HEIGHT)
            canvas.fill(house, colour=mix(inks.ink, inks.main, 0.2))
            props.windows(
                canvas, x - 120, HEIGHT - 110 - tall, x + 120, 900, inks.sun, chance, step=52, share=0.35
            )
    front = box(shot.x - 500, 140, shot.x + 500, HEIGHT)
    canvas.fill(front, colour=mix(inks.second, inks.ink, 0.35))
    canvas.shade(front, colour=inks.ink, side="up", strength=0.7)
    pillars = [box(shot.x + dx - 26, 170, shot.x + dx + 26, 700) for dx in (-430, -250, 250, 430)]
    canvas.fill(*pillars, colour=mix(inks.second, inks.paper, 0.3))
    _blade(shot)
    canvas.glow(shot.x, 960, 700, inks.sun, 0.7)
    doors = [
        rounded(shot.x + dx - 84, 880, shot.x + dx + 84, HEIGHT + 20, 10) for dx in (-300, -100, 100, 300)
    ]
    canvas.fill(*doors, colour=mix(inks.sun, inks.second, 0.35))
    canvas.fill(
        *[box(shot.x + dx - 3, 880, shot.x + dx + 3, 1140) for dx in (-300, -100, 100, 300)], colour=inks.ink
    )
    board = [(shot.x - 620, 640), (shot.x + 620, 640), (shot.x + 560, 850), (shot.x - 560, 850)]
    canvas.fill(board, colour=tone(0.5, 0.19, 25))
    canvas.fill(
        [(shot.x - 560, 672), (shot.x + 560, 672), (shot.x + 512, 820), (shot.x - 512, 820)],
        colour=inks.paper,
    )
    for row, y in enumerate((708, 768)):
        x = shot.x - 440.0 + row * 60
        while x < shot.x + 430 - row * 60:
            wide = chance.choice((26, 30, 34))
            if chance.random() < 0.84:
                canvas.fill(_letter(x, y, wide, chance.randrange(5)), colour=inks.ink)
            x += wide + 14
    for y, half in ((655, 604), (836, 552)):
        dots = [(shot.x - half + step * half * 2 / 30, y) for step in range(31)]
        for x, dy in dots:
            canvas.glow(x, dy, 30, inks.sun, 0.8)
        canvas.fill(*[oval(x, dy, 8) for x, dy in dots], colour=(255, 246, 214))
    canvas.fill(box(0, 1130, WIDTH, HEIGHT), colour=mix(inks.ink, inks.main, 0.15))
    canvas.shade(box(shot.x - 520, 1130, shot.x + 520, HEIGHT), colour=inks.sun, side="up", strength=0.6)
    people = shot.looks[:3] or tuple(stranger(chance) for _ in range(3 if not shot.tells("empty") else 0))
    for index, look in enumerate(people):
        off = index - (len(people) - 1) / 2
        air = None if shot.looks else (inks.ink, 0.55)
        standing(canvas.placed(shot.x + off * 200 + 30, 1160 - FEET * 0.19, 0.19, air=air), look)


def _blade(shot: Shot) -> None:
    """The upright sign over the entrance."""
    canvas, inks = shot.canvas, shot.inks
    blade = rounded(shot.x - 96, 40, shot.x + 96, 640, 60)
    canvas.fill(blade, colour=inks.accent)
    canvas.shade(blade, colour=inks.ink, side="down", strength=0.5)
    canvas.fill(rounded(shot.x - 70, 70, shot.x + 70, 620, 46), colour=mix(inks.ink, inks.accent, 0.2))
    for step in range(3):
        y = 170 + step * 150
        canvas.glow(shot.x, y, 130, inks.sun, 0.6)
        canvas.fill(props.star(shot.x, y, 58), colour=inks.sun)


def _letter(x: float, y: float, wide: float, kind: int) -> list[Point]:
    """A stroke or two that from afar is a letter."""
    low, bar = y + 44, 9
    shapes: tuple[list[Point], ...] = (
        [(x, y), (x + bar, y), (x + bar, low - bar), (x + wide, low - bar), (x + wide, low), (x, low)],
        [
            (x, y),
            (x + wide, y),
            (x + wide, y + bar),
            (x + wide / 2 + 5, y + bar),
            (x + wide / 2 + 5, low),
            (x + wide / 2 - 5, low),
            (x + wide / 2 - 5, y + bar),
            (x, y + bar),
        ],
        [
            (x, low),
            (x + wide / 2 - 5, y),
            (x + wide / 2 + 5, y),
            (x + wide, low),
            (x + wide - 10, low),
            (x + wide / 2, y + 16),
            (x + 10, low),
        ],
        [
            (x, y),
            (x + wide, y),
            (x + wide, y + bar),
            (x + bar, y + bar),
            (x + bar, y + 18),
            (x + wide - 6, y + 18),
            (x + wide - 6, y + 27),
            (x + bar, y + 27),
            (x + bar, low),
            (x, low),
        ],
        [
            (x, y),
            (x + bar, y),
            (x + wide - bar, low - 16),
            (x + wide - bar, y),
            (x + wide, y),
            (x + wide, low),
            (x + wide - bar, low),
            (x + bar, y + 16),
            (x + bar, low),
            (x, low),
        ],
    )
    return shapes[kind]
