"""The cities: a card each with its figures and their sources, and what may be compared side by side."""

from typing import Any

import streamlit as st
from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import period_text, value_text
from atlas.measures import Filters
from atlas.places.cities import city_order, partners
from ui import current, facts, navigation
from ui.html import show, shown, table, tag

KEY_FIGURES = ("population", "area_km2", "hot_days_per_year", "urban_heat_island_c", "climate_neutrality_year")


def cards(dataset: Dataset, texts: Text) -> None:
    """One card a city, partner cities first, then the comparison of what is comparable."""
    found = dataset.records("cities")
    names = city_order(dataset)
    for column, name in zip(st.columns(max(len(names), 1), gap="medium"), names, strict=False):
        with column, st.container(border=True, key=f"atlas-city-{name}", height="stretch"):
            _card(dataset, found[name], texts)
    show(note(dataset, "partnership", texts), comparison(dataset, texts))


def _card(dataset: Dataset, city: Any, texts: Text) -> None:
    figures = [figure for figure in dataset.figures(city.id) if not city.partner or figure.key in KEY_FIGURES]
    order = list(city.source_ids)
    size = current.index(dataset).counts(Filters())["city"].get(city.id, 0)
    show(
        shown(city.name.shown(texts.language), texts.language, "h3"),
        shown(city.role.shown(texts.language), texts.language, "p"),
        note(dataset, f"city-{city.id}", texts),
        facts.figure_rows(dataset, figures, order, texts),
    )
    navigation.goto("measures", texts("overview.city_measures", n=size), texts, city=city.id)


def note(dataset: Dataset, name: str, texts: Text) -> Markup:
    """A note of the data with its sources, as a paragraph; nothing where there is none of that id."""
    record = dataset.get("notes", name)
    if record is None:
        return Markup("")
    order = list(record.source_ids)
    said = shown(record.text.shown(texts.language), texts.language)
    return tag("p", said, " ", facts.references(dataset, order, order, texts), class_="atlas-note")


def comparison(dataset: Dataset, texts: Text) -> Markup:
    """A table of the figures both partner cities have by one definition, and why the others are not side by side."""
    both = partners(dataset)
    by_city = {name: {f.key: f for f in dataset.figures(name) if f.comparable} for name in both}
    keys = [key for key in by_city[both[0]] if all(key in known for known in by_city.values())] if both else []
    head = ["", *(dataset.title("cities", name, texts.language).text for name in both)]
    rows = []
    for key in keys:
        label = by_city[both[0]][key].label.shown(texts.language)
        cells = (_cell(dataset, by_city[name][key], texts) for name in both)
        rows.append([shown(label, texts.language), *cells])
    return Markup("").join(
        [
            tag("h3", texts("overview.comparable")),
            table(head, rows),
            tag("p", texts("overview.not_comparable"), class_="atlas-small"),
        ]
    )


def _cell(dataset: Dataset, figure: Any, texts: Text) -> Markup:
    when = period_text(figure)
    order = list(figure.source_ids)
    note = tag("small", shown(figure.note.shown(texts.language), texts.language)) if figure.note else ""
    value = tag("strong", value_text(figure, texts))
    refs = facts.references(dataset, order, order, texts)
    return Markup("{}{}{}{}").format(value, f" ({when}) " if when else " ", refs, note)
