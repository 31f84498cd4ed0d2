"""What stands where something public was: gone, or moved."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from people.models import Person


def gone(request: HttpRequest, *, by_law: bool = False) -> HttpResponse:
    """410, or 451 with who blocks it (RFC 7725). It names nothing."""
    response = render(request, "451.html" if by_law else "410.html", status=451 if by_law else 410)
    response["X-Robots-Tag"] = "noindex"
    if by_law:
        response["Link"] = f'<{settings.SITE_URL}/>; rel="blocked-by"'
    return response


def find_person(request: HttpRequest, slug: str, url_name: str) -> Person | HttpResponse:
    """The public person of a slug; else what is answered instead: the new address, 410, or Http404 raised."""
    person = Person.objects.known_by(slug)
    if person is None or not (person.is_public or person.is_gone):
        raise Http404
    if not person.is_public:
        return gone(request)
    return person if person.slug == slug else redirect(reverse(url_name, args=[person.slug]), permanent=True)
