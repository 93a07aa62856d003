"""How far a transfer stands: from its ledger, by one rule, told by every page and book alike."""

import pytest

from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.schema.vocabulary import TransferState
from atlas.transfers import History, Standing, histories, standing, standing_text

State = TransferState
BY_HAND = {
    # transfer (without its prefix): (documented, our own reading beyond it, since)
    "awareness-formats": ("proposed", "seen", "2022-03-15"),
    "childrens-play": ("discussed", None, "2022-03-15"),
    "extreme-weather-routines": ("discussed", None, "2022-03-15"),
    "heat-crib-sheet-agnesviertel": ("running", None, "2024-09-19"),
    "heat-guide-from-national-template": ("running", None, "2021"),
    "heat-guide-to-booklet": (None, "running", "2023"),
    "heat-telephone": ("proposed", None, None),
    "heat-telephone-city-wide": ("running", None, "2024-05-02"),
    "heat-work-to-action-plan": ("running", None, "2024-03"),
    "hoerde-to-mikado": ("running", None, "2019-10"),
    "kasemattenstrasse-as-model": ("proposed", "examined", "2024"),
    "klimamap-to-city": ("running", None, None),
    "living-lab-method": ("proposed", None, None),
    "progireg-nbs": ("adapted", None, "2021-11-08"),
    "rainwater-reservoirs": ("proposed", None, None),
    "rollbook": ("proposed", None, None),
    "sensors-to-city-network": (None, "running", "2025-05-28"),
    "tree-pits-to-city": ("running", None, "2021-08"),
    "water-stations-from-muenster": ("running", None, "2021-09-21"),
}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def test_the_states_are_those_of_the_hand_made_table(dataset: Dataset) -> None:
    found = {
        name.removeprefix("transfer-"): (
            item.documented and str(item.documented.state),
            item.read and str(item.read.state),
            item.since,
        )
        for name, item in _standings(dataset).items()
    }
    assert found == BY_HAND


def test_to_be_adapted_is_wider_use_but_not_carried_out(dataset: Dataset) -> None:
    plan = _standings(dataset)["transfer-progireg-nbs"]
    assert plan.in_wider_use
    assert not plan.carried_out


def test_our_own_reading_is_told_and_never_counted(dataset: Dataset) -> None:
    booklet = _standings(dataset)["transfer-heat-guide-to-booklet"]
    assert not booklet.carried_out
    assert not booklet.in_wider_use
    assert standing_text(booklet, text("en")) == "our reading: running"
    formats = _standings(dataset)["transfer-awareness-formats"]
    assert standing_text(formats, text("de")) == "vorgeschlagen; unsere Lesart: kennengelernt"


@pytest.mark.parametrize("state", [State.PILOTED, State.RUNNING])
def test_the_deeds_of_one_city_are_the_same_in_history_and_standing(state: State, dataset: Dataset) -> None:
    phone = next(item for item in histories(dataset) if item.transfer.id == "transfer-heat-telephone")
    (proposed,) = phone.entries
    for own in (False, True):
        tried = proposed.model_copy(update={"state": state, "own_reading": own})
        assert History(phone.transfer, phone.city_id, phone.way, (proposed, tried)).carried_out is not own


def _standings(dataset: Dataset) -> dict[str, Standing]:
    return {name: standing(dataset, item) for name, item in dataset.records("transfers").items()}
