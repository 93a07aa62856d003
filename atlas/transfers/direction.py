"""Which way a transfer or an exchange goes, and how that is called: by the names of the partner cities."""

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.places.cities import partners
from atlas.schema import Transfer
from atlas.schema.vocabulary import Direction, TransferScope, Way

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


def way_label(dataset: Dataset, way: Way, texts: Text) -> str:
    """The way of a transfer as a heading: “Dortmund → Cluj-Napoca”."""
    return texts.label("way", way, **_ends(dataset, way, texts))


def direction_label(dataset: Dataset, direction: Direction, texts: Text) -> str:
    """The direction of an exchange within a sentence: “Dortmund to Cluj-Napoca”."""
    return texts.label("direction", direction, **_ends(dataset, direction, texts))


def _ends(dataset: Dataset, way: Way | Direction, texts: Text) -> dict[str, str]:
    """The partner cities from start to end; a city whose record could not be read is called unknown."""
    names = [dataset.title("cities", city, texts.language).text for city in partners(dataset)]
    first, second = (names + [texts("general.unknown")] * 2)[:2]
    start, end = (second, first) if way == Direction.TO_DORTMUND else (first, second)
    return {"start": start, "end": end}
