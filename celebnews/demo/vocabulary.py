"""The words of the generated stories: a few that everybody uses, thousands that hardly anybody does."""

import itertools
import random
import re
from collections.abc import Iterator, Sequence
from functools import cache

SIZE = 8000
"""How many words there are beside those of the sentences' own frames."""

COMMON = (
    "stage tour album film series ring dress premiere interview court contract studio guitar harbour island "
    "ferry wedding engagement divorce rumour letter poster ticket audience curtain applause encore chorus verse "
    "melody drummer manager agent lawyer judge witness verdict appeal settlement fortune mansion garden orchard "
    "kitchen breakfast supper party guest champagne cake candle balcony window mirror suitcase train platform "
    "airport driver bicycle lighthouse beach storm winter summer evening morning midnight birthday anniversary "
    "childhood sister brother cousin neighbour friend rival critic editor photographer camera lens flash portrait "
    "carpet gown tailor button collar hat glove scarf shoe perfume jewel diamond pearl necklace crown costume "
    "script scene director producer trailer sequel festival award trophy speech tribute memoir chapter publisher "
    "library museum gallery painting sculpture exhibition auction charity donation foundation school village city "
    "street corner theatre cinema hotel lobby restaurant chef menu recipe soup bread pastry coffee silence secret "
    "promise apology quarrel reunion farewell comeback retirement holiday passport border embassy language accent "
    "whisper shout laughter tear smile kiss embrace handshake wave crowd queue barrier fence gate key lock door "
    "small large quiet loud early late bright dark cheerful solemn famous private public golden silver velvet "
    "crimson emerald amber ivory distant nearby gentle fierce patient restless honest clever stubborn generous"
)

_STARTS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k kn l m n p pl pr qu r s sc sh sk sl sm sn sp st str t th tr v w wh y z"
_VOWELS = "a e i o u a e i o ai ea ee ie oa oo ou"
_ENDS = "b ck d ft g l ld ll lm m mp n nd ng nt p r rd rk rn rst s sh ss st t th x zz"
_PARTS = (_STARTS.split(), _VOWELS.split(), ["", "", *_ENDS.split()])
_UNUSUAL: dict[str, str | int | None] = {"e": "é", "o": "ø", "a": "å", "l": "ł"}

FRAMES = (
    "The {} had been seen near the {} before anybody spoke of a {}.",
    "It was the {} that they remembered, and after it the {} with its {}.",
    "Nobody at the {} would say who had ordered the {}, nor why it was {}.",
    "There will be another {} before the year is out, according to those who keep the {} and the {}.",
    "What began as a {} became, by the end of the week, a matter for the {}.",
    "Asked about the {}, they pointed to the {} and said that it had always been {}.",
    "A {} stood in the {} for most of the night, beside a {} that no one had asked for.",
    "They left by the back of the {}, past the {}, with a {} under each arm.",
    "The {} is to be sold, the {} is to be kept, and about the {} they do not agree.",
    "For years the {} was thought to be the only {} of its kind in the {}.",
    "Those who know the {} say that it was never meant to be {}, let alone {}.",
    "One {} was enough, and the second {} only made it plainer.",
    "In the {} there was talk of a {}, and of a {} to come after it.",
    "They had promised a {}; what came was a {} with a {} in it.",
    "Until then the {} and the {} had shared a {}, a telephone and a view.",
    "So the {} went ahead, with half the {} and none of the {}.",
)
"""Sentences with room for words; what stands in them is in nearly every story."""

QUOTES = (
    "“I never said {} and I never meant {},” {who} told the magazine.",
    "“Give me a {} and an hour,” said {who}, “and I will show you a {}.”",
    "{who} answered with a {} and a line about the {}.",
    "Friends of {who} speak of a {} that was kept from the {}.",
    "It fell to {who} to explain the {}, which took longer than the {}.",
)

HEADLINES = (
    "{who} and the {} of the {}",
    "{who} opens a {} for the {}",
    "{who} will not give up the {} {}",
    "What {who} did with the {} and the {}",
    "The {} that {who} took from the {}",
    "{who} on {}, {} and what comes next",
    "No {} for {who}, but a {} all the same",
)

STANDFIRSTS = (
    "Nobody expected the {}; fewer still expected the {} that came after it.",
    "A {}, a {} and an evening that neither of them will forget.",
    "How a {} became a {}, in the words of those who stood beside it.",
    "The {} was only the beginning, and the {} is not the end.",
)

_AN = re.compile(r"\ba(?= [aeiou])")

OCCUPATIONS = (
    "actor singer guitarist drummer dancer comedian presenter novelist chef designer model producer director "
    "composer pianist photographer skater footballer"
)


def made_word(rng: random.Random, syllables: int) -> str:
    """A word that no dictionary has."""
    return "".join(rng.choice(part) for _ in range(syllables) for part in _PARTS)


def made_name(rng: random.Random) -> str:
    """First and last name of nobody, one in six with a letter that plain keyboards lack."""
    first, last = (made_word(rng, rng.choice((1, 2, 2))).capitalize() for _ in range(2))
    if rng.random() < 1 / 6:
        last = last.translate(str.maketrans(_UNUSUAL))
    return f"{first} {last}"


@cache
def words() -> tuple[str, ...]:
    """The vocabulary, the commonest word first."""
    rng = random.Random("the vocabulary")
    found = dict.fromkeys(COMMON.split())
    while len(found) < SIZE:
        found[made_word(rng, rng.choice((1, 2, 2, 3)))] = None
    return tuple(found)


@cache
def _weights() -> tuple[float, ...]:
    """Zipf's: the first word is in nearly every story, the last in one of a thousand."""
    return tuple(itertools.accumulate((place + 11) ** -1.3 for place in range(SIZE)))


def some(rng: random.Random, count: int) -> list[str]:
    """So many words, each as often as its place in the vocabulary calls for."""
    return rng.choices(words(), cum_weights=_weights(), k=count)


def filled(rng: random.Random, frames: Sequence[str], taken: Iterator[str], **given: str) -> str:
    """One of the frames with words in its gaps."""
    frame = rng.choice(frames)
    return _AN.sub("an", frame.format(*itertools.islice(taken, frame.count("{}")), **given))
