"""The ledger: impossible orders, no evidence, rejections without reason, deeds nobody recorded."""

from typing import Any

import pytest

from tests.atlas.checks.conftest import SURE, Check, Row, event, measure

SHAPES = {4: "year", 7: "month", 10: "day"}


def transfer(name: str = "phone", **changes: Any) -> Row:
    base: Row = {
        "id": name,
        "scope": "between-partner-cities",
        "strand": "exchange",
        "title_en": "…",
        "from_city_ids": ["dortmund"],
        "to_city_ids": ["cluj"],
        "topics": ["heat"],
        "evidence_en": "…",
        "description_en": "…",
    }
    return base | SURE | changes


def entry(state: str, date: str | None = None, **changes: Any) -> Row:
    base: Row = {
        "id": state,
        "transfer_id": "phone",
        "city_id": "cluj",
        "state": state,
        "evidence_en": "…",
        "own_reading": False,
        "date": date,
        "date_precision": SHAPES[len(date)] if date else None,
    }
    return base | SURE | changes


def test_a_possible_history_is_sound(check: Check) -> None:
    steps = [
        entry("proposed"),
        entry("seen", "2021"),
        entry("adapted", "2021-06"),
        entry("running", "2021-06-03"),
    ]
    assert check(transfers=[transfer()], ledger=steps) == []


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ([entry("seen", "2022-03-15"), entry("running", "2021")], "running"),
        ([entry("seen", "2022"), entry("discussed", "2021-12")], "discussed"),
        ([entry("proposed", "2020"), entry("adapted", "2023"), entry("piloted", "2022-12-31")], "piloted"),
    ],
)
def test_a_later_state_is_not_dated_before_an_earlier_one(check: Check, steps: list[Row], told: str) -> None:
    found = check(transfers=[transfer()], ledger=steps)
    assert [(rule, record, field) for rule, record, field, _ in found] == [("ledger-order", told, "date")]


def test_a_thing_may_be_discussed_again_after_it_was_adapted(check: Check) -> None:
    again = entry("discussed", "2024", id="again")
    steps = [entry("discussed", "2020"), entry("adapted", "2021"), again]
    assert check(transfers=[transfer()], ledger=steps) == []


def test_within_a_city_the_pilot_comes_first(check: Check) -> None:
    grown = transfer(scope="pilot-to-city", from_city_ids=["dortmund"], to_city_ids=["dortmund"])
    steps = [entry("piloted", "2019"), entry("adapted", "2021"), entry("running", "2022")]
    inside = [step | {"city_id": "dortmund"} for step in steps]
    assert check(transfers=[grown], ledger=inside) == []
    assert [rule for rule, *_ in check(transfers=[transfer()], ledger=[entry("seen"), *steps])] == ["ledger-order"]


@pytest.mark.parametrize("state", ["examined", "adapted", "piloted", "running"])
def test_nothing_begins_in_the_middle(check: Check, state: str) -> None:
    assert check(transfers=[transfer()], ledger=[entry(state)]) == [("ledger-skipped", state, "state", state)]


def test_a_rejection_needs_something_that_was_seen_and_its_reason(check: Check) -> None:
    rejected = entry("rejected", "2023", reason_en="too dear")
    assert check(transfers=[transfer()], ledger=[entry("seen", "2022"), rejected]) == []
    assert check(transfers=[transfer()], ledger=[rejected]) == [("ledger-skipped", "rejected", "state", "rejected")]
    bare = entry("rejected", "2023")
    assert check(transfers=[transfer()], ledger=[entry("seen"), bare]) == [("ledger-reason", "rejected", "reason", "")]
    assert check(transfers=[transfer()], ledger=[entry("seen", reason_en="why")]) == [
        ("ledger-reason", "seen", "reason", "why")
    ]


def test_nothing_goes_on_after_a_rejection(check: Check) -> None:
    rejected = entry("rejected", "2021", reason_en="too dear")
    steps = [entry("seen", "2020"), rejected, entry("running", "2022")]
    assert check(transfers=[transfer()], ledger=steps) == [("after-rejection", "rejected", "date", "2021")]


@pytest.mark.parametrize(("field", "rule"), [("source_ids", "missing-sources"), ("evidence_en", "missing-value")])
def test_a_state_without_evidence_is_refused(check: Check, field: str, rule: str) -> None:
    found = check(transfers=[transfer()], ledger=[entry("seen") | {field: None}])
    assert [(told, record) for told, record, *_ in found] == [(rule, "seen")]


