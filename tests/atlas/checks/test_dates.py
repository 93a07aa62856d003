"""Dates: order over mixed precisions, and precisions that match."""

import pytest

from atlas.schema.dates import precision_of
from tests.atlas.checks.conftest import Check, measure


def dated(start: str | None, end: str | None) -> dict[str, str | None]:
    return {
        "start": start,
        "start_precision": precision_of(start) if start else None,
        "end": end,
        "end_precision": precision_of(end) if end else None,
    }


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2022", "2022"),
        ("2022-03-15", "2022-03"),
        ("2022-03-15", "2022"),
        ("2022-12-31", "2022"),
        (None, "2001"),
    ],
)
def test_an_end_that_may_be_after_the_start_is_sound(check: Check, start: str | None, end: str) -> None:
    assert check(measures=[measure("one", **dated(start, end))]) == []


@pytest.mark.parametrize(
    ("start", "end"),
    [("2022", "2021"), ("2022-04", "2022-03-31"), ("2022-01-01", "2021"), ("2022-03-15", "2022-02")],
)
def test_an_end_that_can_only_be_before_the_start_is_told(check: Check, start: str, end: str) -> None:
    assert check(measures=[measure("one", **dated(start, end))]) == [("ends-before-start", "one", "end", end)]


@pytest.mark.parametrize(
    ("start", "precision", "found"),
    [("2022", "day", "day"), ("2022-03-15", "month", "month"), ("2022", None, ""), (None, "year", "year")],
)
def test_the_precision_is_that_of_the_date(check: Check, start: str | None, precision: str | None, found: str) -> None:
    faulty = measure("one", start=start, start_precision=precision)

    assert check(measures=[faulty]) == [("wrong-precision", "one", "start_precision", found)]
