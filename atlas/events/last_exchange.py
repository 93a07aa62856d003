"""Since when nothing is documented: the last exchange of the partner cities, against the day of reading."""

from datetime import date
from typing import NamedTuple

from atlas.data.loading import Dataset
from atlas.events.date_range import Delay
from atlas.events.events import EventView, events, read_on
from atlas.places.cities import partners
from atlas.schema.vocabulary import DateBasis, Strand


class Silence(NamedTuple):
    """`last` is the last documented exchange of both cities; `nevertheless` what is recorded after it."""

    last: EventView
    until: date
    length: Delay
    nevertheless: tuple[EventView, ...]


def silence(dataset: Dataset) -> Silence | None:
    """The silence after the last exchange that both cities took part in; None where none is documented.

    An event counts with a documented date, in the strand of the exchange, with both cities taking part, and
    if nothing speaks against its having taken place: a computed end of a project is no exchange.
    """
    until = read_on(dataset)
    met = [view for view in events(dataset).values() if _is_exchange(dataset, view)]
    if not met or until is None:
        return None
    last = max(met, key=lambda view: view.end or ())
    assert last.end is not None
    length = Delay(max(0, (until - last.end.last).days), max(0, (until - last.end.first).days))
    return Silence(last, until, length, _after(dataset, last))


def of_both_cities(dataset: Dataset, view: EventView) -> bool:
    """Whether both partner cities took part in an event; never so while one of them could not be read."""
    both = partners(dataset)
    return len(both) > 1 and set(view.record.city_ids) >= set(both)


def _is_exchange(dataset: Dataset, view: EventView) -> bool:
    return (
        view.record.strand == Strand.EXCHANGE
        and of_both_cities(dataset, view)
        and view.basis is DateBasis.DOCUMENTED
        and view.took_place
        and view.end is not None
    )


def _after(dataset: Dataset, last: EventView) -> tuple[EventView, ...]:
    """What the strand of the exchange holds after it: computed, of one city only, or undated."""
    found = [
        view
        for view in events(dataset).values()
        if view.record.strand == Strand.EXCHANGE and view.end and last.end and view.end.last > last.end.last
    ]
    return tuple(sorted(found, key=lambda view: (not view.dated, view.start or (), view.id)))
