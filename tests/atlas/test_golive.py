"""`python -m atlas golive`: red until everything is as the owner wants it, and each point by itself."""

import csv
import shutil
from pathlib import Path

import pytest

from atlas import config
from atlas.cli import main
from atlas.config import ConfigError
from atlas.config.operator import NEEDED
from atlas.data import loading
from atlas.data.text_states import FILE_NAME, State
from atlas.golive import POINTS, left_open, reviewed_texts, unstated_licences
from atlas.i18n.catalog import read
from atlas.i18n.review import INTERFACE, entries, interface
from atlas.paths import GEODATA, ROOT
from atlas.schema.localised import LANGUAGES
from tests.atlas.test_operator import complete

READY = (
    ('public_address = "localhost"', 'public_address = "atlas.example.org"'),
    ("allowed_hosts = []", 'allowed_hosts = ["atlas.example.org"]'),
    ("reviewed_percent = 100.0", "reviewed_percent = 0.0"),
    ("unstated_licences = 0", "unstated_licences = 100"),
)
"""What else the shipped file needs, besides [contact], so that nothing is open."""


def settled(folder: Path, *changes: tuple[str, str]) -> config.Config:
    """A configuration with which the shipped data may go public, and then some places changed."""
    path = complete(folder)
    content = path.read_text("utf-8")
    for old, new in (*READY, *changes):
        assert content.count(old) == 1, old
        content = content.replace(old, new)
    path.write_text(content, "utf-8")
    return config.load(path)


def points(settings: config.Config, dataset: loading.Dataset | None = None) -> list[str]:
    """The points that are open."""
    return list(dict.fromkeys(item.point for item in left_open(settings, dataset or loading.current())))


def test_as_delivered_every_point_is_red(capsys: pytest.CaptureFixture[str]) -> None:
    assert points(config.load(ROOT / "config.toml")) == list(POINTS)
    assert main(["golive"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert all(each.startswith("red ") for each in told[:-1])
    assert all(any(name in each for each in told) for name in NEEDED)
    assert told[-1] == "5 of 5 points are red: not yet for the public."


@pytest.mark.parametrize(("language", "word"), [("en", "green"), ("de", "grün"), ("ro", "verde")])
def test_with_everything_there_every_point_is_green(
    language: str, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = settled(tmp_path)
    monkeypatch.setattr(config, "current", lambda: settings)
    assert main(["golive", "--language", language]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [each.split()[0] for each in told[:-1]] == [word] * len(POINTS)


@pytest.mark.parametrize(
    ("old", "new", "point", "key"),
    [
        ('person = "some person"', 'person = " "', "operator", "contact"),
        ('legal_basis = "some legal_basis"', 'legal_basis = ""', "imprint", "contact"),
        ('hosting = "some hosting"', 'hosting = ""', "hosting", "contact"),
        ('public_address = "atlas.example.org"', 'public_address = "localhost"', "hosting", "public_address"),
        ('allowed_hosts = ["atlas.example.org"]', 'allowed_hosts = ["*"]', "hosting", "allowed_hosts"),
        ("development = false", "development = true", "hosting", "development"),
        ("unstated_licences = 100", "unstated_licences = 3", "licences", "licences"),
        ("reviewed_percent = 0.0", "reviewed_percent = 0.1", "reviewed", "reviewed"),
    ],
)
def test_one_place_makes_its_point_red(tmp_path: Path, old: str, new: str, point: str, key: str) -> None:
    assert points(settled(tmp_path)) == []
    found = left_open(settled(tmp_path, (old, new)), loading.current())
    assert {(item.point, item.key) for item in found} == {(point, key)}


def test_the_owner_says_which_places_must_be_stated(tmp_path: Path) -> None:
    assert points(settled(tmp_path, ('phone = "some phone"', 'phone = ""'), ('"phone", ', ""))) == []


def test_licences_are_counted_on_what_is_shown() -> None:
    names = unstated_licences(loading.current())
    assert "statistical-district-hafen" in names
    said = "licence not stated"
    assert set(names) == {
        name for name, record in loading.current().records("outlines").items() if said in record.licence.casefold()
    }
    assert unstated_licences(loading.load(unstated=False)) == [], "what is held back is not shown"


def test_every_reviewed_text_counts_and_all_of_them_are_enough(tmp_path: Path) -> None:
    """All translations noted as reviewed: 100 per cent is reached; with one of them taken out it is not."""
    folder = Path(shutil.copytree(GEODATA, tmp_path / "geodata"))
    dataset = loading.load(folder)
    files = {code: read(ROOT / "text" / f"{code}.toml") for code in LANGUAGES}
    every = [entry for entry in (*entries(dataset), *interface(dataset, files)) if entry.state is State.TRANSLATED]
    assert {INTERFACE, "measures"} <= {entry.entity for entry in every}

    def note(rows: list[list[str]]) -> loading.Dataset:
        with (folder / FILE_NAME).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["record", "field", "state", "reviewer", "date"], *rows])
        return loading.load(folder)

    states = (dataset.text_states or {}).items()
    kept = [[name, field, noted.state, noted.reviewer, noted.date] for (name, field), noted in states]
    names = [INTERFACE if entry.entity == INTERFACE else entry.record for entry in every]
    rows = [
        [name, entry.column, "reviewed", "Umweltamt", "2026-11-28"] for name, entry in zip(names, every, strict=True)
    ]
    settings = settled(tmp_path, ("reviewed_percent = 0.0", "reviewed_percent = 100.0"))
    missing = [entry for entry in entries(dataset) if entry.state is State.MISSING]
    assert (points(settings, note(kept + rows)) == []) is not bool(missing)
    less = note(kept + rows[:-1])
    assert points(settings, less) == ["reviewed"]
    reviewed, whole = reviewed_texts(less)[every[-1].language]
    assert reviewed == whole - 1 - sum(entry.language == every[-1].language for entry in missing)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("reviewed_percent = 100.0", "reviewed_percent = 101", "[golive] reviewed_percent: found 101, expected per"),
        ("unstated_licences = 0", "unstated_licences = -1", "[golive] unstated_licences: found -1, expected a whole"),
        (
            '"phone", "hosting"',
            '"fax", "hosting"',
            '[golive] stated, entry 6: found "fax", expected names in [contact]',
        ),
    ],
)
def test_wrong_thresholds_are_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    content = (ROOT / "config.toml").read_text("utf-8")
    assert content.count(old) == 1
    (tmp_path / "config.toml").write_text(content.replace(old, new), "utf-8")
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path / "config.toml")
    assert complaint in str(caught.value)
