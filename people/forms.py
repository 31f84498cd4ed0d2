"""Forms of rows that are edited in place: what somebody else saved meanwhile is never overwritten in silence."""

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django import forms
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _
from django_prose_editor.widgets import ProseEditorWidget, prose_editor_base_media
from js_asset import Media, Script

from people.models import Link, Name, Person, Photo
from people.models.versioned import Versioned

Row = TypeVar("Row", bound=Versioned)


class ProseWidget(ProseEditorWidget):  # type: ignore[misc]  # the editor publishes no types
    """The prose editor on the desk, set as the site sets the text.

    What an editor does not know it drops at the first keystroke. So the text is drawn read-only, and js/guard.js
    alone, once all that the text may hold is known to the editor, lets it be written. `labels_of(html)` may say what
    the ids of the text are called: {"person": {3: "Ana Sol"}}.
    """

    template_name = "admin/prose.html"
    labels_of: Callable[[str], Mapping[str, Mapping[int, str]]] | None = None

    @property
    def media(self) -> Any:
        css = {"all": ["django_prose_editor/editor.css", "css/editor.css"]}
        return prose_editor_base_media + Media(css=css, js=[Script("js/guard.js", type="module")])

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context: dict[str, Any] = forms.Textarea.get_context(self, name, value, attrs)
        config = json.dumps(self.get_config(), separators=(",", ":"), cls=DjangoJSONEncoder)
        context["widget"]["attrs"] |= {"readonly": True, "data-guarded-editor": config}
        if self.labels_of:
            context["widget"]["attrs"]["data-labels"] = json.dumps(self.labels_of(value or ""))
        return context


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
        for name in [name for name in self.fields if name != "seen"]:
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
    """A photo; its file is read only when another is sent, so that one whose file is lost can still be blocked."""

    class Meta:
        model = Photo
        fields = ["image", "alt", "caption", "credit", "usable", "expires_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "image" not in self.changed_data:
            cleaned.pop("image", None)
        return cleaned

    def _get_validation_exclusions(self) -> set[str]:
        # Validating a file field assigns it, and that measures the file anew.
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # not in the stubs
        return excluded | ({"image"} - set(self.changed_data))


class NameForm(forms.ModelForm[Name]):
    class Meta:
        model = Name
        fields = ["text", "kind", "printable"]


class LinkForm(forms.ModelForm[Link]):
    class Meta:
        model = Link
        fields = ["kind", "url"]
