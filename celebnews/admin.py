"""Colleagues on the desk: they are deactivated, never deleted, so that the record keeps its actors."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group, User
from django.http import HttpRequest
from taggit.models import Tag

from people.desk import DeskAdmin
from people.forms import ComparedForm

admin.site.unregister([User, Group, Tag])


class ColleagueForm(ComparedForm[User], UserChangeForm[User]):
    unseen = ("last_login",)


class RoleForm(ComparedForm[Group]):
    pass


@admin.register(User)
class ColleagueAdmin(DeskAdmin[User], UserAdmin[User]):
    form = ColleagueForm
    list_filter = ["is_active", "is_staff", "groups"]
    readonly_fields = ["last_login", "date_joined"]

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        (title, options), *others = super().get_fieldsets(request, obj)
        stamp = ("seen",) if obj else ()
        return [(title, {**options, "fields": (*stamp, *options["fields"])}), *others]


@admin.register(Group)
class RoleAdmin(DeskAdmin[Group], GroupAdmin):
    form = RoleForm
