"""What belongs to a neighbourhood: its part in the atlas, measures, events, projects; and how sure its extent is."""

from typing import NamedTuple

import numpy as np

from atlas.data.graph import graph
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.measures import FacetIndex
from atlas.measures.map_summary import WordsIndex, numbers, what_is_known, what_stands_out
from atlas.places.cities import city_order, city_rank
from atlas.schema import Event, Measure, Neighbourhood, OsmOutline, Outline, Project
from atlas.schema.vocabulary import OutlineOf

GROUPS = ("living-lab", "other-pilot", "context")
"""The roles in the order of the page: a pilot of another project is never shown among the living labs."""


class ExtentKind(NamedTuple):
    """How an extent is known: `soft-circle`, `generalised-official` or `generalised-osm`, or `point`."""

    kind: str
    outline: Outline | None


def groups(dataset: Dataset) -> dict[str, list[Neighbourhood]]:
    """The neighbourhoods by role; in each group by city, then by id, which is the local name in every language."""
    cities = city_order(dataset)
    found: dict[str, list[Neighbourhood]] = {role: [] for role in GROUPS}
    for place in dataset.records(Neighbourhood).values():
        found[place.role].append(place)
    for places in found.values():
        places.sort(key=lambda place: (city_rank(cities, place.city_id), place.id))
    return {role: places for role, places in found.items() if places}


def extent_kind(dataset: Dataset, place: Neighbourhood) -> ExtentKind:
    """How the extent of a neighbourhood is known, with its outline where there is one."""
    outline = dataset.get(Outline, place.id) or dataset.get(OsmOutline, place.id)
    if outline:
        return ExtentKind(outline.outline_kind, outline)
    return ExtentKind("soft-circle" if place.radius_m else "point", None)


def outlines(dataset: Dataset) -> list[Outline]:
    """All outlines: of cities, neighbourhoods, and districts that no record is about."""
    return [*dataset.records(Outline).values(), *dataset.records(OsmOutline).values()]


def districts(dataset: Dataset) -> list[Outline]:
    """The outlines that are for orientation only."""
    return [record for record in outlines(dataset) if record.outline_of is OutlineOf.DISTRICT]


def drawn_text(dataset: Dataset, record: Neighbourhood, kind: ExtentKind, texts: Text) -> str:
    """How the extent is drawn, in words, with the metres that it may be off; what it lies in and what lies in it."""
    key = f"neighbourhoods.drawn_{kind.kind.replace('-', '_')}"
    if kind.outline is None:
        return texts(key, metres=record.radius_m or record.accuracy_m)
    said = [texts(key, name=kind.outline.outline_name, metres=kind.outline.outline_accuracy_m)]
    by_id = {outline.id: outline for outline in outlines(dataset)}
    if outer := by_id.get(kind.outline.within_id or ""):
        said.append(texts("neighbourhoods.lies_within", name=outer.outline_name))
    inner = [outline.outline_name for outline in by_id.values() if outline.within_id == record.id]
    if inner:
        said.append(texts("neighbourhoods.lie_inside", names=", ".join(inner)))
    return " ".join(said)


def measures(dataset: Dataset, place: str) -> list[Measure]:
    """The measures that lie or act in a neighbourhood, by leading topic and name."""
    names = graph(dataset).naming("neighbourhoods", place, by="measures")
    found = [dataset.records(Measure)[name] for name in names]
    return sorted(found, key=lambda measure: (measure.topics[0], measure.name.of("en")))


def events(dataset: Dataset, place: str) -> list[Event]:
    """The events that concern a neighbourhood, by date; those without one last."""
    found = [dataset.records(Event)[name] for name in graph(dataset).naming("neighbourhoods", place, by="events")]
    return sorted(found, key=lambda event: (event.start is None, event.start or ""))


def projects(dataset: Dataset, place: Neighbourhood) -> list[Project]:
    """The projects whose living lab or pilot a neighbourhood is."""
    return [project for name in place.project_ids if (project := dataset.get(Project, name))]


def mask(dataset: Dataset, place: str, index: FacetIndex) -> np.ndarray:
    """The measures of a neighbourhood as the map and the words under it take them, in the order of the frame."""
    here = {measure.id for measure in measures(dataset, place)}
    return np.array([name in here for name in index.ids], dtype=bool)


def in_words(
    dataset: Dataset, place: str, index: FacetIndex, columns: WordsIndex, texts: Text
) -> tuple[list[str], list[str]]:
    """The map of a neighbourhood in sentences: the place and what lies there; how exact it is and what is unknown."""
    record = dataset.records(Neighbourhood)[place]
    name = dataset.title("neighbourhoods", place, texts.language).text
    said = [
        texts("neighbourhoods.map_shows", name=name),
        drawn_text(dataset, record, extent_kind(dataset, record), texts),
    ]
    found = numbers(index, columns, mask(dataset, place, index))
    if not found.shown:
        return [*said, texts("neighbourhoods.no_measures")], []
    said.append(texts("neighbourhoods.on_map", n=found.drawn, all=found.shown))
    if found.by_parts:
        said.append(texts("words.by_parts", n=found.by_parts))
    return said + what_stands_out(dataset, found, texts), what_is_known(found, texts)
