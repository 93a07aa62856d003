"""The components of our own, each registered in one place: list, filter bar, selection, timeline, reconnection.

A component's own script only fetches ours by address, so that a filter does not send it again.
"""

from typing import Any

import streamlit as st

from atlas import config
from atlas.server import assets

_LOADER = "export default c => import(new URL(c.data.module, location.origin).href).then(m => m.{export}(c))"
_MODULE = _LOADER.format(export="default")
_LISTENER = _LOADER.format(export="listenForSelection")
_RECONNECTION = """export default ({ setTriggerValue }) =>
  window.atlasPage.line.attach((moved) => setTriggerValue("again", { moved, at: Date.now() }))"""


def asset(name: str) -> str:
    """The address of a script or a style that we serve, below the server's base path."""
    return assets.address(name, config.current().server.base_url_path)


def measure_list() -> Any:
    """The list of measures; its data names `atlas-list.js` as module."""
    return _component("atlas_list", _MODULE)


def timeline() -> Any:
    """The lanes of the timeline, or its list; its data names `atlas-timeline.js` as module."""
    return _component("atlas_timeline", _MODULE)


def filter_bar() -> Any:
    """The filter bar of the measures; part of the page's document, not isolated from its styles."""
    return _component("atlas_filter", _MODULE, isolate_styles=False)


def selection() -> Any:
    """Reports the measure that is chosen in the page; it has no face."""
    return _component("atlas_pick", _LISTENER, isolate_styles=False)


def reconnection() -> Any:
    """Reports that the line to the server is back; it has no face."""
    return _component("atlas_line", _RECONNECTION, isolate_styles=False)


def _component(name: str, script: str, isolate_styles: bool = True) -> Any:
    """Registered within the run that mounts it."""
    return st.components.v2.component(name, html="<div></div>", js=script, isolate_styles=isolate_styles)
