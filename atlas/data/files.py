"""How records are written into, and read out of, GeoJSON layers and CSV tables."""

import csv
import io
import json
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from atlas.data.catalogue import DataFile
from atlas.data.findings import UnreadableError, of_csv
from atlas.schema import entity_fields

Row = dict[str, Any]
SEPARATOR = ";"
TEXT_SEPARATOR = " | "
OTHER_SEPARATORS = (";", "\t")  # what spreadsheets write where a comma stands in numbers
FAULT: Any = object()  # no column and no property is called so, not even one without a name
csv.field_size_limit(64 * 1024 * 1024)  # as large as a file may be: what is wrong with a long cell, its rule says


def write_geojson(path: Path, file: DataFile, rows: Iterable[Row]) -> None:
    """Write rows (each with `id` and `geometry`) as RFC 7946 GeoJSON, EPSG:4326, one feature a line."""
    features = []
    for row in rows:
        properties = {key: value for key, value in row.items() if key not in ("id", "geometry") and value is not None}
        features.append({"type": "Feature", "id": row["id"], "geometry": row["geometry"], "properties": properties})
    head = {"name": file.key, "licence": file.licence, "attribution": file.attribution}
    path.write_text(feature_lines(head, features), "utf-8", newline="\n")


def feature_lines(head: Row, features: Iterable[Row]) -> str:
    """A FeatureCollection with its top-level members, one feature a line."""
    members = "".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},\n" for key, value in head.items())
    body = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    return f'{{"type": "FeatureCollection",\n{members}"features": [\n{body}\n]}}\n'


def write_table(path: Path, file: DataFile, rows: Iterable[Row]) -> None:
    """Write rows as UTF-8 CSV; ids in a list are parted by ';', texts in a list by ' | '."""
    columns = columns_of(file)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(columns), lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        for row in rows:
            writer.writerow({name: as_cell(row.get(name), columns[name]) for name in columns})


def columns_of(file: DataFile) -> dict[str, str]:
    """Column → kind ('list', 'list of texts', 'number' …), in the order of the file."""
    return {column: field.kind for field in entity_fields(file.model) for column in field.columns}


def as_cell(value: Any, kind: str) -> str:
    """A value as it stands in a table."""
    if value is None:
        return ""
    if kind == "list":
        return SEPARATOR.join(map(str, value))
    if kind == "list of texts":
        return TEXT_SEPARATOR.join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and math.isfinite(value):
        return str(int(value))
    return str(value)


def read_layer(text: str) -> tuple[Row, list[tuple[Row, Any]]]:
    """A GeoJSON text as its top-level members and (row, geometry) pairs: properties with id, a dict or None.

    An entry that is no feature gives the row of its id with the rule it breaks under FAULT.
    Raises UnreadableError or json.JSONDecodeError where the text is no GeoJSON FeatureCollection.
    """
    document = json.loads(text, parse_constant=_no_number)
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        found = document.get("type") if isinstance(document, dict) else type(document).__name__
        raise UnreadableError("no_collection", found=found)
    features = document.get("features")
    if not isinstance(features, list):
        raise UnreadableError("no_features")
    if "crs" in document:
        raise CrsError(json.dumps(document["crs"])[:120])
    members = {key: value for key, value in document.items() if key not in ("type", "features")}
    return members, [_feature(feature) for feature in features]


def _no_number(word: str) -> None:
    raise UnreadableError("no_number", word=word)


def _feature(feature: Any) -> tuple[Row, Any]:
    if not isinstance(feature, dict):
        return {FAULT: "not-a-feature"}, None
    if feature.get("type") != "Feature" or not isinstance(feature.get("properties"), dict):
        return {"id": feature.get("id"), FAULT: "not-a-feature"}, None
    return {**feature["properties"], "id": feature.get("id")}, feature.get("geometry")


class CrsError(ValueError):
    """A layer that names a CRS of its own; RFC 7946 knows only WGS 84, longitude first."""


def read_table(text: str, columns: dict[str, str]) -> Iterator[Row]:
    """The rows of a CSV text with lists taken apart and empty cells as None; `columns`: see columns_of.

    A row with too few or too many cells gives its id with the rule it breaks under FAULT.
    Raises UnreadableError where columns are missing or a quote is never closed.
    """
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        names = list(reader.fieldnames or [])
        missing = [name for name in columns if name not in names]
        if missing:
            if sign := _other_separator(names):
                raise UnreadableError("separator", sign=sign)
            raise UnreadableError("no_column", name=missing[0])
        if len(set(names)) < len(names):
            raise UnreadableError("column_twice", name=next(name for name in names if names.count(name) > 1))
        for row in reader:
            if None in row or None in row.values():
                yield {"id": row.get("id"), FAULT: "wrong-cells"}
                continue
            yield {name: _value(row[name], columns.get(name, "")) for name in names if row[name] or name in columns}
    except csv.Error as error:
        found = of_csv(error, reader.line_num)
        raise UnreadableError(found.key, **found.params) from error


def _other_separator(names: list[str]) -> str:
    """What parts the columns instead of commas, where that is why they are missing."""
    found = next((sign for sign in OTHER_SEPARATORS if sign in ",".join(names)), "")
    return "Tab" if found == "\t" else found


def _value(cell: str, kind: str) -> Any:
    if kind == "list":
        return tuple(part.strip() for part in cell.split(SEPARATOR) if part.strip())
    if kind == "list of texts":
        return tuple(part.strip() for part in cell.split(TEXT_SEPARATOR)) if cell else ()
    return cell if cell != "" else None
