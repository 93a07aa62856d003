"""Metres from degrees, good enough for a city: WGS 84 on a sphere, scaled at one latitude."""

import math

from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry

METRES_PER_DEGREE = 111_320
"""Along a meridian; along a parallel times the cosine of the latitude."""


def in_metres(geometry: BaseGeometry, latitude: float) -> BaseGeometry:
    """A geometry in degrees (longitude, latitude) as metres from (0, 0); only for what lies near that latitude."""
    across = METRES_PER_DEGREE * math.cos(math.radians(latitude))
    return affine_transform(geometry, [across, 0, 0, METRES_PER_DEGREE, 0, 0])
