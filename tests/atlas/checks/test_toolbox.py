"""Links of the formats: each leads to one event or one measure, and is about a use of its own format."""

from typing import Any

import pytest

from tests.atlas.checks.conftest import SURE, Check, Row, Told


def method(name: str) -> Row:
    return {
        "id": name,
        "name_en": name,
        "phase_id": "phase",
        "purpose_en": "…",
        "participants_en": "…",
        "mode": "online",
        "in_toolbox_contents": False,
    } | SURE


def told(check: Check, **cells: Any) -> Told:
    """The faults of one link among two formats with a use each."""
    link = {
        "id": "l1",
        "method_id": "contest",
        "use_id": "contest-u1",
        "basis": "documented",
        "source_ids": ["src"],
    }
    return check(
        phases=[
            {
                "id": "phase",
                "order": 1,
                "name_en": "…",
                "description_en": "…",
                "period_en": "…",
                "documented_in_toolbox": True,
            }
            | SURE
        ],
        methods=[method("contest"), method("map")],
        method_uses=[{"id": "contest-u1", "method_id": "contest"}, {"id": "map-u1", "method_id": "map"}],
        method_links=[link | cells],
    )


@pytest.mark.parametrize("relation", ["recorded-as", "led-to", "fed-into"])
def test_sound_links(check: Check, relation: str) -> None:
    assert told(check, relation=relation, measure_id="one") == []
    assert told(check, relation="held-as", event_id="meeting") == []


def test_a_format_is_held_as_an_event_only(check: Check) -> None:
    assert told(check, relation="held-as", measure_id="one") == [("method-link-target", "l1", "event_id", "one")]


def test_a_measure_comes_of_a_format_not_an_event(check: Check) -> None:
    assert told(check, relation="led-to", event_id="meeting") == [("method-link-target", "l1", "measure_id", "meeting")]


def test_a_link_names_one_record(check: Check) -> None:
    found = told(check, relation="led-to", measure_id="one", event_id="meeting")
    assert found == [("method-link-target", "l1", "measure_id", "meeting, one")]


def test_the_use_is_one_of_the_format(check: Check) -> None:
    found = told(check, relation="led-to", measure_id="one", use_id="map-u1")
    assert found == [("method-link-use", "l1", "use_id", "map-u1")]


def test_a_link_of_a_format_there_is_none_of_is_told_once(check: Check) -> None:
    found = told(check, relation="led-to", measure_id="one", use_id="contest-u1", method_id="contests")
    assert found == [("dead-link", "l1", "method_id", "contests")]


def test_a_dead_link_is_told_once(check: Check) -> None:
    assert told(check, relation="led-to", measure_id="nowhere") == [("dead-link", "l1", "measure_id", "nowhere")]
