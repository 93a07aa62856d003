"""Cities beside each other: only what both partner cities count alike; the other figures one by one, and why."""

from typing import Any

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import period_text, value_text
from atlas.places.cities import city_order, partners
from ui import facts
from ui.html import lines, show, shown, tag
from ui.overview.cities import comparison


def compared(dataset: Dataset, texts: Text) -> None:
    """The table of comparable figures, then the others with the reason they do not stand side by side."""
    show(comparison(dataset, texts), _others(dataset, texts))


def _others(dataset: Dataset, texts: Text) -> Markup:
    by_key: dict[str, dict[str, Any]] = {}
    for city in city_order(dataset):
        for figure in dataset.figures(city):
            if not figure.comparable:
                by_key.setdefault(figure.key, {})[city] = figure
    rows = [
        tag(
            "div",
            tag("dt", _label(figures, texts), tag("small", _reason(dataset, figures, texts))),
            tag("dd", lines("ul", [_said(dataset, city, figure, texts) for city, figure in figures.items()])),
        )
        for figures in by_key.values()
    ]
    return tag(
        "details",
        tag("summary", texts("comparison.others", n=len(rows))),
        tag("dl", *rows, class_="atlas-facts atlas-apart"),
    )


def _label(figures: dict[str, Any], texts: Text) -> Markup:
    first = next(iter(figures.values()))
    return tag("span", shown(first.label.shown(texts.language), texts.language))


def _reason(dataset: Dataset, figures: dict[str, Any], texts: Text) -> str:
    """Why a figure is not compared: a partner city has none, or both count it in their own way."""
    both = partners(dataset)
    missing = [city for city in both if city not in figures or figures[city].value_kind == "unknown"]
    if len(missing) == len(both):
        return texts("comparison.unknown_both")
    if missing:
        return texts("comparison.unknown_one", city=dataset.title("cities", missing[0], texts.language).text)
    return texts("comparison.defined_apart")


def _said(dataset: Dataset, city: str, figure: Any, texts: Text) -> Markup:
    order = list(figure.source_ids) or list(dataset.records("cities")[city].source_ids)
    when = period_text(figure)
    known = figure.value_kind != "unknown"
    value = tag("strong", value_text(figure, texts), class_=None if known else "atlas-unknown")
    note = tag("small", shown(figure.note.shown(texts.language), texts.language)) if figure.note else ""
    return tag(
        "span",
        dataset.title("cities", city, texts.language).text,
        ": ",
        value,
        f" ({when}) " if when else " ",
        facts.references(dataset, order, order, texts) if known else "",
        note,
    )
