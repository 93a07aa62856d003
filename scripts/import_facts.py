"""Write geodata/ once from a folder of fact-base JSON files and one of translations.

    python -m scripts.import_facts FACTS [--translations DIR] [--base DIR] [--out geodata]

It stays in the project to show where each field came from. geodata/ is the master since then: running this
again overwrites what was edited there.
"""

import argparse
import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import Polygon, mapping, shape
from shapely.geometry.polygon import orient

from atlas.catalogue import BY_KEY, OSM_ATTRIBUTION, OSM_LICENCE, OWN_ATTRIBUTION, OWN_LICENCE
from atlas.files import write_geojson, write_table
from atlas.schema import entity_fields

Row = dict[str, Any]
LANGUAGES = ("en", "de", "ro")


class Translator:
    """English text → the columns of a localised field; notes which local names are documented originals."""

    def __init__(self, folder: Path | None) -> None:
        self.words: dict[str, dict[str, str]] = {}
        self.originals: list[Row] = []
        for part in sorted(folder.glob("in/*.json")) if folder else ():
            english = {item["k"]: item["en"] for item in json.loads(part.read_text("utf-8"))}
            for language in ("de", "ro"):
                translated = json.loads(
                    (part.parent.parent / "out" / f"{language}-{part.stem}.json").read_text("utf-8")
                )
                for key, text in translated.items():
                    self.words.setdefault(english[key], {})[language] = text.strip()
        for extra in (folder / "extra.json",) if folder and (folder / "extra.json").exists() else ():
            self.words.update(json.loads(extra.read_text("utf-8")))

    def columns(self, field: str, english: str | None, known: Row | None = None) -> Row:
        """`field_en`, `field_de`, `field_ro`; a documented text in `known` goes before a translation."""
        english = english.strip() if english else None
        row: Row = {f"{field}_en": english}
        for language in ("de", "ro"):
            documented = (known or {}).get(f"{field}_{language}")
            row[f"{field}_{language}"] = documented or (self.words.get(english, {}).get(language) if english else None)
            if documented and known:
                self.originals.append({"record": known["id"], "field": f"{field}_{language}", "state": "original"})
        return row

    def lists(self, field: str, english: Iterable[str]) -> Row:
        """The same for a list of texts, item by item."""
        items = [text.strip() for text in english]
        row: Row = {f"{field}_en": items}
        for language in ("de", "ro"):
            row[f"{field}_{language}"] = [self.words.get(text, {}).get(language, text) for text in items]
        return row


