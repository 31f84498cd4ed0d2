"""Forms of rows that are edited in place: what somebody else saved meanwhile is never overwritten in silence."""

from typing import Any, TypeVar

from django import forms
from django.utils.translation import gettext as _
from django_prose_editor.widgets import ProseEditorWidget, prose_editor_base_media
from js_asset import Media, Script

from people.models import Link, Name, Person, Photo
from people.models.versioned import Versioned

Row = TypeVar("Row", bound=Versioned)


class ProseWidget(ProseEditorWidget):  # type: ignore[misc]  # the editor publishes no types
    """The prose editor on the desk: set as the site sets it, read-only where its script fails to load."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.preset = "configurable"

    @property
    def media(self) -> Any:
        return (
            prose_editor_base_media
            + Media(css={"all": ["css/editor.css"]}, js=[Script("js/guard.js", type="module")])
            + Media(js=[Script("django_prose_editor/configurable.js", type="module")])
        )


class VersionedForm(forms.ModelForm[Row]):
    """A form that carries the stamp it was opened with, and is refused once where the row has moved on.

    The row is locked while it is compared (on SQLite every write transaction is alone), so that of two who save at
    the same moment one is told. The refusal names what changed; saving again then is on purpose.
    """

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.instance.pk is None:
            return cleaned
        stored = type(self.instance)._default_manager.select_for_update().get(pk=self.instance.pk)
        if cleaned.get("seen") != stored.version:
            self.data = with_value(self.data, self.add_prefix("seen"), stored.version)
            self.add_error(None, self._refusal(stored))
        return cleaned

    def _refusal(self, stored: Row) -> list[str]:
        sentences = [
            _(
                "Somebody saved this after you opened it. What you typed stands below; save again to put it in place of theirs."
            )
        ]
        for name in self.fields.keys() - {"seen"}:
            theirs, mine = getattr(stored, name), self.cleaned_data.get(name)
            if theirs != mine:
                sentences.append(
                    _("%(field)s is now “%(theirs)s”.") % {"field": self[name].label, "theirs": theirs}
                )
        return sentences

    def save(self, commit: bool = True) -> Row:
        self.instance.version += 1
        return super().save(commit)


def with_value(data: Any, name: str, value: object) -> Any:
    """A form's data with one value replaced; a QueryDict keeps its lists."""
    copied = data.copy()
    copied[name] = str(value)
    return copied


class PersonForm(VersionedForm[Person]):
    class Meta:
        model = Person
        fields = [
            "name", "sort_name", "slug", "summary", "biography", "born", "died", "occupations", "state", "minor",
            "desk_note",
        ]  # fmt: skip
        widgets = {"biography": ProseWidget}


class PhotoForm(VersionedForm[Photo]):
    class Meta:
        model = Photo
        fields = ["image", "alt", "caption", "credit", "usable", "expires_on"]


class NameForm(forms.ModelForm[Name]):
    class Meta:
        model = Name
        fields = ["text", "kind", "printable"]


class LinkForm(forms.ModelForm[Link]):
    class Meta:
        model = Link
        fields = ["kind", "url"]
