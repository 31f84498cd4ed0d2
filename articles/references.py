"""What the ids in a story stand for today: looked up in bulk, merged people followed, what is gone left out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, NamedTuple, cast

from django.db.models import F, Model, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from articles import body
from articles.models import Article, ArticleQuerySet, Attribution, Author, Outlet, Reference, Role, Topic
from people.models import Person, Photo
from people.prepared import NOW, Prepared, Slot


@dataclass(frozen=True)
class Standing:
    """The rows behind the ids of one or more stories: each id with the id that stands for it now, and the names."""

    people: Mapping[int, int] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)
    stories: frozenset[int] = frozenset()
    photos: frozenset[int] = frozenset()
    topics: Mapping[int, int] = field(default_factory=dict)
    topic_names: Mapping[int, str] = field(default_factory=dict)
    authors: Mapping[int, str] = field(default_factory=dict)
    outlets: Mapping[int, Outlet] = field(default_factory=dict)

    def person_ids(self, ids: Iterable[int]) -> list[int]:
        """`ids` resolved, in order: a merged person is the one they were merged into, doubles and the gone drop out."""
        return list(dict.fromkeys(self.people[pk] for pk in ids if pk in self.people))

    def topic_ids(self, ids: Iterable[int]) -> list[int]:
        return list(dict.fromkeys(self.topics[pk] for pk in ids if pk in self.topics))


def named(data: Mapping[str, Any]) -> list[Any]:
    """What of a revision decides its reference rows: where two have this in common, they refer to the same."""
    listed = [[row["person"] for row in data["appearances"]], [row["story"] for row in data["earlier"]]]
    return [*listed, data["photo"], body.references(data["body"])]


def in_data(data: Mapping[str, Any]) -> body.References:
    """All people, stories and photos that a revision refers to, in whatever field."""
    text = body.references(data["body"])
    return body.References(
        people=tuple(dict.fromkeys([*(row["person"] for row in data["appearances"]), *text.people])),
        stories=tuple(dict.fromkeys([*(row["story"] for row in data["earlier"]), *text.stories])),
        photos=tuple(dict.fromkeys([*([data["photo"]] if data["photo"] else []), *text.photos])),
    )


def resolve(*revisions: Mapping[str, Any]) -> Standing:
    """Looks up all ids of one or more revisions: one query, and one more when an outlet is first asked for.

    Only a story whose sources changed needs outlets.
    """
    ids = [in_data(data) for data in revisions]
    found = _look_up(
        {
            Person: {pk for one in ids for pk in one.people},
            Article: {pk for one in ids for pk in one.stories},
            Photo: {pk for one in ids for pk in one.photos},
            Topic: {pk for data in revisions for pk in data["topics"]},
            Author: {row["author"] for data in revisions for row in data["bylines"]},
        }
    )
    sources = [row for data in revisions for row in data["sources"]]
    outlets = {row[name] for row in sources for name in ("outlet", "via") if row[name]}
    return Standing(
        people={pk: row.stands for pk, row in found[Person].items()},
        names={pk: row.name for pk, row in found[Person].items()},
        stories=frozenset(found[Article]),
        photos=frozenset(found[Photo]),
        topics={pk: row.stands for pk, row in found[Topic].items()},
        topic_names={pk: row.name for pk, row in found[Topic].items()},
        authors={pk: row.name for pk, row in found[Author].items()},
        outlets=cast(Mapping[int, Outlet], SimpleLazyObject(lambda: Outlet.objects.in_bulk(outlets))),
    )


class _Row(NamedTuple):
    """The id that stands for a row now, and what it is called."""

    stands: int
    name: str


_COLUMNS: Mapping[type[Model], tuple[Any, Any]] = {
    Person: (Coalesce("merged_into", "pk"), F("name")),
    Article: (F("pk"), Value("")),
    Photo: (F("pk"), Value("")),
    Topic: (Coalesce("merged_into", "pk"), F("name")),
    Author: (F("pk"), F("name")),
}


def _look_up(wanted: Mapping[type[Model], Collection[int]]) -> dict[type[Model], dict[int, _Row]]:
    """Of each model those of its ids that there are: one query, whatever is wanted."""
    kinds = [model for model in _COLUMNS if wanted.get(model)]
    asked = []
    for kind, model in enumerate(kinds):
        stands, name = _COLUMNS[model]
        rows = model._default_manager.filter(pk__in=wanted[model]).order_by()
        asked.append(rows.values_list(Value(kind), "pk", stands, name))
    found: dict[type[Model], dict[int, _Row]] = {model: {} for model in _COLUMNS}
    for kind, pk, stands, name in asked[0].union(*asked[1:], all=True) if asked else ():
        found[kinds[kind]][pk] = _Row(stands, name)
    return found


def names_in(data: Mapping[str, Any], standing: Standing) -> dict[str, Any]:
    """What the record keeps of a revision's names: the headline, and who and what its ids were called, by id."""
    kinds = (
        ("people", in_data(data).people, standing.names),
        ("authors", [row["author"] for row in data["bylines"]], standing.authors),
        ("topics", data["topics"], standing.topic_names),
    )
    told = {kind: {str(pk): known[pk] for pk in ids if pk in known} for kind, ids, known in kinds}
    return {"headline": data["headline"], **told}


