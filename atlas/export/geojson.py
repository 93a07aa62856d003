"""Measures as RFC 7946 GeoJSON: WGS 84, longitude first, geometry null where no position is documented."""

import json
from collections.abc import Sequence

from shapely.geometry import mapping

from atlas.data.catalogue import BY_KEY
from atlas.data.loading import Dataset
from atlas.export.columns import measure_row, position


def write(dataset: Dataset, ids: Sequence[str], language: str, caption: str) -> bytes:
    """A FeatureCollection with `caption`, `licence` and `attribution` as further members."""
    file = BY_KEY["measures"]
    features = []
    for name in ids:
        geometry = position(dataset, name)
        features.append(
            {
                "type": "Feature",
                "id": name,
                "geometry": mapping(geometry) if geometry is not None else None,
                "properties": measure_row(dataset, name, language),
            }
        )
    collection = {
        "type": "FeatureCollection",
        "caption": caption,
        "language": language,
        "licence": file.licence,
        "attribution": file.attribution,
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode()
