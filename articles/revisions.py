"""A story's saved states: the one JSON object that holds every field of the form, and the way from it to the row."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from articles import addresses, body, references
from articles.models import (
    Appearance,
    Article,
    ArticleTopic,
    Attribution,
    Byline,
    EarlierCoverage,
    Kind,
    Reference,
)
from people import names
from people.addresses import host

VERSION = 1
"""The shape of `data` that this code writes. An older one passes through UPCASTS when it is read."""

UPCASTS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a version to the function that makes the next one of it."""

BLANK: Mapping[str, Any] = {
    "v": VERSION,
    "kind": Kind.NEWS.value,
    "headline": "",
    "standfirst": "",
    "body": "",
    "section": None,
    "bylines": [],  # [{"author": id}], in order
    "appearances": [],  # [{"person": id, "role": "subject"}], in order
    "earlier": [],  # [{"story": id, "line": ""}], in order
    # [{"key": "k3v9q2", "outlet": id, "via": None, "url": "", "title": "", "kind": "on_record", "quoted": "",
    #   "seen_on": "2026-05-01"}], in order
    "sources": [],
    "topics": [],  # ids
    "photo": None,
    "photo_caption": "",
    "slug": "",
    "seo_title": "",
    "seo_description": "",
    "canonical_url": "",
    "noindex": False,
    "desk_note": "",
    "declined": {
        "people": [],
        "stories": [],
        "names": [],
    },  # what the panels offered and an editor said no to
}

_COLUMNS = (
    "kind", "headline", "standfirst", "body", "photo_caption", "slug", "seo_title", "seo_description", "canonical_url", "noindex",
    "desk_note",
)  # fmt: skip


def blank() -> dict[str, Any]:
    """The data of a story in which nothing was typed yet."""
    fresh: dict[str, Any] = _copied(BLANK)
    return fresh


def upcast(data: Mapping[str, Any]) -> dict[str, Any]:
    """`data` in today's shape, whatever version wrote it."""
    current: dict[str, Any] = _copied(data)
    while (version := current["v"]) < VERSION:
        current = UPCASTS[version](current)
    return current


def _copied(value: Any) -> Any:
    """A copy of what JSON can hold, of which nothing is shared; `copy.deepcopy` takes five times as long."""
    if isinstance(value, Mapping):
        return {key: _copied(each) for key, each in value.items()}
    return [_copied(each) for each in value] if isinstance(value, list) else value


def data_of(article: Article | None) -> dict[str, Any]:
    """What the newest revision of a story holds; blank for a story that is still to be made."""
    latest = article.latest_revision if article else None
    return upcast(latest.data) if latest else blank()


def snapshot(base: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """The next revision's data: `base` with the fields that the form had. Its body is sanitised whoever typed it,
    and holds no address of ours."""
    unknown = fields.keys() - BLANK.keys()
    if unknown:
        raise ValueError(f"no fields of a story: {sorted(unknown)}")
    merged = {**upcast(base), **_copied(fields)}
    made = {name: names.clean(value) if isinstance(value, str) else value for name, value in merged.items()}
    text = addresses.by_id(body.clean(made["body"]))
    return {**made, "body": text, "headline": " ".join(made["headline"].split())}


@dataclass(frozen=True)
class Merge:
    """What becomes of two texts that were made of one: `fields` of both, and the names of those on which they clash.

    A clashing field holds what the later one, `mine`, has.
    """

    fields: Mapping[str, Any]
    taken: tuple[str, ...]
    clashes: tuple[str, ...]


def merge(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any], names: Iterable[str]
) -> Merge:
    """Merges the fields `names`: what only one of the two changed since `base` is that one's; nothing else is decided.

    What was declined on either side stays declined.
    """
    fields = {name: mine[name] for name in names}
    taken, clashes = [], []
    for name in fields:
        if theirs[name] in (base[name], mine[name]):
            continue
        if mine[name] == base[name]:
            fields[name] = theirs[name]
            taken.append(name)
        elif name == "declined":
            fields[name] = {
                kind: list(dict.fromkeys([*theirs[name][kind], *mine[name][kind]])) for kind in mine[name]
            }
        else:
            clashes.append(name)
    return Merge(fields, tuple(taken), tuple(clashes))


