"""The ledger as tables: a row a transfer, a column a state; where nothing is recorded it says so."""

from itertools import groupby

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.schema import LedgerEntry
from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers import History, Segment, segments
from ui import facts
from ui.html import show, tag
from ui.transfers import labels


def matrix(dataset: Dataset, found: list[History], texts: Text) -> None:
    """A table a direction, and the sources its numbers lead to."""
    order: list[str] = []
    tables = [
        _table(dataset, way, list(items), order, texts) for way, items in groupby(found, key=lambda item: item.way)
    ]
    listed = tag("details", tag("summary", texts("detail.sources")), facts.source_list(dataset, order, texts))
    show(*tables, listed if order else "")


def _table(dataset: Dataset, way: Way, items: list[History], order: list[str], texts: Text) -> Markup:
    states = _columns(items)
    head = tag(
        "tr",
        tag("th", texts("transfers.matrix.measure"), scope="col"),
        *(tag("th", labels.state_name(state, texts), scope="col") for state in states),
    )
    rows = [_row(dataset, item, states, order, texts) for item in items]
    name = texts.label("way", way)
    table = tag(
        "table",
        tag("caption", name),
        tag("thead", head),
        tag("tbody", *rows),
        class_="transfer-matrix",
    )
    return tag("div", table, class_="transfer-scroll", tabindex="0", role="region", aria_label=name)


def _columns(items: list[History]) -> list[TransferState]:
    """The states of these histories in order; rejected only where something was."""
    rejected = any(item.at(TransferState.REJECTED) for item in items)
    return [state for state in items[0].sequence if rejected or state is not TransferState.REJECTED]


def _row(dataset: Dataset, item: History, states: list[TransferState], order: list[str], texts: Text) -> Markup:
    way = labels.origin(dataset, item, texts)
    to = labels.places(dataset, [item.city_id], texts) if item.city_id else texts("transfers.no_city")
    route = tag("small", way if way == to else f"{way} → {to}")
    cells = (_cell(dataset, segment, order, texts) for segment in segments(item, states))
    return tag("tr", tag("th", labels.title(item, texts), route, scope="row"), *cells)


def _cell(dataset: Dataset, segment: Segment, order: list[str], texts: Text) -> Markup:
    if not segment.entries:
        span = str(len(segment.states)) if len(segment.states) > 1 else None
        return tag("td", texts("transfers.none"), colspan=span, class_="none")
    return tag("td", *(_step(dataset, entry, order, texts) for entry in segment.entries))


def _step(dataset: Dataset, entry: LedgerEntry, order: list[str], texts: Text) -> Markup:
    order.extend(name for name in entry.source_ids if name not in order)
    return tag(
        "div",
        tag("span", labels.date(entry, texts)),
        " ",
        facts.references(dataset, entry.source_ids, order, texts),
        labels.own(entry, texts),
    )
