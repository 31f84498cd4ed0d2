"""Whoever is named and stands in a place."""

from celebnews.demo.pictures.curves import oval
from celebnews.demo.pictures.figures import FEET, standing
from celebnews.demo.pictures.shot import Shot


def passers(shot: Shot, feet: float, scale: float, *, gap: float = 520, x: float | None = None) -> None:
    """Those named, where they stand in a place."""
    at = shot.x if x is None else x
    for index, look in enumerate(shot.looks[:4]):
        off = index - (len(shot.looks[:4]) - 1) / 2
        place = shot.canvas.placed(at + off * gap * scale, feet - FEET * scale + abs(off) * 8, scale)
        place.fill(oval(60, FEET + 20, 260, 40), colour=shot.inks.ink, alpha=0.3)
        standing(
            place,
            look,
            pose="hip" if index % 2 else "plain",
            turn=-off * 8 or 6,
            tilt=shot.chance.uniform(-4, 4),
        )
