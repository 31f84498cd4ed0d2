"""The desk of the stories."""

from articles.admin import people, story, taxonomy

__all__ = ["people", "story", "taxonomy"]
