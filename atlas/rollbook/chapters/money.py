"""Costs: every amount the sources give for the measures, in the currency they give it in."""

from atlas.i18n.formats import period_text, value_text
from atlas.measures.costs import costs
from atlas.rollbook.book import Block, Chapter, Line, Paragraph, Run, Table
from atlas.rollbook.writer import Writer
from atlas.schema import Figure, Measure


def money(pen: Writer) -> Chapter:
    """The chapter."""
    found = [(record, figure) for record in pen.selection.measures for figure in costs(pen.dataset, record.id)]
    known = len({record.id for record, _ in found})
    blocks: list[Block] = [
        Paragraph(pen.line("money.lead")),
        Paragraph(pen.line("money.known", n=known, all=len(pen.selection.measures))),
    ]
    if found:
        head = tuple(pen.say(f"money.head_{name}") for name in ("measure", "what", "amount", "note"))
        rows = tuple(_row(pen, record, figure) for record, figure in found)
        blocks.append(Table(pen.say("money.title"), head, rows, (32, 22, 20, 26)))
    return Chapter("money", pen.say("money.title"), tuple(blocks))


def _row(pen: Writer, record: Measure, figure: Figure) -> tuple[Line, ...]:
    when = period_text(figure)
    state = Run(f" ({pen.label('cities', record.city_id)}; {pen.label('statuses', record.status)})", style="quiet")
    return (
        (pen.title("measures", record.id), state),
        (*pen.text(figure.label), Run(f" ({when})" if when else "")),
        (
            Run(value_text(figure, pen.texts), style="strong"),
            *pen.refs(figure.source_ids or record.source_ids),
        ),
        pen.text(figure.note) if figure.note else (Run("–"),),
    )
