"""The cities: a card each with its figures and their sources, and what may be compared side by side."""

import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.measures import Filters
from atlas.places.cities import city_order
from atlas.records import city as record
from atlas.records import facts
from atlas.records.citations import Citations
from atlas.schema import City
from ui import current, links, navigation
from ui.html import show

KEY_FIGURES = ("population", "area_km2", "hot_days_per_year", "urban_heat_island_c", "climate_neutrality_year")


def cards(dataset: Dataset, texts: Text) -> None:
    """One card per city, partner cities first, then the comparison of what is comparable."""
    records, reader = dataset.records(City), links.reader(dataset, texts)
    names = city_order(dataset)
    for column, name in zip(st.columns(max(len(names), 1), gap="medium"), names, strict=False):
        with column, st.container(border=True, key=f"atlas-city-{name}", height="stretch"):
            _card(dataset, records[name], texts)
    show(record.note(reader, "partnership"), record.comparison(reader))


def _card(dataset: Dataset, city: City, texts: Text) -> None:
    figures = [figure for figure in dataset.figures(city.id) if not city.partner or figure.key in KEY_FIGURES]
    reader = links.reader(dataset, texts)
    size = current.index(dataset).counts(Filters())["city"].get(city.id, 0)
    show(
        reader.localised(city.name, "h3"),
        reader.localised(city.role, "p"),
        record.note(reader, f"city-{city.id}"),
        facts.figure_rows(reader, figures, Citations(reader, city.source_ids), city.source_ids),
    )
    navigation.goto("measures", texts("overview.city_measures", n=size), texts, city=city.id)
