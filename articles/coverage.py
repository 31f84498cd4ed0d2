"""What was reported before, and since."""

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, ArticleQuerySet, Reference, Section

LATER = 10
"""How many later stories a page names."""


def sections() -> QuerySet[Section]:
    """The sections that have a page: those with a public story."""
    return Section.objects.filter(Exists(Article.objects.public().filter(section=OuterRef("pk"))))


def later_on_this(story: Article) -> ArticleQuerySet:
    """The newest public stories whose fixed text points at `story`, in its body or as earlier coverage."""
    # By a list of ids: few stories point at one, and the archive is long.
    pointing = Reference.objects.filter(story=story, live=True).values("source")
    return Article.objects.public().filter(pk__in=pointing).select_related("section").newest()[:LATER]
