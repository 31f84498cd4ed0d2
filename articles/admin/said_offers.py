"""What a story says that happened, as the panel beside it offers it: the way to the timeline, with the event filled in."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.cast import Cast
from articles.said import Said
from people.access import may
from people.models import LifeEvent, Person, Relationship, RelationshipEvent

_RIVALS = (RelationshipEvent.Kind.FEUD, RelationshipEvent.Kind.MADE_UP)


def offers(user: Any, found: Cast, story: int | None) -> list[dict[str, str]]:
    """The events that no timeline has yet, each with the form that adds it; none for who may not. At most two queries."""
    if not found.said or not may(user, "people.change_person"):
        return []
    people = {seen.person.pk: seen.person for seen in (*found.linked, *found.named)}
    known = _recorded(found.said)
    new = [said for said in found.said if (said.kind, said.people) not in known]
    return [_offer(said, people, story) for said in new if people.keys() >= set(said.people)]


def _offer(said: Said, people: Mapping[int, Person], story: int | None) -> dict[str, str]:
    first, *others = (people[pk] for pk in said.people)
    asked: dict[str, Any] = {"what": _what(said), "when": said.when.stored if said.when else ""}
    asked |= {"other": others[0].pk} if others else {}
    asked |= {"story": story} if story else {}
    url = reverse("admin:people_person_timeline", args=[first.pk])
    kind = RelationshipEvent.Kind(said.kind) if said.is_between else LifeEvent.Kind(said.kind)
    called = " & ".join(person.name for person in (first, *others))
    when = f", {said.when}" if said.when else ""
    words = _("%(names)s: %(kind)s") % {"names": called, "kind": kind.label}
    return {
        "key": f"{said.kind}-{'-'.join(map(str, said.people))}",
        "words": f"{words}{when}",
        "url": f"{url}?{urlencode(asked)}",
    }


def _what(said: Said) -> str:
    if not said.is_between:
        return f"life.{said.kind}"
    side = Relationship.Kind.RIVALS if said.kind in _RIVALS else Relationship.Kind.PARTNERS
    return f"{side}.{said.kind}"


def _recorded(said: Sequence[Said]) -> set[tuple[str, tuple[int, ...]]]:
    """Those that a timeline has, whatever their date and state."""
    between, own = Q(pk__in=()), Q(pk__in=())
    for one in said:
        if one.is_between:
            pair = {"relationship__one": one.people[0], "relationship__other": one.people[1]}
            between |= Q(kind=one.kind, **pair)
        else:
            own |= Q(kind=one.kind, person=one.people[0])
    rows = RelationshipEvent.objects.filter(between).order_by()
    found = {
        (kind, (one, other))
        for kind, one, other in rows.values_list("kind", "relationship__one", "relationship__other")
    }
    lives = LifeEvent.objects.filter(own).order_by().values_list("kind", "person")
    return found | {(kind, (person,)) for kind, person in lives}
