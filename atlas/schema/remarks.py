"""What to keep in mind when an event is drawn: how its date is known, and whether it took place."""

from typing import ClassVar

from atlas.schema.entity import Entity, Id, Ids, IsoDate, described
from atlas.schema.vocabulary import DateBasis, Occurrence


class EventRemark(Entity):
    """A remark on an event whose date or occurrence is not simply documented; the others have none."""

    entity: ClassVar[str] = "event_remarks"
    title_field: ClassVar[str] = "id"
    id: Id = described("Stable identifier.", good="remark-letter-of-intent", bad="Remark 1")
    event_id: Id = described("The event.", links="events")
    date_basis: DateBasis = described("How the date is known.", good="inferred", bad="guessed")
    not_before: IsoDate | None = described(
        "For an event without a date: not before this.", default=None, good="2022-06", bad="spring"
    )
    not_after: IsoDate | None = described(
        "For an event without a date: not after this; empty: the day the sources were read.",
        default=None,
        bad="later",
    )
    occurrence: Occurrence | None = described(
        "What speaks against taking for granted that it took place; empty: nothing does.",
        default=None,
        good="announced",
        bad="rumoured",
    )
    source_ids: Ids = described("Sources of the remark.", links="sources", min_length=1, bad=[])
