"""What the panels beside the text are told, as JSON: offers for a text that need not be saved. Nothing is written."""

import datetime
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import acts, body, cast, checklist, minors, references, suggestions
from articles import addresses as own
from articles.admin import said_offers
from articles.cast import Draft, Place, Seen
from articles.models import Article, KeptApart, Role
from people import names
from people.access import may
from people.models import Person, Photo
from people.models.person import RIGHTS

TEXT = ("headline", "standfirst", "photo_caption", "body")
MOST_IDS = 200
MOST_ADDRESSES = 50
LARGEST = 2**63 - 1


class Unreadable(Exception):
    """What was sent is not what a panel sends."""


Panel = Callable[[HttpRequest, Mapping[str, Any]], dict[str, Any]]


def panel(answer: Panel) -> Callable[[HttpRequest], JsonResponse]:
    """The endpoint of a panel: what `answer` makes of what was sent, for those who may write a story."""

    @require_POST
    @never_cache
    def view(request: HttpRequest) -> JsonResponse:
        if not any(may(request.user, f"articles.{act}_article") for act in ("change", "add")):
            raise PermissionDenied
        try:
            return JsonResponse(answer(request, read(request.body)))
        except Unreadable:
            sentence = _("The panel sent what cannot be read. Reload the page.")
            return JsonResponse({"error": sentence}, status=400)

    return view


