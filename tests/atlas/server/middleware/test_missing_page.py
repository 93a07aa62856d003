"""Whatever address leads nowhere: a page with ways on for who reads, short JSON for programs; by the real stack."""

import html
import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.testclient import TestClient

from atlas import config
from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.server import publication
from atlas.server.middleware.stack import stack
from atlas.server.routes import assets, data, export, health, nowhere, print_sheet, rollbook
from atlas.server.worker import Source
from atlas.url.pages import NAMES

READER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
PROGRAMS = ("*/*", "", "application/json", "application/json, text/html;q=0.5", "image/avif,image/webp,*/*;q=0.8")
BASES = ["", "/city/atlas"]
BELOW = {
    "/layers/x": "measures",
    "/layers/measures.000000000000.geojson": "measures",
    "/maps/x": "measures",
    "/export/x": "measures",
    "/export/measures.exe": "measures",
    "/rollbooks/x": "rollbook",
    "/rollbooks/rollbook.pdf": "rollbook",
    "/rollbook/x": "rollbook",
    "/print/format/x": "toolbox",
    "/print/x": "toolbox",
    "/print": "toolbox",
    "/export": "measures",
    "/layers": "measures",
    "/rollbooks/x/rollbook.pdf": "rollbook",
    "/download/nosuch.csv": "sources",
    "/assets/nosuch.css": None,
    "/static/js/nosuch.js": None,
    "/media/x": None,
    "/health/x": None,
    "/_stcore/upload_file/x/y": None,
    "/auth/login": None,
    "/oauth2callback": None,
    "/component/other/index.html": None,
    "/nosuchpage": None,
    "//layers/x": None,
    "/measures/x": "measures",
}
"""Addresses below the base that lead nowhere, and the page that each of them perhaps meant."""
OUTSIDE = {"/": "overview", "/city": None, "/measures": "measures", "/Timeline.html": "timeline", "/cityx/atlas": None}
"""Addresses outside a base path."""


def streamlits(request: Request) -> Response:
    """Stands for Streamlit, which has no file of its own here and says 200 to every page."""
    if "/media/" in request.url.path:
        return Response("File not found", 404, media_type="text/plain")
    return HTMLResponse("<html>Streamlit's own</html>")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, TestClient]:
    """The routes and the middleware of dashboard.py for each base."""
    folder: Path = tmp_path_factory.mktemp("geodata")
    dataset: Source[Dataset] = Source(loading.at_hand, loading.current)
    published = Source(publication.at_hand, publication.current)
    ours = Source(publication.current_assets, publication.current_assets)
    sources = {"layers": published, "maps": published, "assets": ours}
    made = {}
    for base in BASES:
        settings = config.current()
        server = settings.server.model_copy(update={"base_url_path": base.strip("/")})
        settings = settings.model_copy(update={"server": server})
        offered, default = settings.languages.offered, settings.languages.default
        served: list[BaseRoute] = [
            *assets.routes(base, sources),
            data.route(base, folder),
            health.route(base, dataset),
            export.route(base, dataset, offered, default),
            rollbook.route(base, dataset, settings),
            print_sheet.route(base, dataset, settings),
            *nowhere.routes(base),
            Route("/{path:path}", streamlits),
        ]
        made[base] = TestClient(Starlette(routes=served, middleware=stack(base, settings)), follow_redirects=False)
    return made


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("path", BELOW)
def test_a_reader_gets_the_page_and_a_program_short_json(site: dict[str, TestClient], base: str, path: str) -> None:
    for language in ("de", "en", "ro"):
        answer = site[base].get(base + path, headers={"accept": READER, "accept-language": language})
        is_the_page(answer.status_code, answer.headers, answer.text, language, base, BELOW[path])
    for accepted in PROGRAMS:
        answer = site[base].get(base + path, headers={"accept": accepted})
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json"), accepted
        assert answer.json()["error"] == "not found"
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", OUTSIDE)
def test_outside_the_base_path_the_same_holds(site: dict[str, TestClient], path: str) -> None:
    base = BASES[1]
    answer = site[base].get(path, headers={"accept": READER, "accept-language": "ro"})
    is_the_page(answer.status_code, answer.headers, answer.text, "ro", base, OUTSIDE[path])
    answer = site[base].get(path)
    assert (answer.status_code, answer.json()["asked"]) == (404, path)


def is_the_page(status: int, headers: object, body: str, language: str, base: str, near: str | None) -> None:
    """404, in the language, with a way to every page below the base, the one that is near first."""
    assert status == 404
    assert f'<html lang="{language}">' in body
    assert f"<h1>{text(language)('missing.title')}</h1>" in html.unescape(body)
    assert set(re.findall(r'href="([^"]*)"', body)) >= {
        f"{base}/{'' if name == NAMES[0] else name}?lang={language}" for name in NAMES
    }
    assert f'href="{base}/assets/missing.' in body
    found = re.search(r'class="near">[^<]*<a href="([^"?]*)', body)
    assert (found and found[1]) == (near and f"{base}/{'' if near == NAMES[0] else near}")
    assert "accept" in str(headers).lower()


def test_a_language_in_the_address_counts(site: dict[str, TestClient]) -> None:
    for path in ("/layers/x?lang=de-AT", "/de/nosuchpage", "/auth/login?lang=DE"):
        assert site[""].get(path, headers={"accept": READER}).headers["content-language"] == "de", path


def test_content_that_nobody_reads_still_ends_the_connection(site: dict[str, TestClient]) -> None:
    answer = site[""].post("/_stcore/upload_file/x/y", headers={"accept": READER}, content=b"x" * 1000)
    assert (answer.status_code, answer.headers["connection"]) == (404, "close")
    assert answer.headers["content-type"].startswith("text/html")


def test_what_is_there_stays_as_it_is(site: dict[str, TestClient]) -> None:
    for path in ("/health", "/measures", "/robots.txt"):
        answer = site[""].get(path, headers={"accept": READER})
        assert answer.status_code == 200
        assert text("en")("missing.title") not in answer.text
