"""How much a person, or two together, are in the news: right to the hour, with no worker.

The score of a person is the sum over the public stories of the last 90 days of what they are in it (a subject counts
1, a mention a quarter), halved for each week of the story's age; that of two people is the same over the stories of
which both are subjects. It is kept in rows, as what is read of them must be as quick in a long archive as in a short.

Whoever reads a row sees of which hour it is. Where that has passed, the rows are made anew once the response is out:
nobody's page waits for it, and of many who come at the same moment one claims it by a conditional update. A claim
that came to nothing is free again after a minute.
"""

import datetime
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, groupby
from operator import itemgetter
from typing import Any

from asgiref.local import Local
from django.db import DatabaseError, transaction
from django.db.models import Case, Exists, F, FloatField, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles import connections
from articles.models import Article, ArticleQuerySet, HeatClock, PairHeat, PersonHeat, Role
from articles.timelines import Pair
from people.models import Person
from people.models.person import PORTRAIT, PersonQuerySet
from people.models.relationship import SIDES

DAY = datetime.timedelta(days=1)
WEEK = datetime.timedelta(days=7)
QUARTER = datetime.timedelta(days=90)

HALF_LIFE = WEEK
SUBJECT = 1.0
MENTIONED = 0.25

CLAIM = datetime.timedelta(minutes=1)
"""How long whoever reckons is waited for."""

BATCH = 1000

OFTEN = 6
"""From how many stories of a quarter on two people are often together."""

LOOKED_AT = 8
"""How many of the hottest are looked at for each that is shown: the others may be secret, or withdrawn since."""

_logger = logging.getLogger(__name__)
_stale = Local()

Moment = datetime.datetime
Told = tuple[int, Moment, int, float]
"""That somebody is in a story: the story, since when it is public, who, and what they weigh in it."""


def recent(at: Moment | None = None) -> ArticleQuerySet:
    """The stories that make heat: public ones, but for the retracted."""
    now = at or timezone.now()
    return Article.objects.standing(now).filter(public_from__gt=now - QUARTER)


# What is read


def hottest(most: int) -> list[Person]:
    """The public people who are most in the news: subjects of a recent story that is public now. One query."""
    known = Exists(Person.objects.public().filter(pk=OuterRef("person")))
    told = Exists(recent().filter(pk=OuterRef("story")))  # public still: the rows are as old as the hour
    shown = (f"person__{name}" for name in ("name", "slug", "summary", "sort_key", "letter", *PORTRAIT))
    # By the index alone: who is not shown is looked into no further than these.
    first = PersonHeat.objects.order_by("-score").values("pk")[: most * LOOKED_AT]
    rows = (
        PersonHeat.objects.filter(known, told, pk__in=first)
        .annotate(heat_hour=_hour_reckoned())
        .select_related("person__portrait")
        .only("score", *shown)
        .order_by("-score", "person__sort_key")[:most]
    )
    notice(rows[0].heat_hour if rows else None)
    return [row.person for row in rows]


def hottest_pairs(most: int) -> list[Pair]:
    """The two public people, not kept apart, who are most in the news together: subjects of a recent story that is
    public now. One query."""
    known = (Exists(Person.objects.public().filter(pk=OuterRef(side))) for side in SIDES)
    told = Exists(recent().filter(pk=OuterRef("story")))
    first = PairHeat.objects.order_by("-score").values("pk")[: most * LOOKED_AT]
    rows = (
        PairHeat.objects.filter(*known, told, pk__in=first)
        .exclude(connections.apart(OuterRef("one"), OuterRef("other")))
        .select_related(*SIDES)
        .only("score", *(f"{side}__{name}" for side in SIDES for name in ("name", "slug")))
        .order_by("-score", "pk")[:most]
    )
    return [Pair.of(row.one, row.other) for row in rows]


def are_often_together(pair: Pair) -> bool:
    """Whether so many stories of these months are about both that the newest are sooner found by a look at each of the
    newest of all than among those of the two."""
    one, other = sorted(who.pk for who in pair.people)
    return PairHeat.objects.filter(one=one, other=other, quarter__gte=OFTEN).exists()


def ranked(people: PersonQuerySet, *first: str) -> PersonQuerySet:
    """`people`, after `first` by how much they are in the news, then by name."""
    return people.order_by(*first, F("heat__score").desc(nulls_last=True), "sort_key")


def parts(people: PersonQuerySet) -> list[PersonQuerySet]:
    """`people` in two parts, each as `ranked` orders it and found by an index: who is in the news at all, and who not."""
    hot = people.filter(heat__isnull=False).order_by("-heat__score", "sort_key")
    return [hot, people.filter(heat__isnull=True).order_by("sort_key")]


