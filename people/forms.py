"""Forms of rows that are edited in place: what somebody else saved meanwhile is never overwritten in silence."""

import json
import re
from collections.abc import Callable, Collection, Mapping
from copy import copy
from typing import Any, TypeVar, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django_prose_editor.widgets import ProseEditorWidget, prose_editor_base_media
from js_asset import Media, Script

from people import identities, name_keys, names, records
from people.models import Link, Name, Person, Photo
from people.models.person import ADULT
from people.models.versioned import Versioned

Row = TypeVar("Row", bound=Model)

ID = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)
"""The number of a row, as it is typed."""


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


class PhotoWidget(forms.NumberInput):
    """A photo, seen and chosen among the others by js/photo.js; without it, the number of the photo."""

    template_name = "admin/photo_field.html"

    class Media:
        js = (Script("js/photo.js", type="module"),)

    def __init__(self, app_label: str, model_name: str, field_name: str, attrs: Any = None) -> None:
        super().__init__(attrs)
        self.asked = {"app_label": app_label, "model_name": model_name, "field_name": field_name}

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"]["url"] = f"{reverse('admin:autocomplete')}?{urlencode(self.asked)}"
        context["widget"]["photo"] = (
            Photo.objects.filter(pk=str(value)).first() if ID.fullmatch(str(value)) else None
        )
        return context


class OnePicker(AutocompleteSelect):
    """One row, found as it is typed. Django's draws no form again in which something else than a number was sent."""

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        return super().optgroups(name, [each for each in value if ID.fullmatch(str(each))], attr)


class KnownPicker(OnePicker):
    """A OnePicker that is told whom its row holds, so that a form of many rows asks nothing for each."""

    known: Person | None = None

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        if self.known is None or [str(each) for each in value] != [str(self.known.pk)]:
            return super().optgroups(name, value, attr) if any(value) else [(None, [self._blank(name)], 0)]
        chosen = self.create_option(name, self.known.pk, str(self.known), True, 1)
        return [(None, [self._blank(name), chosen], 0)]

    def _blank(self, name: str) -> Any:
        return self.create_option(name, "", "", False, 0)


class ManyPicker(AutocompleteSelectMultiple):
    """Several rows, found and drawn as the one of a OnePicker is."""

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        return super().optgroups(name, [each for each in value if ID.fullmatch(str(each))], attr)


class StampedForm(forms.ModelForm[Row]):
    """A form that carries the stamp it was opened with, and is refused once where the row has moved on.

    The row is locked while it is compared (on SQLite every write transaction is alone), so that of two who save at
    the same moment one is told. The refusal names what changed; saving again then is on purpose.
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.stamp(self.instance)

    def stamp(self, row: Row) -> str:
        """What is another once somebody has changed the row."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.instance.pk is None:
            return cleaned
        stored = type(self.instance)._default_manager.select_for_update().get(pk=self.instance.pk)
        if winner := getattr(stored, "merged_into", None):
            told = _("This was merged into “%(winner)s”, and is kept as it was. Save your change there.")
            raise forms.ValidationError(told % {"winner": winner})
        if cleaned.get("seen") != self.stamp(stored):
            self.data = with_value(self.data, self.add_prefix("seen"), self.stamp(stored))
            self.add_error(None, self._refusal(stored))
        return cleaned

    def _refusal(self, stored: Row) -> list[str]:
        sentences = [
            _(
                "Somebody saved this after you opened it. What you typed stands below; save again to put it in place of theirs."
            )
        ]
        options = self.instance._meta
        fields = (*options.concrete_fields, *options.many_to_many)
        columns = {field.name for field in fields if not field.primary_key}
        for name in [name for name, field in self.fields.items() if name in columns and not field.disabled]:
            theirs, mine = _value(stored, name), _comparable(self.cleaned_data.get(name))
            if theirs != mine:
                sentences.append(
                    _("%(field)s is now “%(theirs)s”.") % {"field": self[name].label, "theirs": theirs}
                )
        return sentences


VersionedRow = TypeVar("VersionedRow", bound=Versioned)


class VersionedForm(StampedForm[VersionedRow]):
    """A StampedForm of a row that counts its saves."""

    def stamp(self, row: VersionedRow) -> str:
        return str(row.version)

    def save(self, commit: bool = True) -> VersionedRow:
        self.instance.version += 1
        return super().save(commit)


class ComparedForm(StampedForm[Row]):
    """A StampedForm of a row that counts nothing: its stamp is made of all its values, but for those `unseen`."""

    unseen: Collection[str] = ()
    """The fields that change without anybody's doing."""

    @classmethod
    def stamp(cls, row: Row) -> str:
        if row.pk is None:
            return ""
        fields = (*row._meta.concrete_fields, *row._meta.many_to_many)
        told = [f"{field.name}={_value(row, field.name)}" for field in fields if field.name not in cls.unseen]
        return salted_hmac("people.forms.ComparedForm", "\n".join(told), algorithm="sha256").hexdigest()


def _value(row: Model, name: str) -> Any:
    return _comparable(getattr(row, name))


def _comparable(value: Any) -> Any:
    """A value of a form or a row; of a relation to many the names, so that two can be compared and be read."""
    rows = value.all() if isinstance(value, models.Manager) else value
    return ", ".join(sorted(map(str, rows))) if isinstance(rows, models.QuerySet) else rows


def with_value(data: Any, name: str, value: object) -> Any:
    """A form's data with one value replaced; a QueryDict keeps its lists."""
    copied = data.copy()
    copied[name] = str(value)
    return copied


