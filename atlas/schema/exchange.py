"""Events, transfers, and the formats and phases of the living-lab toolbox."""

from typing import ClassVar

from atlas.schema.entity import Entity, Id, Ids, IsoDate, Metres, described
from atlas.schema.localised import Localised, LocalisedList
from atlas.schema.vocabulary import (
    Confidence,
    Direction,
    EventType,
    Mode,
    PositionMethod,
    Precision,
    Strand,
    TransferScope,
)


class Event(Entity):
    """A dated event. Geometry: Point or null."""

    entity: ClassVar[str] = "events"
    title_field: ClassVar[str] = "title"
    id: Id = described("Stable identifier.", good="event-digital-kick-off", bad="Kick-off 2022")
    title: Localised = described("Title; documented local titles stay.", good="Digital kick-off workshop")
    start: IsoDate | None = described("Start, cut to what is known.", default=None, good="2022-03-15", bad="15.3.2022")
    start_precision: Precision | None = described("Precision of the start.", default=None, bad="hour")
    end: IsoDate | None = described("End.", default=None, good="2022-03-16", bad="2022-02-30")
    end_precision: Precision | None = described("Precision of the end.", default=None, bad="hour")
    type: EventType = described("Kind of event.", good="workshop", bad="party")
    strand: Strand = described("Lane of the timeline.", good="exchange", bad="other")
    direction: Direction | None = described("Which way the exchange went.", default=None, good="both", bad="east")
    place: Localised | None = described("Where it was, in words.", default=None)
    accuracy_m: Metres | None = described("Radius in which the true place lies.", unit="metres", default=None, bad=0)
    position_method: PositionMethod = described("Where the position comes from.", good="none", bad="gps")
    city_ids: Ids = described("Cities taking part or concerned.", links="cities", default=())
    neighbourhood_ids: Ids = described("Neighbourhoods concerned.", links="neighbourhoods", default=())
    measure_ids: Ids = described("Measures it was about or led to.", links="measures", default=())
    document_ids: Ids = described("Documents of it.", links="documents", default=())
    part_of_id: Id | None = described("Series it is an evening of.", links="events", default=None)
    participants: Localised | None = described("Who took part: groups, never private persons.", default=None)
    programme: LocalisedList = described("Points of the programme.", default=LocalisedList())
    collected: LocalisedList = described("What was collected at it.", default=LocalisedList())
    description: Localised = described("What happened.")
    note: Localised | None = described("What to keep in mind.", default=None)
    project_ids: Ids = described("Projects it belongs to.", links="projects", default=())
    confidence: Confidence = described("How sure the record is.", good="high", bad="yes")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class Transfer(Entity):
    """What travelled, or was meant to travel, from one place to another; how far and since when: ledger.csv."""

    entity: ClassVar[str] = "transfers"
    title_field: ClassVar[str] = "title"
    id: Id = described("Stable identifier.", good="transfer-awareness-formats", bad="T#1")
    scope: TransferScope = described("Between whom.", good="pilot-to-city", bad="global")
    strand: Strand = described("Lane it belongs to.", good="exchange", bad="other")
    title: Localised = described("Title.")
    from_city_ids: Ids = described("Cities it comes from.", links="cities", default=())
    to_city_ids: Ids = described("Cities it goes to.", links="cities", default=())
    origin_text: Localised | None = described("Origin where it is no measure of the atlas.", default=None)
    origin_measure_ids: Ids = described("Measures it comes from.", links="measures", default=())
    target_measure_ids: Ids = described("Measures it became.", links="measures", default=())
    topics: Ids = described("Topics.", links="topics", min_length=1, bad=[])
    status_in_source: str | None = described(
        "The source's own word for how far it came, where it is another one than that of the ledger.", default=None
    )
    evidence: Localised = described("What the record rests on.")
    description: Localised = described("What the transfer is.")
    note: Localised | None = described("What to keep in mind.", default=None)
    confidence: Confidence = described("How sure the record is.", bad="yes")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class Phase(Entity):
    """A phase of the living lab, in our reading of the handbook."""

    entity: ClassVar[str] = "phases"
    id: Id = described("Stable identifier.", good="phase-activation", bad="Phase 2")
    order: int = described("Place in the sequence.", ge=1, good=2, bad=0)
    name: Localised = described("Name of the phase.")
    description: Localised = described("What happens in it.")
    period: Localised = described("When it ran.")
    documented_in_toolbox: bool = described("Whether the handbook has it.", good=True, bad="maybe")
    confidence: Confidence = described("How sure the record is.", bad="yes")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class Method(Entity):
    """A format of the living-lab toolbox."""

    entity: ClassVar[str] = "methods"
    id: Id = described("Stable identifier.", good="method-klimamap", bad="KlimaMap")
    name: Localised = described("Name of the format.")
    phase_id: Id = described("Phase it belongs to.", links="phases")
    purpose: Localised = described("What it is for.")
    participants: Localised = described("Who takes part.")
    effort: Localised | None = described("Effort, where documented.", default=None)
    needs: Localised | None = described("What is needed.", default=None)
    mode: Mode = described("On site, online, or both.", good="both", bad="hybrid")
    lessons: Localised | None = described("What was learnt.", default=None)
    in_toolbox_contents: bool = described("Whether the handbook's contents list has it.", bad="perhaps")
    confidence: Confidence = described("How sure the record is.", bad="yes")
    source_ids: Ids = described("Sources of the record.", links="sources", min_length=1, bad=[])


class MethodUse(Entity):
    """Where and when a format was tried."""

    entity: ClassVar[str] = "method_uses"
    title_field: ClassVar[str] = "place"
    id: Id = described("Stable identifier.", good="method-klimamap-u1", bad="use 1")
    method_id: Id = described("The format.", links="methods")
    city_id: Id | None = described("City.", links="cities", default=None)
    neighbourhood_id: Id | None = described("Neighbourhood.", links="neighbourhoods", default=None)
    date: IsoDate | None = described("Date, cut to what is known.", default=None, bad="summer")
    date_precision: Precision | None = described("Precision of the date.", default=None, bad="season")
    date_end: IsoDate | None = described("Last date.", default=None, bad="2020-00")
    date_end_precision: Precision | None = described("Precision of the last date.", default=None, bad="season")
    date_text: Localised | None = described("Wording where a date is not exact.", default=None)
    place: Localised | None = described("Where, in words.", default=None)