def dated(people: PersonQuerySet) -> PersonQuerySet:
    """`people`, each with the `heat_hour` of which their order is, for `notice`."""
    return people.annotate(heat_hour=_hour_reckoned())


def _hour_reckoned() -> Subquery:
    return Subquery(HeatClock.objects.values("hour")[:1])


def notice(hour: Moment | None) -> None:
    """Has the heat reckoned anew after this response, where what was read in it is not of this hour."""
    if hour is None or hour < _hour_of(timezone.now()):
        _stale.was_read = True


def after_response(**_kwargs: Any) -> None:
    """What the end of each request calls: it does something once an hour."""
    if getattr(_stale, "was_read", False):
        _stale.was_read = False
        try:
            refresh()
        except DatabaseError:  # a locked database, say: whoever comes in a minute tries again
            _logger.exception("The heat could not be reckoned.")


# What is reckoned


def refresh() -> bool:
    """Makes the rows of this hour, unless they are there or somebody else is at it; says whether it did."""
    at = timezone.now()
    if not _claim(at):
        return False
    people, pairs = _reckoned(at)
    with transaction.atomic():
        # First, as it is the lock: of two who both have claimed it, the slower finds its claim gone.
        mine = HeatClock.objects.filter(claimed_at=at)
        if not mine.update(hour=_hour_of(at), claimed_at=None):
            return False
        PersonHeat.objects.all().delete()
        PairHeat.objects.all().delete()
        PersonHeat.objects.bulk_create(people, batch_size=BATCH)
        PairHeat.objects.bulk_create(pairs, batch_size=BATCH)
    return True


def _claim(at: Moment) -> bool:
    HeatClock.objects.get_or_create(pk=1)
    is_free = Q(claimed_at=None) | Q(claimed_at__lt=at - CLAIM)
    free = HeatClock.objects.filter(is_free, hour__lt=_hour_of(at))
    # Looked first: where nobody is in the news each page of the hour comes here, and none should write.
    return free.exists() and bool(free.update(claimed_at=at))


def _hour_of(at: Moment) -> Moment:
    return at.replace(minute=0, second=0, microsecond=0)


@dataclass
class _Tally:
    """What is counted of one person or pair."""

    day: int = 0
    week: int = 0
    quarter: int = 0
    score: float = 0.0
    newest: datetime.timedelta | None = None
    story_id: int | None = None

    def add(self, story: int, age: datetime.timedelta, weight: float) -> None:
        self.day += age < DAY
        self.week += age < WEEK
        self.quarter += 1
        self.score += weight * 0.5 ** (age / HALF_LIFE)
        if weight == SUBJECT and (self.newest is None or age < self.newest):
            self.newest, self.story_id = age, story

    @property
    def columns(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ("day", "week", "quarter", "score", "story_id")}


def _reckoned(at: Moment) -> tuple[list[PersonHeat], list[PairHeat]]:
    people: Mapping[int, _Tally] = defaultdict(_Tally)
    pairs: Mapping[tuple[int, int], _Tally] = defaultdict(_Tally)
    for story, age, cast in _stories(at):
        for who, weight in cast.items():
            people[who].add(story, age, weight)
        for pair in combinations(sorted(who for who, weight in cast.items() if weight == SUBJECT), 2):
            pairs[pair].add(story, age, SUBJECT)
    return (
        [PersonHeat(person_id=pk, **tally.columns) for pk, tally in people.items()],
        [PairHeat(one_id=one, other_id=other, **tally.columns) for (one, other), tally in pairs.items()],
    )


def _stories(at: Moment) -> Iterator[tuple[int, datetime.timedelta, dict[int, float]]]:
    """Each recent story with its age, and what everybody in it weighs."""
    for story, rows in groupby(_appearances(at), key=itemgetter(0)):
        told = list(rows)
        yield story, at - told[0][1], {who: weight for _pk, _since, who, weight in told}


def _appearances(at: Moment) -> Iterable[Told]:
    """Who is in which recent story, once each: a merged person is the one they were merged into. One query."""
    weight = Case(When(appearances__role=Role.SUBJECT, then=Value(SUBJECT)), default=Value(MENTIONED))
    found = (
        recent(at)
        .filter(appearances__isnull=False)
        .order_by("pk")
        .values_list("pk", "public_from", Coalesce("appearances__person__merged_into", "appearances__person"))
        .annotate(weight=Max(weight, output_field=FloatField()))
    )
    return found.iterator(BATCH)
