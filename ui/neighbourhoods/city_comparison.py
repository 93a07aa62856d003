"""Cities beside each other: only what both partner cities count alike; the other figures one by one, and why."""

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import period_text, value_text
from atlas.places.cities import city_order, partners
from atlas.records.citations import Citations
from atlas.records.city import comparison
from atlas.records.reader import Reader
from atlas.schema import City, Figure
from ui import links
from ui.html import lines, show, tag


def compared(dataset: Dataset, texts: Text) -> None:
    """The table of comparable figures, then the others with the reason they do not stand side by side."""
    reader = links.reader(dataset, texts)
    show(comparison(reader), _others(reader))


def _others(reader: Reader) -> Markup:
    dataset, texts = reader.dataset, reader.texts
    by_key: dict[str | None, dict[str, Figure]] = {}
    for city in city_order(dataset):
        for figure in dataset.figures(city):
            if not figure.comparable:
                by_key.setdefault(figure.key, {})[city] = figure
    rows = [
        tag(
            "div",
            tag("dt", _label(reader, figures), tag("small", _reason(reader, figures))),
            tag("dd", lines("ul", [_value(reader, city, figure) for city, figure in figures.items()])),
        )
        for figures in by_key.values()
    ]
    return tag(
        "details",
        tag("summary", texts("comparison.others", n=len(rows))),
        tag("dl", *rows, class_="atlas-facts atlas-apart"),
    )


def _label(reader: Reader, figures: dict[str, Figure]) -> Markup:
    first = next(iter(figures.values()))
    return tag("span", reader.localised(first.label))


def _reason(reader: Reader, figures: dict[str, Figure]) -> str:
    """Why a figure is not compared: a partner city has none, or both count it in their own way."""
    texts, both = reader.texts, partners(reader.dataset)
    missing = [city for city in both if city not in figures or figures[city].value_kind == "unknown"]
    if len(missing) == len(both):
        return texts("comparison.unknown_both")
    if missing:
        return texts("comparison.unknown_one", city=reader.name("cities", missing[0]))
    return texts("comparison.defined_apart")


def _value(reader: Reader, city: str, figure: Figure) -> Markup:
    source_ids = figure.source_ids or reader.dataset.records(City)[city].source_ids
    period = period_text(figure)
    known = figure.value_kind != "unknown"
    value = tag("strong", value_text(figure, reader.texts), class_=None if known else "atlas-unknown")
    note = tag("small", reader.localised(figure.note)) if figure.note else ""
    return tag(
        "span",
        reader.name("cities", city),
        ": ",
        value,
        f" ({period}) " if period else " ",
        Citations(reader).cite(source_ids) if known else "",
        note,
    )
