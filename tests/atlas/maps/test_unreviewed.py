"""What a specification says of unreviewed names, held against the layers and against what the pages mark."""

import base64
import dataclasses
import gzip
import json
from typing import Any

import numpy as np
import pytest

from atlas import config
from atlas.loading import Dataset, load
from atlas.maps.layers import published
from atlas.maps.moments import moments_layer, published_moments
from atlas.maps.published import PublishedLayer
from atlas.maps.spec import published_spec
from atlas.text_state import Noted, unreviewed

DATA = load()
LANGUAGES = ["en", "de", "ro"]


def features(layer: PublishedLayer) -> list[dict[str, Any]]:
    return json.loads(layer.body)["features"]


def spec(data: Dataset, language: str, made: Any = published_spec) -> dict[str, Any]:
    return json.loads(made(data, config.load(), language).body)


def bits(packed: str | None, size: int) -> list[bool]:
    """The mask as the browser reads it; none stands for no bit at all."""
    if packed is None:
        return [False] * size
    raw = np.frombuffer(base64.b64decode(packed), dtype=np.uint8)
    return [bool(bit) for bit in np.unpackbits(raw, bitorder="little")[:size]]


def doubtful(texts: dict[str, str] | None, language: str) -> bool:
    """Whether the text that the browser shows is in the set of texts that the pages mark."""
    texts = texts or {}
    shown = language if language in texts else "en"
    return (shown, texts.get(shown)) in unreviewed(DATA)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layer", ["measures", "neighbourhoods", "base"])
def test_bit_i_is_the_name_of_feature_i(layer: str, language: str) -> None:
    there = features(published(DATA)[layer])
    said = bits(spec(DATA, language)["unreviewed"].get(layer, {}).get("name"), len(there))
    assert said == [doubtful(feature["properties"].get("name"), language) for feature in there]
    assert any(said) == (language != "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_events_follow_the_measures(language: str) -> None:
    there = features(moments_layer(DATA))
    said = bits(spec(DATA, language, published_moments)["unreviewed"].get("measures", {}).get("name"), len(there))
    assert said == [doubtful(feature["properties"].get("name"), language) for feature in there]


def test_a_place_is_marked_where_a_neighbourhood_of_it_is() -> None:
    there = features(published(DATA)["measures"])
    said = bits(spec(DATA, "de")["unreviewed"]["measures"]["place"], len(there))
    marked = {feature["properties"]["place"]["de"] for feature, bit in zip(there, said, strict=True) if bit}
    assert marked
    assert all("Wald Făget" in place for place in marked)


def test_a_reviewed_name_loses_its_mark() -> None:
    place = next(i for i, bit in enumerate(bits(spec(DATA, "ro")["unreviewed"]["measures"]["name"], 182)) if bit)
    name = list(DATA.records("measures"))[place]
    states = {**(DATA.text_states or {}), (name, "name_ro"): Noted("reviewed", "Primăria", "2026-12-01")}
    reviewed = dataclasses.replace(DATA, text_states=states)
    assert not bits(spec(reviewed, "ro")["unreviewed"]["measures"]["name"], 182)[place]


def test_labels_say_it_of_themselves() -> None:
    """Topics, kinds and statuses are documented or reviewed as shipped; an owner's new one may not be."""
    states = {key: value for key, value in (DATA.text_states or {}).items() if key[0] not in DATA.records("topics")}
    mine = spec(dataclasses.replace(DATA, text_states=states), "de")
    assert not any(
        entry.get("unreviewed") for key in ("topics", "kinds", "statuses") for entry in spec(DATA, "de")[key]
    )
    assert [entry["label"] for entry in mine["topics"] if entry.get("unreviewed")]
    assert not any(entry.get("unreviewed") for entry in mine["statuses"])


@pytest.mark.parametrize("made", [published_spec, published_moments])
def test_it_costs_next_to_nothing(made: Any) -> None:
    for language in LANGUAGES:
        whole = made(DATA, config.load(), language).body
        without = json.dumps(json.loads(whole) | {"unreviewed": {}}, ensure_ascii=False, separators=(",", ":")).encode()
        assert len(gzip.compress(whole)) - len(gzip.compress(without)) < 200
