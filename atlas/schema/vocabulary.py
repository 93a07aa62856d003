"""Closed vocabularies of the structure; their labels are in text/<language>.toml under [vocabulary].

Topics, kinds and statuses of measures are vocabularies too, but of the content: they live in geodata/ with
their labels and definitions, and the checks hold every record against them.
"""

from enum import StrEnum


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Confidence(StrEnum):
    """How sure the record is, from the quality and number of its sources."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Reach(StrEnum):
    """Where a measure acts; city-wide measures are never drawn as a pin."""

    CITY_WIDE = "city-wide"
    NEIGHBOURHOOD = "neighbourhood"
    ELSEWHERE = "elsewhere-in-city"


class PositionMethod(StrEnum):
    """Where a position comes from."""

    DOCUMENTED = "documented-coordinate"
    GENERAL_KNOWLEDGE = "located-from-general-knowledge"
    NEIGHBOURHOOD_CENTROID = "neighbourhood-centroid"
    OUTLINE_CENTROID = "outline-centroid"
    NONE = "none"


class GeometryHint(StrEnum):
    """What the thing is in reality, even where only a representative point is known."""

    POINT = "point"
    MULTIPOINT = "multipoint"
    LINE = "line"
    ROUTE = "route"
    AREA = "area"
    NONE = "none"


class StatusBasis(StrEnum):
    """Whether a dated source states the status or it was inferred."""

    DOCUMENTED = "documented"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class NeighbourhoodRole(StrEnum):
    """Why a neighbourhood is in the atlas."""

    LIVING_LAB = "living-lab"
    OTHER_PILOT = "other-pilot"
    CONTEXT = "context"


class OutlineOf(StrEnum):
    """What an outline outlines; a district is for orientation only, never a pilot area."""

    CITY = "city"
    NEIGHBOURHOOD = "neighbourhood"
    DISTRICT = "district"


class OutlineKind(StrEnum):
    """What an outline was taken from."""

    OFFICIAL = "generalised-official"
    OSM = "generalised-osm"
    SOFT_CIRCLE = "soft-circle"


class DateBasis(StrEnum):
    """How the date of an event is known."""

    DOCUMENTED = "documented"
    INFERRED = "inferred"
    COMPUTED = "computed"
    UNKNOWN = "unknown"


class Occurrence(StrEnum):
    """What speaks against taking for granted that an event took place."""

    ANNOUNCED = "announced"
    CALLED_OFF = "called-off"
    NOMINAL = "nominal"


class Strand(StrEnum):
    """The lane an event or transfer belongs to."""

    EXCHANGE = "exchange"
    LIVING_LAB = "living-lab"
    PARALLEL = "parallel"
    CONTEXT = "context"


class Direction(StrEnum):
    """Which way an exchange went."""

    TO_CLUJ = "dortmund-to-cluj"
    TO_DORTMUND = "cluj-to-dortmund"
    BOTH = "both"


class EventType(StrEnum):
    """What kind of event it was."""

    ACTION_GROUP = "action-group"
    ANNOUNCEMENT = "announcement"
    CLOSING = "closing"
    CONFERENCE = "conference"
    DEADLINE = "deadline"
    DECISION = "decision"
    FUNDING = "funding"
    KICK_OFF = "kick-off"
    MILESTONE = "milestone"
    ONLINE_EVENT = "online-event"
    ONLINE_PARTICIPATION = "online-participation"
    OPENING = "opening"
    PLENARY = "plenary"
    POLITICAL_DIALOGUE = "political-dialogue"
    PROJECT_MILESTONE = "project-milestone"
    PUBLIC_EVENT = "public-event"
    PUBLICATION = "publication"
    SITE_WALK = "site-walk"
    TRANSFER_WORKSHOP = "transfer-workshop"
    VISIT = "visit"
    WEATHER_EVENT = "weather-event"
    WORKING_GROUP = "working-group"
    WORKSHOP = "workshop"


class TransferScope(StrEnum):
    """Between whom a transfer ran."""

    PARTNER_CITIES = "between-partner-cities"
    PILOT_TO_CITY = "pilot-to-city"
    WITHIN_CITY = "within-city"
    IMPORTED = "imported"


class Stage(StrEnum):
    """How far a measure of a status has come."""

    DONE = "done"
    UNDER_WAY = "under-way"
    PLANNED = "planned"
    PROPOSED = "proposed"
    UNKNOWN = "unknown"


class MethodRelation(StrEnum):
    """What a format of the toolbox has to do with an event or a measure."""

    HELD_AS = "held-as"
    RECORDED_AS = "recorded-as"
    LED_TO = "led-to"
    FED_INTO = "fed-into"


class ReadingBasis(StrEnum):
    """Whether a source says it, or we read it from name, place and date."""

    DOCUMENTED = "documented"
    OWN_READING = "own-reading"


class Mode(StrEnum):
    """Whether a format of the toolbox runs on site or online."""

    ONLINE = "online"
    OFFLINE = "offline"
    BOTH = "both"


class LinkKind(StrEnum):
    """Whether a source's address is the original page or somebody else's copy (shown, never linked)."""

    ORIGINAL = "original"
    COPY = "copy"


class ValueKind(StrEnum):
    """What the value of a figure is."""

    NUMBER = "number"
    TEXT = "text"
    LIST = "list"
    FLAG = "flag"
    UNKNOWN = "unknown"


class Qualifier(StrEnum):
    """How a number of a source is qualified; printed before the number."""

    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    ABOUT = "about"
    ALMOST = "almost"
    UP_TO = "up-to"


class BaseKind(StrEnum):
    """What a feature of the schematic base map stands for."""

    COUNTRY = "country"
    DISTRICT = "district"
    RIVER = "river"
    CANAL = "canal"
    STREAM = "stream"
    LAKE = "lake"
    HARBOUR = "harbour"
    RAIL = "rail"
    MOTORWAY = "motorway"
    ROAD = "road"
    STATION = "station"
    LANDMARK = "landmark"
    DISTRICT_LABEL = "district-label"


class Way(StrEnum):
    """Which way a transfer goes: read from its scope and its cities."""

    TO_CLUJ = Direction.TO_CLUJ.value
    TO_DORTMUND = Direction.TO_DORTMUND.value
    BOTH = Direction.BOTH.value
    TO_OTHERS = "to-others"
    PILOT_TO_CITY = "pilot-to-city"
    WITHIN_CITY = "within-city"
    IMPORTED = "imported"


class TransferState(StrEnum):
    """A dated state of a transfer in the receiving place. Proposed says nothing yet about that place."""

    PROPOSED = "proposed"
    SEEN = "seen"
    DISCUSSED = "discussed"
    EXAMINED = "examined"
    ADAPTED = "adapted"
    PILOTED = "piloted"
    RUNNING = "running"
    REJECTED = "rejected"


class RequirementState(StrEnum):
    """Whether a condition for taking a measure on is met in the receiving city. Never a score."""

    GIVEN = "given"
    MISSING = "missing"
    UNKNOWN = "unknown"
