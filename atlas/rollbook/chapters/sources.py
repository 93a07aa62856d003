"""Sources: every page the book rests on, numbered as in the text."""

import re

from atlas.i18n.formats import date_text
from atlas.records.citations import original_address
from atlas.rollbook.book import Chapter, Entries, Line, Paragraph, Run
from atlas.rollbook.writer import Writer
from atlas.schema import Source

LANGUAGE_CODE = re.compile("[a-z]{2,3}")


def sources(pen: Writer) -> Chapter:
    """The chapter; written last, since the others give the numbers."""
    entries = Entries(tuple(_entry(pen, name) for name in pen.cited))
    lead = Paragraph(pen.line("sources.lead", n=len(pen.cited)))
    return Chapter("sources", pen.say("sources.title"), (lead, entries))


def _entry(pen: Writer, name: str) -> Line:
    source = pen.dataset.get(Source, name)
    if source is None:
        return (Run(name),)
    address = original_address(source)
    rest = [
        source.publisher_in(pen.texts.language),
        pen.say("sources.read", date=date_text(source.read_on.isoformat(), pen.texts)),
    ]
    if not address:
        rest.append(pen.texts("sources.copy"))
    title = Run(source.title, _language(pen, source.language), url=address)
    return (title, Run(" – " + ", ".join(rest), style="quiet"))


def _language(pen: Writer, code: str | None) -> str | None:
    """The language of a title where it is not the book's. The field may hold anything: Typst takes codes only."""
    return code if code and code != pen.order.language and LANGUAGE_CODE.fullmatch(code) else None