class Importer:
    """Turns the fact base into the rows of geodata/, file by file."""

    def __init__(self, facts: Path, translator: Translator) -> None:
        self.facts, self.translate = facts, translator
        self.rows: dict[str, list[Row]] = {key: [] for key in BY_KEY}

    def read(self, name: str) -> Any:
        return json.loads((self.facts / f"{name}.json").read_text("utf-8"))

    def plain(self, key: str, record: Row, **given: Any) -> Row:
        """The row of a record whose fields are named as in the schema; `given` goes first."""
        row: Row = {}
        for field in entity_fields(BY_KEY[key].model):
            columns = field.columns
            if all(column in given for column in columns):
                row |= {column: given[column] for column in columns}
            elif len(columns) == 1:
                row[field.name] = record.get(field.name)
            elif isinstance(record.get(columns[0]), list) or field.kind == "list of texts":
                source = record.get(columns[0]) or record.get(field.name) or []
                row |= self.translate.lists(field.name, source)
            else:
                english = record.get(columns[0]) if columns[0] in record else record.get(field.name)
                row |= self.translate.columns(field.name, english, record)
        return row

    def add(self, key: str, record: Row, geometry: Row | None = None, **given: Any) -> None:
        row = self.plain(key, record, **given)
        if BY_KEY[key].spatial:
            row["geometry"] = geometry
        self.rows[key].append(row)

    def figure(self, record_id: str, number: int, fact: Row) -> None:
        value = fact["value"]
        kind = ("flag" if value is True else "unknown" if value is None else "list" if isinstance(value, list)
                else "text" if isinstance(value, str) else "number")  # fmt: skip
        words = "; ".join(value) if kind == "list" else value if kind == "text" else None
        text = self.translate.columns("value_text", words)
        if kind == "list":
            for language in ("de", "ro"):
                items = [self.translate.words.get(item, {}).get(language, item) for item in value]
                text[f"value_text_{language}"] = "; ".join(items)
        self.add("figures", fact, id=f"{record_id}-f{number}", record_id=record_id, value_kind=kind,
                 value=1 if kind == "flag" else value if kind == "number" else None, **text)  # fmt: skip

    def outline(self, record: Row) -> None:
        if not record.get("outline"):
            return
        licence = record["outline_licence"]
        key = "outlines_osm" if record["outline_kind"] == "generalised-osm" else "outlines"
        osm = key == "outlines_osm"
        area = record.get("outline_area_km2") or record.get("area_km2")
        credit = OSM_ATTRIBUTION if osm else f"{record['outline_source']}. {licence}"
        ring = mapping(orient(Polygon(record["outline"])))
        self.add(key, record, json.loads(json.dumps(ring)), outline_area_km2=area,
                 licence=OSM_LICENCE if osm else licence, attribution=credit,
                 **self.translate.columns("outline_source", record["outline_source"]))  # fmt: skip

    def places(self) -> None:
        for city in self.read("cities"):
            self.add("cities", city, _point(city))
            self.outline(city)
            for number, fact in enumerate(city["facts"], 1):
                self.figure(city["id"], number, fact)
        for place in self.read("neighbourhoods"):
            self.add("neighbourhoods", place, _point(place))
            self.outline(place)
            for number, fact in enumerate(place["figures"], 1):
                self.figure(place["id"], number, fact)
            for number, item in enumerate(place["challenges"], 1):
                self.add("challenges", item, id=f"{place['id']}-c{number}", neighbourhood_id=place["id"])
            for number, item in enumerate(place["population_variants"], 1):
                self.add("population_variants", item, id=f"{place['id']}-p{number}", neighbourhood_id=place["id"])
            for number, item in enumerate(place["hotspots"], 1):
                self.add(
                    "hotspots",
                    item,
                    _point(item),
                    id=f"{place['id']}-h{number}",
                    neighbourhood_id=place["id"],
                )

    def records(self) -> None:
        for measure in self.read("measures"):
            self.add("measures", measure, measure["geometry"])
            for number, fact in enumerate(measure["figures"], 1):
                self.figure(measure["id"], number, fact)
        for event in self.read("events"):
            self.add("events", event, event["geometry"])
        for method in self.read("methods"):
            self.add("methods", method)
            for number, use in enumerate(method["tried_in"], 1):
                self.add("method_uses", use, id=f"{method['id']}-u{number}", method_id=method["id"])
        for document in self.read("documents"):
            self.add("documents", document, kind=document["kind"].replace(" ", "-"),
                     **self.translate.columns("title_local", document["title_en"]))  # fmt: skip
        for organisation in self.read("organisations"):
            self.add("organisations", organisation,
                     **self.translate.columns("name_local", organisation["name_en"]))  # fmt: skip
        for key in ("transfers", "phases", "projects", "topics", "kinds", "statuses", "sources"):
            for record in self.read(key):
                self.add(key, record)

    def knowledge(self) -> None:
        base = self.read("criteria")
        for criterion in base["criteria"]:
            self.add("criteria", criterion)
        for framework in base["frameworks"]:
            self.add("frameworks", framework)
            for number, item in enumerate(framework["criteria"], 1):
                self.add(
                    "framework_criteria",
                    item,
                    id=f"{framework['id']}-k{number}",
                    framework_id=framework["id"],
                )
        for condition in base["conditions"]:
            self.add("conditions", condition)
        for note in base["measure_notes"]:
            row = dict(note, preconditions_en=note["preconditions_en"] or [])
            self.add("measure_notes", row, id=note["measure_id"])
        self.add("notes", {"id": "criteria", "text_en": base["note_en"], "source_ids": []})
        self.add("notes", {"id": "criteria-scale", "text_en": base["scale_en"], "source_ids": []})
        self.add("notes", {"id": "phase-model", **base["phase_model_note"]})
        self.add("notes", {"id": "rollbook", **base["rollbook"]})

    def base(self, folder: Path) -> None:
        for file in sorted(folder.glob("*.geojson")):
            for feature in json.loads(file.read_text("utf-8"))["features"]:
                given = {"id": feature["id"], **feature["properties"]}
                osm = given.get("basis") == "osm"
                given["licence"] = OSM_LICENCE if osm else given.get("licence") or OWN_LICENCE
                given["attribution"] = OSM_ATTRIBUTION if osm else given.get("attribution") or OWN_ATTRIBUTION
                if given.get("derived_from") and given.get("basis") != "own-drawing":
                    given["basis"] = f"{given['basis']}: {given['derived_from']}"
                names = {f"name_{code}": given[f"name_{code}"] for code in LANGUAGES}
                geometry = mapping(shapely.set_precision(shape(feature["geometry"]), 1e-5, mode="pointwise"))
                self.add("base_osm" if osm else "base", given, json.loads(json.dumps(geometry)), **names)


def _point(record: Row) -> Row:
    return {"type": "Point", "coordinates": [record["lon"], record["lat"]]}


def main() -> None:
    """Read the facts and write geodata/."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=Path)
    parser.add_argument("--translations", type=Path)
    parser.add_argument("--base", type=Path)
    parser.add_argument("--out", type=Path, default=Path("geodata"))
    options = parser.parse_args()
    translator = Translator(options.translations)
    importer = Importer(options.facts, translator)
    importer.places()
    importer.records()
    importer.knowledge()
    if options.base:
        importer.base(options.base)
    options.out.mkdir(exist_ok=True)
    for key, file in BY_KEY.items():
        if key in ("base", "base_osm") and not options.base:
            continue
        path, rows = options.out / file.name, importer.rows[key]
        if file.spatial:
            write_geojson(path, file, rows)
        else:
            write_table(path, file, rows)
        print(f"{file.name}: {len(rows)}")
    with (options.out / "text_states.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, ["record", "field", "state", "reviewer", "date"], lineterminator="\n")
        writer.writeheader()
        unique = {tuple(row.values()): row for row in translator.originals}
        writer.writerows(sorted(unique.values(), key=lambda row: (row["record"], row["field"])))


if __name__ == "__main__":
    main()
