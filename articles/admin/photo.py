"""What coverage adds to the photos on the desk: where each is used."""

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from articles.admin.deeds import PHOTO_DEEDS
from articles.admin.several_rows import SeveralAdmin
from articles.admin.taking import CoveredPhotoForm, TakingAdmin
from people.admin.photo import PhotoAdmin
from people.desk import counted
from people.models import Photo

admin.site.unregister(Photo)


@admin.register(Photo)
class CoveredPhotoAdmin(TakingAdmin[Photo], SeveralAdmin[Photo], PhotoAdmin):
    form = CoveredPhotoForm
    change_form_template = "admin/articles/photo/change_form.html"
    list_display = [*PhotoAdmin.list_display, "uses"]
    withdrawn_by = ["usable", "expires_on"]
    deeds = PHOTO_DEEDS

    def stands(self, row: Photo) -> SafeString:
        return self.standing(row)

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
