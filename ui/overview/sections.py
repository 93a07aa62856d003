"""The atlas at a glance: how much it holds, topics with counts, latest events, how to read the map."""

import streamlit as st
from markupsafe import Markup

from atlas import gaps, leads
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text, number
from atlas.i18n.formats import date_text
from atlas.maps.spec import statuses, topics
from atlas.measures import Filters
from atlas.records.citations import Citations
from atlas.schema import Event
from ui import current, links, navigation
from ui.html import literal, show, tag

LATEST = 5
KICK_OFF = "event-digital-kick-off"


def counts(dataset: Dataset, texts: Text) -> None:
    """Four numbers: what the atlas holds."""
    sizes = [(key, len(dataset.records(key))) for key in ("measures", "neighbourhoods", "events", "sources")]
    tiles = [
        tag("div", tag("strong", number(size, texts.language)), tag("span", texts(f"overview.count_{key}", n=size)))
        for key, size in sizes
    ]
    show(tag("div", *tiles, class_="atlas-tiles"))
    with st.container(key="atlas-cta"):
        navigation.goto("measures", texts("overview.to_map"), texts)


def topics_with_counts(dataset: Dataset, texts: Text) -> list[tuple[str, str, int]]:
    """Id, label and number of measures of each topic, most first."""
    counts_by_topic = current.index(dataset).counts(Filters())["topic"]
    rows = [(row["id"], row["label"], counts_by_topic.get(row["id"], 0)) for row in topics(dataset, texts)]
    return sorted(rows, key=lambda row: -row[2])


def topic_links(dataset: Dataset, texts: Text) -> None:
    """A link for each topic to its measures on the map."""
    with st.container(horizontal=True, key="atlas-topics"):
        for name, label, size in topics_with_counts(dataset, texts):
            navigation.goto("measures", literal(f"{label} · {size}"), texts, topic=name)


def latest_events(dataset: Dataset, texts: Text) -> None:
    """The latest events of the exchange, newest first, and the word that the record ends there."""
    dated = [record for record in dataset.records(Event).values() if record.strand == "exchange" and record.start]
    events = sorted(dated, key=lambda record: record.start or "", reverse=True)
    show(tag("ol", *(_event(dataset, record, texts) for record in events[:LATEST]), class_="atlas-events"))
    show(tag("p", gaps.exchange(dataset, texts), class_="atlas-small"))
    if kick_off := dataset.get(Event, KICK_OFF):
        sentence = texts("overview.kick_off", date=date_text(kick_off.start, texts))
        show(tag("p", links.current().to("timeline", sentence, event=KICK_OFF)))


def _event(dataset: Dataset, record: Event, texts: Text) -> Markup:
    reader = links.reader(dataset, texts)
    when = date_text(record.start, texts)
    precision = "" if record.start_precision == "day" else f" ({texts.label('precision', record.start_precision)})"
    return tag(
        "li",
        tag("time", when + precision, datetime=record.start),
        tag("strong", reader.record("events", record.id)),
        tag(
            "span",
            reader.localised(record.description),
            " ",
            Citations(reader).cite(record.source_ids),
        ),
    )


def how_to_read(dataset: Dataset, texts: Text) -> None:
    """What colour, shape, filling, circles and dashed lines mean; the same as the legend of the map."""
    fills = {row["fill"]: row["label"] for row in statuses(dataset, texts)}
    sentences = {name: texts(f"overview.read_{name}") for name in ("topic", "status", "accuracy", "soft", "citywide")}
    rows = [tag("li", sentence) for sentence in (sentences | {"soft": leads.soft_areas(dataset, texts)}).values()]
    marks = [tag("li", tag("span", "", class_=f"atlas-fill fill-{fill}"), label) for fill, label in fills.items()]
    show(tag("ul", *rows), tag("ul", *marks, class_="atlas-legend"))
