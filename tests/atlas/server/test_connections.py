"""What a connection may cost: messages of strangers are bounded, and small answers leave at once.

The floods are sent to uvicorn itself, in this process, so that what is held in memory can be counted; one of them also
to the real server.
"""

import asyncio
import socket
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from uvicorn.server import ServerState
from websockets.client import ClientProtocol
from websockets.exceptions import ConnectionClosedError
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory
from websockets.sync.client import connect
from websockets.uri import parse_uri

from atlas.server import connections
from atlas.server.connections import MESSAGE_BYTES, PARTS, SLICE, WAITING_BYTES, BoundedWebSocket
from devtools.server_process import Server

EXPANSION = 1_032
"""At most so many times as much comes out of deflate as goes in."""


async def silent(_: Scope, receive: Receive, send: Send) -> None:
    """An app that accepts a web socket and never looks at a message."""
    await receive()
    await send({"type": "websocket.accept"})
    await asyncio.Event().wait()


class Wire(asyncio.Transport):
    """A connection that keeps what is written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""
        self.closed = False

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return default

    def write(self, data: Any) -> None:
        self.written += bytes(data)

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True

    def pause_reading(self) -> None:
        """Nothing comes by itself."""

    def resume_reading(self) -> None:
        """Nothing comes by itself."""


class Talk:
    """A browser's end and the server's end of a web socket, without a network between them."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        config = uvicorn.Config(silent, ws="websockets-sansio", lifespan="off", log_config=None)
        config.load()
        self.wire = Wire()
        self.server = BoundedWebSocket(config, ServerState(), {}, loop)
        self.browser = ClientProtocol(parse_uri("ws://atlas/"), extensions=[ClientPerMessageDeflateFactory()])

    async def begin(self) -> "Talk":
        """Shake hands."""
        self.server.connection_made(self.wire)
        self.browser.send_request(self.browser.connect())
        self.server.data_received(b"".join(self.browser.data_to_send()))
        while not self.wire.written:
            await asyncio.sleep(0)
        self.browser.receive_data(self.wire.written)
        self.wire.written = b""
        return self

    def deliver(self) -> None:
        """What the browser has written reaches the server in one read."""
        self.server.data_received(b"".join(self.browser.data_to_send()))

    @property
    def close_code(self) -> int | None:
        """The code with which the server ended it; None while it goes on."""
        self.browser.receive_data(self.wire.written)
        self.wire.written = b""
        return self.browser.close_rcvd.code if self.browser.close_rcvd else None

    def held(self) -> int:
        """Bytes of messages that wait for the app."""
        waiting = list(self.server.queue._queue)  # type: ignore[attr-defined]
        return sum(len(event.get("bytes") or b"") for event in waiting)


@contextmanager
def talk() -> Iterator[tuple[Talk, asyncio.AbstractEventLoop]]:
    """A talk that has begun; its tasks end with it."""
    with asyncio.Runner() as runner:
        yield runner.run(Talk(runner.get_loop()).begin()), runner.get_loop()


def test_a_message_of_the_greatest_size_arrives() -> None:
    with talk() as (both, _):
        both.browser.send_binary(b"x" * MESSAGE_BYTES)
        both.deliver()
        assert both.held() == MESSAGE_BYTES
        assert both.close_code is None


@pytest.mark.parametrize("size", [MESSAGE_BYTES + 1, 190 * 1024 * 1024])
def test_a_larger_message_ends_the_connection(size: int) -> None:
    with talk() as (both, _):
        both.browser.send_binary(b"\0" * size)
        both.deliver()
        assert (both.held(), both.close_code) == (0, 1009)
        assert both.wire.closed


def test_many_messages_in_one_read_are_not_all_unpacked() -> None:
    with talk() as (both, _):
        for _number in range(1000):
            both.browser.send_binary(b"\0" * MESSAGE_BYTES)
        most = 0
        complete = both.server.send_receive_event_to_app

        def counted() -> None:
            nonlocal most
            complete()
            most = max(most, both.held())

        both.server.send_receive_event_to_app = counted  # type: ignore[method-assign]
        both.deliver()
        assert WAITING_BYTES < most <= WAITING_BYTES + SLICE * EXPANSION
        assert (both.held(), both.close_code) == (0, 1009)


def test_messages_that_were_looked_at_no_longer_count() -> None:
    with talk() as (both, loop):
        for _number in range(3 * WAITING_BYTES // MESSAGE_BYTES):
            both.browser.send_binary(b"x" * MESSAGE_BYTES)
            both.deliver()
            loop.run_until_complete(both.server.receive())
        assert both.close_code is None


def test_empty_parts_of_a_message_that_never_ends_are_counted() -> None:
    with talk() as (both, _):
        both.browser.send_binary(b"", fin=False)
        for _number in range(PARTS):
            both.browser.send_continuation(b"", fin=False)
        both.deliver()
        assert both.close_code is None
        both.browser.send_continuation(b"", fin=False)
        both.deliver()
        assert (both.server.frames, both.close_code) == ([], 1009)


def test_a_message_in_many_parts_arrives() -> None:
    with talk() as (both, _):
        for _message in range(3):
            both.browser.send_binary(b"a", fin=False)
            for number in range(PARTS):
                both.browser.send_continuation(b"b", fin=number == PARTS - 1)
        both.deliver()
        assert (both.held(), both.close_code) == (3 * (PARTS + 1), None)


def test_text_is_refused() -> None:
    with talk() as (both, _):
        both.browser.send_text(b"hello")
        both.deliver()
        assert (both.held(), both.close_code) == (0, 1003)


def peak_memory(pid: int) -> int:
    """The most memory that a process has ever held, in bytes."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) * 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
@pytest.mark.parametrize("size", [MESSAGE_BYTES + 1, 190 * 1024 * 1024])
def test_the_server_withstands_large_messages(server: Server, size: int) -> None:
    before = peak_memory(server.pid)
    address = f"{server.url.replace('http', 'ws')}/_stcore/stream"
    with connect(address, subprotocols=["streamlit"], max_size=None) as stranger:  # type: ignore[list-item]
        stranger.send(b"\0" * size)
        with pytest.raises(ConnectionClosedError) as ended:
            deque(iter(stranger.recv, None), maxlen=0)
    assert ended.value.rcvd is not None
    assert ended.value.rcvd.code == 1009
    assert peak_memory(server.pid) - before < 40 * 1024 * 1024


@contextmanager
def listening() -> Iterator[tuple[uvicorn.Server, int]]:
    """uvicorn on a socket made as Streamlit makes it, with an app that answers in two small parts."""

    async def app(_: Scope, __: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"ok"})

    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
    with socket.socket(socket.AF_INET) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        thread = Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield server, listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()


def test_small_answers_do_not_wait_for_the_other_side() -> None:
    connections.set_up()
    with listening() as (server, port), closing(socket.create_connection(("127.0.0.1", port))) as visitor:
        visitor.sendall(b"GET / HTTP/1.1\r\nHost: atlas\r\n\r\n")
        assert visitor.recv(1)
        (connection,) = server.server_state.connections
        accepted = connection.transport.get_extra_info("socket")
        assert accepted.proto == 0, "the case that asyncio leaves out"
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_setting_up_twice_changes_nothing() -> None:
    connections.set_up()
    (first, *_) = connections._http_protocols()
    made = first.connection_made
    connections.set_up()
    assert first.connection_made is made
