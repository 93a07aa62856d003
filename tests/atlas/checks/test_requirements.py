"""What taking a measure on would need: proven, for another city, answered once."""

from typing import Any

from tests.atlas.checks.conftest import SURE, Check, Row, measure

CRITERION: Row = {
    "id": "c1",
    "order": 1,
    "name_en": "…",
    "question_en": "…?",
    "own_synthesis": True,
    "source_ids": ["src"],
}
LAW: Row = {"id": "law", "order": 1, "name_en": "Law", "question_en": "…?", "criterion_id": "c1"}
FILES: dict[str, list[Row]] = {"criteria": [CRITERION], "transfer_conditions": [LAW]}


def answer(name: str = "one-law", **changes: Any) -> Row:
    base: Row = {
        "id": name,
        "measure_id": "one",
        "city_id": "cluj",
        "condition_id": "law",
        "state": "given",
        "finding_en": "…",
        "own_synthesis": True,
    }
    return base | SURE | changes


def test_an_answer_is_sound(check: Check) -> None:
    assert check(**FILES, requirements=[answer()]) == []
    assert check(**FILES, requirements=[answer(state="unknown", source_ids=[])]) == []


def test_given_or_missing_needs_a_source(check: Check) -> None:
    for state in ("given", "missing"):
        found = check(**FILES, requirements=[answer(state=state, source_ids=[])])
        assert found == [("requirement-source", "one-law", "source_ids", "")]


def test_the_city_is_another_one(check: Check) -> None:
    found = check(**FILES, requirements=[answer(city_id="dortmund")])
    assert found == [("requirement-city", "one-law", "city_id", "dortmund")]


def test_parallels_lie_in_the_receiving_city(check: Check) -> None:
    near = {"type": "Point", "coordinates": [23.6, 46.77]}
    there = measure("there", city_id="cluj", geometry=near)
    files: dict[str, list[Row]] = FILES | {"measures": [measure("one"), measure("two"), there]}
    assert check(**files, requirements=[answer(parallel_ids=["there"])]) == []
    found = check(**files, requirements=[answer(parallel_ids=["two"])])
    assert found == [("requirement-parallel", "one-law", "parallel_ids", "two")]


def test_a_city_that_there_is_none_of_is_told_once(check: Check) -> None:
    found = check(**FILES, requirements=[answer(city_id="clui", parallel_ids=["two"])])
    assert found == [("dead-link", "one-law", "city_id", "clui")]


def test_a_question_is_answered_once(check: Check) -> None:
    found = check(**FILES, requirements=[answer(), answer("again")])
    assert found == [("requirement-twice", "again", "condition_id", "law")]


def test_a_score_is_no_answer(check: Check) -> None:
    assert [rule for rule, *_ in check(**FILES, requirements=[answer(state="2")])] == ["unknown-word"]
