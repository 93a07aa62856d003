"""What a neighbourhood faces and what happened there: challenges, hotspots, measures, formats, events."""

from atlas import neighbourhoods, toolbox
from atlas.html import Markup, lines, tag
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.maps import facets, theme
from atlas.maps.layers import years
from atlas.measures import FacetIndex
from atlas.records import facts
from atlas.records import method as method_record
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Challenge, Hotspot, Measure, Method, Neighbourhood


def _section(title: str, *parts: object) -> Markup:
    return tag("section", tag("h3", title), *parts)


def _counted(name: str, size: int, texts: Text) -> str:
    """The title of a list; without a number where there is nothing to count."""
    return texts(f"neighbourhoods.{name}", n=size) if size else texts(f"neighbourhoods.{name}_title")


def _none(texts: Text, key: str) -> Markup:
    return tag("p", tag("em", texts(f"neighbourhoods.{key}"), class_="atlas-unknown"))


def _topic(reader: Reader, topic: str) -> Markup:
    return facts.badge(reader.name("topics", topic), "topic", theme.badge_style(topic))


def challenges(reader: Reader, place: Neighbourhood, citations: Citations) -> Markup:
    """The challenges by topic, with the sources of the record; then the flood-prone spots."""
    rows = [
        tag("div", _topic(reader, challenge.topic), " ", reader.localised(challenge.text))
        for challenge in reader.dataset.children(Challenge, place.id)
    ]
    listed = (
        lines("ul", rows, class_="atlas-plain") + tag("p", citations.cite(place.source_ids))
        if rows
        else _none(reader.texts, "no_challenges")
    )
    return _section(reader.texts("neighbourhoods.challenges"), listed, _hotspots(reader, place, citations))


def _hotspots(reader: Reader, place: Neighbourhood, citations: Citations) -> Markup:
    texts, rows = reader.texts, []
    for spot in reader.dataset.children(Hotspot, place.id):
        method = texts.label("position_method", spot.position_method)
        accuracy = tag("small", texts("detail.accuracy", metres=spot.accuracy_m, method=method))
        rows.append(tag("span", reader.localised(spot.name), " ", citations.cite(spot.source_ids), " ", accuracy))
    return tag("h4", texts("neighbourhoods.hotspots")) + lines("ul", rows) if rows else Markup("")


def measures(reader: Reader, place: Neighbourhood) -> Markup:
    """A table of the measures; each opens beside the map of the neighbourhood's page."""
    texts, index = reader.texts, facets.index(reader.dataset)
    records = neighbourhoods.measures(reader.dataset, place.id)
    title = _counted("measures", len(records), texts)
    if not records:
        return _section(title, _none(texts, "no_measures"))
    head = tag("tr", *(tag("th", texts(f"list.{name}"), scope="col") for name in ("name", "topics", "status", "when")))
    rows = [_measure(reader, place, measure, index) for measure in records]
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="atlas-figures atlas-measures")
    onward = reader.links.to("measures", texts("neighbourhoods.to_map"), neighbourhood=place.id)
    return _section(title, table, tag("p", onward))


def _measure(reader: Reader, place: Neighbourhood, measure: Measure, index: FacetIndex) -> Markup:
    texts = reader.texts
    name = reader.links.to("neighbourhoods", reader.localised(measure.name), place=place.id, measure=measure.id)
    pin = "" if index.placed[index.ids.index(measure.id)] else tag("small", texts("neighbourhoods.no_pin"))
    topics = Markup(" ").join(_topic(reader, topic) for topic in measure.topics)
    basis = texts.label("status_basis", measure.status_basis) if measure.status_basis != "documented" else ""
    return tag(
        "tr",
        tag("th", name, " ", pin, scope="row"),
        tag("td", topics),
        tag("td", reader.name("statuses", measure.status), " ", tag("small", basis)),
        tag("td", years(measure) or facts.undated(texts)),
    )


def methods(reader: Reader, place: Neighbourhood) -> Markup:
    """The formats of the toolbox tried here, and those of the whole city; none in Cluj-Napoca."""
    texts, dataset = reader.texts, reader.dataset
    here = toolbox.tried_in(dataset, place.id)
    rows = [_method(reader, method, occasions) for method, occasions in here]
    listed = lines("ul", rows, class_="atlas-tried") or _none(texts, "no_formats")
    link = reader.links.to("toolbox", texts("neighbourhoods.to_toolbox"), neighbourhood=place.id)
    in_city = toolbox.tried_in_city(dataset, place.city_id) if place.role == "living-lab" else []
    title = texts("neighbourhoods.city_formats", city=reader.name("cities", place.city_id))
    more = lines("ul", [_method(reader, method, occasions) for method, occasions in in_city], class_="atlas-tried")
    return _section(
        _counted("formats", len(here), texts),
        listed,
        tag("p", link) if here else "",
        tag("h4", title) if more else "",
        more,
    )


def _method(reader: Reader, method: Method, occasions: list[toolbox.Occasion]) -> Markup:
    rows = [method_record.occasion(reader, occasion, where=False) for occasion in occasions]
    return tag("div", tag("strong", reader.record("methods", method.id)), *rows)


def events(reader: Reader, place: Neighbourhood) -> Markup:
    """The events by date, each leading to the timeline."""
    texts = reader.texts
    records = neighbourhoods.events(reader.dataset, place.id)
    rows = [
        tag(
            "div",
            tag("span", date_text(event.start, texts), class_="atlas-when"),
            " · ",
            reader.record("events", event.id),
            " ",
            tag("small", texts.label("event_type", event.type)),
        )
        for event in records
    ]
    listed = lines("ul", rows, class_="atlas-tried") if rows else _none(texts, "no_events")
    return _section(_counted("events", len(records), texts), listed)
