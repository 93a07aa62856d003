"""What takes a processor for a while is made one after the other, beside the threads that answer everything else."""

import asyncio
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")
Ready = TypeVar("Ready", covariant=True)

PLACES = 4
"""How many pieces may be in work or wait for it; who comes then is asked to come again."""


class BusyError(Exception):
    """All places are taken. `again`: after how many seconds one will probably be free."""

    def __init__(self, again: int) -> None:
        super().__init__(again)
        self.again = again


class Workshop:
    """Makes one piece at a time, in a thread of its own; `seconds`: what a piece takes, about.

    Who asks for a piece that is in work or waits already shares it, and takes no further place.
    """

    def __init__(self, name: str, seconds: int, places: int = PLACES) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._seconds, self._places = seconds, places
        self._pieces: dict[Hashable, Future[Any]] = {}
        self._changing = Lock()

    async def make(self, key: Hashable, job: Callable[[], Value]) -> Value:
        """What `job` gives. Raises BusyError where no place is free, and what `job` raises."""
        with self._changing:  # held for a look at the table only
            piece = self._pieces.get(key)
            if piece is None:
                if len(self._pieces) >= self._places:
                    raise BusyError(self._seconds * self._places)
                piece = self._pieces[key] = self._thread.submit(self._done, key, job)
        # One who leaves must not take the piece away from the others who wait for it.
        made: Value = await asyncio.shield(asyncio.wrap_future(piece))
        return made

    def _done(self, key: Hashable, job: Callable[[], Value]) -> Value:
        try:
            return job()
        finally:
            with self._changing:
                del self._pieces[key]


_READERS = ThreadPoolExecutor(2, thread_name_prefix="atlas-reading")


@dataclass(frozen=True)
class Source(Generic[Ready]):
    """Something that mostly lies ready, such as the data: `at_hand` looks without waiting, `make` may take a second."""

    at_hand: Callable[[], Ready | None]
    make: Callable[[], Ready]

    async def __call__(self) -> Ready:
        """The value, from the table where it is there, else made in a thread that nothing else needs."""
        found = self.at_hand()
        if found is not None:
            return found
        return await asyncio.wrap_future(_READERS.submit(self.make))
