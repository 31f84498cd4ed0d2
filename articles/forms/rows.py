"""An ordered relation as one form field: a formset that is drawn as rows and read as a list of dicts."""

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from people.forms import ID


class PickerSelect(AutocompleteSelect):
    """An autocomplete whose chosen label comes from its formset: one query for all rows, not one a row."""

    labels: Mapping[int, str]
    placeholder: Any = ""

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        attrs: dict[str, Any] = super().build_attrs(base_attrs, extra_attrs)
        return {**attrs, "data-placeholder": str(self.placeholder)}

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> Any:
        ids = [int(chosen) for chosen in map(str, value) if ID.fullmatch(chosen)]
        known = [pk for pk in ids if pk in self.labels]
        chosen = [self.create_option(name, pk, self.labels[pk], True, 1) for pk in known]
        return [(None, [self.create_option(name, "", "", False, 0), *chosen], 0)]


class RowForm(forms.Form):
    """One row: what is picked, and perhaps a word on it.

    `pickers` are its fields with an id, each with the relation that it is picked for; `once` is the one of them of
    which each may be listed only once; `folded` are fields that are drawn behind a line that opens them.
    """

    pickers: Mapping[str, Any] = {}
    once = ""
    folded: Collection[str] = ()
    gone: Any = _("This is no longer available. Pick another, or remove the row.")

    def __init__(self, *args: Any, labels: Mapping[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.labels = labels
        for name, relation in self.pickers.items():
            declared = self.fields[name]
            widget = PickerSelect(relation, admin.site, attrs={"data-width": "100%"})
            widget.choices = []
            widget.labels = labels
            widget.placeholder = declared.widget.attrs.get("placeholder", "")
            self.fields[name] = forms.IntegerField(
                widget=widget, label=declared.label, required=declared.required
            )

    @property
    def folded_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.folded]

    @property
    def is_unfolded(self) -> bool:
        """Whether what is folded is to be seen at once: it was filled wrongly."""
        return self.is_bound and any(name in self.errors for name in self.folded)

    def has_changed(self) -> bool:
        """Whether anything was picked or written: a row that was only added is none."""
        return bool(set(self.changed_data) - {"ORDER", "DELETE"})

    @classmethod
    def label_of(cls, row: Any) -> str:
        """What a row that may be picked is called."""
        return str(getattr(row, "label", row))

    @classmethod
    def words_of(cls, row: Mapping[str, Any], labels: Mapping[int, str]) -> str:
        """What a row is called, by what is picked in it; nothing, where that is gone."""
        return ", ".join(labels[row[name]] for name in cls.pickers if row[name] in labels)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in self.pickers:
            picked = cleaned.get(name)
            if picked is not None and picked not in self.labels:
                self.add_error(name, self.gone)
        return cleaned


class RowFormSet(forms.BaseFormSet[RowForm]):
    """The rows of one field. `choices_from` is the QuerySet of what may be picked."""

    choices_from: QuerySet[Any]
    ordering_widget = forms.HiddenInput

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {"labels": self.labels}

    @property
    def labels(self) -> Mapping[int, str]:
        if not hasattr(self, "_labels"):
            rows = self.choices_from.in_bulk(self._picked()) if self._picked() else {}
            self._labels = {pk: self.form.label_of(row) for pk, row in rows.items()}
        return self._labels

    def _picked(self) -> list[int]:
        pickers = self.form.pickers
        if not self.is_bound:
            return [row[name] for row in self.initial or () for name in pickers if row[name]]
        values = (
            self.data.get(f"{self.prefix}-{index}-{name}", "")
            for index in range(self._total())
            for name in pickers
        )
        return [int(value) for value in values if value.isascii() and value.isdigit() and len(value) < 18]

    def _total(self) -> int:
        return min(self.total_form_count(), self.absolute_max)


class RowsWidget(forms.Widget):
    """Draws the formset; without script its rows can be edited, with it added, moved and removed."""

    template_name = "admin/articles/rows.html"
    formset: type[RowFormSet]
    add_label: Any = _("Add")

    def build(self, name: str, value: Any = None, data: Any = None) -> RowFormSet:
        return self.formset(data=data, initial=value, prefix=name)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> RowFormSet:
        return self.build(name, data=data)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}-TOTAL_FORMS" not in data

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        formset = value if isinstance(value, RowFormSet) else self.build(name, value)
        return {**super().get_context(name, None, attrs), "formset": formset, "add_label": self.add_label}

    @property
    def media(self) -> forms.Media:
        return self.build("rows").empty_form.media + forms.Media(js=["js/rows.js"])

    def id_for_label(self, id_: str | None) -> str:
        return ""


class RowsField(forms.Field):
    """A list of dicts, in the order of the rows: `[{"person": 3, "role": "subject"}]`. Doubles of `once` are refused."""

    widget = RowsWidget

    def __init__(self, row: type[RowForm], *, add_label: Any, **kwargs: Any) -> None:
        self.row = row
        super().__init__(**kwargs)
        self.widget.add_label = add_label

    def choose_from(self, choices: QuerySet[Any]) -> None:
        """Binds the field of one form to what may be picked in it."""
        formset: Any = forms.formset_factory(
            self.row,
            formset=RowFormSet,
            extra=0,
            can_delete=True,
            can_order=True,
            max_num=100,
            absolute_max=100,
        )
        formset.choices_from = choices
        self.widget.formset = formset

    def to_python(self, value: Any) -> Any:
        return value

    def validate(self, value: Any) -> None:
        """The rows are looked at in `clean`."""

    def clean(self, value: RowFormSet) -> list[dict[str, Any]]:
        if not value.is_valid():
            raise ValidationError(_("Mend the row that is marked."))
        rows = [_typed(form.cleaned_data) for form in value.ordered_forms if form.cleaned_data]
        picked = [row[self.row.once] for row in rows] if self.row.once else []
        if len(set(picked)) < len(picked):
            double = next(pk for pk in picked if picked.count(pk) > 1)
            raise ValidationError(
                _("“%(label)s” is listed twice. Remove one.") % {"label": value.labels[double]}
            )
        return rows

    def as_data(self, name: str, rows: list[dict[str, Any]]) -> dict[str, str]:
        """`rows` as a browser would send them."""
        data = {f"{name}-TOTAL_FORMS": str(len(rows)), f"{name}-INITIAL_FORMS": "0"}
        for index, row in enumerate(rows):
            data |= {
                f"{name}-{index}-{key}": "" if value is None else str(value) for key, value in row.items()
            }
            data[f"{name}-{index}-ORDER"] = str(index + 1)
        return data

    def words(self, rows: list[dict[str, Any]]) -> str:
        """`rows` by their labels."""
        picked = [row[name] for row in rows for name in self.row.pickers if row[name]]
        known = self.widget.formset.choices_from.in_bulk(picked)
        labels = {pk: self.row.label_of(each) for pk, each in known.items()}
        return ", ".join(filter(None, (self.row.words_of(row, labels) for row in rows)))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return not data.is_valid() or [_typed(form.cleaned_data) for form in data.ordered_forms] != (
            initial or []
        )


def _typed(cleaned: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in cleaned.items() if name not in {"ORDER", "DELETE"}}
