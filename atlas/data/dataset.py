"""What the files of geodata/ hold: validated records by their model, geometries, and tables for pandas.

Spatial frames are GeoDataFrames in EPSG:4326; every frame is indexed by record id in the order of the file.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, overload

import geopandas as gpd
import pandas as pd
from shapely.geometry.base import BaseGeometry

from atlas.data.cache import once_per_dataset
from atlas.data.catalogue import OWNERS, key_of
from atlas.data.problems import Problem
from atlas.data.reading import Reading
from atlas.data.recording import note
from atlas.data.text_states import Noted
from atlas.schema import Entity, Figure, Localised, LocalisedList, entity_fields
from atlas.schema.localised import LANGUAGES, Shown

CRS = "EPSG:4326"
Model = TypeVar("Model", bound=Entity)


@dataclass(frozen=True, eq=False)
class Dataset:
    """All data of the atlas. An unreadable file gives an empty table and a problem; the rest stands."""

    folder: Path
    digest: str
    readings: dict[str, Reading]
    digests: dict[str, str] = field(default_factory=dict)
    text_states: dict[tuple[str, str], Noted] | None = None  # None: there is no such file, or none that can be read
    state_problems: tuple[Problem, ...] = ()
    kept: dict[Hashable, dict[Hashable, Any]] = field(
        default_factory=dict, init=False, repr=False
    )  # see atlas/data/cache.py

    @overload
    def records(self, of: type[Model]) -> dict[str, Model]: ...
    @overload
    def records(self, of: str) -> dict[str, Any]: ...
    def records(self, of: type[Entity] | str) -> dict[str, Any]:
        """The valid records of a model by id, in the order of the file.

        A key of the catalogue names a file where the key itself is data; whoever knows the model names the model.
        """
        key = key_of(of)
        note((key,))
        return self.readings[key].records

    def geometries(self, key: str) -> dict[str, BaseGeometry | None]:
        """The geometries of a layer by id (EPSG:4326, longitude first); None where a record has no place."""
        note((key,))
        return self.readings[key].geometries

    @overload
    def get(self, of: type[Model], record_id: str | None) -> Model | None: ...
    @overload
    def get(self, of: str, record_id: str | None) -> Any: ...
    def get(self, of: type[Entity] | str, record_id: str | None) -> Any:
        """A record, or None where there is none of that id (or it was faulty)."""
        return self.records(key_of(of)).get(record_id or "")

    def title(self, key: str, record_id: str, language: str) -> Shown:
        """The name by which people know a record; its id where the record is missing."""
        record = self.get(key, record_id)
        value = getattr(record, record.title_field) if record else None
        if isinstance(value, Localised):
            return value.shown(language) or Shown(record_id, "en")
        return Shown(value, getattr(record, "language", None) or "en") if value else Shown(record_id, "en")

    def frame(self, key: str) -> pd.DataFrame:
        """The table of an entity, one row per record, columns as in the file; a GeoDataFrame for layers."""
        return _frame(self, key)

    @property
    def measures(self) -> gpd.GeoDataFrame:
        """Measures (Point, MultiPoint or no geometry), EPSG:4326."""
        return self.frame("measures")

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What was found faulty while reading; the rules of atlas.checks come on top."""
        found = (problem for reading in self.readings.values() for problem in reading.problems)
        return (*self.state_problems, *found)

    def problems_of(self, keys: Iterable[str]) -> list[Problem]:
        """The reading problems of some files, for the pages that use them."""
        return [problem for key in keys for problem in self.readings[key].problems]

    def unread(self, keys: Iterable[str]) -> list[Problem]:
        """The faults of those files that gave nothing because of them, such as a missing one."""
        barren = (self.readings[key] for key in keys if not self.readings[key].records)
        return [reading.problems[0] for reading in barren if reading.problems]

    def left_out(self, keys: Iterable[str]) -> int:
        """How many records of some files were faulty, and are therefore in nothing that is made from these files."""
        return len({(problem.file, problem.record) for problem in self.problems_of(keys) if problem.record})

    def figures(self, record_id: str) -> list[Figure]:
        """The figures of a record, in the order of the file."""
        return self.children(Figure, record_id)

    @overload
    def children(self, of: type[Model], record_id: str) -> list[Model]: ...
    @overload
    def children(self, of: str, record_id: str) -> list[Any]: ...
    def children(self, of: type[Entity] | str, record_id: str) -> list[Any]:
        """The parts of one model (its key stands in OWNERS) that belong to a record, in the order of the file."""
        return _grouped(self, key_of(of)).get(record_id, [])


def _flat(record: Entity) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for manual in entity_fields(type(record)):
        value = getattr(record, manual.name)
        if len(manual.columns) == 1:
            row[manual.name] = value
        elif isinstance(value, Localised | LocalisedList):
            row |= {f"{manual.name}_{code}": getattr(value, code) for code in LANGUAGES}
        else:
            row |= dict.fromkeys(manual.columns)
    return row


@once_per_dataset()
def _grouped(dataset: Dataset, key: str) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = {}
    for record in dataset.records(key).values():
        groups.setdefault(getattr(record, OWNERS[key]), []).append(record)
    return groups


@once_per_dataset()
def _frame(dataset: Dataset, key: str) -> pd.DataFrame:
    note((key,))
    reading = dataset.readings[key]
    columns = [column for manual in entity_fields(reading.file.model) for column in manual.columns]
    rows = [_flat(record) for record in reading.records.values()]
    frame = pd.DataFrame(rows, columns=columns, dtype=object).set_index("id", drop=False)
    frame.index.name = None
    if not reading.file.spatial:
        return frame
    geometry = gpd.GeoSeries([reading.geometries[name] for name in frame.index], index=frame.index, crs=CRS)
    return gpd.GeoDataFrame(frame, geometry=geometry, crs=CRS)
