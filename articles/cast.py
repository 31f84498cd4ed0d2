"""Who is in a story that is being written: who is linked, who is named and not linked, who might be meant.

Everything is offered and nothing is done: the panel beside the text shows it, and an editor decides.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.db.models import Count, Exists, F, OuterRef
from django.utils import timezone

from articles import body, connections, passages, said
from articles.models import Appearance, Article, KeptApart, Role
from articles.said import Said, Spot
from people import mentions, names
from people.mentions import Found, Mention
from people.models import Person
from people.runs import Passage, Unknown

PARTNERS = 2
"""How many people tell a namesake apart, by appearing with them."""

AROUND = 40
"""How many characters behind a name are kept with it: an age stands there."""

NEWEST = 200
"""In how many stories of all namesakes it is counted who appears with them."""


@dataclass(frozen=True)
class Draft:
    """What stands in the form, saved or not: the text, who is listed, what it is filed under, whom and what an editor
    said no to."""

    headline: str = ""
    standfirst: str = ""
    photo_caption: str = ""
    body: str = ""
    listed: tuple[int, ...] = ()
    topics: tuple[int, ...] = ()
    declined: frozenset[int] = frozenset()
    declined_names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Place:
    """Words in the form: in which field, and in the body in which block, from which letter to which; and
    what stands around them."""

    field: str
    text: str
    block: int = -1
    start: int = 0
    end: int = 0
    can_be_linked: bool = False
    is_whole: bool = False
    before: str = ""
    after: str = ""
    linked: tuple[tuple[int, int, int], ...] = ()


@dataclass
class Seen:
    """A person, with the places where the text names them."""

    person: Person
    is_listed: bool = False
    places: list[Place] = field(default_factory=list)

    @property
    def role(self) -> Role:
        """Whom the headline or the standfirst names, the story is about."""
        is_in_head = any(place.field in {"headline", "standfirst"} for place in self.places)
        return Role.SUBJECT if is_in_head else Role.MENTIONED

    @property
    def first(self) -> Place | None:
        """Where a link would stand: on the first full name that can bear one, else on the first bare one."""
        return max(self.places, key=lambda place: (place.can_be_linked, place.is_whole), default=None)


@dataclass(frozen=True)
class Namesakes:
    """A name of several people, who it may be, and for each the names of those whom they appear with most."""

    places: list[Place]
    people: tuple[Person, ...]
    partners: Mapping[int, Sequence[str]]


@dataclass(frozen=True)
class Stranger:
    """A name that nobody has."""

    place: Place
    count: int


@dataclass(frozen=True)
class Cast:
    """Who is linked, who is named and not linked, who may be meant, who is listed and not named, and who is unknown."""

    linked: list[Seen]
    named: list[Seen]
    ambiguous: list[Namesakes]
    unnamed: list[Person]
    unknown: list[Stranger]
    said: list[Said]
    """What the text says that happened to them."""
    closed: int = 0
    """How many of the people that the text links are withdrawn, minors or gone."""
    apart: Sequence[KeptApart] = ()
    """The rules by which two of all these, or one and a topic of the story, must not be brought together."""


def of(draft: Draft, on: datetime.date | None = None) -> Cast:
    """Who is in a draft, and what it says of them, written `on` a day (today).

    Four queries, three where no name is of several people, two where nobody is found; one more where a link's person
    was merged.
    """
    texts = list(_texts(draft))
    places = [place for place, _passage in texts]
    in_text = body.references(draft.body).people
    present = dict.fromkeys([*in_text, *draft.listed])
    found = mentions.find([passage for _place, passage in texts], present, draft.declined)
    linked, listed = (
        list(dict.fromkeys(found.people[pk].pk for pk in ids if pk in found.people))
        for ids in (in_text, draft.listed)
    )
    seen = {person.pk: Seen(person, person.pk in listed) for person in found.people.values()}
    unclear = _placed(found, places, seen)
    told = dict.fromkeys([*(pk for pk, who in seen.items() if who.places), *linked, *listed, *present])
    partners = _partners({pk for people in unclear for pk in people}) if unclear else {}
    return Cast(
        linked=[seen[pk] for pk in linked],
        said=_said(texts, found, on or timezone.localdate()),
        named=[who for pk, who in seen.items() if who.places and pk not in linked],
        ambiguous=[
            Namesakes(where, tuple(found.people[pk] for pk in people), partners)
            for people, where in unclear.items()
        ],
        apart=connections.among(told, draft.topics),
        closed=sum(pk not in found.people for pk in in_text),
        unnamed=[
            who.person for pk, who in seen.items() if who.is_listed and not who.places and pk not in linked
        ],
        unknown=[
            Stranger(_place(places[name.passage], name), name.count)
            for name in found.unknown
            if names.key(name.text) not in draft.declined_names
        ],
    )


def _placed(
    found: Found, places: Sequence[Place], seen: Mapping[int, Seen]
) -> dict[tuple[int, ...], list[Place]]:
    """Tells each who is `seen` where they are named; returns the places of names that are several people's."""
    unclear: dict[tuple[int, ...], list[Place]] = defaultdict(list)
    for mention in found.mentions:
        where = _place(places[mention.passage], mention, is_whole=mention.is_whole)
        if mention.is_of_pair:  # both are named, and a link leads to one
            for pk in mention.people:
                seen[pk].places.append(replace(where, can_be_linked=False))
        elif len(mention.people) == 1:
            seen[mention.people[0]].places.append(where)
        else:
            unclear[mention.people].append(where)
    return unclear


