"""Days that are known only to the month or year, and the time between two of them.

A moment is the stretch of days in which the true day lies. Delays between moments are intervals too:
a day and a month give a shortest and a longest delay, never a false exact one.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from atlas.schema.dates import first_day, last_day


class Moment(NamedTuple):
    """The true day is not before `first` and not after `last`."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Whether the day itself is known."""
        return self.first == self.last


class Delay(NamedTuple):
    """Days from one moment to a later one: at least `least`, at most `most`."""

    least: int
    most: int

    @property
    def exact(self) -> bool:
        """Whether both days are known."""
        return self.least == self.most


def moment(text: str | None) -> Moment | None:
    """The moment an ISO date cut to year, month or day stands for; None for None."""
    return Moment(first_day(text), last_day(text)) if text else None


def earliest(moments: Iterable[Moment]) -> Moment | None:
    """When the first of several things happened; None where there are none.

    The first of '2021' and '2 February 2021' lies between 1 January and 2 February 2021.
    """
    known = list(moments)
    if not known:
        return None
    return Moment(min(item.first for item in known), min(item.last for item in known))


def delay(start: Moment | None, end: Moment | None) -> Delay | None:
    """The days from `start` to `end`; None where one is unknown or `end` is certainly the earlier one.

    Where the two stretches overlap the order is taken from what they stand for, so the least delay is 0.
    """
    if start is None or end is None or end.last < start.first:
        return None
    return Delay(max(0, (end.first - start.last).days), (end.last - start.first).days)
