"""A person's page: the profile, then the coverage."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles import coverage, months, structured_data, timelines
from articles.absence import find_person
from articles.models import Article
from articles.views.paging import page_of
from people.models import Person


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """A public profile; the winner's of one that was merged; 410 without the name of a withdrawn one; else 404."""
    found = find_person(request, slug, "people:person")
    return _profile(request, found) if isinstance(found, Person) else found


def _profile(request: HttpRequest, person: Person) -> HttpResponse:
    page = page_of(request, Article.objects.public().about(person), may_be_empty=True)
    suffix = f"?page={page.number}" if page.number > 1 else ""
    names = [name for name in person.names.all() if name.printable]
    links = list(person.links.all())
    is_first = page.number == 1
    life = timelines.of_person(person) if is_first else timelines.Life(person)
    context = {
        "person": person,
        "names": names,
        "links": links,
        "page": page,
        "age": person.age(),
        "life": life,
        "months": months.of(person) if is_first else None,
        "company": coverage.appear_with(person) if is_first else (),
        "photos": coverage.photos_of(person) if is_first else (),
        "canonical": settings.SITE_URL + person.get_absolute_url() + suffix,
        "feed": reverse("people:person-feed", args=[person.slug]),
        "json_ld": structured_data.person_page(person, names, links, life.now),
    }
    return render(request, "people/person_detail.html", context)
