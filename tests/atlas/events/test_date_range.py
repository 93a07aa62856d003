"""Moments known to the day, month or year, and the days between two of them."""

from datetime import date

import pytest

from atlas.events import Delay, Moment, delay, earliest, moment
from atlas.events.formats import days_text, full_months, length_text, moment_text, months_text
from atlas.i18n.catalog import text


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2022-03-15", date(2022, 3, 15), date(2022, 3, 15)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_a_date_stands_for_the_days_it_can_mean(written: str, first: date, last: date) -> None:
    assert moment(written) == Moment(first, last)


def test_no_date_is_no_moment() -> None:
    assert moment(None) is None


DELAYS = [
    # from, to, least, most: counted on a calendar
    ("2021-02-02", "2021-09-21", 231, 231),
    ("2019-10-07", "2021", 452, 816),
    ("2021-07", "2021-09-21", 52, 82),
    ("2021", "2023", 366, 1094),
    ("2020-02-28", "2020-03", 2, 32),
    ("2021", "2021-07-01", 0, 181),
    ("2021", "2021", 0, 364),
]


@pytest.mark.parametrize(("start", "end", "least", "most"), DELAYS)
def test_a_delay_is_as_exact_as_its_ends(start: str, end: str, least: int, most: int) -> None:
    assert delay(moment(start), moment(end)) == Delay(least, most)


@pytest.mark.parametrize(("start", "end"), [(None, "2021"), ("2021", None), ("2022-01-01", "2021")])
def test_what_is_unknown_or_reversed_has_no_delay(start: str | None, end: str | None) -> None:
    assert delay(moment(start), moment(end)) is None


def test_the_earliest_of_a_year_and_a_day_lies_between() -> None:
    found = earliest([Moment(date(2021, 2, 2), date(2021, 2, 2)), Moment(date(2021, 1, 1), date(2021, 12, 31))])
    assert found == Moment(date(2021, 1, 1), date(2021, 2, 2))
    assert earliest([]) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (("2022-03-15", "2022-03-15"), "15 March 2022"),
        (("2022-03-01", "2022-03-31"), "March 2022"),
        (("2022-01-01", "2022-12-31"), "2022"),
        (("2022-01-01", "2022-01-01"), "1 January 2022"),
        (("2021-01-01", "2021-07-01"), "1 January 2021 to 1 July 2021"),
        (("2021-02-03", "2021-02-28"), "3 February 2021 to 28 February 2021"),
    ],
)
def test_a_moment_is_said_as_exactly_as_it_is(written: tuple[str, str], said: str) -> None:
    first, last = map(date.fromisoformat, written)
    assert moment_text(Moment(first, last), text("en")) == said


def test_delays_in_words() -> None:
    texts = text("en")
    assert days_text(Delay(1, 1), texts) == "1 day"
    assert days_text(Delay(452, 816), texts) == "452 to 816 days"
    assert months_text(Delay(452, 816), texts) == "about 15 to 27 months"
    assert months_text(Delay(231, 231), texts) == "about 8 months"
    assert months_text(Delay(0, 30), texts) == ""


@pytest.mark.parametrize(
    ("first", "last", "months", "said"),
    [
        ("2022-03-15", "2026-11-23", 56, "4 years and 8 months"),
        ("2022-03-15", "2022-04-14", 0, "0 months"),
        ("2022-03-15", "2023-04-15", 13, "1 year and 1 month"),
    ],
)
def test_a_length_in_whole_months(first: str, last: str, months: int, said: str) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)
    assert full_months(*days) == months
    assert length_text(*days, text("en")) == said
