"""Timeline and list of the events: our own component, fed with a bit mask over the events of the layer."""

from collections.abc import Callable
from typing import Any

import numpy as np
import streamlit as st

from atlas import config
from atlas.loading import Dataset
from atlas.maps import leaflet
from atlas.maps.moments import published_moments
from atlas.text import Text
from atlas.timeline import play
from atlas.web import assets
from ui import data as source
from ui import state
from ui.listing import LOADER

EVENT = "event"
UNTIL = "until"
_CHART, _TABLE = "atlas-timeline", "atlas-timeline-list"


def spec_url(data: Dataset, language: str) -> str:
    """The address of the specification of map and timeline."""
    return source.url(published_moments(data, config.current(), language).path)


def until() -> str | None:
    """The month up to which things are lit; None for all of time, also where the URL names no month."""
    return play.month(st.query_params.get(UNTIL))


def chart(data: Dataset, mask: np.ndarray, selected: str | None, texts: Text) -> None:
    """The lanes with their marks, and the slider through time."""
    _mount(data, mask, selected, texts, _CHART, {"until": until()})


def table(data: Dataset, mask: np.ndarray, selected: str | None, texts: Text) -> None:
    """The same events by date."""
    _mount(data, mask, selected, texts, _TABLE, {"table": True})


def select(event: str | None) -> None:
    """Open the record of an event, or close it."""
    state.put(**{EVENT: event})


def _mount(data: Dataset, mask: np.ndarray, selected: str | None, texts: Text, key: str, extra: dict[str, Any]) -> None:
    base = config.current().server.base_url_path
    content = {
        "module": assets.address("atlas-timeline.js", base),
        "css": assets.address("atlas-timeline.css", base),
        "spec": spec_url(data, texts.language),
        "mask": leaflet.packed(mask),
        "selected": selected,
        "failed": texts("timeline.chart.failed"),
        **extra,
    }
    component = st.components.v2.component("atlas_timeline", html="<div></div>", js=LOADER)
    component(data=content, key=key, on_picked_change=_picked(key), on_until_change=_played(key))


def _picked(key: str) -> Callable[[], None]:
    return lambda: select(st.session_state[key].picked)


def _played(key: str) -> Callable[[], None]:
    return lambda: state.put(**{UNTIL: play.month(st.session_state[key].until)})
