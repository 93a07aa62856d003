"""Every file, missing or with a faulty first record, on every page: the page is drawn, and says what is wrong."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest
from streamlit.testing.v1 import AppTest

from atlas.data import loading
from atlas.data.catalogue import FILES, DataFile, Need
from atlas.data.loading import Dataset
from atlas.paths import GEODATA
from atlas.url.pages import NAMES
from tests.pages.test_pages import run

ADDRESSES = {
    **{name: {} for name in NAMES},
    "neighbourhoods": {"place": "deutz"},
    "measures": {"measure": "hafen-idee-wasserspender"},
    "timeline": {"event": "event-kickoff-2022"},
    "transfers": {"transfer": "heat-phone"},
}
"""With something chosen, so that panels are drawn, too. What there is none of is dropped."""
FAULTS = ("missing", "first record faulty")
SAMPLE = 10
"""Of how many files `make test` takes a page each; all files on all pages are for `make soak`."""
SOUND = loading.load()


def damaged(file: DataFile, fault: str) -> bytes | None:
    """The bytes of a file with a fault; None: there is no such file."""
    body = (GEODATA / file.name).read_text("utf-8")
    if fault == "missing":
        return None
    if file.spatial:
        document = json.loads(body)
        document["features"][0]["properties"] = {"nothing": "known"}
        return json.dumps(document).encode()
    rows = list(csv.reader(io.StringIO(body)))
    rows[1] = [rows[1][0], *("" for _ in rows[1][1:])]
    target = io.StringIO()
    csv.writer(target).writerows(rows)
    return target.getvalue().encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in GEODATA.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


def drawn(page: str, dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """A page drawn from a dataset."""
    monkeypatch.setattr(loading, "current", lambda _=None: dataset)
    return run(page, lang="en", **ADDRESSES[page])


@cache
def reads(page: str) -> frozenset[str]:
    """The files that a page reads while all are sound, as it noted itself."""
    with pytest.MonkeyPatch.context() as patch:
        app = drawn(page, SOUND, patch)
        assert not app.exception
        assert not app.warning
        return frozenset(app.session_state["atlas-notice-read"])


def faulty(folder: Path, files: Iterable[DataFile], fault: str) -> Dataset:
    """The data of a folder in which some files are faulty."""
    for file in files:
        body = damaged(file, fault)
        path = folder / file.name
        path.unlink()
        if body is not None:
            path.write_bytes(body)
    return loading.load(folder, SOUND)


def says_so(app: AppTest, file: DataFile) -> None:
    """The page has no error box, and its notice names the file."""
    assert [error.value for error in app.exception] == []
    assert any(file.name in notice.value.replace("\\", "") for notice in app.warning), [
        notice.value for notice in app.warning
    ]


def cases() -> Iterator[tuple[str, str, DataFile]]:
    """For some files one of the pages, and Transfers without its cities, which once was an error box."""
    choose = Random(8)
    for number, file in enumerate(choose.sample(FILES, SAMPLE)):
        yield choose.choice(NAMES[:9]), FAULTS[number % 2], file
    for fault in FAULTS:
        yield "transfers", fault, next(file for file in FILES if file.key == "cities")


def check(page: str, fault: str, file: DataFile, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = faulty(folder, [file], fault)
    told = not (fault == "missing" and file.need is Need.OPTIONAL)
    assert {problem.file for problem in data.problems} == ({file.name} if told else set())
    app = drawn(page, data, monkeypatch)
    if told and file.key in reads(page):
        says_so(app, file)
    else:
        assert [error.value for error in app.exception] == []
        assert not app.warning


@pytest.mark.parametrize(("page", "fault", "file"), list(cases()), ids=lambda part: getattr(part, "name", part))
def test_a_page_is_drawn_and_names_the_faulty_file(
    page: str, fault: str, file: DataFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(page, fault, file, folder, monkeypatch)


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("page", NAMES)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_page_is_drawn_with_every_faulty_file(
    page: str, fault: str, file: DataFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(page, fault, file, folder, monkeypatch)


@pytest.mark.parametrize(("number", "page"), list(enumerate(NAMES)))
def test_a_page_is_drawn_with_all_its_files_faulty(
    number: int, page: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = faulty(folder, FILES, FAULTS[number % 2])
    app = drawn(page, data, monkeypatch)
    assert [error.value for error in app.exception] == []
    assert bool(app.warning) == bool(reads(page))
