"""The map beside the timeline, and the same in words."""

from typing import Any

import streamlit as st

from atlas import config
from atlas.loading import Dataset
from atlas.maps import leaflet
from atlas.text import Text
from atlas.timeline import EventFilters, words
from atlas.timeline.scene import Scene
from atlas.web import assets
from ui import data as source
from ui import map_words, state, timeline_chart

MAP = "atlas-moments"


def draw(data: Dataset, chosen: EventFilters, seen: Scene, selected: str | None, texts: Text) -> None:
    """The map; a click selects an event or a measure."""
    # Imported here because the component registers itself only inside a page run.
    from streamlit_folium import st_folium

    base = config.current().server.base_url_path
    chart = leaflet.AtlasMap(
        timeline_chart.spec_url(data, texts.language),
        js=[assets.address("leaflet.js", base), assets.address("atlas-map.js", base)],
        css=[assets.address("leaflet.css", base), assets.address("atlas-map.css", base)],
    )
    chart.get_root()
    wanted = leaflet.request(seen.drawn.joined, chosen.common.topic, chosen.common.city, selected)
    st_folium(
        chart,
        key=f"{MAP} {data.digest[:12]} {texts.language}",
        height=420,
        use_container_width=True,
        render=False,
        feature_group_to_add=leaflet.Shown(wanted),
        returned_objects=["last_active_drawing"],
        on_change=lambda: _picked(data),
    )


def _picked(data: Dataset) -> None:
    for key, value in st.session_state.items():
        if isinstance(key, str) and key.startswith(MAP):
            name = _name(value)
            is_event = data.get("events", name) is not None
            timeline_chart.select(name if is_event else None)
            state.select(None if is_event else name)


def _name(value: Any) -> str | None:
    feature = (value or {}).get("last_active_drawing") or {}
    name = feature.get("id") or (feature.get("properties") or {}).get("id")
    return name if isinstance(name, str) else None


def in_words(data: Dataset, seen: Scene, texts: Text) -> None:
    """The map in words, from the very scene that it draws."""
    measures, index = source.index(data), source.events(data)
    found = words.numbers(measures, source.columns(data), index, source.event_columns(data), seen)
    map_words.panel((*words.in_words(data, found, seen, texts), map_words.ground(data, texts)), texts)
