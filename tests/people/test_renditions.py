"""The files of a photo: which, how large, cut where, saying what; made once, and made up by command."""

import io
import logging
from typing import Any

import pytest
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from people import photo_metadata, renditions, uploads
from people.crops import FORMATS, box
from people.models import Photo
from people.photo_metadata import Metadata
from tests.people.pictures import BLUE, RED, colours, encoded, jpeg, stored, upload, xmp

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_stores")]


def kept(data: bytes, **fields: Any) -> Photo:
    """A photo that was sent, with the files that were made of it."""
    photo = uploads.add(upload(data), **fields)
    renditions.make(photo)
    return photo


def sizes(photo: Photo) -> dict[str, list[tuple[int, int]]]:
    """The size of every file in pixels, as the photo says, by crop and kind."""
    return {
        f"{crop} {kind}": [(width, height) for _name, width, height, _size in listed]
        for crop, kinds in photo.renditions["files"].items()
        for kind, listed in kinds.items()
    }


def files(photo: Photo, crop: str, kind: str) -> list[Image.Image]:
    names = [file[0] for file in photo.renditions["files"][crop][kind]]
    return [Image.open(storages["renditions"].open(renditions.path_of(photo, name))) for name in names]


def paths(photo: Photo) -> set[str]:
    return {renditions.path_of(photo, name) for name in photo.file_names}


# Which files


def test_twelve_files_are_made_of_a_photo() -> None:
    photo = uploads.add(upload(jpeg(2100, 1400)))
    assert (renditions.make(photo), len(photo.file_names)) == (12, 12)
    assert sizes(photo) == {
        "16x9 jpeg": [(1200, 675)],
        "16x9 webp": [(480, 270), (960, 540), (1600, 900)],
        "4x3 jpeg": [(1200, 900)],
        "1x1 jpeg": [(1200, 1200)],
        "1x1 webp": [(160, 160), (480, 480)],
        "free jpeg": [(1200, 800)],
        "free webp": [(480, 320), (960, 640), (1600, 1067)],
    }
    assert stored("renditions").keys() == paths(photo)


def test_each_file_is_what_its_entry_says() -> None:
    photo = kept(jpeg(600, 400))
    held = stored("renditions")
    assert held
    for kinds in photo.renditions["files"].values():
        for kind, listed in kinds.items():
            for name, width, height, size in listed:
                data = held[renditions.path_of(photo, name)]
                image = Image.open(io.BytesIO(data))
                assert (image.format, image.size, len(data)) == (kind.upper(), (width, height), size)
                assert name.partition(".")[2] == {"jpeg": "jpg", "webp": "webp"}[kind]


def test_none_is_larger_than_its_source() -> None:
    assert sizes(kept(jpeg(600, 400))) == {
        "16x9 jpeg": [(600, 338)],
        "16x9 webp": [(480, 270), (600, 338)],
        "4x3 jpeg": [(533, 400)],
        "1x1 jpeg": [(400, 400)],
        "1x1 webp": [(160, 160), (400, 400)],
        "free jpeg": [(600, 400)],
        "free webp": [(480, 320), (600, 400)],
    }


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1), (2, 300)])
def test_a_picture_of_any_shape_has_files(size: tuple[int, int]) -> None:
    photo = kept(encoded(Image.new("RGB", size, RED), "PNG"))
    assert photo.renditions["files"].keys() == FORMATS.keys()
    assert min(side for listed in sizes(photo).values() for pair in listed for side in pair) >= 1


def test_a_narrow_picture_of_the_longest_side_has_files() -> None:
    assert sizes(kept(encoded(Image.new("1", (60, 16_000)), "PNG")))["free webp"] == [(60, 16_000)]


# Cut where


@given(
    st.integers(1, 4000), st.integers(1, 4000), st.integers(0, 100), st.integers(0, 100),
    st.sampled_from([form.ratio for form in FORMATS.values()]),
)  # fmt: skip
@example(1600, 1200, 0, 100, 16 / 9)
def test_a_cut_lies_in_the_picture_and_holds_its_focal_point(
    width: int, height: int, x: int, y: int, ratio: float | None
) -> None:
    left, top, right, bottom = box((width, height), ratio, (x, y))
    assert 0 <= left <= width * x / 100 <= right <= width
    assert 0 <= top <= height * y / 100 <= bottom <= height
    assert left < right
    assert top < bottom
    assert (left, right) == (0, width) or (top, bottom) == (0, height)  # the largest there is
    if ratio is None:
        assert (left, top, right, bottom) == (0, 0, width, height)
    elif right - left > 9 and bottom - top > 9:
        assert abs((right - left) - (bottom - top) * ratio) <= ratio


