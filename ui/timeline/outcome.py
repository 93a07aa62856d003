"""What came of an event, and the words for where nothing is recorded."""

from collections.abc import Sequence

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.events import EventView
from atlas.events.outcomes import Outcomes, outcomes
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.transfers import Standing, standing_text
from ui import facts, links
from ui.html import lines, shown, tag


def outcome(dataset: Dataset, view: EventView, order: list[str], texts: Text) -> Markup:
    """The section of an event's record; sources it needs are added to `order`."""
    found = outcomes(dataset, view.id)
    head = tag("h3", texts("timeline.outcome.title")) + tag("p", texts("timeline.outcome.lead"), class_="atlas-small")
    if not (found.transfers or found.later or found.later_in_exchange):
        return head + tag("p", texts("timeline.outcome.nothing"), class_="atlas-unknown")
    return tag(
        "div",
        head,
        _transfers(dataset, found, order, texts),
        _later(dataset, found, view, texts),
        class_="atlas-outcome",
    )


def _transfers(dataset: Dataset, found: Outcomes, order: list[str], texts: Text) -> Markup:
    if not found.transfers:
        return tag("p", texts("timeline.outcome.no_transfers"), class_="atlas-unknown")
    rows = [_transfer(dataset, item, order, texts) for item in found.transfers]
    done = len(found.carried_out)
    verdict = texts("timeline.outcome.done", n=done) if done else texts("timeline.outcome.none_done")
    return (
        tag("h4", texts("timeline.outcome.transfers"))
        + lines("ul", rows)
        + tag("p", tag("strong", verdict), class_="atlas-verdict")
    )


def _transfer(dataset: Dataset, found: Standing, order: list[str], texts: Text) -> Markup:
    item = found.transfer
    order.extend(name for name in item.source_ids if name not in order)
    references = facts.references(dataset, item.source_ids, order, texts)
    since = (
        texts("timeline.outcome.since", date=date_text(found.since, texts))
        if found.since
        else texts("timeline.outcome.no_date")
    )
    state = tag("small", f"{standing_text(found, texts)}, {since} ", references)
    said = [item.evidence, *([item.note] if item.note else [])]
    more = [tag("small", shown(text.shown(texts.language), texts.language)) for text in said]
    return tag("span", links.record(dataset, "transfers", item.id, texts), state, *more, class_="atlas-transfer")


def _later(dataset: Dataset, found: Outcomes, view: EventView, texts: Text) -> Markup:
    said = Markup("")
    if found.later:
        said += tag("h4", texts("timeline.outcome.later")) + _events(dataset, found.later, texts)
    elif view.record.measure_ids:
        said += tag("p", texts("timeline.outcome.no_later"), class_="atlas-unknown")
    if found.later_in_exchange:
        said += tag("h4", texts("timeline.outcome.exchange")) + _events(dataset, found.later_in_exchange, texts)
    return said


def _events(dataset: Dataset, views: Sequence[EventView], texts: Text) -> Markup:
    return lines("ul", [dated(dataset, view, texts) for view in views])


def dated(dataset: Dataset, view: EventView, texts: Text) -> Markup:
    """An event as a link behind its date, with what makes it uncertain."""
    when = date_text(view.record.start, texts) if view.record.start else texts("timeline.chart.not_dated")
    doubts = [texts.label("date_basis", view.basis)] if view.basis in ("inferred", "computed") else []
    doubts += [texts.label("occurrence", view.occurrence)] if view.occurrence else []
    remark = tag("small", f" ({'; '.join(doubts)})") if doubts else Markup("")
    return tag("span", tag("small", when, ": "), links.record(dataset, "events", view.id, texts), remark)
