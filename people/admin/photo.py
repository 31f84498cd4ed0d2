"""Photos on the desk."""

from typing import cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from people.desk import DeskAdmin
from people.forms import PhotoForm
from people.models import Photo
from people.models.photo import PhotoQuerySet


@admin.register(Photo)
class PhotoAdmin(DeskAdmin[Photo]):
    form = PhotoForm
    fields = ["seen", "image", "alt", "caption", "credit", "usable", "expires_on"]
    list_display = ["__str__", "credit", "usable", "expires_on"]
    list_filter = ["usable"]
    search_fields = ["caption", "alt", "credit"]
    search_help_text = _("By caption, alt text or credit.")

    def pickable(self, request: HttpRequest, rows: QuerySet[Photo]) -> QuerySet[Photo]:
        return cast(PhotoQuerySet, rows).public()
