"""What came of an event, from the links of the data: later events, measures, transfers that rest on it.

Nothing here is a claim of cause: a later event on the same measure is later, not a result. The page says so.
"""

from collections.abc import Callable
from typing import NamedTuple

from atlas.data.loading import Dataset
from atlas.events.date_range import Moment, moment
from atlas.events.events import EventView, events
from atlas.schema import Measure, Transfer
from atlas.schema.vocabulary import Strand
from atlas.transfers import Standing, standing


class Outcomes(NamedTuple):
    """Records that follow an event, by the link that leads to them."""

    measures: tuple[Measure, ...]
    transfers: tuple[Standing, ...]
    later: tuple[EventView, ...]
    later_in_exchange: tuple[EventView, ...]

    @property
    def carried_out(self) -> tuple[Standing, ...]:
        """The transfers that are documented as piloted or running."""
        return tuple(found for found in self.transfers if found.carried_out)


def outcomes(dataset: Dataset, event_id: str) -> Outcomes:
    """What the record holds that follows the event."""
    view = events(dataset)[event_id]
    measures = [dataset.get(Measure, name) for name in view.record.measure_ids]
    later = _later(dataset, view, lambda other: _shared(other.record.measure_ids, view.record.measure_ids))
    exchange: tuple[EventView, ...] = ()
    if view.record.strand == Strand.EXCHANGE:
        exchange = _later(dataset, view, lambda other: other.record.strand == Strand.EXCHANGE)
    exchange = tuple(other for other in exchange if other not in later)
    standings = (standing(dataset, item) for item in dataset.records(Transfer).values())
    transfers = [found for found in standings if _rests_on(found, view)]
    return Outcomes(tuple(item for item in measures if item), tuple(transfers), later, exchange)


def _later(dataset: Dataset, view: EventView, fits: Callable[[EventView], bool]) -> tuple[EventView, ...]:
    """Events that certainly or possibly came after, in order; evenings of the same series are none."""
    series = {view.id, view.record.part_of_id} - {None}
    found = [
        other
        for name, other in events(dataset).items()
        if not {name, other.record.part_of_id} & series and fits(other) and _after(other, view)
    ]
    return tuple(sorted(found, key=lambda other: (other.start, other.id)))


def _after(other: EventView, view: EventView) -> bool:
    if other.start is None or view.start is None:
        return False
    return other.start.last > view.start.first and other.start.first >= view.start.first


def _rests_on(found: Standing, view: EventView) -> bool:
    """Whether a transfer is about a measure of the event and not older, or has the event's day and strand."""
    transfer, since = found.transfer, moment(found.since)
    if _shared((*transfer.origin_measure_ids, *transfer.target_measure_ids), view.record.measure_ids):
        return since is None or view.start is None or since.last >= view.start.first
    return since is not None and _same_day(since, view.start) and transfer.strand == view.record.strand


def _same_day(first: Moment, second: Moment | None) -> bool:
    return second is not None and first.exact and first == second


def _shared(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return not set(first).isdisjoint(second)


def about(dataset: Dataset, measure_id: str) -> tuple[EventView, ...]:
    """The events that name a measure, in order; those without a date last."""
    found = [view for view in events(dataset).values() if measure_id in view.record.measure_ids]
    return tuple(sorted(found, key=lambda view: (view.start is None, view.start or (), view.id)))
