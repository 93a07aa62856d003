"""Damage to whole files: missing, cut, in another encoding or reference system, without licence."""

import csv
import io
from pathlib import Path
from random import Random

from atlas.data.catalogue import FILES, Need
from tests.geodata.damage import Damage, Item, Layer, Table, damage, damage_file, mutation, opened

ALL = [file.key for file in FILES]
NEEDED = [file.key for file in FILES if file.need is not Need.OPTIONAL]
LINKED = (
    "cities neighbourhoods measures events transfers methods method_uses phases criteria frameworks conditions "
    "transfer_conditions documents organisations projects topics kinds statuses sources outlines_osm states"
)
LAYERS = [file.key for file in FILES if file.spatial]
TABLES = [file.key for file in FILES if not file.spatial]
CREDITED = "outlines outlines_osm base base_osm"


@damage_file("missing-file", NEEDED)
def missing_file(file: Layer | Table, random: Random) -> None:
    file.path.unlink()


@damage_file("broken-file", LAYERS)
def cut_layer(file: Layer, random: Random) -> None:
    body = file.path.read_bytes()
    file.path.write_bytes(body[: random.randrange(1, len(body) - 4)].decode("utf-8", "ignore").encode())


@damage_file("broken-file", LAYERS)
def empty_layer(file: Layer, random: Random) -> None:
    file.path.write_bytes(b"")


@damage_file("broken-table", [*TABLES, "states"])
def empty_table(file: Table, random: Random) -> None:
    file.path.write_bytes(random.choice([b"", b"\n\n"]))


@damage_file("broken-table", [*TABLES, "states"])
def other_separator(file: Table, random: Random) -> None:
    """As a spreadsheet saves it where the comma stands in numbers."""
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, file.columns, delimiter=random.choice(";\t"))
    writer.writeheader()
    writer.writerows(file.items)
    file.path.write_text(target.getvalue(), "utf-8", newline="")


@damage_file("unreadable-file", [*ALL, "states"])
def folder_in_its_place(file: Layer | Table, random: Random) -> None:
    file.path.unlink()
    file.path.mkdir()


@damage_file("not-utf8", [*ALL, "states"])
def utf16(file: Layer | Table, random: Random) -> None:
    file.path.write_bytes(file.path.read_text("utf-8").encode(random.choice(["utf-16", "utf-16-le", "utf-16-be"])))


@damage_file("broken-file", LAYERS)
def not_a_collection(file: Layer, random: Random) -> None:
    file.path.write_text(random.choice(["[]", '{"type": "Feature"}', "null", "[" * 3000, "NaN"]))


@damage_file("broken-table", TABLES)
def open_quote(file: Table, random: Random) -> None:
    """A half-written table: it ends inside a quoted text."""
    body = file.path.read_text("utf-8")
    file.path.write_text(body + 'half-written,"And then the', "utf-8")


@damage_file("wrong-cells", TABLES)
def cut_row(file: Table, random: Random) -> str:
    """A half-written table: its last row ends early. Links to the record itself are not told as well."""
    last = file.items.pop()
    file.save()
    with file.path.open("a", encoding="utf-8", newline="") as stream:
        cells = [last[name] for name in file.columns[: random.randrange(1, len(file.columns))]]
        csv.writer(stream, lineterminator="\n").writerow(cells)
    return str(last["id"])


@damage_file("wrong-cells", TABLES)
def cell_too_many(file: Table, random: Random) -> str:
    chosen = random.choice(file.items)
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(file.columns)
    for item in file.items:
        writer.writerow([*item.values(), *(["one more"] if item is chosen else [])])
    file.path.write_text(lines.getvalue(), "utf-8", newline="")
    return str(chosen["id"])


@damage_file("broken-table", [*TABLES, "states"])
def missing_column(file: Table, random: Random) -> None:
    gone = random.choice(file.columns)
    file.columns.remove(gone)
    for item in file.items:
        del item[gone]
    file.save()


@damage_file("not-utf8", ["methods", "sources", "projects", "pitfalls"])
def other_encoding(file: Table, random: Random) -> None:
    file.path.write_bytes(file.path.read_text("utf-8").encode("cp1252", "replace"))


@damage_file("wrong-crs", LAYERS)
def other_crs(file: Layer, random: Random) -> None:
    file.document["crs"] = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    file.save()


@damage_file("licence-file", LAYERS)
def no_licence(file: Layer, random: Random) -> None:
    member = random.choice(["licence", "attribution"])
    if random.random() < 0.5:
        del file.document[member]
    else:
        file.document[member] = ""
    file.save()


@damage("missing-licence", CREDITED)
def no_licence_of_a_feature(item: Item, file: Layer, random: Random) -> None:
    file.put(item, random.choice(["licence", "attribution"]), "")


@damage("osm-licence", "outlines_osm base_osm")
def osm_under_another_licence(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "licence", "CC BY 4.0")


@mutation("osm-licence")
def osm_moved(folder: Path, random: Random) -> Damage:
    source, target = opened(folder, "outlines_osm"), opened(folder, "outlines")
    moved = random.choice(source.items)
    source.items.remove(moved)
    target.items.append(moved)
    source.save()
    target.save()
    return Damage({("osm-licence", target.path.name, moved["id"])})


@damage("control-character", ALL)
def control_character(item: Item, file: Layer | Table, random: Random) -> None:
    held = item.get("properties", item)
    name = random.choice([name for name, value in held.items() if isinstance(value, str) and value and name != "id"])
    file.put(item, name, held[name] + random.choice("\x00\x07\x1b\x7f\ufffd"))


@damage("not-a-feature", LAYERS)
def not_a_feature(item: Item, file: Layer, random: Random) -> None:
    item["properties"] = None


@damage_file("empty-file", LINKED)
def emptied_file(file: Layer | Table, random: Random) -> None:
    """One complaint about the file, none about the records that lead to it."""
    file.items.clear()
    file.save()


FILES_DAMAGED = (
    missing_file,
    cut_layer,
    empty_layer,
    empty_table,
    other_separator,
    folder_in_its_place,
    utf16,
    not_a_collection,
    open_quote,
    cut_row,
    cell_too_many,
    missing_column,
    other_encoding,
    other_crs,
    no_licence,
    no_licence_of_a_feature,
    osm_under_another_licence,
    osm_moved,
    not_a_feature,
    emptied_file,
    control_character,
)
