"""One act on several photos or profiles: a page says first what will happen to each, then what happened to each.

Each row is a transaction of its own, by the right and with the stamp that its form would ask for.
"""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from articles import where_used
from articles.admin import several
from articles.admin.several import MOST, NoArguments
from articles.admin.used import UsedAdmin
from articles.transitions import Refused
from people.desk import Row

_log = logging.getLogger(__name__)

Told = Mapping[str, Any]


@dataclass(frozen=True)
class Deed:
    """What can be done to several rows at once. None of these functions but `do` writes anything."""

    name: str
    label: Any
    refusal: Callable[[Any], str]
    """Why it cannot be done to a row, in a sentence; "" where it can."""
    effect: Callable[[Any], str]
    """What it will do to a row, in a sentence."""
    do: Callable[[Any, Told, Any], str]
    """Does it, by what the form says, for a colleague; returns what came of it. Raises Refused."""
    form: type[forms.Form] = NoArguments
    takes_away: bool = False
    """Whether readers lose the row: what uses it is told with it."""


@dataclass(frozen=True)
class Line:
    """A row, and what will happen to it or what happened."""

    row: Any
    standing: Any
    sentence: str
    is_done: bool
    url: str
    used_url: str

    @property
    def pk(self) -> int:
        return int(self.row.pk)

    @property
    def image(self) -> str:
        return str(self.row.thumbnail_url)

    @property
    def sent(self) -> str:
        """How the page names the row and the stamp that it told of. No stamp is 0 there."""
        return f"{self.row.pk}-{self.row.version + 1}"


