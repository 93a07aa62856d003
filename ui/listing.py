"""The list that says what the map says: our own component, fed with a bit mask over the same layer."""

from typing import Any

import numpy as np
import streamlit as st

from atlas import config
from atlas.filtering import FacetIndex, Filters
from atlas.loading import Dataset
from atlas.maps import leaflet
from atlas.text import Text
from atlas.web import assets
from ui import data as source
from ui import state

# The component's own script only fetches ours by address, so that a filter does not send it again.
LOADER = "export default c => import(new URL(c.data.module, location.origin).href).then(m => m.default(c))"


def _mount() -> Any:
    return st.components.v2.component("atlas_list", html="<div></div>", js=LOADER)


def _list(
    data: Dataset, mask: np.ndarray, chosen: Filters, selected: str | None, texts: Text, key: str, compact: bool
) -> None:
    base = config.current().server.base_url_path
    content = {
        "module": assets.address("atlas-list.js", base), "css": assets.address("atlas-list.css", base),
        "spec": source.spec_url(data, texts.language), "mask": leaflet.packed(mask), "count": int(mask.sum()),
        "selected": selected, "compact": compact, "chosen": list(chosen.topic),
    }  # fmt: skip

    def picked() -> None:
        state.select(st.session_state[key].picked)

    _mount()(data=content, key=key, on_picked_change=picked)


def measures(data: Dataset, mask: np.ndarray, chosen: Filters, selected: str | None, texts: Text) -> None:
    """All measures that fit, in a table; choosing one selects it on the map."""
    _list(data, mask, chosen, selected, texts, "atlas-list", False)


def unplaced(data: Dataset, index: FacetIndex, mask: np.ndarray, chosen: Filters, texts: Text) -> None:
    """The fitting measures without a pin, beside the map."""
    _list(data, mask & ~index.placed, chosen, None, texts, "atlas-unplaced", True)
