"""Given rings of areas → `outlines.geojson` and `outlines_osm.geojson`: no overlaps, no slivers, shared borders.

Run as `python -m devtools.outlines GIVEN.json`; the file holds one entry an area: `id`, `name`, `coordinates` (ring,
WGS 84), `outline_accuracy_m`, `outline_area_km2`, `source`. The rings were generalised one by one, so that neighbours
overlap by up to 0.12 km² and leave slivers between them. Here each overlap goes to the smaller neighbour and each
sliver to the larger one, which changes both the least; areas of another level (a statistical district in its city
district) are cut at the border of the area they lie in. Dortmund is drawn as the union of its city districts.
"""

import argparse
import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from pyproj import Transformer
from shapely import Polygon

from atlas.data import loading
from atlas.data.catalogue import BY_KEY
from atlas.data.files import Row, write_geojson
from atlas.paths import GEODATA
from devtools.outline_sources import BOUNDARY_OF_COLOGNE, SOURCES

Areas = dict[str, Polygon]
"""Polygons by id, in metres."""

CITIES = ("cluj-napoca", "dortmund", "cologne")
PLANES = {"dortmund": "EPSG:25832", "cologne": "EPSG:25832", "cluj-napoca": "EPSG:3844"}
WITHIN = {
    "jungferntal": "district-huckarde",
    "statistical-district-hafen": "district-innenstadt-nord",
    "intre-ape": "plopilor",
}
"""Areas that lie in another one."""
RENAMED = {"faget": "faget-cartier"}
"""The record `faget` is the forest, 4 km from the quarter of the same name that is outlined here."""
ORDER = ("city", "neighbourhood", "district")
DECIMALS = 5


def city_of(name: str, given: Row) -> str:
    """The id of the city an area lies in, or of the city that it is."""
    if name in CITIES:
        return name
    return {"OpenStreetMap": "cluj-napoca", "City of Cologne, city parts": "cologne"}.get(given["source"], "dortmund")


def planar(ring: Iterable[Iterable[float]], city: str) -> Polygon:
    """A ring in WGS 84 as a polygon in the plane of its city, in metres."""
    across = Transformer.from_crs("EPSG:4326", PLANES[city], always_xy=True)
    return Polygon(np.column_stack(across.transform(*np.asarray(list(ring), dtype=float).T)))


def geographic(area: Polygon, city: str) -> Polygon:
    """The way back, with coordinates rounded to about a metre."""
    back = Transformer.from_crs(PLANES[city], "EPSG:4326", always_xy=True)
    ring = np.round(np.column_stack(back.transform(*shapely.get_coordinates(area.exterior).T)), DECIMALS)
    kept = np.concatenate([[True], (np.diff(ring, axis=0) != 0).any(axis=1)])
    return shapely.orient_polygons(Polygon(ring[kept]))


def shared(given: Areas) -> Areas:
    """Neighbours without overlaps and slivers, whose common borders have the same points on both sides."""
    parted = shapely.coverage_clean(list(given.values()), merge_strategy="min_area")
    areas = dict(zip(given, parted, strict=True))
    for sliver in _slivers(areas.values()):
        beside = [name for name, area in areas.items() if area.intersection(sliver).length > 0]
        largest = max(beside, key=lambda name: areas[name].area)
        areas[largest] = shapely.coverage_union_all([areas[largest], sliver])
    closed = shapely.coverage_clean([_without_spurs(area) for area in areas.values()])
    return dict(zip(given, closed, strict=True))


def _slivers(areas: Iterable[Polygon]) -> list[Polygon]:
    """What the areas enclose and none of them covers."""
    whole = shapely.coverage_union_all(list(areas))
    return [Polygon(hole) for part in shapely.get_parts(whole) for hole in part.interiors]


def _without_spurs(area: Any) -> Polygon:
    """The largest part of an area: a sliver may leave a crumb that touches it in a point only."""
    return max(shapely.get_parts(area), key=lambda part: part.area)


def nested(areas: Areas, inner: Areas) -> Areas:
    """Areas that lie in others, cut at their borders; both sides of a border have the same points."""
    parts = {name: area.intersection(areas[WITHIN[name]]) for name, area in inner.items()}
    for name, part in parts.items():
        areas[WITHIN[name]] = areas[WITHIN[name]].difference(part)
    cleaned = shapely.coverage_clean([*areas.values(), *parts.values()])
    found = dict(zip((*areas, *parts), cleaned, strict=True))
    for name in inner:
        found[WITHIN[name]] = shapely.coverage_union_all([found[WITHIN[name]], found[name]])
    return found


