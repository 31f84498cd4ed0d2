"""What a search finds: for readers what is public, for the desk what a colleague may see."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import add, or_
from typing import Any

from django.conf import settings
from django.db.models import (
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    FloatField,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
    Window,
)
from django.db.models.functions import Coalesce, StrIndex
from django.db.models.lookups import GreaterThan
from django.utils import timezone

from articles.models import Article, ArticleQuerySet, SearchEntry
from articles.models.search import YEAR, last_place
from articles.search import terms
from articles.search.engine import Found
from articles.search.excerpts import excerpt
from articles.search.terms import Atom, Clause, Prefix, Query, Someone, Words
from people.models import NameKey, Person
from people.models.name_key import NameKeyQuerySet, is_long_enough

LAST = 2**63 - 1

PEOPLE = 6
"""How many people a page of results names."""

MOST_CALLED = 20
MOST_BEGUN = 40
MOST_IDS = 200

HALF_IN_HEAD = 4.0
LIKELY_PEOPLE = 3
LIKELY_STORIES = 5
_LONGEST_PATH = 300
_WORDS = re.compile(r"[^\W\d_]{3,}")
_OWN_WORDS = frozenset(
    {"people", "sections", "topics", "authors", "archive", "feed", "search", "page", "html", "php"}
)

WHO = Coalesce("person__merged_into", "person")

EXACT = (("first", 8.0), ("second", 4.0), ("third", 2.0))
BEGUN = (("first", 3.0), ("second", 1.5))
ELSEWHERE = 1.0
"""What a word weighs by where a story has it: in the headline, in the standfirst, often in the text, or anywhere."""


def parse(typed: str) -> Query:
    return terms.parse(typed, settings.LANGUAGE_CODE)


# People


@dataclass(frozen=True)
class Known:
    """Whom the names in a query mean: in order, and for each run of it the ids that stand for them."""

    people: tuple[Person, ...] = ()
    ids: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def known_to_readers(query: Query) -> Known:
    """Whom of the public people a query names, whole or by the beginning of a name."""
    return _known(query, NameKey.objects.open().of(Person.objects.nameable()))


def known_to_the_desk(query: Query) -> Known:
    """Whom of all people a query names, by whatever name."""
    return _known(query, NameKey.objects.all())


def _known(query: Query, keys: NameKeyQuerySet) -> Known:
    """At most three queries. A merged person is the one they were merged into."""
    called: dict[str, set[int]] = defaultdict(set)
    wanted = {*query.phrases, *(run.text for run in query.runs)}
    for text, who in keys.called(wanted).values_list("text", WHO)[:MOST_CALLED] if wanted else ():
        called[text].add(who)
    order = [*(run.text for run in query.names(called)), *query.phrases]
    found = dict.fromkeys(who for text in order for who in sorted(called.get(text, ())))
    if query.beginning and is_long_enough(query.beginning):
        begun = keys.beginning(query.beginning).order_by("text", "person_id").values_list(WHO, flat=True)
        found |= dict.fromkeys(begun[:MOST_BEGUN])
    if not found:
        return Known()
    rows = Person.objects.filter(Q(pk__in=found) | Q(merged_into__in=found))
    people, standing_for = {}, defaultdict(list)
    rows = rows.order_by(F("merged_into_id").asc(nulls_first=True), "pk")
    for person in rows.only("name", "slug", "summary", "merged_into")[:MOST_IDS]:
        standing_for[person.merged_into_id or person.pk].append(person.pk)
        people[person.pk] = person
    ids = {text: tuple(pk for who in whose for pk in standing_for[who]) for text, whose in called.items()}
    return Known(tuple(people[who] for who in found if who in people), ids)


# Stories


@dataclass(frozen=True)
class Hits:
    """A page's worth of what was found, best first, and how much was found in all (of what was weighed)."""

    ids: tuple[int, ...] = ()
    count: int = 0


def hits(query: Query, *, start: int, end: int) -> Hits:
    """The public stories that match, by relevance and recency, from one place in their order to another."""
    if not query:
        return Hits()
    rows = list(_ranked(query).values_list("article", Window(Count("pk")))[start:end])
    return Hits(tuple(pk for pk, _count in rows), rows[0][1] if rows else 0)


def _ranked(query: Query) -> Any:
    """The live entries of public stories that match, weighed: what a word weighs halves with the first year."""
    now = timezone.now()
    highest = last_place(now)
    is_public = Exists(Article.objects.public(now).filter(pk=OuterRef("article")))
    age = ExpressionWrapper((Value(highest) - F("pk")) / Value(float(YEAR)), FloatField())
    score = _relevance(query) / (Value(1.0) + age)
    return (
        SearchEntry.objects.filter(Found(query, lowest=1, highest=highest), is_public)
        .annotate(score=ExpressionWrapper(score, FloatField()))
        .order_by("-score", "-pk")
    )


