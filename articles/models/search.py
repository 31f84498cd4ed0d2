"""What a search looks through. `articles.search` writes and reads it; it can be thrown away and rebuilt."""

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

_ID_BITS = 31
ID_MASK = 2**_ID_BITS - 1
FAR = 2**32 - 1
"""The second at which stand entries of released stories whose moment is not known yet: later than every clock."""

YEAR = 31_557_600 << _ID_BITS
"""How far the places of two stories lie apart that are a year apart."""


def place(article: int, public_from: datetime.datetime | None) -> int:
    """The key of a story's live entry: its first public second, then its id. So the newest have the highest keys."""
    second = FAR if public_from is None else min(max(int(public_from.timestamp()), 1), FAR)
    return second << _ID_BITS | article


def last_place(moment: datetime.datetime) -> int:
    """The highest key that a story public at `moment` can have."""
    return place(ID_MASK, moment)


class SearchEntry(models.Model):
    """A story's words: of the text that readers get (live), and of the newest on the desk where that is another.

    The key of a live entry is its `place`; that of a desk's is the story's id below zero. Names are not in it: a
    person is in it by id. `articles.search.engine` keeps the index that hangs on `terms`, by vendor, beside the model.
    """

    id = models.BigAutoField(primary_key=True)  # always given; of this kind SQLite makes the rowid
    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="search_entries", db_index=False
    )
    live = models.BooleanField()
    # Short, and read for each of some thousand hits: they stand before the long ones.
    first = models.TextField()
    second = models.TextField()
    third = models.TextField()
    text = models.TextField()
    terms = models.TextField()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["article", "live"], name="articles_search_once")]

    def __str__(self) -> str:
        return f"{self.article_id} {'live' if self.live else 'desk'}"
