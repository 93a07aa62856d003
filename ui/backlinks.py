"""The other direction of links: which events, formats and documents name a record."""

from typing import Any

from markupsafe import Markup

from atlas.data.graph import graph
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.schema.localised import Shown
from ui import links
from ui.html import lines, link, shown, tag

BY = ("events", "methods", "documents")
"""What a reader wants to follow back; transfers and parts have sections of their own."""


def naming(dataset: Dataset, key: str, record_id: str, texts: Text) -> Markup:
    """A section with everything that names a record; nothing where nothing does."""
    rows = [
        tag("span", tag("small", texts(f"entity.{by}"), ": "), _record(dataset, by, name, texts))
        for by in BY
        for name in graph(dataset).naming(key, record_id, by)
    ]
    return tag("section", tag("h3", texts("backlinks.title")), lines("ul", rows)) if rows else Markup("")


def around_document(dataset: Dataset, document: Any, texts: Text) -> Markup:
    """The measures a document is about and the events that name it, on one line."""
    names = [("measures", name) for name in document.measure_ids]
    names += [("events", name) for name in graph(dataset).naming("documents", document.id, by="events")]
    found = [links.record(dataset, key, name, texts) for key, name in names if dataset.get(key, name)]
    return tag("small", "→ ", Markup(" · ").join(found)) if found else Markup("")


def _record(dataset: Dataset, key: str, name: str, texts: Text) -> Markup:
    record = dataset.get(key, name)
    if key == "events":
        return links.record(dataset, key, name, texts) + tag("small", f" ({date_text(record.start, texts)})")
    if key == "documents":
        return link(record.url, shown(Shown(record.title, record.language or texts.language), texts.language))
    return links.record(dataset, key, name, texts)
