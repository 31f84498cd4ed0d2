"""What a search finds: for readers what is public, for the desk what a colleague may see."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import Any

from django.conf import settings
from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from articles import connections, listing
from articles.models import Article, ArticleQuerySet
from articles.search import engine, terms
from articles.search.excerpts import excerpt
from articles.search.terms import Clause, Query, Someone, Words
from people.finding import like
from people.models import NameKey, Person
from people.models.name_key import is_long_enough
from people.prepared import PreparedValues, Slot, filled_with, places, room_for

PEOPLE = 6
"""How many people a page of results names."""

MOST_KEYS = 100

WORDS_OF_A_NAME = 6
"""Of more words than these nobody's name was meant that is not found as it stands."""

HALF_IN_HEAD = 4.0
LIKELY_PEOPLE = 3
LIKELY_STORIES = 5
_LONGEST_PATH = 300
_WORDS = re.compile(r"[^\W\d_]{3,}")
_OWN_WORDS = frozenset(
    {"people", "sections", "topics", "authors", "archive", "feed", "search", "page", "html", "php"}
)

_SHARED = ("name__person", "name__shared_with")
"""Of the name of two people together, both."""
WHO = Coalesce("person__merged_into", "person")


def parse(typed: str) -> Query:
    return terms.parse(typed, settings.LANGUAGE_CODE)


# People


@dataclass(frozen=True)
class Known:
    """Whom the names in a query mean: in order, and for each run of it who it is."""

    people: tuple[Person, ...] = ()
    called: Mapping[str, Someone] = field(default_factory=dict)


def known_to_the_desk(query: Query) -> dict[str, Someone]:
    """For each run of a query that begins a word of somebody's name, who that is: at most three queries."""
    runs = [run.text for run in query.runs]
    begun = [run for run in runs if is_long_enough(run)]
    wanted = reduce(or_, (Q(text__begins=run) for run in begun), Q(text__in=runs, whole=True))
    keys = NameKey.objects.filter(wanted) if runs else NameKey.objects.none()
    found = list(keys.values_list("person", "text", "whole", *_SHARED).order_by("text")[:MOST_KEYS])
    people = Person.objects.filter(pk__in={person for person, *_rest in found})
    winners = dict(people.values_list("pk", Coalesce("merged_into", "pk")))
    called: dict[str, dict[int, None]] = defaultdict(dict)
    pairs = {text for _pk, text, whole, _one, shared in found if whole and shared}
    for pk, text, whole, _one, _other in found:
        for run in runs:
            if (whole and text == run) or (run in begun and text.startswith(run)):
                called[run][winners[pk]] = None
    return _standing_for(called, pairs) if called else {}


@cache
def _open_keys(room: int, *, is_begun: bool) -> PreparedValues:
    """The names by which readers may find somebody: as many as are asked for, and those that begin so."""
    runs, beginning = places("run", room, CharField()), Slot("beginning", CharField()) if is_begun else ""
    rows = NameKey.objects.open().like(runs, beginning)
    shown = rows.values_list("person", "text", "whole", *_SHARED).order_by("text")[:MOST_KEYS]
    return PreparedValues(lambda: shown, planned_anew=True)


def known_to_readers(query: Query) -> Known:
    """Whom of the public people a query names, whole or by the beginning of a name; a merged person is the winner.

    One query where nobody is called so, else at most three.
    """
    runs = {run.text for run in query.runs}
    beginning = query.beginning if is_long_enough(query.beginning) else ""
    asked = sorted({*query.phrases, *runs})
    room = room_for(asked)
    texts = filled_with("run", asked, room, nothing="")
    found = _open_keys(room, is_begun=bool(beginning))(beginning=beginning, **texts)
    if not found:
        return Known()
    meant = {person for person, *_rest in found}
    pairs = {text for _pk, text, whole, _one, shared in found if whole and shared}
    shown = Person.objects.nameable().filter(pk__in=meant).select_related("merged_into")
    winners = {person.pk: person.merged_into or person for person in shown.only(*_SHOWN, *_SHOWN_OF_WINNER)}
    called: dict[str, dict[int, Person]] = defaultdict(dict)
    begun: dict[int, Person] = {}
    sharing = {pk for _pk, _text, _whole, one, other in found if other for pk in (one, other)}
    apart = connections.pairs_apart(sharing)
    for pk, text, whole, one, other in found:
        is_told = other is None or (
            one in winners and other in winners and frozenset((one, other)) not in apart
        )
        if is_told and (winner := winners.get(pk)):
            is_called = whole and (text in runs or text in query.phrases)
            (called[text] if is_called else begun)[winner.pk] = winner
    order = [*(run.text for run in query.names(called)), *query.phrases]
    first = {pk: person for text in order if text in called for pk, person in called[text].items()}
    known = Known(tuple((first | {pk: who for pk, who in begun.items() if pk not in first}).values()))
    return replace(known, called=_standing_for(called, pairs)) if called else known


