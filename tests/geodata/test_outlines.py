"""The outlines as drawn: near the given rings, no overlaps, no slivers, and made by the script from those rings."""

import json
from itertools import combinations
from pathlib import Path

import pytest
import shapely
from shapely import Polygon

from atlas.data import loading
from atlas.data.catalogue import BY_KEY
from atlas.data.files import write_geojson
from atlas.data.loading import Dataset
from atlas.paths import GEODATA
from devtools import outlines

GIVEN = outlines.read(Path(__file__).with_name("given_outlines.json"))
CLUJ = sorted(name for name, entry in GIVEN.items() if entry["city"] == "cluj-napoca" and name != "cluj-napoca")
DISTRICTS = sorted(name for name in GIVEN if name.startswith("district-"))


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def drawn(dataset: Dataset, name: str) -> Polygon:
    """An outline as shipped, in metres."""
    shown = outlines.RENAMED.get(name, name)
    found = [shape for key in ("outlines", "outlines_osm") if (shape := dataset.readings[key].geometries.get(shown))]
    assert len(found) == 1
    assert isinstance(found[0], Polygon)
    return outlines.planar(found[0].exterior.coords, GIVEN[name]["city"])


def test_there_are_all_quarters_of_cluj_and_all_districts_of_dortmund() -> None:
    assert (len(CLUJ), len(DISTRICTS), len(GIVEN)) == (21, 12, 39)


@pytest.mark.parametrize("name", GIVEN)
def test_an_outline_keeps_to_the_given_ring(name: str, dataset: Dataset) -> None:
    given, found = outlines.planar(GIVEN[name]["coordinates"], GIVEN[name]["city"]), drawn(dataset, name)

    assert given.intersection(found).area / given.union(found).area >= 0.97
    record = dataset.get("outlines", name) or dataset.get("outlines_osm", outlines.RENAMED.get(name, name))
    assert 10 <= record.outline_accuracy_m <= 80


@pytest.mark.parametrize("names", [DISTRICTS, [name for name in CLUJ if name != "intre-ape"]], ids=["dortmund", "cluj"])
def test_neighbours_share_their_borders(names: list[str], dataset: Dataset) -> None:
    areas = [drawn(dataset, name) for name in names]

    assert shapely.coverage_is_valid(areas)
    assert sum(one.intersection(other).area for one, other in combinations(areas, 2)) < 1  # m², of rounding
    whole = shapely.coverage_union_all(areas)
    assert [part for part in shapely.get_parts(whole) if part.interiors] == []  # no slivers left between them


def test_the_given_rings_did_not() -> None:
    rings = [outlines.planar(GIVEN[name]["coordinates"], "dortmund") for name in DISTRICTS]

    assert not shapely.coverage_is_valid(rings)


def test_the_border_of_dortmund_is_that_of_its_districts(dataset: Dataset) -> None:
    districts = shapely.coverage_union_all([drawn(dataset, name) for name in DISTRICTS])

    assert drawn(dataset, "dortmund").symmetric_difference(districts).area < 1


@pytest.mark.parametrize(("inner", "outer"), outlines.WITHIN.items())
def test_what_lies_in_another_area_says_so(inner: str, outer: str, dataset: Dataset) -> None:
    record = dataset.get("outlines", inner) or dataset.get("outlines_osm", inner)

    assert record.within_id == outer
    assert drawn(dataset, inner).difference(drawn(dataset, outer)).area < 10  # m², of coordinates to a metre


def test_what_no_record_is_about_is_a_district_and_no_place(dataset: Dataset) -> None:
    known = {*dataset.records("neighbourhoods"), *dataset.records("cities")}
    for key in ("outlines", "outlines_osm"):
        for name, record in dataset.records(key).items():
            assert (record.outline_of == "district") == (name not in known)


def test_the_forest_of_faget_is_not_drawn_as_the_quarter_of_that_name(dataset: Dataset) -> None:
    assert dataset.get("outlines_osm", "faget") is None
    forest = dataset.readings["neighbourhoods"].geometries["faget"]
    quarter = dataset.readings["outlines_osm"].geometries["faget-cartier"]
    assert quarter is not None
    assert not quarter.covers(forest)


def test_the_script_makes_the_shipped_files(dataset: Dataset, tmp_path: Path) -> None:
    made = outlines.rows(GIVEN, set(dataset.records("neighbourhoods")))
    for key, items in made.items():
        path = tmp_path / BY_KEY[key].name
        write_geojson(path, BY_KEY[key], items)
        assert json.loads(path.read_text("utf-8")) == json.loads((GEODATA / path.name).read_text("utf-8"))
