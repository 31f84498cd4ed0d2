"""The places at the top of the front, each a form of its own on one page."""

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _

from articles.models import Article, Front, State
from people.forms import OnePicker, VersionedForm


class FrontForm(VersionedForm[Front]):
    """Which story takes a place.

    A place that was not touched is left as it stands now, whatever it was when the page was opened. The button
    "automatic" empties a place, whatever was chosen.
    """

    was = forms.IntegerField(widget=forms.HiddenInput, required=False)
    automatic = forms.BooleanField(required=False)

    class Meta:
        model = Front
        fields = ["story"]
        widgets = {
            "story": OnePicker(Front._meta.get_field("story"), admin.site, attrs={"data-width": "100%"})
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["was"] = self.instance.story_id
        kept = Article.objects.filter(pk__in=[self.instance.story_id or 0])
        field = cast(forms.ModelChoiceField[Article], self.fields["story"])
        field.queryset = Article.objects.exclude(state=State.WITHDRAWN) | kept
        field.label = self.instance.get_place_display()

    @property
    def is_touched(self) -> bool:
        chosen = self.cleaned_data.get("story")
        return (chosen.pk if chosen else None) != self.cleaned_data.get("was")

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("automatic"):
            self.cleaned_data["story"] = None
        if "story" in self.cleaned_data and not self.is_touched:
            return {**self.cleaned_data, "was": self.instance.story_id, "story": self.instance.story}
        return super().clean()


def places(data: Any, fronts: Mapping[int, Front]) -> list[FrontForm]:
    """A form a place, from the lead on."""
    return [
        FrontForm(data, instance=fronts.get(place) or Front(place=place), prefix=place.name.lower())
        for place in Front.Place
    ]


def are_valid(forms: list[FrontForm]) -> bool:
    """Whether each is, and no story was chosen for two places."""
    taken: dict[Article, str] = {}
    for form in forms:
        story = form.cleaned_data.get("story") if form.is_valid() else None
        if story in taken:
            sentence = _("This story stands in “%(place)s” already. Choose another one.")
            form.add_error("story", sentence % {"place": taken[story]})
        elif story:
            taken[story] = str(form.instance)
    return not any(form.errors for form in forms)
