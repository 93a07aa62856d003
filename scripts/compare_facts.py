"""Compare geodata/ with the fact base it was made from: counts, and every single value.

    python -m scripts.compare_facts ../shared/facts [--geodata geodata]

Independent of scripts.import_facts: it walks the records of the fact base and looks each value up. A text
that the fact base leaves to translation may be filled; text_states.csv must not call it an original then, and
must call every documented local text one. Exit code 1 where anything differs.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scripts.shipped_values import Row, Table, column, originals, same, same_ring, shipped

LAYERS = ("cities", "neighbourhoods", "measures", "events")
TABLES = ("transfers", "methods", "phases", "documents", "organisations", "projects", "topics", "kinds",
          "statuses", "sources")  # fmt: skip
PARTS = {  # part of a record in the fact base: (file, letter of its ids, column of the owner)
    "figures": ("figures.csv", "f", "record_id"),
    "facts": ("figures.csv", "f", "record_id"),
    "challenges": ("challenges.csv", "c", "neighbourhood_id"),
    "population_variants": ("population_variants.csv", "p", "neighbourhood_id"),
    "hotspots": ("hotspots.geojson", "h", "neighbourhood_id"),
    "tried_in": ("method_uses.csv", "u", "method_id"),
    "criteria": ("framework_criteria.csv", "k", "framework_id"),
}
KNOWLEDGE = {
    *("criteria", "frameworks", "conditions", "measure_notes"),
    *("note_en", "scale_en", "phase_model_note", "rollbook"),
}
RENAMED = {("documents", "title_en"): "title_local_en", ("organisations", "name_en"): "name_local_en"}


class Comparison:
    """Walks the fact base and keeps count of records, values and differences."""

    def __init__(self, facts: Path, geodata: Path) -> None:
        self.facts, self.geodata = facts, geodata
        self.values = 0
        self.translated = 0
        self.differences: list[str] = []
        self.expected: dict[str, set[str]] = {}
        self._tables: dict[str, Table] = {}
        self._originals = originals(geodata)

    def run(self) -> None:
        """Compare everything."""
        for key in (*LAYERS, *TABLES):
            file = f"{key}.{'geojson' if key in LAYERS else 'csv'}"
            self._records(key, file, self._read(key))
        knowledge = self._read("criteria")
        for key in ("criteria", "frameworks", "conditions"):
            self._records(key, f"{key}.csv", knowledge[key])
        notes = [note | {"id": note["measure_id"]} for note in knowledge["measure_notes"]]
        self._records("measure_notes", "measure_notes.csv", notes)
        self._records("notes", "notes.csv", [
            {"id": "criteria", "text_en": knowledge["note_en"]},
            {"id": "criteria-scale", "text_en": knowledge["scale_en"]},
            {"id": "phase-model", **knowledge["phase_model_note"]},
            {"id": "rollbook", **knowledge["rollbook"]},
        ])  # fmt: skip
        unknown = sorted(set(knowledge) - KNOWLEDGE)
        self.differences += [f"criteria.json: {name} is not compared" for name in unknown]
        self._unexpected()

    def counts(self) -> list[tuple[str, int, int]]:
        """(file, records in the fact base, records shipped) for each file."""
        return [(file, len(ids), len(self.table(file))) for file, ids in self.expected.items()]

    def table(self, file: str) -> Table:
        """A shipped file, read once."""
        if file not in self._tables:
            self._tables[file] = shipped(self.geodata, file)
        return self._tables[file]

    def _read(self, key: str) -> Any:
        return json.loads((self.facts / f"{key}.json").read_text("utf-8"))

    def _records(self, key: str, file: str, records: Iterable[Row]) -> None:
        self.expected.setdefault(file, set())
        for fact in records:
            row = self._row(file, fact["id"])
            for name, value in fact.items():
                if row is not None:
                    self._value(key, file, fact, row, name, value)

    def _row(self, file: str, name: str) -> Row | None:
        self.expected.setdefault(file, set()).add(name)
        row = self.table(file).get(name)
        if row is None:
            self.differences.append(f"{file} {name}: not shipped")
        return row

    def _value(self, key: str, file: str, fact: Row, row: Row, name: str, value: Any) -> None:
        if name in PARTS and not (name == "criteria" and key != "frameworks"):
            self._parts(fact["id"], name, value)
        elif name.startswith("outline") or (key == "cities" and name == "area_km2"):
            self._outline(fact, row, name, value)
        elif name in ("lat", "lon"):
            self._tell(file, fact["id"], name, value, row["geometry"]["coordinates"][name == "lat"])
        elif name == "measure_id" and key == "measure_notes":
            self._tell(file, fact["id"], name, value, row["id"])
        elif name == "method_ids":
            of_phase = [m for m, method in self.table("methods.csv").items() if method["phase_id"] == fact["id"]]
            self._tell(file, fact["id"], name, sorted(value), sorted(of_phase))
        elif name == "kind" and key == "documents":
            self._tell(file, fact["id"], name, value.replace(" ", "-"), row["kind"])
        elif name.endswith(("_de", "_ro")):
            self._local(file, fact["id"], name, value, row.get(name))
        else:
            self._tell(file, fact["id"], name, value, column(row, RENAMED.get((key, name), name)))

    def _local(self, file: str, record: str, field: str, fact: str | None, value: Any) -> None:
        """A documented local text, or a translation of our own where the fact base has none."""
        if fact is not None:
            self._tell(file, record, field, fact, value)
        elif value:
            self.translated += 1
        if ((record, field) in self._originals) != (fact is not None):
            self.differences.append(f"text_states.csv {record}, {field}: documented {fact!r}")

    def _parts(self, owner: str, name: str, parts: list[Row]) -> None:
        file, letter, link = PARTS[name]
        self.expected.setdefault(file, set())
        for number, part in enumerate(parts, 1):
            row = self._row(file, f"{owner}-{letter}{number}")
            if row is None:
                continue
            self._tell(file, row["id"], link, owner, row[link])
            for field, value in part.items():
                if name in ("figures", "facts") and field == "value":
                    self._figure(row, value)
                else:
                    self._value(name, file, part | {"id": row["id"]}, row, field, value)

    def _figure(self, row: Row, value: Any) -> None:
        """A figure's value is a number, words, a list, true, or unknown; each has its own column."""
        words = "; ".join(value) if isinstance(value, list) else value if isinstance(value, str) else None
        number = 1 if value is True else None if isinstance(value, str | list) else value
        self._tell("figures.csv", row["id"], "value", number, row["value"])
        self._tell("figures.csv", row["id"], "value_text", words, row["value_text_en"])
        kind = ("flag" if value is True else "unknown" if value is None else "list" if isinstance(value, list)
                else "text" if isinstance(value, str) else "number")  # fmt: skip
        self._tell("figures.csv", row["id"], "value_kind", kind, row["value_kind"])

    def _outline(self, fact: Row, row: Row, name: str, value: Any) -> None:
        """Outlines stand in a file of their own; a soft circle is a radius without an outline."""
        osm = fact["outline_kind"] == "generalised-osm"
        file = "outlines_osm.geojson" if osm else "outlines.geojson"
        if not fact["outline"]:
            if name == "outline_kind" and value == "soft-circle":
                self._tell("neighbourhoods.geojson", fact["id"], name, True, bool(row.get("radius_m")))
            elif name != "outline_kind":
                found = self.table(file).get(fact["id"], {}).get("geometry") if name == "outline" else None
                self._tell("neighbourhoods.geojson", fact["id"], name, value, found)
            return
        outline = self._row(file, fact["id"])
        if outline is None:
            return
        if name == "outline":
            self.values += len(value)
            if not same_ring(value, outline["geometry"]):
                self.differences.append(f"{file} {fact['id']}: another ring than in the fact base")
        elif name == "outline_licence":
            found = outline["licence"]
            self._tell(file, fact["id"], name, "ODbL" if osm else value, "ODbL" if osm and "ODbL" in found else found)
        elif name == "area_km2":
            self._tell(file, fact["id"], name, value, outline["outline_area_km2"])
            self._tell("cities.geojson", fact["id"], name, value, row["area_km2"])
        else:
            self._tell(file, fact["id"], name, value, column(outline, name))

    def _tell(self, file: str, record: str, field: str, fact: Any, value: Any) -> None:
        self.values += 1
        if not same(fact, value):
            self.differences.append(f"{file} {record}, {field}: fact base {fact!r}, shipped {value!r}")

    def _unexpected(self) -> None:
        for file, ids in self.expected.items():
            self.differences += [f"{file} {name}: not in the fact base" for name in self.table(file).keys() - ids]


def main() -> int:
    """Print counts, number of values compared and every difference."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("facts", type=Path)
    parser.add_argument("--geodata", type=Path, default=Path(__file__).resolve().parent.parent / "geodata")
    options = parser.parse_args()
    comparison = Comparison(options.facts, options.geodata)
    comparison.run()
    print(f"{'file':28} {'fact base':>9} {'shipped':>9}  equal")
    for file, facts, found in comparison.counts():
        print(f"{file:28} {facts:>9} {found:>9}  {'yes' if facts == found else 'NO'}")
    for line in comparison.differences:
        print(line)
    print(f"{comparison.translated:,} names translated where the fact base has none.")
    print(f"{comparison.values:,} values compared, {len(comparison.differences)} differences.")
    return 1 if comparison.differences else 0


if __name__ == "__main__":
    sys.exit(main())
