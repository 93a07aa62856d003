"""Play through time: which measures and events are there up to a month."""

import re
from datetime import date

import numpy as np

from atlas.events.filters import EventIndex
from atlas.measures import FacetIndex
from atlas.schema.dates import last_day

_MONTH = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])")


def month(text: str | None) -> str | None:
    """A month such as '2021-09'; None for anything else."""
    return text if text and _MONTH.fullmatch(text) else None


def measures_until(index: FacetIndex, until: str) -> np.ndarray:
    """The measures that may have begun by the end of the month; those without a date are not among them."""
    limit = last_day(until).toordinal()
    with np.errstate(invalid="ignore"):
        return index.first_days <= limit


def events_until(index: EventIndex, until: str) -> np.ndarray:
    """The dated events that may have begun by the end of the month."""
    limit = last_day(until)
    begun = (view.dated and view.start is not None and view.start.first <= limit for view in index.views)
    return np.fromiter(begun, dtype=bool, count=index.size)


def months(first: date, last: date) -> list[str]:
    """All months from one day to another."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [f"{first.year + (first.month - 1 + i) // 12}-{(first.month - 1 + i) % 12 + 1:02}" for i in range(count)]
