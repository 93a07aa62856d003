"""No visitor's address in the log; our own messages at the level that was asked for."""

import logging
from collections.abc import Iterator

import pytest

from atlas.server import log_bounds
from atlas.server.log_bounds import Bounds
from atlas.server.logs import WithoutAddresses, set_up

LOGGERS = ("atlas", "uvicorn.error", "uvicorn.access")


@pytest.fixture(autouse=True)
def _bounds_of_a_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only for the loggers of this file, and fresh."""
    monkeypatch.setattr(log_bounds, "BOUNDS", Bounds())
    monkeypatch.setattr(logging, "setLoggerClass", lambda _: None)
    monkeypatch.setattr(log_bounds, "_loggers", lambda: list(map(logging.getLogger, LOGGERS)))


@pytest.fixture(autouse=True)
def _loggers_as_they_were() -> Iterator[None]:
    loggers = [logging.getLogger(name) for name in LOGGERS]
    before = [(logger, logger.level, list(logger.filters), list(logger.handlers)) for logger in loggers]
    for logger in loggers:
        logger.filters.clear()
        logger.handlers.clear()
    yield
    for logger, level, filters, handlers in before:
        logger.setLevel(level)
        logger.filters[:] = filters
        logger.handlers[:] = handlers


def test_address_is_replaced(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("uvicorn.error")
    logger.addHandler(caplog.handler)
    logger.setLevel("INFO")
    logger.info('%s - "WebSocket %s" [accepted]', "203.0.113.7:4711", "/_stcore/stream")
    set_up("info")
    logger.info('%s - "WebSocket %s" [accepted]', "203.0.113.7:4711", "/_stcore/stream")
    logger.info("Application startup complete.")
    messages = list(dict.fromkeys(record.getMessage() for record in caplog.records))
    assert "203.0.113.7" in messages[0]
    assert messages[1:] == ['- - "WebSocket /_stcore/stream" [accepted]', "Application startup complete."]


def test_second_time_changes_nothing() -> None:
    set_up("info")
    set_up("info")
    assert [type(known) for known in logging.getLogger("uvicorn.error").filters] == [WithoutAddresses, Bounds]
    assert len(logging.getLogger("atlas").handlers) == 1


@pytest.mark.parametrize(("level", "shown"), [("warning", False), ("info", True), ("debug", True)])
def test_level_is_kept(level: str, shown: bool) -> None:
    set_up(level)
    assert logging.getLogger("atlas.server.routes.assets").isEnabledFor(logging.INFO) is shown
