"""Where things are: in their city, with method and accuracy, and never a pin for a whole city."""

from collections.abc import Iterable, Iterator

from atlas.checks.extents import Extents, Point, swapped_points
from atlas.checks.facts import GEOMETRY, Facts, Located
from atlas.data.problems import Problem
from atlas.schema import Entity, Event, Hotspot, Measure, Neighbourhood
from atlas.schema.vocabulary import PositionMethod, Reach

AREAS = ("Polygon", "MultiPolygon")
SHAPES = {
    "cities": ("Point",),
    "neighbourhoods": ("Point",),
    "measures": ("Point", "MultiPoint"),
    "events": ("Point", "MultiPoint"),
    "hotspots": ("Point",),
    "outlines": AREAS,
    "outlines_osm": AREAS,
}
WITHOUT_PLACE = ("measures", "events")
BASE = ("base", "base_osm")


def shapes(facts: Facts) -> Iterator[Problem]:
    """Geometries of a type the layer does not hold, and null where every record has a place."""
    for key, allowed in SHAPES.items():
        for item in facts.layer(key):
            if item.geometry is None and key not in WITHOUT_PLACE:
                yield item.fault("missing-geometry", GEOMETRY)
            elif item.geometry is not None and item.geometry.geom_type not in allowed:
                yield item.fault("wrong-shape", GEOMETRY, item.geometry.geom_type, wanted=" / ".join(allowed))
    for key in BASE:
        for item in facts.layer(key):
            if item.geometry is None:
                yield item.fault("missing-geometry", GEOMETRY)


def city_wide(facts: Facts) -> Iterator[Problem]:
    """City-wide measures with a position."""
    for item in facts.layer(Measure):
        if _is_false_pin(item) and item.geometry is not None:
            yield item.fault("pin-though-city-wide", GEOMETRY, item.geometry.wkt)


def _is_false_pin(item: Located[Entity]) -> bool:
    return item.geometry is not None and getattr(item.record, "reach", None) is Reach.CITY_WIDE


def complete(facts: Facts) -> Iterator[Problem]:
    """Positions without method or accuracy, and methods or accuracies without a position."""
    for item in _positioned(facts):
        placed = item.geometry is not None
        if _is_false_pin(item) or (not placed and item.file.key not in WITHOUT_PLACE):
            continue
        if placed != (item.record.position_method is not PositionMethod.NONE):
            yield item.fault("position-incomplete", "position_method", item.record.position_method)
        elif placed != (item.record.accuracy_m is not None):
            yield item.fault("position-incomplete", "accuracy_m", item.record.accuracy_m or "")


def _positioned(facts: Facts) -> Iterator[Located[Neighbourhood | Measure | Event | Hotspot]]:
    """The records that say how their position is known."""
    yield from facts.layer(Neighbourhood)
    yield from facts.layer(Measure)
    yield from facts.layer(Event)
    yield from facts.layer(Hotspot)


def extent(facts: Facts) -> Iterator[Problem]:
    """Geometries outside the extents of all their cities; told as swapped where that explains it."""
    extents = Extents(facts)
    yield from extents.faults()
    for key in SHAPES:
        for item in facts.layer(key):
            cities = extents.cities_of(key, item)
            if item.geometry is not None and cities and key != "cities" and not _is_false_pin(item):
                yield from _misplaced(item, extents, cities, every_point=True)
    for key in BASE:
        for item in facts.layer(key):
            if item.geometry is not None and (cities := extents.cities_of(key, item)):
                yield from _misplaced(item, extents, cities, every_point=False)


def _misplaced(item: Located[Entity], extents: Extents, cities: list[str], *, every_point: bool) -> Iterator[Problem]:
    """`every_point`: all must be inside; otherwise the shape need only cross the extent, as rivers do."""
    points = extents.points(item)
    if _fits(points, extents, cities, every_point):
        return
    turned = swapped_points(points)
    found = next((point for point in points if not extents.contain(cities, point)), points[0])
    city = " / ".join(cities)
    if _fits(turned, extents, cities, every_point) or extents.contain(cities, found[::-1]):
        yield item.fault("swapped", GEOMETRY, found, city=city)
    else:
        yield item.fault("outside", GEOMETRY, found, city=city, extent=extents.described(cities))


def _fits(points: Iterable[Point], extents: Extents, cities: list[str], every_point: bool) -> bool:
    inside = (extents.contain(cities, point) for point in points)
    return all(inside) if every_point else any(inside)
