"""One data file → validated records, geometries and the problems met. Nothing here raises on bad data."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

import shapely
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from atlas.data.catalogue import DataFile, Need
from atlas.data.files import FAULT, CrsError, Row, as_cell, columns_of, read_layer, read_table
from atlas.data.findings import Finding, UnreadableError, of_geometry, of_json, of_system
from atlas.data.problems import Problem, Wanted
from atlas.schema import Entity, entity_fields
from atlas.schema.entity import FieldManual
from atlas.schema.localised import LANGUAGES

MAX_BYTES = 64 * 1024 * 1024
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd-\uffff\U0010ffff]")
"""Control characters and what is left of a lost encoding: nobody writes them, and no page shows them."""
Body = bytes | OSError | None
"""The bytes of a file, why they cannot be read, or None: there is no file."""


@dataclass
class Reading:
    """What one file gave: records and geometries by id, and problems.

    `ids` holds every id that was named, with its place in the file, also where the record was faulty, so that
    one fault gives one complaint; `members` the top-level members of a layer; `complete` is False where the
    file is missing or broken as a whole.
    """

    file: DataFile
    records: dict[str, Entity] = field(default_factory=dict)
    geometries: dict[str, BaseGeometry | None] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)
    members: Row = field(default_factory=dict)
    complete: bool = False
    problems: list[Problem] = field(default_factory=list)

    @property
    def ids_known(self) -> bool:
        """Whether every record that the file should hold can be named: no id of it is faulty or lost."""
        return self.complete and not any(_hides_an_id(problem) for problem in self.problems)

    def fault(self, rule: str, record: str = "", name: str = "", found: Any = "", **params: Any) -> None:
        """Note a problem of this file."""
        said = found if isinstance(found, Finding) else str(found)
        self.problems.append(Problem(rule, self.file.name, record, name, said, params))


def _hides_an_id(problem: Problem) -> bool:
    return problem.field == "id" or problem.record.startswith("#")


class FileError(ValueError):
    """A file that cannot be read as a whole: the rule it breaks, what was found, the parameters of the rule."""

    def __init__(self, rule: str, found: str | Finding = "", **params: Any) -> None:
        super().__init__(rule)
        self.rule, self.found, self.params = rule, found, params


def decoded(body: bytes | OSError) -> str:
    """The text of a file. Raises FileError where it cannot be read, is too large, or is not UTF-8."""
    if isinstance(body, OSError):
        raise FileError("unreadable-file", of_system(body))
    if len(body) > MAX_BYTES:
        raise FileError("too-large", f"{len(body)} B", limit=MAX_BYTES // 2**20)
    if body[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) or body[:200].count(0) > len(body[:200]) // 4:
        raise FileError("not-utf8", "UTF-16")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError("not-utf8", Finding("byte", {"number": error.start + 1})) from error


def rows_of_table(text: str, columns: dict[str, str]) -> list[Row]:
    """The rows of a table, see atlas.data.files.read_table. Raises FileError where it is none with these columns."""
    if not text.strip():
        raise FileError("broken-table")
    try:
        return list(read_table(text, columns))
    except UnreadableError as error:
        raise FileError("broken-table", error.finding) from error


def read_file(file: DataFile, body: Body) -> Reading:
    """Read the bytes of a file. The reading tells every fault with its record."""
    reading = Reading(file)
    if body is None:
        reading.complete = file.need is Need.OPTIONAL
        if not reading.complete:
            reading.fault("missing-file")
        return reading
    try:
        rows = _rows(reading, decoded(body))
    except FileError as fault:
        reading.fault(fault.rule, found=fault.found, **fault.params)
    except CrsError as error:
        reading.fault("wrong-crs", found=error)
    except (ValueError, RecursionError) as error:
        reading.fault("broken-file", found=of_json(error))
    else:
        reading.complete = True
        for number, (row, geometry) in enumerate(rows, 1):
            _read_row(reading, number, row, geometry)
    return reading


def _rows(reading: Reading, text: str) -> list[tuple[Row, Any]]:
    if not reading.file.spatial:
        return [(row, None) for row in rows_of_table(text, columns_of(reading.file))]
    reading.members, rows = read_layer(text)
    return rows


def _read_row(reading: Reading, number: int, row: Row, geometry: Any) -> None:
    name = str(row.get("id") or f"#{number}")
    if FAULT in row:
        reading.ids.setdefault(name, number)
        reading.fault(row[FAULT], record=name)
        return
    if name in reading.ids:
        reading.fault("duplicate-id", record=name, name="id", found=name)
        return
    reading.ids[name] = number
    if unprintable := next((key for key, value in row.items() if _is_unprintable(value)), None):
        reading.fault("control-character", name, unprintable, ascii(row[unprintable]))
        return
    try:
        record = reading.file.model.model_validate(nested(reading.file, row))
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=False):
            _note(reading, name, detail)
        return
    reading.records[name] = record
    if reading.file.spatial:
        reading.geometries[name] = _geometry(reading, name, geometry)


def _is_unprintable(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return any(isinstance(item, str) and UNPRINTABLE.search(item) for item in value)
    return isinstance(value, str) and bool(UNPRINTABLE.search(value))


def nested(file: DataFile, row: Row) -> Row:
    """A flat row (`name_en`, `name_de` …) as the entity wants it (`name`: {en, …}); unknown columns stay."""
    result = dict(row)
    for manual in entity_fields(file.model):
        if len(manual.columns) == 1:
            if result.get(manual.name) is None:
                result.pop(manual.name, None)
            continue
        texts = {code: result.pop(f"{manual.name}_{code}", None) for code in LANGUAGES}
        given = {code: text for code, text in texts.items() if text}
        if given:
            result[manual.name] = given
        else:
            result.pop(manual.name, None)
    return result


def _note(reading: Reading, record: str, detail: ErrorDetails) -> None:
    parts = [str(part) for part in detail["loc"]]
    name = parts[0] if parts else ""
    manual = next((item for item in entity_fields(reading.file.model) if item.name == name), None)
    column = f"{name}_{parts[1]}" if len(parts) > 1 and parts[1] in LANGUAGES else name
    if detail["type"] == "extra_forbidden" or manual is None:
        known = [item for field in entity_fields(reading.file.model) for item in field.columns]
        close = get_close_matches(column, known, 1)
        reading.fault("unknown-field", record, column, column, hint=close[0] if close else known[0])
    elif detail["type"] == "missing":
        rule = "missing-sources" if name == "source_ids" else "missing-value"
        reading.fault(rule, record, name, "", wanted=_kind(manual))
    elif name == "source_ids" and detail["type"] == "too_short":
        reading.fault("missing-sources", record, name, "[]")
    elif detail["type"] == "too_short" and not detail["input"]:
        reading.fault("missing-value", record, column, "", wanted=_kind(manual))
    else:
        reading.fault(_rule(detail, manual), record, column, detail["input"], wanted=_wanted(detail, manual))


def _rule(detail: ErrorDetails, manual: FieldManual) -> str:
    if detail["type"] == "enum":
        return "unknown-word"
    if manual.kind == "date":
        return "no-date"
    if manual.name in ("licence", "attribution"):
        return "missing-licence"
    return "invalid-value"


def _wanted(detail: ErrorDetails, manual: FieldManual) -> str | Wanted:
    if detail["type"] == "enum" and manual.words:
        return ", ".join(map(str, manual.words))  # pydantic's own sentence joins them with an English "or"
    return _kind(manual)


def _kind(manual: FieldManual) -> Wanted:
    return Wanted(manual.kind, "" if manual.good is None else as_cell(manual.good, manual.kind))


def _geometry(reading: Reading, record: str, geometry: Any) -> BaseGeometry | None:
    if geometry is None:
        return None
    try:
        found = shape(geometry)
        bounds = found.bounds
    except Exception:  # shapely raises many kinds on malformed coordinates
        reading.fault("no-geometry", record, "geometry", Finding("malformed"))
        return None
    if found.is_empty:
        reading.fault("no-geometry", record, "geometry", Finding("empty"))
        return None
    west, south, east, north = bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        reading.fault("wrong-crs", record, "geometry", tuple(round(edge, 2) for edge in bounds))
        return None
    if not found.is_valid:
        reading.fault("invalid-geometry", record, "geometry", of_geometry(shapely.is_valid_reason(found)))
        return None
    return found
