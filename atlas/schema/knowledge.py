"""What is known about transferability: criteria (own synthesis), frameworks, documented conditions."""

from typing import ClassVar

from atlas.schema.entity import Entity, Id, Ids, described
from atlas.schema.localised import Localised, LocalisedList
from atlas.schema.vocabulary import Confidence


class Criterion(Entity):
    """A transferability criterion of our own synthesis; no measure has been officially scored."""

    entity: ClassVar[str] = "criteria"
    id: Id = described("Stable identifier.", good="c1-challenge-fit", bad="C 1")
    order: int = described("Place in the list.", ge=1, good=1, bad=0)
    name: Localised = described("Name.")
    question: Localised = described("The question it asks of the receiving place.")
    derived_from: Ids = described(
        "Frameworks and conditions it was derived from.", links="frameworks or conditions", default=()
    )
    own_synthesis: bool = described("Always true: not an official method.", good=True, bad="partly")
    source_ids: Ids = described("Sources.", links="sources", min_length=1, bad=[])


class FrameworkCriterion(Entity):
    """A criterion of a published framework."""

    entity: ClassVar[str] = "framework_criteria"
    title_field: ClassVar[str] = "text"
    id: Id = described("Stable identifier.", good="resin-k1", bad="k 1")
    framework_id: Id = described("The framework.", links="frameworks")
    key: str = described("Short name within the framework.", min_length=1, bad="")
    text: Localised = described("What it asks.")


class Framework(Entity):
    """A published framework for transferring or choosing measures."""

    entity: ClassVar[str] = "frameworks"
    id: Id = described("Stable identifier.", good="connecting-nature", bad="Connecting Nature")
    name: Localised = described("Name.")
    owner: str = described("Who publishes it.")
    structure: Localised | None = described("How it is built.", default=None)
    note: Localised | None = described("What to keep in mind.", default=None)
    confidence: Confidence = described("How sure the record is.", bad="yes")
    source_ids: Ids = described("Sources.", links="sources", min_length=1, bad=[])


class Condition(Entity):
    """A documented condition for, or barrier to, carrying something on or over."""

    entity: ClassVar[str] = "conditions"
    title_field: ClassVar[str] = "text"
    id: Id = described("Stable identifier.", good="aim-transferable", bad="aim!")
    kind: Id = described("statement, condition, barrier …", good="barrier", bad="a barrier")
    name: Localised | None = described("Name.", default=None)
    text: Localised = described("What is documented.")
    confidence: Confidence = described("How sure the record is.", bad="yes")
    source_ids: Ids = described("Sources.", links="sources", min_length=1, bad=[])


class MeasureNote(Entity):
    """What a measure needs where it is repeated."""

    entity: ClassVar[str] = "measure_notes"
    title_field: ClassVar[str] = "replication"
    id: Id = described("The measure.", links="measures")
    preconditions: LocalisedList = described("What must be there.", default=LocalisedList())
    replication: Localised | None = described("How it was or can be repeated.", default=None)
    amplification: str | None = described("Type of amplification, our reading.", default=None, good="stabilizing")
    amplification_is_own_reading: bool = described("Whether the type is our own reading.", bad="half")
    confidence: Confidence = described("How sure the record is.", bad="yes")
    source_ids: Ids = described("Sources.", links="sources", min_length=1, bad=[])


class Note(Entity):
    """A note on the whole: criteria, scale, phase model, rollbook."""

    entity: ClassVar[str] = "notes"
    title_field: ClassVar[str] = "text"
    id: Id = described("Stable identifier.", good="rollbook", bad="Roll book")
    text: Localised = described("The note.")
    published: bool | None = described("For the rollbook: whether it has been published.", default=None, bad="soon")
    confidence: Confidence | None = described("How sure the note is.", default=None, bad="yes")
    source_ids: Ids = described("Sources.", links="sources", default=())
