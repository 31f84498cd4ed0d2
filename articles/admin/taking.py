"""A form that takes a row from readers is refused once, and shows what depends on it: saving again then is on purpose."""

from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import blast_radius
from articles.admin.pressed import seen_radius
from articles.blast_radius import Radius
from people import consent
from people.admin.person import CHECKED
from people.desk import DeskAdmin, Row
from people.forms import PersonForm, PhotoForm, VersionedForm, VersionedRow, with_value
from people.models import Person, Photo
from people.models.person import ADULT

PRESSED = ("_continue", "_addanother", CHECKED)
"""The buttons beside “Save”: the one that was pressed is offered again."""


class TakingForm(VersionedForm[VersionedRow]):
    """A VersionedForm that asks again before it takes from readers what something else depends on."""

    radius_seen = forms.CharField(widget=forms.HiddenInput, required=False)
    radius: Radius | None = None
    """What depends on the row, where that was not shown yet."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.was_shown = self.instance.pk is not None and self.instance.is_public  # type: ignore[attr-defined]  # of people and photos

    def stays_shown(self) -> bool:
        """Whether readers may know of the row, or see it, as it will be saved."""
        raise NotImplementedError

    def reach(self, stored: Any) -> Radius:
        """What depends on the row as it is stored."""
        raise NotImplementedError

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]  # Django's own hook, which the stubs leave out
        asks = self.was_shown and not self.errors and not self.cleaned_data.get("radius_seen")
        if not asks or self.stays_shown():
            return
        radius = self.reach(type(self.instance)._default_manager.get(pk=self.instance.pk))
        if radius:
            self.radius = radius
            self.data = with_value(self.data, self.add_prefix("radius_seen"), 1)
            self.add_error(
                None, _("This takes it from readers. Look at what depends on it, then save once more.")
            )


class CoveredPersonForm(PersonForm, TakingForm[Person]):
    def stays_shown(self) -> bool:
        born = self.instance.born
        is_minor = born is not None and born.could_be_under(ADULT, on=timezone.localdate())
        return self.instance.is_public and not is_minor

    def reach(self, stored: Person) -> Radius:
        return blast_radius.of_person(stored)


class CoveredPhotoForm(PhotoForm, TakingForm[Photo]):
    def stays_shown(self) -> bool:
        return self.instance.is_public and not self._will_lack_consent()

    def _will_lack_consent(self) -> bool:
        if self.instance.consent or not {"people", "consent"}.intersection(self.changed_data):
            return False
        shown = Q(pk__in=[person.pk for person in self.cleaned_data["people"]])
        return consent.minors().filter(shown | Q(portrait=self.instance)).exists()

    def reach(self, stored: Photo) -> Radius:
        return blast_radius.of_photo(stored)


class TakingAdmin(DeskAdmin[Row]):
    """A DeskAdmin with a TakingForm; above it stands what depends on the row, where the form asks."""

    def get_fieldsets(self, request: HttpRequest, obj: Row | None = None) -> Any:
        (title, options), *others = super().get_fieldsets(request, obj)
        return [(title, {**options, "fields": ["radius_seen", *options["fields"]]}), *others]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        response = super().render_change_form(request, context, *args, **kwargs)
        form = context["adminform"].form
        if getattr(form, "radius", None):
            context |= seen_radius(request, form.radius)
            context["is_person"] = self.model is Person
            context["pressed"] = next((name for name in PRESSED if name in request.POST), "_save")
            context["hindrance"] = ""  # as it is stored, readers get it
            if len(context["errors"]) == 1:  # it asks, and nothing is wrong: what stands above says so
                context["errors"] = []
        return response
