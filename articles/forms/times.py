"""The one field in which the desk is told a time: on the newsroom's clock, which skips an hour a year and repeats one."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people import clock

FIRST, LAST = 2000, 2100
"""The years within which a newsroom plans: what lies beyond was mistyped."""


class NewsroomTimeField(forms.DateTimeField):
    """A moment, typed as the clocks of the newsroom show it. One that they skip or show twice is refused in words."""

    default_error_messages = {"invalid": gettext_lazy("Write the time as in 2026-05-20 18:30.")}

    def to_python(self, value: Any) -> datetime.datetime | None:
        try:
            moment = super().to_python(value)
        except ValidationError as error:
            wall = (error.params or {}).get("datetime") if error.code == "ambiguous_timezone" else None
            if wall is None:
                raise
            raise ValidationError(_why_not(wall), code=error.code) from error
        if moment and not FIRST <= moment.year <= LAST:
            raise ValidationError(_out_of_range(), code="range")
        return moment


def _out_of_range() -> str:
    return _("Write a year from %(first)d to %(last)d.") % {"first": FIRST, "last": LAST}


def _why_not(wall: datetime.datetime) -> str:
    """Why a time on the wall is no moment."""
    if not FIRST <= wall.year <= LAST:
        return _out_of_range()
    words = {
        "day": date_format(wall, "j F Y"),
        "time": f"{wall:%H:%M}",
        "place": clock.place(),
    }
    if jump := clock.jump(wall):
        words |= {"before": f"{jump[0]:%H:%M}", "after": f"{jump[1]:%H:%M}"}
        return (
            _(
                "There is no %(time)s on %(day)s: the clocks of %(place)s jump from %(before)s to %(after)s. "
                "Choose an earlier or a later time."
            )
            % words
        )
    first, second = clock.twice(wall) or (wall, wall)
    words |= {"first": clock.zone_at(first), "second": clock.zone_at(second)}
    return (
        _(
            "%(time)s comes twice on %(day)s, when the clocks of %(place)s go back: once as %(first)s and once as "
            "%(second)s. Choose an earlier or a later time."
        )
        % words
    )
