"""Mounts a map: folium in Streamlit's frame, with our script and styles, and what a click in it chooses."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.maps import folium_map
from ui.components import asset


def mount(
    name: str,
    spec_url: str,
    dataset: Dataset,
    texts: Text,
    height: int,
    *,
    request: Mapping[str, Any] | None = None,
    extent: tuple[float, float, float, float] | None = None,
    on_choice: Callable[[str | None], None] | None = None,
) -> None:
    """A map of the specification at an address, `height` in pixels.

    `request` is what it shows (`folium_map.request`), and `on_choice` learns what is clicked; without a request the
    map follows the filter bar of the page, and the page tells what is clicked. `extent`: west, south, east, north
    in degrees, where it opens.
    """
    # Imported here because the component registers itself only inside a page run.
    from streamlit_folium import st_folium

    chart = folium_map.AtlasMap(
        spec_url,
        js=[asset("leaflet.js"), asset("atlas-map.js")],
        css=[asset("leaflet.css"), asset("atlas-map.css")],
        extent=extent,
        follows=request is None,
    )
    chart.get_root()
    key = f"{name} {dataset.digest[:12]} {texts.language}"
    st_folium(
        chart,
        key=key,
        height=height,
        use_container_width=True,
        render=False,
        feature_group_to_add=None if request is None else folium_map.Shown(dict(request)),
        returned_objects=[] if on_choice is None else ["last_active_drawing"],
        on_change=None if on_choice is None else lambda: on_choice(_chosen(st.session_state.get(key))),
    )


def _chosen(value: Any) -> str | None:
    """The id of what was clicked; the browser may have sent anything."""
    feature = (value or {}).get("last_active_drawing") or {}
    record_id = feature.get("id") or (feature.get("properties") or {}).get("id")
    return record_id if isinstance(record_id, str) else None
