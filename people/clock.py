"""Times as the newsroom reads them: every one with the zone and how far it is from UTC, since an hour alone is none.

Once a year an hour does not exist, and once a year one comes twice: `jump` and `twice` know them.
"""

import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timesince import timesince, timeuntil
from django.utils.translation import gettext as _

Moment = datetime.datetime

SECOND = datetime.timedelta(seconds=1)
MINUTE = datetime.timedelta(minutes=1)


def told(moment: Moment) -> str:
    """A moment in the newsroom's zone: "20 May 2026, 13:00 BST (UTC+1)"."""
    local = timezone.localtime(moment)
    return f"{date_format(local, 'j F Y, H:i')} {zone_at(local)}"


def ago(moment: Moment, *, depth: int = 2) -> str:
    """How long ago a moment was: "1 hour, 4 minutes ago"; within the minute, "just now"."""
    if timezone.now() - moment < MINUTE:
        return _("just now")
    return _("%(time)s ago") % {"time": timesince(moment, depth=depth)}


def ahead(moment: Moment) -> str:
    """How far off a moment is: "in 20 minutes"; within the minute, "in a moment"."""
    if moment - timezone.now() < MINUTE:
        return _("in a moment")
    return _("in %(time)s") % {"time": timeuntil(moment, depth=1)}


def zone_at(moment: Moment) -> str:
    """The zone at a moment of it: "BST (UTC+1)"; the offset alone where the zone has no letters of its own."""
    name, from_utc = moment.tzname() or "", offset(moment)
    return f"{name} ({from_utc})" if name.isalpha() and name != from_utc else from_utc


def offset(moment: Moment) -> str:
    """How far a moment's clock is from UTC: "UTC", "UTC+1", "UTC−3:30"."""
    minutes = int((moment.utcoffset() or datetime.timedelta()).total_seconds() // 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"


def place() -> str:
    """Whose time it is: "London", of Europe/London; "UTC"."""
    return timezone.get_current_timezone_name().rpartition("/")[2].replace("_", " ")


def now_told() -> str:
    """What stands beside every input of a time: "London time, now UTC+1"."""
    now = offset(timezone.localtime())
    if place() == now:
        return _("%(place)s time") % {"place": place()}
    return _("%(place)s time, now %(offset)s") % {"place": place(), "offset": now}


def jump(wall: Moment) -> tuple[Moment, Moment] | None:
    """Of a time that the newsroom's clocks skip: what they show before the jump, and after it."""
    before, after = _both(wall)
    if (before.utcoffset() or _NONE) >= (after.utcoffset() or _NONE):
        return None
    # Of the two readings the later clock's is the earlier moment: the jump lies between them.
    early, late = after.astimezone(datetime.UTC), before.astimezone(datetime.UTC)
    zone, first = before.tzinfo, after.astimezone(datetime.UTC).astimezone(before.tzinfo).utcoffset()
    while late - early > SECOND:
        middle = early + (late - early) / 2
        if middle.astimezone(zone).utcoffset() == first:
            early = middle
        else:
            late = middle
    at = (late + SECOND / 2).replace(second=0, microsecond=0)
    return (at + (before.utcoffset() or _NONE)).replace(tzinfo=None), (
        at + (after.utcoffset() or _NONE)
    ).replace(tzinfo=None)


def twice(wall: Moment) -> tuple[Moment, Moment] | None:
    """Of a time that the newsroom's clocks show twice: the first moment, and the second."""
    first, second = _both(wall)
    return (first, second) if (first.utcoffset() or _NONE) > (second.utcoffset() or _NONE) else None


_NONE = datetime.timedelta()


def _both(wall: Moment) -> tuple[Moment, Moment]:
    """The two readings of a time on the wall; they differ where the clocks are changed."""
    zone = timezone.get_current_timezone()
    return wall.replace(tzinfo=zone, fold=0), wall.replace(tzinfo=zone, fold=1)
