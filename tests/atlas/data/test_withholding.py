"""The switch for outlines whose licence is not stated: off, they are neither drawn nor credited nor handed out."""

import json
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlas import config
from atlas.data import loading
from atlas.data.withholding import without_held_back
from atlas.maps.layers import published
from atlas.maps.spec import attributions
from atlas.paths import GEODATA
from atlas.server.routes import data

UNSTATED = {"cluj-napoca", "dortmund", "jungferntal", "statistical-district-hafen", "district-eving"}


@pytest.fixture
def switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = config.current()
    settings = kept.model_copy(update={"map": kept.map.model_copy(update={"outlines_of_unstated_licence": False})})
    monkeypatch.setattr(config, "current", lambda: settings)
    monkeypatch.setattr(loading, "_last", {})


def drawn() -> set[str]:
    """The ids of the outlines in the layer that the map fetches."""
    document = json.loads(published(loading.current())["outlines"].body)
    return {feature["id"] for feature in document["features"]}


def test_switched_on_all_are_drawn() -> None:
    assert drawn() >= UNSTATED | {"deutz", "cologne", "gruia"}


@pytest.mark.usefixtures("switched_off")
def test_switched_off_they_are_not_drawn_and_the_others_are() -> None:
    assert not drawn() & UNSTATED
    assert drawn() >= {"deutz", "cologne", "gruia"}
    assert loading.current().digest != loading.load().digest  # nobody is left with what was drawn before
    assert not [credit for credit in attributions(loading.current()) if "ANCPI" in credit]


@pytest.mark.usefixtures("switched_off")
def test_switched_off_the_file_for_download_does_without_them() -> None:
    with TestClient(_served()) as client:
        answer = client.get("/download/outlines.geojson")
        ids = {feature["id"] for feature in answer.json()["features"]}
        whole = client.get("/download/outlines_osm.geojson").content

    assert ids == {"deutz"}
    assert answer.json()["licence"] == "stated on each feature"
    assert whole == (GEODATA / "outlines_osm.geojson").read_bytes()


def test_switched_on_the_file_is_handed_out_as_it_is() -> None:
    with TestClient(_served()) as client:
        assert client.get("/download/outlines.geojson").content == (GEODATA / "outlines.geojson").read_bytes()


def test_what_is_no_layer_is_handed_out_as_it_is(tmp_path: Path) -> None:
    broken = tmp_path / "outlines.geojson"
    broken.write_text('{"features": [')

    assert without_held_back(GEODATA / "sources.csv") is None
    assert without_held_back(broken) is None


def _served() -> Starlette:
    return Starlette(routes=[data.route("", GEODATA)])
