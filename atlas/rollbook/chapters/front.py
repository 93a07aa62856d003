"""The first page: what this is and is not, what it rests on, and how much it holds."""

from atlas import gaps, leads
from atlas.i18n.catalog import number
from atlas.i18n.formats import date_text
from atlas.measures.stages import stage_of
from atlas.places.cities import city_order
from atlas.rollbook.book import Bars, Block, Paragraph, Run, Terms
from atlas.rollbook.selection import READS
from atlas.rollbook.writer import Writer
from atlas.schema import Method, Note, Profile, Source
from atlas.schema.vocabulary import Stage


def front(pen: Writer) -> tuple[Block, ...]:
    """The blocks before the first chapter; the notice comes first."""
    note = pen.dataset.get(Note, "rollbook")
    aim = pen.text(note.text, note.source_ids) if note else ()
    said = pen.say("notice.text")
    if note and note.published:
        said = f"{said} {gaps.rollbook(pen.dataset, pen.texts)}"
    faulty = pen.dataset.left_out(READS)
    lacking = (Paragraph((Run(pen.texts("general.left_out", n=faulty)),), "notice"),) if faulty else ()
    return (
        Paragraph((Run(pen.say("notice.title"), style="strong"), Run(f" {said} "), *aim), "notice"),
        *lacking,
        Terms(_order(pen)),
        _bars(pen),
        Paragraph(pen.line("front.reading", cities=leads.every_city(pen.dataset, pen.texts)), "small"),
    )


def _order(pen: Writer) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    selection, profile = pen.selection, pen.dataset.get(Profile, pen.order.profile)
    kind = (
        (
            Run(f"{pen.label('profiles', profile.id)}. ", style="strong"),
            *pen.text(profile.definition),
            Run(f" {pen.say('front.own_kind')}", style="quiet"),
        )
        if profile
        else (Run(pen.say("front.any_kind")),)
    )
    topics = ", ".join(pen.label("topics", name) for name in pen.order.topics)
    methods = len(pen.dataset.records(Method))
    held = pen.say("front.held", n=len(selection.measures), transfers=len(selection.transfers), methods=methods)
    return (
        (pen.say("front.topics"), (Run(topics),)),
        (pen.say("front.kind"), kind),
        (pen.say("front.holds"), (Run(held),)),
        (
            pen.say("front.data"),
            pen.line("front.read", date=read_on_text(pen), digest=pen.dataset.digest[:12]),
        ),
    )


def read_on_text(pen: Writer) -> str:
    """The day the newest source was read, in words."""
    days = [source.read_on.isoformat() for source in pen.dataset.records(Source).values()]
    return date_text(max(days, default=None), pen.texts)


def _bars(pen: Writer) -> Bars:
    parts = tuple(pen.say(f"front.{name}") for name in ("done", "under_way", "not_begun"))
    rows = []
    for city in city_order(pen.dataset):
        stages = [stage_of(pen.dataset, record) for record in pen.selection.measures if record.city_id == city]
        done, under_way = stages.count(Stage.DONE), stages.count(Stage.UNDER_WAY)
        rows.append((pen.label("cities", city), (done, under_way, len(stages) - done - under_way)))
    said = "; ".join(
        f"{name}: "
        + ", ".join(f"{part} {number(size, pen.order.language)}" for part, size in zip(parts, sizes, strict=True))
        for name, sizes in rows
    )
    return Bars(pen.say("front.bars"), f"{pen.say('front.bars')}. {said}.", parts, tuple(rows))
