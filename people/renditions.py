"""The files of a photo: made, kept in their storage, and written down in `Photo.renditions`.

Each is named by its content, so that a changed crop is a new address. Pages read `Photo.renditions` alone; nothing
is looked for or made while one is drawn.
"""

import logging
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction

from people import crops
from people.models import Photo

log = logging.getLogger(__name__)

TRIES = 3


def schedule(photo: Photo) -> None:
    """Has the files made once what was saved is committed, where those that exist are not of it."""
    if photo.needs_renditions:
        transaction.on_commit(partial(_make_quietly, photo.pk))


def _make_quietly(pk: int) -> None:
    """`make`, for where nobody waits for it: what fails is logged, and `manage.py renditions` makes it up."""
    try:
        photo = Photo.objects.get(pk=pk)
        if photo.needs_renditions:
            make(photo)
    except Exception:
        log.exception("No renditions of photo %s were made.", pk)


def make(photo: Photo) -> int:
    """Makes all files of a photo, and answers how many: those that stood and are no longer its own are deleted.

    Raises OSError where the original cannot be read. Where somebody moves the focal point meanwhile, starts again.
    """
    for _attempt in range(TRIES):
        with photo.image.open("rb") as original:
            made = crops.cut(original, photo.focal, rights_of(photo))
        if keep(photo, made):
            return len(made)
        photo = Photo.objects.get(pk=photo.pk)
    return 0


def rights_of(photo: Photo) -> crops.Rights:
    return crops.Rights(creator=photo.creator, credit=photo.credit, copyright=photo.copyright)


def keep(photo: Photo, made: Iterable[crops.File]) -> bool:
    """Stores the files that were made of `photo` as it stands here; False where it was changed meanwhile."""
    entry = _entry(photo.recipe, made)
    for file in made:
        path = path_of(photo, file.name)
        if not storages["renditions"].exists(path):
            storages["renditions"].save(path, ContentFile(file.data))
    names = {file.name for file in made}
    with transaction.atomic():
        stored = Photo.objects.select_for_update().get(pk=photo.pk)
        is_same = stored.recipe == photo.recipe and not stored.shelved
        if is_same:
            Photo.objects.filter(pk=photo.pk).update(renditions=entry)
            photo.renditions = entry
        transaction.on_commit(partial(_delete_unnamed, photo, stored.file_names | names))
    return is_same


def shelve(ids: Iterable[int]) -> None:
    """Takes photos from readers that nothing public shows any more: what names their files at once, these on commit."""
    for photo in Photo.objects.select_for_update().filter(pk__in=list(ids)).order_by("pk"):
        names = photo.file_names
        Photo.objects.filter(pk=photo.pk).update(renditions={}, shelved=True)
        transaction.on_commit(partial(_delete_unnamed, photo, names))


def unshelve(ids: Iterable[int]) -> None:
    """Has the files made again, on commit, of those photos that were shelved: something public shows them."""
    for photo in Photo.objects.filter(pk__in=list(ids), shelved=True).order_by("pk"):
        photo.shelved = False
        Photo.objects.filter(pk=photo.pk).update(shelved=False)
        schedule(photo)


def _delete_unnamed(photo: Photo, names: set[str]) -> None:
    """Deletes of `names` what the row does not name by now: that is no file of the photo's."""
    named = Photo.objects.only("renditions").get(pk=photo.pk).file_names
    for name in names - named:
        storages["renditions"].delete(path_of(photo, name))


def _entry(recipe: str, made: Iterable[crops.File]) -> dict[str, Any]:
    files: dict[str, dict[str, list[list[Any]]]] = {}
    for file in sorted(made, key=lambda file: file.width):
        listed = files.setdefault(file.crop, {}).setdefault(file.kind, [])
        listed.append([file.name, file.width, file.height, len(file.data)])
    return {"recipe": recipe, "files": files}


def path_of(photo: Photo, name: str) -> str:
    """Where a file lies in the storage of the renditions."""
    return f"{photo.key.hex}/{name}"
