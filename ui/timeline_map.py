"""The map beside the timeline: what fits the filter and had begun by a month, or one event alone."""

from typing import Any, NamedTuple

import numpy as np
import streamlit as st

from atlas import config
from atlas.filtering import FacetIndex
from atlas.loading import Dataset
from atlas.maps import leaflet
from atlas.maps.moments import joined
from atlas.text import Text
from atlas.timeline import EventFilters, EventIndex, play
from atlas.web import assets
from ui import state, timeline_chart
from ui.markup import show, tag

MAP = "atlas-moments"


class Scene(NamedTuple):
    """What is shown: masks of measures and events that fit, those drawn, the month; or one event alone."""

    measures: np.ndarray
    events: np.ndarray
    drawn: np.ndarray
    until: str | None
    alone: bool = False


def scene(data: Dataset, measures: FacetIndex, index: EventIndex, chosen: EventFilters, event: str | None) -> Scene:
    """The filter, up to the month of the player; without one, a chosen event alone with its measures."""
    until = timeline_chart.until()
    fitting, happened = measures.mask(chosen.applying), index.mask(chosen)
    if until:
        fitting = fitting & play.measures_until(measures, until)
        happened = happened & play.events_until(index, until)
    if event and not until:
        named = set(data.get("events", event).measure_ids)
        near = np.array([name in named for name in measures.ids], dtype=bool)
        alone = joined(measures.drawn(near), _only(index, event) & index.placed)
        if alone.any():  # without any place, the map stays as it was
            return Scene(fitting, happened, alone, None, True)
    return Scene(fitting, happened, joined(measures.drawn(fitting), happened & index.placed), until)


def _only(index: EventIndex, event: str) -> np.ndarray:
    return np.array([name == event for name in index.ids], dtype=bool)


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
    wanted = leaflet.request(seen.drawn, chosen.common.topic, chosen.common.city, selected)
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


def caption(seen: Scene, event: str | None, texts: Text) -> None:
    """What the map shows, and what it cannot show."""
    if seen.alone:
        words = texts("timeline.map_one", n=int(seen.drawn.sum()))
    else:
        words = texts("timeline.map_none" if event and not seen.until else "timeline.map_all")
    show(tag("p", words, class_="atlas-small", role="status"))
