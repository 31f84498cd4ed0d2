"""Who must not be brought together, on the desk: beside a profile for all to see, and a page on which it is decided."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import connections, keeping_apart
from articles.admin.panels import LARGEST
from articles.models import KeptApart, Topic
from articles.transitions import Refused
from people.access import may, require
from people.desk import DeskAdmin
from people.forms import OnePicker
from people.models import Person

KEEP_APART = "articles.keep_people_apart"
MOST = 50
"""How many rules, those that stand first, a page lists."""


class ApartForm(forms.Form):
    """A rule about one person: with whom or what they must not be brought together, why, and until when."""

    other = forms.ModelChoiceField(
        Person.objects.filter(merged_into=None), required=False, label=gettext_lazy("From a person")
    )
    topic = forms.ModelChoiceField(
        Topic.objects.filter(merged_into=None), required=False, label=gettext_lazy("Or from a topic")
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    until = forms.DateField(
        label=gettext_lazy("Last day"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=gettext_lazy("Blank: until it is ended."),
    )

    use_required_attribute = False  # of the two pickers one is needed, which HTML has no word for

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("other", "topic"):
            field: Any = self.fields[name]
            source = KeptApart._meta.get_field(name)
            field.widget = OnePicker(source, admin.site, attrs={"data-width": "100%"})
            field.widget.choices = field.choices

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and bool(cleaned.get("other")) == bool(cleaned.get("topic")):
            raise forms.ValidationError(_("Pick a person or a topic, one of the two."))
        return cleaned


class ApartAdmin(DeskAdmin[Person]):
    """A DeskAdmin of people that shows and takes the rules about each."""

    def get_urls(self) -> list[URLPattern]:
        apart, end = (self.admin_site.admin_view(view) for view in (self.apart_view, self.end_view))
        return [
            path("<int:pk>/apart/", apart, name="people_person_apart"),
            path("<int:pk>/apart/<int:rule>/end/", end, name="people_person_apart_end"),
            *super().get_urls(),
        ]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        person = kwargs.get("obj")
        if person is not None:
            context |= self._rules(request, person)
        return super().render_change_form(request, context, *args, **kwargs)

    def _rules(self, request: HttpRequest, person: Person) -> dict[str, Any]:
        may_decide = may(request.user, KEEP_APART) and not person.merged_into_id
        return {
            "apart_person": person,
            "apart": connections.rules_of(person)[:MOST],
            "may_keep_apart": may_decide,
        }

    @method_decorator(never_cache)
    def apart_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The rules about somebody; a POST makes another."""
        person = self._person(pk)
        require(request.user, KEEP_APART)
        form = ApartForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            given = form.cleaned_data
            other = given["other"] or given["topic"]
            why, until = given["reason"], given["until"]
            try:
                rule = keeping_apart.keep_apart(person, other, reason=why, until=until, by=request.user)
            except Refused as refused:
                form.add_error(None, refused.sentence)
            else:
                self._log(request, rule, rule.sentence)
                messages.success(request, rule.sentence)
                return HttpResponseRedirect(self._change_url(person))
        context = {
            **self.admin_site.each_context(request),
            **self._rules(request, person),
            "opts": self.opts,
            "title": _("Keep apart"),
            "form": form,
            "media": form.media,
        }
        return TemplateResponse(request, "admin/articles/person/apart.html", context)

    @method_decorator(require_POST)
    def end_view(self, request: HttpRequest, pk: int, rule: int) -> HttpResponse:
        """Ends a rule; one that has ended already stays as it is."""
        person = self._person(pk)
        require(request.user, KEEP_APART)
        found = get_object_or_404(connections.rules_of(person), pk=min(rule, LARGEST))
        if keeping_apart.end(found, by=request.user):
            told = _("It has ended that this must not be brought together: %(pair)s.") % {"pair": found}
            self._log(request, found, told)
            messages.success(request, told)
        return HttpResponseRedirect(self._change_url(person))

    def _log(self, request: HttpRequest, rule: KeptApart, told: str) -> None:
        """Each of the people has it in the history of their profile."""
        for person in filter(None, (rule.one, rule.other)):
            self.log_change(request, person, told)

    def _person(self, pk: int) -> Person:
        return get_object_or_404(Person.objects.select_related("merged_into"), pk=min(pk, LARGEST))

    @staticmethod
    def _change_url(person: Person) -> str:
        return reverse("admin:people_person_change", args=[person.pk])
