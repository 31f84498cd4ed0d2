"""Colleagues on the desk: they are deactivated, never deleted, so that the record keeps its actors."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from taggit.models import Tag

from people.desk import DeskAdmin

admin.site.unregister([User, Group, Tag])


@admin.register(User)
class ColleagueAdmin(DeskAdmin[User], UserAdmin[User]):
    list_filter = ["is_active", "is_staff", "groups"]


@admin.register(Group)
class RoleAdmin(DeskAdmin[Group], GroupAdmin):
    pass
