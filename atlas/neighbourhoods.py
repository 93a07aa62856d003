"""What belongs to a neighbourhood: its part in the atlas, measures, events, projects; and how sure its extent is."""

from typing import Any, NamedTuple

from atlas.graph import graph
from atlas.loading import Dataset

GROUPS = ("living-lab", "other-pilot", "context")
"""The roles in the order of the page: a pilot of another project is never shown among the living labs."""


class ExtentKind(NamedTuple):
    """How an extent is known: `soft-circle`, `generalised-official` or `generalised-osm`, or `point`."""

    kind: str
    outline: Any


def groups(data: Dataset) -> dict[str, list[Any]]:
    """The neighbourhoods by role; in each group by city, then by id, which is the local name in every language."""
    cities = list(data.records("cities"))
    found: dict[str, list[Any]] = {role: [] for role in GROUPS}
    for place in data.records("neighbourhoods").values():
        found[place.role].append(place)
    for places in found.values():
        places.sort(key=lambda place: (_order(cities, place.city_id), place.id))
    return {role: places for role, places in found.items() if places}


def _order(cities: list[str], city: str) -> int:
    """Dortmund, Cologne, Cluj-Napoca: the file has them the other way round."""
    return -cities.index(city) if city in cities else 1


def extent_kind(data: Dataset, place: Any) -> ExtentKind:
    """How the extent of a neighbourhood is known, with its outline where there is one."""
    outline = data.get("outlines", place.id) or data.get("outlines_osm", place.id)
    if outline:
        return ExtentKind(outline.outline_kind, outline)
    return ExtentKind("soft-circle" if place.radius_m else "point", None)


def measures(data: Dataset, place: str) -> list[Any]:
    """The measures that lie or act in a neighbourhood, by leading topic and name."""
    names = graph(data).naming("neighbourhoods", place, by="measures")
    found = [data.records("measures")[name] for name in names]
    return sorted(found, key=lambda measure: (measure.topics[0], measure.name.of("en")))


def events(data: Dataset, place: str) -> list[Any]:
    """The events that concern a neighbourhood, by date; those without one last."""
    found = [data.records("events")[name] for name in graph(data).naming("neighbourhoods", place, by="events")]
    return sorted(found, key=lambda event: (event.start is None, event.start or ""))


def projects(data: Dataset, place: Any) -> list[Any]:
    """The projects whose living lab or pilot a neighbourhood is."""
    return [project for name in place.project_ids if (project := data.get("projects", name))]
