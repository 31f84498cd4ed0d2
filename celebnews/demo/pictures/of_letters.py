"""Letters on a desk."""

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import Colour, mix, tone
from celebnews.demo.pictures.curves import Outline, box, limb, oval, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import HEIGHT, WIDTH, Shot


def letters(shot: Shot) -> None:
    canvas, inks, chance = shot.canvas, shot.inks, shot.chance
    wood = mix(inks.main, inks.paper, 0.3) if not inks.dark else mix(inks.main, inks.ink, 0.5)
    canvas.fill(box(0, 0, WIDTH, HEIGHT), colour=wood)
    canvas.streak(box(0, 0, WIDTH, HEIGHT), colour=mix(wood, inks.ink, 0.35), alpha=0.4)
    canvas.glow(shot.x - 340, shot.y - 300, 900, inks.sun, 0.4)
    around = [(-430, -210), (420, -240), (-440, 250), (450, 270), (0, -330), (20, 350)]
    chance.shuffle(around)
    for index, (dx, dy) in enumerate(around):
        sheet = canvas.placed(shot.x + dx, shot.y + dy, 0.9, turn=chance.uniform(-22, 22))
        (_page if index % 2 else _envelope)(sheet, shot, chance.randrange(8))
    on_top = [(_page, 1), (_envelope, chance.choice((0, 1, 2)))]
    if shot.tells("stamp", "card", "envelope") and not shot.tells("page"):
        on_top = [(_page, 1), (_envelope, 0)]
    elif shot.tells("page", "handwritten") or chance.random() < 0.4:
        on_top.reverse()
    for draw, kind in on_top:
        place = canvas.placed(shot.x + chance.uniform(-90, 90), shot.y + chance.uniform(-40, 50), 1.15)
        draw(place.placed(0, 0, 1, turn=chance.uniform(-10, 10)), shot, kind)
    _pen(canvas.placed(shot.x - 330, shot.y + 130, 1.1, turn=chance.uniform(20, 50)), shot)
    for dx, dy in ((390, -170), (440, -130)):
        props.blossom(canvas, shot.x + dx, shot.y + dy, 36, inks.accent, inks.sun)
    props.sprig(canvas, shot.x + 430, shot.y - 10, 190, 34, props.LEAF)


def _sheet(canvas: Canvas, outline: Outline, colour: Colour, dark: Colour) -> None:
    canvas.fill([(x + 10, y + 14) for x, y in outline], colour=dark, alpha=0.28)
    canvas.fill(outline, colour=colour)
    canvas.shade(outline, colour=mix(colour, dark, 0.22), side="right", strength=0.5)


def _hand(canvas: Canvas, shot: Shot, left: float, right: float, y: float, size: float) -> None:
    """A line of writing, in words."""
    chance, x = shot.chance, left
    words = []
    while x < right - 40:
        wide = min(chance.uniform(50, 130), right - x)
        points = []
        for step in range(int(wide / (size * 0.36))):
            high = size * (1.1 if chance.random() < 0.18 else 0.5)
            points.append((x + step * size * 0.36, y - (high * chance.uniform(0.6, 1) if step % 2 else 0)))
        if len(points) > 2:
            words.append(limb(points, 3, 4, 3, steps=5))
        x += wide + size * 0.6
    canvas.fill(*words, colour=mix(shot.inks.ink, (30, 40, 130), 0.35), alpha=0.9)


def _page(canvas: Canvas, shot: Shot, index: int) -> None:
    paper = mix(shot.inks.paper, shot.inks.second, 0.1 * (index % 3))
    _sheet(canvas, box(-210, -280, 210, 280), paper, shot.inks.ink)
    _hand(canvas, shot, -160, -20, -222, 24)
    for row in range(9):
        _hand(canvas, shot, -160, 160 if row < 8 else 20, -160 + row * 44, 22)
    canvas.fill(
        limb([(40, 244), (70, 214), (90, 250), (120, 216), (170, 240)], 3, 5, 2), colour=shot.inks.ink
    )


