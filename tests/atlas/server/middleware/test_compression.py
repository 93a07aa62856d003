"""Streamlit's own files, compressed once."""

import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from atlas.server import worker
from atlas.server.middleware.compression import CompressedStatic

SCRIPT = "const a = 1;\n" * 1000


def streamlit(_: Request) -> Response:
    return PlainTextResponse("Streamlit's own answer")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of static files with a secret beside it."""
    static = tmp_path / "static"
    (static / "js").mkdir(parents=True)
    (static / "js" / "index.a1.js").write_text(SCRIPT)
    (static / "js" / "picture.png").write_bytes(b"png")
    (tmp_path / "secret.js").write_text("secret")
    return static


def client(folder: Path, base: str = "") -> TestClient:
    routes = [Route("/{path:path}", streamlit, methods=["GET", "POST"])]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(CompressedStatic, base=base, folder=folder)]))


@pytest.mark.parametrize("base", ["", "/atlas"])
def test_script_comes_compressed_and_for_ever(folder: Path, base: str) -> None:
    answer = client(folder, base).get(f"{base}/static/js/index.a1.js", headers={"accept-encoding": "gzip"})
    assert answer.text == SCRIPT
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) == len(gzip.compress(SCRIPT.encode(), 9, mtime=0))
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/javascript")
    tag = answer.headers["etag"]
    again = client(folder, base).get(f"{base}/static/js/index.a1.js", headers={"if-none-match": tag})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("method", "path", "encoding"),
    [
        ("GET", "/static/js/index.a1.js", "identity"),
        ("POST", "/static/js/index.a1.js", "gzip"),
        ("GET", "/static/js/picture.png", "gzip"),
        ("GET", "/static/js/other.js", "gzip"),
        ("GET", "/static/..%2fsecret.js", "gzip"),
        ("GET", "/js/index.a1.js", "gzip"),
        ("GET", "/other/static/js/index.a1.js", "gzip"),
    ],
)
def test_the_rest_is_streamlits(folder: Path, method: str, path: str, encoding: str) -> None:
    answer = client(folder).request(method, path, headers={"accept-encoding": encoding})
    assert answer.text == "Streamlit's own answer"


def test_what_is_compressed_already_needs_no_thread(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise AssertionError("no thread is free")

    asked = client(folder)
    first = asked.get("/static/js/index.a1.js", headers={"accept-encoding": "gzip"})
    monkeypatch.setattr(worker._READERS, "submit", full)
    monkeypatch.setattr("anyio.to_thread.run_sync", full)
    assert asked.get("/static/js/index.a1.js", headers={"accept-encoding": "gzip"}).content == first.content
