"""Scenes by the sea: a harbour and an island."""

import math

from celebnews.demo.pictures import props
from celebnews.demo.pictures.boats import ferry, fishing, sailing
from celebnews.demo.pictures.colour import ROOF, mix, tone
from celebnews.demo.pictures.curves import box, limb, oval, rounded, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.passers import passers
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot, names


def harbour(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    horizon = 590.0
    sun = shot.x + chance.choice((-330, 330))
    props.sky(shot, horizon, sun=(sun, chance.uniform(200, 400)), size=chance.uniform(60, 100))
    tall = 400 if shot.tells("hill") else chance.uniform(120, 230)
    props.hills(shot, horizon, tall, inks.far, shade=inks.sky[2])
    _houses(shot, horizon)
    props.water(shot, horizon + 20, sun_x=sun)
    _reflections(shot, horizon + 20)
    if shot.tells("ferry", "ship", "liner"):
        ferry(canvas.placed(shot.x, 800, 1.05), shot)
        spots = [(shot.x - 560, 860, 0.55), (shot.x + 600, 930, 0.7)]
    else:
        spots = [
            (shot.x + chance.uniform(-60, 60), 850, 1.15),
            (shot.x - chance.uniform(380, 520), 740, 0.7),
            (shot.x + chance.uniform(400, 560), 790, 0.85),
        ]
        spots += [(chance.uniform(0, WIDTH), 690, 0.4) for _ in range(chance.randint(0, 3))]
    for x, y, size in sorted(spots, key=lambda spot: spot[1]):
        boat = sailing if chance.random() < 0.55 else fishing
        boat(canvas.placed(x, y, size, flip=chance.random() < 0.5), shot)
    _quay(shot)
    props.gulls(shot, shot.x, 300, inks.paper if inks.dark else inks.near, count=5)
    passers(shot, 1150, 0.36, x=shot.x + chance.choice((-190, 190)))


def _houses(shot: Shot, ground: float) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    x = chance.uniform(-60, 0)
    walls = (inks.paper, inks.second, inks.accent, inks.main, mix(inks.paper, inks.second, 0.5))
    veil = 0.35 if inks.dark else 0.08
    while x < WIDTH:
        wide, tall = chance.uniform(74, 132), chance.uniform(90, 190)
        wall = mix(chance.choice(walls), inks.middle, veil)
        outline = [
            (x, ground + 24),
            (x, ground - tall),
            (x + wide / 2, ground - tall - wide * 0.5),
            (x + wide, ground - tall),
            (x + wide, ground + 24),
        ]
        canvas.fill(outline, colour=wall)
        roof = [
            (x - 7, ground - tall + 4),
            (x + wide / 2, ground - tall - wide * 0.56),
            (x + wide + 7, ground - tall + 4),
            (x + wide / 2, ground - tall - wide * 0.38),
        ]
        canvas.fill(roof, colour=mix(ROOF, inks.near, veil))
        canvas.fill(
            [
                (x + wide * 0.62, ground + 24),
                (x + wide * 0.62, ground - tall - wide * 0.38),
                (x + wide, ground - tall),
                (x + wide, ground + 24),
            ],
            colour=inks.near,
            alpha=0.22,
        )
        lit = inks.lamp if inks.dark else inks.near
        props.windows(
            canvas, x + 8, ground - tall - 6, x + wide - 8, ground - 20, lit, chance, step=40, share=0.85
        )
        x += wide + chance.choice((0, 0, 0, 14))


def _reflections(shot: Shot, top: float) -> None:
    bars = []
    for _ in range(70):
        x, y = shot.chance.uniform(0, WIDTH), top + shot.chance.random() ** 2 * 220
        bars.append(limb([(x - shot.chance.uniform(14, 60), y), (x + shot.chance.uniform(14, 60), y)], 5))
    shot.canvas.fill(*bars[::2], colour=shot.inks.second, alpha=0.55)
    shot.canvas.fill(*bars[1::2], colour=shot.inks.near, alpha=0.4)


def _quay(shot: Shot) -> None:
    canvas, inks, _chance = shot.canvas, shot.inks, shot.chance
    top = 1060.0
    stone = mix(inks.near, inks.paper, 0.25)
    edge = [(0, top + 30), (WIDTH, top - 30), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.fill(edge, colour=stone)
    canvas.shade(edge, colour=inks.ink, side="down", strength=0.7)
    canvas.fill(
        [(0, top + 30), (WIDTH, top - 30), (WIDTH, top - 8), (0, top + 52)],
        colour=mix(stone, inks.paper, 0.4),
    )
    for x in (180, WIDTH - 240):
        y = top + 60 - x * 0.0375
        canvas.fill(rounded(x - 32, y - 110, x + 32, y, 14), oval(x, y - 112, 48, 17), colour=inks.ink)
        canvas.fill(
            limb([(x - 22, y - 60), (x, y - 52), (x + 24, y - 60)], 12),
            limb([(x, y - 48), (x - 120, y + 30), (x - 300, y - 10)], 8),
            colour=inks.second,
        )
        canvas.fill(limb([(x - 16, y - 96), (x - 18, y - 20)], 2, 8, 2), colour=inks.paper, alpha=0.5)


def island(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    horizon = 640.0
    sun = shot.x + chance.choice((-430, 430))
    props.sky(shot, horizon, sun=(sun, chance.uniform(180, 420)), size=chance.uniform(60, 110))
    props.hills(shot, horizon + 4, 70, mix(inks.far, inks.sky[2], 0.4), bumps=5)
    props.water(shot, horizon, sun_x=sun)
    green = mix(tone(0.60, 0.12, 130), inks.middle, 0.35 if not inks.dark else 0.65)
    deep = mix(green, inks.ink, 0.45)
    back = smooth(
        [
            (shot.x - 560, 770),
            (shot.x - 380, 640),
            (shot.x - 170, 470),
            (shot.x, 430),
            (shot.x + 190, 540),
            (shot.x + 420, 650),
            (shot.x + 600, 770),
            (shot.x + 300, 800),
            (shot.x - 300, 800),
        ]
    )
    canvas.fill(back, colour=mix(green, inks.far, 0.3))
    canvas.shade(back, colour=deep, side="right", strength=0.9)
    front = smooth(
        [
            (shot.x - 640, 800),
            (shot.x - 420, 715),
            (shot.x - 120, 660),
            (shot.x + 160, 690),
            (shot.x + 420, 730),
            (shot.x + 660, 800),
            (shot.x + 320, 850),
            (shot.x - 280, 850),
        ]
    )
    canvas.fill(front, colour=green)
    canvas.shade(front, colour=deep, side="down", strength=0.9)
    path = [(shot.x + 40, 690), (shot.x + 90, 740), (shot.x - 30, 780), (shot.x + 30, 840)]
    canvas.fill(limb(path, 10, 18, 26, 44), colour=mix(inks.paper, inks.second, 0.3))
    rim = [
        limb(
            [
                (shot.x - 640 + step * 66, 808 + 34 * math.sin(step / 20 * math.pi)),
                (shot.x - 590 + step * 66, 812 + 34 * math.sin(step / 20 * math.pi)),
            ],
            9,
        )
        for step in range(20)
    ]
    canvas.fill(*rim, colour=inks.paper, alpha=0.9)
    for _ in range(chance.randint(5, 9)):
        x = shot.x + chance.choice((-1, 1)) * chance.uniform(130, 460)
        props.cypress(canvas, x, 740 + chance.uniform(-10, 30), chance.uniform(90, 170), deep)
    if shot.tells("lighthouse") or chance.random() < 0.4:
        _lighthouse(canvas.placed(shot.x + chance.choice((-300, 280)), 700, 0.9), shot)
    _cottage(canvas.placed(shot.x, 706, 1.15), shot)
    for _ in range(chance.randint(1, 2)):
        sailing(
            canvas.placed(
                chance.uniform(150, WIDTH - 150), chance.uniform(890, 960), 0.5, flip=chance.random() < 0.5
            ),
            shot,
        )
    if names(shot.told, ("fog", "mist", "haze")):
        _mist(shot)
    _shore(shot)
    props.gulls(shot, shot.x, 300, inks.paper if inks.dark else inks.near, count=5)
    passers(shot, 1150, 0.38, x=shot.x + chance.choice((-230, 230)))


def _mist(shot: Shot) -> None:
    pale = mix(shot.inks.sky[2], shot.inks.paper, 0.5)
    bars = []
    for _ in range(13):
        x, y = shot.chance.uniform(-200, WIDTH), shot.chance.uniform(380, 830)
        bars.append(limb([(x, y), (x + shot.chance.uniform(300, 800), y)], 34))
    shot.canvas.fill(*bars, colour=pale, alpha=0.5)
    shot.canvas.shade(box(0, 380, WIDTH, 840), colour=pale, side="up", strength=0.5, soft=True)


def _cottage(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    canvas.fill(box(-92, -100, 92, 0), colour=inks.paper)
    canvas.fill(box(30, -100, 92, 0), colour=mix(inks.paper, inks.main, 0.25))
    canvas.fill([(-108, -96), (-74, -172), (74, -172), (108, -96)], colour=ROOF)
    canvas.shade(
        [(-108, -96), (-74, -172), (74, -172), (108, -96)], colour=inks.ink, side="right", strength=0.5
    )
    canvas.fill(box(36, -206, 62, -160), colour=mix(ROOF, inks.ink, 0.3))
    canvas.fill(rounded(-16, -64, 16, 4, 10), colour=inks.accent)
    lit = inks.lamp if inks.dark else inks.near
    canvas.fill(box(-70, -70, -38, -36), box(42, -70, 74, -36), colour=lit)
    if inks.dark:
        canvas.glow(0, -50, 200, inks.sun, 0.4)
    for step in range(3):
        canvas.fill(
            oval(54 + step * 20, -230 - step * 34, 15 + step * 7, 12 + step * 5), colour=inks.paper, alpha=0.5
        )


def _lighthouse(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    tower = [(-44, 0), (-28, -300), (28, -300), (44, 0)]
    canvas.fill(tower, colour=inks.paper)
    canvas.fill(*[box(-60, y, 60, y + 50) for y in (-270, -170, -70)], colour=ROOF, within=[tower])
    canvas.shade(tower, colour=inks.ink, side="right", strength=0.5)
    canvas.fill(box(-40, -312, 40, -298), [(-30, -352), (0, -396), (30, -352)], colour=inks.near)
    canvas.fill(box(-24, -352, 24, -310), colour=inks.sun)
    canvas.glow(0, -332, 240 if inks.dark else 110, inks.sun, 0.8)


def _shore(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    sand = mix(inks.second, inks.paper, 0.45) if not inks.dark else mix(inks.near, inks.second, 0.25)
    beach = [
        *smooth([(-30, 1080), (300, 1040), (800, 1110), (1250, 1050), (1640, 1090)], closed=False),
        (1640, HEIGHT),
        (-30, HEIGHT),
    ]
    canvas.fill([(x, y - 14) for x, y in beach], colour=inks.paper, alpha=0.8)
    canvas.fill(beach, colour=sand)
    canvas.shade(beach, colour=mix(sand, inks.ink, 0.5), side="down", strength=0.6)
    for side in (-1, 1):
        for step in range(6):
            x = (0 if side < 0 else WIDTH) - side * -chance.uniform(-40, 230)
            props.frond(
                canvas,
                x,
                HEIGHT + 40,
                chance.uniform(180, 330),
                -side * chance.uniform(-40, 40),
                inks.near if step % 2 else inks.middle,
                inks.far,
            )
