"""The list of stories: for scanning, and as quick for 50,000 of them as for 50."""

from typing import Any, cast

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.views.main import ChangeList
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from articles.admin import several
from articles.admin.filters import DayFilter, MonthFilter, OwnFilter, StandingFilter, YearFilter
from articles.admin.seen import hide_desks
from articles.admin.used import UsedAdmin
from articles.models import Appearance, Article, ArticleQuerySet, State
from articles.models.stories import signatures
from articles.search.finding import for_the_desk
from articles.transitions import standing
from people.desk import moment, thumbnail

SHOWN = 3
"""How many people a row names."""


LOOKUPS = frozenset(
    {
        "appearances__person__id__exact",
        "section__id__exact",
        "section__isnull",
        *(each.parameter_name for each in (StandingFilter, OwnFilter, YearFilter, MonthFilter, DayFilter)),
    }
)
"""What an address may ask the list for."""


class StoryChangeList(ChangeList):
    """Loads what the columns show, for the whole page at once, and no text."""

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> QuerySet[Article]:
        rows: QuerySet[Article] = super().get_queryset(request, exclude_parameters)
        return rows.defer("body", "standfirst", "desk_note").prefetch_related(
            Prefetch("appearances", Appearance.objects.select_related("person")),
            signatures(),
        )


class StoryListAdmin(UsedAdmin[Article]):
    """The list's half of the stories' admin."""

    list_display = ["square", "headline_and_mark", "standing", "section", "who", "byline", "uses", "when"]
    list_filter = [StandingFilter, OwnFilter, "section", YearFilter, MonthFilter, DayFilter]
    list_display_links = ["headline_and_mark"]
    list_select_related = ["section", "photo"]
    search_fields = ["headline_key"]
    search_help_text = gettext_lazy(
        "Words of the text, or any name of a person in the story; “in quotes” side by side, with a minus excluded."
    )
    ordering = ["-edited_at", "-pk"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return Article.objects.visible_to(request.user).order_by(*self.ordering)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return StoryChangeList

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """The page, on which a colleague sees of others' stories only what readers know of them."""
        changelist = super().get_changelist_instance(request)
        hide_desks(request.user, changelist.result_list)
        return changelist

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """The verbs that may be carried out on several stories; none where one is picked in a window of its own."""
        return {} if IS_POPUP_VAR in request.GET else several.actions(request.user)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        return for_the_desk(request.user, cast(ArticleQuerySet, queryset), search_term), False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """None but those that pages lead to: by a column, one could ask what is not shown of others' stories."""
        return lookup in LOOKUPS

    def pickable(self, request: HttpRequest, rows: QuerySet[Article]) -> QuerySet[Article]:
        return rows.exclude(state=State.WITHDRAWN).select_related("photo")

    @admin.display(description=gettext_lazy("picture"))
    def square(self, story: Article) -> SafeString:
        return thumbnail(story.photo)

    @admin.display(description=gettext_lazy("headline"), ordering="headline_key")
    def headline_and_mark(self, story: Article) -> SafeString:
        mark = story.change_label
        return format_html(
            "{}{}", story.headline, format_html(' <span class="mark">{}</span>', mark) if mark else ""
        )

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def standing(self, story: Article) -> SafeString:
        word, label = standing(story)
        return format_html('<span class="state state-{}">{}</span>', word, label)

    @admin.display(description=gettext_lazy("people"))
    def who(self, story: Article) -> str:
        people = [person.name for person in story.people()]
        more = f" +{len(people) - SHOWN}" if len(people) > SHOWN else ""
        return ", ".join(people[:SHOWN]) + more or "–"

    @admin.display(description=gettext_lazy("byline"))
    def byline(self, story: Article) -> str:
        return ", ".join(author.name for author in story.authors) or "–"

    @admin.display(description=gettext_lazy("time"), ordering="edited_at")
    def when(self, story: Article) -> SafeString:
        return moment(story.public_from or story.edited_at)
