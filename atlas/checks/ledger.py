"""The transfer ledger: possible orders, nothing beyond its evidence, reasons for what was rejected."""

from collections.abc import Iterator
from itertools import combinations

from atlas.checks.facts import Facts
from atlas.data.problems import Problem
from atlas.schema import Event, LedgerEntry, Measure, MeasureNote, Transfer
from atlas.schema.dates import first_day, last_day
from atlas.schema.ledger import DEEDS, SEQUENCES
from atlas.schema.vocabulary import TransferScope, TransferState

State = TransferState
FILE, TRANSFERS = "ledger.csv", "transfers.csv"
GROWTH = (TransferScope.PILOT_TO_CITY, TransferScope.WITHIN_CITY)
"""Scopes in which a thing stays in its city and begins with its pilot."""
FIRST = (State.PROPOSED, State.SEEN, State.DISCUSSED)
"""The states a ledger may begin with; an idea from elsewhere may also be first met when it is adapted."""


def _entries(facts: Facts) -> Iterator[tuple[LedgerEntry, Transfer]]:
    """The entries whose transfer could be read."""
    for entry in facts.dataset.records(LedgerEntry).values():
        transfer = facts.dataset.get(Transfer, entry.transfer_id)
        if isinstance(entry, LedgerEntry) and isinstance(transfer, Transfer):
            yield entry, transfer


def _histories(facts: Facts) -> Iterator[tuple[list[LedgerEntry], Transfer]]:
    """The entries of each transfer in each receiving city, in the order of the states."""
    found: dict[tuple[str, str | None], list[LedgerEntry]] = {}
    for entry, _ in _entries(facts):
        found.setdefault((entry.transfer_id, entry.city_id), []).append(entry)
    for (name, _city), entries in found.items():
        transfer = facts.dataset.records(Transfer)[name]
        order = (*SEQUENCES[transfer.scope], State.REJECTED)
        yield sorted(entries, key=lambda entry: order.index(entry.state)), transfer


def _fault(rule: str, entry: LedgerEntry, field: str, found: object = "", **params: str) -> Problem:
    return Problem(rule, FILE, entry.id, field, str(found or ""), params)


def order(facts: Facts) -> Iterator[Problem]:
    """A further state that can only be dated before an earlier one, and anything after a rejection."""
    for entries, _ in _histories(facts):
        told: set[str] = set()
        for early, late in combinations(_first_of_each(entries), 2):
            if early.date and late.date and last_day(late.date) < first_day(early.date) and late.id not in told:
                told.add(late.id)
                rule = "after-rejection" if late.state is State.REJECTED else "ledger-order"
                yield _fault(rule, late, "date", late.date, state=late.state, other=early.state, date=early.date)


def _first_of_each(entries: list[LedgerEntry]) -> list[LedgerEntry]:
    """Each state once, with its earliest date: a thing may be discussed again after it was adapted."""
    firsts: dict[State, LedgerEntry] = {}
    for entry in entries:
        known = firsts.get(entry.state)
        if known is None or (entry.date and (not known.date or first_day(entry.date) < first_day(known.date))):
            firsts[entry.state] = entry
    return list(firsts.values())


def skipped(facts: Facts) -> Iterator[Problem]:
    """Histories that begin in the middle: running before seen, rejected unseen."""
    placed = [entry for entry, _ in _entries(facts) if entry.city_id is None or entry.city_id in facts.ids("cities")]
    if len(facts.ids("ledger")) > len(placed):
        return  # an entry that could not be read, or leads nowhere, may be what is missing, and is told already
    for entries, transfer in _histories(facts):
        first = entries[0]
        if first.state not in _openings(transfer.scope):
            wanted = ", ".join(_openings(transfer.scope))
            yield _fault("ledger-skipped", first, "state", first.state, wanted=wanted)


def _openings(scope: TransferScope) -> tuple[State, ...]:
    if scope in GROWTH:
        return State.PILOTED, *FIRST
    return (*FIRST, State.ADAPTED) if scope is TransferScope.IMPORTED else FIRST


def reasons(facts: Facts) -> Iterator[Problem]:
    """Rejected without a reason, or a reason although nothing was rejected."""
    for entry, _ in _entries(facts):
        if (entry.state is State.REJECTED) != (entry.reason is not None):
            yield _fault("ledger-reason", entry, "reason", entry.reason.of("en") if entry.reason else "")


def places(facts: Facts) -> Iterator[Problem]:
    """States in a city to which the transfer does not go."""
    for entry, transfer in _entries(facts):
        wanted = transfer.to_city_ids or (None,)
        if entry.city_id not in wanted and (entry.city_id is None or entry.city_id in facts.ids("cities")):
            yield _fault("ledger-city", entry, "city_id", entry.city_id, wanted=", ".join(map(str, wanted)))


def missing(facts: Facts) -> Iterator[Problem]:
    """Transfers of which the ledger says nothing, so that nobody knows how far they came."""
    if not facts.readable("ledger") or len(facts.ids("ledger")) > len(list(_entries(facts))):
        return  # what is missing may be an entry that could not be read or leads nowhere, and is told already
    known = {entry.transfer_id for entry, _ in _entries(facts)}
    for name in facts.dataset.records(Transfer):
        if name not in known:
            yield Problem("ledger-missing", TRANSFERS, name, "id", name)


def deeds(facts: Facts) -> Iterator[Problem]:
    """Deeds by our own reading: never in another place, and within a city only where a measure shows them."""
    for entry, transfer in _entries(facts):
        shown = transfer.scope in GROWTH and entry.measure_ids
        if entry.own_reading and entry.state in DEEDS and not shown:
            yield _fault("ledger-deed", entry, "own_reading", "true", state=entry.state)


def evidence(facts: Facts) -> Iterator[Problem]:
    """Sources that are neither those of the transfer nor of the event or measures the state is about."""
    for entry, transfer in _entries(facts):
        carriers = _carriers(facts, entry)
        if carriers is None:
            continue
        known = {source for record in (transfer, *carriers) for source in record.source_ids}
        for source in entry.source_ids:
            if source not in known and source in facts.ids("sources"):
                yield _fault("ledger-source", entry, "source_ids", source, transfer=transfer.id)


def _carriers(facts: Facts, entry: LedgerEntry) -> list[Event | Measure | MeasureNote] | None:
    """Event and measures of an entry with the notes on them; None where one could not be read."""
    if entry.measure_ids and not facts.readable("measure_notes"):
        return None
    noted = facts.ids("measure_notes")
    events = [facts.dataset.get(Event, entry.event_id)] if entry.event_id else []
    measures = [facts.dataset.get(Measure, name) for name in entry.measure_ids]
    notes = [facts.dataset.get(MeasureNote, name) for name in entry.measure_ids if name in noted]
    named = (*events, *measures, *notes)
    carriers = [record for record in named if record is not None]
    return carriers if len(carriers) == len(named) else None


def meetings(facts: Facts) -> Iterator[Problem]:
    """States that name an event and another date than the event's."""
    for entry, _ in _entries(facts):
        event = facts.dataset.get(Event, entry.event_id)
        if not isinstance(event, Event) or not event.start or not entry.date:
            continue
        first, last = first_day(event.start), max(last_day(event.end or event.start), last_day(event.start))
        if last_day(entry.date) < first or first_day(entry.date) > last:
            yield _fault("ledger-event", entry, "date", entry.date, event=event.id, date=event.start)
