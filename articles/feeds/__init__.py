"""Feeds of the newest stories: `subjects` says of what, `corrections` of what was wrong in them, `formats` in which words."""

from articles.feeds.corrections import CorrectionsFeed
from articles.feeds.formats import FORMATS
from articles.feeds.subjects import AuthorFeed, LatestFeed, PairFeed, PersonFeed, SectionFeed, TopicFeed

__all__ = [
    "FORMATS",
    "AuthorFeed",
    "CorrectionsFeed",
    "LatestFeed",
    "PairFeed",
    "PersonFeed",
    "SectionFeed",
    "TopicFeed",
]
