"""The timeline of a person on the desk: every event with what readers see of it, and the form that adds or changes one."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from js_asset import Script

from articles import timelines
from articles.admin.panels import LARGEST
from articles.forms.events import EventForm
from people.access import may, require
from people.desk import DeskAdmin
from people.forms import ID
from people.models import LifeEvent, Person, RelationshipEvent
from people.models.relationship import Event

CHANGE = "people.change_person"

_PROPOSED = ("what", "other", "when", "line")
"""What an address may propose of a new event, beside the story that says so."""


class TimelineAdmin(DeskAdmin[Person]):
    """A DeskAdmin of people, each with a timeline below the form; it is a page of its own too."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.timeline_view)
        return [path("<int:pk>/timeline/", view, name="people_person_timeline"), *super().get_urls()]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        person = kwargs.get("obj")
        if person is not None:
            form = EventForm(person, user=request.user, prefix="event") if _may(request, person) else None
            context |= _shown(person, form, None)
            if form:
                context["media"] = context["media"] + form.media + _script()
        return super().render_change_form(request, context, *args, **kwargs)

    @method_decorator(never_cache)
    def timeline_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The timeline alone; `?event=life-3` opens that one, a POST saves it or a new one."""
        person = get_object_or_404(Person, pk=min(pk, LARGEST))
        require(request.user, CHANGE, person)
        if person.merged_into_id:
            return HttpResponseRedirect(_address(person.merged_into_id))
        event = _event(person, request.GET.get("event", ""))
        given: dict[str, Any] = {"user": request.user, "event": event, "prefix": "event"}
        if request.method == "POST":
            with transaction.atomic():
                form = EventForm(person, request.POST, **given)
                if form.is_valid():
                    self._save(request, person, form)
                    return HttpResponseRedirect(_address(person.pk))
        else:
            form = EventForm(person, initial=_proposed(request) if event is None else {}, **given)
        context = {
            **self.admin_site.each_context(request),
            **_shown(person, form, event),
            "opts": self.opts,
            "title": person.name,
            "person": person,
            "media": self.media + form.media + _script(),
        }
        return TemplateResponse(request, "admin/articles/timeline.html", context)

    def _save(self, request: HttpRequest, person: Person, form: EventForm) -> None:
        is_new = form.event is None or form.event.pk is None
        event = form.save()
        told = timelines.in_words(event, person)
        said = _("Added to the timeline: %(what)s.") if is_new else _("Changed on the timeline: %(what)s.")
        self.log_change(request, person, said % {"what": told})
        messages.success(request, said % {"what": told})


def _script() -> Media:
    return Media(js=[Script("js/timeline.js", type="module")])


def _may(request: HttpRequest, person: Person) -> bool:
    return may(request.user, CHANGE, person) and not person.merged_into_id


def _address(pk: int) -> str:
    return reverse("admin:people_person_timeline", args=[pk])


def _shown(person: Person, form: EventForm | None, event: Event | None) -> dict[str, Any]:
    return {
        "timeline": timelines.of_desk(person),
        "timeline_form": form,
        "timeline_url": _address(person.pk),
        "timeline_key": timelines.key_of(event) if event else "",
    }


def _event(person: Person, asked: str) -> Event | None:
    """The event that an address names, `life-3` or `between-12`; raises Http404 for one that is not theirs."""
    if not asked:
        return None
    kind, _dash, number = asked.partition("-")
    if kind not in ("life", "between") or not ID.fullmatch(number):
        raise Http404
    found: Event | None
    if kind == "life":
        found = LifeEvent.objects.filter(person=person, pk=int(number)).first()
    else:
        rows = RelationshipEvent.objects.select_related("relationship__one", "relationship__other")
        of_theirs = rows.filter(relationship__one=person) | rows.filter(relationship__other=person)
        found = of_theirs.filter(pk=int(number)).first()
    if found is None:
        raise Http404
    return found


def _proposed(request: HttpRequest) -> dict[str, Any]:
    """What the address proposes; what is no number of a row proposes nothing."""
    told = {name: request.GET[name] for name in _PROPOSED if request.GET.get(name)}
    if not ID.fullmatch(told.get("other", "1")):
        del told["other"]
    story = request.GET.get("story", "")
    return {**told, "stories": [int(story)]} if ID.fullmatch(story) else told
