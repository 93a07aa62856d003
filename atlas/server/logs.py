"""The log: our own messages with time and level, and no visitor's address in anybody's."""

import logging

from atlas.server import log_bounds

ADDRESS_FIRST = '%s - "'
"""How uvicorn's messages begin that are led by the visitor's address."""

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"


class WithoutAddresses(logging.Filter):
    """Replaces the address in a record by a dash; everything else is logged as it is."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, str) and record.msg.startswith(ADDRESS_FIRST) and record.args:
            record.args = ("-", *tuple(record.args)[1:])
        return True


def set_up(level: str) -> None:
    """Log what the atlas has to say from `level` ("info") on, and keep addresses out of uvicorn's log.

    Call it after uvicorn has set up its logging. Twice does no harm.
    """
    own = logging.getLogger("atlas")
    own.setLevel(level.upper())
    if not own.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter(FORMAT))
        own.addHandler(handler)
    for name in ("uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        if not any(isinstance(known, WithoutAddresses) for known in logger.filters):
            logger.addFilter(WithoutAddresses())
    log_bounds.set_up()  # after the addresses have been taken out: it writes each line out in full
