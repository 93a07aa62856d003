"""The transfers of a measure, named wherever the measure is shown, and what it would take elsewhere."""

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.schema import Measure
from atlas.transfers import History, histories
from ui import links
from ui.html import lines, shown, tag
from ui.transfers import labels

GOAL = "atlas-take"
"""The id of the place on the page of transfers where the conditions are."""


def of_measure(dataset: Dataset, record: Measure, texts: Text) -> Markup:
    """Each transfer the measure belongs to, with how far it got; then the question what it would take."""
    found = [item for item in histories(dataset) if record.id in _measures(item)]
    rows = [tag("span", _title(item, texts), tag("small", _far(dataset, item, texts))) for item in found]
    return lines("ul", rows, class_="transfer-mentions") + tag("p", take(dataset, record, texts))


def _measures(item: History) -> tuple[str, ...]:
    return item.transfer.origin_measure_ids + item.transfer.target_measure_ids


def _title(item: History, texts: Text) -> Markup:
    title = shown(item.transfer.title.shown(texts.language), texts.language)
    return links.to("transfers", title, transfer=item.transfer.id)


def _far(dataset: Dataset, item: History, texts: Text) -> Markup:
    city = labels.places(dataset, [item.city_id], texts) if item.city_id else texts("transfers.no_city")
    own = labels.own(item.furthest, texts) if item.furthest else ""
    return tag("span", f" {city} – {labels.dated(item.furthest, texts)} ", own)


def take(dataset: Dataset, record: Measure, texts: Text, **kept: str) -> Markup:
    """The link to what it would take in the other partner city; `kept` are parameters that stay."""
    city = labels.receiver(dataset, record, texts)
    return links.to("transfers", texts("transfers.take", city=city), goal=GOAL, measure=record.id, **kept)
