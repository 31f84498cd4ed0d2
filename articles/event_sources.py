"""What events rest on: their sources, of many events at a time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from articles import coverage
from articles.models import EventSource
from people.models import LifeEvent, RelationshipEvent
from people.models.relationship import Event
from people.prepared import NOW, Prepared, filled_with, places, room_for

Sources = Mapping[tuple[Any, int], list[EventSource]]
"""What events rest on, by their kind and id."""


def told(events: Sequence[Event]) -> Sources:
    """The sources of events that readers may see. One query."""
    between, own = _ids(events, RelationshipEvent), _ids(events, LifeEvent)
    if not events:
        return {}
    rooms = room_for(between), room_for(own)
    given = filled_with("between", between, rooms[0]) | filled_with("own", own, rooms[1])
    return _by_event(_sources_of(*rooms)(now=timezone.now(), **given))


def known(events: Sequence[Event]) -> Sources:
    """All that events rest on, seen or not. One query."""
    between, own = _ids(events, RelationshipEvent), _ids(events, LifeEvent)
    return _by_event(_sources(EventSource.objects.all(), between, own)) if events else {}


@cache
def _sources_of(between: int, own: int) -> Prepared[EventSource]:
    ids = places("between", between), places("own", own)
    return Prepared(lambda: _sources(EventSource.objects.told(NOW), *ids))


def _ids(events: Iterable[Event], kind: type[Event]) -> list[int]:
    return [event.pk for event in events if isinstance(event, kind)]


def _sources(among: QuerySet[EventSource], between: Any, own: Any) -> QuerySet[EventSource]:
    """The sources of events, by their ids, `among` some."""
    rows = among.filter(Q(relationship_event__pk__in=between) | Q(life_event__pk__in=own))
    shown = [f"story__{name}" for name in (*coverage.LINE, "state")]
    return rows.select_related("story", "outlet").only(
        "url", "outlet__name", "life_event", "relationship_event", *shown
    )


def _by_event(rows: Iterable[EventSource]) -> Sources:
    found: dict[tuple[Any, int], list[EventSource]] = defaultdict(list)
    for row in rows:
        if row.life_event_id:
            found[LifeEvent, row.life_event_id].append(row)
        elif row.relationship_event_id:
            found[RelationshipEvent, row.relationship_event_id].append(row)
    return found
