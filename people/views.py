"""Everyone whom readers may know, from A to Z."""

from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from people import names
from people.addresses import path_to
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


@require_safe
def opml(request: HttpRequest) -> HttpResponse:
    """Everyone whom readers may know as an OPML 2.0 list of feeds, to be taken into a feed reader (opml.org/spec2)."""
    response = HttpResponse(content_type="text/x-opml; charset=utf-8")
    xml = SimplerXMLGenerator(response, "utf-8")
    xml.startDocument()
    xml.startElement("opml", AttributesImpl({"version": "2.0"}))
    xml.startElement("head", AttributesImpl({}))
    xml.addQuickElement("title", _("People in %(site)s") % {"site": settings.SITE_NAME})
    xml.addQuickElement("ownerId", f"{settings.SITE_URL}/")
    xml.endElement("head")
    xml.startElement("body", AttributesImpl({}))
    people = Person.objects.public().order_by("sort_key").values_list("name", "slug", "summary")
    for name, slug, summary in people.iterator():
        xml.addQuickElement("outline", None, _outline(name, slug, summary))
    xml.endElement("body")
    xml.endElement("opml")
    xml.endDocument()
    return response


def _outline(name: str, slug: str, summary: str) -> dict[str, str]:
    name, summary = names.clean(name), names.clean(summary)
    said = {
        "type": "rss",
        "text": name,
        "title": name,
        "description": summary,
        "language": get_language() or settings.LANGUAGE_CODE,
        "xmlUrl": settings.SITE_URL + path_to("people:person-feed", slug),
        "htmlUrl": settings.SITE_URL + path_to("people:person", slug),
    }
    return {key: value for key, value in said.items() if value}
