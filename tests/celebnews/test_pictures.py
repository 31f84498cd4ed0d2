"""The demo's pictures: the same every time, never blank, and of the people they are of."""

import io
from typing import get_args

import pytest
from PIL import Image, ImageChops, ImageStat

from celebnews.demo import gallery, pictures
from celebnews.demo.shapes import DemoPhoto, Look, Scene

RED_CURLS = Look(skin=2, hair="red", style="curls", clothes="dress", hue=44, earrings=True)
GREY_BEARD = Look(skin=6, hair="grey", style="short", clothes="suit", hue=268, beard=True, glasses=True)


def photo(key: str, scene: Scene, people: tuple[str, ...] = (), alt: str = "") -> DemoPhoto:
    return DemoPhoto(key=key, scene=scene, alt=alt, caption="", credit="", people=people)


def are_same(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(one, other).getbbox() is None


@pytest.mark.parametrize("scene", get_args(Scene))
def test_every_scene_is_a_picture_of_many_colours(scene: Scene) -> None:
    drawn = pictures.draw(photo("first", scene), {})
    assert (drawn.size, drawn.mode) == ((1600, 1200), "RGB")
    middle = drawn.crop((400, 300, 1200, 900)).reduce(20)
    assert len(set(middle.get_flattened_data())) > 300
    assert max(ImageStat.Stat(middle).stddev) > 12


def test_a_photo_is_the_same_every_time_and_another_key_gives_another() -> None:
    looks = {"marigold": RED_CURLS}
    first = pictures.draw(photo("first", "portrait", ("marigold",)), looks)
    assert are_same(first, pictures.draw(photo("first", "portrait", ("marigold",)), looks))
    assert not are_same(first, pictures.draw(photo("second", "portrait", ("marigold",)), looks))


def test_people_are_drawn_by_their_looks() -> None:
    of_two = photo("first", "couple", ("one", "two"))
    drawn = pictures.draw(of_two, {"one": RED_CURLS, "two": GREY_BEARD})
    assert not are_same(drawn, pictures.draw(of_two, {"one": GREY_BEARD, "two": RED_CURLS}))


def test_a_picture_shows_what_its_description_names() -> None:
    plain = pictures.draw(photo("first", "still"), {})
    assert not are_same(plain, pictures.draw(photo("first", "still", alt="A bird in bronze"), {}))
    assert are_same(plain, pictures.draw(photo("first", "still", alt="Boxing gloves, ringed"), {}))


def test_two_looks_give_two_portraits() -> None:
    one, other = pictures.portrait("same", RED_CURLS), pictures.portrait("same", GREY_BEARD)
    assert [(image.size, image.mode) for image in (one, other)] == [((1200, 1600), "RGB")] * 2
    assert not are_same(one, other)


def test_a_picture_is_encoded_as_a_jpeg_that_a_page_can_bear() -> None:
    encoded = pictures.encode(pictures.draw(photo("first", "garden"), {}))
    opened = Image.open(io.BytesIO(encoded))
    assert (opened.format, opened.size) == ("JPEG", (1600, 1200))
    assert len(encoded) < 600_000


def test_a_gallery_is_drawn_in_order_with_portraits_and_all_files() -> None:
    shots = [photo("b", "city"), gallery.portrait("marigold", "Marigold")]
    drawn = list(gallery.draw(shots, {"marigold": RED_CURLS}))
    assert [one.key for one in drawn] == ["b", "portrait-marigold"]
    assert drawn[1].original == pictures.encode(pictures.portrait("marigold", RED_CURLS))
    assert [len(one.files) for one in drawn] == [12, 12]
