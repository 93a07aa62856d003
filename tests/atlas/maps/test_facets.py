"""What the filter bar works with in the browser says the same as the index on the server."""

import base64
import json

import numpy as np
import pytest

from atlas import config
from atlas.data import loading
from atlas.maps import facets
from atlas.maps.spec import published_spec
from atlas.measures import FACETS

DATA = loading.current()
INDEX = facets.index(DATA)


def unpacked(mask: str) -> np.ndarray:
    """A mask as booleans in the order of the frame."""
    bits = np.unpackbits(np.frombuffer(base64.b64decode(mask), dtype=np.uint8), bitorder="little")
    assert not bits[INDEX.size :].any(), "bits beyond the last measure"
    return bits[: INDEX.size].astype(bool)


def test_every_value_has_its_mask() -> None:
    document = json.loads(facets.published_facets(DATA).body)
    assert document["size"] == INDEX.size == len(DATA.measures)
    assert list(document["values"]) == list(FACETS)
    for facet, masks in document["values"].items():
        assert list(masks) == INDEX.values[facet]
        for row, mask in zip(INDEX.rows[facet], masks.values(), strict=True):
            assert (unpacked(mask) == row).all()
    assert (unpacked(document["placed"]) == INDEX.placed).all()


def test_parts_are_named_with_their_rows() -> None:
    parts = json.loads(facets.published_facets(DATA).body)["parts"]
    assert "hafen-wasser-tanken" in {part["id"] for part in parts}
    for part in parts:
        assert INDEX.ids[part["row"]] == part["id"]
        parents = {DATA.get("measures", INDEX.ids[child]).parent_id for child in part["children"]}
        assert parents == {part["id"]}


@pytest.mark.parametrize("language", config.current().languages.offered)
def test_the_bar_offers_every_value_once_with_a_label(language: str) -> None:
    bar = json.loads(published_spec(DATA, config.current(), language).body)["filter"]
    for facet in bar["facets"]:
        assert sorted(value["id"] for value in facet["values"]) == INDEX.values[facet["id"]]
        assert all(value["label"] for value in facet["values"])
    assert [facet["id"] for facet in bar["facets"]] == list(FACETS)
    assert bar["years"] == list(INDEX.years)
    assert len(bar["texts"]["more_active"]) > len(FACETS), "one for each number of hidden parts"


def test_values_with_an_order_of_their_own_keep_it() -> None:
    bar = json.loads(published_spec(DATA, config.current(), "en").body)["filter"]
    offered = {facet["id"]: [value["id"] for value in facet["values"]] for facet in bar["facets"]}
    assert offered["city"][:2] == ["dortmund", "cluj-napoca"]
    assert offered["confidence"] == ["high", "medium", "low"]


def test_letters_with_marks_stand_beside_those_without() -> None:
    """Not behind Z: Überflutungsvorsorge is the first of the U."""
    bar = json.loads(published_spec(DATA, config.current(), "de").body)["filter"]
    topics = next(facet for facet in bar["facets"] if facet["id"] == "topic")
    labels = [value["label"] for value in topics["values"]]
    assert labels.index("Überflutungsvorsorge") < labels.index("Umweltbildung") < labels.index("Urbanes Grün")
