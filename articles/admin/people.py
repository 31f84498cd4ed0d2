"""What coverage adds to the people on the desk: how many stories each is in, and where each is used."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db.models import Count, Exists, OuterRef
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles import heat, shown_photos
from articles.admin.apart import ApartAdmin
from articles.admin.deeds import PEOPLE_DEEDS
from articles.admin.merging import MergeableAdmin
from articles.admin.several_rows import SeveralAdmin
from articles.admin.stale import StaleAdmin
from articles.admin.taking import CoveredPersonForm, TakingAdmin
from articles.admin.timeline import TimelineAdmin
from articles.counts import Capped
from articles.models import Appearance, Article
from people.admin.person import PersonAdmin
from people.desk import counted
from people.models import Person
from people.models.person import PersonQuerySet
from people.prepared import NOW

MOST_TOLD = 20
"""How many public stories of somebody a picker counts."""

admin.site.unregister(Person)


@admin.register(Person)
class CoveredPersonAdmin(
    StaleAdmin,
    TimelineAdmin,
    ApartAdmin,
    MergeableAdmin[Person],
    TakingAdmin[Person],
    SeveralAdmin[Person],
    PersonAdmin,
):
    """A PersonAdmin that counts stories, those of a whole page in one query."""

    form = CoveredPersonForm
    change_form_template = "admin/articles/person/change_form.html"

    list_display = [*PersonAdmin.list_display, "stories", "uses"]
    withdrawn_by = ["state"]
    deeds = PEOPLE_DEEDS
    several_related = ["portrait", "merged_into"]

    def stands(self, row: Person) -> SafeString:
        return self.state_word(row)

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        changelist = super().get_changelist_instance(request)
        ids = [person.pk for person in changelist.result_list]
        is_public = Exists(Article.objects.public().filter(pk=OuterRef("article")))
        found = (
            Appearance.objects.filter(is_public, person__in=ids)
            .values_list("person")
            .annotate(stories=Count("pk"))
            .order_by()
        )
        counts = Counter(dict(found))
        for person in changelist.result_list:
            person.story_count = counts[person.pk]  # read by the column below
        return changelist

    def save_model(self, request: HttpRequest, obj: Person, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not obj.is_public:
            shown_photos.take_away([obj.portrait_id or 0], taken=obj)

    def parts(self, people: PersonQuerySet) -> Sequence[PersonQuerySet]:
        return heat.parts(people)

    def ranked(self, people: PersonQuerySet, *first: str) -> PersonQuerySet:
        return heat.ranked(people, *first)

    def noted(self, people: PersonQuerySet) -> PersonQuerySet:
        """With a count of the public stories of each: the same for every colleague."""
        is_public = Exists(Article.objects.public(at=NOW).filter(pk=OuterRef("article")))
        told = Appearance.objects.filter(is_public, person=OuterRef("pk"))
        return heat.dated(super().noted(people)).annotate(story_count=Capped(told, MOST_TOLD + 1))

    def told(self, row: Person) -> dict[str, str]:
        heat.notice(row.heat_hour)  # type: ignore[attr-defined]  # annotated by `noted`
        count = row.story_count  # type: ignore[attr-defined]  # annotated by `noted`
        exact = ngettext("%(count)s story", "%(count)s stories", count) % {"count": count}
        note = _("%(count)s+ stories") % {"count": MOST_TOLD} if count > MOST_TOLD else exact
        return {**super().told(row), "note": note if count else _("no story")}

    @admin.display(description=gettext_lazy("public stories"))
    def stories(self, person: Person) -> SafeString | str:
        count = person.story_count  # type: ignore[attr-defined]  # set for the page above
        if not count:
            return "–"
        url = f"{reverse('admin:articles_article_changelist')}?appearances__person__id__exact={person.pk}"
        return format_html('<a href="{}">{}</a>', url, counted(count))

    def at_stake(self, obj: Person) -> str:
        stories = self.used(obj).stories
        if not stories:
            return ""
        return ngettext(
            "%(told)s public story links here. Unless the profile is public, its link is plain text.",
            "%(told)s public stories link here. Unless the profile is public, their links are plain text.",
            stories,
        ) % {"told": counted(stories)}
