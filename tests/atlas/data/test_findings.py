"""What was found in a broken file is told in the reader's language: no parser and no library speaks in its place."""

import csv
import json
import re

import pytest

from atlas.data.catalogue import BY_KEY
from atlas.data.findings import Finding, of_csv, of_geometry, of_json, of_system
from atlas.data.reading import read_file
from atlas.i18n.catalog import text
from atlas.schema import entity_fields

LANGUAGES = ("en", "de", "ro")
BROKEN_JSON = {
    '{"a": }': ("json_value", 1, 7),
    "{a: 1}": ("json_name", 1, 2),
    '{"a" 1}': ("json_colon", 1, 6),
    '{"a": 1\n"b": 2}': ("json_comma", 2, 1),
    '{"a": "b}': ("json_open_quote", 1, 7),
    '{"a": "b\nc"}': ("json_control", 1, 9),
    '{"a": "\\x"}': ("json_escape", 1, 8),
    "{} {}": ("json_more", 1, 4),
}
PARSER = re.compile(
    r"Expecting|delimiter|enclosed|Unterminated|Invalid|Extra data|expected after|unexpected end|char \d"
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("body", BROKEN_JSON)
def test_broken_json_is_told_by_line_column_and_what_is_lacking(body: str, language: str) -> None:
    key, line, column = BROKEN_JSON[body]
    (problem,) = read_file(BY_KEY["hotspots"], body.encode()).problems
    words = text(language)
    said = words("finding.at", line=str(line), column=str(column), what=words(f"finding.{key}"))
    assert said in problem.line(words)
    assert language == "en" or not PARSER.search(problem.line(words))


def test_what_no_phrase_is_known_for_still_has_its_place() -> None:
    found = of_json(json.JSONDecodeError("A new message of the parser", '{\n "a"', 3))
    assert found.said(text("de")) == "Zeile 2, Spalte 2: nicht als JSON lesbar"
    assert of_json(RecursionError()).key == "json_depth"
    assert of_json(ValueError("Exceeds the limit (4300 digits)")).key == "json_number"


@pytest.mark.parametrize(
    ("body", "key"),
    [('id,"a\n', "csv_open_quote"), ('id\n"a"b\n', "csv_stray_quote"), ("id\n" + "x" * 40, "csv_long_cell")],
)
def test_a_broken_table_is_told_by_its_line(body: str, key: str) -> None:
    limit = csv.field_size_limit(30)
    try:
        with pytest.raises(csv.Error) as raised:
            list(csv.reader(body.splitlines(keepends=True), strict=True))
    finally:
        csv.field_size_limit(limit)
    assert of_csv(raised.value, 7).params == {"line": "7", "what": Finding(key)}


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("Self-intersection[7.46 51.51]", "eine Linie, die sich selbst kreuzt bei 7.46 51.51"),
        ("Ring Self-intersection[1 2]", "eine Linie, die sich selbst kreuzt bei 1 2"),
        ("Too few points in geometry component[1 2]", "zu wenige Punkte bei 1 2"),
        ("Hole lies outside shell[1 2]", "ein Loch außerhalb seiner Fläche bei 1 2"),
        ("Something new", "eine fehlerhafte Geometrie"),
    ],
)
def test_geometries_are_told_in_our_words(reason: str, said: str) -> None:
    assert of_geometry(reason).said(text("de")) == said


def test_the_system_is_told_in_our_words() -> None:
    assert of_system(IsADirectoryError(21, "Is a directory")).said(text("ro")) == "un dosar"
    assert of_system(OSError(5, "Input/output error")).said(text("de")) == "ein Fehler des Systems (EIO)"


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_an_empty_field_is_told_by_its_name_and_kind_without_english(language: str) -> None:
    words, file = text(language), BY_KEY["topics"]
    columns = [column for field in entity_fields(file.model) for column in field.columns]
    body = ",".join(columns) + "\nheat" + "," * (len(columns) - 1) + "\n"
    fields = {field.name: field for field in entity_fields(file.model)}
    told = [problem for problem in read_file(file, body.encode()).problems if problem.rule == "missing-value"]
    assert {problem.field for problem in told} >= {"label", "definition"}
    for problem in told:
        assert words("wanted_value.text") in problem.expected(words)
        assert fields[problem.field].meaning not in problem.line(words)
