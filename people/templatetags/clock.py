"""Times on the desk: with their zone."""

import datetime

from django import template

from people import clock

register = template.Library()


@register.filter
def on_the_clock(moment: datetime.datetime | None) -> str:
    """A moment with the newsroom's zone and its offset; nothing where there is none."""
    return clock.told(moment) if moment else ""


@register.filter
def ago(moment: datetime.datetime) -> str:
    """How long ago a moment was."""
    return clock.ago(moment)


@register.simple_tag
def whose_time() -> str:
    """What stands beside every input of a time."""
    return clock.now_told()
