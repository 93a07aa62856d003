"""What belongs to a neighbourhood, and that pilots of other projects are never living labs."""

import pytest

from atlas import loading, neighbourhoods
from atlas.loading import Dataset


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
