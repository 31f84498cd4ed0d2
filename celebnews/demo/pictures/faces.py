"""A head: its middle at (0, 0), its crown at -130, its chin at +130. The light comes from the left."""

import random

from celebnews.demo.pictures.curves import Outline, flipped, limb, mirrored, moved, oval, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.sitter import Sitter


def face(canvas: Canvas, who: Sitter, turn: float = 0) -> None:
    """The face without its hair; `turn` moves the features to where it looks, 20 at most."""
    outline = _outline(who)
    if who.ears:
        _ears(canvas, who, turn)
    canvas.fill(outline, colour=who.skin)
    side = [
        (66, -140),
        (76, -60),
        (64, -22),
        (78, 18),
        (58, 62),
        (44, 96),
        (16, 128),
        (60, 160),
        (150, 60),
        (140, -100),
    ]
    canvas.fill(smooth(moved(side, turn * 0.8, 0)), colour=who.skin_shade, within=[outline])
    canvas.ball(outline, colour=who.skin_light, at=(-46, -66), radius=120, strength=0.7, soft=True)
    for x in (-56, 58):
        canvas.ball(
            outline,
            colour=who.lips,
            at=(x + turn, 50),
            radius=46,
            strength=0.38 if who.made_up else 0.22,
            soft=True,
        )
    if who.freckles:
        _freckles(canvas, who, turn)
    if who.old:
        _lines(canvas, who, turn)
    if who.look.beard:
        _beard(canvas, who, turn)
    _nose(canvas, who, turn)
    _mouth(canvas, who, turn)
    for place in (-1, 1):
        _eye(canvas, who, turn, place)
    if who.look.glasses:
        _glasses(canvas, who, turn)


def _outline(who: Sitter) -> Outline:
    jaw, chin = who.jaw, who.chin
    half = [
        (0, -130),
        (58, -119),
        (95, -66),
        (101, -8),
        (95 * jaw, 46),
        (66 * jaw, 98 + chin),
        (22, 130 + chin),
    ]
    return smooth([*mirrored(half[1:]), (0, -130)])


def _ears(canvas: Canvas, who: Sitter, turn: float) -> None:
    for x in (-102, 102):
        canvas.fill(
            oval(x - turn * 0.4, 14, 17, 28, turn=8 if x < 0 else -8),
            colour=who.skin if x < 0 else who.skin_shade,
        )
        canvas.fill(oval(x - turn * 0.4, 15, 8, 17), colour=who.skin_shade if x < 0 else who.line, alpha=0.5)


def _freckles(canvas: Canvas, who: Sitter, turn: float) -> None:
    chance = random.Random(repr(who.look))
    dots = [
        oval(side * chance.uniform(22, 76) + turn, chance.uniform(26, 58), chance.uniform(2, 3.4))
        for side in (-1, 1)
        for _ in range(9)
    ]
    canvas.fill(*dots, colour=who.lips, alpha=0.45)


def _lines(canvas: Canvas, who: Sitter, turn: float) -> None:
    fold = [(26, 48), (40, 62), (44, 80)]
    brow = [(-24, -62), (0, -65), (24, -62)]
    lines = [limb(moved(fold, turn, 0), 2, 4, 1), limb(moved(flipped(fold), turn, 0), 2, 4, 1)]
    canvas.fill(*lines, limb(moved(brow, turn, 0), 1, 3, 1), colour=who.line, alpha=0.35)


def _beard(canvas: Canvas, who: Sitter, turn: float) -> None:
    jaw, chin = who.jaw, who.chin
    right = [(103, -14), (101 * jaw, 50), (78 * jaw, 110 + chin), (30, 150 + chin)]
    left = flipped(right)[::-1]
    inner = [(-86, 20), (-66, 58), (-44, 62), (-18, 58), (0, 62), (18, 58), (44, 62), (66, 58), (86, 20)]
    outline = smooth([*right, *left, *moved(inner, turn * 0.8, 0)])
    canvas.fill(outline, colour=who.hair)
    canvas.shade(outline, colour=who.hair_shade, side="right", strength=0.8)
    canvas.ball(outline, colour=who.hair_light, at=(-50, 96), radius=60, strength=0.5)


def _nose(canvas: Canvas, who: Sitter, turn: float) -> None:
    tip = 48 + who.nose
    wedge = [
        (turn + 3, -16),
        (turn + 9, 10),
        (turn + 17 + turn * 0.3, tip - 8),
        (turn + 19, tip + 3),
        (turn + 2, tip + 6),
    ]
    canvas.fill(smooth(wedge), colour=who.skin_shade)
    base = [(turn - 13, tip), (turn - 4, tip + 6), (turn + 10, tip + 6), (turn + 19, tip - 1)]
    canvas.fill(limb(base, 3, 6, 5, 3), colour=who.line, alpha=0.55)


