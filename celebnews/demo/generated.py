"""Stories for size: as many as asked for, spread over years, with the people, topics and authors that they call for.

The same magazine always gets the same ones. They are written by `articles.bulk`, as the verbs would write them.
"""

import datetime
import itertools
import random
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles import bulk
from articles.models import Article, Author, Kind, Section, Topic
from celebnews.demo import loader
from celebnews.demo.vocabulary import (
    FRAMES,
    HEADLINES,
    OCCUPATIONS,
    QUOTES,
    STANDFIRSTS,
    filled,
    made_name,
    made_word,
    some,
)
from people import names
from people.models import Name, Person

Say = Callable[[int], None]
Known = tuple[int, str]
"""Somebody, or a story, by id and by name."""

Thing = TypeVar("Thing")

STAR = 0.2
"""The share of all stories in which one person appears."""

PARAGRAPHS = 6
REMEMBERED = 12
"""How many stories of a person a later one may refer to."""

KINDS = [Kind.NEWS] * 14 + [
    Kind.FEATURE,
    Kind.FEATURE,
    Kind.INTERVIEW,
    Kind.REVIEW,
    Kind.OPINION,
    Kind.SPONSORED,
]

HOUR = datetime.timedelta(hours=1)


def add(count: int, *, say: Say = lambda done: None) -> None:
    """Adds `count` public stories to whatever is there; `say` hears after each batch how many there are by now."""
    if count < 1:
        return
    magazine = _Magazine.founded(count, timezone.now())
    done = itertools.count(1)

    def after(written: list[Article]) -> None:
        magazine.remember(written)
        say(min(next(done) * bulk.BATCH, count))

    bulk.publish(magazine.stories(), after=after)


