"""The links by which a preview was shared: to make one, to copy it, to take it back."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import sharing
from articles.admin.panels import LARGEST
from articles.models import Article, PreviewLink, Revision, State
from articles.transitions import Refused
from people.access import require
from people.forms import ID

SHARE = "articles.share_article_preview"
MOST_LINKS = 50
"""How many links, the newest, the page lists."""


_HOURS = format_lazy(gettext_lazy("A link is open for 1 to {most} hours."), most=sharing.MOST_HOURS)


class ShareForm(forms.Form):
    hours = forms.IntegerField(
        label=gettext_lazy("Open for (hours)"),
        min_value=1,
        max_value=sharing.MOST_HOURS,
        initial=48,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), _HOURS),
    )
    for_whom = forms.CharField(label=gettext_lazy("For whom"), max_length=100, required=False)


@never_cache
def share(request: HttpRequest, pk: int) -> HttpResponse:
    """The links of a story; a POST makes another, to the revision that the page showed."""
    stories = Article.objects.select_related("latest_revision")
    story = get_object_or_404(stories, pk=min(pk, LARGEST))
    require(request.user, SHARE, story)
    form = ShareForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        revision = get_object_or_404(
            Revision, article=story, number=_number(request.POST.get("revision", ""))
        )
        try:
            sharing.share(revision, by=request.user, **form.cleaned_data)
        except Refused as refused:
            messages.error(request, refused.sentence)
        else:
            messages.success(request, _("Here is the link. Whoever has it can read this text, and no other."))
        return HttpResponseRedirect(request.path)
    return TemplateResponse(request, "admin/articles/article/share.html", _context(request, story, form))


def _context(request: HttpRequest, story: Article, form: ShareForm) -> dict[str, Any]:
    newest = story.latest_revision
    links = sharing.links_of(story)[:MOST_LINKS]
    return {
        **admin.site.each_context(request),
        "opts": Article._meta,
        "title": _("Share a preview"),
        "story": story,
        "revision": newest,
        "headline": newest.data["headline"] if newest else story.headline,
        "form": form,
        "is_withdrawn": story.state == State.WITHDRAWN,
        "links": [
            {
                "link": link,
                "is_open": link.is_open(),
                "address": sharing.address(link),
                "is_older": newest is not None and link.revision_id != newest.pk,
            }
            for link in links
        ],
    }


@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends a link; one that has ended already stays as it is."""
    links = PreviewLink.objects.select_related("revision__article")
    link = get_object_or_404(links, pk=min(pk, LARGEST))
    story = link.revision.article
    require(request.user, SHARE, story)
    if sharing.revoke(link, by=request.user):
        messages.success(request, _("The link is revoked: it shows nothing any more."))
    return HttpResponseRedirect(reverse("admin:articles_article_share", args=[story.pk]))


def _number(sent: str) -> int:
    """The number of a revision, as a form sends it."""
    if not ID.fullmatch(sent):
        raise Http404
    return int(sent)
