"""What is published of the shipped data."""

import json
import shutil
from pathlib import Path

import pytest

from atlas import config
from atlas.data import loading
from atlas.data.text_states import FILE_NAME
from atlas.paths import GEODATA
from atlas.server import publication
from atlas.server.publication import Publication


def test_shipped_data_is_published() -> None:
    files = publication.current().files
    assert any(path.startswith("/layers/measures.") for path in files)
    maps = [path.split("/")[-1].split(".")[:2] for path in files if path.startswith("/maps/")]
    for name in {name for name, _ in maps}:
        assert {language for known, language in maps if known == name} == set(config.current().languages.offered)
    assert "measures" in {name for name, _ in maps}


def test_address_holds_the_digest() -> None:
    for path, content in publication.current().files.items():
        assert path.rsplit(".", 2)[1] == content.digest[:12]


def test_specification_names_only_what_is_published() -> None:
    """Each address in a map specification leads to something, or the map would stay empty."""
    files = publication.current().files
    for path, content in files.items():
        if path.startswith("/maps/"):
            addresses = json.loads(content.body)["layers"].values()
            assert set(addresses) <= set(files)
            assert addresses


def test_made_once_for_the_same_data() -> None:
    assert publication.current() is publication.current()
    assert loading.current().digest == loading.current().digest


def test_a_review_changes_no_file_of_the_maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages say once what is a translation to review; maps and lists know nothing of it and stay in all caches."""
    folder = tmp_path / "geodata"
    shutil.copytree(GEODATA, folder)
    monkeypatch.setattr(loading, "GEODATA", folder)
    before = set(publication.current().files)
    states = folder / FILE_NAME
    states.write_text(states.read_text("utf-8") + "agora-iris-pilot,name_de,reviewed,Umweltamt,2026-12-01\n")
    assert set(publication.current().files) == before


def test_newest_address_for_an_old_one() -> None:
    known = next(iter(publication.current().files.items()))
    current = Publication({"/layers/a.0123456789ab.geojson": known[1]})
    assert current.newest("/layers/a.ba9876543210.geojson") == "/layers/a.0123456789ab.geojson"
    assert current.newest("/layers/b.ba9876543210.geojson") is None
    assert current.newest("/maps/a.ba9876543210.geojson") is None
    assert current.newest("/layers/a") is None


def test_assets_are_there_without_data() -> None:
    assert any(path.startswith("/assets/leaflet.") for path in publication.current_assets().files)
