"""Statements that other fields of the data show to be out of date, unmarked, or not to be looked up."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from atlas.checks.facts import Facts
from atlas.data.problems import Problem
from atlas.measures.stages import stage_of
from atlas.schema import Event, EventRemark, Measure, Source
from atlas.schema.dates import first_day, last_day
from atlas.schema.vocabulary import Stage

LONG = timedelta(days=365)
"""Whoever reads "planned" a year after the date that was planned takes it for something that will come."""
ANNOUNCED = re.compile(r"\(announced\b|^announced\b", re.IGNORECASE)
NUMBER_ADDRESS = re.compile(r"[\d.]+|[\da-f.]*:[\da-f:.]*", re.IGNORECASE)


def planned(facts: Facts) -> Iterator[Problem]:
    """Measures that are called planned although their dates were long over when the newest source was read."""
    read_on = max((item.read_on for item in facts.dataset.records(Source).values()), default=None)
    for name, measure in facts.dataset.records(Measure).items():
        if read_on and isinstance(measure, Measure) and stage_of(facts.dataset, measure) is Stage.PLANNED:
            over = _over(measure)
            if over and over < read_on - LONG:
                params = {"over": over.isoformat(), "read": read_on.isoformat()}
                yield Problem("planned-over", "measures.geojson", name, "status", measure.status, params)


def _over(measure: Measure) -> date | None:
    """The last day of its dates; None without any, or where it was still planned after them."""
    days = [last_day(value) for value in (measure.start, measure.end) if value]
    known = first_day(measure.status_as_of) if measure.status_as_of else None
    return None if not days or (known and known > max(days)) else max(days)


def announced(facts: Facts) -> Iterator[Problem]:
    """Events whose own words say that they were announced, without a remark that says so to timeline and counts."""
    remarks = facts.dataset.records(EventRemark).values()
    lost = len(facts.ids("event_remarks")) > len(remarks) or not all(
        remark.event_id in facts.ids("events") for remark in remarks
    )
    if lost or not facts.readable("event_remarks"):
        return  # the remark may be one that could not be read, or that leads nowhere, and is told already
    marked = {remark.event_id for remark in remarks if remark.occurrence}
    for name, event in facts.dataset.records(Event).items():
        if isinstance(event, Event) and name not in marked:
            for field in ("title", "description"):
                said = getattr(event, field).en or ""
                if ANNOUNCED.search(said):
                    yield Problem("announced-unmarked", "events.geojson", name, f"{field}_en", said)
                    break


def addresses(facts: Facts) -> Iterator[Problem]:
    """Sources at a bare number instead of a name: nobody can tell whose page it is, or find it again."""
    for name, source in facts.dataset.records(Source).items():
        host = _host(source.url) if isinstance(source, Source) else ""
        if NUMBER_ADDRESS.fullmatch(host):
            yield Problem("source-address", "sources.csv", name, "url", host)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # brackets that hold no address
        return ""
