"""What became of the formats of the toolbox, and what they struggled with."""

from typing import ClassVar

from atlas.schema.entity import Entity, Id, Ids, described
from atlas.schema.localised import Localised
from atlas.schema.vocabulary import MethodRelation, ReadingBasis


class MethodLink(Entity):
    """A link from a format, or from one use of it, to an event or a measure of the atlas."""

    entity: ClassVar[str] = "method_links"
    title_field: ClassVar[str] = "id"
    id: Id = described("Stable identifier.", good="method-klimamap-l1", bad="link 1")
    method_id: Id = described("The format.", links="methods", good="method-klimamap")
    use_id: Id | None = described(
        "The use it is about; empty where the link holds for the format.", links="method_uses", default=None
    )
    relation: MethodRelation = described("What the link says.", good="led-to", bad="caused")
    event_id: Id | None = described("The event; an event or a measure, never both.", links="events", default=None)
    measure_id: Id | None = described("The measure.", links="measures", default=None)
    basis: ReadingBasis = described(
        "Whether a source says it, or whether we read it from name, place and date.",
        good="documented",
        bad="obvious",
    )
    source_ids: Ids = described("Sources of the link.", links="sources", min_length=1, bad=[])


class Pitfall(Entity):
    """A difficulty that a source reports of a format; other formats have none documented."""

    entity: ClassVar[str] = "pitfalls"
    title_field: ClassVar[str] = "text"
    id: Id = described("Stable identifier.", good="method-klimamap-d1", bad="d 1")
    method_id: Id = described("The format.", links="methods", good="method-klimamap")
    text: Localised = described("The difficulty.")
    source_ids: Ids = described("Sources.", links="sources", min_length=1, bad=[])