def _relevance(query: Query) -> Any:
    if query.is_any:
        return reduce(add, (_weight((atom,), elsewhere=0.0) for atom in query.clauses[0]))
    return reduce(add, map(_weight, query.clauses))


def _weight(clause: Clause, elsewhere: float = ELSEWHERE) -> Case:
    """What a clause weighs: the heaviest of its atoms, by the part of a story that has it."""
    exact = [need for atom in clause for need in _needles(atom)]
    begun = [f" {atom.word}" for atom in clause if isinstance(atom, Prefix)]
    tiers = [(exact, *tier) for tier in EXACT] + [(begun, *tier) for tier in BEGUN]
    tiers.sort(key=lambda tier: -tier[2])
    whens = [
        When(reduce(or_, (_has(part, needle) for needle in needles)), then=Value(weight))
        for needles, part, weight in tiers
        if needles
    ]
    return Case(*whens, default=Value(elsewhere), output_field=FloatField())


def _has(part: str, needle: str) -> Q:
    return Q(GreaterThan(StrIndex(F(part), Value(needle)), 0))


def _needles(atom: Atom) -> list[str]:
    match atom:
        case Words():
            return [f" {' '.join(atom.stems)} "]
        case Someone():
            return [f" {terms.person(pk)} " for pk in atom.ids]
    return []


# For readers


@dataclass(frozen=True)
class Results:
    """What a page of results shows. Each story has its `excerpt`; `count` goes no further than what was weighed."""

    people: tuple[Person, ...] = ()
    stories: list[Any] = field(default_factory=list)
    count: int = 0


def for_readers(query: Query, *, start: int, most: int) -> Results:
    """The public people whom a query names, and the public stories that match it: at most seven queries."""
    if not query:
        return Results()
    known = known_to_readers(query)
    asked = query.with_people(known.ids)
    found = hits(asked, start=start, end=start + most)
    stories = _in_order(found.ids)
    clauses = _with_spellings(asked.clauses, known)
    for story in stories:
        story.excerpt = excerpt(story.standfirst, story.searched or "", clauses, settings.LANGUAGE_CODE)
    return Results(known.people[:PEOPLE], stories, found.count)


def _in_order(ids: Sequence[int]) -> list[Any]:
    """The stories of a list with these ids, each with the text that was searched."""
    text = SearchEntry.objects.filter(article=OuterRef("pk"), live=True).values("text")
    stories = (
        Article.objects.public().filter(pk__in=ids).for_listing().order_by()
        if ids
        else Article.objects.none()
    )
    found = {story.pk: story for story in stories.annotate(searched=Subquery(text))}
    return [found[pk] for pk in ids if pk in found]


def _with_spellings(clauses: Sequence[Clause], known: Known) -> list[Clause]:
    """The clauses with people by their names, as a text has them: a misspelling marks the name that it means."""
    meant = {pk for clause in clauses for atom in clause if isinstance(atom, Someone) for pk in atom.ids}
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
    best = _ranked(query).annotate(relevance=_relevance(query)).filter(relevance__gte=enough)
    shown = [f"article__{name}" for name in ("headline", "slug", "year", "month", "public_from")]
    return [entry.article for entry in best.select_related("article").only("live", *shown)[:limit]]


def people_like(words: Iterable[str], limit: int) -> list[Person]:
    """The public people who are called by a run of these words. One query."""
    query = terms.any_of(words, settings.LANGUAGE_CODE)
    if not query:
        return []
    keys = NameKey.objects.open().of(Person.objects.nameable()).called([run.text for run in query.runs])
    return list(Person.objects.public().filter(pk__in=keys.values(who=WHO)).for_index()[:limit])


# For the desk


def for_the_desk(user: Any, stories: ArticleQuerySet, typed: str) -> ArticleQuerySet:
    """Those of `stories` that match what was typed, in a text that the colleague may read: in their order."""
    query = parse(typed)
    if not typed.strip():
        return stories
    if not query:
        return stories.none()
    query = query.with_people(known_to_the_desk(query).ids)
    if user.has_perm("articles.view_every_article"):
        return stories.filter(pk__in=_matching(query, -LAST, LAST))
    live, desk = Q(pk__in=_matching(query, 1, LAST)), Q(pk__in=_matching(query, -LAST, 0))
    is_own, is_public = (
        Exists(some.filter(pk=OuterRef("pk")).order_by())
        for some in (Article.objects.own(user), Article.objects.public())
    )
    return stories.filter((live & Q(is_public)) | ((live | desk) & Q(is_own)))


def _matching(query: Query, lowest: int, highest: int) -> Any:
    found = Found(query, lowest=lowest, highest=highest, most=None)
    return SearchEntry.objects.filter(found).values("article")
