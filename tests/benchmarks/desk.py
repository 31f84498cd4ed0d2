"""What the panels beside a story ask for, timed without a request around it: names in a text, and earlier coverage."""

import random
import statistics
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from articles import heat, suggestions
from articles.models import HeatClock, PairHeat, PersonHeat
from celebnews.demo.vocabulary import made_name, words
from people import mentions, names
from people.models import Name, Person, name_key
from people.runs import Passage
from tests.benchmarks.pages import Page, session, typical_story

NAMES_EACH = 3
WORDS = 1000
NAMED = 40
"""How many of the words of the story belong to somebody's name."""

BATCH = 1000


def add_people(count: int, *, say: Callable[[int], None] = lambda done: None) -> list[Person]:
    """Adds `count` people with three names each, written as many at a time as go."""
    rng = random.Random(count)
    found: list[Person] = []
    while len(found) < count:
        people = Person.objects.bulk_create(_people(rng, len(found), min(BATCH, count - len(found))))
        others = Name.objects.bulk_create(
            Name(person=who, text=text, key=names.key(text))
            for who in people
            for text in (f"{made_name(rng)} {rng.randrange(100)}", f"{who.name} {made_name(rng).split()[-1]}")
        )
        keys = [key for who in people for key in name_key.keys_of(who)]
        keys += [key for name in others for key in name_key.keys_of(name.person, name)]
        name_key.add(keys, BATCH)
        found += people
        say(len(found))
    return found


def _people(rng: random.Random, first: int, count: int) -> list[Person]:
    made = []
    for number in range(first, first + count):
        name = made_name(rng)
        key = names.key(name)
        made.append(
            Person(
                name=name,
                sort_name=name,
                slug=f"found-{number}",
                key=key,
                sort_key=f"{key} {number}",
                letter="A",
                state=Person.State.PUBLIC,
            )
        )
    return made


def story(people: list[Person]) -> list[Passage]:
    """A story of a thousand words, in paragraphs, with the names of some of `people`."""
    rng = random.Random(1)
    vocabulary = words()
    text = [rng.choice(vocabulary) for _ in range(WORDS)]
    for place in rng.sample(range(WORDS), NAMED // 2):
        text[place] = rng.choice(people).name
    return [Passage(f"So {' '.join(text[at : at + 80])}.") for at in range(0, WORDS, 80)]


def one_row(people: list[Person], times: int) -> float:
    """The median milliseconds of one row, looked up by its key: what all else is held against."""
    return timed(lambda: Person.objects.get(pk=people[0].pk), times)


def timed(act: Callable[[], Any], times: int) -> float:
    act()
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        act()
        spent.append((time.perf_counter() - started) * 1000)
    return statistics.median(spent)


def scan(people: list[Person], times: int) -> tuple[float, int]:
    """The median milliseconds of a scan, and how many names it found."""
    passages = story(people)
    return timed(lambda: mentions.find(passages), times), len(mentions.find(passages).mentions)


def offer(times: int) -> tuple[float, int]:
    """The median milliseconds of offering earlier coverage for a typical story, and how much was offered."""
    story = typical_story()
    wanted = suggestions.Wanted(
        people={each.person_id: each.role for each in story.appearances.all()},
        topics=[each.tag_id for each in story.topic_items.all()],
        text=f"{story.headline} {story.standfirst}",
        without=[story.pk],
    )
    return timed(lambda: suggestions.earlier(wanted), times), len(suggestions.earlier(wanted))


def keystrokes(people: list[Person]) -> list[Page]:
    """A person picker as it is opened and typed into, letter by letter; then a name with a slip in it."""
    asked = "/admin/autocomplete/?app_label=articles&model_name=appearance&field_name=person&term="
    first, last = next(who.key.split() for who in people if len(who.key.split()[-1]) > 8)
    typed = {
        "opened": "",
        "one letter": last[:1],
        "two letters": last[:2],
        "three letters": last[:3],
        "a surname": last,
        "two words": f"{last} {first[:1]}",
        "a slip": last[:3] + last[4:],
        "two slips": f"{last[:2]}{last[3]}{last[2]}{last[4:-2]}{last[-1]}",
        "a slip and a first name": f"{first} {last[:3]}{last[4:]}",
    }
    return [Page(name, f"{asked}{quote(term)}", session()) for name, term in typed.items()]


def reckon(times: int) -> tuple[float, int, int]:
    """The median milliseconds of reckoning the heat of an hour, and of how many people and pairs it is."""

    def act() -> None:
        HeatClock.objects.all().delete()
        heat.refresh()

    return timed(act, times), PersonHeat.objects.count(), PairHeat.objects.count()
