"""Ids that lead nowhere, relations told by one side only, records that contain themselves."""

from collections.abc import Iterator, Mapping

from atlas.checks.facts import Facts, nearest
from atlas.data.catalogue import BY_KEY
from atlas.data.links import ids_in, links_of
from atlas.data.problems import Problem
from atlas.schema import Entity

MUTUAL = (("measures", "related_ids"),)
PARENTS = (("measures", "parent_id"), ("events", "part_of_id"))
_RULES = {
    "sources": "unknown-source",
    "topics": "unknown-term",
    "kinds": "unknown-term",
    "statuses": "unknown-term",
}


def unresolved(facts: Facts) -> Iterator[Problem]:
    """Ids of sources, terms and records that there are none of."""
    known = {link.targets: _known(facts, link.targets) for file in BY_KEY.values() for link in links_of(file.model)}
    for file, name, record in facts.records():
        for link in links_of(file.model):
            ids = known[link.targets]
            for value in dict.fromkeys(ids_in(record, link.field)):
                if ids and value not in ids:
                    rule = _RULES.get(link.targets[0], "dead-link")
                    files = ", ".join(BY_KEY[key].name for key in link.targets)
                    params = {"file": files, "hint": nearest(value, ids)}
                    yield Problem(rule, file.name, name, link.field, value, params)


def _known(facts: Facts, targets: tuple[str, ...]) -> set[str]:
    """Ids in the target files; empty where one of them cannot be judged."""
    if not all(facts.readable(key) for key in targets):
        return set()
    return {name for key in targets for name in facts.ids(key)}


def one_way(facts: Facts) -> Iterator[Problem]:
    """Related records that do not name each other."""
    for key, field in MUTUAL:
        records = facts.dataset.records(key)
        for name, record in records.items():
            for other in getattr(record, field):
                if other == name:
                    yield Problem("itself", BY_KEY[key].name, name, field, other)
                elif other in records and name not in getattr(records[other], field):
                    yield Problem("one-way-link", BY_KEY[key].name, name, field, other, {"other": other})


def circular(facts: Facts) -> Iterator[Problem]:
    """Records that are their own parent, directly or over others; told once a circle."""
    for key, field in PARENTS:
        records = facts.dataset.records(key)
        told: set[str] = set()
        for name in records:
            circle = _circle(records, field, name)
            if circle and not told.intersection(circle):
                told.update(circle)
                yield Problem("itself", BY_KEY[key].name, name, field, " → ".join((*circle, name)))


def _circle(records: Mapping[str, Entity], field: str, start: str) -> list[str]:
    """The chain of parents from a record back to itself; empty where it never comes back."""
    path = [start]
    while (parent := getattr(records.get(path[-1]), field, None)) is not None:
        if parent == start:
            return path
        if parent in path:
            return []
        path.append(parent)
    return []
