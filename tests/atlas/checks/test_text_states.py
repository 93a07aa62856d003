"""text_states.csv: rows that belong to nothing, unknown states, unsigned reviews."""

from pathlib import Path

import pytest

from atlas.checks import run
from atlas.data.loading import load
from atlas.data.problems import Problem
from atlas.data.text_states import FILE_NAME
from tests.atlas.checks.conftest import measure, problems

HEAD = "record,field,state,reviewer,date\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert problems(tmp_path, {"measures": [measure("one", name_de="eins")]}) == []
    return tmp_path


def told(folder: Path, row: str) -> list[Problem]:
    (folder / FILE_NAME).write_text(HEAD + row + "\n", "utf-8")
    return run(load(folder))


@pytest.mark.parametrize(
    "row",
    [
        "one,name_de,original,,",
        "one,name_de,reviewed,Umweltamt,2026-12-01",
        "interface,cli.faults_de,reviewed,Umweltamt,2026-12-01",
        "interface,nav.about_ro,reviewed,Primăria,2026-12-01",
    ],
)
def test_what_belongs_to_a_text_is_in_order(folder: Path, row: str) -> None:
    assert told(folder, row) == []


@pytest.mark.parametrize(
    ("row", "rule", "found", "hint"),
    [
        ("one,name_de,done,,", "unknown-state", "done", None),
        ("once,name_de,original,,", "state-of-nothing", "once", "one"),
        ("one,names_de,original,,", "state-of-nothing", "names_de", "name_de"),
        ("interface,nav.abuot_de,original,,", "state-of-nothing", "nav.abuot_de", "nav.about_de"),
        ("one,name_de,reviewed,,2026-12-01", "unsigned-review", "2026-12-01", None),
        ("one,name_de,reviewed,Umweltamt,", "unsigned-review", "Umweltamt", None),
        ("one,name_de,reviewed,Umweltamt,2026-13-01", "unsigned-review", "Umweltamt, 2026-13-01", None),
    ],
)
def test_other_rows_are_told(folder: Path, row: str, rule: str, found: str, hint: str | None) -> None:
    (problem,) = told(folder, row)

    assert (problem.rule, problem.file, problem.found) == (rule, FILE_NAME, found)
    assert (str(problem.params["hint"]) if hint else problem.params.get("hint")) == hint


def test_an_emptied_vocabulary_is_told_without_the_states_of_its_words(folder: Path) -> None:
    (folder / "topics.csv").write_text((folder / "topics.csv").read_text("utf-8").splitlines()[0] + "\n", "utf-8")

    assert [problem.rule for problem in told(folder, "heat,label_de,original,,")] == ["empty-file"]
