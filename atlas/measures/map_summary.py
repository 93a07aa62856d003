"""The map in words: what a map shows, told from the same frame and the same mask.

It is the map's text alternative, stands under it, and travels as caption with every export. The words of the map of
a neighbourhood are in atlas.neighbourhoods, those of the timeline's map in atlas.events.map_summary.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.measures import FacetIndex, Filters, describe
from atlas.measures.sentence import value_label

CLOSE_M = 300
"""A position at least this accurate (metres) leads to the right street."""
MOST_PLACES = 3


@dataclass(frozen=True)
class Numbers:
    """What the words say, as numbers; a test holds them against table and map."""

    shown: int
    drawn: int
    by_parts: int
    city_wide: int
    no_place: int
    close: int
    for_area: int
    undated: int
    inferred: int
    cities: tuple[tuple[str, int], ...]
    places: tuple[tuple[str, int], ...]
    topics: tuple[tuple[str, int], ...]
    statuses: tuple[tuple[str, int], ...]


class WordsIndex:
    """The columns of the frame that the words count, as arrays aligned with it."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self.city_wide = (frame["reach"].astype(str) == "city-wide").to_numpy(dtype=bool)
        accuracy = pd.to_numeric(frame["accuracy_m"]).to_numpy(dtype=float)
        self.close = np.nan_to_num(accuracy, nan=np.inf) <= CLOSE_M
        self.for_area = (frame["position_method"].astype(str) == "neighbourhood-centroid").to_numpy(dtype=bool)
        self.inferred = (frame["status_basis"].astype(str) != "documented").to_numpy(dtype=bool)


def numbers(index: FacetIndex, columns: WordsIndex, mask: np.ndarray) -> Numbers:
    """Count everything the words say for the measures of a mask."""
    drawn = index.drawn(mask)
    unplaced = mask & ~index.placed
    return Numbers(
        shown=int(mask.sum()),
        drawn=int(drawn.sum()),
        by_parts=index.shown_by_parts(mask),
        city_wide=int((unplaced & columns.city_wide).sum()),
        no_place=int((unplaced & ~columns.city_wide).sum()),
        close=int((drawn & columns.close).sum()),
        for_area=int((drawn & columns.for_area).sum()),
        undated=int((mask & ~index.dated).sum()),
        inferred=int((mask & columns.inferred).sum()),
        cities=index.ranked("city", mask),
        places=index.ranked("neighbourhood", mask)[:MOST_PLACES],
        topics=index.ranked("topic", mask),
        statuses=index.ranked("status", mask),
    )


def listed(dataset: Dataset, texts: Text, facet: str, counted: Sequence[tuple[str, int]]) -> str:
    """Values of a facet with their numbers: 'Dortmund 78, Cluj-Napoca 60'."""
    parts = (texts("words.counted", name=value_label(dataset, texts, facet, name), n=n) for name, n in counted)
    return ", ".join(parts)


def in_words(dataset: Dataset, index: FacetIndex, columns: WordsIndex, filters: Filters, texts: Text) -> list[str]:
    """Sentences: what is shown and where, what stands out, how exact it is, what has no pin, what is unknown."""
    said = [describe(dataset, index, filters, texts)]
    mask = index.mask(filters)
    if not mask.any():
        return said
    found = numbers(index, columns, mask)
    said.append(texts("words.cities", list=listed(dataset, texts, "city", found.cities)))
    if found.places:
        said.append(texts("words.places", list=listed(dataset, texts, "neighbourhood", found.places)))
    return said + what_stands_out(dataset, found, texts) + what_is_known(found, texts)


def what_stands_out(dataset: Dataset, found: Numbers, texts: Text) -> list[str]:
    """The most frequent topics, and the statuses; there must be a measure."""
    return [
        texts("words.topics", list=listed(dataset, texts, "topic", found.topics[:MOST_PLACES])),
        texts("words.statuses", list=listed(dataset, texts, "status", found.statuses)),
    ]


def what_is_known(found: Numbers, texts: Text) -> list[str]:
    """How exact the pins are, what has none, and what is not documented; sentences only for what there is."""
    keys = ("close", "for_area", "city_wide", "no_place", "undated", "inferred")
    return [texts(f"words.{key}", n=number, metres=CLOSE_M) for key in keys if (number := getattr(found, key))]
