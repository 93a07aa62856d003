"""Links: what leads nowhere, what is told by one side, what goes in circles."""

from tests.atlas.checks.conftest import Check, event, measure


def test_the_sound_dataset_has_no_problem(check: Check) -> None:
    assert check() == []


def test_links_are_judged_by_what_their_field_leads_to(check: Check) -> None:
    faulty = measure("one", topics=["heat", "cold"], source_ids=["src", "gone"], city_id="koeln", kind="bulit")

    assert check(measures=[faulty]) == [
        ("dead-link", "one", "city_id", "koeln"),
        ("unknown-term", "one", "topics", "cold"),
        ("unknown-term", "one", "kind", "bulit"),
        ("unknown-source", "one", "source_ids", "gone"),
    ]


def test_a_link_named_twice_is_told_once(check: Check) -> None:
    assert len(check(measures=[measure("one", topics=["cold", "cold"])])) == 1


def test_a_link_to_a_faulty_record_is_no_second_fault(check: Check) -> None:
    child = measure("two", parent_id="one", related_ids=["one"])

    assert check(measures=[measure("one", reach="nowhere"), child]) == [("unknown-word", "one", "reach", "nowhere")]


def test_related_records_name_each_other(check: Check) -> None:
    pair = [measure("one", related_ids=["two"]), measure("two")]

    assert check(measures=pair) == [("one-way-link", "one", "related_ids", "two")]


def test_a_record_is_not_related_to_itself(check: Check) -> None:
    assert check(measures=[measure("one", related_ids=["one"])]) == [("itself", "one", "related_ids", "one")]


def test_a_circle_of_parents_is_told_once(check: Check) -> None:
    circle = [
        measure("one", parent_id="two"),
        measure("two", parent_id="one"),
        measure("three", parent_id="one"),
    ]

    assert check(measures=circle) == [("itself", "one", "parent_id", "one → two → one")]
    assert check(events=[event("a", part_of_id="a")]) == [("itself", "a", "part_of_id", "a → a")]


def test_an_empty_vocabulary_is_one_fault(check: Check) -> None:
    assert check(topics=[]) == [("empty-file", "", "", "")]
