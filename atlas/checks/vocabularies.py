"""Vocabularies that hold no word, and the two cities between which the exchange runs."""

from collections.abc import Iterator

from atlas.checks.facts import Facts
from atlas.cities import partners
from atlas.problems import Problem

NEEDED = ("cities", "topics", "kinds", "statuses", "sources", "measures")


def empty(facts: Facts) -> Iterator[Problem]:
    """Files that others lead to and that hold nothing; the links themselves are then not told one by one."""
    for key in NEEDED:
        reading = facts.dataset.readings[key]
        if reading.complete and not reading.ids:
            yield Problem("empty-file", reading.file.name)


def partner_cities(facts: Facts) -> Iterator[Problem]:
    """More or fewer than two partner cities; not judged while a city could not be read."""
    reading = facts.dataset.readings["cities"]
    named = partners(facts.dataset)
    if facts.readable("cities") and len(reading.ids) == len(reading.records) and len(named) != 2:
        yield Problem("partner-cities", reading.file.name, "", "partner", ", ".join(named))