class SeveralAdmin(UsedAdmin[Row]):
    """A UsedAdmin whose rows can be ticked in the list, for `deeds`."""

    deeds: ClassVar[Sequence[Deed]] = ()
    several_related: ClassVar[Sequence[str]] = ()
    """What the sentences about a row tell of other rows."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.several_view)
        return [path("several/<slug:verb>/", view, name=self._page_name("several")), *super().get_urls()]

    def _page_name(self, name: str) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_{name}"

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        if IS_POPUP_VAR in request.GET or not self.has_change_permission(request):
            return {}
        return {
            f"several_{deed.name}": (
                _chooser(deed),
                f"several_{deed.name}",
                _("%(verb)s…") % {"verb": deed.label},
            )
            for deed in self.deeds
        }

    @method_decorator(never_cache)
    def several_view(self, request: HttpRequest, verb: str) -> HttpResponse:
        """What a deed will do to the rows that were chosen; with POST, what it did to those that the page named."""
        asked = next((each for each in self.deeds if each.name == verb), None)
        if asked is None:
            raise Http404
        if not self.has_change_permission(request):
            raise PermissionDenied
        data, seen, chosen = several.sent(request, "rows")
        form = asked.form(data, prefix=asked.name)
        if not chosen or len(chosen) > MOST:
            return self._several(request, asked, form, refused=too_many(len(chosen)))
        rows = self._chosen(chosen)
        if seen and form.is_valid():
            lines = [self._done(request, asked, row, seen.get(row.pk), form.cleaned_data) for row in rows]
            return self._several(request, asked, form, lines=lines, is_over=True)
        lines = [self._foreseen(request, asked, row) for row in rows]
        return self._several(request, asked, form, lines=lines, missing=len(chosen) - len(rows))

    def _chosen(self, chosen: Collection[int]) -> list[Any]:
        """Those that are there, in the order in which they were chosen, each with how it is used. Two queries."""
        rows = self.model._default_manager.select_related(*self.several_related)
        found: dict[int, Any] = rows.in_bulk(chosen)
        for pk, used in where_used.used_of(self.model, found).items():
            found[pk]._used = used
        return [found[pk] for pk in chosen if pk in found]

    def _foreseen(self, request: HttpRequest, deed: Deed, row: Any) -> Line:
        refusal = deed.refusal(row) if self.has_change_permission(request, row) else _not_yours()
        stake = self.at_stake(row) if deed.takes_away else ""
        return self._line(deed, row, refusal or f"{deed.effect(row)} {stake}".strip(), is_done=not refusal)

    def _done(self, request: HttpRequest, deed: Deed, row: Any, seen: int | None, told: Told) -> Line:
        if seen is None:
            return self._line(deed, row, _("Left as it was."), is_done=False)
        sentence, is_done = self._attempt(request, deed, row, seen - 1, told)
        return self._line(deed, self._chosen([row.pk])[0], sentence, is_done=is_done)

    def _attempt(
        self, request: HttpRequest, deed: Deed, row: Any, version: int, told: Told
    ) -> tuple[str, bool]:
        """What came of one row, in a sentence, and whether it was done; whatever it was, the next has its turn."""
        if not self.has_change_permission(request, row):
            return _not_yours(), False
        try:
            with transaction.atomic():
                stored: Any = self.model._default_manager.select_for_update().get(pk=row.pk)
                if stored.version != version:
                    raise Refused(_("Somebody saved this meanwhile. Look at it again, then decide."))
                if refusal := deed.refusal(stored):
                    raise Refused(refusal)
                stored.version += 1
                sentence = deed.do(stored, told, request.user)
                self.log_change(request, stored, sentence)
                return sentence, True
        except Refused as refused:
            return refused.sentence, False
        except Exception:  # a row of which nobody thought must not stop the others
            _log.exception("“%s” of %s %s failed.", deed.name, self.opts.model_name, row.pk)
            return _("Something broke; the log says what. This one is as it was."), False

    def _line(self, deed: Deed, row: Any, sentence: str, *, is_done: bool) -> Line:
        url = reverse(f"admin:{self._page_name('change')}", args=[row.pk])
        used_url = self._used_url(row) if deed.takes_away and row._used.places else ""
        return Line(row, self.stands(row), sentence, is_done, url, used_url)

    def stands(self, row: Any) -> Any:
        """How a row stands, as its list tells it."""
        raise NotImplementedError

    def _several(
        self,
        request: HttpRequest,
        deed: Deed,
        form: forms.Form,
        *,
        lines: Sequence[Line] = (),
        missing: int = 0,
        refused: str = "",
        is_over: bool = False,
    ) -> HttpResponse:
        context = several.told(form, lines, refused=refused, is_over=is_over)
        counted = {"label": deed.label, "rows": capfirst(self.opts.verbose_name_plural), "count": len(lines)}
        context |= {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("%(rows)s: %(label)s") % counted,
            "label": deed.label,
            "list_url": reverse(f"admin:{self._page_name('changelist')}"),
            "post_url": reverse(f"admin:{self._page_name('several')}", args=[deed.name]),
            "line_template": "admin/articles/several_row.html",
            "press": _("%(label)s: %(count)d") % {"label": deed.label, "count": len(context["done"])},
            "missing": _missing(missing),
        }
        return TemplateResponse(request, "admin/articles/article/several.html", context)


def too_many(count: int) -> str:
    if not count:
        return _("Nothing is chosen. Tick some rows in the list first.")
    return _("At most %(most)d at a time: choose fewer of them.") % {"most": MOST}


def _not_yours() -> str:
    return _("You may not do this.")


def _missing(count: int) -> str:
    told = ngettext(
        "%(count)d of those chosen is not there.", "%(count)d of those chosen are not there.", count
    )
    return told % {"count": count} if count else ""


def _chooser(deed: Deed) -> Any:
    def choose(desk: Any, request: HttpRequest, rows: Any) -> HttpResponse | None:
        chosen = list(rows.values_list("pk", flat=True)[: MOST + 1])
        if len(chosen) > MOST:
            desk.message_user(request, too_many(len(chosen)), "error")
            return None
        page = reverse(f"admin:{desk._page_name('several')}", args=[deed.name])
        return HttpResponseRedirect(f"{page}?rows={','.join(map(str, chosen))}")

    return choose