def farthest(given: Polygon, drawn: Polygon) -> float:
    """The distance in metres of the point of a given border that is farthest from the drawn one."""
    points = shapely.points(shapely.get_coordinates(shapely.segmentize(given.exterior, 2.0)))
    return float(shapely.distance(points, drawn.exterior).max())


def accuracy(name: str, given: dict[str, Row], areas: Areas, rings: Areas) -> int:
    """Within how many metres of the drawn border the true one lies.

    The accuracy of the given ring and the way that the border was moved from it; or, where that is less, the
    accuracy of the least exact neighbour: the source draws a border between two areas once, and what was moved now
    lies on the neighbour's ring.
    """
    own = given[name]["outline_accuracy_m"]
    moved = math.ceil((own + round(farthest(rings[name], areas[name]))) / 5) * 5
    level = [other for other in areas if other not in (name, *CITIES)]
    beside = [other for other in level if areas[other].boundary.intersection(areas[name].boundary).length > 1]
    return int(min(moved, max([own, *(given[other]["outline_accuracy_m"] for other in beside)])))


def drawn(given: dict[str, Row]) -> dict[str, tuple[Polygon, int]]:
    """Each area as it is drawn (WGS 84) with its accuracy in metres."""
    found: dict[str, tuple[Polygon, int]] = {}
    for city in CITIES:
        rings = {name: planar(entry["coordinates"], city) for name, entry in given.items() if entry["city"] == city}
        inner = {name: ring for name, ring in rings.items() if name in WITHIN}
        level = {name: ring for name, ring in rings.items() if name not in (*CITIES, *inner)}
        areas = nested(shared(level), inner)
        areas[city] = rings[city]
        if city == "dortmund":
            districts = [area for name, area in areas.items() if name.startswith("district-")]
            areas[city] = shapely.coverage_union_all(districts)
        for name, area in areas.items():
            exact = given[name]["outline_accuracy_m"] if name in CITIES else accuracy(name, given, areas, rings)
            found[name] = geographic(area, city), exact
    return found


def row(name: str, entry: Row, area: Polygon, exact: int, records: set[str]) -> Row:
    """An area as a row of its file. What no record of the atlas is about is for orientation only: a district."""
    source = BOUNDARY_OF_COLOGNE if name == "cologne" else SOURCES[entry["source"]]
    shown = RENAMED.get(name, name)
    of = "city" if name in CITIES else "neighbourhood" if shown in records else "district"
    return {
        "id": shown,
        "geometry": json.loads(shapely.to_geojson(area)),
        "outline_of": of,
        "city_id": entry["city"],
        "within_id": WITHIN.get(name),
        "outline_kind": entry["outline_kind"],
        "outline_name": entry["name"],
        "outline_area_km2": entry["outline_area_km2"],
        "outline_accuracy_m": exact,
        "outline_source_en": source.en,
        "outline_source_de": source.de,
        "outline_source_ro": source.ro,
        "licence": source.licence,
        "licence_stated": source.licence_stated,
        "attribution": source.attribution,
    }


def read(path: Path) -> dict[str, Row]:
    """The given areas by id, each with the id of its city."""
    entries = json.loads(path.read_text("utf-8"))
    return {entry["id"]: entry | {"city": city_of(entry["id"], entry)} for entry in entries}


def rows(given: dict[str, Row], records: set[str]) -> dict[str, list[Row]]:
    """The rows of both files: cities, then neighbourhoods, then districts, each by id."""
    made = [row(name, given[name], area, exact, records) for name, (area, exact) in drawn(given).items()]
    made.sort(key=lambda item: (ORDER.index(item["outline_of"]), item["id"]))
    osm = [item for item in made if item["outline_kind"] == "generalised-osm"]
    return {"outlines": [item for item in made if item not in osm], "outlines_osm": osm}


def main() -> None:
    """Write both files from the given rings."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("given", type=Path)
    parser.add_argument("--geodata", type=Path, default=GEODATA)
    chosen = parser.parse_args()
    records = set(loading.load(chosen.geodata).records("neighbourhoods"))
    for key, items in rows(read(chosen.given), records).items():
        write_geojson(chosen.geodata / BY_KEY[key].name, BY_KEY[key], items)


if __name__ == "__main__":
    main()
