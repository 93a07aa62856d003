"""The map beside the timeline, and the same in words."""

from typing import Any

import streamlit as st

from atlas import config
from atlas.data.loading import Dataset
from atlas.events import EventFilters
from atlas.events.map_scene import Scene
from atlas.events.map_summary import in_words, numbers
from atlas.i18n.catalog import Text
from atlas.maps import folium_map
from atlas.schema import Event
from atlas.server import assets
from ui import current, map_summary, url
from ui.timeline import chart

MAP = "atlas-moments"


def draw(dataset: Dataset, chosen: EventFilters, seen: Scene, selected: str | None, texts: Text) -> None:
    """The map; a click selects an event or a measure."""
    # Imported here because the component registers itself only inside a page run.
    from streamlit_folium import st_folium

    base = config.current().server.base_url_path
    atlas_map = folium_map.AtlasMap(
        chart.spec_url(dataset, texts.language),
        js=[assets.address("leaflet.js", base), assets.address("atlas-map.js", base)],
        css=[assets.address("leaflet.css", base), assets.address("atlas-map.css", base)],
    )
    atlas_map.get_root()
    wanted = folium_map.request(seen.drawn.joined, chosen.common.topic, chosen.common.city, selected)
    st_folium(
        atlas_map,
        key=f"{MAP} {dataset.digest[:12]} {texts.language}",
        height=420,
        use_container_width=True,
        render=False,
        feature_group_to_add=folium_map.Shown(wanted),
        returned_objects=["last_active_drawing"],
        on_change=lambda: _picked(dataset),
    )


def _picked(dataset: Dataset) -> None:
    for key, value in st.session_state.items():
        if isinstance(key, str) and key.startswith(MAP):
            name = _name(value)
            is_event = dataset.get(Event, name) is not None
            chart.select(name if is_event else None)
            url.select(None if is_event else name)


def _name(value: Any) -> str | None:
    feature = (value or {}).get("last_active_drawing") or {}
    name = feature.get("id") or (feature.get("properties") or {}).get("id")
    return name if isinstance(name, str) else None


def summary(dataset: Dataset, seen: Scene, texts: Text) -> None:
    """The map in words, from the very scene that it draws."""
    measures, index = current.index(dataset), current.events(dataset)
    found = numbers(measures, current.columns(dataset), index, current.event_columns(dataset), seen)
    map_summary.panel((*in_words(dataset, found, seen, texts), map_summary.ground(dataset, texts)), texts)
