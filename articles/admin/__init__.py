"""The desk of the stories."""

from articles.admin import front, people, photo, story, taxonomy

__all__ = ["front", "people", "photo", "story", "taxonomy"]
