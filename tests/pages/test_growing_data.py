"""Sentences that would stop being true when the data grow: pages and rollbook follow, in three languages."""

import json
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from atlas import config, gaps
from atlas.data import loading
from atlas.data.catalogue import FILES
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.i18n.formats import date_text, series
from atlas.maps.combined import published_moments
from atlas.paths import GEODATA
from atlas.rollbook import Order, page, write
from atlas.schema.vocabulary import Direction, Way
from atlas.url.lenient import read
from atlas.url.parameters import parameters
from tests.geodata.damage import Item, Layer, Table, opened
from tests.pages.test_pages import run
from tests.pages.test_transfers import html

LANGUAGES = ("en", "de", "ro")
VISIT = "event-visit-2024"
KICK_OFF = "event-digital-kick-off"


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
    _as(opened(tmp_path, "events"), KICK_OFF, VISIT, **day)
    for name in ("heat-telephone", "rainwater-reservoirs"):
        _as(opened(tmp_path, "ledger"), f"{name}-proposed", f"{name}-piloted", state="piloted")
    notes = opened(tmp_path, "notes")
    notes.put(next(item for item in notes.items if item["id"] == "rollbook"), "published", "true")
    notes.save()
    places = opened(tmp_path, "neighbourhoods")
    places.put(next(item for item in places.items if item["id"] == "iris"), "project_ids", ["iresilience-goes-europe"])
    places.put(next(item for item in places.items if item["id"] == "deutz"), "role", "other-pilot")
    places.save()
    _as(opened(tmp_path, "cities"), "cologne", "aachen", name_en="Aachen", name_de="Aachen", name_ro="Aachen", order=9)
    _more_measures_and_effects(tmp_path)
    monkeypatch.setattr(loading, "GEODATA", tmp_path)
    return loading.load(tmp_path)


def _more_measures_and_effects(folder: Path) -> None:
    """One more measure in Iris, one more measured effect, and a kick-off that turns out to have been a day later."""
    _as(opened(folder, "measures"), "agora-iris-pilot", "iris-measure-2024")
    _as(opened(folder, "figures"), "ct19-pocket-park-f1", "ct19-pocket-park-f9", key=gaps.MEASURED)
    events = opened(folder, "events")
    events.put(next(item for item in events.items if item["id"] == KICK_OFF), "start", "2022-03-16")
    events.save()


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
    assert text(language)("gaps.rollbook") in book
    assert grown.title("cities", "aachen", language).text in book
    assert book.count(_effects(grown, language)) == 2  # where it was done, and what stayed open


@pytest.mark.parametrize("language", LANGUAGES)
def test_effects_days_and_cities_follow_the_data(language: str, grown: Dataset) -> None:
    texts = text(language)
    assert _effects(grown, language) in html(run("about", lang=language))
    overview = html(run("overview", lang=language))
    assert texts("overview.kick_off", date=date_text("2022-03-16", texts)) in overview
    assert date_text("2022-03-15", texts) not in overview
    cologne = grown.title("cities", "cologne", language).text
    lived = html(run("neighbourhoods", lang=language))
    assert texts("neighbourhoods.other_pilot", cities=series(["Cluj-Napoca", cologne], texts)) in lived


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_measured_effect_it_is_said_that_there_is_none(language: str, tmp_path: Path) -> None:
    for file in FILES:
        shutil.copyfile(GEODATA / file.name, tmp_path / file.name)
    figures = opened(tmp_path, "figures")
    for item in figures.items:
        if item["key"] == gaps.MEASURED:
            figures.put(item, "key", "")
    figures.save()
    words, total = text(language), len(_features("measures"))
    assert gaps.effects(loading.load(tmp_path), words) == words("gaps.effects_none", all=total)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("grown")
def test_the_words_under_the_maps_follow_the_data(language: str) -> None:
    words, events, measures = text(language), _features("events"), _features("measures")
    cluj = [item for item in measures if item["properties"]["city_id"] == "cluj-napoca"]
    said = _under_the_map(run("measures", lang=language))
    assert words("words.counted", name="Cluj-Napoca", n=len(cluj) + 1) in said
    placed = sum(item["geometry"] is not None for item in events)
    said = _under_the_map(run("timeline", lang=language))
    assert words("timeline.words.events", n=placed, all=len(events) + 1) in said  # the visit has no place
    iris = [item for item in measures if "iris" in item["properties"]["neighbourhood_ids"]]
    said = _under_the_map(run("neighbourhoods", lang=language, place="iris"))
    assert words("neighbourhoods.on_map", n=len(iris) + 1, all=len(iris) + 1) in said


