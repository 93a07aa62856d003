"""Contents that once ended the check in a traceback: each is named, and nothing is raised."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas import checks
from atlas.loading import load
from atlas.paths import GEODATA
from atlas.text import text


def _property(name: str, value: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / "measures.geojson"
        document = json.loads(path.read_text("utf-8"))
        document["features"][0]["properties"][name] = value
        path.write_text(json.dumps(document), "utf-8")

    return change


def _column_without_heading(folder: Path) -> None:
    path = folder / "topics.csv"
    head, first, *rest = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([f"{head},", f"{first},x", *(f"{row}," for row in rest)]), "utf-8")


def _long_cell(folder: Path) -> None:
    with (folder / "text_states.csv").open("a", encoding="utf-8") as stream:
        stream.write(f"nobody,name_de,{'x' * 200_000},,\n")


LETHAL = {
    "a property without a name": ("measures.geojson", _property("", 1)),
    "a column without a heading": ("topics.csv", _column_without_heading),
    "a cell of 200,000 characters": ("text_states.csv", _long_cell),
    "a number of 400 digits": ("measures.geojson", _property("accuracy_m", 10**400)),
    "half a character": ("measures.geojson", _property("name_en", "\ud800")),
}


@pytest.mark.parametrize("name", LETHAL)
def test_it_is_named_first_and_nothing_is_raised(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "geodata"
    shutil.copytree(GEODATA, folder)
    file, change = LETHAL[name]
    change(folder)

    problems = checks.run(load(folder))

    lines = [problem.line(text("en")) for problem in problems]
    assert lines
    assert "\n".join(lines).encode()
    assert problems[0].file == file


def test_a_layer_without_measures_is_one_fault_and_no_advice_to_delete_anything(tmp_path: Path) -> None:
    folder = tmp_path / "geodata"
    shutil.copytree(GEODATA, folder)
    path = folder / "measures.geojson"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"features": []}), "utf-8")

    problems = checks.run(load(folder))

    assert [(problem.rule, problem.file) for problem in problems] == [("empty-file", "measures.geojson")]
