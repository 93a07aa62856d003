"""Sentences that would stop being true when the data grow: pages and rollbook follow, in three languages."""

import shutil
from pathlib import Path

import pytest

from atlas import loading
from atlas.catalogue import FILES
from atlas.loading import Dataset
from atlas.paths import GEODATA
from atlas.rollbook import Order, page, write
from atlas.text import text
from tests.geodata.damage import Item, Layer, Table, opened
from tests.pages.test_pages import run
from tests.pages.test_transfers import html

LANGUAGES = ("en", "de", "ro")
VISIT = "event-visit-2024"


def _as(file: Layer | Table, name: str, new: str, **values: object) -> None:
    """Adds a record like another one, with some values of its own."""
    (like,) = (item for item in file.items if item["id"] == name)
    made: Item = (
        {**like, "id": new} if "properties" not in like else {**like, "id": new, "properties": {**like["properties"]}}
    )
    file.items.append(made)
    for field, value in values.items():
        file.put(made, field, value)
    file.save()


@pytest.fixture
def grown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dataset:
    """A later visit, two transfers carried out in Cluj-Napoca, a published rollbook, a pilot neighbourhood."""
    for file in FILES:
        shutil.copyfile(GEODATA / file.name, tmp_path / file.name)
    day = {
        "start": "2024-05-14",
        "start_precision": "day",
        "title_en": "Visit",
        "title_de": "Besuch",
        "title_ro": "Vizită",
    }
    _as(opened(tmp_path, "events"), "event-digital-kick-off", VISIT, **day)
    for name in ("heat-telephone", "rainwater-reservoirs"):
        _as(opened(tmp_path, "ledger"), f"{name}-proposed", f"{name}-piloted", state="piloted")
    notes = opened(tmp_path, "notes")
    notes.put(next(item for item in notes.items if item["id"] == "rollbook"), "published", "true")
    notes.save()
    places = opened(tmp_path, "neighbourhoods")
    places.put(next(item for item in places.items if item["id"] == "iris"), "project_ids", ["iresilience-goes-europe"])
    places.save()
    monkeypatch.setattr(loading, "GEODATA", tmp_path)
    return loading.load(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_follow_the_data(language: str, grown: Dataset) -> None:
    visit = grown.title("events", VISIT, language).text
    none = _without(language)
    overview = html(run("overview", lang=language))
    assert f": {visit}, " in overview
    about = html(run("about", lang=language))
    assert f": {visit}, " in about
    assert "Iris." in about
    telephone = grown.title("transfers", "transfer-heat-telephone", language).text
    rain = grown.title("transfers", "transfer-rainwater-reservoirs", language).text
    assert telephone in about
    assert rain in about
    transfers = html(run("transfers", lang=language))
    assert "<strong>2</strong><span>" + text(language)("transfers.tile_done", n=2, city="Cluj-Napoca") in transfers
    timeline = html(run("timeline", lang=language))
    neighbourhoods = html(run("neighbourhoods", lang=language))
    for said in none:
        for body in (overview, about, transfers, timeline, neighbourhoods):
            assert said not in body


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rollbook_follows_the_data(language: str, grown: Dataset) -> None:
    book = page(write(grown, Order(language, tuple(grown.records("topics"))))).decode()
    assert text(language)("gaps.done", n=2, city="Cluj-Napoca") in book
    assert text(language)("gaps.done_none", city="Cluj-Napoca") not in book


@pytest.mark.parametrize("language", LANGUAGES)
def test_today_the_pages_say_that_there_is_none(language: str) -> None:
    about = html(run("about", lang=language))
    for said in _without(language)[:1] + _without(language)[2:]:
        assert said in about


def _without(language: str) -> list[str]:
    """What is said as long as the data has none."""
    words = text(language)
    return [
        words("gaps.pilot_none", city="Cluj-Napoca"),
        words("gaps.done_none", city="Cluj-Napoca"),
        words("gaps.rollbook_none"),
    ]
