"""Outlines whose copy states no licence: held back where `config.toml` says so ([map] outlines_of_unstated_licence)."""

import json
from pathlib import Path

from atlas.data.files import feature_lines
from atlas.data.reading import Reading


def without_licence(reading: Reading) -> list[str]:
    """The ids of the records whose publishers state no licence."""
    return [name for name, record in reading.records.items() if getattr(record, "licence_stated", True) is False]


def hold_back(reading: Reading) -> bool:
    """Take the records without a stated licence out of a reading; whether there were any."""
    names = without_licence(reading)
    for name in names:
        del reading.records[name]
        reading.geometries.pop(name, None)
    return bool(names)


def without_held_back(path: Path) -> bytes | None:
    """A layer without what is held back, as a file for download; None where nothing in it is, or it is no layer."""
    if path.suffix != ".geojson":
        return None
    try:
        document = json.loads(path.read_text("utf-8-sig"))
        kept = [item for item in document["features"] if not _unstated(item)]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if len(kept) == len(document["features"]):
        return None
    head = {name: value for name, value in document.items() if name not in ("type", "features")}
    return feature_lines(head, kept).encode()


def _unstated(item: object) -> bool:
    properties = item.get("properties") if isinstance(item, dict) else None
    return isinstance(properties, dict) and properties.get("licence_stated") is False
