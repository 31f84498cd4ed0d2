"""The history of a story on the desk: what was saved and decided, any two texts compared, one restored, and the story
as readers saw it at a moment."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from articles import as_it_was as past
from articles import called, comparing, corrections, previews, revisions, workflow
from articles import history as told
from articles.admin import verbs
from articles.admin.notices import lost
from articles.admin.panels import LARGEST
from articles.admin.seen import sees_desk
from articles.as_it_was import Seen
from articles.called import Called, Calls
from articles.models import Article, Record, Revision, State
from articles.transitions import TRANSITIONS, Refused, Verb
from articles.views.story import preview_context
from people.access import may, require
from people.forms import ID

YEARS = range(1970, 2200)
"""The years in which a moment may lie that is asked for."""


def _story(request: HttpRequest, pk: str | int) -> Article:
    """The story whose desk the colleague sees; raises Http404, or PermissionDenied."""
    if not ID.fullmatch(str(pk)):
        raise Http404
    stories = Article.objects.select_related("latest_revision", "live_revision", "section")
    story = get_object_or_404(stories, pk=min(int(pk), LARGEST))
    require(request.user, "articles.view_article", story)
    if not sees_desk(request.user, story):
        raise PermissionDenied
    return story


def _context(request: HttpRequest, story: Article, title: str) -> dict[str, Any]:
    newest = story.latest_revision
    return {
        **admin.site.each_context(request),
        "opts": Article._meta,
        "story": story,
        "headline": newest.data["headline"] if newest else story.headline,
        "title": title,
        "newest": newest.number if newest else 0,
        "live_label": _("readers have it") if story.is_public else _("fixed"),
        "live": story.live_revision.number if story.live_revision else 0,
    }


# All of it


def history(request: HttpRequest, pk: str) -> HttpResponse:
    """Every save and every decision, the newest first; two radios and a button compare any two texts."""
    story = _story(request, pk)
    asked = request.GET.get("page", "1")
    number = int(asked) if ID.fullmatch(asked) else 0
    if not 1 <= number <= told.DEEPEST:
        raise Http404
    rows, has_older = told.page(story, number)
    if not rows and number > 1:
        raise Http404
    context = _context(request, story, _("History"))
    chosen = _default(context["newest"], context["live"])
    shown = {row.revision.number for row in rows if row.revision}
    context |= {
        "rows": [{"row": row, "done": verbs.DONE[Verb(row.record.verb)]} for row in rows],
        "chosen_from": chosen[0],
        "chosen_to": chosen[1],
        "pinned": sorted({*chosen} - shown - {0}, reverse=True),
        "page": number,
        "now": timezone.now(),
        "has_older": has_older,
    }
    return TemplateResponse(request, "admin/articles/article/history.html", context)


def _default(newest: int, live: int) -> tuple[int, int]:
    """The two texts that are most likely compared: what readers have and the newest, else the newest two."""
    return (live if live and live != newest else max(newest - 1, 0), newest)


# Two of them


@require_safe
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Two revisions side by side, the older first; numbers that are none are answered with a sentence."""
    story = _story(request, pk)
    context = _context(request, story, _("Compare"))
    newest = context["newest"]
    asked = [request.GET.get(name, "").strip() for name in ("from", "to")]
    found = _revisions(story, asked)
    context |= {"asked_from": asked[0], "asked_to": asked[1]}
    if found is None:
        sentence = _("Choose two revisions by their numbers, from 1 to %(newest)s.") % {"newest": newest}
        return _compared(request, context | {"sentence": sentence})
    old, new = (revisions.upcast(revision.data) for revision in found)
    wanted = [called.ids(data) for data in (old, new)]
    calls = called.look_up(called.ids(old, new), story, Article.objects.visible_to(request.user))
    differing = comparing.differing(old, new)
    save = TRANSITIONS[Verb.SAVE]
    may_restore = save.is_legal(story) and may(request.user, save.permission, story)
    context |= {
        "sides": [
            {
                "revision": revision,
                "missing": calls.missing(ids),
                "may_restore": may_restore and revision.number != newest,
            }
            for revision, ids in zip(found, wanted, strict=True)
        ],
        "differences": comparing.compare(old, new, calls),
        "same": [words for name, words in comparing.FIELDS.items() if name not in differing],
    }
    return _compared(request, context)


def _compared(request: HttpRequest, context: Mapping[str, Any]) -> HttpResponse:
    return TemplateResponse(request, "admin/articles/article/compare.html", dict(context))


def _revisions(story: Article, asked: Sequence[str]) -> list[Revision] | None:
    """The revisions of these numbers, the older first; None where one is not there."""
    if not all(map(ID.fullmatch, asked)):
        return None
    numbers = {int(number) for number in asked if int(number) < 2**31}
    rows = Revision.objects.filter(article=story, number__in=numbers)
    known = {revision.number: revision for revision in rows}
    wanted = sorted(map(int, asked))
    return [known[number] for number in wanted] if known.keys() >= set(wanted) else None


# One of them again


