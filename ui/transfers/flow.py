"""How far each transfer got, drawn: a line from where the idea comes from to its furthest recorded state.

Made of lists and grid cells, so that it is read aloud row by row, wraps on a phone and prints; the drawing
itself is hidden from screen readers, which get each row as a sentence.
"""

from itertools import groupby

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.records import transfer_labels as labels
from atlas.records.reader import Reader
from atlas.schema.ledger import CARRIED_OUT
from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers import History, way_label
from ui import links
from ui.html import lines, show, tag
from ui.transfers import sections


def flow(dataset: Dataset, selection: list[History], texts: Text) -> None:
    """The lines, grouped by direction."""
    groups = [(way, list(items)) for way, items in groupby(selection, key=lambda item: item.way)]
    reader = links.reader(dataset, texts)
    show(*(_group(reader, way, items) for way, items in groups))


def _group(reader: Reader, way: Way, items: list[History]) -> Markup:
    parts = []
    for _, group in groupby(items, key=lambda item: labels.ends(reader, item).backwards):
        same = list(group)  # what goes both ways is drawn in two parts, so that the stations stand over the marks
        rows = [_row(reader, item) for item in same]
        parts += [_head(reader, same[0]), lines("ol", rows, class_="flow-rows")]
    return tag("section", tag("h3", way_label(reader.dataset, way, reader.texts)), *parts, class_=f"flow flow-{way}")


def _head(reader: Reader, first: History) -> Markup:
    """The two ends, and between them the stations in the direction of travel."""
    ends = labels.ends(reader, first)
    stations = [
        tag("span", labels.state_name(state, reader.texts), class_="flow-done" if _done(first, state) else None)
        for state in _stations(first)
    ]
    start, end = (ends.right, ends.left) if ends.backwards else (ends.left, ends.right)
    return tag(
        "div",
        tag("span", start, class_="flow-end"),
        tag("span", *stations, class_="flow-cells"),
        tag("span", end, class_="flow-end"),
        class_=f"flow-head{' backwards' if ends.backwards else ''}",
        aria_hidden="true",
    )


def _row(reader: Reader, item: History) -> Markup:
    texts, ends = reader.texts, labels.ends(reader, item)
    end = ends.left if ends.backwards else ends.right
    last = item.furthest
    sentence = texts(
        "transfers.track",
        title=item.transfer.title.of(texts.language),
        start=labels.origin(reader, item),
        end=labels.city_names(reader, [item.city_id]) if item.city_id else end,
        state=labels.state_name(last.state, texts) if last else texts("transfers.none"),
        date=labels.date(last, texts) if last else "–",
    )
    caption = tag("small", labels.dated(last, texts), " ", labels.own_reading(last, texts) if last else "")
    return tag(
        "div",
        tag("div", labels.title(reader, item, **sections.kept()), caption, class_="flow-title"),
        tag("p", sentence, class_="atlas-hidden"),
        _track(item, ends, texts),
        class_="flow-row",
    )


def _track(item: History, ends: labels.Ends, texts: Text) -> Markup:
    stations = _stations(item)
    reached = stations.index(item.furthest.state) if item.furthest and item.furthest.state in stations else -1
    cells = [_cell(item, state, place, place <= reached) for place, state in enumerate(stations)]
    if len(stations) - 1 - reached > 1:
        few = "few" if len(stations) - 1 - reached < 4 else None  # no room for the words on a phone
        span = f"grid-column: {reached + 2} / {len(stations) + 1}; grid-row: 1"
        rest = tag("i", texts("transfers.none"), class_=few, style=span)
        cells.append(rest)
    at_end = " arrived" if reached == len(stations) - 1 else ""
    return tag(
        "div",
        tag("b", "", class_="flow-start"),
        tag("span", *cells, class_="flow-cells"),
        tag("b", "", class_=f"flow-goal{at_end}"),
        class_=f"flow-track{' backwards' if ends.backwards else ''}",
        aria_hidden="true",
    )


def _cell(item: History, state: TransferState, place: int, passed: bool) -> Markup:
    entries = item.at(state)
    kinds = ["flow-cell", "passed" if passed else "", "flow-done" if _done(item, state) else ""]
    mark = ""
    if entries:
        mark = tag("u", "", class_="reading" if entries[0].own_reading else "said")
    return tag("span", mark, class_=" ".join(filter(None, kinds)), style=f"grid-column: {place + 1}")


def _stations(item: History) -> list[TransferState]:
    return [state for state in item.sequence if state is not TransferState.REJECTED]


def _done(item: History, state: TransferState) -> bool:
    """Whether to be at this station means that something is done at the right-hand end of the line."""
    return state in CARRIED_OUT[item.transfer.scope]
