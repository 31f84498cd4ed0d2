"""Scenes of streets: a skyline, and shops in the rain."""

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import ROOF, Colour, mix
from celebnews.demo.pictures.curves import arch, box, limb, oval, rounded, smooth
from celebnews.demo.pictures.figures import FEET, standing
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.passers import passers
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot, stranger


def city(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    river = chance.random() < 0.55 or shot.tells("river", "bridge", "water", "canal")
    ground = 880.0 if river else 1010.0
    sun = (shot.x + chance.choice((-230, 230)), chance.uniform(340, 520))
    props.sky(shot, ground, sun=sun, size=chance.uniform(90, 170))
    for layer, colour in enumerate((mix(inks.far, inks.sky[2], 0.35), inks.far, inks.middle)):
        _skyline(shot, ground, 560 - layer * 110, colour, lit=layer > 0)
    _tower(shot, ground)
    if river:
        props.water(shot, ground, sun_x=sun[0])
        _bridge(shot, ground)
    else:
        canvas.fill(box(0, ground, WIDTH, HEIGHT), colour=inks.near)
    _roofs(shot)
    passers(shot, 1150, 0.34)


def _skyline(shot: Shot, ground: float, tallest: float, colour: Colour, *, lit: bool) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    x = -30.0
    while x < WIDTH:
        wide = chance.uniform(64, 150)
        near = max(0.35, 1 - abs(x + wide / 2 - shot.x) / 1200)
        tall = tallest * near * chance.uniform(0.5, 1)
        house = box(x, ground - tall, x + wide, ground)
        canvas.fill(house, colour=colour)
        canvas.fill(box(x + wide * 0.62, ground - tall, x + wide, ground), colour=inks.ink, alpha=0.2)
        kind = chance.randrange(5)
        if kind == 0:
            canvas.fill(
                [(x, ground - tall), (x + wide / 2, ground - tall - wide * 0.7), (x + wide, ground - tall)],
                colour=colour,
            )
        elif kind == 1:
            canvas.fill(
                box(x + wide * 0.2, ground - tall - 34, x + wide * 0.8, ground - tall),
                limb([(x + wide / 2, ground - tall), (x + wide / 2, ground - tall - 110)], 5, 2),
                colour=colour,
            )
        elif kind == 2:
            canvas.fill(
                arch(x + 8, ground - tall - wide * 0.4, x + wide - 8, ground - tall + 4), colour=colour
            )
        if lit:
            light = inks.lamp if inks.dark else mix(colour, inks.ink, 0.4)
            props.windows(
                canvas,
                x + 4,
                ground - tall,
                x + wide - 4,
                ground - 30,
                light,
                chance,
                step=30,
                share=0.5 if inks.dark else 0.85,
            )
        x += wide + chance.choice((0, 0, 6, 24))
    canvas.shade(
        box(0, ground - 300, WIDTH, ground), colour=inks.sky[2], side="down", strength=0.35, soft=True
    )


def _tower(shot: Shot, ground: float) -> None:
    """The one that everybody knows the town by."""
    canvas, inks = shot.canvas, shot.inks
    x, dark = shot.x, inks.near
    steps = [(92, 430), (70, 560), (46, 640), (24, 690)]
    canvas.fill(
        *[box(x - half, ground - tall, x + half, ground) for half, tall in steps],
        limb([(x, ground - 680), (x, ground - 800)], 12, 2),
        colour=dark,
    )
    canvas.fill(
        *[box(x + half * 0.3, ground - tall, x + half, ground) for half, tall in steps],
        colour=inks.ink,
        alpha=0.35,
    )
    light = inks.lamp if inks.dark else inks.far
    for half, tall in steps[:3]:
        props.windows(
            canvas,
            x - half + 6,
            ground - tall,
            x + half - 6,
            ground - tall + 120,
            light,
            shot.chance,
            step=26,
            share=0.8,
        )
    props.windows(canvas, x - 84, ground - 420, x + 84, ground - 20, light, shot.chance, step=32, share=0.65)
    canvas.fill(oval(x, ground - 600, 28), colour=inks.sun)
    canvas.fill(
        limb([(x, ground - 600), (x, ground - 618)], 4),
        limb([(x, ground - 600), (x + 12, ground - 594)], 4),
        colour=inks.ink,
    )


def _bridge(shot: Shot, ground: float) -> None:
    canvas, inks = shot.canvas, shot.inks
    deck = ground + 60
    dark = mix(inks.near, inks.ink, 0.3)
    canvas.fill(box(0, deck, WIDTH, deck + 26), colour=dark)
    for x in (shot.x - 520, shot.x + 520):
        canvas.fill(
            box(x - 22, deck - 210, x + 22, deck + 120),
            box(x - 34, deck - 224, x + 34, deck - 200),
            colour=dark,
        )
        for side in (-1, 1):
            cable = [(x, deck - 205), (x + side * 260, deck - 40), (x + side * 520, deck - 10)]
            canvas.fill(limb(cable, 8), colour=dark)
            ties = [
                limb([(cx, cy), (cx, deck)], 3, steps=1) for cx, cy in smooth(cable, closed=False, steps=6)
            ]
            canvas.fill(*ties, colour=dark)
    if inks.dark:
        for x in range(40, WIDTH, 120):
            canvas.glow(x, deck - 4, 50, inks.sun, 0.8)
        canvas.fill(*[oval(x, deck - 4, 6) for x in range(40, WIDTH, 120)], colour=inks.sun)


def _roofs(shot: Shot) -> None:
    """What is nearest: roofs, a water tower, aerials."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    dark = mix(inks.ink, inks.near, 0.25)
    x = -40.0
    while x < WIDTH:
        wide, top = chance.uniform(220, 380), chance.uniform(1040, 1120)
        canvas.fill(
            box(x, top, x + wide, HEIGHT),
            box(x - 8, top - 10, x + wide + 8, top + 8),
            colour=mix(dark, inks.main, chance.uniform(0, 0.16)),
        )
        props.windows(
            canvas,
            x + 20,
            top + 12,
            x + wide - 20,
            HEIGHT + 20,
            inks.lamp if inks.dark else inks.far,
            chance,
            step=56,
            share=0.4,
        )
        if chance.random() < 0.5:
            cx = x + wide * 0.6
            canvas.fill(
                rounded(cx - 44, top - 150, cx + 44, top - 50, 8),
                [(cx - 52, top - 146), (cx, top - 200), (cx + 52, top - 146)],
                limb([(cx - 36, top - 50), (cx - 44, top)], 8),
                limb([(cx + 36, top - 50), (cx + 44, top)], 8),
                colour=dark,
            )
        else:
            cx = x + wide * 0.3
            canvas.fill(
                limb([(cx, top), (cx, top - 120)], 5),
                *[
                    limb([(cx - half, y), (cx + half, y)], 4)
                    for half, y in ((40, top - 110), (28, top - 90), (18, top - 70))
                ],
                colour=dark,
            )
        x += wide + chance.choice((0, 10))


def street(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    ground = 860.0
    rain = shot.tells("rain", "umbrella", "wet") or (inks.dark and chance.random() < 0.6)
    canvas.sky(*inks.sky, bottom=ground)
    _skyline(shot, 560, 300, inks.far, lit=True)
    x = -60.0
    while x < WIDTH:
        wide = chance.uniform(300, 400)
        _shop(shot, x, wide, ground)
        x += wide
    floor = mix(inks.near, inks.ink, 0.45)
    canvas.fill(box(0, ground, WIDTH, HEIGHT), colour=floor)
    canvas.fill(box(0, ground, WIDTH, ground + 26), colour=mix(floor, inks.paper, 0.3))
    canvas.streak(box(0, ground + 26, WIDTH, HEIGHT), colour=inks.second, alpha=0.35 if rain else 0.12)
    for x in (shot.x - 540, shot.x + 560):
        _lamp(shot, x, ground + 40, wet=rain)
    if rain:
        canvas.glow(shot.x, 1050, 420, inks.sun, 0.3)
    peopled = not shot.shown or shot.tells(
        "figure", "someone", "somebody", "umbrella", "woman", "man", "passer-by"
    )
    cast = shot.looks[:3] or ((stranger(chance),) if peopled else ())
    scale = 0.45
    for index, look in enumerate(cast):
        off = index - (len(cast) - 1) / 2
        place = canvas.placed(shot.x + off * 560 * scale, 1110 - FEET * scale, scale)
        place.fill(oval(0, FEET + 20, 260, 34), colour=inks.ink, alpha=0.45)
        standing(place, look, pose="walk" if len(cast) == 1 else "plain", turn=-off * 10 or 8)
    if rain and cast:
        _umbrella(
            canvas.placed(shot.x + 10, 1110 - FEET * scale, scale * (1 if len(cast) == 1 else 1.5)), shot
        )
    if rain:
        lines = [
            limb([(px, py), (px - 16, py + 62)], 2.5, steps=1)
            for px, py in ((chance.uniform(0, WIDTH + 40), chance.uniform(-40, HEIGHT)) for _ in range(150))
        ]
        canvas.fill(*lines, colour=inks.paper, alpha=0.3)


def _shop(shot: Shot, x: float, wide: float, ground: float) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    walls = (inks.main, inks.accent, inks.second, inks.near, mix(inks.paper, inks.second, 0.4))
    wall = mix(chance.choice(walls), inks.ink, 0.34 if inks.dark else 0.06)
    top = chance.uniform(120, 250)
    house = box(x, top, x + wide, ground)
    canvas.fill(house, colour=wall)
    canvas.fill(box(x - 6, top - 20, x + wide + 6, top + 8), colour=mix(wall, inks.paper, 0.35))
    canvas.shade(house, colour=inks.ink, side="up", strength=0.5)
    lit = inks.lamp if inks.dark else mix(inks.sky[1], inks.near, 0.35)
    for row in range(2):
        for column in range(3):
            wx, wy = x + wide * (0.2 + column * 0.3), top + 60 + row * 150
            glass = lit if chance.random() < 0.55 or not inks.dark else mix(wall, inks.ink, 0.5)
            canvas.fill(rounded(wx - 32, wy, wx + 32, wy + 100, 6), colour=mix(wall, inks.paper, 0.45))
            canvas.fill(box(wx - 26, wy + 6, wx + 26, wy + 94), colour=glass)
            canvas.fill(
                box(wx - 2, wy + 6, wx + 2, wy + 94), box(wx - 26, wy + 44, wx + 26, wy + 48), colour=wall
            )
    front = box(x + 24, 640, x + wide - 24, ground)
    canvas.fill(
        front, colour=mix(inks.sun, inks.second, 0.25) if inks.dark else mix(inks.near, inks.sky[1], 0.3)
    )
    goods = [oval(x + 50 + step * 34, 800 + step % 2 * 14, 14, 22) for step in range(int((wide - 150) / 34))]
    canvas.fill(*goods, colour=mix(wall, inks.ink, 0.3))
    canvas.fill(box(x + 24, 818, x + wide - 24, ground), colour=mix(wall, inks.ink, 0.35))
    canvas.fill(box(x + wide - 100, 660, x + wide - 40, ground), colour=mix(wall, inks.ink, 0.55))
    canvas.fill(box(x + wide - 92, 672, x + wide - 48, 780), colour=lit)
    _awning(
        canvas,
        x + 8,
        x + wide - 8,
        610,
        (chance.choice((inks.accent, inks.main, ROOF)), inks.paper),
        inks.ink,
    )
    if inks.dark:
        canvas.glow(x + wide / 2, 790, wide * 0.75, inks.sun, 0.5)


def _awning(
    canvas: Canvas, left: float, right: float, y: float, colours: tuple[Colour, Colour], dark: Colour
) -> None:
    count = 9
    gap = (right - left) / count
    for step in range(count):
        x = left + step * gap
        flap = [
            (x + (left + right - 2 * x - gap) * 0.04, y),
            (x + gap + (left + right - 2 * x - gap) * 0.04, y),
            (x + gap, y + 72),
            *[(px, py) for px, py in oval(x + gap / 2, y + 72, gap / 2, 17)[:20]],
            (x, y + 72),
        ]
        canvas.fill(flap, colour=colours[step % 2])
    canvas.shade(box(left, y, right, y + 90), colour=dark, side="down", strength=0.45)


def _lamp(shot: Shot, x: float, y: float, *, wet: bool) -> None:
    canvas, inks = shot.canvas, shot.inks
    dark = mix(inks.ink, (0, 0, 0), 0.2)
    canvas.fill(
        limb([(x, y), (x, y - 560)], 20, 10),
        rounded(x - 30, y - 24, x + 30, y + 6, 8),
        limb([(x - 44, y - 500), (x + 44, y - 500)], 8),
        colour=dark,
    )
    canvas.fill([(x - 26, y - 560), (x + 26, y - 560), (x + 38, y - 650), (x - 38, y - 650)], colour=inks.sun)
    canvas.fill(
        [(x - 48, y - 648), (x + 48, y - 648), (x, y - 694)],
        box(x - 30, y - 566, x + 30, y - 556),
        colour=dark,
    )
    if inks.dark:
        canvas.glow(x, y - 606, 300, inks.sun, 0.7)
        if wet:
            bars = [
                limb([(x - 60 + step * 5, y + 60 + step * 26), (x + 60 - step * 5, y + 60 + step * 26)], 9)
                for step in range(8)
            ]
            canvas.fill(*bars, colour=inks.sun, alpha=0.55)


def _umbrella(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    canvas.fill(limb([(150, 640), (150, -330)], 16), colour=inks.ink)
    top = smooth(
        [(-330, -120), (-240, -300), (-60, -410), (150, -440), (360, -410), (540, -300), (630, -120)],
        closed=False,
    )
    hem = [(630 - step * 6, -120 - 46 * abs(((step * 6) % 192) / 96 - 1) + 46) for step in range(161)]
    canvas.fill([*top, *[(x, min(y, -110)) for x, y in hem]], colour=inks.accent)
    for step, (edge, crown) in enumerate(((-330, 150), (-138, 150), (54, 150), (246, 150), (438, 150))):
        if step % 2 == 0:
            rib = smooth(
                [(edge, -118), ((edge + crown) / 2 - (60 - step * 34), -330), (crown, -440)], closed=False
            )
            back = smooth(
                [(crown, -440), ((edge + 192 + crown) / 2 - (60 - step * 34) + 20, -330), (edge + 192, -118)],
                closed=False,
            )
            canvas.fill([*rib, *back], colour=mix(inks.accent, inks.ink, 0.22))
    canvas.fill(
        limb([(150, -436), (150, -486)], 14, 6),
        limb([(150, 640), (158, 700), (110, 700)], 16),
        colour=inks.ink,
    )
    canvas.fill(limb([(-200, -280), (-60, -378), (60, -410)], 2, 14, 2), colour=inks.paper, alpha=0.6)
