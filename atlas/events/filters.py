"""Filters on events. What means the same as for measures is shared with them, also in the URL."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from atlas.data.loading import Dataset
from atlas.events.events import EventView, events
from atlas.measures import FACETS, Filters
from atlas.measures.facet_index import folded
from atlas.schema import Event

Mask = np.ndarray
SHARED = ("city", "neighbourhood", "topic", "project", "confidence")
"""Facets of measures that events have too."""
OWN = ("strand", "type")
_SEARCHED = ("title", "description", "place", "participants")


@dataclass(frozen=True)
class EventFilters:
    """The filters of the measures, of which `SHARED`, period and text apply, and those of events only."""

    common: Filters = field(default_factory=Filters)
    strand: tuple[str, ...] = ()
    type: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is chosen that applies to events."""
        return bool(self.strand or self.type or self.applying)

    @property
    def applying(self) -> Filters:
        """The common filters without those that events know nothing of, such as kind and status."""
        return self.common.choosing(**{facet: () for facet in FACETS if facet not in SHARED})

    @property
    def active(self) -> list[str]:
        """The parts in use that apply to events."""
        return [*self.applying.active, *(name for name in OWN if getattr(self, name))]

    def without(self, name: str) -> "EventFilters":
        """The same filters with one part taken out."""
        if name == "strand":
            return replace(self, strand=())
        if name == "type":
            return replace(self, type=())
        return replace(self, common=self.common.without(name))

    def to_url(self) -> dict[str, str]:
        """URL parameters; parts not in use are left out."""
        return self.common.to_url() | {name: ",".join(getattr(self, name)) for name in OWN if getattr(self, name)}

    @classmethod
    def from_url(
        cls, params: Mapping[str, str | Sequence[str]], known: Mapping[str, Collection[str]]
    ) -> "EventFilters":
        """Filters from URL parameters; values that `known` does not list are dropped, silently."""
        own = {name: _words(params.get(name, ""), known.get(name, ())) for name in OWN}
        return cls(Filters.from_url(params, known), **own)


def _words(value: str | Sequence[str], known: Collection[str]) -> tuple[str, ...]:
    joined = value if isinstance(value, str) else ",".join(value)
    return tuple(dict.fromkeys(word for word in joined.split(",") if word in known))


class EventIndex:
    """The events of one dataset, ready to be filtered and counted; masks are in the order of the file."""

    def __init__(self, dataset: Dataset) -> None:
        self.views: list[EventView] = list(events(dataset).values())
        self.ids = [view.id for view in self.views]
        self.size = len(self.views)
        shapes = dataset.geometries("events")
        self.placed: Mask = np.array([shapes.get(name) is not None for name in self.ids], dtype=bool)
        self.dated: Mask = np.array([view.dated for view in self.views], dtype=bool)
        self._cells = {name: [_cell(view, name) for view in self.views] for name in (*SHARED, *OWN)}
        self._texts = [_text(view.record) for view in self.views]

    @cached_property
    def known(self) -> dict[str, list[str]]:
        """The values each facet has in these events."""
        return {name: sorted({value for cell in cells for value in cell}) for name, cells in self._cells.items()}

    def mask(self, filters: EventFilters) -> Mask:
        """Which events fit."""
        return self._where(filters, filters.active)

    def counts(self, filters: EventFilters) -> dict[str, dict[str, int]]:
        """Per facet and value, how many events fit all the other parts and have the value."""
        found = {}
        for name, cells in self._cells.items():
            fitting = self._where(filters, [part for part in filters.active if part != name])
            found[name] = {
                value: sum(1 for fits, cell in zip(fitting, cells, strict=True) if fits and value in cell)
                for value in self.known[name]
            }
        return found

    def ranked(self, facet: str, mask: Mask) -> tuple[tuple[str, int], ...]:
        """The values of a facet among the events of a mask with their numbers, most first; none with zero."""
        cells = (cell for cell, fits in zip(self._cells[facet], mask, strict=True) if fits)
        found = Counter(value for cell in cells for value in cell)
        return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def _where(self, filters: EventFilters, parts: Collection[str]) -> Mask:
        tests = [self._test(filters, part) for part in parts]
        return np.array([all(test(i) for test in tests) for i in range(self.size)], dtype=bool)

    def _test(self, filters: EventFilters, part: str) -> Callable[[int], bool]:
        if part == "period":
            return lambda i: _in_period(self.views[i], filters.common.since, filters.common.until)
        if part == "query":
            words = folded((filters.common.query,)).split()
            return lambda i: all(word in self._texts[i] for word in words)
        chosen = set(getattr(filters, part) if part in OWN else getattr(filters.common, part))
        cells = self._cells[part]
        return lambda i: not chosen.isdisjoint(cells[i])


def _cell(view: EventView, name: str) -> tuple[str, ...]:
    record = view.record
    match name:
        case "topic":
            return view.topics
        case "city" | "neighbourhood" | "project":
            return tuple(getattr(record, f"{name}_ids"))
        case _:
            return (str(getattr(record, name)),)


def _text(record: Event) -> str:
    texts = [getattr(record, name) for name in _SEARCHED]
    return folded(tuple(text for value in texts if value for text in (value.en, value.de, value.ro) if text))


def _in_period(view: EventView, since: int | None, until: int | None) -> bool:
    """Whether some of the stretch lies in the years; an event without a date fits no period."""
    if view.start is None or view.end is None or not view.dated:
        return False
    return (since is None or view.end.last.year >= since) and (until is None or view.start.first.year <= until)
