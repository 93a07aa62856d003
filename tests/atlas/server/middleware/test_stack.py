"""Security headers and the page's language, around a stand-in for Streamlit."""

import html
import json
import re

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from atlas import config
from atlas.server.middleware.stack import stack


def start_page(request: Request) -> Response:
    if "if-none-match" in request.headers:
        return Response(status_code=304)
    return HTMLResponse("<html>Streamlit's own</html>", headers={"etag": '"streamlit"'})


def frame(_: Request) -> Response:
    return HTMLResponse('<script src="main.js"></script>')


def plain(_: Request) -> Response:
    return PlainTextResponse("plain")


def redirect(_: Request) -> Response:
    return RedirectResponse("/elsewhere")


async def stream(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(await socket.receive_text())
    await socket.close()


def client(base: str = "") -> TestClient:
    routes = [
        WebSocketRoute(f"{base}/_stcore/stream", stream),
        Route(f"{base}/component/streamlit_folium.st_folium/index.html", frame),
        Route(f"{base}/_stcore/health", plain),
        Route(f"{base}/download/redirect", redirect),
        Route(f"{base}/{{path:path}}", start_page, methods=["GET", "POST"]),
    ]
    return TestClient(
        Starlette(routes=routes, middleware=stack(base, config.current())), headers={"accept-language": ""}
    )


@pytest.mark.parametrize("base", ["", "/atlas"])
@pytest.mark.parametrize("path", ["/", "/measures", "/index.html"])
def test_page_speaks_the_visitors_language(base: str, path: str) -> None:
    for headers, query, expected in (
        ({"accept-language": "ro-RO"}, "", "ro"),
        ({"accept-language": "ro-RO"}, "?lang=de", "de"),
        ({}, "", config.current().languages.default),
        ({}, "?lang=%3Cscript%3E&lang=", config.current().languages.default),
    ):
        answer = client(base).get(f"{base}{path}{query}", headers=headers)
        assert f'<html lang="{expected}">' in answer.text
        assert answer.headers["content-language"] == expected
        assert answer.headers["cache-control"] == "no-cache"
        assert "Accept-Language" in answer.headers["vary"]


def test_tag_differs_by_language_and_is_honoured() -> None:
    german = client().get("/?lang=de")
    romanian = client().get("/?lang=ro", headers={"if-none-match": german.headers["etag"]})
    assert romanian.status_code == 200
    assert romanian.headers["etag"] != german.headers["etag"]
    assert client().get("/?lang=de", headers={"if-none-match": german.headers["etag"]}).status_code == 304


def test_component_pages_and_others_stay_as_they_are() -> None:
    assert 'data-then="main.js"' in client().get("/component/streamlit_folium.st_folium/index.html").text
    assert client().get("/_stcore/health").text == "plain"
    assert client().get("/download/redirect", follow_redirects=False).status_code == 307


def test_head_is_answered_without_body() -> None:
    answer = client().head("/?lang=ro")
    assert (answer.status_code, answer.headers["content-language"]) == (200, "ro")


@pytest.mark.parametrize(
    "path", ["/", "/component/streamlit_folium.st_folium/index.html", "/_stcore/health", "/download/redirect"]
)
def test_every_answer_carries_the_headers(path: str) -> None:
    headers = client().get(path, follow_redirects=False).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]
    assert "default-src 'self'" in headers["content-security-policy"]


@pytest.mark.parametrize("base", ["", "/atlas"])
def test_evaluation_only_below_component(base: str) -> None:
    for path, allowed in (
        ("/component/streamlit_folium.st_folium/index.html", True),
        ("/", False),
        ("/x/component/", False),
    ):
        policy = client(base).get(base + path).headers["content-security-policy"]
        assert ("'unsafe-eval'" in policy) is allowed


def test_web_sockets_pass() -> None:
    with client().websocket_connect("/_stcore/stream") as socket:
        socket.send_text("hello")
        assert socket.receive_text() == "hello"


def test_streamlits_words_come_along_in_every_language() -> None:
    """For frontend/src/page/streamlit-texts.js; as data of an attribute, so that the policy needs no further script."""
    page = client().get("/").text
    found = re.search(r' data-words="([^"]*)"', page)
    assert found
    words = json.loads(html.unescape(found[1]))
    assert set(words) == set(config.current().languages.offered)
    assert words["en"]["skip"] == "Skip to main content"
    assert all(set(words[language]) == set(words["en"]) for language in words)
    assert [language for language in words if words[language]["menu"] == words["en"]["menu"]] == ["en"]


def test_text_size_follows_the_browsers() -> None:
    assert "--atlas-text:106.2500%" in client().get("/").text
