"""The portrait on a person's own page."""

import random

from PIL import Image

from celebnews.demo.pictures import props
from celebnews.demo.pictures.colour import clear, hue_of, mix, tone
from celebnews.demo.pictures.curves import arch, box, oval
from celebnews.demo.pictures.figures import bust
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.shapes import Look

SIZE = (1200, 1600)


def portrait(slug: str, look: Look) -> Image.Image:
    """Head and shoulders before a plain ground in colours that suit what is worn."""
    chance = random.Random(slug)
    hue = (hue_of(look.hue) + chance.choice((110, 150, 190, 215))) % 360
    fair = look.hair in ("white", "blond", "grey") or look.style == "bald"
    if fair and 55 < hue < 135:  # mud, where it must be dark
        hue = chance.choice((28, 200, 250))
    ground = tone(0.72 if fair else 0.86, 0.09 if fair else 0.075, hue)
    canvas = Canvas.new(SIZE, chance, ground)
    canvas.shade(
        box(0, 0, *SIZE), colour=tone(0.60 if fair else 0.76, 0.12, hue - 16), side="down", strength=0.7
    )
    _ground(canvas, chance, hue, fair=fair)
    bust(
        canvas.placed(600, 608, 1.95), look, turn=chance.choice((-13, -8, 8, 13)), tilt=chance.uniform(-3, 3)
    )
    return canvas.finish()


def _ground(canvas: Canvas, chance: random.Random, hue: float, *, fair: bool) -> None:
    warm = clear(0.80 if not fair else 0.64, 0.12, (hue + chance.choice((-50, 45))) % 360)
    deep = clear(0.70 if not fair else 0.52, 0.11, hue - 10)
    kind = chance.choice(("disc", "arch", "leaves", "rings", "halves"))
    if kind == "disc":
        canvas.fill(oval(600, 620, 470), colour=warm)
        canvas.shade(oval(600, 620, 470), colour=deep, side="down", strength=0.8)
    elif kind == "arch":
        canvas.fill(arch(150, 190, 1050, 1700), colour=warm)
        canvas.shade(arch(150, 190, 1050, 1700), colour=deep, side="right", strength=0.7)
    elif kind == "leaves":
        for index in range(9):
            side = -1 if index % 2 else 1
            at = (600 + side * chance.uniform(360, 640), chance.uniform(350, 1500))
            draw = props.frond if index % 3 else props.broad_leaf
            draw(
                canvas,
                *at,
                chance.uniform(330, 470),
                side * chance.uniform(5, 60),
                deep,
                mix(deep, warm, 0.6),
            )
    elif kind == "rings":
        for step, radius in enumerate((640, 540, 440)):
            canvas.fill(
                oval(600, 600, radius),
                colour=(warm, mix(warm, deep, 0.5), mix(warm, (255, 250, 235), 0.35))[step],
            )
        canvas.shade(oval(600, 600, 440), colour=warm, side="down", strength=0.7)
    else:
        split = chance.choice((420, 780))
        outline = [(split - 90, 0), (1200, 0), (1200, 1600), (split + 90, 1600)]
        canvas.fill(outline, colour=warm)
        canvas.shade(outline, colour=deep, side="down", strength=0.7)
