"""What the map beside the timeline shows: what fits the filter and had begun by a month, or one event alone."""

from typing import NamedTuple

import numpy as np

from atlas.data.loading import Dataset
from atlas.events import until_month
from atlas.events.filters import EventFilters, EventIndex
from atlas.measures import FacetIndex
from atlas.schema import Event


class Masks(NamedTuple):
    """Some measures and some events, as booleans in the order of their frames."""

    measures: np.ndarray
    events: np.ndarray

    @property
    def joined(self) -> np.ndarray:
        """A mask over the layer of the map (atlas.maps.combined), which holds the measures and then the events."""
        return np.concatenate([self.measures, self.events])


class Scene(NamedTuple):
    """What the map shows and why.

    `fitting`: what fits the filter, up to the month `until`. `left_out`: what fits, but has no date and so no
    month. `about`: what the map is about, with a place or without: the same as `fitting`, or where it is `alone` the
    chosen event and its measures. `drawn`: what of it stands on the map. `instead`: neither the chosen event nor its
    measures have a place, so that the map stays as it was.
    """

    fitting: Masks
    left_out: Masks
    about: Masks
    drawn: Masks
    until: str | None
    alone: bool = False
    instead: bool = False


def scene(
    dataset: Dataset,
    measures: FacetIndex,
    index: EventIndex,
    chosen: EventFilters,
    event: str | None,
    until: str | None,
) -> Scene:
    """The filter, up to the month of the player; without one, a chosen event alone with its measures."""
    fitting = Masks(measures.mask(chosen.applying), index.mask(chosen))
    left_out = Masks(np.zeros(measures.size, dtype=bool), np.zeros(index.size, dtype=bool))
    if until:
        left_out = Masks(fitting.measures & ~measures.dated, fitting.events & ~index.dated)
        there = Masks(until_month.measures_until(measures, until), until_month.events_until(index, until))
        fitting = Masks(fitting.measures & there.measures, fitting.events & there.events)
    if event and not until:
        alone = _with_measures(dataset, measures, index, event)
        if (drawn := _drawn(measures, index, alone)).joined.any():
            return Scene(fitting, left_out, alone, drawn, None, alone=True)
    instead = bool(event and not until)
    return Scene(fitting, left_out, fitting, _drawn(measures, index, fitting), until, instead=instead)


def _with_measures(dataset: Dataset, measures: FacetIndex, index: EventIndex, event: str) -> Masks:
    named = set(dataset.records(Event)[event].measure_ids)
    near = np.array([name in named for name in measures.ids], dtype=bool)
    return Masks(near, np.array([name == event for name in index.ids], dtype=bool))


def _drawn(measures: FacetIndex, index: EventIndex, about: Masks) -> Masks:
    return Masks(measures.drawn(about.measures), about.events & index.placed)
