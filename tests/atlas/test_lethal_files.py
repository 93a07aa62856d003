"""Contents that once ended the check in a traceback: each is named, and nothing is raised."""

import json
import shutil
from collections.abc import Callable
from errno import EACCES
from pathlib import Path

import pytest

from atlas import checks
from atlas.cli.check import lines
from atlas.data.findings import Finding
from atlas.data.loading import load, signature
from atlas.data.problems import Problem, Wanted
from atlas.i18n.catalog import text
from atlas.paths import GEODATA


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


@pytest.mark.parametrize("name", ["text_states.csv", "measures.geojson", "hotspots.geojson"])
def test_what_may_not_be_read_is_unreadable_and_not_missing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "geodata"
    shutil.copytree(GEODATA, folder)
    whole = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == name:
            raise PermissionError(EACCES, "Permission denied", str(path))
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", refused)

    told = [(problem.rule, problem.file, problem.found) for problem in checks.run(load(folder))]

    assert told == [("unreadable-file", name, Finding("no_right"))]


def test_a_change_of_rights_alone_is_read_anew(tmp_path: Path) -> None:
    shutil.copytree(GEODATA, tmp_path, dirs_exist_ok=True)
    before = signature(tmp_path)
    (tmp_path / "events.geojson").chmod(0o600)

    assert signature(tmp_path) != before


def test_of_one_file_at_most_fifty_lines_are_printed() -> None:
    many = [
        Problem("missing-value", "topics.csv", f"t{number}", params={"wanted": Wanted("text")}) for number in range(200)
    ]
    some = [
        Problem("missing-value", "kinds.csv", f"k{number}", params={"wanted": Wanted("text")}) for number in range(50)
    ]

    told = list(lines([*many, *some], text("en")))

    assert len([line for line in told if line.startswith("topics.csv")]) == 50
    assert len([line for line in told if line.startswith("kinds.csv")]) == 50
    assert told[-1] == "topics.csv: and 151 more faults."


def test_a_layer_without_measures_is_one_fault_and_no_advice_to_delete_anything(tmp_path: Path) -> None:
    folder = tmp_path / "geodata"
    shutil.copytree(GEODATA, folder)
    path = folder / "measures.geojson"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"features": []}), "utf-8")

    problems = checks.run(load(folder))

    assert [(problem.rule, problem.file) for problem in problems] == [("empty-file", "measures.geojson")]
