"""A measure chosen on the map or in a list, told from the page to Python by a component without a face."""

from typing import Any

import streamlit as st

from atlas import config
from atlas.server import assets
from ui import current, url

KEY = "atlas-pick"
_LOADER = "export default c => import(new URL(c.data.module, location.origin).href).then(m => m.listenForSelection(c))"


def listen(selected: str | None) -> None:
    """Take choices from the page, and tell it what is chosen now. Belongs into the fragment that shows the choice."""
    content = {"module": assets.address("atlas-filter.js", config.current().server.base_url_path), "selected": selected}
    component = st.components.v2.component("atlas_pick", html="<div></div>", js=_LOADER, isolate_styles=False)
    component(data=content, key=KEY, on_picked_change=_picked)


def _picked() -> None:
    name: Any = st.session_state[KEY].picked
    url.select(name if name in current.index(current.dataset()).ids else None)
