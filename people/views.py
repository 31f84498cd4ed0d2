"""Everyone whom readers may know, from A to Z."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from people.models import Person

PER_PAGE = 100
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """A page of people: of one letter (`?letter=B`, # for other scripts), from a sort key on (`?after=`)."""
    letter = request.GET.get("letter", "")
    after = request.GET.get("after", "")
    if (letter and (letter not in LETTERS or len(letter) != 1)) or "\x00" in after or len(after) > 300:
        raise Http404
    people = Person.objects.public().for_index()
    if letter:
        people = people.under_letter(letter)
    found = list((people.filter(sort_key__gt=after) if after else people)[: PER_PAGE + 1])
    shown = found[:PER_PAGE]
    asked = {name: value for name, value in (("letter", letter), ("after", after)) if value}
    context = {
        "letters": LETTERS,
        "letter": letter,
        "people": shown,
        "after": shown[-1].sort_key if len(found) > PER_PAGE else "",
        "canonical": settings.SITE_URL + request.path + (f"?{urlencode(asked)}" if asked else ""),
        "is_first": not after,
    }
    return render(request, "people/person_list.html", context)
