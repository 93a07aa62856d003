"""Cities, neighbourhoods, hotspots, the schematic base map. Coordinates: WGS 84, degrees."""

from typing import ClassVar

from atlas.schema.entity import Entity, Id, Ids, IsoDate, Latitude, Longitude, Metres, described
from atlas.schema.localised import Localised, LocalisedList
from atlas.schema.vocabulary import BaseKind, Confidence, NeighbourhoodRole, PositionMethod


class City(Entity):
    """A city of the atlas: two partner cities and Cologne."""

    entity: ClassVar[str] = "cities"
    id: Id = described("Stable identifier.", good="dortmund", bad="Dortmund!")
    name: Localised = described("Name of the city.", good="Dortmund")
    country: str = described("Country, in English.", good="Germany")
    position_note: Localised | None = described("What the position stands for.", default=None)
    zoom: int = described("Zoom level at which the map opens on the city.", unit="zoom level", good=11, bad="far")
    order: int = described("Place of the city in every list, the partner cities first.", ge=1, good=1, bad=0)
    partner: bool = described("Whether it is one of the two partner cities of the exchange.", good=True, bad="maybe")
    currency: str = described(
        "Currency of the amounts of money, ISO 4217; a figure in it is a cost.",
        pattern="^[A-Z]{3}$",
        good="EUR",
        bad="€",
    )
    role: Localised = described("Part the city plays in the exchange.")
    bbox: tuple[float, float, float, float] = described(
        "West, south, east, north edge of the city's outline.",
        unit="degrees",
        good=[7.3, 51.41, 7.64, 51.6],
        bad=[7.3],
    )
    area_km2: float = described("Area of the outline, computed in the plane.", unit="km²", good=280.7, bad="large")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class Neighbourhood(Entity):
    """A living lab, a pilot area of another project, or a district shown for context."""

    entity: ClassVar[str] = "neighbourhoods"
    id: Id = described("Stable identifier.", good="hafenquartier", bad="Hafenquartier ")
    city_id: Id = described("City it lies in.", links="cities", good="dortmund", bad="Dort mund")
    name: Localised = described("Name; local names stay.", good="Hafenquartier")
    role: NeighbourhoodRole = described("Why it is in the atlas.", good="living-lab", bad="pilot")
    project_ids: Ids = described("Projects it is a pilot of.", links="projects", default=())
    pilot_roles: LocalisedList = described("What it is a pilot for.", default=LocalisedList())
    position_method: PositionMethod = described("Where the position comes from.", good="outline-centroid", bad="gps")
    accuracy_m: Metres = described("Radius in which the true place lies.", unit="metres", good=300, bad=-5)
    area_km2: float | None = described("Documented area.", unit="km²", default=None, bad="wide")
    population: int | None = described("Documented population.", unit="people", default=None, bad="many")
    population_date: IsoDate | None = described("Date of the population.", default=None, good="2023", bad="last year")
    radius_m: Metres | None = described(
        "Radius of the soft circle where no exact border is documented.",
        unit="metres",
        default=None,
        good=500,
        bad=0,
    )
    description: Localised = described("What the neighbourhood is like.")
    extent_text: Localised = described("How far it reaches, in words.")
    note: Localised | None = described("What to keep in mind.", default=None)
    confidence: Confidence = described("How sure the record is.", good="high", bad="certain")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class Hotspot(Entity):
    """A flood-prone spot named by a source."""

    entity: ClassVar[str] = "hotspots"
    id: Id = described("Stable identifier.", good="deutz-1", bad="Deutz 1")
    neighbourhood_id: Id = described("Neighbourhood it lies in.", links="neighbourhoods")
    topic: Id = described("Topic it belongs to.", links="topics", good="flood-prevention")
    name: Localised = described("Name of the spot.")
    accuracy_m: Metres = described("Radius in which the true place lies.", unit="metres", good=200, bad=0)
    position_method: PositionMethod = described("Where the position comes from.", bad="gps")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class BaseFeature(Entity):
    """A feature of the schematic base map, for orientation only."""

    entity: ClassVar[str] = "base"
    id: Id = described("Stable identifier.", good="emscher", bad="Emscher River")
    city_id: Id | None = described("City it belongs to.", links="cities", default=None)
    kind: BaseKind = described("What it stands for.", good="river", bad="water")
    name: Localised = described("Name, local where there is no usual other one.")
    rank: int = described("1 is always drawn, 2 from zoom 12, 3 from zoom 13.", ge=1, le=3, good=1, bad=7)
    width_m: Metres | None = described("Width of a river drawn as a line.", unit="metres", default=None)
    accuracy_m: Metres = described("How far the drawn line may be off.", unit="metres", good=300, bad=0)
    basis: str = described("'own-drawing' or where the geometry was derived from.", good="own-drawing")
    licence: str = described("Licence of the feature.", min_length=3, bad="")
    attribution: str = described("Credit to be shown with it.", min_length=3, bad="")


class OsmBaseFeature(BaseFeature):
    """A feature of the schematic base map derived from OpenStreetMap, for orientation only.

    It has a file of its own because of its licence.
    """


CityPosition = tuple[Longitude, Latitude]
