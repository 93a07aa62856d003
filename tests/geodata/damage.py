"""How data files are damaged, and what the check is expected to say of it.

Most damage is a change to one record (`damage`), some to a whole file (`damage_file`), the rest says itself what
is to be told (`mutation`).
"""

import csv
import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from atlas.data.catalogue import BY_KEY
from atlas.data.text_states import FILE_NAME as STATES
from atlas.schema import entity_fields
from atlas.schema.entity import FieldManual

Item = dict[str, Any]
"""A record as it stands in its file: a GeoJSON feature or a row of a table."""
Told = tuple[str, str, str]
"""Rule, file and record of a complaint."""


class Damage(NamedTuple):
    """What has to be told of a damage, and nothing else: all of `expected`, or one of it.

    `found` is what every complaint has to name where that is known beforehand.
    """

    expected: set[Told]
    one_of: bool = False
    found: str | None = None


class Mutation(NamedTuple):
    """A way to damage the files of a folder, and the rule that tells of it."""

    name: str
    rule: str
    apply: Callable[[Path, Random], Damage]


class Layer:
    """A GeoJSON file opened for damage."""

    def __init__(self, key: str, path: Path) -> None:
        self.key, self.path = key, path
        self.document: Item = json.loads(path.read_text("utf-8"))
        self.items: list[Item] = self.document["features"]

    def put(self, item: Item, name: str, value: Any) -> None:
        """Set a value; None takes it out."""
        item["properties"][name] = value
        if value is None:
            del item["properties"][name]

    def save(self) -> None:
        """Write it back."""
        self.path.write_text(json.dumps(self.document, ensure_ascii=False), "utf-8")


class Table:
    """A CSV file opened for damage."""

    def __init__(self, key: str, path: Path) -> None:
        self.key, self.path = key, path
        reader = csv.DictReader(io.StringIO(path.read_text("utf-8"), newline=""))
        self.items: list[Item] = list(reader)
        self.columns = list(reader.fieldnames or [])

    def put(self, item: Item, name: str, value: Any) -> None:
        """Set a value; None empties the cell, a name that is no column becomes one."""
        if name not in self.columns:
            self.columns.append(name)
        item[name] = ";".join(value) if isinstance(value, list) else value

    def save(self) -> None:
        """Write it back."""
        with self.path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, self.columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.items)


Fits = Callable[[Item], Any]
Change = Callable[[Item, Any, Random], str | None]
FileChange = Callable[[Any, Random], str | None]
"""A change to a record of a file, or to a file; it returns the id to accuse where that is another one."""


def mutation(rule: str) -> Callable[[Callable[[Path, Random], Damage]], Mutation]:
    """Makes a mutation of a function that damages a folder."""
    return lambda apply: Mutation(apply.__name__, rule, apply)


def damage(rule: str, keys: str | Iterable[str], fits: Fits = bool) -> Callable[[Change], Mutation]:
    """Makes a mutation of a change to one record: it is done in every file of `keys`, to a random record that fits."""

    def make(change: Change) -> Mutation:
        def apply(folder: Path, random: Random) -> Damage:
            expected = set()
            for key in _split(keys):
                file = opened(folder, key)
                item = random.choice([item for item in file.items if fits(item)])
                accused = change(item, file, random) or item.get("id") or item["record"]
                file.save()
                expected.add((rule, file.path.name, accused))
            return Damage(expected)

        return Mutation(change.__name__, rule, apply)

    return make


def damage_file(rule: str, keys: str | Iterable[str]) -> Callable[[FileChange], Mutation]:
    """Makes a mutation of a change to a whole file: it is done to one of the files of `keys`, and not saved."""

    def make(change: FileChange) -> Mutation:
        def apply(folder: Path, random: Random) -> Damage:
            file = opened(folder, random.choice(_split(keys)))
            return Damage({(rule, file.path.name, change(file, random) or "")})

        return Mutation(change.__name__, rule, apply)

    return make


def _split(keys: str | Iterable[str]) -> list[str]:
    return keys.split() if isinstance(keys, str) else list(keys)


def opened(folder: Path, key: str) -> Layer | Table:
    """The file of an entity; 'states' is text_states.csv, which is about records and holds none."""
    path = folder / (STATES if key == "states" else BY_KEY[key].name)
    return Layer(key, path) if path.suffix == ".geojson" else Table(key, path)


def values(item: Item) -> Item:
    """The values of a record, without its geometry."""
    found: Item = item.get("properties", item)
    return found


def ids_in(item: Item, name: str) -> list[str]:
    """What a link or a list of links holds."""
    given = values(item).get(name) or []
    return given.split(";") if isinstance(given, str) else given


def with_fields(wanted: Callable[[FieldManual], Any]) -> dict[str, list[FieldManual]]:
    """The files whose schema has fields as wanted, by key, each with these fields."""
    found = {key: [field for field in entity_fields(file.model) if wanted(field)] for key, file in BY_KEY.items()}
    return {key: fields for key, fields in found.items() if fields}
