"""Earlier coverage for a story that is being written: which public stories came before it, each with its reasons.

What two stories share weighs by how rare it is: that both are about somebody who is seldom written of says more than
that both name a star.
"""

import datetime
import math
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Any

from django.conf import settings
from django.db.models import CharField, Exists, Model, OuterRef, QuerySet, Subquery, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from articles import connections
from articles.counts import Capped
from articles.models import Appearance, Article, ArticleTopic, Role, Topic
from articles.search import engine, terms
from people import names
from people.models import Person

MOST = 6
MOST_PEOPLE = 8
MOST_TOPICS = 4
MOST_WORDS = 4
MOST_PAIRS = 3
SHORTEST_WORD = 6
"""From how many letters on a word says what a story is about."""

FEW = 2
"""With fewer people, pairs and topics than these a text is searched for by its words too."""

TWICE = 8.0
"""What a story weighs in a search that has two of the words in its standfirst, or one in its headline."""

CANDIDATES = 190
"""How many stories are weighed against each other, from all that they may share with the text."""

LOOKED_AT = 1000
"""In how many of the newest stories of one person another is looked for, and as how many each is counted at most."""

NEIGHBOURS = 200
"""How many stories are looked at to tell from which id on stories came later than a moment."""

NEAREST = 40
"""Of how many of them the words are compared, those with most else in common."""

ENOUGH = 0.1
"""What a story must weigh to be offered."""

_ROLES = {Role.SUBJECT: 1.0, Role.MENTIONED: 0.4}
_TOPIC = 0.5
_WORD = 0.12
_TOGETHER = 1.5
_YEAR = 365.25


@dataclass(frozen=True)
class Wanted:
    """What a text is about: people with their roles, topics by id; and which stories are not to be offered."""

    people: Mapping[int, str] = field(default_factory=dict)
    topics: Collection[int] = ()
    text: str = ""
    before: datetime.datetime | None = None
    """When a text that is public was published."""
    without: Collection[int] = ()


@dataclass(frozen=True)
class Suggestion:
    """An earlier story, and why it is offered, in words."""

    story: Article
    reasons: str
    weight: float
    people: frozenset[int] = frozenset()
    """Those of the text's people who are in it."""
    topics: frozenset[int] = frozenset()


@dataclass(frozen=True)
class _Shared:
    """Somebody or something that stories may have in common: what it is called, and in how many it is."""

    name: str
    stories: int

    @property
    def rarity(self) -> float:
        return 1 / math.log2(2 + self.stories)


def earlier(wanted: Wanted, most: int = MOST) -> list[Suggestion]:
    """The public stories, none of them retracted, before `wanted` that have most in common with it, the weightiest first: two queries, three
    of a text that was public at some time."""
    people = dict(list(wanted.people.items())[:MOST_PEOPLE])
    topics = list(wanted.topics)[:MOST_TOPICS]
    words = _words(wanted.text)
    found = list(_candidates(wanted, people, topics, words))
    if not found:
        return []
    shared = _shared(people, topics)
    common = [_Common.of(story, people, topics, shared) for story in found]
    nearest = sorted(common, key=lambda one: -one.weight)[:NEAREST]
    spoken = {
        stem for who in shared.values() for stem in _words(who.name)
    }  # a name is told as a person, not as words
    told = [replace(one, words=_said(one.story, words.keys() - spoken, words)) for one in nearest]
    told.sort(key=lambda one: (-one.weight, -one.story.pk))
    return [one.as_suggestion(people, topics) for one in told[:most] if one.weight >= ENOUGH]


def _words(text: str) -> dict[str, str]:
    """The words that say what a text is about, by their stems."""
    language = settings.LANGUAGE_CODE
    return {
        terms.stem(word, language): word for word in names.words(text, language) if len(word) >= SHORTEST_WORD
    }


# Which stories are looked at


