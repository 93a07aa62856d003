"""The map in words: what a map shows, told from the same frame and the same mask.

It is the map's text alternative, stands under it, and travels as caption with every export.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from atlas.filtering import FacetIndex, Filters, describe
from atlas.filtering.describe import value_label
from atlas.loading import Dataset
from atlas.text import Text

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


def numbers(index: FacetIndex, columns: WordsIndex, filters: Filters) -> Numbers:
    """Count everything the words say for the measures that fit."""
    mask = index.mask(filters)
    drawn = index.drawn(mask)
    unplaced = mask & ~index.placed
    return Numbers(
        shown=int(mask.sum()), drawn=int(drawn.sum()), by_parts=index.shown_by_parts(mask),
        city_wide=int((unplaced & columns.city_wide).sum()), no_place=int((unplaced & ~columns.city_wide).sum()),
        close=int((drawn & columns.close).sum()), for_area=int((drawn & columns.for_area).sum()),
        undated=int((mask & ~index.dated).sum()), inferred=int((mask & columns.inferred).sum()),
        cities=index.ranked("city", mask), places=index.ranked("neighbourhood", mask)[:MOST_PLACES],
        topics=index.ranked("topic", mask), statuses=index.ranked("status", mask),
    )  # fmt: skip


def in_words(dataset: Dataset, index: FacetIndex, columns: WordsIndex, filters: Filters, words: Text) -> list[str]:
    """Sentences: what is shown and where, what stands out, how exact it is, what has no pin, what is unknown."""
    said = [describe(dataset, index, filters, words)]
    found = numbers(index, columns, filters)
    if not found.shown:
        return said

    def listed(facet: str, counted: tuple[tuple[str, int], ...]) -> str:
        parts = (words("words.counted", name=value_label(dataset, words, facet, name), n=n) for name, n in counted)
        return ", ".join(parts)

    said.append(words("words.cities", list=listed("city", found.cities)))
    if found.places:
        said.append(words("words.places", list=listed("neighbourhood", found.places)))
    said.append(words("words.topics", list=listed("topic", found.topics[:MOST_PLACES])))
    said.append(words("words.statuses", list=listed("status", found.statuses)))
    for key in ("close", "for_area", "city_wide", "no_place", "undated", "inferred"):
        if number := getattr(found, key):
            said.append(words(f"words.{key}", n=number, metres=CLOSE_M))
    return said
