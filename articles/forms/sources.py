"""The sources of a story, as a field of its form: who reported it, perhaps citing whom, and where."""

import datetime
import re
import secrets
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _
from js_asset import Script

from articles import sources
from articles.forms.rows import RowForm, RowFormSet, RowsField, RowsWidget
from articles.models import Attribution, SourceKind
from people import names

_KEY = re.compile(r"[a-z0-9]{1,32}", re.ASCII)


class DayField(forms.DateField):
    """A day, as a revision keeps it: in text."""

    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        return day.isoformat() if isinstance(day, datetime.date) else None


class AddressField(forms.URLField):
    """An address of the web; one that is typed without its scheme is read as https."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, **kwargs: Any) -> None:
        sentence = _("This is no web address. Write one as in https://example.com/story.")
        super().__init__(assume_scheme="https", error_messages={"invalid": sentence}, **kwargs)

    def to_python(self, value: Any) -> str:
        return super().to_python(names.clean(value) if isinstance(value, str) else value) or ""


class SourceRow(RowForm):
    """A source; it needs no outlet. A row that has none of all this, and is of the usual kind, is none."""

    pickers = {name: Attribution._meta.get_field(name) for name in ("outlet", "via")}
    folded = ("quoted", "seen_on")
    outlet = forms.IntegerField(
        label=_("Outlet"), required=False, widget=forms.NumberInput(attrs={"placeholder": _("Outlet")})
    )
    via = forms.IntegerField(
        label=_("Citing"),
        required=False,
        widget=forms.NumberInput(attrs={"placeholder": _("citing another")}),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=SourceKind.choices, initial=SourceKind.ON_RECORD)
    url = AddressField(
        label=_("Address"),
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs={"placeholder": "https://", "inputmode": "url", "spellcheck": "false"}),
    )
    title = forms.CharField(
        label=_("Title"),
        required=False,
        max_length=sources.TITLE,
        widget=forms.TextInput(attrs={"placeholder": _("Title")}),
    )
    quoted = forms.CharField(
        label=_("Words quoted, for the desk alone"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    seen_on = DayField(
        label=_("Seen on"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "2026-05-31"}),
        error_messages={"invalid": _("Write the day as in 2026-05-31.")},
    )
    key = forms.CharField(required=False, widget=forms.HiddenInput)

    def has_changed(self) -> bool:
        return bool(set(self.changed_data) - {"ORDER", "DELETE", "key"})

    def clean_key(self) -> str:
        """The key that block quotes name it by: kept, or made."""
        key = str(self.cleaned_data["key"])
        return key if _KEY.fullmatch(key) else secrets.token_hex(4)

    @classmethod
    def words_of(cls, row: Mapping[str, Any], labels: Mapping[int, str]) -> str:
        outlet, via = labels.get(row["outlet"], ""), labels.get(row["via"], "")
        if outlet and via:
            return str(_("%(outlet)s, citing %(via)s") % {"outlet": outlet, "via": via})
        return outlet or via or row["title"] or row["url"] or str(SourceKind(row["kind"]).label)


class SourcesWidget(RowsWidget):
    """The rows, and below them what js/sources.js finds in the text that is not among them."""

    template_name = "admin/articles/sources.html"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        rows: RowFormSet = context["formset"]
        kinds = [{"kind": form["kind"].value()} for form in rows.forms if not form["DELETE"].value()]
        return {**context, "warning": sources.warning({"sources": kinds})}

    @property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=[Script("js/sources.js", type="module")])


class SourcesField(RowsField):
    """The list of sources; each has a key of its own."""

    widget = SourcesWidget

    def __init__(self) -> None:
        super().__init__(SourceRow, label=_("Sources"), add_label=_("Add a source"), required=False)

    def clean(self, value: RowFormSet) -> list[dict[str, Any]]:
        rows = super().clean(value)
        taken: set[str] = set()
        for row in rows:
            if row["key"] in taken:
                row["key"] = secrets.token_hex(4)
            taken.add(row["key"])
        return rows
