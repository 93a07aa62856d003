"""The map beside the timeline in words, told from the scene that it draws."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from atlas.data.loading import Dataset
from atlas.events.date_range import Moment
from atlas.events.filters import EventIndex
from atlas.events.map_scene import Scene
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.measures import FacetIndex
from atlas.measures.map_summary import CLOSE_M, MOST_PLACES, WordsIndex, listed

Ranked = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Numbers:
    """What the words say, as numbers; a test holds them against the tables and the map.

    Cities, years, strands, types and all that concerns dates are counted among the events on the map; topics among
    the measures on it. `measures`, `events`: what the map is about, with or without a place.
    """

    events: int
    measures: int
    events_drawn: int
    measures_drawn: int
    event_cities: Ranked
    measure_cities: Ranked
    years: Ranked
    strands: Ranked
    types: Ranked
    topics: Ranked
    close: int
    for_area: int
    imprecise: int
    inferred: int
    undated: int
    not_held: int
    no_event_place: int
    by_parts: int
    city_wide: int
    no_place: int
    undated_measures: int
    inferred_status: int
    left_events: int
    left_measures: int


class EventColumns:
    """What the words count of events, as arrays in the order of the file."""

    def __init__(self, index: EventIndex) -> None:
        views = index.views
        accuracy = pd.Series([view.record.accuracy_m for view in views], dtype=float).to_numpy()
        self.close = np.nan_to_num(accuracy, nan=np.inf) <= CLOSE_M
        self.for_area = _mask(view.record.position_method == "neighbourhood-centroid" for view in views)
        self.imprecise = index.dated & _mask(not (_exact(view.start) and _exact(view.end)) for view in views)
        self.inferred = index.dated & _mask(view.basis != "documented" for view in views)
        self.not_held = _mask(not view.took_place for view in views)
        self.years = [str(view.start.first.year) if view.dated and view.start else "" for view in views]


def _mask(values: Iterable[bool]) -> np.ndarray:
    return np.fromiter(values, dtype=bool)


def _exact(edge: Moment | None) -> bool:
    return edge is None or edge.exact


def numbers(
    measures: FacetIndex, columns: WordsIndex, index: EventIndex, event_columns: EventColumns, seen: Scene
) -> Numbers:
    """Count everything the words say of a scene."""
    (about, events), (pins, spots) = seen.about, seen.drawn
    unplaced = about & ~measures.placed
    years = Counter(year for year, drawn in zip(event_columns.years, spots, strict=True) if drawn and year)

    def n(mask: np.ndarray) -> int:
        return int(np.count_nonzero(mask))

    return Numbers(
        events=n(events),
        measures=n(about),
        events_drawn=n(spots),
        measures_drawn=n(pins),
        event_cities=index.ranked("city", spots),
        measure_cities=measures.ranked("city", pins),
        years=tuple(sorted(years.items(), key=lambda pair: (-pair[1], pair[0]))),
        strands=index.ranked("strand", spots),
        types=index.ranked("type", spots),
        topics=measures.ranked("topic", pins),
        close=n(pins & columns.close) + n(spots & event_columns.close),
        for_area=n(pins & columns.for_area) + n(spots & event_columns.for_area),
        imprecise=n(spots & event_columns.imprecise),
        inferred=n(spots & event_columns.inferred),
        undated=n(spots & ~index.dated),
        not_held=n(spots & event_columns.not_held),
        no_event_place=n(events & ~index.placed),
        by_parts=measures.shown_by_parts(about),
        city_wide=n(unplaced & columns.city_wide),
        no_place=n(unplaced & ~columns.city_wide),
        undated_measures=n(about & ~measures.dated),
        inferred_status=n(about & columns.inferred),
        left_events=n(seen.left_out.events),
        left_measures=n(seen.left_out.measures),
    )


def in_words(dataset: Dataset, found: Numbers, seen: Scene, texts: Text) -> tuple[list[str], list[str], list[str]]:
    """Sentences on what is shown and on the events; on the measures; on how exact it is and what is unknown."""
    return (
        [*_shown(seen, texts), *_events(dataset, found, texts)],
        _measures(dataset, found, texts),
        _known(found, texts),
    )


def _shown(seen: Scene, texts: Text) -> list[str]:
    if seen.alone:
        return [texts("timeline.words.alone")]
    if seen.until:
        return [texts("timeline.words.until", month=date_text(seen.until, texts))]
    return [texts("timeline.words.instead" if seen.instead else "timeline.words.all")]


def _events(dataset: Dataset, found: Numbers, texts: Text) -> list[str]:
    if not found.events:
        return [texts("timeline.words.no_events")]
    said = [texts("timeline.words.events", n=found.events_drawn, all=found.events)]
    if found.event_cities:
        said.append(texts("timeline.words.event_cities", list=listed(dataset, texts, "city", found.event_cities)))
    said += _years(found.years, texts)
    for name, vocabulary, counted in (
        ("strands", "strand", found.strands),
        ("types", "event_type", found.types[:MOST_PLACES]),
    ):
        if counted:
            labels = (texts("words.counted", name=texts.label(vocabulary, value), n=n) for value, n in counted)
            said.append(texts(f"timeline.words.{name}", list=", ".join(labels)))
    return said


def _years(years: Ranked, texts: Text) -> list[str]:
    """From when to when, and in which years most began, where some year has more than others."""
    if not years:
        return []
    total = sum(n for _, n in years)
    if len(years) == 1:
        return [texts("timeline.words.year", n=total, year=years[0][0])]
    first, last = min(year for year, _ in years), max(year for year, _ in years)
    said = [texts("timeline.words.years", n=total, first=first, last=last)]
    if years[0][1] > years[-1][1]:
        most = (texts("timeline.words.counted", year=year, n=n) for year, n in years[:MOST_PLACES])
        said.append(texts("timeline.words.most", list=", ".join(most)))
    return said


def _measures(dataset: Dataset, found: Numbers, texts: Text) -> list[str]:
    if not found.measures:
        return [texts("timeline.words.no_measures")]
    said = [texts("timeline.words.measures", n=found.measures_drawn, all=found.measures)]
    if found.measures_drawn:
        said.append(texts("timeline.words.measure_cities", list=listed(dataset, texts, "city", found.measure_cities)))
        said.append(texts("words.topics", list=listed(dataset, texts, "topic", found.topics[:MOST_PLACES])))
    return said


_KNOWN = (
    ("close", "words.close"),
    ("for_area", "words.for_area"),
    ("imprecise", "timeline.words.imprecise"),
    ("inferred", "timeline.words.inferred"),
    ("undated", "timeline.words.undated"),
    ("not_held", "timeline.words.not_held"),
    ("no_event_place", "timeline.words.no_place"),
    ("by_parts", "words.by_parts"),
    ("city_wide", "words.city_wide"),
    ("no_place", "words.no_place"),
    ("undated_measures", "words.undated"),
    ("inferred_status", "words.inferred"),
    ("left_events", "timeline.words.left_events"),
    ("left_measures", "timeline.words.left_measures"),
)
"""Which text says which number, in the order of the sentences."""


def _known(found: Numbers, texts: Text) -> list[str]:
    return [texts(key, n=number, metres=CLOSE_M) for name, key in _KNOWN if (number := getattr(found, name))]
