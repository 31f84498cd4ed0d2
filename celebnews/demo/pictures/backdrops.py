"""What is behind people: never a blank wall."""

import math

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import mix, tone
from celebnews.demo.pictures.curves import arch, box, limb, oval, smooth
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot, names


def behind(shot: Shot) -> None:
    """One of them, by what is told and else by chance."""
    for words, draw in _TOLD:
        if names(shot.told, words):
            draw(shot)
            return
    shot.chance.choice([disc, leaves, arches, drapes, party, rays, seaside, window])(shot)


def disc(shot: Shot) -> None:
    canvas, inks = shot.canvas, shot.inks
    canvas.sky(inks.sky[1], inks.sky[2], bottom=HEIGHT)
    sun = oval(shot.x + shot.chance.choice((-150, 150)), shot.y + 30, 460)
    canvas.fill(sun, colour=inks.lamp if inks.dark else inks.second)
    canvas.shade(sun, colour=inks.main, side="down", strength=0.8)
    props.hills(shot, 930, 260, inks.far, shade=inks.sky[2])
    props.hills(shot, 1060, 200, inks.middle, bumps=2)


def leaves(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    canvas.sky(mix(inks.sky[2], inks.paper, 0.5), inks.sky[1], bottom=HEIGHT)
    for layer, (colour, light) in enumerate(
        ((inks.far, inks.sky[2]), (inks.middle, inks.far), (inks.near, inks.middle))
    ):
        for index in range(11):
            side = -1 if index % 2 else 1
            x = shot.x + side * chance.uniform(430 + layer * 90, 900)
            y = chance.uniform(120, 1250)
            angle = -side * chance.uniform(10, 90)
            draw = props.frond if (index + layer) % 3 else props.broad_leaf
            draw(canvas, x + side * 130, y, chance.uniform(300, 440), angle, colour, light)


def arches(shot: Shot) -> None:
    canvas, inks = shot.canvas, shot.inks
    canvas.fill(box(0, 0, WIDTH, HEIGHT), colour=mix(inks.far, inks.paper, 0.5))
    shown = [(x, 380) for x in (shot.x - 560, shot.x, shot.x + 560)]
    for x, half in shown:
        frame = arch(x - half * 0.62 - 26, 134, x + half * 0.62 + 26, HEIGHT)
        canvas.fill(frame, colour=inks.paper)
        opening = arch(x - half * 0.62, 160, x + half * 0.62, HEIGHT)
        canvas.fill(opening, colour=inks.sky[1])
        canvas.shade(opening, colour=inks.sky[2], side="down", strength=1, soft=True)
        ridge = smooth(
            [(x - 300, 900), (x - 120, 780), (x + 60, 850), (x + 300, 740), (x + 300, 1300), (x - 300, 1300)]
        )
        canvas.fill(ridge, colour=inks.middle, within=[opening])


def drapes(shot: Shot) -> None:
    canvas, inks = shot.canvas, shot.inks
    deep = mix(inks.main, inks.ink, 0.45)
    canvas.fill(box(0, 0, WIDTH, HEIGHT), colour=deep)
    x = -40.0
    while x < WIDTH:
        wide = shot.chance.uniform(90, 170)
        fold = smooth(
            [
                (x, -40),
                (x + wide, -40),
                (x + wide * 1.15, 600),
                (x + wide, 1260),
                (x - 10, 1260),
                (x + wide * 0.16, 600),
            ]
        )
        canvas.fill(fold, colour=mix(inks.main, inks.ink, shot.chance.uniform(0.15, 0.35)))
        canvas.shade(fold, colour=deep, side="right", strength=1)
        x += wide
    canvas.glow(shot.x, shot.y, 700, inks.second, 0.55)


def party(shot: Shot) -> None:
    """Lamps out of focus, and strings of light."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    canvas.sky(inks.ink, mix(inks.main, inks.ink, 0.6), mix(inks.main, inks.ink, 0.3), bottom=HEIGHT)
    for _ in range(34):
        spot = oval(chance.uniform(0, WIDTH), chance.uniform(60, 1000), chance.uniform(22, 84))
        colour = chance.choice((inks.second, inks.accent, inks.sun, inks.main))
        canvas.fill(spot, colour=colour, alpha=chance.uniform(0.16, 0.42))
    for y in (90, 210):
        props.bulbs(canvas, (-30, y), (WIDTH + 30, y - chance.uniform(-60, 60)), 130, inks.sun, inks.ink, 20)


def rays(shot: Shot) -> None:
    canvas, inks = shot.canvas, shot.inks
    light, deep = (inks.paper, inks.second) if not inks.dark else (inks.main, mix(inks.main, inks.ink, 0.4))
    canvas.fill(box(0, 0, WIDTH, HEIGHT), colour=light)
    y = shot.y + 260
    for step in range(0, 36, 2):
        a, b = math.radians(step * 10), math.radians(step * 10 + 10)
        ray = [
            (shot.x, y),
            (shot.x + 1900 * math.cos(a), y + 1900 * math.sin(a)),
            (shot.x + 1900 * math.cos(b), y + 1900 * math.sin(b)),
        ]
        canvas.fill(ray, colour=deep)
    canvas.shade(box(0, 0, WIDTH, HEIGHT), colour=inks.main, side="down", strength=0.5)
    canvas.fill(oval(shot.x, y, 520), colour=inks.accent)
    canvas.shade(oval(shot.x, y, 520), colour=mix(inks.accent, inks.ink, 0.4), side="down", strength=0.8)


def seaside(shot: Shot) -> None:
    sun = shot.x + shot.chance.choice((-420, 420))
    props.sky(shot, 640, sun=(sun, 380), size=80)
    props.hills(shot, 660, 150, shot.inks.far, shade=shot.inks.sky[2])
    props.water(shot, 660, sun_x=sun)
    props.gulls(shot, WIDTH - shot.x, 240, shot.inks.paper)


def window(shot: Shot) -> None:
    """A room, and the town at night or the garden by day behind the glass."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    wall = mix(inks.main, inks.paper, 0.25) if not inks.dark else mix(inks.main, inks.ink, 0.45)
    canvas.fill(box(0, 0, WIDTH, HEIGHT), colour=wall)
    left = shot.x - 560
    pane = box(left, 80, left + 1120, 900)
    canvas.fill(box(left - 24, 56, left + 1144, 924), colour=inks.paper)
    canvas.fill(pane, colour=inks.sky[1])
    canvas.shade(pane, colour=inks.sky[2], side="down", strength=1, soft=True)
    for index in range(8):
        x = left + index * 140
        tall = chance.uniform(180, 520)
        house = box(x, 900 - tall, x + 140, 900)
        canvas.fill(house, colour=inks.middle if index % 2 else inks.near, within=[pane])
        props.windows(
            canvas, x + 6, 910 - tall, x + 134, 860, inks.lamp if inks.dark else inks.far, chance, step=34
        )
    canvas.fill(
        box(left, 480, left + 1120, 496),
        box(left + 366, 80, left + 380, 900),
        box(left + 740, 80, left + 754, 900),
        colour=inks.paper,
    )
    canvas.shade(box(0, 0, WIDTH, HEIGHT), colour=inks.ink, side="right", strength=0.4, soft=True)
    for side in (0, WIDTH):
        sign = 1 if side == 0 else -1
        lace = smooth(
            [
                (side - sign * 40, -20),
                (side + sign * 240, -20),
                (side + sign * 190, 500),
                (side + sign * 110, 1230),
                (side - sign * 40, 1230),
            ]
        )
        cloth = mix(inks.accent, inks.ink, 0.3 if inks.dark else 0.08)
        canvas.fill(lace, colour=cloth)
        canvas.shade(lace, colour=mix(cloth, inks.ink, 0.6), side="right", strength=0.8)
        folds = [
            limb(
                [
                    (side + sign * reach, -10),
                    (side + sign * reach * 0.7, 600),
                    (side + sign * reach * 0.5, 1220),
                ],
                4,
                12,
                6,
            )
            for reach in (60, 120, 180)
        ]
        canvas.fill(*folds, colour=mix(cloth, inks.ink, 0.3))


def kitchen(shot: Shot) -> None:
    """Tiles, a shelf, pans and pots."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    canvas.fill(box(0, 0, WIDTH, HEIGHT), colour=mix(inks.sky[2], inks.paper, 0.5))
    tiles = [box(x + 3, y + 3, x + 97, y + 97) for x in range(0, WIDTH, 100) for y in range(0, HEIGHT, 100)]
    canvas.fill(*tiles, colour=mix(inks.far, inks.paper, 0.55))
    canvas.shade(box(0, 0, WIDTH, HEIGHT), colour=inks.far, side="down", strength=0.6)
    canvas.fill(box(0, 330, WIDTH, 352), colour=inks.near)
    x = 40.0
    while x < WIDTH:
        wide, tall = chance.uniform(70, 150), chance.uniform(80, 200)
        colour = chance.choice((inks.main, inks.accent, inks.second, inks.paper, inks.near))
        pot = smooth(
            [
                (x, 330),
                (x - 8, 330 - tall * 0.5),
                (x + wide * 0.2, 330 - tall),
                (x + wide * 0.8, 330 - tall),
                (x + wide + 8, 330 - tall * 0.5),
                (x + wide, 330),
            ]
        )
        canvas.fill(pot, colour=colour)
        canvas.shade(pot, colour=inks.ink, side="right", strength=0.6)
        x += wide + chance.uniform(20, 70)
    for x in range(90, WIDTH, 230):
        hook = x + chance.uniform(-30, 30)
        canvas.fill(limb([(hook, 352), (hook, 450)], 8), oval(hook, 520, 74), colour=inks.near)
        canvas.shade(oval(hook, 520, 74), colour=inks.second, side="left", strength=0.6)


def books(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    canvas.fill(box(0, 0, WIDTH, HEIGHT), colour=mix(inks.near, inks.ink, 0.3))
    colours = (
        inks.main,
        inks.accent,
        inks.second,
        inks.paper,
        inks.far,
        inks.middle,
        tone(0.55, 0.1, inks.hue),
    )
    for shelf in range(4):
        floor = 270 + shelf * 300
        x = -10.0
        while x < WIDTH:
            wide, tall = chance.uniform(26, 62), chance.uniform(150, 235)
            spine = box(x, floor - tall, x + wide, floor)
            colour = mix(chance.choice(colours), inks.ink, 0.25)
            canvas.fill(spine, colour=colour)
            canvas.fill(
                box(x, floor - tall * 0.8, x + wide, floor - tall * 0.72), colour=inks.paper, alpha=0.4
            )
            x += wide + chance.choice((2, 3, 3, 30))
        canvas.fill(box(0, floor, WIDTH, floor + 22), colour=mix(inks.near, inks.paper, 0.2))
    canvas.shade(box(0, 0, WIDTH, HEIGHT), colour=inks.ink, side="right", strength=0.6, soft=True)
    canvas.glow(shot.x - 240, shot.y - 60, 620, inks.sun, 0.45)


def marks(shot: Shot) -> None:
    """The wall at the end of a red carpet."""
    canvas, inks = shot.canvas, shot.inks
    wall = mix(inks.main, inks.ink, 0.3)
    canvas.sky(mix(wall, inks.ink, 0.4), wall, mix(wall, inks.second, 0.5), bottom=HEIGHT)
    for row, y in enumerate(range(60, HEIGHT, 190)):
        for column, x in enumerate(range(-60 + row % 2 * 140, WIDTH, 280)):
            mark = canvas.placed(x, y, 1.5)
            if (row + column) % 2:
                mark.fill(
                    limb([(-40, 0), (40, 0)], 9),
                    limb([(-24, 20), (24, 20)], 9),
                    colour=inks.paper,
                    alpha=0.28,
                )
            else:
                mark.fill(props.star(0, 0, 34), colour=inks.paper, alpha=0.34)
    side = shot.chance.choice((-1, 1))
    for at, y in ((shot.x + side * 640, 260), (shot.x - side * 560, 520)):
        canvas.glow(at, y, 420, (255, 251, 238), 0.9)
        spikes = [
            limb([(at - dx, y - dy), (at, y), (at + dx, y + dy)], 1, 12, 1, steps=2)
            for dx, dy in ((150, 0), (0, 150), (70, 70), (70, -70))
        ]
        canvas.fill(*spikes, colour=(255, 253, 244))


def pitch(shot: Shot) -> None:
    """A football ground: floodlights, a stand, the stripes of the grass."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    grass = tone(0.62, 0.14, 138)
    canvas.sky(*inks.sky, bottom=700)
    props.clouds(shot, 500)
    stand = [(0, 470), (WIDTH, 430), (WIDTH, 720), (0, 720)]
    canvas.fill(stand, colour=mix(inks.near, inks.ink, 0.3))
    canvas.fill([(0, 440), (WIDTH, 396), (WIDTH, 440), (0, 480)], colour=inks.middle)
    for colour in (inks.main, inks.accent, inks.second, inks.paper):
        canvas.fill(
            *[oval(chance.uniform(0, WIDTH), chance.uniform(510, 690), 11, 13) for _ in range(80)],
            colour=mix(colour, inks.ink, 0.25),
        )
    for x in (190, WIDTH - 190):
        canvas.fill(limb([(x, 700), (x, 150)], 16, 10), box(x - 90, 90, x + 90, 170), colour=inks.near)
        for dx in (-60, -20, 20, 60):
            for dy in (112, 148):
                canvas.glow(x + dx, dy, 60, inks.sun, 0.8)
                canvas.fill(oval(x + dx, dy, 13), colour=(255, 252, 236))
    canvas.fill(box(0, 690, WIDTH, HEIGHT), colour=grass)
    stripes = [
        [
            (shot.x + (x - shot.x) * 0.45, 690),
            (shot.x + (x + 150 - shot.x) * 0.45, 690),
            (x + 150, HEIGHT),
            (x, HEIGHT),
        ]
        for x in range(-1500, 3000, 300)
    ]
    canvas.fill(*stripes, colour=mix(grass, inks.ink, 0.14))
    canvas.fill(box(0, 716, WIDTH, 726), colour=inks.paper, alpha=0.85)
    posts = [
        limb(
            [
                (shot.x - 330, 730),
                (shot.x - 330, 520),
                (shot.x - 328, 516),
                (shot.x + 330, 516),
                (shot.x + 330, 730),
            ],
            12,
            steps=1,
        )
    ]
    canvas.fill(*posts, colour=inks.paper)


def camp(shot: Shot) -> None:
    """Bare hills and tents."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    props.sky(shot, 700, sun=(shot.x + 430, 260), size=70)
    props.hills(shot, 640, 300, inks.far, shade=inks.sky[2], bumps=2)
    props.hills(shot, 740, 190, mix(inks.far, inks.middle, 0.6), shade=inks.far)
    props.hills(shot, 830, 90, inks.middle, bumps=2)
    for x, size in ((shot.x - 560, 1.2), (shot.x + 590, 1.35), (shot.x - 300, 0.8)):
        y = 860 + size * 30
        tent = [(x - 190 * size, y), (x - 20 * size, y - 230 * size), (x + 190 * size, y)]
        canvas.fill(tent, colour=chance.choice((inks.accent, inks.second, inks.main)))
        canvas.fill(
            [(x - 20 * size, y - 230 * size), (x + 190 * size, y), (x + 40 * size, y)],
            colour=inks.ink,
            alpha=0.3,
        )
        canvas.fill(
            [(x - 20 * size, y - 200 * size), (x + 30 * size, y), (x - 50 * size, y)],
            colour=inks.ink,
            alpha=0.55,
        )
    props.gulls(shot, shot.x - 200, 260, inks.near)


_TOLD = (
    (("carpet", "gannet"), marks),
    (("match", "kit", "pitch", "stadium", "coach"), pitch),
    (("camp", "Stranay", "hillside", "moor"), camp),
    (("kitchen", "cook", "chef", "bakery", "crust", "restaurant", "trade dinner"), kitchen),
    (("library", "bookshop", "books", "study", "columnist", "author", "memoir"), books),
    (("harbour", "sea", "beach", "quay", "pier", "shore", "lifeboat", "swimmer and"), seaside),
    (("garden", "orchard", "greenhouse", "allotment", "plot", "jacket", "bird"), leaves),
    (("window", "flat", "hotel", "rehearsal", "broadcast"), window),
    (("party", "premiere", "evening", "lights", "club", "duet"), party),
    (("theatre", "curtain", "stage", "backstage", "dressing", "fitting"), drapes),
)
