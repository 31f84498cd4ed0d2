"""The story so far of two people: what happened between them, and the stories that are about both."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import heat, structured_data, timelines
from articles.absence import find_pair
from articles.models import Article
from articles.timelines import Pair
from articles.views.paging import page_of
from people.models import Name

OLDEST = "oldest"


@require_safe
def detail(request: HttpRequest, one: str, other: str) -> HttpResponse:
    """Two public people with a story about both, or a confirmed event between them; else 404. `?order=oldest` turns it."""
    found = find_pair(one, other, "people:pair")
    return _page(request, found) if isinstance(found, Pair) else redirect(found, permanent=True)


def _page(request: HttpRequest, pair: Pair) -> HttpResponse:
    order = request.GET.get("order", "")
    if order not in ("", OLDEST):
        raise Http404
    between = timelines.of_pair(pair.one, pair.other)
    oldest_first = order == OLDEST
    are_recent = not oldest_first and heat.are_often_together(pair)
    page = page_of(
        request,
        Article.objects.public().about_both(pair.one, pair.other, are_recent=are_recent),
        may_be_empty=between.is_confirmed,
        oldest_first=oldest_first,
        is_signed=False,
    )
    suffix = f"?page={page.number}" if page.number > 1 and not order else ""
    context = {
        "pair": pair,
        "title": _("%(pair)s: the story so far") % {"pair": pair},
        "names": Name.objects.filter(person__in=pair.people, shared_with__in=pair.people, printable=True),
        "between": between,
        "page": page,
        "order": order,
        "canonical": settings.SITE_URL + pair.get_absolute_url() + suffix,
        "feed": reverse("people:pair-feed", args=[pair.one.slug, pair.other.slug]),
        "json_ld": structured_data.pair_page(pair),
    }
    return render(request, "people/pair_detail.html", context)
