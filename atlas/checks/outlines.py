"""What outlines say of themselves: what they outline, and where they lie beside and in each other."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from shapely.geometry.base import BaseGeometry

from atlas.checks.extents import Extents
from atlas.checks.facts import Facts, Located
from atlas.data.problems import Problem
from atlas.schema import OsmOutline, Outline
from atlas.schema.vocabulary import OutlineOf

_OWNERS = {OutlineOf.CITY: "cities", OutlineOf.NEIGHBOURHOOD: "neighbourhoods"}
LEAST_SHARE = 0.99
"""Of an area that is said to lie in another one, how much has to lie there: coordinates are rounded."""
LARGEST_SHARE = 0.001
"""Of the smaller of two neighbours, how much may lie in both."""


class Area(NamedTuple):
    """An outline that has a shape."""

    item: Located[Outline]
    shape: BaseGeometry

    @property
    def id(self) -> str:
        """The id of the outline."""
        return self.item.id

    @property
    def record(self) -> Outline:
        """The outline itself."""
        return self.item.record


def _outlines(facts: Facts) -> Iterator[Located[Outline]]:
    yield from facts.layer(Outline)
    yield from facts.layer(OsmOutline)


def owners(facts: Facts) -> Iterator[Problem]:
    """Outlines of a city or neighbourhood there is none of, and districts with the id of one: those are no places."""
    for item in _outlines(facts):
        owner = _OWNERS.get(item.record.outline_of)
        if owner is None:
            wrong = any(item.id in facts.ids(known) for known in _OWNERS.values())
        else:
            wrong = facts.readable(owner) and item.id not in facts.ids(owner)
        if wrong:
            yield item.fault("outline-of", "outline_of", item.record.outline_of, id=item.id)


def neighbours(facts: Facts) -> Iterator[Problem]:
    """Outlines that overlap though neither lies in the other, or that do not lie where they say they do.

    Each is told once, the later one of two; what is wrong about where it lies is not told again as overlaps.
    """
    areas = _areas(facts)
    told: set[str] = set()
    for area in areas.values():
        outer = areas.get(area.record.within_id or "")
        if outer is not None and not _covers(outer, area):
            told.add(area.id)
            yield area.item.fault("outline-overlap", "within_id", outer.id)
    parts = [area for area in areas.values() if area.record.outline_of is not OutlineOf.CITY]
    for one, other in combinations(parts, 2):
        alike = one.record.city_id == other.record.city_id and not told & {one.id, other.id}
        if alike and not _related(areas, one, other) and (share := _overlap(one, other)) > LARGEST_SHARE:
            told.add(other.id)
            yield other.item.fault("outline-overlap", "geometry", f"{one.id}, {share:.1%}")


def _areas(facts: Facts) -> dict[str, Area]:
    """The outlines that lie in their city, by id; what is wrong with the others is told by other rules."""
    extents = Extents(facts)
    found = {}
    for item in _outlines(facts):
        cities = extents.cities_of(item.file.key, item)
        if item.geometry is None or not cities or item.geometry.geom_type not in ("Polygon", "MultiPolygon"):
            continue
        if all(extents.contain(cities, point) for point in extents.points(item)):
            found[item.id] = Area(item, item.geometry)
    return found


def _covers(outer: Area, inner: Area) -> bool:
    share: float = inner.shape.intersection(outer.shape).area / inner.shape.area
    return share >= LEAST_SHARE


def _related(areas: dict[str, Area], one: Area, other: Area) -> bool:
    """Whether one of two outlines says that it lies in the other, directly or over others."""
    return other.id in _around(areas, one) or one.id in _around(areas, other)


def _around(areas: dict[str, Area], item: Area) -> set[str]:
    around: set[str] = set()
    outer = item.record.within_id
    while outer in areas and outer not in around:
        around.add(outer)
        outer = areas[outer].record.within_id
    return around


def _overlap(one: Area, other: Area) -> float:
    """Of the smaller of two areas, the share that lies in both."""
    first, second = one.shape, other.shape
    if not first.intersects(second):
        return 0.0
    return float(first.intersection(second).area / min(first.area, second.area))
