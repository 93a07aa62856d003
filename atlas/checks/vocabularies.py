"""Vocabularies that hold no word."""

from collections.abc import Iterator

from atlas.checks.facts import Facts
from atlas.problems import Problem

NEEDED = ("cities", "topics", "kinds", "statuses", "sources")


def empty(facts: Facts) -> Iterator[Problem]:
    """Files that others lead to and that hold nothing; the links themselves are then not told one by one."""
    for key in NEEDED:
        reading = facts.dataset.readings[key]
        if reading.complete and not reading.ids:
            yield Problem("empty-file", reading.file.name)
