"""What is made from a dataset is made once, kept with that dataset, and gone with it (ADR-8).

The values lie in the dataset itself, not in a table beside it: an index or a graph leads back to its dataset, so that
even in a table with weak keys the value would hold its own key. Here the collector frees both together.
"""

from collections.abc import Callable, Hashable
from functools import update_wrapper
from threading import Lock
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar, cast

from atlas.data.recording import note, recording

__all__ = ["Keeper", "OncePerDataset", "once_per_dataset"]

Params = ParamSpec("Params")
Value = TypeVar("Value")
Keeps = TypeVar("Keeps", bound="Keeper")

_TO_CHANGE = Lock()


class Keeper(Protocol):
    """Something that keeps what is made from it: a Dataset."""

    @property
    def kept(self) -> dict[Hashable, dict[Hashable, Any]]:
        """Values by the function that made them and its other arguments."""


class OncePerDataset(Generic[Keeps, Params, Value]):
    """A function of a dataset, and of hashable arguments, whose values are kept.

    With a `limit` the oldest values give way as soon as the sum of their sizes is above it; a value that is
    larger than the limit by itself is not kept. Two threads that ask at the same time may both make it.
    """

    def __init__(
        self, make: Callable[Concatenate[Keeps, Params], Value], limit: int | None, size: Callable[[Any], int]
    ) -> None:
        self._make, self._limit, self._size = make, limit, size
        update_wrapper(self, make)

    def __call__(self, dataset: Keeps, *args: Params.args, **kwargs: Params.kwargs) -> Value:
        """The value, made now if there is none yet."""
        values, key = self._values(dataset), (*args, *kwargs.items())
        reads = self._reads(dataset)
        try:
            value = cast(Value, values[key])
        except KeyError:
            with recording() as reads[key]:
                return self._keep(values, key, self._make(dataset, *args, **kwargs), reads)
        note(reads.get(key, ()))
        return value

    def known(self, dataset: Keeps, *args: Params.args, **kwargs: Params.kwargs) -> Value | None:
        """The value if it has been made; takes no lock and makes nothing."""
        return self._values(dataset).get((*args, *kwargs.items()))

    def _values(self, dataset: Keeps) -> dict[Hashable, Any]:
        return dataset.kept.setdefault(self, {})

    def _reads(self, dataset: Keeps) -> dict[Hashable, Any]:
        """What each value was made from: whoever takes it reads these files (atlas/data/recording.py)."""
        return dataset.kept.setdefault((self, "reads"), {})

    def _keep(self, values: dict[Hashable, Any], key: Hashable, value: Value, reads: dict[Hashable, Any]) -> Value:
        if self._limit is None:
            return cast(Value, values.setdefault(key, value))
        if self._size(value) > self._limit:
            reads.pop(key, None)
            return value
        with _TO_CHANGE:
            values[key] = value
            total = sum(self._size(each) for each in values.values())
            while total > self._limit:
                oldest = next(iter(values))
                total -= self._size(values.pop(oldest))
                reads.pop(oldest, None)
        return value


def once_per_dataset(
    limit: int | None = None, size: Callable[[Any], int] = lambda _: 1
) -> Callable[[Callable[Concatenate[Keeps, Params], Value]], OncePerDataset[Keeps, Params, Value]]:
    """A decorator that keeps the values of a function with the dataset, its first argument.

    `limit` holds for each function and dataset, in units of `size` (without: the number of values).
    """

    def decorate(make: Callable[Concatenate[Keeps, Params], Value]) -> OncePerDataset[Keeps, Params, Value]:
        return OncePerDataset(make, limit, size)

    return decorate
