"""What the filter bar needs in the browser: the mask of each facet value, and its words.

With them a click shows before the server has answered. Masks are as the map is sent them: bit i is row i of the frame.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from atlas.assets import Asset
from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.maps.masks import packed
from atlas.measures import FACETS, FacetIndex
from atlas.measures.facet_index import folded
from atlas.measures.filters import VOCABULARIES
from atlas.measures.sentence import value_label

BAR_TEXTS = ("search_hint", "more", "reset", "empty", "waiting", "period_from", "period_to", "period_help")


@once_per_dataset()
def index(dataset: Dataset) -> FacetIndex:
    """The measures of a dataset, ready to be filtered."""
    return FacetIndex(dataset.measures)


@once_per_dataset()
def published_facets(dataset: Dataset) -> Asset:
    """A file of masks: {size, values: {facet: {value: mask}}, placed, parts: [{id, row, children}]}."""
    found = index(dataset)
    document = {
        "size": found.size,
        "values": {
            facet: {value: packed(row) for value, row in zip(found.values[facet], found.rows[facet], strict=True)}
            for facet in FACETS
        },
        "placed": packed(found.placed),
        "parts": [{"id": found.ids[row], "row": row, "children": children} for row, children in found.parts],
    }
    body = json.dumps(document, separators=(",", ":")).encode()
    return Asset("facets", body, "application/json", "layers", "json")


def bar(dataset: Dataset, texts: Text, order: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The words of the bar: facets with their values, the years, texts.

    `order`: for a facet the order of its values; facets it does not name stand in the order of their labels.
    """
    found = index(dataset)
    order = {**{facet: [word.value for word in words] for facet, words in VOCABULARIES.items()}, **order}
    return {
        "facets": [
            {
                "id": facet,
                "label": texts(f"facet.{facet}"),
                "values": _values(dataset, found.values[facet], facet, texts, order.get(facet)),
            }
            for facet in FACETS
        ],
        "years": list(found.years),
        "texts": {
            **{name: texts(f"filter.{name}") for name in BAR_TEXTS},
            "query": texts("facet.query"),
            "period": texts("facet.period"),
            "more_active": [texts("filter.more_active", n=n + 1) for n in range(len(FACETS) + 1)],
        },
    }


def _values(
    dataset: Dataset, values: Sequence[str], facet: str, texts: Text, order: Sequence[str] | None
) -> list[dict[str, Any]]:
    offered = [{"id": value, "label": value_label(dataset, texts, facet, value)} for value in values]
    place = {value: number for number, value in enumerate(order or ())}
    return sorted(offered, key=lambda item: (place.get(item["id"], len(place)), folded((item["label"],))))