class PersonForm(VersionedForm[Person]):
    """A profile. Of a new one it is shown first whom it may be of already: saving again then is on purpose."""

    twins_seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Person
        fields = [
            "name", "sort_name", "slug", "summary", "biography", "born", "died", "dates_kept_because", "occupations",
            "portrait", "state", "minor", "desk_note",
        ]  # fmt: skip
        widgets = {"biography": ProseWidget, "portrait": PhotoWidget("people", "person", "portrait")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.twins: list[Person] = []
        if "dates_kept_because" in self.fields and not self.instance.dates_kept_because:
            self.fields["dates_kept_because"].widget.attrs["data-unneeded"] = True
        if "portrait" in self.fields:
            kept = Photo.objects.filter(pk__in=[self.instance.portrait_id or 0])
            cast(forms.ModelChoiceField[Photo], self.fields["portrait"]).queryset = (
                Photo.objects.public() | kept
            )
        if self.instance.pk is None and not self.is_bound and self.initial.get("name"):
            self._show_twins(self.initial["name"])
            self.initial["twins_seen"] = names.key(self.initial["name"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._keep_minor(cleaned)
        self._warn_of_dates(cleaned)
        name = cleaned.get("name", "")
        if self.instance.pk is None and name and cleaned.get("twins_seen") != names.key(name):
            self._show_twins(name)
        if self.twins:
            self.data = with_value(self.data, self.add_prefix("twins_seen"), names.key(name))
            self.add_error(
                "name",
                _("Somebody here may be this person already: see above. If nobody is, save once more."),
            )
        return cleaned

    def _keep_minor(self, cleaned: dict[str, Any]) -> None:
        """Nobody is made of age before their time: the save would only mark them again."""
        born = cleaned.get("born")
        is_cleared = self.instance.minor and "minor" in cleaned and not cleaned["minor"]
        if is_cleared and born and born.could_be_under(ADULT, on=timezone.localdate()):
            told = _("By the date of birth, %(born)s, this person may be under 18: the mark stays.")
            self.add_error("minor", told % {"born": born})

    def _warn_of_dates(self, cleaned: dict[str, Any]) -> None:
        """Of a birth or a death that cannot be beside the timeline, unless it is said why it is kept."""
        if not {"born", "died"}.intersection(self.changed_data) or {"born", "died"}.intersection(self.errors):
            return
        dated = copy(self.instance)
        dated.born, dated.died = cleaned.get("born"), cleaned.get("died")
        found = records.problems_of_dates(dated)
        reason = cleaned.get("dates_kept_because")
        if found and (not reason or "dates_kept_because" not in self.changed_data):
            self.fields["dates_kept_because"].widget.attrs.pop("data-unneeded", None)
            told = _("Mend this, or write why it is kept as it is.")
            self.add_error("dates_kept_because", [*dict.fromkeys(one.sentence for one in found), told])

    def _show_twins(self, name: str) -> None:
        self.twins = name_keys.twins(name)


class PhotoForm(VersionedForm[Photo]):
    """What is known of a photo. Whom the file names is proposed until the form was saved once."""

    class Meta:
        model = Photo
        fields = [
            "alt", "caption", "credit", "creator", "copyright", "source_url", "people", "focal_x", "focal_y", "usable",
            "expires_on", "consent",
        ]  # fmt: skip
        widgets = {
            "caption": forms.Textarea(attrs={"rows": 2}),
            "alt": forms.Textarea(attrs={"rows": 2}),
            "consent": forms.Textarea(attrs={"rows": 2}),
            "focal_x": forms.NumberInput(attrs={"min": 0, "max": 100}),
            "focal_y": forms.NumberInput(attrs={"min": 0, "max": 100}),
            "people": ManyPicker(Photo._meta.get_field("people"), admin.site, attrs={"data-width": "100%"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "people" in self.fields:
            shown = Person.objects.showable()
            if self.instance.pk:
                shown |= Person.objects.filter(pk__in=self.instance.people.values("pk"))
            cast(forms.ModelMultipleChoiceField[Person], self.fields["people"]).queryset = shown
            if self.instance.pk and self.instance.version == 0 and not self.initial.get("people"):
                self.initial["people"] = Person.objects.showable().known_as(self.instance.named_in_file)

    def clean_alt(self) -> str:
        return _one_line(self.cleaned_data["alt"])

    def clean_caption(self) -> str:
        return _one_line(self.cleaned_data["caption"])


class DescribeForm(PhotoForm):
    """What is asked of a photo that has just come in."""

    class Meta(PhotoForm.Meta):
        fields = ["caption", "alt", "credit", "people", "consent"]

    def has_changed(self) -> bool:
        return True  # what the file proposed was seen, and is kept as if it had been typed


def _one_line(text: str) -> str:
    return " ".join(text.split())


class NameForm(forms.ModelForm[Name]):
    class Meta:
        model = Name
        fields = ["text", "kind", "shared_with", "since", "until", "printable"]
        widgets = {
            **{name: forms.TextInput(attrs={"size": 10}) for name in ("since", "until")},
            "shared_with": KnownPicker(Name._meta.get_field("shared_with"), admin.site),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "shared_with" in self.fields:
            cast(Any, self.fields["shared_with"].widget).known = self.instance.shared_with


class LinkForm(forms.ModelForm[Link]):
    """A page elsewhere; of a site that names people by ids the id alone will do."""

    url = forms.CharField(label=_("Address or id"), max_length=500)

    class Meta:
        model = Link
        fields = ["kind", "url"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        kind, typed = cleaned.get("kind"), cleaned.get("url")
        if kind and typed:
            try:
                address = identities.written(kind, typed)
                cleaned["url"] = forms.URLField(assume_scheme="https").clean(address)
            except ValueError as error:
                self.add_error("url", str(error))
            except forms.ValidationError as error:
                self.add_error("url", error)
        return cleaned
