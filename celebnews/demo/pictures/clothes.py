"""What people wear from the neck down to the hip, in the measure of `faces`."""

from collections.abc import Callable

from celebnews.demo.pictures.colour import mix, tone
from celebnews.demo.pictures.curves import Outline, box, flipped, limb, oval, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.sitter import Sitter

WHITE = tone(0.955, 0.015, 85)
NIGHT = tone(0.25, 0.03, 280)


def neck(canvas: Canvas, who: Sitter) -> None:
    wide = 40 if who.made_up else 50
    right = [(wide, 70), (wide + 2, 150), (wide + 30, 190), (120, 226), (60, 330)]
    outline = smooth(right + flipped(right)[::-1])
    canvas.fill(outline, colour=who.skin)
    under = smooth([(-70, 60), (70, 60), (62, 150), (18, 186), (-26, 168), (-54, 130)])
    canvas.fill(under, colour=who.skin_shade, within=[outline])


def waisted(who: Sitter) -> Outline:
    """Shoulders to hip without the arms, for a figure seen whole."""
    waist, hip = (112, 158) if who.made_up else (160, 172)
    broad = who.shoulders
    right = [
        (54, 182),
        (96, 204),
        (broad - 44, 230),
        (broad - 8, 270),
        (broad - 26, 370),
        (waist + 22, 460),
        (waist, 560),
        (hip, 720),
        (hip, 790),
    ]
    return smooth(right, closed=False) + smooth(flipped(right)[::-1], closed=False)


def torso(who: Sitter) -> Outline:
    """Shoulders to hip with the arms down, as broad as the sitter is."""
    broad = who.shoulders
    right = [
        (54, 182),
        (96, 204),
        (broad - 44, 230),
        (broad - 4, 272),
        (broad + 20, 360),
        (broad + 38, 560),
        (broad + 44, 1300),
    ]
    return smooth(right, closed=False) + smooth(flipped(right)[::-1], closed=False)


def dressed(canvas: Canvas, who: Sitter, outline: Outline) -> None:
    """The upper body in its clothes."""
    if who.look.clothes != "dress":
        canvas.fill(outline, colour=who.cloth)
        canvas.shade(outline, colour=who.cloth_shade, side="right", strength=0.9)
        canvas.ball(outline, colour=who.cloth_light, at=(-who.shoulders * 0.7, 260), radius=170, strength=0.5)
    _CLOTHES[who.look.clothes](canvas, who, outline)


def _suit(canvas: Canvas, who: Sitter, outline: Outline) -> None:
    canvas.fill([(-62, 172), (62, 172), (0, 540)], colour=WHITE)
    canvas.shade([(0, 172), (62, 172), (0, 540)], colour=who.cloth, side="right", strength=0.6, soft=True)
    if who.pattern in ("plain", "yoke"):
        canvas.fill(
            [(-14, 200), (14, 200), (18, 226), (26, 470), (0, 520), (-26, 470), (-18, 226)], colour=who.trim
        )
        canvas.fill([(-20, 196), (20, 196), (13, 232), (-13, 232)], colour=who.trim)
        canvas.fill([(-16, 228), (16, 228), (18, 240), (-18, 240)], colour=who.cloth_shade, alpha=0.5)
    for side in (1, -1):
        collar = [(side * 58, 164), (side * 8, 200), (side * 44, 250), (side * 78, 186)]
        canvas.fill(collar, colour=WHITE)
        lapel = [
            (side * 66, 176),
            (side * 104, 200),
            (side * 128, 300),
            (side * 92, 316),
            (side * 108, 346),
            (0, 590),
            (side * 6, 540),
            (side * 62, 300),
        ]
        canvas.fill(lapel, colour=who.cloth_light if side < 0 else who.cloth_shade)
    if who.pattern in ("dots", "stripes"):
        bow = smooth([(0, 204), (56, 182), (60, 240), (0, 220), (-60, 240), (-56, 182)], steps=4)
        canvas.fill(bow, colour=NIGHT if who.pattern == "dots" else who.trim)
        canvas.fill(oval(0, 212, 15, 17), colour=who.cloth_shade)
    pocket = [(112, 404), (176, 394), (172, 378), (152, 386), (140, 366), (128, 388)]
    if who.pattern != "stripes":
        canvas.fill(pocket, colour=who.trim)


def _dress(canvas: Canvas, who: Sitter, outline: Outline) -> None:
    canvas.fill(outline, colour=who.skin)
    canvas.shade(outline, colour=who.skin_shade, side="right", strength=0.8, soft=True)
    bones = [limb([(side * 22, 236), (side * 70, 222), (side * 130, 236)], 1, 5, 1) for side in (-1, 1)]
    canvas.fill(*bones, colour=who.skin_shade)
    cut = {
        "plain": [(-150, 326), (-84, 352), (0, 372), (84, 352), (150, 326)],
        "stripes": [(-132, 218), (-96, 300), (0, 400), (96, 300), (132, 218)],
        "dots": [(-160, 330), (-90, 312), (0, 350), (90, 312), (160, 330)],
        "yoke": [(-182, 240), (-60, 330), (40, 384), (92, 262), (112, 214)],
    }[who.pattern]
    left, right = cut[0], cut[-1]
    bodice = [(-330, left[1]), *smooth(cut, closed=False), (330, right[1]), (330, 1320), (-330, 1320)]
    canvas.fill(bodice, colour=who.cloth, within=[outline])
    canvas.shade(bodice, colour=who.cloth_shade, side="right", strength=0.9, within=[outline])
    canvas.fill(limb(cut, 7), colour=who.cloth_light)
    if who.pattern == "plain":
        canvas.fill(*[limb([(x, 340), (x * 0.78, 210)], 9) for x in (-128, 128)], colour=who.cloth_light)
    if who.look.earrings:
        beads = [oval(x, 238 - abs(x) ** 2 / 150, 7) for x in range(-60, 61, 15)]
        canvas.fill(*beads, colour=who.trim)


