"""Events as the timeline shows them: their stretch of time, how sure it is, whether they took place."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.events.date_range import Moment
from atlas.schema import Event, EventRemark, Measure, Source
from atlas.schema.dates import first_day, last_day
from atlas.schema.vocabulary import DateBasis, Occurrence


class Shape(StrEnum):
    """How an event is drawn."""

    DAY = "day"
    WITHIN = "within"
    PERIOD = "period"
    BOUNDED = "bounded"
    NONE = "none"


class EventView(NamedTuple):
    """An event in time. `start` and `end` are None where nothing bounds them."""

    record: Event
    shape: Shape
    start: Moment | None
    end: Moment | None
    basis: DateBasis
    occurrence: Occurrence | None
    topics: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the event."""
        return str(self.record.id)

    @property
    def took_place(self) -> bool:
        """Whether nothing speaks against its having taken place."""
        return self.occurrence is None

    @property
    def dated(self) -> bool:
        """Whether a date is documented or inferred, not only bounds."""
        return self.shape not in (Shape.BOUNDED, Shape.NONE)


def read_on(dataset: Dataset) -> date | None:
    """The last day on which a source was read: what is known is known until then."""
    return max((source.read_on for source in dataset.records(Source).values()), default=None)


@once_per_dataset()
def events(dataset: Dataset) -> dict[str, EventView]:
    """All events by id, in the order of the file."""
    remarks = {remark.event_id: remark for remark in dataset.records(EventRemark).values()}
    return {name: _view(dataset, record, remarks.get(name)) for name, record in dataset.records(Event).items()}


def _view(dataset: Dataset, record: Event, remark: EventRemark | None) -> EventView:
    shape, start, end = _stretch(dataset, record, remark)
    basis = remark.date_basis if remark else DateBasis.DOCUMENTED if record.start else DateBasis.UNKNOWN
    return EventView(record, shape, start, end, basis, remark.occurrence if remark else None, _topics(dataset, record))


def _stretch(dataset: Dataset, record: Event, remark: EventRemark | None) -> tuple[Shape, Moment | None, Moment | None]:
    if record.start is None:
        return _bounds(dataset, remark)
    start = Moment(first_day(record.start), last_day(record.start))
    if record.end and record.end != record.start:
        return Shape.PERIOD, start, Moment(first_day(record.end), last_day(record.end))
    return (Shape.DAY if start.exact else Shape.WITHIN), start, start


def _bounds(dataset: Dataset, remark: EventRemark | None) -> tuple[Shape, Moment | None, Moment | None]:
    """An event without a date: somewhere between the bounds, at the latest when its source was read."""
    latest = read_on(dataset)
    if remark is None or remark.not_before is None or latest is None:
        return Shape.NONE, None, None
    last = last_day(remark.not_after) if remark.not_after else latest
    within = Moment(first_day(remark.not_before), last)
    return Shape.BOUNDED, within, within


def _topics(dataset: Dataset, record: Event) -> tuple[str, ...]:
    """The topics of its measures: an event has none of its own."""
    measures = [dataset.get(Measure, name) for name in record.measure_ids]
    return tuple(dict.fromkeys(topic for measure in measures if measure for topic in measure.topics))
