"""How the parts of a transfer are named: its ends, its states with dates, and where its record opens."""

from collections.abc import Iterable
from typing import NamedTuple

from atlas.html import Markup, tag
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.places.cities import in_order, partners
from atlas.records.reader import Reader
from atlas.schema import LedgerEntry, Measure
from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers import BETWEEN, History, receiving_city


class Ends(NamedTuple):
    """The two ends of a line, left and right, and whether it is drawn from right to left."""

    left: str
    right: str
    backwards: bool = False


def ends(reader: Reader, history: History) -> Ends:
    """The ends of a history. The first partner city always stands on the left, the second on the right."""
    texts, both = reader.texts, partners(reader.dataset)
    here = city_names(reader, [history.city_id]) if history.city_id else ""
    if history.way in BETWEEN:  # both partner cities are known, else no transfer would have that way
        return Ends(city_names(reader, both[:1]), city_names(reader, both[1:]), history.city_id == both[0])
    match history.way:
        case Way.TO_OTHERS:
            return Ends(city_names(reader, both), texts("transfers.no_city"))
        case Way.IMPORTED:
            return Ends(texts("transfers.elsewhere"), here)
        case _:
            return Ends(texts("transfers.pilot"), texts("transfers.whole_city"))


def state_name(state: TransferState, texts: Text) -> str:
    """The label of a state."""
    return texts.label("transfer_state", state)


def date(entry: LedgerEntry, texts: Text) -> str:
    """The date of an entry, as exact as it is known."""
    return date_text(entry.date, texts) if entry.date else texts("transfers.undated")


def dated(entry: LedgerEntry | None, texts: Text) -> str:
    """State and date of an entry; that nothing is recorded where there is none."""
    if entry is None:
        return texts("transfers.none")
    return texts("transfers.step", state=state_name(entry.state, texts), date=date(entry, texts))


def own_reading(entry: LedgerEntry, texts: Text) -> Markup:
    """The mark of an entry whose state is our own reading of the sources."""
    return tag("em", texts("transfers.own"), class_="atlas-own") if entry.own_reading else Markup("")


def title(reader: Reader, history: History, **kept: str) -> Markup:
    """The title of a transfer as a link that opens its record; `kept` are URL parameters that stay."""
    transfer = history.transfer
    return reader.links.to("transfers", reader.localised(transfer.title), transfer=transfer.id, **kept)


def destination(reader: Reader, history: History) -> str:
    """The city that a transfer goes to; that none is named where none is."""
    return city_names(reader, [history.city_id]) if history.city_id else reader.texts("transfers.no_city")


def receiver(reader: Reader, measure: Measure) -> str:
    """The name of the city that would take a measure on; 'elsewhere' where a city could not be read."""
    city = receiving_city(reader.dataset, measure)
    return city_names(reader, [city]) if city else reader.texts("transfers.elsewhere")


def origin(reader: Reader, history: History) -> str:
    """The cities a transfer comes from, as the receiving city sees it; 'elsewhere' where it is none of them."""
    city_ids = history.transfer.from_city_ids
    others = [name for name in city_ids if name != history.city_id]
    return city_names(reader, others or city_ids) or reader.texts("transfers.elsewhere")


def city_names(reader: Reader, city_ids: Iterable[str]) -> str:
    """Names of cities in one text, in the order of the atlas."""
    return ", ".join(reader.name("cities", name) for name in in_order(reader.dataset, tuple(city_ids)))
