"""Lines that strangers can cause are cut and counted, in this process and in the real server's log."""

import logging
import re
import sys
import time
from types import TracebackType

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from atlas.server.log_bounds import A_MINUTE, LONGEST, LONGEST_TRACEBACK, WINDOW, Bounds, cut
from devtools.server_process import Server

Caught = tuple[type[BaseException], BaseException, TracebackType | None]


def record(
    message: str,
    *arguments: object,
    line: int = 1,
    at: float = 1000.0,
    caught: Caught | None = None,
    level: int = logging.WARNING,
) -> logging.LogRecord:
    made = logging.LogRecord("strange", level, "somewhere.py", line, message, arguments, caught)
    made.created = at
    return made


def test_a_short_line_stays_as_it_is() -> None:
    line = record("%s could not be prepared", "/layers/ă.geojson")
    assert Bounds().filter(line)
    assert line.getMessage() == "/layers/ă.geojson could not be prepared"


def test_a_long_line_keeps_its_two_ends() -> None:
    line = record("asked: %s.", "x" * 8_000)
    assert Bounds().filter(line)
    text = line.getMessage()
    assert len(text) < LONGEST + 50
    assert text.startswith("asked: xxx")
    assert text.endswith("xxx.")
    assert "characters left out" in text


def test_no_stranger_begins_a_line() -> None:
    line = record("asked: %s", "/x\r\n2026-11-28 ERROR atlas: the data are gone\u2028\x1b[31m\x85")
    assert Bounds().filter(line)
    assert len(line.getMessage().splitlines()) == 1
    assert "\x1b" not in line.getMessage()


def test_a_long_traceback_is_cut() -> None:
    try:
        raise ValueError("y" * 100_000)
    except ValueError:
        kind, value, trace = sys.exc_info()
    assert kind is not None
    assert value is not None
    line = record("broken", caught=(kind, value, trace))
    assert Bounds().filter(line)
    assert line.exc_text is not None
    assert line.exc_text.startswith("Traceback")
    assert len(line.exc_text) < LONGEST_TRACEBACK + 50


def test_the_same_place_writes_so_many_lines_a_minute_and_says_how_many_more_there_were() -> None:
    bounds = Bounds()
    kept = [bounds.filter(record("asked: %d", number)) for number in range(A_MINUTE + 30)]
    assert kept == [True] * A_MINUTE + [False] * 30
    assert bounds.filter(record("another place", line=2)), "places are counted apart"
    later = record("asked again", at=1000.0 + WINDOW)
    assert bounds.filter(later)
    assert later.getMessage() == "asked again (and 30 more of this kind before)"
    last = record("and again", at=1000.0 + 2 * WINDOW)
    assert bounds.filter(last)
    assert last.getMessage() == "and again"


def test_what_developers_ask_for_is_not_counted() -> None:
    bounds = Bounds()
    assert all(bounds.filter(record("step", level=logging.DEBUG)) for _ in range(3 * A_MINUTE))


def test_a_broken_record_is_no_flood_of_tracebacks() -> None:
    line = record("%d asked", "nobody")
    assert Bounds().filter(line)
    assert line.getMessage() == "%d asked"


@pytest.mark.parametrize(("text", "longest"), [("abc", 3), ("", 0)])
def test_what_fits_is_not_cut(text: str, longest: int) -> None:
    assert cut(text, longest) == text


def test_strangers_fill_no_log(server: Server) -> None:
    """Foreign origins and broken messages, over and over, each as long as it may be."""
    address, before = server.url.replace("http", "ws"), len(server.log())
    begun, sent = time.monotonic(), 0

    def most() -> int:
        """What may be written by now: a window may have begun before, and another one since."""
        return A_MINUTE * (2 + int((time.monotonic() - begun) // WINDOW))

    while sent <= (limit := most()):
        sent += 1
        with pytest.raises(InvalidStatus):
            connect(f"{address}/_stcore/stream", origin=Origin(f"http://{'y' * 7_000}.example"))
        with connect(f"{address}/_stcore/stream?{'z' * 7_000}", close_timeout=0) as stranger:
            stranger.send(b"\xff" * 1_000)
    log = server.log()[before:]
    assert max(map(len, log.splitlines())) < LONGEST + 150
    for line in ("Rejecting WebSocket", "Error deserializing"):
        assert 0 < len(re.findall(line, log)) <= limit
    assert sent > limit
