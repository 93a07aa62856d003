"""How events stand in time, the silence, and what came of an event."""

from datetime import date

import pytest

from atlas.data.loading import Dataset
from atlas.events import Delay, Moment, events
from atlas.events.events import Shape
from atlas.events.last_exchange import silence
from atlas.events.outcomes import outcomes
from tests.atlas.events.conftest import Copy

KICK_OFF = "event-digital-kick-off"


@pytest.mark.parametrize(
    ("name", "shape", "basis", "occurrence"),
    [
        (KICK_OFF, "day", "documented", None),
        ("event-project-start-goes-europe", "within", "documented", None),
        ("event-zukunftsstadt-tour", "within", "documented", None),
        ("event-definition-phase", "period", "documented", None),
        ("event-2020-07-klimamap-start", "period", "documented", None),
        ("event-letter-of-intent", "day", "inferred", None),
        ("event-project-nominal-end", "within", "computed", "nominal"),
        ("event-toolbox-english", "bounded", "unknown", None),
        ("event-green-walk-cancelled", "day", "documented", "called-off"),
        ("event-heat-island-days", "period", "inferred", "announced"),
    ],
)
def test_an_event_is_drawn_as_it_is_known(
    name: str, shape: str, basis: str, occurrence: str | None, dataset: Dataset
) -> None:
    view = events(dataset)[name]
    assert (view.shape, view.basis, view.occurrence) == (shape, basis, occurrence)


def test_a_month_that_begins_a_period_stays_a_month(dataset: Dataset) -> None:
    view = events(dataset)["event-2020-07-klimamap-start"]
    assert view.start == Moment(date(2020, 7, 1), date(2020, 7, 31))
    assert view.end == Moment(date(2020, 9, 15), date(2020, 9, 15))


def test_an_event_without_a_date_lies_between_its_bounds_and_the_day_of_reading(dataset: Dataset) -> None:
    view = events(dataset)["event-toolbox-english"]
    assert view.start == Moment(date(2022, 6, 1), date(2026, 11, 28))
    assert not view.dated


def test_without_bounds_it_stands_nowhere(copy: Copy) -> None:
    copy.change("event_remarks", "remark-toolbox-english", not_before="")
    view = events(copy.load())["event-toolbox-english"]
    assert (view.shape, view.start) == (Shape.NONE, None)


def test_the_silence_begins_with_the_kick_off(dataset: Dataset) -> None:
    found = silence(dataset)
    assert found is not None
    assert (found.last.id, found.until, found.length) == (KICK_OFF, date(2026, 11, 28), Delay(1719, 1719))
    later = ["event-project-nominal-end", "event-toolbox-english"]
    assert [view.id for view in found.nevertheless] == later


@pytest.mark.parametrize(
    ("name", "values"),
    [
        (
            "event-project-nominal-end",
            {"start": "2023-10-12", "start_precision": "day"},
        ),  # marked as computed
        (
            "event-zukunftsstadt-conference",
            {"strand": "exchange", "start": "2025-05-02", "end": "2025-05-03"},
        ),  # Dortmund only
        (
            "event-2025-06-12-d2r",
            {"city_ids": ["cluj-napoca", "dortmund"]},
        ),  # not in the strand of the exchange
    ],
)
def test_what_is_no_exchange_of_both_cities_does_not_end_the_silence(
    name: str, values: dict[str, object], copy: Copy
) -> None:
    copy.change("events", name, **values)
    found = silence(copy.load())
    assert found is not None
    assert found.last.id == KICK_OFF


def test_a_documented_meeting_of_both_cities_ends_it(copy: Copy) -> None:
    copy.change("events", "event-zukunftsstadt-conference", strand="exchange", city_ids=["cluj-napoca", "dortmund"])
    found = silence(copy.load())
    assert found is not None
    assert found.last.id == "event-zukunftsstadt-conference"
    assert found.length == Delay(989, 989)  # 14 March 2024 to 28 November 2026


def test_what_came_of_the_kick_off(dataset: Dataset) -> None:
    found = outcomes(dataset, KICK_OFF)
    assert [item.id for item in found.measures] == [
        "childrens-play-environmental-awareness",
        "extreme-weather-behaviour-and-prevention",
    ]
    assert {item.transfer.id: item.documented.state for item in found.transfers if item.documented} == {
        "transfer-awareness-formats": "proposed",
        "transfer-childrens-play": "discussed",
        "transfer-extreme-weather-routines": "discussed",
    }
    assert found.carried_out == ()
    assert found.later == ()
    assert [view.id for view in found.later_in_exchange] == [
        "event-toolbox-english",
        "event-project-nominal-end",
    ]


def test_a_transfer_older_than_the_event_does_not_rest_on_it(copy: Copy) -> None:
    copy.change("ledger", "childrens-play-discussed", date="2022-03-14")
    found = outcomes(copy.load(), KICK_OFF)
    assert "transfer-childrens-play" not in {item.transfer.id for item in found.transfers}


def test_to_be_adapted_adds_nothing_to_what_was_carried_out(copy: Copy) -> None:
    copy.change("ledger", "childrens-play-discussed", state="adapted")
    assert outcomes(copy.load(), KICK_OFF).carried_out == ()
    copy.change("ledger", "childrens-play-discussed", state="piloted")
    (done,) = outcomes(copy.load(), KICK_OFF).carried_out
    assert done.transfer.id == "transfer-childrens-play"


def test_evenings_of_one_series_are_no_consequence_of_each_other(dataset: Dataset) -> None:
    found = outcomes(dataset, "event-2021-02-03-klimawoche-hitze")
    later = [view.id for view in found.later]
    assert later == ["event-2021-07-01-infoabend"]
