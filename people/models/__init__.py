"""Who exists, how they are named, what they look like, and what is between them."""

from people.models.grant import Grant
from people.models.link import Link
from people.models.name import Name
from people.models.name_key import NameGram, NameKey
from people.models.person import OldSlug, Person
from people.models.photo import Photo
from people.models.relationship import EventState, LifeEvent, Relationship, RelationshipEvent

__all__ = [
    "EventState",
    "Grant",
    "LifeEvent",
    "Link",
    "Name",
    "NameGram",
    "NameKey",
    "OldSlug",
    "Person",
    "Photo",
    "Relationship",
    "RelationshipEvent",
]
