"""Steps: the phases of a living lab in order, with the formats of each and the effort they took."""

from collections.abc import Iterator

from atlas.i18n.formats import between, date_text
from atlas.leads import living_lab_cities
from atlas.rollbook.book import Block, Chapter, Heading, Line, Paragraph, Run, Terms
from atlas.rollbook.writer import Writer
from atlas.schema import Method, MethodUse, Note, Phase


def steps(pen: Writer) -> Chapter:
    """The chapter."""
    model = pen.dataset.get(Note, "phase-model")
    blocks: list[Block] = [Paragraph(pen.line("steps.lead", cities=living_lab_cities(pen.dataset, pen.texts)))]
    if model:
        blocks.append(Paragraph(pen.text(model.text, model.source_ids), "small"))
    for number, phase in enumerate(phases(pen), 1):
        blocks += _phase(pen, number, phase)
    return Chapter("steps", pen.say("steps.title"), tuple(blocks))


def phases(pen: Writer) -> list[Phase]:
    """The phases in their order."""
    return sorted(pen.dataset.records(Phase).values(), key=lambda record: record.order)


def methods(pen: Writer, phase: Phase) -> list[Method]:
    """The formats of a phase, in the order of the file."""
    return [record for record in pen.dataset.records(Method).values() if record.phase_id == phase.id]


def _phase(pen: Writer, number: int, phase: Phase) -> Iterator[Block]:
    yield Heading(2, (Run(f"{number}. "), pen.title("phases", phase.id)))
    yield Paragraph((*pen.text(phase.period),), "kicker")
    yield Paragraph(pen.text(phase.description, phase.source_ids))
    for record in methods(pen, phase):
        yield Heading(3, (pen.title("methods", record.id),))
        yield Paragraph(pen.text(record.purpose, record.source_ids))
        yield Terms(
            (
                (pen.say("steps.effort"), pen.text(record.effort)),
                (pen.say("steps.participants"), pen.text(record.participants)),
                (pen.say("steps.needs"), pen.text(record.needs)),
                (pen.say("steps.mode"), (Run(pen.say(f"steps.modes.{record.mode}")),)),
                (pen.say("steps.tried"), _uses(pen, record)),
            )
        )


def _uses(pen: Writer, record: Method) -> Line:
    """Where and when a format was tried; unknown where no use is documented."""
    # Uses that read alike (one series, recorded for several neighbourhoods) are told once.
    told = dict.fromkeys((_where(pen, use), *_when(pen, use)) for use in pen.dataset.children(MethodUse, record.id))
    runs = [run for line in told for run in (Run("; "), *line)]
    return tuple(runs[1:]) or (pen.unknown,)


def _where(pen: Writer, use: MethodUse) -> Run:
    if use.place:
        return pen.run(use.place.shown(pen.order.language))
    key, name = ("neighbourhoods", use.neighbourhood_id) if use.neighbourhood_id else ("cities", use.city_id)
    return pen.title(key, name) if name else pen.unknown


def _when(pen: Writer, use: MethodUse) -> Line:
    if use.date_text:
        return (Run(", "), *pen.text(use.date_text))
    if not use.date:
        return ()
    if use.date_end and use.date_end != use.date:
        return (Run(f", {between(use.date, use.date_end, pen.texts)}"),)
    return (Run(f", {date_text(use.date, pen.texts)}"),)
