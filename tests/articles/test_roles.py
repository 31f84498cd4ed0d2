"""Roles are made once and given each permission once; what a newsroom changes stays as it made it."""

import pytest
from django.contrib.auth.models import Group, Permission

from articles import roles
from people.models import Grant

pytestmark = pytest.mark.django_db


def held(role: str) -> set[str]:
    permissions = Group.objects.get(name=role).permissions.select_related("content_type")
    return {f"{permission.content_type.app_label}.{permission.codename}" for permission in permissions}


@pytest.mark.parametrize("role", sorted(roles.ROLES))
def test_every_permission_of_a_role_exists_and_was_given(role: str) -> None:
    assert held(role) == set(roles.ROLES[role])


def test_what_was_taken_is_not_given_back_and_what_was_added_is_not_taken() -> None:
    reporters = Group.objects.get(name="reporter")
    submit = Permission.objects.get(codename="submit_article")
    publish = Permission.objects.get(codename="publish_article")
    reporters.permissions.remove(submit)
    reporters.permissions.add(publish)
    roles.give()
    assert "articles.submit_article" not in held("reporter")
    assert "articles.publish_article" in held("reporter")


def test_a_permission_that_is_new_is_given_once() -> None:
    Grant.objects.filter(group="reporter", permission="articles.add_topic").delete()
    Group.objects.get(name="reporter").permissions.remove(Permission.objects.get(codename="add_topic"))
    roles.give()
    assert "articles.add_topic" in held("reporter")


def test_a_role_that_was_deleted_does_not_come_back() -> None:
    Group.objects.get(name="lawyer").delete()
    roles.give()
    assert not Group.objects.filter(name="lawyer").exists()
