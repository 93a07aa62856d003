"""How far each transfer got, drawn: a line from where the idea comes from to its furthest recorded state.

Made of lists and grid cells, so that it is read aloud row by row, wraps on a phone and prints; the drawing
itself is hidden from screen readers, which get each row as a sentence.
"""

from itertools import groupby

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.schema.ledger import CARRIED_OUT
from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers import History
from ui.html import lines, show, tag
from ui.transfers import labels as words


def flow(dataset: Dataset, found: list[History], texts: Text) -> None:
    """The lines, grouped by direction."""
    groups = [(way, list(items)) for way, items in groupby(found, key=lambda item: item.way)]
    show(*(_group(dataset, way, items, texts) for way, items in groups))


def _group(dataset: Dataset, way: Way, items: list[History], texts: Text) -> Markup:
    parts = []
    for _, found in groupby(items, key=lambda item: words.ends(dataset, item, texts).backwards):
        same = list(found)  # what goes both ways is drawn in two parts, so that the stations stand over the marks
        rows = [_row(dataset, item, texts) for item in same]
        parts += [_head(dataset, same[0], texts), lines("ol", rows, class_="flow-rows")]
    return tag("section", tag("h3", texts.label("way", way)), *parts, class_=f"flow flow-{way}")


def _head(dataset: Dataset, first: History, texts: Text) -> Markup:
    """The two ends, and between them the stations in the direction of travel."""
    ends = words.ends(dataset, first, texts)
    stations = [
        tag("span", words.state_name(state, texts), class_="flow-done" if _done(first, state) else None)
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


def _row(dataset: Dataset, item: History, texts: Text) -> Markup:
    ends = words.ends(dataset, item, texts)
    end = ends.left if ends.backwards else ends.right
    last = item.furthest
    told = texts(
        "transfers.track",
        title=item.transfer.title.of(texts.language),
        start=words.origin(dataset, item, texts),
        end=words.places(dataset, [item.city_id], texts) if item.city_id else end,
        state=words.state_name(last.state, texts) if last else texts("transfers.none"),
        date=words.date(last, texts) if last else "–",
    )
    caption = tag("small", words.dated(last, texts), " ", words.own(last, texts) if last else "")
    return tag(
        "div",
        tag("div", words.title(item, texts), caption, class_="flow-title"),
        tag("p", told, class_="atlas-hidden"),
        _track(item, ends, texts),
        class_="flow-row",
    )


def _track(item: History, ends: words.Ends, texts: Text) -> Markup:
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
