"""Timeline and list of the events: our own component, fed with a bit mask over the events of the layer."""

from collections.abc import Callable
from typing import Any

import numpy as np
import streamlit as st

from atlas import config
from atlas.data.loading import Dataset
from atlas.events import until_month
from atlas.i18n.catalog import Text
from atlas.maps.combined import published_moments
from atlas.maps.masks import packed
from ui import components, current, url

EVENT = "event"
UNTIL = "until"
_CHART, _TABLE = "atlas-timeline", "atlas-timeline-list"


def spec_url(dataset: Dataset, language: str) -> str:
    """The address of the specification of map and timeline."""
    return current.url(published_moments(dataset, config.current(), language).path)


def until() -> str | None:
    """The month up to which things are lit; None for all of time, also where the URL names no month."""
    return until_month.month(st.query_params.get(UNTIL))


def chart(dataset: Dataset, mask: np.ndarray, selected: str | None, texts: Text) -> None:
    """The lanes with their marks, and the slider through time."""
    _mount(dataset, mask, selected, texts, _CHART, {"until": until()})


def table(dataset: Dataset, mask: np.ndarray, selected: str | None, texts: Text) -> None:
    """The same events by date."""
    _mount(dataset, mask, selected, texts, _TABLE, {"table": True})


def select(event: str | None) -> None:
    """Open the record of an event, or close it."""
    url.put(**{EVENT: event})


def _mount(
    dataset: Dataset, mask: np.ndarray, selected: str | None, texts: Text, key: str, extra: dict[str, Any]
) -> None:
    content = {
        "module": components.asset("atlas-timeline.js"),
        "css": components.asset("atlas-timeline.css"),
        "spec": spec_url(dataset, texts.language),
        "mask": packed(mask),
        "selected": selected,
        "failed": texts("timeline.chart.failed"),
        **extra,
    }
    mount = components.timeline()
    mount(data=content, key=key, on_picked_change=_picked(key), on_until_change=_played(key))


def _picked(key: str) -> Callable[[], None]:
    return lambda: select(st.session_state[key].picked)


def _played(key: str) -> Callable[[], None]:
    return lambda: url.put(**{UNTIL: until_month.month(st.session_state[key].until)})
