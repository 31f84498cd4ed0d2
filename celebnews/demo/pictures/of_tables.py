"""A dinner from above."""

import math

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import Colour, mix, tone
from celebnews.demo.pictures.curves import box, limb, oval, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import Shot


def table(shot: Shot) -> None:
    """A dinner from above."""
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    laid = canvas.placed(shot.x, shot.y, turn=chance.uniform(-14, 14))
    _cloth(laid, shot)
    canvas.glow(shot.x - 200, shot.y - 200, 900, inks.sun, 0.3)
    seats = [(-520, -310), (0, -340), (520, -310), (-540, 330), (10, 350), (540, 320)]
    if shot.tells("for two"):
        seats = [(0, -340), (0, 340)]
    for index, (dx, dy) in enumerate(seats):
        _setting(laid.placed(dx, dy, 1, turn=180 if dy < 0 else 0), shot, index)
    _dish(laid.placed(0, 0, 1.25), shot)
    for dx, dy in ((-330, 0), (330, 20)):
        _bowl(laid.placed(dx, dy), shot)
    for dx, dy in ((-160, -160), (190, 150), (-190, 170), (210, -170)):
        _candle(laid, shot, dx, dy)
    for _ in range(9):
        x = chance.choice((-1, 1)) * chance.uniform(480, 760)
        props.sprig(
            laid, x, chance.uniform(-90, 90), chance.uniform(80, 150), chance.uniform(0, 360), props.LEAF
        )


