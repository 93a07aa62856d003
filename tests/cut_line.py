"""A line to a server that can be cut, go silent, come back, and lead to another server; as networks do."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

WAIT = 10  # seconds for the loop to do what was asked of it


class CutLine:
    """Passes connections on to a server. Its address stays the same whatever happens behind it."""

    def __init__(self, target: str, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._refusing = False
        self._passing = asyncio.Event()
        self._passing.set()
        self.url = ""
        self.lead_to(target)

    def lead_to(self, target: str) -> None:
        """From now on new connections go to this server."""
        parts = urlsplit(target)
        self._to = (parts.hostname or "127.0.0.1", parts.port or 80)

    def cut(self) -> None:
        """End every connection and refuse new ones: both ends notice."""
        self._do(self._cut())

    def silence(self) -> None:
        """Pass nothing on any more: no end notices, as with a phone that has lost its network."""
        self._do(self._let(False))

    def restore(self) -> None:
        """Take connections again; what was held back by `silence` arrives."""
        self._do(self._let(True))

    def _do(self, work: Coroutine[None, None, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(WAIT)

    async def _let(self, passing: bool) -> None:
        self._refusing = False
        (self._passing.set if passing else self._passing.clear)()

    async def _cut(self) -> None:
        self._refusing = True
        for writer in list(self._writers):
            writer.transport.abort()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while block := await reader.read(65536):
                await self._passing.wait()
                writer.write(block)
                await writer.drain()
        with suppress(ConnectionError, RuntimeError):
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task:
            self._tasks.add(task)
        await self._passing.wait()
        try:
            if self._refusing:
                return
            back, forth = await asyncio.open_connection(*self._to)
            self._writers |= {writer, forth}
            await asyncio.gather(self._pump(reader, forth), self._pump(back, writer))
        except (OSError, asyncio.CancelledError):  # a server that is down; the end of the test
            pass
        finally:
            writer.transport.abort()
            self._writers.discard(writer)
            if task:
                self._tasks.discard(task)

    async def start(self) -> asyncio.Server:
        """Listen on a free port of the loopback address."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        return server

    async def stop(self, server: asyncio.Server) -> None:
        """Stop listening and end what browsers keep open."""
        server.close()
        await self._cut()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@contextmanager
def cut_line(target: str) -> Iterator[CutLine]:
    """A line to `target`, in a thread of its own: Playwright holds the loop of this one."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    line = CutLine(target, loop)
    server = asyncio.run_coroutine_threadsafe(line.start(), loop).result(WAIT)
    try:
        yield line
    finally:
        asyncio.run_coroutine_threadsafe(line.stop(server), loop).result(WAIT)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(WAIT)
        loop.close()