def _shirt(canvas: Canvas, who: Sitter, outline: Outline) -> None:
    if who.pattern == "stripes":
        canvas.fill(
            *[box(x, 180, x + 12, 1300) for x in range(-270, 270, 42)],
            colour=WHITE,
            alpha=0.75,
            within=[outline],
        )
    elif who.pattern == "dots":
        dots = [
            oval(x + (y // 44 % 2) * 24, y, 7) for y in range(210, 1300, 44) for x in range(-280, 280, 48)
        ]
        canvas.fill(*dots, colour=who.cloth_shade, within=[outline])
    canvas.fill([(-46, 168), (46, 168), (0, 288)], colour=who.skin_shade)
    canvas.fill(limb([(0, 284), (4, 1300)], 4, blunt=True), colour=who.cloth_shade, within=[outline])
    canvas.fill(*[oval(0, y, 6) for y in range(330, 800, 84)], colour=who.cloth_shade, within=[outline])
    for side in (1, -1):
        collar = [(side * 58, 152), (side * 2, 284), (side * 60, 306), (side * 96, 204)]
        canvas.fill(collar, colour=who.cloth_light if side < 0 else who.cloth)
        canvas.fill(limb([collar[1], collar[2], collar[3]], 4, steps=2), colour=who.cloth_shade)


def _coat(canvas: Canvas, who: Sitter, outline: Outline) -> None:
    inner = [(-70, 176), (70, 176), (40, 420), (-6, 470)]
    canvas.fill(inner, colour=who.trim)
    roll = smooth([(-58, 140), (0, 164), (58, 140), (66, 190), (0, 216), (-66, 190)])
    canvas.fill(roll, colour=who.trim)
    canvas.shade(roll, colour=mix(who.trim, who.cloth_shade, 0.5), side="down", strength=0.8, soft=True)
    for side in (1, -1):
        lapel = smooth(
            [
                (side * 60, 160),
                (side * 118, 196),
                (side * 172, 300),
                (side * 150, 372),
                (side * 70, 430),
                (side * -4, 520),
                (side * 30, 380),
                (side * 56, 260),
            ]
        )
        canvas.fill(lapel, colour=who.cloth_light if side < 0 else who.cloth)
        canvas.shade(lapel, colour=who.cloth_shade, side="down", strength=0.7)
    canvas.fill(limb([(-4, 510), (-10, 1300)], 5, blunt=True), colour=who.cloth_shade, within=[outline])
    canvas.fill(*[oval(x, y, 14) for y in (560, 680) for x in (-64, 44)], colour=who.cloth_shade)


def _jumper(canvas: Canvas, who: Sitter, outline: Outline) -> None:
    if who.pattern == "stripes":
        canvas.fill(
            *[box(-330, y, 330, y + 34) for y in range(300, 1300, 76)], colour=WHITE, within=[outline]
        )
        canvas.shade(outline, colour=who.cloth_shade, side="right", strength=0.5)
    elif who.pattern == "yoke":
        for row, y in enumerate((262, 300, 338)):
            marks = [
                [(x, y - 14), (x + 13, y), (x, y + 14), (x - 13, y)]
                for x in range(-300 + row % 2 * 16, 300, 32)
            ]
            canvas.fill(*marks, colour=who.trim if row != 1 else WHITE, within=[outline])
    roll = smooth([(-58, 128), (0, 160), (58, 128), (70, 200), (0, 232), (-70, 200)])
    low = smooth([(-74, 176), (0, 226), (74, 176), (96, 206), (0, 258), (-96, 206)])
    canvas.fill(roll if who.pattern in ("plain", "dots") else low, colour=who.cloth_light)
    canvas.shade(
        roll if who.pattern in ("plain", "dots") else low, colour=who.cloth_shade, side="down", strength=0.8
    )


def _robe(canvas: Canvas, who: Sitter, outline: Outline) -> None:
    canvas.fill([(-60, 168), (60, 168), (10, 330)], colour=WHITE)
    under = limb([(76, 172), (52, 262), (8, 360)], 44, 48, blunt=True)
    over = limb([(-76, 172), (-44, 270), (30, 410), (120, 600)], 44, 48, 54, blunt=True)
    belt = box(-330, 560, 330, 650)
    for band in (under, over, belt):
        canvas.fill(band, colour=who.trim, within=[outline])
        canvas.fill(limb(band[len(band) // 2 :], 4), colour=who.cloth_shade, within=[outline])
    canvas.shade(belt, colour=who.cloth_shade, side="right", strength=0.6, within=[outline])


_CLOTHES: dict[str, Callable[[Canvas, Sitter, Outline], None]] = {
    "suit": _suit,
    "dress": _dress,
    "shirt": _shirt,
    "coat": _coat,
    "jumper": _jumper,
    "robe": _robe,
}
