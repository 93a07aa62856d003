"""The record of one transfer: what it is, its states step by step with their evidence, and where to go on."""

import streamlit as st
from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.schema import LedgerEntry, Localised, Transfer
from atlas.transfers import History, histories, receiving_city, standing, standing_text, way_of
from ui import facts, links, url
from ui.html import lines, pairs, show, shown, tag
from ui.transfers import labels, of_measure, sections

PARAMETER = "transfer"


def selected(dataset: Dataset, texts: Text) -> None:
    """The record the URL names, above everything else; nothing where it names none."""
    name = url.one(PARAMETER, dataset.records("transfers"))
    if name is None:
        return
    with st.container(border=True, key="atlas-transfer"):
        st.button(
            texts("transfers.close"),
            key="atlas-close",
            icon=":material/close:",
            on_click=_close,
            type="tertiary",
        )
        _card(dataset, dataset.get("transfers", name), texts)


def _close() -> None:
    url.put(**{PARAMETER: None})


def _card(dataset: Dataset, record: Transfer, texts: Text) -> None:
    language, order = texts.language, list(record.source_ids)
    chains = [item for item in histories(dataset, (way_of(dataset, record),)) if item.transfer.id == record.id]
    what = tag(
        "div",
        tag("p", texts.label("way", way_of(dataset, record)), class_="atlas-kicker"),
        facts.heading(record.id, record.title, texts),
        tag(
            "p",
            shown(record.description.shown(language), language),
            " ",
            facts.references(dataset, order, order, texts),
            class_="atlas-lead",
        ),
        _facts(dataset, record, texts),
        _take(dataset, record, texts),
    )
    steps = tag("div", *(_steps(dataset, item, order, texts) for item in chains))
    listed = tag("details", tag("summary", texts("detail.sources")), facts.source_list(dataset, order, texts))
    show(
        tag("div", what, steps, class_="transfer-card"),
        listed,
        facts.translation(dataset, "transfers", record.id, texts),
    )


def _facts(dataset: Dataset, record: Transfer, texts: Text) -> Markup:
    filed = [standing_text(standing(dataset, record), texts)]
    if record.status_in_source:
        filed.append(f"({texts('transfers.filed_source', word=record.status_in_source)})")
    confidence = texts("transfers.confidence", confidence=texts.label("confidence", record.confidence))
    said = tag("span", " ".join(filed), " – ", _text(record.evidence, texts), tag("small", f" ({confidence})"))
    return pairs(
        [
            (texts("transfers.origin"), _origin(dataset, record, texts)),
            (texts("transfers.became"), _measures(dataset, record.target_measure_ids, texts)),
            (texts("transfers.filed"), said),
            (texts("detail.note"), _text(record.note, texts)),
        ]
    )


def _origin(dataset: Dataset, record: Transfer, texts: Text) -> Markup:
    parts = [_text(record.origin_text, texts), _measures(dataset, record.origin_measure_ids, texts)]
    cities = labels.places(dataset, record.from_city_ids, texts)
    return Markup(" · ").join(part for part in (cities, *parts) if part)


def _measures(dataset: Dataset, names: tuple[str, ...], texts: Text) -> Markup:
    return Markup(", ").join(links.record(dataset, "measures", name, texts) for name in names)


def _text(value: Localised | None, texts: Text) -> Markup:
    return shown(value.shown(texts.language), texts.language) if value else Markup("")


def _steps(dataset: Dataset, item: History, order: list[str], texts: Text) -> Markup:
    to = labels.places(dataset, [item.city_id], texts) if item.city_id else texts("transfers.no_city")
    steps = [_step(dataset, entry, order, texts) for entry in item.entries]
    after = "" if item.ended else tag("p", tag("em", texts("transfers.none_after"), class_="atlas-unknown"))
    return tag(
        "section",
        tag("h3", f"{texts('transfers.steps')}: {to}"),
        lines("ol", steps, class_="atlas-events") or tag("p", texts("transfers.none"), class_="atlas-unknown"),
        after if item.entries else "",
    )


def _step(dataset: Dataset, entry: LedgerEntry, order: list[str], texts: Text) -> Markup:
    order.extend(name for name in entry.source_ids if name not in order)
    offices = ", ".join(dataset.title("organisations", name, texts.language).text for name in entry.office_ids)
    where = Markup(" · ").join(
        [
            tag("span", f"{texts('transfers.office')}: ", offices or facts.unknown(texts)),
            *([links.record(dataset, "events", entry.event_id, texts)] if entry.event_id else []),
        ]
    )
    reason = tag("p", _text(entry.reason, texts)) if entry.reason else ""
    return (
        tag("time", labels.date(entry, texts), datetime=entry.date)
        + tag("strong", labels.state_name(entry.state, texts), " ", labels.own(entry, texts))
        + tag("span", _text(entry.evidence, texts), " ", facts.references(dataset, entry.source_ids, order, texts))
        + reason
        + tag("small", where, class_="transfer-office")
    )


def _take(dataset: Dataset, record: Transfer, texts: Text) -> Markup:
    """A link a measure to what it would take in the other city."""
    known = (dataset.get("measures", name) for name in record.origin_measure_ids)
    offers = [
        of_measure.take(dataset, measure, texts, **{PARAMETER: record.id}, **sections.kept())
        for measure in known
        if measure and receiving_city(dataset, measure) in record.to_city_ids
    ]
    return tag("p", Markup(" · ").join(offers), class_="transfer-take") if offers else Markup("")