def _candidates(
    wanted: Wanted, people: Mapping[int, str], topics: Sequence[int], words: Mapping[str, str]
) -> QuerySet[Article]:
    """The stories that may have something in common with a text, each with what it has: one query. None of them would
    bring together who is kept apart.

    Of each person, pair and topic some of the newest, by id, which an index gives in order; a search for the words,
    which takes far longer, only where there are hardly any of these.
    """
    last = _last_before(wanted.before) if wanted.before else None
    sources = [
        *_of_people(people, last),
        *(_newest(ArticleTopic, "content_object", last, tag=pk) for pk in topics),
    ]
    searched = sorted(words.values(), key=lambda word: -len(word))[:MOST_WORDS] if len(sources) < FEW else []
    each = CANDIDATES // max(1, len(sources) + bool(searched))
    asked: list[tuple[str, Iterable[Any]]] = [rows[:each].query.sql_with_params() for rows in sources]
    if searched:
        query = terms.any_of(searched, settings.LANGUAGE_CODE)
        asked.append(engine.best_of(query, most=each, at_least=TWICE))
    if not asked:
        return Article.objects.none()
    union = " UNION ".join(f"SELECT * FROM ({sql}) newest" for sql, _params in asked)
    ids = RawSQL(union, [param for _sql, params in asked for param in params])
    before = wanted.before or timezone.now()
    rows = (
        Article.objects.standing().filter(pk__in=ids, public_from__lt=before).exclude(pk__in=wanted.without)
    )
    rows = rows.exclude(connections.tells_of_what_is_kept_from([*wanted.people], [*wanted.topics]))
    shown = ("headline", "standfirst", "slug", "year", "month", "public_from", "photo")
    return rows.only(*shown).annotate(**_features(people, topics)).newest()[:CANDIDATES]


def _last_before(moment: datetime.datetime) -> int:
    """The highest id among the last stories before `moment`: those with higher ones came later, as an index can tell.

    Without it they would take all places of a person who has been much in the news since.
    """
    last = Article.objects.public().filter(public_from__lt=moment).newest()[:NEIGHBOURS]
    return max((story.pk for story in last.only("pk")), default=0)


def _newest(model: type[Model], story: str, last: int | None, **of: Any) -> QuerySet[Any, Any]:
    """The stories of rows, the newest first; none after `last`."""
    bound = {} if last is None else {f"{story}__lte": last}
    return model._default_manager.filter(**of, **bound).order_by(f"-{story}").values(story)


def _of_people(people: Mapping[int, str], last: int | None) -> list[QuerySet[Any, Any]]:
    """The newest of each person, and of each two of the story's subjects those that both are in."""
    alone = [_newest(Appearance, "article", last, person=pk) for pk in people]
    subjects = [pk for pk, role in people.items() if role == Role.SUBJECT]
    return alone + [_of_both(*pair, last) for pair in list(combinations(subjects, 2))[:MOST_PAIRS]]


def _of_both(one: int, other: int, last: int | None) -> QuerySet[Any, Any]:
    newest = _newest(Appearance, "article", last, person=one)[:LOOKED_AT]
    return _newest(Appearance, "article", last, person=other).filter(article__in=newest)


def _features(people: Iterable[int], topics: Iterable[int]) -> dict[str, Any]:
    """What each story has of the people and topics: the role of each, and whether it is filed so."""
    roles = Appearance.objects.filter(article=OuterRef("pk"))
    filed = ArticleTopic.objects.filter(content_object=OuterRef("pk"))
    return {
        **{f"role_{pk}": Subquery(roles.filter(person=pk).order_by().values("role")[:1]) for pk in people},
        **{f"has_topic_{pk}": Exists(filed.filter(tag=pk)) for pk in topics},
    }


# What they have in common


