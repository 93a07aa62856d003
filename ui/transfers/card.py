"""The record of one transfer above everything else on the page, and the button that closes it."""

import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.records import transfer
from atlas.schema import Transfer
from ui import links, url
from ui.html import show
from ui.transfers import sections

PARAMETER = "transfer"


def selected(dataset: Dataset, texts: Text) -> None:
    """The record the URL names; nothing where it names none."""
    transfer_id = url.one(PARAMETER, dataset.records(Transfer))
    if transfer_id is None:
        return
    with st.container(border=True, key="atlas-transfer"):
        st.button(
            texts("transfers.close"),
            key="atlas-close",
            icon=":material/close:",
            on_click=_close,
            type="tertiary",
        )
        record = dataset.records(Transfer)[transfer_id]
        show(transfer.markup(links.reader(dataset, texts), record, **sections.kept()))


def _close() -> None:
    url.put(**{PARAMETER: None})
