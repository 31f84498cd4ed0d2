"""The desk of the stories."""

from articles.admin import front, people, story, taxonomy

__all__ = ["front", "people", "story", "taxonomy"]
