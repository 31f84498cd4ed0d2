"""Where used: the page, the column of a list, and the sentence beside whatever takes a row from readers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import InvalidPage, Page
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from articles import where_used
from articles.admin.seen import hide_desks
from articles.dashboard.stories import STANDING
from articles.models import Article, Author, Change, EventSource, Front, State
from articles.transitions import standing
from articles.where_used import Used
from people.access import may
from people.desk import CappedPaginator, DeskAdmin, counted, thumbnail
from people.models import Person, Photo, Relationship

Row = TypeVar("Row", bound=Model)

PER_PAGE = 50
ELSEWHERE = 50
"""How many rows that are no stories a page names of each kind."""


class UsedAdmin(DeskAdmin[Row]):
    """A DeskAdmin that tells where its rows are used."""

    withdrawn_by: Sequence[str] = ()
    """The fields of the form that may take the row from readers."""

    def used(self, row: Any) -> Used:
        """How often the row is used; asked once, however many parts of a page tell it."""
        if not hasattr(row, "_used"):
            row._used = where_used.used(row)
        found: Used = row._used
        return found

    def at_stake(self, obj: Any) -> str:
        """What readers would miss without the row, in a sentence; "" where nothing public uses it."""
        raise NotImplementedError

    # The list

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        changelist = super().get_changelist_instance(request)
        counts = where_used.counts(self.model, [row.pk for row in changelist.result_list])
        for row in changelist.result_list:
            row.place_count = counts.get(row.pk, 0)  # read by the column below
        return changelist

    @admin.display(description=gettext_lazy("used"))
    def uses(self, row: Any) -> SafeString | str:
        if not row.place_count:
            return "–"
        return format_html('<a href="{}">{}</a>', self._used_url(row), counted(row.place_count))

    # The form

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        shown = [form.base_fields[name] for name in self.withdrawn_by if name in form.base_fields]
        if obj is not None and shown and (sentence := self.at_stake(obj)):
            link = format_html('<a href="{}">{}</a>', self._used_url(obj), _("Where used"))
            for each in shown:
                each.help_text = format_html("{} <b>{}</b> {}", each.help_text, sentence, link)
        return form

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        if (row := kwargs.get("obj")) is not None:
            context["used"] = self.used(row)
        return super().render_change_form(request, context, *args, **kwargs)

    # The page

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.used_view)
        return [path("<int:pk>/used/", view, name=self._used_name()), *super().get_urls()]

    def _used_name(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_used"

    def _used_url(self, row: Model) -> str:
        return reverse(f"admin:{self._used_name()}", args=[row.pk])

    @method_decorator(require_safe)
    def used_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Each place that uses the row; of stories that a colleague may not see, that there is one."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = self.get_object(request, str(min(pk, 2**63 - 1)))
        if row is None:
            raise Http404
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        page = _page(request, row)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Where used"),
            "subtitle": str(row),
            "row": row,
            "page": page,
            "count": counted(page.paginator.count),
            "places": shown(request.user, list(page.object_list)),
            "elsewhere": elsewhere(request.user, row),
        }
        return TemplateResponse(request, "admin/articles/used.html", context)


def _page(request: HttpRequest, row: Model) -> Page[Any]:
    """The page of places that `?page=` asks for; raises Http404 for one that is not there."""
    try:
        return CappedPaginator(where_used.places(row), PER_PAGE).page(request.GET.get("page", "1"))
    except InvalidPage as error:
        raise Http404 from error


@dataclass(frozen=True)
class Place:
    """Where in a story something is used; without the story where a colleague may not see that it does."""

    story: Article | None
    where: str
    is_live: bool
    word: str = ""
    label: str = ""
    mark: str = ""


def shown(user: Any, rows: Sequence[Any]) -> list[Place]:
    """The places `rows`, as `user` may see them: at most two queries."""
    ids = {row["source"] for row in rows}
    found = Article.objects.visible_to(user).filter(pk__in=ids).only(*STANDING)
    stories = {story.pk: story for story in found}
    hidden = hide_desks(user, stories.values()) if stories else set()
    return [_place(row, stories.get(row["source"]), row["source"] in hidden) for row in rows]


def _place(row: Any, story: Article | None, desk_is_hidden: bool) -> Place:
    where, is_live = where_used.words(row), where_used.is_live(row)
    if story is None or (desk_is_hidden and not is_live):
        return Place(None, where, is_live)
    word, label = standing(story)
    # Of one that is gone no change comes.
    is_due = story.change != Change.NONE and story.state != State.WITHDRAWN
    mark = str(Change(story.change).label) if is_due else ""
    return Place(story, where, is_live, word, label, mark)


@dataclass(frozen=True)
class Elsewhere:
    """What else uses something: rows of one kind with their pictures, or that a colleague may not see them."""

    title: str
    may_be_seen: bool
    rows: list[tuple[str, str, SafeString | str]] = field(default_factory=list)
    more: bool = False


def elsewhere(user: Any, row: Model) -> list[Elsewhere]:
    """What uses `row` beside stories, kind by kind; none that has no row."""
    asked = [(title, right, kind, rows[: ELSEWHERE + 1]) for title, right, kind, rows in _elsewhere(row)]
    return [
        _listed(title, kind, list(rows)) if may(user, right) else Elsewhere(title, may_be_seen=False)
        for title, right, kind, rows in asked
        if rows
    ]


def _elsewhere(row: Model) -> list[tuple[str, str, str, QuerySet[Any]]]:
    """A heading, the right to see what stands below it, the form that it leads to, and the rows."""
    if isinstance(row, Person):
        photos = row.photos.order_by("-pk")
        ties = Relationship.objects.of(row.pk)
        tied = Person.objects.filter(
            Q(relationships__in=ties) | Q(relationships_as_other__in=ties)
        ).distinct()
        others = tied.exclude(pk=row.pk).order_by("sort_key").only("name")
        return [
            (_("Photos that show them"), "people.view_photo", "people_photo", photos),
            (_("Tied to"), "people.view_person", "people_person", others),
        ]
    if isinstance(row, Photo):
        people = Person.objects.filter(portrait=row).order_by("sort_key", "pk").only("name")
        authors = Author.objects.filter(portrait=row).order_by("key", "pk").only("name")
        return [
            (_("Portrait of people"), "people.view_person", "people_person", people),
            (_("Portrait of authors"), "articles.view_author", "articles_author", authors),
        ]
    fronts = Front.objects.filter(story=row.pk).order_by("place")
    rest_on = EventSource.objects.filter(story=row.pk)
    between = Relationship.objects.filter(events__sources__in=rest_on).values
    told = Q(life_events__sources__in=rest_on) | Q(pk__in=between("one")) | Q(pk__in=between("other"))
    people = Person.objects.filter(told).distinct().order_by("sort_key").only("name")
    return [
        (_("On the front"), "articles.change_front", "", fronts),
        (_("On the timelines of"), "people.view_person", "people_person", people),
    ]


def _listed(title: str, kind: str, rows: list[Any]) -> Elsewhere:
    told = [
        (
            str(row),
            reverse(f"admin:{kind}_change", args=[row.pk])
            if kind
            else reverse("admin:articles_front_changelist"),
            thumbnail(row) if isinstance(row, Photo) else "",
        )
        for row in rows[:ELSEWHERE]
    ]
    return Elsewhere(title, True, told, more=len(rows) > ELSEWHERE)
