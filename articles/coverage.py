"""What was reported before, and since."""

import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from articles.models import Article, Reference, Section
from articles.prepared import NOW, Prepared, Slot

LATER = 10
"""How many later stories a page names."""

LINE = ("headline", "year", "month", "slug", "public_from")
"""What a line about another story shows of it."""

# By a list of ids: few stories point at one, and the archive is long.
_LATER = Prepared(
    lambda: (
        Article.objects.public(at=NOW)
        .filter(pk__in=Reference.objects.filter(story=Slot("story"), live=True).values("source"))
        .only(*LINE)
        .newest()[:LATER]
    )
)


MENU = 12
"""How many sections the site's menu has room for."""

_MENU = Prepared(lambda: sections(at=NOW)[:MENU])


def sections(at: datetime.datetime | None = None) -> QuerySet[Section]:
    """The sections that have a page: those with a public story."""
    return Section.objects.filter(Exists(Article.objects.public(at).filter(section=OuterRef("pk"))))


def menu() -> list[Section]:
    """The sections that every page leads to."""
    return _MENU(now=timezone.now())


def later_on_this(story: Article) -> list[Article]:
    """The newest public stories whose fixed text points at `story`, in its body or as earlier coverage."""
    return _LATER(story=story.pk, now=timezone.now())
