"""The one view that serves a photo's files to readers, whatever storage they lie in."""

import datetime
import uuid

from django.core.files.storage import storages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from people import renditions
from people.models import Photo

DAY = 86_400
"""How long a file may be kept by whoever fetched it, in seconds: a photo that is blocked is gone after a day."""

_TYPES = {"jpg": "image/jpeg", "webp": "image/webp"}  # of WebP Python knows what the machine's lists tell it


@require_safe
def media(request: HttpRequest, key: uuid.UUID, name: str) -> HttpResponse:
    """A file of a photo that may be shown; 404 for any other, though its file may lie in the storage."""
    photo = Photo.objects.public().only("key", "renditions", "expires_on").filter(key=key).first()
    if photo is None:
        raise Http404
    response = file_response(photo, name)
    response["Cache-Control"] = f"public, max-age={_keep_for(photo)}, immutable"
    return response


def file_response(photo: Photo, name: str) -> HttpResponse:
    """One of the files that exist of `photo`; raises Http404 for a name that is none of theirs."""
    if name not in photo.file_names:
        raise Http404
    try:
        with storages["renditions"].open(renditions.path_of(photo, name)) as file:
            response = HttpResponse(file.read(), content_type=_TYPES[name.rpartition(".")[2]])
    except FileNotFoundError as error:
        raise Http404 from error
    response["ETag"] = f'"{name.partition(".")[0]}"'
    return response


def _keep_for(photo: Photo) -> int:
    """Seconds from now to the end of the photo's last day, a day at most."""
    if photo.expires_on is None:
        return DAY
    end = timezone.make_aware(datetime.datetime.combine(photo.expires_on, datetime.time.max))
    return max(0, min(DAY, int((end - timezone.now()).total_seconds())))
