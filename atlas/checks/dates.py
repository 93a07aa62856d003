"""Dates in the wrong order, and precisions that do not match their date."""

from collections.abc import Iterator
from functools import cache

from atlas.checks.facts import Facts
from atlas.data.problems import Problem
from atlas.schema import Entity
from atlas.schema.dates import first_day, last_day, precision_of

PERIODS = (("start", "end"), ("date", "date_end"), ("not_before", "not_after"))
SUFFIX = "_precision"


def order(facts: Facts) -> Iterator[Problem]:
    """Periods whose last possible day is before the first possible day of their start."""
    for file, name, record in facts.records():
        for start_field, end_field in _periods(type(record)):
            start, end = getattr(record, start_field), getattr(record, end_field)
            if start and end and last_day(end) < first_day(start):
                yield Problem("ends-before-start", file.name, name, end_field, end, {"start": start})


@cache
def _periods(model: type[Entity]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in PERIODS if set(pair) <= set(model.model_fields))


def precision(facts: Facts) -> Iterator[Problem]:
    """Precisions that are missing, left over, or not those of the date as it is written."""
    for file, name, record in facts.records():
        for field in _precisions(type(record)):
            date, found = getattr(record, field.removesuffix(SUFFIX)), getattr(record, field)
            expected = precision_of(date) if date else None
            if found != expected:
                shown = {"expected": expected or "–", "date": date or "–"}
                yield Problem("wrong-precision", file.name, name, field, found or "", shown)


@cache
def _precisions(model: type[Entity]) -> tuple[str, ...]:
    return tuple(name for name in model.model_fields if name.endswith(SUFFIX))
