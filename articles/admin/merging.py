"""Merging on the desk: the page on which two are compared and one is made of them, and the way back."""

from typing import Any, TypeVar, cast
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import blast_radius, merges
from articles.admin.panels import LARGEST
from articles.admin.pressed import seen_radius
from articles.models import Merge
from articles.transitions import Refused
from people.access import may, require
from people.desk import DeskAdmin
from people.forms import ID

Row = TypeVar("Row", bound=Model)

MERGE = "articles.merge_people_and_topics"
MOST = 20
"""How many merges, the newest, a page lists."""


class MergeableAdmin(DeskAdmin[Row]):
    """A DeskAdmin whose rows are merged: people, topics."""

    def get_urls(self) -> list[URLPattern]:
        merge, undo = (self.admin_site.admin_view(view) for view in (self.merge_view, self.undo_view))
        return [
            path("<int:pk>/merge/", merge, name=self._name("merge")),
            path("<int:pk>/merge/<int:merge>/undo/", undo, name=self._name("undo")),
            *super().get_urls(),
        ]

    def _name(self, page: str) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_{page}"

    def _url(self, page: str, *args: Any) -> str:
        return reverse(f"admin:{self._name(page)}", args=args)

    def pickable(self, request: HttpRequest, rows: QuerySet[Row]) -> QuerySet[Row]:
        """For a merge, and for a rule that keeps apart, whatever was not merged: drafts, minors and the withdrawn too."""
        asked = request.GET.get("model_name"), request.GET.get("field_name")
        if asked[1] == "merged_into" or asked[0] == "keptapart":
            return rows.filter(merged_into=None)
        return super().pickable(request, rows)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        if row is not None:
            context["merged_into"] = row.merged_into
            if may(request.user, MERGE, row):
                context["merge_url"] = "" if row.merged_into else self._url("merge", row.pk)
                context["merged"] = self._merged(row)
        return super().render_change_form(request, context, *args, **kwargs)

    def _merged(self, row: Any) -> list[dict[str, Any]]:
        """What was merged into `row`, each with the way to undo it, or why there is none."""
        rows = list(Merge.objects.into(row)[:MOST])
        hindrances = merges.hindrances(rows)
        return [
            {
                "merge": merge,
                "url": self._url("change", merge.loser.pk),
                "undo": self._url("undo", row.pk, merge.pk),
                "hindrance": "" if merge.undone_at else hindrances[merge.pk],
            }
            for merge in rows
        ]

    # The page

    @method_decorator(never_cache)
    def merge_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The two side by side, and what would become of them; a POST merges them as they were read."""
        row = self._row(pk)
        require(request.user, MERGE, row)
        sent = request.POST if request.method == "POST" else request.GET
        other = (
            self._rows().filter(pk=int(sent["other"])).first()
            if ID.fullmatch(sent.get("other", ""))
            else None
        )
        if other is None:
            if "other" in sent:
                messages.error(request, _("Pick the other one: there is none of that number."))
            return self._page(request, row, None)
        plan = _plan(row, other, sent.get("stays", ""))
        if request.method != "POST":
            return self._page(request, row, plan)
        return self._merge(request, row, plan)

    def _merge(self, request: HttpRequest, row: Any, plan: merges.Plan) -> HttpResponse:
        loser, winner = plan.loser, plan.winner
        try:
            merges.merge(loser, winner, by=request.user, seen=_stamps(request.POST.get("seen", "")))
        except Refused as refused:
            messages.error(request, refused.sentence)
            other = loser if winner.pk == row.pk else winner
            asked = urlencode({"other": other.pk, "stays": winner.pk})
            return HttpResponseRedirect(f"{request.path}?{asked}")
        self.log_change(request, loser, _("Merged into “%(name)s”.") % {"name": winner})
        self.log_change(request, winner, _("“%(name)s” was merged into it.") % {"name": loser})
        told = _("“%(loser)s” is merged into “%(winner)s”. It can be undone below.") % {
            "loser": loser,
            "winner": winner,
        }
        messages.success(request, told)
        return HttpResponseRedirect(self._url("change", winner.pk))

    def _page(self, request: HttpRequest, row: Any, plan: merges.Plan | None) -> HttpResponse:
        form = _PickForm(self.model)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Merge"),
            "subtitle": str(row),
            "row": row,
            "form": form,
            "media": self.media + form.media,
            "plan": plan,
            **(seen_radius(request, blast_radius.of_merge(plan.loser, plan.winner)) if plan else {}),
        }
        return TemplateResponse(request, "admin/articles/merge.html", context)

    # The way back

    @method_decorator(require_POST)
    def undo_view(self, request: HttpRequest, pk: int, merge: int) -> HttpResponse:
        """Undoes a merge into the row, and tells what could not be undone."""
        row = self._row(pk)
        require(request.user, MERGE, row)
        found = get_object_or_404(Merge.objects.into(cast(Any, row)), pk=min(merge, LARGEST))
        try:
            undone = merges.undo(found, by=request.user)
        except Refused as refused:
            messages.error(request, refused.sentence)
        else:
            self.log_change(request, found.loser, _("Its merge into “%(name)s” was undone.") % {"name": row})
            self.log_change(request, row, _("The merge of “%(name)s” was undone.") % {"name": found.loser})
            messages.success(request, _("Undone: “%(name)s” stands by itself again.") % {"name": found.loser})
            if undone.left:
                told = _("Touched since, and left as it is: %(rows)s.")
                messages.warning(request, told % {"rows": "; ".join(undone.left)})
        return HttpResponseRedirect(self._url("change", row.pk))

    def _rows(self) -> QuerySet[Row]:
        return self.model._default_manager.select_related("merged_into")

    def _row(self, pk: int) -> Row:
        return get_object_or_404(self._rows(), pk=min(pk, LARGEST))


class _PickForm(forms.Form):
    """The other of the two."""

    use_required_attribute = False  # HTML has no required select that is empty until a script fills it

    def __init__(self, model: type[Model]) -> None:
        super().__init__()
        source = model._meta.get_field("merged_into")
        self.fields["other"] = forms.ModelChoiceField(
            model._default_manager.none(),
            label=_("The other one"),
            widget=AutocompleteSelect(source, admin.site, attrs={"data-width": "100%"}),
        )


def _plan(row: Any, other: Any, stays: str) -> merges.Plan:
    """The dry run: the one that was chosen stays; else the first one, unless only the other may."""
    here, there = merges.plan(other, row), merges.plan(row, other)
    if stays in (str(row.pk), str(other.pk)):
        return here if stays == str(row.pk) else there
    return there if here.refusal and not there.refusal else here


def _stamps(sent: str) -> list[int]:
    """The stamps of the two, as the page that was read carries them; raises Http404 for what no page carries."""
    stamps = sent.split("-")
    if len(stamps) != 2 or not all(
        stamp.isascii() and stamp.isdigit() and len(stamp) < 18 for stamp in stamps
    ):
        raise Http404
    return [int(stamp) for stamp in stamps]
