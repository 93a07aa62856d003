"""The transfer ledger: dated states with their evidence, and what taking a measure on would need."""

from typing import ClassVar

from atlas.schema.entity import Entity, Id, Ids, IsoDate, described
from atlas.schema.localised import Localised
from atlas.schema.vocabulary import Confidence, Precision, RequirementState, TransferScope, TransferState

_TAKEN_OVER = (
    TransferState.PROPOSED,
    TransferState.SEEN,
    TransferState.DISCUSSED,
    TransferState.EXAMINED,
    TransferState.ADAPTED,
    TransferState.PILOTED,
    TransferState.RUNNING,
)
_GROWN = (TransferState.PILOTED, *(state for state in _TAKEN_OVER if state is not TransferState.PILOTED))

SEQUENCES: dict[TransferScope, tuple[TransferState, ...]] = {
    TransferScope.PARTNER_CITIES: _TAKEN_OVER,
    TransferScope.IMPORTED: _TAKEN_OVER,
    TransferScope.PILOT_TO_CITY: _GROWN,
    TransferScope.WITHIN_CITY: _GROWN,
}
"""The order of the states. What grows within a city begins with its pilot."""

DEEDS = (TransferState.PILOTED, TransferState.RUNNING)
"""The states in which something is really done."""

CARRIED_OUT: dict[TransferScope, tuple[TransferState, ...]] = {
    scope: (TransferState.RUNNING,) if states is _GROWN else DEEDS for scope, states in SEQUENCES.items()
}
"""The states in which it is done at its goal. What grew within a city began with its pilot, so that only its
operation counts. To be adapted, in a text or a plan, is not to be carried out."""

WIDER_USE = {scope: (TransferState.ADAPTED, *states) for scope, states in CARRIED_OUT.items()}
"""The states in which another place makes use of it, if only in a plan of its own."""


class LedgerEntry(Entity):
    """A state that a transfer had reached in the receiving city at a date, with its evidence."""

    entity: ClassVar[str] = "ledger"
    title_field: ClassVar[str] = "evidence"
    id: Id = described("Stable identifier.", good="heat-telephone-proposed", bad="Ledger #1")
    transfer_id: Id = described("The transfer.", links="transfers", good="transfer-heat-telephone", bad="T 1")
    city_id: Id | None = described(
        "The receiving city in which the state holds; empty where no city is named.",
        links="cities",
        default=None,
    )
    state: TransferState = described(
        "proposed: named as transferable or published for others; seen: shown in the receiving place; "
        "discussed: on the table at a meeting; examined: looked at for fit; adapted: fitted into a text or "
        "plan there; piloted: tried; running: in operation; rejected: turned down.",
        good="discussed",
        bad="done",
    )
    date: IsoDate | None = described("Since when, cut to what is known.", default=None, good="2022-03", bad="spring")
    date_precision: Precision | None = described("Precision of the date.", default=None, bad="season")
    event_id: Id | None = described("Event at which it came to it.", links="events", default=None)
    measure_ids: Ids = described("Measures that show the state.", links="measures", default=())
    office_ids: Ids = described(
        "Offices responsible for the step, where documented.", links="organisations", default=()
    )
    evidence: Localised = described("What the state rests on, in a sentence.")
    reason: Localised | None = described("Why it was rejected; only there.", default=None)
    own_reading: bool = described("Whether calling it this state is our own reading.", good=True, bad="a bit")
    confidence: Confidence = described("How sure the record is.", good="high", bad="yes")
    source_ids: Ids = described("Sources: of the transfer, event or measures.", links="sources", min_length=1, bad=[])


class TransferCondition(Entity):
    """A condition to ask about when a measure is taken on elsewhere; our own synthesis."""

    entity: ClassVar[str] = "transfer_conditions"
    id: Id = described("Stable identifier.", good="budget", bad="The budget")
    order: int = described("Place in the list.", ge=1, good=1, bad=0)
    name: Localised = described("Name.")
    question: Localised = described("What it asks of the receiving city.")
    criterion_id: Id = described("Criterion it belongs to.", links="criteria")
    condition_ids: Ids = described("Documented factors and barriers.", links="conditions", default=())


class Requirement(Entity):
    """What is known about one condition for one measure in one receiving city."""

    entity: ClassVar[str] = "requirements"
    title_field: ClassVar[str] = "finding"
    id: Id = described("Stable identifier.", good="hafen-wasser-tanken-law", bad="law!")
    measure_id: Id = described("Measure of another city.", links="measures", good="hafen-wasser-tanken", bad="tank 1")
    city_id: Id = described("City that would take it on.", links="cities", good="cluj-napoca", bad="Cluj?")
    condition_id: Id = described("The condition.", links="transfer_conditions", good="law", bad="the law")
    state: RequirementState = described("Given, missing or unknown; never a score.", good="unknown", bad="2")
    there: Localised | None = described("What is documented where the measure comes from.", default=None)
    finding: Localised = described("What is documented in the receiving city, or what is not.")
    parallel_ids: Ids = described("Measures there that it rests on.", links="measures", default=())
    own_synthesis: bool = described("Whether the answer is our own synthesis.", good=True, bad="partly")
    confidence: Confidence = described("How sure the answer is.", good="low", bad="yes")
    source_ids: Ids = described("Sources; empty only where the answer is unknown.", links="sources", default=())
