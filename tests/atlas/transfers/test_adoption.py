"""What taking a measure on would need: answers in geodata, the hazard from documented challenges, else unknown."""

import pytest

from atlas import transfers
from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.schema.vocabulary import RequirementState

GIVEN, MISSING, UNKNOWN = RequirementState.GIVEN, RequirementState.MISSING, RequirementState.UNKNOWN
ASKED = ["climate", "law", "ownership", "budget", "staff", "upkeep", "consent", "carriers", "data", "effect"]
BY_HAND = {  # measure: given, missing, unknown
    "hafen-wasser-tanken": (2, 1, 7),
    "dortmund-hitze-telefon": (2, 0, 8),
    "lokale-aktionsgruppen": (4, 0, 6),
    "childrens-play-environmental-awareness": (0, 0, 10),
}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def test_the_named_measures_are_answered_as_in_the_hand_made_table(dataset: Dataset) -> None:
    told = {}
    for name in transfers.recorded(dataset):
        answers = transfers.answers(dataset, dataset.get("measures", name))
        assert [answer.condition.id for answer in answers] == ASKED
        told[name] = tuple(transfers.counted(answers).values())
    assert told == BY_HAND


def test_the_receiving_city_is_the_other_partner(dataset: Dataset) -> None:
    cities = {
        record.city_id: transfers.receiving_city(dataset, record) for record in dataset.records("measures").values()
    }
    assert cities == {"dortmund": "cluj-napoca", "cologne": "cluj-napoca", "cluj-napoca": "dortmund"}


def test_without_an_answer_only_the_hazard_is_known_from_the_challenges(dataset: Dataset) -> None:
    record = dataset.get("measures", "dortmund-starkregengefahrenkarte")
    climate, *others = transfers.answers(dataset, record)
    assert climate.state is GIVEN
    places = {item.neighbourhood_id for item in climate.challenges}
    assert {dataset.get("neighbourhoods", name).city_id for name in places} == {"cluj-napoca"}
    assert {item.topic for item in climate.challenges} <= {"flood-prevention", *record.topics}
    assert [answer.state for answer in others] == [UNKNOWN] * 9


def test_a_measure_without_a_hazard_is_unknown_throughout(dataset: Dataset) -> None:
    hazards = {"heat-health", "flood-prevention", "drought-watering"}
    named = set(transfers.recorded(dataset))
    plain = [
        record
        for name, record in dataset.records("measures").items()
        if not hazards & set(record.topics) and name not in named
    ]
    assert plain
    for record in plain:
        assert transfers.counted(transfers.answers(dataset, record)) == {GIVEN: 0, MISSING: 0, UNKNOWN: 10}


def test_no_answer_given_or_missing_is_without_source_and_all_are_marked_as_ours(dataset: Dataset) -> None:
    records = list(dataset.records("requirements").values())
    assert len(records) == 40
    assert [record.id for record in records if record.state != UNKNOWN and not record.source_ids] == []
    assert all(record.own_synthesis for record in records)


def test_costs_of_the_place_of_origin_are_told_with_the_budget(dataset: Dataset) -> None:
    answers = transfers.answers(dataset, dataset.get("measures", "hafen-wasser-tanken"))
    figures = [figure for answer in answers for figure in answer.figures]
    assert [(figure.value, figure.unit.en) for figure in figures if figure.unit] == [(3500, "EUR")]
