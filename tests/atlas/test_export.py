"""Exports: every format holds what is known and how surely, and runs no formula."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyogrio
import pytest

from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.export import FORMATS, export
from atlas.export.columns import measure_row
from atlas.export.table import harmless
from atlas.i18n.catalog import text
from atlas.paths import GEODATA
from atlas.schema import Entity, Measure

EVIDENCE = {"confidence", "start_precision", "end_precision", "position_method", "accuracy_m", "source_ids"}
PINNED, CITY_WIDE = "agora-iris-pilot", "air-quality-sensor-network"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def features(dataset: Dataset, ids: Sequence[str], language: str = "en") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(export(dataset, ids, "geojson", language, "All"))["features"]
    return found


def rows(dataset: Dataset, ids: Sequence[str], language: str = "en") -> list[dict[str, str]]:
    body = export(dataset, ids, "csv", language, "All")
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def layers(dataset: Dataset, ids: Sequence[str], folder: Path, language: str = "en") -> dict[str, Any]:
    path = folder / "out.gpkg"
    path.write_bytes(export(dataset, ids, "gpkg", language, "All"))
    return {name: pyogrio.read_dataframe(path, layer=name) for name, _ in pyogrio.list_layers(path)}


class Noting:
    """Somebody who notes which attributes are asked of a thing, and hands on the answers."""

    def __init__(self, thing: Any, asked: set[str]) -> None:
        self._thing, self._asked = thing, asked

    def __getattr__(self, name: str) -> Any:
        self._asked.add(name)
        return getattr(self._thing, name)


class NotingDataset(Noting):
    def get(self, key: type[Entity], record_id: str) -> Any:
        record = self._thing.get(key, record_id)
        return Noting(record, self._asked) if key is Measure else record

    def records(self, key: type[Entity]) -> Any:
        records = self._thing.records(key)
        return {name: Noting(one, self._asked) for name, one in records.items()} if key is Measure else records


def test_no_field_of_a_measure_is_left_out(dataset: Dataset) -> None:
    asked: set[str] = set()
    watched: Any = NotingDataset(dataset, asked)
    measure_row(watched, PINNED, "en")
    assert set(Measure.model_fields) - asked == set(), "say it in a column: atlas/export/columns.py"


def test_formats_tell_their_suffix_and_media_type() -> None:
    assert {name: (item.suffix, item.media_type) for name, item in FORMATS.items()} == {
        "geojson": ("geojson", "application/geo+json"),
        "csv": ("csv", "text/csv; charset=utf-8"),
        "gpkg": ("gpkg", "application/geopackage+sqlite3"),
    }


def test_geojson_holds_every_measure_in_the_order_asked_for(dataset: Dataset) -> None:
    ids = list(reversed(dataset.records("measures")))

    assert [feature["id"] for feature in features(dataset, ids)] == ids


def test_geojson_names_what_was_chosen_and_whose_it_is(dataset: Dataset) -> None:
    document = json.loads(export(dataset, [PINNED], "geojson", "en", "City: Cluj-Napoca"))

    assert document["type"] == "FeatureCollection"
    assert document["caption"] == "City: Cluj-Napoca"
    assert document["licence"] == "CC BY 4.0"
    assert "Resilience Exchange Atlas" in document["attribution"]
    assert "crs" not in document


def test_properties_are_readable_in_the_chosen_language_and_keep_their_ids(dataset: Dataset) -> None:
    (feature,) = features(dataset, [PINNED], "ro")
    properties = feature["properties"]

    assert feature["geometry"] == {"type": "Point", "coordinates": [23.615, 46.793]}
    assert properties["name"] == "Zona-pilot AGORA: reutilizarea terenurilor virane din Iris"
    assert properties["topics"] == [dataset.title("topics", name, "ro").text for name in properties["topic_ids"]]
    assert properties["topic_ids"] == ["urban-green", "participation"]
    assert properties["start_precision"] == "day"
    assert set(properties) >= EVIDENCE


def test_measures_without_a_place_have_no_geometry(dataset: Dataset) -> None:
    (feature,) = features(dataset, [CITY_WIDE])

    assert feature["geometry"] is None
    assert feature["properties"]["position_method"] == "none"


def test_copies_are_named_and_never_linked(dataset: Dataset) -> None:
    sources = dataset.records("sources")
    copies = {name for name, source in sources.items() if source.link == "copy"}
    ids = [name for name, record in dataset.records("measures").items() if copies & set(record.source_ids)]
    assert ids

    for feature in features(dataset, ids):
        properties = feature["properties"]
        used = [sources[name] for name in properties["source_ids"]]
        assert properties["sources"] == [source.title for source in used]
        assert properties["source_urls"] == [source.url for source in used if source.id not in copies]


def test_csv_opens_in_spreadsheets_with_the_same_columns(dataset: Dataset) -> None:
    ids = list(dataset.records("measures"))
    body = export(dataset, ids, "csv", "en", "All")
    table = rows(dataset, ids, "en")

    assert body.startswith(b"\xef\xbb\xbf")
    assert [row["id"] for row in table] == ids
    assert set(table[0]) >= EVIDENCE | {"longitude", "latitude", "wkt", "licence", "attribution", "caption"}
    by_id = {row["id"]: row for row in table}
    assert (by_id[PINNED]["longitude"], by_id[PINNED]["latitude"]) == ("23.615", "46.793")
    assert by_id[CITY_WIDE]["wkt"] == ""
    assert by_id[PINNED]["topic_ids"] == "urban-green;participation"


@pytest.mark.parametrize("language", ["de", "ro"])
def test_headings_and_words_of_the_table_are_in_its_language(dataset: Dataset, language: str) -> None:
    ids = list(dataset.records("measures"))
    english, table = rows(dataset, ids, "en"), rows(dataset, ids, language)
    texts = text(language)
    headings = [texts(f"export.column.{name}") for name in english[0]]

    assert list(table[0]) == headings
    assert len(set(headings)) == len(headings)
    assert sum(ours == theirs for ours, theirs in zip(headings, english[0], strict=True)) == 0
    for plain, spoken in zip(english, table, strict=True):
        assert spoken[texts("export.column.reach")] == texts.label("reach", plain["reach"])
        assert spoken[texts("export.column.confidence")] == texts.label("confidence", plain["confidence"])
        assert spoken[texts("export.column.id")] == plain["id"]


@pytest.mark.parametrize("text", ["=1+1", "+SUM(A1)", "-2+3", "@now", "\tx", "\rx", "=", "-", "+49 231 500"])
def test_formulas_are_disarmed(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-5", "+3", "-7.25", "3,5", "a=b", "2019-2022", "'=1", "Hitze – Kälte"])
def test_numbers_and_plain_texts_stay(text: str) -> None:
    assert harmless(text) == text


def test_no_cell_of_an_export_runs_as_a_formula(tmp_path: Path) -> None:
    folder = planted(tmp_path, '=HYPERLINK("https://example.org")')
    (row,) = rows(loading.load(folder), [PINNED])

    assert row["name"] == '\'=HYPERLINK("https://example.org")'
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "@", "\t", "\r"))]


def test_strange_texts_travel_unchanged_where_they_can_do_no_harm(tmp_path: Path) -> None:
    text = '{{7*7}} {% x <img onerror> "quoted", ; | ăț\n☂'
    strange = loading.load(planted(tmp_path, text))

    assert features(strange, [PINNED])[0]["properties"]["name"] == text
    assert rows(strange, [PINNED])[0]["name"] == text
    assert layers(strange, [PINNED], tmp_path)["measures"]["name"][0] == text


def planted(folder: Path, name: str) -> Path:
    """A copy of the data in which one measure has another English name."""
    copy = folder / "data"
    copy.mkdir()
    for path in GEODATA.iterdir():
        if path.is_file():
            (copy / path.name).write_bytes(path.read_bytes())
    path = copy / "measures.geojson"
    document = json.loads(path.read_text("utf-8"))
    feature = next(item for item in document["features"] if item["id"] == PINNED)
    feature["properties"]["name_en"] = name
    path.write_text(json.dumps(document), "utf-8")
    return copy


def test_a_geopackage_parts_positions_from_the_rest(dataset: Dataset, tmp_path: Path) -> None:
    ids = list(dataset.records("measures"))
    found = layers(dataset, ids, tmp_path)
    measures = found["measures"]

    assert list(found) == ["measures", "measures_without_position", "figures", "sources"]
    assert measures.crs == "EPSG:4326"
    assert set(measures.geometry.geom_type) == {"MultiPoint"}
    assert sorted([*measures["id"], *found["measures_without_position"]["id"]]) == sorted(ids)
    assert len(measures) == 116
    assert set(measures.columns) >= EVIDENCE
    assert set(found["measures_without_position"].columns) >= EVIDENCE
    assert len(found["figures"]) == sum(len(dataset.figures(name)) for name in ids)


def test_every_source_named_in_a_geopackage_is_in_it(dataset: Dataset, tmp_path: Path) -> None:
    found = layers(dataset, [PINNED, CITY_WIDE], tmp_path)
    named = {
        source
        for layer in ("measures", "measures_without_position", "figures")
        for cell in found[layer]["source_ids"]
        for source in cell.split(";")
    }

    assert named == set(found["sources"]["id"])


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_publishers_are_named_in_the_chosen_language_and_as_they_call_themselves(
    language: str, dataset: Dataset, tmp_path: Path
) -> None:
    ids, sources = list(dataset.records("measures")), dataset.records("sources")
    table = layers(dataset, ids, tmp_path, language)["sources"].set_index("id")
    for name, row in table.iterrows():
        assert row["publisher"] == sources[name].publisher_in(language)
        assert row["publisher_original"] == sources[name].publisher
    assert (table["publisher"] != table["publisher_original"]).any() == (language != "en")
    for feature, row in zip(features(dataset, ids, language), rows(dataset, ids, language), strict=True):
        said = [sources[name].publisher_in(language) for name in feature["properties"]["source_ids"]]
        assert feature["properties"]["source_publishers"] == said
        assert row[text(language)("export.column.source_publishers")] == " | ".join(said)


def test_a_geopackage_names_its_licence(dataset: Dataset, tmp_path: Path) -> None:
    layers(dataset, [PINNED], tmp_path)
    metadata = pyogrio.read_info(tmp_path / "out.gpkg", layer="measures")["layer_metadata"]

    assert metadata["licence"] == "CC BY 4.0"
    assert metadata["caption"] == "All"


@pytest.mark.parametrize("ids", [[], ["no-such-measure"]])
def test_an_empty_selection_still_tells_its_columns(ids: list[str], dataset: Dataset, tmp_path: Path) -> None:
    assert features(dataset, ids) == []
    assert export(dataset, ids, "csv", "en", "None").decode("utf-8-sig").startswith("id,name,city,")
    found = layers(dataset, ids, tmp_path)
    assert {name: len(layer) for name, layer in found.items()} == dict.fromkeys(found, 0)
    assert set(found["measures"].columns) >= EVIDENCE


@pytest.mark.parametrize("format", list(FORMATS))
def test_without_any_data_an_export_is_empty_and_no_error(format: str, tmp_path: Path) -> None:
    assert export(loading.load(tmp_path), [PINNED], format, "en", "None")


def test_a_city_wide_measure_is_never_exported_as_a_pin(tmp_path: Path) -> None:
    folder = planted(tmp_path, "Pinned")
    path = folder / "measures.geojson"
    document = json.loads(path.read_text("utf-8"))
    feature = next(item for item in document["features"] if item["id"] == PINNED)
    feature["properties"]["reach"] = "city-wide"
    path.write_text(json.dumps(document), "utf-8")

    assert features(loading.load(folder), [PINNED])[0]["geometry"] is None
