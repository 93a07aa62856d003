"""Where and when formats were tried, against what the fact base says of some of them."""

import pytest

from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.toolbox import Choice, find, occasions, phases, places, results, tried_in, tried_in_city, when

EN = text("en")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def test_every_documented_use_is_an_occasion(dataset: Dataset) -> None:
    told = {item.use.id for method in dataset.records("methods") for item in occasions(dataset, method) if item.use}
    assert told == set(dataset.records("method_uses"))


def test_an_event_held_in_a_format_counts_as_an_occasion_once(dataset: Dataset) -> None:
    for method in dataset.records("methods"):
        held = [item.event_ids for item in occasions(dataset, method) if item.use is None]
        with_use = {event for item in occasions(dataset, method) if item.use for event in item.event_ids}
        assert len(held) == len(set(held))
        assert not {event for events in held for event in events} & with_use


def test_formats_of_jungferntal(dataset: Dataset) -> None:
    """Eight uses are documented there; the ninth format is told by an event alone, and is our reading."""
    found = {method.id: items for method, items in tried_in(dataset, "jungferntal")}
    documented = {
        use.method_id for use in dataset.records("method_uses").values() if use.neighbourhood_id == "jungferntal"
    }
    assert len(documented) == 8
    assert set(found) == documented | {"method-thematic-working-group"}
    assert [item.basis for item in found["method-thematic-working-group"]] == ["own-reading"]


def test_formats_of_a_city_as_a_whole_name_no_neighbourhood(dataset: Dataset) -> None:
    found = tried_in_city(dataset, "dortmund")
    assert {"method-digital-climate-week", "method-plenary"} <= {method.id for method, _ in found}
    assert not [item for _, items in found for item in items if item.neighbourhood_ids]


def test_no_format_is_claimed_for_a_neighbourhood_of_cluj(dataset: Dataset) -> None:
    cluj = [name for name, place in dataset.records("neighbourhoods").items() if place.city_id == "cluj-napoca"]
    assert cluj
    assert [name for name in cluj if tried_in(dataset, name)] == []
    assert places(dataset)[1] == ["deutz", "hafenquartier", "jungferntal"]


@pytest.mark.parametrize(
    ("method", "said"),
    [
        ("method-photo-contest", ["August 2020"]),  # a month, no day claimed
        ("method-quarter-selection", ["by January 2019"] * 3),  # the wording of the source goes first
        ("method-online-dialogue", ["18 January to 14 February 2022"]),
        ("method-instagram-presence", ["date not documented"]),
        ("method-closing-workshop", ["25 November 2021", "25 November 2021", "27 November 2021"]),
    ],
)
def test_when(dataset: Dataset, method: str, said: list[str]) -> None:
    assert [when(item, dataset, EN) for item in occasions(dataset, method)] == said


def test_a_use_without_a_date_takes_that_of_its_events(dataset: Dataset) -> None:
    group = [
        item for item in occasions(dataset, "method-local-action-group") if "hafenquartier" in item.neighbourhood_ids
    ]
    assert [when(item, dataset, EN) for item in group] == ["10 March to 23 April 2021"]


def test_what_came_of_a_format(dataset: Dataset) -> None:
    led = {link.measure_id for link in results(dataset, "method-digital-climate-week") if link.relation == "led-to"}
    assert led == {"hafen-wasser-tanken", "nordwaerts-vorgarten-wettbewerb", "klimaoasen-award"}
    assert results(dataset, "method-mailing-list") == []


def test_dates_of_uses_and_their_events_agree(dataset: Dataset) -> None:
    """An event that a use was held as does not lie years away from it."""
    uses = [
        (item, item.use, item.use.date)
        for method in dataset.records("methods")
        for item in occasions(dataset, method)
        if item.use and item.use.date
    ]
    for item, use, start in uses:
        first, last = int(start[:4]), int((use.date_end or start)[:4])
        years = [int(day[:4]) for name in item.event_ids if (day := dataset.get("events", name).start)]
        assert all(first <= year <= last + 1 for year in years), use.id
    assert len(uses) > 40


def test_finding(dataset: Dataset) -> None:
    everything = find(dataset, Choice())
    assert len(everything) == len(dataset.records("methods")) == 35
    assert [phase.order for phase in phases(dataset)] == [1, 2, 3, 4, 5, 6]
    order = [dataset.get("phases", method.phase_id).order for method in everything]
    assert order == sorted(order)
    online = find(dataset, Choice(modes=("online",)))
    assert {method.mode for method in online} == {"online", "both"}
    both = find(dataset, Choice(phases=("phase-co-design",), neighbourhoods=("jungferntal",)))
    assert {method.id for method in both} == {
        "method-online-whiteboard",
        "method-thematic-working-group",
        "method-vision-building",
    }


@pytest.mark.parametrize("words", ["Sprühaktion spray", "spruh", "SPRAY chalk"])
def test_words_are_found_in_every_language_without_accents(dataset: Dataset, words: str) -> None:
    found = {method.id for method in find(dataset, Choice(query=words.replace("Sprühaktion ", "Sprüh ")))}
    assert "method-spray-action" in found
    assert len(found) < 5
