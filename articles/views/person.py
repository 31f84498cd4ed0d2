"""A person's page: the profile, then the coverage."""

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import connections, coverage, months, structured_data, timelines
from articles.absence import find_person
from articles.models import Article, Correction
from articles.timelines import Pair
from articles.views.paging import page_of
from people.models import Name, Person
from people.prepared import Prepared, Slot

CORRECTIONS = 3
"""How many corrections a profile shows."""

_OF_WHOM = ("name", "state", "minor", "merged_into")


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """A public profile; the winner's of one that was merged; 410 without the name of a withdrawn one; else 404."""
    found = find_person(request, slug, "people:person")
    return _profile(request, found) if isinstance(found, Person) else found


def _profile(request: HttpRequest, person: Person) -> HttpResponse:
    page = page_of(request, Article.objects.public().about(person), may_be_empty=True, is_signed=False)
    suffix = f"?page={page.number}" if page.number > 1 else ""
    names = printable_names(person)
    links = list(person.links.all())
    is_first = page.number == 1
    life = timelines.of_person(person) if is_first else timelines.Life(person)
    context = {
        "person": person,
        "names": [(_as_told(name, person), name) for name in names],
        "links": links,
        "page": page,
        "age": person.age(),
        "life": life,
        "months": months.of(person) if is_first else None,
        "company": [(who, Pair.of(person, who)) for who in coverage.appear_with(person)] if is_first else (),
        "photos": coverage.photos_of(person) if is_first else (),
        "corrections": _corrections(person) if is_first else (),
        "canonical": settings.SITE_URL + person.get_absolute_url() + suffix,
        "feed": reverse("people:person-feed", args=[person.slug]),
        "json_ld": structured_data.person_page(
            person, [n for n in names if not n.shared_with], links, life.now
        ),
    }
    return render(request, "people/person_detail.html", context)


def _corrections(person: Person) -> list[Correction]:
    """The newest notes on the public stories about a person."""
    return list(Correction.objects.public().about(person).for_listing().newest()[:CORRECTIONS])


_NAMES = Prepared(
    lambda: (
        Name.objects.filter(Q(person=Slot("person")) | Q(shared_with=Slot("person")), printable=True)
        .select_related("person", "shared_with")
        .only(
            *("text", "kind", "since", "until"),
            *(f"{side}__{name}" for side in ("person", "shared_with") for name in _OF_WHOM),
        )
        .order_by("pk")
    )
)


def printable_names(person: Person) -> list[Name]:
    """The other names that readers are shown, those too that a person shares with another whom they may know."""
    rows = _NAMES(person=person.pk)
    apart = connections.pairs_apart({pk for name in rows if name.shared_with for pk in _both(name)})
    public = [
        name
        for name in rows
        if name.shared_with is None or (name.person.is_public and name.shared_with.is_public)
    ]
    return [name for name in public if name.shared_with is None or frozenset(_both(name)) not in apart]


def _both(name: Name) -> tuple[int, int]:
    """The ids of the two who share a name."""
    return name.person_id, name.shared_with_id or 0


def _as_told(name: Name, person: Person) -> str:
    """What a name is to a person: “birth name”, “together with Ben Ray”."""
    if name.shared_with is None:
        return str(name.get_kind_display())
    other = name.person if name.shared_with == person else name.shared_with
    return _("together with %(name)s") % {"name": other.name}
