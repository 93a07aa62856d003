"""geodata/ → validated records and frames. The only module that opens data files.

Spatial frames are GeoDataFrames in EPSG:4326; every frame is indexed by record id in the order of the file.
"""

import hashlib
from collections.abc import Hashable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from errno import EINVAL
from functools import cached_property
from pathlib import Path
from stat import S_ISREG
from threading import Lock
from typing import Any

import geopandas as gpd
import pandas as pd
from shapely.geometry.base import BaseGeometry

from atlas import config
from atlas.data.cache import once_per_dataset
from atlas.data.catalogue import FILES, OWNERS
from atlas.data.problems import Problem
from atlas.data.reading import Body, Reading, read_file
from atlas.data.recording import note
from atlas.data.text_states import FILE_NAME as STATES
from atlas.data.text_states import Noted, read_states
from atlas.data.withholding import hold_back
from atlas.paths import GEODATA
from atlas.schema import Entity, Localised, LocalisedList, entity_fields
from atlas.schema.localised import LANGUAGES, Shown

CRS = "EPSG:4326"


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

    def records(self, key: str) -> dict[str, Any]:
        """The valid records of an entity by id, in the order of the file."""
        note((key,))
        return self.readings[key].records

    def geometries(self, key: str) -> dict[str, BaseGeometry | None]:
        """The geometries of a layer by id (EPSG:4326, longitude first); None where a record has no place."""
        note((key,))
        return self.readings[key].geometries

    def get(self, key: str, record_id: str | None) -> Any:
        """A record, or None where there is none of that id (or it was faulty)."""
        return self.records(key).get(record_id or "")

    def title(self, key: str, record_id: str, language: str) -> Shown:
        """The name by which people know a record; its id where the record is missing."""
        record = self.get(key, record_id)
        value = getattr(record, record.title_field) if record else None
        if isinstance(value, Localised):
            return value.shown(language) or Shown(record_id, "en")
        return Shown(value, getattr(record, "language", None) or "en") if value else Shown(record_id, "en")

    def frame(self, key: str) -> pd.DataFrame:
        """The table of an entity, one row a record, columns as in the file; a GeoDataFrame for layers."""
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

    def figures(self, record_id: str) -> list[Any]:
        """The figures of a record, in the order of the file."""
        return self.children("figures", record_id)

    def children(self, key: str, record_id: str) -> list[Any]:
        """The parts of one kind (a key of OWNERS) that belong to a record, in the order of the file."""
        return _grouped(self, key).get(record_id, [])


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


def load(folder: Path = GEODATA, before: Dataset | None = None, *, unstated: bool = True) -> Dataset:
    """Read every file of the catalogue. Never raises on bad data: see Dataset.problems.

    What a file gave is taken from an earlier state of the data, `before`, where the file has not changed since.
    Without `unstated`, records whose licence is not stated are held back, and the digests say so.
    """
    readings, whole, digests = {}, hashlib.sha256(), {}
    for file in FILES:
        path = folder / file.name
        body = _body(path)
        digests[file.key] = hashlib.sha256(body if isinstance(body, bytes) else b"").hexdigest()
        whole.update(digests[file.key].encode())
        same = before and before.digests.get(file.key) == digests[file.key]
        unchanged = before if isinstance(body, bytes) and same else None
        readings[file.key] = reading = unchanged.readings[file.key] if unchanged else read_file(file, body)
        if not unstated and hold_back(reading):
            digests[file.key] = hashlib.sha256(f"{digests[file.key]} held back".encode()).hexdigest()
            whole.update(digests[file.key].encode())
    return Dataset(folder, whole.hexdigest(), readings, digests, *read_states(_body(folder / STATES)))


def _body(path: Path) -> Body:
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            return OSError(EINVAL, "a pipe or device")  # reading it could wait for ever
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        return error


def signature(folder: Path = GEODATA) -> tuple[tuple[str, int, int, int], ...]:
    """Name, times and size of each data file: cheap to compare, so that an edit is seen at the next visit.

    A change of who may read a file changes the second time alone.
    """
    found = []
    for name in (*(file.name for file in FILES), STATES):
        with suppress(OSError):  # asked once only: it may go between two questions, while an editor replaces it
            status = (folder / name).stat()
            if S_ISREG(status.st_mode):
                found.append((name, status.st_mtime_ns, status.st_ctime_ns, status.st_size))
    return tuple(found)


FOLDERS = 4
"""Of how many folders the last dataset is held: a server has one, tests have several."""

_last: dict[Path, tuple[object, Dataset]] = {}
_READING = Lock()


def at_hand(folder: Path | None = None) -> Dataset | None:
    """The data as it is on disk now if it has been read already; reads nothing and waits for nobody."""
    chosen = folder or GEODATA
    known = _last.get(chosen)
    return known[1] if known and known[0] == signature(chosen) else None


def current(folder: Path | None = None) -> Dataset:
    """The data as it is on disk now; read again only when a file has changed, by one thread for all that ask."""
    chosen = folder or GEODATA
    found = at_hand(chosen)
    if found is not None:
        return found
    with _READING:
        found = at_hand(chosen)  # another thread may have read it meanwhile
        if found is None:
            _, before = _last.pop(chosen, (None, None))
            unstated = config.current().map.outlines_of_unstated_licence
            state, found = signature(chosen), load(chosen, before, unstated=unstated)
            _last[chosen] = state, found
            if before:  # open pages may hold it until their next run: what was made from it need not wait for that
                before.kept.clear()
            for spare in list(_last)[:-FOLDERS]:
                del _last[spare]
    return found