@panel
def people(request: HttpRequest, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Who is in the text that was sent: linked, named, ambiguous, listed only, unknown."""
    found = cast.of(_draft(sent))
    apart = _apart(found.apart)
    may_add, add = may(request.user, "people.add_person"), reverse("admin:people_person_add")
    return {
        "linked": [_seen(seen) | {"apart": apart.get(seen.person.pk, [])} for seen in found.linked],
        "named": [_seen(seen) | {"apart": apart.get(seen.person.pk, [])} for seen in found.named],
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
        "unnamed": [_person(person) | {"apart": apart.get(person.pk, [])} for person in found.unnamed],
        "unknown": [
            {
                "place": _place(stranger.place),
                "count": stranger.count,
                "key": names.key(stranger.place.text),
                "url": f"{add}?{urlencode({'name': stranger.place.text})}" if may_add else "",
            }
            for stranger in found.unknown
        ],
        "said": said_offers.offers(request.user, found, next(iter(_story(sent)), None)),
        "notes": _notes(found),
    }


@panel
def earlier(request: HttpRequest, sent: Mapping[str, Any]) -> dict[str, Any]:
    """The earlier coverage that may be offered, with reasons; what of the links is not public, and where this story
    would stand as later coverage."""
    draft = _draft(sent)
    linked = body.references(draft.body)
    chosen = dict.fromkeys([*_ids(sent.get("stories", [])), *linked.stories])
    subjects = _ids(sent.get("subjects", []))
    named = _ids(sent.get("named", []))
    story = _story(sent)
    in_text = references.people_as_they_stand(linked.people)
    roles = dict.fromkeys([*draft.listed, *in_text, *named], Role.MENTIONED.value)
    wanted = suggestions.Wanted(
        people=dict.fromkeys(subjects, Role.SUBJECT.value)
        | {pk: roles[pk] for pk in roles if pk not in subjects},
        topics=_ids(sent.get("topics", [])),
        text=f"{draft.headline} {draft.standfirst}",
        before=_moment(sent.get("before")),
        without=[
            *chosen,
            *story,
            *_ids(_declined(sent, "stories")),
        ],
    )
    targets = list(_targets(request, chosen)) if chosen else []
    offered = suggestions.earlier(wanted)
    hidden = [_name_of(story) for story in targets if not story.is_public]
    return {
        "offered": [
            {
                "id": one.story.pk,
                "headline": one.story.headline,
                "reasons": one.reasons,
                "url": one.story.get_absolute_url(),
            }
            for one in offered
        ],
        "later": [story.headline for story in targets if story.is_public],
        "notes": _notes(checklist.Coverage([*chosen], hidden, offered, subjects, timezone.now())),
    }


@panel
def checks(request: HttpRequest, sent: Mapping[str, Any]) -> dict[str, Any]:
    """What the text still lacks, and what the checks of the text itself find, its photos' words among it."""
    draft = _draft(sent)
    lead = _ids([sent["photo"]] if sent.get("photo") else [])
    ids = dict.fromkeys([*lead, *body.references(draft.body).photos])
    photos = Photo.objects.only("caption", "alt", "credit", *RIGHTS).in_bulk(ids) if ids else {}
    return {
        "notes": [
            *_lacking(draft, sent),
            *_notes(
                checklist.Text(
                    headline=draft.headline,
                    standfirst=draft.standfirst,
                    body=draft.body,
                    photo=lead[0] if lead else None,
                    sources=_kinds(sent.get("sources", [])),
                    photos={
                        pk: checklist.PhotoFacts(
                            photo.label, photo.alt, photo.credit, photo.is_public, photo.lacks_consent
                        )
                        for pk, photo in photos.items()
                    },
                    today=timezone.localdate(),
                    minors=minors.in_text(
                        (getattr(draft, name) for name in TEXT if name != "body"),
                        draft.body,
                        draft.listed,
                        [words for photo in photos.values() for words in (photo.caption, photo.alt)],
                    ),
                )
            ),
        ]
    }


def _lacking(draft: Draft, sent: Mapping[str, Any]) -> list[dict[str, str]]:
    """What releasing the story would be refused for, where it was sent whether it has a section and a byline."""
    if not sent.keys() >= {"section", "byline"}:
        return []
    data = {"headline": draft.headline, "body": draft.body}
    told = acts.incomplete(data | {"section": sent["section"], "bylines": sent["byline"]})
    return [{"level": checklist.STOP, "sentence": told}] if told else []


def _kinds(sent: Any) -> list[dict[str, str]]:
    """Of each listed source its kind."""
    if not isinstance(sent, list) or not all(isinstance(kind, str) for kind in sent):
        raise Unreadable
    return [{"kind": kind} for kind in sent[:MOST_IDS]]


def _notes(subject: Any) -> list[dict[str, str]]:
    """What the checklist finds in it."""
    return [{"level": found.level, "sentence": found.sentence} for found in checklist.run(subject)]


@panel
def addresses(request: HttpRequest, sent: Mapping[str, Any]) -> dict[str, Any]:
    """To which story or person each address of ours leads that was pasted; nothing of a story that one may not see."""
    asked = sent.get("addresses", [])
    if not isinstance(asked, list) or not all(isinstance(address, str) for address in asked):
        raise Unreadable
    pages = own.leading_to(asked[:MOST_ADDRESSES], stories=Article.objects.visible_to(request.user))
    return {"found": {address: asdict(page) | {"words": page.words} for address, page in pages.items()}}


def _story(sent: Mapping[str, Any]) -> list[int]:
    """The id of the story itself; none before it was saved."""
    return _ids([sent["story"]] if sent.get("story") else [])


def _targets(request: HttpRequest, ids: Iterable[int]) -> QuerySet[Article]:
    """The stories that a text points at, each with whether the colleague may see it."""
    seen = Q(pk__in=Article.objects.visible_to(request.user).values("pk"))
    stories = Article.objects.filter(pk__in=list(ids)).only("headline", "state", "public_from")
    return stories.annotate(is_seen=ExpressionWrapper(seen, BooleanField())).order_by("pk")


def _name_of(story: Any) -> str:
    return str(story.headline if story.is_seen else _("A story that you may not see"))


def _moment(sent: Any) -> datetime.datetime | None:
    """The moment that was sent, or none."""
    try:
        found = parse_datetime(sent) if isinstance(sent, str) else None
    except ValueError:
        return None
    return found if found and timezone.is_aware(found) else None


def read(text: str | bytes) -> Mapping[str, Any]:
    """The object that a text in JSON is; raises Unreadable for any other."""
    try:
        sent = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable from error
    if not isinstance(sent, dict):
        raise Unreadable
    return sent


def _draft(sent: Mapping[str, Any]) -> Draft:
    texts = {name: sent.get(name, "") for name in TEXT}
    if not all(isinstance(text, str) for text in texts.values()):
        raise Unreadable
    said_no = _declined(sent, "names")
    if not isinstance(said_no, list):
        raise Unreadable
    return Draft(
        **{name: names.clean(text) for name, text in texts.items()},
        listed=tuple(_ids(sent.get("listed", []))),
        topics=tuple(_ids(sent.get("topics", []))),
        declined=frozenset(_ids(_declined(sent, "people"))),
        declined_names=frozenset(map(str, said_no[:MOST_IDS])),
    )


def _declined(sent: Mapping[str, Any], kind: str) -> Any:
    declined = sent.get("declined", {})
    if not isinstance(declined, dict):
        raise Unreadable
    return declined.get(kind, [])


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


def _apart(rules: Iterable[KeptApart]) -> dict[int, list[str]]:
    """What is told beside each of the people whom a rule keeps apart from another, or from a topic of the story."""
    told: dict[int, list[str]] = {}
    for rule in rules:
        for pk in filter(None, (rule.one_id, rule.other_id)):
            told.setdefault(pk, []).append(rule.sentence)
    return told


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
