"""What a city would need to take a measure on: conditions one by one, given, missing or unknown. No score."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from atlas.data.loading import Dataset
from atlas.measures.costs import costs
from atlas.places.cities import partner_of
from atlas.schema import Challenge, Figure, Localised, Measure, Neighbourhood, Requirement, TransferCondition
from atlas.schema.vocabulary import RequirementState

HAZARDS = ("heat-health", "flood-prevention", "drought-watering")
"""Topics that name a hazard; the others cannot be held against the challenges of a city."""
CLIMATE, BUDGET, STAFF = "climate", "budget", "staff"


@dataclass(frozen=True)
class Answer:
    """One condition for one measure in one city.

    `record` is the answer in geodata; without one, `challenges` of the city may answer the question of the
    hazard, and everything else is unknown. `figures` and `actors` tell of the place where the measure is.
    """

    condition: TransferCondition
    state: RequirementState
    record: Requirement | None = None
    challenges: tuple[Challenge, ...] = ()
    figures: tuple[Figure, ...] = ()
    actors: bool = False

    @property
    def there(self) -> Localised | None:
        """What is documented where the measure comes from, beyond figures and actors."""
        return self.record.there if self.record else None


def receiving_city(dataset: Dataset, measure: Measure) -> str | None:
    """The partner city that would take a measure on: that in the other country, also for measures of Cologne.

    None where the data does not tell it, because a city could not be read.
    """
    return partner_of(dataset, measure.city_id)


def recorded(dataset: Dataset) -> list[str]:
    """The measures for which the conditions were looked at one by one, in the order of the file."""
    return list(dict.fromkeys(record.measure_id for record in dataset.records(Requirement).values()))


def answers(dataset: Dataset, measure: Measure) -> list[Answer]:
    """Every condition for a measure in its receiving city, in order."""
    city = receiving_city(dataset, measure)
    asked = dataset.children(Requirement, measure.id)
    given = {record.condition_id: record for record in asked if record.city_id == city}
    conditions = sorted(dataset.records(TransferCondition).values(), key=lambda item: item.order)
    return [_answer(dataset, measure, city, item, given.get(item.id)) for item in conditions]


def _answer(
    dataset: Dataset, measure: Measure, city: str | None, condition: TransferCondition, record: Requirement | None
) -> Answer:
    figures = tuple(costs(dataset, measure.id)) if condition.id == BUDGET else ()
    actors = condition.id == STAFF and bool(measure.actors.en)
    if record is not None:
        return Answer(condition, record.state, record, (), figures, actors)
    found = _challenges(dataset, measure, city) if condition.id == CLIMATE else ()
    state = RequirementState.GIVEN if found else RequirementState.UNKNOWN
    return Answer(condition, state, None, found, figures, actors)


def _challenges(dataset: Dataset, measure: Measure, city: str | None) -> tuple[Challenge, ...]:
    """The documented challenges of the city's neighbourhoods that belong to a hazard of the measure."""
    topics = set(measure.topics) & set(HAZARDS)
    places = {name for name, place in dataset.records(Neighbourhood).items() if place.city_id == city}
    return tuple(
        item for item in dataset.records(Challenge).values() if item.topic in topics and item.neighbourhood_id in places
    )


def counted(found: Iterable[Answer]) -> dict[RequirementState, int]:
    """How many conditions are given, missing and unknown."""
    counts = Counter(answer.state for answer in found)
    return {state: counts[state] for state in RequirementState}
