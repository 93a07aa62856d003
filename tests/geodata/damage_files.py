"""Damage to whole files: missing, cut, in another encoding or reference system, without licence."""

import csv
import io
from pathlib import Path
from random import Random

from atlas.catalogue import FILES
from tests.geodata.damage import Damage, Layer, Table, one

LAYERS = [file for file in FILES if file.spatial]
TABLES = [file for file in FILES if not file.spatial]


def missing_file(folder: Path, random: Random) -> Damage:
    file = random.choice(FILES)
    (folder / file.name).unlink()
    return one("missing-file", file.name, "")


def cut_layer(folder: Path, random: Random) -> Damage:
    file = random.choice(LAYERS)
    path = folder / file.name
    body = path.read_bytes()
    path.write_bytes(body[: random.randrange(1, len(body) - 4)].decode("utf-8", "ignore").encode())
    return one("broken-file", file.name, "")


def empty_file(folder: Path, random: Random) -> Damage:
    file = random.choice(FILES)
    (folder / file.name).write_bytes(b"")
    return one("broken-file", file.name, "")


def not_a_collection(folder: Path, random: Random) -> Damage:
    file = random.choice(LAYERS)
    (folder / file.name).write_text(random.choice(["[]", '{"type": "Feature"}', "null", "[" * 3000, "NaN"]))
    return one("broken-file", file.name, "")


def open_quote(folder: Path, random: Random) -> Damage:
    """A half-written table: it ends inside a quoted text."""
    table = Table(folder, "measure_notes" if random.random() < 0.3 else "methods")
    body = table.path.read_text("utf-8")
    table.path.write_text(body + 'half-written,"And then the', "utf-8")
    return one("broken-file", table.name, "")


def cut_row(folder: Path, random: Random) -> Damage:
    """A half-written table: its last row ends early. Links to the record itself are not told as well."""
    table = Table(folder, random.choice(["figures", "transfers", "projects", "organisations"]))
    last = table.rows[-1]
    table.rows.pop()
    table.save()
    with table.path.open("a", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerow(
            [last[name] for name in table.columns[: random.randrange(1, 5)]]
        )
    return one("wrong-cells", table.name, last["id"])


def cell_too_many(folder: Path, random: Random) -> Damage:
    table = Table(folder, random.choice(["figures", "sources", "topics"]))
    row = table.pick(random)
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(table.columns)
    for item in table.rows:
        writer.writerow([*item.values(), *(["one more"] if item is row else [])])
    table.path.write_text(lines.getvalue(), "utf-8", newline="")
    return one("wrong-cells", table.name, row["id"])


def missing_column(folder: Path, random: Random) -> Damage:
    table = Table(folder, random.choice(TABLES).key)
    gone = random.choice(table.columns)
    table.columns.remove(gone)
    table.rows = [{name: row[name] for name in table.columns} for row in table.rows]
    table.save()
    return one("broken-file", table.name, "", gone)


def other_encoding(folder: Path, random: Random) -> Damage:
    table = Table(folder, random.choice(["methods", "sources", "projects"]))
    table.path.write_bytes(table.path.read_text("utf-8").encode("cp1252", "replace"))
    return one("not-utf8", table.name, "")


def other_crs(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(LAYERS).key)
    layer.document["crs"] = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    layer.save()
    return one("wrong-crs", layer.name, "")


def no_licence(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(LAYERS).key)
    member = random.choice(["licence", "attribution"])
    if random.random() < 0.5:
        del layer.document[member]
    else:
        layer.document[member] = ""
    layer.save()
    return one("licence-file", layer.name, "", member)


def no_licence_of_a_feature(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["outlines", "outlines_osm", "base", "base_osm"]))
    feature = layer.pick(random)
    feature["properties"][random.choice(["licence", "attribution"])] = ""
    layer.save()
    return one("missing-licence", layer.name, feature["id"])


def osm_under_another_licence(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["outlines_osm", "base_osm"]))
    feature = layer.pick(random)
    feature["properties"]["licence"] = "CC BY 4.0"
    layer.save()
    return one("osm-licence", layer.name, feature["id"])


def osm_moved(folder: Path, random: Random) -> Damage:
    source, target = Layer(folder, "outlines_osm"), Layer(folder, "outlines")
    feature = source.pick(random)
    source.features.remove(feature)
    target.features.append(feature)
    source.save()
    target.save()
    return one("osm-licence", target.name, feature["id"])


def outline_of_nothing(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["outlines", "outlines_osm"]))
    feature = layer.pick(random)
    feature["id"] = "atlantis"
    layer.save()
    return one("dead-link", layer.name, "atlantis")


def not_a_feature(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["measures", "neighbourhoods", "events"]))
    feature = layer.pick(random)
    feature["properties"] = None
    layer.save()
    return one("not-a-feature", layer.name, feature["id"])


def empty_vocabulary(folder: Path, random: Random) -> Damage:
    """One complaint about the file, none about the records that lead to it."""
    table = Table(folder, random.choice(["topics", "kinds", "statuses", "sources"]))
    table.rows = []
    table.save()
    return one("empty-file", table.name, "")


FILES_DAMAGED = (
    missing_file, cut_layer, empty_file, not_a_collection, open_quote, cut_row, cell_too_many, missing_column,
    other_encoding, other_crs, no_licence, no_licence_of_a_feature, osm_under_another_licence, osm_moved,
    outline_of_nothing, not_a_feature, empty_vocabulary,
)  # fmt: skip
