"""No visitor's address in the log."""

import logging

import pytest

from atlas.web.logs import WithoutAddresses, keep_addresses_out


@pytest.fixture
def logger() -> logging.Logger:
    """uvicorn's logger, left as it was found."""
    found = logging.getLogger("uvicorn.error")
    for known in [known for known in found.filters if isinstance(known, WithoutAddresses)]:
        found.removeFilter(known)
    return found


def test_address_is_replaced(logger: logging.Logger, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="uvicorn.error"):
        logger.info('%s - "WebSocket %s" [accepted]', "203.0.113.7:4711", "/_stcore/stream")
        keep_addresses_out()
        keep_addresses_out()
        logger.info('%s - "WebSocket %s" [accepted]', "203.0.113.7:4711", "/_stcore/stream")
        logger.info("Application startup complete.")
    before, after, other = (record.getMessage() for record in caplog.records)
    assert "203.0.113.7" in before
    assert after == '- - "WebSocket /_stcore/stream" [accepted]'
    assert other == "Application startup complete."
    assert len([known for known in logger.filters if isinstance(known, WithoutAddresses)]) == 1
