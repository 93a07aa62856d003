"""The extent of a place as a small drawing: all places in one scale, north up, so that their sizes compare.

Coordinates of a drawing are metres from the middle of the place, x to the east and y to the south, as SVG has them.
"""

import math
from typing import NamedTuple

from atlas.data.loading import Dataset
from atlas.places.geodesy import METRES_PER_DEGREE
from atlas.schema import Neighbourhood

Extent = tuple[float, float, float, float]
_LEAST = 600.0
"""Half the side, in metres, of the smallest part of the map that is shown around a place."""


class Sketch(NamedTuple):
    """What is known of an extent: a closed ring in metres, or the radius of a soft circle, or neither."""

    ring: tuple[tuple[int, int], ...]
    radius: int | None

    @property
    def reach(self) -> float:
        """The farthest that the drawing goes from its middle, in metres."""
        return max([float(self.radius or 0), *(max(abs(x), abs(y)) for x, y in self.ring)])


def ring_of(dataset: Dataset, place: str) -> list[tuple[float, float]]:
    """The outline of a place as (longitude, latitude) pairs, EPSG:4326; empty where there is none."""
    for key in ("outlines", "outlines_osm"):
        shape = dataset.geometries(key).get(place)
        if shape is not None and shape.geom_type == "Polygon":
            return [(x, y) for x, y, *_ in shape.exterior.coords]
    return []


def sketch(dataset: Dataset, place: str) -> Sketch:
    """The drawing of a neighbourhood. Within a few kilometres a degree has one length: no projection is needed."""
    ring = ring_of(dataset, place)
    if ring:
        west, south, east, north = _box(ring)
        lon, lat = (west + east) / 2, (south + north) / 2
        across = METRES_PER_DEGREE * math.cos(math.radians(lat))
        return Sketch(tuple((round((x - lon) * across), round((lat - y) * METRES_PER_DEGREE)) for x, y in ring), None)
    return Sketch((), dataset.records(Neighbourhood)[place].radius_m)


def extent(dataset: Dataset, place: str) -> Extent | None:
    """West, south, east, north in degrees of what is shown of a place; None where nothing of it is known.

    The outline, the soft circle, or the circle in which the place lies, and at least 1.2 km.
    """
    point = dataset.geometries("neighbourhoods").get(place)
    boxes = [_box(ring)] if (ring := ring_of(dataset, place)) else []
    if point is not None:
        record = dataset.records(Neighbourhood)[place]
        metres = max(_LEAST, record.radius_m or 0, 0 if ring else record.accuracy_m)
        up, across = metres / METRES_PER_DEGREE, metres / METRES_PER_DEGREE / math.cos(math.radians(point.y))
        boxes.append((point.x - across, point.y - up, point.x + across, point.y + up))
    if not boxes:
        return None
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)


def _box(ring: list[tuple[float, float]]) -> Extent:
    lon, lat = zip(*ring, strict=True)
    return min(lon), min(lat), max(lon), max(lat)
