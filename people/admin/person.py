"""Profiles on the desk: people alone; what coverage adds is added by its own app."""

from collections.abc import Sequence
from typing import Any, cast

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people import finding, names, renditions
from people.desk import DeskAdmin, DeskInline, thumbnail
from people.forms import LinkForm, NameForm, PersonForm
from people.models import Link, Name, Person, Relationship
from people.models.person import PORTRAIT, PersonQuerySet

CHECKED = "_checked"
"""The button that says that a profile was checked."""


class NameInline(DeskInline[Name]):
    model = Name
    form = NameForm
    fk_name = "person"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Name]:
        return super().get_queryset(request).select_related("shared_with")

    verbose_name_plural = _("Other names")


class LinkInline(DeskInline[Link]):
    model = Link
    form = LinkForm
    verbose_name_plural = _("Elsewhere")


@admin.register(Person)
class PersonAdmin(DeskAdmin[Person]):
    form = PersonForm
    inlines = [NameInline, LinkInline]
    list_display = ["face", "name", "summary", "state_word"]
    list_display_links = ["name"]
    list_select_related = ["portrait"]
    list_filter = ["state", "minor"]
    search_fields = ["key"]
    search_help_text = _("By any name, accents or not.")
    ordering = ["sort_key"]
    fieldsets = [
        (None, {"fields": ["seen", "twins_seen", "name", "summary", "portrait", "state", "minor"]}),
        (_("Life"), {"fields": ["biography", "born", "died", "dates_kept_because", "occupations"]}),
        (_("Address and order"), {"fields": ["slug", "sort_name"], "classes": ["collapse"]}),
        (_("Desk"), {"fields": ["desk_note"]}),
    ]

    change_form_template = "admin/people/person/change_form.html"

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {
            name: names.clean(str(value))
            for name, value in super().get_changeform_initial_data(request).items()
        }

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Person], search_term: str
    ) -> tuple[QuerySet[Person], bool]:
        return finding.narrowed(cast(PersonQuerySet, queryset), search_term), False

    def pickable(self, request: HttpRequest, rows: QuerySet[Person]) -> QuerySet[Person]:
        """For a photo and a relationship minors too: of these the desk knows, and readers are told nothing."""
        people, asked_by = cast(PersonQuerySet, rows), request.GET.get("model_name")
        if asked_by == Relationship._meta.model_name:
            return people.filter(merged_into=None)
        return people.showable() if asked_by == "photo" else people.linkable()

    def offered(self, request: HttpRequest, rows: QuerySet[Person], typed: str) -> finding.Found:
        people = cast(PersonQuerySet, self.pickable(request, rows))
        asked_by = (request.GET.get(part, "") for part in ("app_label", "model_name", "field_name"))
        return finding.Found(people, typed, self, picker=(type(self), *asked_by))

    def form_by_name(self, request: HttpRequest) -> str:
        return reverse("admin:people_person_add") if self.has_add_permission(request) else ""

    def parts(self, people: PersonQuerySet) -> Sequence[PersonQuerySet]:
        """`people` in parts of which each is in the order of the pickers: by name they are one."""
        return [self.ranked(people)]

    def ranked(self, people: PersonQuerySet, *first: str) -> PersonQuerySet:
        """`people` in the order in which pickers offer them: after what comes `first`, by name."""
        return people.order_by(*first, "sort_key")

    def noted(self, people: PersonQuerySet) -> PersonQuerySet:
        """`people` with what pickers tell of each beside the label."""
        return people.select_related("portrait").only("name", "summary", *PORTRAIT)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The form; above it those whom a new profile may be of already."""
        context["twins"] = context["adminform"].form.twins
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Person, form: Any, change: bool) -> None:
        """“Checked today” saves the form, and that all of it was looked at: of two who save, one is told."""
        if CHECKED in request.POST:
            obj.checked_at, obj.checked_by_id = timezone.now(), cast(int, request.user.pk)
        super().save_model(request, obj, form, change)
        if obj.minor and not form.initial.get("minor") and not form.cleaned_data.get("minor"):
            told = gettext(
                "By the date of birth %(name)s is a minor, and is marked as one: readers see no profile."
            )
            messages.warning(request, told % {"name": obj})
        if obj.is_public and obj.portrait_id and {"portrait", "state", "minor"} & {*form.changed_data}:
            renditions.unshelve([obj.portrait_id])

    def response_change(self, request: HttpRequest, obj: Person) -> HttpResponse:
        if CHECKED not in request.POST:
            return super().response_change(request, obj)
        told = gettext("Saved, and checked today: %(name)s.") % {"name": obj}
        self.log_change(request, obj, gettext("Checked."))
        messages.success(request, told)
        return HttpResponseRedirect(request.path)

    @admin.display(description=_("portrait"))
    def face(self, person: Person) -> SafeString:
        return thumbnail(person.portrait)

    @admin.display(description=_("state"), ordering="state")
    def state_word(self, person: Person) -> SafeString:
        if person.merged_into_id:
            return format_html('<span class="state state-withdrawn">{}</span>', _("merged"))
        word = _("minor") if person.minor else person.get_state_display()
        return format_html(
            '<span class="state state-{}">{}</span>', "held" if person.minor else person.state, word
        )