def _texts(draft: Draft) -> Iterable[tuple[Place, Passage]]:
    """What is looked through, in the order of the page: no credit, and no post of another site."""
    for name in ("headline", "standfirst", "photo_caption"):
        text = getattr(draft, name)
        yield Place(name, text), Passage(text, is_heading=name == "headline")
    for number, block in enumerate(passages.blocks(draft.body)):
        if not block.is_embed:
            place = Place("body", block.text, number, can_be_linked=not block.is_heading, linked=block.people)
            yield place, Passage(block.text, block.links, block.is_heading)


def _said(texts: Sequence[tuple[Place, Passage]], found: Found, on: datetime.date) -> list[Said]:
    """What the text says of those whom it links, or names so that nobody else can be meant."""
    spots: dict[int, list[Spot]] = defaultdict(list)
    for mention in found.mentions:
        if len(mention.people) == 1 or mention.is_of_pair:
            spots[mention.passage] += [Spot(mention.start, mention.end, pk) for pk in mention.people]
    for number, (place, _passage) in enumerate(texts):
        for start, end, pk in place.linked:
            if pk in found.people:
                spots[number].append(Spot(start, end, found.people[pk].pk))
    told = [(passage.text, spots[number]) for number, (_place, passage) in enumerate(texts)]
    return said.events(told, settings.LANGUAGE_CODE, on)


def _place(inside: Place, found: Mention | Unknown, *, is_whole: bool = True) -> Place:
    words = inside.text[found.start : found.end]
    before = inside.text[max(0, found.start - AROUND) : found.start]
    after = inside.text[found.end : found.end + AROUND]
    return replace(
        inside, text=words, start=found.start, end=found.end, is_whole=is_whole, before=before, after=after
    )


def _partners(people: Iterable[int]) -> dict[int, list[str]]:
    """For each of `people` the names of those who are in most of their newest public stories with them: nobody who is
    kept apart from them, no minor. One query."""
    is_public = Exists(Article.objects.public().filter(pk=OuterRef("article")))
    newest = Appearance.objects.filter(is_public, person__in=people).order_by("-pk").values("pk")[:NEWEST]
    together = (
        Appearance.objects.filter(article__appearances__in=newest)
        .annotate(namesake=F("article__appearances__person"))
        .exclude(person=F("namesake"))
        .exclude(connections.apart(OuterRef("person"), OuterRef("namesake")))
        .filter(person__minor=False)
        .order_by()
        .values_list("namesake", "person__name")
        .annotate(stories=Count("pk"))
        .order_by("-stories", "person__name")[:NEWEST]
    )
    partners: dict[int, list[str]] = defaultdict(list)
    for pk, name, _stories in together:
        if len(partners[pk]) < PARTNERS:
            partners[pk].append(name)
    return partners
