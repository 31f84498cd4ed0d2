"""Profiles on the desk: people alone; what coverage adds is added by its own app."""

from typing import cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from people.desk import DeskAdmin, DeskInline, thumbnail
from people.forms import LinkForm, NameForm, PersonForm
from people.models import Link, Name, Person
from people.models.person import PersonQuerySet


class NameInline(DeskInline[Name]):
    model = Name
    form = NameForm
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
        (None, {"fields": ["seen", "name", "summary", "portrait", "state", "minor"]}),
        (_("Life"), {"fields": ["biography", "born", "died", "occupations"]}),
        (_("Address and order"), {"fields": ["slug", "sort_name"], "classes": ["collapse"]}),
        (_("Desk"), {"fields": ["desk_note"]}),
    ]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Person], search_term: str
    ) -> tuple[QuerySet[Person], bool]:
        return cast(PersonQuerySet, queryset).named_like(search_term), False

    def pickable(self, request: HttpRequest, rows: QuerySet[Person]) -> QuerySet[Person]:
        return cast(PersonQuerySet, rows).linkable().select_related("portrait")

    @admin.display(description=_("portrait"))
    def face(self, person: Person) -> SafeString:
        return thumbnail(person.portrait)

    @admin.display(description=_("state"), ordering="state")
    def state_word(self, person: Person) -> SafeString:
        word = _("minor") if person.minor else person.get_state_display()
        return format_html(
            '<span class="state state-{}">{}</span>', "held" if person.minor else person.state, word
        )
