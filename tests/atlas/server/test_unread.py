"""Files made from data that could not be read are refused with the reason; so is what the disk has no room for."""

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlas import config, export, rollbook
from atlas.cli import main
from atlas.data import loading
from atlas.data.catalogue import BY_KEY, Need
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.measures import Filters
from atlas.paths import GEODATA, ROOT
from atlas.server.routes import export as export_route
from atlas.server.routes import print_sheet
from atlas.server.routes import rollbook as rollbook_route
from atlas.server.worker import Source
from atlas.toolbox import sheet as sheets_module
from atlas.toolbox.sheet import sheet

SETTINGS = config.load()
MADE = {
    "/export/measures.csv": export.READS,
    "/export/measures.gpkg": export.READS,
    "/rollbooks/rollbook.pdf?topic=heat-health": rollbook.READS,
    "/rollbooks/rollbook.html?topic=heat-health": rollbook.READS,
    "/print/format/method-klimamap.de": sheets_module.READS,
}


class Recorder(dict[str, Any]):
    """Readings that remember which of them were looked at."""

    def __init__(self, readings: dict[str, Any]) -> None:
        super().__init__(readings)
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)


def read_by(make: Callable[[Dataset], object]) -> set[str]:
    """The keys of the files that are looked at while something is made."""
    dataset = loading.load()
    recorder = Recorder(dataset.readings)
    make(replace(dataset, readings=recorder))
    return recorder.asked


def all_books(dataset: Dataset) -> None:
    topics = tuple(dict.__getitem__(dataset.readings, "topics").records)
    for profile in (None, *dict.__getitem__(dataset.readings, "profiles").records):
        rollbook.write(dataset, rollbook.Order.parse(dataset, "en", topics, profile))


def all_sheets(dataset: Dataset) -> None:
    for method in dataset.records("methods"):
        sheet(dataset, method, text("en"), "", "", "")


def all_exports(dataset: Dataset) -> None:
    for kind in export.FORMATS:
        export_route.made(dataset, Filters(query="a"), kind, "en")


@pytest.mark.parametrize(
    ("make", "listed"),
    [(all_exports, export.READS), (all_books, rollbook.READS), (all_sheets, sheets_module.READS)],
)
def test_the_files_that_are_needed_are_those_that_are_read(
    make: Callable[[Dataset], object], listed: tuple[str, ...]
) -> None:
    assert read_by(make) == set(listed)


def client(folder: Path) -> TestClient:
    """Our addresses on the data of a folder."""
    data = Source(lambda: loading.at_hand(folder), lambda: loading.current(folder))
    return TestClient(
        Starlette(
            routes=[
                export_route.route("", data, SETTINGS.languages.offered, "en"),
                rollbook_route.route("", data, SETTINGS),
                print_sheet.route("", data, SETTINGS),
            ]
        )
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GEODATA, tmp_path / "geodata"))


@pytest.mark.parametrize("damage", ["missing", "broken", "every record faulty"])
@pytest.mark.parametrize("key", ["measures", "sources", "topics", "methods"])
def test_what_could_not_be_read_is_named_instead_of_a_file_without_it(folder: Path, key: str, damage: str) -> None:
    path = folder / BY_KEY[key].name
    if damage == "missing":
        path.unlink()
    elif damage == "broken":
        path.write_bytes(b"\xff\xfe{")
    elif path.suffix == ".geojson":
        layer = json.loads(path.read_text("utf-8"))
        path.write_text(json.dumps(layer | {"features": [{"type": "Feature"} for _ in layer["features"]]}))
    else:
        head, *rows = path.read_text("utf-8").splitlines()
        path.write_text("\n".join([head, *("x" for _ in rows)]))
    for address, reads in MADE.items():
        if key in reads:
            answer = client(folder).get(address)
            assert answer.status_code == 503, address
            assert answer.json()["error"] == "not available"
            assert [path.name in reason for reason in answer.json()["reason"]] == [True]
            assert "atlas check" in answer.json()["remedy"]


