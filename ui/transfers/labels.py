"""How the parts of a transfer are named: its ends, its states with dates, and where its record opens."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.places.cities import in_order, partners
from atlas.schema import LedgerEntry, Measure
from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers import BETWEEN, History, receiving_city
from ui import links
from ui.html import shown, tag
from ui.transfers import sections


class Ends(NamedTuple):
    """The two ends of a line, left and right, and whether it is drawn from right to left."""

    left: str
    right: str
    backwards: bool = False


def ends(dataset: Dataset, history: History, texts: Text) -> Ends:
    """The ends of a history. Dortmund always stands on the left, Cluj-Napoca on the right."""
    both = partners(dataset)
    here = places(dataset, [history.city_id], texts) if history.city_id else ""
    if history.way in BETWEEN:  # both partner cities are known, else no transfer would have that way
        return Ends(places(dataset, both[:1], texts), places(dataset, both[1:], texts), history.city_id == both[0])
    match history.way:
        case Way.TO_OTHERS:
            return Ends(places(dataset, both, texts), texts("transfers.no_city"))
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


def own(entry: LedgerEntry, texts: Text) -> Markup:
    """The mark of an entry whose state is our own reading of the sources."""
    return tag("em", texts("transfers.own"), class_="atlas-own") if entry.own_reading else Markup("")


def title(history: History, texts: Text) -> Markup:
    """The title of a transfer as a link that opens its record on this page; the chosen direction stays."""
    record = history.transfer
    named = shown(record.title.shown(texts.language), texts.language)
    return links.to("transfers", named, transfer=record.id, **sections.kept())


def receiver(dataset: Dataset, measure: Measure, texts: Text) -> str:
    """The name of the city that would take a measure on; 'elsewhere' where a city could not be read."""
    city = receiving_city(dataset, measure)
    return places(dataset, [city], texts) if city else texts("transfers.elsewhere")


def origin(dataset: Dataset, history: History, texts: Text) -> str:
    """The cities a transfer comes from, as the receiving city sees it; 'elsewhere' where it is none of them."""
    named = history.transfer.from_city_ids
    others = [name for name in named if name != history.city_id]
    return places(dataset, others or named, texts) or texts("transfers.elsewhere")


def places(dataset: Dataset, names: Iterable[str], texts: Text) -> str:
    """Names of cities in one text, in the order of the atlas."""
    return ", ".join(dataset.title("cities", name, texts.language).text for name in in_order(dataset, tuple(names)))
