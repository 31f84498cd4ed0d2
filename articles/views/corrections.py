"""Every correction of every public story, the newest first."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.models import Correction
from articles.views.paging import DEEPEST, PER_PAGE, Page, number_of


@require_safe
def all_of_them(request: HttpRequest) -> HttpResponse:
    """A page of the list. The first is there before anything was wrong: it says what the magazine promises."""
    number = number_of(request)
    start = (number - 1) * PER_PAGE
    rows = list(Correction.objects.public().for_listing().newest()[start : start + PER_PAGE + 1])
    if number > 1 and not rows:
        raise Http404
    path = reverse("articles:corrections")
    context = {
        "page": Page(rows[:PER_PAGE], number, len(rows) > PER_PAGE and number < DEEPEST),
        "title": _("Corrections"),
        "canonical": settings.SITE_URL + path + (f"?page={number}" if number > 1 else ""),
        "feed": reverse("articles:corrections-feed"),
    }
    return render(request, "articles/correction_list.html", context)
