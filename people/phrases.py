"""What events and relationships are called, seen from one of the two."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.lives import DEATH, Standing
from people.models import Relationship, RelationshipEvent

Kind = RelationshipEvent.Kind
Between = Relationship.Kind

_EVENTS: Mapping[tuple[str, str], Any] = {
    (Between.PARTNERS, Kind.LINKED): gettext_lazy("Linked with %(name)s"),
    (Between.PARTNERS, Kind.DATING): gettext_lazy("Together with %(name)s"),
    (Between.PARTNERS, Kind.ENGAGED): gettext_lazy("Engaged to %(name)s"),
    (Between.PARTNERS, Kind.MARRIED): gettext_lazy("Married %(name)s"),
    (Between.PARTNERS, Kind.SEPARATED): gettext_lazy("Separated from %(name)s"),
    (Between.PARTNERS, Kind.DIVORCED): gettext_lazy("Divorced from %(name)s"),
    (Between.PARTNERS, Kind.RECONCILED): gettext_lazy("Reconciled with %(name)s"),
    (Between.PARTNERS, Kind.WIDOWED): gettext_lazy("Parted by death from %(name)s"),
    (Between.SIBLINGS, Kind.KNOWN): gettext_lazy("Sibling of %(name)s"),
    (Between.FRIENDS, Kind.KNOWN): gettext_lazy("Friends with %(name)s"),
    (Between.RIVALS, Kind.KNOWN): gettext_lazy("Rivals with %(name)s"),
    (Between.BANDMATES, Kind.JOINED): gettext_lazy("In a band with %(name)s"),
    (Between.BANDMATES, Kind.LEFT): gettext_lazy("No longer in a band with %(name)s"),
    (Between.COLLEAGUES, Kind.JOINED): gettext_lazy("Working with %(name)s"),
    (Between.COLLEAGUES, Kind.LEFT): gettext_lazy("No longer working with %(name)s"),
}
_OF_PARENT: Mapping[str, Any] = {
    Kind.KNOWN: gettext_lazy("Parent of %(name)s"),
    Kind.ADOPTED: gettext_lazy("Adopted %(name)s"),
}
_OF_CHILD: Mapping[str, Any] = {
    Kind.KNOWN: gettext_lazy("Child of %(name)s"),
    Kind.ADOPTED: gettext_lazy("Adopted by %(name)s"),
}
_OF_ANY: Mapping[str, Any] = {
    Kind.FEUD: gettext_lazy("Feud with %(name)s"),
    Kind.MADE_UP: gettext_lazy("Made up with %(name)s"),
}

_WHO: Mapping[str, Any] = {
    Between.PARTNERS: gettext_lazy("partner"),
    Between.SIBLINGS: gettext_lazy("sibling"),
    Between.FRIENDS: gettext_lazy("friend"),
    Between.BANDMATES: gettext_lazy("bandmate"),
    Between.COLLEAGUES: gettext_lazy("colleague"),
    Between.RIVALS: gettext_lazy("rival"),
}


def of_event(relationship: Relationship, kind: str, seen_from: int) -> str:
    """What happened, with a place for the other one's %(name)s: “Engaged to %(name)s”."""
    if relationship.kind == Between.PARENT and kind in _OF_PARENT:
        of = _OF_PARENT if relationship.one_id == seen_from else _OF_CHILD
        return str(of[kind])
    return str(_EVENTS.get((relationship.kind, kind)) or _OF_ANY[kind])


def of_both(relationship: Relationship, kind: str) -> str:
    """What happened, as one says it of both: “Engaged”, “Parent and child”."""
    told = Between(relationship.kind).label if kind == Kind.KNOWN else Kind(kind).label
    return str(told).capitalize()


def of_other(relationship: Relationship, seen_from: int) -> str:
    """What the other of the two is to whom it is `seen_from`: “child”, “bandmate”."""
    if relationship.kind == Between.PARENT:
        return _("child") if relationship.one_id == seen_from else _("parent")
    return str(_WHO[relationship.kind])


_SINCE: Mapping[str, Any] = {
    Kind.LINKED: (gettext_lazy("linked"), gettext_lazy("linked %(date)s")),
    Kind.DATING: (gettext_lazy("together"), gettext_lazy("together since %(date)s")),
    Kind.ENGAGED: (gettext_lazy("engaged"), gettext_lazy("engaged since %(date)s")),
    Kind.MARRIED: (gettext_lazy("married"), gettext_lazy("married since %(date)s")),
    Kind.ADOPTED: (gettext_lazy("adopted"), gettext_lazy("adopted %(date)s")),
    Kind.JOINED: ("", gettext_lazy("since %(date)s")),
    Kind.KNOWN: ("", gettext_lazy("since %(date)s")),
}
"""How what goes on is told: without a date, and with one."""

_FROM: Mapping[str, Any] = {
    Kind.LINKED: (gettext_lazy("linked"), gettext_lazy("linked %(date)s")),
    Kind.DATING: (gettext_lazy("together"), gettext_lazy("together from %(date)s")),
    Kind.ENGAGED: (gettext_lazy("engaged"), gettext_lazy("engaged %(date)s")),
    Kind.MARRIED: (gettext_lazy("married"), gettext_lazy("married %(date)s")),
    Kind.JOINED: ("", gettext_lazy("from %(date)s")),
}
_ENDED: Mapping[str, Any] = {
    Kind.SEPARATED: (gettext_lazy("separated"), gettext_lazy("separated %(date)s")),
    Kind.DIVORCED: (gettext_lazy("divorced"), gettext_lazy("divorced %(date)s")),
    Kind.WIDOWED: (gettext_lazy("parted by death"), gettext_lazy("parted by death %(date)s")),
    Kind.LEFT: (gettext_lazy("no longer"), gettext_lazy("until %(date)s")),
}
"""How what is over is told."""

_NO_SINCE = {Between.PARENT, Between.SIBLINGS}
"""Kin are not so since a time."""


def of_standing(standing: Standing) -> str:
    """What two people are to each other now, in words: “married since May 2014”, “married 2009, divorced 2014”."""
    words = [_began(standing), _over(standing)]
    if standing.at_odds:
        words.append(_dated((_("at odds"), _("at odds since %(date)s")), standing.at_odds_since))
    return ", ".join(word for word in words if word)


def _began(standing: Standing) -> str:
    of = _SINCE if standing.is_current else _FROM
    if standing.kind in _NO_SINCE and standing.word == Kind.KNOWN:
        return ""
    return _dated(of.get(standing.word, ("", "")), standing.since)


def _over(standing: Standing) -> str:
    if standing.ended == DEATH:
        told = _("until the death of %(name)s, %(date)s")
        return told % {"name": standing.whose, "date": standing.until}
    return _dated(_ENDED.get(standing.ended, ("", "")), standing.until)


def _dated(words: tuple[Any, Any], date: Any) -> str:
    bare, dated = words
    return str(dated) % {"date": date} if date else str(bare)
