"""What is between two people, and what happened in a life: each event with its date, its state and a line of text."""

from collections.abc import Iterable
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from people.models.person import Person
from people.models.versioned import Versioned
from people.partial_dates import PartialDateField

SIDES = ("one", "other")
"""The columns of the two people."""


class RelationshipQuerySet(models.QuerySet["Relationship"]):
    def of(self, *people: Any) -> Self:
        """Those of any of `people`, by id."""
        return self.filter(Q(one__pk__in=people) | Q(other__pk__in=people))

    def between(self, one: Any, other: Any) -> Self:
        """Those that these two have with each other, by id."""
        return self.filter(Q(one=one, other=other) | Q(one=other, other=one))


class Relationship(models.Model):
    """Two people and what they are to each other; what they are now follows from its events (`people.lives`).

    `one` is the parent of `other`. Every other kind is the same from both sides: it is stored once, the lower id first.
    """

    class Kind(models.TextChoices):
        PARTNERS = "partners", _("partners")
        PARENT = "parent", _("parent and child")
        SIBLINGS = "siblings", _("siblings")
        FRIENDS = "friends", _("friends")
        BANDMATES = "bandmates", _("bandmates")
        COLLEAGUES = "colleagues", _("colleagues")
        RIVALS = "rivals", _("rivals")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    one = models.ForeignKey(Person, models.PROTECT, related_name="relationships", verbose_name=_("one"))
    other = models.ForeignKey(
        Person, models.PROTECT, related_name="relationships_as_other", verbose_name=_("the other")
    )

    objects = RelationshipQuerySet.as_manager()

    class Meta:
        verbose_name = _("relationship")
        verbose_name_plural = _("relationships")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["one", "other", "kind"], name="people_relationship_once"),
            models.CheckConstraint(name="people_relationship_of_two", condition=~Q(one=F("other"))),
            models.CheckConstraint(
                name="people_relationship_sorted", condition=Q(kind="parent") | Q(one__lt=F("other"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} and {self.other_id}: {self.kind}"

    def partner_of(self, person: int) -> Person:
        """The other of the two, seen from `person`, by id."""
        return self.other if self.one_id == person else self.one


def as_stored(kind: str, one: int, other: int) -> dict[str, Any]:
    """The columns of a relationship; of `parent`, `one` is the parent."""
    if kind != Relationship.Kind.PARENT:
        one, other = sorted([one, other])
    return {"kind": kind, "one_id": one, "other_id": other}


class EventState(models.TextChoices):
    CONFIRMED = "confirmed", _("confirmed")
    REPORTED = "reported", _("reported")
    DISPUTED = "disputed", _("disputed")
    WITHDRAWN = "withdrawn", _("withdrawn")


TOLD = (EventState.CONFIRMED, EventState.REPORTED)
"""The states of what is held to be so; the others readers are not told, and nothing follows from them."""


class Event(Versioned):
    """Something that happened, or is said to have. Nothing is deleted: what was wrong is withdrawn."""

    State = EventState

    when = PartialDateField(_("date"))
    state = models.CharField(_("state"), max_length=10, choices=EventState, default=EventState.CONFIRMED)
    line = models.CharField(_("line"), max_length=200, blank=True)
    kept_because = models.CharField(_("kept because"), max_length=200, blank=True)

    class Meta:
        abstract = True

    @property
    def is_told(self) -> bool:
        return self.state in TOLD


class RelationshipEventQuerySet(models.QuerySet["RelationshipEvent"]):
    def told_of_public(self) -> Self:
        """Those held to be so, of two people of whom readers may know both."""
        # Row by row: a list of all who are public would be made for the sake of a few.
        known = (
            Exists(Person.objects.public().filter(pk=OuterRef(f"relationship__{side}"))) for side in SIDES
        )
        return self.filter(*known, state__in=TOLD)


class RelationshipEvent(Event):
    """What happened between two people."""

    class Kind(models.TextChoices):
        KNOWN = "known", _("known to be")
        LINKED = "linked", _("linked")
        DATING = "dating", _("dating")
        ENGAGED = "engaged", _("engaged")
        MARRIED = "married", _("married")
        SEPARATED = "separated", _("separated")
        DIVORCED = "divorced", _("divorced")
        RECONCILED = "reconciled", _("reconciled")
        WIDOWED = "widowed", _("widowed")
        ADOPTED = "adopted", _("adopted")
        JOINED = "joined", _("joined")
        LEFT = "left", _("left")
        FEUD = "feud", _("feud")
        MADE_UP = "made_up", _("made up")

    relationship = models.ForeignKey(
        Relationship, models.CASCADE, related_name="events", verbose_name=_("relationship")
    )
    kind = models.CharField(_("what happened"), max_length=10, choices=Kind)

    objects = RelationshipEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event between two people")
        verbose_name_plural = _("events between two people")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind}, {self.when or '?'}"

    def clean(self) -> None:
        super().clean()
        if self.kind not in EVENTS[self.relationship.kind]:
            raise ValidationError({"kind": _("That does not happen between %(kind)s.") % {
                "kind": Relationship.Kind(self.relationship.kind).label,
            }})  # fmt: skip


_AT_ODDS = (RelationshipEvent.Kind.FEUD, RelationshipEvent.Kind.MADE_UP)
_COME_AND_GO = (RelationshipEvent.Kind.JOINED, RelationshipEvent.Kind.LEFT, *_AT_ODDS)

EVENTS: dict[str, tuple[RelationshipEvent.Kind, ...]] = {
    Relationship.Kind.PARTNERS: (
        RelationshipEvent.Kind.LINKED,
        RelationshipEvent.Kind.DATING,
        RelationshipEvent.Kind.ENGAGED,
        RelationshipEvent.Kind.MARRIED,
        RelationshipEvent.Kind.SEPARATED,
        RelationshipEvent.Kind.DIVORCED,
        RelationshipEvent.Kind.RECONCILED,
        RelationshipEvent.Kind.WIDOWED,
    ),
    Relationship.Kind.PARENT: (RelationshipEvent.Kind.KNOWN, RelationshipEvent.Kind.ADOPTED, *_AT_ODDS),
    Relationship.Kind.SIBLINGS: (RelationshipEvent.Kind.KNOWN, *_AT_ODDS),
    Relationship.Kind.FRIENDS: (RelationshipEvent.Kind.KNOWN, *_AT_ODDS),
    Relationship.Kind.BANDMATES: _COME_AND_GO,
    Relationship.Kind.COLLEAGUES: _COME_AND_GO,
    Relationship.Kind.RIVALS: (RelationshipEvent.Kind.KNOWN, *_AT_ODDS),
}
"""What may happen in a relationship of each kind. That it is known to be so is what a source says of kin."""


class LifeEventQuerySet(models.QuerySet["LifeEvent"]):
    def told_of_public(self) -> Self:
        """Those held to be so, of people of whom readers may know."""
        return self.filter(Exists(Person.objects.public().filter(pk=OuterRef("person"))), state__in=TOLD)

    def of(self, people: Iterable[int]) -> Self:
        return self.filter(person__in=people)


class LifeEvent(Event):
    """What happened to one person."""

    class Kind(models.TextChoices):
        BORN = "born", _("born")
        DEBUT = "debut", _("debut")
        ROLE = "role", _("role")
        RELEASE = "release", _("release")
        AWARD = "award", _("award")
        ARREST = "arrest", _("arrest")
        CHARGE = "charge", _("charge")
        VERDICT = "verdict", _("verdict")
        ILLNESS = "illness", _("illness")
        RECOVERY = "recovery", _("recovery")
        DEATH = "death", _("death")
        OTHER = "other", _("other")

    person = models.ForeignKey(Person, models.CASCADE, related_name="life_events", verbose_name=_("person"))
    kind = models.CharField(_("what happened"), max_length=10, choices=Kind)

    objects = LifeEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event of a life")
        verbose_name_plural = _("events of lives")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind}, {self.when or '?'}"
