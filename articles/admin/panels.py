"""What the panels beside the text are told, as JSON: offers for a text that need not be saved. Nothing is written."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import cast
from articles.cast import Draft, Place, Seen
from people import names
from people.access import may
from people.models import Person

TEXT = ("headline", "standfirst", "photo_caption", "body")
MOST_IDS = 200
LARGEST = 2**63 - 1


class Unreadable(Exception):
    """What was sent is not what a panel sends."""


@require_POST
@never_cache
def people(request: HttpRequest) -> JsonResponse:
    """Who is in the text that was sent: linked, named, ambiguous, listed only, unknown."""
    if not any(may(request.user, f"articles.{act}_article") for act in ("change", "add")):
        raise PermissionDenied
    try:
        draft = _draft(_sent(request))
    except Unreadable:
        return JsonResponse({"error": _("The panel sent what cannot be read. Reload the page.")}, status=400)
    found = cast.of(draft)
    may_add, add = may(request.user, "people.add_person"), reverse("admin:people_person_add")
    return JsonResponse(
        {
            "linked": [_seen(person) for person in found.linked],
            "named": [_seen(person) for person in found.named],
            "ambiguous": [
                {
                    "places": [_place(place) for place in namesakes.places],
                    "people": [
                        _person(person) | {"partners": namesakes.partners.get(person.pk, [])}
                        for person in namesakes.people
                    ],
                }
                for namesakes in found.ambiguous
            ],
            "unnamed": [_person(person) for person in found.unnamed],
            "unknown": [
                {
                    "place": _place(stranger.place),
                    "count": stranger.count,
                    "key": names.key(stranger.place.text),
                    "url": f"{add}?{urlencode({'name': stranger.place.text})}" if may_add else "",
                }
                for stranger in found.unknown
            ],
        }
    )


def _sent(request: HttpRequest) -> Mapping[str, Any]:
    try:
        sent = json.loads(request.body)
    except ValueError as error:
        raise Unreadable from error
    if not isinstance(sent, dict):
        raise Unreadable
    return sent


def _draft(sent: Mapping[str, Any]) -> Draft:
    texts = {name: sent.get(name, "") for name in TEXT}
    declined = sent.get("declined", {})
    if not all(isinstance(text, str) for text in texts.values()) or not isinstance(declined, dict):
        raise Unreadable
    said_no = declined.get("names", [])
    if not isinstance(said_no, list):
        raise Unreadable
    return Draft(
        **{name: names.clean(text) for name, text in texts.items()},
        listed=tuple(_ids(sent.get("listed", []))),
        declined=frozenset(_ids(declined.get("people", []))),
        declined_names=frozenset(map(str, said_no[:MOST_IDS])),
    )


def _ids(sent: Any) -> list[int]:
    if not isinstance(sent, list) or not all(type(pk) is int and 0 < pk <= LARGEST for pk in sent):
        raise Unreadable
    return sent[:MOST_IDS]


def _person(person: Person) -> dict[str, Any]:
    return {
        "id": person.pk,
        "name": person.name,
        "summary": person.summary,
        "image": person.thumbnail_url,
        "url": reverse("admin:people_person_change", args=[person.pk]),
        "isPublic": person.is_public,
    }


def _seen(seen: Seen) -> dict[str, Any]:
    return _person(seen.person) | {
        "count": len(seen.places),
        "isListed": seen.is_listed,
        "role": seen.role,
        "first": _place(seen.first) if seen.first else None,
    }


def _place(place: Place) -> dict[str, Any]:
    """Offsets are in characters, not in UTF-16 units."""
    return {
        "field": place.field,
        "text": place.text,
        "block": place.block,
        "start": place.start,
        "end": place.end,
        "canBeLinked": place.can_be_linked,
    }
