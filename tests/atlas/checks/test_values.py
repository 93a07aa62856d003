"""Lists translated item by item, and figures whose value is of their kind."""

from typing import Any

import pytest

from tests.atlas.checks.conftest import Check, measure


def test_translated_lists_are_as_long_as_the_english_one(check: Check) -> None:
    assert check(measures=[measure("one", actors_en=["A", "B"], actors_de=["A", "B"], actors_ro=[])]) == []
    assert check(measures=[measure("one", actors_en=["A", "B"], actors_de=["A"])]) == [
        ("list-length", "one", "actors_de", "1")
    ]


@pytest.mark.parametrize(
    ("changes", "sound"),
    [
        ({"value_kind": "number", "value": 3}, True),
        ({"value_kind": "flag", "value": 1}, True),
        ({"value_kind": "text", "value_text_en": "some"}, True),
        ({"value_kind": "unknown"}, True),
        ({"value_kind": "number", "value_text_en": "three"}, False),
        ({"value_kind": "list", "value": 3}, False),
        ({"value_kind": "unknown", "value": 3}, False),
    ],
)
def test_a_value_is_of_its_kind(check: Check, changes: dict[str, Any], sound: bool) -> None:
    figure = {"id": "one-f1", "record_id": "one", "label_en": "…"} | changes

    told = [item[:3] for item in check(figures=[figure])]

    assert told == ([] if sound else [("wrong-value", "one-f1", "value_kind")])
