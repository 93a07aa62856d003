"""Extents as drawings in metres, against areas and places known otherwise."""

import pytest
from shapely.geometry import Polygon

from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.maps.outline import extent, ring_of, sketch
from ui.neighbourhoods.thumbnail import HALF


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def test_drawn_areas_are_those_of_the_outlines(dataset: Dataset) -> None:
    """Held against a projection made for Romania (EPSG:3844): the plain formula is good enough for a drawing."""
    projected = dataset.frame("outlines_osm").to_crs(3844).area
    drawn = {name: sketch(dataset, name).ring for name in projected.index if name in dataset.records("neighbourhoods")}
    assert len(drawn) > 10
    for name, ring in drawn.items():
        assert Polygon(ring).area == pytest.approx(projected[name], rel=0.005), name


def test_what_has_no_border_is_a_circle(dataset: Dataset) -> None:
    circles = {
        name: sketch(dataset, name).radius
        for name in dataset.records("neighbourhoods")
        if not sketch(dataset, name).ring
    }
    assert circles == {"hafenquartier": 500, "faget": 2500}


def test_every_drawing_fits_into_the_common_scale(dataset: Dataset) -> None:
    assert max(sketch(dataset, name).reach for name in dataset.records("neighbourhoods")) <= HALF


def test_north_is_up(dataset: Dataset) -> None:
    lon, lat = max(ring_of(dataset, "deutz"), key=lambda point: point[1])
    ring = ring_of(dataset, "deutz")
    assert (
        min(sketch(dataset, "deutz").ring, key=lambda point: point[1])
        == sketch(dataset, "deutz").ring[ring.index((lon, lat))]
    )


def test_the_map_opens_on_the_whole_place(dataset: Dataset) -> None:
    for name in dataset.records("neighbourhoods"):
        box = extent(dataset, name)
        assert box is not None
        west, south, east, north = box
        assert (north - south) * 111_320 >= 1199
        assert all(west <= x <= east and south <= y <= north for x, y in ring_of(dataset, name))
    radius = (extent(dataset, "faget") or (0, 0, 0, 0))[3] - (extent(dataset, "faget") or (0, 0, 0, 0))[1]
    assert radius * 111_320 == pytest.approx(5000, abs=1)
