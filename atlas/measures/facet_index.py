"""Measures prepared for filtering: one boolean row a facet value, so that a filter costs microseconds.

Arrays are aligned with the frame: position i is row i, and bit i of the mask that the map is sent.
"""

import unicodedata
from collections.abc import Mapping
from functools import cached_property

import numpy as np
import pandas as pd

from atlas.measures.filters import FACETS, Filters
from atlas.schema.dates import first_day, last_day

Mask = np.ndarray
_COLUMNS = {"city": "city_id", "neighbourhood": "neighbourhood_ids", "topic": "topics", "project": "project_ids"}
_SEARCHED = ("name", "description", "location_text", "target_group", "actors")


class FacetIndex:
    """The measures of one dataset, ready to be filtered and counted."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self.ids: list[str] = list(frame["id"])
        self.size = len(frame)
        self.values: dict[str, list[str]] = {}
        self.rows: dict[str, np.ndarray] = {}
        """Facet → one boolean row a value, in the order of `values`."""
        for facet in FACETS:
            self._add(facet, [_many(cell) for cell in frame[_COLUMNS.get(facet, facet)]])
        self.first_year, self.last_year = _years(frame)
        self.dated: Mask = ~np.isnan(self.first_year)
        self.first_days = _first_days(frame)
        self._texts = [
            folded(parts) for parts in zip(*(_column(frame, name) for name in _searched(frame)), strict=True)
        ]
        self.placed, self.parts = _positions(frame)

    def _add(self, facet: str, cells: list[tuple[str, ...]]) -> None:
        names = sorted({name for cell in cells for name in cell})
        place = {name: row for row, name in enumerate(names)}
        rows = np.zeros((len(names), self.size), dtype=bool)
        for column, cell in enumerate(cells):
            for name in cell:
                rows[place[name], column] = True
        self.values[facet], self.rows[facet] = names, rows

    def mask(self, filters: Filters) -> Mask:
        """Which measures fit: booleans in the order of the frame."""
        fitting: Mask = np.logical_and.reduce(
            list(self._parts_of(filters).values()) or [np.ones(self.size, dtype=bool)]
        )
        return fitting

    def counts(self, filters: Filters) -> dict[str, dict[str, int]]:
        """Per facet and value, how many measures fit all the other facets and have the value."""
        parts = self._parts_of(filters)
        whole = np.ones(self.size, dtype=bool)
        result = {}
        for facet in FACETS:
            others = [part for name, part in parts.items() if name != facet]
            fitting = np.logical_and.reduce(others) if others else whole
            numbers = np.count_nonzero(self.rows[facet] & fitting, axis=1)
            result[facet] = dict(zip(self.values[facet], map(int, numbers), strict=True))
        return result

    def drawn(self, mask: Mask) -> Mask:
        """Which of the fitting measures stand on the map: those with a position that are not city-wide.

        A measure drawn at several points gives way to its parts where these are shown themselves.
        """
        drawn: Mask = mask & self.placed
        for parent, children in self.parts:
            if drawn[children].any():
                drawn[parent] = False
        return drawn

    def ranked(self, facet: str, mask: Mask) -> tuple[tuple[str, int], ...]:
        """The values of a facet among the fitting measures with their numbers, most first; none with zero."""
        found = np.count_nonzero(self.rows[facet] & mask, axis=1)
        pairs = [(name, int(n)) for name, n in zip(self.values[facet], found, strict=True) if n]
        return tuple(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))

    def shown_by_parts(self, mask: Mask) -> int:
        """How many fitting measures with a position are on the map through their parts only."""
        return int(np.count_nonzero(mask & self.placed) - np.count_nonzero(self.drawn(mask)))

    def _parts_of(self, filters: Filters) -> dict[str, Mask]:
        parts: dict[str, Mask] = {}
        for facet in FACETS:
            if chosen := getattr(filters, facet):
                rows = [self.values[facet].index(value) for value in chosen if value in self.values[facet]]
                parts[facet] = np.asarray(self.rows[facet][rows].any(axis=0))
        if filters.since is not None or filters.until is not None:
            with np.errstate(invalid="ignore"):
                late = self.last_year >= (filters.since or -np.inf)
                early = self.first_year <= (filters.until or np.inf)
            parts["period"] = np.asarray(late & early)
        if filters.query:
            words = folded((filters.query,)).split()
            parts["query"] = np.array([all(word in text for word in words) for text in self._texts], dtype=bool)
        return parts

    @cached_property
    def known(self) -> Mapping[str, list[str]]:
        """The values each facet has in these measures."""
        return self.values

    @cached_property
    def years(self) -> tuple[int, int]:
        """First and last documented year; (2000, 2000) where no date is documented."""
        if not self.dated.any():
            return 2000, 2000
        return int(np.nanmin(self.first_year)), int(np.nanmax(self.last_year))


def _many(cell: object) -> tuple[str, ...]:
    if isinstance(cell, tuple | list):
        return tuple(str(item) for item in cell)
    return (str(cell),) if cell else ()


def _searched(frame: pd.DataFrame) -> list[str]:
    return [column for column in frame.columns if column.rsplit("_", 1)[0] in _SEARCHED]


def _column(frame: pd.DataFrame, name: str) -> list[str]:
    return [" ".join(cell) if isinstance(cell, tuple) else cell or "" for cell in frame[name]]


def folded(parts: tuple[str, ...]) -> str:
    """Lower case without diacritics, so that 'manastur' finds 'Mănăștur'."""
    text = unicodedata.normalize("NFKD", " ".join(parts).casefold())
    return "".join(char for char in text if not unicodedata.combining(char))


def _years(frame: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    first = [_year(first_day, start or end) for start, end in zip(frame["start"], frame["end"], strict=True)]
    last = [_year(last_day, end or start) for start, end in zip(frame["start"], frame["end"], strict=True)]
    return np.array(first, dtype=float), np.array(last, dtype=float)


def _first_days(frame: pd.DataFrame) -> np.ndarray:
    """The first day each measure may have begun, as a day number; not a number where no date is documented."""
    starts = (start or end for start, end in zip(frame["start"], frame["end"], strict=True))
    return np.array([first_day(value).toordinal() if value else np.nan for value in starts], dtype=float)


def _year(edge: object, value: str | None) -> float:
    return float(edge(value).year) if value and callable(edge) else np.nan


def _positions(frame: pd.DataFrame) -> tuple[Mask, list[tuple[int, list[int]]]]:
    geometry = frame["geometry"] if "geometry" in frame else pd.Series([None] * len(frame), index=frame.index)
    placed = np.array([shape is not None and not getattr(shape, "is_empty", True) for shape in geometry], dtype=bool)
    drawable = placed & (frame["reach"].astype(str) != "city-wide").to_numpy(dtype=bool)
    row = {record: number for number, record in enumerate(frame["id"])}
    children: dict[int, list[int]] = {}
    for number, parent in enumerate(frame["parent_id"]):
        if parent in row and getattr(geometry.iloc[row[parent]], "geom_type", "") == "MultiPoint":
            children.setdefault(row[parent], []).append(number)
    return drawable, list(children.items())
