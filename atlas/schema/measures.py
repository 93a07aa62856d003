"""Measures and the figures, challenges and population variants that belong to places and measures."""

from typing import ClassVar

from atlas.schema.entity import Entity, Id, Ids, IsoDate, Metres, described
from atlas.schema.localised import Localised, LocalisedList
from atlas.schema.vocabulary import (
    Confidence,
    GeometryHint,
    PositionMethod,
    Precision,
    Qualifier,
    Reach,
    StatusBasis,
    ValueKind,
)


class Measure(Entity):
    """Something built, a service, tool, format, plan or idea. Geometry: Point, MultiPoint or null."""

    entity: ClassVar[str] = "measures"
    id: Id = described("Stable identifier.", good="dortmund-hitze-telefon", bad="Hitze Telefon")
    city_id: Id = described("City it belongs to.", links="cities", good="dortmund", bad="DO/")
    neighbourhood_ids: Ids = described("Neighbourhoods it lies or acts in.", links="neighbourhoods", default=())
    reach: Reach = described("Where it acts; city-wide is never a pin.", good="city-wide", bad="everywhere")
    name: Localised = described("Name; documented local names stay.", good="Heat telephone")
    topics: Ids = described("Topics, the first leads.", links="topics", min_length=1, good=["heat-health"], bad=[])
    kind: Id = described("Kind of measure.", links="kinds", good="service", bad="Service!")
    status: Id = described("Status.", links="statuses", good="implemented", bad="done?")
    status_as_of: IsoDate | None = described("Date the status was recorded.", default=None, good="2024-05", bad="May")
    status_note: Localised | None = described("Remark on the status.", default=None)
    status_basis: StatusBasis = described("Stated by a dated source, or inferred.", good="inferred", bad="guessed")
    start: IsoDate | None = described("Start, cut to what is known.", default=None, good="2019-06", bad="June 2019")
    start_precision: Precision | None = described("Precision of the start.", default=None, bad="week")
    end: IsoDate | None = described("End; for built measures completion or opening.", default=None, bad="2021-13")
    end_precision: Precision | None = described("Precision of the end.", default=None, bad="decade")
    actors: LocalisedList = described("Who does it: organisations, never private persons.", default=LocalisedList())
    target_group: Localised | None = described("Whom it is for.", default=None)
    description: Localised = described("What it is.")
    location_text: Localised = described("Where it is, in words.")
    geometry_hint: GeometryHint = described("What the thing is in reality.", good="line", bad="polygonish")
    accuracy_m: Metres | None = described("Radius in which the true place lies.", unit="metres", default=None, bad=-1)
    position_method: PositionMethod = described("Where the position comes from.", good="none", bad="gps")
    project_ids: Ids = described("Projects it belongs to.", links="projects", default=())
    parent_id: Id | None = described("Measure it is part of.", links="measures", default=None)
    related_ids: Ids = described("Related measures; mutual.", links="measures", default=())
    transfer_note: Localised | None = described("What is said about transferring it.", default=None)
    note: Localised | None = described("What to keep in mind.", default=None)
    confidence: Confidence = described("How sure the record is.", good="medium", bad="sure")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class Figure(Entity):
    """A number or fact with its unit, note and own sources, on a measure, neighbourhood or city."""

    entity: ClassVar[str] = "figures"
    title_field: ClassVar[str] = "label"
    id: Id = described("Stable identifier.", good="agora-iris-pilot-f1", bad="1.")
    record_id: Id = described("Record it belongs to.", links="measures, neighbourhoods or cities")
    key: str | None = described(
        "Name by which cities are compared; measured_effect where the figure says what a measure was measured to do.",
        default=None,
        good="area_km2",
    )
    label: Localised = described("What the figure says.", good="Trees planted")
    value_kind: ValueKind = described("What the value is.", good="number", bad="float")
    value: float | None = described("The number; empty where the value is words or unknown.", default=None, bad="ten")
    qualifier: Qualifier | None = described(
        "How the source qualifies the number; printed before it, never in the note.", default=None, bad="over"
    )
    value_text: Localised | None = described("The value in words; a list is separated by semicolons.", default=None)
    unit: Localised | None = described("Unit, as written after the number.", default=None, good="trees")
    year: int | None = described("Year the value stands for.", default=None, good=2021, bad="2021/22")
    period: str | None = described("Years the value is the mean of.", default=None, good="2003–2022")
    note: Localised | None = described("Definition, limits, contradictions.", default=None)
    comparable: bool | None = described(
        "Whether both partner cities have it by one definition.", default=None, bad="so"
    )
    confidence: Confidence | None = described("How sure the figure is.", default=None, bad="sure")
    source_ids: Ids = described("Own sources; where empty, those of the record stand.", links="sources", default=())


class Challenge(Entity):
    """A challenge a neighbourhood faces."""

    entity: ClassVar[str] = "challenges"
    title_field: ClassVar[str] = "text"
    id: Id = described("Stable identifier.", good="iris-c1", bad="c/1")
    neighbourhood_id: Id = described("Neighbourhood that faces it.", links="neighbourhoods")
    topic: Id = described("Topic it belongs to.", links="topics", good="heat-health")
    text: Localised = described("The challenge in a sentence.")


class PopulationVariant(Entity):
    """A contradicting, undated or planned population figure, shown beside the others."""

    entity: ClassVar[str] = "population_variants"
    title_field: ClassVar[str] = "note"
    id: Id = described("Stable identifier.", good="manastur-p1", bad="p 1")
    neighbourhood_id: Id = described("Neighbourhood it is about.", links="neighbourhoods")
    value: int | None = described("The number.", unit="people", default=None, bad="a few")
    qualifier: Qualifier | None = described("How the source qualifies the number.", default=None, bad="over")
    year: int | None = described("Year it stands for; empty where the source gives none.", default=None, bad="soon")
    note: Localised | None = described("Where and how it was counted.", default=None)
    source_ids: Ids = described("Sources.", links="sources", min_length=1, bad=[])
