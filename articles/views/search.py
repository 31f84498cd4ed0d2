"""The search for readers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.search import finding
from articles.views.paging import DEEPEST, PER_PAGE, Page, number_of

MOST = PER_PAGE * DEEPEST
"""How many stories can be leafed through; beyond, their number is not counted."""


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """People and stories for `?q=`; without one, the field alone."""
    number = number_of(request)
    query = finding.parse(request.GET.get("q", ""))
    found = finding.for_readers(query, start=(number - 1) * PER_PAGE, most=PER_PAGE)
    if number > 1 and not found.stories:
        raise Http404
    page = Page(found.stories, number, found.count > number * PER_PAGE and number < DEEPEST)
    context = {
        "query": query,
        "title": _("Search"),
        "people": found.people if number == 1 else (),
        "page": page,
        "count": found.count,
        "count_words": f"{number_format(MOST, force_grouping=True)}+" if found.count > MOST else found.count,
    }
    response = render(request, "articles/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
