"""Whole people out of heads, hair and clothes."""

from typing import Literal

from celebnews.demo.pictures import clothes, faces, hair
from celebnews.demo.pictures.colour import Colour, mix
from celebnews.demo.pictures.curves import Outline, flipped, limb, oval, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.sitter import Sitter, sitter
from celebnews.demo.shapes import Look

Pose = Literal["plain", "hip", "walk"]
FEET = 1590
"""Where a standing figure's feet are, in the measure of `faces`."""


def bust(canvas: Canvas, look: Look, *, turn: float = 0, tilt: float = 0) -> None:
    """From the crown to the hip; the face at (0, 0)."""
    who = sitter(look)
    head = canvas.placed(0, 120, turn=tilt).placed(0, -120)
    hair.behind(head, who)
    clothes.neck(canvas, who)
    clothes.dressed(canvas, who, clothes.torso(who))
    broad = who.shoulders
    top = 400 if look.clothes == "dress" else 360
    creases = [
        limb([(side * (broad - 52), top), (side * (broad - 68), 540), (side * (broad - 62), 830)], 2, 8, 6)
        for side in (-1, 1)
    ]
    canvas.fill(*creases, colour=who.cloth_shade)
    _head(head, who, turn)


def _head(head: Canvas, who: Sitter, turn: float) -> None:
    faces.face(head, who, turn)
    hair.before(head, who)
    if who.look.earrings and who.look.style not in ("scarf",):
        faces.earrings(head, who, turn)


def standing(canvas: Canvas, look: Look, *, pose: Pose = "plain", turn: float = 0, tilt: float = 0) -> None:
    """From the crown to the feet; the face at (0, 0)."""
    who = sitter(look)
    head = canvas.placed(0, 120, turn=tilt).placed(0, -120)
    hair.behind(head, who)
    _legs(canvas, who, pose)
    _arms(canvas, who, pose)
    clothes.neck(canvas, who)
    clothes.dressed(canvas, who, clothes.waisted(who))
    _skirts(canvas, who, pose)
    _head(head, who, turn)


def _legs(canvas: Canvas, who: Sitter, pose: Pose) -> None:
    if who.look.clothes == "robe" or (who.look.clothes == "dress" and who.pattern != "dots"):
        return
    bare = who.look.clothes == "dress" or (who.made_up and who.look.clothes in ("coat", "jumper"))
    cloth = who.cloth if who.look.clothes == "suit" else mix(who.cloth_shade, clothes.NIGHT, 0.7)
    near, far = (who.skin, who.skin_shade) if bare else (cloth, mix(cloth, clothes.NIGHT, 0.35))
    widths = (120.0, 84.0, 46.0) if bare else (176.0, 140.0, 112.0)
    stride = 70 if pose == "walk" else 0
    for side, colour in ((1, far), (-1, near)):
        foot = side * (62 if bare else 86) - stride * (0.4 if side == 1 else 1)
        end = FEET - (36 if stride and side == 1 else 0)
        canvas.fill(
            limb([(side * 78, 700), (side * 80, 1100), (foot, end)], *widths, blunt=True), colour=colour
        )
        shoe = smooth(
            [(foot - 40, end + 22), (foot - 30, end - 22), (foot + 30, end - 22), (foot + 44, end + 24)]
        )
        canvas.fill(shoe, colour=who.trim if bare else clothes.NIGHT)


def _arms(canvas: Canvas, who: Sitter, pose: Pose) -> None:
    bare = who.look.clothes == "dress"
    broad, thick = who.shoulders, (62.0 if bare else 96.0)
    for side in (1, -1):
        colour = _sleeve(who, side, bare=bare)
        if pose == "hip" and side == 1:
            spine = [(broad - 40, 280), (broad + 110, 480), (150, 640)]
        elif bare:
            spine = [(side * (broad - 36), 280), (side * (broad + 4), 500), (side * (broad - 4), 720)]
        else:
            spine = [(side * (broad - 44), 290), (side * (broad + 22), 500), (side * 176, 750)]
        canvas.fill(limb(spine, thick, thick * 0.86, thick * 0.62), colour=colour)
        if bare and not (pose == "hip" and side == 1):
            canvas.fill(oval(spine[-1][0], 746, 24, 44, turn=6 * side), colour=colour)


def _sleeve(who: Sitter, side: int, *, bare: bool) -> Colour:
    if bare:
        return who.skin if side < 0 else who.skin_shade
    return who.cloth if side < 0 else who.cloth_shade


def _skirts(canvas: Canvas, who: Sitter, pose: Pose) -> None:
    """What hangs from the waist, and the edge of what ends at the hip."""
    outline = _skirt(who, pose)
    if outline is None:
        return
    canvas.fill(outline, colour=who.cloth)
    canvas.shade(outline, colour=who.cloth_shade, side="right", strength=0.9)
    low = max(y for _, y in outline)
    folds = [
        limb([(x * 0.5, 640), (x * 0.8, 900), (x * 1.5, low - 30)], 1, 9, 12) for x in (-110, -30, 60, 130)
    ]
    if who.look.clothes in ("dress", "robe"):
        canvas.fill(*folds[::2], colour=who.cloth_light, alpha=0.6, within=[outline])
        canvas.fill(*folds[1::2], colour=who.cloth_shade, within=[outline])
    elif who.look.clothes == "coat":
        canvas.fill(limb([(-10, 780), (-16, low)], 6, blunt=True), colour=who.cloth_shade)
        canvas.fill(limb([(-150, 580), (0, 592), (150, 580)], 40), colour=who.cloth_shade)


def _skirt(who: Sitter, pose: Pose) -> Outline | None:
    waist, hip = (112, 160) if who.made_up else (160, 176)
    sway = -50 if pose == "walk" else 0
    ends: dict[str, list[tuple[float, float]]] = {
        "robe": [(hip + 50, 1100), (hip + 90, FEET)],
        "coat": [(hip + 50, 960), (hip + 70, 1180)],
        "suit": [(hip + 8, 860)],
        "dress": [(hip + 10, 960), (hip + 130, FEET + 20)],
    }
    if who.look.clothes == "dress" and who.pattern == "dots":
        ends["dress"] = [(hip + 110, 940), (hip + 150, 1130)]
    elif who.look.clothes == "dress" and who.pattern == "yoke":
        ends["dress"] = [(hip - 14, 1000), (hip - 30, 1250), (hip + 90, FEET + 20)]
    if who.look.clothes not in ends:
        return None
    right = [(waist, 560), (hip, 720), *ends[who.look.clothes]]
    left = [(x + (0 if y < 800 else sway * (y / FEET)), y) for x, y in flipped(right)]
    return smooth(right, closed=False) + smooth(left[::-1], closed=False)
