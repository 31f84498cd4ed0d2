"""Scenes whose subject is people: a portrait, a couple, a group, a wedding."""

from celebnews.demo.pictures import backdrops, props
from celebnews.demo.pictures.colour import mix, tone
from celebnews.demo.pictures.curves import box, limb, oval, smooth
from celebnews.demo.pictures.figures import FEET, bust, standing
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot, stranger
from celebnews.demo.shapes import Look


def portrait(shot: Shot) -> None:
    backdrops.behind(shot)
    (look,) = shot.cast(1, 1)
    turn = shot.chance.choice((-14, -8, 8, 14))
    bust(shot.canvas.placed(shot.x, shot.y, 1.6), look, turn=turn, tilt=shot.chance.uniform(-4, 4))


def couple(shot: Shot) -> None:
    backdrops.behind(shot)
    pair = shot.cast(2, 2)
    if len(pair) == 1:
        pair = (*pair, stranger(shot.chance))
    lower = shot.chance.choice((0, 1))
    for index, look in enumerate(pair):
        side = -1 if index == 0 else 1
        y = shot.y - 50 + (50 if index == lower else -34)
        place = shot.canvas.placed(shot.x + side * 215, y, 1.34)
        bust(place, look, turn=-side * 15, tilt=side * 5)


def group(shot: Shot) -> None:
    backdrops.behind(shot)
    cast = shot.cast(shot.chance.randint(3, 5), 5)
    while len(cast) < 3:
        cast = (*cast, stranger(shot.chance))
    scale = 1.06 if len(cast) == 3 else 0.9
    for index in _back_first(len(cast)):
        off = index - (len(cast) - 1) / 2
        front = index % 2 == (0 if len(cast) % 2 else 1)
        place = shot.canvas.placed(shot.x + off * 268 * scale, shot.y + (70 if front else -60), scale)
        bust(place, cast[index], turn=max(min(-off * 8, 15), -15), tilt=shot.chance.uniform(-5, 5))


def _back_first(count: int) -> list[int]:
    front = 0 if count % 2 else 1
    return sorted(range(count), key=lambda index: (index % 2 == front, index))


def wedding(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    props.sky(shot, 760, sun=(shot.x + chance.choice((-380, 380)), 300), size=70)
    props.hills(shot, 760, 190, inks.far, shade=inks.sky[2])
    lawn = tone(0.70, 0.11, 128) if not inks.dark else tone(0.45, 0.09, 145)
    props.hills(shot, 840, 120, mix(lawn, inks.far, 0.35), bumps=2)
    canvas.fill(box(0, 840, WIDTH, HEIGHT), colour=lawn)
    canvas.shade(box(0, 840, WIDTH, HEIGHT), colour=mix(lawn, inks.ink, 0.45), side="down", strength=0.6)
    aisle = [(shot.x - 150, 850), (shot.x + 150, 850), (shot.x + 400, HEIGHT), (shot.x - 400, HEIGHT)]
    canvas.fill(aisle, colour=inks.paper)
    canvas.shade(aisle, colour=inks.second, side="down", strength=0.4)
    _lanterns(shot)
    _flower_arch(shot)
    pair = shot.looks[:2]
    if not pair and shot.tells("bride", "couple", "newly-wed", "groom"):
        pair = (_bride(stranger(chance)), stranger(chance))
    scale = 0.42
    for index, look in enumerate(pair):
        side = -1 if index == 0 else 1
        x = shot.x + (side * 260 * scale if len(pair) > 1 else 0)
        canvas.fill(oval(x, 1064, 130, 20), colour=inks.ink, alpha=0.3)
        standing(canvas.placed(x, 1056 - FEET * scale, scale), look, turn=-side * 14, tilt=side * 5)
    props.bunting(canvas, (-20, 120), (shot.x, 40), 130, props.inks_of(inks), inks.near, 22)
    props.bunting(canvas, (shot.x, 40), (WIDTH + 20, 150), 130, props.inks_of(inks), inks.near, 22)
    props.confetti(shot, (inks.paper, inks.main, inks.second), (shot.x - 420, 250, shot.x + 420, 1160), 100)


def _bride(look: Look) -> Look:
    return Look(look.skin, look.hair, "bun", "dress", look.hue, earrings=True)


def _flower_arch(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    x, top = shot.x, max(shot.y - 60, 260)
    spine = [
        (x - 320, 1010),
        (x - 316, top + 160),
        (x - 200, top - 50),
        (x, top - 120),
        (x + 200, top - 50),
        (x + 316, top + 160),
        (x + 320, 1010),
    ]
    canvas.fill(limb(spine, 20), colour=inks.paper)
    along = smooth(spine, closed=False, steps=9)
    for px, py in along:
        for _ in range(2):
            props.sprig(
                canvas,
                px,
                py,
                chance.uniform(70, 120),
                chance.uniform(0, 360),
                chance.choice((props.LEAF, tone(0.6, 0.1, 135), tone(0.43, 0.09, 150))),
            )
    for px, py in along:
        at = (px + chance.uniform(-34, 34), py + chance.uniform(-24, 24))
        petal = chance.choice((inks.main, inks.second, inks.paper, inks.accent))
        if chance.random() < 0.5:
            props.rose(canvas, *at, chance.uniform(20, 36), petal)
        else:
            props.blossom(canvas, *at, chance.uniform(22, 38), petal, inks.sun)


def _lanterns(shot: Shot) -> None:
    """Lights and flowers on both sides of the aisle."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    for row in range(4):
        size = 0.55 + row * 0.26
        for side in (-1, 1):
            x, y = shot.x + side * (230 + row * 92), 880 + row * 92
            for _ in range(7):
                dx, dy = chance.uniform(-70, 70) * size, chance.uniform(-70, 4) * size
                props.blossom(
                    canvas,
                    x + side * 96 * size + dx,
                    y + dy,
                    26 * size,
                    chance.choice((inks.main, inks.second, inks.paper)),
                    inks.sun,
                )
                props.sprig(
                    canvas, x + side * 96 * size + dx, y, 90 * size, chance.uniform(-60, 60), props.LEAF
                )
            canvas.glow(x, y - 70 * size, 150 * size, inks.sun, 0.7)
            canvas.fill(
                box(x - 34 * size, y - 120 * size, x + 34 * size, y),
                [(x - 42 * size, y - 118 * size), (x, y - 168 * size), (x + 42 * size, y - 118 * size)],
                colour=inks.near,
            )
            canvas.fill(
                box(x - 25 * size, y - 110 * size, x + 25 * size, y - 10 * size),
                colour=mix(inks.sun, inks.second, 0.2),
            )
            canvas.fill(box(x - 12 * size, y - 56 * size, x + 12 * size, y - 10 * size), colour=inks.paper)
