"""The one form of a story. It is filled from the newest revision, and writes the next; the row is not its to touch."""

import uuid
from collections.abc import Collection
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles import references, revisions
from articles.forms.merging import MergingForm
from articles.forms.rows import RowForm, RowsField
from articles.forms.sources import SourcesField
from articles.models import (
    Appearance,
    Article,
    ArticleTopic,
    Author,
    Autosave,
    Byline,
    EarlierCoverage,
    Outlet,
    Role,
    Topic,
)
from articles.models.article import HEADLINE_LENGTH
from articles.workflow import NOTE_LENGTH
from people import names
from people.forms import ManyPicker, PhotoWidget, ProseWidget
from people.models import Person, Photo

_NO_HEADLINE = _("Write a headline, if only a working one: the story is known by it.")
TEXT = ("headline", "standfirst", "body")
MOST_DECLINED = 200


class BylineRow(RowForm):
    pickers = {"author": Byline._meta.get_field("author")}
    once = "author"
    author = forms.IntegerField(label=_("Author"))


class AppearanceRow(RowForm):
    pickers = {"person": Appearance._meta.get_field("person")}
    once = "person"
    person = forms.IntegerField(label=_("Person"))
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, initial=Role.SUBJECT)


class EarlierRow(RowForm):
    """An earlier story; one that a colleague picked and the user may not see keeps its headline to itself."""

    pickers = {"story": EarlierCoverage._meta.get_field("earlier")}
    once = "story"
    story = forms.IntegerField(label=_("Story"))
    line = forms.CharField(
        label=_("Line"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("Why it matters now")}),
    )

    @classmethod
    def label_of(cls, row: Any) -> str:
        return str(row.headline if row.is_seen else _("A story that you may not see"))


_DECLINED: dict[str, type] = {"people": int, "stories": int, "names": str}


def _declined(rows: Any, kind: type) -> list[Any]:
    kept = [row for row in rows if type(row) is kind] if isinstance(rows, list) else []
    return [
        names.clean(row)[:HEADLINE_LENGTH] if isinstance(row, str) else row for row in kept[:MOST_DECLINED]
    ]


