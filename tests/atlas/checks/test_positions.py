"""Positions: in the city, the right way round, with method and accuracy; city-wide is never a pin."""

from pathlib import Path
from typing import Any

import pytest

from atlas.i18n.catalog import text
from tests.atlas.checks.conftest import Check, city, event, measure, point, problems

PLACED = {"accuracy_m": 50, "position_method": "documented-coordinate"}


@pytest.mark.parametrize(
    ("coordinates", "rule"),
    [((51.5, 7.45), "swapped"), ((23.6, 46.77), "outside"), ((7.45, 52.5), "outside"), ((0, 0), "outside")],
)
def test_a_place_outside_its_city_is_told(check: Check, coordinates: tuple[float, float], rule: str) -> None:
    told = check(measures=[measure("one", geometry=point(*coordinates))])

    assert [(name, record, field) for name, record, field, _ in told] == [(rule, "one", "geometry")]


def test_the_extent_is_wider_than_the_bbox_by_its_accuracy(check: Check) -> None:
    assert check(measures=[measure("one", geometry=point(7.56, 51.5))]) == []  # 700 m beyond the edge
    assert len(check(measures=[measure("one", geometry=point(7.58, 51.5))])) == 1  # 2 km


def test_an_event_of_two_cities_may_be_in_either(check: Check) -> None:
    both = event("a", geometry=point(23.6, 46.77), city_ids=["dortmund", "cluj"], **PLACED)

    assert check(events=[both]) == []
    assert [told[0] for told in check(events=[both | {"city_ids": ["dortmund"]}])] == ["outside"]


def test_an_event_of_no_city_may_be_anywhere(check: Check) -> None:
    assert check(events=[event("a", geometry=point(4.35, 50.85), **PLACED)]) == []


def test_a_city_outside_its_own_bbox_is_told_and_its_measures_are_not_accused(check: Check) -> None:
    wrong = city("dortmund", 7.45, 51.5, geometry=point(51.5, 7.45), partner=True)
    partner = city("cluj", 23.6, 46.77, partner=True)

    assert [told[:2] for told in check(cities=[wrong, partner])] == [("swapped", "dortmund")]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"accuracy_m": None}, "accuracy_m"),
        ({"position_method": "none"}, "position_method"),
        ({"geometry": None}, "position_method"),
        ({"geometry": None, "position_method": "none"}, "accuracy_m"),
    ],
)
def test_a_position_is_told_whole_or_not_at_all(check: Check, changes: dict[str, Any], field: str) -> None:
    told = check(measures=[measure("one", **changes)])

    assert [item[:3] for item in told] == [("position-incomplete", "one", field)]


def test_a_city_wide_measure_with_a_pin_is_one_fault(check: Check) -> None:
    pinned = measure("one", reach="city-wide", geometry=point(0, 0), accuracy_m=None)

    assert [item[:3] for item in check(measures=[pinned])] == [("pin-though-city-wide", "one", "geometry")]


def test_the_line_says_where_what_and_how_to_mend(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, {"measures": [measure("one", geometry=point(51.5, 7.45))]})

    assert problem.line(text("en")) == (
        "measures.geojson, record one, field geometry: found “(51.5, 7.45)”. "
        "Longitude comes first; the place should be in dortmund. Swap the two numbers."
    )
