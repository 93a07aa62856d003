"""geodata/ read plainly, without the library: what a comparison with the fact base stands on."""

import csv
import json
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Table = dict[str, Row]


def shipped(folder: Path, name: str) -> Table:
    """The records of a data file by id: columns, and for layers the geometry under 'geometry'."""
    path = folder / name
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return {row["id"]: row for row in csv.DictReader(stream)}
    features = json.loads(path.read_text("utf-8"))["features"]
    return {item["id"]: item["properties"] | {"id": item["id"], "geometry": item["geometry"]} for item in features}


def originals(folder: Path) -> set[tuple[str, str]]:
    """(record, column) of the local texts that are marked as documented originals."""
    with (folder / "text_states.csv").open(encoding="utf-8-sig", newline="") as stream:
        return {(row["record"], row["field"]) for row in csv.DictReader(stream) if row["state"] == "original"}


def column(row: Row, name: str) -> Any:
    """The value under a field of the fact base: its own column, or the English one."""
    return row[name] if name in row else row.get(f"{name}_en")


def same(fact: Any, value: Any) -> bool:
    """Whether a shipped value says what the fact says; null, missing and empty are the same: unknown."""
    if fact is None or fact in ([], ""):
        return value in (None, "", [])
    if isinstance(fact, bool):
        return value is fact or value == str(fact).lower()
    if isinstance(fact, int | float):
        return value not in (None, "") and not isinstance(value, bool) and float(value) == float(fact)
    if isinstance(fact, list):
        parts = [str(part).strip() if isinstance(part, str) else part for part in fact]
        return value == parts or value in (";".join(map(str, parts)), " | ".join(map(str, parts)))
    return str(value).strip() == str(fact).strip()


def same_ring(fact: list[list[float]], geometry: Row | None) -> bool:
    """Whether a polygon has the vertices of an outline in order, wherever it begins, either way round."""
    if not geometry or geometry["type"] != "Polygon" or len(geometry["coordinates"]) != 1:
        return False
    wanted = _open([(float(x), float(y)) for x, y in fact])
    found = _open([(float(x), float(y)) for x, y in geometry["coordinates"][0]])
    turned = (way[i:] + way[:i] for way in (wanted, wanted[::-1]) for i in range(len(way)))
    return found in turned


def _open(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring
