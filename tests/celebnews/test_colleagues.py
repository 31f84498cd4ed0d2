"""Colleagues and roles on the desk: nobody overwrites in silence what somebody else has saved."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from celebnews.admin import ColleagueForm, RoleForm
from tests.factories import colleague

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]


def typed(user: User, **given: Any) -> dict[str, Any]:
    return {
        "username": user.username,
        "is_active": "on",
        "is_staff": "on",
        "seen": ColleagueForm.stamp(user),
        **given,
    }


def test_of_two_who_change_a_colleague_the_second_is_told(sign_in: SignIn) -> None:
    user, client = colleague("reporter"), sign_in("superuser")
    url = f"/admin/auth/user/{user.pk}/change/"
    assert ColleagueForm.stamp(user) in client.get(url).content.decode()
    mine = typed(user, first_name="Mine")
    assert client.post(url, typed(user, first_name="Theirs")).status_code == 302
    page = client.post(url, mine).content.decode()
    assert "Somebody saved this after you opened it." in page
    assert "First name is now “Theirs”." in page
    user = User.objects.get(pk=user.pk)
    assert user.first_name == "Theirs"
    assert client.post(url, mine | {"seen": ColleagueForm.stamp(user)}).status_code == 302
    assert User.objects.get(pk=user.pk).first_name == "Mine"


def test_that_a_colleague_signed_in_meanwhile_is_no_change_of_theirs(sign_in: SignIn) -> None:
    user, client = colleague("reporter"), sign_in("superuser")
    mine = typed(user, first_name="Mine")
    sign_in("reporter")
    assert client.post(f"/admin/auth/user/{user.pk}/change/", mine).status_code == 302


def test_of_two_who_change_a_role_the_second_is_told(sign_in: SignIn) -> None:
    role, client = Group.objects.get(name="reporter"), sign_in("superuser")
    url = f"/admin/auth/group/{role.pk}/change/"
    seen = RoleForm.stamp(role)
    assert seen in client.get(url).content.decode()
    one, other = (str(pk) for pk in Permission.objects.values_list("pk", flat=True)[:2])
    assert client.post(url, {"name": "reporter", "permissions": [one], "seen": seen}).status_code == 302
    page = client.post(url, {"name": "reporter", "permissions": [other], "seen": seen}).content.decode()
    assert "Somebody saved this after you opened it." in page
    assert [str(pk) for pk in role.permissions.values_list("pk", flat=True)] == [one]
