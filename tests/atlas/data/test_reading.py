"""Reading one file: records and geometries, and a complaint for each fault, never an exception."""

import json
from errno import EACCES
from typing import Any

import pytest

from atlas.data.catalogue import BY_KEY, FILES, DataFile
from atlas.data.files import columns_of, read_table, write_geojson, write_table
from atlas.data.findings import Finding
from atlas.data.problems import Wanted
from atlas.data.reading import MAX_BYTES, Reading, read_file
from atlas.i18n.catalog import text
from atlas.schema import entity_fields
from atlas.schema.localised import LANGUAGES

TOPIC: dict[str, Any] = {
    "id": "heat",
    "label_en": "Heat",
    "label_de": None,
    "label_ro": "Căldură",
    "definition_en": 'Hot, with a "comma"',
}
HOTSPOT: dict[str, Any] = {
    "neighbourhood_id": "deutz",
    "topic": "heat",
    "name_en": "Corner",
    "accuracy_m": 200,
    "position_method": "neighbourhood-centroid",
    "source_ids": ["a-b"],
}


def layer(*features: Any, **members: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features} | members).encode()


def feature(geometry: Any = None, **changes: Any) -> dict[str, Any]:
    properties = {key: value for key, value in (HOTSPOT | changes).items() if value is not None}
    return {"type": "Feature", "id": "spot", "geometry": geometry, "properties": properties}


def hotspots(body: bytes | None) -> Reading:
    return read_file(BY_KEY["hotspots"], body)


def rules(reading: Reading) -> list[tuple[str, str, str]]:
    return [(problem.rule, problem.record, problem.field) for problem in reading.problems]


def test_a_layer_gives_records_and_geometries() -> None:
    reading = hotspots(layer(feature({"type": "Point", "coordinates": [6.97, 50.93]}), licence="x"))

    assert reading.problems == []
    assert reading.records["spot"].name.of("de") == "Corner"  # type: ignore[attr-defined]
    assert reading.geometries["spot"].wkt == "POINT (6.97 50.93)"  # type: ignore[union-attr]
    assert reading.members == {"licence": "x"}
    assert reading.complete


def test_a_missing_file_is_one_problem() -> None:
    reading = read_file(BY_KEY["events"], None)

    assert rules(reading) == [("missing-file", "", "")]
    assert not reading.complete


def test_a_file_beyond_the_limit_is_not_parsed() -> None:
    assert rules(hotspots(b" " * (MAX_BYTES + 1))) == [("too-large", "", "")]


def test_a_file_that_may_be_missing_when_empty_is_no_problem() -> None:
    reading = hotspots(None)

    assert rules(reading) == []
    assert reading.complete


def test_a_file_that_cannot_be_read_is_told_as_such() -> None:
    reading = read_file(BY_KEY["events"], PermissionError(EACCES, "Permission denied"))

    assert [(problem.rule, problem.found) for problem in reading.problems] == [("unreadable-file", Finding("no_right"))]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'"text"', b'{"type": "FeatureCollection"}', b"[" * 20_000, b'{"type": NaN}']
)
def test_what_is_no_layer_is_told(body: bytes) -> None:
    assert rules(hotspots(body)) == [("broken-file", "", "")]


def test_the_place_of_broken_json_is_told() -> None:
    (problem,) = hotspots(b'{"type": "FeatureCollection",\n"features": [,]}').problems

    assert "line 2, column 14: a value was expected" in problem.line(text("en"))


def test_other_encodings_are_told() -> None:
    assert rules(hotspots(layer().replace(b"features", "Größe".encode("cp1252")))) == [("not-utf8", "", "")]


def test_a_layer_with_a_crs_of_its_own_is_not_shown() -> None:
    assert rules(hotspots(layer(crs={"type": "name", "properties": {"name": "EPSG:25832"}}))) == [("wrong-crs", "", "")]


def test_a_faulty_record_leaves_the_others() -> None:
    reading = hotspots(layer(feature(accuracy_m=-1), feature() | {"id": "other"}, 7))

    assert rules(reading) == [("invalid-value", "spot", "accuracy_m"), ("not-a-feature", "#3", "")]
    assert list(reading.records) == ["other"]
    assert list(reading.ids) == ["spot", "other", "#3"]


@pytest.mark.parametrize(
    ("changes", "rule", "field"),
    [
        ({"position_method": "gps"}, "unknown-word", "position_method"),
        ({"name_en": None}, "missing-value", "name"),
        ({"source_ids": None}, "missing-sources", "source_ids"),
        ({"source_ids": []}, "missing-sources", "source_ids"),
        ({"nmae_en": "?"}, "unknown-field", "nmae_en"),
        ({"topic": "Heat & health"}, "invalid-value", "topic"),
    ],
)
def test_faults_name_their_rule_and_field(changes: dict[str, Any], rule: str, field: str) -> None:
    assert rules(hotspots(layer(feature(**changes)))) == [(rule, "spot", field)]


def test_an_unknown_field_comes_with_a_hint() -> None:
    (problem,) = hotspots(layer(feature(acuracy_m=3))).problems

    assert problem.params == {"hint": "accuracy_m"}


