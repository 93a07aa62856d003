"""The learning loop against a table made by hand from the records, and what it must not count."""

import pytest

from atlas.data.loading import Dataset
from atlas.events import Delay
from atlas.events.formats import moment_text
from atlas.events.time_to_use import Loop, loop, loops
from atlas.i18n.catalog import text
from tests.atlas.events.conftest import Copy

# Measure: first mention, in use, wider use, days from mention to use, days from use to wider use.
# Read from events, measures and transfers, and counted on a calendar, not by the program.
TABLE: dict[str, tuple[str | None, str | None, str | None, tuple[int, int] | None, tuple[int, int] | None]] = {
    "hoerde-klimaanpassungskonzept": ("1 December 2014", None, "October 2019", None, (1765, 1795)),
    "nordstadt-natuerlich": ("2 February 2019", "2 February 2019", "August 2021", None, (911, 941)),
    "dortmund-hitze-knigge": ("7 October 2019", "2021", "March 2024", (452, 816), (791, 1185)),
    "hafen-klimamap": ("July 2020", "July 2020", None, None, None),
    "hitzespickzettel-deutz": (
        "1 January 2021 to 1 July 2021",
        "2021",
        "19 September 2024",
        None,
        (993, 1357),
    ),
    "hafen-temperatursensoren": ("February 2021", "February 2021", None, None, None),
    "dortmund-hitze-telefon": (
        "19 July 2021",
        "19 July 2021",
        "March 2024",
        None,
        (956, 986),
    ),
    "jungferntal-muehlenbachsee": ("2017", "2022", None, (1462, 2190), None),
    "zukunftsbild-deutz": ("25 June 2019", "February 2021", None, (587, 614), None),
    "hafen-zukunftsbild": ("1 August 2019 to 29 August 2019", "2022", None, (856, 1248), None),
    "jungferntal-zukunftsbild": ("1 September 2019 to 2 September 2019", "2022", None, (852, 1217), None),
    "handbook-klimafittes-duex": ("1 January 2021 to 27 November 2021", "2022", None, (35, 729), None),
    "hafen-speicherstrasse": ("2021", "27 August 2022", None, (239, 603), None),
    "hafen-wasser-tanken": ("2 February 2021", "21 September 2021", None, (231, 231), None),
    "hafen-wasser-tanke-7000-schmetterlinge": ("July 2021", "21 September 2021", None, (52, 82), None),
    "hafen-wasser-tanke-bluecherpark": ("July 2021", "21 September 2021", None, (52, 82), None),
    "hafen-wasser-tanke-bunker-plus": ("July 2021", "21 September 2021", None, (52, 82), None),
    "hafen-wasser-tanke-kezz": ("July 2021", "21 September 2021", None, (52, 82), None),
    "kasemattenstrasse-climate-robust": ("19 June 2020", None, None, None, None),
    "bunkergarten-deutz": ("2020", None, None, None, None),
    "wandering-trees-tempelstrasse": ("9 May 2021", None, None, None, None),
    "childrens-play-environmental-awareness": ("15 March 2022", None, None, None, None),
}


def said(found: Loop) -> tuple[object, ...]:
    """A loop as a row of the table."""
    texts = text("en")
    stages = (found.mentioned, found.used, found.wider)
    dates = [moment_text(stage.moment, texts) if stage.moment else None for stage in stages]
    return (*dates, found.to_use and tuple(found.to_use), found.to_wider and tuple(found.to_wider))


@pytest.mark.parametrize("name", TABLE)
def test_delays_are_those_of_the_hand_made_table(name: str, dataset: Dataset) -> None:
    assert said(loop(dataset, name)) == TABLE[name]


def test_no_other_measure_has_a_delay(dataset: Dataset) -> None:
    found = {item.measure.id for item in loops(dataset) if item.to_use or item.to_wider}
    assert found == {name for name, row in TABLE.items() if row[3] or row[4]}


def test_a_proposal_is_no_wider_use(dataset: Dataset) -> None:
    found = loop(dataset, "hafen-wasser-tanken")
    assert found.wider.records == ()
    assert found.proposed == ("transfer-rainwater-reservoirs",)


def test_wider_use_without_a_date_is_told_apart_from_none(dataset: Dataset) -> None:
    found = loop(dataset, "hafen-klimamap")
    assert (found.wider.moment, found.wider.records) == (None, (("transfers", "transfer-klimamap-to-city"),))


def test_every_date_names_the_records_it_rests_on(dataset: Dataset) -> None:
    for item in loops(dataset):
        for stage in (item.mentioned, item.used, item.wider):
            assert stage.records or stage.moment is None
            assert all(dataset.get(key, name).source_ids for key, name in stage.records)


def test_a_month_instead_of_a_day_makes_the_delay_a_range(copy: Copy) -> None:
    event = "event-2021-09-21-pressetermin-wassertanken"
    copy.change("events", event, start="2021-09", start_precision="month")
    assert loop(copy.load(), "hafen-wasser-tanken").to_use == Delay(211, 240)


def test_an_opening_that_was_called_off_is_no_use(copy: Copy) -> None:
    copy.change("event_remarks", "remark-green-walk", event_id="event-2021-09-21-pressetermin-wassertanken")
    found = loop(copy.load(), "hafen-wasser-tanken")
    assert found.used.records == (("measures", "hafen-wasser-tanken"),)
