"""A person in schema.org's words: public statements only."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from people.models import Link, Name, Person


def person(subject: Person, names: Iterable[Name] = (), links: Iterable[Link] = ()) -> dict[str, Any]:
    """A public person as schema.org/Person. `names` are those that may be printed."""
    url = settings.SITE_URL + subject.get_absolute_url()
    found = {
        "@type": "Person",
        "@id": f"{url}#person",
        "name": subject.name,
        "url": url,
        "alternateName": [name.text for name in names],
        "description": subject.summary,
        "birthDate": subject.born.iso if subject.born else "",
        "deathDate": subject.died.iso if subject.died else "",
        "jobTitle": subject.occupation_list,
        "sameAs": [link.url for link in links],
    }
    return {key: value for key, value in found.items() if value}
