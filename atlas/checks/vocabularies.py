"""Vocabularies that hold no word, and the two cities between which the exchange runs."""

from collections.abc import Iterator

from atlas.checks.facts import Facts
from atlas.data.catalogue import BY_KEY, Need
from atlas.data.links import Link, ids_in, links_of
from atlas.data.problems import Problem
from atlas.places.cities import partners

OUTLINES = ("outlines", "outlines_osm")


def empty(facts: Facts) -> Iterator[Problem]:
    """Files that are needed, or that others lead to, and hold nothing; the links are then not told one by one."""
    for key in sorted(lost(facts), key=list(BY_KEY).index):
        yield Problem("empty-file", BY_KEY[key].name)


def lost(facts: Facts) -> set[str]:
    """The keys of the files that hold nothing although they should."""
    bare = {key for key, reading in facts.dataset.readings.items() if reading.complete and not reading.ids}
    return {key for key in bare if BY_KEY[key].need is Need.FILLED} | _missed(facts, bare) | _outlines(facts, bare)


def _missed(facts: Facts, bare: set[str]) -> set[str]:
    """The empty files to which a link leads that leads nowhere else."""
    missed: set[str] = set()
    if not bare:
        return missed
    for file, _, record in facts.records():
        for link in links_of(file.model):
            candidates = bare.intersection(link.targets) - missed
            whole = all(facts.dataset.readings[key].ids_known for key in link.targets)
            if candidates and whole and any(_nowhere(facts, link, value) for value in ids_in(record, link.field)):
                missed |= candidates
    return missed


def _nowhere(facts: Facts, link: Link, value: str) -> bool:
    return not any(value in facts.ids(key) for key in link.targets)


def _outlines(facts: Facts, bare: set[str]) -> set[str]:
    """One of the two files of outlines without any, while places are drawn by their outlines from the other one."""
    missed = bare.intersection(OUTLINES)
    return missed if len(missed) < len(OUTLINES) and facts.ids("neighbourhoods") else set()


def partner_cities(facts: Facts) -> Iterator[Problem]:
    """More or fewer than two partner cities; not judged while a city could not be read."""
    reading = facts.dataset.readings["cities"]
    named = partners(facts.dataset)
    if facts.readable("cities") and len(reading.ids) == len(reading.records) and len(named) != 2:
        yield Problem("partner-cities", reading.file.name, "", "partner", ", ".join(named))