def columns(data: Mapping[str, Any]) -> dict[str, Any]:
    """The row's columns as `data` has them; relations are `write_relations`' concern."""
    return {
        **{name: data[name] for name in _COLUMNS},
        "section_id": data["section"],
        "photo_id": data["photo"],
        "headline_key": names.key(data["headline"]),
    }


def write_relations(
    article: Article,
    data: Mapping[str, Any],
    standing: references.Standing,
    previous: Mapping[str, Any] | None,
) -> None:
    """Makes the row's relations those of `data`; only those in which it differs from `previous`, which the row holds."""
    changed = {name for name in RELATIONS if previous is None or previous[name] != data[name]}
    linked = body.references(previous["body"]).people if previous else ()
    if previous is None or linked != body.references(data["body"]).people:
        changed.add("appearances")
    for name in changed:
        model, owner, make = RELATIONS[name]
        if previous and (previous[name] or (name == "appearances" and linked)):
            model._default_manager.filter(**{owner: article}).delete()
        model._default_manager.bulk_create(make(article, data, standing))


def _bylines(article: Article, data: Mapping[str, Any], standing: references.Standing) -> list[Byline]:
    authors = dict.fromkeys(row["author"] for row in data["bylines"] if row["author"] in standing.authors)
    return [Byline(article=article, author_id=pk, position=place) for place, pk in enumerate(authors)]


def _appearances(
    article: Article, data: Mapping[str, Any], standing: references.Standing
) -> list[Appearance]:
    people = references.appearances(data, standing)
    return [
        Appearance(article=article, person_id=pk, role=role, position=place)
        for place, (pk, role) in enumerate(people)
    ]


def _earlier(
    article: Article, data: Mapping[str, Any], standing: references.Standing
) -> list[EarlierCoverage]:
    lines: dict[int, str] = {}
    for row in data["earlier"]:
        if row["story"] in standing.stories and row["story"] != article.pk:
            lines.setdefault(row["story"], row["line"])
    return [
        EarlierCoverage(article=article, earlier_id=pk, line=line, position=place)
        for place, (pk, line) in enumerate(lines.items())
    ]


def _topics(article: Article, data: Mapping[str, Any], standing: references.Standing) -> list[ArticleTopic]:
    topics = standing.topic_ids(data["topics"])
    return [ArticleTopic(content_object=article, tag_id=pk) for pk in topics]


def attributions(
    article: Article, data: Mapping[str, Any], standing: references.Standing
) -> list[Attribution]:
    """The sources of a story; of each key the first, and no address that is none of the web."""
    sources: dict[str, Mapping[str, Any]] = {}
    for row in data["sources"]:
        sources.setdefault(row["key"], row)
    return [
        Attribution(
            article=article,
            key=key,
            outlet=standing.outlets.get(row["outlet"]),
            via=standing.outlets.get(row["via"]),
            url=row["url"] if host(row["url"]) else "",
            title=row["title"],
            kind=row["kind"],
            quoted=row["quoted"],
            seen_on=datetime.date.fromisoformat(row["seen_on"]) if row["seen_on"] else None,
            position=place,
        )
        for place, (key, row) in enumerate(sources.items())
    ]


RELATIONS: Mapping[str, tuple[Any, str, Callable[..., list[Any]]]] = {
    "bylines": (Byline, "article", _bylines),
    "appearances": (Appearance, "article", _appearances),
    "earlier": (EarlierCoverage, "article", _earlier),
    "sources": (Attribution, "article", attributions),
    "topics": (ArticleTopic, "content_object", _topics),
}
"""Each relation of the data: its model, the field that points at the story, and the rows that it calls for."""


def write_references(
    article: Article,
    data: Mapping[str, Any],
    standing: references.Standing,
    previous: Mapping[str, Any] | None,
    *,
    live: bool,
) -> None:
    """Makes the story's reference rows, of its fixed text or of its newest, those that `data` calls for."""
    if previous is not None and references.named(previous) == references.named(data):
        return
    if previous is not None:
        Reference.objects.filter(source=article, live=live).delete()
    Reference.objects.bulk_create(references.rows(article, data, standing, live=live))


def missing(data: Mapping[str, Any]) -> list[str]:
    """What a story still needs before it can be released, in words."""
    needed = {
        _("a headline"): data["headline"],
        _("a text"): body.has_words(data["body"]) or body.references(data["body"]).photos,
        _("a section"): data["section"],
        _("a byline"): data["bylines"],
    }
    return [words for words, value in needed.items() if not value]