def _standing_for(called: Mapping[str, Mapping[int, Any]], pairs: Collection[str]) -> dict[str, Someone]:
    """For each name the ids of whom it calls, and of those who were merged into them; of the name of a pair both."""
    ids = {pk: [pk] for whose in called.values() for pk in whose}
    merged = Person.objects.filter(merged_into__in=ids).order_by("pk").values_list("pk", "merged_into")
    for pk, winner in merged[:MOST_KEYS]:
        ids[winner or pk].append(pk)
    found = {}
    for text, whose in called.items():
        each = [tuple(ids[who]) for who in whose]
        is_pair = text in pairs and len(each) == 2
        found[text] = Someone(*each) if is_pair else Someone(tuple(chain.from_iterable(each)))
    return found


_SHOWN = ("name", "slug", "summary", "merged_into")
_SHOWN_OF_WINNER = tuple(f"merged_into__{name}" for name in ("name", "slug", "summary"))


# For readers


@dataclass(frozen=True)
class Results:
    """What a page of results shows. Each story has its `excerpt`; `count` goes no further than what was weighed."""

    people: tuple[Person, ...] = ()
    stories: list[Any] = field(default_factory=list)
    count: int = 0


def for_readers(query: Query, *, start: int, most: int) -> Results:
    """The public people whom a query names, and the public stories that match it: at most seven queries.

    Where neither is found, the people whose names are spelled like it."""
    if not query:
        return Results()
    known = known_to_readers(query)
    asked = query.with_people(known.called)
    hits = engine.best(asked, start=start, most=most)
    stories: dict[int, Any] = listing.public([hit.article for hit in hits])
    clauses = _with_spellings(asked.clauses, known)
    for hit in hits:
        if story := stories.get(hit.article):
            story.excerpt = excerpt(story.standfirst, hit.text, clauses, settings.LANGUAGE_CODE)
    shown = [stories[hit.article] for hit in hits if hit.article in stories]
    people = known.people[:PEOPLE] if hits or known.people else people_spelled_like(query)
    return Results(people, shown, hits[0].count if hits else 0)


def people_spelled_like(query: Query) -> tuple[Person, ...]:
    """The public people with a name of their own like what was typed, the likest first: for when nothing is found. Two
    queries."""
    words = list(dict.fromkeys(word for run in query.runs for word in run.text.split()))
    if len(words) > WORDS_OF_A_NAME:
        return ()
    unlike = like(words, NameKey.objects.open().filter(name__shared_with=None))
    people = Person.objects.public().for_index().filter(pk__in=unlike)
    return tuple(sorted(people, key=lambda person: unlike[person.pk])[:PEOPLE])


def _with_spellings(clauses: Sequence[Clause], known: Known) -> list[Clause]:
    """The clauses with people by their names, as a text has them: a misspelling marks the name that it means."""
    people = [atom for clause in clauses for atom in clause if isinstance(atom, Someone)]
    meant = {pk for who in people for pk in (*who.ids, *who.others)}
    called = [person.name for person in known.people if person.pk in meant]
    spelled = tuple(Words(tuple(terms.stems(name, settings.LANGUAGE_CODE))) for name in called)
    return [
        (*clause, *spelled) if any(isinstance(atom, Someone) for atom in clause) else clause
        for clause in clauses
    ]


def like_the_address(path: str) -> Results:
    """Public people and stories with words of an address at which nothing stands: at most two queries.

    Numbers say nothing, and neither do the site's own words; of what was never public nothing is told.
    """
    words = [word for word in _WORDS.findall(path[:_LONGEST_PATH].lower()) if word not in _OWN_WORDS]
    return Results(tuple(people_like(words, LIKELY_PEOPLE)), stories_like(words, LIKELY_STORIES))


def stories_like(words: Iterable[str], limit: int) -> list[Article]:
    """The public stories that say about half of these words in headline or standfirst, or more. One query."""
    query = terms.any_of(words, settings.LANGUAGE_CODE)
    if not query:
        return []
    enough = HALF_IN_HEAD * len(query.clauses[0])
    best = RawSQL(*engine.best_of(query, most=limit, at_least=enough))
    shown = Article.objects.standing().only(
        "headline", "slug", "year", "month", "public_from", "retracted_at"
    )
    return list(shown.filter(pk__in=best).newest())


def people_like(words: Iterable[str], limit: int) -> list[Person]:
    """The public people who are called by a run of these words. One query."""
    query = terms.any_of(words, settings.LANGUAGE_CODE)
    if not query:
        return []
    keys = NameKey.objects.open().of(Person.objects.nameable()).called([run.text for run in query.runs])
    return list(Person.objects.public().filter(pk__in=keys.values(who=WHO)).for_index()[:limit])


# For the desk


def for_the_desk(user: Any, stories: ArticleQuerySet, typed: str) -> ArticleQuerySet:
    """Those of `stories`, which the colleague may see, that match what was typed in a text that they may read too.

    Of a story of their own that is its newest text, of another's the one that readers get.
    """
    query = parse(typed)
    if not typed.strip():
        return stories
    if not query:
        return stories.none()
    query = query.with_people(known_to_the_desk(query))
    found = stories.filter(engine.IsMatched(query))
    if user.has_perm("articles.view_every_article"):
        return found
    is_own = Exists(Article.objects.own(user).filter(pk=OuterRef("pk")).order_by())
    return found.filter(Q(engine.IsMatched(query, desk=False)) | Q(is_own))  # the quicker first