def _envelope(canvas: Canvas, shot: Shot, index: int) -> None:
    inks = shot.inks
    colour = (inks.paper, mix(inks.second, inks.paper, 0.35), mix(inks.accent, inks.paper, 0.5))[index % 3]
    outline = box(-270, -180, 270, 180)
    _sheet(canvas, outline, colour, inks.ink)
    if index % 4 == 2:
        canvas.fill([(-270, -180), (270, -180), (0, 50)], colour=mix(colour, inks.ink, 0.1))
        canvas.fill(
            limb([(-270, -180), (0, 50), (270, -180)], 5, steps=1), colour=mix(colour, inks.ink, 0.35)
        )
        canvas.fill(oval(0, 40, 46), colour=tone(0.5, 0.19, 25))
        canvas.shade(oval(0, 40, 46), colour=inks.ink, side="right", strength=0.6)
        canvas.fill(
            *[oval(dx, 34, 14) for dx in (-11, 11)],
            [(-24, 40), (24, 40), (0, 66)],
            colour=tone(0.4, 0.16, 22),
        )
        return
    marks: list[list[Outline]] = [[], []]
    for step in range(18):
        x = -270 + step * 30
        for y in (-180, 164):
            marks[step % 2].append([(x, y), (x + 16, y), (x + 8, y + 16), (x - 8, y + 16)])
    canvas.fill(*marks[0], colour=tone(0.55, 0.19, 25), within=[outline])
    canvas.fill(*marks[1], colour=tone(0.5, 0.13, 255), within=[outline])
    for row in range(3):
        _hand(canvas, shot, -120 + row * 14, 150 - row * 40, -10 + row * 52, 30)
    _stamp(canvas.placed(192, -86, 1), shot)


def _stamp(canvas: Canvas, shot: Shot) -> None:
    inks, chance = shot.inks, shot.chance
    teeth = [oval(x, y, 7) for x in range(-48, 49, 16) for y in (-60, 60)] + [
        oval(x, y, 7) for y in range(-60, 61, 15) for x in (-48, 48)
    ]
    canvas.fill(box(-48, -60, 48, 60), *teeth, colour=(252, 247, 236))
    canvas.fill(box(-38, -50, 38, 50), colour=chance.choice((inks.accent, inks.main, inks.near)))
    if chance.random() < 0.5:
        canvas.fill(
            oval(0, -8, 18, 23),
            smooth([(-34, 50), (-24, 24), (0, 14), (24, 24), (34, 50)]),
            oval(10, -28, 12),
            colour=inks.paper,
        )
    else:
        canvas.fill(
            [(0, -36), (4, -36), (26, 16), (0, 16)],
            [(-4, -24), (-4, 16), (-22, 16)],
            smooth([(-32, 22), (32, 22), (18, 38), (-18, 38)]),
            colour=inks.paper,
        )
    rings = [
        limb([*oval(-70, -10, radius), *oval(-70, -10, radius)[:2]], 4, steps=1, blunt=True)
        for radius in (46, 34)
    ]
    waves = [limb([(-30, y), (0, y - 8), (30, y + 8), (66, y)], 4) for y in (-34, -14, 6, 26)]
    canvas.fill(*rings, *waves, colour=inks.ink, alpha=0.6)


def _pen(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    canvas.fill(limb([(14, -230), (14, 190)], 34), colour=inks.ink, alpha=0.28)
    canvas.fill(limb([(0, -240), (0, 60)], 34, 38), colour=inks.ink)
    canvas.fill(limb([(-8, -220), (-8, 50)], 3, 8, 3), colour=inks.second)
    canvas.fill(box(-20, 40, 20, 58), box(-19, -110, 19, -98), colour=tone(0.8, 0.12, 85))
    canvas.fill(
        smooth([(-19, 60), (19, 60), (12, 120), (-12, 120)], steps=3), colour=mix(inks.ink, inks.main, 0.2)
    )
    canvas.fill([(-13, 118), (13, 118), (3, 190), (-3, 190)], colour=tone(0.85, 0.11, 88))
    canvas.fill(limb([(0, 140), (0, 186)], 2), colour=inks.ink)
