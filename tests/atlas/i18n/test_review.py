"""The state of each text, and the coverage table of the command line."""

import dataclasses
import shutil
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.data.catalogue import BY_KEY
from atlas.data.files import write_table
from atlas.data.loading import Dataset, load
from atlas.data.text_states import FILE_NAME, Noted, State, read_states
from atlas.i18n.review import (
    content_to_review,
    coverage,
    entries,
    interface,
    interface_to_review,
    plain_keys,
    state,
    to_review,
)
from atlas.paths import GEODATA
from atlas.schema import Localised, LocalisedList

NOTES = {("a", "name_de"): Noted("original"), ("a", "name_ro"): Noted("reviewed", "Primăria", "2026-12-01")}


@pytest.mark.parametrize(
    ("record", "language", "value", "expected"),
    [
        ("a", "en", Localised(en="shade", de="Schatten"), State.ORIGINAL),
        ("a", "de", Localised(en="shade", de="Schatten"), State.ORIGINAL),
        ("a", "ro", Localised(en="shade", ro="umbră"), State.REVIEWED),
        ("a", "ro", Localised(en="shade"), State.MISSING),
        ("b", "de", Localised(en="shade", de="Schatten"), State.TRANSLATED),
        ("b", "de", Localised(en="RADP", de="RADP"), State.ORIGINAL),
        ("b", "en", Localised(de="Schatten"), State.MISSING),
        ("b", "de", LocalisedList(en=("a", "b"), de=("c", "d")), State.TRANSLATED),
        ("b", "de", LocalisedList(en=("a", "b"), de=("c",)), State.MISSING),
        ("b", "de", LocalisedList(en=("a", "b"), de=("c", "")), State.MISSING),
        ("b", "de", LocalisedList(en=("a", "b"), de=("a", "b")), State.ORIGINAL),
    ],
)
def test_the_state_of_a_text(record: str, language: str, value: Localised | LocalisedList, expected: State) -> None:
    assert state(NOTES, record, "name", language, value) is expected


def test_a_row_without_record_is_told_and_the_others_stand() -> None:
    notes, problems = read_states(b"record,field,state,reviewer,date\na,name_de,original,,\n,x,original,,\n,,,,\n")

    assert notes == {("a", "name_de"): Noted("original")}
    (problem,) = problems
    assert (problem.rule, problem.record, problem.field) == ("missing-value", "#2", "record")


def test_a_key_called_other_is_no_plural() -> None:
    assert plain_keys(["a.one", "a.other", "b.other", "b.title", "c.other"]) == {
        "a.one": "a",
        "a.other": "a",
        "b.other": "b.other",
        "b.title": "b.title",
        "c.other": "c",
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two topics; one text is missing, one reviewed, one a documented original."""
    rows = [
        {"id": "a", "label_en": "Shade", "label_de": "Schatten", "label_ro": "Umbră", "definition_en": "Dark"},
        {
            "id": "b",
            "label_en": "Green",
            "label_de": "Grün",
            "label_ro": "Verde",
            "definition_en": "Plants",
            "definition_de": "Pflanzen",
        },
    ]
    write_table(tmp_path / "topics.csv", BY_KEY["topics"], rows)
    states = "a,label_de,original,,\nb,label_de,reviewed,Umweltamt,2026-12-01\n"
    (tmp_path / FILE_NAME).write_text("record,field,state,reviewer,date\n" + states, "utf-8")
    return tmp_path


def test_entries_and_coverage(folder: Path) -> None:
    found = list(entries(load(folder)))
    german = {(entry.record, entry.column): (entry.state, entry.text) for entry in found if entry.language == "de"}

    assert german == {
        ("a", "label_de"): (State.ORIGINAL, "Schatten"),
        ("a", "definition_de"): (State.MISSING, ""),
        ("b", "label_de"): (State.REVIEWED, "Grün"),
        ("b", "definition_de"): (State.TRANSLATED, "Pflanzen"),
    }
    assert dict(coverage(found)["ro", "topics"]) == {State.TRANSLATED: 2, State.MISSING: 2}
    assert dict(coverage(found)["en", "topics"]) == {State.ORIGINAL: 4}


def test_interface_texts_have_states_too(folder: Path) -> None:
    files = {
        "en": {"a": "Map", "b": {"one": "{n} tree", "other": "{n} trees"}, "c": "x"},
        "de": {"a": "Karte", "b": {"one": "{n} Baum", "other": "{n} Bäume"}},
    }
    data = Dataset(folder, "", {}, {}, {("interface", "b_de"): Noted("reviewed", "Umweltamt", "2026-12-01")})

    assert [(entry.column, entry.state) for entry in interface(data, files) if entry.language == "de"] == [
        ("a_de", State.TRANSLATED),
        ("b_de", State.REVIEWED),
        ("c_de", State.MISSING),
    ]


def test_texts_of_a_state_are_listed_before_the_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["texts", "--state", "missing", "--language", "de", "--entity", "topics", "--geodata", str(folder)]

    assert main(options) == 0

    listed, table = capsys.readouterr().out.split("\n\n")
    assert listed.split("\t") == ["topics", "a", "definition_de", ""]
    assert table.split("\n")[1].split() == (
        ["de", "topics", "1", "(", "25.0%)", "1", "(", "25.0%)", "1", "(", "25.0%)", "1", "(", "25.0%)", "4"]
    )


def test_the_shipped_data_has_every_text_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["texts", "--state", "missing"]) == 0

    first, *table = capsys.readouterr().out.splitlines()
    assert first == ""  # none is listed
    assert [line.split()[0] for line in table if line.split()[1] == "all"] == ["en", "de", "ro"]


def test_a_record_is_to_review_in_a_language_until_all_its_texts_are() -> None:
    dataset = load()
    fields = [
        f"{name}_de"
        for name in (
            "name",
            "description",
            "location_text",
            "target_group",
            "status_note",
            "note",
            "transfer_note",
            "actors",
        )
    ]
    states = {("dortmund-hitze-telefon", field): Noted("reviewed", "Umweltamt", "2026-12-01") for field in fields}
    reviewed = dataclasses.replace(dataset, text_states={**(dataset.text_states or {}), **states})

    assert to_review(dataset, "measures", "dortmund-hitze-telefon", "de")
    assert not to_review(dataset, "measures", "dortmund-hitze-telefon", "en")
    assert not to_review(reviewed, "measures", "dortmund-hitze-telefon", "de")
    assert to_review(reviewed, "measures", "dortmund-hitze-telefon", "ro")
    assert not to_review(dataset, "measures", "nobody", "de")


def test_a_language_has_content_to_review_while_one_record_has() -> None:
    dataset = load()
    assert {code: content_to_review(dataset, code) for code in ("en", "de", "ro")} == {
        "en": False,
        "de": True,
        "ro": True,
    }


@pytest.mark.parametrize(("language", "fewer"), [("en", 0), ("de", 1), ("ro", 0)])
def test_a_reviewed_interface_text_is_no_longer_counted(language: str, fewer: int, tmp_path: Path) -> None:
    before, of = interface_to_review(load(), language)
    folder = shutil.copytree(GEODATA, tmp_path / "geodata")
    with (folder / FILE_NAME).open("a", encoding="utf-8") as notes:
        notes.write("interface,measures.lead_de,reviewed,City of Dortmund,2026-11-24\n")
    assert interface_to_review(load(folder), language) == (before - fewer, of)
    assert (before == 0) == (language == "en")


def test_a_language_that_the_data_do_not_have_is_missing_everywhere() -> None:
    assert state({}, "r", "name", "hu", Localised(en="A", de="B")) is State.MISSING
