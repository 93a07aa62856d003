"""What belongs to a neighbourhood, and that pilots of other projects are never living labs."""

import pytest

from atlas import neighbourhoods
from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.measures import FacetIndex
from atlas.measures.map_summary import CLOSE_M, WordsIndex


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def test_living_labs_are_the_three_of_iresilience(dataset: Dataset) -> None:
    groups = neighbourhoods.groups(dataset)
    assert list(groups) == ["living-lab", "other-pilot", "context"]
    assert [place.id for place in groups["living-lab"]] == ["hafenquartier", "jungferntal", "deutz"]
    assert [place.id for place in groups["other-pilot"]] == ["faget", "iris", "manastur", "someseni"]
    assert sum(map(len, groups.values())) == len(dataset.records("neighbourhoods"))


def test_pilots_in_cluj_belong_to_other_projects(dataset: Dataset) -> None:
    for place in neighbourhoods.groups(dataset)["other-pilot"]:
        projects = {project.id for project in neighbourhoods.projects(dataset, place)}
        assert projects
        assert not projects & {"iresilience", "iresilience-goes-europe"}


@pytest.mark.parametrize(
    ("place", "kind"),
    [("hafenquartier", "soft-circle"), ("jungferntal", "generalised-official"), ("iris", "generalised-osm")],
)
def test_extents_say_how_they_are_known(dataset: Dataset, place: str, kind: str) -> None:
    assert neighbourhoods.extent_kind(dataset, dataset.records("neighbourhoods")[place]).kind == kind


def test_lists_hold_what_the_records_name(dataset: Dataset) -> None:
    for name in dataset.records("neighbourhoods"):
        here = {key for key, measure in dataset.records("measures").items() if name in measure.neighbourhood_ids}
        assert {measure.id for measure in neighbourhoods.measures(dataset, name)} == here
        dates = [event.start for event in neighbourhoods.events(dataset, name)]
        assert [date for date in dates if date] == sorted(date for date in dates if date)


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_the_words_of_a_map_count_what_it_draws(dataset: Dataset, language: str) -> None:
    index, columns, words = FacetIndex(dataset.measures), WordsIndex(dataset.measures), text(language)
    shapes = dataset.readings["measures"].geometries
    empty = 0
    for place, record in dataset.records("neighbourhoods").items():
        shown, known = neighbourhoods.in_words(dataset, place, index, columns, words)
        here = [item for item in dataset.records("measures").values() if place in item.neighbourhood_ids]
        bits = index.drawn(neighbourhoods.mask(dataset, place, index))
        drawn = {name for name, bit in zip(index.ids, bits, strict=True) if bit}
        assert drawn <= {item.id for item in here if shapes[item.id] is not None}
        assert shown[0] == words("neighbourhoods.map_shows", name=record.name.shown(language).text)
        assert shown[1] == neighbourhoods.drawn_text(
            dataset, record, neighbourhoods.extent_kind(dataset, record), words
        )
        if not here:
            empty += 1
            assert (shown[2:], known) == ([words("neighbourhoods.no_measures")], [])
            continue
        assert words("neighbourhoods.on_map", n=len(drawn), all=len(here)) in shown
        without = [item for item in here if shapes[item.id] is None or item.reach == "city-wide"]
        covered = len(here) - len(without) - len(drawn)
        assert (words("words.by_parts", n=covered) in shown) == (covered > 0)
        expected = {
            "close": sum(item.accuracy_m <= CLOSE_M for item in here if item.id in drawn),
            "city_wide": sum(item.reach == "city-wide" for item in without),
            "no_place": sum(item.reach != "city-wide" for item in without),
            "undated": sum(not (item.start or item.end) for item in here),
            "inferred": sum(item.status_basis != "documented" for item in here),
        }
        for key, n in expected.items():
            assert (words(f"words.{key}", n=n, metres=CLOSE_M) in known) == (n > 0), (place, key)
    assert empty < len(dataset.records("neighbourhoods"))
