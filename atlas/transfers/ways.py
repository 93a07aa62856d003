"""Which way a transfer goes."""

from atlas.schema import Transfer
from atlas.schema.vocabulary import TransferScope, Way

DORTMUND, CLUJ = "dortmund", "cluj-napoca"
PARTNERS = (DORTMUND, CLUJ)
WAYS = tuple(Way)
"""In the order in which they are shown."""

_WITHIN = {
    TransferScope.PILOT_TO_CITY: Way.PILOT_TO_CITY,
    TransferScope.WITHIN_CITY: Way.WITHIN_CITY,
    TransferScope.IMPORTED: Way.IMPORTED,
}


def way_of(transfer: Transfer) -> Way:
    """The way of a transfer. Cologne counts to the side of Dortmund, its partner in iResilience."""
    if transfer.scope in _WITHIN:
        return _WITHIN[transfer.scope]
    to_cluj = CLUJ in transfer.to_city_ids and set(transfer.from_city_ids) - {CLUJ}
    to_germany = CLUJ in transfer.from_city_ids and set(transfer.to_city_ids) - {CLUJ}
    if to_cluj and to_germany:
        return Way.BOTH
    if to_cluj:
        return Way.TO_CLUJ
    return Way.TO_DORTMUND if to_germany else Way.TO_OTHERS
