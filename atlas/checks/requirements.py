"""What taking a measure on would need: each answer once, for another city, and with its evidence."""

from collections.abc import Iterator

from atlas.checks.facts import Facts
from atlas.data.problems import Problem
from atlas.schema import Measure, Requirement
from atlas.schema.vocabulary import RequirementState

FILE = "requirements.csv"


def _answers(facts: Facts) -> Iterator[Requirement]:
    for record in facts.dataset.records(Requirement).values():
        if isinstance(record, Requirement):
            yield record


def unproven(facts: Facts) -> Iterator[Problem]:
    """Conditions that are said to be given or missing without a source."""
    for answer in _answers(facts):
        if answer.state is not RequirementState.UNKNOWN and not answer.source_ids:
            yield Problem("requirement-source", FILE, answer.id, "source_ids", "", {"state": answer.state})


def abroad(facts: Facts) -> Iterator[Problem]:
    """Answers for the city that has the measure already, and parallels that lie elsewhere."""
    for answer in _answers(facts):
        measure = facts.dataset.get(Measure, answer.measure_id)
        if measure and measure.city_id == answer.city_id:
            yield Problem("requirement-city", FILE, answer.id, "city_id", answer.city_id, {"measure": measure.id})
        for name in answer.parallel_ids:
            parallel = facts.dataset.get(Measure, name)
            known = answer.city_id in facts.ids("cities")
            if parallel and known and parallel.city_id != answer.city_id:
                yield Problem("requirement-parallel", FILE, answer.id, "parallel_ids", name, {"city": answer.city_id})


def repeated(facts: Facts) -> Iterator[Problem]:
    """Two answers to one question."""
    seen: dict[tuple[str, str, str], str] = {}
    for answer in _answers(facts):
        key = (answer.measure_id, answer.city_id, answer.condition_id)
        if key in seen:
            yield Problem(
                "requirement-twice", FILE, answer.id, "condition_id", answer.condition_id, {"other": seen[key]}
            )
        seen.setdefault(key, answer.id)
