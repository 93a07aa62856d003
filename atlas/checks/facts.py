"""What the rules ask of a dataset: records, geometries, known ids, and which fault is told already."""

from collections.abc import Collection, Iterator
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar, overload

from shapely.geometry.base import BaseGeometry

from atlas.data.catalogue import FILES, DataFile, key_of
from atlas.data.loading import Dataset
from atlas.data.problems import Problem
from atlas.schema import Entity

GEOMETRY = "geometry"
Model = TypeVar("Model", bound=Entity)
Held = TypeVar("Held", bound=Entity, covariant=True)


class Located(NamedTuple, Generic[Held]):
    """A record of a layer with its geometry (EPSG:4326, longitude first) or None."""

    file: DataFile
    id: str
    record: Held
    geometry: BaseGeometry | None

    def fault(self, rule: str, field: str, found: object = "", **params: object) -> Problem:
        """A problem of this record."""
        return Problem(rule, self.file.name, self.id, field, str(found), params)


class Facts:
    """A dataset as the rules see it."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._order = {file.name: (number, file.key) for number, file in enumerate(FILES)}

    def records(self) -> Iterator[tuple[DataFile, str, Entity]]:
        """Every valid record with its file and id."""
        for file in FILES:
            for name, record in self.dataset.readings[file.key].records.items():
                yield file, name, record

    @overload
    def layer(self, of: type[Model]) -> Iterator[Located[Model]]: ...
    @overload
    def layer(self, of: str) -> Iterator[Located[Entity]]: ...
    def layer(self, of: type[Entity] | str) -> Iterator[Located[Entity]]:
        """The records of a layer whose geometry was no fault of its own; by their model, or by a key that is data."""
        reading = self.dataset.readings[key_of(of)]
        for name, record in reading.records.items():
            if (reading.file.name, name) not in self._faulty_geometry:
                yield Located(reading.file, name, record, reading.geometries.get(name))

    @cached_property
    def _faulty_geometry(self) -> set[tuple[str, str]]:
        return {(item.file, item.record) for item in self.dataset.problems if item.field == GEOMETRY}

    def readable(self, key: str) -> bool:
        """Whether links into a file can be judged: it was read as a whole, holds something, and no id is lost."""
        reading = self.dataset.readings[key]
        return reading.ids_known and bool(reading.ids)

    def ids(self, key: str) -> dict[str, int]:
        """Every id named in a file with its place, also where the record itself was faulty."""
        return self.dataset.readings[key].ids

    def place(self, problem: Problem) -> tuple[int, int, int]:
        """Sort key, causes first: whole files, then what could not be read, then what the rules say of the rest.

        Within these by place of the file in the catalogue and of the record in the file. text_states.csv stands
        before the files whose texts are judged by it.
        """
        step = 0 if self._is_whole(problem) else 1 if problem in self._unread else 2
        if problem.file not in self._order:
            return step, -1, 0
        number, key = self._order[problem.file]
        return step, number, self.ids(key).get(problem.record, 0)

    def _is_whole(self, problem: Problem) -> bool:
        return problem.rule == "empty-file" or (not problem.record and problem in self._unread)

    @cached_property
    def _unread(self) -> frozenset[Problem]:
        return frozenset(self.dataset.problems)


class Nearest:
    """The known word most like the one found; looked for when it is printed, since that takes long for many faults."""

    def __init__(self, word: str, known: Collection[str]) -> None:
        self._word, self._known = word, known

    def __str__(self) -> str:
        known = sorted(self._known)
        close = get_close_matches(self._word, known, 1)
        return close[0] if close else max(known, key=lambda other: SequenceMatcher(None, self._word, other).ratio())


def nearest(word: str, known: Collection[str]) -> Nearest:
    """The known word most like the one found; `known` holds at least one."""
    return Nearest(word, known)
