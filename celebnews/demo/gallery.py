"""The demo's pictures, drawn and cut into their files on every core of the machine."""

import io
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from celebnews.demo import pictures
from celebnews.demo.shapes import DemoPhoto, Look
from people import crops


@dataclass(frozen=True)
class Drawn:
    """One picture: the JPEG that an editor would have sent, and the files that are made of it."""

    key: str
    original: bytes
    files: list[crops.File]


def draw(photos: Iterable[DemoPhoto], looks: Mapping[str, Look]) -> Iterator[Drawn]:
    """Every one of `photos`, in their order; people in them look as `looks` says. Begun at once, whoever waits."""
    # Started afresh rather than forked: a fork would share the caller's database connection.
    pool = ProcessPoolExecutor(mp_context=get_context("spawn"))
    drawn = pool.map(partial(_drawn, looks), photos, chunksize=2)
    pool.shutdown(wait=False)  # it takes no more, and ends behind the last of them
    return drawn


def _drawn(looks: Mapping[str, Look], photo: DemoPhoto) -> Drawn:
    is_portrait = photo.key.startswith(PORTRAIT)
    image = (
        pictures.portrait(photo.people[0], looks[photo.people[0]])
        if is_portrait
        else pictures.draw(photo, looks)
    )
    original = pictures.encode(image)
    files = crops.cut(io.BytesIO(original), photo.focal, rights(photo))
    return Drawn(photo.key, original, files)


PORTRAIT = "portrait-"


def portrait(slug: str, name: str) -> DemoPhoto:
    """What is known of the portrait of a person."""
    return DemoPhoto(
        key=PORTRAIT + slug,
        scene="portrait",
        alt=f"Portrait of {name}",
        caption=name,
        credit="Marit Osei / Northlight",
        people=(slug,),
        focal=(50, 38),
    )


def rights(photo: DemoPhoto) -> crops.Rights:
    return crops.Rights(
        creator=photo.credit.partition(" / ")[0], credit=photo.credit, copyright=f"© {photo.credit}"
    )
