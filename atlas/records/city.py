"""What is said of the cities: notes with their sources, and what both partner cities count alike."""

from atlas.html import Markup, table, tag
from atlas.i18n.formats import period_text, value_text
from atlas.places.cities import partners
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Figure, Note


def note(reader: Reader, note_id: str) -> Markup:
    """A note of the data with its sources, as a paragraph; nothing where there is none of that id."""
    record = reader.dataset.get(Note, note_id)
    if record is None:
        return Markup("")
    references = Citations(reader).cite(record.source_ids)
    return tag("p", reader.localised(record.text), " ", references, class_="atlas-note")


def comparison(reader: Reader) -> Markup:
    """A table of the figures both partner cities have by one definition, and why the others are not side by side."""
    dataset, texts, both = reader.dataset, reader.texts, partners(reader.dataset)
    by_city = {name: {figure.key: figure for figure in dataset.figures(name) if figure.comparable} for name in both}
    keys = [key for key in by_city[both[0]] if all(key in figures for figures in by_city.values())] if both else []
    head = ["", *(reader.name("cities", name) for name in both)]
    rows = [
        [reader.localised(by_city[both[0]][key].label), *(_cell(reader, by_city[name][key]) for name in both)]
        for key in keys
    ]
    return Markup("").join(
        [
            tag("h3", texts("overview.comparable")),
            table(head, rows),
            tag("p", texts("overview.not_comparable"), class_="atlas-small"),
        ]
    )


def _cell(reader: Reader, figure: Figure) -> Markup:
    period = period_text(figure)
    note = tag("small", reader.localised(figure.note)) if figure.note else ""
    value = tag("strong", value_text(figure, reader.texts))
    references = Citations(reader).cite(figure.source_ids)
    return Markup("{}{}{}{}").format(value, f" ({period}) " if period else " ", references, note)
