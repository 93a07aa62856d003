"""Contacts: organisations, never private persons, that acted in what the book describes."""

from collections.abc import Iterator

from atlas.places.cities import city_order
from atlas.rollbook.book import Block, Chapter, Heading, Line, Paragraph, Run, Terms
from atlas.rollbook.writer import Writer
from atlas.schema import Measure, Organisation, Transfer


def contacts(pen: Writer) -> Chapter:
    """The chapter."""
    found = acting(pen)
    blocks: list[Block] = [Paragraph(pen.line("contacts.lead", n=len(found)))]
    cities = [*city_order(pen.dataset), None]
    for city in cities:
        here = [record for record in found if record.city_id == city]
        if here:
            title = pen.label("cities", city) if city else pen.texts("about.elsewhere")
            blocks += [Heading(2, (Run(title),)), Terms(tuple(_row(pen, record) for record in here))]
    return Chapter("contacts", pen.say("contacts.title"), tuple(blocks))


def acting(pen: Writer) -> list[Organisation]:
    """Actors of a measure of the book, and organisations named in a source of what is told in detail."""
    chosen = pen.selection
    actors = {name.casefold() for record in chosen.measures for name in _actors(record)}
    told_of: list[Measure | Transfer] = [*chosen.detailed, *chosen.transfers]
    told = {source for record in told_of for source in record.source_ids}
    return [
        record
        for record in pen.dataset.records(Organisation).values()
        if not told.isdisjoint(record.source_ids) or not actors.isdisjoint(_names(record))
    ]


def _actors(record: Measure) -> Iterator[str]:
    yield from (*record.actors.en, *record.actors.de, *record.actors.ro)


def _names(record: Organisation) -> set[str]:
    local = record.name_local
    return {name.casefold() for name in (record.name, *((local.en, local.de, local.ro) if local else ())) if name}


def _row(pen: Writer, record: Organisation) -> tuple[str, Line]:
    local = record.name_local.of(pen.order.language) if record.name_local else ""
    also: Line = (Run(f"{local}. "),) if local and local != record.name else ()
    place: Line = (Run(" – "), pen.run(record.place.shown(pen.order.language), "quiet")) if record.place else ()
    return record.name, (*also, *pen.text(record.role), *place, *pen.refs(record.source_ids))
