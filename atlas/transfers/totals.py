"""Counts over histories. Nothing is counted as carried out that the ledger does not record so."""

from collections import Counter
from collections.abc import Iterable

from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers.direction import BETWEEN
from atlas.transfers.history import History


def carried_out(found: Iterable[History], city_id: str) -> list[History]:
    """Transfers from the partner city that were piloted or run in a city."""
    return [item for item in found if item.city_id == city_id and item.way in BETWEEN and item.carried_out]


def grown(found: Iterable[History]) -> list[History]:
    """Transfers within a city that reached operation."""
    inside = (Way.PILOT_TO_CITY, Way.WITHIN_CITY)
    return [item for item in found if item.way in inside and item.carried_out]


def furthest_counts(found: Iterable[History]) -> list[tuple[TransferState | None, int]]:
    """How many transfers ended at which state, in the order of the states; None where none is recorded.

    A transfer that goes both ways counts once, unless it got further in one of the cities.
    """
    items = list(found)
    ended = {(item.transfer.id, item.furthest.state if item.furthest else None) for item in items}
    counts = Counter(state for _, state in ended)
    order: dict[TransferState | None, None] = dict.fromkeys(state for item in items for state in item.sequence)
    return [(state, counts[state]) for state in (*order, None) if counts[state]]
