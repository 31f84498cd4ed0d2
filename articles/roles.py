"""The newsroom's roles: groups that are made once, and given each permission once.

What a role was given is stored in `people.Grant`: a permission that a newsroom took away stays away, one that it
added stays, and one that a new version brings is given once.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, Permission

from people.models import Grant

_READ = ("articles.view_article", "people.view_person", "people.view_photo")
_FILE = ("articles.view_topic", "articles.view_section", "articles.view_author", "articles.view_outlet")

REPORTER = (
    *_READ,
    *_FILE,
    "articles.add_article",
    "articles.change_article",
    "articles.submit_article",
    "articles.add_topic",
    "articles.add_outlet",
)
EDITOR = (
    *REPORTER,
    "articles.view_every_article",
    "articles.change_every_article",
    "articles.return_article",
    "articles.approve_article",
    "articles.publish_article",
    "articles.schedule_article",
    "articles.embargo_article",
    "articles.publish_article_changes",
    "articles.correct_article",
    "articles.share_article_preview",
    "articles.change_front",
    "articles.change_topic",
    "articles.change_outlet",
    "articles.add_author",
    "articles.change_author",
    "people.add_person",
    "people.change_person",
)
CHIEF = (
    *EDITOR,
    "articles.retract_article",
    "articles.withdraw_article",
    "articles.hold_article",
    "articles.override_article_checks",
    "articles.add_section",
    "articles.change_section",
    "articles.merge_people_and_topics",
    "articles.keep_people_apart",
)
PICTURE_EDITOR = (
    *_READ,
    "articles.view_every_article",
    "articles.change_article_photo",
    "people.add_photo",
    "people.change_photo",
)
LAWYER = (
    *_READ,
    *_FILE,
    "articles.view_every_article",
    "articles.hold_article",
    "articles.share_article_preview",
    "articles.keep_people_apart",
)

ROLES = {
    "reporter": REPORTER,
    "editor": EDITOR,
    "chief": CHIEF,
    "picture editor": PICTURE_EDITOR,
    "lawyer": LAWYER,
}


def give(using: str = "default", **kwargs: Any) -> None:
    """Makes the groups that are missing and gives each what it was never given; a receiver of post_migrate."""
    given = {(grant.group, grant.permission) for grant in Grant.objects.using(using)}
    known = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in _permissions(using)
    }
    for role, permissions in ROLES.items():
        due = [name for name in permissions if (role, name) not in given and name in known]
        if not due:
            continue
        group, _ = Group.objects.using(using).get_or_create(name=role)
        group.permissions.add(*(known[name] for name in due))
        Grant.objects.using(using).bulk_create(Grant(group=role, permission=name) for name in due)


def _permissions(using: str) -> Iterable[Permission]:
    return (
        Permission.objects.using(using)
        .filter(content_type__app_label__in=["articles", "people"])
        .select_related("content_type")
    )
