"""One format of the toolbox: what it is for, what it takes, where it was tried, what came of it, and its sheet."""

from typing import Any

import streamlit as st
from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.schema import Localised, MethodLink
from atlas.toolbox import Choice, Occasion, find, occasions, results, when
from ui import bilingual, facts, links
from ui import url as state
from ui.current import url
from ui.html import lines, pairs, show, shown, tag


def method(dataset: Dataset, method_id: str, texts: Text) -> None:
    """The record of a format, in one language or in two columns, between the ways back and on."""
    record = dataset.records("methods")[method_id]
    with st.container(horizontal=True, key="atlas-format-bar", vertical_alignment="center"):
        st.button(
            texts("toolbox.back"),
            key="atlas-toolbox-back",
            icon=":material/arrow_back:",
            type="tertiary",
            on_click=state.put,
            kwargs={"method": None},
        )
        show(
            tag(
                "p",
                tag(
                    "a",
                    texts("toolbox.sheet"),
                    href=url(f"print/format/{method_id}.{texts.language}"),
                    target="_blank",
                    class_="atlas-button",
                ),
            )
        )
    bilingual.side_by_side(lambda words: _content(dataset, record, words), texts)
    bilingual.picker(texts, "method")
    show(_neighbours(dataset, method_id, texts))


def _content(dataset: Dataset, record: Any, texts: Text) -> None:
    language, order = texts.language, list(record.source_ids)
    phase = dataset.get("phases", record.phase_id)
    kicker = texts("toolbox.phase_number", n=phase.order, name=phase.name.of(language)) if phase else ""
    head = tag(
        "header",
        tag("p", kicker, class_="atlas-kicker"),
        facts.heading(record.id, record.name, texts),
        tag(
            "p",
            shown(record.purpose.shown(language), language),
            " ",
            facts.references(dataset, order, order, texts),
            class_="atlas-lead",
        ),
    )
    left = tag("div", _facts(dataset, record, order, texts))
    right = tag("div", _tried(dataset, record, order, texts), _results(dataset, record, order, texts))
    show(
        tag(
            "article",
            head,
            tag("div", left, right, class_="atlas-halves"),
            facts.sources(dataset, order, texts),
            facts.foot(dataset, "methods", record, texts),
            class_="atlas-record",
        ),
    )


def _facts(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    listed = "toolbox.in_handbook" if record.in_toolbox_contents else "toolbox.not_in_handbook"
    return pairs(
        [
            (texts("toolbox.participants"), _said(record.participants, texts)),
            (texts("toolbox.effort"), _said(record.effort, texts)),
            (texts("toolbox.needs"), _said(record.needs, texts)),
            (texts("toolbox.mode"), texts.label("mode", record.mode)),
            (texts("toolbox.lessons"), _said(record.lessons, texts)),
            (texts("toolbox.pitfalls"), _pitfalls(dataset, record, order, texts)),
            (texts("toolbox.handbook"), texts(listed)),
        ]
    )


def _said(value: Localised | None, texts: Text) -> Markup:
    return shown(value.shown(texts.language), texts.language) if value else facts.unknown(texts)


def _pitfalls(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    rows = []
    for item in dataset.children("pitfalls", record.id):
        refs = _references(dataset, item.source_ids, order, texts)
        rows.append(tag("span", shown(item.text.shown(texts.language), texts.language), " ", refs))
    return lines("ul", rows) or facts.unknown(texts)


def _references(dataset: Dataset, ids: tuple[str, ...], order: list[str], texts: Text) -> Markup:
    order.extend(name for name in ids if name not in order)
    return facts.references(dataset, ids, order, texts)


def _tried(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    rows = [occasion(dataset, item, texts) for item in occasions(dataset, record.id)]
    for link in dataset.children("method_links", record.id):
        order.extend(name for name in link.source_ids if link.event_id and name not in order)
    return tag("h3", texts("toolbox.tried")) + (
        lines("ul", rows, class_="atlas-tried") or tag("p", facts.unknown(texts))
    )


def occasion(dataset: Dataset, item: Occasion, texts: Text, where: bool = True) -> Markup:
    """When and where a format was tried, and the events it was held as."""
    key, names = ("neighbourhoods", item.neighbourhood_ids) if item.neighbourhood_ids else ("cities", item.city_ids)
    places = Markup(", ").join(links.record(dataset, key, name, texts) for name in names)
    wording = item.use.place.shown(texts.language) if item.use and item.use.place else None
    events = [
        tag("div", texts("toolbox.event"), " ", links.record(dataset, "events", name, texts)) for name in item.event_ids
    ]
    read = facts.badge(texts.label("reading_basis", item.basis), "warn") if item.basis == "own-reading" else None
    told = (
        tag("span", when(item, dataset, texts), class_="atlas-when"),
        tag("strong", places) if where and places else None,
        tag("small", shown(wording, texts.language)) if wording else None,
        read,
    )
    said = Markup(" · ").join(part for part in told if part is not None)
    return tag("div", said, tag("div", *events, class_="atlas-small"))


def _results(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    rows = [_result(dataset, link, order, texts) for link in results(dataset, record.id)]
    return tag("h3", texts("toolbox.results")) + (
        lines("ul", rows, class_="atlas-tried")
        or tag("p", tag("em", texts("toolbox.no_results"), class_="atlas-unknown"))
    )


def _result(dataset: Dataset, link: MethodLink, order: list[str], texts: Text) -> Markup:
    relation = texts.label("method_relation", link.relation)
    read = facts.badge(texts.label("reading_basis", link.basis), "warn") if link.basis == "own-reading" else ""
    return tag(
        "div",
        tag("span", relation, class_="atlas-when"),
        " · ",
        tag("strong", links.record(dataset, "measures", link.measure_id or "", texts)),
        " ",
        _references(dataset, link.source_ids, order, texts),
        read,
    )


def _neighbours(dataset: Dataset, method_id: str, texts: Text) -> Markup:
    """The formats before and after this one, in the order of phases."""
    names = [method.id for method in find(dataset, Choice())]
    place = names.index(method_id)
    before = tag("span", "← ", links.record(dataset, "methods", names[place - 1], texts)) if place else ""
    after = (
        tag("span", links.record(dataset, "methods", names[place + 1], texts), " →") if place + 1 < len(names) else ""
    )
    return tag("nav", before, after, class_="atlas-neighbours", aria_label=texts("toolbox.title"))
