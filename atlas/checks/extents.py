"""The extent in which the things of a city may lie, taken from the data itself."""

import math
from collections.abc import Iterable, Iterator

import shapely

from atlas.checks.facts import GEOMETRY, Facts, Located
from atlas.data.problems import Problem
from atlas.places.geodesy import METRES_PER_DEGREE
from atlas.schema import BaseFeature, City, Entity, Hotspot, Neighbourhood, Outline

Point = tuple[float, float]
Edges = tuple[float, float, float, float]
DEFAULT_MARGIN_M = 1500  # where no outline tells how far the boundary may be from its ring


class Extents:
    """West, south, east, north in degrees for each city: its bbox, widened by the accuracy of its outline.

    `outline_accuracy_m` bounds how far the true boundary is from the ring the bbox was taken from, so that
    nothing within the city is refused. A city whose own point is not in its bbox has no extent: that one
    fault is told, and its measures are not accused.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._edges: dict[str, Edges] = {}
        self._faulty: list[Problem] = []
        for item in facts.layer(City):
            if item.geometry is not None:
                self._take(item)

    def _take(self, item: Located[City]) -> None:
        city = item.record
        margin = self._margin_m(city.id) / METRES_PER_DEGREE
        west, south, east, north = city.bbox
        wide = margin / max(math.cos(math.radians(south)), 0.1)
        self._edges[city.id] = (west - wide, south - margin, east + wide, north + margin)
        (found, *_) = self.points(item)
        if self.contain([city.id], found):
            return
        if self.contain([city.id], found[::-1]):
            self._faulty.append(item.fault("swapped", GEOMETRY, found, city=city.id))
        else:
            shown = self.described([city.id])
            self._faulty.append(item.fault("outside", GEOMETRY, found, city=city.id, extent=shown))
        del self._edges[city.id]

    def _margin_m(self, city_id: str) -> int:
        for key in ("outlines", "outlines_osm"):
            outline = self._facts.dataset.get(key, city_id)
            if isinstance(outline, Outline):
                return outline.outline_accuracy_m
        return DEFAULT_MARGIN_M

    def faults(self) -> Iterator[Problem]:
        """Cities whose own point is not in their bbox."""
        yield from self._faulty

    def cities_of(self, key: str, item: Located[Entity]) -> list[str]:
        """The cities whose extents hold a record; empty where that cannot be judged."""
        named = [name for name in self._named(key, item) if name]
        return named if all(name in self._edges for name in named) else []

    def _named(self, key: str, item: Located[Entity]) -> Iterable[str | None]:
        record = item.record
        if isinstance(record, Hotspot):
            return [self._city_of_neighbourhood(record.neighbourhood_id)]
        if isinstance(record, BaseFeature) and record.city_id is None:
            return []
        return getattr(record, "city_ids", None) or [getattr(record, "city_id", None)]

    def _city_of_neighbourhood(self, name: str) -> str | None:
        place = self._facts.dataset.get(Neighbourhood, name)
        return place.city_id if isinstance(place, Neighbourhood) else None

    def points(self, item: Located[Entity]) -> list[Point]:
        """The coordinates of a record, (longitude, latitude)."""
        return [(float(x), float(y)) for x, y in shapely.get_coordinates(item.geometry)]

    def contain(self, cities: list[str], point: Point) -> bool:
        """Whether a point is in the extent of any of the cities."""
        x, y = point
        return any(w <= x <= e and s <= y <= n for w, s, e, n in (self._edges[city] for city in cities))

    def described(self, cities: list[str]) -> str:
        """Edges for people: '7.30–7.64 E, 51.41–51.60 N' for each city."""
        parts = (self._edges[city] for city in cities)
        return "; ".join(f"{w:.2f}–{e:.2f} E, {s:.2f}–{n:.2f} N" for w, s, e, n in parts)


def swapped_points(points: Iterable[Point]) -> list[Point]:
    """Every point with its two numbers exchanged."""
    return [(y, x) for x, y in points]
