"""Sources: every page the book rests on, numbered as in the text."""

from atlas.rollbook.book import Chapter, Entries, Line, Paragraph, Run
from atlas.rollbook.writer import Writer, original_address
from atlas.wording import date_text


def sources(pen: Writer) -> Chapter:
    """The chapter; written last, since the others give the numbers."""
    entries = Entries(tuple(_entry(pen, name) for name in pen.cited))
    lead = Paragraph(pen.line("sources.lead", n=len(pen.cited)))
    return Chapter("sources", pen.say("sources.title"), (lead, entries))


def _entry(pen: Writer, name: str) -> Line:
    source = pen.dataset.get("sources", name)
    if source is None:
        return (Run(name),)
    address = original_address(source)
    language = source.language if source.language != pen.order.language else None
    rest = [source.publisher, pen.say("sources.read", date=date_text(source.read_on.isoformat(), pen.texts))]
    if not address:
        rest.append(pen.texts("sources.copy"))
    return (Run(source.title, language, url=address), Run(" – " + ", ".join(rest), style="quiet"))