def as_they_stand(data: Mapping[str, Any]) -> dict[str, Any]:
    """`data` in which whom and what it lists are those that they were merged into, each once. Its text stays. One query."""
    people, topics = [row["person"] for row in data["appearances"]], data["topics"]
    if not people and not topics:
        return dict(data)
    found = _look_up({Person: set(people), Topic: set(topics)})
    rows = [{**row, "person": _stands(found[Person], row["person"])} for row in data["appearances"]]
    subjects = {row["person"] for row in rows if row["role"] == Role.SUBJECT}
    first = {row["person"]: row for row in reversed(rows)}
    kept = [first[pk] for pk in dict.fromkeys(row["person"] for row in rows)]
    return {
        **data,
        "appearances": [
            {**row, "role": Role.SUBJECT.value} if row["person"] in subjects else row for row in kept
        ],
        "topics": list(dict.fromkeys(_stands(found[Topic], pk) for pk in topics)),
    }


def people_as_they_stand(ids: Iterable[int]) -> list[int]:
    """`ids` of people in which the merged are whom they were merged into, each once: one query, if there are any."""
    wanted = list(ids)
    found = _look_up({Person: set(wanted)})[Person]
    return list(dict.fromkeys(_stands(found, pk) for pk in wanted))


def _stands(found: Mapping[int, _Row], pk: int) -> int:
    """The id that stands for `pk` now; itself, where there is no such row."""
    return found[pk].stands if pk in found else pk


def appearances(data: Mapping[str, Any], standing: Standing) -> list[tuple[int, str]]:
    """The people of a story with their roles: those listed, then those linked in its text, who are mentioned.

    Somebody who is listed twice, merged meanwhile, is a subject where either is.
    """
    roles: dict[int, str] = {}
    for row in data["appearances"]:
        for person in standing.person_ids([row["person"]]):
            if roles.get(person) != Role.SUBJECT:
                roles[person] = row["role"]
    for person in standing.person_ids(body.references(data["body"]).people):
        roles.setdefault(person, Role.MENTIONED)
    return list(roles.items())


def rows(source: Article, data: Mapping[str, Any], standing: Standing, *, live: bool) -> list[Reference]:
    """The Reference rows that a revision calls for, unsaved."""
    text = body.references(data["body"])
    listed = standing.person_ids(row["person"] for row in data["appearances"])
    people = [("appearances", pk) for pk in listed] + [
        ("body", pk) for pk in standing.person_ids(text.people)
    ]
    stories = [("earlier", row["story"]) for row in data["earlier"]] + [("body", pk) for pk in text.stories]
    photos = [("photo", data["photo"])] * bool(data["photo"]) + [("body", pk) for pk in text.photos]
    made = [Reference(source=source, live=live, field=name, person_id=pk) for name, pk in people]
    made += [
        Reference(source=source, live=live, field=name, story_id=pk)
        for name, pk in dict.fromkeys(stories)
        if pk in standing.stories and pk != source.pk
    ]
    return made + [
        Reference(source=source, live=live, field=name, photo_id=pk)
        for name, pk in dict.fromkeys(photos)
        if pk in standing.photos
    ]


