"""What every admin page of the newsroom has in common: the one permission check, lists that stay quick, no deleting."""

import datetime
from typing import Any, TypeVar

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.auth import get_permission_codename
from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import Model, QuerySet
from django.forms import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from js_asset import Media

from people import clock
from people.access import may
from people.forms import PhotoWidget
from people.models import Photo

Row = TypeVar("Row", bound=Model)

MOST = 1000
"""How many rows a list counts: it says "1,000+" beyond, and filters lead to the rest."""


def _permission(act: str, options: Any) -> str:
    return f"{options.app_label}.{get_permission_codename(act, options)}"


def thumbnail(photo: Photo | None) -> SafeString:
    """A photo's small square in a list; an empty one of the same size where there is none."""
    if photo is None or not photo.thumbnail_url:
        return mark_safe('<span class="thumbnail"></span>')
    return format_html(
        '<img class="thumbnail" src="{}" alt="" width="48" height="48" loading="lazy">', photo.thumbnail_url
    )


def moment(at: datetime.datetime) -> SafeString:
    """A time as the desk tells it: "in 20 minutes", "3 hours ago", exact on hover."""
    words = clock.ahead(at) if at > timezone.now() else clock.ago(at, depth=1)
    exact = clock.told(at)
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        at.isoformat(timespec="seconds"),
        exact,
        words,
    )


def counted(count: int) -> str:
    """A count as lists tell it: no further than they count."""
    return f"{MOST:,}+" if count > MOST else f"{count:,}"


class CappedPaginator(Paginator[Any]):
    """Counts no further than it shows, so that a list is as quick for 50,000 rows as for 50."""

    @cached_property
    def count(self) -> int:
        rows = self.object_list
        return rows.order_by()[: MOST + 1].count() if isinstance(rows, QuerySet) else len(rows)


class NextPaginator(Paginator[Any]):
    """Pages of which each knows no more than whether there is a next: nothing is counted, and none lies very deep."""

    deepest = 50

    def page(self, number: int | str) -> Page[Any]:
        number = int(number)
        if not 1 <= number <= self.deepest:
            raise EmptyPage(f"{number} is no page")
        start = self.per_page * (number - 1)
        rows = list(self.object_list[start : start + self.per_page + 1])
        return _PageBefore(rows[: self.per_page], number, self, has_more=len(rows) > self.per_page)


class _PageBefore(Page[Any]):
    """A page that was told whether there is one after it."""

    def __init__(self, rows: list[Any], number: int, paginator: Paginator[Any], *, has_more: bool) -> None:
        super().__init__(rows, number, paginator)
        self.has_more = has_more

    def has_next(self) -> bool:
        return self.has_more and self.number < NextPaginator.deepest


class NamedFields(BaseInlineFormSet[Any, Any, Any]):
    """Rows whose fields have no label but the head of their column: each says by itself what it is."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        for field in form.fields.values():
            if field.label and not field.widget.is_hidden:
                field.widget.attrs["aria-label"] = capfirst(field.label)


class DeskInline(admin.TabularInline[Row, Any]):
    """Rows that are part of another: who may change that one may change them."""

    formset = NamedFields
    extra = 0

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        """Django's, without the buttons beside a picker: a row has no room for them."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[arg-type]  # None in Django 5.2
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget
        return field

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, _permission("view", self.parent_model._meta), obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, _permission("change", self.parent_model._meta), obj)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request, obj)


class DeskAdmin(admin.ModelAdmin[Row]):
    """A ModelAdmin whose every answer asks `people.access.may`. Rows are withdrawn or merged, never deleted."""

    paginator = CappedPaginator
    show_full_result_count = False
    list_per_page = 50
    list_max_show_all = 0
    show_facets = admin.ShowFacets.NEVER  # a count a filter is a query a filter
    actions = None

    def _may(self, request: HttpRequest, act: str, obj: Model | None = None) -> bool:
        return may(request.user, _permission(act, self.opts), obj)

    def has_view_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return self._may(request, "view", obj) or self._may(request, "change", obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._may(request, "add")

    def has_change_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return self._may(request, "change", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if any("\x00" in value for value in request.GET.values()):
            return HttpResponseRedirect(request.path)  # no address of ours has one, and PostgreSQL refuses it
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def get_view_on_site_url(self, obj: Row | None = None) -> str | None:
        """The address where readers see the row; none while they do not."""
        is_public = obj is not None and getattr(obj, "is_public", True)
        return (
            obj.get_absolute_url()
            if obj is not None and is_public and hasattr(obj, "get_absolute_url")
            else None
        )

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        """Django's; a photo is chosen among the others, which leads to adding one too."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[arg-type]  # None in Django 5.2
        if field and isinstance(inner := getattr(field.widget, "widget", None), PhotoWidget):
            field.widget = inner
        return field

    def pickable(self, request: HttpRequest, rows: QuerySet[Row]) -> QuerySet[Row]:
        """The rows among `rows` that the desk's pickers offer."""
        return rows

    def offered(self, request: HttpRequest, rows: QuerySet[Row], typed: str) -> Any:
        """What a picker offers of `rows` for what was typed, best first: whatever can be cut into pages."""
        found, has_doubles = self.get_search_results(request, rows, typed)
        return self.pickable(request, found.distinct() if has_doubles else found)

    def form_by_name(self, request: HttpRequest) -> str:
        """The address of a form that begins with a `?name=`, for whoever may make a row; "" where there is none."""
        return ""

    def told(self, row: Row) -> dict[str, str]:
        """How a picker tells a row: by its label, by its picture where it has one, and by a note on it."""
        told = {"id": str(row.pk), "text": str(getattr(row, "label", row))}
        if image := getattr(row, "thumbnail_url", ""):
            told["image"] = image
        return told

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        # The editor's import map is an inline script: the strict policy lets it run by its nonce.
        context["media"] = Media.from_media(context["media"], nonce=str(request.csp_nonce))  # type: ignore[attr-defined]  # of the CSP middleware
        return super().render_change_form(request, context, *args, **kwargs)
