"""What the timeline shows, in a sentence, and what to loosen where nothing fits."""

import numpy as np

from atlas.data.loading import Dataset
from atlas.events.filters import OWN, EventFilters, EventIndex
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.measures.sentence import chosen as chosen_text


def describe(dataset: Dataset, index: EventIndex, filters: EventFilters, texts: Text) -> str:
    """How many events of how many, under which filter, and which ones the filter cannot judge."""
    mask = index.mask(filters)
    sentences = [texts("timeline.shown", n=int(mask.sum()), all=index.size)]
    if filters:
        sentences.append(texts("filter.chosen", filter=_chosen(dataset, filters, texts)))
    if "period" in filters.active and (undated := int(np.count_nonzero(~index.dated))):
        sentences.append(texts("timeline.undated", n=undated))
    if filters.common.topic:
        rest = index.mask(filters.without("topic")) & np.array([not view.topics for view in index.views], dtype=bool)
        if rest.any():
            sentences.append(texts("timeline.topicless", n=int(rest.sum())))
    return " ".join(sentences)


def until_text(measures: int, events: int, until: str, texts: Text) -> str:
    """'Until September 2021: 61 events and 72 measures had begun.'"""
    happened = texts("timeline.until", n=events, month=date_text(until, texts))
    return f"{happened} {texts('timeline.measures_until', n=measures)}"


def _chosen(dataset: Dataset, filters: EventFilters, texts: Text) -> str:
    own = [
        texts(
            "filter.part",
            facet=texts(f"facet.{name}"),
            values=texts("filter.or").join(
                texts.label("event_type" if name == "type" else name, value) for value in getattr(filters, name)
            ),
        )
        for name in OWN
        if getattr(filters, name)
    ]
    common = chosen_text(dataset, filters.applying, texts)
    return "; ".join([*([common] if common else []), *own])


def loosenings(index: EventIndex, filters: EventFilters) -> list[tuple[str, int]]:
    """For an empty result: per part in use, how many events would fit without it; most first."""
    found = [(part, int(index.mask(filters.without(part)).sum())) for part in filters.active]
    return sorted(found, key=lambda item: -item[1])
