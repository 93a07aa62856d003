"""How far a transfer is documented to have come, and since when: from its ledger, by one rule for all that tell it.

The states that are our own reading of the sources are told beside it, and never counted as documented.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.schema import LedgerEntry, Transfer
from atlas.schema.dates import first_day
from atlas.schema.ledger import CARRIED_OUT, SEQUENCES, WIDER_USE
from atlas.schema.vocabulary import TransferState


@dataclass(frozen=True)
class Standing:
    """`documented`: the furthest state that is not our own reading; `read`: a further one that is.

    In several receiving cities it is the furthest of all of them. Either is None where there is none.
    """

    transfer: Transfer
    documented: LedgerEntry | None
    read: LedgerEntry | None

    @property
    def since(self) -> str | None:
        """Since when it stands there, cut to what is known; by our own reading where nothing else is recorded."""
        entry = self.documented or self.read
        return entry.date if entry else None

    @property
    def carried_out(self) -> bool:
        """Whether it is documented as piloted or running at its goal."""
        return self._in(CARRIED_OUT[self.transfer.scope])

    @property
    def in_wider_use(self) -> bool:
        """Whether it is documented as carried out, or at least adapted."""
        return self._in(WIDER_USE[self.transfer.scope])

    def _in(self, states: tuple[TransferState, ...]) -> bool:
        return self.documented is not None and self.documented.state in states


def standing(dataset: Dataset, transfer: Transfer) -> Standing:
    """Where a transfer stands by its ledger."""
    return standing_of(transfer, dataset.children(LedgerEntry, transfer.id))


def standing_of(transfer: Transfer, entries: Iterable[LedgerEntry]) -> Standing:
    """The same for some of its entries, those of one receiving city for example."""
    found = sorted(entries, key=place_of(transfer))
    documented = next((entry for entry in reversed(found) if not entry.own_reading), None)
    last = found[-1] if found else None
    further = last if last and (documented is None or last.state is not documented.state) else None
    return Standing(transfer, _earliest(documented, found), further if further and further.own_reading else None)


def place_of(transfer: Transfer) -> Callable[[LedgerEntry], tuple[int, bool, str]]:
    """Sort key of ledger entries: by state in the order of the scope, then by date; undated ones come last."""
    order = (*SEQUENCES[transfer.scope], TransferState.REJECTED)

    def place(entry: LedgerEntry) -> tuple[int, bool, str]:
        return order.index(entry.state), entry.date is None, first_day(entry.date).isoformat() if entry.date else ""

    return place


def _earliest(last: LedgerEntry | None, entries: list[LedgerEntry]) -> LedgerEntry | None:
    """The first entry of a state that is documented at least once: it stands there since then."""
    if last is None:
        return None
    return next(entry for entry in entries if entry.state is last.state and not entry.own_reading)


def standing_text(found: Standing, texts: Text) -> str:
    """'discussed'; 'proposed; our reading: seen'; 'our reading: in operation'; 'none recorded'."""
    parts = [texts.label("transfer_state", found.documented.state)] if found.documented else []
    if found.read:
        parts.append(texts("transfers.read", state=texts.label("transfer_state", found.read.state)))
    return "; ".join(parts) or texts("transfers.none")
