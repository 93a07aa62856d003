"""Outlines of cities, neighbourhoods and districts. Coordinates: WGS 84, degrees."""

from typing import ClassVar

from atlas.schema.entity import Entity, Id, Metres, described
from atlas.schema.localised import Localised
from atlas.schema.vocabulary import OutlineKind, OutlineOf


class Outline(Entity):
    """A generalised outline of a city, a neighbourhood or a district: for orientation, not for point-in-polygon tests.

    A district is an area that no record of the atlas is about. It helps to find one's way, and is never a pilot area.
    """

    entity: ClassVar[str] = "outlines"
    title_field: ClassVar[str] = "outline_name"
    id: Id = described("The id of the city or neighbourhood it outlines; a district has an id of its own.")
    outline_of: OutlineOf = described(
        "What it outlines; a district is for orientation only, never a pilot area.", good="district", bad="pilot"
    )
    city_id: Id = described("City it lies in, or is.", links="cities", good="dortmund", bad="Dort mund")
    within_id: Id | None = described(
        "The outline that it lies within.", links="outlines or outlines_osm", default=None, good="plopilor"
    )
    outline_kind: OutlineKind = described("What it was taken from.", good="generalised-osm", bad="guess")
    outline_name: str = described("Name of the area whose boundary is shown.", min_length=1, good="Plopilor", bad="")
    outline_area_km2: float | None = described("Area of the source, in the plane.", unit="km²", default=None)
    outline_accuracy_m: Metres = described("No part of the boundary is farther from the ring.", unit="metres", bad=0)
    outline_source: Localised = described("Where the boundary comes from.")
    licence: str = described("Licence of the outline.", min_length=3, bad="")
    licence_stated: bool = described(
        "Whether the copy used states a licence; where not, `config.toml` says whether the outline is shown.",
        good=True,
        bad="perhaps",
    )
    attribution: str = described("Credit to be shown with it.", min_length=3, bad="")


class OsmOutline(Outline):
    """A generalised outline of a city, a neighbourhood or a district, from OpenStreetMap: for orientation only.

    It has a file of its own because of its licence.
    """
