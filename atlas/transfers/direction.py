"""Which way a transfer goes."""

from atlas.data.loading import Dataset
from atlas.places.cities import partners
from atlas.schema import Transfer
from atlas.schema.vocabulary import TransferScope, Way

WAYS = tuple(Way)
"""In the order in which they are shown."""

BETWEEN = (Way.TO_CLUJ, Way.TO_DORTMUND, Way.BOTH)
"""Those between the partner cities."""

_WITHIN = {
    TransferScope.PILOT_TO_CITY: Way.PILOT_TO_CITY,
    TransferScope.WITHIN_CITY: Way.WITHIN_CITY,
    TransferScope.IMPORTED: Way.IMPORTED,
}


def way_of(dataset: Dataset, transfer: Transfer) -> Way:
    """The way of a transfer. Cologne counts to the side of Dortmund, its partner in iResilience."""
    if transfer.scope in _WITHIN:
        return _WITHIN[transfer.scope]
    abroad = set(partners(dataset)[1:])
    to_cluj = abroad & set(transfer.to_city_ids) and set(transfer.from_city_ids) - abroad
    to_germany = abroad & set(transfer.from_city_ids) and set(transfer.to_city_ids) - abroad
    if to_cluj and to_germany:
        return Way.BOTH
    if to_cluj:
        return Way.TO_CLUJ
    return Way.TO_DORTMUND if to_germany else Way.TO_OTHERS
