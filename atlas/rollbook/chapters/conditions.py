"""Conditions: the questions to ask at home, what helped elsewhere, what single measures needed."""

from collections.abc import Iterator

from atlas.rollbook.book import Block, Bullets, Chapter, Heading, Line, Paragraph, Run, Table, Terms
from atlas.rollbook.writer import Writer
from atlas.schema import Condition, Criterion, Framework, MeasureNote, Note


def conditions(pen: Writer) -> Chapter:
    """The chapter."""
    own = pen.dataset.get(Note, "criteria")
    blocks: list[Block] = [Paragraph(pen.line("conditions.lead"))]
    if own:
        blocks.append(Paragraph(pen.text(own.text), "small"))
    blocks += [_questions(pen), *_helped(pen), *_needed(pen)]
    return Chapter("conditions", pen.say("conditions.title"), tuple(blocks))


def _questions(pen: Writer) -> Table:
    criteria = sorted(pen.dataset.records(Criterion).values(), key=lambda record: record.order)
    rows = tuple(
        (
            (pen.title("criteria", record.id, "strong"), Run(": "), *pen.text(record.question)),
            _known(pen, record),
            (Run(""),),
        )
        for record in criteria
    )
    head = tuple(pen.say(f"conditions.head_{name}") for name in ("question", "known", "answer"))
    return Table(pen.say("conditions.questions"), head, rows, (38, 38, 24))


def _known(pen: Writer, record: Criterion) -> Line:
    """What a question was derived from: documented conditions in words, frameworks by name."""
    runs: list[Run] = []
    for name in record.derived_from:
        condition, framework = pen.dataset.get(Condition, name), pen.dataset.get(Framework, name)
        if condition:
            runs += [Run("; "), *pen.text(condition.text, condition.source_ids)]
        elif framework:
            runs += [Run("; "), *pen.text(framework.name, framework.source_ids, "quiet")]
    return tuple(runs[1:]) or (pen.unknown,)


def _helped(pen: Writer) -> Iterator[Block]:
    """What helped, then what the project says about itself: a statement is no help."""
    for kind, key in (("factor", "helped"), ("statement", "stated")):
        found = [record for record in pen.dataset.records(Condition).values() if record.kind == kind]
        if found:
            yield Heading(2, pen.line(f"conditions.{key}"))
            yield Bullets(tuple(named(pen, record) for record in found))


def named(pen: Writer, record: Condition) -> Line:
    """A documented condition: its name where it has one, and what is documented."""
    head = (pen.run(record.name.shown(pen.order.language), "strong"), Run(": ")) if record.name else ()
    return (*head, *pen.text(record.text, record.source_ids))


def _needed(pen: Writer) -> Iterator[Block]:
    rows: list[tuple[str, Line]] = []
    for record in pen.selection.measures:
        note = pen.dataset.get(MeasureNote, record.id)
        if note and note.preconditions.en:
            rows.append(
                (
                    pen.label("measures", record.id),
                    (*pen.join(note.preconditions), *pen.refs(note.source_ids)),
                )
            )
    yield Heading(2, pen.line("conditions.needed"))
    yield Paragraph(pen.line("conditions.needed_lead", n=len(rows), all=len(pen.selection.measures)))
    if rows:
        yield Terms(tuple(rows))
