"""Dates cut to what is known: 2022, 2022-03 or 2022-03-15, each with its precision."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

_SHAPES = {"year": r"\d{4}", "month": r"\d{4}-\d{2}", "day": r"\d{4}-\d{2}-\d{2}"}


def precision_of(text: str) -> str | None:
    """'year', 'month' or 'day' by the shape of an ISO date; None where it has none of these shapes."""
    return next((name for name, shape in _SHAPES.items() if re.fullmatch(shape, text)), None)


def first_day(text: str) -> date:
    """The first day an ISO date cut to year, month or day can mean. ValueError where it is no date."""
    if precision_of(text) is None:
        raise ValueError(f"{text!r} is no date; expected YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """The last day an ISO date cut to year, month or day can mean. ValueError where it is no date."""
    first = first_day(text)
    if precision_of(text) == "day":
        return first
    if precision_of(text) == "month":
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    else:
        following = date(first.year + 1, 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def _valid(text: str) -> str:
    first_day(text)
    return text


def _is_day(value: object) -> object:
    if isinstance(value, str) and precision_of(value) != "day":  # pydantic would take "0" for the first day of 1970
        raise ValueError(f"{value!r} is no day; expected YYYY-MM-DD")
    return value


IsoDate = Annotated[str, AfterValidator(_valid)]
IsoDay = Annotated[date, BeforeValidator(_is_day)]
