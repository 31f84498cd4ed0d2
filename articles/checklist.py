"""What stands between a text and its readers: small checks, each with a level and a sentence, in one registry.

A check is a pure function of what was found elsewhere: the text itself, who is in it, what came before. It says what is
wrong, in as many sentences as it takes, or nothing.
"""

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from django.utils import dates
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import passages, quotes, sources
from articles.cast import Cast, Seen
from articles.suggestions import MOST_PEOPLE, Suggestion

LONG_HEADLINE = 100
"""From how many characters on lists and search engines cut a headline."""

STRONG = 0.5
"""What a suggestion weighs that hardly is one by chance."""

TWIN = datetime.timedelta(hours=48)

STOP, REASON, WARN = "stop", "reason", "warn"


@dataclass(frozen=True)
class Finding:
    """What a check has found. A stop keeps the story from its readers until somebody with the right overrides it; what
    wants a reason, until whoever releases it says why."""

    name: str
    level: str
    sentence: str


@dataclass(frozen=True)
class PhotoFacts:
    """What a photo says of itself."""

    label: str
    alt: str
    credit: str
    is_public: bool = True
    lacks_consent: bool = False


@dataclass(frozen=True)
class Text:
    """A story's own words and pictures. `photos` are those of its photos that were looked up, by id; `minors` those whom
    it names, lists or links, by name."""

    headline: str = ""
    standfirst: str = ""
    body: str = ""
    photo: int | None = None
    sources: Sequence[Mapping[str, Any]] = ()
    photos: Mapping[int, PhotoFacts] = field(default_factory=dict)
    today: datetime.date = datetime.date.min
    minors: Sequence[str] = ()

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Text":
        """The text of a revision's data, without what its photos say and whom it names."""
        return cls(data["headline"], data["standfirst"], data["body"], data["photo"], data["sources"])

    @cached_property
    def words(self) -> str:
        return "\n".join(
            [self.headline, self.standfirst, *(block.text for block in passages.blocks(self.body))]
        )


@dataclass(frozen=True)
class Coverage:
    """What came before a text: the stories that it points at, those that are offered, and what it shares with them."""

    chosen: Collection[int] = ()
    hidden: Sequence[str] = ()
    offered: Sequence[Suggestion] = ()
    subjects: Collection[int] = ()
    now: datetime.datetime = datetime.datetime.min


Subject = TypeVar("Subject", Text, Cast, Coverage)
Found = str | Iterable[str] | None


@dataclass(frozen=True)
class Check:
    name: str
    level: str
    of: type
    find: Callable[[Any], Found]


CHECKS: list[Check] = []
"""Every check there is, in the order in which they are told."""


def check(
    level: str, of: type[Subject]
) -> Callable[[Callable[[Subject], Found]], Callable[[Subject], Found]]:
    """Registers a check of the text, the cast or the coverage; its name is that of the function."""

    def register(find: Callable[[Subject], Found]) -> Callable[[Subject], Found]:
        CHECKS.append(Check(find.__name__, level, of, find))
        return find

    return register


def run(subject: Text | Cast | Coverage, level: str | None = None) -> list[Finding]:
    """What the checks of such a subject find, of one level where one is given."""
    found = []
    for each in CHECKS:
        if each.of is type(subject) and level in (None, each.level):
            said = each.find(subject)
            sentences = [said] if isinstance(said, str) else said or ()
            found += [Finding(each.name, each.level, sentence) for sentence in sentences if sentence]
    return found


# The text

# TK is small in no newsroom's use, and a shop's name before “Maxx”.
_PLACEHOLDER = re.compile(
    r"\b(?:TK)+s?\b(?!\s+Maxx)|\bXXX+\b|(?i:\blorem ipsum\b|\[\s*(?:TBC|TBD|to come)\s*\])"
)


@check(STOP, of=Text)
def placeholder(text: Text) -> str | None:
    found = _PLACEHOLDER.search(text.words)
    return _("“%(words)s” still stands where words are to come.") % {"words": found[0]} if found else None


