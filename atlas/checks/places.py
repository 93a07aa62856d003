"""Positions against the places that a record names: within its neighbourhood, and none for a whole city."""

from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from atlas.checks.extents import Extents
from atlas.checks.facts import GEOMETRY, Facts, Located
from atlas.checks.positions import SHAPES
from atlas.checks.vocabularies import lost
from atlas.data.catalogue import key_of
from atlas.data.problems import Problem
from atlas.places.geodesy import in_metres
from atlas.schema import City, Entity, Event, Measure, Neighbourhood, OsmOutline, Outline


def neighbourhoods(facts: Facts) -> Iterator[Problem]:
    """Measures that are farther from every neighbourhood they name than their accuracy allows.

    Events are not judged: they name the neighbourhoods they are about, and may be held elsewhere.
    """
    extents = Extents(facts)
    if not all(_sound(facts, extents, key) for key in ("neighbourhoods", "outlines", "outlines_osm")):
        return  # an area that is lost or displaced would accuse its measures; its own fault is told
    areas = {item.id: _area(facts, item) for item in facts.layer(Neighbourhood)}
    for item in facts.layer(Measure):
        named, accuracy = item.record.neighbourhood_ids, item.record.accuracy_m
        if not named or accuracy is None or not set(named) <= areas.keys() or not _inside(extents, "measures", item):
            continue
        away = max(min(_away(areas[name], point) for name in named) for point in _points(item.geometry))
        if away > accuracy:
            shown = {"away": str(round(away)), "accuracy": str(accuracy), "places": ", ".join(named)}
            yield item.fault("outside-neighbourhood", GEOMETRY, item.geometry, **shown)


def _sound(facts: Facts, extents: Extents, key: str) -> bool:
    """Whether a layer was read as a whole, and each of its shapes is of its kind and in its city."""
    reading, items = facts.dataset.readings[key], list(facts.layer(key))
    whole = reading.complete and len(reading.ids) == len(reading.records) == len(items)
    return whole and key not in lost(facts) and all(_inside(extents, key, item) for item in items)


def _inside(extents: Extents, key: str, item: Located[Entity]) -> bool:
    """Whether a shape is one of its layer's and lies in the extent of its city."""
    if item.geometry is None or item.geometry.geom_type not in SHAPES[key]:
        return False
    cities = extents.cities_of(key, item)
    return bool(cities) and all(extents.contain(cities, point) for point in extents.points(item))


def _area(facts: Facts, item: Located[Neighbourhood]) -> tuple[BaseGeometry, int]:
    """The outline of a neighbourhood, or its point, and by how many metres it may reach farther."""
    for model in (Outline, OsmOutline):
        outline, ring = facts.dataset.get(model, item.id), facts.dataset.readings[key_of(model)].geometries.get(item.id)
        if outline and ring is not None:
            return ring, outline.outline_accuracy_m
    return item.geometry, item.record.accuracy_m + (item.record.radius_m or 0)


def _away(area: tuple[BaseGeometry, int], point: shapely.Point) -> float:
    shape, margin = area
    return max(0.0, float(in_metres(shape, point.y).distance(in_metres(point, point.y))) - margin)


def _points(geometry: BaseGeometry) -> list[shapely.Point]:
    return [shapely.Point(x, y) for x, y in shapely.get_coordinates(geometry)]


def city_as_place(facts: Facts) -> Iterator[Problem]:
    """Events with a position although nothing but the city is named as their place."""
    names = {city.name.en for city in facts.dataset.records(City).values()}
    for item in facts.layer(Event):
        place = item.record.place
        if item.geometry is not None and place and place.en in names:
            yield item.fault("city-as-place", GEOMETRY, place.en)
