"""A measure chosen on the map or in a list, told from the page to Python by a component without a face."""

from typing import Any

import streamlit as st

from ui import components, current, url

KEY = "atlas-pick"


def listen(selected: str | None) -> None:
    """Take choices from the page, and tell it what is chosen now. Belongs into the fragment that shows the choice."""
    content = {"module": components.asset("atlas-filter.js"), "selected": selected}
    components.selection()(data=content, key=KEY, on_picked_change=_picked)


def _picked() -> None:
    name: Any = st.session_state[KEY].picked
    url.select(name if name in current.index(current.dataset()).ids else None)
