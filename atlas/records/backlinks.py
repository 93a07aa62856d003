"""The other direction of links: which events, methods and documents name a record."""

from atlas.data.graph import graph
from atlas.html import Markup, lines, link, shown, tag
from atlas.i18n.formats import date_text
from atlas.records.reader import Reader
from atlas.schema import Document
from atlas.schema.localised import Shown

BY = ("events", "methods", "documents")
"""What a reader wants to follow back; transfers and parts have sections of their own."""


def naming(reader: Reader, key: str, record_id: str) -> Markup:
    """A section with everything that names a record; nothing where nothing does."""
    texts = reader.texts
    rows = [
        tag("span", tag("small", texts(f"entity.{by}"), ": "), _record(reader, by, name))
        for by in BY
        for name in graph(reader.dataset).naming(key, record_id, by)
    ]
    return tag("section", tag("h3", texts("backlinks.title")), lines("ul", rows)) if rows else Markup("")


def around_document(reader: Reader, document: Document) -> Markup:
    """The measures a document is about and the events that name it, on one line."""
    names = [("measures", name) for name in document.measure_ids]
    names += [("events", name) for name in graph(reader.dataset).naming("documents", document.id, by="events")]
    named = [reader.record(key, name) for key, name in names if reader.dataset.get(key, name)]
    return tag("small", "→ ", Markup(" · ").join(named)) if named else Markup("")


def _record(reader: Reader, key: str, record_id: str) -> Markup:
    record = reader.dataset.get(key, record_id)
    if key == "events":
        return reader.record(key, record_id) + tag("small", f" ({date_text(record.start, reader.texts)})")
    if key == "documents":
        title = shown(Shown(record.title, record.language or reader.language), reader.language)
        return link(record.url, title)
    return reader.record(key, record_id)
