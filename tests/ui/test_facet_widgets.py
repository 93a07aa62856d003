"""The filters of pages other than the map of measures."""

import json

import pytest

from atlas import config
from atlas.data import loading
from atlas.i18n.catalog import text
from atlas.maps.spec import published_spec
from ui.facet_widgets import ordered

DATA = loading.current()


@pytest.mark.parametrize("language", config.current().languages.offered)
def test_values_stand_in_the_order_of_the_map_of_measures(language: str) -> None:
    bar = json.loads(published_spec(DATA, config.current(), language).body)["filter"]
    for facet in bar["facets"]:
        if facet["id"] == "status":
            continue  # on no other page
        expected = [value["id"] for value in facet["values"]]
        assert ordered(DATA, text(language), facet["id"], sorted(expected)) == expected