class _Wanted(Generic[Thing]):
    """Things of which the first is picked most often, by Zipf's law."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self.things = list(things)
        self.weights = list(itertools.accumulate(1 / (place + 3) for place in range(len(self.things))))

    def some(self, rng: random.Random, counts: Sequence[int]) -> list[Thing]:
        """As many as one of `counts` says, doubles dropped."""
        chosen = rng.choices(self.things, cum_weights=self.weights, k=rng.choice(counts))
        return list(dict.fromkeys(chosen))


@dataclass
class _Magazine:
    """What the stories are made of, and those that were made."""

    count: int
    now: datetime.datetime
    rng: random.Random
    by: User
    star: Known
    people: _Wanted[Known]
    topics: _Wanted[int]
    authors: _Wanted[int]
    sections: list[int]
    told: dict[int, deque[Known]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=REMEMBERED))
    )

    @classmethod
    @transaction.atomic
    def founded(cls, count: int, now: datetime.datetime) -> "_Magazine":
        """Makes the people, topics and authors; a second run, on what the first left, makes others."""
        rng = random.Random(f"{count} after {Article.objects.count()}")
        by, _ = User.objects.get_or_create(
            username="generated", defaults={"first_name": "Generated", "is_active": False}
        )
        people, topics, authors = (
            range(min(max(count // share, least), most))
            for share, least, most in ((25, 8, 5000), (100, 4, 1000), (500, 3, 100))
        )
        return cls(
            count,
            now,
            rng,
            by,
            star=_person(rng, place=0),
            people=_Wanted(_person(rng, place=place) for place in people[1:]),
            topics=_Wanted(_topic(made_word(rng, 2)) for _ in topics),
            authors=_Wanted(Author.objects.create(name=made_name(rng)).pk for _ in authors),
            sections=[section.pk for section in _sections() if not section.four_eyes],
        )

    def remember(self, written: list[Article]) -> None:
        for article in written:
            for row in article.latest_revision.data["appearances"]:  # type: ignore[union-attr]  # bulk set it
                self.told[row["person"]].append((article.pk, article.headline))

    def stories(self) -> Iterator[bulk.Story]:
        span = datetime.timedelta(days=min(365 + self.count // 4, 3650))
        for number in range(self.count):
            published = self.now - span * (1 - (number + self.rng.random()) / self.count)
            published = published.replace(second=0, microsecond=0)
            yield bulk.Story(
                fields=self._fields(),
                by=self.by,
                saved=published - 5 * HOUR,
                submitted=published - 3 * HOUR,
                approved=published - HOUR,
                published=published,
            )

    def _fields(self) -> dict[str, Any]:
        rng = self.rng
        words = iter(some(rng, 200))
        cast = self._cast()
        before = self._before(cast)
        subjects = cast[: 1 + len(cast) // 2]
        return {
            "kind": rng.choice(KINDS).value,
            "headline": filled(rng, HEADLINES, words, who=cast[0][1]),
            "standfirst": filled(rng, STANDFIRSTS, words),
            "body": self._body(words, cast, before),
            "section": rng.choice(self.sections),
            "bylines": [{"author": pk} for pk in self.authors.some(rng, (1, 1, 1, 2))],
            "appearances": [{"person": pk, "role": "subject"} for pk, _ in subjects],
            "earlier": [{"story": pk, "line": filled(rng, STANDFIRSTS, words)} for pk, _ in before[:2]],
            "topics": self.topics.some(rng, (1, 2, 3)),
        }

    def _cast(self) -> list[Known]:
        """Who a story is about: the star in a share of all, the others as they are wanted."""
        others = self.people.some(self.rng, (1, 2, 2, 3, 4))
        return [self.star, *others] if self.rng.random() < STAR else others

    def _before(self, cast: Sequence[Known]) -> list[Known]:
        """Up to three earlier stories about the same people."""
        known = list(dict.fromkeys(story for pk, _ in cast for story in self.told[pk]))
        return self.rng.sample(known, min(len(known), 3))

    def _body(self, words: Iterator[str], cast: Sequence[Known], before: Sequence[Known]) -> str:
        """Some 330 words: each of the cast linked once, and earlier stories in a sentence and in a card."""
        rng = self.rng
        paragraphs = [[filled(rng, FRAMES, words) for _ in range(3)] for _ in range(PARAGRAPHS)]
        for place, (pk, name) in enumerate(cast):
            linked = f'<a data-person="{pk}">{name}</a>'
            paragraphs[place % PARAGRAPHS].append(filled(rng, QUOTES, words, who=linked))
        if before:
            pk, headline = before[0]
            paragraphs[3].append(f'It follows <a data-story="{pk}">{headline}</a>.')
        parts = [f"<p>{' '.join(sentences)}</p>" for sentences in paragraphs]
        if len(before) > 2:
            parts.insert(
                4, f'<aside data-story="{before[2][0]}"><p>{filled(rng, STANDFIRSTS, words)}</p></aside>'
            )
        parts.insert(3, f"<h2>The {next(words)} and the {next(words)}</h2>")
        return "".join(parts)


def _person(rng: random.Random, *, place: int) -> Known:
    """Somebody invented; one in twenty, never the first, has a profile that is still a draft."""
    trade = " and ".join(dict.fromkeys(rng.choices(OCCUPATIONS.split(), k=2)))
    person = Person.objects.create(
        name=made_name(rng),
        summary=f"{trade.capitalize()}, generated",
        biography=f"<p>{' '.join(filled(rng, FRAMES, iter(some(rng, 4))) for _ in range(4))}</p>",
        occupations=trade.replace(" and ", ", "),
        state=Person.State.DRAFT if place % 20 == 19 else Person.State.PUBLIC,
    )
    if place % 4 == 0:
        Name.objects.create(person=person, text=made_name(rng))
    return person.pk, person.name


def _topic(word: str) -> int:
    topic: Topic = Topic.objects.get_or_create(key=names.key(word), defaults={"name": word.capitalize()})[0]
    return int(topic.pk)


def _sections() -> list[Section]:
    """The magazine's; one and the same colleague cannot fill those that ask for four eyes."""
    return [
        Section.objects.get_or_create(
            slug=slug,
            defaults={"name": name, "description": description, "hue": hue, "position": position},
        )[0]
        for position, (slug, name, description, hue) in enumerate(loader.SECTIONS)
    ]
