"""What stands where something public was: gone, or moved."""

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from articles import connections
from articles.models import Appearance, Article
from articles.models.stories import MANY
from articles.timelines import Pair
from people.models import NameKey, Person
from people.models.person import PersonQuerySet


def gone(request: HttpRequest, story: Article | None = None) -> HttpResponse:
    """410, or 451 with who blocks it (RFC 7725). It names nothing but what readers are told of a withdrawn `story`: the
    day, the reason, and the public story that took its place."""
    by_law = story is not None and story.withdrawn_by_law
    successor = story.successor if story and story.successor and story.successor.is_public else None
    context = {"gone": story, "successor": successor}
    response = render(request, "451.html" if by_law else "410.html", context, status=451 if by_law else 410)
    response["X-Robots-Tag"] = "noindex"
    if by_law:
        response["Link"] = f'<{settings.SITE_URL}/>; rel="blocked-by"'
    return response


def _with_extent(people: PersonQuerySet) -> PersonQuerySet:
    """Each with whether they are in so many stories that a list of those is found another way."""
    rows = Appearance.objects.filter(person=OuterRef("pk")).order_by()
    return people.annotate(is_in_many=Exists(rows[MANY - 1 : MANY]))


def find_person(request: HttpRequest, slug: str, url_name: str) -> Person | HttpResponse:
    """The public person of a slug; else what is answered instead: the new address, 410, or Http404 raised.

    The name of two together leads to the story so far of the two.
    """
    person = _with_extent(Person.objects.all()).known_by(slug)
    if person is None and (pair := _called_together(slug)) and url_name == "people:person":
        return redirect(pair.get_absolute_url(), permanent=False)
    if person is None or not (person.is_public or person.is_gone):
        raise Http404
    if not person.is_public:
        return gone(request)
    return person if person.slug == slug else redirect(reverse(url_name, args=[person.slug]), permanent=True)


def _called_together(slug: str) -> Pair | None:
    """The two public people of whom a slug is the name that both have together."""
    keys = NameKey.objects.open().called([slug.replace("-", " ")]).exclude(name__shared_with=None)
    found = list(Person.objects.public().filter(pk__in=keys.values("person"))[:3])
    return Pair.of(*found) if len(found) == 2 and not connections.are_kept_apart(*found) else None


def find_pair(one: str, other: str, url_name: str) -> Pair | str:
    """The public people of two slugs, or the address that is theirs; raises Http404 where they are not two, not public,
    or must not be brought together.

    Nothing is said of a withdrawn one: the page of two is derived, and gone without a trace.
    """
    found = [_with_extent(Person.objects.all()).known_by(slug) for slug in dict.fromkeys([one, other])]
    people = [who for who in found if who and who.is_public]
    if len(people) < 2 or people[0] == people[1] or connections.are_kept_apart(*people):
        raise Http404
    pair = Pair.of(*people)
    slugs = [who.slug for who in pair.people]
    return pair if slugs == [one, other] else reverse(url_name, args=slugs)
