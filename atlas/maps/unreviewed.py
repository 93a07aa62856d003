"""Which names on the map and in its lists are translations that nobody has reviewed yet.

A specification is in one language, so it says it for that one: a mask a layer and field, a flag on a label. The layers,
which serve every language, stay as they are.
"""

from collections.abc import Iterable
from itertools import chain
from typing import Any

import numpy as np

from atlas.loading import Dataset
from atlas.maps.masks import packed
from atlas.schema import Localised
from atlas.text_state import unreviewed

Masks = dict[str, dict[str, str]]
"""By layer and field, which features have an unreviewed name, as base64; without those where none has."""


def label(dataset: Dataset, value: Localised, language: str) -> dict[str, Any]:
    """The label of a term in a language, with `unreviewed` where it is a translation nobody has reviewed."""
    return {"label": value.of(language), **({"unreviewed": True} if _is(dataset, value, language) else {})}


def names(dataset: Dataset, language: str) -> Masks:
    """The names of the layers of a map (atlas.maps.layers), each in the order of its layer."""
    ground = chain(dataset.records("base").values(), dataset.records("base_osm").values())
    return _kept({
        "measures": {
            "name": _names(dataset, dataset.records("measures").values(), language),
            "place": [_place(dataset, record, language) for record in dataset.records("measures").values()],
        },
        "neighbourhoods": {"name": _names(dataset, dataset.records("neighbourhoods").values(), language)},
        "base": {"name": _names(dataset, ground, language)},
    })  # fmt: skip


def moments(dataset: Dataset, language: str) -> Masks:
    """The same for the layer of measures and events (atlas.maps.moments): the events follow the measures."""
    found = _names(dataset, dataset.records("measures").values(), language)
    found += [_is(dataset, event.title, language) for event in dataset.records("events").values()]
    masks = names(dataset, language)
    return masks | _kept({"measures": {"name": found}})


def _is(dataset: Dataset, value: Localised, language: str) -> bool:
    shown = value.shown(language)
    return bool(shown and (shown.language, shown.text) in unreviewed(dataset))


def _names(dataset: Dataset, records: Iterable[Any], language: str) -> list[bool]:
    return [_is(dataset, record.name, language) for record in records]


def _place(dataset: Dataset, record: Any, language: str) -> bool:
    """Whether one of the neighbourhoods, which the layer names together, has such a name."""
    places = [dataset.get("neighbourhoods", name) for name in record.neighbourhood_ids]
    return any(_is(dataset, place.name, language) for place in places if place)


def _kept(found: dict[str, dict[str, list[bool]]]) -> Masks:
    masks = {
        layer: {field: packed(np.array(bits, dtype=bool)) for field, bits in fields.items() if any(bits)}
        for layer, fields in found.items()
    }
    return {layer: fields for layer, fields in masks.items() if fields}
