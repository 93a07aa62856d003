"""One neighbourhood: its record, and between head and lists its map beside its extent or a chosen measure."""

import streamlit as st

from atlas import neighbourhoods
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.records import neighbourhood
from atlas.schema import Neighbourhood
from ui import bilingual, links, measure_panel, url
from ui.html import show
from ui.neighbourhoods import place_map


def place(dataset: Dataset, place_id: str, texts: Text) -> None:
    """The whole page of a neighbourhood; a measure chosen on its map stands beside the map."""
    parts = neighbourhood.parts(links.reader(dataset, texts), dataset.records(Neighbourhood)[place_id])
    selected = url.selected([measure.id for measure in neighbourhoods.measures(dataset, place_id)])
    st.button(
        texts("neighbourhoods.back"),
        key="atlas-places-back",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=url.put,
        kwargs={"place": None, url.SELECTED: None},
    )
    show(parts.head)
    wide = bool(bilingual.second(texts) and selected)
    with st.container(key="atlas-view"):
        with st.container(key="atlas-place-map-and-words"):
            place_map.draw(dataset, place_id, selected, texts)
        with st.container(key="atlas-panel-wide" if wide else "atlas-panel"):
            if selected:
                measure_panel.panel(dataset, selected, texts)
            else:
                show(parts.extent)
    show(parts.challenges_and_figures)
    show(parts.methods_and_events)
    show(parts.measures)
    show(parts.sources)
