"""What the filter bar sends is taken at its word only where the word is known."""

from typing import Any

import pytest

from atlas.data import loading
from atlas.maps import facets
from atlas.measures import Filters
from ui.measures.filter_bar import asked

INDEX = facets.index(loading.current())


def test_what_is_chosen_becomes_filters() -> None:
    chosen = {"topic": "heat-health,urban-green", "city": "dortmund", "period": "2019-2022", "q": " shade  trees "}
    filters = Filters(
        topic=("heat-health", "urban-green"), city=("dortmund",), since=2019, until=2022, query="shade trees"
    )
    assert asked({"turn": 3, "chosen": chosen}, INDEX) == (3, filters)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "x",
        [],
        {"turn": "9", "chosen": None},
        {"chosen": ["topic"]},
        {"chosen": {"topic": ["heat-health"], "city": 7, "unknown": "x"}},
        {"chosen": {"topic": "no-such-topic", "city": "../../etc/passwd", "period": "{{7*7}}", "q": "\x00"}},
    ],
)
def test_nonsense_chooses_nothing(value: Any) -> None:
    assert asked(value, INDEX) == (0, Filters())


def test_a_long_search_is_cut() -> None:
    assert len(asked({"chosen": {"q": "a" * 5_000}}, INDEX)[1].query) == 100
