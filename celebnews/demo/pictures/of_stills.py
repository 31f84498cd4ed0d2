"""Things on a table in the light of a window."""

import math

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import GOLD, mix, tone
from celebnews.demo.pictures.curves import box, limb, oval, rounded, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot


def still(shot: Shot) -> None:
    """Two or three things on a table, in the light of a window."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    edge = 800.0
    wall = mix(inks.main, inks.paper, 0.35) if not inks.dark else mix(inks.main, inks.ink, 0.45)
    canvas.fill(box(0, 0, WIDTH, edge), colour=wall)
    canvas.shade(box(0, 0, WIDTH, edge), colour=mix(wall, inks.ink, 0.4), side="right", strength=0.8)
    panes = [
        [
            (shot.x - 620 + dx, 60 + dy),
            (shot.x - 420 + dx, 30 + dy),
            (shot.x - 420 + dx, 290 + dy),
            (shot.x - 620 + dx, 330 + dy),
        ]
        for dx, dy in ((0, 0), (220, -30), (0, 300), (220, 264))
    ]
    canvas.fill(*panes, colour=inks.sun, alpha=0.42)
    canvas.glow(shot.x - 200, 420, 760, inks.sun, 0.35)
    top = mix(inks.accent, inks.paper, 0.2) if not inks.dark else mix(inks.accent, inks.ink, 0.35)
    canvas.fill(box(0, edge, WIDTH, HEIGHT), colour=top)
    canvas.shade(box(0, edge, WIDTH, HEIGHT), colour=mix(top, inks.ink, 0.5), side="down", strength=0.8)
    cloth = [
        (shot.x - 470, edge + 60),
        (shot.x + 430, edge + 30),
        (shot.x + 620, HEIGHT),
        (shot.x - 700, HEIGHT),
    ]
    canvas.fill(cloth, colour=inks.paper)
    canvas.shade(cloth, colour=inks.second, side="right", strength=0.7)
    chosen = [draw for words, draw in _THINGS if shot.tells(*words)]
    if _gannet in chosen and _award in chosen:
        chosen.remove(_award)
    rest = [draw for _, draw in _THINGS[1:] if draw not in chosen]
    chance.shuffle(rest)
    things = [*chosen, *rest][: max(3, min(len(chosen), 4))]
    for draw, (dx, y, size) in list(
        zip(things, ((0, 960, 1.5), (-400, 900, 1.05), (390, 910, 1.05), (190, 1090, 0.8)), strict=False)
    )[::-1]:
        if dx == 190:
            dx = chance.choice((-230, 240))
        _cast_shadow(canvas, shot, shot.x + dx, y, size)
        draw(canvas.placed(shot.x + dx, y, size), shot)
    props.sprig(canvas, shot.x - 130, 1120, 200, 74, props.LEAF)


def _cast_shadow(canvas: Canvas, shot: Shot, x: float, y: float, size: float) -> None:
    shadow = smooth(
        [
            (x - 70 * size, y - 6),
            (x + 60 * size, y - 26),
            (x + 330 * size, y + 10),
            (x + 330 * size, y + 44),
            (x + 60 * size, y + 26),
        ]
    )
    canvas.shade(shadow, colour=shot.inks.ink, side="left", strength=0.75, soft=True)


DEEP_GOLD = tone(0.60, 0.13, 70)


def _award(canvas: Canvas, shot: Shot) -> None:
    canvas.fill(box(-80, -46, 80, 0), colour=shot.inks.ink)
    canvas.fill(box(-62, -76, 62, -44), colour=mix(shot.inks.ink, shot.inks.main, 0.3))
    canvas.fill(box(-34, -34, 34, -14), colour=GOLD)
    body = smooth(
        [
            (-22, -76),
            (-30, -180),
            (-52, -270),
            (-30, -330),
            (0, -340),
            (30, -330),
            (52, -270),
            (30, -180),
            (22, -76),
        ]
    )
    canvas.fill(
        body,
        oval(0, -372, 28, 34),
        limb([(-44, -300), (-80, -380), (-26, -470)], 24, 20, 16),
        limb([(44, -300), (80, -380), (26, -470)], 24, 20, 16),
        colour=GOLD,
    )
    star = [
        (
            math.cos(step * 0.6283 - 1.5708) * (62 if step % 2 == 0 else 27),
            -500 + math.sin(step * 0.6283 - 1.5708) * (62 if step % 2 == 0 else 27),
        )
        for step in range(10)
    ]
    canvas.fill(star, colour=GOLD)
    canvas.shade(body, star, oval(0, -372, 28, 34), colour=DEEP_GOLD, side="right", strength=1)
    canvas.fill(limb([(-18, -300), (-12, -190), (-8, -90)], 2, 9, 2), colour=(255, 250, 225))


def _ring_box(canvas: Canvas, shot: Shot) -> None:
    colour = tone(0.42, 0.15, 18)
    lid = smooth([(-110, -110), (-96, -236), (0, -262), (96, -236), (110, -110)], closed=False)
    canvas.fill(lid, colour=colour)
    canvas.fill([(x * 0.84, -112 + (y + 110) * 0.84) for x, y in lid], colour=shot.inks.paper)
    canvas.shade(
        [(x * 0.84, -112 + (y + 110) * 0.84) for x, y in lid],
        colour=shot.inks.second,
        side="down",
        strength=0.7,
    )
    ring = oval(0, -122, 46)
    canvas.fill(limb([*ring, *ring[:3]], 13, steps=1, blunt=True), colour=GOLD)
    stone = [(-34, -196), (-18, -216), (18, -216), (34, -196), (0, -160)]
    canvas.glow(0, -190, 120, (255, 255, 250), 0.7)
    canvas.fill(stone, colour=tone(0.90, 0.06, 215))
    canvas.fill(
        [(-34, -196), (-10, -196), (0, -160)],
        [(10, -196), (18, -216), (34, -196)],
        colour=tone(0.74, 0.10, 225),
    )
    canvas.fill(rounded(-116, -114, 116, 0, 16), colour=colour)
    canvas.shade(rounded(-116, -114, 116, 0, 16), colour=shot.inks.ink, side="right", strength=0.7)
    canvas.fill(rounded(-18, -108, 18, -86, 6), colour=GOLD)


def _top_hat(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    colour = mix(inks.near, inks.ink, 0.3)
    crown = smooth(
        [
            (-110, -20),
            (-116, -120),
            (-96, -210),
            (-40, -236),
            (0, -222),
            (40, -238),
            (98, -210),
            (116, -120),
            (110, -20),
        ]
    )
    canvas.fill(crown, colour=colour)
    canvas.shade(crown, colour=inks.ink, side="right", strength=0.9)
    canvas.fill(box(-130, -84, 130, -36), colour=inks.accent, within=[crown])
    brim = smooth([(-220, -26), (-110, -46), (0, -40), (110, -46), (220, -26), (120, 4), (0, 10), (-120, 4)])
    canvas.fill(brim, colour=mix(colour, inks.paper, 0.12))
    canvas.shade(brim, colour=inks.ink, side="right", strength=0.6)
    canvas.fill(smooth([(104, -60), (150, -160), (190, -190), (176, -110)]), colour=inks.second)


def _vase(canvas: Canvas, shot: Shot) -> None:
    inks, chance = shot.inks, shot.chance
    for index in range(9):
        angle = (index - 4) * 17 + chance.uniform(-6, 6)
        long = chance.uniform(200, 300)
        tip = (math.sin(math.radians(angle)) * long, -190 - math.cos(math.radians(angle)) * long)
        canvas.fill(limb([(0, -180), (tip[0] * 0.4, -190 - long * 0.5), tip], 6, 4), colour=props.LEAF)
        if index % 3 == 0:
            props.sprig(canvas, tip[0] * 0.5, -190 + (tip[1] + 190) * 0.5, 130, angle + 30, props.LEAF)
        petal = (inks.main, inks.paper, inks.accent)[index % 3]
        if index % 2:
            props.rose(canvas, *tip, 40, petal)
        else:
            props.blossom(canvas, *tip, 46, petal, inks.sun, petals=8)
    body = smooth(
        [(-40, -210), (-46, -170), (-96, -90), (-70, 0), (70, 0), (96, -90), (46, -170), (40, -210)]
    )
    canvas.fill(body, colour=inks.near)
    canvas.fill(box(-120, -110, 120, -80), box(-120, -66, 120, -56), colour=inks.paper, within=[body])
    canvas.shade(body, colour=inks.ink, side="right", strength=0.9)
    canvas.fill(limb([(-60, -110), (-66, -80), (-56, -36)], 2, 12, 2), colour=inks.paper, alpha=0.7)


def _books(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    for step, (half, colour) in enumerate(((170, inks.near), (150, inks.accent), (158, inks.main))):
        y, off = -step * 58, (0, 12, -10)[step]
        canvas.fill(rounded(off - half, y - 56, off + half, y, 6), colour=colour)
        canvas.fill(box(off + half - 24, y - 48, off + half - 4, y - 8), colour=inks.paper)
        canvas.fill(
            box(off - half + 30, y - 56, off - half + 40, y),
            box(off - half + 50, y - 56, off - half + 54, y),
            colour=GOLD,
        )
        canvas.shade(
            rounded(off - half, y - 56, off + half, y, 6), colour=inks.ink, side="right", strength=0.45
        )
    canvas.fill(
        *[
            limb([*oval(x, -200, 36, 26), oval(x, -200, 36, 26)[0]], 7, steps=1, blunt=True)
            for x in (-44, 44)
        ],
        limb([(-10, -204), (0, -210), (10, -204)], 7),
        limb([(78, -204), (130, -182)], 7),
        colour=inks.ink,
    )


def _bottle(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    glass = tone(0.42, 0.09, 150)
    bottle = smooth(
        [
            (-20, -420),
            (-22, -300),
            (-66, -230),
            (-70, -10),
            (-60, 0),
            (60, 0),
            (70, -10),
            (66, -230),
            (22, -300),
            (20, -420),
        ],
        steps=5,
    )
    canvas.fill(bottle, colour=glass)
    canvas.shade(bottle, colour=inks.ink, side="right", strength=0.8)
    canvas.fill(smooth([(-24, -436), (24, -436), (26, -310), (-26, -310)], steps=3), colour=GOLD)
    canvas.fill(rounded(-58, -180, 58, -60, 10), colour=inks.paper)
    canvas.fill(oval(0, -130, 24), limb([(-36, -84), (36, -84)], 7), colour=inks.main)
    canvas.fill(limb([(-48, -220), (-54, -120), (-50, -30)], 2, 9, 2), colour=(255, 255, 245), alpha=0.6)
    for x in (-130, 130):
        canvas.fill(limb([(x, -110), (x, -6)], 7), oval(x, -4, 40, 9), colour=inks.paper)
        bowl = smooth(
            [(x - 34, -250), (x - 30, -150), (x, -108), (x + 30, -150), (x + 34, -250)], closed=False
        )
        canvas.fill(bowl, colour=inks.paper, alpha=0.55)
        canvas.fill(box(x - 50, -220, x + 50, -100), colour=tone(0.86, 0.13, 88), within=[bowl])
        canvas.fill(
            *[oval(x + dx, dy, 4) for dx, dy in ((-12, -190), (6, -210), (0, -160), (12, -180))],
            colour=(255, 252, 235),
        )


def _fruit(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    for x, y, size, colour in (
        (-70, -130, 62, tone(0.62, 0.2, 30)),
        (50, -140, 66, tone(0.78, 0.16, 70)),
        (-6, -190, 60, tone(0.72, 0.15, 120)),
        (110, -110, 50, tone(0.5, 0.14, 340)),
    ):
        canvas.fill(oval(x, y, size), colour=colour)
        canvas.shade(oval(x, y, size), colour=mix(colour, inks.ink, 0.5), side="right", strength=0.8)
        canvas.fill(
            oval(x - size * 0.35, y - size * 0.4, size * 0.16, size * 0.24, turn=30),
            colour=inks.paper,
            alpha=0.7,
        )
        canvas.fill(limb([(x, y - size), (x + 8, y - size - 22)], 7), colour=inks.ink)
    bowl = smooth([(-180, -120), (-150, -40), (-60, 0), (60, 0), (150, -40), (180, -120), (0, -100)])
    canvas.fill(bowl, colour=inks.near)
    canvas.shade(bowl, colour=inks.ink, side="right", strength=0.8)
    canvas.fill(limb([(-176, -112), (0, -94), (176, -112)], 9), colour=mix(inks.near, inks.paper, 0.5))


def _camera(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    canvas.fill(rounded(-150, -180, 150, 0, 22), colour=inks.ink)
    canvas.fill(
        rounded(-150, -180, 150, -130, 22), rounded(-54, -220, 54, -150, 14), colour=tone(0.84, 0.015, 240)
    )
    canvas.shade(rounded(-150, -180, 150, 0, 22), colour=(0, 0, 0), side="right", strength=0.5)
    for radius, colour in (
        (72, tone(0.84, 0.015, 240)),
        (60, inks.ink),
        (42, mix(inks.ink, inks.main, 0.5)),
        (24, inks.ink),
    ):
        canvas.fill(oval(0, -76, radius), colour=colour)
    canvas.fill(oval(-18, -94, 12), colour=(255, 255, 250), alpha=0.85)
    canvas.fill(oval(108, -154, 14), colour=tone(0.55, 0.19, 25))
    canvas.fill(rounded(-26, -204, 26, -176, 6), colour=inks.sky[1])


def _gannet(canvas: Canvas, shot: Shot) -> None:
    """A bird in bronze, on a plinth."""
    bronze, dark = tone(0.64, 0.11, 70), tone(0.42, 0.09, 55)
    canvas.fill(box(-90, -50, 90, 0), colour=shot.inks.ink)
    canvas.fill(box(-40, -36, 40, -16), colour=GOLD)
    canvas.fill(limb([(-14, -50), (-10, -110)], 12), limb([(22, -50), (20, -110)], 12), colour=dark)
    body = smooth(
        [
            (-36, -420),
            (-10, -448),
            (26, -430),
            (30, -390),
            (52, -330),
            (76, -240),
            (60, -150),
            (96, -70),
            (20, -108),
            (-40, -130),
            (-66, -220),
            (-46, -320),
            (-24, -380),
        ]
    )
    canvas.fill(body, [(-30, -424), (-130, -398), (-26, -396)], colour=bronze)
    canvas.shade(body, colour=dark, side="right", strength=1)
    wing = smooth([(10, -330), (64, -280), (84, -190), (100, -60), (40, -130), (4, -220)])
    canvas.fill(wing, colour=dark)
    canvas.fill(
        *[
            limb([(20, -300 + step * 44), (58, -240 + step * 44), (80, -170 + step * 40)], 2, 6, 1)
            for step in range(3)
        ],
        colour=GOLD,
    )
    canvas.fill(oval(-8, -416, 7), colour=shot.inks.ink)
    canvas.fill(limb([(-30, -330), (-48, -230), (-34, -160)], 2, 10, 2), colour=(255, 244, 205), alpha=0.8)


_THINGS = (
    (("bird", "gannet"), _gannet),
    (("award", "trophy", "statuette", "prize"), _award),
    (("ring", "ring box", "box"), _ring_box),
    (("hat",), _top_hat),
    (("flower", "vase", "bouquet", "rose", "roses"), _vase),
    (("book", "memoir", "manuscript", "glasses"), _books),
    (("bottle", "champagne", "wine", "glass"), _bottle),
    (("fruit", "apple", "pear", "plum", "bowl"), _fruit),
    (("camera",), _camera),
)
