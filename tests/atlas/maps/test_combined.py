"""The layer of measures and events: its order is that of the masks, its words those of the language."""

import json

import pytest

from atlas import config
from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.events import EventIndex
from atlas.events.map_scene import Masks
from atlas.i18n.catalog import text
from atlas.maps.combined import CHART_TEXTS, DIRECTIONS, moments_layer, published_moments
from atlas.measures import FacetIndex
from atlas.schema.vocabulary import Strand


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def test_features_stand_in_the_order_of_the_masks(dataset: Dataset) -> None:
    features = json.loads(moments_layer(dataset).body)["features"]
    measures, index = FacetIndex(dataset.measures), EventIndex(dataset)
    assert [feature["id"] for feature in features] == [*measures.ids, *index.ids]
    placed = [feature["geometry"] is not None for feature in features[len(measures.ids) :]]
    assert placed == list(index.placed)
    assert len(Masks(measures.placed, index.placed).joined) == len(features)


def test_an_event_says_its_stretch_and_its_doubts(dataset: Dataset) -> None:
    features = {feature["id"]: feature for feature in json.loads(moments_layer(dataset).body)["features"]}
    said = features["event-project-nominal-end"]["properties"]
    assert (said["start"], said["end"]) == (["2023-10-01", "2023-10-31"],) * 2
    assert (said["basis"], said["occurrence"], said["status"]) == ("computed", "nominal", "event-nominal")
    assert features["event-digital-kick-off"]["geometry"] is None  # it was online


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_the_specification_speaks_the_language(language: str, dataset: Dataset) -> None:
    spec = json.loads(published_moments(dataset, config.load(), language).body)
    words, said = text(language), spec["timeline"]
    assert spec["layers"]["measures"].endswith(moments_layer(dataset).path)
    assert {lane["id"]: lane["label"] for lane in said["lanes"]} == {
        str(name): words.label("strand", name) for name in Strand
    }
    assert set(said["texts"]) == {*CHART_TEXTS, *DIRECTIONS}
    assert all(said["texts"].values())
    assert said["silence"]["from"] == "2022-03-15"
    marks = {status["id"] for status in spec["statuses"]}
    features = json.loads(moments_layer(dataset).body)["features"]
    assert {feature["properties"]["status"] for feature in features} <= marks
