"""Two revisions held against each other, field by field: words marked, lists as what was added, removed and changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import body_parts
from articles.body_parts import Part
from articles.called import Called, Calls
from articles.differences import Passage, side_by_side
from articles.models import Kind, Role, SourceKind

Data = Mapping[str, Any]

FIELDS = {
    "headline": gettext_lazy("headline"),
    "standfirst": gettext_lazy("standfirst"),
    "body": gettext_lazy("text"),
    "kind": gettext_lazy("kind"),
    "section": gettext_lazy("section"),
    "bylines": gettext_lazy("byline"),
    "appearances": gettext_lazy("people"),
    "earlier": gettext_lazy("earlier coverage"),
    "sources": gettext_lazy("sources"),
    "topics": gettext_lazy("topics"),
    "photo": gettext_lazy("lead photo"),
    "photo_caption": gettext_lazy("caption of the lead"),
    "slug": gettext_lazy("address"),
    "seo_title": gettext_lazy("title for search engines"),
    "seo_description": gettext_lazy("description for search engines"),
    "canonical_url": gettext_lazy("address of the original"),
    "noindex": gettext_lazy("hide from search engines"),
    "desk_note": gettext_lazy("note to the desk"),
    "declined": gettext_lazy("offers declined"),
}
"""Every field of a story, as the history calls it, in the order of the form."""


@dataclass(frozen=True)
class Entry:
    """Something that only one of two revisions has, and what is said of it there."""

    what: Called
    note: str = ""


@dataclass(frozen=True)
class Difference:
    """A field in which two revisions differ, and how."""

    name: str
    passages: Sequence[Passage] = ()
    pictures: tuple[Called | None, Called | None] | None = None
    lost: Sequence[Entry] = ()
    won: Sequence[Entry] = ()
    changed: Sequence[str] = ()
    remark: str = ""

    @property
    def label(self) -> str:
        words = str(FIELDS[self.name])
        return words[:1].upper() + words[1:]


def differing(old: Data, new: Data) -> list[str]:
    """The fields in which two revisions differ."""
    return [name for name in FIELDS if old[name] != new[name]]


def compare(old: Data, new: Data, calls: Calls) -> list[Difference]:
    """Each field in which two revisions differ; `calls` knows the words for the ids of both."""
    return [_DIFFERENCES.get(name, _texts)(name, old, new, calls) for name in differing(old, new)]


# Words


def _texts(name: str, old: Data, new: Data, calls: Calls) -> Difference:
    return Difference(name, side_by_side(_plain(name, old[name], calls), _plain(name, new[name], calls)))


def _plain(name: str, value: Any, calls: Calls) -> str:
    if name == "section":
        return calls.of("sections", value).words if value else ""
    if name == "kind":
        return str(dict(Kind.choices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


def _body(name: str, old: Data, new: Data, calls: Calls) -> Difference:
    before, after = body_parts.lines(old["body"]), body_parts.lines(new["body"])
    lost, won = body_parts.lost_and_won(body_parts.parts(old["body"]), body_parts.parts(new["body"]))
    is_set_otherwise = before == after and not lost and not won
    return Difference(
        name,
        [] if before == after else side_by_side(before, after),
        lost=[_part(part, old, calls) for part in lost],
        won=[_part(part, new, calls) for part in won],
        remark=_("The words are the same: bold, italics or the order of pictures differ.")
        if is_set_otherwise
        else "",
    )


_PARTS = {
    "person": gettext_lazy("link to a person"),
    "story": gettext_lazy("link to a story"),
    "address": gettext_lazy("link"),
    "card": gettext_lazy("card of a story"),
    "photo": gettext_lazy("picture"),
    "quote": gettext_lazy("quote"),
    "embed": gettext_lazy("embedded post"),
}
_PART_KINDS = {
    "person": "people",
    "quote": "people",
    "story": "stories",
    "card": "stories",
    "photo": "photos",
}


def _part(part: Part, data: Data, calls: Calls) -> Entry:
    what = calls.of(_PART_KINDS[part.kind], part.pk) if part.pk else Called("")
    told = [str(_PARTS[part.kind])]
    if part.kind == "quote":
        name, key = part.detail
        source = next((row for row in data["sources"] if row["key"] == key), None)
        what = what if part.pk else Called(name)
        told += [_source_words(source, calls)] if source else [_("source not on the list")] if key else []
    elif part.kind in ("address", "embed"):
        what = Called(part.detail[1])
        told += [detail for detail in part.detail[2:] if detail]
    return Entry(what, ", ".join(told) + (f": “{part.words}”" if part.words else ""))


# Lists


def _listed(
    kind: str, key: str, note: Callable[[Data], str], change: Callable[[Data, Data], str]
) -> Callable[[str, Data, Data, Calls], Difference]:
    """How lists of rows are compared, each row of which names one thing of a kind."""

    def difference(name: str, old: Data, new: Data, calls: Calls) -> Difference:
        before, after = ({row[key]: row for row in data[name]} for data in (old, new))
        kept = [pk for pk in after if pk in before]
        changed = [
            _("%(what)s: %(change)s") % {"what": calls.of(kind, pk).words, "change": told}
            for pk in kept
            if before[pk] != after[pk] and (told := change(before[pk], after[pk]))
        ]
        return Difference(
            name,
            lost=[Entry(calls.of(kind, pk), note(row)) for pk, row in before.items() if pk not in after],
            won=[Entry(calls.of(kind, pk), note(row)) for pk, row in after.items() if pk not in before],
            changed=changed,
            remark=_reordered(kept, [pk for pk in before if pk in after]),
        )

    return difference


def _reordered(now: Sequence[Any], then: Sequence[Any]) -> str:
    return _("In another order.") if now != then else ""


def _from_to(old: str, new: str) -> str:
    return _("%(old)s → %(new)s") % {"old": old or "–", "new": new or "–"}


def _role(row: Data) -> str:
    return str(dict(Role.choices).get(row["role"], row["role"]))


def _line(row: Data) -> str:
    return f"“{row['line']}”" if row["line"] else ""


def _topics(name: str, old: Data, new: Data, calls: Calls) -> Difference:
    return Difference(
        name,
        lost=[Entry(calls.of("topics", pk)) for pk in old[name] if pk not in new[name]],
        won=[Entry(calls.of("topics", pk)) for pk in new[name] if pk not in old[name]],
        remark="" if set(old[name]) != set(new[name]) else _("In another order."),
    )


_SOURCE_FIELDS = {
    "kind": gettext_lazy("kind"),
    "url": gettext_lazy("address"),
    "title": gettext_lazy("title"),
    "quoted": gettext_lazy("words quoted"),
    "seen_on": gettext_lazy("seen on"),
}


def _source_words(row: Data, calls: Calls) -> str:
    outlet, via = (calls.of("outlets", row[name]).words if row[name] else "" for name in ("outlet", "via"))
    if outlet and via:
        return _("%(outlet)s, citing %(via)s") % {"outlet": outlet, "via": via}
    return outlet or via or row["title"] or row["url"] or _kind(row)


def _kind(row: Data) -> str:
    return str(dict(SourceKind.choices).get(row["kind"], row["kind"]))


def _source(row: Data, calls: Calls) -> Entry:
    is_missing = any(row[name] and calls.of("outlets", row[name]).is_missing for name in ("outlet", "via"))
    words = _source_words(row, calls)
    told = [_kind(row), row["title"], row["url"]]
    return Entry(
        Called(words, is_missing=is_missing), " · ".join(each for each in told if each and each != words)
    )


def _sources(name: str, old: Data, new: Data, calls: Calls) -> Difference:
    before, after = ({row["key"]: row for row in data[name]} for data in (old, new))
    kept = [key for key in after if key in before]
    changed = [
        _("%(what)s: %(change)s")
        % {
            "what": _source_words(before[key], calls),
            "change": _source_change(before[key], after[key], calls),
        }
        for key in kept
        if before[key] != after[key]
    ]
    return Difference(
        name,
        lost=[_source(row, calls) for key, row in before.items() if key not in after],
        won=[_source(row, calls) for key, row in after.items() if key not in before],
        changed=changed,
        remark=_reordered(kept, [key for key in before if key in after]),
    )


def _source_change(old: Data, new: Data, calls: Calls) -> str:
    told = []
    if (old["outlet"], old["via"]) != (new["outlet"], new["via"]):
        told.append(_from_to(_source_words(old, calls), _source_words(new, calls)))
    for name, label in _SOURCE_FIELDS.items():
        if old[name] != new[name]:
            words = (_kind(old), _kind(new)) if name == "kind" else (old[name] or "", new[name] or "")
            told.append(f"{label} {_from_to(*words)}")
    return ", ".join(told)


# What is neither


def _photo(name: str, old: Data, new: Data, calls: Calls) -> Difference:
    one, other = (calls.of("photos", data[name]) if data[name] else None for data in (old, new))
    return Difference(name, pictures=(one, other))


def _declined(name: str, old: Data, new: Data, calls: Calls) -> Difference:
    counts = {"old": sum(map(len, old[name].values())), "new": sum(map(len, new[name].values()))}
    told = _("What the panels offered and somebody said no to: %(old)s then, %(new)s after.")
    return Difference(name, remark=told % counts)


_DIFFERENCES: Mapping[str, Callable[[str, Data, Data, Calls], Difference]] = {
    "body": _body,
    "bylines": _listed("authors", "author", lambda row: "", lambda old, new: ""),
    "appearances": _listed("people", "person", _role, lambda old, new: _from_to(_role(old), _role(new))),
    "earlier": _listed("stories", "story", _line, lambda old, new: _from_to(_line(old), _line(new))),
    "sources": _sources,
    "topics": _topics,
    "photo": _photo,
    "declined": _declined,
}
