"""A person's page: the profile, then the coverage."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles import structured_data
from articles.models import Article
from articles.views.paging import page_of
from articles.views.story import gone
from people.models import OldSlug, Person


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """A public profile; the winner's of one that was merged; 410 without the name of a withdrawn one; else 404."""
    person = _known_by(slug)
    person = person.merged_into or person
    if not person.is_public:
        if person.state == Person.State.WITHDRAWN and not person.minor:
            return gone(request)
        raise Http404
    if person.slug != slug:
        return redirect(person, permanent=True)
    return _profile(request, person)


def _known_by(slug: str) -> Person:
    """Whose slug this is, or once was; raises Http404."""
    person = Person.objects.filter(slug=slug).select_related("merged_into").first()
    if person is None:
        old = OldSlug.objects.filter(slug=slug).select_related("person__merged_into").first()
        if old is None:
            raise Http404
        return old.person
    return person


def _profile(request: HttpRequest, person: Person) -> HttpResponse:
    page = page_of(request, Article.objects.public().about(person), may_be_empty=True)
    suffix = f"?page={page.number}" if page.number > 1 else ""
    names = [name for name in person.names.all() if name.printable]
    links = list(person.links.all())
    context = {
        "person": person,
        "names": names,
        "links": links,
        "page": page,
        "canonical": settings.SITE_URL + person.get_absolute_url() + suffix,
        "feed": reverse("people:person-feed", args=[person.slug]),
        "json_ld": structured_data.person_page(person, names, links),
    }
    return render(request, "people/person_detail.html", context)