def test_a_file_says_how_many_faulty_records_are_not_in_it(folder: Path) -> None:
    """One measure of many: the file is made, and nobody takes it for the whole."""
    path = folder / "measures.geojson"
    layer = json.loads(path.read_text("utf-8"))
    for feature in layer["features"][:2]:
        feature["properties"]["accuracy_m"] = "nonsense"
    path.write_text(json.dumps(layer), "utf-8")
    told = text("de")("general.left_out", n=2)
    table, book, page = (
        f"{address}{'&' if '?' in address else '?'}lang=de"
        for address in MADE
        if "pdf" not in address and "gpkg" not in address
    )
    for address in (table, book, page):
        assert told in client(folder).get(address).text, address
        assert told not in client(GEODATA).get(address).text, address


@pytest.mark.parametrize("command", [["export", "--format", "gpkg"], ["rollbook", "--topics", "heat-health"]])
def test_the_command_line_writes_no_file_without_it_either(
    command: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sources.csv").unlink()
    out = folder / ("out.gpkg" if command[0] == "export" else "out.pdf")
    assert main([*command, "--geodata", str(folder), str(out)]) == 1
    told = capsys.readouterr().err
    assert "sources.csv" in told
    assert f"{out} was not written" in told
    assert not out.exists()


@pytest.mark.parametrize("address", MADE)
def test_without_any_data_nothing_is_made(tmp_path: Path, address: str) -> None:
    answer = client(tmp_path).get(address)
    assert answer.status_code == 503
    needed = [key for key in MADE[address] if BY_KEY[key].need is not Need.OPTIONAL]
    assert len(answer.json()["reason"]) == len(needed)
    german = client(tmp_path).get(f"{address}{'&' if '?' in address else '?'}lang=de").json()["reason"]
    assert address.startswith("/print") or german != answer.json()["reason"], "in the language asked for"


def full(*_: Any, **__: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A fresh look for the folder of temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", None)
    yield monkeypatch
    monkeypatch.undo()
    tempfile.tempdir = None


def test_a_missing_folder_for_temporary_files_is_told(folder: Path, temporary: pytest.MonkeyPatch) -> None:
    temporary.setattr(tempfile, "_candidate_tempdir_list", lambda: [str(folder / "nothing")])
    answer = client(folder).get("/export/measures.gpkg")
    assert (answer.status_code, answer.json()["error"]) == (503, "not available")
    assert "temporary" in answer.json()["reason"][0]
    assert client(folder).get("/export/measures.csv").status_code == 200, "which needs none"


def test_a_full_folder_for_temporary_files_is_told(folder: Path, temporary: pytest.MonkeyPatch) -> None:
    temporary.setattr(tempfile, "mkdtemp", full)
    answer = client(folder).get("/export/measures.gpkg")
    assert (answer.status_code, answer.json()["reason"]) == (503, ["No space left on device"])
    assert "operator" in answer.json()["remedy"]


@pytest.mark.parametrize("size", [0, 4_096, 65_536, 400_000])
def test_a_disk_that_fills_while_the_file_is_written_is_told(size: int, tmp_path: Path) -> None:
    """The real writer, in a process that may write so many bytes a file and no more."""
    code = (
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size})); "
        "from tests.atlas.server.test_unread import client, GEODATA; "
        "answer = client(GEODATA).get('/export/measures.gpkg'); print(answer.status_code, answer.json()['error'])"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert ended.stdout.strip() == "503 not available", ended.stderr


def test_a_fault_of_ours_is_told_as_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> bytes:
        raise ValueError("secret path")

    monkeypatch.setitem(export.FORMATS, "csv", export.FORMATS["csv"]._replace(write=fail))
    answer = client(folder).get("/export/measures.csv?q=unlike")
    assert (answer.status_code, answer.json()["error"]) == (500, "not made")
    assert "secret" not in answer.text
