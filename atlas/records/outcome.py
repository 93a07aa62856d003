"""What came of an event, and the words for where nothing is recorded."""

from collections.abc import Sequence

from atlas.events import EventView
from atlas.events.outcomes import Outcomes, outcomes
from atlas.html import Markup, lines, tag
from atlas.i18n.formats import date_text
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.transfers import Standing, standing_text


def markup(reader: Reader, view: EventView, citations: Citations) -> Markup:
    """The section of an event's record."""
    texts, after = reader.texts, outcomes(reader.dataset, view.id)
    head = tag("h3", texts("timeline.outcome.title")) + tag("p", texts("timeline.outcome.lead"), class_="atlas-small")
    if not (after.transfers or after.later or after.later_in_exchange):
        return head + tag("p", texts("timeline.outcome.nothing"), class_="atlas-unknown")
    return tag("div", head, _transfers(reader, after, citations), _later(reader, after, view), class_="atlas-outcome")


def _transfers(reader: Reader, after: Outcomes, citations: Citations) -> Markup:
    texts = reader.texts
    if not after.transfers:
        return tag("p", texts("timeline.outcome.no_transfers"), class_="atlas-unknown")
    rows = [_transfer(reader, item, citations) for item in after.transfers]
    done = len(after.carried_out)
    verdict = texts("timeline.outcome.done", n=done) if done else texts("timeline.outcome.none_done")
    return (
        tag("h4", texts("timeline.outcome.transfers"))
        + lines("ul", rows)
        + tag("p", tag("strong", verdict), class_="atlas-verdict")
    )


def _transfer(reader: Reader, standing: Standing, citations: Citations) -> Markup:
    texts, transfer = reader.texts, standing.transfer
    since = (
        texts("timeline.outcome.since", date=date_text(standing.since, texts))
        if standing.since
        else texts("timeline.outcome.no_date")
    )
    state = tag("small", f"{standing_text(standing, texts)}, {since} ", citations.cite(transfer.source_ids))
    remarks = [transfer.evidence, *([transfer.note] if transfer.note else [])]
    more = [tag("small", reader.localised(remark)) for remark in remarks]
    return tag("span", reader.record("transfers", transfer.id), state, *more, class_="atlas-transfer")


def _later(reader: Reader, after: Outcomes, view: EventView) -> Markup:
    texts, sections = reader.texts, Markup("")
    if after.later:
        sections += tag("h4", texts("timeline.outcome.later")) + _events(reader, after.later)
    elif view.record.measure_ids:
        sections += tag("p", texts("timeline.outcome.no_later"), class_="atlas-unknown")
    if after.later_in_exchange:
        sections += tag("h4", texts("timeline.outcome.exchange")) + _events(reader, after.later_in_exchange)
    return sections


def _events(reader: Reader, views: Sequence[EventView]) -> Markup:
    return lines("ul", [dated(reader, view) for view in views])


def dated(reader: Reader, view: EventView) -> Markup:
    """An event as a link behind its date, with what makes it uncertain."""
    texts = reader.texts
    date = date_text(view.record.start, texts) if view.record.start else texts("timeline.chart.not_dated")
    doubts = [texts.label("date_basis", view.basis)] if view.basis in ("inferred", "computed") else []
    doubts += [texts.label("occurrence", view.occurrence)] if view.occurrence else []
    remark = tag("small", f" ({'; '.join(doubts)})") if doubts else Markup("")
    return tag("span", tag("small", date, ": "), reader.record("events", view.id), remark)
