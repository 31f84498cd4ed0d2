"""Who exists, how they are named, and what they look like."""

from people.models.grant import Grant
from people.models.name_key import NameKey
from people.models.person import Link, Name, OldSlug, Person
from people.models.photo import Photo

__all__ = ["Grant", "Link", "Name", "NameKey", "OldSlug", "Person", "Photo"]
