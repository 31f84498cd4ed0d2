"""Outlines: closed lists of points, in whatever measure the scene thinks in."""

import math
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Shape = Sequence[Point]
Outline = list[Point]


def oval(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0) -> Outline:
    ry = rx if ry is None else ry
    steps = 20 if max(rx, ry) < 12 else 36 if max(rx, ry) < 60 else 80
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    found = []
    for step in range(steps):
        angle = math.tau * step / steps
        dx, dy = rx * math.cos(angle), ry * math.sin(angle)
        found.append((x + dx * cos - dy * sin, y + dx * sin + dy * cos))
    return found


def box(left: float, top: float, right: float, bottom: float) -> Outline:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def rounded(left: float, top: float, right: float, bottom: float, radius: float) -> Outline:
    found: Outline = []
    corners = ((right, top, -90), (right, bottom, 0), (left, bottom, 90), (left, top, 180))
    for x, y, start in corners:
        cx = x - radius if x == right else x + radius
        cy = y - radius if y == bottom else y + radius
        for step in range(9):
            angle = math.radians(start + step * 11.25)
            found.append((cx + radius * math.cos(angle), cy + radius * math.sin(angle)))
    return found


def arch(left: float, top: float, right: float, bottom: float) -> Outline:
    """A doorway with a round head."""
    radius = (right - left) / 2
    found = [
        (
            left + radius - radius * math.cos(math.pi * step / 40),
            top + radius - radius * math.sin(math.pi * step / 40),
        )
        for step in range(41)
    ]
    return [*found, (right, bottom), (left, bottom)]


def smooth(points: Sequence[Point], *, closed: bool = True, steps: int = 8) -> Outline:
    """A curve through all of the points."""
    count = len(points)
    found: Outline = []
    for index in range(count if closed else count - 1):
        if closed:
            before, start, end, after = (points[(index + offset) % count] for offset in (-1, 0, 1, 2))
        else:
            before, start = points[max(index - 1, 0)], points[index]
            end, after = points[index + 1], points[min(index + 2, count - 1)]
        found += [_between(before, start, end, after, step / steps) for step in range(steps)]
    return found if closed else [*found, points[-1]]


def _between(before: Point, start: Point, end: Point, after: Point, t: float) -> Point:
    a, b = 2 * t**3 - 3 * t**2 + 1, t**3 - 2 * t**2 + t
    c, d = -2 * t**3 + 3 * t**2, t**3 - t**2
    x, y = (
        a * start[axis]
        + b * (end[axis] - before[axis]) / 2
        + c * end[axis]
        + d * (after[axis] - start[axis]) / 2
        for axis in (0, 1)
    )
    return x, y


def limb(points: Sequence[Point], *widths: float, steps: int = 10, blunt: bool = False) -> Outline:
    """A stroke along a curve through the points, as wide at each as `widths` says, with round ends."""
    spine = smooth(points, closed=False, steps=steps)
    left: Outline = []
    right: Outline = []
    for index, (x, y) in enumerate(spine):
        (x0, y0), (x1, y1) = spine[max(index - 1, 0)], spine[min(index + 1, len(spine) - 1)]
        length = math.hypot(x1 - x0, y1 - y0) or 1
        nx, ny = (y1 - y0) / length, -(x1 - x0) / length
        half = _width(widths, index / max(len(spine) - 1, 1)) / 2
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    if blunt:
        return left + right[::-1]
    return left + _cap(spine[-1], left[-1]) + right[::-1] + _cap(spine[0], right[0])


def _width(widths: Sequence[float], share: float) -> float:
    if len(widths) == 1:
        return widths[0]
    at = share * (len(widths) - 1)
    index = min(int(at), len(widths) - 2)
    return widths[index] + (widths[index + 1] - widths[index]) * (at - index)


def _cap(centre: Point, start: Point) -> Outline:
    dx, dy = start[0] - centre[0], start[1] - centre[1]
    angles = (math.pi * step / 8 for step in range(1, 8))
    return [
        (centre[0] + dx * math.cos(a) - dy * math.sin(a), centre[1] + dx * math.sin(a) + dy * math.cos(a))
        for a in angles
    ]


def mirrored(points: Iterable[Point], *, about: float = 0) -> Outline:
    """The points and, back again, their mirror image: half of a face makes a face."""
    half = list(points)
    return half + [(2 * about - x, y) for x, y in reversed(half)]


def flipped(points: Iterable[Point]) -> Outline:
    return [(-x, y) for x, y in points]


def moved(points: Iterable[Point], x: float, y: float, scale: float = 1) -> Outline:
    return [(x + px * scale, y + py * scale) for px, py in points]