@pytest.fixture
def renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dataset:
    """A partner city under another name, one more pilot area, a circle less, and outlines that state their licence."""
    for file in FILES:
        shutil.copyfile(GEODATA / file.name, tmp_path / file.name)
    cities = opened(tmp_path, "cities")
    dortmund = next(item for item in cities.items if item["id"] == "dortmund")
    for language in LANGUAGES:
        cities.put(dortmund, f"name_{language}", f"Tremonia-{language}")
    cities.save()
    places = opened(tmp_path, "neighbourhoods")
    places.put(next(item for item in places.items if item["id"] == "grigorescu"), "role", "other-pilot")
    places.put(next(item for item in places.items if item["id"] == "deutz"), "role", "context")
    places.put(next(item for item in places.items if item["id"] == "faget"), "radius_m", None)
    places.save()
    outlines = opened(tmp_path, "outlines")
    for item in outlines.items:
        if item["id"] != "district-horde":
            outlines.put(item, "licence_stated", True)
    outlines.save()
    monkeypatch.setattr(loading, "GEODATA", tmp_path)
    return loading.load(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_introductions_name_the_cities_of_the_data(language: str, renamed: Dataset) -> None:
    words, new = text(language), f"Tremonia-{language}"
    cologne = renamed.title("cities", "cologne", language).text
    both, all_three = series([new, "Cluj-Napoca"], words), series([new, "Cluj-Napoca", cologne], words)
    for page_name, key, cities in (
        ("overview", "overview.lead", both),
        ("neighbourhoods", "comparison.lead", both),
        ("measures", "measures.lead", all_three),
        ("rollbook", "rollbook.lead", all_three),
    ):
        said = html(run(page_name, lang=language))
        assert words(key, cities=cities) in said
    book = page(write(renamed, Order(language, tuple(renamed.records("topics"))))).decode()
    assert words("rollbook.steps.lead", cities=new) in book  # without the living lab in Cologne


@pytest.mark.parametrize("language", LANGUAGES)
def test_directions_name_the_partner_cities_of_the_data(language: str, renamed: Dataset) -> None:
    texts, new = text(language), f"Tremonia-{language}"
    there = {"start": new, "end": "Cluj-Napoca"}
    back = {"start": "Cluj-Napoca", "end": new}
    transfers = html(run("transfers", lang=language))
    assert texts.label("way", Way.TO_CLUJ, **there) in transfers
    assert texts.label("way", Way.TO_DORTMUND, **back) in transfers
    visit = html(run("timeline", lang=language, event="event-delegation-visit-cluj"))
    assert texts.label("direction", Direction.TO_CLUJ, **there) in visit
    spec = json.loads(published_moments(renamed, config.current(), language).body)
    chart = spec["timeline"]["texts"]
    assert chart["to_cluj"] == texts.label("direction", Direction.TO_CLUJ, **there)
    assert chart["to_dortmund"] == texts.label("direction", Direction.TO_DORTMUND, **back)
    asked = texts.label("way", Way.TO_CLUJ, **there)
    assert read({"way": [asked]}, parameters(renamed))[0] == {"way": Way.TO_CLUJ}


@pytest.mark.parametrize("language", LANGUAGES)
def test_areas_borders_and_licences_follow_the_data(language: str, renamed: Dataset) -> None:
    words, places = text(language), renamed.records("neighbourhoods")
    pilots = [
        renamed.title("neighbourhoods", name, language).text for name, it in places.items() if it.role != "context"
    ]
    assert renamed.title("neighbourhoods", "grigorescu", language).text in pilots
    said = _under_the_map(run("measures", lang=language))
    assert words("words.pilots", n=len(pilots), names=series(pilots, words)) in said
    overview, about = html(run("overview", lang=language)), html(run("about", lang=language))
    circle = renamed.title("neighbourhoods", "hafenquartier", language).text
    assert words("overview.read_circles", names=circle) in overview
    assert words("about.unknown_border", n=1, names=circle) in about
    district = words("about.unstated_districts", n=1, city=f"Tremonia-{language}")
    assert words("about.unstated", n=1, names=district) in about


def _under_the_map(app: AppTest) -> str:
    """The map in words."""
    return html(app).split('class="atlas-words"')[1].split("</details>")[0]


def _features(name: str) -> list[Item]:
    """The features of a layer as shipped, read without the loader."""
    found: list[Item] = json.loads((GEODATA / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
    return found


def _effects(grown: Dataset, language: str) -> str:
    """The sentence on effects of the grown data: the flood storage of the lake, and the added figure of the park."""
    names = "; ".join(
        grown.title("measures", name, language).text for name in ("ct19-pocket-park", "emscher-phoenix-see")
    )
    return text(language)("gaps.effects", count=2, all=len(_features("measures")) + 1, names=names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_today_the_pages_say_that_there_is_none(language: str) -> None:
    about = html(run("about", lang=language))
    for said in _without(language)[:1] + _without(language)[2:]:
        assert said in about


def _without(language: str) -> list[str]:
    """What is said as long as the data has none."""
    texts = text(language)
    return [
        texts("gaps.pilot_none", city="Cluj-Napoca"),
        texts("gaps.done_none", city="Cluj-Napoca"),
        texts("gaps.rollbook_none"),
    ]