def test_a_focal_point_in_the_middle_is_the_middle_of_the_cut() -> None:
    assert box((1000, 400), 1.0, (50, 50)) == (300, 0, 700, 400)
    assert box((1000, 400), 1.0, (40, 0)) == (200, 0, 600, 400)
    assert box((400, 1000), 16 / 9, (0, 30)) == (0, 188, 400, 413)


def test_a_crop_shows_what_the_focal_point_is_on() -> None:
    wide = Image.new("RGB", (400, 100), RED)
    wide.paste(BLUE, (200, 0, 400, 100))
    data = encoded(wide, "PNG")
    photo = kept(data, focal_x=0, focal_y=50)
    for crop in ("16x9", "4x3", "1x1"):
        assert [colours(image) for image in files(photo, crop, "jpeg")] == [[RED] * 4]
    assert colours(files(photo, "free", "jpeg")[0]) == [RED, BLUE, RED, BLUE]
    Photo.objects.update(focal_x=100)
    photo.refresh_from_db()
    renditions.make(photo)
    for crop in ("16x9", "4x3", "1x1"):
        assert [colours(image) for image in files(photo, crop, "jpeg")] == [[BLUE] * 4]
    assert [colours(image) for image in files(photo, "1x1", "webp")] == [[BLUE] * 4]


# Named by what is in them


def test_the_same_files_made_again_are_the_same_files() -> None:
    photo = kept(jpeg())
    first = (photo.renditions, stored("renditions"))
    renditions.make(photo)
    assert (photo.renditions, stored("renditions")) == first


def test_a_changed_crop_is_a_new_address_and_the_old_files_are_gone(
    django_capture_on_commit_callbacks: Any,
) -> None:
    photo = kept(jpeg(160, 40))
    before = {crop: photo.sources(crop) for crop in FORMATS}
    held = paths(photo)
    Photo.objects.update(focal_x=0)
    photo.refresh_from_db()
    assert photo.needs_renditions
    with django_capture_on_commit_callbacks(execute=True):
        renditions.make(photo)
        assert stored("renditions").keys() > held  # until it is committed the pages that stand have theirs
    after = {crop: photo.sources(crop) for crop in FORMATS}
    assert {crop for crop in FORMATS if before[crop] == after[crop]} == {"free"}
    assert not photo.needs_renditions
    assert stored("renditions").keys() == paths(photo) != held


def test_whoever_moves_the_focal_point_meanwhile_is_followed(django_capture_on_commit_callbacks: Any) -> None:
    photo = uploads.add(upload(jpeg(160, 40)))
    stale = Photo.objects.get()
    Photo.objects.update(focal_x=0)
    with django_capture_on_commit_callbacks(execute=True):
        assert renditions.make(stale) == 7
    photo.refresh_from_db()
    assert not photo.needs_renditions
    assert stored("renditions").keys() == paths(photo)
    assert Photo.objects.get().focal == (0, 50)


# What they say of themselves


def test_each_file_carries_creator_credit_and_copyright_and_nothing_else() -> None:
    exif = Image.Exif()
    exif[0x013B], exif[0x8298], exif[0x0110] = "Rey Marr", "(c) Rey Marr", "Lumo X"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 29: "2026:05:20"})
    exif.get_ifd(0x8769).update({0xA431: "SERIAL4711", 0xA435: "SERIAL4712", 0x927C: b"SERIAL4713"})
    packet = xmp(
        "<photoshop:Credit>Bureau</photoshop:Credit>",
        attributes='aux:SerialNumber="SERIAL4714" exif:GPSLatitude="SERIAL4715"',
    )
    data = jpeg(600, 400, exif=exif.tobytes(), xmp=packet, comment=b"SERIAL4716")
    assert all(f"SERIAL471{number}".encode() in data for number in range(1, 7))
    photo = kept(data, copyright="© Rey Marr")
    said = Metadata(creator="Rey Marr", credit="Bureau", copyright="© Rey Marr")
    made = [image for crop in FORMATS for kind in ("jpeg", "webp") for image in _all(photo, crop, kind)]
    assert len(made) == len(photo.file_names)
    assert [photo_metadata.read(image) for image in made] == [said] * len(made)
    assert [set(image.getexif()) for image in made] == [{0x013B, 0x8298}] * len(made)
    assert {image.info.get("icc_profile") for image in made} == {None}
    everything = b"".join(stored("renditions").values())
    assert [word for word in (b"SERIAL", b"Lumo", b"GPS") if word in everything] == []


