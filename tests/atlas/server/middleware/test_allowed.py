"""What Streamlit's server could do and the atlas does not use is not there, and content is never read."""

import itertools
import socket
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect
from streamlit import config as streamlit_config
from streamlit.runtime import Runtime
from streamlit.web.server.starlette.starlette_app import App, create_streamlit_routes
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from atlas.paths import ROOT
from atlas.server.middleware.allowed import BELOW, EXACTLY, STREAM, Allowed, is_open
from devtools.server_process import Server

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
CONTENT = 1_000_000_000
"""Bytes that a stranger announces."""


@pytest.fixture(scope="module")
def streamlits_routes() -> Iterator[list[BaseRoute]]:
    """Every address of the installed Streamlit, with all that can be switched on switched on."""
    options = ("server.enableStaticServing", "server.scriptHealthCheckEnabled", "server.enableAgentApi")
    before = {option: streamlit_config.get_option(option) for option in options}
    for option in options:
        streamlit_config.set_option(option, True)
    runtime = App(ROOT / "ui" / "shell.py")._create_runtime()
    yield create_streamlit_routes(runtime)
    for option, value in before.items():
        streamlit_config.set_option(option, value)
    Runtime._instance = None


def addresses(routes: list[BaseRoute]) -> set[str]:
    """An address for each route; what stands in braces is filled in."""
    found = set()
    for route in routes:
        if isinstance(route, Route | WebSocketRoute):
            parts = (part.partition("{") for part in route.path.split("/"))
            found.add("/".join(before + ("x" if brace else "") for before, brace, _ in parts))
        else:
            assert isinstance(route, Mount)
            assert route.path == "", "the start page and Streamlit's files"
    return found


def test_of_streamlits_addresses_only_those_in_the_list_are_open(streamlits_routes: list[BaseRoute]) -> None:
    offered = addresses(streamlits_routes)
    assert {"/_stcore/upload_file/x/x", "/_stcore/metrics", "/auth/login", "/oauth2callback"} <= offered
    assert {"/app/static/x", "/_stcore/script-health-check", "/_stcore/agent/mcp"} <= offered
    assert {path for path in offered if is_open(path)} == {f"/{path}" for path in EXACTLY} | {"/media/x"}
    assert not is_open(f"/{STREAM}"), "a web socket, and nothing that one can ask for"
    assert {f"/{path}" for path in EXACTLY} <= offered


def test_the_server_answers_404_to_all_others(server: Server, streamlits_routes: list[BaseRoute]) -> None:
    closed = sorted(path for path in addresses(streamlits_routes) if not is_open(path))
    assert len(closed) >= 10
    for path, method in itertools.product(closed, METHODS):
        assert status(server, f"{method} {path} HTTP/1.1") == 404, (method, path)


def test_what_the_atlas_needs_is_there(server: Server) -> None:
    for path in ("/", "/measures", "/health", "/_stcore/health", "/_stcore/host-config"):
        assert status(server, f"GET {path} HTTP/1.1") == 200, path
    frame = next(path for path in BELOW if path.startswith("component/"))
    assert status(server, f"GET /{frame}index.html HTTP/1.1") == 200


def status(server: Server, request: str, *headers: str) -> int:
    """The status of an answer to a request written by hand."""
    place = urlsplit(server.url)
    with socket.create_connection((place.hostname, place.port or 80), timeout=20) as connection:
        connection.sendall("\r\n".join([request, "Host: atlas", *headers, "Connection: close", "", ""]).encode())
        return int(connection.makefile("rb").readline().split()[1])


@pytest.mark.parametrize(
    ("request_line", "headers", "expected"),
    [
        ("PUT /_stcore/upload_file/x/y", (f"Content-Length: {CONTENT}",), 404),
        ("PUT /_stcore/upload_file/x/y", ("Transfer-Encoding: chunked",), 404),
        ("POST /measures", (f"Content-Length: {CONTENT}",), 405),
        ("GET /measures", (f"Content-Length: {CONTENT}",), 413),
        ("GET /health", ("Transfer-Encoding: chunked",), 413),
        ("GET /static/js/index.js", (f"Content-Length: {CONTENT}",), 413),
    ],
)
def test_content_is_not_read(server: Server, request_line: str, headers: tuple[str, ...], expected: int) -> None:
    """The answer comes before any content; of what is sent afterwards the server takes no more than is under way."""
    place = urlsplit(server.url)
    with socket.create_connection((place.hostname, place.port or 80), timeout=20) as connection:
        connection.sendall("\r\n".join([f"{request_line} HTTP/1.1", "Host: atlas", *headers, "", ""]).encode())
        head = connection.makefile("rb")
        assert int(head.readline().split()[1]) == expected
        assert b"connection: close\r\n" in iter(head.readline, b"\r\n")
        assert sent_until_closed(connection) < 8 * 1024 * 1024, "what fits into the buffers of both sides"


def sent_until_closed(connection: socket.socket) -> int:
    """Bytes that can be sent until the other side has had enough."""
    taken = 0
    with suppress(ConnectionError):
        while taken < CONTENT:
            taken += connection.send(b"x" * 65_536)
    return taken


def test_other_web_sockets_are_not_there(server: Server) -> None:
    """They ended with a traceback in the log."""
    before = len(server.log())
    with pytest.raises(InvalidStatus) as refused:
        connect(f"{server.url.replace('http', 'ws')}/_stcore/nosuch")
    assert refused.value.response.status_code == 403
    assert "handshake" not in server.log()[before:]
    assert "Traceback" not in server.log()[before:]


async def echo(opened: WebSocket) -> None:
    await opened.accept()
    await opened.send_text(await opened.receive_text())
    await opened.close()


def client(base: str) -> TestClient:
    routes = [
        WebSocketRoute(f"{base}/{STREAM}", echo),
        WebSocketRoute("/{path:path}", echo),
        Mount("/", PlainTextResponse("found")),
    ]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Allowed, base=base)]))


@pytest.mark.parametrize("base", ["", "/city/atlas"])
def test_below_a_base_path_the_same_holds(base: str) -> None:
    with client(base).websocket_connect(f"{base}/{STREAM}") as opened:
        opened.send_text("hello")
        assert opened.receive_text() == "hello"
    for path in ("/_stcore/metrics", "/measures/_stcore/stream", "/"):
        with pytest.raises(WebSocketDisconnect), client(base).websocket_connect(base + path):
            pass


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/atlas", True),
        ("/atlas/", True),
        ("/atlas/measures", True),
        ("/atlas/appendix", True),
        ("/atlas/_stcore/health", True),
        ("/atlas/_stcore/health/", False),
        ("/atlas/_stcore/healthy", False),
        ("/atlas/_stcore", False),
        ("/atlas/component/other.component/index.html", False),
        ("/atlas/media/0.svg", True),
        ("/atlas/app/static/x", False),
        ("/_stcore/health", False),
        ("/atlasx/_stcore/health", False),
    ],
)
def test_open_or_not(path: str, expected: bool) -> None:
    assert is_open(path, "/atlas") is expected
