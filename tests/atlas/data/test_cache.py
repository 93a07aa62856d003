"""What is made from a dataset is made once, and goes with it."""

import gc
import shutil
import weakref
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import pytest

from atlas.data import loading
from atlas.data.cache import once_per_dataset
from atlas.data.graph import Graph, graph
from atlas.paths import GEODATA


class Data:
    """Something that keeps what is made from it."""

    def __init__(self) -> None:
        self.kept: dict[Hashable, dict[Hashable, Any]] = {}


def test_made_once_for_the_same_arguments() -> None:
    asked = []

    @once_per_dataset()
    def made(_: Data, name: str = "a") -> str | None:
        asked.append(name)
        return None  # also what is nothing is made only once

    first, second = Data(), Data()
    for _ in range(2):
        made(first)
        made(first, "b")
        made(first, name="c")
    assert asked == ["a", "b", "c"]
    made(second)
    assert asked == ["a", "b", "c", "a"]


def test_what_is_known_is_told_without_making_it() -> None:
    @once_per_dataset()
    def made(_: Data, name: str) -> str:
        return name.upper()

    data = Data()
    assert made.known(data, "a") is None
    made(data, "a")
    assert (made.known(data, "a"), made.known(data, "b")) == ("A", None)


def test_the_oldest_give_way_within_the_limit() -> None:
    @once_per_dataset(limit=10, size=len)
    def made(_: Data, letter: str, times: int) -> bytes:
        return letter.encode() * times

    data = Data()
    for letter, times in (("a", 4), ("b", 4), ("c", 4), ("d", 11)):
        assert len(made(data, letter, times)) == times
    assert made.known(data, "d", 11) is None, "larger than all the room there is"
    assert [made.known(data, letter, 4) for letter in "abc"] == [None, b"bbbb", b"cccc"]


def test_the_graph_leads_back_to_its_dataset_and_goes_with_it() -> None:
    """With a table of weak keys it would not: the graph would hold the key of the entry that holds the graph."""
    dataset = loading.load()
    made = graph(dataset)
    assert isinstance(made, Graph)
    assert graph(dataset) is made
    left = weakref.ref(dataset)
    del dataset, made
    gc.collect()
    assert left() is None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GEODATA, tmp_path / "geodata"))


def test_an_edit_leaves_one_dataset_alive(folder: Path) -> None:
    seen = []
    for number in range(3):
        (folder / "topics.csv").write_bytes((GEODATA / "topics.csv").read_bytes() + b"\n" * number)
        dataset = loading.current(folder)
        assert loading.current(folder) is loading.at_hand(folder) is dataset
        seen.append(weakref.ref(dataset))
        del dataset
    gc.collect()
    assert [left() is not None for left in seen] == [False, False, True]


def test_an_open_page_holds_no_more_of_an_earlier_state_than_what_was_edited(folder: Path) -> None:
    """A session keeps the dataset of its last run: of that only the records of the edited file are its own."""
    held = loading.current(folder)
    graph(held)
    (folder / "topics.csv").write_bytes((GEODATA / "topics.csv").read_bytes() + b"\n")
    fresh = loading.current(folder)
    assert {key for key in held.readings if held.readings[key] is not fresh.readings[key]} == {"topics"}
    assert held.kept == {}
    assert graph(held) is graph(held) is not graph(fresh), "and it can still be used"


def test_a_file_that_went_and_one_that_is_empty_are_not_the_same(folder: Path) -> None:
    path = folder / "topics.csv"
    path.write_bytes(b"")
    empty = loading.current(folder).readings["topics"].problems
    path.unlink()
    missing = loading.current(folder).readings["topics"].problems
    assert [problem.rule for problem in missing] == ["missing-file"]
    assert empty != missing
