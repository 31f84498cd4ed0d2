"""The admin site of the newsroom: it wears the magazine's name, and its pickers tell namesakes apart."""

from typing import Any, cast

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from articles import dashboard
from people import names
from people.desk import DeskAdmin, NextPaginator

METHODS = ["GET", "HEAD", "POST"]


class Picker(AutocompleteJsonView):
    """The search behind every picker of the desk; the permission is that of viewing what is picked from."""

    def process_request(self, request: HttpRequest) -> Any:
        term, *found = super().process_request(request)
        return names.clean(term), *found

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Django's; to who may make what is not found it says, in a header, where to."""
        response = super().get(request, *args, **kwargs)
        if form := cast(DeskAdmin[Any], self.model_admin).form_by_name(request):
            response["Link"] = f'<{form}>; rel="create-form"'
        return response

    def get_queryset(self) -> Any:
        desk = cast(DeskAdmin[Any], self.model_admin)
        rows = desk.get_queryset(self.request).complex_filter(self.source_field.get_limit_choices_to())
        return desk.offered(self.request, rows, self.term)

    def get_paginator(self, *args: Any, **kwargs: Any) -> NextPaginator:
        return NextPaginator(*args, **kwargs)

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        return cast(DeskAdmin[Any], self.model_admin).told(obj)


class Newsroom(AdminSite):
    site_header = lazystr(settings.SITE_NAME)
    site_title = lazystr(settings.SITE_NAME)
    index_title = _("Newsroom")
    enable_nav_sidebar = False
    empty_value_display = "–"

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Django's, for reading and posting alone: its views take any other method for a GET."""
        return super().admin_view(require_http_methods(METHODS)(view), cacheable)

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """The first screen: what waits for whom asks, then all that is on file."""
        shown = {
            "panels": dashboard.panels(request.user),
            "ways": dashboard.ways(request.user),
            "sweep": dashboard.last_sweep(request.user),
        }
        return super().index(request, {**shown, **(extra_context or {})})

    @method_decorator(require_http_methods(METHODS))
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if request.method == "HEAD" and self.has_permission(request):
            return HttpResponseRedirect(reverse("admin:index"))  # as Django does for a GET
        return super().login(request, extra_context)

    def get_urls(self) -> list[URLResolver | URLPattern]:
        """Django's, without the one that tells any colleague the address of any row ("r/…")."""
        return [url for url in super().get_urls() if getattr(url, "name", "") != "view_on_site"]

    def autocomplete_view(self, request: HttpRequest) -> Any:
        return Picker.as_view(admin_site=self)(request)
