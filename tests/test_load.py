"""Sixty books and sixty exports at once, a hundred books and twenty edits one after the other. Prints its figures."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from playwright.sync_api import Page

from atlas.paths import GEODATA
from atlas.server.worker import PLACES
from devtools.server_process import Server, running
from tests import flood
from tests.conftest import Serve

pytestmark = pytest.mark.soak

AT_ONCE, BOOKS, EDITS = 60, 100, 20
ALLOWED = 100.0
"""Megabytes by which the server may grow."""
RUN_ENDED = '[data-testid="stApp"][data-test-script-state="notRunning"] [data-testid="stMainBlockContainer"]'


@pytest.fixture
def alone() -> Iterator[Server]:
    """A server for one test."""
    with running() as started:
        yield started


class Watcher:
    """Asks for health and a layer all the while, and keeps the longest time each took, in seconds."""

    def __init__(self, server: Server) -> None:
        self._server, self._stop = server, Event()
        self._thread = Thread(target=self._watch)
        self.longest: dict[str, float] = {}

    def __enter__(self) -> "Watcher":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        paths = ("/health", flood.layer())
        while not self._stop.is_set():
            for path in paths:
                begun = time.perf_counter()
                assert flood.get(self._server, path)[0] == 200
                name = path.split("/")[1]
                self.longest[name] = max(self.longest.get(name, 0.0), time.perf_counter() - begun)


@pytest.mark.parametrize("paths", [flood.books(AT_ONCE), flood.exports(AT_ONCE)], ids=["books", "exports"])
def test_sixty_at_once(alone: Server, paths: list[str]) -> None:
    kind = paths[0].split("/")[1]
    with Watcher(alone) as watcher:
        answers = flood.at_once(alone, paths, ["/health"])
    made = sum(status == 200 for path, status, _ in answers.came if path.startswith(f"/{kind}"))
    print(
        f"\n{AT_ONCE} {kind} at once: {made} made, {AT_ONCE - made} asked to come again; longest answer meanwhile: "
        + ", ".join(f"{name} {seconds:.3f} s" for name, seconds in watcher.longest.items())
    )
    assert {status for _, status, _ in answers.came} == {200, 503}
    assert made >= PLACES
    if kind == "rollbooks":
        assert answers.place("/health") < answers.place(f"/{kind}", 2)


def test_a_hundred_books(alone: Server) -> None:
    paths = flood.books(BOOKS + 2)
    flood.made(alone, paths[:2])
    before = flood.resident(alone)
    flood.made(alone, paths[2:])
    grown = flood.resident(alone) - before
    print(f"\n{BOOKS} different books: the server grew by {grown:.0f} MB from {before:.0f} MB")
    assert grown < ALLOWED


def test_twenty_edits_with_pages_open(serve: Serve, page: Page, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GEODATA, tmp_path / "geodata"))
    edited = folder / "topics.csv"
    server = serve(geodata=folder)

    def visit() -> None:
        edited.write_bytes(edited.read_bytes() + b"\n")
        for name in ("measures", "timeline", "sources"):
            page.goto(f"{server.url}/{name}")
            page.wait_for_selector(RUN_ENDED)
        flood.made(server, ["/rollbooks/rollbook.html?topic=heat-health", "/export/measures.gpkg"])

    for _ in range(3):
        visit()
    before = flood.resident(server)
    for _ in range(EDITS):
        visit()
    grown = flood.resident(server) - before
    print(f"\n{EDITS} edits of the data: the server grew by {grown:.0f} MB from {before:.0f} MB")
    assert grown < ALLOWED
