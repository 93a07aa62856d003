"""A small sound dataset in memory, and a way to change it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atlas.checks import run
from atlas.data.catalogue import FILES
from atlas.data.files import write_geojson, write_table
from atlas.data.loading import load
from atlas.data.problems import Problem

Row = dict[str, Any]
Told = list[tuple[str, str, str, str]]
Check = Callable[..., Told]

SURE: Row = {"confidence": "high", "source_ids": ["src"]}


def point(x: float, y: float) -> Row:
    return {"type": "Point", "coordinates": [x, y]}


def measure(name: str, **changes: Any) -> Row:
    base: Row = {
        "id": name,
        "geometry": point(7.45, 51.5),
        "city_id": "dortmund",
        "reach": "neighbourhood",
        "name_en": name,
        "topics": ["heat"],
        "kind": "built",
        "status": "done",
        "status_basis": "unknown",
        "description_en": "…",
        "location_text_en": "…",
        "geometry_hint": "point",
        "accuracy_m": 100,
        "position_method": "documented-coordinate",
    }
    return base | SURE | changes


def event(name: str, **changes: Any) -> Row:
    base: Row = {
        "id": name,
        "geometry": None,
        "title_en": name,
        "type": "workshop",
        "strand": "exchange",
        "position_method": "none",
        "description_en": "…",
    }
    return base | SURE | changes


def city(name: str, x: float, y: float, **changes: Any) -> Row:
    base: Row = {
        "id": name,
        "geometry": point(x, y),
        "name_en": name,
        "country": "…",
        "zoom": 11,
        "order": 3,
        "partner": False,
        "currency": "EUR",
        "role_en": "…",
        "bbox": [x - 0.1, y - 0.1, x + 0.1, y + 0.1],
        "area_km2": 1,
        "source_ids": ["src"],
    }
    return base | changes


def term(name: str) -> Row:
    return {"id": name, "label_en": name, "definition_en": "…"}


SOUND: dict[str, list[Row]] = {
    "cities": [
        city("dortmund", 7.45, 51.5, order=1, partner=True),
        city("cluj", 23.6, 46.77, order=2, partner=True, currency="RON"),
    ],
    "measures": [measure("one", related_ids=["two"]), measure("two", related_ids=["one"], parent_id="one")],
    "events": [event("meeting", city_ids=["dortmund", "cluj"])],
    "topics": [term("heat")],
    "kinds": [term("built")],
    "statuses": [term("done") | {"stage": "done"}],
    "sources": [
        {
            "id": "src",
            "title": "…",
            "url": "https://example.org",
            "publisher": "…",
            "read_on": "2026-11-23",
            "link": "original",
        }
    ],
}


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Checks the sound dataset with some files replaced; tells (rule, record, field, found) ."""

    def told(**files: list[Row]) -> Told:
        return [(item.rule, item.record, item.field, str(item.found)) for item in problems(tmp_path, files)]

    return told


def problems(folder: Path, files: dict[str, list[Row]]) -> list[Problem]:
    """The problems of the sound dataset with some files replaced."""
    for file in FILES:
        rows = (SOUND | files).get(file.key, [])
        if file.spatial:
            write_geojson(folder / file.name, file, rows)
        else:
            write_table(folder / file.name, file, rows)
    return run(load(folder))
