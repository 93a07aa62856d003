"""Licences of layers, above all of what comes from OpenStreetMap."""

from pathlib import Path
from typing import Any

import pytest

from atlas.checks import run
from atlas.data.loading import load
from tests.atlas.checks.conftest import Check, problems

RING = [[7.4, 51.45], [7.5, 51.45], [7.5, 51.55], [7.4, 51.45]]
OUTLINE: dict[str, Any] = {
    "id": "dortmund",
    "geometry": {"type": "Polygon", "coordinates": [RING]},
    "outline_of": "city",
    "city_id": "dortmund",
    "outline_kind": "generalised-osm",
    "outline_name": "Dortmund",
    "licence_stated": True,
    "outline_accuracy_m": 500,
    "outline_source_en": "…",
    "licence": "ODbL 1.0",
    "attribution": "© OpenStreetMap contributors",
}


@pytest.mark.parametrize("member", ["licence", "attribution"])
def test_a_layer_names_licence_and_attribution(member: str, tmp_path: Path) -> None:
    assert problems(tmp_path, {}) == []
    path = tmp_path / "measures.geojson"
    path.write_text(path.read_text("utf-8").replace(f'"{member}"', '"other"', 1), "utf-8")

    found = run(load(tmp_path))

    assert [(item.rule, item.file, item.field) for item in found] == [("licence-file", "measures.geojson", member)]


def test_osm_outlines_stay_in_their_file_under_their_licence(check: Check) -> None:
    assert check(outlines_osm=[OUTLINE]) == []
    assert check(outlines=[OUTLINE]) == [("osm-licence", "dortmund", "outline_kind", "generalised-osm")]
    assert check(outlines_osm=[OUTLINE | {"licence": "CC BY 4.0"}]) == [
        ("osm-licence", "dortmund", "licence", "CC BY 4.0")
    ]
