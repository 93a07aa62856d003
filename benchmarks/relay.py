"""A relay on the loopback address that counts what the server really sends, after compression."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class Relay:
    """Passes connections on to a server and counts the bytes that come back."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._host, self._port = parts.hostname or "127.0.0.1", parts.port or 80
        self.received = 0
        self.url = ""

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, counted: bool) -> None:
        with suppress(ConnectionError):
            while block := await reader.read(65536):
                if counted:
                    self.received += len(block)
                writer.write(block)
                await writer.drain()
        with suppress(ConnectionError, RuntimeError):
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        back, forth = await asyncio.open_connection(self._host, self._port)
        with suppress(asyncio.CancelledError):  # at the end; asyncio would print a traceback for each connection
            await asyncio.gather(self._pump(reader, forth, False), self._pump(back, writer, True))

    async def start(self) -> asyncio.Server:
        """Listen on a free port of the loopback address."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        return server


@contextmanager
def relayed(target: str) -> Iterator[Relay]:
    """A running relay to `target`, in a thread of its own: Playwright holds the loop of this one."""
    relay, loop = Relay(target), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = asyncio.run_coroutine_threadsafe(relay.start(), loop).result(10)
    try:
        yield relay
    finally:
        asyncio.run_coroutine_threadsafe(_close(server), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)


async def _close(server: asyncio.Server) -> None:
    """Stop listening and end the connections that browsers keep open."""
    server.close()
    pending = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
