"""The panel of an event: its record, and the button that closes it."""

import streamlit as st

from atlas.data.loading import Dataset
from atlas.events import events
from atlas.i18n.catalog import Text
from atlas.records import event as record
from ui import bilingual, links
from ui.html import show
from ui.timeline import chart


def event(dataset: Dataset, event_id: str, texts: Text) -> None:
    """The panel of one event, in one language or in two columns."""
    st.button(
        texts("timeline.event.close"),
        key="atlas-close",
        icon=":material/close:",
        on_click=chart.select,
        args=(None,),
        type="tertiary",
    )
    view = events(dataset)[event_id]
    bilingual.side_by_side(lambda column: show(record.markup(links.reader(dataset, column), view)), texts)
    bilingual.picker(texts, "event")
