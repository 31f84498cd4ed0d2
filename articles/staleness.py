"""Where a profile seems to lag behind what was reported: small rules, each with a sentence and the place to mend it.

A rule is a pure function of what is on record of one person, and reads nothing that readers may not. What a topic says
of its subjects stands on the topic (`Topic.means`), so that a rule knows no word of any language.
"""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from articles import heat, on_record
from articles.acts import name_of
from articles.models import Appearance, Article, Meaning, Role, Snooze
from articles.on_record import NEWEST, OnRecord, Told
from articles.timelines import Tied
from articles.transitions import Refused
from people.models import Person, RelationshipEvent

TOP = 20
"""How many of those who are most in the news must have a portrait, and be checked from time to time."""

HOTTEST = 50
"""Among how many of them the desk's first screen looks for stale profiles."""

SUBJECTS = 20
"""How many subjects of a story are looked at once it is public."""

LONGEST = 365
"""For how many days a reminder may be silenced."""

_MONTH = datetime.timedelta(days=30)
_YEAR = datetime.timedelta(days=365)
_LONG_ENGAGED = 3 * _YEAR

Kind = RelationshipEvent.Kind


@dataclass(frozen=True)
class Mend:
    """Where it is mended: a field of the profile, or a new event of the timeline with what is known of it."""

    field: str = ""
    what: str = ""
    other: int | None = None
    story: int | None = None

    def url(self, person: Person) -> str:
        if self.field:
            return f"{reverse('admin:people_person_change', args=[person.pk])}#{self.field}"
        given = {"what": self.what, "other": self.other, "story": self.story}
        proposed = urlencode({name: value for name, value in given.items() if value})
        return f"{reverse('admin:people_person_timeline', args=[person.pk])}?{proposed}#timeline"


Found = tuple[str, Mend]
Rule = Callable[[OnRecord], Iterable[Found]]

RULES: dict[str, Rule] = {}
"""Every rule there is, by name, in the order in which they are told."""


def rule(find: Rule) -> Rule:
    """Registers a rule; its name is that of the function."""
    RULES[find.__name__] = find
    return find


@dataclass(frozen=True)
class Finding:
    """What a rule says of a person, where it is mended, and who has silenced it."""

    rule: str
    sentence: str
    url: str
    snooze: Snooze | None = None


@dataclass(frozen=True)
class Stale:
    """A person of whom at least one rule has something to say that nobody has silenced."""

    person: Person
    findings: Sequence[Finding]


# Who is asked about


def of_person(person: Person) -> list[Finding]:
    """All that the rules say of one, what is silenced too. Seven queries."""
    if not person.is_public:
        return []
    found = on_record.load([person.pk], heat.hottest(TOP))
    return [finding for each in found for finding in _findings(each, _silenced([person.pk]))]


def of_hottest(most: int) -> list[Stale]:
    """The stale profiles of those who are most in the news, these first. Seven queries."""
    hottest = heat.hottest(HOTTEST)
    if not hottest:
        return []
    found = on_record.load([person.pk for person in hottest], hottest)
    return _stale(sorted(found, key=lambda each: each.place or HOTTEST))[:most]


def of_story(story: int) -> list[Stale]:
    """The stale profiles of the subjects of a story that is public, in their order. Eight queries."""
    is_public = Exists(Article.objects.standing().filter(pk=OuterRef("article")))
    cast = Appearance.objects.filter(is_public, article=story, role=Role.SUBJECT).order_by("position", "pk")
    people = list(cast.values_list("person", flat=True)[:SUBJECTS])
    if not people:
        return []
    found = on_record.load(people, heat.hottest(TOP), also=story)
    return _stale(sorted(found, key=lambda each: people.index(each.person.pk)))


def _stale(found: Sequence[OnRecord]) -> list[Stale]:
    silenced = _silenced([each.person.pk for each in found])
    told = [
        Stale(each.person, [finding for finding in _findings(each, silenced) if not finding.snooze])
        for each in found
    ]
    return [stale for stale in told if stale.findings]


def _findings(of: OnRecord, silenced: Mapping[tuple[int, str], Snooze]) -> list[Finding]:
    return [
        Finding(name, sentence, mend.url(of.person), silenced.get((of.person.pk, name)))
        for name, find in RULES.items()
        for sentence, mend in find(of)
    ]


def _silenced(people: Collection[int]) -> dict[tuple[int, str], Snooze]:
    """Of several for one rule the one that lasts longest."""
    rows = Snooze.objects.standing().filter(person__in=people, rule__in=RULES).order_by("until", "pk")
    return {(row.person_id, row.rule): row for row in rows[: on_record.MOST]}


def snooze(
    person: Person, rule: str, *, days: int, reason: str, by: Any, at: datetime.datetime | None = None
) -> Snooze:
    """Silences a rule about a person for some days. Raises Refused."""
    if rule not in RULES:
        raise Refused(_("There is no such reminder."))
    if not 1 <= days <= LONGEST:
        raise Refused(_("Choose a number of days from 1 to %(most)d.") % {"most": LONGEST})
    if not reason.strip():
        raise Refused(_("Write why: whoever looks at the profile next must know."))
    now = at or timezone.now()
    return Snooze.objects.create(
        person=person,
        rule=rule,
        until=timezone.localtime(now).date() + datetime.timedelta(days=days),
        reason=reason.strip(),
        by=by,
        by_name=name_of(by),
        at=now,
    )


# What the timeline says of two, and stories say otherwise


