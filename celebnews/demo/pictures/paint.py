"""The printer's bench: flat shapes with clean edges, grained shading, light, and paper that is never quite even."""

import math
import random
from collections.abc import Sequence
from functools import cache
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from celebnews.demo.pictures.colour import Colour, mix
from celebnews.demo.pictures.curves import Point, Shape

Side = Literal["left", "right", "up", "down"]
Bounds = tuple[int, int, int, int]
TILE = 1024
COARSE = 0.6
"""In a measure finer than this, grain would be larger than what it shades."""


@cache
def _noise() -> Image.Image:
    """Even noise, the same in every process: Pillow's own depends on what was drawn before."""
    raw = Image.frombytes("L", (TILE, TILE), random.Random("grain").randbytes(TILE * TILE))
    return ImageOps.equalize(raw.filter(ImageFilter.GaussianBlur(0.9)))


@cache
def _paper() -> Image.Image:
    """Grain and, below it, the slow unevenness of paint on paper; 128 is neither lighter nor darker."""
    size = 2 * TILE
    fine = _noise().point([round(128 + (value - 128) * 0.05) for value in range(256)])
    slow = Image.frombytes("L", (26, 26), random.Random("paper").randbytes(676))
    slow = slow.resize((size, size), Image.Resampling.BICUBIC)
    slow = slow.point([round(128 + (value - 128) * 0.04) for value in range(256)])
    sheet = Image.new("L", (size, size))
    for left, top in ((0, 0), (TILE, 0), (0, TILE), (TILE, TILE)):
        sheet.paste(fine, (left, top))
    return ImageChops.add(sheet, slow, 1, -128)


@cache
def _streaks() -> Image.Image:
    """A dry brush drawn from left to right."""
    raw = Image.frombytes("L", (12, 400), random.Random("brush").randbytes(4800))
    wide = ImageOps.equalize(raw.resize((TILE * 2, TILE * 2), Image.Resampling.BICUBIC))
    return wide.point([min(max(round((value - 150) * 4), 0), 255) for value in range(256)])


def _slope(side: Side, size: tuple[int, int]) -> Image.Image:
    """From nothing to all, toward that side."""
    width, height = size
    line = Image.linear_gradient("L").crop((0, 0, 1, 256))
    if side in ("up", "left"):
        line = line.transpose(Image.Transpose.ROTATE_180)
    if side in ("left", "right"):
        line = line.transpose(Image.Transpose.ROTATE_90).resize((width, 1), Image.Resampling.BILINEAR)
    else:
        line = line.resize((1, height), Image.Resampling.BILINEAR)
    return line.resize(size, Image.Resampling.NEAREST)


@cache
def _ball() -> Image.Image:
    """All in the middle, nothing at the rim, falling off as light does."""
    return Image.radial_gradient("L").point(
        [round(255 * max(1 - value / 180, 0) ** 2) for value in range(256)]
    )


def _light(x: float, y: float, reach: float, bounds: Bounds) -> tuple[Image.Image, tuple[int, int]] | None:
    """So much of a ball of light as lies within the bounds, and its upper left corner there."""
    left, top = max(round(x - reach), bounds[0]), max(round(y - reach), bounds[1])
    right, bottom = min(round(x + reach), bounds[2]), min(round(y + reach), bounds[3])
    if right <= left or bottom <= top:
        return None
    scale = 256 / (2 * reach)
    edges = ((left - x + reach), (top - y + reach), (right - x + reach), (bottom - y + reach))
    area = [min(max(edge * scale, 0), 256) for edge in edges]
    ball = _ball().resize(
        (right - left, bottom - top), Image.Resampling.BILINEAR, box=(area[0], area[1], area[2], area[3])
    )
    return ball, (left, top)


