"""The rules the data must keep, beyond what a single record can tell: links, dates, positions, licences.

Each rule is a function from Facts to problems; it looks only at records that could be read, so that one fault
gives one line.
"""

from collections.abc import Callable, Iterable

from atlas.checks import (
    dates,
    layers,
    ledger,
    links,
    outlines,
    places,
    positions,
    requirements,
    statements,
    style,
    terms,
    text_states,
    toolbox,
    values,
    vocabularies,
)
from atlas.checks.facts import Facts
from atlas.data.loading import Dataset
from atlas.data.problems import Problem

__all__ = ["RULES", "run"]

RULES: tuple[Callable[[Facts], Iterable[Problem]], ...] = (
    vocabularies.empty,
    vocabularies.partner_cities,
    links.unresolved,
    links.one_way,
    links.circular,
    toolbox.targets,
    toolbox.uses,
    toolbox.effects,
    toolbox.called_off,
    dates.order,
    dates.precision,
    layers.credit,
    layers.osm_credit,
    positions.shapes,
    positions.city_wide,
    positions.complete,
    positions.extent,
    outlines.owners,
    outlines.neighbours,
    places.neighbourhoods,
    places.city_as_place,
    statements.planned,
    statements.announced,
    statements.addresses,
    values.list_lengths,
    values.figure_values,
    style.texts,
    terms.content,
    text_states.known,
    text_states.signed,
    ledger.order,
    ledger.skipped,
    ledger.reasons,
    ledger.places,
    ledger.missing,
    ledger.deeds,
    ledger.evidence,
    ledger.meetings,
    requirements.unproven,
    requirements.abroad,
    requirements.repeated,
)


def run(dataset: Dataset) -> list[Problem]:
    """All faults of the data, met while reading or by the rules, in the order of files and records."""
    facts = Facts(dataset)
    found = [*dataset.problems, *(problem for rule in RULES for problem in rule(facts))]
    return sorted(found, key=facts.place)
