"""Licence and attribution of layers, above all of what was taken from OpenStreetMap."""

from collections.abc import Iterator

from atlas.checks.facts import Facts
from atlas.data.catalogue import FILES
from atlas.data.problems import Problem
from atlas.schema import Outline
from atlas.schema.vocabulary import OutlineKind

CREDIT = ("licence", "attribution")
OSM_WORDS = {"licence": "ODbL", "attribution": "OpenStreetMap"}


def credit(facts: Facts) -> Iterator[Problem]:
    """Layers that do not name their licence and attribution at the top."""
    for file in FILES:
        reading = facts.dataset.readings[file.key]
        if file.spatial and reading.complete:
            for member in CREDIT:
                value = reading.members.get(member)
                if not isinstance(value, str) or len(value.strip()) < 3:
                    yield Problem("licence-file", file.name, "", member, "" if value is None else str(value))


def osm_credit(facts: Facts) -> Iterator[Problem]:
    """Geometry from OpenStreetMap outside its own file, or there under another licence than ODbL."""
    for file in FILES:
        reading = facts.dataset.readings[file.key]
        if not file.key.endswith("_osm"):
            yield from _misplaced(facts, file.key)
            continue
        for member, word in OSM_WORDS.items():
            value = reading.members.get(member)
            if reading.complete and isinstance(value, str) and len(value.strip()) >= 3 and word not in value:
                yield Problem("osm-licence", file.name, "", member, value)
            for name, record in reading.records.items():
                if word not in getattr(record, member):
                    yield Problem("osm-licence", file.name, name, member, getattr(record, member))


def _misplaced(facts: Facts, key: str) -> Iterator[Problem]:
    reading = facts.dataset.readings[key]
    for name, record in reading.records.items():
        if isinstance(record, Outline) and record.outline_kind is OutlineKind.OSM:
            yield Problem("osm-licence", reading.file.name, name, "outline_kind", record.outline_kind)