def test_a_state_holds_where_the_transfer_goes(check: Check) -> None:
    assert check(transfers=[transfer()], ledger=[entry("seen", city_id="dortmund")]) == [
        ("ledger-city", "seen", "city_id", "dortmund")
    ]
    nowhere = transfer(to_city_ids=[])
    assert check(transfers=[nowhere], ledger=[entry("seen", city_id=None)]) == []
    assert check(transfers=[transfer()], ledger=[entry("seen", city_id=None)]) == [
        ("ledger-city", "seen", "city_id", "")
    ]


def test_a_deed_in_another_place_is_never_our_own_reading(check: Check) -> None:
    adapted = [entry("discussed"), entry("adapted", own_reading=True)]
    assert check(transfers=[transfer()], ledger=adapted) == []
    for deed in ("piloted", "running"):
        done = [entry("discussed"), entry(deed, own_reading=True)]
        assert check(transfers=[transfer()], ledger=done) == [("ledger-deed", deed, "own_reading", "true")]
        assert check(transfers=[transfer()], ledger=[entry("discussed"), entry(deed)]) == []


def test_a_deed_within_a_city_may_be_our_reading_where_a_measure_shows_it(check: Check) -> None:
    grown = transfer(scope="pilot-to-city")
    pilot = entry("piloted", own_reading=True)
    assert check(transfers=[grown], ledger=[pilot]) == [("ledger-deed", "piloted", "own_reading", "true")]
    assert check(transfers=[grown], ledger=[pilot | {"measure_ids": ["one"]}]) == []


def test_a_transfer_without_a_ledger_is_told(check: Check) -> None:
    found = check(transfers=[transfer(), transfer("play")], ledger=[entry("seen")])
    assert found == [("ledger-missing", "play", "id", "play")]


def test_evidence_is_that_of_the_transfer_its_event_or_its_measures(check: Check) -> None:
    sources = [
        {
            "id": name,
            "title": "…",
            "url": "https://example.org",
            "publisher": "…",
            "read_on": "2026-11-23",
            "link": "original",
        }
        for name in ("src", "else", "third")
    ]
    other = entry("seen", source_ids=["else"])
    assert check(transfers=[transfer()], sources=sources, ledger=[other]) == [
        ("ledger-source", "seen", "source_ids", "else")
    ]
    meeting = event("meeting", source_ids=["else"], city_ids=["dortmund"])
    assert (
        check(
            transfers=[transfer()],
            sources=sources,
            events=[meeting],
            ledger=[other | {"event_id": "meeting"}],
        )
        == []
    )
    thing = measure("one", source_ids=["else"])
    assert (
        check(
            transfers=[transfer()],
            sources=sources,
            measures=[thing],
            ledger=[other | {"measure_ids": ["one"]}],
        )
        == []
    )


def test_a_state_reached_at_an_event_has_its_date(check: Check) -> None:
    meeting = event("meeting", start="2022-03-15", start_precision="day", city_ids=["dortmund"])
    files = {"transfers": [transfer()], "events": [meeting]}
    assert check(**files, ledger=[entry("seen", "2022-03", event_id="meeting")]) == []
    assert check(**files, ledger=[entry("seen", "2021", event_id="meeting")]) == [
        ("ledger-event", "seen", "date", "2021")
    ]


@pytest.mark.parametrize("leads_nowhere", [{"transfer_id": "telephone"}, {"city_id": "clui"}])
def test_a_beginning_that_leads_nowhere_is_told_once(check: Check, leads_nowhere: Row) -> None:
    (field,) = leads_nowhere
    found = check(transfers=[transfer()], ledger=[entry("seen") | leads_nowhere, entry("running", "2020")])
    assert found == [("dead-link", "seen", field, leads_nowhere[field])]


def test_a_faulty_note_on_a_measure_is_told_once(check: Check) -> None:
    sources = [
        {
            "id": name,
            "title": "…",
            "url": "https://example.org",
            "publisher": "…",
            "read_on": "2026-11-23",
            "link": "original",
        }
        for name in ("src", "else")
    ]
    note: Row = {"id": "one", "amplification_is_own_reading": False, "confidence": "high", "source_ids": ["else"]}
    files = {"transfers": [transfer()], "sources": sources}
    seen = entry("seen", measure_ids=["one"], source_ids=["else"])
    assert check(**files, ledger=[seen], measure_notes=[note]) == []
    found = check(**files, ledger=[seen], measure_notes=[note | {"confidence": "perhaps"}])
    assert [(rule, record) for rule, record, *_ in found] == [("unknown-word", "one")]


def test_a_faulty_transfer_is_told_once(check: Check) -> None:
    found = check(transfers=[transfer(scope="perhaps")], ledger=[entry("running", "2020")])
    assert [rule for rule, *_ in found] == ["unknown-word"]
