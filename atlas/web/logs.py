"""Keeps visitors' addresses out of the log: uvicorn writes them with every web socket it opens."""

import logging

ADDRESS_FIRST = '%s - "'
"""How uvicorn's messages begin that are led by the visitor's address."""


class WithoutAddresses(logging.Filter):
    """Replaces the address in a record by a dash; everything else is logged as it is."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, str) and record.msg.startswith(ADDRESS_FIRST) and record.args:
            record.args = ("-", *tuple(record.args)[1:])
        return True


def keep_addresses_out() -> None:
    """Install the filter; call it after uvicorn has set up its logging. Twice does no harm."""
    for name in ("uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        if not any(isinstance(known, WithoutAddresses) for known in logger.filters):
            logger.addFilter(WithoutAddresses())
