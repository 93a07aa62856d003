"""The line to the server: a trigger outside all fragments, so that after a cut the whole page can be run anew.

The browser notices the cut (frontend/src/page/line.js). A run of the whole page takes everything from the address, so
a server that was restarted, or has forgotten the visit, knows the page again; in a page that is already drawn nothing
is loaded anew: the map keeps its view, the focus and what was typed stay.
"""

from typing import Any

import streamlit as st

from ui import components, url

KEY = "atlas-line"


def mend() -> None:
    """Mount the trigger; it has no face."""
    components.reconnection()(key=KEY, on_again_change=_again)


def _again() -> None:
    """The server still knows the visit: an answer may be lost, and with it what it wrote into the address."""
    told: Any = st.session_state[KEY].again
    if not (isinstance(told, dict) and told.get("moved")):
        url.recall()