@require_POST
def restore(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Saves an older text once more, as the newest: readers see nothing of it until somebody publishes it.

    It is a save like any other, so that it is done in one step, stands in the history, and can itself be undone.
    """
    story = _story(request, pk)
    require(request.user, TRANSITIONS[Verb.SAVE].permission, story)
    revision = get_object_or_404(Revision, article=story, number=min(number, 2**31 - 1))
    base = request.POST.get("base", "")
    try:
        saved = workflow.save(
            story,
            revisions.upcast(revision.data),
            by=request.user,
            base=int(base) if ID.fullmatch(base) else 0,
            note=_("Restored from revision %(number)s") % {"number": number},
        )
    except Refused as refused:
        messages.error(request, refused.sentence)
        return HttpResponseRedirect(reverse("admin:articles_article_history", args=[story.pk]))
    _tell_restored(request, story, saved, revision)
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[story.pk]))


def _tell_restored(request: HttpRequest, before: Article, saved: Article, revision: Revision) -> None:
    """What came of it; and what the text names that is gone: the form shows none of it, so it is said here."""
    if saved.latest_revision == before.latest_revision:
        messages.info(request, _("Nothing to restore: the newest text is the same."))
        return
    told = _("%(old)s is restored as %(new)s, a draft. Readers see none of it until it is published.")
    messages.success(request, told % {"old": _first_up(revision), "new": saved.latest_revision})
    if unscheduled := lost(before, saved):
        messages.warning(request, unscheduled)
    wanted = called.ids(revisions.upcast(revision.data))
    gone = called.look_up(wanted, saved, Article.objects.visible_to(request.user)).missing(wanted)
    if gone:
        words = _(
            "It names what is no longer here, and the form cannot show: %(gone)s. A save of the form leaves it out."
        )
        messages.warning(request, words % {"gone": "; ".join(each.words for each in gone)})


def _first_up(revision: Revision) -> str:
    words = str(revision)
    return words[:1].upper() + words[1:]


# As it was


@require_safe
@never_cache
def as_it_was(request: HttpRequest, pk: int) -> HttpResponse:
    """The story as readers saw it at `?at=`, with who released it; where they saw nothing, that and why."""
    story = _story(request, pk)
    now = timezone.now()
    asked = request.GET.get("at", "").strip()
    at = _moment(asked) if asked else now
    context: dict[str, Any] = {"asked": story, "now": now, "is_preview": True, "canonical": ""}
    if at is None or at > now:
        sentence = (
            _("Write a moment as in 2026-03-01T12:00.") if at is None else _("That moment has not come yet.")
        )
        return _past(request, context | {"sentence": sentence, "at": now})
    seen = past.of(story, at)
    context |= {"seen": seen, "at": at}
    if seen.revision is None:
        return _past(request, context | {"sentence": _nothing(seen)})
    revision = get_object_or_404(Revision, article=story, number=seen.revision)
    return _past(request, context | _shown(request, story, revision, seen))


def _past(request: HttpRequest, context: Mapping[str, Any]) -> HttpResponse:
    name = "as_it_was" if "story" in context else "as_nothing_was"
    response = TemplateResponse(request, f"admin/articles/article/{name}.html", dict(context))
    response["X-Robots-Tag"] = "noindex"
    return response


def _shown(request: HttpRequest, story: Article, revision: Revision, seen: Seen) -> dict[str, Any]:
    """The page of a text that was public then: links and pictures are today's, what came later is left out."""
    assert seen.row is not None  # noqa: S101 - a row of the record shows a revision
    data = revisions.upcast(revision.data)
    shown = previews.story_of(story, data)
    shown.public_from = seen.row.public_from
    shown.revised_at, shown.retracted_at = seen.row.revised_at, seen.row.retracted_at
    context = preview_context(shown)
    ids = called.ids(data)
    calls: Calls = called.look_up(ids, story, Article.objects.visible_to(request.user))
    missing: list[Called] = calls.missing(ids)
    later = [other for other in context["later"] if other.public_from and other.public_from <= seen.at]
    return {
        **context,
        "later": later,
        "corrections": corrections.placed(note for note in story.corrections.all() if note.at <= seen.at),
        "revision": revision,
        "missing": missing,
        "released": _done(seen.released),
    }


def _done(row: Record | None) -> dict[str, Any] | None:
    return {"row": row, "done": verbs.DONE[Verb(row.verb)]} if row else None


def _nothing(seen: Seen) -> str:
    """Why readers saw nothing at a moment, with who decided it and when."""
    if seen.row is None:
        return _("Readers saw nothing of it: nobody had begun this story.")
    row = seen.decided or seen.row
    return _("Readers saw nothing of it: the story was %(standing)s. %(name)s %(done)s, %(moment)s.") % {
        "standing": _standing(seen.row),
        "name": row.actor_name or _("Somebody"),
        "done": verbs.DONE[Verb(row.verb)],
        "moment": _in_words(row.at),
    }


def _standing(row: Record) -> str:
    if row.state == State.RELEASED and row.public_from:
        return _("released, to be public from %(moment)s") % {"moment": _in_words(row.public_from)}
    if row.state == State.RELEASED:
        return _("released, and kept from readers")
    return str(State(row.state).label)


def _in_words(moment: datetime.datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y, H:i:s T")


def _moment(asked: str) -> datetime.datetime | None:
    """The moment that an address asks for, in the newsroom's zone where it names none; None for what is none."""
    try:
        found = parse_datetime(asked.replace(" ", "+") if "T" in asked else asked)
    except ValueError:
        return None
    if found is None or found.year not in YEARS:
        return None
    return found if timezone.is_aware(found) else timezone.make_aware(found)
