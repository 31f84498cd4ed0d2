"""The verbs that have a page of their own: what they reach is shown, then they are carried out."""

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from articles import blast_radius
from articles.admin import used, verbs
from articles.admin.panels import LARGEST
from articles.models import Article, Correction
from articles.transitions import TRANSITIONS, IllegalVerb, Refused, Verb, standing
from people.access import may, require
from people.forms import ID


@never_cache
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """What depends on a story, and the form that takes it from readers."""
    return _page(request, pk, Verb.WITHDRAW)


@never_cache
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """What readers were told of a story, and the form of one more note."""
    return _page(request, pk, Verb.CORRECT)


def _page(request: HttpRequest, pk: int, verb: Verb) -> HttpResponse:
    stories = Article.objects.select_related("latest_revision", "live_revision")
    story = get_object_or_404(stories, pk=min(pk, LARGEST))
    require(request.user, TRANSITIONS[verb].permission, story)
    back = HttpResponseRedirect(reverse("admin:articles_article_change", args=[story.pk]))
    if not TRANSITIONS[verb].is_legal(story):
        messages.error(request, IllegalVerb(verb, story).sentence)
        return back
    sent = request.POST if request.method == "POST" else None
    form = verbs.arguments(verb, story, request.user, sent)
    if sent is not None and form.is_valid():
        seen = sent.get("revision", "")
        try:
            with transaction.atomic():
                told = verbs.perform(
                    verb, story, by=request.user, revision=int(seen) if ID.fullmatch(seen) else 0, data=sent
                )
        except Refused as refused:
            messages.error(request, refused.sentence)
        else:
            messages.success(request, told)
            return back
    return TemplateResponse(
        request, f"admin/articles/article/{verb.value}.html", _context(request, story, form, verb)
    )


def _context(request: HttpRequest, story: Article, form: Any, verb: Verb) -> dict[str, Any]:
    word, label = standing(story)
    return {
        **admin.site.each_context(request),
        "opts": Article._meta,
        "title": verb.label,
        "story": story,
        "standing": {"word": word, "label": label},
        "revision": story.latest_revision.number if story.latest_revision else 0,
        "form": form,
        "media": form.media,
        **(_of_notes(story) if verb == Verb.CORRECT else seen_radius(request, blast_radius.of_story(story))),
    }


def _of_notes(story: Article) -> dict[str, Any]:
    return {"notes": Correction.objects.filter(article=story).select_related("corrects")}


def seen_radius(request: HttpRequest, radius: blast_radius.Radius) -> dict[str, Any]:
    """A radius as a colleague may see it: of stories that they may not see, that there is one."""
    rows = radius.scheduled.rows
    seen = Article.objects.visible_to(request.user).in_bulk([row.pk for row in rows])
    return {
        "radius": radius,
        "places": used.shown(request.user, radius.links.rows),
        "scheduled": [row for row in rows if row.pk in seen],
        "hidden": len(rows) - len(seen),
        "may_see_front": may(request.user, "articles.change_front"),
        "nothing": _("Nothing else depends on it."),
    }