def _cloth(canvas: Canvas, shot: Shot) -> None:
    inks, chance = shot.inks, shot.chance
    cloth = mix(inks.main, inks.paper, 0.15) if not inks.dark else mix(inks.main, inks.ink, 0.35)
    whole = box(-1500, -1500, 1500, 1500)
    kind = "wood" if shot.tells("kitchen") else chance.choice(("gingham", "runner", "wood", "dots"))
    canvas.fill(whole, colour=cloth)
    if kind == "gingham":
        for lines in (
            [box(x, -1500, x + 60, 1500) for x in range(-1500, 1500, 120)],
            [box(-1500, y, 1500, y + 60) for y in range(-1500, 1500, 120)],
        ):
            canvas.fill(*lines, colour=inks.paper, alpha=0.45)
    elif kind == "runner":
        canvas.fill(box(-1500, -270, 1500, 270), colour=inks.paper)
        canvas.fill(*[box(-1500, y, 1500, y + 12) for y in (-250, -224, 212, 238)], colour=inks.accent)
    elif kind == "dots":
        dots = [
            oval(x + y // 90 % 2 * 45, y, 11) for x in range(-1170, 1200, 90) for y in range(-1170, 1200, 90)
        ]
        canvas.fill(*dots, colour=inks.paper, alpha=0.7)
    else:
        wood = tone(0.62, 0.085, 58) if not inks.dark else tone(0.42, 0.075, 52)
        canvas.fill(whole, colour=wood)
        canvas.streak(whole, colour=mix(wood, inks.ink, 0.4), alpha=0.5)
        canvas.fill(
            *[box(-1500, y, 1500, y + 5) for y in range(-1400, 1500, 215)], colour=mix(wood, inks.ink, 0.6)
        )


def _disc(canvas: Canvas, x: float, y: float, radius: float, colour: Colour, dark: Colour) -> None:
    canvas.fill(oval(x + radius * 0.09, y + radius * 0.13, radius * 1.02), colour=dark, alpha=0.32)
    canvas.fill(oval(x, y, radius), colour=colour)
    canvas.shade(oval(x, y, radius), colour=mix(colour, dark, 0.35), side="right", strength=0.5)


def _setting(canvas: Canvas, shot: Shot, index: int) -> None:
    inks, chance = shot.inks, shot.chance
    rim = (inks.accent, inks.second, inks.main)[index % 3]
    _disc(canvas, 0, 0, 158, inks.paper, inks.ink)
    canvas.fill(limb([*oval(0, 0, 138), *oval(0, 0, 138)[:3]], 7, steps=1, blunt=True), colour=rim)
    canvas.fill(oval(0, 0, 104), colour=mix(inks.paper, rim, 0.12))
    silver = tone(0.86, 0.012, 250)
    fork = [limb([(-212, -30), (-212, 130)], 11, 14), limb([(-212, -60), (-212, -10)], 26, 12)]
    fork += [limb([(-212 + dx, -118), (-212 + dx, -56)], 6) for dx in (-12, 0, 12)]
    knife = [
        limb([(206, 10), (206, 130)], 16),
        smooth([(196, 10), (196, -100), (206, -124), (220, -96), (220, 10)], steps=4),
    ]
    canvas.fill(
        *[[(x + 9, y + 9) for x, y in outline] for outline in fork + knife], colour=inks.ink, alpha=0.3
    )
    canvas.fill(*fork, *knife, colour=silver)
    _food(canvas, shot, chance.randrange(5))
    wine = tone(0.38, 0.14, 12) if index % 2 else tone(0.86, 0.11, 95)
    canvas.fill(oval(216, -178, 58), colour=inks.ink, alpha=0.3)
    canvas.fill(oval(206, -190, 56), colour=mix(inks.paper, inks.sky[2], 0.4), alpha=0.75)
    canvas.fill(oval(206, -190, 44), colour=wine)
    canvas.fill(limb([(176, -206), (186, -222), (204, -228)], 2, 9, 2), colour=(255, 255, 250), alpha=0.85)


def _food(canvas: Canvas, shot: Shot, kind: int) -> None:
    chance, inks = shot.chance, shot.inks
    if kind == 0:
        _disc(canvas, 0, 0, 66, tone(0.80, 0.14, 85), inks.ink)
        for step in range(8):
            angle = step * math.tau / 8
            canvas.fill(oval(math.cos(angle) * 38, math.sin(angle) * 38, 14), colour=tone(0.55, 0.19, 28))
        canvas.fill(
            *[
                oval(chance.uniform(-40, 40), chance.uniform(-40, 40), 8, 4, turn=step * 40)
                for step in range(7)
            ],
            colour=props.LEAF,
        )
    elif kind == 1:
        fish = smooth(
            [(-92, 4), (-40, -34), (40, -26), (78, 0), (112, -34), (104, 34), (78, 8), (40, 30), (-40, 36)]
        )
        canvas.fill(fish, colour=tone(0.70, 0.05, 235))
        canvas.shade(fish, colour=tone(0.40, 0.06, 250), side="up", strength=0.7)
        canvas.fill(oval(-62, -4, 7), colour=inks.ink)
        canvas.fill(
            *[limb([(x, -18), (x - 8, 0), (x, 18)], 4) for x in (-34, -8, 18, 44)],
            colour=tone(0.5, 0.06, 245),
        )
        for x in (-20, 26):
            _citrus(canvas, x, 62, 24)
    elif kind == 2:
        leaves = [
            oval(chance.uniform(-56, 56), chance.uniform(-56, 56), 34, 18, turn=chance.uniform(0, 180))
            for _ in range(15)
        ]
        canvas.fill(*leaves[:8], colour=tone(0.58, 0.14, 135))
        canvas.fill(*leaves[8:], colour=tone(0.72, 0.16, 125))
        canvas.fill(
            *[oval(chance.uniform(-58, 58), chance.uniform(-58, 58), 15) for _ in range(6)],
            colour=tone(0.58, 0.2, 28),
        )
    elif kind == 3:
        slice_ = [(-70, 56), (0, -78), (74, 56)]
        canvas.fill(smooth(slice_, steps=10), colour=tone(0.60, 0.12, 55))
        canvas.fill([(-52, 42), (0, -60), (54, 42)], colour=tone(0.86, 0.07, 75))
        canvas.fill(*[oval(x, y, 15) for x, y in ((0, -18), (-22, 20), (22, 22))], colour=tone(0.5, 0.2, 15))
    else:
        bowl = oval(0, 0, 82)
        canvas.fill(bowl, colour=tone(0.68, 0.17, 50))
        canvas.shade(bowl, colour=tone(0.52, 0.17, 35), side="down", strength=0.7)
        swirl = [
            (math.cos(step * 0.8) * (8 + step * 5), math.sin(step * 0.8) * (8 + step * 5))
            for step in range(11)
        ]
        canvas.fill(limb(swirl, 4, 9, 4), colour=tone(0.93, 0.03, 90))
        canvas.fill(
            *[
                oval(chance.uniform(-44, 44), chance.uniform(-44, 44), 9, 4, turn=step * 50)
                for step in range(5)
            ],
            colour=props.LEAF,
        )


def _citrus(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.fill(oval(x, y, radius), colour=tone(0.82, 0.17, 92))
    canvas.fill(oval(x, y, radius * 0.84), colour=tone(0.96, 0.05, 98))
    wedges = []
    for step in range(8):
        a, b = step * math.tau / 8 + 0.08, (step + 1) * math.tau / 8 - 0.08
        wedges.append(
            [
                (x, y),
                (x + math.cos(a) * radius * 0.76, y + math.sin(a) * radius * 0.76),
                (x + math.cos(b) * radius * 0.76, y + math.sin(b) * radius * 0.76),
            ]
        )
    canvas.fill(*wedges, colour=tone(0.86, 0.16, 95))


def _dish(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    if shot.tells("soup", "tureen", "pot", "stew"):
        _disc(canvas, 0, 0, 170, inks.accent, inks.ink)
        canvas.fill(oval(0, 0, 140), colour=inks.paper)
        _food(canvas.placed(0, 0, 1.55), shot, 4)
        return
    canvas.fill(oval(14, 18, 210, 130), colour=inks.ink, alpha=0.3)
    canvas.fill(oval(0, 0, 208, 128), colour=inks.paper)
    canvas.fill(oval(0, 0, 186, 108), colour=mix(inks.accent, inks.paper, 0.4))
    if shot.tells("bread", "pie", "crust", "loaf", "bak") or shot.chance.random() < 0.4:
        loaf = smooth(
            [(-150, 10), (-110, -58), (0, -72), (110, -58), (150, 10), (100, 60), (0, 70), (-100, 60)]
        )
        canvas.fill(loaf, colour=tone(0.66, 0.12, 62))
        canvas.shade(loaf, colour=tone(0.46, 0.11, 48), side="right", strength=0.9)
        canvas.fill(
            *[limb([(x - 12, -46), (x + 14, 0), (x - 6, 44)], 3, 18, 3) for x in (-84, -28, 28, 84)],
            colour=tone(0.88, 0.07, 80),
        )
        return
    for index in range(9):
        angle = index * math.tau / 9
        _citrus(canvas, math.cos(angle) * 136, math.sin(angle) * 74, 36)
    _food(canvas.placed(0, 0, 1.05), shot, 1)


def _bowl(canvas: Canvas, shot: Shot) -> None:
    inks, chance = shot.inks, shot.chance
    _disc(canvas, 0, 0, 88, chance.choice((inks.accent, inks.near, inks.second)), inks.ink)
    canvas.fill(oval(0, 0, 72), colour=inks.ink, alpha=0.35)
    colour = chance.choice(
        (tone(0.58, 0.2, 25), tone(0.74, 0.17, 60), tone(0.45, 0.13, 330), tone(0.66, 0.15, 125))
    )
    for _ in range(13):
        a, r = chance.uniform(0, math.tau), 52 * math.sqrt(chance.random())
        x, y = r * math.cos(a), r * math.sin(a)
        canvas.fill(oval(x, y, 20), colour=mix(colour, inks.ink, chance.uniform(0, 0.2)))
        canvas.fill(oval(x - 6, y - 6, 5), colour=inks.paper, alpha=0.7)


def _candle(canvas: Canvas, shot: Shot, x: float, y: float) -> None:
    canvas.glow(x, y, 150, shot.inks.sun, 0.75)
    canvas.fill(oval(x, y, 30), colour=tone(0.75, 0.11, 80))
    canvas.fill(oval(x, y, 21), colour=shot.inks.paper)
    canvas.fill(smooth([(x, y - 17), (x + 9, y), (x, y + 8), (x - 9, y)]), colour=tone(0.84, 0.17, 70))
