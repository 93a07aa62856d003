"""Translations that do not keep to the glossary, in the data."""

import shutil
from pathlib import Path

import pytest

from atlas.checks import run
from atlas.data.loading import load
from atlas.paths import GEODATA
from tests.atlas.checks.conftest import Check, measure


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GEODATA, tmp_path / "geodata"))


@pytest.mark.parametrize(
    ("column", "english", "text", "rule", "found"),
    [
        ("description_de", "A heat telephone.", "Ein Sorgentelefon.", "other-rendering", "Ein Sorgentelefon."),
        ("description_ro", "A tree pit.", "O groapă.", "other-rendering", "O groapă."),
        ("note_de", "The heat island.", "Die Hitzeinsel, auch Wärmeinsel.", "forbidden-rendering", "Wärmeinsel"),
    ],
)
def test_another_word_is_told_with_its_record_and_column(
    check: Check, column: str, english: str, text: str, rule: str, found: str
) -> None:
    texts = {f"{column[:-3]}_en": english, column: text}

    assert check(measures=[measure("one", **texts)]) == [(rule, "one", column, found)]


def test_items_of_a_list_are_held_against_it_one_by_one(check: Check) -> None:
    texts = {"actors_en": ["Residents", "Volunteers"], "actors_de": ["Bewohnerinnen und Bewohner", "Leute"]}

    assert check(measures=[measure("one", **texts)]) == [("other-rendering", "one", "actors_de", "Leute")]


def test_a_documented_local_name_is_no_translation(folder: Path) -> None:
    # "Heat emergency phone line in heat waves" bears a Romanian name of its own, without the word for heat wave.
    states = folder / "text_states.csv"
    line = "heat-emergency-phone-line,name_ro,original,,\n"
    assert line in states.read_text("utf-8")
    assert run(load(folder)) == []

    states.write_text(states.read_text("utf-8").replace(line, ""), "utf-8")

    assert [(item.rule, item.record, item.field) for item in run(load(folder))] == [
        ("other-rendering", "heat-emergency-phone-line", "name_ro")
    ]


def test_without_the_states_names_are_not_judged(folder: Path) -> None:
    (folder / "text_states.csv").unlink()

    assert run(load(folder)) == []
