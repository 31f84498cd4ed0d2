"""What was reported before, and since."""

from django.db.models import Exists, OuterRef

from articles.models import Article, ArticleQuerySet, Reference

LATER = 10
"""How many later stories a page names."""


def later_on_this(story: Article) -> ArticleQuerySet:
    """The newest public stories whose fixed text points at `story`, in its body or as earlier coverage."""
    pointing = Reference.objects.filter(source=OuterRef("pk"), story=story, live=True)
    return Article.objects.public().filter(Exists(pointing)).select_related("section").newest()[:LATER]
