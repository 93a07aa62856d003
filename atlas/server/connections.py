"""What each connection to the server may cost, and that small answers leave at once (ADR-36).

Streamlit starts uvicorn and leaves no place for these settings, and `streamlit run` loads the atlas only after the
socket listens and uvicorn has chosen its classes. So `set_up` gives uvicorn's class for HTTP connections one more thing
to do when a connection is made; it holds for both ways to start.

* Streamlit makes the listening socket with protocol 0, asyncio sets TCP_NODELAY only where the protocol is TCP, and
  uvicorn writes head and body of an answer separately: from the second request on the body waited for the other side's
  delayed acknowledgement, 40 ms. Figures: `python -m benchmarks.small_answers`.
* `server.maxMessageSize` limits both directions of the web socket. Browsers send us little (figures:
  `python -m benchmarks.message_sizes`), so what comes in has a limit of its own. One read of the socket can hold
  hundreds of compressed messages, and a message any number of empty parts: both are counted too.
"""

import socket
from collections.abc import Callable, Iterator
from functools import wraps
from importlib import import_module
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import CloseCode, Frame

MESSAGE_BYTES = 64 * 1024
"""The largest message that is taken from a browser, uncompressed: seventy times the largest that was measured."""

WAITING_BYTES = 16 * MESSAGE_BYTES
"""Messages of one browser that may wait to be looked at, together."""

PARTS = 256
"""Parts ("frames") in which one message may come."""

SLICE = 1024
"""Bytes that are decompressed at a time: at best 1,030 times as much comes out."""

HTTP_PROTOCOLS = (
    "uvicorn.protocols.http.h11_impl:H11Protocol",
    "uvicorn.protocols.http.httptools_impl:HttpToolsProtocol",
)
"""uvicorn takes the second one where httptools is installed."""


class BoundedWebSocket(WebSocketsSansIOProtocol):
    """uvicorn's web socket with limits to what comes in: code 1009 (message too big) ends it, 1003 for text."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.conn.max_message_size = MESSAGE_BYTES
        self.waiting = 0
        self.parts = 0

    def data_received(self, data: bytes) -> None:
        """In slices, so that what is too much is noticed before all of it has been decompressed."""
        for start in range(0, len(data), SLICE):
            if self.close_sent or self.transport.is_closing():
                return
            super().data_received(data[start : start + SLICE])
            if self.waiting > WAITING_BYTES or self.parts > PARTS:
                self._refuse(CloseCode.MESSAGE_TOO_BIG)

    def handle_text(self, event: Frame) -> None:
        """Streamlit's messages are never text, and it would end this one with a traceback in the log."""
        self._refuse(CloseCode.UNSUPPORTED_DATA)

    def handle_cont(self, event: Frame) -> None:
        """A further part of a message."""
        self.parts += 1
        super().handle_cont(event)

    def send_receive_event_to_app(self) -> None:
        """A message is complete: it waits for the page that it is meant for."""
        self.parts = 0
        self.waiting += sum(len(part) for part in self.frames)
        super().send_receive_event_to_app()

    async def receive(self) -> Any:
        """The next event for the page."""
        event: Any = await super().receive()
        self.waiting -= len(event.get("bytes") or b"")
        return event

    def _refuse(self, code: CloseCode) -> None:
        self.frames = []
        while not self.queue.empty():
            self.queue.get_nowait()
        self.conn.fail(code)
        self.handle_parser_exception()


def set_up() -> None:
    """Let uvicorn's connections send at once and use the bounded web socket. Twice does no harm."""
    for protocol in _http_protocols():
        made = protocol.connection_made
        if not hasattr(made, "__wrapped__"):
            protocol.connection_made = _with_our_settings(made)


def _http_protocols() -> Iterator[Any]:
    for place in HTTP_PROTOCOLS:
        module, _, name = place.partition(":")
        try:
            yield getattr(import_module(module), name)
        except ImportError:  # httptools is not installed
            continue


def _with_our_settings(made: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    @wraps(made)
    def connection_made(protocol: Any, transport: Any) -> None:
        made(protocol, transport)
        if protocol.ws_protocol_class is WebSocketsSansIOProtocol:
            protocol.ws_protocol_class = BoundedWebSocket
        connected = transport.get_extra_info("socket")
        if connected is not None and connected.family in (socket.AF_INET, socket.AF_INET6):
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    return connection_made
