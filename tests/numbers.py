"""How many measures a filter shows, counted from the shipped data: the tests name no number that an edit changes."""

from typing import Any

from atlas.data import loading
from atlas.maps import facets
from atlas.measures import Filters

INDEX = facets.index(loading.load())
ALL = INDEX.size
HEAT = Filters(topic=("heat-health",))


def fitting(filters: Filters = HEAT) -> int:
    """The measures that fit."""
    return int(INDEX.mask(filters).sum())


def on_map(filters: Filters = HEAT) -> int:
    """The measures that are drawn."""
    found: Any = INDEX.drawn(INDEX.mask(filters)).sum()
    return int(found)
