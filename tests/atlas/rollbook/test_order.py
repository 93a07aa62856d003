"""Orders: the same however they are asked for; unknown words are refused or dropped."""

import pytest

from atlas.data.loading import Dataset
from atlas.rollbook import Order, UnknownOrderError


def test_who_orders_the_same_gets_the_same(dataset: Dataset) -> None:
    asked = Order.parse(dataset, "de", ["urban-green", "heat-health", "urban-green"], "riverside")
    assert asked == Order("de", ("heat-health", "urban-green"), "riverside")
    assert Order.from_url(dataset, "de", asked.to_url()) == asked


@pytest.mark.parametrize(
    ("topics", "profile", "told"),
    [
        (["heat-helth"], None, "did you mean 'heat-health'?"),
        (["heat-health"], "river-side", "did you mean 'riverside'?"),
        (["qqqq"], None, "expected one of digitalisation, drought-watering"),
        ([], None, "topics: found none"),
    ],
)
def test_unknown_words_are_refused_with_a_hint(
    dataset: Dataset, topics: list[str], profile: str | None, told: str
) -> None:
    with pytest.raises(UnknownOrderError) as refused:
        Order.parse(dataset, "en", topics, profile)
    assert told in str(refused.value)


def test_an_address_drops_what_it_does_not_know(dataset: Dataset) -> None:
    params = {"topic": "nonsense,heat-health", "profile": "../../etc", "q": "x"}
    assert Order.from_url(dataset, "xx", params) == Order("en", ("heat-health",))
    assert Order.from_url(dataset, "en", {"topic": "nonsense"}) is None


def test_file_names_tell_what_is_in_them(dataset: Dataset) -> None:
    assert Order("ro", ("heat-health",), "riverside").file_stem == "rollbook-heat-health-riverside-ro"
    assert len(Order("en", tuple(dataset.records("topics"))).file_stem) <= 150
