"""What strangers can write into the log is bounded: how long a line is, and how often the same one comes.

The path of a web socket, a wrong `Origin`, a broken message: whoever asks chooses the text and how often. So each line
is cut, control characters are written out (none of them can begin a line that looks like one of ours), and a place in
the program writes only so many lines a minute; how many more there were is said afterwards.
"""

import logging
from collections import defaultdict
from threading import Lock

LONGEST = 500
"""Characters of a line that are kept."""

LONGEST_TRACEBACK = 8_000
"""Characters of a traceback that are kept: half from its beginning, half from its end."""

A_MINUTE = 20
"""Lines that one place in the program may write in a minute; what is logged for developers (debug) is not counted."""

WINDOW = 60.0
"""Seconds."""

CONTROL = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
CONTROL |= {0x09: "\t", 0x0A: "\\n", 0x0D: "\\r", 0x2028: "\\u2028", 0x2029: "\\u2029"}


class Bounds(logging.Filter):
    """A filter that cuts lines and leaves out those of which there have been enough."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = Lock()
        self._begun: dict[tuple[str, int], float] = {}
        self._written: dict[tuple[str, int], int] = defaultdict(int)

    def filter(self, record: logging.LogRecord) -> bool:
        left_out = 0 if record.levelno <= logging.DEBUG else self._left_out(record)
        if left_out is None:
            return False
        more = f" (and {left_out} more of this kind before)" if left_out else ""
        record.msg, record.args = cut(_message(record).translate(CONTROL), LONGEST) + more, ()
        if record.exc_info and record.exc_info[0] and not record.exc_text:
            record.exc_text = cut(logging.Formatter().formatException(record.exc_info), LONGEST_TRACEBACK)
        return True

    def _left_out(self, record: logging.LogRecord) -> int | None:
        """How many lines were left out before this one; None when it is left out itself."""
        place = (record.pathname, record.lineno)
        with self._lock:
            before = self._written[place]
            if record.created - self._begun.get(place, -WINDOW) >= WINDOW:
                self._begun[place], self._written[place] = record.created, 1
                return max(0, before - A_MINUTE)
            self._written[place] += 1
            return 0 if before < A_MINUTE else None


def cut(text: str, longest: int) -> str:
    """The text, with its middle left out where it is too long."""
    if len(text) <= longest:
        return text
    half = longest // 2
    return f"{text[:half]} … {len(text) - 2 * half:,} characters left out … {text[-half:]}"


def _message(record: logging.LogRecord) -> str:
    """The text of a record; a broken one must not end in a traceback for each time it is logged."""
    try:
        return record.getMessage()
    except Exception:
        return str(record.msg)


BOUNDS = Bounds()
"""One for all loggers, so that a place is counted once."""


class _BoundedLogger(logging.Logger):
    """What `logging.getLogger` makes from now on."""

    def __init__(self, name: str, level: int = logging.NOTSET) -> None:
        super().__init__(name, level)
        self.addFilter(BOUNDS)


def set_up() -> None:
    """Bound every logger there is and every one to come. Twice does no harm."""
    logging.setLoggerClass(_BoundedLogger)
    for logger in _loggers():
        logger.addFilter(BOUNDS)


def _loggers() -> list[logging.Logger]:
    known = logging.root.manager.loggerDict.values()  # places that were only mentioned are in it too
    return [logging.root, *(logger for logger in known if isinstance(logger, logging.Logger))]
