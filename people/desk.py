"""What every admin page of the newsroom has in common: the one permission check, lists that stay quick, no deleting."""

from typing import Any, TypeVar

from django.contrib import admin
from django.contrib.auth import get_permission_codename
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.text import capfirst
from js_asset import Media

from people.access import may

Row = TypeVar("Row", bound=Model)

MOST = 1000
"""How many rows a list counts: it says "1,000+" beyond, and filters lead to the rest."""


def _permission(act: str, options: Any) -> str:
    return f"{options.app_label}.{get_permission_codename(act, options)}"


class CappedPaginator(Paginator[Any]):
    """Counts no further than it shows, so that a list is as quick for 50,000 rows as for 50."""

    @cached_property
    def count(self) -> int:
        rows = self.object_list
        return rows.order_by()[: MOST + 1].count() if isinstance(rows, QuerySet) else len(rows)


class DeskInline(admin.TabularInline[Row, Any]):
    """Rows that are part of another: who may change that one may change them."""

    extra = 0

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

    def pickable(self, request: HttpRequest, rows: QuerySet[Row]) -> QuerySet[Row]:
        """The rows among `rows` that the desk's pickers offer."""
        return rows

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        # The editor's import map is an inline script: the strict policy lets it run by its nonce.
        context["media"] = Media.from_media(context["media"], nonce=str(request.csp_nonce))  # type: ignore[attr-defined]  # of the CSP middleware
        return super().render_change_form(request, context, *args, **kwargs)
