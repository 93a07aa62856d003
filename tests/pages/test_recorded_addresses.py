"""Addresses recorded once lead to the same content for good: pages with what is chosen on them, files, layers."""

import html
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from atlas.data import loading
from atlas.i18n.catalog import text
from atlas.maps.masks import packed
from atlas.measures import Filters
from devtools.server_process import Server
from tests.pages.test_pages import run
from tests.test_dashboard import get
from ui import current

RECORDED = tomllib.loads(Path(__file__).with_name("recorded_addresses.toml").read_text("utf-8"))
DATA = loading.load()
VOCABULARIES = ("confidence", "strand", "event_type")


def split(address: str) -> tuple[str, dict[str, str]]:
    """Path and parameters."""
    parts = urlsplit(address)
    return parts.path, dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))


def named(what: str, language: str) -> str:
    """What people read for "topics/heat-health", "strand/exchange" or "text/tree"."""
    kind, _, name = what.partition("/")
    if kind == "text":
        return name
    if kind in VOCABULARIES:
        return text(language).label(kind, name)
    assert DATA.get(kind, name), f"{what} is gone, but people have addresses that name it"
    return DATA.title(kind, name, language).text


def markup(app: AppTest) -> str:
    """All markup of our own on a page."""
    return html.unescape(" ".join(element.proto.body for element in app.get("html")))


def components(app: AppTest) -> Iterator[dict[str, Any]]:
    """What our components of a page are given."""
    for element in app.get("bidi_component"):
        if element.proto.json:  # one without data of its own holds nothing to be read
            yield json.loads(element.proto.json)


def sentence(app: AppTest) -> str:
    """The sentence that says the filter."""
    bars = [given["sentence"] for given in components(app) if "sentence" in given]
    return " ".join([*bars, *re.findall(r'class="atlas-sentence"[^>]*>(.*?)</p>', markup(app))])


def missing(app: AppTest, asked: dict[str, Any], language: str) -> Iterator[str]:
    """What an address must show and the page does not."""
    body = markup(app)
    records = re.findall(r'data-atlas-record="([^"]*)"', body)
    headings = " ".join(re.findall(r"<h[1-6].*?</h[1-6]>", body))
    played = [given["until"] for given in components(app) if "until" in given]
    if asked.get("record", records[0] if records else None) not in (records or [None]):
        yield f"the record {asked['record']}"
    if asked.get("until") not in (played or [None]):
        yield f"a player at {asked.get('until')}"
    yield from (what for what in asked.get("says", ()) if named(what, language) not in sentence(app))
    yield from (what for what in asked.get("heading", ()) if named(what, language) not in headings)
    if "also" in asked:
        second, _, what = asked["also"].partition("/")
        if named(what, second) not in body:
            yield asked["also"]
    if asked["name"] == "measures":
        index = current.index(DATA)
        mask = index.mask(Filters.from_url(split(asked["address"])[1], index.known))
        assert mask.any()
        if packed(mask) not in [given.get("mask") for given in components(app)]:
            yield "the mask of the filter, for the map"
    if "find" in asked and asked["find"] not in [widget.value for widget in app.text_input]:
        yield f"the search {asked['find']}"


def test_sixty_addresses_are_recorded() -> None:
    addresses = [entry["address"] for kind in ("page", "file") for entry in RECORDED[kind]]
    assert len(set(addresses)) == len(addresses) >= 60


@pytest.mark.parametrize("asked", RECORDED["page"], ids=lambda asked: asked["address"])
def test_a_page_shows_what_its_address_says(asked: dict[str, Any]) -> None:
    _, parameters = split(asked["address"])
    language = parameters.get("lang", "en")
    app = run(asked["name"], **parameters)
    assert not app.exception
    assert [title.value for title in app.title] == [text(language)(f"{asked['name']}.title")]
    assert list(missing(app, asked, language)) == []
    kept = {name: app.query_params[name] for name in app.query_params}
    assert {name: value[0] if isinstance(value, list) else value for name, value in kept.items()} == parameters


def test_what_is_not_shown_would_be_found() -> None:
    app = run("measures")
    asked = {
        "name": "measures",
        "address": "/measures?topic=heat-health",
        "record": "hafen-klimamap",
        "says": ["topics/heat-health"],
        "heading": ["topics/heat-health"],
        "until": "2019-04",
        "find": "ruhr",
        "also": "ro/measures/hafen-klimamap",
    }
    assert len(list(missing(app, asked, "en"))) == 7


@pytest.mark.parametrize("asked", RECORDED["page"], ids=lambda asked: asked["address"])
def test_the_server_answers_with_the_page_in_its_language(server: Server, asked: dict[str, Any]) -> None:
    language = split(asked["address"])[1].get("lang", "en")
    status, headers, body = get(f"{server.url}{asked['address']}")
    assert (status, headers["Content-Language"]) == (200, language)
    assert b"<noscript>" in body


@pytest.mark.parametrize("asked", RECORDED["file"], ids=lambda asked: asked["address"])
def test_a_file_holds_what_its_address_says(server: Server, asked: dict[str, Any]) -> None:
    path, parameters = split(asked["address"])
    status, _, body = get(f"{server.url}{asked['address']}")
    if asked["holds"] in ("layer", "map") and status == 404:
        path = json.loads(body)["now"]  # recorded with the digest of its day: the answer names today's
        status, _, body = get(f"{server.url}{path}")
    assert status == 200
    HOLDS[asked["holds"]](body, path, parameters, asked.get("what", ""))


def _file(body: bytes, path: str, parameters: dict[str, str], what: str) -> None:
    assert body.removeprefix(b"\xef\xbb\xbf").startswith(what.encode())


def _names(body: bytes, path: str, parameters: dict[str, str], what: str) -> None:
    language = parameters.get("lang") or path.rpartition(".")[2]
    page = html.unescape(body.decode())
    assert f'<html lang="{language}"' in page
    assert named(what, language) in page


def _measures(body: bytes, path: str, parameters: dict[str, str], what: str) -> None:
    index = current.index(DATA)
    mask = index.mask(Filters.from_url(parameters, index.known))
    within = [name for name, fits in zip(index.ids, mask, strict=True) if fits]
    without = set(index.ids) - set(within)
    found = set(re.findall(r"[\w-]+", body.decode("utf-8-sig")))
    assert within
    assert set(within) <= found
    rows = {line.partition(",")[0].strip('"') for line in body.decode("utf-8-sig").splitlines()}
    listed = rows if path.endswith(".csv") else {item["properties"]["id"] for item in json.loads(body)["features"]}
    assert not without & listed


def _layer(body: bytes, path: str, parameters: dict[str, str], what: str) -> None:
    layer = json.loads(body)
    assert layer["type"] == "FeatureCollection"
    names = {feature.get("id") or feature["properties"].get("id") for feature in layer["features"]}
    assert names == set(DATA.records(what))


def _map(body: bytes, path: str, parameters: dict[str, str], what: str) -> None:
    assert path.startswith("/maps/measures.de.")
    assert {city["id"] for city in json.loads(body)["cities"]} == set(DATA.records("cities"))


def _health(body: bytes, path: str, parameters: dict[str, str], what: str) -> None:
    assert json.loads(body)["status"] == "ok"


HOLDS = {
    "file": _file,
    "names": _names,
    "measures": _measures,
    "columns": _measures,
    "layer": _layer,
    "map": _map,
    "health": _health,
}
