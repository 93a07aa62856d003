"""What travelled: the transfers of the topics, how far each came and by what evidence."""

from collections.abc import Iterator

from atlas import gaps
from atlas.i18n.formats import date_text
from atlas.places.cities import in_order
from atlas.rollbook.book import Block, Bullets, Chapter, Heading, Line, Paragraph, Run
from atlas.rollbook.writer import Writer
from atlas.schema import LedgerEntry, Transfer
from atlas.transfers import standing, standing_text

SCOPES = ("between-partner-cities", "pilot-to-city", "within-city", "imported")


def travelled(pen: Writer) -> Chapter:
    """The chapter of the transfers."""
    found = pen.selection.transfers
    blocks: list[Block] = [
        Paragraph((Run(f"{pen.say('travelled.lead')} {gaps.carried_out_text(pen.dataset, pen.texts)}"),))
    ]
    if not found:
        blocks.append(Paragraph((Run(pen.say("travelled.none"), style="unknown"),)))
    for scope in SCOPES:
        records = [record for record in found if record.scope == scope]
        if records:
            blocks.append(Heading(2, (Run(pen.say(f"travelled.scope.{scope}")),)))
            for record in records:
                blocks += _transfer(pen, record)
    return Chapter("travelled", pen.say("travelled.title"), tuple(blocks))


def _transfer(pen: Writer, record: Transfer) -> Iterator[Block]:
    yield Heading(3, (pen.title("transfers", record.id),))
    found = standing(pen.dataset, record)
    since = f", {date_text(found.since, pen.texts)}" if found.since else ""
    yield Paragraph((Run(f"{_way(pen, record)} · {standing_text(found, pen.texts)}{since}"),), "kicker")
    yield Paragraph(pen.text(record.description, record.source_ids))
    yield Bullets(tuple(_states(pen, record)) or (_evidence(pen, record),))
    if record.note:
        yield Paragraph(pen.text(record.note), "small")


def _way(pen: Writer, record: Transfer) -> str:
    """From where to where; places that are not named are left out."""
    if set(record.from_city_ids) == set(record.to_city_ids) and len(record.to_city_ids) > 1:
        return " ↔ ".join(pen.label("cities", name) for name in in_order(pen.dataset, record.to_city_ids))
    start, goal = (
        ", ".join(pen.label("cities", name) for name in in_order(pen.dataset, names))
        for names in (record.from_city_ids, record.to_city_ids)
    )
    origin = start or (record.origin_text.of(pen.order.language) if record.origin_text else "")
    named = dict.fromkeys(part for part in (origin, goal) if part)  # within one city it is named once
    return " → ".join(named) or pen.texts("general.unknown")


def _evidence(pen: Writer, record: Transfer) -> Line:
    return (Run(f"{pen.say('travelled.evidence')}: "), *pen.text(record.evidence))


def _states(pen: Writer, record: Transfer) -> Iterator[Line]:
    """The dated states of the ledger, each with its evidence; none where the ledger has none."""
    for entry in pen.dataset.children(LedgerEntry, record.id):
        when = f" ({date_text(entry.date, pen.texts)})" if entry.date else ""
        own = f" ({pen.say('travelled.own_reading')})" if entry.own_reading else ""
        where = f", {pen.label('cities', entry.city_id)}" if entry.city_id else ""
        said = Run(f"{pen.texts.label('transfer_state', entry.state)}{where}{when}: ", style="strong")
        yield (said, *pen.text(entry.evidence, entry.source_ids), Run(own, style="quiet"))
