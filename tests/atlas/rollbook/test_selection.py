"""What goes into a rollbook: counted again from the files, by other means."""

import csv
import json

import pytest

from atlas.data.loading import Dataset
from atlas.paths import GEODATA
from atlas.rollbook import Order, select

DONE = {"implemented", "ongoing", "completed"}


def measures() -> dict[str, dict[str, object]]:
    """The measures as they stand in the file."""
    layer = json.loads((GEODATA / "measures.geojson").read_text("utf-8"))
    return {feature["id"]: feature["properties"] for feature in layer["features"]}


@pytest.mark.parametrize("topics", [("heat-health",), ("flood-prevention", "urban-green")])
def test_every_measure_with_a_topic_stands_once(dataset: Dataset, topics: tuple[str, ...]) -> None:
    rows = measures()
    wanted = {name for name, row in rows.items() if set(row["topics"]) & set(topics)}  # type: ignore[call-overload]
    chosen = select(dataset, Order("en", topics))
    told = [record.id for record in (*chosen.detailed, *chosen.further, *chosen.unfinished)]
    assert len(told) == len(set(told))
    assert set(told) == wanted == {record.id for record in chosen.measures}
    assert {record.id for record in (*chosen.detailed, *chosen.further)} == {
        name for name in wanted if rows[name]["status"] in DONE
    }


def test_a_kind_of_place_moves_the_others_out_of_the_detail_but_loses_none(dataset: Dataset) -> None:
    whole = select(dataset, Order("en", ("heat-health",)))
    kind = select(dataset, Order("en", ("heat-health",), "dense-quarter"))
    places = {"hafenquartier", "deutz", "manastur", "marasti"}
    assert {record.id for record in kind.measures} == {record.id for record in whole.measures}
    assert set(kind.detailed) < set(whole.detailed)
    for record in kind.detailed:
        assert record.reach == "city-wide" or places & set(record.neighbourhood_ids), record.id
    inside = [bool(places & set(record.neighbourhood_ids)) for record in kind.detailed]
    assert inside == sorted(inside, reverse=True)
    assert {place.id for place in kind.places} == places


def test_kinds_of_place_rest_on_the_sources_of_their_neighbourhoods(dataset: Dataset) -> None:
    profiles = dataset.records("profiles")
    assert len(profiles) == 6
    for profile in profiles.values():
        assert profile.own_reading
        assert len(profile.neighbourhood_ids) >= 2, profile.id
        theirs = [set(dataset.get("neighbourhoods", name).source_ids) for name in profile.neighbourhood_ids]
        assert set(profile.source_ids) <= set.union(*theirs)
        assert all(known & set(profile.source_ids) for known in theirs), profile.id


def test_transfers_are_those_of_the_topics(dataset: Dataset) -> None:
    with (GEODATA / "transfers.csv").open(encoding="utf-8", newline="") as file:
        wanted = {row["id"] for row in csv.DictReader(file) if "flood-prevention" in row["topics"].split(";")}
    assert {record.id for record in select(dataset, Order("en", ("flood-prevention",))).transfers} == wanted
    assert wanted
