"""What of others' stories a colleague sees who does not see their desk: what readers know of them."""

from collections.abc import Collection
from typing import Any

from articles.models import Article, Change
from people.access import may


def sees_desk(user: Any, story: Article) -> bool:
    """Whether a colleague sees of a story what readers do not: its newest text, its notes, its history."""
    return may(user, "articles.view_every_article") or may(user, "articles.change_article", story)


def hide_desk(story: Article) -> None:
    """Takes off an unsaved row what readers do not know of it: that it is held, that it has a change, and when that is
    due."""
    story.held_at, story.change = None, Change.NONE
    story.changes_at, story.sweep_error = None, ""


def hide_desks(user: Any, stories: Collection[Article]) -> set[int]:
    """Does so for those of `stories` whose desk `user` does not see; which these are."""
    if may(user, "articles.view_every_article"):
        return set()
    shown = {story.pk for story in stories}
    own = set(Article.objects.own(user).filter(pk__in=shown).values_list("pk", flat=True))
    for story in stories:
        if story.pk not in own:
            hide_desk(story)
    return shown - own
