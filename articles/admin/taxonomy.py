"""Sections, topics, authors and outlets on the desk."""

from typing import Any, cast

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.merging import MergeableAdmin
from articles.models import Author, Outlet, OutletDomain, Section, Topic
from articles.models.taxonomy import AuthorQuerySet, OutletQuerySet
from people import names, renditions
from people.access import may
from people.desk import DeskAdmin, DeskInline
from people.forms import PhotoWidget, VersionedForm


class SectionForm(VersionedForm[Section]):
    class Meta:
        model = Section
        fields = ["name", "slug", "description", "position", "hue", "four_eyes"]


class TopicForm(VersionedForm[Any]):  # of no Versioned, but of a row with its stamp
    class Meta:
        model = Topic
        fields = ["name", "slug", "means"]


class OutletForm(VersionedForm[Outlet]):
    class Meta:
        model = Outlet
        fields = ["name"]


@admin.register(Section)
class SectionAdmin(DeskAdmin[Section]):
    form = SectionForm
    fields = ["seen", "name", "slug", "description", "position", "hue", "four_eyes"]
    list_display = ["name", "description", "position", "four_eyes"]
    search_fields = ["name"]


@admin.register(Topic)
class TopicAdmin(MergeableAdmin[Topic]):
    form = TopicForm
    fields = ["seen", "name", "slug", "means"]
    list_display = ["name", "leads_to"]
    list_select_related = ["merged_into"]
    search_fields = ["key"]
    ordering = ["key"]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Topic], search_term: str
    ) -> tuple[QuerySet[Topic], bool]:
        """By the words of its name, or of one that was merged into it."""
        for word in names.sought(search_term):
            merged = Topic.objects.filter(merged_into=OuterRef("pk"), key__contains=word)
            queryset = queryset.filter(Q(key__contains=word) | Exists(merged))
        return queryset, False

    def pickable(self, request: HttpRequest, rows: QuerySet[Topic]) -> QuerySet[Topic]:
        return rows.filter(merged_into=None)

    @admin.display(description=_("merged into"))
    def leads_to(self, topic: Topic) -> str:
        return str(topic.merged_into or "")


class AuthorForm(VersionedForm[Author]):
    class Meta:
        model = Author
        fields = ["name", "slug", "user", "biography", "portrait"]
        widgets = {"portrait": PhotoWidget("articles", "author", "portrait")}


@admin.register(Author)
class AuthorAdmin(DeskAdmin[Author]):
    form = AuthorForm
    autocomplete_fields = ["user"]
    list_display = ["name", "user"]
    list_select_related = ["user"]
    search_fields = ["key"]
    search_help_text = _("By name, accents or not.")

    def get_fields(self, request: HttpRequest, obj: Author | None = None) -> Any:
        """Logins are given by those who may see them."""
        login = ["user"] if may(request.user, "auth.view_user") else []
        return ["seen", "name", "slug", *login, "biography", "portrait"]

    def save_model(self, request: HttpRequest, obj: Author, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if obj.portrait_id and "portrait" in form.changed_data:
            renditions.unshelve([obj.portrait_id])

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Author], search_term: str
    ) -> tuple[QuerySet[Author], bool]:
        return cast(AuthorQuerySet, queryset).named_like(search_term), False


class DomainInline(DeskInline[OutletDomain]):
    model = OutletDomain
    extra = 1
    fields = ["domain"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who may make an outlet says its domains with it."""
        return may(request.user, "articles.change_outlet" if obj else "articles.add_outlet", obj)


@admin.register(Outlet)
class OutletAdmin(DeskAdmin[Outlet]):
    form = OutletForm
    fields = ["seen", "name"]
    inlines = [DomainInline]
    list_display = ["name", "known_by"]
    search_fields = ["key"]
    search_help_text = _("By name or domain.")
    ordering = ["key"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outlet]:
        return super().get_queryset(request).prefetch_related("domains")

    @admin.display(description=_("domains"))
    def known_by(self, outlet: Outlet) -> str:
        return ", ".join(row.domain for row in outlet.domains.all())

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Outlet], search_term: str
    ) -> tuple[QuerySet[Outlet], bool]:
        return cast(OutletQuerySet, queryset).named_like(search_term), False

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Outlet, inline: Any, prefix: str
    ) -> dict[str, Any]:
        """The domain that a story's form knows of stands there already."""
        given: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET" and obj.pk is None and (domain := request.GET.get("domain", "")):
            given["initial"] = [{"domain": OutletDomain.written(domain)}]
        return given