class Canvas:
    """A sheet in its own measure; `placed` gives the same sheet in another one."""

    def __init__(self, image: Image.Image, chance: random.Random) -> None:
        self.image = image
        self.chance = chance
        self.matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
        self.air: tuple[Colour, float] | None = None

    @classmethod
    def new(cls, size: tuple[int, int], chance: random.Random, colour: Colour) -> "Canvas":
        return cls(Image.new("RGB", size, colour), chance)

    def placed(
        self,
        x: float,
        y: float,
        scale: float = 1,
        *,
        turn: float = 0,
        flip: bool = False,
        air: tuple[Colour, float] | None = None,
    ) -> "Canvas":
        """The same sheet, measured from (x, y); `air` is a colour that veils all of it, and how much."""
        cos, sin = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
        a, b, c, d, e, f = self.matrix
        sign = -1 if flip else 1
        other = Canvas(self.image, self.chance)
        other.matrix = (
            (a * cos + b * sin) * sign,
            b * cos - a * sin,
            a * x + b * y + c,
            (d * cos + e * sin) * sign,
            e * cos - d * sin,
            d * x + e * y + f,
        )
        other.air = air or self.air
        return other

    # What is drawn

    def fill(
        self, *outlines: Shape, colour: Colour, alpha: float = 1, within: Sequence[Shape] | None = None
    ) -> None:
        """Flat paint on all of the outlines, or on so much of them as lies `within` others."""
        shapes = [self._placed(outline) for outline in outlines]
        frame = None if within is None else [self._placed(outline) for outline in within]
        colour = self._seen(colour)
        alone = frame is None and _scattered(shapes, 0.7 if alpha == 1 else 0.3)
        for together in [[shape] for shape in shapes] if alone else [shapes]:
            found = self._mask(together, frame)
            if found is None:
                continue
            mask, bounds = found
            if alpha < 1:
                mask = mask.point([round(value * alpha) for value in range(256)])
            self.image.paste(colour, bounds, mask)

    def shade(
        self,
        *outlines: Shape,
        colour: Colour,
        side: Side,
        strength: float = 0.7,
        within: Sequence[Shape] | None = None,
        soft: bool = False,
    ) -> None:
        """Paint that gathers toward one side, in grain as from a sponge, or `soft` as from a spray."""
        frame = None if within is None else [self._placed(outline) for outline in within]
        found = self._mask([self._placed(outline) for outline in outlines], frame)
        if found is None:
            return
        mask, bounds = found
        slope = _slope(side, mask.size)
        self._veil(slope, mask, bounds, colour, strength, soft=soft or self.scale < COARSE)

    def ball(
        self,
        *outlines: Shape,
        colour: Colour,
        at: Point,
        radius: float,
        strength: float = 0.7,
        soft: bool = False,
    ) -> None:
        """Paint that gathers about one point of the outlines."""
        found = self._mask([self._placed(outline) for outline in outlines], None)
        if found is None:
            return
        mask, bounds = found
        x, y = self._place(at)
        reach = radius * self.scale
        slope = Image.new("L", mask.size)
        if lit := _light(x, y, reach, bounds):
            light, (left, top) = lit
            slope.paste(light, (left - bounds[0], top - bounds[1]))
        self._veil(slope, mask, bounds, colour, strength, soft=soft or self.scale < COARSE)

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.8) -> None:
        """Light in the air about a point."""
        px, py = self._place((x, y))
        if lit := _light(px, py, radius * self.scale, (0, 0, *self.image.size)):
            light, corner = lit
            mask = light.point([round(value * strength) for value in range(256)])
            self.image.paste(colour, corner, mask)

    def streak(self, *outlines: Shape, colour: Colour, alpha: float = 0.5, coarse: float = 1) -> None:
        """A dry brush over the outlines, from left to right."""
        found = self._mask([self._placed(outline) for outline in outlines], None)
        if found is None:
            return
        mask, bounds = found
        height = mask.height
        left = self.chance.randrange(0, TILE)
        top = self.chance.randrange(0, TILE)
        area = (left, top, left + TILE, min(top + height / coarse, 2 * TILE))
        brush = _streaks().resize(mask.size, Image.Resampling.BILINEAR, box=area)
        brush = brush.point([round(value * alpha) for value in range(256)])
        self.image.paste(self._seen(colour), bounds, ImageChops.multiply(mask, brush))

    def sky(self, *stops: Colour, top: float = 0, bottom: float) -> None:
        """Colours that run into one another from the top down, over the whole width."""
        height = round(bottom - top)
        steps = 128
        column = Image.new("RGB", (1, steps))
        for step in range(steps):
            at = step / (steps - 1) * (len(stops) - 1)
            index = min(int(at), len(stops) - 2)
            column.putpixel((0, step), mix(stops[index], stops[index + 1], at - index))
        strip = column.resize((1, height), Image.Resampling.BICUBIC).resize((self.image.width, height))
        self.image.paste(strip, (0, round(top)))

    def finish(self) -> Image.Image:
        """The sheet with its grain."""
        width, height = self.image.size
        left, top = self.chance.randrange(2 * TILE - width + 1), self.chance.randrange(2 * TILE - height + 1)
        grain = _paper().crop((left, top, left + width, top + height))
        return ImageChops.add(self.image, Image.merge("RGB", (grain, grain, grain)), 1, -128)

    # How

    @property
    def scale(self) -> float:
        return math.hypot(self.matrix[0], self.matrix[3])

    def _place(self, point: Point) -> Point:
        a, b, c, d, e, f = self.matrix
        return a * point[0] + b * point[1] + c, d * point[0] + e * point[1] + f

    def _seen(self, colour: Colour) -> Colour:
        return mix(colour, *self.air) if self.air else colour

    def _veil(
        self,
        slope: Image.Image,
        mask: Image.Image,
        bounds: Bounds,
        colour: Colour,
        strength: float,
        *,
        soft: bool,
    ) -> None:
        slope = slope.point([round(value * strength) for value in range(256)])
        if not soft:
            dots = ImageChops.add(slope, self._grain(mask.size), 1, -255)
            dots = dots.point([min(value * 3, 150) for value in range(256)])
            slope = ImageChops.add(slope.point([round(value * 0.42) for value in range(256)]), dots)
        self.image.paste(self._seen(colour), bounds, ImageChops.multiply(mask, slope))

    def _grain(self, size: tuple[int, int]) -> Image.Image:
        width, height = size
        sheet = Image.new("L", size)
        left, top = self.chance.randrange(TILE), self.chance.randrange(TILE)
        for x in range(-left, width, TILE):
            for y in range(-top, height, TILE):
                sheet.paste(_noise(), (x, y))
        return sheet

    def _placed(self, outline: Shape) -> Shape:
        a, b, c, d, e, f = self.matrix
        return [(a * x + b * y + c, d * x + e * y + f) for x, y in outline]

    def _mask(
        self, shapes: Sequence[Shape], frame: Sequence[Shape] | None
    ) -> tuple[Image.Image, Bounds] | None:
        """The form of the shapes and where it lies; none if that is beside the sheet."""
        bounds = self._bounds(shapes)
        if bounds is None:
            return None
        mask = _cut(shapes, bounds)
        if frame is not None:
            mask = ImageChops.multiply(mask, _cut(frame, bounds))
        return mask, bounds

    def _bounds(self, shapes: Sequence[Shape]) -> Bounds | None:
        xs = [x for shape in shapes for x, _ in shape]
        ys = [y for shape in shapes for _, y in shape]
        if not xs:
            return None
        left, top = max(math.floor(min(xs)) - 1, 0), max(math.floor(min(ys)) - 1, 0)
        right = min(math.ceil(max(xs)) + 2, self.image.width)
        bottom = min(math.ceil(max(ys)) + 2, self.image.height)
        return (left, top, right, bottom) if right > left and bottom > top else None


