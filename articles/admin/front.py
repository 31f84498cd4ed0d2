"""The top of the front on the desk: one page, on which an editor fills its places or leaves them to the newest."""

from itertools import zip_longest
from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from articles.acts import name_of
from articles.forms.front import FrontForm, are_valid, places
from articles.front import front_page
from articles.models import Front
from articles.transitions import standing
from people.access import may, require
from people.desk import DeskAdmin

_RIGHTS = ("articles.change_front", "articles.view_every_article")
"""Whoever fills the front sees what else might stand there."""


@admin.register(Front)
class FrontAdmin(DeskAdmin[Front]):
    def has_change_permission(self, request: HttpRequest, obj: Front | None = None) -> bool:
        return all(may(request.user, right) for right in _RIGHTS)

    def has_view_permission(self, request: HttpRequest, obj: Front | None = None) -> bool:
        return self.has_change_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.changelist_view)
        return [path("", page, name="articles_front_changelist")]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        for right in _RIGHTS:
            require(request.user, right)
        if request.method != "POST":
            return self._page(request, places(None, _fronts()))
        with transaction.atomic():
            Front.objects.bulk_create([Front(place=place) for place in Front.Place], ignore_conflicts=True)
            forms = places(request.POST, _fronts())
            if not are_valid(forms):
                return self._page(request, forms)
            touched = [form for form in forms if form.is_touched]
            for form in touched:
                form.instance.set_by_id = request.user.pk
                form.save()
        if touched:
            messages.success(request, _("The front is set. Readers see it now."))
        return HttpResponseRedirect(reverse("admin:articles_front_changelist"))

    def _page(self, request: HttpRequest, forms: list[FrontForm]) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("The front"),
            "places": _shown(forms),
            "media": self.media + forms[0].media,
        }
        return TemplateResponse(request, "admin/articles/front.html", context)


def _fronts() -> dict[int, Front]:
    return {front.place: front for front in Front.objects.select_related("story", "set_by")}


def _shown(forms: list[FrontForm]) -> list[dict[str, Any]]:
    """Each place with its form, what stands there now, and the story chosen for it that does not."""
    page = front_page()
    fronts = _fronts()
    return [
        {
            "form": form,
            "now": story,
            "chosen": fronts[place] if place in page.chosen else None,
            "by": name_of(fronts[place].set_by) if place in page.chosen else "",
            "waits": _waiting(fronts.get(place)) if place not in page.chosen else None,
        }
        for place, form, story in zip_longest(Front.Place, forms, page.above)
    ]


def _waiting(front: Front | None) -> dict[str, Any] | None:
    """The story of a place that readers do not see, and how it stands."""
    if front is None or front.story is None:
        return None
    word, label = standing(front.story)
    return {"story": front.story, "word": word, "label": label}
