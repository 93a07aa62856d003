"""The list that says what the map says: our own component on the same layer, following the filter bar of the page."""

from typing import Any

import streamlit as st

from atlas import config
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.server import assets
from ui import current

# The component's own script only fetches ours by address, so that a filter does not send it again.
LOADER = "export default c => import(new URL(c.data.module, location.origin).href).then(m => m.default(c))"


def _mount() -> Any:
    return st.components.v2.component("atlas_list", html="<div></div>", js=LOADER)


def _list(dataset: Dataset, texts: Text, key: str, compact: bool) -> None:
    base = config.current().server.base_url_path
    content = {
        "module": assets.address("atlas-list.js", base),
        "css": assets.address("atlas-list.css", base),
        "spec": current.spec_url(dataset, texts.language),
        "compact": compact,
        "follows": True,
    }
    _mount()(data=content, key=key)


def measures(dataset: Dataset, texts: Text) -> None:
    """All measures that fit, in a table; choosing one selects it on the map."""
    _list(dataset, texts, "atlas-list", False)


def unplaced(dataset: Dataset, texts: Text) -> None:
    """The fitting measures without a pin, beside the map."""
    _list(dataset, texts, "atlas-unplaced", True)
