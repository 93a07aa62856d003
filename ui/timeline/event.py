"""The record of an event: what is known of it, what came of it, and the sources."""

from typing import Any

import streamlit as st
from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.events import EventView, events
from atlas.events.events import Shape
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text, span_text
from ui import bilingual, facts, links
from ui.html import lines, link, pairs, show, shown, tag
from ui.timeline import chart, outcome


def event(dataset: Dataset, event_id: str, texts: Text) -> None:
    """The panel of one event, in one language or in two columns."""
    st.button(
        texts("timeline.event.close"),
        key="atlas-close",
        icon=":material/close:",
        on_click=chart.select,
        args=(None,),
        type="tertiary",
    )
    view = events(dataset)[event_id]
    bilingual.side_by_side(lambda words: _content(dataset, view, words), texts)
    bilingual.picker(texts, "event")


def _content(dataset: Dataset, view: EventView, texts: Text) -> None:
    record, language = view.record, texts.language
    order = list(record.source_ids)
    kicker = " · ".join((texts.label("strand", record.strand), texts.label("event_type", record.type)))
    show(
        tag("p", kicker, class_="atlas-kicker"),
        facts.heading(record.id, record.title, texts),
        _badges(view, texts),
        tag(
            "p",
            shown(record.description.shown(language), language),
            " ",
            facts.references(dataset, order, order, texts),
            class_="atlas-lead",
        ),
        _facts(dataset, view, texts),
        _list(texts("timeline.event.programme"), record.programme, texts),
        _list(texts("timeline.event.collected"), record.collected, texts),
        _measures(dataset, record, texts),
        outcome.outcome(dataset, view, order, texts),
        _documents(dataset, record, texts),
        _note(record, texts),
        facts.sources(dataset, order, texts),
        facts.foot(dataset, "events", record, texts),
    )


def _badges(view: EventView, texts: Text) -> Markup:
    marks = []
    if view.record.direction:
        marks.append(facts.badge(texts.label("direction", view.record.direction), "status"))
    if view.basis != "documented":
        marks.append(facts.badge(texts.label("date_basis", view.basis), "warn"))
    if view.occurrence:
        marks.append(facts.badge(texts.label("occurrence", view.occurrence), "warn"))
    return tag("p", Markup(" ").join(marks), class_="atlas-badges") if marks else Markup("")


def when(view: EventView, texts: Text) -> str:
    """The date of an event as exact as it is known, in words."""
    if view.shape is Shape.BOUNDED and view.start:
        return texts("timeline.event.bounds", date=date_text(view.start.first.isoformat()[:7], texts))
    if view.shape is Shape.NONE:
        return texts("timeline.chart.not_dated")
    record = view.record
    return span_text(record, texts) if record.end else date_text(record.start, texts)


def _facts(dataset: Dataset, view: EventView, texts: Text) -> Markup:
    record = view.record
    exact = texts.label("precision", record.start_precision) if record.start_precision else ""
    children = [item.id for item in dataset.records("events").values() if item.part_of_id == record.id]
    place = shown(record.place.shown(texts.language), texts.language) if record.place else facts.unknown(texts)
    who = record.participants
    return pairs(
        [
            (
                texts("timeline.event.when"),
                tag("span", when(view, texts), tag("small", f" ({exact})") if exact else ""),
            ),
            (texts("timeline.event.place"), place),
            (
                texts("timeline.event.participants"),
                _groups(who.shown(texts.language), texts) if who else facts.unknown(texts),
            ),
            (texts("timeline.event.cities"), _named(dataset, "cities", record.city_ids, texts)),
            (
                texts("timeline.event.neighbourhoods"),
                _named(dataset, "neighbourhoods", record.neighbourhood_ids, texts),
            ),
            (texts("timeline.event.projects"), _named(dataset, "projects", record.project_ids, texts)),
            (
                texts("timeline.event.series"),
                _named(dataset, "events", [record.part_of_id] if record.part_of_id else [], texts),
            ),
            (texts("timeline.event.parts"), _named(dataset, "events", children, texts)),
        ]
    )


def _groups(text: Any, texts: Text) -> Markup:
    """Who took part, one group a line: the records part them by semicolons."""
    groups = [part.strip() for part in text.text.split(";")]
    language = None if text.language == texts.language else text.language
    return lines("ul", groups, lang=language) if len(groups) > 1 else tag("span", text.text, lang=language)


def _named(dataset: Dataset, key: str, ids: Any, texts: Text) -> Markup:
    return Markup(", ").join(links.record(dataset, key, name, texts) for name in ids)


def _list(title: str, items: Any, texts: Text) -> Markup:
    said = [shown(item, texts.language) for item in items.shown(texts.language)]
    return tag("h3", title) + lines("ol", said) if said else Markup("")


def _measures(dataset: Dataset, record: Any, texts: Text) -> Markup:
    title = tag("h3", texts("timeline.event.measures"))
    found = [dataset.get("measures", name) for name in record.measure_ids]
    if not any(found):
        return title + tag("p", texts("timeline.event.no_measures"), class_="atlas-unknown")
    rows = [
        tag(
            "span",
            links.record(dataset, "measures", item.id, texts),
            tag("small", " – ", _state(dataset, item, texts)),
        )
        for item in found
        if item
    ]
    return title + lines("ul", rows)


def _state(dataset: Dataset, measure: Any, texts: Text) -> str:
    """The status of a measure, with the day it was recorded where that is known."""
    status = dataset.title("statuses", measure.status, texts.language).text
    return (
        f"{status}, {texts('detail.as_of', date=date_text(measure.status_as_of, texts))}"
        if measure.status_as_of
        else status
    )


def _documents(dataset: Dataset, record: Any, texts: Text) -> Markup:
    title = tag("h3", texts("timeline.event.documents"))
    found = [dataset.get("documents", name) for name in record.document_ids]
    if not any(found):
        return title + tag("p", texts("timeline.event.no_documents"), class_="atlas-unknown")
    rows = [
        tag(
            "span",
            link(
                item.url,
                tag("span", item.title, lang=None if item.language == texts.language else item.language),
            ),
            tag(
                "small",
                " – ",
                ", ".join(part for part in (item.publisher_in(texts.language), str(item.year or "")) if part),
            ),
        )
        for item in found
        if item
    ]
    return title + lines("ul", rows)


def _note(record: Any, texts: Text) -> Markup:
    if not record.note:
        return Markup("")
    return tag("h3", texts("detail.note")) + tag("p", shown(record.note.shown(texts.language), texts.language))
