"""Which figures are amounts of money: those whose unit names the currency of a city."""

import re

from atlas.data.loading import Dataset
from atlas.places.cities import currencies
from atlas.schema import Figure

_WORD = re.compile(r"[A-Z]{3}")


def costs(dataset: Dataset, measure_id: str) -> list[Figure]:
    """The figures of a measure that are amounts of money: 'EUR', but 'million EUR' and 'EUR/m2' too."""
    known = currencies(dataset)
    return [figure for figure in dataset.figures(measure_id) if figure.unit and _names(figure.unit.en or "", known)]


def _names(unit: str, known: frozenset[str]) -> bool:
    return not known.isdisjoint(_WORD.findall(unit))
