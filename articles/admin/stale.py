"""Whether a profile still says what is so, on the desk: above its form, with the way to mend it or to leave it for now."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from articles import staleness
from articles.acts import name_of
from articles.admin.panels import LARGEST
from articles.staleness import Finding
from people.access import may, require
from people.desk import DeskAdmin
from people.models import Person

CHANGE = "people.change_person"
DAYS = 30
"""For how long a reminder is silenced where nothing else is typed."""

TOLD = 5
"""How many people the message after a publication names."""


class SnoozeForm(forms.Form):
    """Which reminder is silenced, for how long and why."""

    rule = forms.ChoiceField(
        choices=[(name, name) for name in staleness.RULES],
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("There is no such reminder.")
        ),
    )
    days = forms.IntegerField(
        label=gettext_lazy("Days"), min_value=1, max_value=staleness.LONGEST, initial=DAYS
    )
    reason = forms.CharField(label=gettext_lazy("Why"), max_length=1000)


class StaleAdmin(DeskAdmin[Person]):
    """A DeskAdmin of people that says what each profile lags behind."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.snooze_view)
        return [path("<int:pk>/snooze/", view, name="people_person_snooze"), *super().get_urls()]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        person = kwargs.get("obj")
        if person is not None and may(request.user, CHANGE, person) and not person.merged_into_id:
            context |= _shown(person)
        return super().render_change_form(request, context, *args, **kwargs)

    @method_decorator(require_POST)
    def snooze_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Silences a reminder; what was typed wrong stands again with what is wrong with it."""
        person = get_object_or_404(Person.objects.filter(merged_into=None), pk=min(pk, LARGEST))
        require(request.user, CHANGE, person)
        form = SnoozeForm(request.POST)
        if form.is_valid():
            snooze = staleness.snooze(person, by=request.user, **form.cleaned_data)
            said = _("No reminder of this until %(day)s: %(reason)s")
            told = said % {"day": date_format(snooze.until, "j F Y"), "reason": snooze.reason}
            self.log_change(request, person, told)
            messages.success(request, told)
            return HttpResponseRedirect(_address(person))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Not now"),
            "person": person,
            "form": form,
        }
        return TemplateResponse(request, "admin/articles/person/snooze.html", context)


def _shown(person: Person) -> dict[str, Any]:
    findings = staleness.of_person(person)
    open_ = [finding for finding in findings if not finding.snooze]
    return {
        "stale_person": person,
        "stale": list(zip(open_, _forms(open_), strict=True)),
        "silenced": [finding for finding in findings if finding.snooze],
        "checked_by": name_of(person.checked_by),
    }


def _forms(findings: Sequence[Finding]) -> list[SnoozeForm]:
    return [
        SnoozeForm(initial={"rule": finding.rule}, auto_id=f"snooze-{number}-%s")
        for number, finding in enumerate(findings)
    ]


def _address(person: Person) -> str:
    return f"{reverse('admin:people_person_change', args=[person.pk])}#stale"


def after_publication(user: Any, story: int) -> SafeString | None:
    """Which profiles lag behind a story that is public, with links to them and to the places to mend them."""
    found = staleness.of_story(story)[:TOLD] if may(user, CHANGE) else []
    if not found:
        return None
    rows = (
        (_address(each.person), each.person.name, finding.url, finding.sentence)
        for each in found
        for finding in each.findings[:1]
    )
    told = format_html_join(" ", '<a href="{}">{}</a>: <a href="{}">{}</a>', rows)
    return format_html("{} {}", _("Look at these profiles."), told)
