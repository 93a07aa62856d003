"""The command line: what it prints, and the code it ends with."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from atlas import manual
from atlas.cli import main
from atlas.data.catalogue import FILES
from atlas.paths import GEODATA, ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "geodata"
    copy.mkdir()
    for file in FILES:
        shutil.copyfile(GEODATA / file.name, copy / file.name)
    return copy


def test_sound_data_is_one_line_and_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0

    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert "182" in out


def test_each_fault_is_one_line_and_the_last_counts_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "notes.csv").unlink()
    (folder / "kinds.csv").write_text("id\n", "utf-8")

    assert main(["check", "--geodata", str(folder)]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("notes.csv: found nothing. The file should be in geodata/.")
    assert lines[1].startswith("kinds.csv: the column label_en is missing.")
    assert lines[2] == "2 faults."


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_faults_are_told_in_every_language(language: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "notes.csv").unlink()

    assert main(["check", "--geodata", str(folder), "--language", language]) == 1

    fault, count = capsys.readouterr().out.splitlines()
    assert fault.startswith("notes.csv: ")
    assert count.startswith("1 ")


def test_an_export_holds_what_the_filter_lets_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "measures.geojson"

    assert main(["export", "--format", "geojson", "--filter", "topic=heat-health;city=dortmund", str(out)]) == 0

    found = [item["properties"] for item in json.loads(out.read_text("utf-8"))["features"]]
    source = json.loads((GEODATA / "measures.geojson").read_text("utf-8"))["features"]
    expected = [
        item["id"]
        for item in source
        if item["properties"]["city_id"] == "dortmund" and "heat-health" in item["properties"]["topics"]
    ]
    assert [item["id"] for item in found] == expected
    assert f"{len(expected)} measures written" in capsys.readouterr().out


def test_an_export_speaks_the_language_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "measures.csv"

    assert main(["export", "--format", "csv", "--language", "ro", "--filter", "neighbourhood=iris", str(out)]) == 0

    rows = csv.DictReader(io.StringIO(out.read_text("utf-8-sig"), newline=""))
    assert "Zona-pilot AGORA: reutilizarea terenurilor virane din Iris" in [row["Nume"] for row in rows]


@pytest.mark.parametrize(
    ("expression", "hint"),
    [("topic=heat-helth", "heat-health"), ("tpoic=heat-health", "topic"), ("period=spring", "2019-2022")],
)
def test_unknown_filter_words_end_with_2_and_a_hint(
    expression: str, hint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "measures.csv"

    assert main(["export", "--format", "csv", "--filter", expression, str(out)]) == 2

    assert hint in capsys.readouterr().err
    assert not out.exists()


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "no-such-folder" / "measures.csv"

    assert main(["export", "--format", "csv", str(out)]) == 2

    assert str(out) in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["chekc"],
        ["export", "--format", "xls", "x"],
        ["check", "--geodata", "no-such-folder"],
        ["check", "--language", "fr"],
        ["serve", "--port", "99999"],
        ["serve", "--port", "-1"],
    ],
)
def test_unknown_options_end_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert stopped.value.code == 2
    assert "usage: python -m atlas" in capsys.readouterr().err


def test_the_manual_is_written_and_compared(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--geodata", str(folder)]

    assert main(["manual", "--check", *options]) == 1
    assert "manual --write" in capsys.readouterr().err
    assert main(["manual", "--write", *options]) == 0
    assert main(["manual", "--check", *options]) == 0
    assert main(["manual", *options]) == 0
    assert capsys.readouterr().out == (folder / manual.FILE_NAME).read_text("utf-8")


def test_the_manual_counts_the_records_of_its_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = (folder / "kinds.csv").read_text("utf-8").splitlines(keepends=True)
    (folder / "kinds.csv").write_text("".join(body[:-1]), "utf-8")

    main(["manual", "--geodata", str(folder)])

    assert "| [kinds.csv](#kindscsv) | 4 |" in capsys.readouterr().out


@pytest.mark.parametrize(("options", "port"), [((), None), (("--port", "8600"), "8600")])
def test_the_server_is_started_as_a_process_of_its_own(
    options: tuple[str, ...], port: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same start in both cases, so that every other setting holds; a chosen port overrules the configured one."""
    started: list[tuple[list[str], str | None]] = []

    def run(command: list[str], env: dict[str, str], **_: object) -> subprocess.CompletedProcess[bytes]:
        started.append((command, env.get("ATLAS_PORT")))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.delenv("ATLAS_PORT", raising=False)
    monkeypatch.setattr(subprocess, "run", run)
    assert main(["serve", *options]) == 0
    assert started == [([sys.executable, str(ROOT / "dashboard.py")], port)]


def test_the_module_runs_from_any_folder(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "atlas", "check"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout
    assert done.stdout.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
