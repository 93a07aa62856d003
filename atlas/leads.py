"""Sentences that name cities, neighbourhoods and outlines, with the names of the data in the language of the reader."""

from collections.abc import Callable, Iterable

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import series
from atlas.neighbourhoods import districts, outlines
from atlas.places.cities import city_order, partners
from atlas.schema import Neighbourhood, Outline
from atlas.schema.vocabulary import NeighbourhoodRole, OutlineOf


def every_city(dataset: Dataset, texts: Text) -> str:
    """'Dortmund, Cologne and Cluj-Napoca': the cities in their order."""
    return _cities(dataset, city_order(dataset), texts)


def partner_cities(dataset: Dataset, texts: Text) -> str:
    """'Dortmund and Cluj-Napoca'."""
    return _cities(dataset, partners(dataset), texts)


def living_lab_cities(dataset: Dataset, texts: Text) -> str:
    """The cities in which there is a living lab."""
    places = dataset.records(Neighbourhood).values()
    held = {place.city_id for place in places if place.role is NeighbourhoodRole.LIVING_LAB}
    return _cities(dataset, [name for name in city_order(dataset) if name in held], texts)


_CITIES: dict[str, Callable[[Dataset, Text], str]] = {
    "overview": partner_cities,
    "comparison": partner_cities,
    "measures": every_city,
    "rollbook": every_city,
}
"""The cities that an introduction names, by the key of the page or section."""


def lead(dataset: Dataset, key: str, texts: Text) -> str:
    """The introduction of a page or section. Reads the data only where the introduction names cities."""
    named = _CITIES.get(key)
    return texts(f"{key}.lead", cities=named(dataset, texts)) if named else texts(f"{key}.lead")


def soft_areas(dataset: Dataset, texts: Text) -> str:
    """What a blurred area means, and which neighbourhoods are circles."""
    names = _circles(dataset, texts)
    said = texts("overview.read_soft")
    return f"{said} {texts('overview.read_circles', names=series(names, texts))}" if names else said


def without_border(dataset: Dataset, texts: Text) -> str:
    """For which neighbourhoods no exact border is documented; empty where there are none."""
    names = _circles(dataset, texts)
    return texts("about.unknown_border", n=len(names), names=series(names, texts)) if names else ""


def without_licence(dataset: Dataset, texts: Text) -> str:
    """The shown outlines whose licence is not stated: cities and neighbourhoods by name, districts counted by city."""
    unstated = [record for record in outlines(dataset) if not record.licence_stated]
    if not unstated:
        return ""
    order, names = city_order(dataset), []
    for kind in (OutlineOf.CITY, OutlineOf.NEIGHBOURHOOD):
        found = [record for record in unstated if record.outline_of is kind]
        names += [_outlined(dataset, record, texts) for record in sorted(found, key=_rank(order))]
    for city in order:
        held = [record for record in unstated if record.outline_of is OutlineOf.DISTRICT and record.city_id == city]
        if held:
            names.append(texts("about.unstated_districts", n=len(held), city=_cities(dataset, [city], texts)))
    return texts("about.unstated", n=len(unstated), names=series(names, texts))


def dotted_lines(dataset: Dataset, texts: Text) -> list[str]:
    """What the districts on a map are, and which neighbourhoods are the pilot areas; nothing without districts."""
    if not districts(dataset):
        return []
    places = dataset.records(Neighbourhood).items()
    pilots = [name for name, place in places if place.role is not NeighbourhoodRole.CONTEXT]
    names = series([dataset.title("neighbourhoods", name, texts.language).text for name in pilots], texts)
    said = texts("words.pilots", n=len(pilots), names=names) if pilots else texts("words.pilots_none")
    return [texts("words.districts"), said]


def _circles(dataset: Dataset, texts: Text) -> list[str]:
    places = dataset.records(Neighbourhood).items()
    return [dataset.title("neighbourhoods", name, texts.language).text for name, place in places if place.radius_m]


def _outlined(dataset: Dataset, record: Outline, texts: Text) -> str:
    if record.outline_of is OutlineOf.CITY:
        return _cities(dataset, [record.id], texts)
    return record.outline_name


def _rank(order: list[str]) -> Callable[[Outline], tuple[int, str]]:
    return lambda record: (order.index(record.city_id) if record.city_id in order else len(order), record.id)


def _cities(dataset: Dataset, names: Iterable[str], texts: Text) -> str:
    return series([dataset.title("cities", name, texts.language).text for name in names], texts)
