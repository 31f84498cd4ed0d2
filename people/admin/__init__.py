"""The desk of the people and their photos."""

from people.admin import person, photo

__all__ = ["person", "photo"]
