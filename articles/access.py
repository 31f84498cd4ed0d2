"""The row rule of stories: on which of them a colleague may use a permission that they have."""

from typing import Any

from articles.models import Article
from people.access import register_row_rule

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


def is_own(user: Any, article: Article) -> bool:
    """Whether `user` made the story or signs it."""
    return article.created_by_id == user.pk or Article.objects.own(user).filter(pk=article.pk).exists()


def register() -> None:
    register_row_rule(Article, may_use)
