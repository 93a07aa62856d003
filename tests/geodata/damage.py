"""Ways to damage data files, and what the check is expected to say of each."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from atlas.catalogue import BY_KEY

Feature = dict[str, Any]
Expected = set[tuple[str, str, str]]
"""(rule, file, record): one of them has to be told, and no other record may be accused."""


class Damage(NamedTuple):
    """What was done, and which complaints are right."""

    expected: Expected
    note: str


class Layer:
    """A GeoJSON file opened for damage."""

    def __init__(self, folder: Path, key: str) -> None:
        self.name = BY_KEY[key].name
        self.path = folder / self.name
        self.document: dict[str, Any] = json.loads(self.path.read_text("utf-8"))
        self.features: list[Feature] = self.document["features"]

    def save(self) -> None:
        """Write it back."""
        self.path.write_text(json.dumps(self.document, ensure_ascii=False), "utf-8")

    def pick(self, random: Random, fits: Callable[[Feature], Any] = lambda feature: True) -> Feature:
        """One of the features that fit."""
        return random.choice([feature for feature in self.features if fits(feature)])


class Table:
    """A CSV file opened for damage."""

    def __init__(self, folder: Path, key: str) -> None:
        self.name = BY_KEY[key].name
        self.path = folder / self.name
        reader = csv.DictReader(io.StringIO(self.path.read_text("utf-8"), newline=""))
        self.rows = list(reader)
        self.columns = list(reader.fieldnames or [])

    def save(self) -> None:
        """Write it back."""
        with self.path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, self.columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows)

    def pick(self, random: Random, fits: Callable[[dict[str, str]], Any] = lambda row: True) -> dict[str, str]:
        """One of the rows that fit."""
        return random.choice([row for row in self.rows if fits(row)])


def one(rule: str, file: str, record: str, note: object = "") -> Damage:
    """A damage that has exactly one right complaint."""
    return Damage({(rule, file, record)}, str(note))


def is_point(feature: Feature) -> bool:
    """Whether a feature is a single point."""
    return bool(feature["geometry"]) and feature["geometry"]["type"] == "Point"


def placed(feature: Feature) -> bool:
    """Whether a feature has a geometry."""
    return feature["geometry"] is not None