@check(REASON, of=Text)
def minor(text: Text) -> Iterator[str]:
    for name in text.minors:
        yield _("The story names %(name)s, a minor.") % {"name": name}


@check(WARN, of=Text)
def headline_length(text: Text) -> str | None:
    if len(text.headline) <= LONG_HEADLINE:
        return None
    return _("The headline has %(count)d characters; beyond %(most)d it is cut in lists and searches.") % {
        "count": len(text.headline),
        "most": LONG_HEADLINE,
    }


@check(WARN, of=Text)
def standfirst(text: Text) -> str | None:
    return None if text.standfirst.strip() else _("There is no standfirst.")


@check(WARN, of=Text)
def lead_photo(text: Text) -> str | None:
    return None if text.photo else _("There is no lead photo.")


@check(WARN, of=Text)
def photo_words(text: Text) -> Iterator[str]:
    for photo in text.photos.values():
        if not photo.alt:
            yield _("The photo “%(photo)s” has no alternative text.") % {"photo": photo.label}
        if not photo.credit:
            yield _("The photo “%(photo)s” has no credit.") % {"photo": photo.label}
        if photo.lacks_consent:
            yield _(
                "The photo “%(photo)s” shows a minor, and no consent is recorded: readers do not get it."
            ) % {"photo": photo.label}
        elif not photo.is_public:
            yield _("The photo “%(photo)s” has expired or may not be used: readers do not get it.") % {
                "photo": photo.label
            }


@check(WARN, of=Text)
def quote_source(text: Text) -> str | None:
    count = passages.unsourced_quotes(text.body)
    if not count:
        return None
    return ngettext(
        "A block quote has neither a speaker nor a source.",
        "%(count)d block quotes have neither a speaker nor a source.",
        count,
    ) % {"count": count}


@check(WARN, of=Text)
def quotation_marks(text: Text) -> str | None:
    problems = quotes.in_body(text.body)
    if not problems:
        return None
    return ngettext(
        "A quotation mark does not pair: near “%(words)s”.",
        "%(count)d quotation marks do not pair, the first near “%(words)s”.",
        len(problems),
    ) % {"count": len(problems), "words": problems[0].words}


@check(WARN, of=Text)
def unnamed_source(text: Text) -> str:
    return sources.warning({"sources": text.sources})


@check(WARN, of=Text)
def weekday(text: Text) -> Iterator[str]:
    """A weekday beside a date on which it does not fall; without a year, the date nearest to today is meant."""
    for found in _dated().finditer(text.words):
        day = _day(found, text.today)
        if day and day.weekday() != _weekdays()[found["weekday"].lower()]:
            yield _("“%(words)s”: that day is a %(weekday)s.") % {
                "words": found[0],
                "weekday": dates.WEEKDAYS[day.weekday()],
            }


def _weekdays() -> dict[str, int]:
    return {str(name).lower(): number for number, name in dates.WEEKDAYS.items()}


def _months() -> dict[str, int]:
    return {str(name).lower(): number for number, name in dates.MONTHS.items()}


def _dated() -> re.Pattern[str]:
    """“Monday, 3 May 2026” and “Monday, May 3, 2026”, in the language of the newsroom."""
    weekday, month = ("|".join(map(re.escape, names)) for names in (_weekdays(), _months()))
    day = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th|\.)?"
    first = rf"{day.format('day')}\s+(?:of\s+)?(?P<month>{month})"
    other = rf"(?P<month2>{month})\s+{day.format('day2')}"
    return re.compile(
        rf"\b(?P<weekday>{weekday}),?\s+(?:the\s+)?(?:{first}|{other})\b(?:,?\s+(?P<year>\d{{4}})\b)?",
        re.IGNORECASE,
    )


