"""Addresses answered by the real stack of middleware, around a stand-in that says 200 to everything, as Streamlit."""

import html
import re

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from atlas import config
from atlas.i18n.catalog import text
from atlas.server.middleware.stack import stack
from atlas.url.pages import NAMES

BASES = ["", "/city/atlas"]


def start_page(request: Request) -> Response:
    if request.url.path.endswith("/there.js"):
        return Response("1", media_type="text/javascript")
    return HTMLResponse("<html>Streamlit's own</html>")


def client(base: str) -> TestClient:
    settings = config.current()
    server = settings.server.model_copy(update={"base_url_path": base.strip("/")})
    settings = settings.model_copy(update={"server": server})
    app = Starlette(routes=[Route("/{path:path}", start_page)], middleware=stack(base, settings))
    headers = {"accept-language": "", "accept": "text/html,application/xhtml+xml,*/*;q=0.8"}  # as a browser
    return TestClient(app, headers=headers, follow_redirects=False)


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("path", ["/measures/x", "/nosuchpage", "/measures/x.html?topic=heat-health", "/config.toml"])
def test_nothing_there_is_404_in_the_visitors_language_with_ways_on(base: str, path: str) -> None:
    for accepted, language in (("hu, ro", "ro"), ("de-AT", "de"), ("", config.current().languages.default)):
        answer = client(base).get(base + path, headers={"accept-language": accepted})
        assert (answer.status_code, answer.headers["content-language"]) == (404, language)
        assert answer.headers["cache-control"] == "no-store"
        assert f'<html lang="{language}">' in answer.text
        assert f"<h1>{text(language)('missing.title')}</h1>" in html.unescape(answer.text)
        ways = set(re.findall(r"<nav.*?</nav>", answer.text, re.DOTALL)[0].split('"')) & {
            f"{base}/{'' if name == NAMES[0] else name}?lang={language}" for name in NAMES
        }
        assert len(ways) == len(NAMES)


@pytest.mark.parametrize("base", BASES)
def test_the_ways_on_lead_to_pages(base: str) -> None:
    visitor = client(base)
    missing = visitor.get(f"{base}/measures/x")
    targets = re.findall(r'<a href="(/[^"?]*\?lang=\w+)"', missing.text)
    assert any(target.startswith(f"{base}/measures?") for target in targets)
    assert {visitor.get(target).status_code for target in targets} == {200}
    style = re.findall(r'rel="stylesheet" href="([^"]*)"', missing.text)
    assert style[0].startswith(f"{base}/assets/missing.")


def test_the_page_that_begins_the_address_is_named_first() -> None:
    page = client("").get("/measures/x", headers={"accept-language": "de"}).text
    assert re.search(r'class="near">[^<]*<a href="/measures\?lang=de">Maßnahmen</a>', html.unescape(page))
    assert 'class="near"' not in client("").get("/nosuchpage").text


def test_what_was_asked_is_shown_and_never_run() -> None:
    page = client("").get("/%3Cimg src=x onerror=alert(1)%3E" + "y" * 5000).text
    assert "<img" not in page
    assert "&lt;img src=x" in page
    assert len(page) < 5000


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/Measures", "/measures"),
        ("/measures.html?topic=heat-health", "/measures?topic=heat-health"),
        ("/de/measures", "/measures?lang=de"),
        ("/ro/Measures.html?lang=de&q=a%26b&topic=", "/measures?q=a%26b&topic=&lang=ro"),
        ("/index.html", "/"),
        ("/overview?lang=de", "/?lang=de"),
        ("/measures/", "/measures"),
    ],
)
def test_what_is_clearly_meant_is_told_for_good(base: str, path: str, target: str) -> None:
    answer = client(base).get(base + path)
    assert (answer.status_code, answer.headers["location"]) == (308, base + target)
    assert client(base).get(answer.headers["location"]).status_code == 200


@pytest.mark.parametrize("base", BASES)
def test_robots_and_icon_are_real(base: str) -> None:
    robots = client(base).get(f"{base}/robots.txt")
    assert (robots.status_code, robots.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert f"Disallow: {base}/export/" in robots.text
    icon = client(base).get(f"{base}/favicon.ico")
    assert client(base).get(f"{base}/favicon.png").content == icon.content, "Streamlit's script asks for this one"
    assert (icon.status_code, icon.headers["content-type"], icon.content[:4]) == (200, "image/x-icon", b"\0\0\1\0")


def test_a_missing_script_is_404_and_one_that_is_there_is_not() -> None:
    assert client("").get("/static/js/nosuch.js").status_code == 404
    assert client("").get("/static/js/there.js").text == "1"


def test_other_methods_and_head_have_the_same_status() -> None:
    assert client("").head("/nosuchpage").status_code == 404
    assert client("").head("/Measures").status_code == 308
