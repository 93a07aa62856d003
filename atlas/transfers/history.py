"""The history of a transfer in a receiving city: its states, and the gaps in which nothing is recorded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from atlas.data.loading import Dataset
from atlas.schema import LedgerEntry, Transfer
from atlas.schema.dates import first_day
from atlas.schema.ledger import SEQUENCES
from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers.direction import WAYS, way_of
from atlas.transfers.standing import place_of, standing_of


@dataclass(frozen=True)
class History:
    """One transfer in one receiving city (None: no city is named), its entries in the order of the states."""

    transfer: Transfer
    city_id: str | None
    way: Way
    entries: tuple[LedgerEntry, ...]

    @property
    def sequence(self) -> tuple[TransferState, ...]:
        """The states in their order for this scope; a rejection can end them anywhere."""
        return (*SEQUENCES[self.transfer.scope], TransferState.REJECTED)

    @property
    def furthest(self) -> LedgerEntry | None:
        """The entry that is furthest along; None where the ledger has nothing on this transfer."""
        return self.entries[-1] if self.entries else None

    @property
    def carried_out(self) -> bool:
        """Whether it is documented that something was tried or runs in this receiving place itself."""
        return standing_of(self.transfer, self.entries).carried_out

    @property
    def ended(self) -> bool:
        """Whether it stands at its last state, so that nothing further can come."""
        return bool(self.entries) and self.entries[-1].state in self.sequence[-2:]

    def at(self, state: TransferState) -> tuple[LedgerEntry, ...]:
        """The entries of a state, earliest first."""
        return tuple(entry for entry in self.entries if entry.state is state)


def histories(dataset: Dataset, ways: Sequence[Way] = WAYS) -> list[History]:
    """The histories of all transfers of these ways, by way, then by how far they came, then by date."""
    found = []
    for transfer in dataset.records(Transfer).values():
        way = way_of(dataset, transfer)
        if way in ways:
            found += [_history(dataset, transfer, way, city) for city in transfer.to_city_ids or (None,)]
    return sorted(found, key=_place)


def _history(dataset: Dataset, transfer: Transfer, way: Way, city: str | None) -> History:
    entries = (entry for entry in dataset.children(LedgerEntry, transfer.id) if entry.city_id == city)
    return History(transfer, city, way, tuple(sorted(entries, key=place_of(transfer))))


def _day(entry: LedgerEntry | None) -> date:
    """The first day an entry can have; undated ones come last."""
    return first_day(entry.date) if entry and entry.date else date.max


def _place(history: History) -> tuple[int, int, date, str]:
    order = history.sequence
    reached = order.index(history.furthest.state) if history.furthest else -1
    return WAYS.index(history.way), -reached, _day(history.furthest), history.transfer.id


@dataclass(frozen=True)
class Segment:
    """Neighbouring states of a history: one with entries, or several in which nothing is recorded."""

    states: tuple[TransferState, ...]
    entries: tuple[LedgerEntry, ...]


def segments(history: History, states: Sequence[TransferState]) -> list[Segment]:
    """A history as the cells of a table row; neighbouring states without entries share one cell."""
    result: list[Segment] = []
    for state in states:
        entries = history.at(state)
        if not entries and result and not result[-1].entries:
            result[-1] = Segment((*result[-1].states, state), ())
        else:
            result.append(Segment((state,), entries))
    return result
