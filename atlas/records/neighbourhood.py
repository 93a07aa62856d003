"""What a neighbourhood says, in the parts between which a page puts its map: head, extent, lists, sources."""

from typing import NamedTuple

from atlas import neighbourhoods
from atlas.html import LINE, Markup, lines, pairs, tag
from atlas.records import facts, neighbourhood_figures, neighbourhood_lists
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Neighbourhood

IRESILIENCE_CITIES = ("dortmund", "cologne")


class Parts(NamedTuple):
    """The parts of the record in the order in which they are read; their sources are numbered together."""

    head: Markup
    extent: Markup
    challenges_and_figures: Markup
    methods_and_events: Markup
    measures: Markup
    sources: Markup


def parts(reader: Reader, place: Neighbourhood) -> Parts:
    """The whole record."""
    citations = Citations(reader, place.source_ids)
    return Parts(
        _head(reader, place, citations),
        tag("h3", reader.texts("neighbourhoods.extent")) + _extent(reader, place, citations),
        _halves(
            neighbourhood_lists.challenges(reader, place, citations),
            neighbourhood_figures.figures(reader, place, citations),
        ),
        _halves(neighbourhood_lists.methods(reader, place), neighbourhood_lists.events(reader, place)),
        neighbourhood_lists.measures(reader, place),
        citations.listed() + facts.foot(reader, "neighbourhoods", place.id, place.confidence),
    )


def _halves(left: Markup, right: Markup) -> Markup:
    return tag("div", left, right, class_="atlas-halves")


def _head(reader: Reader, place: Neighbourhood, citations: Citations) -> Markup:
    """Name, what the place is in the atlas, and for Cluj-Napoca what it is not."""
    never = place.city_id not in IRESILIENCE_CITIES
    return tag(
        "header",
        tag("p", reader.name("cities", place.city_id), class_="atlas-kicker"),
        facts.heading(place.id, place.name, reader.texts),
        role_badge(reader, place),
        tag("p", reader.texts("neighbourhoods.never_pilot"), class_="atlas-never") if never else "",
        facts.lead(reader, place.description, place.source_ids, citations),
        lines("ul", reader.items(place.pilot_roles)),
        class_="atlas-place-head",
    )


def role_badge(reader: Reader, place: Neighbourhood) -> Markup:
    """What a neighbourhood is: a living lab, a pilot of which other projects, or neither."""
    names = [project.name.of(reader.language) for project in neighbourhoods.projects(reader.dataset, place)]
    role = reader.texts.label("neighbourhood_role", place.role)
    label = f"{role}: {', '.join(names)}" if names else role
    return tag("p", facts.badge(label, "status" if place.role == "living-lab" else ""), class_="atlas-badges")


def _extent(reader: Reader, place: Neighbourhood, citations: Citations) -> Markup:
    """How far the place reaches, in words, as it is drawn, and how sure that is."""
    texts = reader.texts
    method = texts.label("position_method", place.position_method)
    in_words = tag("span", reader.localised(place.extent_text), " ", citations.cite(place.source_ids))
    return pairs(
        [
            (texts("neighbourhoods.in_words"), in_words),
            (texts("neighbourhoods.drawn"), _drawn(reader, place)),
            (texts("neighbourhoods.position"), texts("detail.accuracy", metres=place.accuracy_m, method=method)),
            (texts("neighbourhoods.note"), reader.localised(place.note)),
        ]
    )


def _drawn(reader: Reader, place: Neighbourhood) -> Markup:
    kind = neighbourhoods.extent_kind(reader.dataset, place)
    sentence = neighbourhoods.drawn_text(reader.dataset, place, kind, reader.texts)
    if kind.outline is None:
        return tag("span", sentence)
    credit = reader.localised(kind.outline.outline_source)
    return tag("span", sentence, LINE, tag("small", credit, " · ", kind.outline.licence))
