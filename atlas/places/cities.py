"""The cities in their one order, the partners among them, and the currencies of amounts: all from cities.geojson.

A city whose record could not be read is in none of them; who asks for a partner has to reckon with None.
"""

from collections.abc import Collection

from atlas.data.loading import Dataset
from atlas.schema import City


def city_order(dataset: Dataset) -> list[str]:
    """The ids of the cities, in the order in which every page, list and book has them."""
    found = dataset.records(City)
    return sorted(found, key=lambda name: (found[name].order, name))


def in_order(dataset: Dataset, names: Collection[str]) -> list[str]:
    """Some ids of cities in that order; ids there is no city of come last."""
    order = city_order(dataset)
    return sorted(names, key=lambda name: (city_rank(order, name), name))


def city_rank(order: list[str], name: str | None) -> int:
    """The place of a city in an order, for sorting; after all others where it is not in it."""
    return order.index(name) if name in order else len(order)


def partners(dataset: Dataset) -> tuple[str, ...]:
    """The ids of the partner cities of the exchange, in order; two, unless one of them could not be read."""
    found = dataset.records(City)
    return tuple(name for name in city_order(dataset) if found[name].partner)


def partner_of(dataset: Dataset, city_id: str) -> str | None:
    """The partner city that would take on what a city has: the one in another country."""
    home = dataset.get(City, city_id)
    others = (dataset.records(City)[name] for name in partners(dataset) if name != city_id)
    return next((city.id for city in others if home and city.country != home.country), None)


def currencies(dataset: Dataset) -> frozenset[str]:
    """The currencies of the cities, as ISO 4217 codes."""
    return frozenset(city.currency for city in dataset.records(City).values())
