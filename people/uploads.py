"""A picture comes into the house: looked at, read, kept once."""

import hashlib
from typing import IO, Any, cast

from django.core.files import File
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from PIL import Image

from people import images, photo_metadata, renditions
from people.models import Photo


class AlreadyHere(Exception):
    """The same file was sent before; `photo` is what it became."""

    def __init__(self, photo: Photo) -> None:
        super().__init__(str(photo))
        self.photo = photo

    @property
    def sentence(self) -> str:
        return _("This file is here already: “%(photo)s”.") % {"photo": self.photo}


def add(upload: File[bytes], **fields: Any) -> Photo:
    """Keeps `upload` as a new photo, with what the file says of itself in its fields; `fields` go before that.

    The files in which it is shown are made once this is committed. Raises BadImage for what is no picture, and
    AlreadyHere for one that was sent before; of neither is anything left behind.
    """
    found = images.check(_bytes_of(upload), upload.size or 0)
    checksum = _checksum(upload)
    if known := Photo.objects.filter(checksum=checksum).first():
        raise AlreadyHere(known)
    said = _said(upload)
    photo = Photo(
        checksum=checksum,
        width=found.width,
        height=found.height,
        size=upload.size or 0,
        named_in_file=list(said.people),
        **{**said.texts, "expires_on": said.expires_on, **fields},
    )
    upload.seek(0)
    photo.image.save(f"original.{found.extension}", File(upload.file), save=False)
    try:
        with transaction.atomic():
            photo.save()
            renditions.schedule(photo)
    except Exception as error:
        photo.image.delete(save=False)
        if isinstance(error, IntegrityError) and (known := Photo.objects.filter(checksum=checksum).first()):
            raise AlreadyHere(known) from error  # sent twice at the same moment
        raise
    return photo


def _bytes_of(upload: File[bytes]) -> IO[bytes]:
    return cast(IO[bytes], upload.file)


def _checksum(upload: File[bytes]) -> str:
    upload.seek(0)
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    return digest.hexdigest()


def _said(upload: File[bytes]) -> photo_metadata.Metadata:
    upload.seek(0)
    return photo_metadata.read(Image.open(_bytes_of(upload), formats=images.FORMATS))
