"""Hats and scarves, in the measure of `faces`."""

from celebnews.demo.pictures.colour import mix
from celebnews.demo.pictures.curves import flipped, limb, smooth
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.sitter import Sitter


def hat_behind(canvas: Canvas, who: Sitter) -> None:
    if who.made_up:
        right = [(60, -120), (112, -60), (122, 40), (134, 120), (112, 176), (60, 150)]
        canvas.fill(smooth(right + flipped(right)[::-1]), colour=who.hair_shade)


def hat(canvas: Canvas, who: Sitter) -> None:
    sides = [[(84, -80), (112, -70), (112, -6), (101, 30), (93, -20)]]
    if who.made_up:
        sides = [[(84, -80), (116, -60), (124, 40), (132, 130), (104, 168), (88, 110), (98, 20)]]
    for points in sides:
        for outline in (smooth(points), smooth(flipped(points))):
            canvas.fill(outline, colour=who.hair)
            canvas.shade(outline, colour=who.hair_shade, side="right", strength=0.75)
    crown = smooth(
        [
            (-104, -76),
            (-106, -130),
            (-84, -196),
            (-30, -214),
            (0, -200),
            (34, -214),
            (86, -194),
            (106, -130),
            (104, -76),
            (0, -66),
        ]
    )
    brim = smooth(
        [(-186, -74), (-120, -92), (0, -98), (120, -92), (186, -74), (128, -56), (0, -48), (-128, -56)]
    )
    canvas.fill(limb([(-96, -52), (0, -40), (96, -52)], 10, 26, 10), colour=who.line, alpha=0.28)
    canvas.fill(crown, colour=who.cloth)
    canvas.shade(crown, colour=who.cloth_shade, side="right", strength=0.9)
    band = smooth([(-107, -112), (0, -98), (107, -112), (105, -76), (0, -64), (-105, -76)])
    canvas.fill(band, colour=who.trim, within=[crown])
    canvas.fill(brim, colour=who.cloth_light)
    canvas.shade(brim, colour=who.cloth, side="down", strength=1)


def scarf_behind(canvas: Canvas, who: Sitter) -> None:
    right = [(50, -152), (112, -96), (128, 0), (124, 90), (120, 160), (150, 230), (90, 262)]
    outline = smooth(right + flipped(right)[::-1])
    canvas.fill(outline, colour=who.trim)
    canvas.shade(outline, colour=who.cloth_shade, side="down", strength=0.5)


def scarf(canvas: Canvas, who: Sitter) -> None:
    hood = [
        (-112, 60),
        (-128, -10),
        (-116, -96),
        (-66, -156),
        (0, -170),
        (66, -156),
        (116, -96),
        (128, -10),
        (112, 60),
        (96, 96),
        (98, 20),
        (92, -40),
        (60, -84),
        (0, -98),
        (-60, -84),
        (-92, -40),
        (-98, 20),
        (-96, 96),
    ]
    wrap = [
        (-112, 70),
        (-84, 104),
        (-40, 140),
        (0, 146),
        (40, 140),
        (84, 104),
        (112, 70),
        (132, 150),
        (170, 232),
        (60, 276),
        (-70, 270),
        (-170, 226),
        (-130, 150),
    ]
    for points in (wrap, hood):
        outline = smooth(points)
        canvas.fill(outline, colour=who.trim)
        canvas.shade(outline, colour=mix(who.trim, who.cloth, 0.4), side="right", strength=0.8)
    folds = [
        [(-110, 120), (-20, 176), (110, 150)],
        [(-130, 180), (-10, 220), (140, 196)],
        [(-70, -92), (-104, -40), (-112, 40)],
        [(-40, -104), (30, -128), (92, -96)],
    ]
    canvas.fill(*[limb(line, 1, 7, 1) for line in folds], colour=who.cloth, alpha=0.55)
