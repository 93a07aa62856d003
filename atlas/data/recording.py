"""Which files of the data are read: noted where a dataset hands records out, so that no page keeps a list by hand."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_reads: ContextVar[set[str] | None] = ContextVar("_reads", default=None)


def note(keys: Iterable[str]) -> None:
    """Note that something was read from the files of some keys, if anybody wants to know."""
    reads = _reads.get()
    if reads is not None:
        reads.update(keys)


def under_way() -> bool:
    """Whether somebody further out notes what is read."""
    return _reads.get() is not None


@contextmanager
def recording() -> Iterator[set[str]]:
    """The keys of the files read inside, filled as it happens; whoever records further out is told, too."""
    reads: set[str] = set()
    token = _reads.set(reads)
    try:
        yield reads
    finally:
        _reads.reset(token)
        note(reads)


@contextmanager
def unrecorded() -> Iterator[None]:
    """For an index of everything, which notes at each question what the answer rests on."""
    token = _reads.set(None)
    try:
        yield
    finally:
        _reads.reset(token)
