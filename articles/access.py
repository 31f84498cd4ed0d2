"""The row rule of stories: on which of them a colleague may use a permission that they have."""

from collections.abc import Collection
from typing import Any

from articles.models import Article
from people.access import register_row_rule

_OWN = "_is_own_of"

_WORK = frozenset({"articles.change_article", "articles.submit_article"})


def may_use(user: Any, permission: str, article: Article) -> bool:
    """Whether `user`, who has `permission`, may use it on `article`.

    Work on a story is for those who made or sign it, and for those who may work on every one. The photo, and every
    decision, are for those who may see every story; seeing is for them, for a story's own people, and for all once
    it is public.
    """
    if permission == "articles.change_article_photo":
        return bool(user.has_perm("articles.view_every_article"))
    if permission in _WORK:
        return bool(user.has_perm("articles.change_every_article")) or is_own(user, article)
    if user.has_perm("articles.view_every_article") or is_own(user, article):
        return True
    return permission == "articles.view_article" and article.is_public


def look_up_own(user: Any, stories: Collection[Article]) -> None:
    """Finds out which of `stories` are a colleague's own, for all at once: `is_own` asks no more of these."""
    shown = [story.pk for story in stories]
    own = set(Article.objects.own(user).filter(pk__in=shown).values_list("pk", flat=True))
    for story in stories:
        setattr(story, _OWN, (user.pk, story.pk in own))


def is_own(user: Any, article: Article) -> bool:
    """Whether `user` made the story or signs it."""
    whose, own = getattr(article, _OWN, (None, False))
    if whose == user.pk and whose is not None:
        return bool(own)
    return article.created_by_id == user.pk or Article.objects.own(user).filter(pk=article.pk).exists()


def register() -> None:
    register_row_rule(Article, may_use)