@rule
def married(of: OnRecord) -> Iterator[Found]:
    """Married, and each of the newest stories tells of a divorce."""
    if not _only_of_divorce(of):
        return
    for tied in of.partners:
        if tied.standing.is_marriage and _is_news(of.stories[0], tied):
            told = _(
                "The profile says %(standing)s (%(name)s); the %(count)d newest stories carry the topic %(topic)s."
            )
            values = {**_told(tied), "count": NEWEST, "topic": Meaning.DIVORCE.label}
            yield told % values, Mend(what="partners.divorced", other=tied.person.pk, story=of.stories[0].pk)


@rule
def together(of: OnRecord) -> Iterator[Found]:
    """Together, engaged or married, and a new story of the two tells of an end."""
    for tied in of.partners:
        is_told_above = tied.standing.is_marriage and _only_of_divorce(of)
        if not tied.standing.is_current or tied.standing.word not in _TOGETHER or is_told_above:
            continue
        for story, meaning in _newest(of, tied, Meaning.DIVORCE, Meaning.SPLIT):
            is_divorce = meaning == Meaning.DIVORCE and tied.standing.is_marriage
            yield _otherwise(
                tied, story, meaning, "partners.divorced" if is_divorce else "partners.separated"
            )


@rule
def nearer(of: OnRecord) -> Iterator[Found]:
    """A new story of two tells of an engagement or a wedding, and they are not said to have come so far."""
    for tied in of.partners:
        for story, meaning in _newest(of, tied, *_STEPS):
            what, further = _STEPS[meaning]
            if tied.standing.is_current and tied.standing.word not in further:
                yield _otherwise(tied, story, meaning, what)


@rule
def long_engaged(of: OnRecord) -> Iterator[Found]:
    for tied in of.partners:
        standing = tied.standing
        is_engaged = standing.is_current and standing.word == Kind.ENGAGED
        if is_engaged and standing.since and standing.since.latest < of.today - _LONG_ENGAGED:
            told = _("The profile says %(standing)s (%(name)s), over three years, and nothing since.")
            yield told % _told(tied), Mend(other=tied.person.pk)


_TOGETHER = (Kind.LINKED, Kind.DATING, Kind.ENGAGED, Kind.MARRIED)
_STEPS: Mapping[str, tuple[str, Collection[str]]] = {
    Meaning.WEDDING: ("partners.married", {Kind.MARRIED}),
    Meaning.ENGAGEMENT: ("partners.engaged", {Kind.ENGAGED, Kind.MARRIED}),
}
"""What a topic says that two have done, and what they are by then."""


def _only_of_divorce(of: OnRecord) -> bool:
    return len(of.stories) == NEWEST and all(Meaning.DIVORCE in story.means for story in of.stories)


def _is_news(story: Told, tied: Tied) -> bool:
    """Whether a story came out after all that the timeline tells of the two."""
    return tied.told_until is None or story.day > tied.told_until


def _newest(of: OnRecord, tied: Tied, *meanings: str) -> list[tuple[Told, str]]:
    """The newest story of the two that says one of `meanings`, and which; none that is older than what is told."""
    found = [
        (story, meaning)
        for story in of.stories
        for meaning in meanings
        if meaning in story.means and tied.person.pk in story.cast and _is_news(story, tied)
    ]
    return found[:1]


def _otherwise(tied: Tied, story: Told, meaning: str, what: str) -> Found:
    told = _("The profile says %(standing)s (%(name)s); “%(headline)s” carries the topic %(topic)s.")
    values = {**_told(tied), "headline": story.headline, "topic": Meaning(meaning).label}
    return told % values, Mend(what=what, other=tied.person.pk, story=story.pk)


def _told(tied: Tied) -> dict[str, Any]:
    return {"standing": f"“{tied.words}”", "name": tied.person.name}


# What the profile itself says


@rule
def alive(of: OnRecord) -> Iterator[Found]:
    """No death, and an obituary: of the first of its subjects, unless another of them is known to have died."""
    for story in [] if of.person.died else of.stories:
        if Meaning.OBITUARY in story.means and not story.dead and story.cast[:1] == [of.person.pk]:
            told = _("The profile knows of no death; “%(headline)s” carries the topic %(topic)s.")
            values = {"headline": story.headline, "topic": Meaning.OBITUARY.label}
            yield told % values, Mend(field="id_died")
            return


@rule
def empty(of: OnRecord) -> Iterator[Found]:
    """In the news of the last month, and readers are told nothing of who it is."""
    person = of.person
    is_blank = not (person.summary or person.occupations or strip_tags(person.biography).strip())
    if is_blank and any(of.at - story.since < _MONTH for story in of.stories):
        yield _("In the news, and the profile is empty."), Mend(field="id_summary")


@rule
def portrait(of: OnRecord) -> Iterator[Found]:
    if not _is_top(of) or of.person.face:
        return
    told = (
        _("Among the %(count)d most in the news, and the portrait may not be shown any more.")
        if of.person.portrait
        else _("Among the %(count)d most in the news, without a portrait.")
    )
    yield told % {"count": TOP}, Mend(field="id_portrait")


@rule
def unchecked(of: OnRecord) -> Iterator[Found]:
    """A new profile was checked when it was made."""
    person = of.person
    if not _is_top(of) or of.at - (person.checked_at or person.created_at) <= _YEAR:
        return
    told = (
        _("Among the %(count)d most in the news, and last checked over a year ago.")
        if person.checked_at
        else _("Among the %(count)d most in the news, and never checked.")
    )
    yield told % {"count": TOP}, Mend(field="stale")


def _is_top(of: OnRecord) -> bool:
    return of.place is not None and of.place <= TOP