class DeclinedField(forms.JSONField):
    """What the panels offered and an editor said no to, as scripts write it; anything else is nothing."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> dict[str, list[Any]]:
        try:
            sent = super().clean(value)
        except forms.ValidationError:
            sent = None
        given = sent if isinstance(sent, dict) else {}
        return {name: _declined(given.get(name), kind) for name, kind in _DECLINED.items()}


def _typed_in(kept: Autosave) -> QueryDict:
    """What a form sent, as if it sent it now: under its own key, on the revision that it was opened with."""
    sent = QueryDict(kept.sent, mutable=True)
    sent["key"], sent["base"] = kept.key, str(kept.base)
    return sent


class StoryForm(MergingForm):
    """A ModelForm in its fields and their validation only: `_post_clean` saves a revision instead of the instance.

    `user` is who edits, `only` the fields that they may; what the form has not stays as it was. `storing` is off
    for a preview, which reads the form and keeps nothing. A save that is refused leaves its sentence among the
    form's errors, so that all that was typed is drawn again. `restored` is what was typed and not saved, to be drawn.
    """

    only: Collection[str] | None = None
    storing = True
    restored: Autosave | None = None

    bylines = RowsField(BylineRow, label=_("Byline"), add_label=_("Add an author"), required=False)
    appearances = RowsField(AppearanceRow, label=_("People"), add_label=_("Add a person"), required=False)
    earlier = RowsField(EarlierRow, label=_("Earlier coverage"), add_label=_("Add a story"), required=False)
    sources = SourcesField()
    topics = forms.ModelMultipleChoiceField(
        Topic.objects.filter(merged_into=None), required=False, label=_("Topics")
    )
    base = forms.IntegerField(widget=forms.HiddenInput, required=False)
    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    declined = DeclinedField(required=False)
    why = forms.CharField(
        label=_("Why"),
        required=False,
        max_length=NOTE_LENGTH,
        widget=forms.TextInput(attrs={"placeholder": _("What changed and why, for the history")}),
    )

    class Meta:
        model = Article
        fields = [
            "kind", "headline", "standfirst", "body", "section", "photo", "photo_caption", "slug", "seo_title", "seo_description",
            "canonical_url", "noindex", "desk_note",
        ]  # fmt: skip
        widgets = {
            "headline": forms.Textarea(
                attrs={"rows": 1, "class": "headline-input", "placeholder": _("Headline")}
            ),
            "standfirst": forms.Textarea(
                attrs={"rows": 2, "class": "standfirst-input", "placeholder": _("Standfirst")}
            ),
            "body": ProseWidget,
            "photo": PhotoWidget("articles", "article", "photo"),
            "photo_caption": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(
        self, *args: Any, instance: Article | None = None, initial: Any = None, **kwargs: Any
    ) -> None:
        self.base_data = references.as_they_stand(revisions.data_of(instance))
        latest = instance.latest_revision if instance else None
        stored = {**self.base_data, "base": latest.number if latest else 0, "key": uuid.uuid4().hex}
        kwargs["initial"] = {**stored, **(initial or {})}
        if self.restored:
            kwargs["data"] = _typed_in(self.restored)
        super().__init__(*args, **kwargs)
        # After the fields were filled: not one of them comes from the row.
        self.instance = instance or Article()
        if "headline" in self.fields:
            headline = self.fields["headline"]
            headline.widget.attrs.pop("maxlength", None)  # a browser would cut what is pasted, without a word
            headline.error_messages["required"] = _NO_HEADLINE
        if self.only is not None:
            self.fields = {name: field for name, field in self.fields.items() if name in self.only}
        self._bind_pickers()
        self.take_choices()

    def _bind_pickers(self) -> None:
        data, fields = self.base_data, self.fields
        rows: list[tuple[str, Any]] = [
            ("bylines", Author.objects.all()),
            (
                "appearances",
                Person.objects.linkable()
                | Person.objects.filter(pk__in=[r["person"] for r in data["appearances"]]),
            ),
            ("earlier", self._stories()),
            ("sources", Outlet.objects.all()),
        ]
        for name, choices in rows:
            if isinstance(field := fields.get(name), RowsField):
                field.choose_from(choices)
        if "body" in fields:
            seen = Article.objects.visible_to(self.user)
            fields["body"].widget.labels_of = lambda html: references.labels(html, seen)
        if isinstance(section := fields.get("section"), forms.ModelChoiceField):
            wrapper: Any = section.widget
            wrapper.can_view_related = wrapper.can_change_related = wrapper.can_add_related = False
        if isinstance(topics := fields.get("topics"), forms.ModelMultipleChoiceField):
            source = ArticleTopic._meta.get_field("tag")
            picker = ManyPicker(source, admin.site, attrs={"data-width": "100%"})
            relation: Any = source.remote_field
            topics.widget = RelatedFieldWidgetWrapper(picker, relation, admin.site, can_add_related=True)
            topics.widget.choices = topics.choices
        if isinstance(photo := fields.get("photo"), forms.ModelChoiceField):
            photo.queryset = Photo.objects.public() | Photo.objects.filter(pk=data["photo"])

    def _stories(self) -> Any:
        kept = Q(pk__in=[row["story"] for row in self.base_data["earlier"]])
        seen = Q(pk__in=Article.objects.visible_to(self.user).values("pk"))
        stories = Article.objects.filter(kept | seen).exclude(pk=self.instance.pk).only("headline")
        return stories.annotate(is_seen=ExpressionWrapper(seen, BooleanField()))

    def clean_headline(self) -> str:
        headline = " ".join(names.clean(self.cleaned_data["headline"]).split())
        if not headline:
            raise forms.ValidationError(_NO_HEADLINE)
        return headline

    def clean_slug(self) -> str:
        slug = str(self.cleaned_data["slug"])
        if slug in names.RESERVED_SLUGS:
            raise forms.ValidationError(
                _("“%(slug)s” is a word of the site's own addresses.") % {"slug": slug}
            )
        return slug

    def clean_why(self) -> str:
        return names.clean(self.cleaned_data["why"])

    def snapshot(self) -> dict[str, Any]:
        """The fields that this form had, in the shape of a revision's data."""
        cleaned = self.cleaned_data
        found = {name: cleaned[name] for name in revisions.BLANK if name in cleaned}
        for name in ("section", "photo"):
            if name in found:
                found[name] = found[name].pk if found[name] else None
        if "topics" in found:
            found["topics"] = sorted(topic.pk for topic in found["topics"])
        return found

    def preview_data(self) -> dict[str, Any]:
        """What would be saved, whole: for the preview of a form that is valid."""
        return revisions.snapshot(self.base_data, self.snapshot())

    @property
    def unsaved(self) -> list[dict[str, Any]]:
        """Of a form that was restored: each field in which what was typed differs from what is saved, words marked."""
        if self.restored is None or not hasattr(self, "cleaned_data"):
            return []
        typed = self.snapshot()
        mine = revisions.snapshot(self.base_data, typed)
        return [
            {"label": self[name].label, "texts": self.texts(name, self.base_data[name], mine[name])}
            for name in typed
            if name != "declined" and mine[name] != self.base_data[name]
        ]

    def _post_clean(self) -> None:
        if self.storing and not self.errors:
            self._store()

    def save(self, commit: bool = True) -> Article:
        """The story whose revision `is_valid` saved; nothing is written here."""
        self.save_m2m = lambda: None  # type: ignore[method-assign]  # the admin calls it after commit=False
        return self.saved or self.instance
