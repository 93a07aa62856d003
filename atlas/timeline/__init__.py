"""Events in time: dates with their precision, filters, what came of an event, silence, the learning loop."""

from atlas.timeline.events import EventView, events, read_on
from atlas.timeline.filters import EventFilters, EventIndex
from atlas.timeline.moments import Delay, Moment, delay, earliest, moment

__all__ = [
    "Delay",
    "EventFilters",
    "EventIndex",
    "EventView",
    "Moment",
    "delay",
    "earliest",
    "events",
    "moment",
    "read_on",
]
