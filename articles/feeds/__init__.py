"""Feeds of the newest stories: `subjects` says of what, `formats` in which words."""

from articles.feeds.formats import FORMATS
from articles.feeds.subjects import AuthorFeed, LatestFeed, PairFeed, PersonFeed, SectionFeed, TopicFeed

__all__ = ["FORMATS", "AuthorFeed", "LatestFeed", "PairFeed", "PersonFeed", "SectionFeed", "TopicFeed"]
