"""The real server: started both ways, from any folder, and what it answers."""

import json
import re
import sys
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Page

from atlas.paths import ROOT
from devtools.server_process import Server, running
from tests.conftest import Serve

RUN_ENDED = '[data-testid="stApp"][data-test-script-state="notRunning"] [data-testid="stMainBlockContainer"]'
STREAMLIT_RUN = (sys.executable, "-m", "streamlit", "run", str(ROOT / "dashboard.py"), "--server.port={port}")


def get(url: str, **headers: str) -> tuple[int, Message, bytes]:
    """Status, headers and body; errors are answers here."""
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.fixture
def other_config(tmp_path: Path) -> Path:
    """The shipped configuration below a base path, with German as the default."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    text = text.replace('base_url_path = ""', 'base_url_path = "city/atlas"')
    text = text.replace('default = "en"', 'default = "de"')
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_health(server: Server) -> None:
    status, _, body = get(f"{server.url}/health")
    content = json.loads(body)
    assert (status, content["status"], content["problems"]) == (200, "ok", 0)
    assert re.fullmatch("[0-9a-f]{64}", content["data"])


def test_streamlit_run_starts_the_same(serve: Serve, server: Server, tmp_path: Path) -> None:
    other = serve(command=STREAMLIT_RUN, folder=tmp_path)
    assert get(f"{other.url}/health")[2] == get(f"{server.url}/health")[2]
    assert get(other.url)[2] == get(server.url)[2]
    assert get(other.url)[1]["content-security-policy"] == get(server.url)[1]["content-security-policy"]


def test_component_of_the_map_is_there_before_the_first_page(server: Server) -> None:
    status, headers, body = get(f"{server.url}/component/streamlit_folium.st_folium/index.html")
    assert (status, b"<script" in body) == (200, True)
    assert "'unsafe-eval'" in headers["content-security-policy"]


def test_base_path_holds_everywhere(serve: Serve, other_config: Path) -> None:
    other = serve(config=other_config, base="/city/atlas")
    status, _, body = get(f"{other.url}/")
    assert (status, b'<html lang="de">' in body) == (200, True)
    assert get(f"{other.url}/component/streamlit_folium.st_folium/index.html")[0] == 200
    stale = json.loads(get(f"{other.url}/assets/leaflet.000000000000.js")[2])
    status, headers, script = get(other.url.removesuffix("/city/atlas") + stale["now"])
    assert (status, headers["content-type"]) == (200, "text/javascript; charset=utf-8")
    assert b"Leaflet" in script
    assert get(f"{other.url.removesuffix('/city/atlas')}/health")[0] == 404


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../../etc/passwd",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/download/..%2fconfig.toml",
        "/download/%2e%2e/config.toml",
        "/download/..%5cconfig.toml",
        "/layers/..%2f..%2fconfig.toml",
        "//etc/passwd",
        "/download//etc/passwd",
    ],
)
def test_no_way_out_of_the_folders(server: Server, path: str) -> None:
    status, headers, body = get(server.url + path)
    assert status in (400, 404)
    assert b"root:" not in body
    assert b"[server]" not in body
    assert headers["x-content-type-options"] == "nosniff"


def test_data_can_be_taken_home(server: Server) -> None:
    offered = json.loads(get(f"{server.url}/download/nothing")[2])["now"]
    assert "measures.geojson" in offered
    status, headers, body = get(f"{server.url}/download/measures.geojson")
    assert (status, headers["content-type"]) == (200, "application/geo+json")
    assert headers["content-disposition"].startswith("attachment")
    assert json.loads(body)["type"] == "FeatureCollection"


def test_broken_data_does_not_stop_the_server(serve: Serve, tmp_path: Path) -> None:
    other = serve(geodata=tmp_path / "empty")
    status, _, body = get(f"{other.url}/health")
    assert (status, json.loads(body)["status"]) == (503, "no data")
    assert get(f"{other.url}/")[0] == 200


def test_wrong_configuration_stops_the_start_with_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text((ROOT / "config.toml").read_text(encoding="utf-8").replace("zoom =", "zom ="), encoding="utf-8")
    with pytest.raises(RuntimeError) as caught, running(config=path):
        pass
    assert 'did you mean "zoom"?' in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_base_path_only_on_one_side_stops_the_start(other_config: Path) -> None:
    with (
        pytest.raises(RuntimeError, match="make config"),
        running(config=other_config, command=STREAMLIT_RUN),
    ):
        pass


@pytest.mark.parametrize("language", ["de", "ro"])
def test_page_opens_under_the_policy(page: Page, language: str) -> None:
    """Streamlit's scripts run, the web socket connects; the fixture watches console and requests."""
    page.goto(f"/?lang={language}")
    page.wait_for_selector(RUN_ENDED)
    assert page.locator("html").get_attribute("lang") == language
    assert page.title() == "Resilience Exchange Atlas"


@pytest.mark.parametrize("path", ["/about", "/about?lang=de"])
def test_link_into_the_atlas_opens_without_errors(page: Page, path: str) -> None:
    """Streamlit's page looks for its server below /about first, unless it is told where it is."""
    page.goto(path)
    page.wait_for_selector(RUN_ENDED)
    assert "/about" in page.url


def test_page_works_below_a_base_path(page: Page, serve: Serve, other_config: Path) -> None:
    other = serve(config=other_config, base="/city/atlas")
    page.goto(f"{other.url}/about")
    page.wait_for_selector(RUN_ENDED)
    assert page.locator("html").get_attribute("lang") == "en", "as the browser asks"
    assert page.url.startswith(f"{other.url}/about")


def test_log_names_no_visitor(page: Page, serve: Serve, tmp_path: Path) -> None:
    text = (ROOT / "config.toml").read_text(encoding="utf-8").replace('level = "info"', 'level = "debug"')
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    other = serve(config=tmp_path / "config.toml")
    page.goto(other.url)
    page.wait_for_selector(RUN_ENDED)
    assert "Starting uvicorn runner" in other.log(), "the log says everything, as it was asked to"
    ours = other.url.removeprefix("http://")
    assert not [line for line in other.log().splitlines() if "127.0.0.1" in line and ours not in line]


def test_opens_without_any_network(page: Page, server: Server) -> None:
    """With every other host cut off at the browser, the page still runs to its end."""
    page.route(re.compile(rf"^(?!{re.escape(server.url)})https?://"), lambda route: route.abort())
    page.goto("/")
    page.wait_for_selector(RUN_ENDED)


def test_streamlits_scripts_come_compressed(server: Server) -> None:
    """3.4 MB at a first visit are 1.4 MB so; an update of Streamlit must not undo it unnoticed."""
    html = get(server.url)[2].decode()
    scripts = re.findall(r'(?:src|href)="\./(static/js/[^"]+)"', html)
    assert len(scripts) > 10
    for script in scripts:
        status, headers, _ = get(f"{server.url}/{script}", **{"Accept-Encoding": "gzip"})
        assert status == 200
        assert headers["content-encoding"] == "gzip" or int(headers["content-length"]) < 1000
        assert "default-src 'self'" in headers["content-security-policy"]
