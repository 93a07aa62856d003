"""Lessons and failures: what the formats taught, what stood in the way, what stayed open."""

from collections.abc import Iterator

from atlas import gaps
from atlas.rollbook.book import Block, Bullets, Chapter, Heading, Line, Paragraph, Run, Terms
from atlas.rollbook.chapters.conditions import named
from atlas.rollbook.chapters.steps import methods, phases
from atlas.rollbook.writer import Writer
from atlas.schema import Condition, Measure, Pitfall
from atlas.transfers import Standing, standing, standing_text


def lessons(pen: Writer) -> Chapter:
    """The chapter."""
    return Chapter("lessons", pen.say("lessons.title"), (*_formats(pen), *_barriers(pen), *_open(pen)))


def _formats(pen: Writer) -> Iterator[Block]:
    found = [record for phase in phases(pen) for record in methods(pen, phase)]
    learnt = [(pen.label("methods", r.id), pen.text(r.lessons, r.source_ids)) for r in found if r.lessons]
    yield Heading(2, pen.line("lessons.formats"))
    yield Paragraph(pen.line("lessons.formats_lead", n=len(learnt), all=len(found)))
    yield Terms(tuple(learnt))
    troubles = [
        (
            *pen.text(trouble.text, trouble.source_ids),
            Run(f" ({pen.label('methods', record.id)})", style="quiet"),
        )
        for record in found
        for trouble in pen.dataset.children(Pitfall, record.id)
    ]
    if troubles:
        yield Heading(2, pen.line("lessons.pitfalls"))
        yield Bullets(tuple(troubles))


def _barriers(pen: Writer) -> Iterator[Block]:
    found = [record for record in pen.dataset.records(Condition).values() if record.kind == "barrier"]
    yield Heading(2, pen.line("lessons.barriers"))
    yield Bullets(tuple(named(pen, record) for record in found))


def _open(pen: Writer) -> Iterator[Block]:
    chosen = pen.selection
    inferred = sum(record.status_basis != "documented" for record in chosen.measures)
    every = [standing(pen.dataset, record) for record in chosen.transfers]
    waiting = [found for found in every if not found.in_wider_use]
    yield Heading(2, pen.line("lessons.open"))
    yield Bullets(
        (
            pen.line("lessons.effects", effects=gaps.effects(pen.dataset, pen.texts)),
            pen.line("lessons.inferred", n=inferred, all=len(chosen.measures)),
            pen.line("lessons.waiting", n=len(waiting), all=len(every)),
            *(_waiting(pen, found) for found in waiting),
            *(_noted(pen, record) for record in chosen.unfinished if record.note),
        )
    )


def _waiting(pen: Writer, found: Standing) -> Line:
    record = found.transfer
    return (
        pen.title("transfers", record.id),
        Run(f": {standing_text(found, pen.texts)}."),
        *pen.refs(record.source_ids),
    )


def _noted(pen: Writer, record: Measure) -> Line:
    return (pen.title("measures", record.id), Run(": "), *pen.text(record.note, record.source_ids))
