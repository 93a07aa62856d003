"""Events in time: dates with their precision, filters, what came of an event, silence, the learning loop."""

from atlas.events.date_range import Delay, Moment, delay, earliest, moment
from atlas.events.events import EventView, events, read_on
from atlas.events.filters import EventFilters, EventIndex

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
