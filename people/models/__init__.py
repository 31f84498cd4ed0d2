"""Who exists, how they are named, and what they look like."""

from people.models.grant import Grant
from people.models.link import Link
from people.models.name_key import NameGram, NameKey
from people.models.person import Name, OldSlug, Person
from people.models.photo import Photo

__all__ = ["Grant", "Link", "Name", "NameGram", "NameKey", "OldSlug", "Person", "Photo"]
