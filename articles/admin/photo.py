"""What coverage adds to the photos on the desk: where each is used."""

from django.contrib import admin
from django.utils.translation import ngettext

from articles.admin.taking import CoveredPhotoForm, TakingAdmin
from articles.admin.used import UsedAdmin
from people.admin.photo import PhotoAdmin
from people.desk import counted
from people.models import Photo

admin.site.unregister(Photo)


@admin.register(Photo)
class CoveredPhotoAdmin(TakingAdmin[Photo], UsedAdmin[Photo], PhotoAdmin):
    form = CoveredPhotoForm
    change_form_template = "admin/articles/photo/change_form.html"
    list_display = [*PhotoAdmin.list_display, "uses"]
    withdrawn_by = ["usable", "expires_on"]

    def at_stake(self, obj: Photo) -> str:
        used = self.used(obj)
        told = []
        if used.stories:
            told.append(
                ngettext(
                    "%(told)s public story uses this photo.",
                    "%(told)s public stories use this photo.",
                    used.stories,
                )
                % {"told": counted(used.stories)}
            )
        if used.profiles:
            told.append(
                ngettext(
                    "It is the portrait of %(told)s public person.",
                    "It is the portrait of %(told)s public people.",
                    used.profiles,
                )
                % {"told": counted(used.profiles)}
            )
        return " ".join(told)
