"""The notes of a story on the desk: the panel beside the text, and the one address to which it is sent."""

from collections import defaultdict
from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from articles import notes as threads
from articles.acts import name_of
from articles.admin.panels import LARGEST
from articles.admin.seen import sees_desk
from articles.models import Article, Note
from articles.models.note import PASSAGE_LENGTH, TEXT_LENGTH
from articles.transitions import Refused
from people import names
from people.access import require
from people.forms import ID

MOST_THREADS = 30
"""How many threads are shown: the open ones first, each time the newest."""

MOST = 200
"""How many answers in all are shown, the newest."""


@never_cache
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """The notes alone; a POST writes, answers, resolves or reopens. What is refused stands as it was typed."""
    story = get_object_or_404(Article.objects.select_related("latest_revision"), pk=min(pk, LARGEST))
    require(request.user, "articles.view_article", story)
    if not sees_desk(request.user, story):
        raise PermissionDenied
    refused = ""
    if request.method == "POST":
        try:
            messages.success(request, _carry_out(request, story))
            return HttpResponseRedirect(_address(story))
        except Refused as error:
            refused = error.sentence
    newest = story.latest_revision
    context = {
        **admin.site.each_context(request),
        **panel(request, story, refused=refused),
        "opts": Article._meta,
        "story": story,
        "headline": newest.data["headline"] if newest else story.headline,
        "title": _("Notes"),
        "is_open": True,
    }
    return TemplateResponse(request, "admin/articles/article/notes_page.html", context)


def panel(request: HttpRequest, story: Article, *, refused: str = "") -> dict[str, Any]:
    """What the panel of a story's notes shows: three queries at most."""
    found = _threads(story)
    roles, colleagues = threads.addressees(story, request.user)
    typed = request.POST if refused else {}
    return {
        "notes": {
            "threads": [
                {
                    "first": first,
                    "answers": answers,
                    "to": _addressee(first),
                    "typed": typed.get(f"text-{first.pk}", ""),
                }
                for first, answers in found
            ],
            "open": sum(first.is_open for first, _answers in found),
            "url": _address(story),
            "roles": [(f"role:{role}", role) for role in roles],
            "colleagues": [(f"user:{pk}", name) for pk, name in colleagues],
            "refused": refused,
            "typed": {name: typed.get(name, "") for name in ("text", "passage", "to")},
            "most": TEXT_LENGTH,
            "passage_most": PASSAGE_LENGTH,
        }
    }


def _threads(story: Article) -> list[tuple[Note, list[Note]]]:
    """The threads of a story, each with its answers in order."""
    of_story = Note.objects.filter(article=story)
    order = (F("resolved_at").desc(nulls_first=True), "-pk")
    firsts = list(of_story.threads().select_related("to_user").order_by(*order)[:MOST_THREADS])
    answers: dict[int | None, list[Note]] = defaultdict(list)
    if firsts:
        for note in of_story.filter(thread__in=firsts).order_by("-pk")[:MOST]:
            answers[note.thread_id].insert(0, note)
    return [(first, answers[first.pk]) for first in firsts]


def _addressee(note: Note) -> str:
    return note.to_role or name_of(note.to_user)


def _address(story: Article) -> str:
    return reverse("admin:articles_article_notes", args=[story.pk])


# What is sent


def _carry_out(request: HttpRequest, story: Article) -> str:
    """Does what the pressed button says; returns what came of it. Raises Refused."""
    act, _dash, number = request.POST.get("act", "").partition("-")
    if act == "write":
        threads.write(
            story,
            text=_typed(request, "text"),
            passage=_typed(request, "passage"),
            by=request.user,
            **_to(request),
        )
        return _("The note is written.")
    rows = Note.objects.threads().filter(article=story)
    thread = rows.filter(pk=int(number)).first() if ID.fullmatch(number) else None
    if thread is None:
        raise Refused(_("There is no such thread. Reload the page."))
    if act == "answer":
        threads.answer(thread, text=_typed(request, f"text-{thread.pk}"), by=request.user)
        return _("The answer is written.")
    if act == "resolve":
        threads.resolve(thread, by=request.user)
        return _("The thread is resolved.")
    if act == "reopen":
        threads.reopen(thread)
        return _("The thread is open again.")
    raise Refused(_("There is no such act. Reload the page."))


def _typed(request: HttpRequest, name: str) -> str:
    return names.clean(request.POST.get(name, ""))


def _to(request: HttpRequest) -> dict[str, Any]:
    """Whom a note is addressed to, as the list sends it: `role:editor`, `user:7`, or nobody."""
    kind, _colon, value = names.clean(request.POST.get("to", "")).partition(":")
    if kind == "role":
        return {"to_role": value[:150]}
    if kind == "user":
        found = User.objects.filter(pk=int(value)).first() if ID.fullmatch(value) else None
        if found is None:
            raise Refused(_("There is no such colleague. Choose another."))
        return {"to_user": found}
    return {}
