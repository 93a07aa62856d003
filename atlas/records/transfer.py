"""What a transfer says: what it is, its states step by step with their evidence, and where to go on."""

from atlas.html import Markup, lines, pairs, tag
from atlas.records import facts, transfers_of_measure
from atlas.records import transfer_labels as labels
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import LedgerEntry, Measure, Transfer
from atlas.transfers import History, histories, receiving_city, standing, standing_text, way_label, way_of


def markup(reader: Reader, transfer: Transfer, **kept: str) -> Markup:
    """The whole record; `kept` are URL parameters that stay when a link leads on within the page of transfers."""
    texts, way = reader.texts, way_of(reader.dataset, transfer)
    citations = Citations(reader, transfer.source_ids)
    chains = [history for history in histories(reader.dataset, (way,)) if history.transfer.id == transfer.id]
    about = tag(
        "div",
        tag("p", way_label(reader.dataset, way, texts), class_="atlas-kicker"),
        facts.heading(transfer.id, transfer.title, texts),
        facts.lead(reader, transfer.description, transfer.source_ids, citations),
        _facts(reader, transfer),
        _adoption(reader, transfer, kept),
    )
    steps = tag("div", *(_steps(reader, history, citations) for history in chains))
    card = tag("div", about, steps, class_="transfer-card")
    return card + citations.folded() + facts.translation(reader.dataset, "transfers", transfer.id, texts)


def _facts(reader: Reader, transfer: Transfer) -> Markup:
    texts = reader.texts
    state = standing_text(standing(reader.dataset, transfer), texts)
    if transfer.status_in_source:
        state += f" ({texts('transfers.filed_source', word=transfer.status_in_source)})"
    confidence = texts("transfers.confidence", confidence=texts.label("confidence", transfer.confidence))
    filed = tag("span", state, " – ", reader.localised(transfer.evidence), tag("small", f" ({confidence})"))
    return pairs(
        [
            (texts("transfers.origin"), _origin(reader, transfer)),
            (texts("transfers.became"), reader.records("measures", transfer.target_measure_ids)),
            (texts("transfers.filed"), filed),
            (texts("detail.note"), reader.localised(transfer.note)),
        ]
    )


def _origin(reader: Reader, transfer: Transfer) -> Markup:
    parts = (
        labels.city_names(reader, transfer.from_city_ids),
        reader.localised(transfer.origin_text),
        reader.records("measures", transfer.origin_measure_ids),
    )
    return Markup(" · ").join(part for part in parts if part)


def _steps(reader: Reader, history: History, citations: Citations) -> Markup:
    texts = reader.texts
    steps = [_step(reader, entry, citations) for entry in history.entries]
    after = "" if history.ended else tag("p", tag("em", texts("transfers.none_after"), class_="atlas-unknown"))
    return tag(
        "section",
        tag("h3", f"{texts('transfers.steps')}: {labels.destination(reader, history)}"),
        lines("ol", steps, class_="atlas-events") or tag("p", texts("transfers.none"), class_="atlas-unknown"),
        after if history.entries else "",
    )


def _step(reader: Reader, entry: LedgerEntry, citations: Citations) -> Markup:
    texts = reader.texts
    offices = ", ".join(reader.name("organisations", name) for name in entry.office_ids)
    office = tag("span", f"{texts('transfers.office')}: ", offices or facts.unknown(texts))
    where = [office, *([reader.record("events", entry.event_id)] if entry.event_id else [])]
    return (
        tag("time", labels.date(entry, texts), datetime=entry.date)
        + tag("strong", labels.state_name(entry.state, texts), " ", labels.own_reading(entry, texts))
        + tag("span", reader.localised(entry.evidence), " ", citations.cite(entry.source_ids))
        + (tag("p", reader.localised(entry.reason)) if entry.reason else Markup(""))
        + tag("small", Markup(" · ").join(where), class_="transfer-office")
    )


def _adoption(reader: Reader, transfer: Transfer, kept: dict[str, str]) -> Markup:
    """A link per measure to what it would take in the other city."""
    measures = (reader.dataset.get(Measure, name) for name in transfer.origin_measure_ids)
    links = [
        transfers_of_measure.adoption_link(reader, measure, transfer=transfer.id, **kept)
        for measure in measures
        if measure and receiving_city(reader.dataset, measure) in transfer.to_city_ids
    ]
    return tag("p", Markup(" · ").join(links), class_="transfer-take") if links else Markup("")
