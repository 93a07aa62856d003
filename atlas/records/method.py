"""What a format of the toolbox says: what it is for, what it takes, where it was tried, what came of it."""

from atlas.html import Markup, lines, pairs, shown, tag
from atlas.records import facts
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Method, MethodLink, Phase, Pitfall
from atlas.toolbox import Choice, Occasion, find, occasions, results, when


def markup(reader: Reader, method: Method) -> Markup:
    """The whole record; see `neighbours` for the ways back and on."""
    texts = reader.texts
    citations = Citations(reader, method.source_ids)
    phase = reader.dataset.get(Phase, method.phase_id)
    kicker = texts("toolbox.phase_number", n=phase.order, name=phase.name.of(reader.language)) if phase else ""
    head = tag(
        "header",
        tag("p", kicker, class_="atlas-kicker"),
        facts.heading(method.id, method.name, texts),
        facts.lead(reader, method.purpose, method.source_ids, citations),
    )
    left = tag("div", _facts(reader, method, citations))
    right = tag("div", _tried(reader, method, citations), _results(reader, method, citations))
    return tag(
        "article",
        head,
        tag("div", left, right, class_="atlas-halves"),
        citations.listed(),
        facts.foot(reader, "methods", method.id, method.confidence),
        class_="atlas-record",
    )


def _facts(reader: Reader, method: Method, citations: Citations) -> Markup:
    texts = reader.texts
    handbook = "toolbox.in_handbook" if method.in_toolbox_contents else "toolbox.not_in_handbook"
    return pairs(
        [
            (texts("toolbox.participants"), facts.known(reader, method.participants)),
            (texts("toolbox.effort"), facts.known(reader, method.effort)),
            (texts("toolbox.needs"), facts.known(reader, method.needs)),
            (texts("toolbox.mode"), texts.label("mode", method.mode)),
            (texts("toolbox.lessons"), facts.known(reader, method.lessons)),
            (texts("toolbox.pitfalls"), _pitfalls(reader, method, citations)),
            (texts("toolbox.handbook"), texts(handbook)),
        ]
    )


def _pitfalls(reader: Reader, method: Method, citations: Citations) -> Markup:
    rows = [
        tag("span", reader.localised(pitfall.text), " ", citations.cite(pitfall.source_ids))
        for pitfall in reader.dataset.children(Pitfall, method.id)
    ]
    return lines("ul", rows) or facts.unknown(reader.texts)


def _tried(reader: Reader, method: Method, citations: Citations) -> Markup:
    texts = reader.texts
    rows = [occasion(reader, item) for item in occasions(reader.dataset, method.id)]
    for event_link in reader.dataset.children(MethodLink, method.id):
        citations.add(event_link.source_ids if event_link.event_id else ())
    return tag("h3", texts("toolbox.tried")) + (
        lines("ul", rows, class_="atlas-tried") or tag("p", facts.unknown(texts))
    )


def occasion(reader: Reader, item: Occasion, where: bool = True) -> Markup:
    """When and, if `where`, at which place a format was tried, and the events it was held as."""
    texts = reader.texts
    key, ids = ("neighbourhoods", item.neighbourhood_ids) if item.neighbourhood_ids else ("cities", item.city_ids)
    places = reader.records(key, ids)
    place_text = item.use.place.shown(reader.language) if item.use and item.use.place else None
    events = [tag("div", texts("toolbox.event"), " ", reader.record("events", name)) for name in item.event_ids]
    parts = (
        tag("span", when(item, reader.dataset, texts), class_="atlas-when"),
        tag("strong", places) if where and places else None,
        tag("small", shown(place_text, reader.language)) if place_text else None,
        _own_reading(reader, item.basis),
    )
    return tag("div", Markup(" · ").join(part for part in parts if part), tag("div", *events, class_="atlas-small"))


def _own_reading(reader: Reader, basis: str) -> Markup:
    """The mark of what no source says in these words."""
    return facts.badge(reader.texts.label("reading_basis", basis), "warn") if basis == "own-reading" else Markup("")


def _results(reader: Reader, method: Method, citations: Citations) -> Markup:
    texts = reader.texts
    rows = [_result(reader, result, citations) for result in results(reader.dataset, method.id)]
    return tag("h3", texts("toolbox.results")) + (
        lines("ul", rows, class_="atlas-tried")
        or tag("p", tag("em", texts("toolbox.no_results"), class_="atlas-unknown"))
    )


def _result(reader: Reader, result: MethodLink, citations: Citations) -> Markup:
    return tag(
        "div",
        tag("span", reader.texts.label("method_relation", result.relation), class_="atlas-when"),
        " · ",
        tag("strong", reader.record("measures", result.measure_id or "")),
        " ",
        citations.cite(result.source_ids),
        _own_reading(reader, result.basis),
    )


def neighbours(reader: Reader, method_id: str) -> Markup:
    """Links to the formats before and after this one, in the order of phases."""
    ids = [method.id for method in find(reader.dataset, Choice())]
    place = ids.index(method_id)
    before = tag("span", "← ", reader.record("methods", ids[place - 1])) if place else ""
    after = tag("span", reader.record("methods", ids[place + 1]), " →") if place + 1 < len(ids) else ""
    return tag("nav", before, after, class_="atlas-neighbours", aria_label=reader.texts("toolbox.title"))
