"""What goes into a rollbook, by rules that the book itself states."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from atlas.data.loading import Dataset
from atlas.measures.stages import is_done
from atlas.places.cities import city_order, city_rank
from atlas.rollbook.order import Order
from atlas.schema import Measure, MeasureNote, Neighbourhood, Profile, Transfer

Topical = TypeVar("Topical", Measure, Transfer)
READS = (
    "measures",
    "cities",
    "neighbourhoods",
    "topics",
    "statuses",
    "profiles",
    "figures",
    "sources",
    "transfers",
    "ledger",
    "notes",
    "measure_notes",
    "challenges",
    "conditions",
    "criteria",
    "frameworks",
    "methods",
    "method_uses",
    "pitfalls",
    "phases",
    "organisations",
)
"""The files it is made from, by their keys."""


@dataclass(frozen=True)
class Selection:
    """The records of a rollbook, each list in the order of the book."""

    measures: tuple[Measure, ...]
    """All measures with one of the topics."""
    detailed: tuple[Measure, ...]
    """Done, the sources say something on repeating them, and they fit the kind of place."""
    further: tuple[Measure, ...]
    """Done, without such a word or from another kind of place."""
    unfinished: tuple[Measure, ...]
    """Under way, planned, proposed, or of unknown status."""
    places: tuple[Neighbourhood, ...]
    """The neighbourhoods of the kind of place; all, where none was chosen."""
    transfers: tuple[Transfer, ...]
    """What travelled, or was meant to, within the topics."""


def select(dataset: Dataset, order: Order) -> Selection:
    """The records that an order calls for."""
    profile = dataset.get(Profile, order.profile)
    wanted = profile.neighbourhood_ids if profile else tuple(dataset.records(Neighbourhood))
    measures = _sorted(dataset, order, wanted, _with_topics(dataset.records(Measure).values(), order))
    done = [record for record in measures if is_done(dataset, record)]
    telling = _telling(dataset)
    detailed = [r for r in done if r.id in telling and (profile is None or fits(r, wanted))]
    chosen = {record.id for record in detailed}
    return Selection(
        measures=tuple(measures),
        detailed=tuple(detailed),
        further=tuple(record for record in done if record.id not in chosen),
        unfinished=tuple(record for record in measures if not is_done(dataset, record)),
        places=tuple(record for name, record in dataset.records(Neighbourhood).items() if name in wanted),
        transfers=tuple(_with_topics(dataset.records(Transfer).values(), order)),
    )


def fits(measure: Measure, places: Iterable[str]) -> bool:
    """Whether a measure acts in one of the places, or in its whole city."""
    return measure.reach == "city-wide" or not set(measure.neighbourhood_ids).isdisjoint(places)


def _with_topics(records: Iterable[Topical], order: Order) -> list[Topical]:
    return [record for record in records if not set(record.topics).isdisjoint(order.topics)]


def _telling(dataset: Dataset) -> set[str]:
    """Measures of which the sources say something on repeating them."""
    noted = {record.id for record in dataset.records(Measure).values() if record.transfer_note}
    moved = {
        name
        for transfer in dataset.records(Transfer).values()
        for name in (*transfer.origin_measure_ids, *transfer.target_measure_ids)
    }
    return noted | moved | set(dataset.records(MeasureNote))


def _sorted(dataset: Dataset, order: Order, places: Iterable[str], measures: list[Measure]) -> list[Measure]:
    """Measures from places of the kind first; then by city and name."""
    cities = city_order(dataset)

    def rank(record: Measure) -> tuple[bool, int, str, str]:
        elsewhere = order.profile is not None and set(record.neighbourhood_ids).isdisjoint(places)
        city = city_rank(cities, record.city_id)
        return elsewhere, city, record.name.of(order.language).casefold(), record.id

    return sorted(measures, key=rank)
