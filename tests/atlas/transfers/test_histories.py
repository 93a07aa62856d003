"""Histories: directions, gaps, how far each transfer got, and what nobody recorded."""

import pytest

from atlas import transfers
from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers import History

State = TransferState
BY_HAND = {
    # transfer (without its prefix), receiving city: (direction, furthest state, its date)
    ("awareness-formats", "cluj-napoca"): ("dortmund-to-cluj", "seen", "2022-03-15"),
    ("heat-telephone", "cluj-napoca"): ("dortmund-to-cluj", "proposed", None),
    ("living-lab-method", "cluj-napoca"): ("dortmund-to-cluj", "proposed", None),
    ("progireg-nbs", "cluj-napoca"): ("dortmund-to-cluj", "adapted", "2021-11-08"),
    ("rainwater-reservoirs", "cluj-napoca"): ("dortmund-to-cluj", "proposed", None),
    ("childrens-play", "dortmund"): ("cluj-to-dortmund", "discussed", "2022-03-15"),
    ("extreme-weather-routines", "cluj-napoca"): ("both", "discussed", "2022-03-15"),
    ("extreme-weather-routines", "dortmund"): ("both", "discussed", "2022-03-15"),
    ("rollbook", None): ("to-others", "proposed", None),
    ("heat-guide-to-booklet", "dortmund"): ("pilot-to-city", "running", "2023"),
    ("heat-telephone-city-wide", "dortmund"): ("pilot-to-city", "running", "2024-05-02"),
    ("heat-work-to-action-plan", "dortmund"): ("pilot-to-city", "running", "2024-03"),
    ("hoerde-to-mikado", "dortmund"): ("pilot-to-city", "running", "2019-10"),
    ("kasemattenstrasse-as-model", "cologne"): ("pilot-to-city", "examined", "2024"),
    ("klimamap-to-city", "dortmund"): ("pilot-to-city", "running", None),
    ("sensors-to-city-network", "dortmund"): ("pilot-to-city", "running", "2025-05-28"),
    ("tree-pits-to-city", "dortmund"): ("pilot-to-city", "running", "2021-08"),
    ("heat-crib-sheet-agnesviertel", "cologne"): ("within-city", "running", "2024-09-19"),
    ("heat-guide-from-national-template", "dortmund"): ("imported", "running", "2021"),
    ("water-stations-from-muenster", "dortmund"): ("imported", "running", "2021-09-21"),
}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


@pytest.fixture(scope="module")
def found(dataset: Dataset) -> list[History]:
    return transfers.histories(dataset)


def test_how_far_each_transfer_got_is_as_in_the_hand_made_table(found: list[History]) -> None:
    told = {
        (item.transfer.id.removeprefix("transfer-"), item.city_id): (
            str(item.way),
            str(item.furthest.state),
            item.furthest.date,
        )
        for item in found
        if item.furthest
    }
    assert told == BY_HAND


def test_no_transfer_was_carried_out_in_cluj(dataset: Dataset, found: list[History]) -> None:
    assert transfers.carried_out(found, "cluj-napoca") == []
    done = {State.PILOTED, State.RUNNING}
    assert not [e for e in dataset.records("ledger").values() if e.city_id == "cluj-napoca" and e.state in done]


def test_what_is_recorded_as_carried_out_is_counted(found: list[History]) -> None:
    phone = next(item for item in found if item.transfer.id == "transfer-heat-telephone")
    (proposed,) = phone.entries
    tried = proposed.model_copy(update={"state": State.PILOTED})
    carried = History(phone.transfer, phone.city_id, phone.way, (proposed, tried))
    assert transfers.carried_out([carried], "cluj-napoca") == [carried]
    assert transfers.carried_out([carried], "dortmund") == []


def test_a_pilot_within_a_city_is_the_origin_and_not_the_result(found: list[History]) -> None:
    assert len(transfers.grown(found)) == 6  # and two more by our own reading only
    street = next(item for item in found if item.transfer.id == "transfer-tree-pits-to-city")
    begun = History(street.transfer, street.city_id, street.way, street.entries[:1])
    assert begun.entries[0].state is State.PILOTED
    assert not begun.carried_out


def test_a_transfer_both_ways_counts_once(found: list[History]) -> None:
    counts = transfers.furthest_counts(found)
    assert sum(size for _, size in counts) == 19
    assert dict(counts)[State.DISCUSSED] == 2


def test_gaps_share_a_cell_and_every_state_has_one(found: list[History]) -> None:
    plan = next(item for item in found if item.transfer.id == "transfer-progireg-nbs")
    cells = transfers.segments(plan, plan.sequence)
    assert [(len(cell.states), bool(cell.entries)) for cell in cells] == [
        (1, True),
        (1, False),
        (1, True),
        (1, True),
        (1, True),
        (3, False),
    ]
    assert [state for cell in cells for state in cell.states] == list(plan.sequence)


def test_ways_can_be_chosen(dataset: Dataset) -> None:
    chosen = transfers.histories(dataset, [Way.TO_CLUJ])
    assert [item.transfer.id.removeprefix("transfer-") for item in chosen] == [
        "progireg-nbs",
        "awareness-formats",
        "heat-telephone",
        "living-lab-method",
        "rainwater-reservoirs",
    ]
