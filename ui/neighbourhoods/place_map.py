"""The map of one neighbourhood: its extent, the ground around it and its measures; a click opens a measure."""

from typing import Any

import streamlit as st

from atlas import config, neighbourhoods
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.maps import folium_map
from atlas.maps.outline import extent
from atlas.server import assets
from ui import current, map_summary, url

MAP = "atlas-place-map"


def draw(dataset: Dataset, place: str, selected: str | None, texts: Text) -> None:
    """The same machinery as the map of measures, opened on the place, and the same in words.

    Nothing where it is not known where the place is.
    """
    # Imported here because the component registers itself only inside a page run.
    from streamlit_folium import st_folium

    box = extent(dataset, place)
    if box is None:
        return
    index = current.index(dataset)
    drawn = index.drawn(neighbourhoods.mask(dataset, place, index))
    base = config.current().server.base_url_path
    chart = folium_map.AtlasMap(
        current.spec_url(dataset, texts.language),
        js=[assets.address("leaflet.js", base), assets.address("atlas-map.js", base)],
        css=[assets.address("leaflet.css", base), assets.address("atlas-map.css", base)],
        extent=box,
    )
    chart.get_root()
    st_folium(
        chart,
        key=f"{MAP} {place} {dataset.digest[:12]} {texts.language}",
        height=420,
        use_container_width=True,
        render=False,
        feature_group_to_add=folium_map.Shown(folium_map.request(drawn, (), (), selected)),
        returned_objects=["last_active_drawing"],
        on_change=_picked,
    )
    said = neighbourhoods.in_words(dataset, place, index, current.columns(dataset), texts)
    map_summary.panel((*said, map_summary.ground(dataset, texts)), texts)


def _picked() -> None:
    for key, value in st.session_state.items():
        if isinstance(key, str) and key.startswith(MAP):
            url.select(_name(value))


def _name(value: Any) -> str | None:
    feature = (value or {}).get("last_active_drawing") or {}
    name = feature.get("id") or (feature.get("properties") or {}).get("id")
    return name if isinstance(name, str) else None