def _mouth(canvas: Canvas, who: Sitter, turn: float) -> None:
    y = 88 + who.chin * 0.5
    wide = 34 if who.smile == "open" else 30
    lift = {"closed": (-4, -5), "open": (-8, -8), "wry": (1, -8)}[who.smile]
    left, right = (turn - wide, y + lift[0]), (turn + wide, y + lift[1])
    if who.smile == "open":
        under = [left, (turn, y + 1), right, (turn + 16, y + 15), (turn, y + 20), (turn - 16, y + 15)]
        canvas.fill(smooth(under), colour=who.line)
        teeth = [left, (turn, y + 1), right, (turn + 14, y + 8), (turn, y + 10), (turn - 14, y + 8)]
        canvas.fill(smooth(teeth), colour=(250, 245, 236), within=[smooth(under)])
        canvas.fill(
            limb([(turn - 16, y + 18), (turn, y + 23), (turn + 16, y + 18)], 2, 8, 2), colour=who.lips
        )
    else:
        lower = [left, (turn, y + 3), right, (turn + 13, y + 14), (turn - 13, y + 14)]
        canvas.fill(smooth(lower), colour=who.lips, alpha=1 if who.made_up else 0.55)
    if who.made_up:
        bow = [left, (turn - 10, y - 9), (turn, y - 6), (turn + 10, y - 9), right, (turn, y + 3)]
        canvas.fill(smooth(bow), colour=who.lips)
    canvas.fill(limb([left, (turn, y + 2), right], 3, 4.5, 3), colour=who.line)


def _eye(canvas: Canvas, who: Sitter, turn: float, place: int) -> None:
    x, y = place * 42 + turn, 2.0
    out = place
    lid = [(x - 21 * out, y + 5), (x - 6 * out, y - 10), (x + 9 * out, y - 10), (x + 22 * out, y + 1)]
    socket = smooth([(x - 26, y - 6), (x, y - 21), (x + 26, y - 6), (x, y - 2)])
    canvas.fill(socket, colour=who.lips if who.made_up else who.skin_shade, alpha=0.4)
    if who.eye == "laughing":
        canvas.fill(limb([(x - 20, y + 4), (x, y - 9), (x + 20, y + 4)], 3, 8, 3), colour=who.line)
    else:
        white = smooth([*lid, (x + 8 * out, y + 10), (x - 8 * out, y + 10)])
        canvas.fill(white, colour=(246, 238, 226), alpha=0.92)
        canvas.fill(oval(x + turn * 0.25, y, 10.5, 11.5), colour=(44, 34, 40), within=[white])
        canvas.fill(oval(x + turn * 0.25 - 3.5, y - 4, 2.6), colour=(255, 252, 246))
        drop = 3 if who.eye == "heavy" else 0
        heavy = [(px, py + drop) for px, py in lid]
        canvas.fill(limb(heavy, 3, 7, 8 if who.made_up else 6, 4), colour=who.line)
    if who.made_up:
        canvas.fill(
            limb([(x + 18 * out, y - 2), (x + 26 * out, y - 6), (x + 31 * out, y - 13)], 7, 1),
            colour=who.line,
        )
    rise = 2 if who.smile == "wry" and place == 1 else 0
    brow = [(x - 24 * out, y - 29), (x, y - 38 - rise), (x + 27 * out, y - 28 - rise)]
    canvas.fill(limb(brow, 8, 10, 3) if not who.made_up else limb(brow, 5, 7, 2), colour=who.brow)


def _glasses(canvas: Canvas, who: Sitter, turn: float) -> None:
    frame = (40, 34, 44) if who.look.skin < 5 else (226, 190, 110)
    for x in (-43 + turn, 43 + turn):
        canvas.fill(oval(x, 4, 34, 31), colour=(255, 255, 255), alpha=0.16)
        ring = [(px, py) for px, py in oval(x, 4, 34, 31)]
        canvas.fill(limb([*ring, *ring[:3]], 6, steps=2, blunt=True), colour=frame)
    bars = [limb([(turn - 10, 0), (turn, -5), (turn + 10, 0)], 6)]
    bars += [limb([(turn + 76 * side, -4), (side * 101, -10)], 6, 5) for side in (-1, 1)]
    canvas.fill(*bars, colour=frame)


def earrings(canvas: Canvas, who: Sitter, turn: float) -> None:
    for x in (-104, 104):
        at = x - turn * 0.4
        canvas.fill(oval(at, 46, 7), oval(at, 68, 11, 17), colour=who.trim)
        canvas.fill(oval(at - 3, 63, 4, 7), colour=(255, 250, 238), alpha=0.8)
