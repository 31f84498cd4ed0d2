"""Draws the demo's pictures: flat shapes in a few inks on grained paper, the same every time. It knows no Django."""

import io
import random
from collections.abc import Mapping

from PIL import Image

from celebnews.demo.pictures import (
    of_carpets,
    of_cinemas,
    of_country,
    of_halls,
    of_letters,
    of_people,
    of_posters,
    of_shores,
    of_stages,
    of_stills,
    of_streets,
    of_studios,
    of_tables,
)
from celebnews.demo.pictures import shot as shots
from celebnews.demo.pictures.colour import Hour, palette
from celebnews.demo.pictures.paint import Canvas
from celebnews.demo.pictures.portraits import portrait
from celebnews.demo.shapes import DemoPhoto, Look, Scene

__all__ = ["draw", "encode", "portrait"]

LARGEST = 450_000
"""Bytes; grain costs a JPEG dearly, so what is larger is kept with less care."""

_EVER: tuple[Hour, ...] = ("morning", "day", "dusk", "night")
_LIGHT: tuple[Hour, ...] = ("morning", "day", "dusk")
_DARK: tuple[Hour, ...] = ("dusk", "night")

_SCENES: Mapping[Scene, tuple[shots.Scene, tuple[Hour, ...]]] = {
    "portrait": (of_people.portrait, _LIGHT),
    "couple": (of_people.couple, _LIGHT),
    "group": (of_people.group, _LIGHT),
    "stage": (of_stages.stage, _DARK),
    "crowd": (of_stages.crowd, _DARK),
    "harbour": (of_shores.harbour, _EVER),
    "island": (of_shores.island, _LIGHT),
    "city": (of_streets.city, _DARK),
    "street": (of_streets.street, _DARK),
    "courthouse": (of_halls.courthouse, _LIGHT),
    "studio": (of_studios.studio, _DARK),
    "cinema": (of_cinemas.cinema, _DARK),
    "carpet": (of_carpets.carpet, _DARK),
    "runway": (of_carpets.runway, _DARK),
    "table": (of_tables.table, _LIGHT),
    "letters": (of_letters.letters, _LIGHT),
    "poster": (of_posters.poster, _LIGHT),
    "wedding": (of_people.wedding, _LIGHT),
    "garden": (of_country.garden, _LIGHT),
    "road": (of_country.road, _LIGHT),
    "train": (of_halls.train, _LIGHT),
    "still": (of_stills.still, _LIGHT),
}
_HOURS: tuple[tuple[tuple[str, ...], Hour], ...] = (
    (("midnight", "night", "moon", "dark water", "lit quay"), "night"),
    (("dusk", "evening", "sunset", "twilight"), "dusk"),
    (("dawn", "morning", "sunrise", "early"), "morning"),
    (("noon", "afternoon", "daylight", "sunny"), "day"),
)


def draw(photo: DemoPhoto, looks: Mapping[str, Look]) -> Image.Image:
    """The photo in its scene, its subject about its focal point, with those of its people who have a look."""
    chance = random.Random(photo.key)
    told = f"{photo.key.replace('-', ' ')}. {photo.alt} {photo.caption}"
    scene, hours = _SCENES[photo.scene]
    hour = next((hour for words, hour in _HOURS if shots.names(told, words)), chance.choice(hours))
    inks = palette(photo.hue, hour, chance)
    canvas = Canvas.new((shots.WIDTH, shots.HEIGHT), chance, inks.paper)
    scene(
        shots.Shot(
            canvas=canvas,
            inks=inks,
            chance=chance,
            looks=tuple(looks[slug] for slug in photo.people if slug in looks),
            x=photo.focal[0] * shots.WIDTH / 100,
            y=photo.focal[1] * shots.HEIGHT / 100,
            shown=photo.alt,
            told=told,
        )
    )
    return canvas.finish()


def encode(image: Image.Image) -> bytes:
    """A JPEG that a page can bear."""
    found = b""
    for quality in (86, 82, 77, 70, 60):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality)
        found = out.getvalue()
        if len(found) <= LARGEST:
            break
    return found
