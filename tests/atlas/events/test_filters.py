"""Filters on events: shared with the measures where they mean the same, honest where they cannot judge."""

from itertools import pairwise

import numpy as np
import pytest

from atlas.data.loading import Dataset
from atlas.events import EventFilters, EventIndex, until_month
from atlas.events.filters import SHARED
from atlas.events.map_scene import Masks
from atlas.events.sentence import describe, loosenings, until_text
from atlas.i18n.catalog import text
from atlas.measures import FACETS, FacetIndex, Filters


@pytest.fixture(scope="module")
def index(dataset: Dataset) -> EventIndex:
    return EventIndex(dataset)


def chosen(index: EventIndex, filters: EventFilters) -> set[str]:
    return {name for name, fits in zip(index.ids, index.mask(filters), strict=True) if fits}


def test_nothing_chosen_shows_all(index: EventIndex) -> None:
    assert len(chosen(index, EventFilters())) == 101


def test_each_strand_has_its_events(index: EventIndex) -> None:
    counts = index.counts(EventFilters())["strand"]
    assert counts == {"context": 26, "exchange": 9, "living-lab": 63, "parallel": 3}
    assert len(chosen(index, EventFilters(strand=("exchange", "parallel")))) == 12


def test_counts_are_what_a_choice_would_show(index: EventIndex) -> None:
    filters = EventFilters(Filters(city=("cologne",)), strand=("living-lab",))
    for name, number in index.counts(filters)["type"].items():
        assert number == len(chosen(index, EventFilters(filters.common, filters.strand, (name,))))


def test_kind_and_status_of_measures_do_not_touch_events(index: EventIndex) -> None:
    filters = EventFilters(Filters(kind=("service",), status=("idea",)))
    assert not filters
    assert len(chosen(index, filters)) == 101
    assert filters.to_url() == {"kind": "service", "status": "idea"}  # kept for the page of measures


@pytest.mark.parametrize("facet", [facet for facet in FACETS if facet not in SHARED])
def test_a_facet_of_measures_only_touches_no_events(index: EventIndex, dataset: Dataset, facet: str) -> None:
    values = FacetIndex(dataset.measures).values[facet]
    filters = EventFilters(Filters.from_url({facet: values}, {facet: values}))
    assert filters.common
    assert not filters
    assert index.mask(filters).all()


def test_the_topics_of_an_event_are_those_of_its_measures(index: EventIndex, dataset: Dataset) -> None:
    found = chosen(index, EventFilters(Filters(topic=("environmental-education",))))
    assert found == {"event-digital-kick-off"}
    for name in found:
        measures = [dataset.get("measures", key) for key in dataset.get("events", name).measure_ids]
        assert any("environmental-education" in measure.topics for measure in measures)


def test_a_period_takes_in_what_overlaps_and_leaves_out_what_has_no_date(index: EventIndex) -> None:
    found = chosen(index, EventFilters(Filters(since=2018, until=2018), strand=("living-lab",)))
    assert found == {
        "event-definition-phase",
        "event-project-start-iresilience",
        "event-2018-11-21-projektauftakt",
    }
    assert "event-toolbox-english" not in chosen(index, EventFilters(Filters(since=2020)))


def test_search_finds_without_diacritics_in_any_language(index: EventIndex) -> None:
    assert "event-digital-kick-off" in chosen(index, EventFilters(Filters(query="digitale auftaktveranstaltung")))
    assert chosen(index, EventFilters(Filters(query="no such word at all"))) == set()


def test_the_url_says_the_same_and_drops_what_is_unknown(index: EventIndex) -> None:
    filters = EventFilters(Filters(city=("cologne",), since=2019), ("exchange",), ("workshop", "visit"))
    assert EventFilters.from_url(filters.to_url(), index.known) == filters
    odd = {"strand": "exchange,<script>", "type": "party", "city": "atlantis"}
    assert EventFilters.from_url(odd, index.known) == EventFilters(strand=("exchange",))


@pytest.mark.parametrize("part", ["strand", "type", "city", "period", "query"])
def test_each_part_can_be_taken_out(part: str) -> None:
    filters = EventFilters(Filters(city=("cologne",), since=2019, query="x"), ("exchange",), ("visit",))
    assert part in filters.active
    assert set(filters.without(part).active) == set(filters.active) - {part}


def test_the_sentence_says_what_the_filter_cannot_judge(index: EventIndex, dataset: Dataset) -> None:
    filters = EventFilters(Filters(topic=("urban-green",), since=2021, until=2022), ("living-lab",))
    said = describe(dataset, index, filters, text("en"))
    shown = len(chosen(index, filters))
    assert said.startswith(f"You see {shown} of 101 events.")
    assert "Strand: Living labs" in said
    assert "1 event without a documented date" in said
    assert "have no topic" in said


def test_what_to_loosen_comes_with_its_number(index: EventIndex) -> None:
    filters = EventFilters(Filters(city=("cologne",)), ("exchange",))
    assert chosen(index, filters) == set()
    assert loosenings(index, filters) == [("city", 9), ("strand", 44)][::-1]


def test_a_month_is_a_month() -> None:
    assert until_month.month("2021-09") == "2021-09"
    assert [until_month.month(word) for word in ("2021-13", "2021-9", "2021", "all", "", None)] == [None] * 6


def test_what_had_begun_by_a_month(index: EventIndex, dataset: Dataset) -> None:
    measures = FacetIndex(dataset.measures)
    early = until_month.events_until(index, "2018-10")
    assert {name for name, lit in zip(index.ids, early, strict=True) if lit} == {
        "event-cologne-cluj-twinning",
        "event-embassy-visit-cluj-2018",
        "event-definition-phase",
        "event-progireg-start",
    }
    lit = {name for name, on in zip(measures.ids, until_month.measures_until(measures, "2021-07"), strict=True) if on}
    assert "dortmund-hitze-telefon" in lit  # from 19 July 2021
    assert "dortmund-hitze-telefon" not in {
        name for name, on in zip(measures.ids, until_month.measures_until(measures, "2021-06"), strict=True) if on
    }
    undated = [name for name, record in dataset.records("measures").items() if not (record.start or record.end)]
    assert undated
    assert not lit & set(undated)


def test_time_only_adds(index: EventIndex, dataset: Dataset) -> None:
    measures = FacetIndex(dataset.measures)
    steps = [f"{year}-{month:02}" for year in range(2017, 2027) for month in (3, 9)]
    for earlier, later in pairwise(steps):
        before = Masks(until_month.measures_until(measures, earlier), until_month.events_until(index, earlier)).joined
        after = Masks(until_month.measures_until(measures, later), until_month.events_until(index, later)).joined
        assert not np.any(before & ~after)


def test_the_player_in_words() -> None:
    said = until_text(1, 59, "2021-09", text("en"))
    assert said.startswith("Until September 2021: 59 events and 1 measure had begun.")
