"""Links of the formats: each leads to one event or one measure, and is about a use of its own format."""

from collections.abc import Iterator

from atlas.catalogue import BY_KEY
from atlas.checks.facts import Facts
from atlas.problems import Problem

FILE = BY_KEY["method_links"].name


def targets(facts: Facts) -> Iterator[Problem]:
    """A format is held as an event; it is recorded as, led to or fed into a measure."""
    for name, link in facts.dataset.records("method_links").items():
        wanted, other = ("event_id", "measure_id") if link.relation == "held-as" else ("measure_id", "event_id")
        if getattr(link, wanted) is None or getattr(link, other) is not None:
            found = ", ".join(filter(None, (link.event_id, link.measure_id)))
            params = {"wanted": wanted, "other": other, "relation": link.relation}
            yield Problem("method-link-target", FILE, name, wanted, found, params)


def uses(facts: Facts) -> Iterator[Problem]:
    """The use that a link is about belongs to the link's format."""
    methods = facts.ids("methods")
    for name, link in facts.dataset.records("method_links").items():
        use = facts.dataset.get("method_uses", link.use_id)
        if use is None or not {use.method_id, link.method_id} <= methods.keys():
            continue  # told as a dead link, if at all
        if use.method_id != link.method_id:
            params = {"method": link.method_id, "other": use.method_id}
            yield Problem("method-link-use", FILE, name, "use_id", link.use_id, params)
