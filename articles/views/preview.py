"""A text that is not public, shown to whoever was given its link."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles import previews, revisions, sharing
from articles.views.story import preview_context


@require_safe
@never_cache
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """The revision that a link was made for; 410 once the link has ended, 404 for one that never was.

    No cache keeps it, no search engine lists it, and no site that it links to is told its address.
    """
    link = sharing.link_of(token)
    if link is None:
        raise Http404
    if link.is_open():
        shown = previews.story_of(link.revision.article, revisions.upcast(link.revision.data))
        context = {**preview_context(shown), "shared": link}
        response = render(request, "articles/article_detail.html", context)
    else:
        response = render(request, "articles/preview_ended.html", status=410)
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
