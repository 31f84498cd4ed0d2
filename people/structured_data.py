"""A person in schema.org's words: public statements only."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from people.models import Link, Name, Person, Photo

RATIOS = ("16x9", "4x3", "1x1")
"""The crops that search engines ask for, the one that they show large first."""


def person(subject: Person, names: Iterable[Name] = (), links: Iterable[Link] = ()) -> dict[str, Any]:
    """A public person as schema.org/Person. `names` are those that may be printed."""
    url = settings.SITE_URL + subject.get_absolute_url()
    found = {
        "@type": "Person",
        "@id": f"{url}#person",
        "name": subject.name,
        "url": url,
        "image": images(subject.face),
        "alternateName": [name.text for name in names],
        "description": subject.summary,
        "birthDate": subject.born.iso if subject.born else "",
        "deathDate": subject.died.iso if subject.died else "",
        "jobTitle": subject.occupation_list,
        "sameAs": [link.url for link in links],
    }
    return {key: value for key, value in found.items() if value}


def images(photo: Photo | None, caption: str = "") -> list[dict[str, Any]]:
    """A photo that may be shown as ImageObjects, one a ratio, each with whose it is; `caption` in place of its own."""
    return [image for crop in RATIOS if (image := _image(photo, crop, caption))] if photo else []


def _image(photo: Photo, crop: str, caption: str) -> dict[str, Any]:
    sources = photo.sources(crop, settings.SITE_URL)
    if sources is None:
        return {}
    found = {
        "@type": "ImageObject",
        "url": sources.jpeg.url,
        "contentUrl": sources.jpeg.url,
        "width": sources.jpeg.width,
        "height": sources.jpeg.height,
        "caption": caption or photo.caption,
        "creditText": photo.credit,
        "creator": {"@type": "Person", "name": photo.creator} if photo.creator else None,
        "copyrightNotice": photo.copyright,
    }
    return {key: value for key, value in found.items() if value}
