"""Links of the formats: each leads to one event or one measure, and is about a use of its own format."""

from collections.abc import Iterator

from atlas.checks.facts import Facts
from atlas.data.catalogue import BY_KEY
from atlas.data.problems import Problem
from atlas.schema import EventRemark, Measure, MethodLink, MethodUse
from atlas.schema.dates import first_day, last_day
from atlas.schema.vocabulary import MethodRelation, Occurrence

FILE = BY_KEY["method_links"].name


def targets(facts: Facts) -> Iterator[Problem]:
    """A format is held as an event; it is recorded as, led to or fed into a measure."""
    for name, link in facts.dataset.records(MethodLink).items():
        wanted, other = ("event_id", "measure_id") if link.relation == "held-as" else ("measure_id", "event_id")
        if getattr(link, wanted) is None or getattr(link, other) is not None:
            found = ", ".join(filter(None, (link.event_id, link.measure_id)))
            params = {"wanted": wanted, "other": other, "relation": link.relation}
            yield Problem("method-link-target", FILE, name, wanted, found, params)


def uses(facts: Facts) -> Iterator[Problem]:
    """The use that a link is about belongs to the link's format."""
    methods = facts.ids("methods")
    for name, link in facts.dataset.records(MethodLink).items():
        use = facts.dataset.get(MethodUse, link.use_id)
        if not link.use_id or use is None or not {use.method_id, link.method_id} <= methods.keys():
            continue  # told as a dead link, if at all
        if use.method_id != link.method_id:
            params = {"method": link.method_id, "other": use.method_id}
            yield Problem("method-link-use", FILE, name, "use_id", link.use_id, params)


def effects(facts: Facts) -> Iterator[Problem]:
    """Measures that a use is said to have led to, or fed into, although they began, or ended, before it."""
    for name, link in facts.dataset.records(MethodLink).items():
        use, measure = facts.dataset.get(MethodUse, link.use_id), facts.dataset.get(Measure, link.measure_id)
        if use is None or measure is None or not use.date or use.method_id != link.method_id:
            continue  # the use of another format is told as such
        known = {MethodRelation.LED_TO: measure.start, MethodRelation.FED_INTO: measure.end}.get(link.relation)
        if known and last_day(known) < first_day(use.date):
            params = {"date": known, "use": use.date, "measure": measure.id}
            yield Problem("effect-before-cause", FILE, name, "relation", link.relation, params)


def called_off(facts: Facts) -> Iterator[Problem]:
    """Uses of a format at an event that was called off: it was not tried there."""
    remarks = facts.dataset.records(EventRemark).values()
    gone = {remark.event_id for remark in remarks if remark.occurrence is Occurrence.CALLED_OFF}
    for name, link in facts.dataset.records(MethodLink).items():
        if link.use_id and link.event_id in gone:
            yield Problem("use-called-off", FILE, name, "use_id", link.use_id, {"event": link.event_id})
