"""Filters to and from URL and command line; counts and masks against plain pandas."""

import random

import pytest

from atlas.data.loading import load
from atlas.measures import FACETS, FacetIndex, Filters, UnknownFilterError, loosenings
from atlas.measures.filters import ENTITIES, VOCABULARIES

INDEX = FacetIndex(load().measures)


def test_a_url_brings_the_same_filters_back() -> None:
    dice = random.Random(3)
    for _ in range(200):
        chosen = {facet: tuple(dice.sample(INDEX.values[facet], dice.randint(0, 2))) for facet in FACETS}
        filters = Filters(**chosen, since=dice.choice([None, 2015]), until=dice.choice([None, 2020]), query="a b")
        assert Filters.from_url(filters.to_url(), INDEX.known) == filters


@pytest.mark.parametrize(
    "url",
    [
        {"topic": "nonsense"},
        {"topic": "heat-health'--"},
        {"period": "abc"},
        {"period": "9999-0"},
        {"city": ""},
        {"topic": ["x", "y"]},
        {"q": "\x00\x07"},
        {"kind": "../../etc/passwd"},
    ],
)
def test_nonsense_is_dropped(url: dict[str, str]) -> None:
    assert Filters.from_url(url, INDEX.known) == Filters()


def test_a_period_the_wrong_way_round_is_turned() -> None:
    assert Filters.from_url({"period": "2022-2019"}, {}) == Filters(since=2019, until=2022)


@pytest.mark.parametrize(
    ("expression", "hint"),
    [
        ("topik=heat-health", "did you mean 'topic'"),
        ("topic=heat-helth", "did you mean 'heat-health'"),
        ("period=last year", "expected years"),
    ],
)
def test_an_unknown_word_on_the_command_line_is_refused_with_a_hint(expression: str, hint: str) -> None:
    with pytest.raises(UnknownFilterError, match=hint):
        Filters.parse(expression, INDEX.known)


def test_counts_are_what_a_click_would_show() -> None:
    filters = Filters(topic=("heat-health",), status=("completed", "idea"))
    counts = INDEX.counts(filters)
    for facet in FACETS:
        for value, count in counts[facet].items():
            alone = {**{name: getattr(filters, name) for name in FACETS}, facet: (value,)}
            assert INDEX.mask(Filters(**alone)).sum() == count


def test_an_unknown_value_fits_nothing() -> None:
    assert not INDEX.mask(Filters(topic=("no-such-topic",))).any()


def test_search_ignores_case_and_diacritics() -> None:
    assert INDEX.mask(Filters(query="MANASTUR")).sum() == INDEX.mask(Filters(query="Mănăștur")).sum() > 0


def test_a_parent_gives_way_to_its_parts_on_the_map() -> None:
    place = {name: INDEX.ids.index(name) for name in INDEX.ids}
    everything = INDEX.drawn(INDEX.mask(Filters()))
    assert not everything[place["hafen-wasser-tanken"]]
    alone = INDEX.mask(Filters())
    alone[:] = False
    alone[place["hafen-wasser-tanken"]] = True
    assert INDEX.drawn(alone)[place["hafen-wasser-tanken"]]


def test_what_to_loosen_comes_with_the_most_helpful_first() -> None:
    found = loosenings(INDEX, Filters(city=("cologne",), topic=("innovation-ecosystems",)))
    assert [item["part"] for item in found] == ["topic", "city"]
    assert [item["count"] for item in found] == [29, 2]


def test_each_facet_says_where_its_values_come_from() -> None:
    """In one of two tables, from which the labels, the order in the bar and the meaning in an address follow."""
    assert sorted([*ENTITIES, *VOCABULARIES]) == sorted(FACETS)
    for facet, words in VOCABULARIES.items():
        assert set(INDEX.values[facet]) <= {word.value for word in words}