def test_the_second_record_of_an_id_is_refused() -> None:
    reading = hotspots(layer(feature(), feature(name_en="Second")))

    assert rules(reading) == [("duplicate-id", "spot", "id")]
    assert reading.records["spot"].name.en == "Corner"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("geometry", "rule"),
    [
        ({"type": "Point", "coordinates": []}, "no-geometry"),
        ({"type": "Point"}, "no-geometry"),
        ("POINT (6.97 50.93)", "no-geometry"),
        ({"type": "Point", "coordinates": [393000, 5708000]}, "wrong-crs"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}, "invalid-geometry"),
    ],
)
def test_a_faulty_geometry_leaves_the_record_without_a_place(geometry: Any, rule: str) -> None:
    reading = hotspots(layer(feature(geometry)))

    assert rules(reading) == [(rule, "spot", "geometry")]
    assert reading.geometries == {"spot": None}


def table(*rows: str) -> bytes:
    return "\n".join([",".join(columns_of(BY_KEY["topics"])), *rows]).encode() + b"\n"


def test_a_table_may_begin_with_a_byte_order_mark_and_end_lines_as_spreadsheets_do() -> None:
    body = table('heat,Heat,,,"Line one\nline two, with a comma",,').replace(b"\nheat", b"\r\nheat")

    reading = read_file(BY_KEY["topics"], b"\xef\xbb\xbf" + body)

    assert reading.problems == []
    assert reading.records["heat"].definition.en == "Line one\nline two, with a comma"  # type: ignore[attr-defined]


@pytest.mark.parametrize("separator", ["\u2028", "\u0085", "\x0c"])
def test_only_line_ends_end_a_row(separator: str) -> None:
    reading = read_file(BY_KEY["topics"], table(f"heat,Heat,,,a{separator}b,,"))

    assert list(reading.ids) == ["heat"]
    assert [(problem.rule, problem.found) for problem in reading.problems] == [
        ("control-character", ascii(f"a{separator}b"))
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (table("heat,Heat"), ("wrong-cells", "heat", "")),
        (table("heat,Heat,,,x,,,,"), ("wrong-cells", "heat", "")),
        (table('heat,"Heat'), ("broken-table", "", "")),
        (b"id,label_en\nheat,Heat\n", ("broken-table", "", "")),
        (table().replace(b"label_de", b"label_en"), ("broken-table", "", "")),
        (b"", ("broken-table", "", "")),
    ],
)
def test_broken_tables_are_told(body: bytes, expected: tuple[str, str, str]) -> None:
    assert rules(read_file(BY_KEY["topics"], body)) == [expected]


def test_an_empty_list_is_a_missing_value(tmp_path: Any) -> None:
    row = {"id": "dense", "order": 1, "label_en": "…", "definition_en": "…", "own_reading": True, "source_ids": ["a"]}
    write_table(tmp_path / "profiles.csv", BY_KEY["profiles"], [row | {"neighbourhood_ids": []}])

    reading = read_file(BY_KEY["profiles"], (tmp_path / "profiles.csv").read_bytes())

    assert rules(reading) == [("missing-value", "dense", "neighbourhood_ids")]


def test_written_tables_are_read_back(tmp_path: Any) -> None:
    path = tmp_path / "topics.csv"
    write_table(path, BY_KEY["topics"], [TOPIC])

    (row,) = read_table(path.read_text("utf-8"), columns_of(BY_KEY["topics"]))

    assert {key: value for key, value in row.items() if value} == {k: v for k, v in TOPIC.items() if v}


def test_written_layers_are_read_back(tmp_path: Any) -> None:
    path = tmp_path / "hotspots.geojson"
    row = {"id": "spot", "geometry": {"type": "Point", "coordinates": [6.97, 50.93]}, **HOTSPOT}
    write_geojson(path, BY_KEY["hotspots"], [row])

    reading = hotspots(path.read_bytes())

    assert reading.problems == []
    assert reading.members["attribution"] == BY_KEY["hotspots"].attribution
    assert reading.records["spot"].source_ids == ("a-b",)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("language", "kind"), [("en", "number"), ("de", "Zahl"), ("ro", "număr")])
def test_what_was_expected_is_told_in_the_readers_language(language: str, kind: str) -> None:
    (problem,) = hotspots(layer(feature(accuracy_m="wide"))).problems

    assert kind in problem.expected(text(language))


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_every_kind_of_the_schema_has_a_word(language: str) -> None:
    kinds = {manual.kind for file in FILES for manual in entity_fields(file.model)}

    assert all(Wanted(kind).said(text(language)) for kind in kinds)
    assert "or" not in str(hotspots(layer(feature(position_method="x"))).problems[0].expected(text("de"))).split()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.key)
def test_every_field_says_what_it_expects_instead_of_nonsense(file: DataFile) -> None:
    """Also where its example is a list of numbers: a fault line is made for each field in each language."""
    fields = [column for field in entity_fields(file.model) for column in field.columns if column != "id"]
    nonsense = {name: [{"": 10**400}] for name in fields}
    row = {"type": "Feature", "id": "spot", "geometry": None, "properties": nonsense}
    reading = read_file(file._replace(name="spots.geojson"), layer(row))
    assert reading.problems
    for problem in reading.problems:
        assert all(problem.line(text(language)) for language in LANGUAGES)
