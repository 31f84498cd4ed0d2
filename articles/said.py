"""What a text says that happened: a sentence that names people and has a word such as “engaged”. Pure; it only offers.

The words are those of the newsroom's language; of a language without a table nothing is found.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from people.models import LifeEvent, RelationshipEvent
from people.partial_dates import PartialDate

MOST = 5
MOST_TEXTS = 12
"""How many blocks of a story, from the headline on, are read: what is news stands at the top."""

Between = RelationshipEvent.Kind
Own = LifeEvent.Kind


@dataclass(frozen=True)
class Spot:
    """Where a text names somebody, by id."""

    start: int
    end: int
    person: int


@dataclass(frozen=True)
class Said:
    """What happened to one person or between two, by id, and when, where the sentence says that."""

    kind: str
    people: tuple[int, ...]
    when: PartialDate | None

    @property
    def is_between(self) -> bool:
        return len(self.people) == 2


_ENGLISH: Sequence[tuple[str, int, str]] = (
    (r"engaged|engagement|proposed|will marry|to marry", 2, Between.ENGAGED),
    (r"married|wed|wedding|tied the knot", 2, Between.MARRIED),
    (r"divorced?|divorces|divorcing", 2, Between.DIVORCED),
    (r"split|separated?|parted|broken? up|broke up|end(?:ed)? their (?:engagement|relationship)", 2, Between.SEPARATED),
    (r"reconciled|back together", 2, Between.RECONCILED),
    (r"dating|a couple", 2, Between.DATING),
    (r"feud(?:ing)?|fell out", 2, Between.FEUD),
    (r"made up|truce", 2, Between.MADE_UP),
    (r"died|has died|is dead", 1, Own.DEATH),
    (r"arrested", 1, Own.ARREST),
    (r"charged with", 1, Own.CHARGE),
    (r"acquitted|convicted|found guilty", 1, Own.VERDICT),
    (r"won (?:an?|the|her|his|their) [^.]{0,40}(?:award|prize|medal|trophy)", 1, Own.AWARD),
)  # fmt: skip

_VERBS: Mapping[str, Sequence[tuple[re.Pattern[str], int, str]]] = {
    "en": [(re.compile(rf"\b(?:{words})\b", re.IGNORECASE), people, kind) for words, people, kind in _ENGLISH]
}
_DENIED = re.compile(r"\b(?:not|never|no longer|den(?:y|ies|ied)|\w+n[’']t)\b", re.IGNORECASE)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBERS = {name: number for number, name in enumerate(_MONTHS.split("|"), 1)}
_DATES = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) (?P<month>{_MONTHS})(?:,? (?P<year>\d{{4}}))?"
    rf"|(?P<month2>{_MONTHS}) (?P<day2>\d{{1,2}})\b(?:,? (?P<year2>\d{{4}}))?"
    rf"|(?:in|since) (?:(?P<month3>{_MONTHS}) )?(?P<year3>\d{{4}}))\b"
)
_SENTENCE = re.compile(r"[^.!?]+[.!?]*[”’\"')\]]*\s*")


def events(texts: Iterable[tuple[str, Sequence[Spot]]], language: str, on: datetime.date) -> list[Said]:
    """What the first of `texts`, each with the people whom it names, say; a day without a year is the one next to `on`."""
    verbs = _VERBS.get(language.partition("-")[0], ())
    found: dict[tuple[str, tuple[int, ...]], Said] = {}
    for text, spots in list(texts)[:MOST_TEXTS] if verbs else ():
        for sentence, named in _sentences(text, spots):
            for said in _in_sentence(sentence, named, verbs, on):
                known = found.get((said.kind, said.people))
                if known is None or (known.when is None and said.when):
                    found[said.kind, said.people] = said
    return list(found.values())[:MOST]


def _sentences(text: str, spots: Sequence[Spot]) -> Iterator[tuple[str, list[Spot]]]:
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        inside = [
            Spot(spot.start - start, spot.end - start, spot.person)
            for spot in spots
            if start <= spot.start and spot.end <= end
        ]
        if inside and not _DENIED.search(match.group()):
            yield match.group(), inside


def _in_sentence(
    sentence: str,
    named: Sequence[Spot],
    verbs: Iterable[tuple[re.Pattern[str], int, str]],
    on: datetime.date,
) -> Iterator[Said]:
    for pattern, many, kind in verbs:
        match = pattern.search(sentence)
        people = _nearest(named, match.start(), many) if match else ()
        if len(people) == many:
            yield Said(kind, people, _date(sentence, on))


def _nearest(named: Iterable[Spot], place: int, many: int) -> tuple[int, ...]:
    """The people nearest to a place, in the order of their ids."""
    by_distance = dict.fromkeys(
        spot.person for spot in sorted(named, key=lambda spot: abs(spot.start - place))
    )
    return tuple(sorted(list(by_distance)[:many]))


def _date(sentence: str, on: datetime.date) -> PartialDate | None:
    match = _DATES.search(sentence)
    if match is None:
        return None
    told = match.groupdict()
    month = next((_NUMBERS[told[name]] for name in ("month", "month2", "month3") if told[name]), 0)
    day = int(told["day"] or told["day2"] or 0)
    year = int(told["year"] or told["year2"] or told["year3"] or 0)
    try:
        return PartialDate(year, month, day) if year else _last(month, day, on)
    except ValueError:
        return None


def _last(month: int, day: int, on: datetime.date) -> PartialDate:
    """The last such day up to `on`, since what is told has happened; raises ValueError for none."""
    has_come = datetime.date(on.year, month, day) <= on
    return PartialDate(on.year if has_come else on.year - 1, month, day)