def _shared(people: Collection[int], topics: Collection[int]) -> dict[tuple[str, int], _Shared]:
    """What people and topics are called, and how rare they are. One query."""
    told: tuple[tuple[Any, Collection[int], QuerySet[Any], str], ...] = (
        (Person, people, Appearance.objects.filter(person=OuterRef("pk")), "person"),
        (Topic, topics, ArticleTopic.objects.filter(tag=OuterRef("pk")), "topic"),
    )
    asked = [
        model.objects.filter(pk__in=ids)
        .order_by()
        .annotate(kind=Value(kind, CharField()), stories=Capped(rows.values("pk"), LOOKED_AT))
        .values_list("kind", "pk", Cast("name", CharField()), "stories")
        for model, ids, rows, kind in told
        if ids
    ]
    rows = asked[0].union(*asked[1:], all=True) if asked else []
    return {(kind, pk): _Shared(name, stories) for kind, pk, name, stories in rows}


@dataclass(frozen=True)
class _Common:
    """What a candidate and the text have in common."""

    story: Article
    people: Sequence[tuple[_Shared, float]]
    topics: Sequence[_Shared]
    words: Sequence[str] = ()

    @classmethod
    def of(
        cls,
        story: Any,
        people: Mapping[int, str],
        topics: Iterable[int],
        shared: Mapping[tuple[str, int], _Shared],
    ) -> "_Common":
        both = [
            (shared["person", pk], _ROLES[Role(role)] * _ROLES[Role(theirs)])
            for pk, role in people.items()
            if (theirs := getattr(story, f"role_{pk}")) and ("person", pk) in shared
        ]
        filed = [pk for pk in topics if getattr(story, f"has_topic_{pk}")]
        return cls(story, both, [shared["topic", pk] for pk in filed if ("topic", pk) in shared])

    def as_suggestion(self, people: Iterable[int], topics: Iterable[int]) -> Suggestion:
        shared = frozenset(pk for pk in people if getattr(self.story, f"role_{pk}"))
        filed = frozenset(pk for pk in topics if getattr(self.story, f"has_topic_{pk}"))
        return Suggestion(self.story, self.reasons, self.weight, shared, filed)

    @property
    def weight(self) -> float:
        """People by rarity and role, more for two; topics by rarity; words; and a story of years ago half as much."""
        people = sum(who.rarity * role for who, role in self.people) * (
            _TOGETHER if len(self.people) > 1 else 1
        )
        weight = people + _TOPIC * sum(topic.rarity for topic in self.topics) + _WORD * len(self.words)
        age = (timezone.now() - self.story.public_from).days / _YEAR if self.story.public_from else 0
        return weight * (0.5 + 0.5 ** (1 + age))

    @property
    def reasons(self) -> str:
        """Why it is offered, in words: “both Ana Sol and Rey Marr; same topic: divorce; 3 weeks ago”."""
        words = (
            _("same words: %(words)s") % {"words": ", ".join(self.words[:MOST_WORDS])} if self.words else ""
        )
        time = timesince(self.story.public_from or timezone.now(), depth=1).replace("\xa0", " ")
        ago = _("%(time)s ago") % {"time": time}
        people = _people_in_words(who for who, _role in self.people)
        return "; ".join(filter(None, [people, _topics_in_words(self.topics), words, ago]))


def _said(story: Article, stems: Set[str], words: Mapping[str, str]) -> list[str]:
    """Those of the words that a story's headline or standfirst has too."""
    return sorted(words[stem] for stem in stems & _words(f"{story.headline} {story.standfirst}").keys())


def _people_in_words(people: Iterable[_Shared]) -> str:
    called = [who.name for who in people]
    if len(called) == 2:
        return _("both %(one)s and %(other)s") % {"one": called[0], "other": called[1]}
    return str(get_text_list(called, _("and")))


def _topics_in_words(topics: Sequence[_Shared]) -> str:
    if not topics:
        return ""
    called = ", ".join(topic.name for topic in topics)
    return (_("same topic: %(names)s") if len(topics) == 1 else _("same topics: %(names)s")) % {
        "names": called
    }
