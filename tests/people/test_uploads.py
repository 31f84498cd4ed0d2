"""A picture comes into the house: kept once, with what it says of itself, or refused with nothing left behind."""

import datetime
import hashlib
from typing import Any

import pytest
from django.core.files.storage import InMemoryStorage, storages
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.db import IntegrityError
from django.db.models import ImageField
from django.test import Client
from PIL import Image

from people import uploads
from people.images import BadImage
from people.models import Photo
from people.uploads import AlreadyHere
from tests.people.pictures import encoded, jpeg, quarters, stored, upload, with_iim, xmp
from tests.people.test_images import BAD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_stores")]

SAID = with_iim(
    jpeg(
        xmp=xmp(
            "<dc:description>On the pier.</dc:description><dc:rights>© Rey</dc:rights>"
            "<Iptc4xmpCore:AltTextAccessibility>Two people</Iptc4xmpCore:AltTextAccessibility>"
            "<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ana Sol</rdf:li><rdf:li>Søren Ø</rdf:li></rdf:Bag>"
            "</Iptc4xmpExt:PersonInImage>"
        )
    ),
    (2, 80, b"Rey Marr"),
    (2, 110, b"Bureau"),
    (2, 37, b"20260601"),
)


def nothing_was_left() -> bool:
    return (Photo.objects.count(), stored("originals"), stored("renditions")) == (0, {}, {})


# What is kept


def test_a_picture_is_kept_as_it_came_with_what_it_says_of_itself() -> None:
    uploads.add(upload(SAID))
    photo = Photo.objects.get()
    kept = ("width", "height", "size", "checksum", "caption", "alt", "creator", "credit", "copyright",
            "named_in_file", "expires_on", "focal", "usable", "version", "source_url")  # fmt: skip
    assert {name: getattr(photo, name) for name in kept} == {
        "width": 64,
        "height": 36,
        "size": len(SAID),
        "checksum": hashlib.sha256(SAID).hexdigest(),
        "caption": "On the pier.",
        "alt": "Two people",
        "creator": "Rey Marr",
        "credit": "Bureau",
        "copyright": "© Rey",
        "named_in_file": ["Ana Sol", "Søren Ø"],
        "expires_on": datetime.date(2026, 6, 1),
        "focal": (50, 50),
        "usable": True,
        "version": 0,
        "source_url": "",
    }
    assert list(photo.people.all()) == []  # whom the file names is proposed, and no more
    assert stored("originals") == {photo.key.hex: SAID}


def test_what_is_given_goes_before_what_the_file_says() -> None:
    given: dict[str, Any] = {
        "credit": "Rey Marr for the Bureau",
        "caption": "",
        "focal_x": 20,
        "expires_on": None,
    }
    photo = uploads.add(upload(SAID), **given)
    photo.refresh_from_db()
    assert photo.expires_on is None
    assert (photo.credit, photo.caption, photo.focal) == ("Rey Marr for the Bureau", "", (20, 50))
    assert photo.creator == "Rey Marr"


def test_the_size_is_that_of_the_upright_picture() -> None:
    photo = uploads.add(upload(jpeg(exif=_turned())))
    assert (photo.width, photo.height) == (36, 64)


def _turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif.tobytes()


def test_a_png_named_jpg_is_a_picture() -> None:
    data = encoded(quarters(), "PNG")
    photo = uploads.add(upload(data, "shot.jpg"))
    assert (photo.width, stored("originals")) == (64, {photo.key.hex: data})


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "x.html", "a" * 300 + ".jpg", "con.jpg", "Ана.jpg", "%2e%2e%2fx.jpg"]
)
def test_no_name_of_a_file_matters(name: str) -> None:
    file = upload(jpeg())
    file.name = name
    photo = uploads.add(file)
    assert stored("originals").keys() == {photo.key.hex}


def test_a_file_that_was_written_to_disk_is_kept_as_one_in_memory() -> None:
    with TemporaryUploadedFile("shot.jpg", "image/jpeg", len(SAID), None) as file:
        file.write(SAID)
        photo = uploads.add(file)
    assert (photo.creator, stored("originals")) == ("Rey Marr", {photo.key.hex: SAID})


# Once


def test_the_same_file_sent_twice_is_one_photo() -> None:
    first = uploads.add(upload(SAID, "a.jpg"))
    with pytest.raises(AlreadyHere) as known:
        uploads.add(upload(SAID, "b.jpg"), caption="Another")
    assert known.value.photo == first
    assert known.value.sentence == "This file is here already: “On the pier.”."
    assert list(Photo.objects.values_list("caption", flat=True)) == ["On the pier."]
    assert stored("originals").keys() == {first.key.hex}


class SentMeanwhile(SimpleUploadedFile):
    """A file that a colleague sends too, once it was looked for and before it is kept."""

    looked = 0

    @property
    def seek(self) -> Any:
        self.looked += 1
        if self.looked == 2:
            uploads.add(upload(SAID))
        return super().seek


def test_of_two_who_send_it_at_the_same_moment_the_second_is_told() -> None:
    with pytest.raises(AlreadyHere) as known:
        uploads.add(SentMeanwhile("shot.jpg", SAID, "image/jpeg"))
    photo = Photo.objects.get()
    assert known.value.photo == photo
    assert isinstance(known.value.__cause__, IntegrityError)
    assert stored("originals") == {photo.key.hex: SAID}


def test_what_differs_in_a_byte_is_another_photo() -> None:
    uploads.add(upload(SAID))
    uploads.add(upload(SAID + b"\x00"))
    assert Photo.objects.count() == 2


# Nothing is left behind


@pytest.mark.parametrize(("data", "sentence"), BAD.values(), ids=BAD)
def test_of_what_is_refused_nothing_is_left(data: bytes, sentence: str) -> None:
    with pytest.raises(BadImage) as refused:
        uploads.add(upload(data))
    assert refused.value.sentence == sentence
    assert nothing_was_left()


def test_of_a_file_of_200_mb_nothing_is_read_or_left() -> None:
    file = upload(jpeg())
    file.size = 200_000_000
    file.file = None  # whoever reads it fails
    with pytest.raises(BadImage, match="This file has 200 MB; the most is 40 MB"):
        uploads.add(file)
    assert nothing_was_left()


def test_of_what_the_database_refuses_nothing_is_left() -> None:
    with pytest.raises(IntegrityError):
        uploads.add(upload(jpeg()), focal_x=101)
    assert nothing_was_left()


# Where it lies


def test_no_address_leads_to_an_original(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        photo = uploads.add(upload(SAID))
    key = photo.key.hex
    addresses = [
        f"/media/{photo.key}/{key}",
        f"/media/{photo.key}/original.jpg",
        f"/media/{photo.key}/..%2Foriginals%2F{key}",
        f"/media/{photo.key}/",
        f"/media/{key}",
        f"/media/originals/{key}",
        f"/originals/{key}",
        f"/static/{key}",
        f"/{key}",
    ]
    assert {client.get(address).status_code for address in addresses} == {404}
    photo.refresh_from_db()
    assert photo.sources("free")
    assert {client.get(f"/media/{photo.key}/{name}").status_code for name in photo.file_names} == {200}
    assert SAID not in stored("renditions").values()


def test_a_test_run_writes_no_file() -> None:
    field = Photo._meta.get_field("image")
    assert isinstance(field, ImageField)
    assert field.storage is storages["originals"]
    assert isinstance(field.storage, InMemoryStorage)
