"""One neighbourhood: map, extent and how sure it is, challenges, figures, measures, events, formats, sources."""

from typing import Any

import streamlit as st
from markupsafe import Markup

from atlas import neighbourhoods
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from ui import bilingual, current, facts, url
from ui.html import LINE, lines, pairs, show, shown, tag
from ui.measures import detail
from ui.neighbourhoods import figures, lists, place_map
from ui.neighbourhoods.cards import role_badge

IRESILIENCE_CITIES = ("dortmund", "cologne")


def place(dataset: Dataset, name: str, texts: Text) -> None:
    """The whole page of a neighbourhood; a measure chosen on its map stands beside the map."""
    record = dataset.records("neighbourhoods")[name]
    order = list(record.source_ids)
    selected = url.selected([measure.id for measure in neighbourhoods.measures(dataset, name)])
    st.button(
        texts("neighbourhoods.back"),
        key="atlas-places-back",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=url.put,
        kwargs={"place": None, url.SELECTED: None},
    )
    show(_head(dataset, record, texts))
    wide = bool(bilingual.second(texts) and selected)
    with st.container(key="atlas-view"):
        with st.container(key="atlas-place-map-and-words"):
            place_map.draw(dataset, name, selected, texts)
        with st.container(key="atlas-panel-wide" if wide else "atlas-panel"):
            if selected:
                detail.measure(dataset, selected, texts)
            else:
                show(tag("h3", texts("neighbourhoods.extent")), _extent(dataset, record, order, texts))
    show(
        tag(
            "div",
            lists.challenges(dataset, record, order, texts),
            figures.numbers(dataset, record, order, texts),
            class_="atlas-halves",
        )
    )
    show(
        tag(
            "div",
            lists.formats(dataset, record, texts),
            lists.events(dataset, record, texts),
            class_="atlas-halves",
        )
    )
    show(lists.measures(dataset, name, current.index(dataset), texts))
    show(facts.sources(dataset, order, texts), facts.foot(dataset, "neighbourhoods", record, texts))


def _head(dataset: Dataset, record: Any, texts: Text) -> Markup:
    """Name, what the place is in the atlas, and for Cluj-Napoca what it is not."""
    language, order = texts.language, list(record.source_ids)
    roles = [shown(item, language) for item in record.pilot_roles.shown(language)]
    never = record.city_id not in IRESILIENCE_CITIES
    return tag(
        "header",
        tag("p", dataset.title("cities", record.city_id, language).text, class_="atlas-kicker"),
        facts.heading(record.id, record.name, texts),
        role_badge(dataset, record, texts),
        tag("p", texts("neighbourhoods.never_pilot"), class_="atlas-never") if never else "",
        tag(
            "p",
            shown(record.description.shown(language), language),
            " ",
            facts.references(dataset, order, order, texts),
            class_="atlas-lead",
        ),
        lines("ul", roles),
        class_="atlas-place-head",
    )


def _extent(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    """How far the place reaches, in words, as it is drawn, and how sure that is."""
    language = texts.language
    kind = neighbourhoods.extent_kind(dataset, record)
    refs = facts.references(dataset, record.source_ids, order, texts)
    position = texts(
        "detail.accuracy", metres=record.accuracy_m, method=texts.label("position_method", record.position_method)
    )
    return pairs(
        [
            (
                texts("neighbourhoods.in_words"),
                tag("span", shown(record.extent_text.shown(language), language), " ", refs),
            ),
            (texts("neighbourhoods.drawn"), _drawn(dataset, record, kind, texts)),
            (texts("neighbourhoods.position"), position),
            (texts("neighbourhoods.note"), shown(record.note.shown(language), language) if record.note else ""),
        ]
    )


def _drawn(dataset: Dataset, record: Any, kind: neighbourhoods.ExtentKind, texts: Text) -> Markup:
    words = neighbourhoods.drawn_text(dataset, record, kind, texts)
    if kind.outline is None:
        return tag("span", words)
    credit = shown(kind.outline.outline_source.shown(texts.language), texts.language)
    return tag("span", words, LINE, tag("small", credit, " · ", kind.outline.licence))
