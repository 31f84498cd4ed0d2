"""One verb on several stories: a page says first what will happen to each, then what happened to each.

Each story is a transaction of its own, through `workflow`: what is refused of one stops no other.
"""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache

from articles import foreseen
from articles.access import look_up_own
from articles.admin import verbs
from articles.admin.panels import LARGEST
from articles.admin.seen import hide_desk, sees_desk
from articles.forms.times import NewsroomTimeField
from articles.models import Article
from articles.transitions import TRANSITIONS, Conflict, Refused, Verb, standing
from people import clock
from people.access import may, require
from people.forms import ID

VERBS = (Verb.SUBMIT, Verb.APPROVE, Verb.SCHEDULE, Verb.UNSCHEDULE, Verb.HOLD, Verb.LIFT_HOLD)
"""What can be done to several stories at once. Nobody publishes, withdraws or corrects by the dozen."""

MOST = 100

_log = logging.getLogger(__name__)


class NoArguments(forms.Form):
    """What a verb is told that needs to be told nothing."""


class NoteForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Write why: whoever wants to publish must know.")},
    )


class TimeForm(forms.Form):
    publish_at = NewsroomTimeField(
        label=gettext_lazy("Time, the same for all"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        error_messages={"required": gettext_lazy("Say when.")},
    )

    def clean_publish_at(self) -> Any:
        moment = self.cleaned_data["publish_at"]
        if moment <= timezone.now():
            raise forms.ValidationError(_("Choose a time in the future."))
        return moment


_FORMS: dict[Verb, type[forms.Form]] = {Verb.HOLD: NoteForm, Verb.SCHEDULE: TimeForm}


@dataclass(frozen=True)
class Line:
    """A story, and what will happen to it or what happened."""

    story: Article
    word: str
    label: str
    sentence: str
    is_done: bool

    @property
    def pk(self) -> int:
        return self.story.pk

    @property
    def sent(self) -> str:
        """How the page names the story and the revision that it told of."""
        return f"{self.story.pk}-{_number(self.story)}"


def address(verb: Verb, stories: Sequence[int]) -> str:
    """The page that says what the verb will do to some stories."""
    page = reverse("admin:articles_article_several", args=[verb.value])
    return f"{page}?stories={','.join(str(pk) for pk in stories)}"


@never_cache
def several(request: HttpRequest, verb: str) -> HttpResponse:
    """What a verb will do to the stories that were chosen; with POST, what it did to those that the page named."""
    asked = next((each for each in VERBS if each.value == verb), None)
    if asked is None:
        raise Http404
    require(request.user, "articles.view_article")
    require(request.user, TRANSITIONS[asked].permission)
    data, seen, chosen = sent(request, "stories")
    form = _FORMS.get(asked, NoArguments)(data, prefix=asked.value)
    if not chosen or len(chosen) > MOST:
        return _page(request, asked, form, refused=_too_many(len(chosen)))
    if seen and form.is_valid():
        return _page(request, asked, form, lines=_carried_out(request, asked, seen, chosen), is_over=True)
    lines = [_foreseen(asked, story, request.user) for story in _stories(request.user, chosen)]
    return _page(request, asked, form, lines=lines, missing=len(chosen) - len(lines))


def _too_many(count: int) -> str:
    if not count:
        return _("No story is chosen. Tick some in the list first.")
    return _("At most %(most)d stories at a time: choose fewer of them.") % {"most": MOST}


# What will happen


def _stories(user: Any, chosen: Collection[int]) -> list[Article]:
    """Those that a colleague may see, in the order in which they were chosen. Two queries."""
    rows = Article.objects.visible_to(user).filter(pk__in=chosen)
    found = {story.pk: story for story in rows.select_related("latest_revision", "live_revision")}
    stories = [found[pk] for pk in chosen if pk in found]
    look_up_own(user, stories)
    return stories


def _foreseen(verb: Verb, story: Article, user: Any) -> Line:
    if not may(user, TRANSITIONS[verb].permission, story):
        return _line(story, user, _not_yours(), is_done=False)
    refusal = foreseen.refusal(verb, story, by=user)
    return _line(story, user, refusal or foreseen.effect(verb, story), is_done=not refusal)


def _not_yours() -> str:
    return _("You may not do this to this story.")


def _line(story: Article, user: Any, sentence: str, *, is_done: bool) -> Line:
    """As a colleague may know of the story: of another's, what readers know."""
    if not sees_desk(user, story):
        hide_desk(story)
    return Line(story, *standing(story), sentence, is_done)


def _number(story: Article) -> int:
    return story.latest_revision.number if story.latest_revision else 0


# What happened


def _carried_out(
    request: HttpRequest, verb: Verb, seen: Mapping[int, int], chosen: Collection[int]
) -> list[Line]:
    lines = []
    for story in _stories(request.user, chosen):
        if story.pk not in seen:
            lines.append(_line(story, request.user, _("Left as it was."), is_done=False))
            continue
        sentence, is_done = _attempt(request, verb, story, seen[story.pk])
        lines.append(_line(_afresh(story), request.user, sentence, is_done=is_done))
    return lines


def _attempt(request: HttpRequest, verb: Verb, story: Article, revision: int) -> tuple[str, bool]:
    """What came of one story, in a sentence, and whether it was done; whatever it was, the next has its turn."""
    if not may(request.user, TRANSITIONS[verb].permission, story):
        return _not_yours(), False
    try:
        with transaction.atomic():
            if _number(story) != revision:
                raise Conflict(story.latest_revision)
            return verbs.perform(verb, story, by=request.user, revision=revision, data=request.POST), True
    except Refused as refused:
        return refused.sentence, False
    except Exception:  # a row of which nobody thought must not stop the others
        _log.exception("“%s” of story %s failed.", verb.value, story.pk)
        return _("Something broke; the log says what. The story is as it was."), False


def _afresh(story: Article) -> Article:
    return Article.objects.select_related("latest_revision").get(pk=story.pk)


# What is sent, and what is shown


def sent(request: HttpRequest, named: str) -> tuple[QueryDict | None, dict[int, int], list[int]]:
    """What a page of several rows was sent: the data of a POST; the rows that are to be acted on as they were seen,
    none but with a POST; and all that were chosen, which an address names by `named`."""
    if request.method != "POST":
        return None, {}, ids(request.GET.get(named, "").split(","))
    seen = seen_of(request.POST.getlist("chosen"))
    return request.POST, seen, [*seen, *ids(request.POST.getlist("left"))]


def told(form: forms.Form, lines: Sequence[Any], *, refused: str, is_over: bool) -> dict[str, Any]:
    """What every such page shows of its form and its rows."""
    return {
        "form": form,
        "media": form.media,
        "refused": refused,
        "done": [line for line in lines if line.is_done],
        "others": [line for line in lines if not line.is_done],
        "is_over": is_over,
    }


def ids(texts: Sequence[str]) -> list[int]:
    """The numbers among what an address or a form names, each once."""
    return list(dict.fromkeys(int(text) for text in texts if ID.fullmatch(text) and int(text) <= LARGEST))


def seen_of(texts: Sequence[str]) -> dict[int, int]:
    """The revision that was seen of each story: of "12-3", the third of story 12."""
    pairs = [text.partition("-") for text in texts]
    return {
        int(pk): int(number)
        for pk, _dash, number in pairs
        if ID.fullmatch(pk) and int(pk) <= LARGEST and ID.fullmatch(number)
    }


def _page(
    request: HttpRequest,
    verb: Verb,
    form: forms.Form,
    *,
    lines: Sequence[Line] = (),
    missing: int = 0,
    refused: str = "",
    is_over: bool = False,
) -> HttpResponse:
    context = told(form, lines, refused=refused, is_over=is_over)
    context |= {
        **admin.site.each_context(request),
        "opts": Article._meta,
        "title": _titled(verb, len(lines)),
        "label": verb.label,
        "list_url": reverse("admin:articles_article_changelist"),
        "post_url": reverse("admin:articles_article_several", args=[verb.value]),
        "line_template": "admin/articles/article/several_line.html",
        "press": _press(verb, len(context["done"])),
        "missing": _missing(missing),
        "zone": clock.now_told() if verb == Verb.SCHEDULE else "",
    }
    return TemplateResponse(request, "admin/articles/article/several.html", context)


def _titled(verb: Verb, count: int) -> str:
    told = ngettext("%(verb)s: %(count)d story", "%(verb)s: %(count)d stories", count)
    return told % {"verb": verb.label, "count": count}


def _press(verb: Verb, count: int) -> str:
    told = ngettext("%(verb)s %(count)d story", "%(verb)s %(count)d stories", count)
    return told % {"verb": verb.label, "count": count}


def _missing(count: int) -> str:
    told = ngettext(
        "%(count)d of those chosen is not there, or not yours to see.",
        "%(count)d of those chosen are not there, or not yours to see.",
        count,
    )
    return told % {"count": count} if count else ""


# In the list


def actions(user: Any) -> dict[str, Any]:
    """What a colleague may do to the stories that they tick, as Django's list of rows wants it told."""
    return {
        f"several_{verb.value}": (
            _chooser(verb),
            f"several_{verb.value}",
            _("%(verb)s…") % {"verb": verb.label},
        )
        for verb in VERBS
        if may(user, TRANSITIONS[verb].permission)
    }


def _chooser(verb: Verb) -> Any:
    def choose(desk: Any, request: HttpRequest, stories: Any) -> HttpResponse | None:
        chosen = list(stories.values_list("pk", flat=True)[: MOST + 1])
        if len(chosen) > MOST:
            desk.message_user(request, _too_many(len(chosen)), "error")
            return None
        return HttpResponseRedirect(address(verb, chosen))

    return choose
