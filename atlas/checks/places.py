"""Positions against the places that a record names: within its neighbourhood, and none for a whole city."""

from collections.abc import Iterator
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from atlas.checks.facts import GEOMETRY, Facts, Located
from atlas.geodesy import in_metres
from atlas.problems import Problem


def neighbourhoods(facts: Facts) -> Iterator[Problem]:
    """Measures that are farther from every neighbourhood they name than their accuracy allows.

    Events are not judged: they name the neighbourhoods they are about, and may be held elsewhere.
    """
    areas = {item.id: _area(facts, item) for item in facts.layer("neighbourhoods") if item.geometry is not None}
    for item in facts.layer("measures"):
        named, accuracy = item.record.neighbourhood_ids, item.record.accuracy_m
        if item.geometry is None or not named or accuracy is None or not set(named) <= areas.keys():
            continue
        away = max(min(_away(areas[name], point) for name in named) for point in _points(item.geometry))
        if away > accuracy:
            shown = {"away": str(round(away)), "accuracy": str(accuracy), "places": ", ".join(named)}
            yield item.fault("outside-neighbourhood", GEOMETRY, item.geometry.wkt, **shown)


def _area(facts: Facts, item: Located) -> tuple[BaseGeometry, int]:
    """The outline of a neighbourhood, or its point, and by how many metres it may reach farther."""
    for key in ("outlines", "outlines_osm"):
        outline, ring = facts.dataset.get(key, item.id), facts.dataset.readings[key].geometries.get(item.id)
        if outline and ring is not None:
            return ring, outline.outline_accuracy_m
    return item.geometry, item.record.accuracy_m + (item.record.radius_m or 0)


def _away(area: tuple[BaseGeometry, int], point: Any) -> float:
    shape, margin = area
    return max(0.0, float(in_metres(shape, point.y).distance(in_metres(point, point.y))) - margin)


def _points(geometry: BaseGeometry) -> list[Any]:
    return [shapely.Point(x, y) for x, y in shapely.get_coordinates(geometry)]


def city_as_place(facts: Facts) -> Iterator[Problem]:
    """Events with a position although nothing but the city is named as their place."""
    names = {city.name.en for city in facts.dataset.records("cities").values()}
    for item in facts.layer("events"):
        place = item.record.place
        if item.geometry is not None and place and place.en in names:
            yield item.fault("city-as-place", GEOMETRY, place.en)
