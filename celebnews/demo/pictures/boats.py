"""What floats: a sailing boat, a fishing boat, a ferry."""

from celebnews.demo.pictures.colour import Colour, mix
from celebnews.demo.pictures.curves import box, limb, oval, rounded, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.shot import Shot


def _ripples(canvas: Canvas, shot: Shot, half: float) -> None:
    bars = [
        limb([(-half * (1 - step * 0.16), 26 + step * 17), (half * (0.9 - step * 0.12), 26 + step * 17)], 7)
        for step in range(5)
    ]
    canvas.fill(*bars, colour=mix(shot.inks.near, shot.inks.ink, 0.4), alpha=0.45)


def sailing(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    _ripples(canvas, shot, 130)
    canvas.fill(limb([(0, 0), (0, -400)], 9, 5), limb([(0, -60), (150, -66)], 7), colour=inks.near)
    sail = smooth([(10, -390), (70, -230), (150, -80), (10, -72)], steps=5)
    jib = smooth([(-8, -360), (-60, -200), (-128, -46), (-10, -64)], steps=5)
    canvas.fill(sail, colour=inks.paper)
    canvas.shade(sail, colour=inks.second, side="right", strength=0.6)
    canvas.fill([(12, -230), (84, -230), (108, -180), (12, -180)], colour=inks.accent, within=[sail])
    canvas.fill(jib, colour=mix(inks.main, inks.paper, 0.15))
    canvas.shade(jib, colour=inks.ink, side="left", strength=0.4)
    _hull(canvas, 150, 52, inks.paper, inks.accent, inks.ink)
    canvas.fill([(0, -402), (46, -390), (0, -378)], colour=inks.accent)


def _hull(canvas: Canvas, half: float, deep: float, colour: Colour, stripe: Colour, dark: Colour) -> None:
    outline = smooth(
        [
            (-half, -28),
            (-half * 0.5, -20),
            (half * 0.6, -20),
            (half * 1.06, -34),
            (half * 0.78, deep * 0.5),
            (half * 0.5, deep * 0.7),
            (-half * 0.66, deep * 0.7),
            (-half * 0.92, deep * 0.3),
        ],
        steps=5,
    )
    canvas.fill(outline, colour=colour)
    canvas.fill(box(-half * 1.2, -8, half * 1.2, 6), colour=stripe, within=[outline])
    canvas.fill(box(-half * 1.2, deep * 0.36, half * 1.2, deep), colour=dark, within=[outline], alpha=0.75)
    canvas.shade(outline, colour=dark, side="right", strength=0.45)


def fishing(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    _ripples(canvas, shot, 150)
    canvas.fill(
        limb([(70, -20), (70, -270)], 8),
        limb([(70, -250), (-120, -40)], 3),
        limb([(70, -262), (178, -34)], 3),
        colour=inks.near,
    )
    canvas.fill(box(-90, -126, 10, -20), colour=inks.paper)
    canvas.fill(box(-102, -144, 22, -122), colour=inks.main)
    canvas.fill(
        *[rounded(x, -108, x + 26, -76, 5) for x in (-80, -40)], colour=inks.lamp if inks.dark else inks.near
    )
    canvas.fill(box(-20, -126, 10, -20), colour=inks.ink, alpha=0.2)
    flags = [
        [
            (70 - t * 190 - 8, -250 + t * 210),
            (70 - t * 190 + 12, -250 + t * 210 - 8),
            (70 - t * 190 + 8, -250 + t * 210 + 24),
        ]
        for t in (0.2, 0.4, 0.6, 0.8)
    ]
    canvas.fill(*flags, colour=inks.accent)
    _hull(canvas, 170, 70, inks.main if shot.chance.random() < 0.5 else inks.accent, inks.paper, inks.ink)


def ferry(canvas: Canvas, shot: Shot) -> None:
    inks = shot.inks
    _ripples(canvas, shot, 420)
    hull = smooth(
        [(-440, -60), (-300, -56), (340, -56), (520, -84), (440, 40), (400, 60), (-400, 60), (-430, 20)],
        steps=5,
    )
    canvas.fill(
        rounded(-330, -150, 330, -50, 16),
        rounded(-290, -220, 250, -140, 16),
        rounded(90, -280, 240, -210, 14),
        colour=inks.paper,
    )
    canvas.fill(smooth([(-130, -210), (-120, -330), (-40, -330), (-30, -210)], steps=3), colour=inks.accent)
    canvas.fill(box(-130, -300, -30, -276), colour=inks.paper)
    canvas.fill(box(-126, -336, -34, -312), colour=inks.ink)
    lit = inks.lamp if inks.dark else mix(inks.near, inks.sky[1], 0.3)
    panes = [rounded(x, -124, x + 36, -92, 6) for x in range(-310, 310, 58)] + [
        rounded(x, -200, x + 34, -172, 6) for x in range(-270, 230, 56)
    ]
    canvas.fill(*panes, *[rounded(x, -264, x + 40, -236, 5) for x in (106, 152, 194)], colour=lit)
    canvas.fill(hull, colour=inks.main)
    canvas.fill(box(-500, -34, 560, -16), colour=inks.paper, within=[hull])
    canvas.shade(hull, colour=inks.ink, side="down", strength=0.8)
    for step in range(4):
        canvas.fill(
            oval(-120 - step * 70, -380 - step * 34, 34 + step * 16, 24 + step * 9),
            colour=inks.paper,
            alpha=0.5 - step * 0.09,
        )
    canvas.fill(limb([(420, -80), (430, -190)], 6), limb([(-400, -60), (-408, -150)], 6), colour=inks.near)
    canvas.fill([(-408, -150), (-350, -136), (-408, -116)], colour=inks.accent)