def _cut(shapes: Sequence[Shape], bounds: Bounds) -> Image.Image:
    left, top, right, bottom = bounds
    width, height = right - left, bottom - top
    if len(shapes) == 1 and _is_upright(shapes[0]):
        return _slab(shapes[0], bounds)
    fine = 4 if width * height < 30_000 else 3 if width * height < 120_000 else 2
    mask = Image.new("L", (width * fine, height * fine))
    pen = ImageDraw.Draw(mask)
    for shape in shapes:
        pen.polygon([((x - left) * fine - 0.5, (y - top) * fine - 0.5) for x, y in shape], fill=255)
    return mask.reduce(fine)


def _scattered(shapes: Sequence[Shape], share: float) -> bool:
    """Whether the shapes cover so small a share of their whole extent that each is sooner drawn alone."""
    if len(shapes) < 2:
        return False
    boxes = [_extent(shape) for shape in shapes]
    whole = (max(right for _, _, right, _ in boxes) - min(left for left, _, _, _ in boxes)) * (
        max(bottom for _, _, _, bottom in boxes) - min(top for _, top, _, _ in boxes)
    )
    alone = sum((right - left + 3) * (bottom - top + 3) for left, top, right, bottom in boxes)
    return alone + 900 * len(boxes) < whole * share


def _extent(shape: Shape) -> tuple[float, float, float, float]:
    xs = [x for x, _ in shape]
    ys = [y for _, y in shape]
    return min(xs), min(ys), max(xs), max(ys)


def _is_upright(shape: Shape) -> bool:
    """Whether it is a rectangle on its feet, large enough that its edges matter little."""
    if len(shape) != 4:
        return False
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = shape
    return x0 == x3 and x1 == x2 and y0 == y1 and y2 == y3 and abs(x1 - x0) * abs(y2 - y1) > 40_000


def _slab(shape: Shape, bounds: Bounds) -> Image.Image:
    left, top, right, bottom = bounds
    mask = Image.new("L", (right - left, bottom - top))
    (x0, y0), _, (x2, y2), _ = shape
    mask.paste(255, (round(x0) - left, round(y0) - top, round(x2) - left, round(y2) - top))
    return mask
