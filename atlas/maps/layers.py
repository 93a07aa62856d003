"""Records → the GeoJSON layers that the map and the list fetch once. Feature i is row i of the frame, bit i of a mask.

Only what map and list show goes into a layer; the detail panel has the rest. All texts stand in all languages,
so that the layer serves every visitor.
"""

import json
from collections.abc import Mapping

import shapely
from shapely.geometry import mapping

from atlas.assets import Asset
from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.schema import City, Localised, Measure, Neighbourhood
from atlas.schema.localised import LANGUAGES

DECIMALS = 5
"""Decimals of a coordinate: about a metre, far below the accuracy of any position here."""


def texts(value: Localised | None) -> dict[str, str]:
    """The texts of a localised field by language; a translation equal to the English is left out."""
    given = {code: getattr(value, code) for code in LANGUAGES} if value else {}
    return {code: text for code, text in given.items() if text and (code == "en" or text != given.get("en"))}


def years(record: Measure) -> str:
    """'2019–2021', '2019' or '' from the documented start and end."""
    edges = [value[:4] for value in (record.start, record.end) if value]
    return "–".join(dict.fromkeys(edges))


def collection(features: list[dict[str, object]]) -> bytes:
    """Features as the bytes of a GeoJSON FeatureCollection."""
    document = {"type": "FeatureCollection", "features": features}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def layer(name: str, body: bytes) -> Asset:
    """A GeoJSON layer (RFC 7946, EPSG:4326)."""
    return Asset(name, body, "application/geo+json", "layers", "geojson")


def feature(dataset: Dataset, key: str, record_id: str, properties: Mapping[str, object]) -> dict[str, object]:
    """A record with its geometry (EPSG:4326) or null; properties without content are left out."""
    geometry = dataset.geometries(key).get(record_id)
    shape = mapping(shapely.set_precision(geometry, 10**-DECIMALS, mode="pointwise")) if geometry is not None else None
    kept = {name: value for name, value in properties.items() if value not in (None, "", {}, [], ())}
    return {"type": "Feature", "id": record_id, "geometry": shape, "properties": kept}


def _place(dataset: Dataset, record: Measure) -> dict[str, str]:
    names = [dataset.get(Neighbourhood, name) for name in record.neighbourhood_ids]
    by_language = {code: ", ".join(place.name.of(code) for place in names if place) for code in LANGUAGES}
    return texts(Localised(**by_language))


def measure_features(dataset: Dataset) -> list[dict[str, object]]:
    """The measures in the order of their frame."""
    features = []
    for record in dataset.records(Measure).values():
        properties = {
            "name": texts(record.name),
            "topics": record.topics,
            "status": record.status,
            "kind": record.kind,
            "city_id": record.city_id,
            "place": _place(dataset, record),
            "reach": record.reach,
            "accuracy_m": record.accuracy_m,
            "position_method": record.position_method,
            "geometry_hint": record.geometry_hint,
            "when": years(record),
        }
        features.append(feature(dataset, "measures", record.id, properties))
    return features


def _measures(dataset: Dataset) -> bytes:
    return collection(measure_features(dataset))


def _neighbourhoods(dataset: Dataset) -> bytes:
    features = []
    for record in dataset.records(Neighbourhood).values():
        properties = {
            "name": texts(record.name),
            "role": record.role,
            "city_id": record.city_id,
            "radius_m": record.radius_m,
        }
        features.append(feature(dataset, "neighbourhoods", record.id, properties))
    return collection(features)


def _outlines(dataset: Dataset) -> bytes:
    features = []
    for key in ("outlines", "outlines_osm"):
        for record in dataset.records(key).values():
            place = dataset.get(Neighbourhood, record.id)
            owner = dataset.get(City, record.id) or place
            properties = {
                "level": record.outline_of,
                "role": getattr(place, "role", None),
                "name": texts(owner.name) if owner else {"en": record.outline_name},
                "outline_kind": record.outline_kind,
                "accuracy_m": record.outline_accuracy_m,
                "attribution": record.attribution,
            }
            features.append(feature(dataset, key, record.id, properties))
    return collection(features)


def _base(dataset: Dataset) -> bytes:
    features = []
    for key in ("base", "base_osm"):
        for record in dataset.records(key).values():
            properties = {
                "kind": record.kind,
                "name": texts(record.name),
                "rank": record.rank,
                "width_m": record.width_m,
                "accuracy_m": record.accuracy_m,
            }
            features.append(feature(dataset, key, record.id, properties))
    return collection(features)


_MAKERS = {"base": _base, "outlines": _outlines, "neighbourhoods": _neighbourhoods, "measures": _measures}


@once_per_dataset()
def published(dataset: Dataset) -> dict[str, Asset]:
    """The layers of a dataset by id, from the ground up."""
    return {name: layer(name, make(dataset)) for name, make in _MAKERS.items()}
