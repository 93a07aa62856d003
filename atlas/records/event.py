"""What an event says: what is known of it, what came of it, and the sources."""

from atlas.events import EventView
from atlas.events.events import Shape
from atlas.html import Markup, lines, link, pairs, tag
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text, span_text
from atlas.records import facts, outcome
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Document, Event, LocalisedList, Measure
from atlas.schema.localised import Localised
from atlas.transfers import direction_label


def markup(reader: Reader, view: EventView) -> Markup:
    """The whole record."""
    event: Event = view.record
    texts = reader.texts
    citations = Citations(reader, event.source_ids)
    kicker = " · ".join((texts.label("strand", event.strand), texts.label("event_type", event.type)))
    return Markup("").join(
        (
            tag("p", kicker, class_="atlas-kicker"),
            facts.heading(event.id, event.title, texts),
            _badges(reader, view),
            facts.lead(reader, event.description, event.source_ids, citations),
            _facts(reader, view),
            _list(reader, texts("timeline.event.programme"), event.programme),
            _list(reader, texts("timeline.event.collected"), event.collected),
            _measures(reader, event),
            outcome.markup(reader, view, citations),
            _documents(reader, event),
            facts.note(reader, texts("detail.note"), event.note),
            citations.listed(),
            facts.foot(reader, "events", event.id, event.confidence),
        )
    )


def _badges(reader: Reader, view: EventView) -> Markup:
    texts, badges = reader.texts, []
    if view.record.direction:
        badges.append(facts.badge(direction_label(reader.dataset, view.record.direction, texts), "status"))
    if view.basis != "documented":
        badges.append(facts.badge(texts.label("date_basis", view.basis), "warn"))
    if view.occurrence:
        badges.append(facts.badge(texts.label("occurrence", view.occurrence), "warn"))
    return tag("p", Markup(" ").join(badges), class_="atlas-badges") if badges else Markup("")


def when(view: EventView, texts: Text) -> str:
    """The date of an event as exact as it is known, in words."""
    if view.shape is Shape.BOUNDED and view.start:
        return texts("timeline.event.bounds", date=date_text(view.start.first.isoformat()[:7], texts))
    if view.shape is Shape.NONE:
        return texts("timeline.chart.not_dated")
    record = view.record
    return span_text(record, texts) if record.end else date_text(record.start, texts)


def _facts(reader: Reader, view: EventView) -> Markup:
    event: Event = view.record
    texts = reader.texts
    precision = texts.label("precision", event.start_precision) if event.start_precision else ""
    parts = [other.id for other in reader.dataset.records(Event).values() if other.part_of_id == event.id]
    date = tag("span", when(view, texts), tag("small", f" ({precision})") if precision else "")
    return pairs(
        [
            (texts("timeline.event.when"), date),
            (texts("timeline.event.place"), facts.known(reader, event.place)),
            (texts("timeline.event.participants"), _participants(reader, event.participants)),
            (texts("timeline.event.cities"), reader.records("cities", event.city_ids)),
            (texts("timeline.event.neighbourhoods"), reader.records("neighbourhoods", event.neighbourhood_ids)),
            (texts("timeline.event.projects"), reader.records("projects", event.project_ids)),
            (texts("timeline.event.series"), reader.records("events", [event.part_of_id] if event.part_of_id else [])),
            (texts("timeline.event.parts"), reader.records("events", parts)),
        ]
    )


def _participants(reader: Reader, participants: Localised | None) -> Markup:
    """Who took part, one group per line: the records separate them by semicolons."""
    text = participants.shown(reader.language) if participants else None
    if text is None:
        return facts.unknown(reader.texts)
    groups = [part.strip() for part in text.text.split(";")]
    language = None if text.language == reader.language else text.language
    return lines("ul", groups, lang=language) if len(groups) > 1 else tag("span", text.text, lang=language)


def _list(reader: Reader, title: str, values: LocalisedList) -> Markup:
    items = reader.items(values)
    return tag("h3", title) + lines("ol", items) if items else Markup("")


def _measures(reader: Reader, event: Event) -> Markup:
    texts = reader.texts
    measures = [measure for name in event.measure_ids if (measure := reader.dataset.get(Measure, name))]
    title = tag("h3", texts("timeline.event.measures"))
    if not measures:
        return title + tag("p", texts("timeline.event.no_measures"), class_="atlas-unknown")
    rows = [
        tag("span", reader.record("measures", measure.id), tag("small", " – ", _status(reader, measure)))
        for measure in measures
    ]
    return title + lines("ul", rows)


def _status(reader: Reader, measure: Measure) -> str:
    """The status of a measure, with the day it was recorded where that is known."""
    status = reader.name("statuses", measure.status)
    if not measure.status_as_of:
        return status
    return f"{status}, {reader.texts('detail.as_of', date=date_text(measure.status_as_of, reader.texts))}"


def _documents(reader: Reader, event: Event) -> Markup:
    texts = reader.texts
    documents = [document for name in event.document_ids if (document := reader.dataset.get(Document, name))]
    title = tag("h3", texts("timeline.event.documents"))
    if not documents:
        return title + tag("p", texts("timeline.event.no_documents"), class_="atlas-unknown")
    return title + lines("ul", [_document(document, reader.language) for document in documents])


def _document(document: Document, language: str) -> Markup:
    origin = ", ".join(part for part in (document.publisher_in(language), str(document.year or "")) if part)
    title = tag("span", document.title, lang=None if document.language == language else document.language)
    return tag("span", link(document.url, title), tag("small", " – ", origin))
