"""The learning loop: from the first mention of a measure to its use to its wider use, as far as dates say."""

from typing import NamedTuple

from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.events.date_range import Delay, Moment, delay, earliest, moment
from atlas.events.events import EventView, read_on
from atlas.events.outcomes import about
from atlas.measures.stages import is_done
from atlas.schema import Measure, Neighbourhood, Transfer
from atlas.schema.vocabulary import EventType, NeighbourhoodRole, TransferScope
from atlas.transfers import Standing, standing

FINISHED = {"built": ("implemented",), "planning": ("implemented", "completed")}
"""Kinds that are there when they are finished, and the statuses under which their end says when that was.
The end of a built thing that is over is not its completion. Other kinds are there when they begin."""
_WIDER = (TransferScope.PILOT_TO_CITY, TransferScope.WITHIN_CITY, TransferScope.PARTNER_CITIES)
_PROJECT = "iresilience"


Candidate = tuple[tuple[str, str], Moment | None]


class Stage(NamedTuple):
    """A stage of the loop: when, and the records (entity, id) that say so; undated ones give no moment."""

    moment: Moment | None
    records: tuple[tuple[str, str], ...]


class Loop(NamedTuple):
    """The stages of a measure and the days between them; None where a stage or its date is not documented."""

    measure: Measure
    mentioned: Stage
    used: Stage
    wider: Stage
    proposed: tuple[str, ...]
    to_use: Delay | None
    to_wider: Delay | None

    @property
    def wider_from_mention(self) -> bool:
        """Whether the second delay counts from the first mention, because no date of use is documented."""
        return self.used.moment is None


@once_per_dataset()
def loops(dataset: Dataset) -> tuple[Loop, ...]:
    """A loop for each measure of the living labs and each that a transfer comes from.

    Those with a wider use come first, then those in use, then the others; within, by first mention.
    """
    found = [loop(dataset, name) for name in measures(dataset)]
    return tuple(sorted(found, key=_rank))


def _rank(item: Loop) -> tuple[bool, bool, bool, Moment | tuple[()], str]:
    begin = item.mentioned.moment
    return (not item.wider.records, not item.used.records, begin is None, begin or (), item.measure.id)


def measures(dataset: Dataset) -> list[str]:
    """The measures the loop is told for, in the order of the file."""
    labs = {
        name for name, place in dataset.records(Neighbourhood).items() if place.role == NeighbourhoodRole.LIVING_LAB
    }
    origins = {name for item in dataset.records(Transfer).values() for name in item.origin_measure_ids}
    return [
        name
        for name, record in dataset.records(Measure).items()
        if name in origins or _PROJECT in record.project_ids or not labs.isdisjoint(record.neighbourhood_ids)
    ]


def loop(dataset: Dataset, measure_id: str) -> Loop:
    """The loop of one measure."""
    record = dataset.records(Measure)[measure_id]
    named = [view for view in about(dataset, measure_id) if view.dated]
    mentions = _mentions(record, named)
    mentioned, used = _first(mentions), _used(dataset, record, named)
    spread, proposed = _transfers(dataset, measure_id)
    wider = _first([(("transfers", item.transfer.id), moment(item.since)) for item in spread])
    before = _first(_earlier(mentions, used.moment)).moment
    return Loop(
        record,
        mentioned,
        used,
        wider,
        proposed,
        delay(before, used.moment),
        delay(used.moment or mentioned.moment, wider.moment),
    )


def _mentions(record: Measure, named: list[EventView]) -> list[Candidate]:
    """What dates the measure: the events that name it, and its own start or, without one, its end."""
    own = (("measures", record.id), moment(record.start or record.end))
    return [*((("events", view.id), view.start) for view in named), own]


def _earlier(mentions: list[Candidate], used: Moment | None) -> list[Candidate]:
    """The mentions that can be said to come before the use; what has the very date of the use is the use."""
    if used is None:
        return []
    return [(name, when) for name, when in mentions if when and when != used and when.first <= used.first]


def _used(dataset: Dataset, record: Measure, named: list[EventView]) -> Stage:
    """When it was there to be used: its opening, else its end or start as its kind has it."""
    if not is_done(dataset, record):
        return Stage(None, ())
    opened = [view for view in named if view.record.type == EventType.OPENING and view.took_place]
    if opened:
        return _first([(("events", view.id), view.start) for view in opened])
    ended = FINISHED.get(record.kind)
    when = moment(record.start) if ended is None else moment(record.end) if record.status in ended else None
    latest = read_on(dataset)
    if when is not None and latest is not None and when.first > latest:
        return Stage(None, ())  # announced for a day that had not come when the sources were read
    return Stage(when, (("measures", record.id),))


def _transfers(dataset: Dataset, measure_id: str) -> tuple[list[Standing], tuple[str, ...]]:
    """The transfers from the measure that are documented as its wider use, and the ids of the others."""
    named = (item for item in dataset.records(Transfer).values() if measure_id in item.origin_measure_ids)
    every = [standing(dataset, item) for item in named]
    wider = [found for found in every if found.in_wider_use and found.transfer.scope in _WIDER]
    return wider, tuple(found.transfer.id for found in every if found not in wider)


def _first(candidates: list[Candidate]) -> Stage:
    """The earliest of the candidates with the records that bound it; where none has a date, all records."""
    when = earliest(moment for _, moment in candidates if moment is not None)
    if when is None:
        return Stage(None, tuple(name for name, _ in candidates))
    bounding = [name for name, item in candidates if item and (item.first == when.first or item.last == when.last)]
    return Stage(when, tuple(dict.fromkeys(bounding)))
