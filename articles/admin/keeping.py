"""What an open form of a story reports every few seconds, and what it is told: one endpoint, JSON."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import autosaves
from articles.admin.panels import LARGEST, Unreadable, read
from articles.models import Article, Autosave, Revision
from people import clock, names
from people.access import may

LARGEST_TEXT = 2_000_000
"""How many bytes a form may have to be kept."""

LARGEST_BASE = 2**31 - 1
KEY_LENGTH = 40


@dataclass(frozen=True)
class Report:
    """What a form says of itself."""

    story: int | None
    key: str
    base: int
    sent: str | None
    typed_at: datetime.datetime | None
    is_open: bool
    is_hidden: bool
    was_submitted: bool

    @property
    def is_of_a_form_that_is_gone(self) -> bool:
        return self.sent is not None and not self.is_open

    @property
    def open_for(self) -> datetime.timedelta | None:
        """How long the form is to be taken for open."""
        if not self.is_open:
            return None
        return autosaves.ALIVE_HIDDEN if self.is_hidden else autosaves.ALIVE


@require_POST
@never_cache
def keep(request: HttpRequest) -> JsonResponse:
    """Keeps what was typed; says whether it has it, who else is here, and what is to be offered."""
    try:
        sent = _sent(request)
        if sent is None:
            return _refusal(_("This text is too long to be kept here. Save it."), 413)
        report = _report(sent)
    except Unreadable:
        return _refusal(
            _("The form sent what cannot be read. Save what you typed, then reload the page."), 400
        )
    if sent.get("user") != request.user.pk:
        raise PermissionDenied  # somebody else has signed in since in this browser
    story = _story(report.story)
    if not may_keep(request.user, story):
        raise PermissionDenied
    saved = _saved(request.user, report.key) if report.is_of_a_form_that_is_gone else None
    is_done = report.was_submitted and saved is not None
    base = report.base
    if saved and not is_done:
        # Typed while the form was being saved: it stands on what was saved, though the form knew nothing of it.
        story, base = saved.article, max(base, saved.number)
    if is_done:
        autosaves.done(request.user, report.key)
    elif report.sent is None and not report.is_open:
        autosaves.leave(request.user, report.key)
    else:
        autosaves.keep(
            request.user, story, report.key, base, report.sent,
            typed_at=report.typed_at, open_for=report.open_for,
        )  # fmt: skip
    # A form that is gone has nobody to be told who else is here.
    told = (
        _told(request.user, story, report) if report.is_open else {"kept": not is_done and bool(report.sent)}
    )
    return JsonResponse({"done": is_done, **told})


def may_keep(user: Any, story: Article | None) -> bool:
    """Whether there may be a form of this story, whole or of its photo alone, in which `user` types."""
    if story is None:
        return may(user, "articles.add_article")
    return any(may(user, f"articles.change_article{part}", story) for part in ("", "_photo"))


def _story(pk: int | None) -> Article | None:
    rows = Article.objects.select_related("latest_revision").only(
        "created_by", "latest_revision__number", "latest_revision__author_name"
    )
    return get_object_or_404(rows, pk=pk) if pk else None


def _saved(user: Any, key: str) -> Revision | None:
    """The newest revision that this form was saved as."""
    rows = Revision.objects.select_related("article__latest_revision").defer("data")
    return rows.filter(created_by=user, key=key).order_by("-number").first()


def _told(user: Any, story: Article | None, report: Report) -> dict[str, Any]:
    around = autosaves.around(user, story, report.key)
    newest = story.latest_revision if story else None
    return {
        "kept": around.kept,
        "others": [{"name": other.name, "unsaved": other.unsaved} for other in around.others],
        "newest": newest.number if newest else 0,
        "newestBy": newest.author_name if newest else "",
        "offered": [_offer(row, story) for row in around.offered],
    }


def _offer(row: Autosave, story: Article | None) -> dict[str, Any]:
    form = (
        reverse("admin:articles_article_change", args=[story.pk])
        if story
        else reverse("admin:articles_article_add")
    )
    moment = clock.told(row.typed_at or timezone.now())
    return {
        "id": row.pk,
        "sentence": _("You typed here on %(moment)s and did not save it.") % {"moment": moment},
        "take": f"{form}?autosave={row.pk}",
        "drop": reverse("admin:articles_article_throw_away", args=[row.pk]),
    }


@require_POST
def throw_away(request: HttpRequest, pk: int) -> JsonResponse:
    """Deletes what one typed oneself; of others' texts it is not even told that they are there."""
    if pk > LARGEST:
        raise Http404
    get_object_or_404(Autosave.objects.filter(user=request.user.pk).defer("sent"), pk=pk).delete()
    return JsonResponse({})


# What a form may send


def _sent(request: HttpRequest) -> Mapping[str, Any] | None:
    """What was sent, as JSON or, by a tab that is being closed, as the field of a form; None if it is too long."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > min(LARGEST_TEXT, settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
        return None
    text = request.body if request.content_type == "application/json" else request.POST.get("report", "")
    return read(text)


def _report(sent: Mapping[str, Any]) -> Report:
    story, key, base, text = (sent.get(name) for name in ("story", "key", "base", "sent"))
    if not (story is None or _is_number(story, 1, LARGEST)) or not _is_number(base, 0, LARGEST_BASE):
        raise Unreadable
    if not isinstance(key, str) or not key or len(key) > KEY_LENGTH or names.clean(key) != key:
        raise Unreadable
    if not (text is None or isinstance(text, str)):
        raise Unreadable
    if text is not None and text.count("&") >= settings.DATA_UPLOAD_MAX_NUMBER_FIELDS:
        raise Unreadable
    return Report(
        story=story,
        key=key,
        base=base or 0,
        sent=None if text is None else names.clean(text),
        typed_at=_moment(sent.get("at")),
        is_open=sent.get("leaving") is not True,
        is_hidden=sent.get("hidden") is True,
        was_submitted=sent.get("submitted") is True,
    )


def _is_number(value: Any, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most


def _moment(sent: Any) -> datetime.datetime | None:
    """When it was typed, by the browser's clock in milliseconds; never ahead of ours."""
    now = timezone.now()
    if not _is_number(sent, 0, int(now.timestamp() * 1000)):
        return None
    return datetime.datetime.fromtimestamp(sent / 1000, datetime.UTC)


def _refusal(sentence: str, status: int) -> JsonResponse:
    return JsonResponse({"error": sentence}, status=status)
