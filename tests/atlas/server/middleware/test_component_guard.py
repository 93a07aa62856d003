"""The guard stands before the script of a component's frame, or the frame runs nothing."""

import re
from importlib.metadata import distribution

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from atlas.paths import FRONTEND
from atlas.server.middleware.component_guard import ComponentGuard, guarded

PAGE = '<html><head><script defer="defer" src="./static/js/main.js"></script></head><body>map</body></html>'
GUARDED = (
    '<html><head><script src="/assets/guard.js" data-then="./static/js/main.js"></script></head><body>map</body></html>'
)


def test_the_guard_takes_the_place_of_the_script() -> None:
    assert guarded(PAGE, "/assets/guard.js") == GUARDED


def test_the_installed_component_can_be_guarded() -> None:
    html = distribution("streamlit-folium").read_text("../streamlit_folium/frontend/build/index.html") or ""
    scripts = re.findall(r"<script\b[^>]*>", guarded(html, "/assets/guard.js"))
    assert len(scripts) == 1
    assert re.fullmatch(r'<script src="/assets/guard\.js" data-then="\./static/js/main\.\w+\.js">', scripts[0])


@pytest.mark.parametrize(
    "page",
    [
        "<html><head></head></html>",
        '<script src="a.js"></script><script src="b.js"></script>',
        '<script src="a.js"></script><SCRIPT>eval(1)</SCRIPT>',
        "<script>eval(1)</script>",
    ],
)
def test_a_page_that_could_run_something_else_is_refused(page: str) -> None:
    with pytest.raises(ValueError, match="exactly one script"):
        guarded(page, "/assets/guard.js")


def client(page: str, base: str = "") -> TestClient:
    def frame(_: Request) -> Response:
        return HTMLResponse(page)

    def script(_: Request) -> Response:
        return PlainTextResponse("script")

    routes = [
        Route(f"{base}/component/map/index.html", frame),
        Route(f"{base}/component/map/main.js", script),
        Route("/measures", frame),
    ]
    guard = Middleware(ComponentGuard, base=base, address=lambda: "/assets/guard.js")
    return TestClient(Starlette(routes=routes, middleware=[guard, Middleware(GZipMiddleware, minimum_size=1)]))


@pytest.mark.parametrize("base", ["", "/atlas"])
def test_frames_come_guarded_whatever_is_asked_for(base: str) -> None:
    for headers in ({"accept-encoding": "gzip"}, {}):
        answer = client(PAGE, base).get(f"{base}/component/map/index.html", headers=headers)
        assert (answer.status_code, answer.text) == (200, GUARDED)
    assert client(PAGE, base).get(f"{base}/component/map/main.js").text == "script"
    assert client(PAGE, base).get("/measures").text == PAGE


def test_a_frame_that_cannot_be_guarded_is_not_sent() -> None:
    answer = client("<script>eval(1)</script>").get("/component/map/index.html")
    assert (answer.status_code, "eval" in answer.text) == (500, False)


def test_every_listener_of_ours_asks_who_sent_a_message() -> None:
    # A web socket (`this` in page/line.js) hears its own server only.
    listening = re.compile(r"""(?<!this\.)addEventListener\(\s*["']message["']|\bonmessage\b""")
    scripts = [path for path in (FRONTEND / "src").rglob("*.js") if listening.search(path.read_text("utf-8"))]
    assert {path.name for path in scripts} >= {"guard.js", "palette.js"}
    assert not [path.name for path in scripts if "isOwnPage(event)" not in path.read_text("utf-8")]