def _day(found: re.Match[str], today: datetime.date) -> datetime.date | None:
    month = _months()[(found["month"] or found["month2"]).lower()]
    day = int(found["day"] or found["day2"])
    years = [int(found["year"])] if found["year"] else [today.year - 1, today.year, today.year + 1]
    possible = []
    for year in years:
        try:
            possible.append(datetime.date(year, month, day))
        except ValueError:
            continue
    return min(possible, key=lambda date: abs(date - today), default=None)


# Who is in it

# “Ana Sol, 36,” “Ana Sol, aged 36.” “Ana Sol (36)” “Ana Sol is 36.” “the 36-year-old singer Ana Sol”
_AGE_AFTER = re.compile(
    r"(?:\s?,\s?(?:aged\s)?|\s\((?:aged\s)?|\s(?:is|turned|turns)\s)(\d{1,3})(?=[,.;:)–—]|\s[–—]|$)(?![,.]\d)"
)
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[-‐‑ ]years?[-‐‑ ]old(?:\s[\w’'-]+){0,3}\s$")


@check(WARN, of=Cast)
def unlinked(cast: Cast) -> Iterator[str]:
    for seen in cast.named:
        if any(place.can_be_linked for place in seen.places):
            yield _("%(name)s is named and not linked.") % {"name": seen.person.name}


@check(WARN, of=Cast)
def hidden_profile(cast: Cast) -> Iterator[str]:
    for seen in cast.linked:
        if not seen.person.is_public:
            yield _("The profile of %(name)s is not public: readers get plain text there.") % {
                "name": seen.person.name
            }


@check(WARN, of=Cast)
def closed_profile(cast: Cast) -> str | None:
    if not cast.closed:
        return None
    return ngettext(
        "A link leads to a profile that is withdrawn, a minor's or gone: readers get plain text there.",
        "%(count)d links lead to profiles that are withdrawn, minors' or gone: readers get plain text there.",
        cast.closed,
    ) % {"count": cast.closed}


@check(WARN, of=Cast)
def age(cast: Cast) -> Iterator[str]:
    """An age beside a name that is not the one that the profile's birth date gives."""
    for seen in [*cast.linked, *cast.named]:
        known = seen.person.age()
        told = {int(found[1]) for found in _ages(seen) if known is not None}
        for wrong in sorted(told - {known}):
            yield _("%(name)s, %(wrong)d: by the date of birth on file it is %(known)d.") % {
                "name": seen.person.name,
                "wrong": wrong,
                "known": known,
            }


def _ages(seen: Seen) -> Iterator[re.Match[str]]:
    for place in seen.places:
        yield from filter(None, (_AGE_AFTER.match(place.after), _AGE_BEFORE.search(place.before)))


@check(WARN, of=Cast)
def kept_apart(cast: Cast) -> Iterator[str]:
    for rule in cast.apart:
        yield rule.sentence


# What came before


@check(WARN, of=Coverage)
def hidden_story(coverage: Coverage) -> Iterator[str]:
    for headline in coverage.hidden:
        yield _("“%(headline)s” is not public: readers get plain text there.") % {"headline": headline}


@check(WARN, of=Coverage)
def no_earlier(coverage: Coverage) -> str | None:
    strong = [one for one in coverage.offered if one.weight >= STRONG]
    if coverage.chosen or not strong:
        return None
    return _("No earlier coverage is given, though “%(headline)s” seems to be some.") % {
        "headline": strong[0].story.headline
    }


@check(WARN, of=Coverage)
def twin(coverage: Coverage) -> str | None:
    """A story of the last two days about the same people on the same topic."""
    subjects = set(list(coverage.subjects)[:MOST_PEOPLE])  # of more no suggestion tells
    for one in coverage.offered:
        first = one.story.public_from
        is_new = first is not None and coverage.now - first <= TWIN
        if is_new and subjects and subjects <= one.people and one.topics:
            told = _("“%(headline)s” came out in the last two days, about the same. Update that one instead?")
            return told % {"headline": one.story.headline}
    return None
