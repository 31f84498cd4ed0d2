"""An event of a life, or between two people, as one row of a timeline: what, with whom, when, and what it rests on."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.forms.rows import RowForm, RowsField
from articles.forms.sources import AddressField
from articles.models import Article, EventSource, Outlet
from people import phrases, records
from people.forms import ManyPicker, OnePicker, with_value
from people.models import EventState, LifeEvent, Person, Relationship, RelationshipEvent
from people.models.relationship import EVENTS, Event, as_stored
from people.partial_dates import PartialDate, PartialDateFormField

LIFE = "life"
CHILD = "child"
"""What somebody is who has a parent: the same relationship from the other side."""


class ElsewhereRow(RowForm):
    """What another has published."""

    pickers = {"outlet": EventSource._meta.get_field("outlet")}
    outlet = forms.IntegerField(
        label=gettext_lazy("Outlet"), widget=forms.NumberInput(attrs={"placeholder": gettext_lazy("Outlet")})
    )
    url = AddressField(
        label=gettext_lazy("Address"),
        max_length=1000,
        widget=forms.TextInput(attrs={"placeholder": "https://", "inputmode": "url", "spellcheck": "false"}),
    )


def choices() -> list[tuple[Any, list[tuple[str, str]]]]:
    """What may have happened, by what it happens to: a life, or each kind of relationship seen from one side."""
    own = [(f"{LIFE}.{kind}", str(capfirst(kind.label))) for kind in LifeEvent.Kind]
    groups: list[tuple[Any, list[tuple[str, str]]]] = [(_("Life"), own)]
    for kind in Relationship.Kind:
        sides = (kind, CHILD) if kind == Relationship.Kind.PARENT else (kind,)
        told = [(f"{side}.{each}", _told(kind, each, side)) for side in sides for each in EVENTS[kind]]
        groups.append((capfirst(kind.label), told))
    return groups


def _told(kind: str, event: str, side: str) -> str:
    """The phrase without its name: “Engaged to …”."""
    row = Relationship(kind=kind, one_id=2 if side == CHILD else 1, other_id=1 if side == CHILD else 2)
    return phrases.of_event(row, event, 1) % {"name": "…"}


class EventForm(forms.Form):
    """One event seen from `person`; `event` is the one that is changed.

    What cannot be is said in words, and is kept only with a reason. `save` writes the event, the relationship that it
    belongs to, and its sources; a relationship that is left without an event goes.
    """

    what = forms.ChoiceField(
        label=gettext_lazy("What happened"),
        error_messages=dict.fromkeys(("required", "invalid_choice"), gettext_lazy("Pick what happened.")),
    )
    other = forms.ModelChoiceField(
        Person.objects.filter(merged_into=None), label=gettext_lazy("With whom"), required=False
    )
    when = PartialDateFormField(
        label=gettext_lazy("Date"),
        required=False,
        help_text=gettext_lazy("2014, 2014-05, 2014-05-03 or c. 2014"),
    )
    state = forms.ChoiceField(label=gettext_lazy("State"), choices=EventState.choices)
    line = forms.CharField(
        label=gettext_lazy("Line of text"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"placeholder": gettext_lazy("What readers are told beside it")}),
    )
    stories = forms.ModelMultipleChoiceField(
        Article.objects.none(), label=gettext_lazy("Stories that say so"), required=False
    )
    elsewhere = RowsField(
        ElsewhereRow,
        label=gettext_lazy("Others that say so"),
        add_label=gettext_lazy("Add an outlet"),
        required=False,
    )
    kept_because = forms.CharField(
        label=gettext_lazy("Kept because"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Only where the dates seem wrong and are not. Never public."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, person: Person, data: Any = None, *, user: Any, event: Event | None = None, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.person, self.event = person, event
        sources = list(event.sources.all()) if event else []  # type: ignore[attr-defined]  # of both kinds of events
        kept = [source.story_id for source in sources if source.story_id]
        self.initial = {**_initial(person, event, sources), **self.initial}
        what, other, stories, elsewhere = (self.fields[n] for n in ("what", "other", "stories", "elsewhere"))
        what.choices = _choices_for(event)  # type: ignore[attr-defined]  # a choice field
        other.widget = OnePicker(
            Relationship._meta.get_field("other"), admin.site, attrs={"data-width": "100%"}
        )
        if user.has_perm("people.add_person"):
            # In a tab of its own, where who may be the same is shown first.
            made = '{} <a href="{}" target="_blank">{}</a>'
            other.help_text = format_html(
                made, _("Not found?"), reverse("admin:people_person_add"), _("Make a profile")
            )
        other.widget.choices = other.choices  # type: ignore[attr-defined]  # a choice field
        stories.queryset = Article.objects.visible_to(user) | Article.objects.filter(pk__in=kept)  # type: ignore[attr-defined]  # a choice field
        stories.widget = ManyPicker(
            EventSource._meta.get_field("story"), admin.site, attrs={"data-width": "100%"}
        )
        stories.widget.choices = stories.choices  # type: ignore[attr-defined]  # a choice field
        elsewhere.choose_from(Outlet.objects.all())  # type: ignore[attr-defined]  # a field of rows
        self.is_kept = bool(self.initial.get("kept_because"))

    # What was typed

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        side, _dot, kind = cleaned.get("what", "").partition(".")
        other = cleaned.get("other")
        if side == LIFE:
            cleaned["other"] = None
        elif side and other is None and "other" not in self.errors:
            self.add_error("other", _("Pick with whom."))
        elif side and other == self.person:
            self.add_error("other", _("This is the same person. Pick another."))
        if not self.errors:
            self._refuse_what_moved_on()
        if not self.errors:
            is_added = self.event is None
            event = self._event(side, kind, cleaned)
            if is_added:
                self._refuse_twice(event)
            self._warn(event)
        return cleaned

    def clean_when(self) -> PartialDate | None:
        when: PartialDate | None = self.cleaned_data["when"]
        if when and when.earliest > timezone.localdate():
            raise ValidationError(
                _("%(when)s has not come yet. An event is kept once it has happened.") % {"when": when}
            )
        return when

    def _refuse_twice(self, event: Event) -> None:
        """A second press of the button adds nothing."""
        # So that of two at once one sees the other's.
        Person.objects.select_for_update().get(pk=self.person.pk)
        columns: dict[str, Any] = {name: getattr(event, name) for name in ("kind", "when", "state", "line")}
        if isinstance(event, RelationshipEvent):
            columns["relationship"] = event.relationship.pk
        else:
            columns["person"] = self.person.pk
        if type(event)._default_manager.filter(**columns).exists():
            self.add_error(
                None, _("The timeline has this already. Change that event, or tell here what is different.")
            )

    def _refuse_what_moved_on(self) -> None:
        """Tells once that somebody saved the event after it was opened."""
        if self.event is None:
            return
        stored = type(self.event)._default_manager.select_for_update().get(pk=self.event.pk)
        if self.cleaned_data.get("seen") != str(stored.version):
            self.data = with_value(self.data, self.add_prefix("seen"), stored.version)
            told = _(
                "Somebody saved this event after you opened it. Save again to put yours in place of theirs."
            )
            self.add_error(None, told)

    def _event(self, side: str, kind: str, cleaned: Mapping[str, Any]) -> Event:
        """The event as it would be saved."""
        event = self.event or (LifeEvent() if side == LIFE else RelationshipEvent())
        if isinstance(event, LifeEvent):
            event.person = self.person
        elif isinstance(event, RelationshipEvent):
            event.relationship = self._relationship(side, cleaned["other"])
        event.kind = kind  # type: ignore[attr-defined]  # both kinds of events have one
        for name in ("when", "state", "line", "kept_because"):
            setattr(event, name, cleaned[name])
        self.event = event
        return event

    def _relationship(self, side: str, other: Person) -> Relationship:
        """The stored one, or a new one, with both people at hand."""
        pair = (other, self.person) if side == CHILD else (self.person, other)
        columns = as_stored(Relationship.Kind.PARENT if side == CHILD else side, *(who.pk for who in pair))
        found = Relationship.objects.filter(**columns).select_related("one", "other").first()
        return found or Relationship(**columns)

    def _warn(self, event: Event) -> None:
        people = [self.person, *([self.cleaned_data["other"]] if self.cleaned_data["other"] else [])]
        found, new = records.problems_of(event, *people)
        told = ""
        if found and not event.kept_because:
            told = _("Mend this, or write why it is kept as it is.")
        elif new and event.kept_because == self.initial.get("kept_because"):
            told = _(
                "Mend this, or write why it is kept as it is: the reason here was for what was known before."
            )
        if told:
            self.is_kept = True
            self.add_error("kept_because", [*dict.fromkeys(one.sentence for one in found), told])

    # Saving

    def save(self) -> Event:
        """Writes what was found valid; must run inside the transaction in which it was."""
        event = self.event
        assert event is not None  # noqa: S101 - `clean` made it
        with transaction.atomic():
            if isinstance(event, RelationshipEvent):
                self._settle(event)
            event.version += 1
            event.save()
            self._write_sources(event)
        return event

    def _settle(self, event: RelationshipEvent) -> None:
        """Stores the relationship where it is new, and lets go of one that is left empty."""
        left = type(event).objects.filter(pk=event.pk).values_list("relationship", flat=True).first()
        row = event.relationship
        if row.pk is None:
            columns = {"kind": row.kind, "one_id": row.one_id, "other_id": row.other_id}
            event.relationship = Relationship.objects.get_or_create(**columns)[0]
        if left and left != event.relationship_id:
            type(event).objects.filter(pk=event.pk).update(relationship=event.relationship)
            Relationship.objects.filter(pk=left, events=None).delete()

    def _write_sources(self, event: Event) -> None:
        of: dict[str, Any] = {"life_event" if isinstance(event, LifeEvent) else "relationship_event": event}
        wanted: list[dict[str, Any]] = [{"story_id": story.pk} for story in self.cleaned_data["stories"]]
        wanted += [{"outlet_id": row["outlet"], "url": row["url"]} for row in self.cleaned_data["elsewhere"]]
        rows = [EventSource.objects.get_or_create(**of, **{"url": "", **one})[0] for one in wanted]
        EventSource.objects.filter(**of).exclude(pk__in=[row.pk for row in rows]).delete()


def _choices_for(event: Event | None) -> list[tuple[Any, list[tuple[str, str]]]]:
    """A life's event stays one, and so does one between two."""
    groups = choices()
    if event is None:
        return [("", "–"), *groups]  # type: ignore[list-item]  # a choice without a group
    return groups[:1] if isinstance(event, LifeEvent) else groups[1:]


def _initial(person: Person, event: Event | None, sources: Sequence[EventSource]) -> dict[str, Any]:
    if event is None:
        return {"state": EventState.CONFIRMED}
    told: dict[str, Any] = {name: getattr(event, name) for name in ("when", "state", "line", "kept_because")}
    told["seen"] = str(event.version)
    told["stories"] = [source.story_id for source in sources if source.story_id]
    told["elsewhere"] = [
        {"outlet": source.outlet_id, "url": source.url} for source in sources if source.outlet_id
    ]
    if isinstance(event, LifeEvent):
        return {**told, "what": f"{LIFE}.{event.kind}"}
    assert isinstance(event, RelationshipEvent)  # noqa: S101 - there are two kinds
    row = event.relationship
    is_child = row.kind == Relationship.Kind.PARENT and row.other_id == person.pk
    return {
        **told,
        "what": f"{CHILD if is_child else row.kind}.{event.kind}",
        "other": row.partner_of(person.pk).pk,
    }
