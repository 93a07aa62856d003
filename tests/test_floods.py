"""The real server under a sample of what `make soak` asks of it in full: order and bounds of work, never seconds."""

import sys
from collections.abc import Iterator

import pytest

from atlas.server.worker import PLACES
from devtools.server_process import Server, running
from tests import flood

SAMPLE = 10
linux = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


@pytest.fixture(scope="module")
def flooded() -> Iterator[Server]:
    """A server for these tests alone: what they keep and count is theirs."""
    with running() as started:
        yield started


@pytest.mark.parametrize("paths", [flood.books(SAMPLE), flood.exports(SAMPLE)], ids=["books", "exports"])
def test_everybody_else_is_answered_before_the_second_piece(flooded: Server, paths: list[str]) -> None:
    answers = flood.at_once(flooded, paths, ["/health", flood.layer()])
    kind = paths[0].split("/")[1]
    if kind == "rollbooks":  # an export may be made while the first question is still on its way
        assert answers.place("/health") < answers.place(f"/{kind}", 2)
        assert answers.place("/layers") < answers.place(f"/{kind}", 2)
    refused = [(status, again) for path, status, again in answers.came if status != 200]
    assert all(status == 503 and int(again or 0) > 0 for status, again in refused)
    assert sum(status == 200 for path, status, _ in answers.came if path.startswith(f"/{kind}")) >= PLACES


@linux
def test_books_leave_no_memory_behind(flooded: Server) -> None:
    """With Typst inside the server each book kept 15 MB: ten would be 150."""
    paths = flood.books(SAMPLE + 2, seed=9)
    flood.made(flooded, paths[:2])
    before = flood.resident(flooded)
    assert flood.made(flooded, paths[2:]) == SAMPLE
    assert flood.resident(flooded) - before < 60
