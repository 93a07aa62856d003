"""The transfers of a measure, named wherever the measure is shown, and what it would take elsewhere."""

from atlas.html import Markup, lines, tag
from atlas.records import transfer_labels as labels
from atlas.records.reader import Reader
from atlas.schema import Measure
from atlas.transfers import History, histories

GOAL = "atlas-take"
"""The id of the place on the page of transfers where the conditions are."""


def markup(reader: Reader, measure: Measure) -> Markup:
    """Each transfer the measure belongs to, with how far it got; then the question what it would take."""
    own = [history for history in histories(reader.dataset) if measure.id in _measure_ids(history)]
    rows = [tag("span", labels.title(reader, history), tag("small", _furthest(reader, history))) for history in own]
    return lines("ul", rows, class_="transfer-mentions") + tag("p", adoption_link(reader, measure))


def _measure_ids(history: History) -> tuple[str, ...]:
    return history.transfer.origin_measure_ids + history.transfer.target_measure_ids


def _furthest(reader: Reader, history: History) -> Markup:
    entry, texts = history.furthest, reader.texts
    mark = labels.own_reading(entry, texts) if entry else ""
    return tag("span", f" {labels.destination(reader, history)} – {labels.dated(entry, texts)} ", mark)


def adoption_link(reader: Reader, measure: Measure, **kept: str) -> Markup:
    """The link to what it would take in the other partner city; `kept` are URL parameters that stay."""
    label = reader.texts("transfers.take", city=labels.receiver(reader, measure))
    return reader.links.to("transfers", label, goal=GOAL, measure=measure.id, **kept)
