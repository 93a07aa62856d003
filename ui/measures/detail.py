"""The detail panel of a measure: everything the record says, what it does not say, and the sources."""

from typing import Any

import streamlit as st
from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text, span_text
from atlas.maps import theme
from atlas.schema import Localised
from ui import backlinks, bilingual, facts, links, url
from ui.html import LINE, lines, literal, pairs, show, shown, tag
from ui.transfers import of_measure


def measure(dataset: Dataset, measure_id: str, texts: Text) -> None:
    """The panel of one measure, in one language or in two columns."""
    st.button(
        texts("detail.close"),
        key="atlas-close",
        icon=":material/close:",
        on_click=url.select,
        args=(None,),
        type="tertiary",
    )
    record = dataset.get("measures", measure_id)
    bilingual.side_by_side(lambda words: _content(dataset, record, words), texts)
    _related(dataset, record, texts)
    bilingual.picker(texts, "measure")


def _content(dataset: Dataset, record: Any, texts: Text) -> None:
    order = list(record.source_ids)
    figures = facts.figure_rows(dataset, dataset.figures(record.id), order, texts)
    show(
        _where(dataset, record, texts),
        facts.heading(record.id, record.name, texts),
        _badges(dataset, record, texts),
        shown(record.description.shown(texts.language), texts.language, "p", class_="atlas-lead"),
        _facts(dataset, record, texts),
        tag("h3", texts("detail.figures")) if figures else "",
        figures,
        _note(texts("detail.transfer"), record.transfer_note, texts, texts("detail.transfer_unknown")),
        of_measure.of_measure(dataset, record, texts),
        backlinks.naming(dataset, "measures", record.id, texts),
        _note(texts("detail.note"), record.note, texts),
        facts.sources(dataset, order, texts),
        facts.foot(dataset, "measures", record, texts),
    )


def _where(dataset: Dataset, record: Any, texts: Text) -> Markup:
    names: list[str] = [dataset.title("cities", record.city_id, texts.language).text]
    names += [links.record(dataset, "neighbourhoods", name, texts) for name in record.neighbourhood_ids]
    if record.reach == "city-wide":
        names.append(texts.label("reach", record.reach))
    return tag("p", Markup(" · ").join(names), class_="atlas-kicker")


def _badges(dataset: Dataset, record: Any, texts: Text) -> Markup:
    language = texts.language
    marks = [
        facts.badge(dataset.title("topics", name, language).text, "topic", theme.badge_style(name))
        for name in record.topics
    ]
    marks.append(facts.badge(dataset.title("kinds", record.kind, language).text))
    marks.append(facts.badge(dataset.title("statuses", record.status, language).text, "status"))
    return tag("p", Markup(" ").join(marks), class_="atlas-badges")


def _facts(dataset: Dataset, record: Any, texts: Text) -> Markup:
    status = [dataset.title("statuses", record.status, texts.language).text, _basis(record, texts)]
    if record.status_as_of:
        status.append(texts("detail.as_of", date=date_text(record.status_as_of, texts)))
    said = Markup("{}").format(" – ".join(part for part in status if part))
    if record.status_note:
        said += LINE + shown(record.status_note.shown(texts.language), texts.language)
    return pairs(
        [
            (texts("detail.status"), said),
            (texts("detail.when"), _when(record, texts)),
            (texts("detail.place"), _place(record, texts)),
            (texts("detail.for_whom"), _text(record.target_group, texts)),
            (
                texts("detail.actors"),
                lines("ul", [shown(item, texts.language) for item in record.actors.shown(texts.language)])
                or facts.unknown(texts),
            ),
            (
                texts("detail.projects"),
                ", ".join(dataset.title("projects", name, texts.language).text for name in record.project_ids),
            ),
        ]
    )


def _basis(record: Any, texts: Text) -> str:
    return texts.label("status_basis", record.status_basis)


def _when(record: Any, texts: Text) -> Markup:
    if not (record.start or record.end):
        return facts.undated(texts)
    known = sorted({precision for precision in (record.start_precision, record.end_precision) if precision})
    words = ", ".join(texts.label("precision", name) for name in known)
    return tag("span", span_text(record, texts), tag("small", f" ({words})"))


def _place(record: Any, texts: Text) -> Markup:
    text = shown(record.location_text.shown(texts.language), texts.language)
    method = texts.label("position_method", record.position_method)
    if record.accuracy_m:
        method = texts("detail.accuracy", metres=record.accuracy_m, method=method)
    return text + LINE + tag("small", method)


def _text(value: Localised | None, texts: Text) -> Markup:
    return shown(value.shown(texts.language), texts.language) if value else facts.unknown(texts)


def _note(title: str, value: Localised | None, texts: Text, otherwise: str = "") -> Markup:
    if not value and not otherwise:
        return Markup("")
    said = shown(value.shown(texts.language), texts.language) if value else tag("em", otherwise, class_="atlas-unknown")
    return tag("h3", title) + tag("p", said)


def _related(dataset: Dataset, record: Any, texts: Text) -> None:
    parts = [name for name, other in dataset.records("measures").items() if other.parent_id == record.id]
    groups = {"parent": [record.parent_id] if record.parent_id else [], "parts": parts, "related": record.related_ids}
    for group, names in groups.items():
        found = [name for name in names if dataset.get("measures", name)]
        if not found:
            continue
        show(tag("h3", texts(f"detail.{group}")))
        for name in found:
            st.button(
                literal(dataset.title("measures", name, texts.language).text),
                key=f"go-{group}-{name}",
                on_click=url.select,
                args=(name,),
                type="tertiary",
            )
