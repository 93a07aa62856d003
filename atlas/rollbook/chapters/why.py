"""Why: what the topics mean, what places of the kind suffer from, and what the cities measure."""

from collections.abc import Iterator

from atlas.i18n.formats import period_text, value_text
from atlas.places.cities import city_order
from atlas.rollbook.book import Block, Bullets, Chapter, Heading, Line, Paragraph, Run, Terms
from atlas.rollbook.writer import Writer
from atlas.schema import Challenge, City, Figure, Topic

FIGURES = {
    "heat-health": ("hot_days_per_year", "summer_days_per_year", "urban_heat_island_c", "heat_record_c"),
    "flood-prevention": ("precipitation_mm_year",),
    "drought-watering": ("precipitation_mm_year",),
    "urban-green": ("green_share_percent", "green_share_canopy", "green_space_per_capita_m2"),
}
"""Which figures of the cities stand for a topic; the others say nothing on it."""


def why(pen: Writer) -> Chapter:
    """The chapter."""
    terms = []
    for name in pen.order.topics:
        topic = pen.dataset.records(Topic)[name]
        terms.append((pen.label("topics", name), pen.text(topic.definition)))
    return Chapter("why", pen.say("why.title"), (Terms(tuple(terms)), *_challenges(pen), *_figures(pen)))


def _challenges(pen: Writer) -> Iterator[Block]:
    yield Heading(2, pen.line("why.places"))
    yield Paragraph(pen.line("why.places_of_kind" if pen.order.profile else "why.places_all"))
    rows: list[tuple[str, Line]] = []
    for place in pen.selection.places:
        found = [c for c in pen.dataset.children(Challenge, place.id) if c.topic in pen.order.topics]
        if found:
            said = [run for challenge in found for run in (*pen.text(challenge.text), Run(" "))]
            city = pen.label("cities", place.city_id)
            rows.append(
                (
                    f"{pen.label('neighbourhoods', place.id)}, {city}",
                    (*said[:-1], *pen.refs(place.source_ids)),
                )
            )
    yield Terms(tuple(rows)) if rows else Paragraph((Run(pen.say("why.none"), style="unknown"),))


def _figures(pen: Writer) -> Iterator[Block]:
    wanted = {key for topic in pen.order.topics for key in FIGURES.get(topic, ())}
    items = []
    for city in city_order(pen.dataset):
        for figure in pen.dataset.figures(city):
            if figure.key in wanted and figure.value_kind != "unknown":
                items.append(_figure(pen, city, figure))
    if items:
        yield Heading(2, pen.line("why.figures"))
        yield Paragraph(pen.line("why.not_comparable"))
        yield Bullets(tuple(items))


def _figure(pen: Writer, city: str, figure: Figure) -> Line:
    when = period_text(figure)
    note = (Run(" – "), *pen.text(figure.note)) if figure.note else ()
    said = Run(value_text(figure, pen.texts), style="strong")
    own = figure.source_ids or pen.dataset.records(City)[city].source_ids
    head = (Run(f"{pen.label('cities', city)}, "), *pen.text(figure.label), Run(": "))
    return (*head, said, Run(f" ({when})" if when else ""), *note, *pen.refs(own))