def labels(html: str, stories: ArticleQuerySet) -> dict[str, dict[int, str]]:
    """What the ids in `html` are called on the desk: of people, of photos, and of those among `stories`."""
    ids = body.references(html)
    people = Person.objects.filter(pk__in=ids.people).select_related("merged_into") if ids.people else ()
    shown = ("caption", "alt", "credit", "key", "renditions")
    photos = list(Photo.objects.filter(pk__in=ids.photos).only(*shown)) if ids.photos else []
    seen = stories.filter(pk__in=ids.stories).only("headline") if ids.stories else ()
    return {
        "person": {person.pk: (person.merged_into or person).label for person in people},
        "story": {story.pk: story.headline for story in seen},
        "photo": {photo.pk: photo.label for photo in photos},
        "image": {photo.pk: photo.preview_url for photo in photos},
    }


def targets(
    html: str, *, base: str = "", known: Iterable[Person] = (), sources: Iterable[Attribution] = ()
) -> body.Targets:
    """What readers may see of what `html` refers to: at most one query a kind, each through `public()`.

    `base` stands before each address, for feeds; `known` are public people that the caller has already, `sources` those
    of the story.
    """
    outlets = {row.key: body.Target(row.url, row.name) for row in sources if row.name}
    return replace(targets_of([html], base=base, known=known), sources=outlets)


def targets_of(bodies: Iterable[str], *, base: str = "", known: Iterable[Person] = ()) -> body.Targets:
    """The same for several bodies at once, for a feed: still one query a kind."""
    found = [body.references(html) for html in bodies]
    people = {person.pk: person for person in known if person.is_public}
    wanted = {pk for ids in found for pk in ids.people} - people.keys()
    if wanted:
        everyone = Person.objects.filter(pk__in=wanted).select_related("merged_into")
        for person in everyone.only("name", "slug", "state", "minor", "merged_into", *_WINNER):
            winner = person.merged_into or person
            if winner.is_public:
                people[person.pk] = winner
    stories = _public_stories({pk for ids in found for pk in ids.stories})
    photo_ids = {pk for ids in found for pk in ids.photos}
    photos = Photo.objects.public().filter(pk__in=photo_ids) if photo_ids else ()
    return body.Targets(
        people={pk: body.Target(base + p.get_absolute_url(), p.name) for pk, p in people.items()},
        stories={
            story.pk: body.Target(base + story.get_absolute_url(), story.marked_headline) for story in stories
        },
        photos={photo.pk: shown for photo in photos if (shown := _picture(photo, base))},
    )


def _picture(photo: Photo, base: str) -> body.Picture | None:
    """A photo as a figure shows it; none while no file of it is made."""
    sources = photo.sources("free", base)
    if sources is None:
        return None
    return body.Picture(
        caption=photo.caption,
        credit=photo.credit,
        alt=photo.alt,
        src=sources.jpeg.url,
        width=sources.jpeg.width,
        height=sources.jpeg.height,
        srcset=sources.srcset,
    )


def _public_stories(ids: Collection[int]) -> list[Article]:
    """Those among `ids` that readers may see, to be named by their headlines."""
    if not ids:
        return []
    places = 4
    while places < len(ids):
        places *= 4
    padded = [*ids, *[0] * (places - len(ids))]
    return _stories_in(places)(now=timezone.now(), **{f"id{n}": pk for n, pk in enumerate(padded)})


@cache
def _stories_in(places: int) -> Prepared[Article]:
    """The query for so many ids: a body with three links asks as one with four, so that few are ever written."""
    ids: Any = [Slot(f"id{n}") for n in range(places)]
    return Prepared(
        lambda: (
            Article.objects.public(at=NOW)
            .filter(pk__in=ids)
            .only("headline", "year", "month", "slug", "retracted_at")
            .order_by()
        )
    )


_WINNER = tuple(f"merged_into__{name}" for name in ("name", "slug", "state", "minor", "merged_into"))
