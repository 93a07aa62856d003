"""Which parts of a filter leave out the record that is chosen."""

from collections.abc import Sequence
from typing import Protocol, Self, TypeVar

import numpy as np


class Parts(Protocol):
    """Filters of measures or of events."""

    @property
    def active(self) -> list[str]:
        """The names of the parts in use."""

    def without(self, name: str) -> Self:
        """The same filters with one part taken out."""


F = TypeVar("F", bound=Parts)
G = TypeVar("G", bound=Parts, contravariant=True)


class Index(Protocol[G]):
    """What filters apply to."""

    @property
    def ids(self) -> Sequence[str]:
        """The records, in the order of the masks."""

    def mask(self, filters: G) -> np.ndarray:
        """Which records fit."""


def excluding(index: Index[F], filters: F, record_id: str | None) -> list[str]:
    """The parts in use that the record does not fit, each by itself; none where it fits, or is not in the index."""
    if record_id is None or record_id not in index.ids:
        return []
    row = list(index.ids).index(record_id)
    if index.mask(filters)[row]:
        return []
    return [part for part in filters.active if not index.mask(_only(filters, part))[row]]


def _only(filters: F, part: str) -> F:
    for other in filters.active:
        if other != part:
            filters = filters.without(other)
    return filters
