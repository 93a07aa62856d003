"""Which file of geodata/ holds which entity, and under what licence: the table of contents of the data."""

from enum import StrEnum
from typing import NamedTuple

from atlas import schema

OWN_LICENCE = "CC BY 4.0"
OWN_ATTRIBUTION = "Resilience Exchange Atlas, from the public sources named in sources.csv"
OSM_LICENCE = "ODbL 1.0"
OSM_ATTRIBUTION = "© OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright"


class Need(StrEnum):
    """What has to be there of a file, whatever the data are."""

    FILLED = "required"  # with at least one record: every measure rests on it
    PRESENT = "required, may be empty"
    OPTIONAL = "may be missing when empty"  # it holds parts of records only, and nothing leads to it


class DataFile(NamedTuple):
    """A file of geodata/: its name, the entity in it, the key it is loaded under, what it holds."""

    name: str
    key: str
    model: type[schema.Entity]
    meaning: str
    licence: str = OWN_LICENCE
    attribution: str = OWN_ATTRIBUTION
    need: Need = Need.PRESENT

    @property
    def spatial(self) -> bool:
        """Whether it is a GeoJSON layer; otherwise a CSV table."""
        return self.name.endswith(".geojson")


PER_FEATURE = "stated on each feature"

FILES: tuple[DataFile, ...] = (
    DataFile("cities.geojson", "cities", schema.City, "Cities, with the point the map opens on", need=Need.FILLED),
    DataFile(
        "neighbourhoods.geojson",
        "neighbourhoods",
        schema.Neighbourhood,
        "Living labs, pilots, context districts; a point, and a radius where no exact border is documented",
    ),
    DataFile(
        "measures.geojson",
        "measures",
        schema.Measure,
        "Measures; geometry null where no position is documented or the measure is city-wide",
        need=Need.FILLED,
    ),
    DataFile("events.geojson", "events", schema.Event, "Events; geometry null where no place is documented"),
    DataFile("event_remarks.csv", "event_remarks", schema.EventRemark, "How the date of an event is known"),
    DataFile("hotspots.geojson", "hotspots", schema.Hotspot, "Flood-prone spots named by a source", need=Need.OPTIONAL),
    DataFile(
        "outlines.geojson",
        "outlines",
        schema.Outline,
        "Generalised outlines from official data",
        PER_FEATURE,
        PER_FEATURE,
    ),
    DataFile(
        "outlines_osm.geojson",
        "outlines_osm",
        schema.OsmOutline,
        "Generalised outlines from OpenStreetMap",
        OSM_LICENCE,
        OSM_ATTRIBUTION,
    ),
    DataFile(
        "base.geojson",
        "base",
        schema.BaseFeature,
        "Schematic base map, for orientation only",
        PER_FEATURE,
        PER_FEATURE,
    ),
    DataFile(
        "base_osm.geojson",
        "base_osm",
        schema.OsmBaseFeature,
        "Part of the base map derived from OpenStreetMap",
        OSM_LICENCE,
        OSM_ATTRIBUTION,
    ),
    DataFile("figures.csv", "figures", schema.Figure, "Figures on measures, neighbourhoods and cities"),
    DataFile("challenges.csv", "challenges", schema.Challenge, "Challenges of neighbourhoods"),
    DataFile(
        "population_variants.csv",
        "population_variants",
        schema.PopulationVariant,
        "Contradicting, undated or planned population figures",
        need=Need.OPTIONAL,
    ),
    DataFile("transfers.csv", "transfers", schema.Transfer, "What travelled, or was meant to"),
    DataFile("ledger.csv", "ledger", schema.LedgerEntry, "Dated states of the transfers, each with its evidence"),
    DataFile(
        "transfer_conditions.csv",
        "transfer_conditions",
        schema.TransferCondition,
        "What to ask when a measure is taken on elsewhere, own synthesis",
    ),
    DataFile(
        "requirements.csv",
        "requirements",
        schema.Requirement,
        "Answers to these questions for a measure and a receiving city",
    ),
    DataFile("methods.csv", "methods", schema.Method, "Formats of the living-lab toolbox"),
    DataFile("method_uses.csv", "method_uses", schema.MethodUse, "Where and when a format was tried"),
    DataFile("method_links.csv", "method_links", schema.MethodLink, "What the formats were held as and led to"),
    DataFile(
        "pitfalls.csv",
        "pitfalls",
        schema.Pitfall,
        "Difficulties that sources report of a format",
        need=Need.OPTIONAL,
    ),
    DataFile("phases.csv", "phases", schema.Phase, "Phases of the living lab, our reading"),
    DataFile("criteria.csv", "criteria", schema.Criterion, "Transferability criteria, own synthesis"),
    DataFile("frameworks.csv", "frameworks", schema.Framework, "Published frameworks"),
    DataFile("framework_criteria.csv", "framework_criteria", schema.FrameworkCriterion, "Their criteria"),
    DataFile("profiles.csv", "profiles", schema.Profile, "Kinds of place for the rollbook, our own reading"),
    DataFile("conditions.csv", "conditions", schema.Condition, "Documented conditions and barriers"),
    DataFile("measure_notes.csv", "measure_notes", schema.MeasureNote, "What measures need where repeated"),
    DataFile("notes.csv", "notes", schema.Note, "Notes on the criteria, the phase model, the rollbook"),
    DataFile("documents.csv", "documents", schema.Document, "Publications; links only"),
    DataFile("organisations.csv", "organisations", schema.Organisation, "Organisations, never private persons"),
    DataFile("projects.csv", "projects", schema.Project, "Projects and groupings of programmes"),
    DataFile("topics.csv", "topics", schema.Topic, "Topics of measures", need=Need.FILLED),
    DataFile("kinds.csv", "kinds", schema.Kind, "Kinds of measures", need=Need.FILLED),
    DataFile("statuses.csv", "statuses", schema.Status, "Statuses of measures", need=Need.FILLED),
    DataFile("sources.csv", "sources", schema.Source, "The registry of sources", need=Need.FILLED),
)

BY_KEY = {file.key: file for file in FILES}
_KEYS = {file.model: file.key for file in FILES}


def key_of(of: type[schema.Entity] | str) -> str:
    """The key of the file that holds the records of a model; each file has a model of its own. Keys stay keys."""
    return of if isinstance(of, str) else _KEYS[of]


OWNERS = {
    "figures": "record_id",
    "challenges": "neighbourhood_id",
    "population_variants": "neighbourhood_id",
    "hotspots": "neighbourhood_id",
    "method_uses": "method_id",
    "method_links": "method_id",
    "pitfalls": "method_id",
    "framework_criteria": "framework_id",
    "event_remarks": "event_id",
    "measure_notes": "id",
    "ledger": "transfer_id",
    "requirements": "measure_id",
}
"""Entities that are parts of another record, shown with it and counted with it, and the field that names it."""