def _all(photo: Photo, crop: str, kind: str) -> list[Any]:
    return files(photo, crop, kind) if kind in photo.renditions["files"][crop] else []


@pytest.mark.parametrize("name", ["credit", "creator", "copyright"])
def test_another_credit_makes_them_anew(name: str) -> None:
    photo = kept(jpeg())
    before = photo.file_names
    Photo.objects.update(**{name: "Another"})
    photo.refresh_from_db()
    assert photo.needs_renditions
    renditions.make(photo)
    assert not photo.file_names & before
    assert getattr(photo_metadata.read(files(photo, "free", "jpeg")[0]), name) == "Another"  # type: ignore[arg-type]  # opened from a file


def test_another_caption_makes_nothing() -> None:
    photo = kept(jpeg())
    photo.caption, photo.alt, photo.usable = "Another", "Another", False
    assert not photo.needs_renditions


# When


def test_they_are_made_once_it_is_committed(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        photo = uploads.add(upload(jpeg()))
        assert (stored("renditions"), Photo.objects.get().renditions) == ({}, {})
    photo.refresh_from_db()
    assert stored("renditions").keys() == paths(photo) != set()


def test_of_what_is_up_to_date_nothing_is_made(django_capture_on_commit_callbacks: Any) -> None:
    photo = kept(jpeg())
    with django_capture_on_commit_callbacks() as callbacks:
        renditions.schedule(photo)
    assert callbacks == []


def test_a_lost_original_fails_nobody_who_saves(
    django_capture_on_commit_callbacks: Any, caplog: pytest.LogCaptureFixture
) -> None:
    photo = kept(jpeg())
    storages["originals"].delete(photo.key.hex)
    Photo.objects.update(focal_x=0)
    photo.refresh_from_db()
    held = stored("renditions")
    with caplog.at_level(logging.ERROR), django_capture_on_commit_callbacks(execute=True):
        renditions.schedule(photo)
    assert [record.getMessage() for record in caplog.records] == [
        f"No renditions of photo {photo.pk} were made."
    ]
    assert stored("renditions") == held
    with pytest.raises(OSError, match=photo.key.hex):
        renditions.make(photo)


# By command


def test_the_command_makes_up_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    done, missing = kept(jpeg(60, 40)), uploads.add(upload(jpeg(64, 40)))
    moved = kept(jpeg(160, 40))
    Photo.objects.filter(pk=moved.pk).update(focal_x=0)
    call_command("renditions")
    assert capsys.readouterr().out == "\r3 of 3\nMade the files of 2 photos.\n"
    assert [photo.needs_renditions for photo in Photo.objects.all()] == [False] * 3
    assert Photo.objects.get(pk=done.pk).renditions == done.renditions
    assert Photo.objects.get(pk=missing.pk).file_names
    call_command("renditions")
    assert capsys.readouterr().out == "\r3 of 3\nMade the files of 0 photos.\n"


def test_the_command_tells_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    Photo.objects.bulk_create(
        Photo(width=1, height=1, renditions={"recipe": Photo().recipe}) for _ in range(23)
    )
    call_command("renditions")
    assert capsys.readouterr().out == "\r10 of 23\r20 of 23\r23 of 23\nMade the files of 0 photos.\n"
    Photo.objects.all().delete()
    call_command("renditions")
    assert capsys.readouterr().out == "There is no photo.\n"


def test_the_command_makes_files_that_are_lost_anew() -> None:
    photo = kept(jpeg())
    for path in stored("renditions"):
        storages["renditions"].delete(path)
    call_command("renditions", all=True, verbosity=0)
    assert stored("renditions").keys() == paths(photo)


def test_the_command_goes_on_past_a_lost_original_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    lost, other = uploads.add(upload(jpeg(60, 40)), caption="The pier"), uploads.add(upload(jpeg(64, 40)))
    storages["originals"].delete(lost.key.hex)
    with pytest.raises(CommandError, match=r"^1 photos could not be read; they are named above\.$"):
        call_command("renditions")
    told = capsys.readouterr()
    assert told.err.startswith(f"Photo {lost.pk}, “The pier”: ")
    assert told.out == "\r2 of 2\nMade the files of 1 photos.\n"
    other.refresh_from_db()
    assert stored("renditions").keys() == paths(other) != set()
