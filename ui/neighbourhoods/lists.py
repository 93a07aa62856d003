"""What a neighbourhood faces and what happened there: challenges, hotspots, measures, formats, events."""

from typing import Any

from markupsafe import Markup

from atlas import neighbourhoods, toolbox
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.maps import theme
from atlas.maps.layers import years
from atlas.measures import FacetIndex
from ui import facts, links
from ui.html import lines, shown, tag
from ui.toolbox.detail import occasion


def _section(title: str, *parts: object) -> Markup:
    return tag("section", tag("h3", title), *parts)


def _counted(name: str, size: int, texts: Text) -> str:
    """The title of a list; without a number where there is nothing to count."""
    return texts(f"neighbourhoods.{name}", n=size) if size else texts(f"neighbourhoods.{name}_title")


def _none(texts: Text, key: str) -> Markup:
    return tag("p", tag("em", texts(f"neighbourhoods.{key}"), class_="atlas-unknown"))


def _topic(dataset: Dataset, topic: str, texts: Text) -> Markup:
    return facts.badge(dataset.title("topics", topic, texts.language).text, "topic", theme.badge_style(topic))


def challenges(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    """The challenges by topic, with the sources of the record; then the flood-prone spots."""
    refs = facts.references(dataset, record.source_ids, order, texts)
    rows = [
        tag("div", _topic(dataset, item.topic, texts), " ", shown(item.text.shown(texts.language), texts.language))
        for item in dataset.children("challenges", record.id)
    ]
    said = lines("ul", rows, class_="atlas-plain") + tag("p", refs) if rows else _none(texts, "no_challenges")
    return _section(texts("neighbourhoods.challenges"), said, _hotspots(dataset, record, order, texts))


def _hotspots(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    rows = []
    for spot in dataset.children("hotspots", record.id):
        order.extend(name for name in spot.source_ids if name not in order)
        method = texts.label("position_method", spot.position_method)
        sure = texts("detail.accuracy", metres=spot.accuracy_m, method=method)
        rows.append(
            tag(
                "span",
                shown(spot.name.shown(texts.language), texts.language),
                " ",
                facts.references(dataset, spot.source_ids, order, texts),
                " ",
                tag("small", sure),
            )
        )
    return tag("h4", texts("neighbourhoods.hotspots")) + lines("ul", rows) if rows else Markup("")


def measures(dataset: Dataset, place: str, index: FacetIndex, texts: Text) -> Markup:
    """A table of the measures; each opens beside the map of this page."""
    found = neighbourhoods.measures(dataset, place)
    title = _counted("measures", len(found), texts)
    if not found:
        return _section(title, _none(texts, "no_measures"))
    head = tag("tr", *(tag("th", texts(f"list.{name}"), scope="col") for name in ("name", "topics", "status", "when")))
    rows = [_measure(dataset, place, item, index, texts) for item in found]
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="atlas-figures atlas-measures")
    onward = links.to("measures", texts("neighbourhoods.to_map"), neighbourhood=place)
    return _section(title, table, tag("p", onward))


def _measure(dataset: Dataset, place: str, item: Any, index: FacetIndex, texts: Text) -> Markup:
    language = texts.language
    name = links.to("neighbourhoods", shown(item.name.shown(language), language), place=place, measure=item.id)
    pin = "" if index.placed[index.ids.index(item.id)] else tag("small", texts("neighbourhoods.no_pin"))
    topics = Markup(" ").join(_topic(dataset, topic, texts) for topic in item.topics)
    status = dataset.title("statuses", item.status, language).text
    basis = texts.label("status_basis", item.status_basis) if item.status_basis != "documented" else ""
    return tag(
        "tr",
        tag("th", name, " ", pin, scope="row"),
        tag("td", topics),
        tag("td", status, " ", tag("small", basis)),
        tag("td", years(item) or facts.undated(texts)),
    )


def formats(dataset: Dataset, record: Any, texts: Text) -> Markup:
    """The formats of the toolbox tried here, and those of the whole city; none in Cluj-Napoca."""
    here = toolbox.tried_in(dataset, record.id)
    rows = [_format(dataset, method, items, texts) for method, items in here]
    said = lines("ul", rows, class_="atlas-tried") or _none(texts, "no_formats")
    onward = tag("p", links.to("toolbox", texts("neighbourhoods.to_toolbox"), neighbourhood=record.id)) if here else ""
    whole = toolbox.tried_in_city(dataset, record.city_id) if record.role == "living-lab" else []
    title = texts("neighbourhoods.city_formats", city=dataset.title("cities", record.city_id, texts.language).text)
    more = lines("ul", [_format(dataset, method, items, texts) for method, items in whole], class_="atlas-tried")
    return _section(_counted("formats", len(here), texts), said, onward, tag("h4", title) if more else "", more)


def _format(dataset: Dataset, method: Any, items: list[toolbox.Occasion], texts: Text) -> Markup:
    held = [occasion(dataset, item, texts, where=False) for item in items]
    return tag("div", tag("strong", links.record(dataset, "methods", method.id, texts)), *held)


def events(dataset: Dataset, record: Any, texts: Text) -> Markup:
    """The events by date, each leading to the timeline."""
    found = neighbourhoods.events(dataset, record.id)
    rows = [
        tag(
            "div",
            tag("span", date_text(event.start, texts), class_="atlas-when"),
            " · ",
            links.record(dataset, "events", event.id, texts),
            " ",
            tag("small", texts.label("event_type", event.type)),
        )
        for event in found
    ]
    said = lines("ul", rows, class_="atlas-tried") if rows else _none(texts, "no_events")
    return _section(_counted("events", len(found), texts), said)
