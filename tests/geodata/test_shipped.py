"""The shipped data: sound, complete, as exact as it says, licensed, and described by its manual."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from atlas import checks, manual
from atlas.data import loading
from atlas.data.catalogue import FILES, DataFile
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.paths import GEODATA

LAYERS = [file for file in FILES if file.spatial]
COUNTS = {
    "cities": 3,
    "neighbourhoods": 17,
    "measures": 182,
    "events": 101,
    "hotspots": 3,
    "outlines": 17,
    "outlines_osm": 22,
    "figures": 324,
    "challenges": 29,
    "population_variants": 8,
    "transfers": 19,
    "ledger": 41,
    "transfer_conditions": 10,
    "requirements": 40,
    "methods": 35,
    "method_uses": 65,
    "phases": 6,
    "criteria": 12,
    "frameworks": 11,
    "framework_criteria": 59,
    "conditions": 23,
    "measure_notes": 7,
    "notes": 6,
    "documents": 52,
    "organisations": 69,
    "projects": 20,
    "topics": 9,
    "kinds": 5,
    "statuses": 7,
    "sources": 532,
}
"""A change here is a change of the data and is meant to be seen."""


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def test_the_check_is_green(dataset: Dataset) -> None:
    assert [problem.line(text("en")) for problem in checks.run(dataset)] == []


def test_counts_are_those_that_were_written_down(dataset: Dataset) -> None:
    assert {key: len(dataset.records(key)) for key in COUNTS} == COUNTS
    assert sum(shape is not None for shape in dataset.measures.geometry) == 116


def test_every_file_of_the_catalogue_has_records(dataset: Dataset) -> None:
    assert [file.name for file in FILES if not dataset.records(file.key)] == []


@pytest.mark.parametrize("file", LAYERS, ids=lambda file: file.name)
def test_layers_name_licence_and_attribution_and_no_crs(file: DataFile) -> None:
    document = json.loads((GEODATA / file.name).read_text("utf-8"))

    assert document["licence"] == file.licence
    assert document["attribution"] == file.attribution
    assert "crs" not in document  # RFC 7946 knows only WGS 84


@pytest.mark.parametrize("file", LAYERS, ids=lambda file: file.name)
def test_coordinates_have_at_most_six_decimals(file: DataFile) -> None:
    document = json.loads((GEODATA / file.name).read_text("utf-8"), parse_float=Decimal)
    geometries = [feature["geometry"]["coordinates"] for feature in document["features"] if feature["geometry"]]

    assert max(_decimals(number) for number in _numbers(geometries)) <= 6


def _numbers(part: Any) -> Iterator[Decimal]:
    if isinstance(part, list):
        for inner in part:
            yield from _numbers(inner)
    else:
        yield Decimal(part)


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return -exponent


def test_the_manual_is_up_to_date(dataset: Dataset) -> None:
    assert (GEODATA / manual.FILE_NAME).read_text("utf-8") == manual.manual(dataset)


def test_osm_features_stay_in_their_own_files(dataset: Dataset) -> None:
    own = [file.key for file in LAYERS if not file.key.endswith("_osm")]
    credits = [getattr(record, "attribution", "") for key in own for record in dataset.records(key).values()]

    assert credits
    assert not [credit for credit in credits if "OpenStreetMap" in credit]


def test_the_licence_file_tells_what_is_not_stated(dataset: Dataset) -> None:
    unstated = {name for name, record in dataset.records("outlines").items() if "not stated" in record.licence}
    licence = (GEODATA / "LICENSE.md").read_text("utf-8")

    assert unstated == {name for name, record in dataset.records("outlines").items() if not record.licence_stated}
    assert unstated - {name for name in unstated if name.startswith("district-")} == {
        "cluj-napoca",
        "dortmund",
        "jungferntal",
        "statistical-district-hafen",
    }
    assert "Caveat" in licence
    assert "For Dortmund, its city districts and statistical districts, and for the municipality of Cluj" in licence
