"""The ledger as tables: one row per transfer, one column per state; where nothing is recorded it says so."""

from itertools import groupby

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.records import transfer_labels as labels
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import LedgerEntry
from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers import History, Segment, segments, way_label
from ui import links
from ui.html import show, tag
from ui.transfers import sections


def matrix(dataset: Dataset, selection: list[History], texts: Text) -> None:
    """A table per direction, and the sources its numbers lead to."""
    reader = links.reader(dataset, texts)
    citations = Citations(reader)
    tables = [
        _table(reader, way, list(items), citations) for way, items in groupby(selection, key=lambda item: item.way)
    ]
    show(*tables, citations.folded())


def _table(reader: Reader, way: Way, items: list[History], citations: Citations) -> Markup:
    texts, states = reader.texts, _columns(items)
    head = tag(
        "tr",
        tag("th", texts("transfers.matrix.measure"), scope="col"),
        *(tag("th", labels.state_name(state, texts), scope="col") for state in states),
    )
    rows = [_row(reader, item, states, citations) for item in items]
    name = way_label(reader.dataset, way, texts)
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


def _row(reader: Reader, item: History, states: list[TransferState], citations: Citations) -> Markup:
    origin, destination = labels.origin(reader, item), labels.destination(reader, item)
    route = tag("small", origin if origin == destination else f"{origin} → {destination}")
    title = labels.title(reader, item, **sections.kept())
    cells = (_cell(reader, segment, citations) for segment in segments(item, states))
    return tag("tr", tag("th", title, route, scope="row"), *cells)


def _cell(reader: Reader, segment: Segment, citations: Citations) -> Markup:
    if not segment.entries:
        span = str(len(segment.states)) if len(segment.states) > 1 else None
        return tag("td", reader.texts("transfers.none"), colspan=span, class_="none")
    return tag("td", *(_step(reader, entry, citations) for entry in segment.entries))


def _step(reader: Reader, entry: LedgerEntry, citations: Citations) -> Markup:
    return tag(
        "div",
        tag("span", labels.date(entry, reader.texts)),
        " ",
        citations.cite(entry.source_ids),
        labels.own_reading(entry, reader.texts),
    )
