"""Where it was done: measures in detail, the others in tables, and what travelled between places."""

from collections.abc import Iterator, Sequence

from atlas import gaps
from atlas.i18n.formats import period_text, span_text, value_text
from atlas.measures.costs import costs
from atlas.rollbook.book import Block, Chapter, Heading, Line, Paragraph, Run, Table, Terms
from atlas.rollbook.writer import Writer
from atlas.schema import Measure, MeasureNote
from atlas.schema.vocabulary import StatusBasis


def done(pen: Writer) -> Chapter:
    """The chapter of the measures."""
    chosen = pen.selection
    lead = pen.line("done.lead", effects=gaps.effects(pen.dataset, pen.texts))
    blocks: list[Block] = [Paragraph(lead), Heading(2, pen.line("done.detailed"))]
    rule = "done.rule_kind" if pen.order.profile else "done.rule"
    blocks.append(Paragraph(pen.line(rule, n=len(chosen.detailed)), "small"))
    for record in chosen.detailed:
        blocks += _measure(pen, record)
    for key, records in (("further", chosen.further), ("unfinished", chosen.unfinished)):
        blocks += _overview(pen, key, records)
    return Chapter("done", pen.say("done.title"), tuple(blocks))


def _measure(pen: Writer, record: Measure) -> Iterator[Block]:
    yield Heading(3, (pen.title("measures", record.id),))
    yield Paragraph((Run(" · ".join([*_places(pen, record), _state(pen, record)])),), "kicker")
    yield Paragraph(pen.text(record.description, record.source_ids))
    yield Terms(tuple(_rows(pen, record)))


def _rows(pen: Writer, record: Measure) -> Iterator[tuple[str, Line]]:
    """What is documented of a measure; a row without content says nothing and is left out."""
    yield pen.texts("detail.when"), (Run(span_text(record, pen.texts)),)
    if record.actors.en:
        yield pen.texts("detail.actors"), pen.join(record.actors)
    if record.target_group:
        yield pen.texts("detail.for_whom"), pen.text(record.target_group)
    yield from _figures(pen, record)
    if record.transfer_note:
        yield pen.say("done.transfer"), pen.text(record.transfer_note)
    yield from _note(pen, record)


def _places(pen: Writer, record: Measure) -> list[str]:
    """The city, then the neighbourhoods it started in; where there are none, that it is city-wide."""
    names = [pen.label("cities", record.city_id)]
    names += [pen.label("neighbourhoods", name) for name in record.neighbourhood_ids]
    return names + ([pen.texts.label("reach", "city-wide")] if record.reach == "city-wide" and len(names) == 1 else [])


def _state(pen: Writer, record: Measure) -> str:
    """The status; what it rests on only where that is no dated source, as the chapter says once."""
    label = pen.label("statuses", record.status)
    documented = record.status_basis == StatusBasis.DOCUMENTED
    return label if documented else f"{label} ({pen.texts.label('status_basis', record.status_basis)})"


def _figures(pen: Writer, record: Measure) -> Iterator[tuple[str, Line]]:
    """Figures other than money, which has a chapter of its own."""
    money = {figure.id for figure in costs(pen.dataset, record.id)}
    runs: list[Run] = []
    for figure in pen.dataset.figures(record.id):
        if figure.id in money or figure.value_kind == "unknown":
            continue
        when = period_text(figure)
        runs += [
            Run("; "),
            *pen.text(figure.label),
            Run(f": {value_text(figure, pen.texts)}" + (f" ({when})" if when else "")),
        ]
        runs += [Run(" – "), *pen.text(figure.note)] if figure.note else []
        runs += pen.refs(figure.source_ids)  # those without their own rest on the record's, named above
    if runs:
        yield pen.texts("detail.figures"), tuple(runs[1:])


def _note(pen: Writer, record: Measure) -> Iterator[tuple[str, Line]]:
    note = pen.dataset.get(MeasureNote, record.id)
    if note and note.replication and note.replication != record.transfer_note:
        yield pen.say("done.replication"), pen.text(note.replication, note.source_ids)
    if record.note:
        yield pen.texts("detail.note"), pen.text(record.note)


def _overview(pen: Writer, key: str, records: Sequence[Measure]) -> Iterator[Block]:
    yield Heading(2, pen.line(f"done.{key}"))
    if not records:
        yield Paragraph((Run(pen.say("done.none"), style="unknown"),))
        return
    yield Paragraph(pen.line(f"done.{key}_lead", n=len(records)))
    rows = tuple(
        (
            (pen.title("measures", record.id),),
            (Run(", ".join(_places(pen, record))),),
            (Run(", ".join(pen.label("topics", name) for name in record.topics)),),
            (Run(_state(pen, record)), *pen.refs(record.source_ids)),
        )
        for record in records
    )
    head = tuple(pen.say(f"done.head_{name}") for name in ("measure", "place", "topics", "state"))
    yield Table(pen.say(f"done.{key}"), head, rows, (34, 22, 22, 22))
