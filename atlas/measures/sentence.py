"""The filter in a sentence, and what to loosen where nothing fits."""

from typing import TypedDict

import numpy as np

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.measures.facet_index import FacetIndex
from atlas.measures.filters import ENTITIES, FACETS, Filters


class Loosening(TypedDict):
    """A part of a filter, and how many measures would fit without it."""

    part: str
    count: int


def value_label(dataset: Dataset, texts: Text, facet: str, value: str) -> str:
    """The label of a facet value in the language of `texts`."""
    if facet in ENTITIES:
        return dataset.title(ENTITIES[facet], value, texts.language).text
    return texts.label(facet, value)


def describe(dataset: Dataset, index: FacetIndex, filters: Filters, texts: Text, mask: np.ndarray | None = None) -> str:
    """What is shown: how many of how many, under which filter, how many on the map and without a pin.

    `mask`: what the filters let through, where that is known already.
    """
    mask = index.mask(filters) if mask is None else mask
    drawn = index.drawn(mask)
    shown, placed = int(mask.sum()), int(drawn.sum())
    sentences = [texts("filter.shown", n=shown, all=index.size)]
    if filters:
        sentences.append(texts("filter.chosen", filter=chosen(dataset, filters, texts)))
    if shown:
        sentences.append(texts("filter.placed", n=placed))
        if by_parts := index.shown_by_parts(mask):
            sentences.append(texts("filter.by_parts", n=by_parts))
        if rest := shown - placed - by_parts:
            sentences.append(texts("filter.unplaced", n=rest))
    if "period" in filters.active and (undated := int(np.count_nonzero(~index.dated))):
        sentences.append(texts("filter.undated", n=undated))
    return " ".join(sentences)


def chosen(dataset: Dataset, filters: Filters, texts: Text) -> str:
    """The filter alone, in words: 'topic: Heat and health or Urban green; city: Dortmund'."""
    parts = []
    for facet in FACETS:
        if values := getattr(filters, facet):
            names = texts("filter.or").join(value_label(dataset, texts, facet, value) for value in values)
            parts.append(texts("filter.part", facet=texts(f"facet.{facet}"), values=names))
    if "period" in filters.active:
        parts.append(texts("filter.part", facet=texts("facet.period"), values=period(filters, texts)))
    if filters.query:
        parts.append(texts("filter.part", facet=texts("facet.query"), values=texts("filter.quoted", q=filters.query)))
    return "; ".join(parts)


def period(filters: Filters, texts: Text) -> str:
    """The period in words: '2019–2022', 'since 2019', 'until 2022'."""
    since, until = str(filters.since), str(filters.until)
    if filters.since is None:
        return texts("filter.until", year=until)
    if filters.until is None:
        return texts("filter.since", year=since)
    return f"{since}–{until}" if since != until else since


def loosenings(index: FacetIndex, filters: Filters) -> list[Loosening]:
    """For an empty result: per part in use, how many measures would fit without it; most first."""
    found = [Loosening(part=part, count=int(index.mask(filters.without(part)).sum())) for part in filters.active]
    return sorted(found, key=lambda item: -item["count"])
